//! Every rule by its own examples, and every rule over every affiliate of the fixtures: one that fires where
//! it should not is seen at once.
#![expect(clippy::expect_used, clippy::panic, reason = "a test may panic")]

#[path = "support/library.rs"]
mod library;

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use affcheck::assess::Assessment;
use affcheck::document::Kinds;
use affcheck::pack::background::Answer;
use affcheck::pack::load::{PackFiles, embedded_names, load};
use affcheck::pack::{Pack, Rule};
use affcheck::proof::{prove, stages, survey};
use affcheck::verdict::{Exclusion, Reason};
use library::{AS_OF, as_of, assess, each, open};

/// The packs that come with the program, checked like those of a stranger.
fn unproven() -> Vec<(Kinds, Pack)> {
    let load = |name: &str| {
        let mut kinds = Kinds::embedded();
        let files = PackFiles::embedded(name).expect("an embedded pack").unproven();
        match load(&files, &mut kinds) {
            Ok(pack) => (kinds, pack),
            Err(faults) => {
                let line = |fault: &affcheck::pack::load::PackFault| {
                    let position = fault.file.position(fault.fault.span.start);
                    format!("{}:{}: {} {:?}", fault.file.path, position.line, fault.fault.message.id, fault.fault.message.facts)
                };
                panic!("{name} has faults:\n{}", faults.iter().map(line).collect::<Vec<_>>().join("\n"))
            }
        }
    };
    embedded_names().into_iter().map(load).collect()
}

#[test]
fn embedded_packs_load_without_faults() {
    let rules: usize = unproven().iter().map(|(_, pack)| pack.rules.len()).sum();
    assert!(rules >= 16, "there are {rules} rules");
}

#[test]
fn every_example_comes_to_the_verdict_that_it_expects() {
    for (kinds, pack) in &unproven() {
        let proofs: Vec<_> = pack.rules.iter().flat_map(|rule| prove(kinds, pack, rule).proofs).collect();
        assert!(proofs.len() >= 2 * pack.rules.len());
        let failed: Vec<String> = proofs
            .iter()
            .filter(|proof| !proof.holds())
            .map(|proof| format!("{}:{} {}: expected {}, is {}", proof.rule.id, proof.line, proof.example, proof.expected, proof.actual))
            .collect();
        assert!(failed.is_empty(), "{}", failed.join("\n"));
    }
}

/// Each parameter matters to some example, and the rules of a pack fit together.
#[test]
fn examples_notice_every_change_and_rules_fit_together() {
    for (kinds, pack) in &unproven() {
        let (mut tried, mut wrong) = (0, Vec::new());
        for rule in &pack.rules {
            let mutations = prove(kinds, pack, rule).mutations;
            tried += mutations.tried;
            wrong.extend(mutations.survivors.iter().map(|survivor| format!("{}: {} {:?}", rule.id, survivor.parameter, survivor.changed)));
        }
        wrong.extend(survey(pack).iter().map(|flaw| format!("{:?}", flaw.message)));
        wrong.extend(stages(pack).iter().map(|flaw| format!("{flaw:?}")));
        assert!(tried >= 2 * pack.rules.len(), "{}: only {tried} changes", pack.name);
        assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    }
}

/// Each statement leads to rules or says why to none, and each rule is drawn from a statement: loading sees to it.
#[test]
fn every_statement_is_answered() {
    for (_, pack) in &unproven() {
        let background = pack.background();
        assert!(!background.statements.is_empty(), "{}", pack.name);
        for statement in &background.statements {
            let answered = match &statement.answer {
                Answer::Rules(rules) => rules.iter().all(|id| pack.rule(id).is_some_and(|rule| rule.statements.contains(&statement.id))),
                Answer::NoRule(why) => why.values().all(|why| why.len() > 10),
            };
            assert!(answered, "{} {}", pack.name, statement.id);
        }
        for rule in &pack.rules {
            assert!(rule.statements.iter().all(|id| background.statement(id).is_some()), "{}", rule.id);
        }
    }
}

/// Rules that ask for the same as one of another pack name one that is there.
#[test]
fn replaced_rules_exist() {
    let packs = unproven();
    for rule in packs.iter().flat_map(|(_, pack)| &pack.rules) {
        for name in &rule.replaces {
            let (pack, id) = name.split_once('/').expect("pack/rule");
            assert!(packs.iter().any(|(_, other)| other.name == pack && other.rule(id).is_some()), "{}: {name}", rule.id);
        }
    }
}

/// Runs use embedded packs without reading the examples behind each rule.
#[test]
fn a_proven_pack_lacks_nothing_but_its_examples() {
    for (_, whole) in &unproven() {
        let files = PackFiles::embedded(&whole.name).expect("it is embedded");
        let proven = load(&files, &mut Kinds::embedded()).expect("it is proven");
        let shown = |pack: &Pack| -> Vec<String> {
            let rule =
                |rule: &Rule| format!("{:?}", (&rule.id, &rule.statements, &rule.owner, &rule.waivable, &rule.versions, rule.texts()));
            pack.rules.iter().map(rule).collect()
        };
        assert_eq!(shown(&proven), shown(whole));
        assert_eq!(proven.digest, whole.digest);
    }
}

/// Each of the five document kinds that the project exists for is watched by two rules at least.
#[test]
fn each_main_document_kind_has_two_rules() {
    let mut rules: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for (_, pack) in &unproven() {
        for rule in &pack.rules {
            let version = rule.versions.first().expect("a version");
            if let (Some(kind), _) = version.demand.uses() {
                rules.entry(kind.to_owned()).or_default().insert(rule.id.clone());
            }
        }
    }
    for kind in ["bylaws", "escalation", "financial-report", "onboarding", "meeting"] {
        let count = rules.get(kind).map_or(0, BTreeSet::len);
        assert!(count >= 2, "{kind} has {count}: {rules:?}");
    }
}

/// Checks and obligations that no rule uses yet: a list that only shrinks, so that no kind is kept for its own sake unnoticed.
#[test]
fn kinds_of_checks_and_obligations_are_used() {
    let mut used = BTreeSet::new();
    for (_, pack) in &unproven() {
        for rule in &pack.rules {
            used.extend(rule.versions.iter().map(|version| version.demand.kind()));
            nested(rule.tree.root(), &mut used);
        }
    }
    let known = affcheck::check::kinds().into_iter().chain(affcheck::obligation::kinds()).map(|(name, ..)| name);
    let idle: Vec<&str> = known.filter(|name| !used.contains(name)).collect();
    insta::assert_snapshot!(idle.join(" "));
}

/// The kinds that stand inside other checks or obligations of a rule.
fn nested(node: affcheck::document::Node<'_>, used: &mut BTreeSet<&'static str>) {
    let kinds = affcheck::check::kinds();
    for child in node.children() {
        if matches!(node.key(), "that" | "all-of" | "any-of" | "then-check" | "if" | "")
            || node.parent().is_some_and(|parent| parent.key() == "that")
        {
            used.extend(kinds.iter().map(|(name, ..)| *name).filter(|name| *name == child.key()));
        }
        if child.key() != "example" {
            nested(child, used);
        }
    }
}

/// The verdicts of one rule for one affiliate: one word for each period.
fn words(assessments: &[&Assessment<'_>]) -> String {
    let one = |assessment: &&Assessment<'_>| {
        let judgement = &assessment.judgement;
        let reason = judgement.reason().map(Reason::word).or_else(|| judgement.exclusion().map(Exclusion::word));
        let reason = reason.map(|reason| format!("({reason})")).unwrap_or_default();
        let period = assessment.period.as_ref().map(|period| format!("{period} ")).unwrap_or_default();
        let exception = assessment.exception.map(|exception| format!(" {}", exception.word())).unwrap_or_default();
        format!("{period}{}{reason}{exception}", judgement.word())
    };
    assessments.iter().map(one).collect::<Vec<_>>().join(" | ")
}

/// One table: rule by affiliate. Exceptions are part of it.
fn table(fixture: &str) -> String {
    let portfolio = open(fixture);
    let mut rows: BTreeMap<String, Vec<String>> = BTreeMap::new();
    each(&portfolio, |id, entry, dossier| {
        let waivers = portfolio.waivers(id);
        let (assessments, _) = portfolio.assess(entry, dossier, waivers.as_ref(), as_of(AS_OF));
        for rule in portfolio.packs.iter().flat_map(|pack| &pack.rules) {
            let own: Vec<&Assessment<'_>> = assessments.iter().filter(|assessment| assessment.rule.id == rule.id).collect();
            let id = if id.is_empty() { "self" } else { id };
            rows.entry(rule.id.clone()).or_default().push(format!("  {id:20} {}", words(&own)));
        }
    });
    rows.into_iter().fold(String::new(), |mut table, (rule, rows)| {
        let _ = writeln!(table, "{rule}\n{}\n", rows.join("\n"));
        table
    })
}

#[test]
fn every_rule_over_the_portfolio() {
    insta::assert_snapshot!(table("portfolio"));
}

#[test]
fn every_rule_over_the_exemplary_affiliates() {
    insta::assert_snapshot!(table("exemplary"));
}

#[test]
fn every_rule_over_the_repository_of_one_affiliate() {
    insta::assert_snapshot!(table("single"));
}

#[test]
fn nothing_is_found_about_the_exemplary_affiliates() {
    let portfolio = open("exemplary");
    let mut open = Vec::new();
    each(&portfolio, |id, entry, dossier| {
        open.extend(
            dossier
                .documents()
                .iter()
                .flat_map(|document| document.faults.iter().map(move |fault| format!("{}: {}", document.path(), fault.message.id))),
        );
        open.extend(dossier.strangers.iter().map(|(file, fault)| format!("{}: {}", file.path, fault.message.id)));
        open.extend(
            assess(&portfolio, entry, dossier, AS_OF)
                .iter()
                .filter(|assessment| assessment.judgement.is_open())
                .map(|assessment| format!("{id}: {} {:?} {}", assessment.rule.id, assessment.period, assessment.judgement.word())),
        );
    });
    assert!(open.is_empty(), "{}", open.join("\n"));
}
