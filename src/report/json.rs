//! `json`: the whole report as one JSON document, described by `schemas/report.schema.json`.

use std::io::{self, Write};

use serde::Serialize;

use super::{Header, Section, Summary, Writer};

/// The name of the format and its version.
pub const FORMAT: &str = "affcheck-report-1";

/// Writes one JSON document, section by section.
#[derive(Debug)]
pub struct Json<W> {
    out: W,
    sections: usize,
}

impl<W: Write> Json<W> {
    /// Writes to `out`.
    pub fn new(out: W) -> Self {
        Self { out, sections: 0 }
    }

    fn value(&mut self, value: &impl Serialize) -> io::Result<()> {
        serde_json::to_writer(&mut self.out, value).map_err(io::Error::from)
    }
}

impl<W: Write> Writer for Json<W> {
    fn begin(&mut self, header: &Header) -> io::Result<()> {
        write!(self.out, "{{\"format\":\"{FORMAT}\",\n\"header\":")?;
        self.value(header)?;
        write!(self.out, ",\n\"sections\":[")
    }

    fn section(&mut self, section: &Section) -> io::Result<()> {
        write!(self.out, "{}", if self.sections == 0 { "\n" } else { ",\n" })?;
        self.sections += 1;
        self.value(section)
    }

    fn end(&mut self, summary: &Summary) -> io::Result<()> {
        write!(self.out, "\n],\n\"summary\":")?;
        self.value(summary)?;
        writeln!(self.out, "}}")?;
        self.out.flush()
    }
}
