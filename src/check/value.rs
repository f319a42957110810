//! `value`: a field has a value that the rule allows: equal, one of several, in a range, of a form.
//!
//! Durations, shares, dates and numbers are compared by what they mean, not by how they are written.

use std::cmp::Ordering;

use regex_lite::Regex;
use serde::Deserialize;
use serde_json::{Value as Json, json};

use super::claim::bounds;
use super::{Check, absent};
use crate::document::{Document, FieldPath, Node};
use crate::message::{Fact, Message};
use crate::parameter::{Conditions, Literal, Parameter, Test, Uses};
use crate::scope::{Field, Scope, equals};
use crate::verdict::{Gap, Outcome, Reason, Verdict};

/// Compares a field with given or promised values.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(super) struct Compare {
    field: FieldPath,
    equals: Option<Parameter>,
    #[serde(default)]
    one_of: Vec<Literal>,
    at_least: Option<Parameter>,
    at_most: Option<Parameter>,
    matches: Option<Form>,
}

/// A bound of a value, the message where it is passed, and the orders that it allows.
type Bound<'c> = (&'c Option<Parameter>, &'static str, fn(Ordering) -> bool);

/// A regular expression that was compiled when the rule was loaded.
#[derive(Clone, Debug)]
struct Form(Regex);

impl<'de> Deserialize<'de> for Form {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Regex::new(&text).map(Form).map_err(serde::de::Error::custom)
    }
}

impl Compare {
    /// Says what is wrong with a value, if anything is.
    fn fault<'d>(&self, scope: &Scope<'d>, document: &'d Document, node: Node<'d>) -> Result<Option<Message>, Gap> {
        let incomparable = || Gap::Unknown(Reason::Incomparable(self.field.to_string()));
        let fault = |id, fact: Fact| Message::new(id).with("field", Fact::name(self.field.to_string())).with("value", scope.quote(document, node)).with("other", fact);
        let bounds: [Bound<'_>; 3] = [
            (&self.equals, "value-not-equal", Ordering::is_eq),
            (&self.at_least, "value-too-small", Ordering::is_ge),
            (&self.at_most, "value-too-large", Ordering::is_le),
        ];
        for (parameter, id, allows) in bounds {
            let Some(parameter) = parameter else { continue };
            let other = scope.value(document, parameter)?;
            let order = match (other.compare(node), id) {
                (Some(order), _) => order,
                (None, "value-not-equal") => Ordering::Less,
                (None, _) => return Err(incomparable()),
            };
            if !allows(order) {
                return Ok(Some(fault(id, other.fact(scope))));
            }
        }
        if !self.one_of.is_empty() && !self.one_of.iter().any(|literal| equals(node, literal)) {
            return Ok(Some(fault("value-not-one-of", Fact::List(self.one_of.iter().map(Literal::fact).collect()))));
        }
        if let Some(form) = &self.matches
            && !node.as_str().is_some_and(|text| form.0.is_match(text))
        {
            return Ok(Some(fault("value-other-form", Fact::name(form.0.as_str()))));
        }
        Ok(None)
    }
}

impl Check for Compare {
    fn parameters() -> (Json, &'static [&'static str]) {
        let parameters = json!({
            "field": { "title": "Field", "description": "The field to compare; `[]` stands for every element.", "type": "string", "x-type": "field-path" },
            "equals": { "title": "Equals", "description": "The value it must have.", "$ref": "#/$defs/parameter" },
            "one-of": { "title": "One of", "description": "The values it may have.", "type": "array", "minItems": 1 },
            "at-least": { "title": "At least", "description": "The least value it may have.", "$ref": "#/$defs/parameter" },
            "at-most": { "title": "At most", "description": "The greatest value it may have.", "$ref": "#/$defs/parameter" },
            "matches": { "title": "Matches", "description": "A regular expression that it must match.", "type": "string" }
        });
        (parameters, &["field"])
    }

    fn judge<'d>(&self, scope: &Scope<'d>, document: &'d Document) -> Outcome<'d> {
        let fields = match scope.fields(document, &self.field) {
            Ok(fields) => fields,
            Err(gap) => return Outcome::gap(gap),
        };
        let mut met = Outcome::met();
        if fields.is_empty() {
            return absent(&self.field).within(document, document.root());
        }
        for field in fields {
            match field {
                Field::Absent(table) => return absent(&self.field).within(document, table),
                Field::Stated(node) => match self.fault(scope, document, node) {
                    Ok(None) => met = met.at(document, node),
                    Ok(Some(message)) => return Outcome::new(Verdict::NotMet, message).at(document, node),
                    Err(gap) => return Outcome::gap(gap).at(document, node),
                },
            }
        }
        met
    }

    fn describe(&self) -> Message {
        let field = || Fact::name(self.field.to_string());
        let one = |id, fact| Message::new(id).with("field", field()).with("other", fact);
        let mut parts: Vec<Fact> = Vec::new();
        let bounds = [(&self.equals, "describe-value-equals"), (&self.at_least, "describe-value-at-least"), (&self.at_most, "describe-value-at-most")];
        parts.extend(bounds.into_iter().filter_map(|(parameter, id)| parameter.as_ref().map(|parameter| one(id, parameter.fact()).into())));
        if !self.one_of.is_empty() {
            parts.push(one("describe-value-one-of", Fact::List(self.one_of.iter().map(Literal::fact).collect())).into());
        }
        if let Some(form) = &self.matches {
            parts.push(one("describe-value-matches", Fact::name(form.0.as_str())).into());
        }
        Message::new("describe-all").with("parts", Fact::List(parts))
    }

    fn uses(&self, uses: &mut Uses) {
        uses.field(&self.field);
        [&self.equals, &self.at_least, &self.at_most].into_iter().flatten().for_each(|parameter| uses.parameter(parameter));
    }

    fn claims(&self) -> (Conditions, Vec<(String, Test)>) {
        let field = self.field.to_string();
        let mut claims = bounds(&field, self.at_least.as_ref(), self.at_most.as_ref());
        if let Some(Parameter::Given(literal)) = &self.equals {
            claims.push((field.clone(), Test::OneOf(vec![literal.clone()])));
        }
        if !self.one_of.is_empty() {
            claims.push((field, Test::OneOf(self.one_of.clone())));
        }
        (Conditions::default(), claims)
    }
}

#[cfg(test)]
mod tests {
    use crate::testing::judge;

    fn bylaws(rule: &str, text: &str) -> String {
        judge(&format!("value = {{ document = \"bylaws\", {rule} }}"), &[("bylaws.toml", &format!("adopted = 2020-01-01\n{text}"))])
    }

    #[test]
    fn values_are_compared_by_what_they_mean() {
        assert_eq!(bylaws(r#"field = "assembly.interval", at-most = "P1Y""#, r#"assembly.interval = "P12M""#), "met");
        assert_eq!(bylaws(r#"field = "assembly.interval", at-most = "P1Y""#, r#"assembly.interval = "P24M""#), "not-met at 2:21 value-too-large");
        assert_eq!(bylaws(r#"field = "assembly.interval", at-most = "P30D""#, r#"assembly.interval = "P1M""#), "unknown incomparable at 2:21");
        assert_eq!(bylaws(r#"field = "amendment.majority", at-least = "1/2""#, r#"amendment.majority = "66%""#), "met");
        assert_eq!(bylaws(r#"field = "assembly.notice-days", at-least = 14"#, "assembly.notice-days = 13"), "not-met at 2:24 value-too-small");
        assert_eq!(bylaws(r#"field = "language", one-of = ["ar", "fr"]"#, r#"language = "en""#), "not-met at 2:12 value-not-one-of");
        assert_eq!(bylaws(r#"field = "language", matches = "^ar""#, r#"language = "arz""#), "met");
        assert_eq!(bylaws(r#"field = "language", equals = "fr""#, ""), "not-met at 1:1 present-blank");
    }

    #[test]
    fn values_may_be_promised_elsewhere() {
        let rule = r#"value = { document = "meeting", field = "notice-days", at-least = { from = "bylaws.assembly.notice-days" } }"#;
        let meeting = ("meetings/2025-01-01-a.toml", "date = 2025-01-01\nmode = \"remote\"\nnotice-days = 10");
        assert_eq!(judge(rule, &[("bylaws.toml", "adopted = 2020-01-01\nassembly.notice-days = 14"), meeting]), "not-met at 3:15 value-too-small");
        assert_eq!(judge(rule, &[("bylaws.toml", "adopted = 2020-01-01"), meeting]), "unknown unstated at 3:15");
        assert_eq!(judge(rule, &[meeting]), "unknown not-filed at 3:15");
    }
}
