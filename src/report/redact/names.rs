//! Finds a name in a text however its letters are cased and its words are spaced.

use crate::snapshot::Span;

/// Text in lower case with single blanks, and for each of its characters where it came from.
struct Plain {
    text: String,
    /// For each byte of the text: the span of the character it came from.
    origin: Vec<Span>,
}

fn plain(text: &str) -> Plain {
    let mut plain = Plain { text: String::with_capacity(text.len()), origin: Vec::with_capacity(text.len()) };
    for (at, c) in text.char_indices() {
        let span = Span::new(at, at + c.len_utf8());
        if c.is_whitespace() {
            match plain.origin.last_mut() {
                Some(last) if plain.text.ends_with(' ') => last.end = span.end,
                _ => plain.push(' ', span),
            }
        } else {
            c.to_lowercase().for_each(|lower| plain.push(lower, span));
        }
    }
    plain
}

impl Plain {
    fn push(&mut self, c: char, span: Span) {
        self.text.push(c);
        self.origin.resize(self.text.len(), span);
    }
}

/// Where any of the names stands, with its place in the list; the first name wins where two overlap.
pub(super) fn find(text: &str, names: &[(String, String)]) -> Vec<(Span, usize)> {
    if names.is_empty() {
        return Vec::new();
    }
    let haystack = plain(text);
    let mut found: Vec<(Span, usize)> = Vec::new();
    for (index, (name, _)) in names.iter().enumerate() {
        let needle = plain(name.trim()).text;
        if needle.chars().count() < 2 {
            continue;
        }
        for (at, hit) in haystack.text.match_indices(&needle) {
            let (Some(first), Some(last)) = (haystack.origin.get(at), haystack.origin.get(at + hit.len() - 1)) else { continue };
            let span = Span { start: first.start, end: last.end };
            if !found.iter().any(|(other, _)| other.start < span.end && span.start < other.end) {
                found.push((span, index));
            }
        }
    }
    found.sort_by_key(|(span, _)| *span);
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_found_in_any_case_and_spacing() {
        let names = [("Ligue de l’Étoile".to_owned(), "Group 7".to_owned())];
        for text in ["LIGUE DE L’ÉTOILE", "ligue\nde  l’étoile", "Ligue de l’Étoile"] {
            let around = format!("x {text} y");
            let spans: Vec<&str> = find(&around, &names).iter().filter_map(|(span, _)| around.get(span.range())).collect();
            assert_eq!(spans, [text]);
        }
        assert!(find("une étoile", &names).is_empty());
    }
}
