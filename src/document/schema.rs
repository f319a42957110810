//! The document kinds: one JSON Schema each, with the path at which such a document lies.
//!
//! Schemas are read when the first document of their kind is met, because most runs need few of them.

mod marked;
mod marks;

use std::borrow::Cow;
use std::sync::OnceLock;

use jsonschema::Validator;
use serde_json::Value;

use super::path::{FieldPath, Step};
use super::repr::{Repr, Toml, proven_validator, validator};
use super::shape::{ANY, Others, Shape};
use super::tree::Node;
use super::typed::Type;
use marked::{resolve, variants};
use marks::{Marks, is_marked, way_to};

include!(concat!(env!("OUT_DIR"), "/schemas.rs"));

/// A document kind, by its number in [`Kinds`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct KindId(u16);

impl KindId {
    /// Its place in lists that have one entry for each kind.
    #[must_use]
    pub fn index(self) -> usize {
        usize::from(self.0)
    }
}

/// Who writes a document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Owner {
    /// An affiliate, in its own folder.
    Affiliate,
    /// The committee, or the author of a pack.
    Committee,
}

impl Owner {
    fn named(name: &str) -> Self {
        if name == "affiliate" { Self::Affiliate } else { Self::Committee }
    }
}

/// A document kind.
#[derive(Debug)]
pub struct Schema {
    /// The word that rules use for it, such as `financial-report`.
    pub name: Cow<'static, str>,
    /// Where its documents lie.
    pub pattern: Pattern,
    /// Who writes such documents.
    pub owner: Owner,
    text: Cow<'static, str>,
    /// The text without titles and descriptions.
    bare: Cow<'static, str>,
    /// Does it come with the program?
    proven: bool,
    /// Its shape, where it comes with the program.
    shape: Option<&'static Shape>,
    /// The fields that it marks, where it comes with the program.
    found: Option<&'static Found>,
    json: OnceLock<Value>,
    validator: OnceLock<Result<Validator<Toml>, String>>,
    marks: OnceLock<Option<Marks>>,
}

/// A path with at most one part that varies, such as `finance/{period}.toml`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pattern(Cow<'static, str>);

impl Pattern {
    /// Does the path match? A varying part is never empty and holds no `/`.
    #[must_use]
    pub fn matches(&self, path: &str) -> bool {
        match (self.0.split_once('{'), self.0.rsplit_once('}')) {
            (Some((head, _)), Some((_, tail))) => path
                .strip_prefix(head)
                .and_then(|rest| rest.strip_suffix(tail))
                .is_some_and(|middle| !middle.is_empty() && !middle.contains('/')),
            _ => self.0 == path,
        }
    }

    /// The pattern as people write it.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Can there be only one such document for an affiliate?
    #[must_use]
    pub fn is_single(&self) -> bool {
        !self.0.contains('{')
    }
}

impl Schema {
    /// Makes a kind of a schema's text.
    ///
    /// # Errors
    /// Says what the text lacks.
    pub fn read(name: &str, text: String) -> Result<Self, String> {
        let json: Value = serde_json::from_str(&text).map_err(|error| error.to_string())?;
        let pattern = json.get("x-path").and_then(Value::as_str).ok_or("`x-path` is missing")?.to_owned();
        let owner = Owner::named(json.get("x-owner").and_then(Value::as_str).unwrap_or("affiliate"));
        let schema = Self {
            name: name.to_owned().into(),
            pattern: Pattern(pattern.into()),
            owner,
            bare: text.clone().into(),
            text: text.into(),
            proven: false,
            shape: None,
            found: None,
            json: json.into(),
            validator: OnceLock::new(),
            marks: OnceLock::new(),
        };
        schema.compiled().map(|_| ()).map_err(ToOwned::to_owned)?;
        Ok(schema)
    }

    fn compiled(&self) -> Result<&Validator<Toml>, &str> {
        let compile = || {
            let json: Value = serde_json::from_str(&self.bare).map_err(|error| error.to_string())?;
            if self.proven { proven_validator(&json) } else { validator(&json) }
        };
        self.validator.get_or_init(compile).as_ref().map_err(String::as_str)
    }

    /// The fields that it marks; none where it is no JSON, and then everything counts as private.
    fn marks(&self) -> Option<&Marks> {
        let read = || {
            let json: Value = serde_json::from_str(&self.bare).ok()?;
            Some(Marks::read(&json))
        };
        let read = || self.found.map_or_else(read, |found| Some(Marks::of(found)));
        self.marks.get_or_init(read).as_ref()
    }

    /// The schema's text.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The schema itself, with its words for people; null where it is no JSON, which a test excludes for our own.
    #[must_use]
    pub fn json(&self) -> &Value {
        self.json.get_or_init(|| serde_json::from_str(&self.text).unwrap_or_default())
    }

    /// The validator.
    pub(super) fn validator(&self) -> Option<&Validator<Toml>> {
        self.compiled().ok()
    }

    /// Does the node pass?
    #[must_use]
    pub(super) fn is_valid(&self, node: Node<'_>) -> bool {
        self.shape.is_some_and(|shape| shape.is_kept_by(node)) || self.validator().is_some_and(|validator| validator.is_valid_node(node))
    }

    /// What the shape and what the validator say of a node.
    #[cfg(test)]
    pub(super) fn both(&self, node: Node<'_>) -> (bool, bool) {
        let validator = self.validator().is_some_and(|validator| validator.is_valid_node(node));
        (self.shape.is_some_and(|shape| shape.is_kept_by(node)), validator)
    }

    /// Does the schema mark the node, or something around it, as private?
    #[must_use]
    pub fn is_private(&self, node: Node<'_>) -> bool {
        self.marks().is_none_or(|marks| is_marked(&marks.private, node))
    }

    /// The ways to all private fields.
    #[must_use]
    pub fn private_paths(&self) -> &[FieldPath] {
        self.marks().map_or(&[], |marks| &marks.private)
    }

    /// The property that names the items of an array, where the schema says so.
    #[must_use]
    pub fn item_key(&self, array: Node<'_>) -> Option<&str> {
        let path = way_to(array);
        let path: FieldPath = path
            .iter()
            .map(|step| match step {
                Step::Key(key) => format!(".{key}"),
                Step::Each => "[]".into(),
            })
            .collect::<String>()
            .trim_start_matches('.')
            .parse()
            .ok()?;
        self.field(&path).ok()?.get("x-key")?.as_str()
    }

    /// Has the node, or what the schema expects in its place, private parts?
    #[must_use]
    pub fn holds_private(&self, node: Node<'_>) -> bool {
        let way = way_to(node);
        self.marks().is_none_or(|marks| marks.private.iter().any(|path| path.steps().starts_with(&way)))
    }

    /// Is the node a count of people that is too small to be published?
    #[must_use]
    pub fn is_small_count(&self, node: Node<'_>, minimum: i64) -> bool {
        // what is no number, but stands where a count is asked for, may still tell it
        let is_small = minimum > 0 && node.as_decimal().is_none_or(|count| count < minimum.into());
        is_small && self.marks().is_some_and(|marks| is_marked(&marks.counts, node))
    }

    /// Does the schema expect the address of a role in this field?
    #[must_use]
    pub fn expects_address(&self, node: Node<'_>) -> bool {
        self.marks().is_some_and(|marks| is_marked(&marks.addresses, node))
    }

    /// The part of the schema that describes a field, without title and description.
    ///
    /// # Errors
    /// Gives the names that the schema knows at the step that it does not.
    pub fn field(&self, path: &FieldPath) -> Result<&Value, Vec<String>> {
        let root = self.json();
        path.steps().iter().try_fold(root, |schema, step| {
            let mut known = Vec::new();
            for variant in variants(root, schema) {
                let found = match step {
                    Step::Key(key) => member(variant, key),
                    Step::Each => variant.get("items"),
                };
                if let Some(found) = found {
                    return Ok(resolve(root, found));
                }
                if let Some(Value::Object(members)) = variant.get("properties") {
                    known.extend(members.keys().cloned());
                }
            }
            Err(known)
        })
    }
}

/// The schema of a table's member, whose name the schema may leave to the writer.
fn member<'s>(table: &'s Value, key: &str) -> Option<&'s Value> {
    let named = table.get("properties").and_then(|members| members.get(key));
    named.or_else(|| table.get("additionalProperties").filter(|free| free.is_object()))
}

/// All document kinds of a run.
#[derive(Debug)]
pub struct Kinds {
    schemas: Vec<Schema>,
    /// Counts of people below this are not published; packs can raise it.
    pub minimum_count: i64,
}

impl Default for Kinds {
    fn default() -> Self {
        Self::embedded()
    }
}

impl Kinds {
    /// The kinds that come with the program.
    #[must_use]
    pub fn embedded() -> Self {
        let schema = |(([name, path, owner, text, bare], shape), found): ((&[&'static str; 5], &'static Shape), &'static Found)| Schema {
            name: Cow::Borrowed(*name),
            pattern: Pattern(Cow::Borrowed(*path)),
            owner: Owner::named(owner),
            text: Cow::Borrowed(*text),
            bare: Cow::Borrowed(*bare),
            proven: true,
            shape: Some(shape),
            found: Some(found),
            json: OnceLock::new(),
            validator: OnceLock::new(),
            marks: OnceLock::new(),
        };
        Self { schemas: SCHEMAS.iter().zip(SHAPES).zip(FOUND).map(schema).collect(), minimum_count: 0 }
    }

    /// Adds a kind, which may not have the name or the path of another.
    ///
    /// # Errors
    /// Names the kind that stands in the way.
    pub fn add(&mut self, schema: Schema) -> Result<(), String> {
        if let Some(known) = self.schemas.iter().find(|known| known.name == schema.name || known.pattern == schema.pattern) {
            Err(known.name.to_string())
        } else {
            self.schemas.push(schema);
            Ok(())
        }
    }

    /// The kind of a name.
    #[must_use]
    pub fn named(&self, name: &str) -> Option<KindId> {
        let at = self.schemas.iter().position(|schema| schema.name == name)?;
        u16::try_from(at).ok().map(KindId)
    }

    /// The kind of a document at a path inside an affiliate's folder.
    #[must_use]
    pub fn at(&self, path: &str) -> Option<KindId> {
        let at = self.schemas.iter().position(|schema| schema.owner == Owner::Affiliate && schema.pattern.matches(path))?;
        u16::try_from(at).ok().map(KindId)
    }

    /// The schema of a kind.
    #[must_use]
    pub fn get(&self, kind: KindId) -> Option<&Schema> {
        self.schemas.get(kind.index())
    }

    /// Must the public not see the node? Because its schema says so, or because it is a small count.
    #[must_use]
    pub fn is_private(&self, kind: KindId, node: Node<'_>) -> bool {
        self.get(kind).is_none_or(|schema| schema.is_private(node) || schema.is_small_count(node, self.minimum_count))
    }

    /// The word for a kind.
    #[must_use]
    pub fn name(&self, kind: KindId) -> &str {
        self.get(kind).map_or("", |schema| &schema.name)
    }

    /// How many kinds there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.schemas.len()
    }

    /// Is there no kind?
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.schemas.is_empty()
    }

    /// All kinds.
    pub fn iter(&self) -> impl Iterator<Item = &Schema> + Clone {
        self.schemas.iter()
    }
}

/// A validator of ours applied to a node of ours.
trait NodeValidator {
    fn is_valid_node(&self, node: Node<'_>) -> bool;
}

impl NodeValidator for Validator<Toml> {
    fn is_valid_node(&self, node: Node<'_>) -> bool {
        self.is_valid(Repr::Node(node))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Privacy rests on them.
    #[test]
    fn marks_found_at_build_time_are_those_of_the_text() {
        let mut marks = 0;
        for schema in Kinds::embedded().iter() {
            let read = Marks::read(schema.json());
            assert_eq!(schema.marks(), Some(&read), "{}", schema.name);
            marks += read.private.len();
        }
        assert!(marks > 20, "{marks}");
    }

    /// Runs trust these schemas and compile them without their words; here they are checked as a whole.
    #[test]
    fn embedded_schemas_are_proven() {
        for schema in Kinds::embedded().iter() {
            let whole = validator(schema.json());
            assert!(whole.is_ok(), "{}: {:?}", schema.name, whole.err());
            assert!(schema.compiled().is_ok(), "{}: {:?}", schema.name, schema.compiled().err());
        }
    }
}
