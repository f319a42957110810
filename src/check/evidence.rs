//! `evidence`: a field points to a text that exists and says something.
//!
//! It judges that something is written, never what. Links are not followed, and other formats than
//! Markdown and plain text are not opened.

use std::path::Path;
use std::sync::Arc;

use serde::Deserialize;
use serde_json::{Value, json};

use super::{Check, absent, each_value};
use crate::document::fault::nearest;
use crate::document::text::{body, names, section};
use crate::document::typed::is_link;
use crate::document::{Document, FieldPath, Node};
use crate::message::{Fact, Message, Quote};
use crate::parameter::Uses;
use crate::scope::Scope;
use crate::snapshot::{File, Place, Span, Unreadable};
use crate::verdict::{Outcome, Reason, Spot, Verdict};

/// Fewer characters than this say nothing.
const LEAST: usize = 40;
/// The marks that end a sentence, and those between a name and what is said of it.
const ENDING: [char; 7] = ['.', '!', '?', '؟', ';', '؛', '…'];
const INTRODUCING: [char; 3] = [':', '–', '—'];
/// Headings beyond this number, and longer than this, are not offered as the nearest one.
const OFFERED: (usize, usize) = (500, 200);

/// Asks that a pointer leads to a text.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(super) struct EvidenceText {
    field: FieldPath,
    /// Is a link, or a file that cannot be opened, enough?
    #[serde(default)]
    links: bool,
}

/// Any file of the affiliate's.
fn file<'d>(scope: &Scope<'d>, path: &str) -> Option<&'d Arc<File>> {
    let dossier = scope.dossier;
    let others = dossier.documents().iter().map(Document::file).chain(dossier.strangers.iter().map(|(file, _)| file));
    let is_meant = |file: &&Arc<File>| file.path.strip_prefix(dossier.folder.as_str()) == Some(path);
    dossier.text(path).or_else(|| others.into_iter().find(is_meant))
}

/// A pointer that is being judged.
struct Pointer<'c, 'd> {
    check: &'c EvidenceText,
    scope: &'c Scope<'d>,
    document: &'d Document,
    node: Node<'d>,
    quote: Quote,
}

impl<'d> Pointer<'_, 'd> {
    fn judge(&self, text: &str) -> Outcome<'d> {
        let (path, anchor) = text.split_once('#').unwrap_or((text, ""));
        if self.scope.is_blank(self.node) {
            return absent(&self.check.field).at(self.document, self.node);
        }
        if is_link(text) {
            return self.unopened();
        }
        let folder = &self.scope.dossier.folder;
        let Some(file) = file(self.scope, path) else {
            let texts = self.scope.dossier.texts().iter().filter_map(|text| text.path.strip_prefix(folder.as_str()));
            let outcome = self.suggesting("evidence-no-file", nearest(path, texts).map(str::to_owned));
            return if self.quote.private { outcome } else { outcome.missing(format!("{folder}{path}")) };
        };
        let extension = Path::new(path).extension().and_then(|extension| extension.to_str()).unwrap_or_default();
        match &file.content {
            Ok(_) if Arc::ptr_eq(file, self.document.file()) => self.not_met("evidence-itself").at(self.document, self.node),
            Ok(text) if extension == "md" => self.judge_markdown(file, text, path, anchor),
            Ok(_) if matches!(extension, "txt" | "toml") && !anchor.is_empty() => self.suggesting("evidence-no-heading", None),
            Ok(text) if matches!(extension, "txt" | "toml") => self.judge_words(text, file, Span::new(0, text.len())),
            Ok(_) | Err(Unreadable::Opaque) => self.unopened(),
            Err(_) => Outcome::gap(Reason::Unreadable(file.path.clone()).into()).at(self.document, self.node),
        }
    }

    fn judge_markdown(&self, file: &Arc<File>, text: &str, path: &str, anchor: &str) -> Outcome<'d> {
        let span = if anchor.is_empty() { Some(Span::new(0, text.len())) } else { section(text, anchor) };
        let Some(span) = span else {
            let names = names(text);
            let offered = names.iter().take(OFFERED.0).map(String::as_str).filter(|name| name.len() <= OFFERED.1);
            return self.suggesting("evidence-no-heading", nearest(anchor, offered).map(|name| format!("{path}#{name}")));
        };
        self.judge_words(&body(text.get(span.range()).unwrap_or_default()), file, span)
    }

    /// Counts what is no placeholder.
    fn judge_words(&self, words: &str, file: &Arc<File>, span: Span) -> Outcome<'d> {
        let characters: usize = words.lines().map(|line| self.said(line.trim())).sum();
        let outcome = if characters < LEAST { self.not_met("evidence-empty") } else { Outcome::met() }.at(self.document, self.node);
        // the place would tell what the pointer says
        if self.quote.private { outcome } else { outcome.spot(Spot::Place(Place::At(Arc::clone(file), span)), None) }
    }

    /// How many characters of a line say something: neither a placeholder does, nor what only introduces one.
    fn said(&self, line: &str) -> usize {
        let is_placeholder = |text: &str| self.scope.is_placeholder(text);
        let is_void = |sentence: &&str| {
            let after = sentence.rsplit_once(INTRODUCING).map(|(_, after)| after).or_else(|| Some(sentence.rsplit_once(" - ")?.1));
            is_placeholder(sentence) || after.is_some_and(|after| !after.trim().is_empty() && is_placeholder(after))
        };
        if is_placeholder(line) {
            return 0;
        }
        line.split_inclusive(ENDING).filter(|sentence| !is_void(sentence)).map(|sentence| sentence.chars().count()).sum()
    }

    /// The verdict about what is there and is not looked at.
    fn unopened(&self) -> Outcome<'d> {
        let open = || Outcome::gap(Reason::NotOpened(self.quote.clone()).into());
        if self.check.links { Outcome::met() } else { open() }.at(self.document, self.node)
    }

    fn not_met(&self, id: &'static str) -> Outcome<'d> {
        let message = Message::new(id).with("field", Fact::name(self.check.field.to_string())).with("value", self.quote.clone());
        Outcome::new(Verdict::NotMet, message.with("least", LEAST))
    }

    /// Not met, with the value that is likely meant beside the one that is written.
    fn suggesting(&self, id: &'static str, meant: Option<String>) -> Outcome<'d> {
        let outcome = self.not_met(id);
        let Some(text) = meant else { return outcome.at(self.document, self.node) };
        let quote = Quote { text, private: self.quote.private };
        outcome.noting(self.document, self.node, Message::new("evidence-nearest").with("nearest", quote))
    }
}

impl Check for EvidenceText {
    fn parameters() -> (Value, &'static [&'static str]) {
        let parameters = json!({
            "field": { "title": "Field", "description": "The field that points to a text; `[]` stands for every element.", "type": "string", "x-type": "field-path" },
            "links": { "title": "Links are enough", "description": "Whether a link, or a file that cannot be opened such as a PDF, is enough; else it stays unknown.", "type": "boolean" }
        });
        (parameters, &["field"])
    }

    fn judge<'d>(&self, scope: &Scope<'d>, document: &'d Document) -> Outcome<'d> {
        each_value(scope, document, &self.field, |node| match node.as_str() {
            Some(text) => Pointer { check: self, scope, document, node, quote: scope.quote(document, node) }.judge(text),
            None => Outcome::gap(scope.faulty(document, &self.field)).at(document, node),
        })
    }

    fn describe(&self) -> Message {
        let id = if self.links { "describe-evidence-or-link" } else { "describe-evidence" };
        Message::new(id).with("field", Fact::name(self.field.to_string())).with("least", LEAST)
    }

    fn uses(&self, uses: &mut Uses) {
        uses.field(&self.field);
    }
}

#[cfg(test)]
mod tests;
