//! `affcheck due`: what is owed, what is late, and what begins, in every format and language.
#![expect(clippy::expect_used, clippy::indexing_slicing, reason = "a test may panic")]

mod support;

use std::collections::BTreeSet;

use affcheck::text::LANGUAGES;
use ical::IcalParser;
use jsonschema::Validator;
use pulldown_cmark::{Event, Options, Parser, Tag};
use serde_json::Value;

use support::affcheck;

const PORTFOLIO: &str = "fixtures/portfolio";
const DATE: &str = "--as-of=2026-07-01";

/// What the command says; it never fails because something is owed.
fn due(arguments: &[&str]) -> String {
    let all: Vec<&str> = ["due", PORTFOLIO, DATE, "--no-cache"].iter().chain(arguments).copied().collect();
    let (code, out, errors) = affcheck(&all);
    assert_eq!((code, errors.as_str()), (0, ""), "{all:?}");
    out
}

fn json(arguments: &[&str]) -> Value {
    serde_json::from_str(&due(&[&["--format", "json"], arguments].concat())).expect("JSON")
}

fn list<'v>(value: &'v Value, name: &str) -> &'v Vec<Value> {
    value[name].as_array().expect("a list")
}

#[test]
fn the_strongest_that_is_late_comes_first_then_what_is_owed_by_its_day_and_no_further_than_asked() {
    let near = json(&["--within", "P1M"]);
    let far = json(&["--within", "P2Y"]);
    assert_eq!((near["until"].as_str(), far["until"].as_str()), (Some("2026-08-01"), Some("2028-07-01")));
    for value in [&near, &far] {
        let word = |owed: &'_ Value, name: &str| owed[name].as_str().expect("a word").to_owned();
        let days: Vec<String> = list(value, "owed").iter().map(|owed| word(owed, "by")).collect();
        let (late, owed): (Vec<&Value>, Vec<&Value>) =
            list(value, "owed").iter().partition(|owed| word(owed, "by").as_str() < "2026-07-01");
        let order = |owed: &&Value| (["must", "should", "may"].iter().position(|level| *level == word(owed, "level")), word(owed, "by"));
        assert!(late.iter().map(order).is_sorted() && !late.is_empty());
        assert!(owed.iter().map(|owed| word(owed, "by")).is_sorted() && !owed.is_empty());
        assert!(days.iter().take(late.len()).all(|day| day.as_str() < "2026-07-01"), "what is late comes first");
        assert!(days.iter().all(|day| day.as_str() <= value["until"].as_str().expect("a day")));
        let begins: Vec<&str> = list(value, "begins").iter().map(|begins| begins["date"].as_str().expect("a day")).collect();
        assert!(begins.is_sorted() && begins.iter().all(|day| *day > "2026-07-01"));
    }
    assert!(list(&near, "owed").len() < list(&far, "owed").len());
    let late = |value: &Value| list(value, "owed").iter().filter(|owed| owed["by"].as_str() < Some("2026-07-01")).count();
    assert!(late(&near) > 0);
    assert_eq!(late(&near), late(&far));
    assert!(!list(&far, "begins").is_empty());
}

/// It says of an affiliate what `check` says of it.
#[test]
fn what_is_owed_is_what_a_check_finds() {
    let (_, out, _) = affcheck(&["check", PORTFOLIO, DATE, "--no-cache", "--format", "json"]);
    let report: Value = serde_json::from_str(&out).expect("JSON");
    let mut expected = BTreeSet::new();
    for section in report["sections"].as_array().expect("sections") {
        for row in section["assessments"].as_array().expect("rows") {
            let open = ["not-yet-due", "due-soon", "in-grace", "overdue", "unknown"].contains(&row["verdict"].as_str().expect("a verdict"));
            if open && row["due"].is_string() && row["exception"].is_null() {
                expected.insert(format!("{} {} {} {}", section["affiliate"]["id"], row["rule"], row["period"], row["due"]));
            }
        }
    }
    let all = json(&["--within", "P300Y"]);
    let plain = list(&all, "owed").iter().filter(|owed| owed["deferred"] == false);
    let found: BTreeSet<String> =
        plain.map(|owed| format!("{} {} {} {}", owed["affiliate"], owed["rule"], owed["period"], owed["due"])).collect();
    assert_eq!(found, expected);
}

#[test]
fn one_affiliate_can_be_asked_for() {
    let value = json(&["--affiliate", "paper-boats", "--within", "P2Y"]);
    assert!(list(&value, "owed").iter().chain(list(&value, "begins")).all(|owed| owed["affiliate"] == "paper-boats"));
    assert!(!list(&value, "owed").is_empty());
}

#[test]
fn all_formats_can_be_read_in_all_languages() {
    for (language, _) in LANGUAGES {
        let value = json(&["--lang", language]);
        let calendar = due(&["--lang", language, "--format", "ics"]);
        let calendars: Vec<_> = IcalParser::new(calendar.as_bytes()).collect::<Result<_, _>>().expect("a calendar");
        assert_eq!(calendars[0].events.len(), list(&value, "owed").len() + list(&value, "begins").len(), "{language}");
        let page = due(&["--lang", language, "--format", "markdown"]);
        let events: Vec<Event<'_>> = Parser::new_ext(&page, Options::ENABLE_TABLES | Options::ENABLE_GFM).collect();
        let rows = events.iter().filter(|event| matches!(event, Event::Start(Tag::TableRow))).count();
        assert_eq!(rows, list(&value, "owed").len(), "{language}");
        let acts = |event: &&Event<'_>| {
            matches!(event, Event::Html(_) | Event::InlineHtml(_) | Event::Start(Tag::Link { .. } | Tag::Image { .. }))
        };
        assert_eq!(events.iter().find(acts), None, "{language}");
        let table = due(&["--lang", language]);
        for owed in list(&value, "owed") {
            assert!(table.contains(owed["by"].as_str().expect("a day")), "{language}: {owed}");
        }
        assert!(!table.chars().any(|c| c.is_control() && c != '\n'), "{language}");
    }
}

/// What a schema finds wrong.
fn faults(validator: &Validator, value: &Value) -> Vec<String> {
    let told = |text: String| text.chars().take(200).collect::<String>();
    validator.iter_errors(value).map(|error| format!("{}: {}", error.instance_path(), told(error.to_string()))).collect()
}

/// The JSON keeps the schema that is published for those who read it by program, and that `affcheck schema` shows.
#[test]
fn the_list_keeps_its_schema() {
    let (code, schema, _) = affcheck(&["schema", "due"]);
    assert_eq!(code, 0);
    let schema: Value = serde_json::from_str(&schema).expect("JSON");
    let validator = jsonschema::options().should_validate_formats(true).build(&schema).expect("a valid schema");
    for more in [&["--within", "P2Y"][..], &["--within", "P0D", "--lang", "ar"], &["--audience", "committee", "--lang", "fr"]] {
        assert_eq!(faults(&validator, &json(more)), [""; 0], "{more:?}");
    }
    let (_, single, _) = affcheck(&["due", "fixtures/single", DATE, "--within", "P2Y", "--format", "json"]);
    assert_eq!(faults(&validator, &serde_json::from_str(&single).expect("JSON")), [""; 0]);
    // a schema that lets everything through would prove nothing
    let sound = json(&["--within", "P2Y"]);
    for pointer in ["", "/owed/0", "/begins/0", "/begins/0/rules/0"] {
        let members = sound.pointer(pointer).and_then(Value::as_object).expect("an object");
        for key in members.keys().map(String::as_str).chain(["surplus"]) {
            let mut other = sound.clone();
            let members = other.pointer_mut(pointer).and_then(Value::as_object_mut).expect("an object");
            if members.remove(key).is_none() {
                members.insert(key.to_owned(), Value::Null);
            }
            assert!(!validator.is_valid(&other), "{pointer}: {key}");
        }
    }
}

#[test]
fn a_length_of_time_must_be_one() {
    for wrong in ["6 months", "PT1H", "-P1M", ""] {
        let (code, out, errors) = affcheck(&["due", PORTFOLIO, &format!("--within={wrong}")]);
        assert_eq!((code, out.as_str()), (2, ""), "{wrong}");
        assert!(errors.contains("P6M"), "{errors}");
    }
}

#[test]
fn the_repository_of_one_affiliate_has_deadlines_too() {
    let (code, out, errors) = affcheck(&["due", "fixtures/single", DATE, "--within", "P2Y", "--format", "json"]);
    assert_eq!((code, errors.as_str()), (0, ""));
    let value: Value = serde_json::from_str(&out).expect("JSON");
    assert!(!list(&value, "owed").is_empty());
}
