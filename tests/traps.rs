//! Traps that programs of this sort fall into: one portfolio below `fixtures/traps/` for each, and what must come of it.
//! Each test names the fault that it would notice.
#![expect(clippy::expect_used, clippy::panic, reason = "a test may panic")]

#[path = "support/library.rs"]
mod library;
#[path = "support/outcome.rs"]
mod outcome;
mod support;

use affcheck::calendar::{Date, Duration, add, step};
use library::{AS_OF, each, open};
use outcome::{last, rows, theme};
use support::affcheck;

const MONEY: &str = "finance/yearly-report";
const STATUS: &str = "status/yearly-report";
const ASSEMBLY: &str = "meetings/regular-assembly";

/// A trap is about what was filed, never about a file that cannot be read.
#[test]
fn the_traps_themselves_are_sound() {
    let folder = std::fs::read_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/fixtures/traps")).expect("the traps");
    let names: Vec<String> = folder.map(|entry| entry.expect("a folder").file_name().to_string_lossy().into_owned()).collect();
    assert!(names.len() >= 15, "{names:?}");
    for name in names {
        let portfolio = open(&format!("traps/{name}"));
        assert!(portfolio.register.as_ref().is_some_and(|register| register.faults.is_empty()), "{name}");
        each(&portfolio, |id, entry, dossier| {
            assert!(dossier.documents().iter().all(|document| document.faults.is_empty()) && dossier.strangers.is_empty(), "{name}: {id}");
            assert!(dossier.disagreements(&portfolio.kinds, entry).is_empty(), "{name}: {id}");
        });
    }
}

/// The fault: what was filed last, or stands last in a file, passes for the latest.
#[test]
fn an_old_report_filed_late_is_not_the_latest() {
    let of = |rule| rows("old-report-filed-late", "a", rule, "2026-07-01");
    assert_eq!(
        of(MONEY),
        [
            "2024: met on 2025-03-01, due 2025-04-30, must",
            "2025: met on 2026-02-10, due 2026-04-30, must",
            "2026: not-yet-due, due 2027-04-30, must"
        ]
    );
    // the figures reach to the end of 2025, and not back to that of 2022
    let figures = last("old-report-filed-late", "a", "finance/recent-figures", "2026-07-01");
    assert!(figures.starts_with("2025-12-31..: not-yet-due, due 2026-10-31"), "{figures}");
    // the year before 2025 is 2024
    let continued = of("finance/continues-last-year");
    assert!(continued.contains(&"2025: met, should".to_owned()), "{continued:?}");
    // the minutes of 2023, filed in 2026, do not start the clock anew
    assert_eq!(of(ASSEMBLY).last().map(String::as_str), Some("2025-05-10..: in-grace until 2026-08-10, due 2026-05-10, must"));
    // the later of two reviews counts, wherever it stands
    assert_eq!(of("bylaws/read-by-a-person"), ["met, may"]);
}

/// The fault: a report that overlaps a year, or bears its name, settles it.
#[test]
fn a_report_on_one_month_does_not_satisfy_a_year() {
    for rule in [MONEY, STATUS] {
        let of = |id, as_of| rows("one-month-for-a-year", id, rule, as_of).into_iter().find(|row| row.starts_with("2025:")).expect("2025");
        assert_eq!(of("one", "2026-04-30"), "2025: due-soon, due 2026-04-30, must");
        assert_eq!(of("one", "2026-05-01"), "2025: in-grace until 2026-06-30, due 2026-04-30, must");
        assert_eq!(of("one", "2026-07-01"), "2025: overdue by 62, due 2026-04-30, must");
        assert_eq!(of("hole", "2026-07-01"), "2025: overdue by 62, due 2026-04-30, must");
        // two parts settle it with the second of them
        assert_eq!(of("parts", "2026-05-09"), "2025: in-grace until 2026-06-30, due 2026-04-30, must");
        assert_eq!(of("parts", "2026-07-01"), "2025: met on 2026-05-10, 10 days late, due 2026-04-30, must");
    }
    // what the one month says is not the truth about the year
    for id in ["one", "hole"] {
        let balances = rows("one-month-for-a-year", id, "finance/balances", "2026-07-01");
        assert!(balances.contains(&"2025: unknown (not-filed), should".to_owned()), "{balances:?}");
    }
}

/// The fault: a group that reports on its activities passes for one that reports on everything.
#[test]
fn missing_finances_do_not_stay_green() {
    let of = |id, rule| rows("missing-finances", id, rule, "2026-07-01");
    assert_eq!(
        of("moneyed", STATUS).split_last().map(|(_, done)| done),
        Some(&["2024: met on 2025-02-01, due 2025-04-30, must".to_owned(), "2025: met on 2026-02-01, due 2026-04-30, must".to_owned()][..])
    );
    assert_eq!(
        of("moneyed", MONEY),
        [
            "2024: overdue by 427, due 2025-04-30, must",
            "2025: overdue by 62, due 2026-04-30, must",
            "2026: not-yet-due, due 2027-04-30, must"
        ]
    );
    // who does not say whether there is money is not excused, and who has none is
    assert_eq!(of("unsaid", MONEY), ["unknown (unstated), must"]);
    assert_eq!(of("penniless", MONEY), ["not-applicable (condition), must"]);
    for id in ["moneyed", "unsaid"] {
        let met: Vec<String> =
            theme("missing-finances", id, "finance", "2026-07-01").into_iter().filter(|row| row.contains("met")).collect();
        assert_eq!(met, [""; 0], "{id}");
        let (code, out, _) =
            affcheck(&["check", "fixtures/traps/missing-finances", "--affiliate", id, "--as-of", "2026-07-01", "--format", "concise"]);
        assert_eq!(code, 1, "{out}");
        assert!(out.lines().any(|line| line.contains("error[finance/yearly-report]")), "{out}");
    }
}

/// The fault: a report filed before its period was over is asked for again, or moves the next due date.
#[test]
fn filing_early_settles_the_period_and_moves_nothing() {
    for rule in [MONEY, STATUS] {
        let of = |as_of: &str| rows("filed-early", "a", rule, as_of);
        assert_eq!(of("2025-12-14").last().map(String::as_str), Some("2025: not-yet-due, due 2026-04-30, must"));
        for month in 0..36 {
            let as_of = step(Date::constant(2025, 12, 15), Duration::months(1), month).expect("a day").to_string();
            let own: Vec<String> = of(&as_of).into_iter().filter(|row| row.starts_with("2025:")).collect();
            assert!(own.iter().all(|row| row == "2025: met on 2025-12-15, due 2026-04-30, must"), "{as_of}: {own:?}");
            assert!(!own.is_empty() || as_of.as_str() >= "2028-01-01", "{as_of}: nobody speaks of 2025");
        }
        assert_eq!(
            of("2026-07-01"),
            [
                "2024: overdue by 427, due 2025-04-30, must",
                "2025: met on 2025-12-15, due 2026-04-30, must",
                "2026: not-yet-due, due 2027-04-30, must"
            ]
        );
    }
}

/// The fault: a counter of reminders that goes up with each run, or a first year that is owed.
#[test]
fn a_new_affiliate_does_not_climb() {
    let short = "2026-02-10..2026-12-31: not-applicable (first-period), due 2027-04-30, should";
    for days in (0..320).step_by(20) {
        let as_of = add(Date::constant(2026, 2, 10), Duration::days(days)).expect("a day").to_string();
        for rule in [MONEY, STATUS] {
            assert_eq!(rows("new-affiliate", "a", rule, &as_of), [short], "{as_of}");
        }
        let arguments = ["check", "fixtures/traps/new-affiliate", "--as-of", &as_of, "--format", "json"];
        let (first, second) = (affcheck(&arguments), affcheck(&arguments));
        assert_eq!(first, second, "{as_of}");
        assert_eq!(first.0, 0, "{as_of}: nothing that weighs");
        assert!(!first.1.contains("\"severity\":\"error\"") && !first.1.contains("\"severity\":\"warning\""), "{as_of}");
    }
    // the first full year is owed as of a growing group, also when the group is an established one
    let of = |as_of: &str| rows("new-affiliate", "a", MONEY, as_of).into_iter().find(|row| row.starts_with("2027")).expect("2027");
    assert_eq!(of("2028-03-30"), "2027: not-yet-due, due 2028-04-30, should");
    assert_eq!(of("2028-04-30"), "2027: due-soon, due 2028-04-30, should");
    assert_eq!(of("2028-06-30"), "2027: in-grace until 2028-06-30, due 2028-04-30, should");
    assert_eq!(of("2028-07-01"), "2027: overdue by 62, due 2028-04-30, should");
    assert_eq!(of("2029-12-31"), "2027: overdue by 610, due 2028-04-30, should");
    // what is not asked of newcomers is not even unknown
    assert_eq!(rows("new-affiliate", "a", "meetings/elections-on-time", "2026-07-01"), ["not-applicable (level), off"]);
}

/// The fault: a day that does not exist is skipped, moved to March, or drifts from year to year.
#[test]
fn the_29th_of_february_comes_every_year() {
    let born = |as_of| last("leap-day", "born", "meetings/yearly-in-person", as_of);
    assert_eq!(born("2023-06-01"), "2023-02-28..2024-02-28: not-yet-due, due 2024-02-28, must");
    assert_eq!(born("2024-02-28"), "2023-02-28..2024-02-28: due-soon, due 2024-02-28, must");
    // the meeting of that day makes up for the year that ended the day before
    let both = rows("leap-day", "born", "meetings/yearly-in-person", "2024-02-29");
    let [.., before, running] = both.as_slice() else { panic!("{both:?}") };
    assert_eq!(before, "2023-02-28..2024-02-28: met on 2024-02-29, 1 days late, due 2024-02-28, must");
    assert_eq!(running, "2024-02-29..2025-02-27: not-yet-due, due 2025-02-27, must");
    assert_eq!(born("2027-06-01"), "2027-02-28..2028-02-28: not-yet-due, due 2028-02-28, must");
    assert_eq!(born("2028-02-29"), "2028-02-29..2029-02-27: not-yet-due, due 2029-02-27, must");
    // a year older on the last day of February
    let level = |as_of| last("leap-day", "born", "bylaws/text-on-file", as_of);
    assert_eq!((level("2021-02-27"), level("2021-02-28")), ("not-met, may".to_owned(), "not-met, should".to_owned()));
    assert_eq!((level("2023-02-27"), level("2023-02-28")), ("not-met, should".to_owned(), "not-met, must".to_owned()));
    // an assembly of that day is due again on the last day of February
    assert_eq!(last("leap-day", "born", ASSEMBLY, "2025-02-28"), "2024-02-29..: due-soon, due 2025-02-28, must");
    assert_eq!(last("leap-day", "born", ASSEMBLY, "2025-03-01"), "2024-02-29..: in-grace until 2025-05-28, due 2025-02-28, must");
    // fiscal years that end with February, and on its 28th day: no day belongs to none of them
    let of = |id, as_of| rows("leap-day", id, MONEY, as_of);
    assert_eq!(
        of("end-29", "2025-07-01"),
        [
            "2023-03-01..2024-02-29: met on 2024-06-29, due 2024-06-30, must",
            "2024-03-01..2025-02-28: met on 2025-06-29, due 2025-06-30, must",
            "2025-03-01..2026-02-28: not-yet-due, due 2026-06-30, must"
        ]
    );
    assert_eq!(
        of("end-28", "2025-07-01"),
        [
            "2023-03-01..2024-02-28: met on 2024-06-29, 1 days late, due 2024-06-28, must",
            "2024-02-29..2025-02-28: met on 2025-06-29, due 2025-06-30, must",
            "2025-03-01..2026-02-28: not-yet-due, due 2026-06-30, must"
        ]
    );
}

/// The fault: the months between the old and the new fiscal year are owed by nobody, or twice, or reports that were in time become late.
#[test]
fn a_fiscal_year_that_moves_loses_no_month() {
    let of = |id, as_of| rows("fiscal-year-moves", id, MONEY, as_of);
    let years = ["2023: met on 2024-03-01, due 2024-04-30, must", "2024: met on 2025-03-01, due 2025-04-30, must"];
    assert_eq!(of("told", "2025-06-30").get(..2), Some(&years.map(str::to_owned)[..]));
    assert_eq!(
        of("silent", "2025-11-01").get(1).map(String::as_str),
        Some("2025-01-01..2025-06-30: in-grace until 2025-12-31, due 2025-10-31, must")
    );
    assert_eq!(
        of("silent", "2026-07-01"),
        [
            "2025-01-01..2025-06-30: overdue by 243, due 2025-10-31, must",
            "2025-07-01..2026-06-30: not-yet-due, due 2026-10-31, must",
            "2026-07-01..2027-06-30: not-yet-due, due 2027-10-31, must"
        ]
    );
    assert_eq!(
        of("told", "2026-07-01").first().map(String::as_str),
        Some("2025-01-01..2025-06-30: met on 2025-09-10, due 2025-10-31, must")
    );
    let continued = rows("fiscal-year-moves", "told", "finance/continues-last-year", "2026-07-01");
    assert_eq!(continued.first().map(String::as_str), Some("2025-01-01..2025-06-30: met, should"));
    // from recognition on, each day stands in exactly one period
    for id in ["told", "silent", "unsaid"] {
        let portfolio = open("traps/fiscal-year-moves");
        let entry = portfolio.register.as_ref().and_then(|register| register.get(id)).expect("an entry");
        let periods = affcheck::calendar::Cycle::FiscalYear.periods(&entry.identity.anchor(), AS_OF);
        assert_eq!(periods.first().map(|first| first.period.start), Some(entry.identity.recognised), "{id}");
        for pair in periods.windows(2) {
            let [this, next] = pair else { continue };
            assert_eq!(this.period.end.tomorrow().ok(), Some(next.period.start), "{id}");
        }
    }
    // where the register only has the new end, no month is lost either; but old years are cut anew
    assert_eq!(
        of("unsaid", "2026-07-01").first().map(String::as_str),
        Some("2024-07-01..2025-06-30: met on 2025-09-10, due 2025-10-31, must")
    );
}

/// The fault: a group that becomes a chapter is judged as one for what it owed before, or as a group ever after.
#[test]
fn what_fell_due_before_the_kind_changed_is_judged_by_the_old_kind() {
    let of = |id| -> Vec<String> { rows("kind-changes", id, MONEY, "2026-07-01") };
    let (group, chapter) = ("overdue by 62, due 2026-04-30, must", "overdue by 62, due 2026-04-30, should");
    for (id, last_year) in [("mid-year", chapter), ("on-the-day", chapter), ("day-after", group)] {
        assert_eq!(
            of(id),
            [
                "2024: overdue by 427, due 2025-04-30, must".to_owned(),
                format!("2025: {last_year}"),
                "2026: not-yet-due, due 2027-04-30, should".to_owned()
            ],
            "{id}"
        );
    }
    // the state of documents is judged by the kind of the day
    let channel = |as_of| last("kind-changes", "mid-year", "people/two-contacts", as_of);
    assert_eq!((channel("2025-06-30"), channel("2025-07-01")), ("not-met, should".to_owned(), "not-met, may".to_owned()));
}

/// The fault: the rule that speaks for two packs today takes back what another asked for when it did not speak yet, or may not apply.
#[test]
fn what_two_packs_ask_for_is_owed_once_and_not_less() {
    let of = |id, rule| rows("two-packs", id, rule, "2026-07-01");
    assert_eq!(
        of("became", MONEY),
        [
            "2024: overdue by 427, due 2025-04-30, must",
            "2025: not-applicable (same-duty), due 2026-04-30, should",
            "2026: not-applicable (same-duty), due 2027-04-30, should"
        ]
    );
    assert_eq!(
        of("became", "reporting/financial-report"),
        [
            "2024: not-applicable (level), due 2025-04-30, off",
            "2025: overdue by 62, due 2026-04-30, must",
            "2026: not-yet-due, due 2027-04-30, must"
        ]
    );
    assert_eq!(of("unsaid", "reporting/user-group-financial-report"), ["unknown (unstated), should"]);
    assert_eq!(of("unsaid", MONEY).get(1).map(String::as_str), Some("2025: overdue by 62, due 2026-04-30, must"));
}

/// The fault: only the home country counts, or only the first of several; or an overlay that eases is outdone by one that does not.
#[test]
fn an_affiliate_of_three_countries_is_judged_by_the_mildest_of_their_overlays() {
    let level = |id| last("three-countries", id, "places/mission", "2026-07-01");
    assert_eq!(level("three"), "not-met, may");
    assert_eq!(level("one"), "not-met, may");
    assert_eq!(level("two"), "not-met, must");
    assert_eq!(level("home"), "not-met, must");
    assert_eq!(level("elsewhere"), "not-met, should");
    assert_eq!(level("nowhere"), "not-met, should");
}

/// The fault: an overlay that guards members guards only groups that have their home there.
#[test]
fn an_overlay_guards_all_who_work_in_its_country() {
    let of = |id| rows("guarded-country", id, "finance/published", "2026-07-01");
    for id in ["home", "among", "besides"] {
        assert!(
            of(id).iter().all(|row| row.starts_with("202") && row.ends_with(": not-applicable (overlay), should")),
            "{id}: {:?}",
            of(id)
        );
    }
    assert!(of("elsewhere").contains(&"2025: unknown (not-filed), should".to_owned()), "{:?}", of("elsewhere"));
}

/// The fault: one assembly in each calendar year passes for one in every twelve months.
#[test]
fn a_gap_of_434_days_is_late_against_a_promise_of_twelve_months() {
    let of = |id, as_of| last("gap-of-434-days", id, ASSEMBLY, as_of);
    assert_eq!(of("both", "2025-01-20"), "2024-01-20..: due-soon, due 2025-01-20, must");
    assert_eq!(of("both", "2025-03-28"), "2024-01-20..: in-grace until 2025-04-20, due 2025-01-20, must");
    assert_eq!(of("only-one", "2025-04-21"), "2024-01-20..: overdue by 91, due 2025-01-20, must");
    let both = rows("gap-of-434-days", "both", ASSEMBLY, "2025-03-29");
    assert_eq!(
        both,
        [
            "2023-02-18..: met on 2024-01-20, due 2024-02-18, must",
            "2024-01-20..: met on 2025-03-29, 68 days late, due 2025-01-20, must",
            "2025-03-29..: not-yet-due, due 2026-03-29, must"
        ]
    );
}

/// The fault: a year is written into the program where the bylaws promise something else.
#[test]
fn a_promise_of_24_months_is_judged_by_24() {
    let of = |id, as_of| last("every-24-months", id, ASSEMBLY, as_of);
    assert_eq!(of("every-24", "2026-07-01"), "2024-09-14..: not-yet-due, due 2026-09-14, must");
    assert_eq!(of("every-12", "2026-07-01"), "2024-09-14..: overdue by 290, due 2025-09-14, must");
    assert_eq!(of("every-24", "2026-12-15"), "2024-09-14..: overdue by 92, due 2026-09-14, must");
}

/// The fault: of a share and a number the wrong one counts, or those who are represented do not.
#[test]
fn the_lesser_of_a_share_and_a_number_is_the_quorum() {
    for (id, needed) in [("of-400", 20), ("of-1200", 60), ("of-2000", 60), ("whichever-is-more", 60)] {
        // one member short in January, enough in February
        assert_eq!(last("lesser-quorum", id, ASSEMBLY, "2026-02-09"), "2020-05-01..: overdue by 1745, due 2021-05-01, must", "{id}");
        assert_eq!(last("lesser-quorum", id, ASSEMBLY, "2026-02-10"), "2026-02-10..: not-yet-due, due 2027-02-10, must", "{id}");
        let (_, out, _) = affcheck(&["check", "fixtures/traps/lesser-quorum", "--affiliate", id, "--as-of", "2026-02-09"]);
        assert!(out.contains(&format!("is {}, but at least {needed} is required", needed - 1)), "{id}: {out}");
    }
}

/// The fault: whatever calls itself a second call needs no quorum.
#[test]
fn a_second_call_needs_what_the_bylaws_say() {
    let of = |id| last("second-call", id, ASSEMBLY, "2026-07-01");
    let rejected = "2020-05-01..: overdue by 1887, due 2021-05-01, must";
    assert_eq!(of("allowed"), "2026-03-14..: not-yet-due, due 2027-03-14, must");
    assert_eq!(of("smaller-quorum"), rejected);
    assert_eq!(of("forbidden"), rejected);
    assert_eq!(of("forbidden-with-leftover"), rejected);
    assert_eq!(of("first-call"), rejected);
    assert_eq!(of("unsaid"), "2020-05-01..: unknown (unstated), due 2021-05-01, must");
}

/// The fault: a file that is there passes for one that says something.
#[test]
fn a_placeholder_is_not_a_document() {
    let of = |id, rule| last("placeholder", id, rule, "2026-07-01");
    for id in ["en", "fr", "ar"] {
        assert_eq!(of(id, "bylaws/text-on-file"), "not-met, must", "{id}");
        assert_eq!(of(id, "bylaws/first-clauses"), "not-met, must", "{id}");
    }
    assert_eq!(of("bare-link", "bylaws/text-on-file"), "not-met, must");
    // names of articles with nothing behind them say nothing either
    assert_eq!(of("labelled", "bylaws/text-on-file"), "not-met, must");
    // a report whose activities are a placeholder is no report on activities
    let activities = rows("placeholder", "activities", "reporting/user-group-fiscal-year-report", "2026-07-01");
    let [before, last_year, ..] = activities.as_slice() else { panic!("{activities:?}") };
    assert!(before.starts_with("2024: met on 2025-02-01"), "{before}");
    assert!(last_year.starts_with("2025: overdue by 62"), "{last_year}");
    // and one open point does not spoil a text
    assert_eq!(of("real", "bylaws/text-on-file"), "met, must");
    assert_eq!(of("real", "bylaws/first-clauses"), "met, must");
}

/// The fault: one person who is written in two ways passes for two.
#[test]
fn one_person_is_not_two_contacts() {
    let of = |id| last("one-person-twice", id, "people/contacts-differ", "2026-07-01");
    for id in ["same", "case", "blanks", "hard-blank"] {
        assert_eq!(of(id), "not-met, should", "{id}");
    }
    assert_eq!(of("two-people"), "met, should");
}
