//! What a check or an obligation comes to, as types that keep apart what must not be mixed up.
//!
//! Unknown is never a pass, and nothing here can turn one into the other.

use crate::calendar::Date;
use crate::document::{Document, Node};
use crate::message::{Fact, Message, Quote};
use crate::snapshot::Place;

/// What a check about the state of documents comes to.
#[derive(Clone, Debug, PartialEq)]
pub enum Verdict {
    /// The requirement is met.
    Met,
    /// It is not.
    NotMet,
    /// It cannot be told.
    Unknown(Reason),
    /// Nothing is asked.
    NotApplicable(Exclusion),
}

/// What an obligation for a period, or by a date, comes to.
#[derive(Clone, Debug, PartialEq)]
pub enum Standing {
    /// Owed by a date that is far off.
    NotYetDue(Date),
    /// Owed by a date that is near.
    DueSoon(Date),
    /// The due date has passed; the grace has not. The last day of grace.
    InGrace(Date),
    /// Days since the due date.
    Overdue(i64),
    /// Done.
    Met {
        /// The day it was done.
        on: Date,
        /// Days after the due date; zero where it was in time.
        late_by: i64,
    },
    /// It cannot be told.
    Unknown(Reason),
    /// Nothing is asked.
    NotApplicable(Exclusion),
}

/// Either of the two.
#[derive(Clone, Debug, PartialEq)]
pub enum Judgement {
    /// Of a check.
    Check(Verdict),
    /// Of an obligation.
    Obligation(Standing),
}

impl Judgement {
    /// The word for it in reports.
    #[must_use]
    pub fn word(&self) -> &'static str {
        match self {
            Self::Check(Verdict::Met) | Self::Obligation(Standing::Met { .. }) => "met",
            Self::Check(Verdict::NotMet) => "not-met",
            Self::Check(Verdict::Unknown(_)) | Self::Obligation(Standing::Unknown(_)) => "unknown",
            Self::Check(Verdict::NotApplicable(_)) | Self::Obligation(Standing::NotApplicable(_)) => "not-applicable",
            Self::Obligation(Standing::NotYetDue(_)) => "not-yet-due",
            Self::Obligation(Standing::DueSoon(_)) => "due-soon",
            Self::Obligation(Standing::InGrace(_)) => "in-grace",
            Self::Obligation(Standing::Overdue(_)) => "overdue",
        }
    }

    /// Why it cannot be told, if it cannot.
    #[must_use]
    pub fn reason(&self) -> Option<&Reason> {
        match self {
            Self::Check(Verdict::Unknown(reason)) | Self::Obligation(Standing::Unknown(reason)) => Some(reason),
            _ => None,
        }
    }

    /// Why nothing is asked, if nothing is.
    #[must_use]
    pub fn exclusion(&self) -> Option<&Exclusion> {
        match self {
            Self::Check(Verdict::NotApplicable(why)) | Self::Obligation(Standing::NotApplicable(why)) => Some(why),
            _ => None,
        }
    }

    /// How much it calls for action: from nothing asked, over not yet due and met, to overdue.
    #[must_use]
    pub fn urgency(&self) -> u8 {
        match self {
            Self::Check(Verdict::NotApplicable(_)) | Self::Obligation(Standing::NotApplicable(_)) => 0,
            Self::Obligation(Standing::NotYetDue(_)) => 1,
            Self::Check(Verdict::Met) | Self::Obligation(Standing::Met { .. }) => 2,
            Self::Obligation(Standing::DueSoon(_)) => 3,
            Self::Obligation(Standing::InGrace(_)) => 4,
            Self::Check(Verdict::Unknown(_)) | Self::Obligation(Standing::Unknown(_)) => 5,
            Self::Check(Verdict::NotMet) | Self::Obligation(Standing::Overdue(_)) => 6,
        }
    }

    /// Does somebody have to act on it, now or soon?
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.urgency() >= 3
    }
}

/// An exception in force for one verdict.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Exception {
    /// The requirement is waived until that day, which is included.
    Waived(Date),
    /// It is put off, and counts as kept until that day, which is included.
    Deferred(Date),
}

impl Exception {
    /// The word for it in reports.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Waived(_) => "waived",
            Self::Deferred(_) => "deferred",
        }
    }

    /// Its last day.
    #[must_use]
    pub fn until(self) -> Date {
        match self {
            Self::Waived(until) | Self::Deferred(until) => until,
        }
    }
}

/// Why something cannot be told.
#[derive(Clone, Debug, PartialEq)]
pub enum Reason {
    /// The affiliate has filed nothing at all.
    NothingFiled,
    /// The document that would tell is not there: its path, or the pattern of its path.
    NotFiled(String),
    /// The document cannot be read: its path.
    Unreadable(String),
    /// The value is there and is not well formed.
    Faulty {
        /// The document's path.
        path: String,
        /// The field.
        field: String,
    },
    /// What the rule compares with is not stated.
    Unstated {
        /// The document's path.
        path: String,
        /// The field.
        field: String,
    },
    /// The evidence lies outside the repository and was not looked at.
    NotOpened(Quote),
    /// Two values of which neither is certainly the greater, such as 30 days and one month.
    Incomparable(String),
    /// No person of the committee has judged it yet.
    NotReviewed,
}

impl Reason {
    /// The word for it in reports.
    #[must_use]
    pub fn word(&self) -> &'static str {
        match self {
            Self::NothingFiled => "nothing-filed",
            Self::NotFiled(_) => "not-filed",
            Self::Unreadable(_) => "unreadable",
            Self::Faulty { .. } => "faulty",
            Self::Unstated { .. } => "unstated",
            Self::NotOpened(_) => "not-opened",
            Self::Incomparable(_) => "incomparable",
            Self::NotReviewed => "not-reviewed",
        }
    }

    /// The reason as a message.
    #[must_use]
    pub fn message(&self) -> Message {
        let two = |id, path: &String, field: &String| {
            Message::new(id).with("path", Fact::name(path.clone())).with("field", Fact::name(field.clone()))
        };
        match self {
            Self::NothingFiled => Message::new("reason-nothing-filed"),
            Self::NotFiled(path) => Message::new("reason-not-filed").with("path", Fact::name(path.clone())),
            Self::Unreadable(path) => Message::new("reason-unreadable").with("path", Fact::name(path.clone())),
            Self::Faulty { path, field } => two("reason-faulty", path, field),
            Self::Unstated { path, field } => two("reason-unstated", path, field),
            Self::NotOpened(link) => Message::new("reason-not-opened").with("link", link.clone()),
            Self::Incomparable(field) => Message::new("reason-incomparable").with("field", Fact::name(field.clone())),
            Self::NotReviewed => Message::new("reason-not-reviewed"),
        }
    }
}

/// Why nothing is asked.
#[derive(Clone, Debug, PartialEq)]
pub enum Exclusion {
    /// The rule does not ask this of this kind at this age.
    Level,
    /// An overlay of the pack switches the rule off here: its name.
    Overlay(String),
    /// The affiliate's standing: nothing is asked of it now.
    Status,
    /// A condition of the rule does not hold: the field it looks at.
    Condition(String),
    /// The first period after recognition asks for nothing.
    FirstPeriod,
    /// The rule was not in force yet.
    NotInForce,
    /// There is nothing of the kind that the rule is about: the document kind, or the field.
    NothingToJudge(String),
    /// It is too early to ask for the document of that period.
    TooEarly,
}

impl Exclusion {
    /// The word for it in reports.
    #[must_use]
    pub fn word(&self) -> &'static str {
        match self {
            Self::Level => "level",
            Self::Overlay(_) => "overlay",
            Self::Status => "status",
            Self::Condition(_) => "condition",
            Self::FirstPeriod => "first-period",
            Self::NotInForce => "not-in-force",
            Self::NothingToJudge(_) => "nothing-to-judge",
            Self::TooEarly => "too-early",
        }
    }

    /// The exclusion as a message.
    #[must_use]
    pub fn message(&self) -> Message {
        match self {
            Self::Level => Message::new("exclusion-level"),
            Self::Overlay(name) => Message::new("exclusion-overlay").with("overlay", Fact::name(name.clone())),
            Self::Status => Message::new("exclusion-status"),
            Self::Condition(field) => Message::new("exclusion-condition").with("field", Fact::name(field.clone())),
            Self::FirstPeriod => Message::new("exclusion-first-period"),
            Self::NotInForce => Message::new("exclusion-not-in-force"),
            Self::NothingToJudge(what) => Message::new("exclusion-nothing-to-judge").with("what", Fact::name(what.clone())),
            Self::TooEarly => Message::new("exclusion-too-early"),
        }
    }
}

/// A value that cannot be had, and what follows from it.
#[derive(Clone, Debug, PartialEq)]
pub enum Gap {
    /// It cannot be told.
    Unknown(Reason),
    /// It is not asked for.
    Excluded(Exclusion),
}

impl From<Reason> for Gap {
    fn from(reason: Reason) -> Self {
        Self::Unknown(reason)
    }
}

impl From<Gap> for Verdict {
    fn from(gap: Gap) -> Self {
        match gap {
            Gap::Unknown(reason) => Self::Unknown(reason),
            Gap::Excluded(why) => Self::NotApplicable(why),
        }
    }
}

impl From<Gap> for Standing {
    fn from(gap: Gap) -> Self {
        match gap {
            Gap::Unknown(reason) => Self::Unknown(reason),
            Gap::Excluded(why) => Self::NotApplicable(why),
        }
    }
}

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
