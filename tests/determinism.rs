//! The same filings, packs and date give the same bytes, on one thread and on many, today and tomorrow.
#![expect(clippy::expect_used, reason = "a test may panic")]

mod support;

use support::affcheck;

/// The report in a format.
fn report(format: &str, more: &[&str]) -> String {
    let common = ["check", "fixtures/portfolio", "--as-of", "2026-07-01", "--format", format];
    let (code, out, errors) = affcheck(&[&common[..], more].concat());
    assert_eq!((code, errors.as_str()), (1, ""));
    out
}

#[test]
fn any_number_of_threads_writes_the_same() {
    for format in ["concise", "json", "human", "jsonl", "sarif", "github", "gitlab", "junit", "markdown", "csv", "ics", "oscal"] {
        let one = report(format, &["--threads", "1"]);
        assert!(one.len() > 1000);
        assert_eq!(one, report(format, &["--threads", "8"]), "{format}");
        assert_eq!(one, report(format, &["--threads", "1"]), "{format}, once more");
    }
}

/// Who is named, and in which order, changes no line about an affiliate.
#[test]
fn one_affiliate_reads_as_among_the_others() {
    let all = report("concise", &[]);
    let lines = |text: &str, id: &str| -> Vec<String> {
        text.lines().filter(|line| line.starts_with(&format!("affiliates/{id}/"))).map(ToOwned::to_owned).collect()
    };
    let some = report("concise", &["--affiliate", "red-dunes", "--affiliate", "compass", "--affiliate", "red-dunes"]);
    for id in ["red-dunes", "compass"] {
        assert!(!lines(&all, id).is_empty());
        assert_eq!(lines(&all, id), lines(&some, id));
    }
}

/// A finding keeps its fingerprint when lines move, and in every language.
#[test]
fn fingerprints_outlive_lines_and_languages() {
    let prints = |text: &str| -> Vec<String> {
        let mut prints: Vec<String> = text.split("\"fingerprint\":\"").skip(1).map(|rest| rest.chars().take(16).collect()).collect();
        prints.sort();
        prints
    };
    let english = report("json", &["--lang", "en"]);
    for language in ["ar", "fr"] {
        let other = report("json", &["--lang", language]);
        assert_ne!(english, other);
        assert_eq!(prints(&english), prints(&other), "{language}");
    }
}
