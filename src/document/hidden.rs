//! Finds characters that nobody sees and that steer a terminal or turn the direction of text.
//!
//! Writers neutralise them anyway; here the author is told where they are.

use super::fault::{Fault, Sort};
use super::tree::{Kind, Node, Tree};
use crate::message::Message;

/// So many places in one file are enough to make the point.
const MAX_FAULTS: usize = 10;

/// Does the character steer a terminal, or turn the direction of the text around it?
#[must_use]
pub fn is_hidden(c: char) -> bool {
    (c.is_control() && !matches!(c, '\n' | '\t')) || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// Finds hidden characters in the keys and strings of a document.
#[must_use]
pub fn find(tree: &Tree) -> Vec<Fault> {
    let mut faults = Vec::new();
    let text = tree.file().text();
    // raw control characters are faults of syntax; escapes and the marks of direction begin with these bytes
    if memchr::memchr2(b'\\', 0xe2, text.as_bytes()).is_some() {
        search(tree.root(), &mut faults);
    }
    faults
}

fn search(node: Node<'_>, faults: &mut Vec<Fault>) {
    for child in node.children() {
        if faults.len() >= MAX_FAULTS {
            return;
        }
        let in_key = child.key().chars().any(is_hidden);
        // a line may end as Windows ends it
        let in_value = child.as_str().is_some_and(|text| text.replace("\r\n", "\n").chars().any(is_hidden));
        if in_key || in_value {
            let span = if in_key { child.key_span() } else { child.span() };
            let mut fault = Fault::new(Sort::HiddenCharacter, Message::new("hidden-character"), span);
            fault.help = Some(Message::new("hidden-character-help"));
            fault.field = child.pointer();
            faults.push(fault);
        }
        if matches!(child.kind(), Kind::Array | Kind::Table) {
            search(child, faults);
        }
    }
}
