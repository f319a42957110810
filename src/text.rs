//! From messages to words: the catalogues of each language, and how facts are written in it.
//!
//! What a language lacks is said in English. Nothing here decides what is said.

use std::borrow::Cow;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

use crate::calendar::Duration;
use crate::document::hidden::is_hidden;
use crate::document::personal;
use crate::message::{Fact, Message, Quote};

/// The languages of the program, each with its catalogue; English is the first.
pub const LANGUAGES: [(&str, &str); 3] =
    [("en", include_str!("text/en.ftl")), ("ar", include_str!("text/ar.ftl")), ("fr", include_str!("text/fr.ftl"))];

/// Who may read what is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Audience {
    /// Everybody: private values, personal data and real names behind an alias are left out.
    Public,
    /// The committee: nothing is left out.
    Committee,
}

/// Begins text whose direction is its own.
const ISOLATE: char = '\u{2068}';
/// Ends it.
const END: char = '\u{2069}';

/// Writes messages in one language, for one audience.
pub struct Text {
    bundles: Vec<FluentBundle<FluentResource>>,
    /// The language asked for.
    pub language: String,
    /// Who reads it.
    pub audience: Audience,
}

impl std::fmt::Debug for Text {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Text").field("language", &self.language).field("audience", &self.audience).finish_non_exhaustive()
    }
}

/// The program's language that fits a tag or a locale such as `fr_TN.UTF-8` best.
#[must_use]
pub fn language_for(tag: &str) -> Option<&'static str> {
    let primary = tag.split(['-', '_', '.', '@']).next().unwrap_or_default().to_lowercase();
    LANGUAGES.iter().map(|(language, _)| *language).find(|language| *language == primary)
}

impl Text {
    /// The words of a language.
    #[must_use]
    pub fn new(language: &str, audience: Audience) -> Self {
        let wanted = language_for(language).unwrap_or("en");
        let catalogues = LANGUAGES.iter().filter(|(language, _)| *language == wanted || *language == "en");
        let mut bundles: Vec<_> = catalogues.map(|(language, catalogue)| bundle(language, catalogue)).collect();
        // English is listed first and is what the others fall back to
        bundles.reverse();
        Self { bundles, language: wanted.to_owned(), audience }
    }

    /// The text of a message.
    #[must_use]
    pub fn format(&self, message: &Message) -> String {
        let mut arguments = FluentArgs::with_capacity(message.facts.len());
        for (name, fact) in &message.facts {
            arguments.set(*name, self.value(fact));
        }
        for bundle in &self.bundles {
            let pattern = bundle.get_message(message.id).and_then(|message| message.value());
            if let Some(pattern) = pattern {
                let mut errors = Vec::new();
                return self.isolate_code(&bundle.format_pattern(pattern, Some(&arguments), &mut errors));
            }
        }
        // a test shows that every message of the program is in the English catalogue
        message.id.to_owned()
    }

    /// The text of a message without facts.
    #[must_use]
    pub fn get(&self, id: &'static str) -> String {
        self.format(&Message::new(id))
    }

    fn value(&self, fact: &Fact) -> FluentValue<'static> {
        match fact {
            Fact::Number(number) => FluentValue::from(*number),
            fact => FluentValue::String(Cow::Owned(self.fact(fact))),
        }
    }

    /// How a fact is written.
    #[must_use]
    pub fn fact(&self, fact: &Fact) -> String {
        match fact {
            Fact::Name(name) => self.isolate(&visible(name)),
            Fact::Quote(quote) => self.quote(quote),
            Fact::Number(number) => number.to_string(),
            Fact::Date(date) => self.isolate(&date.to_string()),
            Fact::Duration(duration) => self.duration(*duration),
            Fact::Decimal(number) => self.isolate(&number.to_string()),
            Fact::List(list) => {
                // messages put words that somebody may copy between backticks; so each of several gets its own
                let words = !list.iter().any(|fact| matches!(fact, Fact::Message(_)));
                let separator = self.get(if words { "list-separator-words" } else { "list-separator" });
                list.iter().map(|fact| self.fact(fact)).collect::<Vec<_>>().join(&separator)
            }
            Fact::Message(message) => self.format(message),
        }
    }

    fn quote(&self, quote: &Quote) -> String {
        match self.audience {
            Audience::Public if quote.private => self.get("private-value"),
            Audience::Public => self.isolate(&personal::mask(&visible(&quote.text))),
            Audience::Committee => self.isolate(&visible(&quote.text)),
        }
    }

    /// Does the text run the other way than the sentences of the language?
    fn runs_otherwise(&self, text: &str) -> bool {
        let right_to_left = |c: char| matches!(c, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{feff}');
        if self.language == "ar" { text.chars().any(|c| c.is_ascii_alphanumeric()) } else { text.chars().any(right_to_left) }
    }

    /// Keeps embedded text of the other direction from turning the sentence around it.
    fn isolate(&self, text: &str) -> String {
        if self.runs_otherwise(text) { format!("{ISOLATE}{text}{END}") } else { text.to_owned() }
    }

    /// Isolates what stands between backticks as a whole, so that nothing invisible is copied with it.
    #[must_use]
    pub fn isolate_code(&self, text: &str) -> String {
        let mut shown = String::with_capacity(text.len() + 16);
        for (index, part) in text.split('`').enumerate() {
            if index % 2 == 0 {
                shown.push_str(part);
                continue;
            }
            let plain = part.replace([ISOLATE, END], "");
            let open = self.runs_otherwise(&plain) && !shown.ends_with(ISOLATE);
            if open {
                shown.push(ISOLATE);
            }
            shown.push('`');
            shown.push_str(&plain);
            shown.push('`');
            if open {
                shown.push(END);
            }
        }
        // an odd backtick at the end is somebody's text and stays as it is
        if text.matches('`').count() % 2 == 1 { text.to_owned() } else { shown }
    }

    /// A duration in words.
    #[must_use]
    pub fn duration(&self, duration: Duration) -> String {
        let (months, days) = (duration.whole_months(), duration.whole_days());
        let mut parts = Vec::new();
        let mut part = |count: u32, id| {
            if count > 0 {
                parts.push(self.format(&Message::new(id).with("count", count)));
            }
        };
        if months % 12 == 0 {
            part(months / 12, "duration-years");
        } else {
            part(months, "duration-months");
        }
        part(days, "duration-days");
        if parts.is_empty() {
            return self.format(&Message::new("duration-days").with("count", 0_u32));
        }
        parts.join(" ")
    }
}

/// Text of somebody else with what nobody sees made visible, so that it cannot turn the sentence around it.
fn visible(text: &str) -> String {
    text.chars().map(|c| if is_hidden(c) { '\u{fffd}' } else { c }).collect()
}

fn bundle(language: &str, catalogue: &str) -> FluentBundle<FluentResource> {
    let id: LanguageIdentifier = language.parse().unwrap_or_default();
    let mut bundle = FluentBundle::new_concurrent(vec![id]);
    bundle.set_use_isolating(false);
    // what a catalogue could not be read of is left out; a test shows that there is nothing
    let resource = FluentResource::try_new(catalogue.to_owned()).unwrap_or_else(|(partial, _)| partial);
    bundle.add_resource_overriding(resource);
    bundle
}
