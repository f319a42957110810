//! `fresh`: a date lies no longer back than the rule allows, and not in the future.
//!
//! The last good day is counted from the date by the calendar; it never adds up days for months.

use serde::Deserialize;
use serde_json::{Value, json};

use super::{Check, each_value};
use crate::calendar::{Duration, add};
use crate::document::{Document, FieldPath, Node};
use crate::message::{Fact, Message};
use crate::parameter::{Parameter, Uses};
use crate::scope::Scope;
use crate::verdict::{Gap, Outcome, Verdict};

/// Asks that a date is recent.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(super) struct Fresh {
    field: FieldPath,
    within: Parameter,
}

impl Fresh {
    fn judge_date<'d>(&self, scope: &Scope<'d>, document: &'d Document, node: Node<'d>, within: &Result<Duration, Gap>) -> Outcome<'d> {
        let within = match within {
            Ok(within) => *within,
            Err(gap) => return Outcome::gap(gap.clone()).at(document, node),
        };
        let Some(date) = node.as_date() else {
            return Outcome::gap(scope.faulty(document, &self.field)).at(document, node);
        };
        // a last day behind the end of the calendar has certainly not passed
        let id = match add(date, within) {
            _ if !scope.as_of.has_reached(date) => "fresh-future",
            Some(last) if scope.as_of.is_after(last) => "fresh-stale",
            _ => return Outcome::met().at(document, node),
        };
        let message = Message::new(id).with("field", Fact::name(self.field.to_string())).with("value", scope.quote(document, node));
        Outcome::new(Verdict::NotMet, message.with("within", within).with("as-of", scope.as_of.exact())).at(document, node)
    }
}

impl Check for Fresh {
    fn parameters() -> (Value, &'static [&'static str]) {
        let parameters = json!({
            "field": { "title": "Date field", "description": "The date to look at; `[]` stands for every element.", "type": "string", "x-type": "field-path" },
            "within": { "title": "Within", "description": "How long the date may lie back, such as `P1Y`.", "$ref": "#/$defs/parameter" }
        });
        (parameters, &["field", "within"])
    }

    fn judge<'d>(&self, scope: &Scope<'d>, document: &'d Document) -> Outcome<'d> {
        let within = scope.duration(&self.within);
        each_value(scope, document, &self.field, |node| self.judge_date(scope, document, node, &within))
    }

    fn describe(&self) -> Message {
        Message::new("describe-fresh").with("field", Fact::name(self.field.to_string())).with("within", self.within.fact())
    }

    fn uses(&self, uses: &mut Uses) {
        uses.field(&self.field);
        uses.parameter(&self.within);
    }
}

#[cfg(test)]
mod tests {
    use crate::testing::judge;

    fn path(text: &str) -> String {
        judge(r#"fresh = { document = "escalation", field = "last-reviewed", within = "P12M" }"#, &[("escalation.toml", text)])
    }

    #[test]
    fn the_last_good_day_is_a_year_later() {
        assert_eq!(path("last-reviewed = 2025-07-01"), "met");
        assert_eq!(path("last-reviewed = 2025-06-30"), "not-met at 1:17 fresh-stale");
        assert_eq!(path("last-reviewed = 2026-07-01"), "met");
        assert_eq!(path("languages = [\"ar\"]\nlast-reviewed = 2026-07-02"), "not-met at 2:17 fresh-future");
    }

    #[test]
    fn what_cannot_be_told_is_unknown_and_what_is_missing_is_not_met() {
        assert_eq!(path("adopted = 2020-01-01"), "not-met at 1:1 present-blank");
        assert_eq!(path("last-reviewed = \"last spring\""), "unknown faulty");
        assert_eq!(judge(r#"fresh = { document = "escalation", field = "adopted", within = "P1Y" }"#, &[]), "unknown nothing-filed");
        let promised = r#"fresh = { document = "escalation", field = "adopted", within = { from = "bylaws.assembly.interval" } }"#;
        let own = ("escalation.toml", "adopted = 2020-01-01");
        assert_eq!(judge(promised, &[own]), "unknown not-filed at 1:11");
        assert_eq!(judge(promised, &[own, ("bylaws.toml", "adopted = 2019-01-01\nassembly.interval = \"P7Y\"")]), "met");
    }

    #[test]
    fn every_element_and_every_document_counts() {
        let rule = r#"fresh = { document = "financial-report", field = "expenses[].date", within = "P2Y" }"#;
        let head = "period = { start = 2025-01-01, end = 2025-12-31 }\nfiled = 2026-01-05\ncurrency = \"TND\"";
        let good = format!("{head}\nexpenses = [{{ purpose = \"hall\", amount = 5, date = 2025-02-01 }}]");
        let bad =
            format!("{head}\nexpenses = [\n{{ purpose = \"a\", amount = 5 }},\n{{ purpose = \"b\", amount = 5, date = 2020-02-01 }}]");
        let none = format!("{head}\nexpenses = []");
        assert_eq!(judge(rule, &[("finance/2025.toml", &good)]), "met");
        assert_eq!(judge(rule, &[("finance/2024.toml", &good), ("finance/2025.toml", &bad)]), "not-met at 5:1 present-blank");
        assert_eq!(judge(rule, &[("finance/2025.toml", &none)]), "not-met at 1:1 present-blank");
    }
}
