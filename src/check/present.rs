//! `present`: a document is filed, and fields of it are filled in.
//!
//! Placeholders such as `to be announced` count as empty.

use serde::Deserialize;
use serde_json::{Value, json};

use super::Check;
use super::claim::stated;
use crate::document::{Document, FieldPath};
use crate::message::{Fact, Message};
use crate::parameter::{Conditions, Subject, Test, Uses};
use crate::scope::{Field, Scope};
use crate::verdict::{Gap, Outcome, Reason, Verdict};

/// Asks for a document and for fields of it.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(super) struct Present {
    /// Fields that must be filled in; without any, the document itself is enough.
    #[serde(default)]
    fields: Vec<FieldPath>,
}

impl Check for Present {
    fn parameters() -> (Value, &'static [&'static str]) {
        let fields = json!({
            "title": "Fields",
            "description": "Fields that must be filled in. Without any, the document itself is enough.",
            "type": "array", "minItems": 1, "uniqueItems": true,
            "items": { "type": "string", "x-type": "field-path" }
        });
        (json!({ "fields": fields }), &["document"])
    }

    fn judge<'d>(&self, scope: &Scope<'d>, document: &'d Document) -> Outcome<'d> {
        filled(scope, document, &self.fields)
    }

    fn judge_missing<'d>(&self, scope: &Scope<'d>, _: &Subject, gap: Gap) -> Outcome<'d> {
        match gap {
            // that a period's document is missing is for the rule that asks for it; what it says cannot be told
            Gap::Unknown(Reason::NotFiled(path)) if scope.period.is_none() => {
                let message = Message::new("present-not-filed").with("path", Fact::name(path.clone()));
                Outcome::new(Verdict::NotMet, message).missing(path)
            }
            Gap::Excluded(_) if scope.is_silent() => Outcome::gap(Reason::NothingFiled.into()),
            gap => Outcome::gap(gap),
        }
    }

    fn describe(&self) -> Message {
        if self.fields.is_empty() {
            return Message::new("describe-present-document");
        }
        Message::new("describe-present").with("fields", Fact::names(self.fields.iter().map(ToString::to_string)))
    }

    fn uses(&self, uses: &mut Uses) {
        self.fields.iter().for_each(|path| uses.field(path));
    }

    fn claims(&self) -> (Conditions, Vec<(String, Test)>) {
        (Conditions::default(), stated(&self.fields))
    }
}

/// Judges whether fields of a document are filled in.
pub(super) fn filled<'d>(scope: &Scope<'d>, document: &'d Document, fields: &[FieldPath]) -> Outcome<'d> {
    let mut blank = Vec::new();
    let mut outcome = Outcome::met();
    for path in fields {
        let fields = match scope.fields(document, path) {
            Ok(fields) => fields,
            Err(gap) => return Outcome::gap(gap),
        };
        if fields.is_empty() {
            blank.push(path);
            outcome = outcome.within(document, document.root());
        }
        for field in fields {
            match field {
                Field::Stated(node) if !scope.is_blank(node) => continue,
                Field::Stated(node) => outcome = outcome.noting(document, node, Message::new("present-blank-here")),
                Field::Absent(table) => outcome = outcome.within(document, table),
            }
            if blank.last() != Some(&path) {
                blank.push(path);
            }
        }
    }
    if blank.is_empty() {
        let outcome = Outcome::met();
        return match fields.first().and_then(|path| path.get(document.root())) {
            Some(node) => outcome.at(document, node),
            None => outcome.at(document, document.root()),
        };
    }
    outcome.verdict = Verdict::NotMet;
    outcome.message = Message::new("present-blank").with("count", blank.len()).with("fields", Fact::names(blank.iter().map(ToString::to_string)));
    outcome
}

#[cfg(test)]
mod tests {
    use crate::testing::judge;

    #[test]
    fn fields_must_be_filled_in() {
        let rule = r#"present = { document = "bylaws", fields = ["purpose", "assembly.notice-days"] }"#;
        assert_eq!(judge(rule, &[("bylaws.toml", "adopted = 2020-01-01\npurpose = \"Free knowledge\"\nassembly.notice-days = 14")]), "met");
        assert_eq!(judge(rule, &[("bylaws.toml", "adopted = 2020-01-01\npurpose = \" tbd. \"")]), "not-met at 2:11 present-blank");
        assert_eq!(judge(rule, &[("bylaws.toml", "adopted = 2020-01-01\nassembly.notice-days = \"two weeks\"\npurpose = \"x\"")]), "unknown faulty");
    }

    #[test]
    fn a_missing_document_is_not_met_and_a_broken_one_unknown() {
        let rule = r#"present = { document = "bylaws" }"#;
        assert_eq!(judge(rule, &[("profile.toml", "name = \"A\"\nkind = \"chapter\"")]), "not-met missing bylaws.toml present-not-filed");
        assert_eq!(judge(rule, &[("bylaws.toml", "adopted = soon")]), "unknown unreadable at 1:1");
        assert_eq!(judge(rule, &[]), "unknown nothing-filed");
    }
}
