//! Several formats at once: each gets what comes, as it comes.

use std::io;

use super::{Header, Section, Summary, Writer};

/// Writers side by side.
#[derive(Default)]
pub struct Many<'w> {
    writers: Vec<(Box<dyn Writer + 'w>, bool)>,
}

impl std::fmt::Debug for Many<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Many({})", self.writers.len())
    }
}

impl<'w> Many<'w> {
    /// Adds a writer; one that goes to a reader that may have seen enough, such as a pager, is left out from then on.
    pub fn add(&mut self, writer: Box<dyn Writer + 'w>, may_break: bool) {
        self.writers.push((writer, may_break));
    }

    fn each(&mut self, mut write: impl FnMut(&mut dyn Writer) -> io::Result<()>) -> io::Result<()> {
        let alone = self.writers.len() == 1;
        let (mut index, mut broken) = (0, Vec::new());
        for (writer, may_break) in &mut self.writers {
            match write(writer.as_mut()) {
                Err(error) if error.kind() == io::ErrorKind::BrokenPipe && *may_break && !alone => broken.push(index),
                done => done?,
            }
            index += 1;
        }
        for index in broken.into_iter().rev() {
            drop(self.writers.remove(index));
        }
        Ok(())
    }
}

impl Writer for Many<'_> {
    fn begin(&mut self, header: &Header) -> io::Result<()> {
        self.each(|writer| writer.begin(header))
    }

    fn section(&mut self, section: &Section) -> io::Result<()> {
        self.each(|writer| writer.section(section))
    }

    fn end(&mut self, summary: &Summary) -> io::Result<()> {
        self.each(|writer| writer.end(summary))
    }
}
