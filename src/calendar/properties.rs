//! What holds for every date, duration and cycle.

use std::cmp::Ordering;

use jiff::civil::date;
use proptest::prelude::*;

use super::*;

const MONTH: Duration = Duration::months(1);

fn period(start: Date, end: Date) -> Period {
    Period { start, end }
}

fn plus_days(day: Date, days: i64) -> Date {
    day.saturating_add(Span::new().days(days))
}

/// Any day from 1950 to 2100, month ends and leap days far more often than chance has them.
fn any_date() -> impl Strategy<Value = Date> {
    let any_day = (0_i64..55_000).prop_map(|n| plus_days(date(1950, 1, 1), n));
    let month_end = any_day.clone().prop_map(Date::last_of_month);
    let leap_day = (488_i16..525).prop_map(|n| date(n * 4, 2, 29));
    prop_oneof![4 => any_day, 2 => month_end, 1 => leap_day]
}

fn any_month_day() -> impl Strategy<Value = MonthDay> {
    let fixed = prop_oneof![Just("02-28"), Just("02-29"), Just("03-31"), Just("06-30"), Just("12-31")];
    let fixed = fixed.prop_map(|text| text.parse().unwrap_or_default());
    let any = (1_i8..=12, 1_i8..=31).prop_filter_map("no such day", |(month, day)| MonthDay::new(month, day));
    prop_oneof![fixed, any]
}

fn any_duration() -> impl Strategy<Value = Duration> {
    prop_oneof![
        (1_u32..=60).prop_map(Duration::months),
        (7_u32..=800).prop_map(Duration::days),
        (1_u32..=30, 1_u32..=40).prop_filter_map("parses", |(m, d)| format!("P{m}M{d}D").parse().ok()),
    ]
}

fn any_cycle() -> impl Strategy<Value = Cycle> {
    prop_oneof![Just(Cycle::FiscalYear), Just(Cycle::RecognitionYear), Just(Cycle::CalendarYear), any_duration().prop_map(Cycle::Every),]
}

proptest! {
    // a failure prints its least input; no file is left beside the sources
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_follows_a_period_is_never_due_before_its_plain_sum(end in any_date(), duration in any_duration()) {
        let (plain, after) = (add(end, duration), after_period(end, duration));
        prop_assert_eq!(plain.is_some(), after.is_some());
        let more = plain.zip(after).map(|(plain, after)| days_between(plain, after));
        prop_assert!(more.is_none_or(|days| (0..=3).contains(&days)), "{:?}", more);
    }

    #[test]
    fn age_is_the_greatest_number_of_months_reached(a in any_date(), b in any_date()) {
        let (a, b) = (a.min(b), a.max(b));
        let n = age_in_months(a, b).unwrap_or(u32::MAX);
        prop_assert!(step(a, MONTH, n).is_some_and(|due| due <= b));
        prop_assert!(step(a, MONTH, n + 1).is_none_or(|due| b < due));
    }

    #[test]
    fn age_changes_on_the_boundary_and_not_the_day_before(a in any_date(), n in 1_u32..600) {
        let due = step(a, MONTH, n);
        prop_assert_eq!(due.and_then(|due| age_in_months(a, due)), Some(n));
        prop_assert_eq!(due.and_then(|due| age_in_months(a, due.yesterday().ok()?)), Some(n - 1));
        prop_assert!(due.is_some_and(|due| has_reached(a, Duration::months(n), due)));
        prop_assert!(due.is_some_and(|due| !has_reached(a, Duration::months(n), plus_days(due, -1))));
    }

    #[test]
    fn bands_of_age_follow_each_other(a in any_date(), b in any_date(), n in 0_u32..100) {
        let reached = has_reached(a, Duration::months(n), b);
        prop_assert_eq!(reached, age_in_months(a, b).is_some_and(|age| age >= n));
        prop_assert!(reached || !has_reached(a, Duration::months(n + 1), b));
    }

    #[test]
    fn steps_agree_with_jiff(a in any_date(), d in any_duration(), n in 0_u32..20) {
        let months = Span::new().months(i64::from(d.whole_months() * n)).days(i64::from(d.whole_days() * n));
        prop_assert_eq!(step(a, d, n), a.checked_add(months).ok().and_then(in_range));
    }

    #[test]
    fn repeated_adding_is_never_later_than_stepping(a in any_date(), n in 1_u32..60) {
        let stepped = step(a, MONTH, n);
        let added = (0..n).try_fold(a, |day, _| add(day, MONTH));
        prop_assert!(added <= stepped);
        prop_assert!(a.day() > 28 || added == stepped);
        let day = a.day().min(stepped.map_or(0, Date::days_in_month));
        prop_assert_eq!(stepped.map(Date::day), Some(day), "the anchor's day or the last of the month");
    }

    #[test]
    fn steps_move_forward(a in any_date(), d in any_duration(), n in 0_u32..20) {
        prop_assert!(step(a, d, n) < step(a, d, n + 1));
    }

    #[test]
    fn periods_tile_the_time_since_recognition(
        cycle in any_cycle(), a in any_date(), end in any_month_day(), days in 0_i64..9_000,
    ) {
        let until = plus_days(a, days);
        let periods = cycle.periods(&Anchor { recognised: a, fiscal_year_end: end, earlier: None }, until);
        prop_assert_eq!(periods.first().map(|p| p.period.start), Some(a));
        for (this, next) in periods.iter().zip(periods.iter().skip(1)) {
            prop_assert_eq!(this.period.end.tomorrow().ok(), Some(next.period.start));
            prop_assert!(next.full, "only the first can be short");
        }
        prop_assert!(periods.iter().all(|p| p.period.length_days() > 0 && p.period.start <= until));
        prop_assert!(periods.last().is_some_and(|p| p.period.contains(until)));
        let parts: Vec<Period> = periods.iter().map(|p| p.period).collect();
        prop_assert!(covers(period(a, until), &parts));
    }

    #[test]
    fn periods_do_not_depend_on_how_far_one_looks(
        cycle in any_cycle(), a in any_date(), end in any_month_day(), days in 0_i64..4_000, more in 0_i64..4_000,
    ) {
        let anchor = Anchor { recognised: a, fiscal_year_end: end, earlier: None };
        let early = cycle.periods(&anchor, plus_days(a, days));
        let late = cycle.periods(&anchor, plus_days(a, days + more));
        prop_assert!(late.starts_with(&early));
    }

    #[test]
    fn a_fiscal_year_that_moves_leaves_no_gap(
        a in any_date(), end in any_month_day(), before in any_month_day(), change in -2_000_i64..4_000, days in 0_i64..6_000,
    ) {
        let (since, until) = (plus_days(a, change), plus_days(a, days));
        let anchor = |earlier| Anchor { recognised: a, fiscal_year_end: end, earlier };
        let periods = Cycle::FiscalYear.periods(&anchor(Some(Earlier { fiscal_year_end: before, until: since })), until);
        prop_assert_eq!(periods.first().map(|p| p.period.start), Some(a));
        prop_assert!(periods.last().is_some_and(|p| p.period.contains(until)));
        for (this, next) in periods.iter().zip(periods.iter().skip(1)) {
            prop_assert_eq!(this.period.end.tomorrow().ok(), Some(next.period.start));
        }
        for p in &periods {
            let day = if p.period.start < since { before } else { end };
            let is_cut = p.period.end.tomorrow().ok() == Some(since);
            prop_assert!(is_cut || day.in_year(p.period.end.year()) == Some(p.period.end));
            prop_assert!(!p.period.contains(since) || p.period.start == since || a == p.period.start && since <= a, "a year begins with the change");
            prop_assert!((1..=366).contains(&p.period.length_days()));
        }
        if since <= a {
            let plain = Cycle::FiscalYear.periods(&anchor(None), until);
            prop_assert!(periods.iter().map(|p| p.period).eq(plain.iter().map(|p| p.period)));
        }
    }

    #[test]
    fn fiscal_years_end_on_their_day(a in any_date(), end in any_month_day()) {
        let anchor = Anchor { recognised: a, fiscal_year_end: end, earlier: None };
        for (n, p) in Cycle::FiscalYear.periods(&anchor, plus_days(a, 4_000)).iter().enumerate() {
            prop_assert_eq!(end.in_year(p.period.end.year()), Some(p.period.end));
            let before = end.in_year(p.period.end.year() - 1).map(|before| plus_days(before, 1));
            prop_assert_eq!(p.full, before == Some(p.period.start));
            prop_assert!(p.full || n == 0 && before < Some(p.period.start));
            let least = if p.full { 365 } else { 1 };
            prop_assert!((least..=366).contains(&p.period.length_days()));
        }
    }

    #[test]
    fn parts_cover_unless_a_day_is_missing(
        start in any_date(), length in 1_i64..800, cuts in prop::collection::vec(0_i64..800, 0..8),
        widen in 0_i64..5, seed in any::<bool>(), missing in 0_i64..800,
    ) {
        let whole = period(start, plus_days(start, length - 1));
        let mut bounds: Vec<i64> = cuts.iter().map(|cut| cut % length).chain([0, length]).collect();
        bounds.sort_unstable();
        let spans = bounds.iter().zip(bounds.iter().skip(1)).filter(|(from, to)| from < to);
        let mut parts: Vec<Period> =
            spans.map(|(from, to)| period(plus_days(start, *from), plus_days(start, to - 1 + widen))).collect();
        if seed { parts.reverse(); }
        prop_assert!(covers(whole, &parts));

        // cut one day out of every part
        let hole = plus_days(start, missing % length);
        let holed: Vec<Period> = parts.iter()
            .flat_map(|p| [period(p.start, p.end.min(plus_days(hole, -1))), period(p.start.max(plus_days(hole, 1)), p.end)])
            .collect();
        prop_assert!(!covers(whole, &holed));
    }

    #[test]
    fn durations_survive_writing(d in any_duration()) {
        prop_assert_eq!(d.to_string().parse(), Ok(d));
        let cycle = Cycle::Every(d);
        prop_assert_eq!(cycle.to_string().parse(), Ok(cycle));
    }

    #[test]
    fn ordered_durations_are_ordered_from_every_day(a in any_date(), x in any_duration(), y in any_duration()) {
        let dates = add(a, x).cmp(&add(a, y));
        prop_assert!(x.partial_cmp(&y).is_none_or(|order| order == dates));
        prop_assert_eq!(x.partial_cmp(&y).map(Ordering::reverse), y.partial_cmp(&x));
        prop_assert_eq!(x.partial_cmp(&y) == Some(Ordering::Equal), x == y);
    }

    #[test]
    fn dates_survive_writing_and_nothing_panics(a in any_date(), text in "\\PC{0,12}", n in any::<u32>(), m in any::<u32>()) {
        prop_assert_eq!(parse_date(&a.to_string()), Some(a));
        let _ = (parse_date(&text), text.parse::<Duration>(), text.parse::<Cycle>(), text.parse::<MonthDay>());
        for extreme in [a, Date::MIN, Date::MAX] {
            let _ = (step(extreme, Duration::months(m), n), step(extreme, Duration::days(m), n));
            let _ = (age_in_months(a, extreme), days_between(a, extreme), covers(period(a, extreme), &[period(extreme, a)]));
            let _ = Duration::months(m).partial_cmp(&Duration::days(n));
        }
    }
}
