//! `response`: something starts a clock, and an answer is due before it runs out.
//!
//! Each document has its own clock, with its own due date.

use serde::Deserialize;
use serde_json::{Value, json};

use super::{Instance, Obligation, Terms};
use crate::calendar::{Date, Duration, add};
use crate::document::{Document, FieldPath};
use crate::message::{Fact, Message};
use crate::parameter::{Parameter, Uses};
use crate::scope::{Field, Scope};
use crate::verdict::{Found, Gap, Reason, Standing};

/// Asks for an answer within a time.
#[derive(Clone, Debug, Deserialize)]
pub(super) struct Response {
    /// The field with the day on which the clock starts; `date` where nothing is said.
    start: Option<FieldPath>,
    /// The field with the day of the answer.
    answer: FieldPath,
    /// How long the answer may take.
    within: Parameter,
}

impl Response {
    fn start(&self) -> FieldPath {
        // `date` is a path by its form, which a test of this file shows
        self.start.clone().or_else(|| "date".parse().ok()).unwrap_or_else(|| self.answer.clone())
    }

    fn day<'d>(scope: &Scope<'d>, document: &'d Document, path: &FieldPath) -> Result<Option<Date>, Gap> {
        match scope.field(document, path)? {
            Field::Stated(node) => node.as_date().map(Some).ok_or_else(|| scope.faulty(document, path)),
            Field::Absent(_) => Ok(None),
        }
    }

    fn judge_document<'d>(&self, scope: &Scope<'d>, terms: &Terms<'_>, document: &'d Document, within: Duration) -> Option<Instance<'d>> {
        let path = self.start();
        let start = match Self::day(scope, document, &path) {
            Ok(Some(start)) if start <= scope.as_of => start,
            Ok(_) => return None,
            Err(gap) => return Some(unknown(scope, document, gap)),
        };
        let oldest = i16::try_from(scope.settings.look_back).map_or(0, |years| scope.as_of.year() - years);
        let due = add(start, within)?;
        if due.year() < oldest {
            return None;
        }
        let answer = match Self::day(scope, document, &self.answer) {
            Ok(answer) => answer.filter(|answer| *answer <= scope.as_of),
            Err(gap) => return Some(unknown(scope, document, gap)),
        };
        let id = if answer.is_some() { "response-given" } else { "response-open" };
        let message = Message::new(id).with("field", Fact::name(self.answer.to_string())).with("start", start).with("due", due);
        let found = Found::new(terms.standing(scope, due, answer), message);
        let found = match self.answer.get(document.root()).or_else(|| path.get(document.root())) {
            Some(node) => found.at(document, node),
            None => found.at(document, document.root()),
        };
        Some(Instance { label: label(scope, document), ends: due, due, found })
    }
}

/// The document's path inside the affiliate's folder, without its ending.
fn label(scope: &Scope<'_>, document: &Document) -> String {
    let inside = document.path().get(scope.dossier.folder.len()..).unwrap_or_default();
    inside.strip_suffix(".toml").unwrap_or(inside).to_owned()
}

fn unknown<'d>(scope: &Scope<'d>, document: &'d Document, gap: Gap) -> Instance<'d> {
    let found: Found<'d, Standing> = Found::gap(gap).at(document, document.root());
    Instance { label: label(scope, document), ends: scope.as_of, due: scope.as_of, found }
}

impl Obligation for Response {
    fn parameters() -> (Value, &'static [&'static str]) {
        let parameters = json!({
            "start": { "title": "Start", "description": "The field with the day on which the clock starts; `date` where nothing is said.", "type": "string", "x-type": "field-path" },
            "answer": { "title": "Answer", "description": "The field with the day of the answer.", "type": "string", "x-type": "field-path" },
            "within": { "title": "Within", "description": "How long the answer may take: a duration, a number of days, or the field that promises it.", "$ref": "#/$defs/parameter" }
        });
        (parameters, &["document", "answer", "within"])
    }

    fn judge<'d>(&self, scope: &Scope<'d>, terms: &Terms<'_>) -> Vec<Instance<'d>> {
        let selected = scope.select(terms.subject).unwrap_or_default();
        if selected.is_empty() {
            return Vec::new();
        }
        let within = match scope.duration(&self.within) {
            Ok(within) => within,
            Err(gap) => {
                let found: Found<'d, Standing> = Found::gap(gap);
                return vec![Instance { label: String::new(), ends: scope.as_of, due: scope.as_of, found }];
            }
        };
        let judge = |(document, reason): (&'d Document, Option<Reason>)| match reason {
            Some(reason) => Some(unknown(scope, document, reason.into())),
            None => self.judge_document(scope, terms, document, within),
        };
        selected.into_iter().filter_map(judge).collect()
    }

    fn describe(&self) -> Message {
        Message::new("describe-response")
            .with("start", Fact::name(self.start().to_string()))
            .with("answer", Fact::name(self.answer.to_string()))
            .with("within", self.within.fact())
    }

    fn uses(&self, uses: &mut Uses) {
        uses.field(&self.start());
        uses.field(&self.answer);
        uses.parameter(&self.within);
    }
}

#[cfg(test)]
mod tests {
    use crate::testing::owed;

    const RULE: &str = r#"response = { document = "meeting", where = { kind = "assembly" }, answer = "minutes.published", within = { from = "bylaws.minutes.deadline-days" } }"#;

    #[test]
    fn each_document_has_its_own_clock() {
        let meeting = |more: &str| format!("date = 2026-05-01\nmode = \"hybrid\"\nkind = \"assembly\"\n{more}");
        let rows = |as_of, more: &str| {
            let text = meeting(more);
            owed(RULE, as_of, &[("bylaws.toml", "adopted = 2020-01-01\nminutes.deadline-days = 30"), ("meetings/2026-05-01-a.toml", &text)])
        };
        assert_eq!(rows("2026-05-10", ""), ["meetings/2026-05-01-a: due-soon 2026-05-31"]);
        assert_eq!(rows("2026-06-01", ""), ["meetings/2026-05-01-a: overdue 1"]);
        assert_eq!(rows("2026-07-01", "minutes.published = 2026-06-02"), ["meetings/2026-05-01-a: met 2026-06-02 2"]);
        assert_eq!(rows("2026-07-01", "minutes.published = \"June\""), ["meetings/2026-05-01-a: unknown faulty"]);
    }

    #[test]
    fn without_a_promise_nothing_can_be_told() {
        let meeting = "date = 2026-05-01\nmode = \"hybrid\"\nkind = \"assembly\"";
        assert_eq!(owed(RULE, "2026-07-01", &[("meetings/2026-05-01-a.toml", meeting)]), [": unknown not-filed"]);
        assert_eq!(owed(RULE, "2026-07-01", &[]), [""; 0]);
    }
}
