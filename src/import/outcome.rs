//! What an import came to: counts, bad rows, conflicts and the files written.
//!
//! It holds everything; how much of a long list is shown is settled by [`first`].

use std::sync::Arc;

use crate::document::fault::Fault;
use crate::message::Message;
use crate::snapshot::File;

/// How many entries of a long list are worth showing.
pub const MAX_LISTED: usize = 50;

/// What an import came to.
#[derive(Debug)]
pub struct Outcome {
    /// The mapping file, in which the faults have their places.
    pub mapping: Arc<File>,
    /// What is wrong with the mapping. Where there is anything, no row was read.
    pub faults: Vec<Fault>,
    /// The CSV file.
    pub source: String,
    /// Rows read, without the header and without empty lines.
    pub read: usize,
    /// Rows that the mapping leaves out, by `where` or `except`.
    pub left_out: usize,
    /// Rows of which all cells are empty.
    pub blank: usize,
    /// Entries or documents that were made of rows.
    pub made: usize,
    /// Number of rows that are bad.
    pub bad_rows: usize,
    /// All that is wrong with rows, in their order; a row may be here more than once.
    pub bad: Vec<BadRow>,
    /// Files and register entries that exist already, in order.
    pub conflicts: Vec<String>,
    /// Nothing was written, because of bad rows or conflicts.
    pub refused: bool,
    /// The files written, in order, below the folder imported into; those that would be, in a dry run.
    pub written: Vec<String>,
}

/// Something that is wrong with a row.
#[derive(Clone, Debug, PartialEq)]
pub struct BadRow {
    /// The line of the CSV file on which the row begins, counted from one.
    pub line: u64,
    /// The column, as the header names it.
    pub column: Option<String>,
    /// What the cell holds; none where it may be personal data, which is not repeated.
    pub cell: Option<String>,
    /// What is wrong.
    pub message: Message,
    /// How to mend it.
    pub help: Option<Message>,
}

impl Outcome {
    pub(super) fn new(mapping: &Arc<File>) -> Self {
        Self {
            mapping: Arc::clone(mapping),
            faults: Vec::new(),
            source: String::new(),
            read: 0,
            left_out: 0,
            blank: 0,
            made: 0,
            bad_rows: 0,
            bad: Vec::new(),
            conflicts: Vec::new(),
            refused: false,
            written: Vec::new(),
        }
    }

    /// Did all go well, so that what the mapping asks for is there, or would be after a dry run?
    #[must_use]
    pub fn is_complete(&self) -> bool {
        self.faults.is_empty() && !self.refused && !self.written.is_empty()
    }
}

/// The first entries of a list, and how many more there are.
#[must_use]
pub fn first<T>(list: &[T]) -> (&[T], usize) {
    let shown = list.get(..MAX_LISTED).unwrap_or(list);
    (shown, list.len() - shown.len())
}
