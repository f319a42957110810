//! `github`: workflow commands, which a runner shows as annotations beside the lines of a pull request.
//!
//! A step can have ten errors, ten warnings and ten notices; what comes after them the runner drops without a word.

use std::io::{self, Write};

use super::shown::{Root, cut, line, shown};
use super::{Header, Item, Section, Summary, Writer};
use crate::finding::Severity;
use crate::message::Message;
use crate::text::Text;

/// So many of each kind a step can have.
const MOST: usize = 10;
/// A title has at most so many characters.
const TITLE: usize = 255;
/// A message has at most so many: an annotation takes 64 KB.
const MESSAGE: usize = 8000;

/// Writes workflow commands.
#[derive(Debug)]
pub struct Github<'t, W> {
    out: W,
    text: &'t Text,
    root: Root,
    all_findings: bool,
    errors: Kept,
    warnings: Kept,
    notes: Kept,
}

/// The first findings of a severity as commands, and how many there are.
#[derive(Debug, Default)]
struct Kept {
    commands: Vec<String>,
    count: usize,
}

impl Kept {
    /// Counts a finding; is there room for it?
    fn takes(&mut self) -> bool {
        self.count += 1;
        self.commands.len() < MOST
    }

    fn left_out(&self) -> usize {
        self.count - self.commands.len()
    }
}

impl<'t, W: Write> Github<'t, W> {
    /// Writes to `out`.
    pub fn new(out: W, text: &'t Text) -> Self {
        let (errors, warnings, notes) = (Kept::default(), Kept::default(), Kept::default());
        Self { out, text, root: Root::default(), all_findings: false, errors, warnings, notes }
    }

    fn kept(&mut self, severity: Severity) -> &mut Kept {
        match severity {
            Severity::Error => &mut self.errors,
            Severity::Warning => &mut self.warnings,
            Severity::Note => &mut self.notes,
        }
    }

    fn annotation(&self, affiliate: Option<&str>, item: &Item) -> String {
        let mut properties = Vec::new();
        if let Some(path) = self.root.path(&item.place.path) {
            properties.push(("file", shown(&path).into_owned()));
            if let Some(region) = item.place.region {
                properties.push(("line", region.line.to_string()));
                properties.push(("endLine", region.end_line.to_string()));
                // a runner takes columns only within one line
                if region.line == region.end_line {
                    properties.push(("col", region.column.to_string()));
                    properties.push(("endColumn", region.end_column.max(region.column).to_string()));
                }
            }
        }
        let about = [affiliate, item.period.as_deref(), Some(&item.title)];
        let about: Vec<&str> = about.into_iter().flatten().filter(|part| !part.is_empty()).collect();
        properties.push(("title", cut(line(&format!("{}: {}", item.code, about.join(" · "))), TITLE)));
        let mut message = item.message.clone();
        if let Some(help) = &item.help {
            message = format!("{message}\n{}{}{help}", self.text.get("help"), self.text.get("colon"));
        }
        command(
            match item.severity {
                Severity::Error => "error",
                Severity::Warning => "warning",
                Severity::Note => "notice",
            },
            &properties,
            &cut(shown(&message).into_owned(), MESSAGE),
        )
    }
}

/// A workflow command. What would end a part of it is written with its number.
fn command(name: &str, properties: &[(&str, String)], data: &str) -> String {
    let data = data.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A");
    let value = |text: &str| {
        let text = text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A");
        text.replace(':', "%3A").replace(',', "%2C")
    };
    let properties: Vec<String> = properties.iter().map(|(name, text)| format!("{name}={}", value(text))).collect();
    format!("::{name} {}::{data}", properties.join(","))
}

impl<W: Write> Writer for Github<'_, W> {
    fn begin(&mut self, header: &Header) -> io::Result<()> {
        self.all_findings = header.all_findings;
        self.root = Root::of(header);
        Ok(())
    }

    fn section(&mut self, section: &Section) -> io::Result<()> {
        let all = self.all_findings;
        let affiliate = section.affiliate.as_ref().map(|affiliate| affiliate.id.as_str());
        for item in section.findings.iter().filter(|item| item.counts(all)) {
            if self.kept(item.severity).takes() {
                let annotation = self.annotation(affiliate, item);
                self.kept(item.severity).commands.push(annotation);
            }
        }
        Ok(())
    }

    fn end(&mut self, summary: &Summary) -> io::Result<()> {
        let too_many = |kept: &Kept| kept.left_out() > 0;
        if too_many(&self.errors) || too_many(&self.warnings) || too_many(&self.notes) {
            // that there are more is a notice too
            self.notes.commands.truncate(MOST - 1);
            let message = Message::new("github-more")
                .with("errors", self.errors.left_out())
                .with("warnings", self.warnings.left_out())
                .with("notes", self.notes.left_out());
            let title = line(&self.text.get("github-more-title"));
            self.notes.commands.push(command("notice", &[("title", title)], &shown(&self.text.format(&message))));
        }
        for command in [&self.errors, &self.warnings, &self.notes].into_iter().flat_map(|kept| &kept.commands) {
            writeln!(self.out, "{command}")?;
        }
        // what is no command is a line of the log
        let count = |word: &str| summary.findings.get(word).copied().unwrap_or_default();
        let findings =
            Message::new("summary-findings").with("errors", count("error")).with("warnings", count("warning")).with("notes", count("note"));
        for message in [summary.extent_line(), findings].into_iter().chain(summary.unknown_line()) {
            writeln!(self.out, "{}", line(&self.text.format(&message)))?;
        }
        self.out.flush()
    }
}
