//! Shortens what is quoted, and what is too long to be read.
//!
//! It is cut before it is put into words, and as a whole: half a name or half an address would not be found afterwards.

use super::Redactor;
use crate::document::personal::{find_spans, mask};
use crate::message::{Fact, Message, Quote};
use crate::snapshot::Span;
use crate::text::{Audience, bare};

/// So many characters of a value help to recognise it.
const QUOTED: usize = 120;
/// So many a text of a report has at most; all that is sound is shorter.
const LONGEST: usize = 2_000;
/// So many a name has at most: longer ones are faults of the register and of profiles.
const NAME: usize = 200;

impl Redactor<'_> {
    /// A message in which no quote is longer than helps to recognise it.
    pub(super) fn quoting(&self, message: &Message) -> Message {
        Message { id: message.id, facts: message.facts.iter().map(|(name, fact)| (*name, self.fact(fact))).collect() }
    }

    fn fact(&self, fact: &Fact) -> Fact {
        match fact {
            Fact::Quote(quote) => Fact::Quote(Quote { text: self.beginning(&quote.text), private: quote.private }),
            // files and keys have names too, and people choose them
            Fact::Name(name) if self.audience == Audience::Public => Fact::Name(mask(name)),
            Fact::List(list) => Fact::List(list.iter().map(|fact| self.fact(fact)).collect()),
            Fact::Message(message) => Fact::Message(Box::new(self.quoting(message))),
            other => other.clone(),
        }
    }

    /// The beginning of a value. What the public must not see is in it as a whole or not at all, so that it is found.
    fn beginning(&self, text: &str) -> String {
        let Some((mut end, _)) = text.char_indices().nth(QUOTED) else { return text.to_owned() };
        if self.audience == Audience::Public {
            let names = self.names.find(text).into_iter().map(|(span, _)| span);
            let mut spans: Vec<_> = names.chain(find_spans(text)).map(Span::range).collect();
            spans.sort_by_key(|span| span.start);
            end = spans.into_iter().fold(end, |end, span| if span.start < end { end.max(span.end) } else { end });
        }
        match text.get(..end) {
            Some(shown) if shown.len() < text.len() => format!("{shown}…"),
            _ => text.to_owned(),
        }
    }

    /// The name of an affiliate or of its kind, as a register or a profile has it.
    #[must_use]
    pub fn name(&self, name: &str) -> String {
        cut(self.path(name), NAME)
    }
}

/// What is left of a text that nobody would read to its end.
pub(super) fn shortened(text: String) -> String {
    cut(text, LONGEST)
}

fn cut(text: String, most: usize) -> String {
    match text.char_indices().nth(most) {
        // a mark that isolates a name may have lost the one that it pairs with
        Some((end, _)) => bare(text.get(..end).unwrap_or_default()) + "…",
        None => text,
    }
}
