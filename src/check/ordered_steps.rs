//! `ordered-steps`: numbered steps without a gap, each complete, the last and the standard ones as asked.
//!
//! Every fault is named: the first is the message, further ones stand at their places. The numbers
//! decide the order, not the order in the file.

use std::collections::HashSet;

use serde::Deserialize;
use serde_json::{Value, json};

use super::conditions::describe;
use super::{Check, absent};
use crate::document::tree::Kind;
use crate::document::{Document, FieldPath, Node};
use crate::message::{Fact, Message};
use crate::parameter::{Conditions, Literal, Uses};
use crate::scope::{Field, Scope, equals};
use crate::verdict::{Outcome, Spot, Verdict};

/// Asks for a path of steps.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(super) struct OrderedSteps {
    items: FieldPath,
    #[serde(default = "number")]
    number: FieldPath,
    at_least: Option<usize>,
    #[serde(default)]
    each_has: Vec<FieldPath>,
    #[serde(default)]
    last: Conditions,
    #[serde(default)]
    standard: Vec<Literal>,
    #[serde(default = "key")]
    key: FieldPath,
}

fn number() -> FieldPath {
    FieldPath::key("step")
}

fn key() -> FieldPath {
    FieldPath::key("id")
}

/// What is wrong, and where.
type Faults<'d> = Vec<(Spot<'d>, Message)>;

/// The steps of one document in the order of their numbers; those without a number come last.
struct Steps<'c, 'd> {
    check: &'c OrderedSteps,
    scope: &'c Scope<'d>,
    document: &'d Document,
    items: Vec<(Option<i64>, Node<'d>)>,
}

/// The step's number, or else its place in the order.
fn name(at: usize, number: Option<i64>) -> Fact {
    number.map_or_else(|| Fact::from(at + 1), Fact::from)
}

impl<'d> Steps<'_, 'd> {
    fn value(&self, node: Node<'d>) -> Spot<'d> {
        Spot::Value(self.document, node)
    }

    /// Numbers that are not 1, 2, 3, and so on.
    fn numbers(&self, faults: &mut Faults<'d>) {
        let all_numbered = self.items.iter().all(|(number, _)| number.is_some());
        let mut before = 0;
        for (number, item) in &self.items {
            let Some(number) = *number else {
                let message = Message::new("ordered-steps-unnumbered").with("field", Fact::name(self.check.number.to_string()));
                faults.push((Spot::Table(self.document, *item), message));
                continue;
            };
            let next = before + 1;
            let fault = match number {
                ..1 => Some("ordered-steps-below-one"),
                _ if number == before => Some("ordered-steps-repeated"),
                _ if number > next && all_numbered => Some("ordered-steps-gap"),
                _ => None,
            };
            if let Some(id) = fault {
                let node = self.check.number.get(*item).unwrap_or(*item);
                faults.push((self.value(node), Message::new(id).with("number", number).with("missing", next)));
            }
            before = number.clamp(0, i64::MAX - 1);
        }
    }

    /// Fields that a step does not fill in.
    fn fields(&self, faults: &mut Faults<'d>) {
        let key = Some(&self.check.key).filter(|key| !self.check.standard.is_empty() && !self.check.each_has.contains(key));
        for (at, (number, item)) in self.items.iter().enumerate() {
            let is_blank = |path: &&FieldPath| path.get(*item).is_none_or(|node| self.scope.is_blank(node));
            let missing: Vec<String> = self.check.each_has.iter().chain(key).filter(is_blank).map(ToString::to_string).collect();
            if !missing.is_empty() {
                let message = Message::new("ordered-steps-lacks").with("step", name(at, *number)).with("count", missing.len());
                faults.push((Spot::Table(self.document, *item), message.with("missing", Fact::names(missing))));
            }
        }
    }

    /// A last step that is not what it should be.
    fn last(&self, faults: &mut Faults<'d>) {
        let is_numbered = |(_, (number, _)): &(usize, &(Option<i64>, Node<'d>))| number.is_some();
        let last = self.items.iter().enumerate().rfind(is_numbered).or(self.items.iter().enumerate().next_back());
        if let Some((at, (number, item))) = last.filter(|(_, (_, item))| !self.scope.item_holds(*item, &self.check.last)) {
            let message = Message::new("ordered-steps-last").with("step", name(at, *number)).with("expected", describe(&self.check.last));
            faults.push((Spot::Table(self.document, *item), message));
        }
    }

    /// Standard steps that are missing or stand too late. A step of one's own is no fault; it is pointed
    /// out where something else is one, because a misspelt step looks like it.
    fn standard(&self, list: Node<'d>, faults: &mut Faults<'d>) {
        let standard = &self.check.standard;
        let mut seen = HashSet::new();
        let mut reached: Option<usize> = None;
        let (mut others, mut own) = (Vec::new(), Vec::new());
        let keys = self.items.iter().filter_map(|(_, item)| self.check.key.get(*item)).filter(|node| !self.scope.is_blank(*node));
        for node in keys.filter(|_| !standard.is_empty()) {
            let at = standard.iter().position(|literal| equals(node, literal));
            let message = match (at, reached) {
                (None, _) => {
                    let message = Message::new("ordered-steps-extra").with("value", self.scope.quote(self.document, node));
                    own.push((self.value(node), message));
                    continue;
                }
                (Some(at), _) if !seen.insert(at) => Message::new("ordered-steps-again"),
                (Some(at), Some(before)) if at < before => {
                    Message::new("ordered-steps-misplaced").with("before", standard.get(before).map_or(Fact::name(""), Literal::fact))
                }
                (Some(at), _) => {
                    reached = Some(at);
                    continue;
                }
            };
            others.push((self.value(node), message.with("value", self.scope.quote(self.document, node))));
        }
        let missing: Vec<Fact> =
            standard.iter().enumerate().filter(|(at, _)| !seen.contains(at)).map(|(_, literal)| literal.fact()).collect();
        if !missing.is_empty() {
            let message = Message::new("ordered-steps-missing").with("field", Fact::name(self.check.items.to_string()));
            faults.push((self.value(list), message.with("count", missing.len()).with("missing", Fact::List(missing))));
        }
        faults.extend(others);
        if !faults.is_empty() {
            faults.append(&mut own);
        }
    }
}

impl Check for OrderedSteps {
    fn parameters() -> (Value, &'static [&'static str]) {
        let path = |title, description| json!({ "title": title, "description": description, "type": "string", "x-type": "field-path" });
        let parameters = json!({
            "items": path("Steps", "The list of steps."),
            "number": path("Number", "The field of a step that holds its number; `step` where nothing is said."),
            "at-least": { "title": "At least", "description": "How many steps there must be; one where nothing is said.", "type": "integer", "minimum": 1 },
            "each-has": {
                "title": "Each has", "description": "Fields that every step must fill in.",
                "type": "array", "minItems": 1, "uniqueItems": true, "items": { "type": "string", "x-type": "field-path" }
            },
            "last": { "title": "Last step", "description": "What must hold for the step with the greatest number.", "$ref": "#/$defs/conditions" },
            "standard": { "title": "Standard steps", "description": "The steps that must all be there, in this order; steps of one's own may stand between them.", "type": "array", "minItems": 1 },
            "key": path("Key", "The field of a step that names it among the standard steps; `id` where nothing is said.")
        });
        (parameters, &["items"])
    }

    fn judge<'d>(&self, scope: &Scope<'d>, document: &'d Document) -> Outcome<'d> {
        let list = match scope.field(document, &self.items) {
            Ok(Field::Stated(node)) if node.kind() == Kind::Array => node,
            Ok(Field::Stated(node)) => return Outcome::gap(scope.faulty(document, &self.items)).at(document, node),
            Ok(Field::Absent(table)) => return absent(&self.items).within(document, table),
            Err(gap) => return Outcome::gap(gap),
        };
        let number = |item| self.number.get(item).and_then(|node| node.as_integer());
        let mut items: Vec<_> = list.children().map(|item| (number(item), item)).collect();
        items.sort_by_key(|(number, _)| (number.is_none(), *number));
        let steps = Steps { check: self, scope, document, items };
        let mut faults = Faults::new();
        let least = self.at_least.unwrap_or(1);
        if steps.items.len() < least {
            let message = Message::new("ordered-steps-too-few").with("field", Fact::name(self.items.to_string()));
            faults.push((steps.value(list), message.with("count", steps.items.len()).with("expected", least)));
        }
        steps.numbers(&mut faults);
        steps.fields(&mut faults);
        steps.last(&mut faults);
        steps.standard(list, &mut faults);
        let mut faults = faults.into_iter();
        let Some((spot, message)) = faults.next() else {
            return Outcome::met().at(document, list);
        };
        faults.fold(Outcome::new(Verdict::NotMet, message).spot(spot, None), |outcome, (spot, message)| outcome.spot(spot, Some(message)))
    }

    fn describe(&self) -> Message {
        let items = || Fact::name(self.items.to_string());
        let mut parts =
            vec![Fact::from(Message::new("describe-ordered-steps").with("field", items()).with("count", self.at_least.unwrap_or(1)))];
        if !self.each_has.is_empty() {
            let fields = Fact::names(self.each_has.iter().map(ToString::to_string));
            parts.push(Message::new("describe-ordered-steps-each-has").with("fields", fields).into());
        }
        if !self.last.0.is_empty() {
            parts.push(Message::new("describe-ordered-steps-last").with("expected", describe(&self.last)).into());
        }
        if !self.standard.is_empty() {
            let standard = Fact::List(self.standard.iter().map(Literal::fact).collect());
            parts.push(Message::new("describe-ordered-steps-standard").with("expected", standard).into());
        }
        Message::new("describe-all").with("parts", Fact::List(parts))
    }

    fn uses(&self, uses: &mut Uses) {
        let key = Some(&self.key).filter(|_| !self.standard.is_empty());
        let last = self.last.0.iter().map(|(path, _)| path);
        uses.own.extend([&self.number].into_iter().chain(&self.each_has).chain(last).chain(key).map(|field| self.items.each(field)));
    }
}

#[cfg(test)]
mod tests;
