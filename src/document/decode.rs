//! Reads a table of our tree into a Rust type through serde, with the place of what does not fit.
//!
//! For the committee's files and rule packs, after their schema has been checked.

use std::fmt;

use serde::de::value::{MapAccessDeserializer, StrDeserializer};
use serde::de::{self, DeserializeSeed, IntoDeserializer, MapAccess, SeqAccess, Visitor};

use super::tree::{Children, Kind, Node};
use crate::snapshot::Span;

/// Something that does not fit the Rust type.
#[derive(Debug)]
pub struct DecodeError {
    /// What does not fit, in lower case without a full stop.
    pub message: String,
    /// Where.
    pub span: Option<Span>,
}

impl fmt::Display for DecodeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl std::error::Error for DecodeError {}

impl de::Error for DecodeError {
    fn custom<T: fmt::Display>(message: T) -> Self {
        Self { message: message.to_string(), span: None }
    }
}

/// Reads a node.
///
/// # Errors
/// Says what does not fit, and where.
pub fn decode<'de, T: de::Deserialize<'de>>(node: Node<'de>) -> Result<T, DecodeError> {
    T::deserialize(Decoder(node)).map_err(|error| error.at(node.span()))
}

impl DecodeError {
    fn at(mut self, span: Span) -> Self {
        self.span.get_or_insert(span);
        self
    }
}

struct Decoder<'de>(Node<'de>);

impl<'de> de::Deserializer<'de> for Decoder<'de> {
    type Error = DecodeError;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, DecodeError> {
        let node = self.0;
        match node.kind() {
            Kind::String => visitor.visit_borrowed_str(node.as_str().unwrap_or_default()),
            Kind::Integer => visitor.visit_i64(node.as_integer().unwrap_or_default()),
            Kind::Boolean => visitor.visit_bool(node.as_bool().unwrap_or_default()),
            // dates and numbers with a fraction keep the digits they are written with
            Kind::Float | Kind::Date | Kind::Time => visitor.visit_borrowed_str(node.source()),
            Kind::Array => visitor.visit_seq(Elements(node.children())),
            Kind::Table => visitor.visit_map(Members { rest: node.children(), value: None }),
        }
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, DecodeError> {
        visitor.visit_some(self)
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(self, _: &'static str, visitor: V) -> Result<V::Value, DecodeError> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        name: &'static str,
        variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, DecodeError> {
        match self.0.as_str() {
            Some(word) => {
                let word: StrDeserializer<'_, DecodeError> = word.into_deserializer();
                de::Deserializer::deserialize_enum(word, name, variants, visitor)
            }
            None => visitor.visit_enum(MapAccessDeserializer::new(Members { rest: self.0.children(), value: None })),
        }
    }

    serde::forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf unit
        unit_struct seq tuple tuple_struct map struct identifier ignored_any
    }
}

struct Elements<'de>(Children<'de>);

impl<'de> SeqAccess<'de> for Elements<'de> {
    type Error = DecodeError;

    fn next_element_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<Option<S::Value>, DecodeError> {
        match self.0.next() {
            Some(node) => seed.deserialize(Decoder(node)).map(Some).map_err(|error| error.at(node.span())),
            None => Ok(None),
        }
    }
}

struct Members<'de> {
    rest: Children<'de>,
    value: Option<Node<'de>>,
}

impl<'de> MapAccess<'de> for Members<'de> {
    type Error = DecodeError;

    fn next_key_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<Option<S::Value>, DecodeError> {
        self.value = self.rest.next();
        match self.value {
            Some(node) => {
                let key: StrDeserializer<'_, DecodeError> = node.key().into_deserializer();
                seed.deserialize(key).map(Some).map_err(|error| error.at(node.key_span()))
            }
            None => Ok(None),
        }
    }

    fn next_value_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<S::Value, DecodeError> {
        match self.value.take() {
            Some(node) => seed.deserialize(Decoder(node)).map_err(|error| error.at(node.span())),
            None => Err(de::Error::custom("a value without a key")),
        }
    }
}
