//! The fields that a schema marks: as private, as the address of a role, as a count of people.

use serde_json::Value;

use super::{resolve, variants};
use crate::document::Node;
use crate::document::path::{FieldPath, Step};
use crate::document::tree::Kind as NodeKind;

/// The fields that a schema marks.
#[derive(Debug)]
pub(super) struct Marks {
    /// By `x-private`.
    pub(super) private: Vec<FieldPath>,
    /// By `x-address`.
    pub(super) addresses: Vec<FieldPath>,
    /// By `x-count`.
    pub(super) counts: Vec<FieldPath>,
}

impl Marks {
    /// The marks of a schema, of which the text tells quickly that it has none.
    pub(super) fn read(json: &Value, text: &str) -> Self {
        let marked = |mark| if text.contains(mark) { marked(json, mark) } else { Vec::new() };
        Self { private: marked("x-private"), addresses: marked("x-address"), counts: marked("x-count") }
    }
}

/// Is the node, or something around it, at one of the paths?
pub(super) fn is_marked(paths: &[FieldPath], node: Node<'_>) -> bool {
    if paths.is_empty() {
        return false;
    }
    let way = way_to(node);
    paths.iter().any(|path| way.starts_with(path.steps()))
}

/// The steps from the root of a tree to a node.
pub(super) fn way_to(node: Node<'_>) -> Vec<Step> {
    let mut way = Vec::new();
    let mut at = node;
    while let Some(parent) = at.parent() {
        way.push(if parent.kind() == NodeKind::Array { Step::Each } else { Step::Key(at.key().into()) });
        at = parent;
    }
    way.reverse();
    way
}

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
fn marked(root: &Value, mark: &str) -> Vec<FieldPath> {
    let mut found = Vec::new();
    collect_marked(root, root, mark, &mut Vec::new(), &mut found);
    found
}

fn collect_marked<'s>(root: &'s Value, schema: &'s Value, mark: &str, way: &mut Vec<&'s str>, found: &mut Vec<FieldPath>) {
    let referred = resolve(root, schema);
    if [schema, referred].iter().any(|part| part.get(mark) == Some(&Value::Bool(true))) {
        found.extend(way.join(".").replace(".[]", "[]").parse::<FieldPath>());
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
        found.push(way.join(".").replace(".[]", "[]").parse().unwrap_or_else(|_| FieldPath::whole()));
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
