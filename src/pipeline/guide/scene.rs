//! Affiliates that nobody has seen: of a kind, an age and a place, and with what else a condition wants.
//!
//! What the register keeps to the committee is as it is for most, so nothing that protects somebody shows.

use std::sync::Arc;

use super::place::Place;
use crate::calendar::{Date, Duration, has_reached};
use crate::document::decode::decode;
use crate::document::intake::part_of;
use crate::document::syntax::parse;
use crate::document::{Document, FieldPath, Kinds, NodeId};
use crate::dossier::Dossier;
use crate::pack::{Applies, Rule};
use crate::parameter::{Conditions, Literal, Test};
use crate::register::{Authority, Entry, Identity};
use crate::snapshot::File;

/// The fields of the register that a scene settles. No country has the code `ZZ`.
const SETTLED: [&str; 10] = ["id", "name", "alias", "kind", "recognised", "status", "safety", "country", "countries", "emerging"];
const ELSEWHERE: &str = "ZZ";

/// Is a field of the register settled by kind, age and place?
fn is_settled(path: &FieldPath) -> bool {
    SETTLED.contains(&path.to_string().as_str())
}

/// The conditions that kind, age and place do not settle.
pub(super) fn open(applies: &Applies) -> Applies {
    let register = applies.register.0.iter().filter(|(path, _)| !is_settled(path)).cloned().collect();
    Applies { register: Conditions(register), profile: applies.profile.clone() }
}

/// Do conditions look at something in the profile that the public must not read?
pub(super) fn is_private(kinds: &Kinds, applies: &Applies) -> bool {
    let schema = kinds.named("profile").and_then(|kind| kinds.get(kind));
    applies.profile.0.iter().any(|(path, _)| schema.is_some_and(|schema| schema.private_paths().contains(path)))
}

/// The rule without the conditions that kind, age and place do not settle.
pub(super) fn settled(rule: &Rule) -> Rule {
    let mut rule = rule.clone();
    for version in &mut rule.versions {
        version.applies.register.0.retain(|(path, _)| is_settled(path));
        version.applies.profile = Conditions::default();
    }
    rule
}

/// An affiliate of a kind in a place that reaches an age on a day, and what it has filed: a profile that holds what is wanted.
pub(super) fn affiliate(
    kinds: &Kinds,
    (kind, place): (&str, &Place),
    (age, day): (Duration, Date),
    wanted: &Applies,
) -> Option<(Entry, Dossier)> {
    let mut register = String::new();
    let mut line = |key: &str, value: &str| register.extend([key, " = ", value, "\n"]);
    line("kind", &quoted(kind));
    line("recognised", &recognised(day, age)?.to_string());
    line("status", "\"recognised\"");
    line("safety", "\"normal\"");
    line("country", &quoted(place.country.as_deref().unwrap_or(ELSEWHERE)));
    if place.emerging {
        line("emerging", "true");
    }
    register.push_str(&stated(&wanted.register));
    let document = document(kinds, "register", register)?;
    let entry = Entry { identity: decode::<Identity>(document.root()).ok()?, document, authority: Authority::Register };
    let filed = if wanted.profile.0.is_empty() { Vec::new() } else { vec![document_of_profile(kinds, &wanted.profile)?] };
    Some((entry, Dossier::of_documents(filed, Vec::new())))
}

fn document_of_profile(kinds: &Kinds, wanted: &Conditions) -> Option<Document> {
    document(kinds, "profile", stated(wanted))
}

fn document(kinds: &Kinds, kind: &str, text: String) -> Option<Document> {
    let parsed = parse(&Arc::new(File::new(kind, Ok(text))));
    Some(part_of(kinds.named(kind)?, &Arc::new(parsed.tree), NodeId::ROOT))
}

/// The latest day of recognition with which an age is reached on a day.
fn recognised(day: Date, age: Duration) -> Option<Date> {
    let span = jiff::Span::new().try_months(age.whole_months()).ok()?.try_days(age.whole_days()).ok()?;
    let latest = day.checked_sub(span).ok()?;
    // months differ in length, so it may be some days earlier
    std::iter::successors(Some(latest), |day| day.yesterday().ok()).take(4).find(|recognised| has_reached(*recognised, age, day))
}

/// Fields with values that conditions want.
fn stated(conditions: &Conditions) -> String {
    let all = conditions.0.iter().filter(|(path, _)| !path.is_plural());
    all.filter_map(|(path, test)| Some(format!("{path} = {}\n", wanted(test)?))).collect()
}

/// A value with which a condition holds, where one can be told.
fn wanted(test: &Test) -> Option<String> {
    match test {
        Test::OneOf(list) => list.first().and_then(written),
        Test::AtLeast(literal) | Test::AtMost(literal) => written(literal),
        Test::Stated(true) => Some(quoted("stated")),
        Test::NoneOf(list) => match list.first()? {
            Literal::Truth(truth) => Some((!truth).to_string()),
            Literal::Number(_) => {
                list.iter().filter_map(Literal::as_number).max().map(|most| (most + rust_decimal::Decimal::ONE).to_string())
            }
            Literal::Text(_) => Some(quoted("none of these")),
            Literal::List(_) => None,
        },
        Test::Stated(false) => None,
    }
}

fn written(literal: &Literal) -> Option<String> {
    match literal {
        Literal::Text(text) => Some(literal.as_date().map_or_else(|| quoted(text), |date| date.to_string())),
        Literal::Number(number) => Some(number.to_string()),
        Literal::Truth(truth) => Some(truth.to_string()),
        Literal::List(_) => None,
    }
}

fn quoted(text: &str) -> String {
    toml::Value::from(text).to_string()
}
