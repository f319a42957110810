//! The way to a value of a document, in which the items of arrays go by their key.
//!
//! It stays the same when lines move, and holds no private value.

use super::tree::Kind;
use super::{Document, Kinds, Node};

impl Document {
    /// The way from the document to one of its values, such as `goals[events].milestones[2]`. An item without a key,
    /// or with one that the public may not read, goes by its number.
    #[must_use]
    pub fn way_to(&self, kinds: &Kinds, node: Node<'_>) -> String {
        let schema = kinds.get(self.kind);
        let mut parts = Vec::new();
        let mut at = node;
        while let Some(parent) = at.parent().filter(|_| at.id() != self.root) {
            if parent.kind() == Kind::Array {
                let key = schema.and_then(|schema| schema.item_key(parent)).and_then(|key| at.get(key));
                let key = key.filter(|key| !kinds.is_private(self.kind, *key));
                let index = parent.children().take_while(|child| child.id() != at.id()).count() + 1;
                let name = key.map_or_else(|| index.to_string(), |key| key.as_str().unwrap_or(key.source()).to_owned());
                parts.push(format!("[{name}]"));
            } else {
                parts.push(if parent.id() == self.root { at.key().to_owned() } else { format!(".{}", at.key()) });
            }
            at = parent;
        }
        parts.reverse();
        parts.concat()
    }
}
