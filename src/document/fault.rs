//! What is wrong with a document, as data with a place: faults of syntax and of schema.
//!
//! The validator's own English sentences are never shown; each kind of error becomes a message of ours.

use std::collections::HashSet;

use jsonschema::error::{TypeKind, ValidationErrorKind};
use jsonschema::types::JsonType;
use jsonschema::{JsonTypeSet, ValidationError};
use serde_json::Value;

use super::repr::Repr;
use super::schema::Schema;
use super::syntax::{Located, SyntaxFault};
use super::tree::{Kind, Node, NodeId};
use super::typed::Type;
use crate::message::{Fact, Message, Quote};
use crate::snapshot::Span;

/// How many schema faults of one document are listed.
const MAX_FAULTS: usize = 50;
/// So many are looked at before those are chosen by their place; each costs a walk through the file.
const MAX_LOOKED_AT: usize = 500;
/// So much of a value is quoted, in characters.
const MAX_QUOTED: usize = 1_000;

/// What sort of fault it is; its name is part of a finding's identity.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Sort {
    /// The file cannot be read at all.
    Unreadable,
    /// Not TOML.
    Syntax,
    /// A value that the schema does not allow, or a missing one.
    Schema,
    /// A key that the schema does not know.
    UnknownKey,
    /// A file that is no document of any kind.
    Unrecognised,
    /// Syntax that other tools refuse.
    NewerToml,
    /// An address, a number or a token that should not be in a public file.
    PersonalData,
    /// A character that nobody sees and that steers a terminal or turns text around.
    HiddenCharacter,
    /// Profile and register contradict each other.
    Disagreement,
    /// Only one half of a change in the register is written down.
    HalfChange,
}

impl Sort {
    /// Its name in reports.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Unreadable => "document/unreadable",
            Self::Syntax => "document/syntax",
            Self::Schema => "document/schema",
            Self::UnknownKey => "document/unknown-key",
            Self::Unrecognised => "document/unrecognised",
            Self::NewerToml => "document/newer-toml",
            Self::PersonalData => "document/personal-data",
            Self::HiddenCharacter => "document/hidden-character",
            Self::Disagreement => "register/disagreement",
            Self::HalfChange => "register/half-change",
        }
    }
}

/// A fault of a document.
#[derive(Clone, Debug)]
pub struct Fault {
    /// What sort.
    pub sort: Sort,
    /// What is wrong.
    pub message: Message,
    /// How to mend it.
    pub help: Option<Message>,
    /// Where.
    pub span: Span,
    /// What it refers to, with a word about it.
    pub context: Option<(Span, Message)>,
    /// The node that cannot be trusted; the table that lacks something for a missing key.
    pub node: Option<NodeId>,
    /// The key that is missing.
    pub missing: Option<String>,
    /// The field it concerns, independent of its place in the file.
    pub field: String,
}

impl Fault {
    /// A fault at a span.
    #[must_use]
    pub fn new(sort: Sort, message: Message, span: Span) -> Self {
        Self { sort, message, help: None, span, context: None, node: None, missing: None, field: String::new() }
    }

    /// Adds a way to mend it.
    #[must_use]
    pub fn help(mut self, help: Message) -> Self {
        self.help = Some(help);
        self
    }
}

/// Turns a syntax fault into a fault with a message.
#[must_use]
pub fn of_syntax(located: &Located) -> Fault {
    let (what, help) = match located.fault {
        SyntaxFault::Unquoted => ("syntax-unquoted", "syntax-unquoted-help"),
        SyntaxFault::YesNo => ("syntax-yes-no", "syntax-yes-no-help"),
        SyntaxFault::BlankInNumber => ("syntax-blank-in-number", "syntax-blank-in-number-help"),
        SyntaxFault::NoValue => ("syntax-no-value", "syntax-no-value-help"),
        SyntaxFault::NoEquals => ("syntax-no-equals", "syntax-no-equals-help"),
        SyntaxFault::Unclosed => ("syntax-unclosed", "syntax-unclosed-help"),
        SyntaxFault::NoComma => ("syntax-no-comma", "syntax-no-comma-help"),
        SyntaxFault::Stray => ("syntax-stray", "syntax-stray-help"),
        SyntaxFault::DecimalComma => ("syntax-decimal-comma", "syntax-decimal-comma-help"),
        SyntaxFault::BadNumber => ("syntax-bad-number", "syntax-bad-number-help"),
        SyntaxFault::BadDate => ("syntax-bad-date", "syntax-bad-date-help"),
        SyntaxFault::BadEscape => ("syntax-bad-escape", "syntax-bad-escape-help"),
        SyntaxFault::BadKey => ("syntax-bad-key", "syntax-bad-key-help"),
        SyntaxFault::Duplicate => ("syntax-duplicate", "syntax-duplicate-help"),
        SyntaxFault::TooDeep => ("syntax-too-deep", "syntax-too-deep-help"),
        SyntaxFault::Other => ("syntax-other", "syntax-other-help"),
    };
    let note = if located.fault == SyntaxFault::Duplicate { "syntax-first-here" } else { "syntax-begins-here" };
    let mut fault = Fault::new(Sort::Syntax, Message::new(what), located.span).help(Message::new(help));
    fault.context = located.context.map(|span| (span, Message::new(note)));
    fault
}

/// The schema faults of a document, by place.
#[must_use]
pub fn of_schema(schema: &Schema, root: Node<'_>, partial: bool) -> Vec<Fault> {
    let Some(validator) = schema.validator() else {
        let text = Quote { text: schema.name.to_string(), private: false };
        return vec![Fault::new(Sort::Unreadable, Message::new("schema-broken").with("schema", text), root.span())];
    };
    let mut faults = Vec::new();
    let mut errors = validator.iter_errors(Repr::Node(root));
    for error in errors.by_ref() {
        add(schema, root, &error, &mut faults);
        if faults.len() > MAX_LOOKED_AT {
            break;
        }
    }
    let left = errors.count();
    if partial {
        faults.retain(|fault| fault.missing.is_none());
    }
    faults.sort_by(|a, b| (a.span, a.sort, &a.field).cmp(&(b.span, b.sort, &b.field)));
    faults.dedup_by(|a, b| a.span == b.span && a.sort == b.sort && a.field == b.field);
    let more = left + faults.len().saturating_sub(MAX_FAULTS);
    faults.truncate(MAX_FAULTS);
    if more > 0 {
        let last = faults.last().map_or(root.span(), |fault| fault.span);
        faults.push(Fault::new(Sort::Schema, Message::new("schema-more").with("count", more), last));
    }
    faults
}

fn add(schema: &Schema, root: Node<'_>, error: &ValidationError<'_>, faults: &mut Vec<Fault>) {
    let node = resolve(root, error.instance_path().as_str());
    match error.kind() {
        ValidationErrorKind::AdditionalProperties { unexpected } => {
            let known = known_keys(schema, root, node);
            let unexpected: HashSet<&str> = unexpected.iter().map(String::as_str).collect();
            for child in node.children().filter(|child| unexpected.contains(child.key())).take(MAX_LOOKED_AT) {
                faults.push(unknown_key(schema, child, &known));
            }
        }
        ValidationErrorKind::Required { property } => {
            let key = property.as_str().unwrap_or_default();
            let mut fault = at(Message::new("schema-missing").with("key", Fact::name(key)), node, node.span());
            let id = if node.source().starts_with('{') { "schema-missing-inline-help" } else { "schema-missing-help" };
            fault.help = Some(Message::new(id).with("key", Fact::name(key)));
            fault.missing = Some(key.to_owned());
            fault.field = if fault.field.is_empty() { key.to_owned() } else { format!("{}.{key}", fault.field) };
            faults.push(fault);
        }
        ValidationErrorKind::OneOfNotValid { context } | ValidationErrorKind::AnyOf { context } => {
            // the variant meant is the one whose kind of value fits
            let own = error.instance_path().as_str();
            let is_other = |inner: &ValidationError<'_>| {
                matches!(
                    inner.kind(),
                    ValidationErrorKind::Type { .. } | ValidationErrorKind::Constant { .. } | ValidationErrorKind::Enum { .. }
                ) && inner.instance_path().as_str() == own
            };
            match context.iter().find(|errors| !errors.is_empty() && !errors.iter().any(is_other)) {
                Some(errors) => errors.iter().for_each(|inner| add(schema, root, inner, faults)),
                None => faults.push(value_fault(Message::new("schema-no-variant"), schema, node)),
            }
        }
        kind => faults.push(value_fault(describe(kind, node), schema, node)),
    }
}

fn at(message: Message, node: Node<'_>, span: Span) -> Fault {
    let mut fault = Fault::new(Sort::Schema, message, span);
    fault.node = Some(node.id());
    fault.field = node.pointer();
    fault
}

fn value_fault(message: Message, schema: &Schema, node: Node<'_>) -> Fault {
    let quote = Quote {
        text: quoted(node),
        private: schema.is_private(node) || schema.holds_private(node) || schema.is_small_count(node, i64::MAX),
    };
    let name = if node.key().is_empty() { node.pointer() } else { node.key().to_owned() };
    let help = message.facts.iter().any(|(fact, _)| *fact == "type-help");
    let mut fault = at(message.with("key", Fact::Name(name)).with("value", quote), node, node.span());
    if help && let Some(at) = fault.message.facts.iter().position(|(fact, _)| *fact == "type-help") {
        let (_, fact) = fault.message.facts.remove(at);
        fault.help = if let Fact::Message(message) = fact { Some(*message) } else { None };
    }
    fault
}

fn unknown_key(schema: &Schema, child: Node<'_>, names: &[String]) -> Fault {
    let quote = Quote { text: child.key().to_owned(), private: schema.is_private(child) };
    let mut fault = at(Message::new("schema-unknown-key").with("key", quote), child, child.key_span());
    fault.sort = Sort::UnknownKey;
    fault.help = Some(match nearest(child.key(), names.iter().map(String::as_str)) {
        Some(name) => Message::new("schema-unknown-key-nearest").with("nearest", Fact::name(name)),
        None => known(names.iter().map(String::as_str)),
    });
    fault
}

/// The text of a value, as far as is looked at; what of it is shown, a report decides, which knows what must not be seen.
fn quoted(node: Node<'_>) -> String {
    node.as_str().unwrap_or(node.source()).chars().take(MAX_QUOTED).collect()
}

fn describe(kind: &ValidationErrorKind, node: Node<'_>) -> Message {
    let limit = |value: &Value| Fact::name(value.to_string());
    match kind {
        ValidationErrorKind::Type { kind } => {
            Message::new("schema-type").with("expected", expected(kind)).with("found", Message::new(found(node)))
        }
        ValidationErrorKind::Enum { options } => {
            let names: Vec<&str> = options.as_array().into_iter().flatten().filter_map(Value::as_str).collect();
            let value = node.as_str().unwrap_or_default();
            let message = Message::new("schema-not-one-of").with("options", Fact::names(names.iter().copied()));
            match nearest(value, names.into_iter()) {
                Some(name) => message.with("type-help", Message::new("schema-nearest").with("nearest", Fact::name(name))),
                None => message,
            }
        }
        ValidationErrorKind::Minimum { limit: min } | ValidationErrorKind::ExclusiveMinimum { limit: min } => {
            Message::new("schema-too-small").with("limit", limit(min))
        }
        ValidationErrorKind::Maximum { limit: max } | ValidationErrorKind::ExclusiveMaximum { limit: max } => {
            Message::new("schema-too-large").with("limit", limit(max))
        }
        ValidationErrorKind::MinLength { .. } => Message::new("schema-empty"),
        ValidationErrorKind::MaxLength { limit } => Message::new("schema-too-long").with("limit", Fact::Number(number(*limit))),
        ValidationErrorKind::MinItems { limit } | ValidationErrorKind::MinProperties { limit } => {
            Message::new("schema-too-few").with("limit", Fact::Number(number(*limit)))
        }
        ValidationErrorKind::MaxItems { limit } | ValidationErrorKind::MaxProperties { limit } => {
            Message::new("schema-too-many").with("limit", Fact::Number(number(*limit)))
        }
        ValidationErrorKind::UniqueItems => Message::new("schema-not-unique"),
        ValidationErrorKind::Custom { message, .. } => {
            let (id, help) = Type::named(message).map_or(("schema-malformed", "type-date-help"), of_type);
            Message::new(id).with("type-help", Message::new(help))
        }
        _ => Message::new("schema-malformed"),
    }
}

fn number(limit: u64) -> i64 {
    i64::try_from(limit).unwrap_or(i64::MAX)
}

fn of_type(kind: Type) -> (&'static str, &'static str) {
    match kind {
        Type::Date => ("type-date", "type-date-help"),
        Type::Money => ("type-money", "type-money-help"),
        Type::Duration => ("type-duration", "type-duration-help"),
        Type::Share => ("type-share", "type-share-help"),
        Type::Majority => ("type-majority", "type-majority-help"),
        Type::Pointer => ("type-pointer", "type-pointer-help"),
        Type::MonthDay => ("type-month-day", "type-month-day-help"),
        Type::Language => ("type-language", "type-language-help"),
        Type::Country => ("type-country", "type-country-help"),
        Type::Slug => ("type-slug", "type-slug-help"),
        Type::Level => ("type-level", "type-level-help"),
        Type::FieldPath => ("type-field-path", "type-field-path-help"),
        Type::Cycle => ("type-cycle", "type-cycle-help"),
    }
}

fn expected(kind: &TypeKind) -> Message {
    let single = |kind: JsonType| match kind {
        JsonType::String => "kind-string",
        JsonType::Integer => "kind-integer",
        JsonType::Number => "kind-number",
        JsonType::Boolean => "kind-boolean",
        JsonType::Array => "kind-array",
        JsonType::Object | JsonType::Null => "kind-table",
    };
    match kind {
        TypeKind::Single(kind) => Message::new(single(*kind)),
        TypeKind::Multiple(kinds) => Message::new(first(*kinds).map_or("kind-string", single)),
    }
}

fn first(kinds: JsonTypeSet) -> Option<JsonType> {
    kinds.iter().next()
}

/// The message that names the kind of a value.
#[must_use]
pub fn found(node: Node<'_>) -> &'static str {
    match node.kind() {
        Kind::String => "kind-string",
        Kind::Integer => "kind-integer",
        Kind::Float => "kind-number",
        Kind::Boolean => "kind-boolean",
        Kind::Date => "kind-date",
        Kind::Time => "kind-time",
        Kind::Array => "kind-array",
        Kind::Table => "kind-table",
    }
}

/// Follows a JSON pointer by the kinds of the containers, so that a table's key `2024` is no index.
fn resolve<'t>(root: Node<'t>, pointer: &str) -> Node<'t> {
    pointer.split('/').skip(1).fold(root, |node, part| {
        let child = if node.kind() == Kind::Array {
            part.parse().ok().and_then(|index| node.children().nth(index))
        } else {
            node.get(&part.replace("~1", "/").replace("~0", "~"))
        };
        child.unwrap_or(node)
    })
}

/// The keys that a schema allows in a table.
fn known_keys(schema: &Schema, root: Node<'_>, table: Node<'_>) -> Vec<String> {
    let mut way = Vec::new();
    let mut at = table;
    while let Some(parent) = at.parent().filter(|_| at.id() != root.id()) {
        way.push(if parent.kind() == Kind::Array { "[]".to_owned() } else { at.key().to_owned() });
        at = parent;
    }
    way.reverse();
    // a key that no schema can have asks for all that the table may hold
    way.push("0".into());
    match way.join(".").replace(".[]", "[]").parse() {
        Ok(path) => schema.field(&path).err().unwrap_or_default(),
        Err(_) => Vec::new(),
    }
}

/// How many of the names that are known are worth listing.
const MAX_NAMES: usize = 12;

/// What is known, cut off where a list would grow too long to be read.
#[must_use]
pub fn known<'n>(names: impl Iterator<Item = &'n str>) -> Message {
    let mut all: Vec<&str> = names.collect();
    let more = all.len().saturating_sub(MAX_NAMES);
    all.truncate(MAX_NAMES);
    let message = Message::new(if more > 0 { "known-words-more" } else { "known-words" }).with("known", Fact::names(all));
    if more > 0 { message.with("more", more) } else { message }
}

/// The advice for a word that is not known: the nearest one, or those that are known.
#[must_use]
pub fn advice<'n>(word: &str, all: impl Iterator<Item = &'n str> + Clone) -> Message {
    match nearest(word, all.clone()) {
        Some(name) => Message::new("schema-nearest").with("nearest", Fact::name(name)),
        None => known(all),
    }
}

/// The name most like a word, if one is like it.
#[must_use]
pub fn nearest<'n>(word: &str, names: impl Iterator<Item = &'n str>) -> Option<&'n str> {
    names
        .map(|name| (strsim::jaro_winkler(&word.to_lowercase(), name), name))
        .filter(|(likeness, _)| *likeness > 0.8)
        .max_by(|a, b| a.0.total_cmp(&b.0))
        .map(|(_, name)| name)
}
