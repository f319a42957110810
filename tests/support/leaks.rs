//! Looks for what must not be told in all that the program says of a portfolio.

use std::path::{Path, PathBuf};

use crate::folder::{fresh, write};
use crate::support::affcheck;

/// An empty portfolio with a register.
pub(crate) fn portfolio(name: &str, register: &str) -> PathBuf {
    let root = fresh(&format!("privacy-{name}"));
    write(&root.join("register.toml"), register);
    root
}

/// The formats that are text.
const FORMATS: [&str; 12] = ["human", "concise", "json", "jsonl", "sarif", "github", "gitlab", "junit", "markdown", "csv", "ics", "oscal"];

/// All that the program says of a portfolio: all formats that are text, and the explanation of a rule that quotes values.
pub(crate) fn said(root: &Path, audience: &str) -> String {
    let path = root.to_str().expect("a plain path");
    let common = ["--as-of", "2026-07-01", "--audience", audience];
    let folder = root.with_extension("said");
    std::fs::create_dir_all(&folder).expect("a folder");
    let file = |format: &str| folder.join(format);
    let targets: Vec<String> = FORMATS.iter().map(|format| format!("--format={format}={}", file(format).display())).collect();
    let targets: Vec<&str> = targets.iter().map(String::as_str).collect();
    let (code, out, errors) = affcheck(&[&["check", path], &targets[..], &common[..]].concat());
    assert!(code < 2, "{errors}");
    let mut said = out + &errors;
    for format in FORMATS {
        let text = std::fs::read_to_string(file(format)).expect("a report");
        assert!(!text.is_empty(), "{format}");
        // a calendar breaks its lines anywhere
        said.push_str(&text.replace("\r\n ", ""));
    }
    let (_, out, errors) = affcheck(&[&["explain", "bylaws/text-on-file", path, "--for", "a"], &common[..]].concat());
    said + &out + &errors
}

/// The lines in which one of the words stands.
pub(crate) fn leaks(said: &str, words: &[&str]) -> Vec<String> {
    let lines = said.lines().flat_map(|line| line.split_inclusive("\\n"));
    lines.filter(|line| words.iter().any(|word| line.contains(word))).map(|line| line.trim().chars().take(200).collect()).collect()
}

pub(crate) fn assert_kept(what: &str, root: &Path, words: &[&str]) {
    let mut leaked = leaks(&said(root, "public"), words);
    leaked.sort();
    leaked.dedup();
    assert!(
        leaked.is_empty(),
        "{what}: {} lines, such as\n{}",
        leaked.len(),
        leaked.iter().take(30).cloned().collect::<Vec<_>>().join("\n")
    );
}
