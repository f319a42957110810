//! The way to a field inside a document, such as `assembly.notice-days` or `steps[].role`.
//!
//! Paths are written by rule authors and checked against the schema when a pack is loaded.

use std::fmt;
use std::str::FromStr;

use super::tree::Node;

/// The way from a document's root to a field; `[]` stands for every element of an array.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct FieldPath {
    steps: Vec<Step>,
}

/// One part of a path.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Step {
    /// The member of a table.
    Key(Box<str>),
    /// Each element of an array.
    Each,
}

/// A path that is not written as paths are.
#[derive(Debug, PartialEq, Eq)]
pub struct PathError(String);

impl fmt::Display for PathError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "`{}` is not the path of a field, such as `assembly.notice-days` or `steps[].role`", self.0)
    }
}

impl std::error::Error for PathError {}

impl FromStr for FieldPath {
    type Err = PathError;

    fn from_str(text: &str) -> Result<Self, PathError> {
        let mut steps = Vec::new();
        for part in text.split('.') {
            let (key, each) = part.strip_suffix("[]").map_or((part, false), |key| (key, true));
            let plain = key.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-');
            if key.is_empty() || !plain {
                return Err(PathError(text.to_owned()));
            }
            steps.push(Step::Key(key.into()));
            if each {
                steps.push(Step::Each);
            }
        }
        Ok(Self { steps })
    }
}

impl fmt::Display for FieldPath {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, step) in self.steps.iter().enumerate() {
            match step {
                Step::Key(key) if index == 0 => f.write_str(key)?,
                Step::Key(key) => write!(f, ".{key}")?,
                Step::Each => f.write_str("[]")?,
            }
        }
        Ok(())
    }
}

impl<'de> serde::Deserialize<'de> for FieldPath {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        text.parse().map_err(serde::de::Error::custom)
    }
}

/// Where a field's search ended.
#[derive(Clone, Copy, Debug)]
pub enum Hit<'t> {
    /// The field is there.
    Found(Node<'t>),
    /// The field, or a table on the way to it, is missing from this table.
    Absent {
        /// The deepest table that is there.
        within: Node<'t>,
    },
    /// Something on the way is of another kind than the path says.
    Misfit(Node<'t>),
}

impl FieldPath {
    /// The way to the document as a whole.
    #[must_use]
    pub const fn whole() -> Self {
        Self { steps: Vec::new() }
    }

    /// The path of one member of the root.
    #[must_use]
    pub fn key(name: &str) -> Self {
        Self { steps: vec![Step::Key(name.into())] }
    }

    /// The path to a field of every element: `steps` and `role` make `steps[].role`.
    #[must_use]
    pub fn each(&self, field: &Self) -> Self {
        let steps = self.steps.iter().chain([&Step::Each]).chain(&field.steps).cloned();
        Self { steps: steps.collect() }
    }

    /// The parts of the path.
    #[must_use]
    pub fn steps(&self) -> &[Step] {
        &self.steps
    }

    /// Does it lead to many values?
    #[must_use]
    pub fn is_plural(&self) -> bool {
        self.steps.contains(&Step::Each)
    }

    /// Calls `visit` for every field that the path leads to from `root`, and once for every element
    /// that lacks it. An empty array is visited not at all.
    pub fn visit<'t>(&self, root: Node<'t>, visit: &mut impl FnMut(Hit<'t>)) {
        walk(&self.steps, root, visit);
    }

    /// The field, for paths that lead to one; the first one for others.
    #[must_use]
    pub fn find<'t>(&self, root: Node<'t>) -> Hit<'t> {
        let mut first = None;
        self.visit(root, &mut |hit| {
            first.get_or_insert(hit);
        });
        first.unwrap_or(Hit::Absent { within: root })
    }

    /// The field, where it is there.
    #[must_use]
    pub fn get<'t>(&self, root: Node<'t>) -> Option<Node<'t>> {
        match self.find(root) {
            Hit::Found(node) => Some(node),
            _ => None,
        }
    }
}

fn walk<'t>(steps: &[Step], node: Node<'t>, visit: &mut impl FnMut(Hit<'t>)) {
    use super::tree::Kind;
    match steps.split_first() {
        None => visit(Hit::Found(node)),
        Some((Step::Key(key), rest)) => match node.get(key) {
            Some(child) => walk(rest, child, visit),
            None if node.is_table() => visit(Hit::Absent { within: node }),
            None => visit(Hit::Misfit(node)),
        },
        Some((Step::Each, rest)) if node.kind() == Kind::Array => {
            for child in node.children() {
                walk(rest, child, visit);
            }
        }
        Some((Step::Each, _)) => visit(Hit::Misfit(node)),
    }
}
