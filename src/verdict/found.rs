//! What a check or an obligation found: a verdict with its message and the places it rests on.

use super::{Gap, Reason, Verdict};
use crate::document::{Document, Node};
use crate::message::Message;
use crate::snapshot::Place;

/// Where a verdict rests.
#[derive(Clone, Debug)]
pub struct Evidence<'d> {
    /// The place.
    pub spot: Spot<'d>,
    /// A word about the place.
    pub label: Option<Message>,
}

/// A place in a dossier.
#[derive(Clone, Debug)]
pub enum Spot<'d> {
    /// A value.
    Value(&'d Document, Node<'d>),
    /// A table in which something is missing.
    Table(&'d Document, Node<'d>),
    /// A place that is no node: in a text, or a file that should be there.
    Place(Place),
}

/// What a check or an obligation found: the verdict, its message, and where it rests.
#[derive(Clone, Debug)]
pub struct Found<'d, V> {
    /// The verdict.
    pub verdict: V,
    /// What was found, in one sentence.
    pub message: Message,
    /// Where; the first place is where to mend.
    pub evidence: Vec<Evidence<'d>>,
    /// Where something should be that is not there: a path below the affiliate's folder.
    pub missing: Option<String>,
}

/// What a check found.
pub type Outcome<'d> = Found<'d, Verdict>;

impl<'d, V> Found<'d, V> {
    /// A verdict with its message and no place yet.
    #[must_use]
    pub fn new(verdict: V, message: Message) -> Self {
        Self { verdict, message, evidence: Vec::new(), missing: None }
    }

    /// Adds the place of a value.
    #[must_use]
    pub fn at(self, document: &'d Document, node: Node<'d>) -> Self {
        self.spot(Spot::Value(document, node), None)
    }

    /// Adds the place of a value, with a word about it.
    #[must_use]
    pub fn noting(self, document: &'d Document, node: Node<'d>, label: Message) -> Self {
        self.spot(Spot::Value(document, node), Some(label))
    }

    /// Adds the table in which something is missing.
    #[must_use]
    pub fn within(self, document: &'d Document, table: Node<'d>) -> Self {
        self.spot(Spot::Table(document, table), None)
    }

    /// Adds a place.
    #[must_use]
    pub fn spot(mut self, spot: Spot<'d>, label: Option<Message>) -> Self {
        self.evidence.push(Evidence { spot, label });
        self
    }

    /// Says where a file should be that is not there.
    #[must_use]
    pub fn missing(mut self, path: impl Into<String>) -> Self {
        self.missing = Some(path.into());
        self
    }
}

impl Outcome<'_> {
    /// Met, with nothing more to say.
    #[must_use]
    pub fn met() -> Self {
        Self::new(Verdict::Met, Message::new("met"))
    }
}

impl<V: From<Gap>> Found<'_, V> {
    /// The verdict that follows from a value that cannot be had.
    #[must_use]
    pub fn gap(gap: Gap) -> Self {
        let message = match &gap {
            Gap::Unknown(reason) => reason.message(),
            Gap::Excluded(why) => why.message(),
        };
        let missing = match &gap {
            Gap::Unknown(Reason::NotFiled(path)) => Some(path.clone()),
            _ => None,
        };
        Self { verdict: gap.into(), message, evidence: Vec::new(), missing }
    }
}
