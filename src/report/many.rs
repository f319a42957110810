//! Several formats and languages at once: each writer gets what comes, as it comes, in its language.

use std::io;

use super::chorus::Chorus;
use super::{Header, Section, Summary, Writer};

/// A writer with what is to be known of it.
struct Voice<'w> {
    writer: Box<dyn Writer + 'w>,
    /// The number of its language.
    language: usize,
    /// May its reader stop reading when it has seen enough, as a pager may?
    may_break: bool,
}

/// Writers side by side.
#[derive(Default)]
pub struct Many<'w>(Vec<Voice<'w>>);

impl std::fmt::Debug for Many<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Many({})", self.0.len())
    }
}

impl<'w> Many<'w> {
    /// Adds a writer of the first language; one that goes to a reader that may have seen enough is left out from then on.
    pub fn add(&mut self, writer: Box<dyn Writer + 'w>, may_break: bool) {
        self.0.push(Voice { writer, language: 0, may_break });
    }

    /// Adds a writer of the language of a number.
    pub fn add_in(&mut self, language: usize, writer: Box<dyn Writer + 'w>) {
        self.0.push(Voice { writer, language, may_break: false });
    }

    fn each<T>(&mut self, told: &[T], mut write: impl FnMut(&mut dyn Writer, &T) -> io::Result<()>) -> io::Result<()> {
        let alone = self.0.len() == 1;
        let (mut index, mut broken) = (0, Vec::new());
        for voice in &mut self.0 {
            let Some(told) = told.get(voice.language) else { continue };
            match write(voice.writer.as_mut(), told) {
                Err(error) if error.kind() == io::ErrorKind::BrokenPipe && voice.may_break && !alone => broken.push(index),
                done => done?,
            }
            index += 1;
        }
        for index in broken.into_iter().rev() {
            drop(self.0.remove(index));
        }
        Ok(())
    }
}

impl Chorus for Many<'_> {
    fn begin(&mut self, headers: &[Header]) -> io::Result<()> {
        self.each(headers, |writer, header| writer.begin(header))
    }

    fn section(&mut self, sections: &[Section]) -> io::Result<()> {
        self.each(sections, |writer, section| writer.section(section))
    }

    fn end(&mut self, summaries: &[Summary]) -> io::Result<()> {
        self.each(summaries, |writer, summary| writer.end(summary))
    }
}
