//! Looks whether statements, rules and choices of a pack answer each other, and whether each text has all languages.
//!
//! Only for packs that were not proven when the program was built.

use std::sync::Arc;

use super::Pack;
use super::load::Loader;
use crate::document::Node;
use crate::message::{Fact, Message};
use crate::snapshot::{File, Span};

impl Loader<'_> {
    /// Is each statement answered, by rules that cite it or by a reason? Are its section and its context there?
    pub(super) fn check_statements(&mut self, file: &Arc<File>, root: Node<'_>, pack: &Pack) {
        let background = pack.background();
        let mut seen = std::collections::BTreeSet::new();
        for node in root.get("statement").into_iter().flat_map(|list| list.children()) {
            let text = |key: &str| node.get(key).and_then(|value| value.as_str());
            let Some(id) = text("id") else { continue };
            if !seen.insert(id) {
                self.fault(file, Message::new("pack-statement-twice").with("statement", Fact::name(id)), node.span());
            }
            for (key, words, message) in
                [("section", &background.sections, "pack-unknown-section"), ("context", &background.contexts, "pack-unknown-context")]
            {
                if let Some(value) = node.get(key)
                    && let Some(word) = value.as_str().filter(|word| !words.contains_key(*word))
                {
                    self.unknown_word(file, message, word, words.keys().map(String::as_str), value.span());
                }
            }
            match (node.get("rules"), node.get("no-rule")) {
                (None, None) => {
                    self.fault(file, Message::new("pack-statement-unanswered").with("statement", Fact::name(id)), node.span());
                }
                (Some(rules), Some(_)) => {
                    self.fault(file, Message::new("pack-statement-twofold").with("statement", Fact::name(id)), rules.key_span());
                }
                (Some(rules), None) => self.check_drawn(file, id, rules, pack),
                (None, Some(_)) => {}
            }
        }
    }

    /// Does each rule that a statement names cite it?
    fn check_drawn(&mut self, file: &Arc<File>, statement: &str, rules: Node<'_>, pack: &Pack) {
        for node in rules.children() {
            let id = node.as_str().unwrap_or_default();
            if !self.rule_ids.iter().any(|known| known == id) {
                self.unknown_rule(file, id, node.span());
            } else if pack.rule(id).is_some_and(|rule| !rule.statements.iter().any(|cited| cited == statement)) {
                let message = Message::new("pack-not-cited").with("rule", Fact::name(id)).with("statement", Fact::name(statement));
                self.fault(file, message, node.span());
            }
        }
    }

    /// Reports a rule that no file of the pack has.
    pub(super) fn unknown_rule(&mut self, file: &Arc<File>, id: &str, span: Span) {
        let known = self.rule_ids.clone();
        self.unknown_word(file, "pack-unknown-rule", id, known.iter().map(String::as_str), span);
    }

    /// Is every statement that a rule cites there, and does it name the rule?
    pub(super) fn check_citations(&mut self, pack: &Pack) {
        let background = pack.background();
        for rule in &pack.rules {
            let cited = rule.tree.root().get("statements");
            for node in cited.into_iter().flat_map(|list| list.children()) {
                let id = node.as_str().unwrap_or_default();
                match background.statement(id) {
                    None => {
                        let known = background.statements.iter().map(|statement| statement.id.as_str());
                        self.unknown_word(rule.tree.file(), "pack-unknown-statement", id, known, node.span());
                    }
                    Some(statement) if !statement.rules().contains(&rule.id) => {
                        let message =
                            Message::new("pack-not-drawn").with("rule", Fact::name(rule.id.clone())).with("statement", Fact::name(id));
                        self.fault(rule.tree.file(), message, node.span());
                    }
                    Some(_) => {}
                }
            }
        }
    }

    /// Are the statements, the rules and the overlay of each choice there, and can the overlay be chosen?
    pub(super) fn check_choices(&mut self, file: &Arc<File>, root: Node<'_>, pack: &Pack) {
        let background = pack.background();
        let statements: Vec<&str> = background.statements.iter().map(|statement| statement.id.as_str()).collect();
        let ids = self.rule_ids.clone();
        let rules: Vec<&str> = ids.iter().map(String::as_str).collect();
        let overlays: Vec<&str> = pack.overlays.iter().filter(|overlay| overlay.optional).map(|overlay| overlay.name.as_str()).collect();
        for node in root.get("choice").into_iter().flat_map(|list| list.children()) {
            let lists = [("statements", "pack-unknown-statement", &statements), ("rules", "pack-unknown-rule", &rules)];
            for (key, message, known) in lists {
                for value in node.get(key).into_iter().flat_map(|list| list.children()) {
                    let word = value.as_str().unwrap_or_default();
                    if !known.contains(&word) {
                        self.unknown_word(file, message, word, known.iter().copied(), value.span());
                    }
                }
            }
            if let Some(value) = node.get("overlay")
                && let Some(word) = value.as_str().filter(|word| !overlays.contains(word))
            {
                self.unknown_word(file, "pack-unknown-overlay", word, overlays.iter().copied(), value.span());
            }
        }
    }

    /// Has each text of the pack the languages that the pack promises, and no other?
    pub(super) fn check_languages(&mut self, pack: &Pack, manifest: &Arc<File>) {
        let files: Vec<Arc<crate::document::Tree>> = pack
            .rules
            .iter()
            .map(|rule| Arc::clone(&rule.tree))
            .chain(pack.overlays.iter().map(|overlay| Arc::clone(&overlay.tree)))
            .collect();
        for tree in files {
            self.check_texts(tree.file(), tree.root(), pack);
        }
        let parsed = crate::document::syntax::parse(manifest);
        self.check_texts(manifest, parsed.tree.root(), pack);
    }

    /// Checks every table below a node whose keys are languages; such a table always has `en`.
    pub(super) fn check_texts(&mut self, file: &Arc<File>, node: Node<'_>, pack: &Pack) {
        if pack.languages.is_empty() {
            return;
        }
        let Some(english) = node.children().find(|child| child.key() == "en") else {
            node.children().filter(|child| child.key() != "example").for_each(|child| self.check_texts(file, child, pack));
            return;
        };
        let has = |language: &String| node.get(language).is_some();
        let missing: Vec<String> = pack.languages.iter().filter(|language| !has(language)).cloned().collect();
        let left: Vec<Node<'_>> = node.children().filter(|child| !pack.languages.iter().any(|language| language == child.key())).collect();
        if !missing.is_empty() {
            self.fault(file, Message::new("pack-text-missing").with("languages", Fact::names(missing)), place(node, english));
        }
        for child in left {
            self.fault(file, Message::new("pack-text-left-over").with("language", Fact::name(child.key())), child.key_span());
        }
    }
}

/// Where a table of texts begins: its own key, or that of its English text.
fn place(node: Node<'_>, english: Node<'_>) -> Span {
    if node.key().is_empty() { english.key_span() } else { node.key_span() }
}
