//! The fields that a schema marks: as private, as the address of a role, as a count of people.

use serde_json::Value;

use super::marked::{MARKS, marked};
use crate::document::Node;
use crate::document::path::{FieldPath, Step};
use crate::document::tree::Kind as NodeKind;

/// The fields that a schema marks.
#[derive(Debug, PartialEq)]
pub(super) struct Marks {
    /// By `x-private`.
    pub(super) private: Vec<FieldPath>,
    /// By `x-address`.
    pub(super) addresses: Vec<FieldPath>,
    /// By `x-count`.
    pub(super) counts: Vec<FieldPath>,
}

impl Marks {
    /// The marks of a schema.
    pub(super) fn read(json: &Value) -> Self {
        Self::of(&MARKS.map(|mark| marked(json, mark)))
    }

    /// The marks that were found when the program was built.
    pub(super) fn of<L: AsRef<[P]>, P: AsRef<str>>(found: &[L; 3]) -> Self {
        // what is no path of a field is the document as a whole
        let path = |text: &P| text.as_ref().parse().unwrap_or_else(|_| FieldPath::whole());
        let paths = |list: &L| list.as_ref().iter().map(path).collect();
        let [private, addresses, counts] = found;
        Self { private: paths(private), addresses: paths(addresses), counts: paths(counts) }
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
