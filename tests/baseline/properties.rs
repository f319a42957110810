//! Whatever a run finds, a baseline loses entries and weight and never gains any.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use affcheck::baseline::{Baseline, Entry, Review};
use affcheck::calendar::{Date, parse_date};
use affcheck::document::Kinds;
use affcheck::finding::Severity;
use affcheck::report::{ExceptionLine, Item, Row, Section, Spot, Subject};
use affcheck::snapshot::File;
use proptest::prelude::*;
use proptest::sample::select;
use serde_json::Value;

use super::Sample;
use crate::folder::write;

fn day(text: &str) -> Date {
    parse_date(text).expect("a date")
}

fn severity() -> impl Strategy<Value = Severity> {
    select(vec![Severity::Note, Severity::Warning, Severity::Error])
}

/// Ids, codes and periods: few, so that they meet, and some that must be quoted.
fn affiliate() -> impl Strategy<Value = Option<String>> {
    select(vec![None, Some("a".to_owned()), Some("b \"c\"\\".to_owned()), Some("ويكي".to_owned())])
}

fn entry() -> impl Strategy<Value = Entry> {
    let period = select(vec![None, Some("2025".to_owned()), Some("2025-01-01..".to_owned())]);
    let code = select(vec!["bylaws/quorum".to_owned(), "document/schema".to_owned(), "document/syntax".to_owned()]);
    (affiliate(), code, period, 0_u64..6, severity()).prop_map(|(affiliate, code, period, print, severity)| Entry {
        affiliate,
        code,
        period,
        fingerprint: format!("{print:016x}"),
        severity,
    })
}

fn item(entry: &Entry, also: &[u64], exception: bool, verdict: Option<&'static str>) -> Item {
    Item {
        severity: entry.severity,
        code: entry.code.clone(),
        pack: None,
        title: String::new(),
        verdict: verdict.map(Into::into),
        reason: None,
        waits_for: None,
        period: entry.period.clone(),
        due: None,
        exception: exception.then(|| ExceptionLine { kind: "waived".into(), until: day("2026-12-31") }),
        message: String::new(),
        help: None,
        owner: None,
        place: Spot { path: String::new(), region: None },
        snippets: Vec::new(),
        fingerprint: entry.fingerprint.clone(),
        also: also.iter().map(|print| format!("{print:016x}")).collect(),
        known: false,
        change: None,
    }
}

fn row(rule: &str, verdict: &'static str) -> Row {
    Row {
        pack: "p".to_owned(),
        rule: rule.to_owned(),
        period: None,
        level: "must".into(),
        verdict: verdict.into(),
        reason: None,
        due: None,
        on: None,
        grade: None,
        late_by: None,
        exception: None,
    }
}

/// Findings of one affiliate, or of the committee's own files.
fn section() -> impl Strategy<Value = Section> {
    let also = prop::collection::vec(0_u64..6, 0..3);
    let finding = (entry(), also, any::<bool>(), select(vec![None, Some("not-met"), Some("unknown"), Some("due-soon")]));
    let findings = prop::collection::vec(finding, 0..6);
    let rows = prop::collection::vec(select(vec!["met", "unknown"]), 0..2);
    (affiliate(), any::<bool>(), findings, rows).prop_map(|(id, judged, findings, rows)| Section {
        affiliate: id.map(|id| Subject {
            name: id.clone(),
            id,
            kind: String::new(),
            stage: None,
            age_in_months: None,
            recognised: None,
            region: None,
            judged,
        }),
        findings: findings.iter().map(|(entry, also, exception, verdict)| item(entry, also, *exception, *verdict)).collect(),
        assessments: rows.into_iter().map(|verdict| row("bylaws/quorum", verdict)).collect(),
        ..Section::default()
    })
}

fn weights(baseline: &Baseline) -> BTreeMap<String, Severity> {
    baseline.entries().iter().map(|entry| (entry.fingerprint.clone(), entry.severity)).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn shrinking_adds_nothing_and_raises_nothing(
        entries in prop::collection::vec(entry(), 0..8),
        sections in prop::collection::vec(section(), 0..5),
        whole: bool,
    ) {
        let old = Baseline::new(day("2026-01-01"), vec!["p".to_owned()], "public", entries);
        let mut review = Review::new(&old, whole);
        for section in &sections {
            review.see(section);
        }
        let shrunk = review.shrunk(day("2026-02-01"));
        let (before, after) = (weights(&old), weights(&shrunk.baseline));
        prop_assert!(after.iter().all(|(print, severity)| before.get(print).is_some_and(|old| severity <= old)));
        prop_assert_eq!(old.count() - shrunk.baseline.count(), shrunk.gone);
        prop_assert!(shrunk.gone <= before.len() - after.len());
        prop_assert_eq!(review.gone(), shrunk.gone);
        // what is open and was known is still known, as heavy as it is
        for (section, item) in sections.iter().flat_map(|section| section.findings.iter().map(move |item| (section, item))) {
            let is_own = |own: Entry| old.entries().iter().any(|entry| entry.affiliate == own.affiliate && entry.fingerprint == own.fingerprint);
            let listed = Entry::of(section, item).all(is_own);
            prop_assert!(!(listed && old.knows(item)) || shrunk.baseline.knows(item));
        }
        // the same run once more finds nothing to take out
        let mut again = Review::new(&shrunk.baseline, whole);
        for section in &sections {
            again.see(section);
        }
        prop_assert_eq!(again.shrunk(day("2026-02-01")).baseline, shrunk.baseline);
    }

    #[test]
    fn what_is_written_is_what_is_read(entries in prop::collection::vec(entry(), 0..8)) {
        let packs = vec!["one".to_owned(), "two \"three\"".to_owned()];
        let written = Baseline::new(day("2026-01-01"), packs, "committee", entries);
        let file = File::new("baseline.toml", Ok(written.text()));
        let mut read = Baseline::read(&Kinds::embedded(), &file.into()).expect("a baseline");
        prop_assert_eq!(read.digest.len(), 64);
        prop_assert_eq!(read.text(), written.text());
        read.digest.clear();
        prop_assert_eq!(read, written);
    }
}

/// All documents below a folder.
fn documents(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            found.extend(documents(&path));
        } else if path.extension().is_some_and(|extension| extension == "toml") {
            found.push(path);
        }
    }
    found.sort();
    found
}

/// Entries of a file with their weight.
fn listed(text: &str) -> BTreeMap<String, String> {
    let table: toml::Table = text.parse().expect("TOML");
    let value = serde_json::to_value(table).expect("values");
    let entries = value["finding"].as_array().cloned().unwrap_or_default();
    let text = |entry: &Value, key: &str| entry[key].as_str().expect("a text").to_owned();
    entries.iter().map(|entry| (text(entry, "fingerprint"), text(entry, "severity"))).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, cases: 5, ..ProptestConfig::default() })]

    /// The program itself: documents come, go and break, time passes, and the list only shrinks.
    #[test]
    fn whatever_becomes_of_the_filings_the_list_only_shrinks(
        changes in prop::collection::vec((any::<prop::sample::Index>(), 0_u8..3), 1..12),
        as_of in select(vec!["2026-07-01", "2026-12-15", "2027-08-01"]),
    ) {
        let sample = Sample::large("property");
        sample.written(&[]);
        let all = documents(&sample.root.join("affiliates"));
        for (which, how) in &changes {
            let path = which.get(&all);
            match how {
                0 => drop(fs::remove_file(path)),
                1 => write(path, "x = = 1\n"),
                _ => write(path, "colour = \"blue\"\n"),
            }
        }
        let rank = |word: &str| ["note", "warning", "error"].iter().position(|known| *known == word);
        let before = listed(&sample.file());
        let sample = Sample { as_of, ..sample };
        let mended = sample.report(&[])["summary"]["mended"].as_u64();
        prop_assert_eq!(sample.baseline(&[]).0, 0);
        let after = listed(&sample.file());
        prop_assert!(after.iter().all(|(print, severity)| before.get(print).is_some_and(|old| rank(severity) <= rank(old))));
        // a finding may have several places, and is mended where it is found at none
        prop_assert!(mended.is_some_and(|mended| mended <= (before.len() - after.len()) as u64));
        prop_assert_eq!(sample.report(&[])["summary"]["mended"].as_u64(), Some(0));
    }
}
