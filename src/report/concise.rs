//! `concise`: one line for each finding, as compilers write them. No colour, no pictures.

use std::io::{self, Write};

use super::{Change, Header, Item, Section, Summary, Writer};
use crate::message::Message;
use crate::text::Text;

/// Writes one line for each finding.
#[derive(Debug)]
pub struct Concise<'t, W> {
    out: W,
    text: &'t Text,
    all_findings: bool,
    provenance: String,
}

impl<'t, W: Write> Concise<'t, W> {
    /// Writes to `out`.
    pub fn new(out: W, text: &'t Text) -> Self {
        Self { out, text, all_findings: false, provenance: String::new() }
    }

    fn line(&mut self, affiliate: Option<&str>, item: &Item) -> io::Result<()> {
        write!(self.out, "{}", item.place.path)?;
        if let Some(region) = item.place.region {
            write!(self.out, ":{}:{}", region.line, region.column)?;
        }
        let settled = item.change.filter(|change| matches!(change, Change::Fixed | Change::Unchanged)).map(Change::word);
        let word = item.exception.as_ref().map(|exception| exception.kind.as_ref()).or(settled).unwrap_or(item.severity.word());
        write!(self.out, ": {word}[{}]: ", item.code)?;
        if let Some(affiliate) = affiliate {
            write!(self.out, "{affiliate}: ")?;
        }
        if let Some(period) = &item.period {
            write!(self.out, "{period}: ")?;
        }
        writeln!(self.out, "{}", item.message)
    }
}

impl<W: Write> Writer for Concise<'_, W> {
    fn begin(&mut self, header: &Header) -> io::Result<()> {
        self.all_findings = header.all_findings;
        self.provenance = format!("{} · {}", header.heading(self.text), header.provenance(self.text));
        Ok(())
    }

    fn section(&mut self, section: &Section) -> io::Result<()> {
        let affiliate = section.affiliate.as_ref().map(|affiliate| affiliate.id.as_str());
        let all = self.all_findings;
        let mut told = section.findings.iter().filter(|item| item.is_told(all));
        told.try_for_each(|item| self.line(affiliate, item))
    }

    fn end(&mut self, summary: &Summary) -> io::Result<()> {
        let count = |word: &str| summary.findings.get(word).copied().unwrap_or_default();
        let message = Message::new("summary-line")
            .with("affiliates", summary.affiliates + summary.not_judged)
            .with("errors", count("error"))
            .with("warnings", count("warning"))
            .with("notes", count("note"))
            .with("excepted", summary.excepted);
        writeln!(self.out, "{}", self.provenance)?;
        for line in [message, summary.extent_line()].into_iter().chain(summary.unknown_line()) {
            writeln!(self.out, "{}", self.text.format(&line))?;
        }
        if !summary.filings.is_empty() {
            writeln!(self.out, "{}", self.text.format(&summary.filings_line()))?;
        }
        if !summary.changes.is_empty() {
            writeln!(self.out, "{}", self.text.format(&summary.changes_line()))?;
        }
        for line in summary.of_baseline() {
            writeln!(self.out, "{}", self.text.format(&line))?;
        }
        self.out.flush()
    }
}
