//! Finds the fields that a schema marks, from its text alone. Shared with the build script, which finds those of the
//! schemas that come with the program.

use serde_json::Value;

/// The marks.
pub(crate) const MARKS: [&str; 3] = ["x-private", "x-address", "x-count"];

/// Keywords of JSON Schema that lead to parts of a document in more than one way.
const VAGUE: [&str; 9] = [
    "additionalProperties",
    "patternProperties",
    "unevaluatedProperties",
    "anyOf",
    "allOf",
    "prefixItems",
    "then",
    "else",
    "dependentSchemas",
];

/// The paths of all fields with a mark.
pub(crate) fn marked(root: &Value, mark: &str) -> Vec<String> {
    let mut found = Vec::new();
    collect_marked(root, root, mark, &mut Vec::new(), &mut found);
    // the order of a schema's members is not the same in the program and in its build script
    found.sort();
    found
}

fn collect_marked<'s>(root: &'s Value, schema: &'s Value, mark: &str, way: &mut Vec<&'s str>, found: &mut Vec<String>) {
    let referred = resolve(root, schema);
    if [schema, referred].iter().any(|part| part.get(mark) == Some(&Value::Bool(true))) {
        found.push(path(way));
        return;
    }
    if way.len() > 12 {
        return;
    }
    // below a keyword that has no one way to it, a mark counts for all that is around it
    let is_vague = |(keyword, part): (&String, &Value)| {
        let holds_parts = part.is_object() || part.is_array();
        holds_parts && VAGUE.contains(&keyword.as_str()) && part.to_string().contains(&format!("\"{mark}\":true"))
    };
    if referred.as_object().is_some_and(|keywords| keywords.iter().any(is_vague)) {
        found.push(path(way));
        return;
    }
    for variant in variants(root, referred) {
        for (key, member) in variant.get("properties").and_then(Value::as_object).into_iter().flatten() {
            way.push(key);
            collect_marked(root, member, mark, way, found);
            way.pop();
        }
        if let Some(items) = variant.get("items") {
            way.push("[]");
            collect_marked(root, items, mark, way, found);
            way.pop();
        }
    }
}

/// The way as a field path; empty for the document as a whole.
fn path(way: &[&str]) -> String {
    way.join(".").replace(".[]", "[]")
}

/// A schema, or the variants it allows.
pub(crate) fn variants<'s>(root: &'s Value, schema: &'s Value) -> Vec<&'s Value> {
    match schema.get("oneOf") {
        Some(Value::Array(variants)) => variants.iter().map(|variant| resolve(root, variant)).collect(),
        _ => vec![schema],
    }
}

/// Follows a reference inside the schema.
pub(crate) fn resolve<'s>(root: &'s Value, schema: &'s Value) -> &'s Value {
    match schema.get("$ref").and_then(Value::as_str) {
        Some(reference) => reference.strip_prefix('#').and_then(|pointer| root.pointer(pointer)).unwrap_or(schema),
        None => schema,
    }
}
