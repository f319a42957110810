//! Gathers the findings of a run for a baseline, instead of writing a report.

use std::io;

use super::{Baseline, Entry, Mismatch, Review, Shrunk, is_fault};
use crate::report::{Header, Section, Summary, Writer};

/// Takes a run's sections and keeps what a baseline is made of.
#[derive(Debug, Default)]
pub struct Gatherer<'b> {
    old: Option<&'b Baseline>,
    whole: bool,
    header: Option<Header>,
    review: Option<Review<'b>>,
    mismatch: Option<Mismatch>,
    found: Vec<Entry>,
    /// So many findings are not in the old baseline.
    new: usize,
}

/// What becomes of a baseline.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// There was none: this is the first.
    Begun(Baseline),
    /// There was one: what is left of it, and how many open findings are not in it.
    Kept(Shrunk, usize),
    /// There was one, and this run cannot say what has become of it.
    Unsuited(Mismatch),
}

impl<'b> Gatherer<'b> {
    /// Gathers for a new baseline, or holds an old one against the run. `whole` means that all affiliates are judged.
    #[must_use]
    pub fn new(old: Option<&'b Baseline>, whole: bool) -> Self {
        Self { old, whole, ..Self::default() }
    }

    /// What has become of the baseline; none where the run never began.
    #[must_use]
    pub fn outcome(self) -> Option<Outcome> {
        let header = self.header?;
        if let Some(mismatch) = self.mismatch {
            return Some(Outcome::Unsuited(mismatch));
        }
        if let Some(review) = self.review {
            return Some(Outcome::Kept(review.shrunk(header.as_of), self.new));
        }
        let packs = header.packs.into_iter().map(|pack| pack.name).collect();
        Some(Outcome::Begun(Baseline::new(header.as_of, packs, header.audience, self.found)))
    }
}

impl Writer for Gatherer<'_> {
    fn begin(&mut self, header: &Header) -> io::Result<()> {
        self.mismatch = self.old.and_then(|old| old.suits(header).err());
        self.review = self.old.map(|old| Review::new(old, self.whole));
        self.header = Some(header.clone());
        Ok(())
    }

    fn section(&mut self, section: &Section) -> io::Result<()> {
        if let Some(review) = &mut self.review {
            review.see(section);
        }
        let open = section.findings.iter().filter(|item| is_fault(item) && item.exception.is_none());
        let new = open.filter(|item| !self.old.is_some_and(|old| old.knows(item)));
        for item in new {
            self.new += 1;
            self.found.extend(Entry::of(section, item));
        }
        Ok(())
    }

    fn end(&mut self, _: &Summary) -> io::Result<()> {
        Ok(())
    }
}
