//! Proves a pack by the examples of its rules: each must come to the verdict that it expects.

use crate::assess::Case;
use crate::document::Kinds;
use crate::pack::example::{examples, scene};
use crate::pack::{Pack, Rule};

/// What an example came to.
#[derive(Clone, Debug)]
pub struct Proof<'r> {
    /// The rule.
    pub rule: &'r Rule,
    /// The example's name.
    pub example: &'r str,
    /// The line of the example in the rule's file.
    pub line: usize,
    /// The verdict that it expects.
    pub expected: &'r str,
    /// The verdict that the rule came to: the most pressing one where several periods are judged.
    pub actual: &'static str,
}

impl Proof<'_> {
    /// Is the verdict the one expected?
    #[must_use]
    pub fn holds(&self) -> bool {
        self.expected == self.actual
    }
}

/// Runs all examples of a pack, in order.
#[must_use]
pub fn prove<'r>(kinds: &Kinds, pack: &'r Pack) -> Vec<Proof<'r>> {
    pack.rules.iter().flat_map(|rule| prove_rule(kinds, pack, rule)).collect()
}

fn prove_rule<'r>(kinds: &Kinds, pack: &'r Pack, rule: &'r Rule) -> Vec<Proof<'r>> {
    let run = |example: crate::pack::example::Example<'r>| {
        let actual = match scene(kinds, rule, &example) {
            Some((entry, dossier)) => {
                let case = Case { kinds, entry: &entry, dossier: &dossier, as_of: example.as_of };
                let worst = case.assess_rule(pack, rule).into_iter().max_by_key(|assessment| assessment.judgement.urgency());
                worst.map_or("not-applicable", |assessment| assessment.judgement.word())
            }
            None => "unreadable",
        };
        let line = rule.tree.file().position(example.node.span().start).line;
        Proof { rule, example: example.name, line, expected: example.expect, actual }
    };
    examples(rule).into_iter().map(run).collect()
}
