//! `jsonl`: one JSON value on each line, for programs that read a stream: the header, each section, the summary.

use std::io::{self, Write};

use serde::Serialize;

use super::json::FORMAT;
use super::{Header, Section, Summary, Writer};

/// Writes one value on each line.
#[derive(Debug)]
pub struct Jsonl<W> {
    out: W,
}

/// A line: what it is, and the same as in the format `json`.
#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
enum Line<'r> {
    Header(&'r Header),
    Section(&'r Section),
    Summary(&'r Summary),
}

impl<W: Write> Jsonl<W> {
    /// Writes to `out`.
    pub fn new(out: W) -> Self {
        Self { out }
    }

    fn line(&mut self, line: &Line<'_>) -> io::Result<()> {
        serde_json::to_writer(&mut self.out, line)?;
        self.out.write_all(b"\n")
    }
}

impl<W: Write> Writer for Jsonl<W> {
    fn begin(&mut self, header: &Header) -> io::Result<()> {
        writeln!(self.out, "{{\"format\":\"{FORMAT}\"}}")?;
        self.line(&Line::Header(header))
    }

    fn section(&mut self, section: &Section) -> io::Result<()> {
        self.line(&Line::Section(section))
    }

    fn end(&mut self, summary: &Summary) -> io::Result<()> {
        self.line(&Line::Summary(summary))?;
        self.out.flush()
    }
}
