//! Numbers of documents and exact sums of them; a result that would have to be rounded is none.

use std::fmt;

use rust_decimal::Decimal;
use serde::de::{Deserialize, Deserializer, Error as _, SeqAccess, Visitor};
use serde_json::{Value as Json, json};

use super::{Stop, absent};
use crate::document::path::Step;
use crate::document::tree::Kind;
use crate::document::{Document, FieldPath, Node};
use crate::message::{Fact, Quote};
use crate::parameter::{Literal, Parameter};
use crate::scope::{Field, Scope, Value};
use crate::verdict::{Gap, Reason};

/// One path, or several whose numbers are added up.
#[derive(Clone, Debug)]
pub(super) struct Paths(pub(super) Vec<FieldPath>);

impl<'de> Deserialize<'de> for Paths {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct OneOrMany;
        impl<'de> Visitor<'de> for OneOrMany {
            type Value = Paths;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("the path of a field, or a list of such paths")
            }

            fn visit_str<E: serde::de::Error>(self, text: &str) -> Result<Paths, E> {
                text.parse().map(|path| Paths(vec![path])).map_err(E::custom)
            }

            fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Paths, A::Error> {
                let mut paths = Vec::new();
                while let Some(path) = seq.next_element()? {
                    paths.push(path);
                }
                if paths.is_empty() { Err(A::Error::custom("at least one path is needed")) } else { Ok(Paths(paths)) }
            }
        }
        deserializer.deserialize_any(OneOrMany)
    }
}

impl Paths {
    /// The schema of such a parameter.
    pub(super) fn schema(title: &str, description: &str) -> Json {
        let path = json!({ "type": "string", "x-type": "field-path" });
        json!({ "title": title, "description": description, "type": ["string", "array"], "x-type": "field-path", "minItems": 1, "items": path })
    }

    /// What a message says of them.
    pub(super) fn fact(&self) -> Fact {
        Fact::names(self.0.iter().map(ToString::to_string))
    }
}

/// A number of a document, or the sum of several.
pub(super) struct Sum<'d> {
    /// The amount.
    pub(super) amount: Decimal,
    /// Must the public not see it?
    pub(super) private: bool,
    /// Where its parts stand: the numbers, or the arrays they are in.
    pub(super) places: Vec<Node<'d>>,
}

impl Sum<'_> {
    /// What a message says of it.
    pub(super) fn fact(&self) -> Fact {
        derived(self.amount, self.private)
    }
}

/// A fact that follows from values of a document, hidden from the public where one of them is.
pub(super) fn derived<T: Into<Fact> + ToString>(value: T, private: bool) -> Fact {
    if private { Quote { text: value.to_string(), private }.into() } else { value.into() }
}

/// Must the public not see the value?
pub(super) fn is_private(scope: &Scope<'_>, document: &Document, node: Node<'_>) -> bool {
    scope.kinds.is_private(document.kind, node)
}

/// The sum, unless it would be rounded.
pub(super) fn plus(left: Decimal, right: Decimal) -> Option<Decimal> {
    if left.is_zero() || right.is_zero() {
        return Some(if left.is_zero() { right } else { left });
    }
    let sum = left.checked_add(right)?;
    (sum.is_zero() || sum.scale() >= left.scale().max(right.scale())).then_some(sum)
}

/// The product, unless it would be rounded.
pub(super) fn times(left: Decimal, right: Decimal) -> Option<Decimal> {
    let product = left.checked_mul(right)?;
    (left.is_zero() || right.is_zero() || product.scale() >= left.scale() + right.scale()).then_some(product)
}

/// The number of a field that must be there.
pub(super) fn number<'d>(scope: &Scope<'d>, document: &'d Document, path: &FieldPath) -> Result<Sum<'d>, Stop<'d>> {
    match scope.field(document, path)? {
        Field::Absent(table) => Err(absent(path).within(document, table).into()),
        Field::Stated(node) => {
            let amount = node.as_decimal().ok_or_else(|| scope.faulty(document, path))?;
            Ok(Sum { amount, private: is_private(scope, document, node), places: vec![node] })
        }
    }
}

/// Adds up all numbers that the paths lead to. A list that is not there adds nothing, nor does a
/// single number as long as another is stated; an element without its number cannot be added up.
pub(super) fn sum<'d>(scope: &Scope<'d>, document: &'d Document, paths: &[FieldPath]) -> Result<Sum<'d>, Stop<'d>> {
    let mut sum = Sum { amount: Decimal::ZERO, private: false, places: Vec::new() };
    let mut lacking = None;
    let mut stated = false;
    for path in paths {
        stated |= path.is_plural();
        for field in scope.fields(document, path)? {
            match field {
                Field::Stated(node) => {
                    let amount = node.as_decimal().ok_or_else(|| scope.faulty(document, path))?;
                    sum.amount = plus(sum.amount, amount).ok_or_else(|| incomparable(path))?;
                    sum.private |= is_private(scope, document, node);
                    stated = true;
                    let place = arrays(document, node).next().unwrap_or(node);
                    if sum.places.last().is_none_or(|last| last.id() != place.id()) {
                        sum.places.push(place);
                    }
                }
                Field::Absent(table) if is_element(document, table, path) => return Err(absent(path).within(document, table).into()),
                Field::Absent(table) => lacking = lacking.or(Some((path, table))),
            }
        }
    }
    match lacking {
        Some((path, table)) if !stated => Err(absent(path).within(document, table).into()),
        _ => Ok(sum),
    }
}

/// The gap of numbers that are too great to reckon with exactly.
pub(super) fn incomparable(path: &FieldPath) -> Gap {
    Reason::Incomparable(path.to_string()).into()
}

/// The arrays around a node, the innermost first.
fn arrays<'d>(document: &'d Document, node: Node<'d>) -> impl Iterator<Item = Node<'d>> {
    let inside = move |at: &Node<'d>| (at.id() != document.root).then(|| at.parent()).flatten();
    std::iter::successors(Some(node), inside).filter(|around| around.kind() == Kind::Array)
}

/// Is the table inside an element of the innermost array of the path, so that no array is missing?
pub(super) fn is_element<'d>(document: &'d Document, table: Node<'d>, path: &FieldPath) -> bool {
    let wanted = path.steps().iter().filter(|step| **step == Step::Each).count();
    wanted > 0 && arrays(document, table).count() >= wanted
}

/// The number of a parameter, and what a message says of it.
pub(super) fn parameter<'d>(scope: &Scope<'d>, document: &'d Document, parameter: &Parameter) -> Result<(Decimal, Fact), Gap> {
    let value = scope.value(document, parameter)?;
    let number = match &value {
        Value::Given(literal) => literal.as_number(),
        Value::Read(_, node) => node.as_decimal(),
    };
    let number = number.ok_or_else(|| unfit(scope, &value, parameter))?;
    Ok((number, value.fact(scope)))
}

/// The gap of a parameter's value that is of another sort than the check needs.
pub(super) fn unfit(scope: &Scope<'_>, value: &Value<'_>, parameter: &Parameter) -> Gap {
    match (value, parameter) {
        (Value::Read(document, _), Parameter::From(reference)) => scope.faulty(document, &reference.path),
        (Value::Read(document, _), Parameter::Previous(path)) => scope.faulty(document, path),
        (Value::Given(Literal::Text(text)), _) => Reason::Incomparable(text.clone()).into(),
        _ => Reason::Incomparable(String::new()).into(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn decimal(text: &str) -> Decimal {
        text.parse().expect("a number")
    }

    #[test]
    fn nothing_is_rounded() {
        assert_eq!(plus(decimal("0.1"), decimal("0.2")), Some(decimal("0.3")));
        assert_eq!(plus(decimal("1.50"), decimal("-1.5")), Some(Decimal::ZERO));
        assert_eq!(plus(Decimal::ZERO, decimal("1.2345")), Some(decimal("1.2345")));
        assert_eq!(plus(Decimal::MAX, Decimal::ONE), None);
        assert_eq!(plus(Decimal::MAX, decimal("0.1")), None);
        assert_eq!(times(decimal("0.25"), decimal("11")), Some(decimal("2.75")));
        assert_eq!(times(Decimal::MAX, decimal("1.5")), None);
        assert_eq!(times(decimal("0.00000000000001"), decimal("0.000000000000001")), None);
    }

    #[test]
    fn what_follows_from_private_values_is_private() {
        assert!(matches!(derived(Decimal::ONE, true), Fact::Quote(quote) if quote.private));
        assert_eq!(derived(Decimal::ONE, false), Fact::Decimal(Decimal::ONE));
    }
}
