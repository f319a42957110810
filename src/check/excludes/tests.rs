//! Tests of `excludes`.

use crate::calendar::Date;
use crate::check::Procedure;
use crate::testing::{judge, with_scope};
use crate::text::{Audience, Text};

const GIVEN: &str = r#"excludes = { document = "financial-report", field = "income[].source", none-of = ["Acme Tobacco", "Zed"] }"#;
const REFUSED: &str =
    r#"excludes = { document = "financial-report", field = "income[].source", none-of = { from = "refused-sources.source[].name" } }"#;

fn report(sources: &[&str]) -> String {
    let head = "period = { start = 2025-01-01, end = 2025-12-31 }\nfiled = 2026-01-05\ncurrency = \"TND\"\nincome = [";
    sources.iter().fold(head.to_owned(), |text, source| text + &format!("\n{{ class = \"donation\", amount = 5, source = \"{source}\" }},")) + "\n]"
}

fn given(sources: &[&str]) -> String {
    judge(GIVEN, &[("finance/2025.toml", &report(sources))])
}

/// Judges sources by the committee's list.
fn refused(list: &str, sources: &[&str]) -> String {
    judge(REFUSED, &[("refused-sources.toml", list), ("finance/2025.toml", &report(sources))])
}

#[test]
fn no_value_is_listed() {
    assert_eq!(given(&["Members", "Acme"]), "met");
    assert_eq!(given(&["Members", "Acme Tobacco"]), "not-met at 6:44 excludes-listed");
    assert_eq!(given(&["  acme\u{a0}TOBACCO ", "zed"]), "not-met at 5:44 excludes-listed");
    assert_eq!(given(&[]), "not-applicable nothing-to-judge at 1:1");
    assert_eq!(given(&["tbd"]), "not-applicable nothing-to-judge at 1:1");
    assert_eq!(judge(GIVEN, &[]), "unknown nothing-filed");
}

#[test]
fn the_list_may_be_the_committees() {
    let list = "[[source]]\nname = \"Acme Tobacco\"\nwhy = \"It does harm.\"\nsince = 2024-01-01\n[[source]]\nname = \"Zed\"";
    assert_eq!(refused(list, &["Members"]), "met");
    assert_eq!(refused(list, &["Members", "ACME tobacco", "zed"]), "not-met at 6:44 excludes-listed-in");
    assert_eq!(refused("source = []", &["Members"]), "not-applicable nothing-to-judge at 5:44");
    assert_eq!(judge(REFUSED, &[("finance/2025.toml", &report(&["Zed"]))]), "not-applicable nothing-to-judge at 5:44");
    assert_eq!(refused(list, &[]), "not-applicable nothing-to-judge at 1:1");
}

#[test]
fn a_list_that_cannot_be_read_leaves_it_open() {
    assert_eq!(refused("[[source]]\nname = ", &["Members"]), "unknown unreadable at 5:44");
    assert_eq!(refused("[[source]]\nname = 3", &["Members"]), "unknown faulty at 5:44");
    assert_eq!(refused("source = \"Zed\"", &["Members"]), "unknown faulty at 5:44");
    assert_eq!(refused("", &["Members"]), "unknown unstated at 5:44");
    assert_eq!(refused("[[source]]\nwhy = \"It does harm.\"", &["Members"]), "unknown unstated at 5:44");
    assert_eq!(refused("[[source]]\nname = \"Zed\"\n[[source]]\nwhy = \"It does harm.\"", &["Members"]), "met");
}

/// A list of the affiliate's own is made of all its documents; what is certain goes before what is not.
#[test]
fn the_list_may_be_the_affiliates_own() {
    let rule = r#"excludes = { document = "financial-report", field = "income[].source", none-of = { from = "policy.refused-sources" } }"#;
    let own = report(&["Members", "Zed"]);
    let judge_with = |more: &[(&str, &str)]| judge(rule, &[&[("finance/2025.toml", own.as_str())], more].concat());
    let policy = "topic = \"gift-acceptance\"\nrefused-sources = [\"zed\"]";
    assert_eq!(judge_with(&[]), "unknown not-filed at 5:44");
    assert_eq!(judge_with(&[("policies/a.toml", "topic = \"travel\"")]), "unknown unstated at 5:44");
    assert_eq!(judge_with(&[("policies/a.toml", "topic = \"travel\""), ("policies/b.toml", policy)]), "not-met at 6:44 excludes-listed-in");
    assert_eq!(judge_with(&[("policies/a.toml", "topic = "), ("policies/b.toml", policy)]), "not-met at 6:44 excludes-listed-in");
    assert_eq!(judge_with(&[("policies/a.toml", "topic = "), ("policies/b.toml", &policy.replace("zed", "x"))]), "unknown unreadable at 5:44");
    assert_eq!(judge_with(&[("policies/b.toml", &policy.replace("zed", "x"))]), "met");
}

#[test]
fn values_of_all_sorts() {
    assert_eq!(judge(GIVEN, &[("finance/2025.toml", &report(&["a"]).replace("\"a\"", "3"))]), "unknown faulty");
    let one = |rule: &str, text: &str| judge(rule, &[("escalation.toml", text)]);
    let languages = r#"excludes = { document = "escalation", field = "languages", none-of = "fr" }"#;
    assert_eq!(one(languages, "languages = [\"ar\", \"fr\"]"), "not-met at 1:20 excludes-listed");
    assert_eq!(one(languages, "languages = [\"ar\"]"), "met");
    assert_eq!(one(languages, "languages = []"), "not-applicable nothing-to-judge at 1:1");
    assert_eq!(one(&languages.replace("\"fr\"", "[]"), "languages = [\"ar\"]"), "not-applicable nothing-to-judge at 1:14");
    let tables = r#"excludes = { document = "bylaws", field = "bodies", none-of = ["a"] }"#;
    assert_eq!(judge(tables, &[("bylaws.toml", "adopted = 2020-01-01\nbodies = [{ id = \"a\" }]")]), "unknown faulty");
    let many: Vec<String> = (0..400).map(|at| format!("Source {at}")).collect();
    let many: Vec<&str> = many.iter().map(String::as_str).chain(["zed"]).collect();
    assert_eq!(given(&many), "not-met at 405:44 excludes-listed");
}

/// Neither the list nor the value that stands on it is part of what is said.
#[test]
fn the_value_is_never_told() {
    let procedure: Procedure = toml::from_str(REFUSED).expect("a check");
    let text = report(&["Zed", "zed"]);
    let files = [("refused-sources.toml", "[[source]]\nname = \"Zed\""), ("finance/2025.toml", text.as_str())];
    with_scope(Date::constant(2026, 7, 1), &files, |scope| {
        let outcome = procedure.judge(scope);
        for audience in [Audience::Public, Audience::Committee] {
            let said = Text::new("en", audience).format(&outcome.message);
            assert!(said.contains('2') && !said.to_lowercase().contains("zed"), "{said}");
        }
    });
}
