//! What people read ends with how much was judged, and with what could not be judged and why.
#![expect(clippy::expect_used, clippy::indexing_slicing, reason = "a test may panic")]

mod support;

use serde_json::Value;
use support::affcheck;

fn report(format: &str) -> String {
    let (code, out, errors) = affcheck(&["check", "fixtures/portfolio", "--as-of", "2026-07-01", "--fail-on", "never", "--format", format]);
    assert_eq!((code, errors.as_str()), (0, ""));
    out
}

#[test]
fn what_cannot_be_told_is_counted_by_cause() {
    let json: Value = serde_json::from_str(&report("json")).expect("a report");
    let summary = &json["summary"];
    let causes = summary["unknown"].as_object().expect("causes");
    assert_eq!(causes.values().filter_map(Value::as_u64).sum::<u64>(), summary["verdicts"]["unknown"]);
    let [affiliates, documents, rules] = ["affiliates", "documents", "rules"].map(|name| &summary[name]);
    let extent = format!("{affiliates} affiliates and {documents} documents judged by {rules} rules");
    let most = causes.values().filter_map(Value::as_u64).max().expect("a cause");
    for format in ["human", "concise", "markdown", "github"] {
        // in Markdown signs are escaped
        let said = report(format).replace('\\', "");
        assert!(said.contains(&extent), "{format}: {extent}");
        let line = said.lines().find_map(|line| line.split_once("what cannot be told, and why: ")).expect("a line for the causes").1;
        let counts: Vec<u64> = line.split(['(', ')']).filter_map(|part| part.parse().ok()).collect();
        assert_eq!((counts.len(), counts.first()), (causes.len(), Some(&most)), "{format}: {line}");
        assert!(counts.is_sorted_by(|a, b| a >= b), "{format}: {line}");
    }
}
