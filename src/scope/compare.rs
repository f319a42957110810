//! Compares values by what they mean: numbers, dates, durations and shares, however they are written.

use std::cmp::Ordering;

use crate::calendar::{Duration, parse_date};
use crate::document::Node;
use crate::document::tree::Kind;
use crate::document::typed::share;
use crate::parameter::Literal;

/// Is the value that of the rule? Durations, shares and numbers are compared by what they mean.
#[must_use]
pub fn equals(node: Node<'_>, literal: &Literal) -> bool {
    match literal {
        Literal::Truth(truth) => node.as_bool() == Some(*truth),
        Literal::List(list) => {
            node.kind() == Kind::Array
                && node.len() == list.len()
                && node.children().zip(list).all(|(child, literal)| equals(child, literal))
        }
        Literal::Text(text) if node.as_str() == Some(text.as_str()) => true,
        Literal::Text(_) | Literal::Number(_) => compare_literal(node, literal) == Some(Ordering::Equal),
    }
}

/// Is the value, or an element of a list, among those of the rule?
#[must_use]
pub fn is_among(node: Node<'_>, literals: &[Literal]) -> bool {
    let one = |node: Node<'_>| literals.iter().any(|literal| equals(node, literal));
    one(node) || (node.kind() == Kind::Array && node.children().any(one))
}

/// Orders a value against one in a rule; none where they cannot be ordered.
#[must_use]
pub fn compare_literal(node: Node<'_>, literal: &Literal) -> Option<Ordering> {
    if let Some(number) = node.as_decimal() {
        return Some(number.cmp(&literal.as_number()?));
    }
    if let Some(date) = node.as_date() {
        return Some(date.cmp(&literal.as_date()?));
    }
    if let (Some(truth), Literal::Truth(other)) = (node.as_bool(), literal) {
        return (truth == *other).then_some(Ordering::Equal);
    }
    compare_texts(node.as_str()?, literal.as_text()?)
}

/// Orders two values of documents; none where they cannot be ordered.
#[must_use]
pub fn compare(left: Node<'_>, right: Node<'_>) -> Option<Ordering> {
    if let (Some(left), Some(right)) = (left.as_decimal(), right.as_decimal()) {
        return Some(left.cmp(&right));
    }
    if let (Some(left), Some(right)) = (left.as_date(), right.as_date()) {
        return Some(left.cmp(&right));
    }
    if let (Some(left), Some(right)) = (left.as_bool(), right.as_bool()) {
        return (left == right).then_some(Ordering::Equal);
    }
    compare_texts(left.as_str()?, right.as_str()?)
}

/// Orders two values of rules; none where they cannot be ordered.
#[must_use]
pub fn compare_literals(left: &Literal, right: &Literal) -> Option<Ordering> {
    match (left, right) {
        (Literal::Truth(left), Literal::Truth(right)) => (left == right).then_some(Ordering::Equal),
        (Literal::Number(left), right) => Some(left.cmp(&right.as_number()?)),
        (left, Literal::Number(right)) => Some(left.as_number()?.cmp(right)),
        (left, right) => compare_texts(left.as_text()?, right.as_text()?),
    }
}

fn compare_texts(left: &str, right: &str) -> Option<Ordering> {
    if let (Ok(left), Ok(right)) = (left.parse::<Duration>(), right.parse::<Duration>()) {
        return left.partial_cmp(&right);
    }
    if let (Some((part, whole)), Some((other, of))) = (share(left), share(right)) {
        return Some((part * of).cmp(&(other * whole)));
    }
    if let (Some(left), Some(right)) = (parse_date(left), parse_date(right)) {
        return Some(left.cmp(&right));
    }
    (left == right).then_some(Ordering::Equal)
}
