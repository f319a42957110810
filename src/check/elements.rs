//! The elements of an array in a document; a placeholder is no element, and a missing array has none.

use serde::de::{Deserialize, Deserializer, Error as _};

use super::conditions::describe;
use super::numbers::is_private;
use crate::document::tree::Kind;
use crate::document::{Document, FieldPath, Node};
use crate::message::{Fact, Message};
use crate::parameter::{Conditions, Uses};
use crate::scope::{Field, Scope};
use crate::verdict::{Gap, Outcome};

/// The path of an array, written with or without `[]` at its end.
#[derive(Clone, Debug)]
pub(super) struct Items(FieldPath);

/// The elements that were found.
pub(super) struct Elements<'d> {
    /// The elements, in the order of the file.
    pub(super) all: Vec<Node<'d>>,
    /// The arrays they are in.
    lists: Vec<Node<'d>>,
    /// The tables that lack such an array.
    lacking: Vec<Node<'d>>,
    /// Must the public not see how many there are?
    pub(super) private: bool,
}

impl<'de> Deserialize<'de> for Items {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        text.strip_suffix("[]").unwrap_or(&text).parse().map(Self).map_err(D::Error::custom)
    }
}

impl Items {
    /// The elements in a document.
    ///
    /// # Errors
    /// When the array cannot be trusted, or is none.
    pub(super) fn of<'d>(&self, scope: &Scope<'d>, document: &'d Document) -> Result<Elements<'d>, Gap> {
        let mut elements = Elements { all: Vec::new(), lists: Vec::new(), lacking: Vec::new(), private: false };
        for field in scope.fields(document, &self.0)? {
            match field {
                Field::Stated(list) if list.kind() == Kind::Array => {
                    elements.private |= is_private(scope, document, list);
                    elements.lists.push(list);
                    elements.all.extend(list.children().filter(|element| !scope.is_blank(*element)));
                }
                Field::Stated(_) => return Err(scope.faulty(document, &self.0)),
                Field::Absent(table) => elements.lacking.push(table),
            }
        }
        Ok(elements)
    }

    /// The array's path.
    pub(super) fn path(&self) -> &FieldPath {
        &self.0
    }

    /// The elements in words: all of them, or those for which the conditions hold.
    pub(super) fn describe(&self, only: &Conditions) -> Message {
        let field = Fact::name(self.0.to_string());
        if only.0.is_empty() {
            return Message::new("describe-elements").with("field", field);
        }
        Message::new("describe-elements-where").with("field", field).with("conditions", describe(only))
    }

    /// Adds the array, and the fields of its elements that the conditions look at.
    pub(super) fn uses(&self, conditions: &Conditions, uses: &mut Uses) {
        uses.field(&self.0);
        for (path, _) in &conditions.0 {
            if let Ok(path) = format!("{}[].{path}", self.0).parse() {
                uses.field(&path);
            }
        }
    }
}

impl<'d> Elements<'d> {
    /// Takes out the elements for which the conditions do not hold. A private field among those
    /// that are looked at makes the number of elements private too.
    pub(super) fn split_off(&mut self, scope: &Scope<'d>, document: &'d Document, only: &Conditions) -> Vec<Node<'d>> {
        let looked_at = self.all.iter().flat_map(|element| only.0.iter().filter_map(|(path, _)| path.get(*element)));
        self.private |= looked_at.into_iter().any(|node| is_private(scope, document, node));
        let (holding, others) = self.all.iter().partition(|element| scope.item_holds(**element, only));
        self.all = holding;
        others
    }

    /// Adds the places of the arrays, or of the tables that should have one.
    pub(super) fn around(&self, mut outcome: Outcome<'d>, document: &'d Document) -> Outcome<'d> {
        if !self.lists.is_empty() {
            return self.lists.iter().fold(outcome, |outcome, list| outcome.at(document, *list));
        }
        outcome = self.lacking.iter().fold(outcome, |outcome, table| outcome.within(document, *table));
        if self.lacking.is_empty() { outcome.within(document, document.root()) } else { outcome }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calendar::Date;
    use crate::testing::with_scope;

    fn count(items: &str, text: &str) -> Result<usize, Gap> {
        let items = Items(items.parse().expect("a path"));
        with_scope(Date::constant(2026, 7, 1), &[("bylaws.toml", &format!("adopted = 2020-01-01\n{text}"))], |scope| {
            items.of(scope, scope.single("bylaws").expect("the bylaws")).map(|elements| elements.all.len())
        })
    }

    #[test]
    fn placeholders_are_no_elements_and_missing_arrays_have_none() {
        assert_eq!(count("representation.speaks-for", ""), Ok(0));
        assert_eq!(count("representation.speaks-for", "representation.speaks-for = []"), Ok(0));
        assert_eq!(count("representation.speaks-for", "representation.speaks-for = [\"tbd\", \"e-mail\"]"), Ok(1));
        assert_eq!(count("bodies", "[[bodies]]\nid = \"a\"\n[[bodies]]\nid = \"b\""), Ok(2));
        assert!(count("purpose", "purpose = \"x\"").is_err());
        assert!(count("bodies", "[[bodies]]\nname = 3").is_err());
    }

    #[test]
    fn conditions_look_at_fields_of_elements() {
        let items: Items = toml::Value::from("bodies[]").try_into().expect("a path");
        let conditions: Conditions = toml::from_str("top = true").expect("conditions");
        let mut uses = Uses::default();
        items.uses(&conditions, &mut uses);
        assert_eq!(uses.own.iter().map(ToString::to_string).collect::<Vec<_>>(), ["bodies", "bodies[].top"]);
    }
}
