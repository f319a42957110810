//! Each answer holds until the horizon and, where it is no count of days, not a day longer.

use proptest::prelude::*;

use super::super::{Anchor, Cycle, Date, Duration, MonthDay};
use super::{AsOf, BEYOND, Day, Horizon};

/// What can be asked of an as-of date.
#[derive(Clone, Copy, Debug)]
enum Question {
    HasReached(Date),
    IsAfter(Date),
    IsNear(Date, Duration),
    IsAhead(Date, Duration),
    Age(Date),
    Periods(Date, Cycle),
    Reaches(Date),
    NotBeforeReaches(Date, Date),
}

impl Question {
    /// The answer, in words.
    fn ask(self, as_of: AsOf<'_>) -> String {
        match self {
            Self::HasReached(day) => as_of.has_reached(day).to_string(),
            Self::IsAfter(day) => as_of.is_after(day).to_string(),
            Self::IsNear(day, within) => as_of.is_near(day, within).to_string(),
            Self::IsAhead(day, by) => as_of.is_ahead(day, by).to_string(),
            Self::Age(origin) => format!("{:?}", as_of.age_in_months(origin)),
            Self::Periods(recognised, cycle) => {
                format!("{:?}", as_of.periods(cycle, &Anchor { recognised, fiscal_year_end: MonthDay::DEFAULT, earlier: None }))
            }
            Self::Reaches(day) => Day::from(as_of).has_reached(day).to_string(),
            Self::NotBeforeReaches(least, day) => as_of.not_before(least).has_reached(day).to_string(),
        }
    }
}

/// So many days ahead an answer is asked for again, though not on each of them.
const FAR: i64 = 900;

fn plus(date: Date, days: i64) -> Date {
    date.checked_add(jiff::Span::new().days(days)).expect("a date")
}

/// Days around the present, around the ends of months, and at both ends of the calendar.
fn any_date() -> impl Strategy<Value = Date> {
    let near = (0_i64..2_000).prop_map(|days| plus(Date::constant(2019, 1, 1), days));
    let month_end = (0_i64..2_000).prop_map(|days| plus(Date::constant(2019, 1, 1), days).last_of_month());
    let last = (0_i64..1_500).prop_map(|days| plus(BEYOND, -1 - days));
    let first = (0_i64..800).prop_map(|days| plus(Date::constant(1900, 1, 1), days));
    prop_oneof![4 => near, 2 => month_end, 1 => last, 1 => first]
}

/// The same, and days before and after the calendar.
fn any_as_of() -> impl Strategy<Value = Date> {
    let outside = (0_i64..100).prop_flat_map(|days| prop_oneof![Just(plus(Date::constant(1899, 12, 31), -days)), Just(plus(BEYOND, days))]);
    prop_oneof![20 => any_date(), 1 => outside]
}

fn any_duration() -> impl Strategy<Value = Duration> {
    let mixed = (0_u32..20, 0_u32..40).prop_map(|(months, days)| format!("P{months}M{days}D").parse().expect("a duration"));
    prop_oneof![(0_u32..20).prop_map(Duration::months), (0_u32..400).prop_map(Duration::days), mixed]
}

fn any_question() -> impl Strategy<Value = Question> {
    (any_date(), any_date(), any_duration(), 0_usize..10).prop_map(|(day, other, duration, which)| match which {
        0 => Question::HasReached(day),
        1 => Question::IsAfter(day),
        2 => Question::IsNear(day, duration),
        3 => Question::IsAhead(day, duration),
        4 => Question::Age(day),
        5 => Question::Periods(day, Cycle::FiscalYear),
        6 => Question::Periods(day, Cycle::RecognitionYear),
        7 => Question::Periods(day, Cycle::Every(Duration::days(duration.whole_days() + 7))),
        8 => Question::Reaches(day),
        _ => Question::NotBeforeReaches(other, day),
    })
}

fn ask(question: Question, date: Date) -> (String, Date) {
    let horizon = Horizon::new(date);
    let answer = question.ask(horizon.as_of());
    (answer, horizon.until())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn an_answer_holds_until_the_horizon_and_no_longer(question in any_question(), date in any_as_of()) {
        let (answer, until) = ask(question, date);
        prop_assert!(until >= date);
        let far = until.min(plus(date, FAR));
        let days = (1..40).chain((40..FAR).step_by(29)).map(|days| plus(date, days)).take_while(|day| *day < far);
        for later in days.chain([far]) {
            prop_assert_eq!(&ask(question, later).0, &answer, "as of {} and of {}, until {}", date, later, until);
        }
        // near the ends of the calendar an answer may hold longer than is said
        if (1901..2198).contains(&until.year()) {
            prop_assert_ne!(&ask(question, plus(until, 1)).0, &answer, "as of {} and of the day after {}", date, until);
        }
    }

    #[test]
    fn several_answers_hold_as_long_as_each(one in any_question(), other in any_question(), date in any_as_of()) {
        let horizon = Horizon::new(date);
        let answers = (one.ask(horizon.as_of()), other.ask(horizon.as_of()));
        let expected = (ask(one, date), ask(other, date));
        prop_assert_eq!(horizon.until(), expected.0.1.min(expected.1.1));
        prop_assert_eq!(answers, (expected.0.0, expected.1.0));
    }
}

#[test]
fn the_date_itself_holds_for_a_day() {
    let today = Date::constant(2026, 7, 1);
    let horizon = Horizon::new(today);
    assert_eq!(horizon.until(), Date::MAX);
    assert!(!horizon.as_of().has_reached(Date::constant(2026, 9, 1)));
    assert_eq!(horizon.until(), Date::constant(2026, 8, 31));
    assert_eq!(horizon.as_of().days_since(Date::constant(2026, 6, 1)), 30);
    assert_eq!(horizon.until(), today);
    assert_eq!(horizon.as_of().exact(), today);
}

#[test]
fn a_day_that_stands_fast_holds_for_ever() {
    let horizon = Horizon::new(Date::constant(2026, 7, 1));
    assert!(!Day::from(Date::constant(2026, 9, 1)).has_reached(Date::constant(2026, 9, 2)));
    assert!(horizon.as_of().not_before(Date::constant(2026, 9, 1)).has_reached(Date::constant(2026, 9, 1)));
    assert_eq!(horizon.until(), Date::MAX);
}
