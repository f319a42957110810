//! Tests of `requires`.

use crate::testing::judge;

fn profile(text: &str) -> String {
    let rule = r#"requires = { document = "profile", if = { handles-money = true }, then = ["fiscal-year-end"], then-where = { legal-status = { not = "none" }, staff = { at-least = 1 } } }"#;
    judge(rule, &[("profile.toml", &format!("name = \"A\"\nkind = \"chapter\"\n{text}"))])
}

#[test]
fn what_follows_must_hold() {
    assert_eq!(profile("handles-money = true\nfiscal-year-end = \"12-31\"\nstaff = 1"), "met");
    assert_eq!(profile("handles-money = true\nstaff = 1"), "not-met at 1:1 present-blank");
    assert_eq!(profile("handles-money = true\nfiscal-year-end = \"12-31\"\nstaff = 0"), "not-met at 5:9 requires-other");
    assert_eq!(profile("handles-money = true\nfiscal-year-end = \"12-31\"\nstaff = 1\nlegal-status = \"none\""), "not-met at 6:16 requires-other");
    assert_eq!(profile("handles-money = true\nfiscal-year-end = \"12-31\""), "not-met at 1:1 present-blank");
}

#[test]
fn nothing_is_asked_where_the_condition_does_not_hold() {
    assert_eq!(profile("handles-money = false"), "not-applicable condition");
    assert_eq!(profile(""), "not-applicable condition");
    assert_eq!(profile("handles-money = \"yes\""), "unknown faulty");
}

#[test]
fn what_is_certain_goes_before_what_is_unknown() {
    assert_eq!(profile("handles-money = true\nfiscal-year-end = \"end\"\nstaff = 0"), "not-met at 5:9 requires-other");
    assert_eq!(profile("handles-money = true\nfiscal-year-end = \"end\"\nstaff = 1"), "unknown faulty");
    assert_eq!(profile("handles-money = true\nfiscal-year-end = \"12-31\"\nstaff = \"one\""), "unknown faulty");
}

#[test]
fn each_document_is_judged_by_itself() {
    let rule = r#"requires = { document = "meeting", if = { kind = "assembly" }, then = ["entitled"] }"#;
    let board = ("meetings/2025-01-01-a.toml", "date = 2025-01-01\nmode = \"remote\"\nkind = \"board\"");
    let good = ("meetings/2025-02-01-b.toml", "date = 2025-02-01\nmode = \"remote\"\nkind = \"assembly\"\nentitled = 3");
    let bad = ("meetings/2025-03-01-c.toml", "date = 2025-03-01\nmode = \"remote\"\nkind = \"assembly\"");
    assert_eq!(judge(rule, &[board]), "not-applicable condition");
    assert_eq!(judge(rule, &[board, good]), "met");
    assert_eq!(judge(rule, &[board, good, bad]), "not-met at 1:1 present-blank");
    assert_eq!(judge(rule, &[("bylaws.toml", "adopted = 2020-01-01")]), "not-applicable nothing-to-judge");
}

const POLICY: &str = r#"requires = { document = "grant", if = { class = "donation" }, then-check = { count = { document = "policy", where = { topic = "spending" }, at-least = 1 } } }"#;

fn grant<'t>(path: &'t str, text: &'t str) -> (&'t str, &'t str) {
    (path, text)
}

const DONATION: &str = "id = \"a\"\ncurrency = \"EUR\"\ngranted = 1\nclass = \"donation\"";
const EVENT: &str = "id = \"b\"\ncurrency = \"EUR\"\ngranted = 1\nclass = \"event\"";

#[test]
fn a_check_of_other_documents_is_asked_where_one_document_calls_for_it() {
    let (donation, event) = (grant("grants/a.toml", DONATION), grant("grants/b.toml", EVENT));
    let policy = ("policies/a.toml", "topic = \"spending\"");
    let other = ("policies/b.toml", "topic = \"travel\"");
    assert_eq!(judge(POLICY, &[event, other]), "not-applicable condition");
    assert_eq!(judge(POLICY, &[donation, event, other]), "not-met at policies/ count-too-few");
    assert_eq!(judge(POLICY, &[donation, event, other, policy]), "met");
    assert_eq!(judge(POLICY, &[donation]), "not-met at policies/ count-too-few");
    assert_eq!(judge(POLICY, &[other]), "not-applicable nothing-to-judge");
    assert_eq!(judge(POLICY, &[]), "unknown nothing-filed");
}

#[test]
fn a_nested_check_that_is_unknown_or_has_nothing_to_judge() {
    let rule = r#"requires = { document = "grant", if = { class = "donation" }, then-check = { value = { document = "policy", field = "topic", one-of = ["spending"] } } }"#;
    let donation = grant("grants/a.toml", DONATION);
    assert_eq!(judge(rule, &[donation, ("policies/a.toml", "topic = 3")]), "unknown faulty");
    assert_eq!(judge(rule, &[donation, ("policies/a.toml", "topic = ")]), "unknown unreadable at 1:1");
    assert_eq!(judge(rule, &[donation, ("policies/a.toml", "topic = \"travel\"")]), "not-met at 1:9 value-not-one-of");
    assert_eq!(judge(rule, &[donation, ("policies/a.toml", "topic = \"spending\"")]), "met");
    assert_eq!(judge(rule, &[donation]), "not-applicable nothing-to-judge");
}

#[test]
fn documents_of_which_it_cannot_be_told_leave_it_open_only_where_none_calls_for_it() {
    let policy = ("policies/a.toml", "topic = \"spending\"");
    let odd = grant("grants/c.toml", "id = \"c\"\ncurrency = \"EUR\"\ngranted = 1\nclass = 3");
    assert_eq!(judge(POLICY, &[odd, policy]), "unknown faulty at 1:1");
    assert_eq!(judge(POLICY, &[grant("grants/a.toml", DONATION), odd, policy]), "met");
    assert_eq!(judge(POLICY, &[("grants/c.toml", "id = "), policy]), "unknown unreadable at 1:1");
}

#[test]
fn fields_and_a_check_may_be_asked_together() {
    let rule = r#"requires = { document = "grant", if = { class = "donation" }, then = ["title"], then-check = { present = { document = "policy", fields = ["title"] } } }"#;
    let titled = format!("{DONATION}\ntitle = \"A\"");
    let (titled, bare) = (grant("grants/a.toml", &titled), grant("grants/b.toml", DONATION));
    let policy = ("policies/a.toml", "topic = \"spending\"\ntitle = \"Money\"");
    let blank = ("policies/b.toml", "\ntopic = \"spending\"");
    assert_eq!(judge(rule, &[titled, policy]), "met");
    assert_eq!(judge(rule, &[titled]), "met");
    assert_eq!(judge(rule, &[titled, bare, policy]), "not-met at 1:1 present-blank");
    assert_eq!(judge(rule, &[titled, policy, blank]), "not-met at 1:1 present-blank");
    assert_eq!(judge(rule, &[titled, bare, policy, blank]), "not-met at 1:1 and-others");
}

/// A nested check that names no document is about those of the rule; its fields belong to the document it names.
#[test]
fn the_nested_check_says_what_it_looks_at() {
    let read = |rule: &str| toml::from_str::<crate::check::Procedure>(rule).expect("a check").uses();
    let uses = read(POLICY);
    assert_eq!(uses.own.iter().map(ToString::to_string).collect::<Vec<_>>(), ["class"]);
    assert_eq!(uses.other.iter().map(ToString::to_string).collect::<Vec<_>>(), ["policy.topic"]);
    assert_eq!(uses.documents, ["policy"]);
    let own = r#"requires = { document = "grant", if = { class = "donation" }, then-check = { unique = { fields = ["id"] } } }"#;
    assert_eq!(read(own).own.iter().map(ToString::to_string).collect::<Vec<_>>(), ["class", "id"]);
    assert_eq!(judge(own, &[grant("grants/a.toml", DONATION)]), "met");
}

/// What is asked is told in words, with the documents it is asked of.
#[test]
fn the_nested_check_is_described() {
    let said = |rule: &str| {
        let check = toml::from_str::<crate::check::Procedure>(rule).expect("a check");
        crate::text::Text::new("en", crate::text::Audience::Public).format(&check.describe())
    };
    let text = said(POLICY);
    assert!(text.contains("`class` is `donation`") && text.contains("`policy`") && text.contains("`topic` is `spending`"), "{text}");
}
