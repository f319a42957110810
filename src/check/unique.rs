//! `unique`: no value is given twice, over several fields and all elements of arrays.
//!
//! Case and blanks make no difference. Empty values and placeholders are no values.

use std::collections::HashMap;

use serde::Deserialize;
use serde_json::{Value, json};

use super::Check;
use super::numbers::is_private;
use crate::document::tree::Kind;
use crate::document::{Document, FieldPath, Node};
use crate::message::{Fact, Message, Quote};
use crate::parameter::Uses;
use crate::scope::{Field, Scope};
use crate::verdict::{Exclusion, Gap, Outcome, Verdict};

/// Asks for values that differ from each other.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(super) struct Unique {
    fields: Vec<FieldPath>,
}

/// A value for comparing; none for tables, which are not compared.
fn plain(node: Node<'_>) -> Option<String> {
    match node.kind() {
        Kind::String => node.as_str().map(crate::scope::plain),
        Kind::Integer | Kind::Float => node.as_decimal().map(|number| number.normalize().to_string()),
        Kind::Table | Kind::Array => None,
        _ => Some(node.source().to_owned()),
    }
}

impl Unique {
    /// All values that are stated; those of an array one by one.
    fn values<'d>(&self, scope: &Scope<'d>, document: &'d Document) -> Result<Vec<(&FieldPath, Node<'d>, String)>, Gap> {
        let mut values = Vec::new();
        for path in &self.fields {
            for field in scope.fields(document, path)? {
                let Field::Stated(node) = field else { continue };
                let list = (node.kind() == Kind::Array).then(|| node.children());
                let single = list.is_none().then_some(node);
                for value in list.into_iter().flatten().chain(single).filter(|value| !scope.is_blank(*value)) {
                    let text = plain(value).ok_or_else(|| scope.faulty(document, path))?;
                    values.push((path, value, text));
                }
            }
        }
        Ok(values)
    }
}

impl Check for Unique {
    fn parameters() -> (Value, &'static [&'static str]) {
        let parameters = json!({
            "fields": {
                "title": "Fields", "description": "The fields whose values, taken together, must all differ; `[]` stands for every element.",
                "type": "array", "minItems": 1, "uniqueItems": true, "items": { "type": "string", "x-type": "field-path" }
            }
        });
        (parameters, &["fields"])
    }

    fn judge<'d>(&self, scope: &Scope<'d>, document: &'d Document) -> Outcome<'d> {
        let values = match self.values(scope, document) {
            Ok(values) => values,
            Err(gap) => return Outcome::gap(gap),
        };
        let mut first: HashMap<&str, Node<'d>> = HashMap::new();
        let mut repeated = Vec::new();
        for (path, node, text) in &values {
            match first.get(text.as_str()) {
                Some(earlier) => repeated.push((path, *node, *earlier)),
                None => _ = first.insert(text, *node),
            }
        }
        let Some((path, node, earlier)) = repeated.first().copied() else {
            return match values.first() {
                Some((_, node, _)) => Outcome::met().at(document, *node),
                None => Outcome::gap(Gap::Excluded(Exclusion::NothingToJudge(self.fields.first().map(ToString::to_string).unwrap_or_default()))),
            };
        };
        let private = is_private(scope, document, node) || is_private(scope, document, earlier);
        let value = Quote { text: scope.quote(document, node).text, private };
        let message = Message::new("unique-repeated").with("field", Fact::name(path.to_string())).with("value", value).with("count", repeated.len());
        let outcome = Outcome::new(Verdict::NotMet, message);
        repeated.into_iter().fold(outcome, |outcome, (_, node, earlier)| {
            outcome.at(document, node).noting(document, earlier, Message::new("unique-first"))
        })
    }

    fn describe(&self) -> Message {
        Message::new("describe-unique").with("fields", Fact::names(self.fields.iter().map(ToString::to_string)))
    }

    fn uses(&self, uses: &mut Uses) {
        self.fields.iter().for_each(|path| uses.field(path));
    }
}

#[cfg(test)]
mod tests {
    use crate::testing::judge;

    fn profile(text: &str) -> String {
        let rule = r#"unique = { document = "profile", fields = ["officers[].user", "contacts[].user", "languages", "country"] }"#;
        judge(rule, &[("profile.toml", &format!("name = \"A\"\nkind = \"chapter\"\n{text}"))])
    }

    #[test]
    fn values_differ_over_fields_and_elements() {
        assert_eq!(profile("languages = [\"ar\", \"fr\"]\n[[officers]]\nrole = \"chair\"\nuser = \"Example-user-1\""), "met");
        assert_eq!(profile("languages = [\"fr\", \"tn\"]\ncountry = \"TN\""), "not-met at 4:11 unique-repeated");
        let officers = "[[officers]]\nrole = \"a\"\nuser = \"Example-user-1\"\n[[officers]]\nrole = \"b\"\nuser = \" example-USER-1 \"";
        assert_eq!(profile(officers), "not-met at 8:8 unique-repeated");
        assert_eq!(profile("[[officers]]\nrole = \"a\"\nuser = \"Example-user-1\"\n[[contacts]]\nuser = \"Example-user-1\""), "not-met at 7:8 unique-repeated");
    }

    #[test]
    fn missing_values_and_placeholders_are_not_compared() {
        assert_eq!(profile("[[officers]]\nrole = \"a\"\nuser = \"tbd\"\n[[officers]]\nrole = \"b\"\nuser = \"TBD.\""), "not-applicable nothing-to-judge");
        assert_eq!(profile("languages = []"), "not-applicable nothing-to-judge");
        assert_eq!(profile("languages = [3]"), "unknown faulty");
    }

    #[test]
    fn each_document_is_judged_by_itself() {
        let rule = r#"unique = { document = "meeting", fields = ["decisions[].id"] }"#;
        let meeting = |path: &'static str, second: &str| (path, format!("date = 2025-01-01\nmode = \"remote\"\n[[decisions]]\nid = \"a\"\n[[decisions]]\nid = \"{second}\""));
        let (one, two) = (meeting("meetings/2025-01-01-a.toml", "b"), meeting("meetings/2025-01-01-b.toml", "a"));
        assert_eq!(judge(rule, &[(one.0, &one.1), ("meetings/2025-01-01-c.toml", &one.1)]), "met");
        assert_eq!(judge(rule, &[(one.0, &one.1), (two.0, &two.1)]), "not-met at 6:6 unique-repeated");
    }
}
