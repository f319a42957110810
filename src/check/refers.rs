//! `refers`: every value found is one that another field states, such as the id of a body.
//!
//! A field that is not there refers to nothing, and nothing is asked of it.

use std::collections::HashSet;

use serde::Deserialize;
use serde_json::{Value, json};

use super::Check;
use super::covers::{stated, values, word};
use crate::document::{Document, FieldPath, Node};
use crate::message::{Fact, Message};
use crate::parameter::{Reference, Uses};
use crate::scope::Scope;
use crate::verdict::{Exclusion, Gap, Outcome, Verdict};

/// How many of the values that may be referred to are told.
const TOLD: usize = 12;

/// Asks that references resolve.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(super) struct Refers {
    field: FieldPath,
    to: Reference,
}

/// What may be referred to.
#[derive(Default)]
struct Targets {
    words: HashSet<String>,
    facts: Vec<Fact>,
    /// Why more may be there than could be read.
    gap: Option<Gap>,
}

impl Refers {
    fn targets<'d>(&self, scope: &Scope<'d>, document: &'d Document) -> Targets {
        let mut targets = Targets::default();
        let all = scope.all(&self.to.document);
        for other in all.iter().filter(|other| !scope.is_later(other)) {
            match scope.fields(other, &self.to.path) {
                Ok(fields) => {
                    for node in stated(fields).into_iter().flat_map(values) {
                        if targets.words.insert(word(node)) && targets.facts.len() < TOLD {
                            targets.facts.push(scope.quote(other, node).into());
                        }
                    }
                }
                Err(gap) => targets.gap = targets.gap.or(Some(gap)),
            }
        }
        let is_own = all.iter().any(|other| std::ptr::eq(other, document));
        if targets.words.is_empty() && targets.gap.is_none() && !is_own {
            targets.gap = Some(match all.first() {
                Some(other) => scope.unstated(other, &self.to.path),
                None => scope.not_filed(&self.to.document).into(),
            });
        }
        targets
    }
}

impl Check for Refers {
    fn parameters() -> (Value, &'static [&'static str]) {
        let parameters = json!({
            "field": { "title": "Field", "description": "The field that refers to something; `[]` stands for every element.", "type": "string", "x-type": "field-path" },
            "to": { "title": "Refers to", "description": "The document kind and field that state what may be referred to, such as `bylaws.bodies[].id`.", "type": "string" }
        });
        (parameters, &["field", "to"])
    }

    fn judge<'d>(&self, scope: &Scope<'d>, document: &'d Document) -> Outcome<'d> {
        let found: Vec<Node<'d>> = match scope.fields(document, &self.field) {
            Ok(fields) => stated(fields).into_iter().flat_map(values).collect(),
            Err(gap) => return Outcome::gap(gap),
        };
        if found.is_empty() {
            return Outcome::gap(Gap::Excluded(Exclusion::NothingToJudge(self.field.to_string()))).at(document, document.root());
        }
        let targets = self.targets(scope, document);
        let (resolved, unresolved): (Vec<_>, Vec<_>) = found.into_iter().partition(|node| targets.words.contains(&word(*node)));
        let Some((first, others)) = unresolved.split_first() else {
            return resolved.into_iter().fold(Outcome::met(), |outcome, node| outcome.at(document, node));
        };
        if let Some(gap) = targets.gap {
            return Outcome::gap(gap).at(document, *first);
        }
        let message = |node| {
            let message = Message::new("refers-unresolved")
                .with("field", Fact::name(self.field.to_string()))
                .with("value", scope.quote(document, node));
            message
                .with("other", Fact::name(self.to.to_string()))
                .with("count", targets.facts.len())
                .with("known", Fact::List(targets.facts.clone()))
        };
        let outcome = Outcome::new(Verdict::NotMet, message(*first)).at(document, *first);
        others.iter().fold(outcome, |outcome, node| outcome.noting(document, *node, message(*node)))
    }

    fn describe(&self) -> Message {
        Message::new("describe-refers").with("field", Fact::name(self.field.to_string())).with("other", Fact::name(self.to.to_string()))
    }

    fn uses(&self, uses: &mut Uses) {
        uses.field(&self.field);
        uses.other.push(self.to.clone());
    }
}

#[cfg(test)]
mod tests {
    use crate::testing::judge;

    const BODIES: &str = "adopted = 2020-01-01\nbodies = [{ id = \"board\" }, { id = \"assembly\" }]\n";

    #[test]
    fn references_inside_a_document() {
        let rule = r#"refers = { document = "bylaws", field = "decisions[].body", to = "bylaws.bodies[].id" }"#;
        let bylaws = |text: &str| judge(rule, &[("bylaws.toml", &format!("{BODIES}{text}"))]);
        assert_eq!(bylaws("decisions = [{ type = \"budget\", body = \"board\" }, { type = \"other\" }]"), "met");
        assert_eq!(bylaws("decisions = [{ type = \"budget\", body = \"bord\" }]"), "not-met at 3:40 refers-unresolved");
        assert_eq!(bylaws("decisions = [{ type = \"budget\" }]"), "not-applicable nothing-to-judge at 1:1");
        assert_eq!(bylaws("decisions = []"), "not-applicable nothing-to-judge at 1:1");
        assert_eq!(bylaws("decisions = [{ type = \"budget\", body = 3 }]"), "unknown faulty");
        let alone = "adopted = 2020-01-01\ndecisions = [{ type = \"budget\", body = \"board\" }]";
        assert_eq!(judge(rule, &[("bylaws.toml", alone)]), "not-met at 2:40 refers-unresolved");
    }

    #[test]
    fn references_to_another_document() {
        let rule = r#"refers = { document = "meeting", field = "body", to = "bylaws.bodies[].id" }"#;
        let meeting = |body| ("meetings/2025-01-01-a.toml", format!("date = 2025-01-01\nmode = \"remote\"\nbody = \"{body}\""));
        let (path, text) = meeting("council");
        assert_eq!(judge(rule, &[("bylaws.toml", BODIES), (path, &meeting("board").1)]), "met");
        assert_eq!(judge(rule, &[("bylaws.toml", BODIES), (path, &text)]), "not-met at 3:8 refers-unresolved");
        assert_eq!(judge(rule, &[("bylaws.toml", "adopted = 2020-01-01"), (path, &text)]), "unknown unstated at 3:8");
        assert_eq!(judge(rule, &[("bylaws.toml", "adopted = soon"), (path, &text)]), "unknown unreadable at 3:8");
        assert_eq!(judge(rule, &[(path, &text)]), "unknown not-filed at 3:8");
    }

    #[test]
    fn references_to_one_of_several_documents() {
        let rule = r#"refers = { document = "financial-report", field = "approved.meeting", to = "meeting.date" }"#;
        let head = "period = { start = 2024-01-01, end = 2024-12-31 }\nfiled = 2025-06-01\ncurrency = \"TND\"\napproved.meeting = ";
        let report = |day| format!("{head}{day}");
        let meetings = [
            ("meetings/2025-01-01-a.toml", "date = 2025-01-01\nmode = \"remote\""),
            ("meetings/2025-05-01-b.toml", "date = 2025-05-01\nmode = \"remote\""),
        ];
        let judge_with = |day| judge(rule, &[meetings[0], meetings[1], ("finance/2024.toml", &report(day))]);
        assert_eq!(judge_with("2025-05-01"), "met");
        assert_eq!(judge_with("2025-05-02"), "not-met at 4:20 refers-unresolved");
        assert_eq!(judge(rule, &[("finance/2024.toml", &report("2025-05-01"))]), "unknown not-filed at 4:20");
    }
}
