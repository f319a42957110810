//! `same-as`: a field agrees with what the register, another document or the year before says.
//!
//! Lists agree when they hold the same values in any order.

use std::collections::HashSet;

use serde::Deserialize;
use serde_json::{Value as Json, json};

use super::covers::word;
use super::{Check, each_value};
use crate::document::tree::Kind;
use crate::document::{Document, FieldPath, Node};
use crate::message::{Fact, Message};
use crate::parameter::{Parameter, Uses};
use crate::scope::{Scope, Value, equals};
use crate::verdict::{Gap, Outcome, Reason, Verdict};

/// Asks that two places say the same.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(super) struct SameAs {
    field: FieldPath,
    #[serde(rename = "as")]
    other: Parameter,
}

/// Do both say the same? None where that cannot be compared.
fn agrees(node: Node<'_>, value: &Value<'_>) -> Option<bool> {
    match value {
        Value::Given(literal) => Some(equals(node, literal)),
        Value::Read(_, other) if node.kind() == Kind::Array && other.kind() == Kind::Array => {
            let words = |array: Node<'_>| array.children().map(word).collect::<HashSet<_>>();
            Some(words(node) == words(*other))
        }
        Value::Read(_, other) if node.is_table() || other.is_table() => None,
        Value::Read(..) => Some(value.compare(node).is_some_and(std::cmp::Ordering::is_eq)),
    }
}

impl SameAs {
    /// The names of the message of a fault and of the description, and what is said of the other value.
    fn words(&self) -> (&'static str, &'static str, Fact) {
        match &self.other {
            Parameter::Given(literal) => ("same-as-not-given", "describe-same-as", literal.fact()),
            Parameter::From(reference) => ("same-as-differs", "describe-same-as-field", Fact::name(reference.to_string())),
            Parameter::Previous(path) => ("same-as-not-previous", "describe-same-as-previous", Fact::name(path.to_string())),
        }
    }

    fn judge_value<'d>(&self, scope: &Scope<'d>, document: &'d Document, node: Node<'d>, value: &Result<Value<'d>, Gap>) -> Outcome<'d> {
        let value = match value {
            Ok(value) => value,
            Err(gap) => return Outcome::gap(gap.clone()).at(document, node),
        };
        match agrees(node, value) {
            Some(true) => Outcome::met().at(document, node),
            None => Outcome::gap(Reason::Incomparable(self.field.to_string()).into()).at(document, node),
            Some(false) => {
                let (id, _, other) = self.words();
                let message = Message::new(id).with("field", Fact::name(self.field.to_string())).with("value", scope.quote(document, node));
                let message = message.with("expected", value.fact(scope)).with("other", other);
                let outcome = Outcome::new(Verdict::NotMet, message).at(document, node);
                match value {
                    Value::Read(place, other) => outcome.noting(place, *other, Message::new("same-as-other-here")),
                    Value::Given(_) => outcome,
                }
            }
        }
    }
}

impl Check for SameAs {
    fn parameters() -> (Json, &'static [&'static str]) {
        let parameters = json!({
            "field": { "title": "Field", "description": "The field that must agree; `[]` stands for every element.", "type": "string", "x-type": "field-path" },
            "as": { "title": "Same as", "description": "What it must agree with: a value, or a reference to a field.", "$ref": "#/$defs/parameter" }
        });
        (parameters, &["field", "as"])
    }

    fn judge<'d>(&self, scope: &Scope<'d>, document: &'d Document) -> Outcome<'d> {
        let value = scope.value(document, &self.other);
        each_value(scope, document, &self.field, |node| self.judge_value(scope, document, node, &value))
    }

    fn describe(&self) -> Message {
        let (_, id, other) = self.words();
        Message::new(id).with("field", Fact::name(self.field.to_string())).with("other", other)
    }

    fn uses(&self, uses: &mut Uses) {
        uses.field(&self.field);
        uses.parameter(&self.other);
    }
}

#[cfg(test)]
mod tests {
    use crate::testing::judge;

    #[test]
    fn profile_and_register_agree() {
        let rule =
            |field: &str| format!("same-as = {{ document = \"profile\", field = \"{field}\", as = {{ from = \"register.{field}\" }} }}");
        let profile = ("profile.toml", "name = \"Test\"\nkind = \"chapter\"\nlanguages = [\"fr\", \"ar\"]\nrecognised = 2020-05-01");
        assert_eq!(judge(&rule("name"), &[profile]), "met");
        assert_eq!(judge(&rule("recognised"), &[profile]), "met");
        assert_eq!(judge(&rule("languages"), &[profile]), "met");
        assert_eq!(judge(&rule("kind"), &[profile]), "not-met at 2:8 same-as-differs");
        assert_eq!(judge(&rule("country"), &[profile]), "not-met at 1:1 present-blank");
        assert_eq!(
            judge(&rule("hub"), &[("profile.toml", "name = \"T\"\nkind = \"chapter\"\nhub = \"Arab hub\"")]),
            "unknown unstated at 3:7"
        );
        assert_eq!(judge(&rule("name"), &[]), "unknown nothing-filed");
    }

    #[test]
    fn a_year_begins_as_the_one_before_ended() {
        let rule = r#"same-as = { document = "financial-report", field = "balance.opening", as = { previous = "balance.closing" } }"#;
        let report = |year: i32, opening: &str, closing: &str| {
            let balance = format!("balance = {{ opening = {opening}, closing = {closing} }}");
            format!("period = {{ start = {year}-01-01, end = {year}-12-31 }}\nfiled = {}-02-01\ncurrency = \"TND\"\n{balance}", year + 1)
        };
        let first = report(2021, "0", "1_250.50");
        assert_eq!(judge(rule, &[("finance/2021.toml", &first), ("finance/2022.toml", &report(2022, "1250.5", "3"))]), "met");
        assert_eq!(
            judge(rule, &[("finance/2021.toml", &first), ("finance/2022.toml", &report(2022, "1250.4", "3"))]),
            "not-met at 4:23 same-as-not-previous"
        );
        assert_eq!(judge(rule, &[("finance/2020.toml", &report(2020, "0", "1"))]), "not-applicable first-period at 4:23");
        assert_eq!(judge(rule, &[("finance/2023.toml", &report(2023, "0", "1"))]), "unknown not-filed at 4:23");
    }

    #[test]
    fn given_values_and_elements() {
        let rule = r#"same-as = { document = "bylaws", field = "bodies[].term", as = "P1Y" }"#;
        let bodies = |list| format!("adopted = 2020-01-01\nbodies = [{list}]");
        assert_eq!(judge(rule, &[("bylaws.toml", &bodies(r#"{ id = "a", term = "P12M" }"#))]), "met");
        assert_eq!(
            judge(rule, &[("bylaws.toml", &bodies(r#"{ id = "a", term = "P12M" }, { id = "b", term = "P2Y" }"#))]),
            "not-met at 2:59 same-as-not-given"
        );
        assert_eq!(judge(rule, &[("bylaws.toml", &bodies(""))]), "not-met at 1:1 present-blank");
        let quorum = r#"same-as = { document = "bylaws", field = "board.quorum", as = { from = "bylaws.assembly.quorum" } }"#;
        let text = "adopted = 2020-01-01\nboard.quorum = { count = 3 }\nassembly.quorum = { count = 3 }";
        assert_eq!(judge(quorum, &[("bylaws.toml", text)]), "unknown incomparable at 2:16");
    }
}
