//! Tables of affiliates, as short as HTML allows: end tags of rows and cells are left out, and the script adds what is only for comfort.
//!
//! A phone shows the name and the sum of each row; the columns of themes are for wider screens.

use std::fmt::Write as _;

use maud::{Markup, PreEscaped, html};

use super::filter::Filter;
use super::{GROUPS, group};
use crate::report::html::frame::Frame;
use crate::report::html::record::{Record, Records};
use crate::report::html::sign::Sign;

/// What somebody must look at, the heaviest first.
const OPEN: [Sign; 4] = [Sign::Error, Sign::Unknown, Sign::Warning, Sign::Note];

/// A table with a row for each affiliate.
pub(super) trait Table {
    /// What stands above the rows.
    fn head(&self) -> &Markup;

    /// How many columns it has.
    fn columns(&self) -> usize;

    /// The table of some affiliates with their rows.
    fn table(&self, frame: &Frame<'_>, affiliates: &[&Record], rows: &[String]) -> Markup {
        let of = |number: usize| -> String {
            let rows = affiliates.iter().zip(rows).filter(|(record, _)| group(record) == number);
            rows.map(|(_, row)| row.as_str()).collect()
        };
        let name = frame.say("site-all-affiliates");
        html! {
            (legend(frame))
            div class="scroll matrix" tabindex="0" role="region" aria-label=(name) {
                table aria-label=(name) {
                    (self.head())
                    @for (number, id) in GROUPS.into_iter().enumerate() { (self.group(frame.say(id), of(number))) }
                }
            }
        }
    }

    /// Rows that belong together.
    fn group(&self, name: String, rows: String) -> Markup {
        html! {
            @if !rows.is_empty() {
                tbody {
                    tr class="group" { th scope="rowgroup" colspan=(self.columns()) { span { (name) } } }
                    (PreEscaped(rows))
                }
            }
        }
    }
}

/// What each sign of a table stands for; the script reads it too.
fn legend(frame: &Frame<'_>) -> Markup {
    html! {
        ul class="legend signs" {
            @for sign in Sign::ALL { li { (sign.badge(frame)) } }
            li { (frame.say("site-legend")) }
        }
    }
}

/// Affiliates and themes.
#[derive(Debug)]
pub(super) struct Matrix {
    head: Markup,
    columns: usize,
}

impl Matrix {
    pub(super) fn new(frame: &Frame<'_>, records: &Records) -> Self {
        let packs = frame.packs();
        let head = html! {
            thead {
                @if packs.len() > 1 {
                    tr class="packs" {
                        td colspan="2" {}
                        @for pack in packs { th scope="colgroup" colspan=(pack.themes.len()) { (pack.title) } }
                        td {}
                    }
                }
                tr {
                    th scope="col" { (frame.say("site-affiliate")) }
                    th scope="col" { (frame.say("site-open-in-all")) }
                    @for theme in packs.iter().flat_map(|pack| &pack.themes) { th scope="col" { span { (theme.name) } } }
                    th scope="col" { span { (frame.say("site-files")) } }
                }
            }
        };
        Self { head, columns: records.themes.len() + 3 }
    }

    /// How many bytes it takes without its rows.
    pub(super) fn len(&self) -> usize {
        self.head.0.len()
    }

    /// The row of an affiliate.
    pub(super) fn row(record: &Record, filter: &Filter) -> String {
        let mut row = begin(record, filter);
        for cell in &record.cells {
            let sign = cell.worst();
            row.push_str("<td>");
            row.push_str(sign.mark());
            let count = cell.count(sign);
            if count > 1 && OPEN.contains(&sign) {
                let _ = write!(row, "{count}");
            }
        }
        row
    }
}

impl Table for Matrix {
    fn head(&self) -> &Markup {
        &self.head
    }

    fn columns(&self) -> usize {
        self.columns
    }
}

/// All affiliates without themes.
#[derive(Debug)]
pub(super) struct List {
    head: Markup,
}

impl List {
    pub(super) fn new(frame: &Frame<'_>) -> Self {
        let columns = ["site-affiliate", "site-open-in-all", "site-kind", "site-stage", "site-region"];
        Self { head: html! { thead { tr { @for id in columns { th scope="col" { (frame.say(id)) } } } } } }
    }

    /// The row of an affiliate.
    pub(super) fn row(record: &Record, filter: &Filter) -> String {
        let words = [Some(&record.kind), record.stage.as_ref(), record.region.as_ref()];
        let cells = html! { @for words in words { (PreEscaped("<td>")) (words.map_or("", String::as_str)) } };
        begin(record, filter) + &cells.0
    }
}

impl Table for List {
    fn head(&self) -> &Markup {
        &self.head
    }

    fn columns(&self) -> usize {
        5
    }
}

/// The beginning of a row: what filters it, the name, and the sum.
fn begin(record: &Record, filter: &Filter) -> String {
    let row = html! {
        (PreEscaped(format!("<tr data-f={}><th scope=row>", filter.of(record))))
        a href=(record.page) { (record.name) }
        (PreEscaped("<td>")) (total(record))
    };
    row.into_string()
}

/// What somebody must look at in all.
pub(super) fn total(record: &Record) -> Markup {
    let open: Vec<(Sign, usize)> = OPEN.into_iter().map(|sign| (sign, record.count(sign))).filter(|(_, count)| *count > 0).collect();
    html! {
        @for (index, (sign, count)) in open.iter().enumerate() {
            @if index > 0 { " " }
            @if *sign == Sign::Error { b { (sign.mark()) (count) } } @else { (sign.mark()) (count) }
        }
        @if open.is_empty() { (record.worst().mark()) }
    }
}
