//! Everything that can be wrong with a filing or with a rule pack, as people read it: one fixture, one snapshot.
#![expect(clippy::expect_used, reason = "a test may panic")]

mod support;

use std::path::Path;

use support::affcheck;

/// The folders below a folder of fixtures.
fn cases(folder: &str) -> Vec<String> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures").join(folder);
    let names = std::fs::read_dir(path).expect("a folder").map(|entry| entry.expect("an entry").file_name());
    let mut names: Vec<String> = names.map(|name| name.into_string().expect("a plain name")).collect();
    names.sort();
    names
}

/// Does a finding begin here, or a line about what cannot be told?
fn is_finding(line: &str) -> bool {
    let rest = ["error", "warning", "note"].iter().find_map(|word| line.trim_start().strip_prefix(word));
    rest.is_some_and(|rest| rest.starts_with(['[', ':']))
}

/// Keeps of a report for people what it says of files and of the register: rules change more often than faults.
fn faults_only(report: &str) -> String {
    let (mut kept, mut keeping) = (String::new(), false);
    for line in report.lines() {
        if is_finding(line) {
            keeping = !line.starts_with(' ') && (line.contains("[document/") || line.contains("[register/"));
        } else if !line.is_empty() && !line.starts_with(' ') {
            keeping = false;
        }
        if keeping {
            kept.push_str(line);
            kept.push('\n');
        }
    }
    kept
}

#[test]
fn filings() {
    for case in cases("faulty") {
        let path = format!("fixtures/faulty/{case}");
        let (code, report, errors) = affcheck(&["check", &path, "--color", "never", "--as-of", "2026-07-01"]);
        assert_eq!(errors, "", "{case}");
        assert_eq!(code, 1, "{case} lacks what is asked of everybody");
        let kept = faults_only(&report);
        assert!(!kept.is_empty(), "{case} is told nothing");
        insta::assert_snapshot!(format!("filing-{case}"), kept);
    }
}

#[test]
fn packs() {
    for case in cases("faulty-packs") {
        let (code, report, errors) = affcheck(&["pack", "test", &format!("fixtures/faulty-packs/{case}"), "--color", "never"]);
        assert_eq!(code, 1, "{case}: {report}{errors}");
        insta::assert_snapshot!(format!("pack-{case}"), format!("{report}--\n{errors}"));
    }
}
