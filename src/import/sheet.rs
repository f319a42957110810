//! Reads a CSV file: UTF-8 with or without a byte order mark, every row with the line it begins on.
//!
//! It judges no cell. A row that cannot be read says why and hides no other.

use csv::{ByteRecord, ReaderBuilder};

use super::said;
use crate::error::{Error, Result};
use crate::message::{Fact, Message};

/// A CSV file.
pub(super) struct Sheet {
    /// The names of the columns.
    pub(super) header: Vec<String>,
    /// The rows below.
    pub(super) rows: Vec<Row>,
}

/// A row below the header.
pub(super) struct Row {
    /// The line it begins on, counted from one.
    pub(super) line: u64,
    /// Its cells without blanks around them, one for each column, or why there are none.
    pub(super) cells: Result<Vec<String>, Misread>,
}

/// Why a row cannot be read.
pub(super) enum Misread {
    /// It has another number of cells than the header.
    Ragged { expected: usize, found: usize },
    /// A cell is not UTF-8; its column, and what is legible of it.
    NotUtf8 { column: Option<String>, cell: String },
}

impl Sheet {
    /// Reads the bytes of a CSV file.
    ///
    /// # Errors
    /// When the header cannot be read.
    pub(super) fn read(bytes: &[u8], delimiter: u8, path: &str) -> Result<Self> {
        let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
        let mut reader = ReaderBuilder::new().delimiter(delimiter).flexible(true).has_headers(false).from_reader(bytes);
        let mut lines = Lines { bytes, at: 0, line: 1 };
        let mut record = ByteRecord::new();
        let mut sheet = Self { header: Vec::new(), rows: Vec::new() };
        loop {
            let start = usize::try_from(reader.position().byte()).unwrap_or(usize::MAX);
            match reader.read_byte_record(&mut record) {
                Ok(true) => {}
                Ok(false) => break,
                Err(error) => return Err(unreadable(path, &error)),
            }
            let line = lines.of_record(start);
            if sheet.header.is_empty() {
                sheet.header = header(&record, path)?;
            } else {
                let cells = cells(&record, &sheet.header);
                sheet.rows.push(Row { line, cells });
            }
        }
        if sheet.header.is_empty() {
            let message = Message::new("import-no-header").with("path", Fact::name(path));
            return Err(Error::new(message).help(Message::new("import-no-header-help")));
        }
        Ok(sheet)
    }
}

/// Counts lines as far as they are asked for.
struct Lines<'b> {
    bytes: &'b [u8],
    at: usize,
    line: u64,
}

impl Lines<'_> {
    /// The line of the record that is found from `start` on; empty lines before it do not belong to it.
    fn of_record(&mut self, start: usize) -> u64 {
        let rest = self.bytes.get(start..).unwrap_or_default();
        let first = start + rest.iter().take_while(|byte| matches!(byte, b'\r' | b'\n')).count();
        let passed = self.bytes.get(self.at..first).unwrap_or_default();
        self.line += memchr::memchr_iter(b'\n', passed).count() as u64;
        self.at = first;
        self.line
    }
}

fn header(record: &ByteRecord, path: &str) -> Result<Vec<String>> {
    let names: Result<Vec<String>, _> = record.iter().map(|name| std::str::from_utf8(name).map(|name| name.trim().to_owned())).collect();
    names.map_err(|_| {
        let message = Message::new("import-header-not-utf8").with("path", Fact::name(path));
        Error::new(message).help(Message::new("import-not-utf8-help"))
    })
}

fn cells(record: &ByteRecord, header: &[String]) -> Result<Vec<String>, Misread> {
    let mut cells = Vec::with_capacity(header.len());
    for (at, bytes) in record.iter().enumerate() {
        let Ok(cell) = std::str::from_utf8(bytes) else {
            return Err(Misread::NotUtf8 { column: header.get(at).cloned(), cell: String::from_utf8_lossy(bytes).into_owned() });
        };
        cells.push(cell.trim().to_owned());
    }
    // spreadsheets like to end a row with empty cells
    while cells.len() > header.len() && cells.last().is_some_and(String::is_empty) {
        cells.pop();
    }
    if cells.len() == header.len() { Ok(cells) } else { Err(Misread::Ragged { expected: header.len(), found: cells.len() }) }
}

fn unreadable(path: &str, error: &csv::Error) -> Error {
    let message = Message::new("import-csv").with("path", Fact::name(path)).with("why", said(&error.to_string()));
    Error::new(message)
}
