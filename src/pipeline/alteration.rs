//! Verdicts that would be others once a pull request is in: by the rules that it changes, or by what an affiliate would
//! say of itself.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use crate::calendar::Date;
use crate::finding::{self, Finding, Severity};
use crate::message::{Fact, Message};
use crate::report::Row;
use crate::snapshot::Place;
use crate::verdict::name_of;

/// So many changes of one affiliate's verdicts are told; the others are counted.
const TOLD: usize = 6;

/// What alters verdicts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Cause {
    /// The committee's files.
    Committee,
    /// What an affiliate says of itself, where there is no committee.
    Identity,
}

/// A verdict that would be another one.
pub(super) struct Alteration {
    rule: String,
    period: Option<String>,
    from: Option<Row>,
    to: Option<Row>,
}

impl Alteration {
    /// Would less be asked?
    fn is_milder(&self) -> bool {
        weight(self.to.as_ref()) < weight(self.from.as_ref())
    }
}

/// How much a verdict weighs: what is open, first by its level, then by how late it is. Least of all weighs what is
/// excepted, and the less the longer that lasts.
fn weight(row: Option<&Row>) -> (u8, u8, Option<Reverse<Date>>) {
    let Some(row) = row else { return (0, 0, None) };
    let urgency = match &*row.verdict {
        "not-met" | "overdue" | "unknown" => 3,
        "in-grace" => 2,
        "due-soon" => 1,
        _ => return (0, 0, None),
    };
    let level = match &*row.level {
        "must" => 3,
        "should" => 2,
        "may" => 1,
        _ => return (0, 0, None),
    };
    match &row.exception {
        Some(exception) => (0, 0, Some(Reverse(exception.until))),
        None => (level, urgency, None),
    }
}

/// What comes out otherwise in the one list than in the other.
pub(super) fn alterations(from: &[Row], to: &[Row]) -> Vec<Alteration> {
    let key = |row: &Row| (row.rule.clone(), row.period.clone());
    let come_to = |row: &Row| {
        let exception = row.exception.as_ref().map(|exception| (exception.kind.clone(), exception.until));
        (row.level.clone(), row.verdict.clone(), exception)
    };
    let (from, to): (BTreeMap<_, _>, BTreeMap<_, _>) =
        (from.iter().map(|row| (key(row), row)).collect(), to.iter().map(|row| (key(row), row)).collect());
    let keys: BTreeSet<_> = from.keys().chain(to.keys()).collect();
    let differs = |key: &&(String, Option<String>)| {
        let asked = |row: Option<&&Row>| row.map(|row| come_to(row)).filter(|(_, verdict, _)| *verdict != "not-applicable");
        asked(from.get(*key)) != asked(to.get(*key))
    };
    let altered = |key: &(String, Option<String>)| Alteration {
        rule: key.0.clone(),
        period: key.1.clone(),
        from: from.get(key).map(|row| (*row).clone()),
        to: to.get(key).map(|row| (*row).clone()),
    };
    keys.into_iter().filter(differs).map(altered).collect()
}

/// The finding that tells how an affiliate's verdicts would change.
pub(super) fn told(altered: &[Alteration], cause: Cause, is_touched: bool, place: Place) -> Finding<'static> {
    let excuses = is_touched && altered.iter().any(Alteration::is_milder);
    let mut lines: Vec<&Alteration> = altered.iter().collect();
    lines.sort_by_key(|alteration| (!alteration.is_milder(), &alteration.rule, &alteration.period));
    let line = |alteration: &&Alteration| {
        let rule = match &alteration.period {
            Some(period) => format!("{} {period}", alteration.rule),
            None => alteration.rule.clone(),
        };
        Fact::from(
            Message::new("pull-request-alteration")
                .with("rule", Fact::name(rule))
                .with("from", come_to(alteration.from.as_ref()))
                .with("to", come_to(alteration.to.as_ref())),
        )
    };
    let list = lines.iter().take(TOLD).map(line).collect();
    let more = altered.len().saturating_sub(TOLD);
    let severity = if excuses { Severity::Error } else { Severity::Warning };
    let (cause, help) = match cause {
        Cause::Identity => ("pull-request-identity", "pull-request-identity-help"),
        Cause::Committee if excuses => ("pull-request-committee", "pull-request-excuse-help"),
        Cause::Committee => ("pull-request-committee", "pull-request-verdicts-help"),
    };
    let message = Message::new("pull-request-verdicts")
        .with("cause", Message::new(cause))
        .with("count", altered.len())
        .with("list", Fact::List(list))
        .with("more", more);
    finding::of_committee("pull-request/verdicts", severity, message, Some(Message::new(help)), place)
}

/// What a verdict is called, with what excepts it.
fn come_to(row: Option<&Row>) -> Message {
    let Some(row) = row else { return Message::new("verdict-not-applicable") };
    match &row.exception {
        Some(exception) if exception.kind == "waived" => Message::new("verdict-waived").with("until", exception.until),
        Some(exception) => Message::new("verdict-deferred").with("until", exception.until),
        None if row.verdict == "not-applicable" => Message::new("verdict-not-applicable"),
        None => {
            let level = match &*row.level {
                "must" => "level-must",
                "should" => "level-should",
                "may" => "level-may",
                _ => "level-off",
            };
            Message::new("verdict-at-level").with("verdict", Message::new(name_of(&row.verdict))).with("level", Message::new(level))
        }
    }
}
