//! A report in several languages at once, for readers of different languages; a writer of one language takes the first.

use std::io;

use super::{Header, Section, Summary, Writer};

/// Takes what a writer takes, once for each language, always in the same order.
pub trait Chorus {
    /// Called once, first.
    ///
    /// # Errors
    /// When the output cannot be written.
    fn begin(&mut self, headers: &[Header]) -> io::Result<()>;

    /// Called for each section, in order.
    ///
    /// # Errors
    /// When the output cannot be written.
    fn section(&mut self, sections: &[Section]) -> io::Result<()>;

    /// Called once, last.
    ///
    /// # Errors
    /// When the output cannot be written.
    fn end(&mut self, summaries: &[Summary]) -> io::Result<()>;
}

impl<W: Writer> Chorus for W {
    fn begin(&mut self, headers: &[Header]) -> io::Result<()> {
        headers.first().map_or(Ok(()), |header| Writer::begin(self, header))
    }

    fn section(&mut self, sections: &[Section]) -> io::Result<()> {
        sections.first().map_or(Ok(()), |section| Writer::section(self, section))
    }

    fn end(&mut self, summaries: &[Summary]) -> io::Result<()> {
        summaries.first().map_or(Ok(()), |summary| Writer::end(self, summary))
    }
}
