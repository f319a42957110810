//! `csv`: one table for spreadsheets, a line for each verdict and each fault. No cell of it can become a formula.

use std::borrow::Cow;
use std::io::{self, Write};

use csv::{Terminator, Writer as Records, WriterBuilder};

use super::table::{Cell, Column, Rules, lines};
use super::{Header, Section, Summary, Writer};
use crate::text::Text;

/// Tells spreadsheet programs that the text is UTF-8.
const MARK: char = '\u{feff}';

/// Writes a table.
pub struct Csv<'t, W: Write> {
    records: Records<W>,
    text: &'t Text,
    rules: Rules,
    all_findings: bool,
}

impl<W: Write> std::fmt::Debug for Csv<'_, W> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Csv").finish_non_exhaustive()
    }
}

impl<'t, W: Write> Csv<'t, W> {
    /// Writes to `out`.
    pub fn new(out: W, text: &'t Text) -> Self {
        let records = WriterBuilder::new().terminator(Terminator::CRLF).from_writer(out);
        Self { records, text, rules: Rules::default(), all_findings: false }
    }
}

impl<W: Write> Writer for Csv<'_, W> {
    fn begin(&mut self, header: &Header) -> io::Result<()> {
        self.all_findings = header.all_findings;
        self.rules = Rules::of(header);
        let mut headings = Column::ALL.map(|column| harmless(&self.text.get(column.heading())).into_owned());
        if let Some(first) = headings.first_mut() {
            first.insert(0, MARK);
        }
        self.records.write_record(headings).map_err(failed)
    }

    fn section(&mut self, section: &Section) -> io::Result<()> {
        for line in lines(section, &self.rules, self.all_findings) {
            for column in Column::ALL {
                let field = match column.cell(&line, self.text) {
                    Cell::Empty => self.records.write_field(""),
                    Cell::Text(text) => self.records.write_field(harmless(&text).as_bytes()),
                    Cell::Date(date) => self.records.write_field(date.to_string()),
                    Cell::Number(number) => self.records.write_field(number.to_string()),
                };
                field.map_err(failed)?;
            }
            self.records.write_record(None::<&[u8]>).map_err(failed)?;
        }
        Ok(())
    }

    fn end(&mut self, _: &Summary) -> io::Result<()> {
        self.records.flush()
    }
}

/// The error of the file itself, which tells a reader that has seen enough from one that fails.
fn failed(error: csv::Error) -> io::Error {
    match error.into_kind() {
        csv::ErrorKind::Io(error) => error,
        other => io::Error::other(format!("{other:?}")),
    }
}

/// Does a spreadsheet take what begins so for a formula? Wide forms of the signs count as the signs.
fn begins_formula(c: char) -> bool {
    matches!(c, '=' | '+' | '-' | '@' | '|' | '%' | '\u{2212}')
        || matches!(c, '＝' | '＋' | '－' | '＠' | '｜' | '％' | '﹢' | '﹣' | '﹦' | '﹫' | '﹪' | '⁼' | '⁺' | '⁻')
}

/// Does nobody see the character, so that it hides what a cell begins with?
fn is_blank(c: char) -> bool {
    c.is_whitespace()
        || c.is_control()
        || matches!(c, '\'' | '"' | '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{180e}' | '\u{3164}' | '\u{ffa0}')
        || matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}')
        || matches!(c, '\u{fe00}'..='\u{fe0f}' | '\u{2800}')
}

/// Keeps a cell from being taken for a formula: where it begins like one, behind whatever blanks, an apostrophe goes
/// before it. Programs that take `;` for the end of a cell get one behind each `;` too.
#[must_use]
pub fn harmless(cell: &str) -> Cow<'_, str> {
    let is_dangerous = |part: &str| {
        let first = part.chars().find(|c| !is_blank(*c));
        first.is_some_and(begins_formula) || part.starts_with(['\t', '\r', '\n'])
    };
    if !cell.split(';').any(is_dangerous) {
        return Cow::Borrowed(cell);
    }
    let mut shown = String::with_capacity(cell.len() + 1);
    for (index, part) in cell.split(';').enumerate() {
        if index > 0 {
            shown.push(';');
        }
        if is_dangerous(part) {
            shown.push('\'');
        }
        shown.push_str(part);
    }
    Cow::Owned(shown)
}
