//! Keeps from public output what the public must not read: private values, real names behind an alias,
//! personal data, and characters that play tricks with terminals.
//!
//! Everything that enters a report passes through here.

mod alias;
mod lines;
mod names;
mod quotes;

use std::collections::HashSet;

use lines::hide_lines;
pub use names::Names;
use quotes::shortened;

use crate::document::fault::Sort;
use crate::document::hidden::is_hidden;
use crate::document::personal;
use crate::document::tree::{Kind, Node};
use crate::document::{Document, Kinds, NodeId};
use crate::dossier::REFUSED_SOURCES;
use crate::message::Message;
use crate::snapshot::{File, Span};
use crate::text::{Audience, Text};

/// Redacts for one audience.
#[derive(Clone, Copy, Debug)]
pub struct Redactor<'a> {
    /// Who reads it.
    pub audience: Audience,
    /// The document kinds, which know what is private.
    pub kinds: &'a Kinds,
    /// Real names that have an alias.
    pub names: &'a Names,
    /// Has the affiliate whose files are shown an alias?
    pub aliased: bool,
}

impl Redactor<'_> {
    /// A text in words: what somebody wrote is masked where it must be.
    #[must_use]
    pub fn text(&self, text: &str) -> String {
        shortened(self.named(text))
    }

    /// A text of any length.
    fn named(&self, text: &str) -> String {
        let plain = |c| match c {
            '\n' | '\t' => ' ',
            c if is_steering(c) => '\u{fffd}',
            c => c,
        };
        let shown = if text.chars().all(|c| plain(c) == c) { text.to_owned() } else { text.chars().map(plain).collect() };
        if self.audience == Audience::Public { self.replace_names(shown) } else { shown }
    }

    /// A message in words.
    #[must_use]
    pub fn say(&self, text: &Text, message: &Message) -> String {
        self.text(&text.format(&self.quoting(message)))
    }

    /// A path: masked like a text, and personal data in it too.
    #[must_use]
    pub fn path(&self, path: &str) -> String {
        // a path stands by itself, so no mark of direction in it is ours
        let plain: String = path.chars().map(|c| if is_hidden(c) { '\u{fffd}' } else { c }).collect();
        let shown = self.named(&plain);
        shortened(if self.audience == Audience::Public { personal::mask(&shown) } else { shown })
    }

    /// The text of a file with every byte that must not be seen replaced, and no offset moved.
    #[must_use]
    pub fn file(&self, file: &File, document: Option<&Document>) -> String {
        let text = file.text();
        let mut bytes = text.as_bytes().to_vec();
        if self.audience == Audience::Public {
            if let Some(document) = document {
                self.hide_private(document, text, &mut bytes);
            }
            for span in self.names.find(text).into_iter().map(|(span, _)| span).chain(personal::find_spans(text)) {
                hide(&mut bytes, span);
            }
        }
        for (at, c) in text.char_indices().filter(|(_, c)| is_hidden(*c) || *c == '\u{feff}') {
            let replacement: &[u8] = match c.len_utf8() {
                1 if c == '\r' => b" ",
                1 => b"?",
                2 => b"??",
                _ => "\u{fffd}".as_bytes(),
            };
            // a character that was hidden already stays hidden
            if let Some(target) = bytes.get_mut(at..at + replacement.len())
                && target.first() != Some(&b'*')
            {
                target.copy_from_slice(replacement);
            }
        }
        String::from_utf8(bytes).unwrap_or_default()
    }

    fn replace_names(&self, text: String) -> String {
        let found = self.names.find(&text);
        if found.is_empty() {
            return text;
        }
        let mut shown = String::with_capacity(text.len());
        let mut last = 0;
        for (span, index) in &found {
            shown.push_str(text.get(last..span.start as usize).unwrap_or_default());
            shown.push_str(self.names.alias(*index));
            last = span.end as usize;
        }
        shown.push_str(text.get(last..).unwrap_or_default());
        shown
    }

    fn hide_private(&self, document: &Document, text: &str, bytes: &mut [u8]) {
        let known = self.kinds.get(document.kind);
        // of refused sources nothing is for the public, no comment either
        let Some(schema) = known.filter(|schema| schema.name.as_ref() != REFUSED_SOURCES) else {
            hide(bytes, Span::new(0, text.len()));
            return;
        };
        let of = |sort: Sort| {
            document.faults.iter().filter(move |fault| fault.sort == sort && fault.missing.is_none()).filter_map(|fault| fault.node)
        };
        let (unknown, misfits): (HashSet<NodeId>, HashSet<NodeId>) = (of(Sort::UnknownKey).collect(), of(Sort::Schema).collect());
        let mut stack = vec![document.tree.root()];
        while let Some(node) = stack.pop() {
            let private = || self.kinds.is_private(document.kind, node) || (misfits.contains(&node.id()) && schema.holds_private(node));
            if unknown.contains(&node.id()) || private() || self.tells_who(&schema.name, node) {
                hide_value(node, bytes);
            } else {
                stack.extend(node.children());
            }
        }
        if !document.readable {
            // names stand behind aliases, and here nothing tells which
            hide_lines(schema.private_paths(), &self.telling(&schema.name), text, bytes);
        }
    }
}

/// In sentences of our own the isolating marks of direction are ours and stay.
fn is_steering(c: char) -> bool {
    is_hidden(c) && !matches!(c, '\u{2068}' | '\u{2069}')
}

/// Hides a value, or all values of a table.
fn hide_value(node: Node<'_>, bytes: &mut [u8]) {
    match node.kind() {
        Kind::Table | Kind::Array if !node.source().starts_with(['{', '[']) || node.source().starts_with("[[") || is_header(node) => {
            for child in node.children() {
                hide(bytes, child.key_span());
                hide_value(child, bytes);
            }
        }
        _ => hide(bytes, node.span()),
    }
}

/// A table whose span is its `[header]`, not its content.
fn is_header(node: Node<'_>) -> bool {
    node.kind() == Kind::Table && node.source().starts_with('[')
}

fn hide(bytes: &mut [u8], span: Span) {
    for byte in bytes.get_mut(span.range()).into_iter().flatten().filter(|byte| **byte != b'\n') {
        *byte = b'*';
    }
}
