//! `requires`: where one thing is so, another must be: fields filled in, conditions that hold, a check of other
//! documents that is met.
//!
//! Where the first thing is not so, nothing is asked.

use serde::Deserialize;
use serde_json::{Value, json};

use super::claim::stated;
use super::conditions::{describe, describe_one};
use super::present::filled;
use super::{Check, Procedure, Stop, absent, worst};
use crate::document::{Document, FieldPath};
use crate::message::{Fact, Message};
use crate::parameter::{Conditions, Subject, Test, Uses};
use crate::scope::{Field, Scope};
use crate::snapshot::Place;
use crate::verdict::{Exclusion, Gap, Outcome, Spot, Verdict};

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
    then_check: Option<Box<Procedure>>,
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

    /// Judges the fields and the conditions that must then be there in a document.
    fn then<'d>(&self, scope: &Scope<'d>, document: &'d Document) -> Outcome<'d> {
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

    /// Judges the check of other documents: all of them, whatever period is judged.
    fn check<'d>(&self, scope: &Scope<'d>, check: &Procedure, document: &'d Document) -> Outcome<'d> {
        let scope = Scope { document: Some(scope.kinds.name(document.kind)), period: None, ..*scope };
        let mut outcome = check.judge(&scope);
        if outcome.verdict != Verdict::NotMet {
            return outcome;
        }
        // a file that is missing is the place to mend, before the values because of which it is asked for
        if let Some(path) = outcome.missing.clone().filter(|_| outcome.evidence.is_empty()) {
            outcome = outcome.spot(Spot::Place(Place::Path(path)), None);
        }
        self.because(outcome, document)
    }

    /// Is it only asked what the check asks?
    fn asks_only_check(&self) -> bool {
        self.then_check.is_some() && self.then.is_empty() && self.then_where.0.is_empty()
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
            "then-where": { "title": "Then conditions", "description": "Conditions that must then hold.", "$ref": "#/$defs/conditions" },
            "then-check": {
                "title": "Then check", "$ref": "#/$defs/check",
                "description": "A check of other documents, all of them, that must be met where the conditions hold in at least one document."
            }
        });
        (parameters, &["if"])
    }

    fn judge<'d>(&self, scope: &Scope<'d>, document: &'d Document) -> Outcome<'d> {
        match scope.unmet(document, &self.only) {
            Ok(None) => {}
            Ok(Some((path, _))) => return Outcome::gap(Gap::Excluded(Exclusion::Condition(path.to_string()))),
            Err(gap) => return Outcome::gap(gap),
        }
        let own = (!self.asks_only_check()).then(|| self.then(scope, document));
        let other = self.then_check.as_ref().map(|check| self.check(scope, check, document));
        worst(own.into_iter().chain(other))
    }

    /// The check of other documents is asked once, as soon as one document holds what it depends on.
    fn judge_all<'d>(&self, scope: &Scope<'d>, subject: &Subject) -> Option<Outcome<'d>> {
        let check = self.then_check.as_ref()?;
        let selected = match scope.select(subject) {
            Ok(selected) => selected,
            Err(gap) => return Some(self.judge_missing(scope, subject, gap)),
        };
        let rest = scope.uncovered(&selected).map(|reason| Outcome::gap(reason.into()));
        let (mut asked, mut outcomes, mut open) = (None, Vec::new(), Vec::new());
        for (document, reason) in selected {
            match reason.map_or_else(|| scope.unmet(document, &self.only), |reason| Err(reason.into())) {
                Ok(None) => {
                    asked.get_or_insert(document);
                    outcomes.extend((!self.asks_only_check()).then(|| self.then(scope, document)));
                }
                Ok(Some((path, _))) => open.push(Outcome::gap(Gap::Excluded(Exclusion::Condition(path.to_string())))),
                Err(gap) => open.push(Outcome::gap(gap).at(document, document.root())),
            }
        }
        open.extend(rest);
        match asked {
            Some(document) => {
                outcomes.push(self.check(scope, check, document));
                // what else is open changes nothing where the check alone is asked
                if !self.asks_only_check() {
                    outcomes.append(&mut open);
                }
                Some(worst(outcomes.into_iter()))
            }
            None => Some(worst(open.into_iter())),
        }
    }

    fn describe(&self) -> Message {
        let mut parts = Vec::new();
        if !self.then.is_empty() {
            parts.push(Message::new("describe-present").with("fields", Fact::names(self.then.iter().map(ToString::to_string))).into());
        }
        parts.extend(self.then_where.0.iter().map(|(path, test)| Fact::from(describe_one(path, test))));
        parts.extend(self.then_check.iter().map(|check| Fact::from(describe_check(check))));
        Message::new("describe-requires").with("if", describe(&self.only)).with("parts", Fact::List(parts))
    }

    fn uses(&self, uses: &mut Uses) {
        uses.conditions(&self.only);
        uses.conditions(&self.then_where);
        self.then.iter().for_each(|path| uses.field(path));
        if let Some(check) = &self.then_check {
            uses.nested(check.subject.document.as_deref(), check.uses());
        }
    }

    fn claims(&self) -> (Conditions, Vec<(String, Test)>) {
        let fields = stated(&self.then);
        let conditions = self.then_where.0.iter().map(|(path, test)| (path.to_string(), test.clone()));
        (self.only.clone(), fields.into_iter().chain(conditions).collect())
    }
}

/// What a check of other documents asks, and of which.
fn describe_check(check: &Procedure) -> Message {
    let Some(document) = &check.subject.document else { return check.describe() };
    let id = if check.subject.only.0.is_empty() { "describe-requires-check" } else { "describe-requires-check-where" };
    let message = Message::new(id).with("document", Fact::name(document.clone())).with("what", check.describe());
    message.with("conditions", describe(&check.subject.only))
}

#[cfg(test)]
mod tests;
