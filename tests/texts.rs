//! The catalogues: every language says the same messages with the same facts, and counts as people who speak it do.
#![expect(clippy::expect_used, clippy::panic, reason = "a test may panic")]

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::{fs, iter};

use affcheck::text::plural::categories;
use affcheck::text::{LANGUAGES, language_for, names};
use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement, Resource, VariantKey};

/// The catalogues of a language.
fn read(files: &[&'static str]) -> Vec<Resource<&'static str>> {
    let parse = |file: &&'static str| fluent_syntax::parser::parse(*file).expect("a catalogue without a fault");
    files.iter().map(parse).collect()
}

/// What a message is made of: the facts that it speaks of, and what it selects on with the variants it has.
#[derive(Default)]
struct Parts {
    facts: BTreeSet<&'static str>,
    selections: Vec<(InlineExpression<&'static str>, Vec<String>)>,
}

impl Parts {
    fn of(pattern: &Pattern<&'static str>) -> Self {
        let mut parts = Self::default();
        parts.pattern(pattern);
        parts
    }

    fn pattern(&mut self, pattern: &Pattern<&'static str>) {
        for element in &pattern.elements {
            if let PatternElement::Placeable { expression } = element {
                self.expression(expression);
            }
        }
    }

    fn expression(&mut self, expression: &Expression<&'static str>) {
        match expression {
            Expression::Inline(inline) => self.inline(inline),
            Expression::Select { selector, variants } => {
                self.inline(selector);
                let key = |key: &VariantKey<&str>| match key {
                    VariantKey::Identifier { name } => (*name).to_owned(),
                    VariantKey::NumberLiteral { value } => format!("number {value}"),
                };
                self.selections.push((selector.clone(), variants.iter().map(|variant| key(&variant.key)).collect()));
                for variant in variants {
                    self.pattern(&variant.value);
                }
            }
        }
    }

    fn inline(&mut self, inline: &InlineExpression<&'static str>) {
        match inline {
            InlineExpression::VariableReference { id } => {
                self.facts.insert(id.name);
            }
            InlineExpression::FunctionReference { arguments, .. } => arguments.positional.iter().for_each(|given| self.inline(given)),
            InlineExpression::Placeable { expression } => self.expression(expression),
            _ => {}
        }
    }
}

/// The messages of a language by name.
fn messages(language: &str, files: &[&'static str]) -> BTreeMap<&'static str, Parts> {
    let mut messages = BTreeMap::new();
    for resource in read(files) {
        for entry in resource.body {
            match entry {
                Entry::Message(message) => {
                    let value = message.value.expect("a message says something");
                    let twice = messages.insert(message.id.name, Parts::of(&value)).is_some();
                    assert!(!twice, "{language}: `{}` stands twice", message.id.name);
                }
                Entry::Junk { content } => panic!("{language}: cannot be read: {content}"),
                Entry::Term(term) => panic!("{language}: `-{}` is a term, which this test does not look into", term.id.name),
                Entry::Comment(_) | Entry::GroupComment(_) | Entry::ResourceComment(_) => {}
            }
        }
    }
    messages
}

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// A language is added by adding its files, and by nothing else.
#[test]
fn the_languages_are_those_of_the_folder() {
    let folder = root().join("src/text");
    let catalogue = |path: &Path| path.extension().is_some_and(|extension| extension == "ftl");
    let entries = fs::read_dir(&folder).expect("the folder").map(|entry| entry.expect("an entry").path());
    let tags: BTreeSet<String> =
        entries.filter(|path| catalogue(path)).map(|path| path.file_stem().expect("a name").to_string_lossy().into_owned()).collect();
    assert_eq!(tags, LANGUAGES.iter().map(|(tag, _)| (*tag).to_owned()).collect());
    assert_eq!(LANGUAGES.first().map(|(tag, _)| *tag), Some("en"), "what all others fall back to");
    for (tag, files) in LANGUAGES {
        let more =
            fs::read_dir(folder.join(tag)).into_iter().flatten().filter(|entry| entry.as_ref().is_ok_and(|entry| catalogue(&entry.path())));
        assert_eq!(files.len(), 1 + more.count(), "{tag}: files");
        assert_eq!(language_for(tag), Some(*tag));
        assert!(!categories(tag).is_empty(), "{tag}: Unicode knows no such language");
    }
    assert!(names().iter().all(|(tag, name)| !name.is_empty() && name != tag), "each says what it calls itself: {:?}", names());
    // no other file of the program names one of them
    for name in ["src/text.rs", "src/text/plural.rs", "src/cli.rs", "src/cli/help.rs", "src/cli/usage.rs", "src/cli/terminal.rs"] {
        let text = fs::read_to_string(root().join(name)).expect("a file");
        let program = text.split("#[cfg(test)]").next().unwrap_or_default();
        for (tag, _) in LANGUAGES.iter().filter(|(tag, _)| *tag != "en") {
            assert!(!program.contains(&format!("\"{tag}\"")), "{name} knows `{tag}`");
        }
    }
}

/// What a language lacks is said in English, so that a new one can grow; those of the project lack nothing.
#[test]
fn every_language_says_the_same() {
    let said =
        |language: &str| LANGUAGES.iter().find(|(tag, _)| *tag == language).map(|(tag, files)| messages(tag, files)).expect("a language");
    let english = said("en");
    for (language, files) in LANGUAGES {
        let own = messages(language, files);
        let lacking: Vec<_> = english.keys().filter(|id| !own.contains_key(*id)).collect();
        assert!(lacking.is_empty(), "{language} does not say {lacking:?}");
        let left_over: Vec<_> = own.keys().filter(|id| !english.contains_key(*id)).collect();
        assert!(left_over.is_empty(), "{language} says {left_over:?}, which is nothing any more");
        for (id, parts) in &own {
            let unknown: Vec<_> = english.get(id).into_iter().flat_map(|english| parts.facts.difference(&english.facts)).collect();
            assert!(unknown.is_empty(), "{language}: `{id}` speaks of {unknown:?}, which it is not told");
        }
    }
}

/// Fluent takes some numbers wrongly when a message selects on a bare number, and takes a category that is
/// missing for the default without a word.
#[test]
fn numbers_are_counted_as_the_language_does() {
    for (language, files) in LANGUAGES {
        for (id, parts) in messages(language, files) {
            for (selector, variants) in &parts.selections {
                let InlineExpression::FunctionReference { id: function, arguments } = selector else {
                    panic!("{language}: `{id}` selects on a bare fact; write PLURAL(...)");
                };
                assert_eq!(function.name, "PLURAL", "{language}: `{id}`");
                let apart = arguments.named.iter().any(|option| option.name.name == "zero").then_some("zero");
                assert_eq!(arguments.named.len(), usize::from(apart.is_some()), "{language}: `{id}` knows only the option `zero`");
                let expected: BTreeSet<&str> = categories(language).into_iter().chain(apart).collect();
                let written: BTreeSet<&str> = variants.iter().map(String::as_str).collect();
                assert_eq!(written, expected, "{language}: `{id}` has other variants than its language has categories");
                assert_eq!(variants.len(), expected.len(), "{language}: `{id}` has a variant twice");
            }
        }
    }
}

/// Text from right to left is kept apart from what runs the other way; a catalogue holds no marks of its own.
#[test]
fn catalogues_hold_nothing_hidden() {
    let hidden = |c: char| matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    for (language, files) in LANGUAGES {
        for (number, line) in files.iter().flat_map(|file| iter::zip(1.., file.lines())) {
            assert!(!line.contains(hidden), "{language}: line {number}: {line}");
        }
    }
}
