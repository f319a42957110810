//! On which day commits were made, so far as their dates can be believed.
//!
//! A commit is not older than what it builds on. Whoever commits can write any date, and however many later commits
//! agree on an earlier day, none of them can take a day back that is past.

use super::Link;
use crate::cache::hex;
use crate::calendar::Date;

/// The year before git was there: older dates are none.
const BEFORE_GIT: i16 = 2004;

/// The day of each commit of a chain; none where that cannot be told.
#[derive(Clone, Debug, Default)]
pub(super) struct Days {
    days: Vec<Option<Date>>,
    contradictions: bool,
}

impl Days {
    /// Works out the days in a time zone, for a chain whose oldest commit is the first. `misdated` commits, by the
    /// beginnings of their ids, are known to have wrong dates.
    pub(super) fn of(chain: &[Link], zone: &str, misdated: &[String]) -> Self {
        let zone = jiff::tz::TimeZone::get(zone).unwrap_or(jiff::tz::TimeZone::UTC);
        let is_misdated = |link: &Link| !misdated.is_empty() && misdated.iter().any(|id| hex(&link.id).starts_with(id.as_str()));
        let day = |link: &Link| {
            let day = zone.to_datetime(jiff::Timestamp::from_second(link.seconds).ok()?).date();
            (day.year() > BEFORE_GIT && !is_misdated(link)).then_some(day)
        };
        Self::settle(&chain.iter().map(day).collect::<Vec<_>>())
    }

    /// The day of a commit, by its number in the chain.
    pub(super) fn of_commit(&self, number: u32) -> Option<Date> {
        self.days.get(number as usize).copied().flatten()
    }

    /// Are there dates that cannot be believed?
    pub(super) fn contradictions(&self) -> bool {
        self.contradictions
    }

    fn settle(days: &[Option<Date>]) -> Self {
        let mut latest: Option<Date> = None;
        let mut believed = Vec::with_capacity(days.len());
        for day in days {
            let day = day.filter(|day| latest.is_none_or(|latest| latest <= *day));
            latest = day.or(latest);
            believed.push(day);
        }
        if believed.iter().all(Option::is_some) {
            return Self { days: believed, contradictions: false };
        }
        let carry = |last: &mut Option<Date>, day: &Option<Date>| {
            *last = day.or(*last);
            Some(*last)
        };
        let before: Vec<Option<Date>> = believed.iter().scan(None, carry).collect();
        let mut after: Vec<Option<Date>> = believed.iter().rev().scan(None, carry).collect();
        after.reverse();
        // between two days that are the same, there is only that day
        let settled = before.into_iter().zip(after).map(|(before, after)| before.filter(|before| Some(*before) == after)).collect();
        Self { days: settled, contradictions: true }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn day(number: i8) -> Option<Date> {
        Date::new(2026, 3, number).ok()
    }

    /// The days that are believed; zero for those that are not, and for a date that is none.
    fn settled(days: &[i8]) -> Vec<i8> {
        let days: Vec<Option<Date>> = days.iter().map(|number| day(*number)).collect();
        Days::settle(&days).days.into_iter().map(|day| day.map_or(0, Date::day)).collect()
    }

    #[test]
    fn dates_that_never_go_back_are_all_believed() {
        assert_eq!(settled(&[1, 2, 2, 5]), [1, 2, 2, 5]);
        assert_eq!(settled(&[]), [0_i8; 0]);
    }

    #[test]
    fn no_number_of_commits_takes_a_day_back() {
        assert_eq!(settled(&[3, 4, 1, 5, 6]), [3, 4, 0, 5, 6]);
        assert_eq!(settled(&[20, 21, 22, 1, 1, 1, 1, 1, 2, 3]), [20, 21, 22, 0, 0, 0, 0, 0, 0, 0]);
        // a day too late casts doubt on what follows until it is past, or until somebody says that it is wrong
        assert_eq!(settled(&[1, 9, 3, 4, 10]), [1, 9, 0, 0, 10]);
        assert_eq!(settled(&[1, 0, 3, 4, 10]), [1, 0, 3, 4, 10]);
    }

    #[test]
    fn neighbours_of_one_day_prove_it() {
        assert_eq!(settled(&[1, 2, 1, 2, 3]), [1, 2, 2, 2, 3]);
    }

    proptest! {
        #[test]
        fn what_is_believed_never_goes_back(days in prop::collection::vec(0_i8..28, 0..40)) {
            let believed: Vec<i8> = settled(&days).into_iter().filter(|day| *day > 0).collect();
            prop_assert!(believed.is_sorted());
        }

        #[test]
        fn what_is_forged_later_changes_nothing_before(days in prop::collection::vec(1_i8..28, 0..20), forged in prop::collection::vec(1_i8..28, 0..40)) {
            let honest: Vec<i8> = { let mut days = days; days.sort_unstable(); days };
            let both: Vec<i8> = honest.iter().chain(&forged).copied().collect();
            prop_assert!(settled(&both).starts_with(&honest));
        }
    }
}
