//! A page of text for a terminal: titles, and lines that are wrapped to its width.

use std::fmt::Write as _;

use crate::message::Message;
use crate::pack::background::{Choice, ChoiceText};
use crate::report::frame::Style;
use crate::text::Text;

/// A page that grows line by line.
pub(super) struct Page<'t> {
    pub(super) text: &'t Text,
    pub(super) style: Style,
    pub(super) shown: String,
}

impl<'t> Page<'t> {
    pub(super) fn new(text: &'t Text, style: Style) -> Self {
        Self { text, style, shown: String::new() }
    }

    /// Words that stand out.
    pub(super) fn bold(&self, words: &str) -> String {
        if self.style.colour { format!("\u{1b}[1m{words}\u{1b}[0m") } else { words.to_owned() }
    }

    /// A title with an empty line before it.
    pub(super) fn title(&mut self, id: &'static str) {
        let words = self.text.get(id);
        self.heading(&words);
    }

    /// A title in words that are no message.
    pub(super) fn heading(&mut self, words: &str) {
        let words = self.bold(words);
        let _ = writeln!(self.shown, "\n{words}");
    }

    /// A line, wrapped.
    pub(super) fn line(&mut self, line: &str) {
        self.indented(line, "  ");
    }

    /// A line, wrapped, with so much before each of its rows.
    pub(super) fn indented(&mut self, line: &str, indent: &str) {
        let options = textwrap::Options::new(self.style.width).initial_indent(indent).subsequent_indent(indent);
        // texts of packs have words between backticks too
        let line = self.text.isolate_code(line);
        let wrapped = textwrap::fill(&line, options.word_splitter(textwrap::WordSplitter::NoHyphenation).break_words(false));
        let _ = writeln!(self.shown, "{wrapped}");
    }

    /// A message as a line.
    pub(super) fn say(&mut self, message: &Message) {
        let line = self.text.format(message);
        self.line(&line);
    }

    /// A message that stands out, without an empty line before it.
    pub(super) fn say_first(&mut self, message: &Message) {
        let words = self.bold(&self.text.format(message));
        let _ = writeln!(self.shown, "{words}");
    }

    /// A choice of a pack: what stands against what, what is done, why, and how it is reversed.
    pub(super) fn choice(&mut self, choice: &Choice) {
        let Some(text) = choice.text(&self.text.language) else { return };
        let ChoiceText { title, tension, decision, reason, reversal } = text;
        let title = self.bold(title);
        self.line(&title);
        for (id, words) in
            [("choice-tension", tension), ("choice-decision", decision), ("choice-reason", reason), ("choice-reversal", reversal)]
        {
            let line = format!("{} {words}", self.text.get(id));
            self.line(&line);
        }
    }
}
