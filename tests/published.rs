//! Rules about bylaws over bylaws that real organisations have published: a rule that most of them fail is
//! either wrong or has a reason that is written down here.
#![expect(clippy::expect_used, reason = "a test may panic")]

#[path = "support/folder.rs"]
mod folder;
#[path = "support/library.rs"]
mod library;

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use affcheck::pack::{Level, Rule};
use affcheck::portfolio::Portfolio;
use affcheck::verdict::{Exclusion, Judgement, Reason, Verdict};
use folder::{fresh, write};
use library::{AS_OF, assess, each, open};
use toml::{Table, Value};

/// Rules that are expected and that most of the ten do not meet, with the reason. A list that only shrinks.
const ARGUED: [(&str, &str); 2] = [
    ("bylaws/decision-making", "of seven no decision was read with both its body and its majority; it was of three"),
    ("bylaws/first-clauses", "the purpose, and how one joins, were not read of any of the ten"),
];

/// Is the rule about what bylaws say?
fn is_about_bylaws(rule: &Rule) -> bool {
    rule.versions.first().is_some_and(|version| version.demand.uses().0 == Some("bylaws"))
}

/// What each rule about bylaws comes to for each organisation.
fn verdicts(portfolio: &Portfolio) -> BTreeMap<String, Vec<(String, Level, Judgement)>> {
    let mut found: BTreeMap<String, Vec<(String, Level, Judgement)>> = BTreeMap::new();
    each(portfolio, |id, entry, dossier| {
        for assessment in assess(portfolio, entry, dossier, AS_OF).into_iter().filter(|assessment| is_about_bylaws(assessment.rule)) {
            let row = (id.to_owned(), assessment.level, assessment.judgement);
            found.entry(assessment.rule.id.clone()).or_default().push(row);
        }
    });
    found
}

/// The organisations of which something is expected that they do not meet.
fn unmet(rows: &[(String, Level, Judgement)]) -> impl Iterator<Item = &str> {
    let open = rows.iter().filter(|(_, level, judgement)| *level >= Level::Should && *judgement == Judgement::Check(Verdict::NotMet));
    open.map(|(id, ..)| id.as_str())
}

#[test]
fn every_rule_about_bylaws_over_bylaws_that_were_published() {
    let table = verdicts(&open("published-bylaws")).into_iter().fold(String::new(), |mut table, (rule, rows)| {
        let _ = writeln!(table, "{rule}");
        for (id, level, judgement) in rows {
            let why = judgement.reason().map(Reason::word).or_else(|| judgement.exclusion().map(Exclusion::word));
            let why = why.map(|why| format!(" ({why})")).unwrap_or_default();
            let _ = writeln!(table, "  {id:20} {:8} {}{why}", level.word(), judgement.word());
        }
        table + "\n"
    });
    insta::assert_snapshot!(table);
}

/// Ten bylaws that work: what is expected of bylaws must not be what most of them lack.
#[test]
fn no_rule_expects_what_most_bylaws_do_not_say() {
    let verdicts = verdicts(&open("published-bylaws"));
    let most: BTreeSet<&str> = verdicts.iter().filter(|(_, rows)| unmet(rows).count() > 5).map(|(rule, _)| rule.as_str()).collect();
    let argued: BTreeSet<&str> = ARGUED.iter().map(|(rule, _)| *rule).collect();
    assert_eq!(most, argued, "left: not met by most; right: argued above");
}

/// What was not read is left out, so that nothing is judged that nobody said; and what was read is well formed.
#[test]
fn the_ten_are_read_without_a_fault() {
    let portfolio = open("published-bylaws");
    let mut count = 0;
    each(&portfolio, |id, entry, dossier| {
        count += 1;
        assert!(dossier.documents().iter().all(|document| document.faults.is_empty()), "{id}");
        assert!(dossier.strangers.is_empty() && dossier.disagreements(&portfolio.kinds, entry).is_empty(), "{id}");
        assert_eq!(dossier.documents().len(), 2, "{id}: a profile and bylaws");
    });
    assert_eq!(count, 10);
}

/// Fills in what nobody read; what was read stays as it is.
fn complete(bylaws: &mut Table) {
    let table = |text: &str| Value::Table(text.parse().expect("a table"));
    let text = |word: &str| Value::String(word.to_owned());
    let unread = [
        ("purpose", text("What the group is for.")),
        ("text", text("https://example.org/bylaws")),
        ("membership", table("")),
        ("amendment", table("body = \"assembly\"")),
        ("dissolution", table("body = \"assembly\"")),
        ("conflict-of-interest", table("stated = true")),
    ];
    for (key, value) in unread {
        bylaws.entry(key).or_insert(value);
    }
    bylaws["membership"].as_table_mut().expect("a table").entry("how-to-join").or_insert(text("By writing to the board."));
    for (list, fields) in [
        ("bodies", &[("reports-to", "assembly")][..]),
        ("decisions", &[("body", "assembly"), ("majority", "simple"), ("base", "votes-cast")]),
    ] {
        let empty = || Value::Array(vec![table("type = \"accounts\"")]);
        for item in bylaws.entry(list).or_insert_with(empty).as_array_mut().expect("an array") {
            let item = item.as_table_mut().expect("a table");
            if item.get("id") != Some(&text("assembly")) {
                for (key, value) in fields {
                    item.entry(*key).or_insert(text(value));
                }
            }
        }
    }
}

/// With the clauses that were not read filled in, the ten keep what is expected.
#[test]
fn what_was_not_read_is_all_that_is_missing() {
    let (from, to) = (Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/published-bylaws"), fresh("published-complete"));
    write(&to.join("register.toml"), fs::read(from.join("register.toml")).expect("the register"));
    for folder in fs::read_dir(from.join("affiliates")).expect("the affiliates") {
        let own = Path::new("affiliates").join(folder.expect("a folder").file_name());
        let mut bylaws: Table = fs::read_to_string(from.join(&own).join("bylaws.toml")).expect("bylaws").parse().expect("a table");
        complete(&mut bylaws);
        write(&to.join(&own).join("bylaws.toml"), bylaws.to_string());
        write(&to.join(&own).join("profile.toml"), fs::read(from.join(&own).join("profile.toml")).expect("a profile"));
    }
    let verdicts = verdicts(&Portfolio::open(&to, &[]).expect("it opens"));
    let missing: Vec<(&str, Vec<&str>)> = verdicts
        .iter()
        .map(|(rule, rows)| (rule.as_str(), unmet(rows).collect()))
        .filter(|(_, ids): &(_, Vec<_>)| !ids.is_empty())
        .collect();
    assert!(missing.is_empty(), "{missing:?}");
}
