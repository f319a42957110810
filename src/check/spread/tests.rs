//! Tests of `spread`.

use crate::calendar::Date;
use crate::check::Procedure;
use crate::testing::{judge, with_scope};
use crate::text::{Audience, Text};
use crate::verdict::Outcome;

const RULE: &str = r#"spread = { document = "grant", items = "travel", key = "user", at-most = "1/2", minimum = 4 }"#;
const RECENT: &str = r#"spread = { document = "grant", items = "travel", key = "user", at-most = "1/2", minimum = 4, date = "date", within = "P2Y" }"#;

fn grant(trips: &str) -> String {
    format!("id = \"a\"\ncurrency = \"EUR\"\ngranted = 100\ntravel = [{trips}]")
}

/// Trips of travellers named by single letters.
fn trips(users: &str) -> String {
    let trips: Vec<String> = users.chars().map(|user| format!("{{ event = \"Camp\", user = \"{user}\" }}, ")).collect();
    grant(&trips.concat())
}

fn spread(users: &[&str]) -> String {
    let files: Vec<(String, String)> = users.iter().enumerate().map(|(at, users)| (format!("grants/g{at}.toml"), trips(users))).collect();
    let files: Vec<(&str, &str)> = files.iter().map(|(path, text)| (path.as_str(), text.as_str())).collect();
    judge(RULE, &files)
}

#[test]
fn no_value_stands_in_more_than_its_share() {
    assert_eq!(spread(&["abab"]), "met");
    assert_eq!(spread(&["aaab"]), "not-met at 4:10 spread-too-narrow");
    assert_eq!(spread(&["aaabb"]), "not-met at 4:10 spread-too-narrow");
    assert_eq!(spread(&["aAbc", "a"]), "not-met at 4:10 spread-too-narrow");
}

#[test]
fn all_documents_count_together() {
    assert_eq!(spread(&["aa", "bb"]), "met");
    assert_eq!(spread(&["ab", "aa"]), "not-met at 4:10 spread-too-narrow");
    assert_eq!(spread(&["", "ab", "bb"]), "not-met at 4:10 spread-too-narrow");
}

#[test]
fn few_entries_are_not_judged() {
    assert_eq!(spread(&["aaa"]), "not-applicable nothing-to-judge");
    assert_eq!(spread(&["aaaa"]), "not-met at 4:10 spread-too-narrow");
    assert_eq!(spread(&["", ""]), "not-applicable nothing-to-judge");
    assert_eq!(judge(RULE, &[("grants/a.toml", "id = \"a\"\ncurrency = \"EUR\"\ngranted = 1")]), "not-applicable nothing-to-judge");
    assert_eq!(judge(RULE, &[("escalation.toml", "languages = [\"ar\"]")]), "not-applicable nothing-to-judge");
    assert_eq!(judge(RULE, &[]), "unknown nothing-filed");
}

#[test]
fn only_entries_of_the_time_before_count() {
    let dated = |dates: [&str; 4]| {
        let users = ["a", "a", "a", "b"].into_iter().zip(dates);
        let trips = users.map(|(user, date)| format!("{{ event = \"Camp\", user = \"{user}\", date = {date} }}, "));
        judge(RECENT, &[("grants/a.toml", &grant(&trips.collect::<String>()))])
    };
    assert_eq!(dated(["2024-07-01", "2026-07-01", "2025-01-01", "2025-01-01"]), "not-met at 4:10 spread-too-narrow");
    assert_eq!(dated(["2024-06-30", "2026-07-01", "2025-01-01", "2025-01-01"]), "not-applicable nothing-to-judge");
    assert_eq!(dated(["2024-07-01", "2026-07-02", "2025-01-01", "2025-01-01"]), "not-applicable nothing-to-judge");
    assert_eq!(dated(["2024-07-01", "2026-07-01", "2025-01-01", "\"May\""]), "unknown faulty");
}

#[test]
fn an_entry_that_does_not_say_enough_is_pointed_out() {
    let trip = "{ event = \"Camp\", user = \"a\", date = 2026-01-01 }, ";
    let with = |rule, last: &str| judge(rule, &[("grants/a.toml", &grant(&format!("{}\n{last}", trip.repeat(3))))]);
    assert_eq!(with(RULE, "{ event = \"Camp\" }"), "not-met at 5:1 present-blank");
    assert_eq!(with(RULE, "{ event = \"Camp\", user = \"tbd\" }"), "not-met at 5:1 present-blank");
    assert_eq!(with(RECENT, "{ event = \"Camp\", user = \"b\" }"), "not-met at 5:1 present-blank");
    assert_eq!(with(RECENT, "{ event = \"Camp\", user = \"b\", date = 2020-01-01 }"), "not-applicable nothing-to-judge");
    assert_eq!(with(RULE, "{ event = \"Camp\", user = 3 }"), "unknown faulty");
    assert_eq!(judge(RULE, &[("grants/a.toml", &grant("").replace("[]", "\"Camp\""))]), "unknown faulty");
    assert_eq!(judge(RULE, &[("grants/a.toml", &trips("abab")), ("grants/b.toml", "id = ")]), "unknown unreadable at 1:1");
}

/// A list of values counts once for each of them.
#[test]
fn a_key_may_hold_several_values() {
    let rule = r#"spread = { document = "meeting", items = "decisions", key = "against", at-most = "1/2", minimum = 1 }"#;
    let meeting = |text: &str| judge(rule, &[("meetings/2026-01-01-a.toml", &format!("date = 2026-01-01\nmode = \"remote\"\n{text}"))]);
    assert_eq!(meeting("decisions = [{ id = \"a\", against = 1 }, { id = \"b\", against = 2 }]"), "met");
    assert_eq!(meeting("decisions = [{ id = \"a\", against = 1 }, { id = \"b\", against = 1.0 }]"), "unknown faulty");
    let nested = r#"spread = { document = "plan", items = "goals", key = "milestones", at-most = "1/2", minimum = 1 }"#;
    let text = "title = \"A\"\ngoals = [{ id = \"a\", milestones = [{ id = \"b\" }] }]";
    assert_eq!(judge(nested, &[("plans/a.toml", text)]), "unknown faulty");
}

#[test]
fn ten_thousand_entries_are_more_than_the_schema_lets_through() {
    assert_eq!(spread(&[&"ab".repeat(5_000)]), "unknown faulty");
    assert_eq!(spread(&[&"ab".repeat(250)]), "met");
}

/// Nothing that is said in public, or to the committee, holds the value.
#[test]
fn the_value_is_never_told() {
    let procedure: Procedure = toml::from_str(RULE).expect("a check");
    with_scope(Date::constant(2026, 7, 1), &[("grants/a.toml", &trips("QQQQa"))], |scope| {
        let outcome: Outcome<'_> = procedure.judge(scope);
        for audience in [Audience::Public, Audience::Committee] {
            let said = Text::new("en", audience).format(&outcome.message);
            assert!(said.contains('4') && said.contains('5') && !said.contains('Q'), "{said}");
        }
    });
}

#[test]
fn parameters_that_do_not_go_together_are_refused() {
    let read = |text: &str| toml::from_str::<super::Spread>(text).is_ok();
    let rule = "items = \"travel\"\nkey = \"user\"\nminimum = 4\n";
    assert!(read(&format!("{rule}at-most = \"50%\"")));
    assert!(!read(&format!("{rule}at-most = \"3/2\"")));
    assert!(!read(&format!("{rule}at-most = \"1/2\"\ndate = \"date\"")));
    assert!(!read(&format!("{rule}at-most = \"1/2\"\nwithin = \"P1Y\"")));
    assert!(!read("items = \"travel\"\nkey = \"user\"\nat-most = \"1/2\""));
}
