//! Documents: what an affiliate filed, each of a known kind, with its tree and its faults.
//!
//! A faulty document stays a document. Whoever reads a field learns whether it can be trusted.

mod builder;
pub mod decode;
pub mod fault;
pub mod hidden;
pub mod intake;
pub mod path;
pub mod personal;
mod repr;
pub mod schema;
mod shape;
pub mod syntax;
pub mod text;
pub mod tree;
pub mod typed;
mod way;

use std::sync::Arc;

pub use fault::Fault;
pub use path::{FieldPath, Hit};
pub use schema::{KindId, Kinds, Schema};
pub use tree::{Node, NodeId, Tree};

use crate::calendar::Date;
use crate::message::Quote;
use crate::snapshot::{File, Grade, Witness};

/// A document as it was filed.
#[derive(Debug)]
pub struct Document {
    /// Its kind.
    pub kind: KindId,
    /// Its tree; shared where one file holds several documents.
    pub tree: Arc<Tree>,
    /// The table that is the document.
    pub root: NodeId,
    /// Can rules rely on it? Not where its syntax is broken or its text could not be read.
    pub readable: bool,
    /// What is wrong with it, by place.
    pub faults: Vec<Fault>,
}

impl Document {
    /// Its table.
    #[must_use]
    pub fn root(&self) -> Node<'_> {
        self.tree.node(self.root)
    }

    /// Its file.
    #[must_use]
    pub fn file(&self) -> &Arc<File> {
        self.tree.file()
    }

    /// Where its file lies.
    #[must_use]
    pub fn path(&self) -> &str {
        &self.file().path
    }

    /// The day on which it was filed, and how well that is known: what history tells, else what it says of itself.
    #[must_use]
    pub fn filed(&self) -> (Option<Date>, Grade) {
        match &self.file().witness {
            Witness::Merged(trail) => (Some(trail.filed), Grade::Merged),
            Witness::Cut(_) => (None, Grade::Unknown),
            Witness::Absent | Witness::NotMerged => match self.root().get("filed").and_then(|node| node.as_date()) {
                Some(declared) => (Some(declared), Grade::Declared),
                None => (None, Grade::Unknown),
            },
        }
    }

    /// Is something wrong with this value, with a part of it, or with what it is part of?
    #[must_use]
    pub fn distrusts(&self, node: Node<'_>) -> bool {
        self.faults.iter().any(|fault| {
            fault.sort == fault::Sort::Schema
                && fault.missing.is_none()
                && fault.node.is_some_and(|bad| node.is_within(bad) || self.tree.node(bad).is_within(node.id()))
        })
    }
}

/// The text of a value for a message, marked where the public may not read it.
#[must_use]
pub fn quote(kinds: &Kinds, kind: KindId, node: Node<'_>) -> Quote {
    let holds = || kinds.get(kind).is_none_or(|schema| schema.holds_private(node));
    let private = kinds.is_private(kind, node) || (matches!(node.kind(), tree::Kind::Array | tree::Kind::Table) && holds());
    let text = match node.kind() {
        tree::Kind::String => node.as_str().unwrap_or_default().to_owned(),
        _ => node.source().to_owned(),
    };
    Quote { text, private }
}
