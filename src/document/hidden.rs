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
    if is_suspicious(tree.file().text().as_bytes()) {
        search(tree.root(), &mut faults);
    }
    faults
}

/// Could there be a hidden character? Raw control characters below 128 are faults of syntax; what is left are
/// escapes, the control characters U+0080 to U+009F, and the marks of direction.
fn is_suspicious(bytes: &[u8]) -> bool {
    memchr::memchr3_iter(b'\\', 0xc2, 0xe2, bytes).any(|at| {
        let rest = bytes.get(at..).unwrap_or_default();
        matches!(rest, [b'\\', ..] | [0xc2, 0x80..=0x9f, ..] | [0xe2, 0x80, 0xaa..=0xae, ..] | [0xe2, 0x81, 0xa6..=0xa9, ..])
    })
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_hidden_character_is_overlooked() {
        let beyond_ascii = ('\u{80}'..=char::MAX).filter(|c| is_hidden(*c));
        let overlooked: Vec<char> = beyond_ascii.filter(|c| !is_suspicious(c.to_string().as_bytes())).collect();
        assert!(overlooked.is_empty(), "{overlooked:?}");
        assert!(!is_suspicious("l’élève « écrit » بلغته".as_bytes()));
    }
}
