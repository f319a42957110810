//! `event`: something happens at least so often in each period.
//!
//! Each event counts once, for the earliest period that still needs it; one that happens within the
//! grace after a period may count for it.

use serde::Deserialize;
use serde_json::{Value, json};

use super::{Instance, Obligation, Owed, Terms, cycle_fact};
use crate::calendar::{Cycle, CyclePeriod, Date};
use crate::check::Procedure;
use crate::document::{Document, FieldPath};
use crate::message::{Fact, Message};
use crate::parameter::Uses;
use crate::scope::{Field, Scope};
use crate::verdict::{Exclusion, Found, Gap, Outcome, Reason, Verdict};

/// Asks for events in each period.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(super) struct Event {
    /// The periods.
    each: Cycle,
    /// How many events each period needs.
    #[serde(default = "one")]
    at_least: usize,
    /// What an event must keep in order to count.
    #[serde(default)]
    that: Vec<Procedure>,
    /// The field with the day of the event.
    date: Option<FieldPath>,
}

fn one() -> usize {
    1
}

/// A document that may count as an event.
pub(super) struct Candidate<'d> {
    pub(super) document: &'d Document,
    /// The day of the event, where it is known.
    pub(super) date: Result<Date, Reason>,
    /// The first condition that it does not keep, or about which nothing can be told.
    pub(super) fault: Option<Outcome<'d>>,
}

/// All documents that may count, by date; those without a readable date come first.
pub(super) fn candidates<'d>(scope: &Scope<'d>, terms: &Terms<'_>, date: Option<&FieldPath>, that: &[Procedure]) -> Vec<Candidate<'d>> {
    let scope = &Scope { document: terms.subject.document.as_deref().and_then(|word| scope.kinds.iter().map(|schema| schema.name.as_ref()).find(|name| *name == word)), ..*scope };
    let day = |document: &'d Document| -> Result<Option<Date>, Gap> {
        let field = match date {
            Some(path) => scope.field(document, path)?,
            None => document.root().get("date").map_or(Field::Absent(document.root()), Field::Stated),
        };
        match field {
            Field::Stated(node) => node.as_date().map(Some).ok_or_else(|| faulty(document, "date").into()),
            Field::Absent(_) => Ok(None),
        }
    };
    let mut found: Vec<Candidate<'d>> = Vec::new();
    for (document, reason) in scope.select(terms.subject).unwrap_or_default() {
        let date = match (reason, day(document)) {
            (Some(reason), _) | (None, Err(Gap::Unknown(reason))) => Err(reason),
            (None, Ok(Some(date))) if scope.as_of.has_reached(date) => Ok(date),
            (None, Ok(_) | Err(Gap::Excluded(_))) => continue,
        };
        let failing = |outcome: &Outcome<'_>| matches!(outcome.verdict, Verdict::NotMet | Verdict::Unknown(_));
        let fault = that.iter().filter(|_| date.is_ok()).map(|clause| clause.judge_one(scope, document)).find(failing);
        found.push(Candidate { document, date, fault });
    }
    found.sort_by(|a, b| (a.date.clone().ok(), a.document.path()).cmp(&(b.date.clone().ok(), b.document.path())));
    found
}

fn faulty(document: &Document, field: &str) -> Reason {
    Reason::Faulty { path: document.path().to_owned(), field: field.to_owned() }
}

/// Why nothing can be told although something is filed: a date that cannot be read, or a condition that cannot be judged.
pub(super) fn doubt<'d>(candidates: &[Candidate<'d>], within: impl Fn(Date) -> bool) -> Option<(&'d Document, Reason)> {
    candidates.iter().find_map(|candidate| match (&candidate.date, &candidate.fault) {
        (Err(reason), _) if Scope::hinted(candidate.document).is_none_or(|hint| within(hint.end) || within(hint.start)) => {
            Some((candidate.document, reason.clone()))
        }
        (Ok(date), Some(Outcome { verdict: Verdict::Unknown(reason), .. })) if within(*date) => Some((candidate.document, reason.clone())),
        _ => None,
    })
}

impl Event {
    fn judge_period<'d>(&self, scope: &Scope<'d>, terms: &Terms<'_>, cycle: &CyclePeriod, all: &[Candidate<'d>], used: &mut [bool]) -> Found<'d, Owed<'d>> {
        let (period, last) = (cycle.period, terms.grace_end(cycle.period.end));
        let in_reach = |date: Date| period.start <= date && date <= last;
        let mut counted = Vec::new();
        for (candidate, used) in all.iter().zip(used.iter_mut()) {
            let Ok(date) = candidate.date else { continue };
            if counted.len() < self.at_least && !*used && candidate.fault.is_none() && in_reach(date) {
                *used = true;
                counted.push((candidate, date));
            }
        }
        let done = counted.last().filter(|_| counted.len() >= self.at_least).map(|(_, date)| *date);
        let fact = |id| {
            Message::new(id)
                .with("document", Fact::name(terms.subject.document.as_deref().unwrap_or_default()))
                .with("period", Fact::name(period.label()))
                .with("count", counted.len())
                .with("needed", self.at_least)
        };
        let standing = terms.standing(scope, period.end, done);
        if done.is_some() {
            let found = Found::new(standing, fact("event-done"));
            return counted.iter().fold(found, |found, (candidate, _)| found.at(candidate.document, date_node(candidate)));
        }
        // before the due date nothing is asked yet, so nothing needs to be told
        if let Some((document, reason)) = doubt(all, in_reach).filter(|_| scope.as_of.is_after(period.end)) {
            return Found::gap(Gap::Unknown(reason)).at(document, document.root());
        }
        let rejected: Vec<_> = all.iter().filter_map(|candidate| Some((candidate.date.as_ref().ok().filter(|date| in_reach(**date))?, candidate, candidate.fault.as_ref()?))).collect();
        if rejected.is_empty() {
            let found = Found::new(standing, fact(if counted.is_empty() { "event-missing" } else { "event-too-few" }));
            return found.missing(scope.path_of(terms.subject.document.as_deref().unwrap_or_default(), None));
        }
        let found = Found::new(standing, fact("event-rejected").with("rejected", rejected.len()));
        rejected.into_iter().fold(found, |mut found, (date, candidate, fault)| {
            let label = Message::new("event-does-not-count").with("date", *date).with("why", fault.message.clone());
            match fault.evidence.first() {
                Some(evidence) => found.evidence.push(crate::verdict::Evidence { spot: evidence.spot.clone(), label: Some(label) }),
                None => found = found.noting(candidate.document, candidate.document.root(), label),
            }
            found
        })
    }
}

/// The node with the day of an event.
pub(super) fn date_node<'d>(candidate: &Candidate<'d>) -> crate::document::Node<'d> {
    candidate.document.root().get("date").unwrap_or(candidate.document.root())
}

impl Obligation for Event {
    fn parameters() -> (Value, &'static [&'static str]) {
        let parameters = json!({
            "each": { "title": "Each", "description": "The periods: `fiscal-year`, `recognition-year`, `calendar-year`, or a duration from the recognition date.", "type": "string", "x-type": "cycle" },
            "at-least": { "title": "At least", "description": "How many events each period needs; one where nothing is said.", "type": "integer", "minimum": 1, "maximum": 1000 },
            "that": { "title": "That", "description": "Checks that an event must meet in order to count.", "type": "array", "items": { "$ref": "#/$defs/check" } },
            "date": { "title": "Date", "description": "The field with the day of the event; `date` where nothing is said.", "type": "string", "x-type": "field-path" }
        });
        (parameters, &["document", "each"])
    }

    fn judge<'d>(&self, scope: &Scope<'d>, terms: &Terms<'_>) -> Vec<Instance<'d>> {
        let all = candidates(scope, terms, self.date.as_ref(), &self.that);
        let mut used = vec![false; all.len()];
        let periods = scope.as_of.periods(self.each, &scope.anchor());
        let skipped = periods.len().saturating_sub(scope.settings.look_back + 1);
        // earlier periods take their events too, or a later one would be given what was theirs
        let instance = |cycle: &CyclePeriod| {
            let period = cycle.period;
            let found = if cycle.full {
                self.judge_period(scope, terms, cycle, &all, &mut used)
            } else {
                Found::gap(Gap::Excluded(Exclusion::FirstPeriod))
            };
            Instance { label: period.label(), ends: period.end.into(), due: Some(period.end), stage_on: period.end.into(), found }
        };
        periods.iter().map(instance).skip(skipped).collect()
    }

    fn describe(&self) -> Message {
        let clauses = self.that.iter().map(|clause| clause.describe().into()).collect();
        Message::new(if self.that.is_empty() { "describe-event" } else { "describe-event-that" })
            .with("each", cycle_fact(self.each))
            .with("needed", self.at_least)
            .with("that", Fact::List(clauses))
    }

    fn uses(&self, uses: &mut Uses) {
        uses.own.extend(self.date.clone());
        self.that.iter().for_each(|clause| uses.add(clause.uses()));
    }
}

#[cfg(test)]
mod tests {
    use crate::testing::owed;

    const RULE: &str = r#"event = { document = "meeting", where = { mode = ["in-person", "hybrid"] }, each = "P12M", grace = "P3M" }"#;

    fn meetings(as_of: &str, dates: &[(&str, &str)]) -> Vec<String> {
        let files: Vec<(String, String)> = dates.iter().map(|(date, mode)| (format!("meetings/{date}-m.toml"), format!("date = {date}\nmode = \"{mode}\""))).collect();
        let files: Vec<(&str, &str)> = files.iter().map(|(path, text)| (path.as_str(), text.as_str())).collect();
        owed(RULE, as_of, &files)
    }

    #[test]
    fn periods_count_from_the_recognition_date() {
        let rows = meetings("2023-06-01", &[("2021-04-30", "in-person"), ("2021-05-01", "hybrid"), ("2022-09-01", "remote")]);
        assert_eq!(
            rows,
            [
                "2020-05-01..2021-04-30: met 2021-04-30 0",
                "2021-05-01..2022-04-30: met 2021-05-01 0",
                "2022-05-01..2023-04-30: in-grace 2023-07-30",
                "2023-05-01..2024-04-30: not-yet-due 2024-04-30",
            ]
            .split_at(1)
            .1
        );
    }

    #[test]
    fn one_event_in_the_grace_does_not_settle_two_years() {
        let rows = meetings("2022-07-31", &[("2021-06-15", "in-person")]);
        assert_eq!(
            rows,
            [
                "2020-05-01..2021-04-30: met 2021-06-15 46",
                "2021-05-01..2022-04-30: overdue 92",
                "2022-05-01..2023-04-30: not-yet-due 2023-04-30",
            ]
        );
    }

    #[test]
    fn an_event_counts_only_where_it_keeps_what_is_asked() {
        let rule = r#"event = { document = "meeting", each = "P12M", that = [{ value = { field = "notice-days", at-least = 14 } }] }"#;
        let good = ("meetings/2025-06-01-a.toml", "date = 2025-06-01\nmode = \"remote\"\nnotice-days = 14");
        let short = ("meetings/2025-09-01-b.toml", "date = 2025-09-01\nmode = \"remote\"\nnotice-days = 3");
        let row = |files: &[(&str, &str)]| owed(rule, "2026-07-01", files).into_iter().nth(1);
        assert_eq!(row(&[good, short]).as_deref(), Some("2025-05-01..2026-04-30: met 2025-06-01 0"));
        assert_eq!(row(&[short]).as_deref(), Some("2025-05-01..2026-04-30: overdue 62"));
        let odd = ("meetings/2025-10-01-c.toml", "date = 2025-10-01\nmode = \"remote\"\nnotice-days = \"two\"");
        assert_eq!(row(&[short, odd]).as_deref(), Some("2025-05-01..2026-04-30: unknown faulty"));
    }
}
