//! `renewal`: a dated thing is done again before it grows too old.
//!
//! The clock starts anew with each time; before the first one it starts with the recognition.

use serde::Deserialize;
use serde_json::{Value, json};

use super::event::{Candidate, candidates, date_node, doubt};
use super::{Instance, Obligation, Owed, Terms};
use crate::calendar::{Date, add};
use crate::check::Procedure;
use crate::document::FieldPath;
use crate::message::{Fact, Message};
use crate::parameter::{Parameter, Uses};
use crate::scope::Scope;
use crate::verdict::{Evidence, Found, Gap};

/// Asks for something to be done again in time.
#[derive(Clone, Debug, Deserialize)]
pub(super) struct Renewal {
    /// How long after the last time the next one is due.
    within: Parameter,
    /// The field with the day; `date` where nothing is said.
    date: Option<FieldPath>,
    /// What must be kept for it to count.
    #[serde(default)]
    that: Vec<Procedure>,
}

impl Renewal {
    /// One turn of the clock: from a start to the day it was done, or to now.
    fn turn<'d>(scope: &Scope<'d>, terms: &Terms<'_>, start: Date, due: Date, done: Option<&Candidate<'d>>, all: &[Candidate<'d>]) -> Instance<'d> {
        let day = done.and_then(|candidate| candidate.date.clone().ok());
        let kind = terms.subject.document.as_deref().unwrap_or_default();
        let standing = terms.standing(scope, due, day);
        let fact = |id| Message::new(id).with("document", Fact::name(kind)).with("since", start).with("due", due);
        let is_late = standing.is_late();
        let mut found = match (done, doubt(all, |date| date > start)) {
            (Some(candidate), _) => Found::new(standing, fact("renewal-done")).at(candidate.document, date_node(candidate)),
            (None, Some((document, reason))) if is_late => Found::gap(Gap::Unknown(reason)).at(document, document.root()),
            (None, _) => Found::new(standing, fact("renewal-open")),
        };
        if done.is_none() && found.evidence.is_empty() {
            let later = all.iter().filter(|candidate| candidate.date.as_ref().is_ok_and(|date| *date > start));
            for (candidate, fault) in later.filter_map(|candidate| candidate.fault.as_ref().map(|fault| (candidate, fault))) {
                let label = Message::new("event-does-not-count").with("date", candidate.date.clone().unwrap_or(start)).with("why", fault.message.clone());
                match fault.evidence.first() {
                    Some(evidence) => found.evidence.push(Evidence { spot: evidence.spot.clone(), label: Some(label) }),
                    None => found = found.noting(candidate.document, candidate.document.root(), label),
                }
            }
            if let Some(last) = all.iter().rev().find(|candidate| candidate.fault.is_none() && candidate.date.as_ref() == Ok(&start)) {
                found = found.noting(last.document, date_node(last), Message::new("renewal-last"));
            }
            found = found.missing(scope.path_of(kind, None));
        }
        // a clock that still runs has not ended yet
        let ends = if done.is_some() { due.into() } else { scope.as_of.not_before(due) };
        Instance { label: format!("{start}.."), ends, due: Some(due), stage_on: ends, found }
    }
}

impl Obligation for Renewal {
    fn parameters() -> (Value, &'static [&'static str]) {
        let parameters = json!({
            "within": { "title": "Within", "description": "How long after the last time the next one is due: a duration, or the field that promises it.", "$ref": "#/$defs/parameter" },
            "date": { "title": "Date", "description": "The field with the day; `date` where nothing is said.", "type": "string", "x-type": "field-path" },
            "that": { "title": "That", "description": "Checks that must be met for it to count.", "type": "array", "items": { "$ref": "#/$defs/check" } }
        });
        (parameters, &["document", "within"])
    }

    fn judge<'d>(&self, scope: &Scope<'d>, terms: &Terms<'_>) -> Vec<Instance<'d>> {
        let recognised = scope.anchor().recognised;
        let within = match scope.duration(&self.within) {
            Ok(within) => within,
            Err(gap) => {
                let mut found: Found<'d, Owed<'d>> = Found::gap(gap);
                if let Some(reference) = self.within.reference()
                    && let Ok(document) = scope.single(&reference.document)
                {
                    found = found.within(document, document.root());
                }
                return vec![Instance::untold(scope, String::new(), found)];
            }
        };
        let all = candidates(scope, terms, self.date.as_ref(), &self.that);
        let mut done: Vec<&Candidate<'d>> = all.iter().filter(|candidate| candidate.fault.is_none() && candidate.date.is_ok()).collect();
        done.dedup_by_key(|candidate| candidate.date.clone().ok());
        let mut starts: Vec<(Date, Option<&Candidate<'d>>)> = vec![(recognised, None)];
        for candidate in done {
            let Ok(date) = candidate.date else { continue };
            match starts.last_mut() {
                // what was done before recognition starts the first clock
                Some(last) if date <= recognised => *last = (date, None),
                Some(last) => {
                    last.1 = Some(candidate);
                    starts.push((date, None));
                }
                None => {}
            }
        }
        let skipped = starts.len().saturating_sub(scope.settings.look_back.max(1) + 1);
        let turn = |(start, done): (Date, Option<&Candidate<'d>>)| Some(Self::turn(scope, terms, start, add(start, within)?, done, &all));
        starts.into_iter().skip(skipped).filter_map(turn).collect()
    }

    fn describe(&self) -> Message {
        let clauses = self.that.iter().map(|clause| clause.describe().into()).collect();
        Message::new(if self.that.is_empty() { "describe-renewal" } else { "describe-renewal-that" })
            .with("within", self.within.fact())
            .with("that", Fact::List(clauses))
    }

    fn uses(&self, uses: &mut Uses) {
        uses.parameter(&self.within);
        uses.own.extend(self.date.clone());
        self.that.iter().for_each(|clause| uses.add(clause.uses()));
    }
}

#[cfg(test)]
mod tests {
    use crate::testing::owed;

    const RULE: &str = r#"renewal = { document = "meeting", where = { kind = "assembly" }, within = { from = "bylaws.assembly.interval" }, grace = "P1M" }"#;

    fn assembly(date: &str) -> (String, String) {
        (format!("meetings/{date}-assembly.toml"), format!("date = {date}\nmode = \"hybrid\"\nkind = \"assembly\""))
    }

    fn rows(as_of: &str, bylaws: &str, dates: &[&str]) -> Vec<String> {
        let mut files: Vec<(String, String)> = dates.iter().map(|date| assembly(date)).collect();
        files.push(("bylaws.toml".into(), format!("adopted = 2020-05-01\n{bylaws}")));
        let files: Vec<(&str, &str)> = files.iter().map(|(path, text)| (path.as_str(), text.as_str())).collect();
        owed(RULE, as_of, &files)
    }

    #[test]
    fn the_clock_starts_anew_each_time() {
        let yearly = "assembly.interval = \"P12M\"";
        assert_eq!(rows("2021-05-02", yearly, &[]), ["2020-05-01..: in-grace 2021-06-01"]);
        let found = rows("2026-07-01", yearly, &["2024-03-01", "2025-05-09"]);
        assert_eq!(found, ["2020-05-01..: met 2024-03-01 1035", "2024-03-01..: met 2025-05-09 69", "2025-05-09..: overdue 53"]);
        assert_eq!(rows("2026-04-20", yearly, &["2025-05-09"]).last().map(String::as_str), Some("2025-05-09..: due-soon 2026-05-09"));
    }

    #[test]
    fn the_bylaws_promise_counts() {
        assert_eq!(rows("2026-07-01", "assembly.interval = \"P24M\"", &["2025-05-09"]).last().map(String::as_str), Some("2025-05-09..: not-yet-due 2027-05-09"));
        assert_eq!(rows("2026-07-01", "", &["2025-05-09"]), [": unknown unstated"]);
        assert_eq!(rows("2026-07-01", "assembly.interval = \"yearly\"", &["2025-05-09"]), [": unknown faulty"]);
    }
}
