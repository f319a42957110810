//! Texts of a pack in one more language, from a file of its own, so that adding a language touches no rule.
//!
//! What such a file lacks is shown in English; what it has for nothing in the pack is a fault.

use std::collections::BTreeMap;
use std::sync::{Arc, LazyLock};

use serde::Deserialize;

use super::background::{Answer, Background, ChoiceText, Words};
use super::file::{About, Name, RuleText};
use super::load::Loader;
use super::overlay::OverlayText;
use super::{Named, Pack};
use crate::document::Node;
use crate::message::{Fact, Message};
use crate::snapshot::File;

/// `texts/<language>.toml`.
#[derive(Default, Deserialize)]
#[serde(default)]
struct TextsFile {
    pack: Option<About>,
    stage: BTreeMap<String, Name>,
    kind: BTreeMap<String, Name>,
    owner: BTreeMap<String, Name>,
    theme: BTreeMap<String, Name>,
    section: BTreeMap<String, Name>,
    context: BTreeMap<String, Name>,
    rule: BTreeMap<String, RuleText>,
    overlay: BTreeMap<String, OverlayText>,
    choice: BTreeMap<String, ChoiceText>,
    statement: BTreeMap<String, StatementText>,
}

#[derive(Deserialize)]
#[serde(rename_all = "kebab-case")]
struct StatementText {
    text: String,
    no_rule: Option<String>,
}

impl Loader<'_> {
    /// Adds the texts of one language.
    pub(super) fn texts(&mut self, file: &Arc<File>, language: &str, pack: &mut Pack) {
        let Some(document) = self.read(file, "texts") else { return };
        let root = document.root();
        let Some(texts) = self.decode::<TextsFile>(file, root) else { return };
        if !self.proven {
            if pack.languages.iter().any(|known| known == language) {
                let message = Message::new("pack-text-twice").with("language", Fact::name(language));
                self.fault(file, message, crate::snapshot::Span::default());
            }
            self.check_left_over(file, root, pack);
        }
        add(texts, language, pack);
    }

    /// Is there something in the pack for each text?
    fn check_left_over(&mut self, file: &Arc<File>, root: Node<'_>, pack: &Pack) {
        let ids = |list: &[Named]| list.iter().map(|named| named.id.clone()).collect::<Vec<_>>();
        let background = pack.background();
        let known: [(&str, &'static str, Vec<String>); 10] = [
            ("stage", "pack-unknown-stage", pack.stages.iter().map(|stage| stage.named.id.clone()).collect()),
            ("kind", "pack-unknown-kind", ids(&pack.kinds)),
            ("owner", "pack-unknown-owner", ids(&pack.owners)),
            ("theme", "pack-unknown-theme-text", ids(&pack.themes)),
            ("section", "pack-unknown-section", background.sections.keys().cloned().collect()),
            ("context", "pack-unknown-context", background.contexts.keys().cloned().collect()),
            ("rule", "pack-unknown-rule", self.rule_ids.clone()),
            ("overlay", "pack-unknown-overlay-text", pack.overlays.iter().map(|overlay| overlay.name.clone()).collect()),
            ("choice", "pack-unknown-choice", background.choices.iter().map(|choice| choice.id.clone()).collect()),
            ("statement", "pack-unknown-statement", background.statements.iter().map(|statement| statement.id.clone()).collect()),
        ];
        for (table, message, known) in known {
            for entry in root.get(table).into_iter().flat_map(|table| table.children()) {
                if !known.iter().any(|id| id == entry.key()) {
                    self.unknown_word(file, message, entry.key(), known.iter().map(String::as_str), entry.key_span());
                }
            }
        }
    }
}

/// Puts the texts where those of other languages are.
fn add(texts: TextsFile, language: &str, pack: &mut Pack) {
    let tag = || language.to_owned();
    pack.texts.extend(texts.pack.map(|about| (tag(), about)));
    let name = |named: &mut Named, names: &BTreeMap<String, Name>| {
        named.names.extend(names.get(&named.id).map(|name| (tag(), name.clone())));
    };
    pack.stages.iter_mut().for_each(|stage| name(&mut stage.named, &texts.stage));
    pack.kinds.iter_mut().for_each(|kind| name(kind, &texts.kind));
    pack.owners.iter_mut().for_each(|owner| name(owner, &texts.owner));
    pack.themes.iter_mut().for_each(|theme| name(theme, &texts.theme));
    for overlay in &mut pack.overlays {
        if let Some(text) = texts.overlay.get(&overlay.name) {
            overlay.texts = overlay.texts.with(tag(), text.clone());
        }
    }
    let (mut rules, tag) = (texts.rule, tag());
    for rule in &mut pack.rules {
        if let Some(text) = rules.remove(&rule.id) {
            rule.texts = rule.texts.with(tag.clone(), text);
        }
    }
    let (choices, statements, sections, contexts) = (texts.choice, texts.statement, texts.section, texts.context);
    let before = std::mem::replace(&mut pack.background, LazyLock::new(Box::new(Background::default)));
    pack.background = LazyLock::new(Box::new(move || {
        let mut all = before.clone();
        let words = |words: &mut BTreeMap<String, Words>, names: BTreeMap<String, Name>| {
            for (id, name) in names {
                words.entry(id).or_default().insert(tag.clone(), name.name);
            }
        };
        words(&mut all.sections, sections);
        words(&mut all.contexts, contexts);
        for (id, text) in choices {
            if let Some(choice) = all.choices.iter_mut().find(|choice| choice.id == id) {
                choice.texts.insert(tag.clone(), text);
            }
        }
        for (id, text) in statements {
            let Some(statement) = all.statements.iter_mut().find(|statement| statement.id == id) else { continue };
            statement.text.insert(tag.clone(), text.text);
            if let (Answer::NoRule(why), Some(more)) = (&mut statement.answer, text.no_rule) {
                why.insert(tag.clone(), more);
            }
        }
        all
    }));
}
