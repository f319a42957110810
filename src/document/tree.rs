//! A TOML file as a tree in which every key and every value knows its place.
//!
//! The tree is one vector of nodes that refer to each other by number. It keeps what it could
//! read of a broken file, but it judges nothing: syntax faults are handed to the caller.

use std::borrow::Cow;
use std::sync::Arc;

use rust_decimal::Decimal;

use crate::calendar::Date;
use crate::snapshot::{File, Span};

/// No node.
const NIL: u32 = u32::MAX;

/// How a table or value came to be; TOML forbids some of them to be extended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Origin {
    /// A table that exists only because a header below it names it.
    Implied,
    /// A table with its own `[header]`, the root, or an element of an array of tables.
    Header,
    /// A table made by a dotted key.
    Dotted,
    /// A value: scalar, array or inline table.
    Value,
    /// An array of tables.
    Tables,
}

/// Text in the source, or in the buffer of decoded strings.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Text {
    pub(super) span: Span,
    pub(super) decoded: bool,
}

impl Text {
    /// Its length in bytes.
    fn len(self) -> usize {
        self.span.range().len()
    }
}

/// What a node holds.
#[derive(Clone, Copy, Debug)]
pub(super) enum Value {
    String(Text),
    Integer(i64),
    /// A number with a fraction; its digits stand in the source.
    Float,
    Boolean(bool),
    Date(Date),
    /// A time, or a date with a time.
    Time,
    Array,
    Table,
}

#[derive(Clone, Debug)]
pub(super) struct Slot {
    pub(super) parent: u32,
    pub(super) next: u32,
    pub(super) first: u32,
    pub(super) last: u32,
    pub(super) count: u32,
    pub(super) key: Text,
    pub(super) key_span: Span,
    pub(super) span: Span,
    pub(super) value: Value,
    pub(super) origin: Origin,
}

impl Slot {
    pub(super) fn new(parent: u32, key: Text, key_span: Span, span: Span, value: Value, origin: Origin) -> Self {
        Self { parent, next: NIL, first: NIL, last: NIL, count: 0, key, key_span, span, value, origin }
    }
}

/// Stands in for a node that is not there, so that walking a tree needs no special case.
static NOTHING: Slot = Slot {
    parent: NIL,
    next: NIL,
    first: NIL,
    last: NIL,
    count: 0,
    key: Text { span: Span { start: 0, end: 0 }, decoded: false },
    key_span: Span { start: 0, end: 0 },
    span: Span { start: 0, end: 0 },
    value: Value::Table,
    origin: Origin::Implied,
};

/// A parsed file.
#[derive(Debug)]
pub struct Tree {
    file: Arc<File>,
    pub(super) decoded: String,
    pub(super) slots: Vec<Slot>,
}

impl Tree {
    pub(super) fn new(file: Arc<File>) -> Self {
        let root = Slot::new(NIL, Text::default(), Span::default(), Span::default(), Value::Table, Origin::Header);
        let mut slots = Vec::with_capacity(64);
        slots.push(root);
        Self { file, decoded: String::new(), slots }
    }

    /// The file it was read from.
    #[must_use]
    pub fn file(&self) -> &Arc<File> {
        &self.file
    }

    /// The table that holds everything.
    #[must_use]
    pub fn root(&self) -> Node<'_> {
        self.node(NodeId(0))
    }

    /// The node of a number that this tree gave out.
    #[must_use]
    pub fn node(&self, id: NodeId) -> Node<'_> {
        Node { tree: self, id: id.0 }
    }

    pub(super) fn slot(&self, id: u32) -> &Slot {
        self.slots.get(id as usize).unwrap_or(&NOTHING)
    }

    pub(super) fn text(&self, text: Text) -> &str {
        let source = if text.decoded { self.decoded.as_str() } else { self.file.text() };
        source.get(text.span.range()).unwrap_or_default()
    }

    pub(super) fn child(&self, parent: u32, key: &str) -> Option<u32> {
        let mut id = self.slot(parent).first;
        while id != NIL {
            let slot = self.slot(id);
            if slot.key.len() == key.len() && self.text(slot.key) == key {
                return Some(id);
            }
            id = slot.next;
        }
        None
    }

    /// Adds a node as the last child of its parent.
    pub(super) fn push(&mut self, slot: Slot) -> u32 {
        let id = u32::try_from(self.slots.len()).unwrap_or(NIL);
        let parent = slot.parent;
        self.slots.push(slot);
        let previous = match self.slots.get_mut(parent as usize) {
            Some(parent) => {
                parent.count += 1;
                if parent.first == NIL {
                    parent.first = id;
                }
                std::mem::replace(&mut parent.last, id)
            }
            None => NIL,
        };
        if let Some(previous) = self.slots.get_mut(previous as usize) {
            previous.next = id;
        }
        id
    }
}

/// Names a node of one tree.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct NodeId(pub(super) u32);

impl NodeId {
    /// The root of every tree.
    pub const ROOT: Self = Self(0);

    /// A number that is unique in its tree.
    #[must_use]
    pub fn number(self) -> u32 {
        self.0
    }
}

/// The kind of a node's value, in the words of TOML.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A string.
    String,
    /// A whole number.
    Integer,
    /// A number with a fraction.
    Float,
    /// `true` or `false`.
    Boolean,
    /// A date without a time.
    Date,
    /// A time, or a date with one.
    Time,
    /// An array, of values or of tables.
    Array,
    /// A table.
    Table,
}

/// A node together with its tree.
#[derive(Clone, Copy)]
pub struct Node<'t> {
    tree: &'t Tree,
    id: u32,
}

impl std::fmt::Debug for Node<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}:{}", self.pointer(), self.source())
    }
}

impl<'t> Node<'t> {
    fn slot(&self) -> &'t Slot {
        self.tree.slot(self.id)
    }

    /// Its number in its tree.
    #[must_use]
    pub fn id(&self) -> NodeId {
        NodeId(self.id)
    }

    /// The tree that it is part of.
    #[must_use]
    pub fn tree(&self) -> &'t Tree {
        self.tree
    }

    /// What kind of value it holds.
    #[must_use]
    pub fn kind(&self) -> Kind {
        match self.slot().value {
            Value::String(_) => Kind::String,
            Value::Integer(_) => Kind::Integer,
            Value::Float => Kind::Float,
            Value::Boolean(_) => Kind::Boolean,
            Value::Date(_) => Kind::Date,
            Value::Time => Kind::Time,
            Value::Array => Kind::Array,
            Value::Table => Kind::Table,
        }
    }

    /// The string, if it is one.
    #[must_use]
    pub fn as_str(&self) -> Option<&'t str> {
        match self.slot().value {
            Value::String(text) => Some(self.tree.text(text)),
            _ => None,
        }
    }

    /// The whole number, if it is one.
    #[must_use]
    pub fn as_integer(&self) -> Option<i64> {
        match self.slot().value {
            Value::Integer(number) => Some(number),
            _ => None,
        }
    }

    /// The truth value, if it is one.
    #[must_use]
    pub fn as_bool(&self) -> Option<bool> {
        match self.slot().value {
            Value::Boolean(truth) => Some(truth),
            _ => None,
        }
    }

    /// The date, if it is one without a time.
    #[must_use]
    pub fn as_date(&self) -> Option<Date> {
        match self.slot().value {
            Value::Date(date) => Some(date),
            _ => None,
        }
    }

    /// The number exactly as its digits are written; none for exponents, infinities and non-numbers.
    #[must_use]
    pub fn as_decimal(&self) -> Option<Decimal> {
        match self.slot().value {
            Value::Integer(number) => Some(Decimal::from(number)),
            Value::Float => {
                let digits = self.source();
                let plain = digits.bytes().all(|b| b.is_ascii_digit() || matches!(b, b'.' | b'_' | b'+' | b'-'));
                plain.then(|| Decimal::from_str_exact(&digits.replace('_', "")).ok()).flatten()
            }
            _ => None,
        }
    }

    /// Does it hold a table?
    #[must_use]
    pub fn is_table(&self) -> bool {
        self.kind() == Kind::Table
    }

    /// The text of the value as it stands in the file; the header for a table with one.
    #[must_use]
    pub fn source(&self) -> &'t str {
        self.tree.file.text().get(self.slot().span.range()).unwrap_or_default()
    }

    /// Its key; empty for the root and for elements of arrays.
    #[must_use]
    pub fn key(&self) -> &'t str {
        self.tree.text(self.slot().key)
    }

    /// Where its key stands; the value's span for elements of arrays.
    #[must_use]
    pub fn key_span(&self) -> Span {
        let slot = self.slot();
        if slot.key_span == Span::default() { slot.span } else { slot.key_span }
    }

    /// Where its value stands; a table's header, or the key of a table without a header.
    #[must_use]
    pub fn span(&self) -> Span {
        self.slot().span
    }

    /// The child of that key.
    #[must_use]
    pub fn get(&self, key: &str) -> Option<Node<'t>> {
        if !self.is_table() {
            return None;
        }
        self.tree.child(self.id, key).map(|id| Node { tree: self.tree, id })
    }

    /// How many children it has.
    #[must_use]
    pub fn len(&self) -> usize {
        self.slot().count as usize
    }

    /// Has it no children?
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.slot().count == 0
    }

    /// Its children in the order of the file: members of a table, elements of an array.
    #[must_use]
    pub fn children(&self) -> Children<'t> {
        Children { tree: self.tree, next: self.slot().first }
    }

    /// The node it belongs to.
    #[must_use]
    pub fn parent(&self) -> Option<Node<'t>> {
        let parent = self.slot().parent;
        (parent != NIL).then_some(Node { tree: self.tree, id: parent })
    }

    /// Is it `other`, or does it stand somewhere below it?
    #[must_use]
    pub fn is_within(&self, other: NodeId) -> bool {
        let mut id = self.id;
        while id != NIL {
            if id == other.0 {
                return true;
            }
            id = self.tree.slot(id).parent;
        }
        false
    }

    /// The way to it from the root, such as `members.steps[2].role`; the root's is empty.
    #[must_use]
    pub fn pointer(&self) -> String {
        let mut parts: Vec<Cow<'t, str>> = Vec::new();
        let mut node = *self;
        while let Some(parent) = node.parent() {
            if parent.kind() == Kind::Array {
                let index = parent.children().take_while(|child| child.id != node.id).count();
                parts.push(Cow::Owned(format!("[{}]", index + 1)));
            } else {
                parts.push(Cow::Borrowed(node.key()));
                if parent.parent().is_some() {
                    parts.push(Cow::Borrowed("."));
                }
            }
            node = parent;
        }
        parts.reverse();
        parts.concat()
    }
}

/// Walks over the children of a node.
#[derive(Clone)]
pub struct Children<'t> {
    tree: &'t Tree,
    next: u32,
}

impl<'t> Iterator for Children<'t> {
    type Item = Node<'t>;

    fn next(&mut self) -> Option<Node<'t>> {
        if self.next == NIL {
            return None;
        }
        let node = Node { tree: self.tree, id: self.next };
        self.next = node.slot().next;
        Some(node)
    }
}
