//! What a check tells, read from its report.

use serde_json::Value;

use crate::support::affcheck;

/// The date by which everything is judged that says no other.
pub(crate) const AS_OF: &str = "2026-07-01";

/// How a check ended, and its report.
#[derive(Debug)]
pub(crate) struct Told {
    /// The exit code.
    pub(crate) code: i32,
    /// The report; null where none was written.
    pub(crate) report: Value,
    /// Standard error.
    pub(crate) errors: String,
}

/// Checks a portfolio; without a path, where a path is not needed.
pub(crate) fn check(path: &str, more: &[&str]) -> Told {
    let as_of: &[&str] = if more.contains(&"--as-of") { &[] } else { &["--as-of", AS_OF] };
    let path: &[&str] = if path.is_empty() { &[] } else { &[path] };
    let (code, out, errors) = affcheck(&[&["check"], path, &["--format", "json"], as_of, more].concat());
    let report = if code < 2 { serde_json::from_str(&out).expect("a report") } else { Value::Null };
    Told { code, report, errors }
}

impl Told {
    /// Each section, with the id of its affiliate; the committee's own files come first.
    pub(crate) fn sections(&self) -> impl Iterator<Item = (&str, &Value)> {
        let sections = self.report["sections"].as_array().into_iter().flatten();
        sections.map(|section| (section["affiliate"]["id"].as_str().unwrap_or("committee"), section))
    }

    /// Each finding in the order of the report, with the id of its affiliate.
    pub(crate) fn each(&self) -> impl Iterator<Item = (&str, &Value)> {
        self.sections().flat_map(|(id, section)| section["findings"].as_array().into_iter().flatten().map(move |item| (id, item)))
    }

    /// All findings in the order of the report: `north: error money/yearly 2025 overdue`; with what has changed before
    /// the severity where that is told: `north: new error money/yearly 2025 overdue`. An unknown verdict says why.
    pub(crate) fn findings(&self) -> Vec<String> {
        self.each()
            .map(|(id, item)| {
                let severity = item["exception"]["kind"].as_str().or(item["severity"].as_str());
                let words = [
                    item["change"].as_str(),
                    severity,
                    item["code"].as_str(),
                    item["period"].as_str(),
                    item["verdict"].as_str(),
                    item["reason"].as_str(),
                ];
                format!("{id}: {}", words.into_iter().flatten().collect::<Vec<_>>().join(" "))
            })
            .collect()
    }
}
