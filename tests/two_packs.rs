//! Two packs with rules of the same ids: what is said of one is not said of the other.
#![expect(clippy::expect_used, clippy::indexing_slicing, clippy::panic, reason = "a test may panic")]

#[path = "support/folder.rs"]
mod folder;
mod support;

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use folder::{fresh, write};
use junit_parser::TestStatus;
use support::affcheck;

const REGISTER: &str =
    "[[affiliate]]\nid = \"a\"\nname = \"Open Hands\"\nkind = \"user-group\"\nrecognised = 2020-05-01\nstatus = \"recognised\"\n";
const REPORT: &str = "period = { start = 2025-01-01, end = 2025-12-31 }\nfiled = 2026-01-05\ncurrency = \"EUR\"\n\n[[income]]\nclass = \"donation\"\namount = 5\nsource = \"Example Tobacco\"\n";
const RULE: &str = "finance/sources";

/// A copy of a folder.
fn copy(from: &Path, to: &Path) {
    for entry in fs::read_dir(from).expect("a folder") {
        let path = entry.expect("an entry").path();
        let to = to.join(path.file_name().expect("a name"));
        if path.is_dir() { copy(&path, &to) } else { write(&to, fs::read(&path).expect("a file")) }
    }
}

fn edit(path: &Path, from: &str, to: &str) {
    let text = fs::read_to_string(path).expect("a file");
    assert!(text.contains(from), "{text}");
    write(path, text.replacen(from, to, 1));
}

/// A portfolio that breaks a rule, and a milder copy of the pack that has it.
fn written(name: &str) -> (PathBuf, PathBuf) {
    let root = fresh(&format!("two-packs-{name}"));
    let (portfolio, pack) = (root.join("portfolio"), root.join("milder-pack"));
    write(&portfolio.join("register.toml"), REGISTER);
    write(&portfolio.join("affiliates/a/finance/2025.toml"), REPORT);
    write(&portfolio.join("refused-sources.toml"), "[[source]]\nname = \"example TOBACCO\"\nwhy = \"It does harm.\"\n");
    copy(Path::new("fixtures/kinds-pack"), &pack);
    edit(&pack.join("pack.toml"), "name = \"kinds-pack\"", "name = \"milder-pack\"");
    edit(&pack.join(format!("{RULE}.toml")), "user-group = \"must\"", "user-group = \"should\"");
    edit(&pack.join(format!("{RULE}.toml")), "title = \"", "title = \"Milder: ");
    (portfolio, pack)
}

fn check(name: &str, format: &str) -> String {
    let (portfolio, pack) = written(name);
    let (portfolio, pack) = (portfolio.to_str().expect("a plain path"), pack.to_str().expect("a plain path"));
    let both = ["--pack", "fixtures/kinds-pack", "--pack", pack];
    let common = ["check", portfolio, "--as-of", "2026-07-01", "--fail-on", "never", "--format", format];
    let (code, out, errors) = affcheck(&[&common[..], &both].concat());
    assert_eq!((code, errors.as_str()), (0, ""));
    out
}

#[test]
fn junit_tells_them_apart() {
    let suites = junit_parser::from_reader(check("junit", "junit").as_bytes()).expect("JUnit").suites;
    let cases: Vec<_> = suites.iter().flat_map(|suite| &suite.cases).collect();
    let named: BTreeSet<_> = cases.iter().map(|case| (&case.classname, &case.original_name)).collect();
    assert_eq!(named.len(), cases.len(), "no two cases have one name");
    let weight = |class: &str| {
        let case = cases.iter().find(|case| case.classname.as_deref() == Some(class) && case.original_name.starts_with(RULE));
        match &case.expect("a case").status {
            TestStatus::Failure(failure) => failure.failure_type.clone(),
            other => panic!("{class}: {other:?}"),
        }
    };
    assert_eq!((weight("a.kinds-pack"), weight("a.milder-pack")), ("error".to_owned(), "warning".to_owned()));
}

#[test]
fn each_line_of_a_table_joins_what_belongs_together() {
    let text = check("csv", "csv");
    let mut table = csv::Reader::from_reader(text.trim_start_matches('\u{feff}').as_bytes());
    let head = table.headers().expect("a head").clone();
    let column = |name: &str| head.iter().position(|title| title == name).expect("a column");
    let wanted = ["rule", "level", "severity", "title"].map(column);
    let mut lines: Vec<[String; 3]> = table
        .records()
        .map(|line| line.expect("a line"))
        .filter(|line| line[wanted[0]] == *RULE)
        .map(|line| [1, 2, 3].map(|index| line[wanted[index]].to_owned()))
        .collect();
    lines.sort();
    assert_eq!(lines, [["must", "error", "No refused source"], ["should", "warning", "Milder: No refused source"]]);
}

#[test]
fn the_site_and_the_results_show_both() {
    let (portfolio, pack) = written("others");
    let site = fresh("two-packs-site");
    let format = format!("html={}", site.display());
    let (portfolio, pack) = (portfolio.to_str().expect("a plain path"), pack.to_str().expect("a plain path"));
    let common = ["check", portfolio, "--as-of", "2026-07-01", "--fail-on", "never", "--format", &format];
    let (code, _, errors) = affcheck(&[&common[..], &["--pack", "fixtures/kinds-pack", "--pack", pack]].concat());
    assert_eq!((code, errors.as_str()), (0, ""));
    let page = fs::read_to_string(site.join("en/index.html")).expect("a page");
    let rest = "<td>–".repeat(4);
    assert!(page.contains(&format!("<td>?<td>✗{rest}<td>?<td>!{rest}")), "an error of the one pack, a warning of the other");

    let oscal: serde_json::Value = serde_json::from_str(&check("oscal", "oscal")).expect("JSON");
    let results = oscal["assessment-results"]["results"].as_array().expect("results");
    let findings = results.iter().flat_map(|result| result["findings"].as_array().into_iter().flatten());
    let levels: Vec<(String, usize)> = findings
        .filter(|finding| finding["target"]["target-id"].as_str().is_some_and(|id| id.contains("sources")))
        .map(|finding| {
            let level = finding["props"].as_array().expect("properties").iter().find(|prop| prop["name"] == "level").expect("a level");
            (level["value"].as_str().expect("a word").to_owned(), finding["related-observations"].as_array().expect("observations").len())
        })
        .collect();
    assert_eq!(levels, [("must".to_owned(), 1), ("should".to_owned(), 1)], "one observation for each");
}
