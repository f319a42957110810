//! What programs of continuous integration read: each format by a reader of its own, over hostile text and over the fixtures.
#![expect(clippy::expect_used, clippy::indexing_slicing, reason = "a test may panic")]

mod support;

use std::collections::{BTreeMap, BTreeSet};
use std::io::Cursor;
use std::path::Path;

use affcheck::calendar::{Date, parse_date};
use affcheck::finding::Severity;
use affcheck::report::github::Github;
use affcheck::report::gitlab::Gitlab;
use affcheck::report::junit::Junit;
use affcheck::report::sarif::Sarif;
use affcheck::report::{
    BaselineLine, Change, ExceptionLine, Header, Item, PackLine, Region, RevisionLine, Row, RuleLine, Section, Spot, Subject, Summary,
    Writer,
};
use affcheck::text::{Audience, Text};
use quick_junit::{NonSuccessKind, Report, TestCaseStatus};
use serde_json::Value;
use support::affcheck;

const HOSTILE: &str = "100% a\u{1b}[31m\u{202e}b\u{7f}\r\n::error file=x::owned\n##[error]c ]]> <script> \"'& [x](y) ![i](j) {0} `d` @all\u{2028}=1+1, \u{ffff}\u{2068}e\0";

/// Does a text steer whoever reads it?
fn steers(text: &str) -> bool {
    text.chars().any(|c| (c.is_control() && !matches!(c, '\n' | '\t')) || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}' | '\u{2067}'))
}

fn date(text: &str) -> Date {
    parse_date(text).expect("a date")
}

fn header() -> Header {
    let rule = |id: &str, level| RuleLine {
        pack: HOSTILE.into(),
        id: id.into(),
        title: HOSTILE.into(),
        requirement: HOSTILE.into(),
        why: Some(HOSTILE.into()),
        fix: HOSTILE.into(),
        owner: Some(HOSTILE.into()),
        statements: vec![HOSTILE.into()],
        level,
    };
    Header {
        tool_version: "0.1.0",
        as_of: date("2026-07-01"),
        language: "en".into(),
        audience: "public",
        packs: vec![PackLine { name: HOSTILE.into(), version: "1.0.0".into(), digest: "00".into(), rules: 2 }],
        revision: Some(RevisionLine { commit: "00".into(), modified: true, tree: None, folder: "a folder".into() }),
        history: None,
        comparison: None,
        affiliates: vec![HOSTILE.into()],
        all_findings: false,
        register_digest: None,
        self_declared: false,
        baseline: Some(BaselineLine { digest: "00".into(), counted: false }),
        rules: vec![rule("rule/one", "must"), rule("rule/two", "off")],
        guide: None,
    }
}

fn item(code: &str, severity: Severity) -> Item {
    let told = || Some(HOSTILE.to_owned());
    Item {
        severity,
        code: code.into(),
        pack: told(),
        title: HOSTILE.into(),
        verdict: Some("not-met".into()),
        reason: told().map(Into::into),
        waits_for: told(),
        period: None,
        due: Some(date("2026-01-01")),
        exception: None,
        message: HOSTILE.into(),
        help: told(),
        owner: told(),
        place: Spot {
            path: format!("affiliates/{HOSTILE}.toml"),
            region: Some(Region { line: 2, column: 3, end_line: 2, end_column: 9, offset: 12, length: 6 }),
        },
        snippets: Vec::new(),
        fingerprint: "0123456789abcdef".into(),
        also: Vec::new(),
        known: false,
        change: None,
    }
}

/// An affiliate with a finding of each sort, and the committee's files with more faults than a step can show.
fn sections() -> Vec<Section> {
    let waived = ExceptionLine { kind: "waived".into(), until: date("2026-12-31") };
    let period = |name: &str, item: Item| Item { period: Some(name.into()), fingerprint: format!("{name}-{HOSTILE}"), ..item };
    let one = || item("rule/one", Severity::Error);
    let nowhere = Spot { path: String::new(), region: None };
    let row = |rule: &str, period: Option<&str>, verdict: &'static str| Row {
        pack: HOSTILE.into(),
        rule: rule.into(),
        period: period.map(ToOwned::to_owned),
        level: "must".into(),
        verdict: verdict.into(),
        reason: None,
        due: None,
        on: None,
        grade: None,
        late_by: None,
        exception: None,
    };
    let affiliate = Section {
        affiliate: Some(Subject {
            id: HOSTILE.into(),
            name: HOSTILE.into(),
            kind: HOSTILE.into(),
            stage: Some(HOSTILE.into()),
            age_in_months: None,
            recognised: None,
            region: None,
            judged: true,
        }),
        findings: vec![
            period("open", one()),
            period("waived", Item { exception: Some(waived), ..one() }),
            period("known", Item { known: true, ..one() }),
            period("fixed", Item { change: Some(Change::Fixed), ..one() }),
            period("unchanged", Item { change: Some(Change::Unchanged), ..one() }),
            period("note", item("rule/two", Severity::Note)),
            period("lost", Item { place: nowhere, ..item("rule/two", Severity::Warning) }),
            Item { verdict: None, ..item("document/syntax", Severity::Error) },
        ],
        assessments: vec![
            row("rule/one", Some("open"), "not-met"),
            row("rule/one", Some("waived"), "not-met"),
            row("rule/one", Some("known"), "not-met"),
            row("rule/one", Some("fixed"), "met"),
            row("rule/one", Some("unchanged"), "not-met"),
            row("rule/one", None, "not-applicable"),
            row("rule/one", Some("later"), "not-yet-due"),
            row("rule/two", Some("note"), "due-soon"),
        ],
        ..Section::default()
    };
    let fault = |_| Item { verdict: None, fingerprint: "fedcba9876543210".into(), ..item("register/broken-entry", Severity::Warning) };
    vec![affiliate, Section { findings: (0..30).map(fault).collect(), ..Section::default() }]
}

/// What a writer makes of the hostile report.
fn written(writer: impl FnOnce(Vec<u8>) -> Vec<u8>) -> String {
    String::from_utf8(writer(Vec::new())).expect("UTF-8")
}

fn write_all(writer: &mut dyn Writer) {
    let mut summary = Summary::default();
    writer.begin(&header()).expect("memory takes everything");
    for section in sections() {
        summary.add(&section);
        writer.section(&section).expect("memory takes everything");
    }
    writer.end(&summary).expect("memory takes everything");
}

macro_rules! written {
    ($new:expr) => {
        written(|mut out| {
            write_all(&mut $new(&mut out));
            out
        })
    };
}

/// All strings of a JSON value.
fn strings<'v>(value: &'v Value, found: &mut Vec<&'v str>) {
    match value {
        Value::String(text) => found.push(text),
        Value::Array(items) => items.iter().for_each(|item| strings(item, found)),
        Value::Object(members) => members.values().for_each(|member| strings(member, found)),
        _ => {}
    }
}

/// Holds a SARIF log to what the format asks and a schema cannot say; gives its results.
fn sarif(text: &str) -> Vec<Value> {
    let log: Value = serde_json::from_str(text).expect("JSON");
    assert_eq!(log["version"], "2.1.0");
    assert_eq!(log["runs"].as_array().map(Vec::len), Some(1));
    let run = &log["runs"][0];
    assert_eq!(run["columnKind"], "unicodeCodePoints");
    let rules = run["tool"]["driver"]["rules"].as_array().expect("rules");
    let ids: BTreeSet<&str> = rules.iter().filter_map(|rule| rule["id"].as_str()).collect();
    assert_eq!(ids.len(), rules.len(), "a rule stands twice");
    for rule in rules {
        assert!(rule["fullDescription"]["text"].is_string() && rule["help"]["text"].is_string());
    }
    for rule in rules.iter().filter(|rule| !rule["properties"]["pack"].is_null()) {
        assert!(!rule["help"]["markdown"].as_str().expect("Markdown").is_empty());
        assert!(["error", "warning", "note", "none"].contains(&rule["defaultConfiguration"]["level"].as_str().expect("a level")));
    }
    let results = run["results"].as_array().expect("results");
    for result in results {
        let index = usize::try_from(result["ruleIndex"].as_u64().expect("an index")).expect("a small one");
        assert_eq!(result["ruleId"], rules[index]["id"]);
        let level = result["level"].as_str().expect("a level");
        assert_eq!(result["kind"] == "fail", ["error", "warning", "note"].contains(&level), "{result}");
        assert!(result["suppressions"].is_array(), "of all results or of none");
        let message = result["message"]["text"].as_str().expect("a message");
        assert!(!message.is_empty() && !message.contains("](") && !message.replace("{{", "").contains('{'), "{message}");
        assert!(result["partialFingerprints"]["affcheckFinding/v1"].is_string());
        let Some(locations) = result.get("locations") else { continue };
        assert_eq!(locations.as_array().map(Vec::len), Some(1));
        let physical = &locations[0]["physicalLocation"];
        let uri = physical["artifactLocation"]["uri"].as_str().expect("a URI");
        assert!(!uri.is_empty() && uri.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-._~/%".contains(&byte)), "{uri}");
        assert_eq!(physical["artifactLocation"]["uriBaseId"], "%SRCROOT%");
        if let Some(region) = physical.get("region") {
            let at = |key: &str| region[key].as_u64().expect("a number");
            assert!(at("startLine") > 0 && at("startColumn") > 0 && at("endColumn") > 0 && at("endLine") >= at("startLine"));
            assert!(at("byteOffset") + at("byteLength") > 0 || at("startLine") == 1);
        }
    }
    let states: BTreeSet<bool> = results.iter().map(|result| result["baselineState"].is_null()).collect();
    assert!(states.len() <= 1, "of all results or of none");
    let mut read = Vec::new();
    strings(run, &mut read);
    assert!(!read.into_iter().any(steers), "something steers");
    results.clone()
}

/// A workflow command as a runner takes it: name, properties, data.
fn command(line: &str) -> Option<(String, BTreeMap<String, String>, String)> {
    let (head, data) = line.trim_start().strip_prefix("::")?.split_once("::")?;
    let (name, properties) = head.split_once(' ').unwrap_or((head, ""));
    let plain = |text: &str| text.replace("%0D", "\r").replace("%0A", "\n");
    let value = |text: &str| plain(text).replace("%3A", ":").replace("%2C", ",").replace("%25", "%");
    let pairs = properties.split(',').filter_map(|pair| pair.split_once('='));
    let properties = pairs.map(|(key, text)| (key.trim().to_owned(), value(text))).collect();
    Some((name.to_owned(), properties, plain(data).replace("%25", "%")))
}

/// Holds what a step prints to what a runner takes; gives its commands.
fn github(text: &str) -> Vec<(String, BTreeMap<String, String>, String)> {
    let (lines, log): (Vec<&str>, Vec<&str>) = text.split_terminator('\n').partition(|line| line.trim_start().starts_with("::"));
    assert!(text.ends_with(&format!("{}\n", log.join("\n"))), "the summary comes last");
    assert!(log.len() >= 2 && !log.iter().any(|line| line.contains("##[") || steers(line)), "{log:?}");
    let commands: Vec<_> = lines.into_iter().map(|line| command(line).expect("a command")).collect();
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for (name, properties, data) in &commands {
        *counts.entry(name).or_default() += 1;
        assert!(["error", "warning", "notice"].contains(&name.as_str()), "{name}");
        for key in properties.keys() {
            assert!(["file", "line", "endLine", "col", "endColumn", "title"].contains(&key.as_str()), "{key}");
        }
        assert!(properties["title"].chars().count() <= 255 && !properties["title"].contains('\n'));
        assert!(properties.get("file").is_none_or(|file| !file.is_empty()));
        let number = |key: &str| properties.get(key).map(|text| text.parse::<u32>().expect("a number"));
        assert!(number("endLine") >= number("line") && number("endColumn") >= number("col"));
        assert!(number("col").is_none() || number("line") == number("endLine"));
        assert!(!data.is_empty() && !steers(data) && !properties.values().any(|value| steers(value)), "{data:?} {properties:?}");
    }
    assert!(counts.values().all(|count| *count <= 10), "{counts:?}");
    commands
}

/// Holds a code quality report to what is documented of it; gives its entries.
fn gitlab(text: &str) -> Vec<Value> {
    let entries: Vec<Value> = serde_json::from_str(text).expect("an array");
    let mut fingerprints = BTreeSet::new();
    for entry in &entries {
        let text = |value: &Value| value.as_str().expect("text").to_owned();
        let (description, path) = (text(&entry["description"]), text(&entry["location"]["path"]));
        assert!(!description.is_empty() && !description.contains('\n') && !steers(&description), "{description:?}");
        assert!(
            !path.is_empty() && !path.starts_with('/') && !path.starts_with("./") && !steers(&path) && !path.contains('\n'),
            "{path:?}"
        );
        assert!(!text(&entry["check_name"]).is_empty());
        assert!(["info", "minor", "major", "critical", "blocker"].contains(&text(&entry["severity"]).as_str()));
        assert!(entry["location"]["lines"]["begin"].as_u64().is_some_and(|line| line > 0));
        assert!(fingerprints.insert(text(&entry["fingerprint"])), "a fingerprint stands twice");
    }
    entries
}

/// Reads suites by two readers.
fn junit(text: &str) -> Report {
    let report = Report::deserialize_from_str(text).expect("JUnit");
    let other = junit_parser::from_reader(Cursor::new(text)).expect("JUnit");
    assert_eq!(other.suites.len(), report.test_suites.len());
    assert!(!steers(text), "something steers");
    assert!(!text.contains(" timestamp=") && !text.contains(" time="));
    for (suite, other) in report.test_suites.iter().zip(&other.suites) {
        let (mut failures, mut skipped) = (0, 0);
        for case in &suite.test_cases {
            match &case.status {
                TestCaseStatus::NonSuccess { kind, message, .. } => {
                    assert!(kind == &NonSuccessKind::Failure && message.is_some());
                    failures += 1;
                }
                TestCaseStatus::Skipped { message, .. } => {
                    assert!(message.is_some());
                    skipped += 1;
                }
                TestCaseStatus::Success { .. } => {}
            }
        }
        assert_eq!((suite.tests, suite.failures, suite.skipped, suite.errors), (suite.test_cases.len(), failures, skipped, 0));
        assert_eq!((other.cases.len(), other.failures, other.skipped), (suite.test_cases.len(), failures as u64, skipped as u64));
    }
    report
}

#[test]
fn sarif_takes_hostile_text() {
    let text = Text::new("en", Audience::Public);
    let results = sarif(&written!(|out| Sarif::new(out, &text)));
    let told: Vec<_> = results.iter().take(6).map(|result| (result["properties"]["period"].clone(), result.clone())).collect();
    let periods: Vec<_> = told.iter().map(|(period, _)| period.as_str().unwrap_or_default()).collect();
    assert_eq!(periods, ["open", "waived", "fixed", "note", "lost", ""], "what is known or unchanged is not told");
    let states: Vec<_> = told.iter().map(|(_, result)| result["baselineState"].as_str().expect("a state")).collect();
    assert_eq!(states, ["new", "new", "absent", "new", "new", "new"]);
    let suppressed: Vec<_> = told.iter().map(|(_, result)| result["suppressions"].as_array().map_or(0, Vec::len)).collect();
    assert_eq!(suppressed, [0, 1, 0, 0, 0, 0]);
    assert_eq!(told[1].1["suppressions"][0]["justification"], "waived by the committee until 2026-12-31");
    assert_eq!((&told[2].1["kind"], &told[2].1["level"]), (&"pass".into(), &"none".into()));
    assert!(told[4].1.get("locations").is_none(), "no place is no location");
    let uri = told[0].1["locations"][0]["physicalLocation"]["artifactLocation"]["uri"].as_str().expect("a URI");
    assert!(uri.starts_with("a%20folder/affiliates/100%25%20a%1B%5B31m%E2%80%AEb%7F%0D%0A"), "{uri}");
    assert_eq!(results.len(), 36);
}

#[test]
fn annotations_take_hostile_text() {
    let text = Text::new("en", Audience::Public);
    let commands = github(&written!(|out| Github::new(out, &text)));
    let names: Vec<&str> = commands.iter().map(|(name, _, _)| name.as_str()).collect();
    assert_eq!(names, [&["error"; 2][..], &["warning"; 10], &["notice"; 2]].concat(), "the worst first");
    let (_, properties, data) = &commands[0];
    assert!(
        properties["file"].starts_with("a folder/affiliates/100% a\u{fffd}[31m\u{fffd}b\u{fffd}\n::error file=x::owned\n"),
        "{properties:?}"
    );
    assert!(data.starts_with("100% a\u{fffd}[31m\u{fffd}b\u{fffd}\n::error file=x::owned\n##[error]c"), "{data}");
    let last = &commands.last().expect("a command").2;
    assert!(last.ends_with("errors 0, warnings 21, notes 0"), "{last}");
}

#[test]
fn code_quality_takes_hostile_text() {
    let entries = gitlab(&written!(Gitlab::new));
    assert_eq!(entries.len(), 4 + 30, "what does not count is no violation");
    assert_eq!(entries[2]["location"]["path"], "a folder/affcheck.toml", "each has a file");
}

#[test]
fn suites_take_hostile_text() {
    let text = Text::new("en", Audience::Public);
    let report = junit(&written!(|out| Junit::new(out, &text)));
    let cases = &report.test_suites[0].test_cases;
    let status = |name: &str| match &cases.iter().find(|case| case.name.as_str() == name).expect("a case").status {
        TestCaseStatus::Success { .. } => "passed".to_owned(),
        TestCaseStatus::NonSuccess { ty, .. } => ty.as_ref().expect("a type").to_string(),
        TestCaseStatus::Skipped { message, .. } => message.as_ref().expect("a message").to_string(),
    };
    for (name, expected) in [
        ("rule/one (open)", "error"),
        ("rule/one (waived)", "waived by the committee until 2026-12-31"),
        ("rule/one (known)", "found before: it is in the baseline"),
        ("rule/one (fixed)", "passed"),
        ("rule/one (unchanged)", "the pull request does not change it"),
        ("rule/one", "not applicable"),
        ("rule/one (later)", "not yet due"),
        ("rule/two (note)", "passed"),
        ("rule/two (lost)", "warning"),
    ] {
        assert_eq!(status(name), expected, "{name}");
    }
    let note = cases.iter().find(|case| case.name.as_str() == "rule/two (note)").expect("a case");
    assert!(note.system_out.as_ref().is_some_and(|said| said.contains("]]>")), "a note is told");
    assert_eq!(cases.len(), 10);
    assert_eq!(report.test_suites[1].failures, 30);
}

/// What is told of every fixture in each format is what the report in JSON holds.
#[test]
fn fixtures_are_told_alike_in_all_formats() {
    let faulty = std::fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/faulty")).expect("fixtures");
    let mut folders: Vec<(String, &str)> =
        faulty.map(|entry| (format!("faulty/{}", entry.expect("an entry").file_name().to_string_lossy()), "en")).collect();
    folders.sort();
    folders.extend(["en", "fr", "ar"].map(|language| ("portfolio".to_owned(), language)));
    folders.extend(["exemplary", "single"].map(|folder| (folder.to_owned(), "fr")));
    let out = Path::new(env!("CARGO_TARGET_TMPDIR")).join("formats-ci");
    std::fs::create_dir_all(&out).expect("a folder");
    for (folder, language) in folders {
        let file = |format: &str| format!("{format}={}", out.join(format).display());
        let read = |format: &str| std::fs::read_to_string(out.join(format)).expect("a report");
        let path = format!("fixtures/{folder}");
        let formats = ["json", "sarif", "github", "gitlab", "junit"];
        let targets: Vec<String> = formats.iter().flat_map(|format| ["--format".to_owned(), file(format)]).collect();
        let mut arguments = vec!["check", &path, "--as-of", "2026-07-01", "--lang", language];
        arguments.extend(targets.iter().map(String::as_str));
        let (code, _, errors) = affcheck(&arguments);
        assert!(code < 2, "{folder}: {errors}");
        let report: Value = serde_json::from_str(&read("json")).expect("JSON");
        let sections = report["sections"].as_array().expect("sections");
        let findings: Vec<&Value> = sections.iter().flat_map(|section| section["findings"].as_array().expect("findings")).collect();
        let open: Vec<&&Value> = findings.iter().filter(|finding| finding["exception"].is_null()).collect();
        let results = sarif(&read("sarif"));
        assert_eq!(results.len(), findings.len(), "{folder}");
        for (result, finding) in results.iter().zip(&findings) {
            assert_eq!(result["level"], finding["severity"]);
            assert_eq!(result["partialFingerprints"]["affcheckFinding/v1"], finding["fingerprint"]);
            assert_eq!(result["suppressions"].as_array().map_or(0, Vec::len), usize::from(!finding["exception"].is_null()));
        }
        assert_eq!(gitlab(&read("gitlab")).len(), open.len(), "{folder}");
        let weighs = |severity: &str| open.iter().filter(|finding| finding["severity"] == severity).count();
        let commands = github(&read("github"));
        for (severity, name) in [("error", "error"), ("warning", "warning")] {
            let count = commands.iter().filter(|(command, _, _)| command == name).count();
            assert_eq!(count, weighs(severity).min(10), "{folder}: {severity}");
        }
        let suites = junit(&read("junit"));
        let failures: usize = suites.test_suites.iter().map(|suite| suite.failures).sum();
        assert_eq!(failures, weighs("error") + weighs("warning"), "{folder}");
    }
}
