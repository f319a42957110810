//! Lets the JSON Schema validator walk our tree as it is, without a copy.
//!
//! The only code that knows the traits of the validator's crate.

use std::borrow::Cow;
use std::sync::Arc;

use jsonschema::json::{Array, Json, JsonNumber, Node as JsonNode, NodeIdentity, Object};
use jsonschema::types::JsonType;
use jsonschema::{Keyword, PatternOptions, Registry, RegistryBuilder, Retrieve, ValidationError, ValidationOptions, Validator};
use serde_json::{Value, json};

use super::tree::{Children, Kind, Node};
use super::typed::Type;

/// A TOML tree as a representation of JSON. Dates are shown as strings.
pub(super) struct Toml;

/// A node, or the name of a member, which JSON Schema treats as a string.
#[derive(Clone)]
pub(super) enum Repr<'a> {
    Node(Node<'a>),
    Key(&'a str),
}

impl Json for Toml {
    type Node<'a> = Repr<'a>;
    type PreparedKey = Box<str>;
    type StringBuffer = ();
    const ACYCLIC: bool = true;

    fn prepare_key(key: &str) -> Box<str> {
        key.into()
    }

    fn with_string_node<T>((): &mut (), string: &str, f: impl FnOnce(Repr<'_>) -> T) -> T {
        f(Repr::Key(string))
    }
}

impl<'a> JsonNode<'a, Toml> for Repr<'a> {
    type Object = Members<'a>;
    type Array = Elements<'a>;
    type Number = Number<'a>;

    fn as_object(&self) -> Option<Members<'a>> {
        match self {
            Self::Node(node) if node.is_table() => Some(Members(*node)),
            _ => None,
        }
    }

    fn as_array(&self) -> Option<Elements<'a>> {
        match self {
            Self::Node(node) if node.kind() == Kind::Array => Some(Elements(*node)),
            _ => None,
        }
    }

    fn as_string(&self) -> Option<Cow<'a, str>> {
        match self {
            Self::Key(key) => Some(Cow::Borrowed(key)),
            Self::Node(node) => match node.kind() {
                Kind::Date | Kind::Time => Some(Cow::Borrowed(node.source())),
                _ => node.as_str().map(Cow::Borrowed),
            },
        }
    }

    fn as_number(&self) -> Option<Number<'a>> {
        match self {
            Self::Node(node) if matches!(node.kind(), Kind::Integer | Kind::Float) => Some(Number(*node)),
            _ => None,
        }
    }

    fn as_boolean(&self) -> Option<bool> {
        match self {
            Self::Node(node) => node.as_bool(),
            Self::Key(_) => None,
        }
    }

    fn is_null(&self) -> bool {
        false
    }

    fn json_type(&self) -> JsonType {
        match self {
            Self::Key(_) => JsonType::String,
            Self::Node(node) => match node.kind() {
                Kind::String | Kind::Date | Kind::Time => JsonType::String,
                Kind::Integer | Kind::Float => JsonType::Number,
                Kind::Boolean => JsonType::Boolean,
                Kind::Array => JsonType::Array,
                Kind::Table => JsonType::Object,
            },
        }
    }

    fn string_length_within(&self, min: u64, max: u64) -> Option<bool> {
        let text = self.as_string()?;
        let bytes = text.len() as u64;
        // a character has at most four bytes, so most texts need no counting
        if bytes <= max && bytes.div_ceil(4) >= min {
            return Some(true);
        }
        Some((min..=max).contains(&(text.chars().count() as u64)))
    }

    fn equals_value(&self, expected: &Value) -> bool {
        match (self.as_string(), expected) {
            (Some(text), Value::String(expected)) => text == expected.as_str(),
            (Some(_), _) => false,
            (None, _) => *self.to_value() == *expected,
        }
    }

    /// The validator asks for values only to put them into its own messages, which we do not use.
    fn to_value(&self) -> Cow<'a, Value> {
        Cow::Owned(match self {
            Self::Key(key) => Value::from(*key),
            Self::Node(node) => match node.kind() {
                Kind::Integer => node.as_integer().map_or(Value::Null, Value::from),
                Kind::Boolean => node.as_bool().map_or(Value::Null, Value::from),
                Kind::Array => node.children().map(|child| Repr::Node(child).to_value().into_owned()).collect(),
                Kind::Table => Value::Null,
                Kind::String | Kind::Float | Kind::Date | Kind::Time => Value::from(node.as_str().unwrap_or(node.source())),
            },
        })
    }

    fn identity(&self) -> Option<NodeIdentity> {
        match self {
            Self::Node(node) => Some(NodeIdentity::tagged(std::ptr::from_ref(node.tree()) as usize, node.id().number())),
            Self::Key(_) => None,
        }
    }
}

/// The members of a table.
pub(super) struct Members<'a>(Node<'a>);

impl<'a> Object<'a, Toml> for Members<'a> {
    type Node = Repr<'a>;
    type MemberName = &'a str;
    type MembersIter = std::iter::Map<Children<'a>, fn(Node<'a>) -> (&'a str, Repr<'a>)>;

    fn len(&self) -> usize {
        self.0.len()
    }

    fn get(&self, key: &Box<str>) -> Option<Repr<'a>> {
        self.0.get(key).map(Repr::Node)
    }

    fn members(&self) -> Self::MembersIter {
        self.0.children().map(|child| (child.key(), Repr::Node(child)))
    }
}

/// The elements of an array.
pub(super) struct Elements<'a>(Node<'a>);

impl<'a> Array<'a, Toml> for Elements<'a> {
    type Node = Repr<'a>;
    type ElementsIter = std::iter::Map<Children<'a>, fn(Node<'a>) -> Repr<'a>>;

    fn len(&self) -> usize {
        self.0.len()
    }

    fn elements(&self) -> Self::ElementsIter {
        self.0.children().map(Repr::Node)
    }
}

/// A number as it is written.
pub(super) struct Number<'a>(Node<'a>);

impl JsonNumber for Number<'_> {
    fn as_u64(&self) -> Option<u64> {
        self.0.as_integer().and_then(|number| u64::try_from(number).ok())
    }

    fn as_i64(&self) -> Option<i64> {
        self.0.as_integer()
    }

    fn as_f64(&self) -> Option<f64> {
        self.0.source().replace('_', "").parse().ok()
    }

    fn as_str(&self) -> Cow<'_, str> {
        Cow::Owned(self.0.source().replace(['_', '+'], ""))
    }

    fn to_number(&self) -> Cow<'_, serde_json::Number> {
        let float = || self.as_f64().and_then(serde_json::Number::from_f64);
        Cow::Owned(self.as_i64().map(serde_json::Number::from).or_else(float).unwrap_or_else(|| 0.into()))
    }

    fn is_integer(&self) -> bool {
        self.0.kind() == Kind::Integer
    }
}

/// The keyword `x-type` of our schemas.
struct TypeKeyword(Type);

impl<'i> Keyword<'i, Toml> for TypeKeyword {
    fn validate(&self, node: Repr<'i>) -> Result<(), ValidationError<'i>> {
        if <Self as Keyword<'i, Toml>>::is_valid(self, node) { Ok(()) } else { Err(ValidationError::custom(self.0.name())) }
    }

    fn is_valid(&self, node: Repr<'i>) -> bool {
        match node {
            Repr::Node(node) => self.0.accepts(node),
            Repr::Key(_) => true,
        }
    }
}

/// Makes a validator of a schema. It resolves nothing outside the schema itself and never asks a network.
///
/// # Errors
/// Says what is wrong with the schema.
pub(super) fn validator(schema: &Value) -> Result<Validator<Toml>, String> {
    options().build(schema).map_err(|error| error.to_string())
}

/// The same for a schema that tests have proven, without checking it against the schema of schemas: that would
/// take as long as all else that a small run does. The crate always checks the schema it is handed, so it is
/// handed a reference, which is of the oldest draft because the schema of that draft's schemas is the smallest.
///
/// # Errors
/// Says what is wrong with the schema.
pub(super) fn proven_validator(schema: &Value) -> Result<Validator<Toml>, String> {
    let id = schema.get("$id").and_then(Value::as_str).unwrap_or_default();
    let registry = Registry::new().add(id, schema).and_then(RegistryBuilder::prepare).map_err(|error| error.to_string())?;
    let reference = json!({ "$schema": "http://json-schema.org/draft-04/schema#", "$ref": id });
    options().with_registry(&registry).build(&reference).map_err(|error| error.to_string())
}

fn options<'r>() -> ValidationOptions<'r, Arc<dyn Retrieve>, Toml> {
    jsonschema::options_for::<Toml>().offline().should_validate_formats(false).with_pattern_options(PatternOptions::regex()).with_keyword(
        "x-type",
        |_, value, _| match value.as_str().and_then(Type::named) {
            Some(kind) => Ok(Box::new(TypeKeyword(kind))),
            None => Err(ValidationError::custom("unknown x-type")),
        },
    )
}
