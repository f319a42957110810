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
    /// The array in which a document may explain, by `field` and `why`, what it leaves out.
    explained_in: Option<FieldPath>,
}

impl Present {
    /// The fields that a document leaves out and says why.
    fn explained<'d>(&self, scope: &Scope<'d>, document: &'d Document) -> Vec<&'d str> {
        let list = self.explained_in.as_ref().and_then(|path| path.get(document.root()));
        let entries = list.into_iter().flat_map(|list| list.children());
        let explained = entries.filter(|entry| !document.distrusts(*entry) && entry.get("why").is_some_and(|why| !scope.is_blank(why)));
        explained.filter_map(|entry| entry.get("field")?.as_str()).collect()
    }
}

impl Check for Present {
    fn parameters() -> (Value, &'static [&'static str]) {
        let fields = json!({
            "title": "Fields",
            "description": "Fields that must be filled in. Without any, the document itself is enough.",
            "type": "array", "minItems": 1, "uniqueItems": true,
            "items": { "type": "string", "x-type": "field-path" }
        });
        let explained = json!({
            "title": "Explained in",
            "description": "An array in which the document may explain, by `field` and `why`, what it leaves out; what is explained is not asked for.",
            "type": "string", "x-type": "field-path"
        });
        (json!({ "fields": fields, "explained-in": explained }), &["document"])
    }

    fn judge<'d>(&self, scope: &Scope<'d>, document: &'d Document) -> Outcome<'d> {
        let explained = self.explained(scope, document);
        let asked: Vec<FieldPath> = self.fields.iter().filter(|path| !explained.contains(&path.to_string().as_str())).cloned().collect();
        filled(scope, document, &asked)
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
        let message = Message::new("describe-present").with("fields", Fact::names(self.fields.iter().map(ToString::to_string)));
        match &self.explained_in {
            Some(path) => Message::new("describe-unless-explained").with("what", message).with("list", Fact::name(path.to_string())),
            None => message,
        }
    }

    fn uses(&self, uses: &mut Uses) {
        self.fields.iter().for_each(|path| uses.field(path));
        self.explained_in.iter().for_each(|path| uses.field(path));
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
    fn what_is_explained_is_not_asked_for() {
        let rule = r#"present = { document = "status-report", fields = ["plurality", "inclusiveness.applications"], explained-in = "not-collected" }"#;
        let report = |more: &str| {
            let text = format!("period = {{ start = 2025-01-01, end = 2025-12-31 }}\nfiled = 2026-02-01\nplurality = \"Many views\"\n{more}");
            judge(rule, &[("status/2025.toml", &text)])
        };
        let explained = |field: &str, why: &str| format!("not-collected = [{{ field = \"{field}\", why = \"{why}\" }}]");
        assert_eq!(report(""), "not-met at 1:1 present-blank");
        assert_eq!(report(&explained("inclusiveness.applications", "Nobody has to apply.")), "met");
        assert_eq!(report(&explained("inclusiveness.applications", "tbd")), "not-met at 1:1 present-blank");
        assert_eq!(report(&explained("inclusiveness.accepted", "Nobody has to apply.")), "not-met at 1:1 present-blank");
    }

    #[test]
    fn a_missing_document_is_not_met_and_a_broken_one_unknown() {
        let rule = r#"present = { document = "bylaws" }"#;
        assert_eq!(judge(rule, &[("profile.toml", "name = \"A\"\nkind = \"chapter\"")]), "not-met missing bylaws.toml present-not-filed");
        assert_eq!(judge(rule, &[("bylaws.toml", "adopted = soon")]), "unknown unreadable at 1:1");
        assert_eq!(judge(rule, &[]), "unknown nothing-filed");
    }
}
