//! From messages to words: the catalogues of each language, and how facts are written in it.
//!
//! What a language lacks is said in English. Nothing here decides what is said. A language is a file
//! `text/<tag>.ftl`, and as many more below `text/<tag>/` as it likes: no code names it.

pub mod plural;

use std::borrow::Cow;
use std::collections::HashMap;
use std::sync::RwLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use unic_langid::{CharacterDirection, LanguageIdentifier};

use crate::calendar::Duration;
use crate::document::hidden::is_hidden;
use crate::document::personal;
use crate::message::{Fact, Message, Quote};

include!(concat!(env!("OUT_DIR"), "/languages.rs"));

/// Who may read what is written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, serde::Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Audience {
    /// Everybody: private values, personal data and real names behind an alias are left out.
    #[default]
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
    right_to_left: bool,
    /// What messages without facts say: a large report says the same few thousands of times.
    said: RwLock<HashMap<&'static str, String>>,
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
    let tag = tag.split(['.', '@']).next().unwrap_or_default().replace('_', "-");
    let known = || LANGUAGES.iter().map(|(language, _)| *language);
    // all of `pt-BR`, then `pt`, and then what else is Portuguese
    let mut parts = std::iter::successors(Some(tag.as_str()), |part| Some(part.rsplit_once('-')?.0));
    let exact = parts.find_map(|part| known().find(|language| language.eq_ignore_ascii_case(part)));
    let primary = |tag: &'_ str| tag.split('-').next().unwrap_or_default().to_lowercase();
    exact.or_else(|| known().find(|language| primary(language) == primary(&tag)))
}

/// The languages of the program, each with the name that it gives itself.
#[must_use]
pub fn names() -> Vec<(&'static str, String)> {
    let name = |bundle: &FluentBundle<FluentResource>| say(bundle, "language-name", &FluentArgs::new());
    LANGUAGES.iter().map(|(tag, files)| (*tag, name(&bundle(tag, files)).unwrap_or_default())).collect()
}

impl Text {
    /// The words of a language.
    #[must_use]
    pub fn new(language: &str, audience: Audience) -> Self {
        let wanted = language_for(language).unwrap_or("en");
        let catalogues = LANGUAGES.iter().filter(|(language, _)| *language == wanted || *language == "en");
        let mut bundles: Vec<_> = catalogues.map(|(language, files)| bundle(language, files)).collect();
        // English is listed first and is what the others fall back to
        bundles.reverse();
        Self {
            bundles,
            right_to_left: identifier(wanted).character_direction() == CharacterDirection::RTL,
            said: RwLock::default(),
            language: wanted.to_owned(),
            audience,
        }
    }

    /// The text of a message.
    #[must_use]
    pub fn format(&self, message: &Message) -> String {
        // a test shows that every message of the program is in the English catalogue
        let find = || self.find(message.id, &message.facts).unwrap_or_else(|| message.id.to_owned());
        if !message.facts.is_empty() {
            return find();
        }
        if let Some(said) = self.said.read().ok().and_then(|said| said.get(message.id).cloned()) {
            return said;
        }
        let text = find();
        if let Ok(mut said) = self.said.write() {
            said.insert(message.id, text.clone());
        }
        text
    }

    /// The text of a message whose name is known only when the program runs; `None` where no catalogue has it.
    #[must_use]
    pub fn find(&self, id: &str, facts: &[(&'static str, Fact)]) -> Option<String> {
        let mut arguments = FluentArgs::with_capacity(facts.len());
        for (name, fact) in facts {
            arguments.set(*name, self.value(fact));
        }
        self.bundles.iter().find_map(|bundle| say(bundle, id, &arguments)).map(|text| self.isolate_code(&text))
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

    /// Does the language run from right to left?
    #[must_use]
    pub fn is_right_to_left(&self) -> bool {
        self.right_to_left
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
        if self.right_to_left { text.chars().any(|c| c.is_ascii_alphanumeric()) } else { text.chars().any(right_to_left) }
    }

    /// Keeps a word of the language from turning what is written around it in Latin letters, as a command is.
    #[must_use]
    pub fn among_latin(&self, word: &str) -> String {
        if self.right_to_left { format!("{ISOLATE}{word}{END}") } else { word.to_owned() }
    }

    /// Keeps embedded text of the other direction from turning the sentence around it.
    #[must_use]
    pub fn isolate(&self, text: &str) -> String {
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
            let plain = bare(part);
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
        self.all_of(&parts)
    }

    /// Things that belong together: the last two are joined by the word for it, the others as in any list.
    #[must_use]
    pub fn all_of(&self, parts: &[String]) -> String {
        let Some((last, others)) = parts.split_last() else { return String::new() };
        if others.is_empty() {
            return last.clone();
        }
        let others = others.join(&self.get("list-separator"));
        self.format(&Message::new("list-both").with("first", Fact::name(others)).with("second", Fact::name(last.clone())))
    }
}

/// Text without the marks that keep its direction from that of the text around it.
#[must_use]
pub fn bare(text: &str) -> String {
    text.replace([ISOLATE, END], "")
}

/// Text of somebody else with what nobody sees made visible, so that it cannot turn the sentence around it.
fn visible(text: &str) -> String {
    text.chars().map(|c| if is_hidden(c) { '\u{fffd}' } else { c }).collect()
}

fn identifier(language: &str) -> LanguageIdentifier {
    language.parse().unwrap_or_default()
}

fn bundle(language: &'static str, files: &[&str]) -> FluentBundle<FluentResource> {
    let mut bundle = FluentBundle::new_concurrent(vec![identifier(language)]);
    bundle.set_use_isolating(false);
    // fails only where the name is taken, and the bundle is empty
    let _ = bundle.add_function("PLURAL", move |given, options| plural::function(language, given, options));
    for file in files {
        // what a catalogue could not be read of is left out; a test shows that there is nothing
        let resource = FluentResource::try_new((*file).to_owned()).unwrap_or_else(|(partial, _)| partial);
        bundle.add_resource_overriding(resource);
    }
    bundle
}

/// A message of one catalogue.
fn say(bundle: &FluentBundle<FluentResource>, id: &str, arguments: &FluentArgs<'_>) -> Option<String> {
    let pattern = bundle.get_message(id)?.value()?;
    Some(bundle.format_pattern(pattern, Some(arguments), &mut Vec::new()).into_owned())
}
