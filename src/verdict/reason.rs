//! Why a verdict cannot be told, and why nothing is asked.

use crate::message::{Fact, Message, Quote};
use crate::snapshot::Cut;

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
    /// The document is there, but not when it was filed: its path, and why that is not known.
    History(String, Cut),
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
            Self::History(..) => "history",
        }
    }

    /// The file that stands in the way, where one does.
    #[must_use]
    pub fn path(&self) -> Option<&str> {
        match self {
            Self::NotFiled(path)
            | Self::Unreadable(path)
            | Self::Faulty { path, .. }
            | Self::Unstated { path, .. }
            | Self::History(path, _) => Some(path),
            Self::NothingFiled | Self::NotOpened(_) | Self::Incomparable(_) | Self::NotReviewed => None,
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
            Self::History(path, cut) => Message::new(match cut {
                Cut::Shallow => "reason-history-shallow",
                Cut::Partial => "reason-history-partial",
                Cut::Contradiction => "reason-history-contradiction",
                Cut::Branch => "reason-history-branch",
            })
            .with("path", Fact::name(path.clone())),
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
    /// A rule of another pack asks for the same here: its id.
    SameDuty(String),
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
            Self::SameDuty(_) => "same-duty",
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
            Self::SameDuty(rule) => Message::new("exclusion-same-duty").with("rule", Fact::name(rule.clone())),
        }
    }
}
