//! Assessment results in OSCAL: their shape, what refers to what, what counts as satisfied, and what hostile text comes to.
//! Readers of others read them in `.ci/oscal`.
#![expect(clippy::expect_used, clippy::indexing_slicing, reason = "a test may panic")]

#[path = "support/folder.rs"]
mod folder;
mod support;

use std::collections::{BTreeMap, BTreeSet};

use affcheck::calendar::{Date, parse_date};
use affcheck::finding::Severity;
use affcheck::report::oscal::Oscal;
use affcheck::report::{Change, ExceptionLine, Header, Item, PackLine, Row, RuleLine, Section, Spot, Subject, Summary, Writer};
use affcheck::text::{Audience, Text};
use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};
use regex_lite::Regex;
use serde_json::Value;
use support::affcheck;

const HOSTILE: &str =
    "a\u{1b}[31m\u{202e}b\u{7f}\r\n\r\n# c ]]> <script> [x](y) ![i](j) {0} `d` @all {{ insert: param, p }}\u{2028}\u{ffff}\u{2068}e\0 \n";

fn list<'v>(value: &'v Value, key: &str) -> &'v [Value] {
    let items = value[key].as_array().map(Vec::as_slice).unwrap_or_default();
    assert!(value[key].is_null() || !items.is_empty(), "an empty list of {key}");
    items
}

fn text<'v>(value: &'v Value, key: &str) -> &'v str {
    value[key].as_str().expect(key)
}

/// The value of one of our properties.
fn prop<'v>(value: &'v Value, name: &str) -> Option<&'v str> {
    list(value, "props").iter().find(|prop| prop["name"] == name).and_then(|prop| prop["value"].as_str())
}

/// Every member of a value, with its key.
fn each<'v>(value: &'v Value, key: &'v str, see: &mut dyn FnMut(&'v str, &'v Value)) {
    see(key, value);
    match value {
        Value::Array(items) => items.iter().for_each(|item| each(item, key, see)),
        Value::Object(members) => members.iter().for_each(|(key, member)| each(member, key, see)),
        _ => {}
    }
}

/// Does Markdown mean nothing but its words? Signs between backticks are words.
fn is_plain(words: &str) -> bool {
    Parser::new_ext(words, Options::all()).all(|event| match event {
        Event::Text(_) | Event::Code(_) => true,
        Event::Start(tag) => tag == Tag::Paragraph,
        Event::End(tag) => tag == TagEnd::Paragraph,
        _ => false,
    })
}

/// Holds a document to what the format asks: lists, values, identifiers and what refers to them. Gives its results.
fn oscal(document: &str) -> Vec<Value> {
    let document: Value = serde_json::from_str(document).expect("JSON");
    let root = &document["assessment-results"];
    let pattern = |pattern: &str| Regex::new(pattern).expect("a pattern");
    let uuid = pattern("^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$");
    let (token, moment) = (pattern(r"^[A-Za-z_][A-Za-z0-9_.\-]*$"), pattern(r"^(19|2\d)\d\d-\d\d-\d\dT00:00:00Z$"));
    let (mut known, mut referred) = (BTreeSet::new(), BTreeSet::new());
    each(root, "", &mut |key, value| {
        assert!(!value.is_null() && value.as_array().is_none_or(|items| !items.is_empty()), "{key} is empty");
        let Some(words) = value.as_str() else { return };
        assert!(!words.trim().is_empty() && words.trim() == words, "{key}: {words:?}");
        assert!(!words.chars().any(|c| (c.is_control() && c != '\n') || "\u{202e}\u{2028}\u{ffff}".contains(c)), "{key}: {words:?}");
        match key {
            "uuid" => assert!(uuid.is_match(words) && known.insert(words), "{words} stands twice"),
            key if key.ends_with("-uuid") => drop(referred.insert(words)),
            "control-id" | "target-id" | "id" | "name" | "class" => assert!(token.is_match(words), "{key}: {words}"),
            "last-modified" | "start" | "end" | "collected" | "deadline" => assert!(moment.is_match(words), "{key}: {words}"),
            "value" => assert!(!words.contains('\n'), "{words}"),
            "title" | "description" | "statement" | "remarks" | "prose" => {
                assert!(key != "title" || !words.contains('\n'), "{words}");
                assert!(is_plain(words), "{key}: {words}");
            }
            _ => {}
        }
    });
    assert!(referred.is_subset(&known), "{:?}", referred.difference(&known).collect::<Vec<_>>());
    assert_eq!(text(&root["metadata"], "oscal-version"), "1.1.3");
    let plan = text(&root["import-ap"], "href").strip_prefix('#').expect("in this document");
    assert_eq!(text(&root["back-matter"]["resources"][0], "uuid"), plan);
    let objectives: BTreeMap<&str, &str> = list(&root["local-definitions"], "objectives-and-methods")
        .iter()
        .map(|objective| (text(&objective["parts"][0], "id"), text(objective, "control-id")))
        .collect();
    let results = list(root, "results");
    assert!(!results.is_empty());
    for result in results {
        let selection = &result["reviewed-controls"]["control-selections"][0];
        let reviewed: BTreeSet<&str> = list(selection, "include-controls").iter().map(|control| text(control, "control-id")).collect();
        assert_eq!(reviewed.is_empty(), selection["include-all"].is_object(), "one of both");
        assert!(list(selection, "exclude-controls").iter().all(|control| !reviewed.contains(text(control, "control-id"))));
        for finding in list(result, "findings") {
            let control = objectives.get(text(&finding["target"], "target-id")).expect("a known objective");
            assert!(reviewed.contains(control), "{control}");
            assert!(!list(finding, "related-observations").is_empty(), "nothing was seen");
            let status = &finding["target"]["status"];
            assert_eq!(status["state"] == "satisfied", prop(finding, "verdict") == Some("met"));
            assert_eq!(status["state"] == "satisfied", status["reason"] == "pass");
        }
    }
    results.to_vec()
}

fn date(text: &str) -> Date {
    parse_date(text).expect("a date")
}

fn header(as_of: &str) -> Header {
    let rule = |id: &str| RuleLine {
        pack: HOSTILE.into(),
        id: id.into(),
        title: HOSTILE.into(),
        requirement: HOSTILE.into(),
        why: Some(HOSTILE.into()),
        fix: HOSTILE.into(),
        owner: Some(HOSTILE.into()),
        statements: vec![HOSTILE.into()],
        level: "must",
    };
    Header {
        tool_version: "0.1.0",
        as_of: date(as_of),
        language: "en".into(),
        audience: "public",
        packs: vec![PackLine { name: HOSTILE.into(), version: "1.0.0".into(), digest: "00".into(), rules: 3 }],
        revision: None,
        history: None,
        comparison: None,
        affiliates: vec![HOSTILE.into(), String::new()],
        all_findings: false,
        register_digest: None,
        self_declared: true,
        baseline: None,
        guide: None,
        rules: vec![rule("one/rule"), rule("one.rule"), rule(HOSTILE)],
    }
}

fn row(rule: &str, verdict: &'static str) -> Row {
    Row {
        pack: "p".into(),
        rule: rule.into(),
        period: Some(verdict.into()),
        level: "must".into(),
        verdict: verdict.into(),
        reason: None,
        due: Some(date("2026-01-01")),
        on: None,
        grade: None,
        late_by: Some(3),
        exception: None,
    }
}

fn item(code: &str, period: Option<&str>, verdict: Option<&'static str>) -> Item {
    Item {
        severity: Severity::Error,
        code: code.into(),
        pack: verdict.map(|_| "p".to_owned()),
        title: HOSTILE.into(),
        verdict: verdict.map(Into::into),
        reason: (verdict == Some("unknown")).then(|| HOSTILE.into()),
        waits_for: None,
        period: period.map(ToOwned::to_owned),
        due: None,
        exception: None,
        message: HOSTILE.into(),
        help: Some(HOSTILE.into()),
        owner: None,
        place: Spot { path: HOSTILE.into(), region: None },
        snippets: Vec::new(),
        fingerprint: "00".into(),
        also: Vec::new(),
        known: true,
        change: None,
    }
}

const VERDICTS: [&str; 9] =
    ["met", "not-met", "unknown", "overdue", "in-grace", "due-soon", "not-yet-due", "not-applicable", "of-tomorrow"];

/// A rule with every verdict, one with an exception, and faults: one of a code that is hostile, two alike, one mended.
fn section() -> Section {
    let until = ExceptionLine { kind: "waived".into(), until: date("2026-12-31") };
    let waived = Row { period: None, exception: Some(until), ..row("one.rule", "not-met") };
    let open = ["not-met", "unknown", "overdue", "in-grace", "due-soon"];
    let mut findings: Vec<Item> = open.iter().map(|verdict| item("one/rule", Some(verdict), Some(verdict))).collect();
    findings.push(item("one.rule", None, Some("not-met")));
    findings.push(Item { change: Some(Change::Fixed), ..item("gone", None, Some("not-met")) });
    findings.push(Item { change: Some(Change::Fixed), ..item("document/mended", None, None) });
    findings.extend([item(HOSTILE, None, None), item("9", None, None), item("9", None, None)]);
    let name = Some(HOSTILE.to_owned());
    Section {
        affiliate: Some(Subject {
            id: HOSTILE.into(),
            name: HOSTILE.into(),
            kind: String::new(),
            stage: name,
            age_in_months: None,
            recognised: Some(date("2020-01-01")),
            region: None,
            judged: true,
        }),
        findings,
        assessments: VERDICTS.iter().map(|verdict| row("one/rule", verdict)).chain([waived, row("two", "not-applicable")]).collect(),
        ..Section::default()
    }
}

fn written(as_of: &str, sections: &[Section]) -> String {
    let text = Text::new("en", Audience::Public);
    let mut out = Vec::new();
    let mut writer = Oscal::new(&mut out, &text);
    writer.begin(&header(as_of)).expect("a beginning");
    for section in sections {
        writer.section(section).expect("a section");
    }
    writer.end(&Summary::default()).expect("an end");
    String::from_utf8(out).expect("UTF-8")
}

#[test]
fn hostile_text_is_told_and_means_nothing() {
    // two affiliates of one name are two
    let document = written("2026-07-01", &[section(), section(), Section::default()]);
    let results = oscal(&document);
    // for readers of others
    folder::write(&folder::fresh("formats-oscal-hostile").join("hostile.json"), &document);
    assert_eq!(results.len(), 3);
    assert_eq!(results[2]["title"], "The committee's own files");
    assert_eq!(results[2]["findings"], Value::Null);
}

#[test]
fn no_document_is_empty() {
    assert_eq!(oscal(&written("2026-07-01", &[])).len(), 1);
}

#[test]
fn only_what_is_met_is_satisfied() {
    let results = oscal(&written("2026-07-01", &[section()]));
    let findings = list(&results[0], "findings");
    let status: BTreeMap<&str, String> = findings
        .iter()
        .filter(|finding| finding["target"]["target-id"] == "one.rule_obj")
        .filter_map(|finding| {
            let status = &finding["target"]["status"];
            Some((prop(finding, "verdict")?, format!("{} {}", text(status, "state"), text(status, "reason"))))
        })
        .collect();
    let expected = [
        ("in-grace", "not-satisfied other"),
        ("met", "satisfied pass"),
        ("not-met", "not-satisfied fail"),
        ("of-tomorrow", "not-satisfied other"),
        ("overdue", "not-satisfied fail"),
        ("unknown", "not-satisfied other"),
    ];
    assert_eq!(status, expected.map(|(verdict, status)| (verdict, status.to_owned())).into());
    let unknown = findings.iter().find(|finding| prop(finding, "verdict") == Some("unknown")).expect("unknown");
    assert!(text(&unknown["target"]["status"], "remarks").starts_with("unknown\n\na"), "the cause is told");
    // what is owed later is seen, and is no finding
    let seen: Vec<_> = list(&results[0], "observations").iter().filter_map(|observation| prop(observation, "verdict")).collect();
    assert!(seen.contains(&"due-soon") && seen.contains(&"not-yet-due") && !seen.contains(&"not-applicable"));
    let reviewed = &results[0]["reviewed-controls"];
    let aside: Vec<_> = list(reviewed, "props").iter().map(|prop| text(prop, "value")).collect();
    assert_eq!(aside, ["one.rule", "two"]);
    assert_eq!(reviewed["control-selections"][0]["exclude-controls"][0]["control-id"], "two");
}

#[test]
fn an_exception_is_an_approved_deviation() {
    let results = oscal(&written("2026-07-01", &[section()]));
    let risks = list(&results[0], "risks");
    assert_eq!(risks.len(), 1);
    assert_eq!(risks[0]["status"], "deviation-approved");
    assert_eq!(risks[0]["deadline"], "2026-12-31T00:00:00Z");
    assert_eq!((prop(&risks[0], "until"), prop(&risks[0], "exception")), (Some("2026-12-31"), Some("waived")));
    let covered: Vec<&Value> = list(&results[0], "findings").iter().filter(|finding| !finding["related-risks"].is_null()).collect();
    assert_eq!(covered.len(), 1);
    assert_eq!(covered[0]["related-risks"][0]["risk-uuid"], risks[0]["uuid"]);
    assert_eq!(covered[0]["target"]["status"]["reason"], "other");
    assert_eq!(covered[0]["target"]["target-id"], "one_2e_rule_obj", "ids that differ stay different");
}

#[test]
fn identifiers_outlive_days_and_only_the_document_has_a_new_one() {
    let uuids = |document: &str, part: &str| -> Vec<String> {
        let results = oscal(document);
        results.iter().flat_map(|result| list(result, part)).map(|part| text(part, "uuid").to_owned()).collect()
    };
    let (today, tomorrow) = (written("2026-07-01", &[section()]), written("2026-07-02", &[section()]));
    for part in ["findings", "risks"] {
        assert_eq!(uuids(&today, part), uuids(&tomorrow, part));
    }
    assert_ne!(uuids(&today, "observations"), uuids(&tomorrow, "observations"));
    assert_ne!(today.lines().rev().nth(1), tomorrow.lines().rev().nth(1));
    assert_eq!(today, written("2026-07-01", &[section()]));
}

/// What is told of the fixtures is what the report in JSON holds.
#[test]
fn fixtures_are_told_as_in_json() {
    let out = folder::fresh("formats-oscal");
    for (path, more) in [("portfolio", ["--lang", "en"]), ("portfolio", ["--audience", "committee"]), ("single", ["--lang", "ar"])] {
        let file = |format: &str| format!("{format}={}", out.join(format).display());
        let (path, json, results) = (format!("fixtures/{path}"), file("json"), file("oscal"));
        let common = ["check", &path, "--as-of", "2026-07-01", "--format", &json, "--format", &results, "--fail-on", "never"];
        let (code, _, errors) = affcheck(&[&common[..], &more].concat());
        assert_eq!(code, 0, "{errors}");
        let read = |format: &str| std::fs::read_to_string(out.join(format)).expect("a report");
        let report: Value = serde_json::from_str(&read("json")).expect("JSON");
        let (sections, results) = (list(&report, "sections").to_vec(), oscal(&read("oscal")));
        assert_eq!(sections.len(), results.len());
        for (section, result) in sections.iter().zip(&results) {
            let all = |key: &str| section[key].as_array().expect("a list").clone();
            let prints = |value: &[Value], read: &dyn Fn(&Value) -> Option<String>| value.iter().filter_map(read).collect::<BTreeSet<_>>();
            let told = prints(list(result, "observations"), &|seen| prop(seen, "fingerprint").map(ToOwned::to_owned));
            assert_eq!(told, prints(&all("findings"), &|finding| finding["fingerprint"].as_str().map(ToOwned::to_owned)));
            for verdict in VERDICTS {
                let rows = all("assessments").iter().filter(|row| row["verdict"] == verdict).count();
                let is_left = matches!(verdict, "not-applicable" | "not-yet-due" | "due-soon");
                let count = list(result, "findings").iter().filter(|finding| prop(finding, "verdict") == Some(verdict)).count();
                assert_eq!(count, if is_left { 0 } else { rows }, "{verdict}");
            }
            let excepted = all("assessments").iter().filter(|row| !row["exception"].is_null()).count();
            assert_eq!(list(result, "risks").len(), excepted);
        }
    }
}
