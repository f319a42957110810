//! Takes in one file: from its text to a document with all that is wrong with it.

use std::sync::Arc;

use super::fault::{Fault, Sort, of_schema, of_syntax};
use super::schema::{KindId, Kinds};
use super::syntax::{Located, SyntaxFault, parse};
use super::tree::{NodeId, Tree};
use super::{Document, hidden, personal};
use crate::message::{Fact, Message};
use crate::snapshot::{File, Span, Unreadable};

/// Reads a file as a document of a kind.
#[must_use]
pub fn take_in(kinds: &Kinds, kind: KindId, file: &Arc<File>) -> Document {
    let parsed = parse(file);
    let mut faults: Vec<Fault> = match &file.content {
        Ok(_) => parsed.faults.iter().map(of_syntax).collect(),
        Err(why) => vec![of_unreadable(*why)],
    };
    let readable = faults.is_empty();
    if parsed.more > 0 {
        let last = faults.last().map_or(Span::default(), |fault| fault.span);
        faults.push(Fault::new(Sort::Syntax, Message::new("syntax-more").with("count", parsed.more), last));
    }
    if let Some(schema) = kinds.get(kind).filter(|_| file.content.is_ok())
        && !schema.is_valid(parsed.tree.root())
    {
        let broken: Vec<Span> = parsed.faults.iter().map(|fault| spoilt(file.text(), fault)).collect();
        let mut found = of_schema(schema, parsed.tree.root(), !readable);
        if !readable && !schema.private_paths().is_empty() {
            // in a broken file a private text may be taken for a key, so nothing of it is quoted in public
            let facts = found.iter_mut().flat_map(|fault| &mut fault.message.facts);
            for (_, fact) in facts {
                if let Fact::Quote(quote) = fact {
                    quote.private = true;
                }
            }
        }
        faults.extend(found.into_iter().filter(|fault| !broken.iter().any(|line| line.contains(fault.span))));
    }
    for span in parsed.newer.iter().take(1) {
        let help = Message::new("newer-toml-help");
        faults.push(Fault::new(Sort::NewerToml, Message::new("newer-toml"), *span).help(help));
    }
    if let Some(schema) = kinds.get(kind) {
        faults.extend(personal::find(schema, &parsed.tree));
        faults.extend(hidden::find(&parsed.tree));
    }
    document(kind, Arc::new(parsed.tree), NodeId::ROOT, readable, faults)
}

/// A table inside another file, such as an entry of the register or an example of a rule.
#[must_use]
pub fn part_of(kind: KindId, tree: &Arc<Tree>, root: NodeId) -> Document {
    document(kind, Arc::clone(tree), root, true, Vec::new())
}

fn document(kind: KindId, tree: Arc<Tree>, root: NodeId, readable: bool, faults: Vec<Fault>) -> Document {
    Document { kind, tree, root, readable, faults }
}

/// Says why a file could not be read.
#[must_use]
pub fn of_unreadable(why: Unreadable) -> Fault {
    let kilobytes = |bytes: u64| Fact::Number(i64::try_from(bytes.div_ceil(1024)).unwrap_or(i64::MAX));
    let (message, help) = match why {
        Unreadable::NotUtf8(offset) => (Message::new("unreadable-utf8").with("offset", offset), "unreadable-utf8-help"),
        Unreadable::TooLarge { size, limit } => {
            (Message::new("unreadable-large").with("size", kilobytes(size)).with("limit", kilobytes(limit)), "unreadable-large-help")
        }
        Unreadable::Link => (Message::new("unreadable-link"), "unreadable-link-help"),
        Unreadable::Special => (Message::new("unreadable-special"), "unreadable-link-help"),
        Unreadable::Refused => (Message::new("unreadable-refused"), "unreadable-refused-help"),
        Unreadable::TooMany { limit } => (Message::new("unreadable-many").with("limit", limit), "unreadable-many-help"),
        Unreadable::Name => (Message::new("unreadable-name"), "unreadable-name-help"),
        Unreadable::Opaque => (Message::new("unreadable-opaque"), "unreadable-opaque-help"),
        Unreadable::Submodule => (Message::new("unreadable-submodule"), "unreadable-submodule-help"),
        Unreadable::LfsPointer => (Message::new("unreadable-lfs"), "unreadable-lfs-help"),
        Unreadable::NotFetched => (Message::new("unreadable-not-fetched"), "unreadable-not-fetched-help"),
    };
    Fault::new(Sort::Unreadable, message, Span::default()).help(Message::new(help))
}

/// What a syntax fault spoils: its whole line, or all that follows an opening sign without its closing one.
fn spoilt(text: &str, fault: &Located) -> Span {
    let line = line_of(text, fault.span);
    if fault.fault == SyntaxFault::Unclosed { Span::new(line.start as usize, text.len()) } else { line }
}

/// The whole line around a span.
fn line_of(text: &str, span: Span) -> Span {
    let (start, end) = (span.start as usize, span.end as usize);
    let before = text.get(..start).unwrap_or(text);
    let first = memchr::memrchr(b'\n', before.as_bytes()).map_or(0, |at| at + 1);
    let rest = text.get(end..).unwrap_or_default();
    let last = memchr::memchr(b'\n', rest.as_bytes()).map_or(text.len(), |at| end + at);
    Span::new(first, last)
}
