//! `count`: how many elements an array has, or how many documents there are, within the bounds of a rule.
//!
//! A missing array has no elements. A document that cannot be read may or may not count.

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;
use serde::Deserialize;
use serde_json::{Value, json};

use super::conditions::describe;
use super::claim::bounds;
use super::elements::Items;
use super::numbers::{derived, parameter};
use super::{Check, worst};
use crate::document::{Document, Node};
use crate::message::{Fact, Message};
use crate::parameter::{Conditions, Parameter, Subject, Test, Uses};
use crate::scope::Scope;
use crate::verdict::{Gap, Outcome, Reason, Verdict};

/// Counts the elements of an array, or the documents.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(super) struct Count {
    items: Option<Items>,
    #[serde(default)]
    item_where: Conditions,
    at_least: Option<Parameter>,
    at_most: Option<Parameter>,
}

/// What was counted.
struct Tally<'d> {
    /// In words.
    what: Message,
    certain: Vec<(&'d Document, Node<'d>)>,
    /// How many more there may be.
    doubtful: usize,
    private: bool,
}

impl Count {
    /// Compares with the bounds; none where it depends on the doubtful ones.
    fn weigh<'d>(&self, scope: &Scope<'d>, document: &'d Document, tally: &Tally<'d>) -> Result<Option<Outcome<'d>>, Gap> {
        let count = tally.certain.len();
        let (least, most) = (Decimal::from(count), Decimal::from(count + tally.doubtful));
        let not_met = |id, bound: Fact| {
            let message = Message::new(id).with("what", tally.what.clone()).with("actual", derived(count, tally.private));
            Outcome::new(Verdict::NotMet, message.with("other", bound))
        };
        let mut open = false;
        if let Some(bound) = &self.at_least {
            let (bound, fact) = parameter(scope, document, bound)?;
            if most < bound {
                return Ok(Some(not_met("count-too-few", fact)));
            }
            open |= least < bound;
        }
        if let Some(bound) = &self.at_most {
            let (bound, fact) = parameter(scope, document, bound)?;
            if least > bound {
                let surplus = tally.certain.iter().skip(bound.floor().to_usize().unwrap_or_default());
                return Ok(Some(surplus.fold(not_met("count-too-many", fact), |outcome, (document, node)| outcome.at(document, *node))));
            }
            open |= most > bound;
        }
        Ok((!open).then(Outcome::met))
    }

    fn judge_items<'d>(&self, scope: &Scope<'d>, document: &'d Document, items: &Items) -> Result<Outcome<'d>, Gap> {
        let mut elements = items.of(scope, document)?;
        elements.split_off(scope, document, &self.item_where);
        let certain = elements.all.iter().map(|element| (document, *element)).collect();
        let tally = Tally { what: items.describe(&self.item_where), certain, doubtful: 0, private: elements.private };
        let outcome = self.weigh(scope, document, &tally).map_or_else(Outcome::gap, |outcome| outcome.unwrap_or_else(Outcome::met));
        Ok(if outcome.evidence.is_empty() { elements.around(outcome, document) } else { outcome })
    }

    /// Counts the documents that the conditions select, each with the reason where that cannot be told.
    fn judge_documents<'d>(&self, scope: &Scope<'d>, kind: &str, documents: Vec<(&'d Document, Option<Reason>)>) -> Result<Outcome<'d>, Gap> {
        let (mut certain, mut gaps) = (Vec::new(), Vec::new());
        for (document, reason) in documents {
            match reason.map_or_else(|| scope.holds(document, &self.item_where), |reason| Err(reason.into())) {
                Ok(true) => certain.push((document, document.root())),
                Ok(false) => {}
                Err(gap) => gaps.push(Outcome::gap(gap).at(document, document.root())),
            }
        }
        let what = Message::new("describe-documents-of").with("document", Fact::name(kind));
        let tally = Tally { what, certain, doubtful: gaps.len(), private: false };
        Ok(match self.weigh(scope, &scope.entry.document, &tally)? {
            None => worst(gaps.into_iter()),
            Some(outcome) if outcome.evidence.is_empty() => tally.certain.iter().fold(outcome, |outcome, (document, root)| outcome.at(document, *root)),
            Some(outcome) => outcome,
        })
    }
}

impl Check for Count {
    fn parameters() -> (Value, &'static [&'static str]) {
        let parameters = json!({
            "items": { "title": "Items", "description": "The array whose elements are counted. Without it, documents are counted.", "type": "string", "x-type": "field-path" },
            "item-where": { "title": "Item conditions", "description": "What must hold for an element, or a document, to be counted.", "$ref": "#/$defs/conditions" },
            "at-least": { "title": "At least", "description": "The least number there may be.", "$ref": "#/$defs/parameter" },
            "at-most": { "title": "At most", "description": "The greatest number there may be.", "$ref": "#/$defs/parameter" }
        });
        (parameters, &[])
    }

    fn judge<'d>(&self, scope: &Scope<'d>, document: &'d Document) -> Outcome<'d> {
        let outcome = match &self.items {
            Some(items) => self.judge_items(scope, document, items),
            None => self.judge_documents(scope, scope.kinds.name(document.kind), vec![(document, None)]),
        };
        outcome.unwrap_or_else(Outcome::gap)
    }

    fn judge_all<'d>(&self, scope: &Scope<'d>, subject: &Subject) -> Option<Outcome<'d>> {
        if self.items.is_some() {
            return None;
        }
        let kind = subject.document.as_deref().or(scope.document).unwrap_or_default();
        let (documents, missing) = match scope.select(subject) {
            Ok(documents) => (documents, None),
            Err(Gap::Unknown(Reason::NotFiled(path))) => (Vec::new(), Some(path)),
            Err(Gap::Excluded(_)) => (Vec::new(), None),
            Err(gap) => return Some(Outcome::gap(gap)),
        };
        let mut outcome = self.judge_documents(scope, kind, documents).unwrap_or_else(Outcome::gap);
        if outcome.verdict == Verdict::NotMet && outcome.evidence.is_empty() {
            let pattern = || match scope.not_filed(kind) {
                Reason::NotFiled(path) => Some(path),
                _ => None,
            };
            outcome.missing = missing.or_else(pattern);
        }
        Some(outcome)
    }

    fn describe(&self) -> Message {
        let what = match &self.items {
            Some(items) => items.describe(&self.item_where),
            None if self.item_where.0.is_empty() => Message::new("describe-documents"),
            None => Message::new("describe-documents-where").with("conditions", describe(&self.item_where)),
        };
        let bounds = [(&self.at_least, "describe-count-at-least"), (&self.at_most, "describe-count-at-most")];
        let part = |(bound, id): (&Option<Parameter>, _)| bound.as_ref().map(|bound| Message::new(id).with("what", what.clone()).with("other", bound.fact()).into());
        Message::new("describe-all").with("parts", Fact::List(bounds.into_iter().filter_map(part).collect()))
    }

    fn uses(&self, uses: &mut Uses) {
        match &self.items {
            Some(items) => items.uses(&self.item_where, uses),
            None => uses.conditions(&self.item_where),
        }
        [&self.at_least, &self.at_most].into_iter().flatten().for_each(|parameter| uses.parameter(parameter));
    }

    fn claims(&self) -> (Conditions, Vec<(String, Test)>) {
        let path = self.items.as_ref().map(|items| format!("{}[]", items.path())).unwrap_or_default();
        // counting other elements is another claim
        let counted = if self.item_where.0.is_empty() { path } else { format!("{path} where {:?}", self.item_where) };
        (Conditions::default(), bounds(&counted, self.at_least.as_ref(), self.at_most.as_ref()))
    }
}

#[cfg(test)]
mod tests {
    use crate::testing::judge;

    fn bylaws(rule: &str, text: &str) -> String {
        judge(&format!("count = {{ document = \"bylaws\", {rule} }}"), &[("bylaws.toml", &format!("adopted = 2020-01-01\n{text}"))])
    }

    #[test]
    fn elements_are_counted() {
        let rule = r#"items = "representation.speaks-for", at-least = 1, at-most = 2"#;
        assert_eq!(bylaws(rule, r#"representation.speaks-for = ["e-mail", "wiki"]"#), "met");
        assert_eq!(bylaws(rule, "representation.speaks-for = []"), "not-met at 2:29 count-too-few");
        assert_eq!(bylaws(rule, r#"representation.speaks-for = ["tbd"]"#), "not-met at 2:29 count-too-few");
        assert_eq!(bylaws(rule, ""), "not-met at 1:1 count-too-few");
        assert_eq!(bylaws(rule, r#"representation.speaks-for = ["a", "b", "c"]"#), "not-met at 2:40 count-too-many");
        assert_eq!(bylaws(rule, r#"representation.speaks-for = ["a", 2]"#), "unknown faulty");
        assert_eq!(bylaws(r#"items = "representation.speaks-for", at-most = 2"#, ""), "met");
    }

    #[test]
    fn conditions_say_which_elements_count_and_bounds_may_be_promised() {
        let rule = r#"items = "bodies[]", item-where = { top = true }, at-least = { from = "bylaws.board.size-min" }"#;
        assert_eq!(bylaws(rule, "board.size-min = 1\n[[bodies]]\nid = \"a\"\n[[bodies]]\nid = \"b\"\ntop = true"), "met");
        assert_eq!(bylaws(rule, "board.size-min = 2\n[[bodies]]\nid = \"b\"\ntop = true"), "not-met at 3:1 count-too-few");
        assert_eq!(bylaws(rule, "[[bodies]]\nid = \"b\""), "unknown unstated at 2:1");
    }

    #[test]
    fn documents_are_counted() {
        let rule = r#"count = { document = "meeting", where = { mode = "in-person" }, at-least = 2, at-most = 3 }"#;
        let meeting = |path: &'static str, text: &'static str| (path, text);
        let one = meeting("meetings/2025-01-01-a.toml", "mode = \"in-person\"\ndate = 2025-01-01");
        let two = meeting("meetings/2025-02-01-b.toml", "mode = \"in-person\"\ndate = 2025-02-01");
        let online = meeting("meetings/2025-03-01-c.toml", "mode = \"remote\"\ndate = 2025-03-01");
        let broken = meeting("meetings/2025-04-01-d.toml", "mode = ");
        let later = meeting("meetings/2027-01-01-e.toml", "mode = \"in-person\"\ndate = 2027-01-01");
        assert_eq!(judge(rule, &[one, two, online]), "met");
        assert_eq!(judge(rule, &[one, online, later]), "not-met at 1:1 count-too-few");
        assert_eq!(judge(rule, &[online]), "not-met count-too-few");
        assert_eq!(judge(rule, &[one, broken]), "unknown unreadable at 1:1");
        assert_eq!(judge(rule, &[one, two, broken]), "met");
        assert_eq!(judge(&rule.replace("at-most = 3", "at-most = 1").replace("at-least = 2, ", ""), &[one, two]), "not-met at 1:1 count-too-many");
        assert_eq!(judge(rule, &[("bylaws.toml", "adopted = 2020-01-01")]), "not-met count-too-few");
        assert_eq!(judge(rule, &[]), "unknown nothing-filed");
    }
}
