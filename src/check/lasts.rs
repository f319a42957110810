//! `lasts`: a date lies far enough ahead, such as the end of an agreement.
//!
//! The first good day is counted from the as-of date by the calendar. For a date that lies back, see `fresh`.

use serde::Deserialize;
use serde_json::{Value, json};

use super::{Check, each_value};
use crate::calendar::Duration;
use crate::document::{Document, FieldPath, Node};
use crate::message::{Fact, Message};
use crate::parameter::{Parameter, Uses};
use crate::scope::Scope;
use crate::verdict::{Gap, Outcome, Verdict};

/// Asks that a date is still to come for a while.
#[derive(Clone, Debug, Deserialize)]
pub(super) struct Lasts {
    field: FieldPath,
    #[serde(rename = "for")]
    least: Parameter,
}

impl Lasts {
    fn judge_date<'d>(&self, scope: &Scope<'d>, document: &'d Document, node: Node<'d>, least: &Result<Duration, Gap>) -> Outcome<'d> {
        let least = match least {
            Ok(least) => *least,
            Err(gap) => return Outcome::gap(gap.clone()).at(document, node),
        };
        let Some(date) = node.as_date() else {
            return Outcome::gap(scope.faulty(document, &self.field)).at(document, node);
        };
        // no date reaches a first good day that lies behind the end of the calendar
        if scope.as_of.is_ahead(date, least) {
            return Outcome::met().at(document, node);
        }
        let id = if scope.as_of.is_after(date) { "lasts-over" } else { "lasts-short" };
        let message = Message::new(id).with("field", Fact::name(self.field.to_string())).with("value", scope.quote(document, node));
        Outcome::new(Verdict::NotMet, message.with("for", least).with("as-of", scope.as_of.exact())).at(document, node)
    }
}

impl Check for Lasts {
    fn parameters() -> (Value, &'static [&'static str]) {
        let parameters = json!({
            "field": { "title": "Date field", "description": "The date to look at; `[]` stands for every element.", "type": "string", "x-type": "field-path" },
            "for": { "title": "For", "description": "How far ahead the date must lie at least, such as `P6M`.", "$ref": "#/$defs/parameter" }
        });
        (parameters, &["field", "for"])
    }

    fn judge<'d>(&self, scope: &Scope<'d>, document: &'d Document) -> Outcome<'d> {
        let least = scope.duration(&self.least);
        each_value(scope, document, &self.field, |node| self.judge_date(scope, document, node, &least))
    }

    fn describe(&self) -> Message {
        Message::new("describe-lasts").with("field", Fact::name(self.field.to_string())).with("for", self.least.fact())
    }

    fn uses(&self, uses: &mut Uses) {
        uses.field(&self.field);
        uses.parameter(&self.least);
    }
}

#[cfg(test)]
mod tests {
    use crate::testing::judge;

    fn path(text: &str) -> String {
        judge(r#"lasts = { document = "escalation", field = "last-reviewed", for = "P6M" }"#, &[("escalation.toml", text)])
    }

    #[test]
    fn the_first_good_day_is_half_a_year_ahead() {
        assert_eq!(path("last-reviewed = 2027-01-01"), "met");
        assert_eq!(path("last-reviewed = 2200-12-31"), "met");
        assert_eq!(path("last-reviewed = 2026-12-31"), "not-met at 1:17 lasts-short");
        assert_eq!(path("last-reviewed = 2026-07-01"), "not-met at 1:17 lasts-short");
        assert_eq!(path("languages = [\"ar\"]\nlast-reviewed = 2026-06-30"), "not-met at 2:17 lasts-over");
        let today = r#"lasts = { document = "escalation", field = "adopted", for = "P0D" }"#;
        assert_eq!(judge(today, &[("escalation.toml", "adopted = 2026-07-01")]), "met");
        assert_eq!(judge(today, &[("escalation.toml", "adopted = 2026-06-30")]), "not-met at 1:11 lasts-over");
        let never = r#"lasts = { document = "escalation", field = "adopted", for = "P300Y" }"#;
        assert_eq!(judge(never, &[("escalation.toml", "adopted = 2200-12-31")]), "not-met at 1:11 lasts-short");
    }

    #[test]
    fn what_cannot_be_told_is_unknown_and_what_is_missing_is_not_met() {
        assert_eq!(path("adopted = 2020-01-01"), "not-met at 1:1 present-blank");
        assert_eq!(path("last-reviewed = \"next spring\""), "unknown faulty");
        assert_eq!(path("last-reviewed = [2027-01-01]"), "unknown faulty");
        assert_eq!(judge(r#"lasts = { document = "escalation", field = "adopted", for = "P1Y" }"#, &[]), "unknown nothing-filed");
        assert_eq!(judge(r#"lasts = { document = "grant", field = "period.end", for = "P1Y" }"#, &[("escalation.toml", "languages = [\"ar\"]")]), "not-applicable nothing-to-judge");
        let promised = r#"lasts = { document = "escalation", field = "adopted", for = { from = "bylaws.assembly.interval" } }"#;
        let own = ("escalation.toml", "adopted = 2030-01-01");
        assert_eq!(judge(promised, &[own]), "unknown not-filed at 1:11");
        assert_eq!(judge(promised, &[own, ("bylaws.toml", "adopted = 2019-01-01\nassembly.interval = \"P2Y\"")]), "met");
        assert_eq!(judge(promised, &[own, ("bylaws.toml", "adopted = 2019-01-01\nassembly.interval = \"P4Y\"")]), "not-met at 1:11 lasts-short");
    }

    #[test]
    fn every_element_counts() {
        let rule = r#"lasts = { document = "plan", field = "goals[].due", for = "P1M" }"#;
        let plan = |text: &str| judge(rule, &[("plans/a.toml", &format!("title = \"A\"\n{text}"))]);
        assert_eq!(plan("goals = [{ id = \"a\", goal = \"A\", due = 2026-08-01 }]"), "met");
        assert_eq!(plan("goals = [\n{ id = \"a\", goal = \"A\", due = 2026-08-01 },\n{ id = \"b\", goal = \"B\", due = 2026-07-31 }]"), "not-met at 4:31 lasts-short");
        assert_eq!(plan("goals = []"), "not-met at 1:1 present-blank");
    }
}
