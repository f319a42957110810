//! Finds a name in a text however its letters are cased and its words are spaced.

use aho_corasick::AhoCorasick;

use crate::document::hidden::is_hidden;
use crate::snapshot::Span;

/// Real names that have an alias. They are made ready to be found once, because all that a run says is
/// searched for all of them.
#[derive(Clone, Debug, Default)]
pub struct Names {
    /// Name and alias, the longest name first.
    names: Vec<(String, String)>,
    /// Finds all names at once; none where there is no name.
    automaton: Option<AhoCorasick>,
}

impl Names {
    /// Takes names with their aliases. Names of one letter are left out: they would be found everywhere.
    #[must_use]
    pub fn new(names: impl IntoIterator<Item = (String, String)>) -> Self {
        let plain =
            |(name, alias): (String, String)| (name, alias.chars().map(|c| if c.is_whitespace() { ' ' } else { seen(c) }).collect());
        let mut names: Vec<(String, String)> = names.into_iter().map(plain).filter(|(name, _)| needle(name).chars().count() > 1).collect();
        names.sort_by_key(|(name, _)| std::cmp::Reverse(name.len()));
        // it fails only beyond four thousand million names
        let automaton = AhoCorasick::new(names.iter().map(|(name, _)| needle(name))).ok().filter(|_| !names.is_empty());
        Self { names, automaton }
    }

    /// These names and one more; none where it is among them.
    #[must_use]
    pub fn with(&self, name: &str, alias: &str) -> Option<Self> {
        let more = (name.to_owned(), alias.to_owned());
        (!self.names.contains(&more)).then(|| Self::new(self.names.iter().cloned().chain([more])))
    }

    /// The alias that stands for a name, by the number that [`Names::find`] gave.
    pub(super) fn alias(&self, index: usize) -> &str {
        self.names.get(index).map_or("", |(_, alias)| alias)
    }

    /// Where any of the names stands, with its number; the longest name wins where two overlap.
    pub(super) fn find(&self, text: &str) -> Vec<(Span, usize)> {
        // nearly all texts hold no name, which can be told without knowing where their characters came from
        let Some(automaton) = self.automaton.as_ref().filter(|automaton| automaton.is_match(&lowered(text))) else { return Vec::new() };
        let haystack = plain(text);
        let mut hits: Vec<_> = automaton.find_overlapping_iter(&haystack.text).collect();
        hits.sort_by_key(|hit| (hit.pattern(), hit.start()));
        let mut found: Vec<(Span, usize)> = Vec::new();
        for hit in hits {
            let (Some(first), Some(last)) = (haystack.origin.get(hit.start()), haystack.origin.get(hit.end() - 1)) else { continue };
            let span = Span { start: first.start, end: last.end };
            if !found.iter().any(|(other, _)| other.start < span.end && span.start < other.end) {
                found.push((span, hit.pattern().as_usize()));
            }
        }
        found.sort_by_key(|(span, _)| *span);
        found
    }
}

/// A character as it is shown: what nobody sees stands for itself nowhere.
fn seen(c: char) -> char {
    if is_hidden(c) { char::REPLACEMENT_CHARACTER } else { c }
}

fn needle(name: &str) -> String {
    lowered(name.trim())
}

/// The text in lower case with single blanks.
fn lowered(text: &str) -> String {
    let mut lowered = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            c if c.is_whitespace() => {
                if !lowered.ends_with(' ') {
                    lowered.push(' ');
                }
            }
            // these need not be looked up: all are seen, and Hebrew and Arabic letters have no case
            '!'..='~' => lowered.push(c.to_ascii_lowercase()),
            '\u{5d0}'..='\u{5ea}' | '\u{620}'..='\u{64a}' => lowered.push(c),
            c => lowered.extend(seen(c).to_lowercase()),
        }
    }
    lowered
}

/// The text in lower case with single blanks, and for each of its bytes where it came from.
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
            seen(c).to_lowercase().for_each(|lower| plain.push(lower, span));
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_found_in_any_case_and_spacing() {
        let names = Names::new([("Ligue de l’Étoile".to_owned(), "Group 7".to_owned())]);
        for text in ["LIGUE DE L’ÉTOILE", "ligue\nde  l’étoile", "Ligue de l’Étoile"] {
            let around = format!("x {text} y");
            let spans: Vec<&str> = names.find(&around).iter().filter_map(|(span, _)| around.get(span.range())).collect();
            assert_eq!(spans, [text]);
        }
        assert!(names.find("une étoile").is_empty());
    }

    #[test]
    fn what_nobody_sees_is_no_part_of_a_name_or_an_alias() {
        let names = Names::new([("Sea\u{202e} Group".to_owned(), "\tA\u{1b}[2J".to_owned())]);
        assert_eq!(names.find("the sea\u{fffd} group").len(), 1);
        assert_eq!(names.alias(0), " A\u{fffd}[2J");
    }

    #[test]
    fn the_longest_of_overlapping_names_wins() {
        let pair = |name: &str, alias: &str| (name.to_owned(), alias.to_owned());
        let names = Names::new([pair("Sea Group", "A"), pair("x", "B")]).with("Friends of the Sea", "C").expect("a new name");
        let found = |text: &str| names.find(text).into_iter().map(|(_, index)| names.alias(index).to_owned()).collect::<Vec<_>>();
        assert_eq!(found("friends of the sea group, sea group, x"), ["C", "A"]);
        assert_eq!(found("friends of the land"), [""; 0]);
    }
}
