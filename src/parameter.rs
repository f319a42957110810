//! What rule authors write as parameters: values, references to fields, conditions, selections.
//!
//! Each is read through serde and knows which fields it looks at; none of them judges anything.

use std::fmt;
use std::str::FromStr;

use rust_decimal::Decimal;
use serde::Deserialize;
use serde::de::{self, Deserializer, MapAccess, SeqAccess, Visitor};

use crate::calendar::{Cycle, Date, Duration, parse_date};
use crate::document::FieldPath;
use crate::message::Fact;

/// A value in a rule.
#[derive(Clone, Debug, PartialEq)]
pub enum Literal {
    /// Text, a date, a duration or a share; what it is shows when it is compared.
    Text(String),
    /// A number.
    Number(Decimal),
    /// A truth value.
    Truth(bool),
    /// Several values.
    List(Vec<Literal>),
}

/// A value given in the rule, or one to be read from a document.
#[derive(Clone, Debug, PartialEq)]
pub enum Parameter {
    /// Given in the rule.
    Given(Literal),
    /// `{ from = "bylaws.assembly.interval" }`: a field of a document, or of the register.
    From(Reference),
    /// `{ previous = "balance.closing" }`: a field of the same kind of document for the period before.
    Previous(FieldPath),
}

/// A field of a document kind, written `bylaws.assembly.interval`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reference {
    /// The document kind.
    pub document: String,
    /// The field.
    pub path: FieldPath,
}

impl FromStr for Reference {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let (document, path) = text.split_once('.').ok_or_else(|| format!("`{text}` names no document, as `bylaws.text` does"))?;
        let path = path.parse().map_err(|error: crate::document::path::PathError| error.to_string())?;
        Ok(Self { document: document.to_owned(), path })
    }
}

impl fmt::Display for Reference {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}", self.document, self.path)
    }
}

impl<'de> Deserialize<'de> for Reference {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(de::Error::custom)
    }
}

/// Reads a value, or a table that refers to one.
struct ParameterVisitor;

impl<'de> Visitor<'de> for ParameterVisitor {
    type Value = Parameter;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value, `{ from = \"document.field\" }` or `{ previous = \"field\" }`")
    }

    fn visit_bool<E>(self, truth: bool) -> Result<Parameter, E> {
        Ok(Parameter::Given(Literal::Truth(truth)))
    }

    fn visit_i64<E>(self, number: i64) -> Result<Parameter, E> {
        Ok(Parameter::Given(Literal::Number(number.into())))
    }

    fn visit_f64<E>(self, number: f64) -> Result<Parameter, E> {
        Ok(Parameter::Given(Literal::Text(number.to_string())))
    }

    fn visit_str<E>(self, text: &str) -> Result<Parameter, E> {
        Ok(Parameter::Given(Literal::Text(text.to_owned())))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Parameter, A::Error> {
        let mut list = Vec::new();
        while let Some(literal) = seq.next_element()? {
            list.push(literal);
        }
        Ok(Parameter::Given(Literal::List(list)))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Parameter, A::Error> {
        let parameter = match map.next_key::<String>()?.as_deref() {
            Some("from") => Parameter::From(map.next_value()?),
            Some("previous") => Parameter::Previous(map.next_value()?),
            _ => return Err(de::Error::custom("a reference is written `{ from = \"document.field\" }` or `{ previous = \"field\" }`")),
        };
        match map.next_key::<String>()? {
            None => Ok(parameter),
            Some(key) => Err(de::Error::custom(format!("a reference has no `{key}`"))),
        }
    }
}

impl<'de> Deserialize<'de> for Parameter {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(ParameterVisitor)
    }
}

impl<'de> Deserialize<'de> for Literal {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        match Parameter::deserialize(deserializer)? {
            Parameter::Given(literal) => Ok(literal),
            _ => Err(de::Error::custom("a value is asked for here, not a reference")),
        }
    }
}

impl Parameter {
    /// Names the field it is read from, if it is.
    #[must_use]
    pub fn reference(&self) -> Option<&Reference> {
        match self {
            Self::From(reference) => Some(reference),
            _ => None,
        }
    }

    /// What a rule's description says of it.
    #[must_use]
    pub fn fact(&self) -> Fact {
        match self {
            Self::Given(literal) => literal.fact(),
            Self::From(reference) => Fact::name(reference.to_string()),
            Self::Previous(path) => {
                Fact::Message(Box::new(crate::message::Message::new("previous-field").with("field", Fact::name(path.to_string()))))
            }
        }
    }
}

impl Literal {
    /// What a message says of it.
    #[must_use]
    pub fn fact(&self) -> Fact {
        match self {
            Self::Text(text) => match (text.parse::<Duration>(), parse_date(text)) {
                (Ok(duration), _) => duration.into(),
                (_, Some(date)) => date.into(),
                _ => Fact::name(text.clone()),
            },
            Self::Number(number) => (*number).into(),
            Self::Truth(truth) => Fact::name(truth.to_string()),
            Self::List(list) => Fact::List(list.iter().map(Self::fact).collect()),
        }
    }

    /// The text, if it is one.
    #[must_use]
    pub fn as_text(&self) -> Option<&str> {
        match self {
            Self::Text(text) => Some(text),
            _ => None,
        }
    }

    /// The number, if it is one or is written as one.
    #[must_use]
    pub fn as_number(&self) -> Option<Decimal> {
        match self {
            Self::Number(number) => Some(*number),
            Self::Text(text) => Decimal::from_str_exact(text).ok(),
            _ => None,
        }
    }

    /// The date, if it is one.
    #[must_use]
    pub fn as_date(&self) -> Option<Date> {
        self.as_text().and_then(parse_date)
    }

    /// The duration, if it is one.
    #[must_use]
    pub fn as_duration(&self) -> Option<Duration> {
        self.as_text().and_then(|text| text.parse().ok())
    }
}

/// Conditions on the fields of one document; all must hold.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Conditions(pub Vec<(FieldPath, Test)>);

/// What a condition asks of a field.
#[derive(Clone, Debug, PartialEq)]
pub enum Test {
    /// The value, or one of these values.
    OneOf(Vec<Literal>),
    /// None of these values; a field that is not there has none of them.
    NoneOf(Vec<Literal>),
    /// This or more, later, longer.
    AtLeast(Literal),
    /// This or less, earlier, shorter.
    AtMost(Literal),
    /// Is it there?
    Stated(bool),
}

impl<'de> Deserialize<'de> for Conditions {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct All;
        impl<'de> Visitor<'de> for All {
            type Value = Conditions;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a table of fields and values")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Conditions, A::Error> {
                let mut conditions = Vec::new();
                while let Some(field) = map.next_key::<FieldPath>()? {
                    conditions.push((field, map.next_value()?));
                }
                Ok(Conditions(conditions))
            }
        }
        deserializer.deserialize_map(All)
    }
}

impl<'de> Deserialize<'de> for Test {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct One;
        impl<'de> Visitor<'de> for One {
            type Value = Test;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a value, a list of values, or a table with `not`, `at-least`, `at-most` or `stated`")
            }

            fn visit_bool<E>(self, truth: bool) -> Result<Test, E> {
                Ok(Test::OneOf(vec![Literal::Truth(truth)]))
            }

            fn visit_i64<E>(self, number: i64) -> Result<Test, E> {
                Ok(Test::OneOf(vec![Literal::Number(number.into())]))
            }

            fn visit_str<E>(self, text: &str) -> Result<Test, E> {
                Ok(Test::OneOf(vec![Literal::Text(text.to_owned())]))
            }

            fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Test, A::Error> {
                let mut list = Vec::new();
                while let Some(literal) = seq.next_element()? {
                    list.push(literal);
                }
                Ok(Test::OneOf(list))
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Test, A::Error> {
                let test = match map.next_key::<String>()?.as_deref() {
                    Some("not") => match map.next_value()? {
                        Literal::List(list) => Test::NoneOf(list),
                        literal => Test::NoneOf(vec![literal]),
                    },
                    Some("at-least") => Test::AtLeast(map.next_value()?),
                    Some("at-most") => Test::AtMost(map.next_value()?),
                    Some("stated") => Test::Stated(map.next_value()?),
                    _ => return Err(de::Error::custom("a condition has `not`, `at-least`, `at-most` or `stated`")),
                };
                match map.next_key::<String>()? {
                    None => Ok(test),
                    Some(_) => Err(de::Error::custom("a condition has exactly one of `not`, `at-least`, `at-most`, `stated`")),
                }
            }
        }
        deserializer.deserialize_any(One)
    }
}

/// Which documents a check or an obligation is about.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Subject {
    /// The document kind; that of the enclosing rule where none is named.
    pub document: Option<String>,
    /// Conditions on the documents; others are left out.
    #[serde(default, rename = "where")]
    pub only: Conditions,
    /// One verdict for each period of this cycle, from the document of that period.
    pub each: Option<Cycle>,
    /// How long after a period's end its document is expected.
    pub due: Option<Duration>,
}

/// The fields that a rule looks at, for checking them against the schemas.
#[derive(Debug, Default)]
pub struct Uses {
    /// Fields of the rule's own document.
    pub own: Vec<FieldPath>,
    /// Fields of other documents.
    pub other: Vec<Reference>,
    /// Kinds of documents that a part of the rule is about.
    pub documents: Vec<String>,
}

impl Uses {
    /// Adds a field of the rule's own document.
    pub fn field(&mut self, path: &FieldPath) {
        self.own.push(path.clone());
    }

    /// Adds the fields of a part of the rule.
    pub fn add(&mut self, part: Self) {
        self.own.extend(part.own);
        self.other.extend(part.other);
        self.documents.extend(part.documents);
    }

    /// Adds the fields of a part of the rule that is about documents of a kind; of the rule's own where none is named.
    pub fn nested(&mut self, document: Option<&str>, mut part: Self) {
        if let Some(document) = document {
            let own = std::mem::take(&mut part.own);
            part.other.extend(own.into_iter().map(|path| Reference { document: document.to_owned(), path }));
            part.documents.push(document.to_owned());
        }
        self.add(part);
    }

    /// Adds the field that a parameter is read from.
    pub fn parameter(&mut self, parameter: &Parameter) {
        match parameter {
            Parameter::Given(_) => {}
            Parameter::From(reference) => self.other.push(reference.clone()),
            Parameter::Previous(path) => self.own.push(path.clone()),
        }
    }

    /// Adds the fields that conditions look at.
    pub fn conditions(&mut self, conditions: &Conditions) {
        self.own.extend(conditions.0.iter().map(|(path, _)| path.clone()));
    }
}
