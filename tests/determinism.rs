//! The same filings, packs and date give the same bytes, on one thread and on many, today and tomorrow.
#![expect(clippy::expect_used, clippy::indexing_slicing, clippy::panic, reason = "a test may panic")]

#[path = "support/formats.rs"]
mod formats;
mod support;

use std::path::Path;

use formats::{DUE, FORMATS, files, targets, text};
use support::affcheck;

/// The report in a format.
fn report(format: &str, more: &[&str]) -> String {
    let common = ["check", "fixtures/portfolio", "--as-of", "2026-07-01", "--format", format];
    let (code, out, errors) = affcheck(&[&common[..], more].concat());
    assert_eq!((code, errors.as_str()), (1, ""));
    out
}

/// The files of a format, by their names.
type Files = Vec<(String, Vec<u8>)>;

/// What is written in all formats: the files of each, with their names.
fn written(threads: &str) -> Vec<(&'static str, Files)> {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("determinism-{threads}"));
    let targets = targets(&folder);
    let targets: Vec<&str> = targets.iter().map(String::as_str).collect();
    report("concise", &[&targets[..], &["--threads", threads]].concat());
    FORMATS.iter().map(|(format, _)| (*format, files(&folder.join(format)))).collect()
}

#[test]
fn any_number_of_threads_writes_the_same() {
    let one = written("1");
    for other in [written("8"), written("1")] {
        for ((format, one), (_, other)) in one.iter().zip(&other) {
            assert!(one.iter().map(|(_, bytes)| bytes.len()).sum::<usize>() > 1000, "{format}");
            for ((name, one), (other_name, other)) in one.iter().zip(other) {
                assert_eq!((name, text(one)), (other_name, text(other)), "{format}");
                assert!(one == other, "{format}: {name}");
            }
            assert_eq!(one.len(), other.len(), "{format}");
        }
    }
}

#[test]
fn what_is_owed_is_told_the_same_twice() {
    for (format, _) in DUE {
        let due = || affcheck(&["due", "fixtures/portfolio", "--as-of", "2026-07-01", "--format", format]);
        let one = due();
        assert!(one.0 == 0 && one.1.len() > 1000);
        assert_eq!(one, due(), "{format}");
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
