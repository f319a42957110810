//! Checks: the closed set of procedures that judge the state of documents.
//!
//! Each kind is one file below this one. A check is pure: it reads documents through its scope and
//! hands back a verdict with its places. To add a kind, write its file and name it in the list below.

use serde::Deserialize;
use serde::de::{self, Deserializer};
use serde_json::Value;

use crate::document::{Document, FieldPath, Node};
use crate::kinds::closed_set;
use crate::message::{Fact, Message};
use crate::parameter::{Conditions, Subject, Test, Uses};
use crate::scope::{Field, Scope};
use crate::verdict::{Gap, Outcome, Verdict};
use claim::Claim;

pub mod claim;
pub mod conditions;
mod elements;
mod numbers;
mod quorum;

/// What every kind of check can do.
pub trait Check {
    /// The JSON Schema of the parameters, as the members of an object's `properties`, and which of them are required.
    fn parameters() -> (Value, &'static [&'static str])
    where
        Self: Sized;

    /// Judges one document.
    fn judge<'d>(&self, scope: &Scope<'d>, document: &'d Document) -> Outcome<'d>;

    /// Judges when there is no document to judge. A missing document leaves most checks unknown.
    fn judge_missing<'d>(&self, _scope: &Scope<'d>, _subject: &Subject, gap: Gap) -> Outcome<'d> {
        Outcome::gap(gap)
    }

    /// Judges all documents together instead of one by one; few kinds do.
    fn judge_all<'d>(&self, _scope: &Scope<'d>, _subject: &Subject) -> Option<Outcome<'d>> {
        None
    }

    /// What the check asks, from its own parameters.
    fn describe(&self) -> Message;

    /// The fields it looks at.
    fn uses(&self, uses: &mut Uses);

    /// What it claims of fields, each with a test; and under which further conditions.
    fn claims(&self) -> (Conditions, Vec<(String, Test)>) {
        (Conditions::default(), Vec::new())
    }
}

closed_set! {
    dyn Check:
    balances::Balances = "balances",
    count::Count = "count",
    covers::Covers = "covers",
    evidence::EvidenceText = "evidence",
    excludes::Excludes = "excludes",
    fresh::Fresh = "fresh",
    lasts::Lasts = "lasts",
    order::Order = "order",
    ordered_steps::OrderedSteps = "ordered-steps",
    present::Present = "present",
    refers::Refers = "refers",
    requires::Requires = "requires",
    reviewed::Reviewed = "reviewed",
    same_as::SameAs = "same-as",
    share::Share = "share",
    spread::Spread = "spread",
    sums_to::SumsTo = "sums-to",
    tree::Tree = "tree",
    unique::Unique = "unique",
    value::Compare = "value",
}

/// A check together with the documents it is about.
#[derive(Clone, Debug)]
pub struct Procedure {
    /// The documents.
    pub subject: Subject,
    check: Any,
}

impl<'de> Deserialize<'de> for Procedure {
    /// Reads a table whose one key names the kind. The same inner table says which documents are meant.
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let table = toml::Table::deserialize(deserializer)?;
        let inner = table.iter().next().map_or_else(|| toml::Value::Table(toml::Table::new()), |(_, inner)| inner.clone());
        Ok(Self {
            subject: inner.try_into().map_err(|error: toml::de::Error| de::Error::custom(error.message()))?,
            check: toml::Value::Table(table).try_into().map_err(|error: toml::de::Error| de::Error::custom(error.message()))?,
        })
    }
}

impl Procedure {
    /// The kind's name.
    #[must_use]
    pub fn name(&self) -> &'static str {
        self.check.name()
    }

    /// What the check asks.
    #[must_use]
    pub fn describe(&self) -> Message {
        self.check.inner().describe()
    }

    /// The fields it looks at.
    #[must_use]
    pub fn uses(&self) -> Uses {
        let mut uses = Uses::default();
        uses.conditions(&self.subject.only);
        self.check.inner().uses(&mut uses);
        uses
    }

    /// What it claims, as far as that can be told without any document.
    #[must_use]
    pub fn claims(&self) -> Vec<Claim> {
        let (more, claims) = self.check.inner().claims();
        let only = Conditions(self.subject.only.0.iter().chain(&more.0).cloned().collect());
        let document = self.subject.document.clone().unwrap_or_default();
        claims.into_iter().map(|(field, test)| Claim { document: document.clone(), only: only.clone(), field, test }).collect()
    }

    /// Judges all documents that the check is about; the worst verdict stands for all.
    #[must_use]
    pub fn judge<'d>(&self, scope: &Scope<'d>) -> Outcome<'d> {
        let check = self.check.inner();
        if let Some(outcome) = check.judge_all(scope, &self.subject) {
            return outcome;
        }
        let selected = match scope.select(&self.subject) {
            Ok(selected) => selected,
            Err(gap) => return check.judge_missing(scope, &self.subject, gap),
        };
        // where only a part of a period is filed, nothing can be told of the rest
        let rest = scope.uncovered(&selected).map(|reason| Outcome::gap(reason.into()));
        let outcomes = selected.into_iter().map(|(document, reason)| match reason {
            None => check.judge(scope, document),
            Some(reason) => Outcome::gap(reason.into()).at(document, document.root()),
        });
        worst(outcomes.chain(rest))
    }

    /// Judges one document, as a part of another check or of an obligation. What does not apply to it is met.
    #[must_use]
    pub fn judge_one<'d>(&self, scope: &Scope<'d>, document: &'d Document) -> Outcome<'d> {
        match scope.holds(document, &self.subject.only) {
            Ok(true) => self.check.inner().judge(scope, document),
            Ok(false) => Outcome::met(),
            Err(gap) => Outcome::gap(gap),
        }
    }
}

/// An outcome that stands before everything was looked at; boxed because it is large.
struct Stop<'d>(Box<Outcome<'d>>);

impl<'d> From<Outcome<'d>> for Stop<'d> {
    fn from(outcome: Outcome<'d>) -> Self {
        Self(Box::new(outcome))
    }
}

impl From<Gap> for Stop<'_> {
    fn from(gap: Gap) -> Self {
        Outcome::gap(gap).into()
    }
}

/// A field that the check needs is not there: not met, at the table that lacks it.
fn absent<'d>(field: &FieldPath) -> Outcome<'d> {
    let message = Message::new("present-blank").with("count", 1_usize).with("fields", Fact::names([field.to_string()]));
    Outcome::new(Verdict::NotMet, message)
}

/// How bad a verdict is when several stand for one: not met, then unknown, then met.
fn weight(verdict: &Verdict) -> u8 {
    match verdict {
        Verdict::NotApplicable(_) => 0,
        Verdict::Met => 1,
        Verdict::Unknown(_) => 2,
        Verdict::NotMet => 3,
    }
}

/// The worst of several outcomes, with the places of all that are as bad.
fn worst<'d>(outcomes: impl Iterator<Item = Outcome<'d>>) -> Outcome<'d> {
    let mut worst: Option<Outcome<'d>> = None;
    let mut others = 0_usize;
    for outcome in outcomes {
        match &mut worst {
            Some(known) if weight(&outcome.verdict) < weight(&known.verdict) => {}
            Some(known) if weight(&outcome.verdict) == weight(&known.verdict) => {
                others += 1;
                known.evidence.extend(outcome.evidence);
            }
            _ => {
                others = 0;
                worst = Some(outcome);
            }
        }
    }
    let mut worst = worst.unwrap_or_else(Outcome::met);
    if others > 0 && matches!(worst.verdict, Verdict::NotMet | Verdict::Unknown(_)) {
        worst.message = Message::new("and-others").with("first", worst.message).with("others", Fact::from(others));
    }
    worst
}

/// Judges every value that a path leads to. The worst stands for all; what else is as bad is told at its place.
fn each_value<'d>(scope: &Scope<'d>, document: &'d Document, path: &FieldPath, judge: impl Fn(Node<'d>) -> Outcome<'d>) -> Outcome<'d> {
    let fields = match scope.fields(document, path) {
        Ok(fields) => fields,
        Err(gap) => return Outcome::gap(gap),
    };
    let mut worst: Option<Outcome<'d>> = None;
    for field in fields {
        let mut outcome = match field {
            Field::Stated(node) => judge(node),
            Field::Absent(table) => absent(path).within(document, table),
        };
        match &mut worst {
            Some(known) if weight(&outcome.verdict) < weight(&known.verdict) => {}
            Some(known) if weight(&outcome.verdict) == weight(&known.verdict) => {
                if let Some(place) = outcome.evidence.first_mut().filter(|_| outcome.verdict == Verdict::NotMet) {
                    place.label.get_or_insert(outcome.message);
                }
                known.evidence.extend(outcome.evidence);
            }
            _ => worst = Some(outcome),
        }
    }
    worst.unwrap_or_else(|| absent(path).within(document, document.root()))
}
