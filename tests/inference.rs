//! What the public could infer: who is at risk from those who are missing, and who stands behind an alias.
#![expect(clippy::expect_used, clippy::indexing_slicing, reason = "a test may panic")]

#[path = "support/folder.rs"]
mod folder;
mod support;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use folder::{fresh, write};
use support::affcheck;

const AS_OF: &str = "2026-07-01";
/// The affiliate whose safety class changes.
const ONE: &str = "reed-lake";

fn copy(from: &Path, to: &Path) {
    for entry in fs::read_dir(from).expect("a folder") {
        let entry = entry.expect("an entry");
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy(&entry.path(), &target);
        } else {
            write(&target, fs::read(entry.path()).expect("a file"));
        }
    }
}

/// A copy of the fixture in which the entry of one affiliate has been changed.
fn portfolio(name: &str, id: &str, change: impl Fn(&str) -> String) -> PathBuf {
    let folder = fresh(name);
    copy(&Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/portfolio"), &folder);
    let register = fs::read_to_string(folder.join("register.toml")).expect("a register");
    let own = format!("id = \"{id}\"\n");
    let entries = register.split_inclusive("[[affiliate]]\n");
    let changed: String = entries.map(|entry| if entry.contains(&own) { change(entry) } else { entry.to_owned() }).collect();
    write(&folder.join("register.toml"), changed);
    folder
}

fn check(folder: &Path, format: &str) -> String {
    let folder = folder.display().to_string();
    let (_, out, err) = affcheck(&["check", &folder, "--fail-on", "never", "--as-of", AS_OF, "--no-cache", "--format", format]);
    assert!(!err.contains("error"), "{err}");
    out
}

/// The pages of the public site, by path.
fn site(name: &str, safety: &str) -> BTreeMap<String, String> {
    let root = portfolio(name, ONE, |entry| entry.replace("safety = \"normal\"", &format!("safety = \"{safety}\"")));
    let out = fresh(&format!("{name}-site"));
    check(&root, &format!("html={}", out.display()));
    let mut pages = BTreeMap::new();
    let mut folders = vec![out.join("en")];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).expect("a folder") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                folders.push(path);
            } else {
                let text = fs::read_to_string(&path).expect("a page");
                pages.insert(path.strip_prefix(&out).expect("inside").display().to_string(), text);
            }
        }
    }
    pages
}

/// A page of a rule names an affiliate in both sites or in none: nobody is left out for being at risk.
#[test]
fn no_page_of_a_rule_tells_who_is_at_risk() {
    let (normal, at_risk) = (site("inference-normal", "normal"), site("inference-at-risk", "at-risk"));
    let names = |page: &str| page.contains(&format!("{ONE}.html"));
    let mut without = 0;
    for (path, page) in normal.iter().filter(|(path, _)| path.starts_with("en/rules/")) {
        let other = at_risk.get(path).expect("the same pages");
        assert_eq!(names(page), names(other), "{path}");
        assert!(!other.contains("at risk</th>") && !page.contains("at risk</th>"), "{path}");
        without += usize::from(!page.contains("affiliates/"));
    }
    assert!(without > 30, "{without} pages are without names");
    let own = at_risk.iter().find(|(path, _)| path.ends_with(&format!("/{ONE}.html"))).expect("a page").1;
    assert!(!own.contains("For other reasons"), "{own}");
}

/// The rules that the report gives one affiliate the level `off`.
fn off(name: &str, safety: &str) -> Vec<String> {
    let root = portfolio(name, ONE, |entry| entry.replace("safety = \"normal\"", &format!("safety = \"{safety}\"")));
    let report: serde_json::Value = serde_json::from_str(&check(&root, "json")).expect("a report");
    let mut sections = report["sections"].as_array().expect("sections").iter();
    let one = sections.find(|section| section["affiliate"]["id"] == ONE).expect("an affiliate");
    let rows = one["assessments"].as_array().expect("rows").iter().filter(|row| row["level"] == "off");
    let mut rules: Vec<String> = rows.map(|row| row["rule"].to_string()).collect();
    rules.dedup();
    rules
}

/// What an overlay switches off keeps its level.
#[test]
fn a_level_does_not_tell_of_an_overlay() {
    let overlay: toml::Table = fs::read_to_string("rules/feedback-2019/overlays/at-risk.toml").expect("an overlay").parse().expect("TOML");
    let named = |rule: &String| overlay["rule"].as_table().expect("rules").contains_key(rule.trim_matches('"'));
    let (normal, at_risk) = (off("inference-level-normal", "normal"), off("inference-level", "at-risk"));
    let told = |rules: &[String]| rules.iter().filter(|rule| named(rule)).cloned().collect::<Vec<_>>();
    assert_eq!(told(&normal), told(&at_risk));
}

#[test]
fn nothing_tells_who_stands_behind_an_alias() {
    let root = portfolio("inference-alias", "compass", |entry| entry.replace("[[affiliate]]\n", "country = \"SY\"\n[[affiliate]]\n"));
    let profile = root.join("affiliates/compass/profile.toml");
    let text = fs::read_to_string(&profile).expect("a profile");
    write(&profile, text.replace("languages = [\"en\"]", "country = \"SY\"\ncontry = 1\ncountries = [\"LB\"]\nlanguages = [\"en\"]"));
    let out = fresh("inference-alias-site");
    check(&root, &format!("html={}", out.display()));
    let page = fs::read_to_string(out.join("en/affiliates/compass.html")).expect("a page");
    for (format, shown) in [("html", page), ("json", check(&root, "json")), ("human", check(&root, "human"))] {
        assert!(shown.contains("contry"), "{format}");
        assert!(!shown.contains("SY\"") && !shown.contains("SY&quot;") && !shown.contains("SY\\\""), "{format}");
        assert!(!shown.contains("LB\"") && !shown.contains("LB&quot;"), "{format}");
    }
    let report: serde_json::Value = serde_json::from_str(&check(&root, "json")).expect("a report");
    let subjects = report["sections"].as_array().expect("sections").iter().map(|section| &section["affiliate"]);
    let compass = subjects.into_iter().find(|subject| subject["id"] == "compass").expect("an affiliate");
    assert!(compass["recognised"].is_null() && compass["age-in-months"].is_null() && !compass["stage"].is_null(), "{compass}");
}
