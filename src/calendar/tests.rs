//! The days on which calendars usually go wrong.

use std::cmp::Ordering;

use jiff::civil::date;

use super::*;

const MONTH: Duration = Duration::months(1);
const YEAR: Duration = Duration::months(12);

fn period(start: Date, end: Date) -> Period {
    Period { start, end }
}

fn anchor(recognised: Date, fiscal_year_end: &str) -> Anchor {
    Anchor { recognised, fiscal_year_end: fiscal_year_end.parse().unwrap_or_default(), earlier: None }
}

#[test]
fn steps_are_counted_from_the_anchor() {
    let january = date(2023, 1, 31);
    assert_eq!(step(january, MONTH, 1), Some(date(2023, 2, 28)));
    assert_eq!(step(january, MONTH, 2), Some(date(2023, 3, 31)));
    assert_eq!(add(january, MONTH).and_then(|day| add(day, MONTH)), Some(date(2023, 3, 28)));
    let leap_day = date(2020, 2, 29);
    assert_eq!(step(leap_day, YEAR, 1), Some(date(2021, 2, 28)));
    assert_eq!(step(leap_day, YEAR, 4), Some(date(2024, 2, 29)));
    assert_eq!(age_in_months(leap_day, date(2021, 2, 28)), Some(12));
    assert_eq!(age_in_months(leap_day, date(2021, 2, 27)), Some(11));
    assert_eq!(age_in_months(january, january), Some(0));
    assert_eq!(age_in_months(january, date(2023, 1, 30)), None);
    assert_eq!(step(january, YEAR, 0), Some(january));
}

#[test]
fn months_after_a_period_run_to_a_months_end() {
    let after = |day: Date, months| after_period(day, Duration::months(months));
    assert_eq!(after(date(2025, 12, 31), 4), Some(date(2026, 4, 30)));
    assert_eq!(after(date(2025, 6, 30), 4), Some(date(2025, 10, 31)));
    assert_eq!(after(date(2025, 2, 28), 4), Some(date(2025, 6, 30)));
    assert_eq!(after(date(2024, 2, 29), 12), Some(date(2025, 2, 28)));
    assert_eq!(after(date(2025, 5, 9), 1), Some(date(2025, 6, 9)));
    assert_eq!(after(date(2025, 1, 30), 1), Some(date(2025, 2, 28)));
    assert_eq!(after_period(date(2025, 6, 30), Duration::days(10)), Some(date(2025, 7, 10)));
}

#[test]
fn the_calendar_ends_in_2200() {
    assert_eq!(add(date(2199, 12, 31), YEAR), Some(date(2200, 12, 31)));
    assert_eq!(add(date(2200, 12, 31), Duration::days(1)), None);
    assert_eq!(add(date(1899, 12, 31), Duration::days(1)), None);
    assert_eq!(step(date(2000, 1, 1), Duration::days(u32::MAX), u32::MAX), None);
    assert!(!has_reached(date(2150, 1, 1), Duration::months(1200), date(2200, 12, 31)));
    let last = Cycle::FiscalYear.periods(&anchor(date(2199, 1, 1), "06-30"), Date::MAX);
    assert_eq!(last.last().map(|p| p.period.end), Some(date(2200, 6, 30)));
}

#[test]
fn days_are_counted_with_a_sign() {
    assert_eq!(days_between(date(2024, 2, 28), date(2024, 3, 1)), 2);
    assert_eq!(days_between(date(2024, 3, 1), date(2024, 2, 28)), -2);
    assert_eq!(days_between(date(2024, 3, 1), date(2024, 3, 1)), 0);
}

#[test]
fn the_first_fiscal_year_is_usually_short() {
    let labels = |recognised, end: &str, until| -> Vec<(String, bool)> {
        let periods = Cycle::FiscalYear.periods(&anchor(recognised, end), until);
        periods.iter().map(|p| (p.period.label(), p.full)).collect()
    };
    let expect =
        |pairs: &[(&str, bool)]| -> Vec<(String, bool)> { pairs.iter().map(|(label, full)| ((*label).to_owned(), *full)).collect() };
    let until = date(2024, 7, 1);
    assert_eq!(
        labels(date(2023, 3, 15), "06-30", until),
        expect(&[("2023-03-15..2023-06-30", false), ("2023-07-01..2024-06-30", true), ("2024-07-01..2025-06-30", true)])
    );
    // on the last day of a year, on the first, and after this year's end
    assert_eq!(labels(date(2023, 12, 31), "12-31", until), expect(&[("2023-12-31..2023-12-31", false), ("2024", true)]));
    assert_eq!(labels(date(2024, 1, 1), "12-31", until), expect(&[("2024", true)]));
    assert_eq!(labels(date(2023, 7, 1), "06-30", date(2024, 6, 30)), expect(&[("2023-07-01..2024-06-30", true)]));
    assert_eq!(labels(date(2023, 9, 1), "06-30", date(2024, 6, 30)), expect(&[("2023-09-01..2024-06-30", false)]));
    assert_eq!(
        labels(date(2022, 3, 1), "02-29", date(2024, 3, 1)),
        expect(&[("2022-03-01..2023-02-28", true), ("2023-03-01..2024-02-29", true), ("2024-03-01..2025-02-28", true)])
    );
    assert_eq!(labels(date(2024, 2, 29), "02-28", date(2024, 2, 29)), expect(&[("2024-02-29..2025-02-28", true)]));
    assert!(labels(date(2024, 7, 2), "06-30", until).is_empty());
}

#[test]
fn recognition_years_begin_on_the_anniversary() {
    let periods = Cycle::RecognitionYear.periods(&anchor(date(2020, 2, 29), "12-31"), date(2024, 2, 29));
    let starts: Vec<String> = periods.iter().map(|p| p.period.start.to_string()).collect();
    assert_eq!(starts, ["2020-02-29", "2021-02-28", "2022-02-28", "2023-02-28", "2024-02-29"]);
    assert!(periods.iter().all(|p| p.full));
    let monthly = Cycle::Every(MONTH).periods(&anchor(date(2023, 1, 31), "12-31"), date(2023, 3, 1));
    let labels: Vec<String> = monthly.iter().map(|p| p.period.label()).collect();
    assert_eq!(labels, ["2023-01-31..2023-02-27", "2023-02-28..2023-03-30"]);
}

#[test]
fn cycles_stop() {
    let oldest = anchor(date(1900, 1, 1), "12-31");
    assert!(Cycle::Every(Duration::days(0)).periods(&oldest, Date::MAX).is_empty());
    assert_eq!(Cycle::Every(Duration::days(1)).periods(&oldest, Date::MAX).len(), MAX_PERIODS);
    let weekly = Cycle::Every(Duration::days(7)).periods(&oldest, Date::MAX);
    assert_eq!(weekly.len(), 15_705, "below the limit");
    assert!(Cycle::CalendarYear.periods(&anchor(Date::MIN, "12-31"), Date::MAX).is_empty());
}

#[test]
fn periods_know_their_days_and_labels() {
    let year = period(date(2024, 1, 1), date(2024, 12, 31));
    let none = period(date(2024, 5, 2), date(2024, 5, 1));
    assert_eq!((year.label(), year.length_days()), ("2024".to_owned(), 366));
    assert_eq!(period(date(2023, 1, 1), date(2024, 12, 31)).label(), "2023-01-01..2024-12-31");
    assert!(year.contains(year.start) && year.contains(year.end) && !year.contains(date(2025, 1, 1)));
    assert!(year.overlaps(period(year.end, date(2030, 1, 1))));
    assert!(!year.overlaps(period(date(2025, 1, 1), date(2030, 1, 1))));
    assert_eq!(none.length_days(), 0);
    assert!(!year.overlaps(none) && !covers(none, &[year]) && !covers(year, &[none]) && !covers(year, &[]));
}

#[test]
fn a_part_within_another_leaves_no_gap() {
    let may = |from, to| period(date(2024, 5, from), date(2024, 5, to));
    assert!(covers(may(1, 20), &[may(16, 20), may(2, 5), may(1, 15)]));
    assert!(!covers(may(1, 20), &[may(17, 20), may(2, 5), may(1, 15)]));
}

/// The bounds behind the order of durations, against every month of three centuries.
#[test]
fn months_have_the_days_they_are_said_to_have() {
    let day_one = |n| step(date(1900, 1, 1), MONTH, n);
    let starts: Vec<Date> = (0..3_612).filter_map(day_one).collect();
    for months in (1..=240).chain([600, 1_200, 1_201, 2_400, 3_000]) {
        let later = starts.iter().skip(usize::try_from(months).unwrap_or_default());
        let lengths: Vec<i64> = starts.iter().zip(later).map(|(a, b)| days_between(*a, *b)).collect();
        let least = lengths.iter().copied().min().unwrap_or_default();
        let most = lengths.iter().copied().max().unwrap_or_default();
        let order = |days: i64| {
            let days = Duration::days(u32::try_from(days).unwrap_or_default());
            Duration::months(months).partial_cmp(&days)
        };
        let slack = if months < 84 { 0 } else { 2 };
        assert_eq!(order(least - 1 - slack), Some(Ordering::Greater), "{months} months");
        assert_eq!(order(most + 1 + slack), Some(Ordering::Less), "{months} months");
        assert_eq!([order(least), order(most)], [None, None], "{months} months");
    }
}
