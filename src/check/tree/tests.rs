//! Tests of `tree`.

use super::circles;
use crate::testing::judge;

const RULE: &str = r#"tree = { document = "bylaws", items = "bodies", key = "id", parent = "reports-to" }"#;

fn bylaws(text: &str) -> String {
    judge(RULE, &[("bylaws.toml", &format!("adopted = 2020-01-01\n{text}"))])
}

/// Bodies written as `board<assembly`; a body without `<` is at the top.
fn bodies(list: &[&str]) -> String {
    let line = |body: &&str| match body.split_once('<') {
        Some((id, above)) => format!("[[bodies]]\nid = \"{id}\"\nreports-to = \"{above}\"\n"),
        None => format!("[[bodies]]\nid = \"{body}\"\n"),
    };
    bylaws(&list.iter().map(line).collect::<String>())
}

#[test]
fn one_tree_with_one_top() {
    assert_eq!(bodies(&["assembly"]), "met");
    assert_eq!(bodies(&["audit<board", "board<assembly", "assembly", "team<audit"]), "met");
    assert_eq!(bodies(&["board", "audit"]), "not-met at 2:1 tree-several-tops");
    assert_eq!(bodies(&["board<council", "audit<board"]), "not-met at 4:14 tree-unknown-parent");
}

#[test]
fn nobody_stands_above_itself() {
    assert_eq!(bodies(&["assembly", "board<board"]), "not-met at 6:14 tree-circle");
    assert_eq!(bodies(&["assembly", "a<c", "b<a", "c<b"]), "not-met at 6:14 tree-circle");
    assert_eq!(bodies(&["a<b", "b<a"]), "not-met at 4:14 tree-circle");
    assert_eq!(bodies(&["in<a", "a<b", "b<a", "assembly"]), "not-met at 7:14 tree-circle");
}

#[test]
fn entries_have_names_of_their_own() {
    assert_eq!(bodies(&["assembly", "board<assembly", "board<assembly"]), "not-met at 8:6 tree-repeated");
    assert_eq!(bylaws("[[bodies]]\nname = \"Assembly\""), "not-met at 2:1 tree-unnamed");
    let goals = r#"tree = { document = "plan", items = "goals", key = "goal", parent = "unit" }"#;
    let plan = |text: &str| judge(goals, &[("plans/a.toml", &format!("title = \"A\"\n{text}"))]);
    assert_eq!(plan("goals = [{ id = \"a\", goal = \"Grow\" }, { id = \"b\", goal = \"b\", unit = \" GROW \" }]"), "met");
    assert_eq!(plan("[[goals]]\nid = \"a\"\n[[goals]]\nid = \"b\"\ngoal = \"b\""), "not-met at 2:1 tree-unnamed");
    assert_eq!(plan("[[goals]]\nid = \"a\"\ngoal = \"tbd\""), "not-met at 2:1 tree-unnamed");
    assert_eq!(plan("[[goals]]\nid = \"a\"\ngoal = \"x\"\nunit = \"tbd\""), "met");
}

#[test]
fn without_entries_there_is_nothing_to_judge() {
    assert_eq!(bylaws(""), "not-applicable nothing-to-judge");
    assert_eq!(bylaws("bodies = []"), "not-applicable nothing-to-judge");
    assert_eq!(bylaws("bodies = [{}]"), "not-applicable nothing-to-judge");
    assert_eq!(judge(RULE, &[]), "unknown nothing-filed");
}

#[test]
fn what_is_not_well_formed_is_unknown() {
    assert_eq!(bylaws("bodies = \"board\""), "unknown faulty");
    assert_eq!(bylaws("bodies = [\"board\"]"), "unknown faulty");
    assert_eq!(bylaws("bodies = [{ id = \"board\", reports-to = [\"a\"] }]"), "unknown faulty");
    assert_eq!(bylaws("bodies = [{ id = 3 }]"), "unknown faulty");
    assert_eq!(bylaws("bodies = ["), "unknown unreadable at 1:1");
    let lists = r#"tree = { document = "plan", items = "goals", key = "id", parent = "milestones" }"#;
    let plan = |list: &str| judge(lists, &[("plans/a.toml", &format!("title = \"A\"\ngoals = [{{ id = \"a\", milestones = {list} }}]"))]);
    assert_eq!(plan("[{ id = \"b\" }]"), "unknown faulty");
    assert_eq!(plan("[]"), "met");
}

/// Long ways and long circles are walked once and need no deep calls.
#[test]
fn ten_thousand_entries() {
    let ring: Vec<Option<usize>> = (0..10_000).map(|at| Some((at + 1) % 10_000)).collect();
    assert_eq!(circles(&ring), [(0, 10_000)]);
    let line: Vec<Option<usize>> = (0..10_000_usize).map(|at| at.checked_sub(1)).collect();
    assert_eq!(circles(&line), []);
    let pairs: Vec<Option<usize>> = (0..10_000_usize).map(|at| Some(at ^ 1)).collect();
    assert_eq!(circles(&pairs).len(), 5_000);
    let names: Vec<String> = (0..10_000).map(|at| format!("b{at}<b{}", (at + 1) % 10_000)).collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    // more bodies than the schema lets through
    assert_eq!(bodies(&names), "unknown faulty");
    assert_eq!(bodies(names.get(..500).expect("some")), "not-met at 1501:14 tree-unknown-parent");
}
