//! On which day commits were made, so far as their dates do not contradict each other.
//!
//! A commit is not older than what it builds on. Whoever commits can write any date, so a date counts only where it
//! fits in with all the others: where it belongs to every longest row of dates that never go back.

use super::Link;
use crate::calendar::Date;

/// The day of each commit of a chain; none where that cannot be told.
#[derive(Clone, Debug, Default)]
pub(super) struct Days {
    days: Vec<Option<Date>>,
    contradictions: bool,
}

impl Days {
    /// Works out the days in a time zone, for a chain whose oldest commit is the first.
    pub(super) fn of(chain: &[Link], zone: &str) -> Self {
        let zone = jiff::tz::TimeZone::get(zone).unwrap_or(jiff::tz::TimeZone::UTC);
        let day = |link: &Link| jiff::Timestamp::from_second(link.seconds).map_or(Date::MIN, |at| zone.to_datetime(at).date());
        Self::settle(&chain.iter().map(day).collect::<Vec<_>>())
    }

    /// The day of a commit, by its number in the chain.
    pub(super) fn of_commit(&self, number: u32) -> Option<Date> {
        self.days.get(number as usize).copied().flatten()
    }

    /// Do any dates contradict each other?
    pub(super) fn contradictions(&self) -> bool {
        self.contradictions
    }

    fn settle(days: &[Date]) -> Self {
        if days.is_sorted() {
            return Self { days: days.iter().copied().map(Some).collect(), contradictions: false };
        }
        let certain = certain(days);
        let known = || days.iter().zip(&certain).map(|(day, certain)| certain.then_some(*day));
        let carry = |last: &mut Option<Date>, day: Option<Date>| {
            *last = day.or(*last);
            Some(*last)
        };
        let before: Vec<Option<Date>> = known().scan(None, carry).collect();
        let mut after: Vec<Option<Date>> = known().rev().scan(None, carry).collect();
        after.reverse();
        // between two certain dates that are the same day, there is only that day
        let settled = before.into_iter().zip(after).map(|(before, after)| before.filter(|before| Some(*before) == after)).collect();
        Self { days: settled, contradictions: true }
    }
}

/// Which dates belong to every longest row of dates that never go back.
fn certain(days: &[Date]) -> Vec<bool> {
    let ending = lengths(days.iter().copied(), |last, day| last <= day);
    let mut beginning = lengths(days.iter().rev().copied(), |last, day| last >= day);
    beginning.reverse();
    let longest = ending.iter().copied().max().unwrap_or_default();
    let in_one: Vec<bool> = ending.iter().zip(&beginning).map(|(ending, beginning)| ending + beginning == longest + 1).collect();
    let mut at_rank = vec![0_usize; longest + 1];
    for (rank, _) in ending.iter().zip(&in_one).filter(|(_, in_one)| **in_one) {
        if let Some(count) = at_rank.get_mut(*rank) {
            *count += 1;
        }
    }
    ending.iter().zip(in_one).map(|(rank, in_one)| in_one && at_rank.get(*rank) == Some(&1)).collect()
}

/// For each date, how long a row that ends with it can be.
fn lengths(days: impl Iterator<Item = Date>, follows: impl Fn(Date, Date) -> bool) -> Vec<usize> {
    let mut tails: Vec<Date> = Vec::new();
    let length = |day: Date| {
        let at = tails.partition_point(|tail| follows(*tail, day));
        match tails.get_mut(at) {
            Some(tail) => *tail = day,
            None => tails.push(day),
        }
        at + 1
    };
    days.map(length).collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn day(number: i8) -> Date {
        Date::new(2026, 3, number).unwrap_or(Date::MIN)
    }

    fn settled(days: &[i8]) -> Vec<i8> {
        let days: Vec<Date> = days.iter().map(|number| day(*number)).collect();
        Days::settle(&days).days.into_iter().map(|day| day.map_or(0, Date::day)).collect()
    }

    #[test]
    fn dates_that_never_go_back_all_count() {
        assert_eq!(settled(&[1, 2, 2, 5]), [1, 2, 2, 5]);
        assert_eq!(settled(&[]), [0_i8; 0]);
    }

    #[test]
    fn a_date_that_does_not_fit_in_counts_for_nothing() {
        assert_eq!(settled(&[1, 2, 9, 3, 4]), [1, 2, 0, 3, 4]);
        assert_eq!(settled(&[3, 4, 1, 5, 6]), [3, 4, 0, 5, 6]);
        // either of the two may be the wrong one
        assert_eq!(settled(&[1, 5, 3, 7]), [1, 0, 0, 7]);
        assert_eq!(settled(&[5, 3]), [0, 0]);
    }

    #[test]
    fn neighbours_of_one_day_prove_it() {
        assert_eq!(settled(&[1, 2, 2, 1, 2, 2, 3]), [1, 2, 2, 2, 2, 2, 3]);
    }

    proptest! {
        #[test]
        fn what_counts_never_goes_back(days in prop::collection::vec(1_i8..28, 0..40)) {
            let counted: Vec<i8> = settled(&days).into_iter().filter(|day| *day > 0).collect();
            prop_assert!(counted.is_sorted());
        }

        #[test]
        fn one_wrong_date_among_many_harms_no_other(wrong in 0_usize..20, date in 1_i8..28) {
            let mut days: Vec<i8> = (0..20).map(|n| 2 + n).collect();
            if let Some(day) = days.get_mut(wrong) {
                *day = date;
            }
            let settled = settled(&days);
            let harmed = settled.iter().enumerate().filter(|(index, day)| index.abs_diff(wrong) > 1 && **day == 0).count();
            // a date that is wrong by much is found out; one that is wrong by little may cast doubt on a neighbour
            prop_assert!(harmed <= 1, "{settled:?}");
        }
    }
}
