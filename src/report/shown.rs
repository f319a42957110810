//! Text for readers that take it as it is: what nobody sees is made visible, and what is too long is cut.

use std::borrow::Cow;

use super::Header;
use crate::document::hidden::is_hidden;

/// Begins text whose direction is its own.
const ISOLATE: char = '\u{2068}';
/// Ends it.
const END: char = '\u{2069}';

/// Text in which nothing steers the reader; lines end as they do everywhere. Marks that isolate a name stay where they pair.
pub(super) fn shown(text: &str) -> Cow<'_, str> {
    let plain = |c: char| !is_hidden(c) && !is_no_character(c);
    if text.chars().all(plain) {
        return Cow::Borrowed(text);
    }
    let mut depth = 0_usize;
    let mut clean = String::with_capacity(text.len());
    for c in text.replace("\r\n", "\n").chars() {
        match c {
            ISOLATE => depth += 1,
            END if depth > 0 => depth -= 1,
            c if !plain(c) => {
                clean.push(char::REPLACEMENT_CHARACTER);
                continue;
            }
            _ => {}
        }
        clean.push(c);
    }
    clean.extend(std::iter::repeat_n(END, depth));
    Cow::Owned(clean)
}

/// The same in one line.
pub(super) fn line(text: &str) -> String {
    if text.bytes().all(|byte| matches!(byte, b' '..=b'~')) {
        return text.to_owned();
    }
    shown(text).chars().map(|c| if matches!(c, '\n' | '\t' | '\u{2028}' | '\u{2029}') { ' ' } else { c }).collect()
}

/// At most so many characters of a text; that there were more is shown by the last of them.
pub(super) fn cut(text: String, most: usize) -> String {
    if text.len() <= most {
        return text;
    }
    match text.char_indices().nth(most) {
        None => text,
        Some(_) => shown(&text.chars().take(most.saturating_sub(1)).chain(['…']).collect::<String>()).into_owned(),
    }
}

/// May no document have it?
fn is_no_character(c: char) -> bool {
    matches!(c, '\u{fffe}' | '\u{ffff}')
}

/// Where the portfolio lies in its repository: programs that show findings beside files name these from its root.
#[derive(Debug, Default)]
pub(super) struct Root(String);

impl Root {
    pub(super) fn of(header: &Header) -> Self {
        let folder = header.revision.as_ref().map(|revision| revision.folder.trim_matches('/')).unwrap_or_default();
        Self(if folder.is_empty() { String::new() } else { format!("{folder}/") })
    }

    /// A path from the root of the repository; nothing for one that names nothing.
    pub(super) fn path(&self, path: &str) -> Option<String> {
        (!path.is_empty()).then(|| format!("{}{path}", self.0))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_steers_is_made_visible() {
        assert_eq!(shown("a\u{1b}[31m\u{202e}b\r\nc\rd\u{ffff}"), "a\u{fffd}[31m\u{fffd}b\nc\u{fffd}d\u{fffd}");
        assert_eq!(line("a\n\tb\u{2028}c"), "a  b c");
    }

    #[test]
    fn isolating_marks_pair() {
        assert_eq!(shown("\u{2068}a\u{2069} \u{2069}"), "\u{2068}a\u{2069} \u{fffd}");
        assert_eq!(shown("\u{2068}a"), "\u{2068}a\u{2069}");
        assert_eq!(cut("\u{2068}abcdef\u{2069}".into(), 4), "\u{2068}ab…\u{2069}");
        assert_eq!(cut("abc".into(), 3), "abc");
    }
}
