//! `excludes`: no value is one of a list, such as the sources that nobody may take money from.
//!
//! Case and blanks make no difference. What is found is counted and pointed at; the value itself is never told,
//! because a list of the committee's is not for the public.

use std::collections::HashSet;

use serde::Deserialize;
use serde_json::{Value as Json, json};

use super::Check;
use super::covers::{stated, values, word};
use crate::document::schema::Owner;
use crate::document::tree::Kind;
use crate::document::{Document, FieldPath, Node};
use crate::message::{Fact, Message};
use crate::parameter::{Literal, Parameter, Reference, Uses};
use crate::scope::{Scope, Value};
use crate::verdict::{Exclusion, Gap, Outcome, Verdict};

/// Asks that values are not those of a list.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(super) struct Excludes {
    field: FieldPath,
    none_of: Parameter,
}

/// What is excluded, as far as it can be read.
#[derive(Default)]
struct Listed {
    words: HashSet<String>,
    /// Why more may be excluded than could be read.
    gap: Option<Gap>,
}

/// A text as it is compared with others.
fn plain(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).flat_map(char::to_lowercase).collect()
}

impl Listed {
    fn add(&mut self, text: &str) {
        let word = plain(text);
        if !word.is_empty() {
            self.words.insert(word);
        }
    }

    fn read<'d>(&mut self, scope: &Scope<'d>, nodes: impl IntoIterator<Item = Node<'d>>) {
        nodes.into_iter().flat_map(values).filter(|node| !scope.is_blank(*node)).for_each(|node| self.add(&word(node)));
    }

    fn given(&mut self, literal: &Literal) {
        match literal {
            Literal::Text(text) => self.add(text),
            Literal::Number(number) => self.add(&number.normalize().to_string()),
            Literal::Truth(truth) => self.add(&truth.to_string()),
            Literal::List(list) => list.iter().for_each(|literal| self.given(literal)),
        }
    }
}

impl Excludes {
    /// The list that a reference leads to: that of all documents of the kind.
    fn referred(scope: &Scope<'_>, reference: &Reference) -> Result<Listed, Gap> {
        let all = scope.all(&reference.document);
        let Some(first) = all.first() else {
            let kind = scope.kinds.named(&reference.document).and_then(|kind| scope.kinds.get(kind));
            // a list that the committee has not made excludes nothing; what an affiliate has not filed cannot be told
            return Err(match kind {
                Some(schema) if schema.owner == Owner::Committee => Gap::Excluded(Exclusion::NothingToJudge(reference.document.clone())),
                _ => scope.not_filed(&reference.document).into(),
            });
        };
        let (mut listed, mut is_stated) = (Listed::default(), false);
        for document in all.iter().filter(|document| !scope.is_later(document)) {
            match scope.fields(document, &reference.path) {
                Ok(fields) => {
                    // an array without elements states that nothing is excluded
                    is_stated |= fields.is_empty();
                    let nodes = stated(fields);
                    is_stated |= !nodes.is_empty();
                    listed.read(scope, nodes);
                }
                Err(gap) => listed.gap = listed.gap.or(Some(gap)),
            }
        }
        if !is_stated {
            listed.gap = listed.gap.or_else(|| Some(scope.unstated(first, &reference.path)));
        }
        Ok(listed)
    }

    fn listed<'d>(&self, scope: &Scope<'d>, document: &'d Document) -> Result<Listed, Gap> {
        let mut listed = Listed::default();
        match &self.none_of {
            Parameter::From(reference) => return Self::referred(scope, reference),
            Parameter::Given(literal) => listed.given(literal),
            Parameter::Previous(_) => {
                if let Value::Read(_, node) = scope.value(document, &self.none_of)? {
                    listed.read(scope, [node]);
                }
            }
        }
        Ok(listed)
    }

    fn judge_values<'d>(&self, scope: &Scope<'d>, document: &'d Document) -> Result<Outcome<'d>, Gap> {
        let found = stated(scope.fields(document, &self.field)?).into_iter().flat_map(values);
        let found: Vec<Node<'d>> = found.filter(|node| !scope.is_blank(*node)).collect();
        if found.iter().any(|node| matches!(node.kind(), Kind::Table | Kind::Array)) {
            return Err(scope.faulty(document, &self.field));
        }
        let Some(first) = found.first().copied() else {
            let nothing = Gap::Excluded(Exclusion::NothingToJudge(self.field.to_string()));
            return Ok(Outcome::gap(nothing).at(document, document.root()));
        };
        let listed = match self.listed(scope, document) {
            Ok(listed) => listed,
            Err(gap) => return Ok(Outcome::gap(gap).at(document, first)),
        };
        let (bad, good): (Vec<_>, Vec<_>) = found.into_iter().partition(|node| listed.words.contains(&plain(&word(*node))));
        let outcome = match (bad.is_empty(), listed.gap) {
            (false, _) => Outcome::new(Verdict::NotMet, self.message(bad.len())),
            (true, Some(gap)) => return Ok(Outcome::gap(gap).at(document, first)),
            (true, None) if listed.words.is_empty() => {
                let what = self.none_of.reference().map_or_else(|| self.field.to_string(), ToString::to_string);
                return Ok(Outcome::gap(Gap::Excluded(Exclusion::NothingToJudge(what))).at(document, first));
            }
            (true, None) => Outcome::met(),
        };
        let places = if bad.is_empty() { good } else { bad };
        Ok(places.into_iter().fold(outcome, |outcome, node| outcome.at(document, node)))
    }

    /// What is said of values that are listed.
    fn message(&self, count: usize) -> Message {
        let message = |id| Message::new(id).with("field", Fact::name(self.field.to_string())).with("count", count);
        match self.none_of.reference() {
            Some(reference) => message("excludes-listed-in").with("other", Fact::name(reference.to_string())),
            None => message("excludes-listed"),
        }
    }
}

impl Check for Excludes {
    fn parameters() -> (Json, &'static [&'static str]) {
        let parameters = json!({
            "field": { "title": "Field", "description": "The field whose values are looked at; `[]` stands for every element.", "type": "string", "x-type": "field-path" },
            "none-of": { "title": "None of", "description": "The values that it must not hold: a list, or a reference to one.", "$ref": "#/$defs/parameter" }
        });
        (parameters, &["field", "none-of"])
    }

    fn judge<'d>(&self, scope: &Scope<'d>, document: &'d Document) -> Outcome<'d> {
        self.judge_values(scope, document).unwrap_or_else(Outcome::gap)
    }

    fn describe(&self) -> Message {
        Message::new("describe-excludes").with("field", Fact::name(self.field.to_string())).with("other", self.none_of.fact())
    }

    fn uses(&self, uses: &mut Uses) {
        uses.field(&self.field);
        uses.parameter(&self.none_of);
    }
}

#[cfg(test)]
mod tests;
