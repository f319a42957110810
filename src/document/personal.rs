//! Finds personal data that does not belong into a public filing: addresses, numbers, tokens.
//!
//! It points at the place and never repeats what it found.

use regex_lite::Regex;
use std::sync::LazyLock;

use super::fault::{Fault, Sort};
use super::schema::Schema;
use super::tree::{Kind, Node, Tree};
use crate::message::Message;
use crate::snapshot::Span;

/// So many places in one file are enough to make the point.
const MAX_FAULTS: usize = 20;
/// What replaces personal data in public output.
pub const MASK: &str = "•••";

struct Pattern {
    message: &'static str,
    regex: Regex,
}

/// The expressions are constants; one that did not compile would be left out, which a test excludes.
static PATTERNS: LazyLock<Vec<Pattern>> = LazyLock::new(|| {
    let patterns = [
        ("personal-token", r"(?i)https?://\S*[?&#](?:access_token|token|pwd|passcode|key|secret|auth|sig)=[^\s&]+"),
        ("personal-email", r"(?i)[a-z0-9._%+-]+@[a-z0-9-]+(?:\.[a-z0-9-]+)+"),
        ("personal-phone", r"(?:\+|\b00)[0-9](?:[ ().-]?[0-9]){7,14}\b"),
        (
            "personal-document",
            r"(?i)\b(?:passport|passeport|identity card|carte d'identité|cin|جواز|بطاقة)\W{0,6}(?:no|nr|n°|number|numéro|رقم)?\W{0,4}[a-z]{0,3}[0-9]{6,12}\b",
        ),
    ];
    let compile = |(message, text): (&'static str, &str)| Regex::new(text).ok().map(|regex| Pattern { message, regex });
    patterns.into_iter().filter_map(compile).collect()
});

/// Could the text hold personal data at all? Cheap, and never wrong when it says no.
fn is_suspicious(text: &str) -> bool {
    let bytes = text.as_bytes();
    memchr::memchr2(b'@', b'+', bytes).is_some()
        || memchr::memchr2_iter(b'?', b'&', bytes).any(|at| bytes.get(at..).is_some_and(|rest| memchr::memchr(b'=', rest).is_some()))
        || has_long_number(bytes)
}

/// Are there six digits in a row? They cover every sixth byte, so that it is enough to look around those.
fn has_long_number(bytes: &[u8]) -> bool {
    let is_digit = |byte: &&u8| byte.is_ascii_digit();
    let looks_long = |at: usize| {
        let (before, after) = bytes.split_at(at);
        before.iter().rev().take_while(is_digit).count() + after.iter().take_while(is_digit).count() >= 6
    };
    (5..bytes.len()).step_by(6).any(|at| bytes.get(at).is_some_and(u8::is_ascii_digit) && looks_long(at))
}

/// Finds personal data in the strings of a document. Fields whose schema expects the address of a
/// role (`x-address`) are left alone, and private fields too, because they are never published.
#[must_use]
pub fn find(schema: &Schema, tree: &Tree) -> Vec<Fault> {
    let mut faults = Vec::new();
    if is_suspicious(tree.file().text()) {
        search(schema, tree.root(), &mut faults);
    }
    faults
}

fn search(schema: &Schema, node: Node<'_>, faults: &mut Vec<Fault>) {
    for child in node.children() {
        if faults.len() >= MAX_FAULTS {
            return;
        }
        match child.kind() {
            Kind::Table | Kind::Array => search(schema, child, faults),
            Kind::String => {
                let text = child.as_str().unwrap_or_default();
                let hit = PATTERNS.iter().filter(|_| is_suspicious(text)).find(|pattern| pattern.regex.is_match(text));
                if let Some(pattern) = hit
                    && !schema.is_private(child)
                    && !(pattern.message == "personal-email" && schema.expects_address(child))
                {
                    let mut fault = Fault::new(Sort::PersonalData, Message::new(pattern.message), child.span());
                    fault.help = Some(Message::new("personal-help"));
                    fault.field = child.pointer();
                    faults.push(fault);
                }
            }
            _ => {}
        }
    }
}

/// The text with personal data masked.
#[must_use]
pub fn mask(text: &str) -> String {
    let mut masked = text.to_owned();
    if is_suspicious(text) {
        for pattern in PATTERNS.iter() {
            if pattern.regex.is_match(&masked) {
                masked = pattern.regex.replace_all(&masked, MASK).into_owned();
            }
        }
    }
    masked
}

/// Where personal data stands in a text.
#[must_use]
pub fn find_spans(text: &str) -> Vec<Span> {
    if !is_suspicious(text) {
        return Vec::new();
    }
    PATTERNS.iter().flat_map(|pattern| pattern.regex.find_iter(text)).map(|found| Span::new(found.start(), found.end())).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn masks_what_identifies_and_keeps_the_rest() {
        assert_eq!(PATTERNS.len(), 4);
        let kept = ["2024-01-01..2024-12-31", "https://example.org/minutes?page=2", "a + b = 12", "1 250 000.50", "P12M"];
        for text in kept {
            assert_eq!(mask(text), text);
        }
        assert_eq!(mask("write to someone@example.org today"), "write to ••• today");
        assert_eq!(mask("call +216 20 123 456"), "call •••");
        assert_eq!(mask("https://meet.example.org/j/1?pwd=abcDEF"), "•••");
        assert_eq!(mask("passport no A1234567"), "•••");
    }
}
