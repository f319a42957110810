//! Imports a spreadsheet, saved as CSV, into register entries or documents, as a mapping file says.
//!
//! Everything is checked before anything is written, and nothing that exists is ever overwritten.

mod cell;
mod disk;
mod mapping;
mod outcome;
mod portfolio;
mod row;
mod sheet;
mod value;

use std::path::PathBuf;

pub use outcome::{BadRow, MAX_LISTED, Outcome, first};

use crate::document::fault::{Fault, Sort};
use crate::document::intake::take_in;
use crate::document::{Document, Kinds};
use crate::error::{Error, Result};
use crate::message::{Fact, Message, Quote};
use mapping::Mapping;
use portfolio::Portfolio;
use row::Maker;
use sheet::Sheet;

/// What to import, and where to.
#[derive(Clone, Debug)]
pub struct Options {
    /// The mapping file.
    pub mapping: PathBuf,
    /// The folder to import into: a portfolio, the folder of one affiliate, or a new folder.
    pub into: PathBuf,
    /// The CSV file, or the folder it lies in, where it is not beside the mapping.
    pub source: Option<PathBuf>,
    /// Import the good rows although others are bad.
    pub skip_bad: bool,
    /// Check everything and write nothing.
    pub dry_run: bool,
}

/// Imports the rows of a CSV file. Faults of the mapping, bad rows and conflicts are part of the outcome,
/// and nothing is written when there are any; `skip_bad` lets bad rows pass, and nothing else.
///
/// # Errors
/// When a file cannot be read or written, when the folder does not suit the mapping, or when there is
/// nothing to import.
pub fn run(options: &Options) -> Result<Outcome> {
    let kinds = Kinds::embedded();
    let file = disk::mapping(&options.mapping)?;
    let kind = kinds.named("import").ok_or_else(|| Error::new(Message::new("import-broken")))?;
    let document = take_in(&kinds, kind, &file);
    let mut outcome = Outcome::new(&file);
    outcome.faults = fatal(&document);
    if !outcome.faults.is_empty() {
        return Ok(outcome);
    }
    let source = disk::source(&options.mapping, options.source.as_deref(), &document)?;
    outcome.source = source.display().to_string();
    let sheet = Sheet::read(&disk::bytes(&source)?, mapping::delimiter(document.root()), &outcome.source)?;
    let mapping = match Mapping::read(&kinds, document.root(), &sheet.header) {
        Ok(mapping) => mapping,
        Err(faults) => {
            outcome.faults = faults;
            return Ok(outcome);
        }
    };
    let portfolio = Portfolio::open(&kinds, &options.into, &mapping)?;
    let mut maker = Maker::new(&kinds, &mapping, &portfolio);
    for row in &sheet.rows {
        outcome.read += 1;
        maker.take(row, &mut outcome);
    }
    finish(options, &kinds, &portfolio, maker, outcome)
}

/// Writes what was made, if all is well.
fn finish(options: &Options, kinds: &Kinds, portfolio: &Portfolio, maker: Maker<'_>, mut outcome: Outcome) -> Result<Outcome> {
    let products = maker.products();
    if products.is_empty() && outcome.bad.is_empty() {
        let message = Message::new("import-nothing").with("read", outcome.read).with("left-out", outcome.left_out);
        return Err(Error::new(message).help(Message::new("import-nothing-help")));
    }
    outcome.made = products.len();
    outcome.conflicts = portfolio.conflicts(&products)?;
    outcome.refused = !outcome.conflicts.is_empty() || (!outcome.bad.is_empty() && !options.skip_bad);
    if outcome.refused || products.is_empty() {
        return Ok(outcome);
    }
    let files = portfolio.files(kinds, products)?;
    if !options.dry_run {
        disk::write(&options.into, &files)?;
    }
    outcome.written = files.into_iter().map(|file| file.path).collect();
    Ok(outcome)
}

/// The faults with which a document cannot be relied on.
fn fatal(document: &Document) -> Vec<Fault> {
    let is_fatal = |fault: &&Fault| matches!(fault.sort, Sort::Unreadable | Sort::Syntax | Sort::Schema | Sort::UnknownKey);
    document.faults.iter().filter(is_fatal).cloned().collect()
}

/// The user's own words for a message, cut where they are long. They are never private: an import speaks
/// only to the person who holds the spreadsheet.
fn said(text: &str) -> Fact {
    let mut short: String = text.chars().take(60).collect();
    if short.len() < text.len() {
        short.push('…');
    }
    Quote { text: short, private: false }.into()
}
