//! What an affiliate has: what is met, by theme, and the documents that it filed.

use std::collections::HashMap;

use maud::{Markup, html};

use super::{MOST, Page, Part, brief};
use crate::message::Message;
use crate::report::{FilingLine, Row};

pub(super) fn part(page: &Page<'_>) -> Option<Part> {
    let met: Vec<&Row> = page.section.assessments.iter().filter(|row| row.verdict == "met").collect();
    if met.is_empty() && page.section.filings.is_empty() {
        return None;
    }
    let themes = by_theme(page, &met);
    let content = html! {
        @if met.is_empty() { p { (page.say("site-affiliate-nothing-met")) } }
        @for pack in page.frame.packs() {
            @for (theme, name) in pack.themes.iter().enumerate() {
                @if let Some(rows) = themes.get(&(pack.name.as_str(), theme)) {
                    details class="theme" {
                        summary { (name.name) " " span class="dim" { (page.format(&Message::new("site-affiliate-met").with("count", rows.len()))) } }
                        ul { @for rows in rows.chunk_by(|a, b| a.rule == b.rule) { (rule(page, rows)) } }
                    }
                }
            }
        }
        (filings(page))
    };
    Some(Part { id: "have", title: "site-affiliate-have", count: met.len(), content })
}

/// A rule, with the periods for which it is met.
fn rule(page: &Page<'_>, rows: &[&Row]) -> Markup {
    html! {
        @if let [row] = rows { li { (page.rule_of(row)) (done(page, row)) } }
        @else if let [first, ..] = rows {
            li {
                (page.rule_named(first))
                @for (index, row) in rows.iter().take(MOST).enumerate() {
                    @if index > 0 { (page.say("list-separator")) }
                    (page.period(row.period.as_deref())) (done(page, row))
                }
            }
        }
    }
}

/// What is met, by pack and theme.
fn by_theme<'r>(page: &Page<'_>, met: &[&'r Row]) -> HashMap<(&'r str, usize), Vec<&'r Row>> {
    let mut themes: HashMap<(&str, usize), Vec<&Row>> = HashMap::new();
    for row in met {
        let theme = page.frame.rule(&row.pack, &row.rule).map(|rule| rule.theme);
        themes.entry((row.pack.as_str(), theme.unwrap_or_default())).or_default().push(row);
    }
    themes
}

/// When it was done, and how well that is known.
fn done(page: &Page<'_>, row: &Row) -> Markup {
    let on = row.on.map(|on| match row.late_by {
        Some(days) if days > 0 => Message::new("explain-met-late").with("date", on).with("days", days),
        _ => Message::new("explain-met-on").with("date", on),
    });
    html! {
        @if let Some(on) = on {
            " " span class="dim" { (page.format(&on)) @if let Some(grade) = row.grade.as_deref().map(grade) { " · " (page.say(grade)) } }
        }
    }
}

/// How well a day is known.
fn grade(word: &str) -> &'static str {
    match word {
        "merged" => "site-affiliate-merged",
        "declared" => "site-affiliate-declared",
        _ => "site-affiliate-undated",
    }
}

fn filings(page: &Page<'_>) -> Markup {
    let filings = &page.section.filings;
    let folder = folder(filings);
    // what is the same for all is said once
    let same = filings.first().map(|filing| &filing.grade).filter(|grade| filings.iter().all(|filing| filing.grade == **grade));
    html! {
        @if !filings.is_empty() {
            h3 { (page.say("site-affiliate-documents")) " " span class="dim" { (filings.len()) } }
            @if !folder.is_empty() { p class="dim" { (page.say("site-affiliate-folder")) (page.say("colon")) code dir="ltr" { (brief(folder)) } } }
            @if let Some(grade) = same.map(|word| grade(word)) { p class="dim" { (page.say("site-affiliate-days")) (page.say("colon")) (page.say(grade)) } }
            ul class="files" {
                @for filing in filings.iter().take(MOST) { (document(page, filing, folder.len(), same.is_some())) }
            }
            (page.more(filings.len().saturating_sub(MOST)))
        }
    }
}

/// The folder that all documents are in: that of the affiliate.
fn folder(filings: &[FilingLine]) -> &str {
    let Some(first) = filings.first() else { return "" };
    let end = first.path.match_indices('/').nth(1).map_or(0, |(at, _)| at + 1);
    let folder = first.path.get(..end).unwrap_or_default();
    if filings.iter().all(|filing| filing.path.starts_with(folder) && folder.starts_with("affiliates/")) { folder } else { "" }
}

fn document(page: &Page<'_>, filing: &FilingLine, skipped: usize, graded: bool) -> Markup {
    let filed =
        filing.filed.map_or_else(|| Message::new("site-affiliate-undated"), |date| Message::new("site-affiliate-filed").with("date", date));
    let later = [
        ("site-affiliate-changed", filing.amended),
        ("site-affiliate-restored", filing.restored),
        ("site-affiliate-refiled", filing.refiled),
    ];
    html! {
        li {
            code dir="ltr" { (brief(filing.path.get(skipped..).unwrap_or(&filing.path))) } " "
            span class="dim" {
                (page.format(&filed))
                @if filing.filed.is_some() && !graded { " · " (page.say(grade(&filing.grade))) }
                @for (id, date) in later {
                    @if let Some(date) = date { " · " (page.format(&Message::new(id).with("date", date))) }
                }
                @if filing.pending { " · " (page.say("site-affiliate-pending")) }
            }
        }
    }
}
