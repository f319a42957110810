//! `covers`: a set of words holds every wanted one, such as the languages of the register.
//!
//! Words are compared without regard to case and to blanks around them. Wanting nothing is no success.

use std::collections::HashSet;

use serde::Deserialize;
use serde_json::{Value as Json, json};

use super::{Check, absent};
use crate::document::tree::Kind;
use crate::document::{Document, FieldPath, Node};
use crate::message::{Fact, Message};
use crate::parameter::{Literal, Parameter, Uses};
use crate::scope::{Field, Scope, Value};
use crate::verdict::{Exclusion, Gap, Outcome, Verdict};

/// Asks that a set holds other values.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(super) struct Covers {
    field: FieldPath,
    all: Parameter,
}

/// A value as it is compared with others.
pub(super) fn word(node: Node<'_>) -> String {
    match (node.as_str(), node.as_decimal()) {
        (Some(text), _) => text.trim().to_lowercase(),
        (None, Some(number)) => number.normalize().to_string(),
        (None, None) => node.source().to_owned(),
    }
}

fn word_of(literal: &Literal) -> String {
    match literal {
        Literal::Text(text) => text.trim().to_lowercase(),
        Literal::Number(number) => number.normalize().to_string(),
        Literal::Truth(truth) => truth.to_string(),
        Literal::List(_) => String::new(),
    }
}

/// The elements of an array, or the value itself.
pub(super) fn values(node: Node<'_>) -> Vec<Node<'_>> {
    if node.kind() == Kind::Array { node.children().collect() } else { vec![node] }
}

/// The values among fields that may be missing.
pub(super) fn stated(fields: Vec<Field<'_>>) -> Vec<Node<'_>> {
    let node = |field| if let Field::Stated(node) = field { Some(node) } else { None };
    fields.into_iter().filter_map(node).collect()
}

impl Covers {
    /// The wanted values, each as it is compared and as it is shown.
    fn wanted<'d>(&self, scope: &Scope<'d>, document: &'d Document) -> Result<Vec<(String, Fact)>, Gap> {
        let read = |other: &'d Document, node| values(node).into_iter().map(move |node| (word(node), Fact::from(scope.quote(other, node))));
        if let Parameter::From(reference) = &self.all
            && reference.path.is_plural()
        {
            let other = scope.single(&reference.document)?;
            let nodes = stated(scope.fields(other, &reference.path)?);
            return Ok(nodes.into_iter().flat_map(|node| read(other, node)).collect());
        }
        Ok(match scope.value(document, &self.all)? {
            Value::Read(other, node) => read(other, node).collect(),
            Value::Given(Literal::List(list)) => list.iter().map(|literal| (word_of(literal), literal.fact())).collect(),
            Value::Given(literal) => vec![(word_of(&literal), literal.fact())],
        })
    }
}

impl Check for Covers {
    fn parameters() -> (Json, &'static [&'static str]) {
        let parameters = json!({
            "field": { "title": "Field", "description": "The list that must hold the values; with `[]`, the values of all elements together.", "type": "string", "x-type": "field-path" },
            "all": { "title": "All of", "description": "The values it must hold: a list, or a reference to one.", "$ref": "#/$defs/parameter" }
        });
        (parameters, &["field", "all"])
    }

    fn judge<'d>(&self, scope: &Scope<'d>, document: &'d Document) -> Outcome<'d> {
        let fields = match scope.fields(document, &self.field) {
            Ok(fields) => fields,
            Err(gap) => return Outcome::gap(gap),
        };
        let table = fields.iter().find_map(|field| if let Field::Absent(table) = field { Some(*table) } else { None });
        let nodes = stated(fields);
        let Some(first) = nodes.first().copied() else {
            return absent(&self.field).within(document, table.unwrap_or(document.root()));
        };
        let place = if self.field.is_plural() { array_around(first) } else { first };
        let wanted = match self.wanted(scope, document) {
            Ok(wanted) => wanted,
            Err(gap) => return Outcome::gap(gap).at(document, place),
        };
        if wanted.is_empty() {
            let what = self.all.reference().map_or_else(|| self.field.to_string(), ToString::to_string);
            return Outcome::gap(Gap::Excluded(Exclusion::NothingToJudge(what))).at(document, place);
        }
        let mut held: HashSet<String> = nodes.into_iter().flat_map(values).map(word).collect();
        // what is found missing once counts as held, so that it is named once
        let missing: Vec<Fact> = wanted.into_iter().filter(|(word, _)| held.insert(word.clone())).map(|(_, fact)| fact).collect();
        if missing.is_empty() {
            return Outcome::met().at(document, place);
        }
        let message = Message::new("covers-missing").with("field", Fact::name(self.field.to_string())).with("count", missing.len());
        Outcome::new(Verdict::NotMet, message.with("missing", Fact::List(missing)).with("other", self.all.fact())).at(document, place)
    }

    fn describe(&self) -> Message {
        Message::new("describe-covers").with("field", Fact::name(self.field.to_string())).with("all", self.all.fact())
    }

    fn uses(&self, uses: &mut Uses) {
        uses.field(&self.field);
        uses.parameter(&self.all);
    }
}

fn array_around(node: Node<'_>) -> Node<'_> {
    std::iter::successors(Some(node), Node::parent).find(|around| around.kind() == Kind::Array).unwrap_or(node)
}

#[cfg(test)]
mod tests {
    use crate::testing::judge;

    #[test]
    fn every_given_value_must_be_there() {
        let rule = r#"covers = { document = "onboarding", field = "training.topics", all = ["licences", "code-of-conduct"] }"#;
        let onboarding = |text: &str| judge(rule, &[("onboarding.toml", text)]);
        assert_eq!(onboarding("training.topics = [\"code-of-conduct\", \"maps\", \"licences\"]"), "met");
        assert_eq!(onboarding("training.topics = [\"code-of-conduct\"]"), "not-met at 1:19 covers-missing");
        assert_eq!(onboarding("training.topics = []"), "not-met at 1:19 covers-missing");
        assert_eq!(onboarding("[training]\nhours = 2"), "not-met at 1:1 present-blank");
        assert_eq!(onboarding("training.topics = \"licences\""), "unknown faulty");
    }

    #[test]
    fn elements_are_taken_together() {
        let rule = r#"covers = { document = "onboarding", field = "steps[].id", all = ["welcome", "vote"] }"#;
        let steps = |last| format!("adopted = 2022-01-20\n[[steps]]\nstep = 1\nid = \"welcome\"\n[[steps]]\nstep = 2\n{last}");
        assert_eq!(judge(rule, &[("onboarding.toml", &steps("id = \"vote\""))]), "met");
        assert_eq!(judge(rule, &[("onboarding.toml", &steps(""))]), "not-met at 2:1 covers-missing");
        assert_eq!(judge(rule, &[("onboarding.toml", "steps = []")]), "not-met at 1:1 present-blank");
    }

    #[test]
    fn the_values_may_be_those_of_another_document() {
        let rule = r#"covers = { document = "escalation", field = "languages", all = { from = "register.languages" } }"#;
        assert_eq!(judge(rule, &[("escalation.toml", "languages = [\"fr\", \"AR\", \"en\"]")]), "met");
        assert_eq!(judge(rule, &[("escalation.toml", "languages = [\"fr\"]")]), "not-met at 1:13 covers-missing");
        let rule = r#"covers = { document = "escalation", field = "languages", all = { from = "onboarding.languages" } }"#;
        let own = ("escalation.toml", "languages = [\"fr\"]");
        assert_eq!(judge(rule, &[own]), "unknown not-filed at 1:13");
        assert_eq!(judge(rule, &[own, ("onboarding.toml", "purpose = \"x\"")]), "unknown unstated at 1:13");
        assert_eq!(judge(rule, &[own, ("onboarding.toml", "languages = []")]), "not-applicable nothing-to-judge at 1:13");
        let each = r#"covers = { document = "minutes", field = "languages", all = ["fr"] }"#;
        assert_eq!(judge(&each.replace("minutes", "status-report"), &[own]), "not-applicable nothing-to-judge");
    }

    #[test]
    fn each_document_is_judged_for_itself() {
        let rule = r#"covers = { document = "meeting", field = "minutes.languages", all = ["fr"] }"#;
        let good = ("meetings/2025-01-01-a.toml", "date = 2025-01-01\nmode = \"remote\"\nminutes.languages = [\"fr\"]");
        let bad = ("meetings/2025-02-01-b.toml", "date = 2025-02-01\nmode = \"remote\"\nminutes.languages = [\"ar\"]");
        assert_eq!(judge(rule, &[good]), "met");
        assert_eq!(judge(rule, &[bad, good]), "not-met at 3:21 covers-missing");
    }
}
