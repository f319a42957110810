//! What a check or an obligation comes to, as types that keep apart what must not be mixed up.
//!
//! Unknown is never a pass, and nothing here can turn one into the other.

mod found;
mod reason;

pub use found::{Evidence, Found, Outcome, Spot};
pub use reason::{Exclusion, Reason};

use crate::calendar::Date;
use crate::snapshot::Grade;

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
        /// How well the day is known, where it is the day of a filing.
        grade: Option<Grade>,
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

/// The message that names a verdict, by its word in reports.
#[must_use]
pub fn name_of(word: &str) -> &'static str {
    match word {
        "met" => "verdict-met",
        "not-met" => "verdict-not-met",
        "not-applicable" => "verdict-not-applicable",
        "not-yet-due" => "verdict-not-yet-due",
        "due-soon" => "verdict-due-soon",
        "in-grace" => "verdict-in-grace",
        "overdue" => "verdict-overdue",
        _ => "verdict-unknown",
    }
}
