//! `once`: a thing is done one time, within so long after recognition, or after the rule came into force.
//!
//! What was done before recognition counts. It is a state that lasts, so it is judged by today's rule.

use serde::Deserialize;
use serde_json::{Value, json};

use super::event::{Candidate, candidates, date_node, doubt};
use super::{Instance, Obligation, Owed, Terms};
use crate::calendar::add;
use crate::document::FieldPath;
use crate::message::{Fact, Message};
use crate::parameter::{Parameter, Uses};
use crate::scope::Scope;
use crate::verdict::{Found, Gap};

/// Asks for something to be done within a time after recognition.
#[derive(Clone, Debug, Deserialize)]
pub(super) struct Once {
    /// How long after recognition it is due.
    within: Parameter,
    /// The field with the day; `date` where nothing is said.
    date: Option<FieldPath>,
}

impl Obligation for Once {
    fn parameters() -> (Value, &'static [&'static str]) {
        let parameters = json!({
            "within": { "title": "Within", "description": "How long after recognition it is due: a duration, or the field that promises it.", "$ref": "#/$defs/parameter" },
            "date": { "title": "Date", "description": "The field with the day on which it was done; `date` where nothing is said.", "type": "string", "x-type": "field-path" }
        });
        (parameters, &["document", "within"])
    }

    fn judge<'d>(&self, scope: &Scope<'d>, terms: &Terms<'_>) -> Vec<Instance<'d>> {
        // nobody is late with what was not asked for yet
        let since = scope.anchor().recognised.max(scope.in_force);
        let due = match scope.duration(&self.within) {
            Ok(within) => add(since, within).unwrap_or(since),
            Err(gap) => {
                let found: Found<'d, Owed<'d>> = Found::gap(gap);
                return vec![Instance::untold(scope, String::new(), found)];
            }
        };
        let kind = terms.subject.document.as_deref().unwrap_or_default();
        let fact = |id| Message::new(id).with("document", Fact::name(kind)).with("since", since);
        let all = candidates(scope, terms, self.date.as_ref(), &[]);
        let done: Option<&Candidate<'d>> = all.iter().find(|candidate| candidate.date.is_ok());
        let standing = terms.standing(scope, due, done.and_then(|candidate| candidate.date.clone().ok()));
        let is_late = standing.is_late();
        let found = match (done, doubt(&all, |_| true)) {
            (Some(candidate), _) => Found::new(standing, fact("once-done")).at(candidate.document, date_node(candidate)),
            (None, Some((document, reason))) if is_late => Found::gap(Gap::Unknown(reason)).at(document, document.root()),
            (None, _) => Found::new(standing, fact("once-open")).missing(scope.path_of(kind, None)),
        };
        let ends = scope.as_of.not_before(due);
        let stage_on = if done.is_some() { due.into() } else { ends };
        vec![Instance { label: String::new(), ends, due: Some(due), stage_on, found }]
    }

    fn describe(&self) -> Message {
        Message::new("describe-once").with("within", self.within.fact())
    }

    fn uses(&self, uses: &mut Uses) {
        uses.parameter(&self.within);
        uses.own.extend(self.date.clone());
    }
}

#[cfg(test)]
mod tests {
    use crate::testing::owed;

    const RULE: &str = r#"once = { document = "policy", where = { topic = "code-of-conduct" }, date = "endorsed", within = "P6M", grace = "P1M" }"#;

    fn rows(as_of: &str, policies: &[&str]) -> Vec<String> {
        let paths = ["policies/a.toml", "policies/b.toml"];
        let files: Vec<(&str, &str)> = paths.into_iter().zip(policies.iter().copied()).collect();
        owed(RULE, as_of, &files)
    }

    #[test]
    fn the_clock_runs_from_recognition() {
        // recognised on 2020-05-01
        assert_eq!(rows("2020-09-01", &[]), [": not-yet-due 2020-11-01"]);
        assert_eq!(rows("2020-11-01", &[]), [": due-soon 2020-11-01"]);
        assert_eq!(rows("2020-11-02", &[]), [": in-grace 2020-12-01"]);
        assert_eq!(rows("2020-12-02", &[]), [": overdue 31"]);
    }

    #[test]
    fn the_first_time_counts_even_before_recognition() {
        let endorsed = |day: &str| format!("topic = \"code-of-conduct\"\nendorsed = {day}");
        assert_eq!(rows("2026-07-01", &[&endorsed("2019-04-01")]), [": met 2019-04-01 0"]);
        assert_eq!(rows("2026-07-01", &[&endorsed("2022-04-01"), &endorsed("2020-12-01")]), [": met 2020-12-01 30"]);
        assert_eq!(rows("2020-06-01", &[&endorsed("2020-06-02")]), [": not-yet-due 2020-11-01"]);
        assert_eq!(rows("2026-07-01", &["topic = \"travel\"\nendorsed = 2020-06-01"]), [": overdue 2068"]);
    }

    #[test]
    fn a_day_that_cannot_be_read_leaves_it_open() {
        let broken = "topic = \"code-of-conduct\"\nendorsed = \"in spring\"";
        assert_eq!(rows("2026-07-01", &[broken]), [": unknown faulty"]);
        assert_eq!(rows("2020-06-01", &[broken]), [": not-yet-due 2020-11-01"]);
        assert_eq!(rows("2026-07-01", &["topic = \"code-of-conduct\""]), [": overdue 2068"]);
    }
}
