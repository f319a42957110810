//! The document kinds: every schema can be used, explains each of its fields, and is shown by a faultless document.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use affcheck::document::Kinds;
use affcheck::document::schema::Owner;
use affcheck::document::typed::Type;
use affcheck::portfolio::Portfolio;
use serde_json::Value;

/// The keywords that the program, its forms and other validators all understand.
const KEYWORDS: [&str; 35] = [
    "$schema",
    "$id",
    "$defs",
    "$ref",
    "title",
    "description",
    "examples",
    "default",
    "type",
    "format",
    "enum",
    "const",
    "pattern",
    "minLength",
    "maxLength",
    "minimum",
    "maximum",
    "minItems",
    "maxItems",
    "uniqueItems",
    "items",
    "properties",
    "required",
    "additionalProperties",
    "propertyNames",
    "minProperties",
    "maxProperties",
    "oneOf",
    "x-path",
    "x-owner",
    "x-type",
    "x-key",
    "x-private",
    "x-address",
    "x-count",
];

/// Calls `see` with each schema inside a schema, its path and whether it is the schema of a property.
fn walk<'s>(schema: &'s Value, path: &str, is_property: bool, see: &mut dyn FnMut(&'s Value, &str, bool)) {
    see(schema, path, is_property);
    let Some(members) = schema.as_object() else { return };
    for (keyword, inner) in members {
        match keyword.as_str() {
            "properties" | "$defs" => {
                for (key, property) in inner.as_object().into_iter().flatten() {
                    walk(property, &format!("{path}/{key}"), keyword == "properties", see);
                }
            }
            "items" | "additionalProperties" | "propertyNames" => walk(inner, &format!("{path}/{keyword}"), false, see),
            "oneOf" => inner.as_array().into_iter().flatten().for_each(|variant| walk(variant, &format!("{path}/|"), false, see)),
            _ => {}
        }
    }
}

/// Collects what `judge` finds wrong in any part of any schema.
fn faults(judge: impl Fn(&Value, &Value, bool) -> Option<String>) -> Vec<String> {
    let kinds = Kinds::embedded();
    let mut faults = Vec::new();
    for schema in kinds.iter() {
        let root = schema.json();
        assert!(root.is_object(), "{} cannot be used", schema.name);
        walk(root, &schema.name, false, &mut |part, path, is_property| {
            faults.extend(judge(root, part, is_property).map(|fault| format!("{path}: {fault}")));
        });
    }
    faults
}

#[test]
fn only_known_keywords_and_types_are_used() {
    let found = faults(|_, part, _| {
        let unknown = part.as_object().into_iter().flatten().map(|(key, _)| key).find(|key| !KEYWORDS.contains(&key.as_str()));
        let bad_type = part.get("x-type").and_then(Value::as_str).filter(|name| Type::named(name).is_none());
        let date = part.get("format").is_some_and(|format| format != "date");
        unknown.map(|key| format!("keyword {key}")).or(bad_type.map(|name| format!("x-type {name}"))).or(date.then(|| "format".to_owned()))
    });
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn every_field_has_a_title_and_a_description() {
    let found = faults(|_, part, is_property| {
        let said = |word| part.get(word).and_then(Value::as_str).is_some_and(|text| text.chars().count() >= 2);
        let ends = part.get("title").and_then(Value::as_str).is_some_and(|title| title.ends_with('.'));
        (is_property && (!said("title") || !said("description") || ends)).then(|| "lacks a title or a description".to_owned())
    });
    assert!(found.is_empty(), "{}", found.join("\n"));
}

/// A key that nobody knows is a slip of the pen; only the examples of rules, which hold documents, are read by other means.
#[test]
fn tables_take_no_unknown_keys() {
    let open = ["rule/example/items", "rule/example/items/register", "overlay/applies"];
    let kinds = Kinds::embedded();
    for schema in kinds.iter() {
        walk(schema.json(), &schema.name, false, &mut |part, path, _| {
            let table = part.get("type").is_some_and(|kind| kind == "object");
            assert!(!table || part.get("additionalProperties").is_some() || open.contains(&path), "{path} takes any key");
        });
    }
}

#[test]
fn references_lead_inside_the_schema() {
    let found = faults(|root, part, _| {
        let reference = part.get("$ref").and_then(Value::as_str)?;
        let there = reference.strip_prefix('#').and_then(|pointer| root.pointer(pointer)).is_some();
        (!there).then(|| format!("{reference} leads nowhere"))
    });
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn kinds_have_names_paths_and_owners_of_their_own() {
    let kinds = Kinds::embedded();
    let mut seen: BTreeMap<String, String> = BTreeMap::new();
    for schema in kinds.iter() {
        assert_eq!(schema.json()["$id"], format!("urn:affcheck:{}", schema.name));
        let owner = schema.json()["x-owner"].as_str().expect("an owner");
        assert!(["affiliate", "committee", "pack", "report"].contains(&owner), "{}: {owner}", schema.name);
        let other = seen.insert(format!("{owner} {}", schema.pattern.as_str()), schema.name.to_string());
        assert_eq!(other, None, "{} lies where another does", schema.name);
    }
}

/// The exemplary affiliates file every kind, without a fault: they are the samples that others can copy.
#[test]
fn exemplary_documents_show_every_kind() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/exemplary");
    let portfolio = Portfolio::open(&folder, &[]).expect("the fixture opens");
    let mut shown = BTreeSet::new();
    for id in portfolio.affiliates() {
        let dossier = portfolio.dossier(&id);
        for document in dossier.documents() {
            assert!(document.faults.is_empty(), "{}: {:?}", document.path(), document.faults);
            shown.insert(portfolio.kinds.name(document.kind).to_owned());
        }
        assert!(dossier.strangers.is_empty(), "{id}: {:?}", dossier.strangers);
    }
    let missing: Vec<&str> = portfolio
        .kinds
        .iter()
        .filter(|schema| schema.owner == Owner::Affiliate && !shown.contains(schema.name.as_ref()))
        .map(|schema| schema.name.as_ref())
        .collect();
    assert!(missing.is_empty(), "{missing:?}");
}
