//! Proves a pack by the examples of its rules: each must come to the verdict that it expects, and together they
//! must notice any change to the rule's parameters.

mod mutation;
mod survey;

use crate::assess::Case;
use crate::calendar::Horizon;
use crate::document::Kinds;
use crate::dossier::Dossier;
use crate::pack::example::{Example, examples, scene};
use crate::pack::{Pack, Rule};
use crate::register::Entry;

pub use mutation::{Mutations, Survivor};
pub use survey::{Flaw, stages, survey};

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

/// The affiliate and the dossier of an example, ready to be judged.
struct Scene<'r> {
    example: Example<'r>,
    /// None where the example cannot be read.
    set: Option<(&'r Kinds, Entry, Dossier)>,
}

impl<'r> Scene<'r> {
    /// The scenes of a rule's examples.
    fn all(kinds: &'r Kinds, rule: &'r Rule) -> Vec<Self> {
        let set =
            |example: Example<'r>| Self { set: scene(kinds, rule, &example).map(|(entry, dossier)| (kinds, entry, dossier)), example };
        examples(rule).into_iter().map(set).collect()
    }

    /// What a rule comes to here: the most pressing verdict where several periods are judged.
    fn verdict(&self, pack: &Pack, rule: &Rule) -> &'static str {
        let Some((kinds, entry, dossier)) = &self.set else { return "unreadable" };
        let horizon = Horizon::new(self.example.as_of);
        let case = Case { kinds, entry, dossier, as_of: horizon.as_of() };
        let worst = case.assess_rule(pack, rule).into_iter().max_by_key(|assessment| assessment.judgement.urgency());
        worst.map_or("not-applicable", |assessment| assessment.judgement.word())
    }

    /// Does a rule come to the verdict that is expected?
    fn holds(&self, pack: &Pack, rule: &Rule) -> bool {
        self.verdict(pack, rule) == self.example.expect
    }
}

/// What proving one rule came to.
#[derive(Clone, Debug)]
pub struct Proven<'r> {
    /// The rule.
    pub rule: &'r Rule,
    /// What its examples came to, in order.
    pub proofs: Vec<Proof<'r>>,
    /// What changing its parameters came to; nothing was tried where an example fails already.
    pub mutations: Mutations,
}

/// Runs all examples of a rule; where they hold, changes each of its parameters alone and looks whether one notices.
#[must_use]
pub fn prove<'r>(kinds: &'r Kinds, pack: &'r Pack, rule: &'r Rule) -> Proven<'r> {
    let scenes = Scene::all(kinds, rule);
    let proof = |scene: &Scene<'r>| {
        let line = rule.tree.file().position(scene.example.node.span().start).line;
        let (example, expected) = (scene.example.name, scene.example.expect);
        Proof { rule, example, line, expected, actual: scene.verdict(pack, rule) }
    };
    let proofs: Vec<Proof<'r>> = scenes.iter().map(proof).collect();
    // examples that fail already would notice every change
    let holds = proofs.iter().all(Proof::holds);
    let mutations = if holds { mutation::mutate(pack, rule, &scenes) } else { Mutations::default() };
    Proven { rule, proofs, mutations }
}
