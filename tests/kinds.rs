//! Kinds of checks that look at several documents, or at the committee's list, as people use them: in a pack and in a portfolio.
#![expect(clippy::expect_used, reason = "a test may panic")]

#[path = "support/folder.rs"]
mod folder;
mod support;

use std::path::{Path, PathBuf};

use folder::{fresh, write};
use support::affcheck;

const REGISTER: &str =
    "[[affiliate]]\nid = \"a\"\nname = \"Open Hands\"\nkind = \"user-group\"\nrecognised = 2020-05-01\nstatus = \"recognised\"\n";
const REPORT: &str = "period = { start = 2025-01-01, end = 2025-12-31 }\nfiled = 2026-01-05\ncurrency = \"EUR\"\n\n[[income]]\nclass = \"donation\"\namount = 5\nsource = \"Example Tobacco\"\n";

/// A portfolio of one affiliate, with a list of refused sources where one is given.
fn portfolio(name: &str, list: Option<&str>) -> PathBuf {
    let root = fresh(&format!("kinds-{name}"));
    write(&root.join("register.toml"), REGISTER);
    write(&root.join("affiliates/a/finance/2025.toml"), REPORT);
    if let Some(list) = list {
        write(&root.join("refused-sources.toml"), list);
    }
    root
}

fn check(root: &Path, more: &[&str]) -> String {
    let path = root.to_str().expect("a plain path");
    let common = ["check", path, "--as-of", "2026-07-01", "--pack", "fixtures/kinds-pack"];
    let (code, out, errors) = affcheck(&[&common[..], more].concat());
    assert!(code < 2 && errors.is_empty(), "{errors}");
    out
}

/// The lines that speak of a rule or a file.
fn lines(out: &str, word: &str) -> Vec<String> {
    out.lines().filter(|line| line.contains(word)).map(ToOwned::to_owned).collect()
}

#[test]
fn every_example_of_the_pack_holds() {
    let (code, out, errors) = affcheck(&["pack", "test", "fixtures/kinds-pack"]);
    assert_eq!((code, errors.as_str()), (0, ""), "{out}");
    assert!(out.starts_with("kinds-pack: 7 rules, 26 examples, 0 failed\n"), "{out}");
}

#[test]
fn a_refused_source_is_found_and_not_named() {
    let list = "[[source]]\nname = \"example TOBACCO\"\nwhy = \"It does harm.\"\n";
    let root = portfolio("found", Some(list));
    let found = lines(&check(&root, &["--format", "concise"]), "finance/sources");
    let place = "affiliates/a/finance/2025.toml:8:10";
    assert!(matches!(found.as_slice(), [line] if line.contains(place) && line.contains("holds a value that stands in")), "{found:?}");
    let human = check(&root, &[]);
    assert!(!human.to_lowercase().contains("tobacco") && !human.contains("harm"), "{human}");
    assert!(lines(&human, "[document/").is_empty(), "the list is a file that belongs there");
}

#[test]
fn a_faulty_list_is_a_finding_of_the_committee_and_leaves_the_rule_open() {
    for (number, list) in
        ["[[source]]\nname = 3\n", "[[source]]\nname = \"Example Tobacco\n", "[[sources]]\nname = \"Example Tobacco\"\n"].iter().enumerate()
    {
        let root = portfolio(&format!("faulty-{number}"), Some(list));
        let out = check(&root, &["--format", "concise"]);
        assert!(lines(&out, "refused-sources.toml:").iter().any(|line| line.contains("document/")), "{out}");
        let rule = lines(&out, "finance/sources");
        assert!(matches!(rule.as_slice(), [line] if line.contains("refused-sources.toml")), "{rule:?}");
        assert!(!check(&root, &[]).contains("Tobacco"));
    }
}

#[test]
fn without_a_list_nothing_is_asked() {
    let root = portfolio("none", None);
    assert_eq!(lines(&check(&root, &["--format", "concise"]), "finance/sources"), [""; 0]);
    write(&root.join("refused-source.toml"), "[[source]]\nname = \"Example Tobacco\"\n");
    let stray = lines(&check(&root, &["--format", "json"]), "refused-source.toml");
    assert!(!stray.is_empty());
    assert!(check(&root, &[]).contains("did you mean `refused-sources.toml`?"));
}
