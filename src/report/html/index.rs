//! The matrix of affiliates and themes, with what filters it, and counts for those who would rather look than read.
//!
//! No page grows with the portfolio but the one list of all that is there to be searched.

mod filter;
mod matrix;
mod overview;

use std::io;

use maud::{Markup, html};

use super::Pages;
use super::frame::{Body, Frame};
use super::record::{Record, Records};
use super::sign::Sign;
use crate::message::Message;
use crate::report::Summary;
use filter::Filter;
use matrix::{Matrix, Table};

/// So many affiliates are on a page.
const MOST: usize = 200;
/// So many bytes a page has, without what all pages have around it; fewer affiliates are on a page where names are very long.
const ROOM: usize = 94_000;
/// So many pages before and after the one that is read are named.
const NEAR: usize = 2;

/// Writes the pages.
pub(super) fn write(frame: &Frame<'_>, records: &Records, summary: &Summary, pages: &impl Pages) -> io::Result<()> {
    let affiliates = in_order(records);
    let filter = Filter::new(frame, &affiliates);
    let top = overview::top(frame, records, summary);
    let charts = overview::charts(frame, records);
    let matrix = Matrix::new(frame, records);
    let rows: Vec<String> = affiliates.iter().map(|record| Matrix::row(record, &filter)).collect();
    let form = filter.form(frame, affiliates.len());
    let around = top.0.len() + charts.0.len() + form.0.len() + matrix.len();
    let cuts = cuts(&rows, around, matrix.len());
    let count = cuts.len();
    let all = frame.format(&Message::new("site-search-all").with("count", affiliates.len()));
    let all = html! { p { a href="all.html" { (all) } } };
    for (number, range) in cuts.into_iter().enumerate() {
        let (shown, rows) = (affiliates.get(range.clone()).unwrap_or_default(), rows.get(range).unwrap_or_default());
        let paging = paging(frame, number, count);
        let content = html! {
            @if number == 0 { (top) }
            section {
                @if number == 0 { h2 id="affiliates" { (frame.say("site-all-affiliates")) } }
                @if count > 1 { nav class="paging" aria-label=(frame.say("site-paging")) { (all) (paging) } }
                @if count == 1 { (form) }
                @if !shown.is_empty() { (matrix.table(frame, shown, rows)) }
                @if count > 1 { div class="paging" { (paging) } }
                @if number == 0 { (committee(frame, records)) }
            }
            @if number == 0 { (charts) }
        };
        frame.write(pages, &name(number), &Body { title: title(frame, number, count), content })?;
    }
    if count > 1 {
        write_all(frame, &affiliates, &filter, &form, pages)?;
    }
    Ok(())
}

/// The list of all affiliates that can be searched.
fn write_all(frame: &Frame<'_>, affiliates: &[&Record], filter: &Filter, form: &Markup, pages: &impl Pages) -> io::Result<()> {
    let list = matrix::List::new(frame);
    let rows: Vec<String> = affiliates.iter().map(|record| matrix::List::row(record, filter)).collect();
    let content = html! {
        p { a href="index.html" { (frame.say("site-all-back")) } }
        (form)
        (list.table(frame, affiliates, &rows))
    };
    frame.write(pages, "all.html", &Body { title: frame.say("site-all-affiliates"), content })
}

/// By group, and inside a group by name, for nobody is ranked.
fn in_order(records: &Records) -> Vec<&Record> {
    let mut affiliates: Vec<&Record> = records.affiliates.iter().filter(|record| !record.id.is_empty()).collect();
    affiliates.sort_by(|a, b| (group(a), &a.name, &a.id).cmp(&(group(b), &b.name, &b.id)));
    affiliates
}

/// The groups of affiliates, with the messages that name them.
const GROUPS: [&str; 4] = ["site-pressing", "site-untold", "site-others", "site-gone"];

/// The number of an affiliate's group: something must be mended, something cannot be told, all others, and those that are gone.
fn group(record: &Record) -> usize {
    match record {
        record if record.gone => 3,
        record if record.count(Sign::Error) > 0 => 0,
        record if record.count(Sign::Unknown) > 0 => 1,
        _ => 2,
    }
}

/// Which rows go on which page; the first page has more around them.
fn cuts(rows: &[String], first: usize, later: usize) -> Vec<std::ops::Range<usize>> {
    let mut cuts = Vec::new();
    let (mut start, mut size) = (0, first);
    for (number, row) in rows.iter().enumerate() {
        if number > start && (number - start == MOST || size + row.len() > ROOM) {
            cuts.push(start..number);
            (start, size) = (number, later);
        }
        size += row.len();
    }
    cuts.push(start..rows.len());
    cuts
}

/// The name of a page by its number.
fn name(number: usize) -> String {
    if number == 0 { "index.html".to_owned() } else { format!("index-{}.html", number + 1) }
}

fn title(frame: &Frame<'_>, number: usize, count: usize) -> String {
    if number == 0 {
        return frame.say("site-index");
    }
    frame.format(&Message::new("site-index-page").with("page", number + 1).with("pages", count))
}

/// The ways to the other pages.
fn paging(frame: &Frame<'_>, number: usize, count: usize) -> Markup {
    let last = count - 1;
    let named: Vec<usize> = (0..count).filter(|page| *page == 0 || *page == last || page.abs_diff(number) <= NEAR).collect();
    html! {
        ul {
            @if number > 0 { li { a href=(name(number - 1)) rel="prev" { (frame.say("site-previous")) } } }
            @for (index, page) in named.iter().enumerate() {
                @if index > 0 && named.get(index - 1) != Some(&page.saturating_sub(1)) { li { "…" } }
                li { a href=(name(*page)) aria-current=[(*page == number).then_some("page")] { (page + 1) } }
            }
            @if number < last { li { a href=(name(number + 1)) rel="next" { (frame.say("site-next")) } } }
        }
    }
}

/// The committee's own files stand apart: they are no affiliate.
fn committee(frame: &Frame<'_>, records: &Records) -> Markup {
    let own = records.affiliates.iter().find(|record| record.id.is_empty());
    html! {
        @if let Some(own) = own {
            p { a href=(own.page) { (frame.say("committee-files")) } (frame.say("colon")) (matrix::total(own)) }
        }
    }
}
