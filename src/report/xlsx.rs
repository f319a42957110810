//! `xlsx`: a workbook for committees: findings, verdicts, deadlines and a summary, each a sheet to sort and filter.
//! What does not apply is only counted; `csv` has it.
//!
//! Text is written as text, so that no cell is a formula. Rows go to a temporary file as they come.

use std::io::{self, BufWriter, Seek, Write};

use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, FormatAlign, Workbook, Worksheet, XlsxError};

use super::deadline::{Deadline, deadlines};
use super::table::{Cell, Column, Rules, level, lines, why};
use super::{Header, Section, Summary, Writer};
use crate::calendar::Date;
use crate::message::Message;
use crate::text::Text;
use crate::verdict::name_of;

/// A sheet has no more rows, with that of the headings.
const MOST: u32 = 1_048_576;

/// How hard a workbook is pressed, from 1 to 9.
const FAST: u8 = 1;

/// The columns of the sheet of findings, with their widths.
const FINDINGS: [(Column, u16); 18] = [
    (Column::Affiliate, 20),
    (Column::Name, 28),
    (Column::Kind, 16),
    (Column::Stage, 16),
    (Column::Severity, 12),
    (Column::Rule, 30),
    (Column::Title, 44),
    (Column::Period, 16),
    (Column::Verdict, 16),
    (Column::Reason, 26),
    (Column::Due, 12),
    (Column::Exception, 12),
    (Column::Until, 12),
    (Column::Message, 70),
    (Column::Help, 70),
    (Column::Place, 44),
    (Column::Change, 16),
    (Column::Known, 10),
];

/// The columns of the sheet of verdicts: what is told of an affiliate stands with its findings.
const VERDICTS: [(Column, u16); 14] = [
    (Column::Affiliate, 20),
    (Column::Name, 28),
    (Column::Rule, 30),
    (Column::Title, 44),
    (Column::Period, 16),
    (Column::Level, 14),
    (Column::Verdict, 16),
    (Column::Reason, 26),
    (Column::Due, 12),
    (Column::On, 12),
    (Column::Grade, 16),
    (Column::LateBy, 12),
    (Column::Exception, 12),
    (Column::Until, 12),
];

/// The columns of the sheet of deadlines.
const DEADLINES: [(&str, u16); 10] = [
    ("column-by", 12),
    ("column-affiliate", 20),
    ("column-name", 28),
    ("column-rule", 30),
    ("column-title", 44),
    ("column-period", 16),
    ("column-level", 14),
    ("column-verdict", 16),
    ("column-due", 12),
    ("column-late-by", 12),
];

/// The sheets, in order: their names.
const SHEETS: [&str; 4] = ["sheet-findings", "sheet-verdicts", "sheet-deadlines", "sheet-summary"];

/// Writes a workbook.
pub struct Xlsx<'t, W> {
    out: W,
    text: &'t Text,
    book: Workbook,
    /// How a day is shown.
    dated: Format,
    rules: Rules,
    all_findings: bool,
    head: Vec<String>,
    /// The next row of each sheet, and how many found no room.
    rows: [u32; 3],
    more: [usize; 3],
}

impl<W> std::fmt::Debug for Xlsx<'_, W> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Xlsx").field("rows", &self.rows).finish_non_exhaustive()
    }
}

/// How a heading is shown.
fn bold() -> Format {
    Format::new().set_bold().set_align(FormatAlign::Top)
}

fn failed(error: XlsxError) -> io::Error {
    match error {
        XlsxError::IoError(error) => error,
        other => io::Error::other(other),
    }
}

/// A day, where spreadsheets know it.
fn day(date: Date) -> Option<ExcelDateTime> {
    let (year, month, day) = (u16::try_from(date.year()).ok()?, u8::try_from(date.month()).ok()?, u8::try_from(date.day()).ok()?);
    ExcelDateTime::from_ymd(year, month, day).ok().filter(|_| year >= 1900)
}

fn put(sheet: &mut Worksheet, row: u32, column: u16, cell: Cell<'_>, dated: &Format) -> Result<(), XlsxError> {
    match cell {
        Cell::Empty => {}
        Cell::Text(text) => {
            sheet.write_string(row, column, text)?;
        }
        Cell::Number(number) => {
            // days are far below what a number of a spreadsheet holds exactly
            sheet.write_number(row, column, i32::try_from(number).unwrap_or(i32::MAX))?;
        }
        Cell::Date(date) => match day(date) {
            Some(day) => {
                sheet.write_datetime_with_format(row, column, &day, dated)?;
            }
            None => {
                sheet.write_string(row, column, date.to_string())?;
            }
        },
    }
    Ok(())
}

impl<'t, W: Write> Xlsx<'t, W> {
    /// Writes to `out`.
    pub fn new(out: W, text: &'t Text) -> Self {
        let dated = Format::new().set_num_format("yyyy-mm-dd");
        Self {
            out,
            text,
            book: Workbook::new(),
            dated,
            rules: Rules::default(),
            all_findings: false,
            head: Vec::new(),
            rows: [1; 3],
            more: [0; 3],
        }
    }

    /// The sheets with their headings.
    fn sheets(&mut self) -> Result<(), XlsxError> {
        let of = |columns: &[(Column, u16)]| columns.iter().map(|(column, width)| (column.heading(), *width)).collect::<Vec<_>>();
        let headings = [of(&FINDINGS), of(&VERDICTS), DEADLINES.to_vec(), Vec::new()];
        for (name, headings) in SHEETS.iter().zip(headings) {
            let sheet = self.book.add_worksheet_with_constant_memory()?;
            sheet.set_name(self.text.get(name))?;
            sheet.set_right_to_left(self.text.is_right_to_left());
            if headings.is_empty() {
                sheet.set_column_width(0, 60)?;
                sheet.set_column_width(1, 12)?;
                continue;
            }
            sheet.set_freeze_panes(1, 0)?;
            for (column, (id, width)) in (0_u16..).zip(headings) {
                sheet.set_column_width(column, f64::from(width))?;
                sheet.write_string_with_format(0, column, self.text.get(id), &bold())?;
            }
        }
        Ok(())
    }

    /// Adds a row to one of the first three sheets.
    fn row<'c>(&mut self, sheet: usize, cells: impl Iterator<Item = Cell<'c>>) -> Result<(), XlsxError> {
        let (Some(row), Some(more)) = (self.rows.get_mut(sheet), self.more.get_mut(sheet)) else { return Ok(()) };
        if *row >= MOST {
            *more += 1;
            return Ok(());
        }
        let target = self.book.worksheet_from_index(sheet)?;
        for (column, cell) in (0_u16..).zip(cells) {
            put(target, *row, column, cell, &self.dated)?;
        }
        *row += 1;
        Ok(())
    }

    fn add(&mut self, section: &Section) -> Result<(), XlsxError> {
        let (text, rules) = (self.text, std::mem::take(&mut self.rules));
        for line in lines(section, &rules, self.all_findings) {
            if line.item.is_some_and(|item| item.is_told(self.all_findings)) {
                self.row(0, FINDINGS.iter().map(|(column, _)| column.cell(&line, text)))?;
            }
            // most of what does not apply to an affiliate never will
            if line.row.is_some_and(|row| row.verdict != "not-applicable") {
                self.row(1, VERDICTS.iter().map(|(column, _)| column.cell(&line, text)))?;
            }
        }
        for deadline in deadlines(section, &rules) {
            self.row(2, cells(&deadline, text).into_iter())?;
        }
        self.rules = rules;
        Ok(())
    }

    /// The last sheet: what the report was made of, and counts.
    fn summary(&mut self, summary: &Summary) -> Result<(), XlsxError> {
        let text = self.text;
        let count = |word: &str| summary.findings.get(word).copied().unwrap_or_default();
        let mut numbers: Vec<(String, usize)> = vec![
            (text.get("count-affiliates"), summary.affiliates),
            (text.get("count-not-judged"), summary.not_judged),
            (text.get("count-without-findings"), summary.without_findings),
            (text.get("count-documents"), summary.documents),
            (text.get("count-rules"), summary.rules),
            (text.get("severity-error"), count("error")),
            (text.get("severity-warning"), count("warning")),
            (text.get("severity-note"), count("note")),
            (text.get("count-excepted"), summary.excepted),
            (text.get("count-known"), summary.known),
        ];
        numbers.extend(summary.verdicts.iter().map(|(word, count)| (text.get(name_of(word)), *count)));
        numbers.extend(
            summary
                .unknown_by_cause()
                .into_iter()
                .map(|(cause, count)| (format!("{}{}{}", text.get(name_of("unknown")), text.get("colon"), why(cause, text)), count)),
        );
        let mut lines = std::mem::take(&mut self.head);
        if let Some(count) = summary.verdicts.get("not-applicable") {
            lines.push(text.format(&Message::new("sheet-left-out").with("count", *count)));
        }
        if !summary.changes.is_empty() {
            lines.push(text.format(&summary.changes_line()));
        }
        for (name, more) in SHEETS.iter().zip(self.more).filter(|(_, more)| *more > 0) {
            let more = text.format(&Message::new("markdown-more").with("count", more));
            lines.push(format!("{}{}{more}", text.get(name), text.get("colon")));
        }
        let sheet = self.book.worksheet_from_index(3)?;
        let mut row = 0;
        for line in lines {
            put(sheet, row, 0, Cell::own(line), &self.dated)?;
            row += 1;
        }
        row += 1;
        for (name, number) in numbers {
            put(sheet, row, 0, Cell::own(name), &self.dated)?;
            put(sheet, row, 1, Cell::Number(i64::try_from(number).unwrap_or(i64::MAX)), &self.dated)?;
            row += 1;
        }
        let widths = [FINDINGS.len(), VERDICTS.len(), DEADLINES.len()];
        for ((index, columns), next) in widths.into_iter().enumerate().zip(self.rows) {
            let last = u16::try_from(columns).unwrap_or(u16::MAX).saturating_sub(1);
            self.book.worksheet_from_index(index)?.autofilter(0, 0, next.saturating_sub(1), last)?;
        }
        Ok(())
    }
}

/// The cells of a deadline.
fn cells<'d>(deadline: &'d Deadline, text: &Text) -> [Cell<'d>; 10] {
    [
        Cell::Date(deadline.by),
        Cell::text(&deadline.affiliate),
        Cell::text(&deadline.name),
        Cell::text(&deadline.rule),
        Cell::text(&deadline.title),
        Cell::text(deadline.period.as_deref().unwrap_or_default()),
        level(&deadline.level).map_or(Cell::Empty, |id| Cell::own(text.get(id))),
        Cell::own(text.get(name_of(&deadline.verdict))),
        Cell::Date(deadline.due),
        deadline.late_by.map_or(Cell::Empty, Cell::Number),
    ]
}

impl<W: Write> Writer for Xlsx<'_, W> {
    fn begin(&mut self, header: &Header) -> io::Result<()> {
        self.all_findings = header.all_findings;
        self.rules = Rules::of(header);
        self.head = vec![header.heading(self.text), header.provenance(self.text)];
        // the clock has no part in it: the same report is the same bytes
        let stamp = day(header.as_of).map_or_else(|| ExcelDateTime::from_ymd(2000, 1, 1), Ok).map_err(failed)?;
        // workbooks of large portfolios would take longer to press than all else takes to write
        self.book.set_zip_compression_level(FAST);
        self.book.set_properties(&DocProperties::new().set_creation_datetime(&stamp));
        self.sheets().map_err(failed)
    }

    fn section(&mut self, section: &Section) -> io::Result<()> {
        self.add(section).map_err(failed)
    }

    fn end(&mut self, summary: &Summary) -> io::Result<()> {
        self.summary(summary).map_err(failed)?;
        // a large workbook never lies in memory as a whole
        let mut file = tempfile::tempfile()?;
        self.book.save_to_writer(BufWriter::new(&mut file)).map_err(failed)?;
        file.rewind()?;
        io::copy(&mut file, &mut self.out)?;
        self.out.flush()
    }
}
