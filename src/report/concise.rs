//! `concise`: one line for each finding, as compilers write them. No colour, no pictures.

use std::io::{self, Write};

use super::{Header, Item, Section, Summary, Writer};
use crate::message::Message;
use crate::text::Text;

/// Writes one line for each finding.
#[derive(Debug)]
pub struct Concise<'t, W> {
    out: W,
    text: &'t Text,
}

impl<'t, W: Write> Concise<'t, W> {
    /// Writes to `out`.
    pub fn new(out: W, text: &'t Text) -> Self {
        Self { out, text }
    }

    fn line(&mut self, affiliate: Option<&str>, item: &Item) -> io::Result<()> {
        write!(self.out, "{}", item.place.path)?;
        if let Some(region) = item.place.region {
            write!(self.out, ":{}:{}", region.line, region.column)?;
        }
        let word = item.exception.as_ref().map_or(item.severity.word(), |exception| exception.kind);
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
    fn begin(&mut self, _: &Header) -> io::Result<()> {
        Ok(())
    }

    fn section(&mut self, section: &Section) -> io::Result<()> {
        let affiliate = section.affiliate.as_ref().map(|affiliate| affiliate.id.as_str());
        section.findings.iter().try_for_each(|item| self.line(affiliate, item))
    }

    fn end(&mut self, summary: &Summary) -> io::Result<()> {
        let count = |word: &str| summary.findings.get(word).copied().unwrap_or_default();
        let message = Message::new("summary-line")
            .with("affiliates", summary.affiliates + summary.not_judged)
            .with("errors", count("error"))
            .with("warnings", count("warning"))
            .with("notes", count("note"))
            .with("excepted", summary.excepted);
        writeln!(self.out, "{}", self.text.format(&message))?;
        self.out.flush()
    }
}
