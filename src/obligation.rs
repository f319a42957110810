//! Obligations: the closed set of procedures that judge what is owed for a period or by a date.
//!
//! Each kind is one file below this one. An obligation yields one instance for each period that is
//! judged, each with its own due date. To add a kind, write its file and name it in the list below.

use serde::Deserialize;
use serde::de::{self, Deserializer};
use serde_json::Value;

use crate::calendar::{AsOf, Cycle, Date, Day, Duration, add, days_between};
use crate::check::conditions::describe;
use crate::kinds::closed_set;
use crate::message::{Fact, Message};
use crate::parameter::{Subject, Uses};
use crate::scope::Scope;
use crate::verdict::{Found, Gap, Standing};

/// What every kind of obligation can do.
pub trait Obligation {
    /// The JSON Schema of the parameters, as the members of an object's `properties`, and which of them are required.
    fn parameters() -> (Value, &'static [&'static str])
    where
        Self: Sized;

    /// Judges every period that is due for judgement, in order.
    fn judge<'d>(&self, scope: &Scope<'d>, terms: &Terms<'_>) -> Vec<Instance<'d>>;

    /// What the obligation asks, from its own parameters.
    fn describe(&self) -> Message;

    /// The fields it looks at.
    fn uses(&self, uses: &mut Uses);
}

/// What is owed for one period, and what came of it.
#[derive(Clone, Debug)]
pub struct Instance<'d> {
    /// Names the period: part of a finding's identity. An open end is left out, as in `2025-05-09..`; empty
    /// where nothing can be told of periods.
    pub label: String,
    /// The day that decides which version of the rule applies: the last day of the period.
    pub ends: Day<'d>,
    /// The due date, where it can be told.
    pub due: Option<Date>,
    /// The day whose stage decides the level: the due date, so that growing older makes nothing past stricter; today
    /// for a clock that still runs, so that doing nothing is not judged more mildly than doing something late.
    pub stage_on: Day<'d>,
    /// What was found.
    pub found: Found<'d, Owed<'d>>,
}

/// What an obligation comes to. Days are counted only where they are told, because their number changes each day.
#[derive(Clone, Debug)]
pub enum Owed<'d> {
    /// Overdue since its due date.
    Overdue(Date, AsOf<'d>),
    /// Anything else.
    Other(Standing),
}

impl Owed<'_> {
    /// The standing that is told.
    #[must_use]
    pub fn standing(self) -> Standing {
        match self {
            Self::Overdue(due, as_of) => Standing::Overdue(as_of.days_since(due)),
            Self::Other(standing) => standing,
        }
    }

    /// Has the due date passed without it?
    fn is_late(&self) -> bool {
        matches!(self, Self::Overdue(..) | Self::Other(Standing::InGrace(_)))
    }
}

impl From<Gap> for Owed<'_> {
    fn from(gap: Gap) -> Self {
        Self::Other(gap.into())
    }
}

impl<'d> Instance<'d> {
    /// Of what cannot be told today, nothing tells since when or until when it is owed.
    fn untold(scope: &Scope<'d>, label: String, found: Found<'d, Owed<'d>>) -> Self {
        let today = scope.as_of.into();
        Self { label, ends: today, due: None, stage_on: today, found }
    }
}

/// What all kinds have in common.
#[derive(Clone, Copy, Debug)]
pub struct Terms<'r> {
    /// The documents that count.
    pub subject: &'r Subject,
    /// How long after the due date it still counts as on its way.
    pub grace: Option<Duration>,
}

impl Terms<'_> {
    /// The last day of grace.
    #[must_use]
    pub fn grace_end(&self, due: Date) -> Date {
        self.grace.and_then(|grace| add(due, grace)).unwrap_or(due)
    }

    /// What an obligation comes to by its due date and the day it was done.
    #[must_use]
    pub fn standing<'d>(&self, scope: &Scope<'d>, due: Date, done: Option<Date>) -> Owed<'d> {
        if let Some(on) = done {
            return Owed::Other(Standing::Met { on, late_by: days_between(due, on).max(0), grade: None });
        }
        let grace_end = self.grace_end(due);
        if scope.as_of.is_after(grace_end) {
            return Owed::Overdue(due, scope.as_of);
        }
        Owed::Other(if scope.as_of.is_after(due) {
            Standing::InGrace(grace_end)
        } else if scope.as_of.is_near(due, scope.settings.due_soon) {
            Standing::DueSoon(due)
        } else {
            Standing::NotYetDue(due)
        })
    }
}

/// What a message says of a cycle.
fn cycle_fact(cycle: Cycle) -> Fact {
    match cycle {
        Cycle::FiscalYear => Message::new("cycle-fiscal-year").into(),
        Cycle::RecognitionYear => Message::new("cycle-recognition-year").into(),
        Cycle::Every(duration) if duration == Duration::months(12) => Message::new("cycle-recognition-year").into(),
        Cycle::CalendarYear => Message::new("cycle-calendar-year").into(),
        Cycle::Every(duration) => Message::new("cycle-every").with("duration", duration).into(),
    }
}

closed_set! {
    dyn Obligation:
    event::Event = "event",
    once::Once = "once",
    renewal::Renewal = "renewal",
    report::Report = "report",
    response::Response = "response",
}

/// An obligation together with the documents it is about and its grace.
#[derive(Clone, Debug)]
pub struct Duty {
    /// The documents.
    pub subject: Subject,
    grace: Option<Duration>,
    obligation: Any,
}

impl<'de> Deserialize<'de> for Duty {
    /// Reads a table whose one key names the kind. The same inner table says which documents are meant.
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        #[derive(Deserialize)]
        struct Grace {
            grace: Option<Duration>,
        }
        let fault = |error: toml::de::Error| de::Error::custom(error.message());
        let table = toml::Table::deserialize(deserializer)?;
        let inner = table.iter().next().map_or_else(|| toml::Value::Table(toml::Table::new()), |(_, inner)| inner.clone());
        Ok(Self {
            subject: inner.clone().try_into().map_err(fault)?,
            grace: inner.try_into::<Grace>().map_err(fault)?.grace,
            obligation: toml::Value::Table(table).try_into().map_err(fault)?,
        })
    }
}

impl Duty {
    /// The kind's name.
    #[must_use]
    pub fn name(&self) -> &'static str {
        self.obligation.name()
    }

    /// What the obligation asks.
    #[must_use]
    pub fn describe(&self) -> Message {
        let what = self.obligation.inner().describe();
        if self.subject.only.0.is_empty() {
            return what;
        }
        Message::new("describe-where").with("what", what).with("conditions", describe(&self.subject.only))
    }

    /// The fields it looks at.
    #[must_use]
    pub fn uses(&self) -> Uses {
        let mut uses = Uses::default();
        uses.conditions(&self.subject.only);
        self.obligation.inner().uses(&mut uses);
        uses
    }

    /// Judges every period that is due for judgement, in order.
    #[must_use]
    pub fn judge<'d>(&self, scope: &Scope<'d>) -> Vec<Instance<'d>> {
        self.obligation.inner().judge(scope, &Terms { subject: &self.subject, grace: self.grace })
    }
}
