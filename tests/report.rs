//! The report as JSON keeps the schema that is published for those who read it by program.
#![expect(clippy::expect_used, clippy::indexing_slicing, reason = "a test may panic")]

mod support;

use std::path::Path;

use jsonschema::Validator;
use serde_json::Value;
use support::affcheck;

fn schema() -> Value {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("schemas/report.schema.json");
    serde_json::from_str(&std::fs::read_to_string(path).expect("the schema")).expect("JSON")
}

fn validator() -> Validator {
    jsonschema::options().should_validate_formats(true).build(&schema()).expect("a valid schema")
}

/// A report about a folder below `fixtures/`.
fn report(folder: &str, more: &[&str]) -> Value {
    let path = format!("fixtures/{folder}");
    let (code, out, errors) = affcheck(&[&["check", &path, "--format", "json", "--as-of", "2026-07-01"], more].concat());
    assert!(code < 2, "{errors}");
    serde_json::from_str(&out).expect("JSON")
}

fn faults(validator: &Validator, report: &Value) -> Vec<String> {
    validator
        .iter_errors(report)
        .map(|error| format!("{}: {}", error.instance_path(), error.to_string().chars().take(200).collect::<String>()))
        .collect()
}

#[test]
fn reports_of_all_fixtures_keep_the_schema() {
    let validator = validator();
    for (folder, more) in [
        ("portfolio", &[][..]),
        ("portfolio", &["--audience", "committee", "--lang", "fr"]),
        ("portfolio", &["--affiliate", "lantern", "--affiliate", "moonlight-quay", "--lang", "ar"]),
        ("exemplary", &[]),
        ("single", &[]),
        ("faulty/broken-register-entry", &[]),
        ("faulty/two-entries-one-id", &[]),
        ("faulty/unclosed-array", &[]),
        ("faulty/not-utf8", &[]),
    ] {
        let found = faults(&validator, &report(folder, more));
        assert!(found.is_empty(), "{folder} {more:?}:\n{}", found.join("\n"));
    }
}

/// A schema that lets everything through would prove nothing: whatever is added or taken away, it notices.
#[test]
fn the_schema_is_strict() {
    let validator = validator();
    let sound = report("portfolio", &["--affiliate", "lantern"]);
    assert!(faults(&validator, &sound).is_empty());
    let mut objects = Vec::new();
    collect(&sound, String::new(), &mut objects);
    assert!(objects.len() > 40, "only {} objects", objects.len());
    for pointer in objects {
        let mut more = sound.clone();
        let Some(Value::Object(members)) = more.pointer_mut(&pointer) else { continue };
        members.insert("surplus".into(), Value::String("x".into()));
        assert!(!validator.is_valid(&more), "{pointer} takes any member");
        let mut less = sound.clone();
        let Some(Value::Object(members)) = less.pointer_mut(&pointer) else { continue };
        let counts = members.values().all(|value| value.is_number() || value.is_object()) && pointer.starts_with("/summary/");
        if let Some(key) = members.keys().next().cloned().filter(|_| !counts || pointer.matches('/').count() > 2) {
            members.remove(&key);
            assert!(!validator.is_valid(&less), "{pointer} does not need `{key}`");
        }
    }
}

/// The paths of all objects.
fn collect(value: &Value, at: String, found: &mut Vec<String>) {
    match value {
        Value::Object(members) => {
            for (key, member) in members {
                collect(member, format!("{at}/{}", key.replace('~', "~0").replace('/', "~1")), found);
            }
            found.push(at);
        }
        Value::Array(items) => items.iter().enumerate().for_each(|(index, item)| collect(item, format!("{at}/{index}"), found)),
        _ => {}
    }
}

/// What the summary counts is what the sections hold.
#[test]
fn the_summary_counts_the_sections() {
    let report = report("portfolio", &[]);
    let sections = report["sections"].as_array().expect("sections");
    let of_affiliates = sections.iter().filter(|section| !section["affiliate"].is_null());
    let judged = of_affiliates.clone().filter(|section| section["affiliate"]["judged"] == true).count();
    assert_eq!(report["summary"]["affiliates"], judged);
    assert_eq!(report["summary"]["not-judged"], of_affiliates.count() - judged);
    for severity in ["error", "warning", "note"] {
        let open = |finding: &&Value| finding["severity"] == severity && finding["exception"].is_null();
        let count = sections.iter().flat_map(|section| section["findings"].as_array().expect("findings")).filter(open).count();
        assert_eq!(report["summary"]["findings"][severity], count, "{severity}");
    }
}

/// The faults of a broken file have no field that could tell them apart.
#[test]
fn no_two_findings_have_the_same_identity() {
    let report = report("portfolio", &[]);
    let sections = report["sections"].as_array().expect("sections");
    let findings = sections.iter().flat_map(|section| section["findings"].as_array().expect("findings"));
    let told_apart = findings.filter(|finding| finding["code"] != "document/syntax");
    let fingerprints: Vec<&str> = told_apart.filter_map(|finding| finding["fingerprint"].as_str()).collect();
    let mut distinct = fingerprints.clone();
    distinct.sort_unstable();
    distinct.dedup();
    assert_eq!(distinct.len(), fingerprints.len());
}

/// Another program may read a report while it is written: a pipe takes it, and stays what it is.
#[cfg(unix)]
#[test]
fn a_format_can_go_to_a_pipe() {
    use std::os::unix::fs::FileTypeExt as _;
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("report-pipe");
    let _ = std::fs::remove_dir_all(&folder);
    std::fs::create_dir_all(&folder).expect("a folder");
    let pipe = folder.join("pipe");
    assert!(std::process::Command::new("mkfifo").arg(&pipe).status().expect("it runs").success());
    let reader = std::thread::spawn({
        let pipe = pipe.clone();
        move || std::fs::read_to_string(pipe).expect("text")
    });
    let target = format!("json={}", pipe.display());
    let arguments = ["check", "fixtures/exemplary", "--as-of", "2026-07-01", "--format"];
    assert_eq!(affcheck(&[&arguments[..], &[&target]].concat()), (0, String::new(), String::new()));
    assert_eq!(reader.join().expect("it has read"), affcheck(&[&arguments[..], &["json"]].concat()).1);
    assert!(std::fs::symlink_metadata(&pipe).expect("it is there").file_type().is_fifo());
    assert_eq!(std::fs::read_dir(&folder).expect("a folder").count(), 1, "nothing is left beside it");
}
