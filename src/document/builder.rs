//! Builds the tree of a TOML file from the parser's events, and notices what the grammar cannot: keys that
//! stand twice, numbers and dates that are none.

use std::borrow::Cow;
use std::collections::HashMap;
use std::sync::Arc;

use toml_parser::decoder::{Encoding, ScalarKind};
use toml_parser::parser::EventReceiver;
use toml_parser::{ErrorSink, Raw};

use super::syntax::{Located, MAX_FAULTS, SyntaxFault, span_of};
use super::tree::{Origin, Slot, Text, Tree, Value};
use crate::calendar::parse_date;
use crate::snapshot::{File, Span};

/// A dotted key may have this many parts.
const MAX_KEY_PARTS: usize = 32;
/// From this many members on, a table's keys are looked up in an index.
const INDEXED_FROM: u32 = 48;

pub(super) struct Builder<'s> {
    text: &'s str,
    pub(super) tree: Tree,
    /// The table that the next key belongs to.
    table: u32,
    /// The keys read since the last value or header.
    keys: Vec<(Text, Span)>,
    /// Arrays and inline tables that are open: the container, and the span of its bracket.
    open: Vec<(u32, Span)>,
    /// The header that is being read.
    header: Option<usize>,
    /// A comma was the last thing read in the open container.
    comma: bool,
    index: HashMap<(u32, Box<str>), u32>,
    pub(super) faults: Vec<Located>,
    pub(super) newer: Vec<Span>,
}

impl<'s> Builder<'s> {
    pub(super) fn new(file: &'s Arc<File>) -> Self {
        Self {
            text: file.text(),
            tree: Tree::new(Arc::clone(file)),
            table: 0,
            keys: Vec::with_capacity(4),
            open: Vec::new(),
            header: None,
            comma: false,
            index: HashMap::new(),
            faults: Vec::new(),
            newer: Vec::new(),
        }
    }

    fn fault(&mut self, fault: SyntaxFault, span: Span, context: Option<Span>) {
        if self.faults.len() <= MAX_FAULTS {
            self.faults.push(Located { fault, span, context });
        }
    }

    /// Keeps decoded text: as a place in the source where it stands there unchanged.
    fn keep(&mut self, decoded: Cow<'s, str>) -> Text {
        match decoded {
            Cow::Borrowed(slice) => {
                let start = (slice.as_ptr() as usize).wrapping_sub(self.text.as_ptr() as usize);
                if slice.is_empty() {
                    return Text::default();
                }
                Text { span: Span::new(start, start + slice.len()), decoded: false }
            }
            Cow::Owned(owned) => {
                let start = self.tree.decoded.len();
                self.tree.decoded.push_str(&owned);
                Text { span: Span::new(start, self.tree.decoded.len()), decoded: true }
            }
        }
    }

    fn lookup(&self, parent: u32, key: Text) -> Option<u32> {
        let key = self.tree.text(key);
        if self.tree.slot(parent).count > INDEXED_FROM {
            return self.index.get(&(parent, key.into())).copied();
        }
        self.tree.child(parent, key)
    }

    fn insert(&mut self, slot: Slot) -> u32 {
        let (parent, key) = (slot.parent, slot.key);
        let id = self.tree.push(slot);
        let count = self.tree.slot(parent).count;
        if count == INDEXED_FROM + 1 {
            let mut child = self.tree.slot(parent).first;
            while child != u32::MAX {
                let slot = self.tree.slot(child);
                self.index.insert((parent, self.tree.text(slot.key).into()), child);
                child = slot.next;
            }
        } else if count > INDEXED_FROM {
            self.index.insert((parent, self.tree.text(key).into()), id);
        }
        id
    }

    /// A node that belongs to nothing: what a faulty header or key would have held.
    fn detached(&mut self, span: Span, value: Value) -> u32 {
        self.tree.push(Slot::new(u32::MAX, Text::default(), Span::default(), span, value, Origin::Header))
    }

    /// Finds or makes the table of one part of a header or dotted key.
    fn descend(&mut self, parent: u32, (key, span): (Text, Span), origin: Origin) -> Option<u32> {
        let Some(found) = self.lookup(parent, key) else {
            return Some(self.insert(Slot::new(parent, key, span, span, Value::Table, origin)));
        };
        let slot = self.tree.slot(found);
        let (first, last) = (slot.key_span, slot.last);
        match (slot.origin, origin) {
            (Origin::Tables, Origin::Implied) => Some(last),
            (Origin::Implied | Origin::Header | Origin::Dotted, Origin::Implied) | (Origin::Dotted, Origin::Dotted) => Some(found),
            _ => {
                self.fault(SyntaxFault::Duplicate, span, Some(first));
                None
            }
        }
    }

    fn close_header(&mut self, end: usize, of_tables: bool) {
        let span = Span::new(self.header.take().unwrap_or(end), end);
        let keys = std::mem::take(&mut self.keys);
        let table = self.headed(&keys, span, of_tables);
        self.table = table.unwrap_or_else(|| self.detached(span, Value::Table));
        self.give_back(keys);
    }

    /// The table that a header opens.
    fn headed(&mut self, keys: &[(Text, Span)], span: Span, of_tables: bool) -> Option<u32> {
        let (&last, parents) = keys.split_last()?;
        let mut parent = 0;
        for &part in parents {
            parent = self.descend(parent, part, Origin::Implied)?;
        }
        if of_tables { self.push_element(parent, last, span) } else { self.open_table(parent, last, span) }
    }

    /// Puts the emptied list of keys back, so that it is allocated once for the whole file.
    fn give_back(&mut self, mut keys: Vec<(Text, Span)>) {
        keys.clear();
        self.keys = keys;
    }

    fn open_table(&mut self, parent: u32, (key, key_span): (Text, Span), span: Span) -> Option<u32> {
        let Some(found) = self.lookup(parent, key) else {
            return Some(self.insert(Slot::new(parent, key, key_span, span, Value::Table, Origin::Header)));
        };
        let first = self.tree.slot(found).key_span;
        match self.tree.slots.get_mut(found as usize) {
            Some(slot) if slot.origin == Origin::Implied => {
                slot.origin = Origin::Header;
                slot.span = span;
                slot.key_span = key_span;
                Some(found)
            }
            _ => {
                self.fault(SyntaxFault::Duplicate, key_span, Some(first));
                None
            }
        }
    }

    fn push_element(&mut self, parent: u32, (key, key_span): (Text, Span), span: Span) -> Option<u32> {
        let array = match self.lookup(parent, key) {
            None => self.insert(Slot::new(parent, key, key_span, span, Value::Array, Origin::Tables)),
            Some(found) if self.tree.slot(found).origin == Origin::Tables => found,
            Some(found) => {
                let first = self.tree.slot(found).key_span;
                self.fault(SyntaxFault::Duplicate, key_span, Some(first));
                return None;
            }
        };
        Some(self.tree.push(Slot::new(array, Text::default(), Span::default(), span, Value::Table, Origin::Header)))
    }

    /// Puts a value where the open array, or the keys read last, say.
    fn place(&mut self, span: Span, value: Value) -> u32 {
        self.comma = false;
        let container = self.open.last().map_or(self.table, |(container, _)| *container);
        if matches!(self.tree.slot(container).value, Value::Array) {
            self.keys.clear();
            return self.tree.push(Slot::new(container, Text::default(), Span::default(), span, value, Origin::Value));
        }
        let keys = std::mem::take(&mut self.keys);
        let placed = self.keyed(container, &keys, span, value);
        self.give_back(keys);
        placed.unwrap_or_else(|| self.detached(span, value))
    }

    /// The node of a value below its keys.
    fn keyed(&mut self, container: u32, keys: &[(Text, Span)], span: Span, value: Value) -> Option<u32> {
        let (&(key, key_span), parents) = keys.split_last()?;
        let mut parent = container;
        for &part in parents {
            parent = self.descend(parent, part, Origin::Dotted)?;
        }
        if let Some(found) = self.lookup(parent, key) {
            let first = self.tree.slot(found).key_span;
            self.fault(SyntaxFault::Duplicate, key_span, Some(first));
            return None;
        }
        Some(self.insert(Slot::new(parent, key, key_span, span, value, Origin::Value)))
    }

    fn close(&mut self, end: usize) {
        if let Some((container, _)) = self.open.pop()
            && let Some(slot) = self.tree.slots.get_mut(container as usize)
        {
            slot.span.end = Span::new(end, end).end;
        }
        self.comma = false;
        self.keys.clear();
    }

    fn number(&mut self, digits: &str, radix: u32, span: Span) -> Value {
        let plain = digits.replace('_', "");
        let unsigned = plain.trim_start_matches("0x").trim_start_matches("0o").trim_start_matches("0b");
        let digits = if radix == 10 { plain.as_str() } else { unsigned };
        if let Ok(number) = i64::from_str_radix(digits, radix) {
            Value::Integer(number)
        } else {
            self.fault(SyntaxFault::BadNumber, span, None);
            Value::Float
        }
    }

    fn date_or_time(&mut self, text: &str, span: Span) -> Value {
        if let Some(date) = parse_date(text) {
            return Value::Date(date);
        }
        let time = text.rsplit(['T', 't', ' ']).next().unwrap_or(text);
        let clock = time.split(['Z', 'z', '+', '-']).next().unwrap_or(time);
        if clock.contains(':') {
            if clock.matches(':').count() == 1 {
                self.newer.push(span);
            }
            let date = text.split(['T', 't', ' ']).next().unwrap_or(text);
            if !date.contains('-') || parse_date(date).is_some() {
                return Value::Time;
            }
        }
        self.fault(SyntaxFault::BadDate, span, None);
        Value::Time
    }
}

impl EventReceiver for Builder<'_> {
    fn std_table_open(&mut self, span: toml_parser::Span, _: &mut dyn ErrorSink) {
        self.open.clear();
        self.keys.clear();
        self.header = Some(span.start());
    }

    fn std_table_close(&mut self, span: toml_parser::Span, _: &mut dyn ErrorSink) {
        self.close_header(span.end(), false);
    }

    fn array_table_open(&mut self, span: toml_parser::Span, error: &mut dyn ErrorSink) {
        self.std_table_open(span, error);
    }

    fn array_table_close(&mut self, span: toml_parser::Span, _: &mut dyn ErrorSink) {
        self.close_header(span.end(), true);
    }

    fn inline_table_open(&mut self, span: toml_parser::Span, _: &mut dyn ErrorSink) -> bool {
        let span = span_of(span);
        let id = self.place(span, Value::Table);
        self.open.push((id, span));
        true
    }

    fn inline_table_close(&mut self, span: toml_parser::Span, _: &mut dyn ErrorSink) {
        if self.comma {
            self.newer.push(span_of(span));
        }
        self.close(span.end());
    }

    fn array_open(&mut self, span: toml_parser::Span, _: &mut dyn ErrorSink) -> bool {
        let span = span_of(span);
        let id = self.place(span, Value::Array);
        self.open.push((id, span));
        true
    }

    fn array_close(&mut self, span: toml_parser::Span, _: &mut dyn ErrorSink) {
        self.close(span.end());
    }

    fn simple_key(&mut self, span: toml_parser::Span, encoding: Option<Encoding>, error: &mut dyn ErrorSink) {
        self.comma = false;
        let raw = Raw::new_unchecked(self.text.get(span.start()..span.end()).unwrap_or_default(), encoding, span);
        let mut decoded = Cow::Borrowed("");
        raw.decode_key(&mut decoded, error);
        let key = self.keep(decoded);
        if self.keys.len() < MAX_KEY_PARTS {
            self.keys.push((key, span_of(span)));
        } else {
            self.fault(SyntaxFault::TooDeep, span_of(span), None);
        }
    }

    fn scalar(&mut self, span: toml_parser::Span, encoding: Option<Encoding>, error: &mut dyn ErrorSink) {
        let source = self.text.get(span.start()..span.end()).unwrap_or_default();
        let raw = Raw::new_unchecked(source, encoding, span);
        let mut decoded = Cow::Borrowed("");
        let kind = raw.decode_scalar(&mut decoded, error);
        let span = span_of(span);
        let value = match kind {
            ScalarKind::String => {
                let basic = matches!(encoding, Some(Encoding::BasicString | Encoding::MlBasicString));
                // a text without escapes is borrowed from the source as it stands there
                if basic && matches!(decoded, Cow::Owned(_)) && has_newer_escape(source) {
                    self.newer.push(span);
                }
                Value::String(self.keep(decoded))
            }
            ScalarKind::Boolean(truth) => Value::Boolean(truth),
            ScalarKind::DateTime => self.date_or_time(source, span),
            ScalarKind::Float => Value::Float,
            ScalarKind::Integer(radix) => self.number(source, radix.value(), span),
        };
        self.place(span, value);
    }

    fn value_sep(&mut self, _: toml_parser::Span, _: &mut dyn ErrorSink) {
        self.comma = true;
        self.keys.clear();
    }

    fn newline(&mut self, span: toml_parser::Span, _: &mut dyn ErrorSink) {
        match self.open.last() {
            None => self.keys.clear(),
            Some((container, _)) => {
                let newest = self.newer.last().is_none_or(|last| last.end <= span_of(span).start);
                if newest && matches!(self.tree.slot(*container).value, Value::Table) {
                    self.newer.push(span_of(span));
                }
            }
        }
    }
}

/// `\e` and `\x41` came with TOML 1.1.
fn has_newer_escape(source: &str) -> bool {
    let mut bytes = source.bytes();
    while let Some(byte) = bytes.next() {
        if byte == b'\\' && matches!(bytes.next(), Some(b'e' | b'x')) {
            return true;
        }
    }
    false
}
