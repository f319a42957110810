//! `requires`: where one thing is so, another must be: fields filled in, conditions that hold.
//!
//! Where the first thing is not so, nothing is asked.

use serde::Deserialize;
use serde_json::{Value, json};

use super::claim::stated;
use super::conditions::{describe, describe_one};
use super::present::filled;
use super::{Check, Stop, absent};
use crate::document::{Document, FieldPath};
use crate::message::{Fact, Message};
use crate::parameter::{Conditions, Test, Uses};
use crate::scope::{Field, Scope};
use crate::verdict::{Exclusion, Gap, Outcome, Verdict};

/// Asks for fields and conditions where other conditions hold.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(super) struct Requires {
    #[serde(rename = "if")]
    only: Conditions,
    #[serde(default)]
    then: Vec<FieldPath>,
    #[serde(default)]
    then_where: Conditions,
}

impl Requires {
    /// Judges the conditions that must hold.
    fn hold<'d>(&self, scope: &Scope<'d>, document: &'d Document) -> Result<Outcome<'d>, Stop<'d>> {
        let Some((path, test)) = scope.unmet(document, &self.then_where)? else {
            return Ok(Outcome::met());
        };
        let node = match scope.field(document, path)? {
            Field::Stated(node) => node,
            Field::Absent(table) => return Err(absent(path).within(document, table).into()),
        };
        let message = Message::new("requires-other").with("field", Fact::name(path.to_string())).with("value", scope.quote(document, node));
        let message = message.with("if", describe(&self.only)).with("condition", describe_one(path, test));
        Ok(Outcome::new(Verdict::NotMet, message).at(document, node))
    }

    /// Adds the values because of which it is asked.
    fn because<'d>(&self, outcome: Outcome<'d>, document: &'d Document) -> Outcome<'d> {
        let stated = self.only.0.iter().filter_map(|(path, _)| path.get(document.root()));
        stated.fold(outcome, |outcome, node| outcome.noting(document, node, Message::new("requires-because")))
    }
}

impl Check for Requires {
    fn parameters() -> (Value, &'static [&'static str]) {
        let parameters = json!({
            "if": { "title": "If", "description": "Where these conditions hold, the rest is asked for.", "$ref": "#/$defs/conditions" },
            "then": {
                "title": "Then", "description": "Fields that must then be filled in.",
                "type": "array", "minItems": 1, "uniqueItems": true, "items": { "type": "string", "x-type": "field-path" }
            },
            "then-where": { "title": "Then conditions", "description": "Conditions that must then hold.", "$ref": "#/$defs/conditions" }
        });
        (parameters, &["if"])
    }

    fn judge<'d>(&self, scope: &Scope<'d>, document: &'d Document) -> Outcome<'d> {
        match scope.unmet(document, &self.only) {
            Ok(None) => {}
            Ok(Some((path, _))) => return Outcome::gap(Gap::Excluded(Exclusion::Condition(path.to_string()))),
            Err(gap) => return Outcome::gap(gap),
        }
        let fields = filled(scope, document, &self.then);
        if fields.verdict == Verdict::NotMet {
            return self.because(fields, document);
        }
        let conditions = self.hold(scope, document).unwrap_or_else(|stop| *stop.0);
        match (&fields.verdict, &conditions.verdict) {
            (_, Verdict::NotMet) => self.because(conditions, document),
            (Verdict::Met, Verdict::Unknown(_)) => conditions,
            _ => fields,
        }
    }

    fn describe(&self) -> Message {
        let mut parts = Vec::new();
        if !self.then.is_empty() {
            parts.push(Message::new("describe-present").with("fields", Fact::names(self.then.iter().map(ToString::to_string))).into());
        }
        parts.extend(self.then_where.0.iter().map(|(path, test)| Fact::from(describe_one(path, test))));
        Message::new("describe-requires").with("if", describe(&self.only)).with("parts", Fact::List(parts))
    }

    fn uses(&self, uses: &mut Uses) {
        uses.conditions(&self.only);
        uses.conditions(&self.then_where);
        self.then.iter().for_each(|path| uses.field(path));
    }

    fn claims(&self) -> (Conditions, Vec<(String, Test)>) {
        let fields = stated(&self.then);
        let conditions = self.then_where.0.iter().map(|(path, test)| (path.to_string(), test.clone()));
        (self.only.clone(), fields.into_iter().chain(conditions).collect())
    }
}

#[cfg(test)]
mod tests {
    use crate::testing::judge;

    fn profile(text: &str) -> String {
        let rule = r#"requires = { document = "profile", if = { handles-money = true }, then = ["fiscal-year-end"], then-where = { legal-status = { not = "none" }, staff = { at-least = 1 } } }"#;
        judge(rule, &[("profile.toml", &format!("name = \"A\"\nkind = \"chapter\"\n{text}"))])
    }

    #[test]
    fn what_follows_must_hold() {
        assert_eq!(profile("handles-money = true\nfiscal-year-end = \"12-31\"\nstaff = 1"), "met");
        assert_eq!(profile("handles-money = true\nstaff = 1"), "not-met at 1:1 present-blank");
        assert_eq!(profile("handles-money = true\nfiscal-year-end = \"12-31\"\nstaff = 0"), "not-met at 5:9 requires-other");
        assert_eq!(profile("handles-money = true\nfiscal-year-end = \"12-31\"\nstaff = 1\nlegal-status = \"none\""), "not-met at 6:16 requires-other");
        assert_eq!(profile("handles-money = true\nfiscal-year-end = \"12-31\""), "not-met at 1:1 present-blank");
    }

    #[test]
    fn nothing_is_asked_where_the_condition_does_not_hold() {
        assert_eq!(profile("handles-money = false"), "not-applicable condition");
        assert_eq!(profile(""), "not-applicable condition");
        assert_eq!(profile("handles-money = \"yes\""), "unknown faulty");
    }

    #[test]
    fn what_is_certain_goes_before_what_is_unknown() {
        assert_eq!(profile("handles-money = true\nfiscal-year-end = \"end\"\nstaff = 0"), "not-met at 5:9 requires-other");
        assert_eq!(profile("handles-money = true\nfiscal-year-end = \"end\"\nstaff = 1"), "unknown faulty");
        assert_eq!(profile("handles-money = true\nfiscal-year-end = \"12-31\"\nstaff = \"one\""), "unknown faulty");
    }

    #[test]
    fn each_document_is_judged_by_itself() {
        let rule = r#"requires = { document = "meeting", if = { kind = "assembly" }, then = ["entitled"] }"#;
        let board = ("meetings/2025-01-01-a.toml", "date = 2025-01-01\nmode = \"remote\"\nkind = \"board\"");
        let good = ("meetings/2025-02-01-b.toml", "date = 2025-02-01\nmode = \"remote\"\nkind = \"assembly\"\nentitled = 3");
        let bad = ("meetings/2025-03-01-c.toml", "date = 2025-03-01\nmode = \"remote\"\nkind = \"assembly\"");
        assert_eq!(judge(rule, &[board]), "not-applicable condition");
        assert_eq!(judge(rule, &[board, good]), "met");
        assert_eq!(judge(rule, &[board, good, bad]), "not-met at 1:1 present-blank");
        assert_eq!(judge(rule, &[("bylaws.toml", "adopted = 2020-01-01")]), "not-applicable nothing-to-judge");
    }
}
