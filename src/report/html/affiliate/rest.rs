//! What the committee has waived or put off, and what is not asked.

use std::collections::BTreeMap;

use maud::html;

use super::super::frame::verdict;
use super::{Page, Part, sentence};
use crate::message::Message;
use crate::report::Row;
use crate::report::table::why;

/// What is waived or put off, and until when.
pub(super) fn excepted(page: &Page<'_>) -> Option<Part> {
    let rows: Vec<&Row> = page.section.assessments.iter().filter(|row| row.exception.is_some()).collect();
    let content = html! {
        ul {
            @for row in &rows {
                @if let Some(exception) = &row.exception {
                    li {
                        (page.rule_of(row)) " "
                        span class="dim" {
                            (page.format(&Message::new(exception.in_words()).with("until", exception.until)))
                            " · " (verdict(page.frame, &row.verdict))
                        }
                    }
                }
            }
        }
    };
    (!rows.is_empty()).then_some(Part { id: "excepted", title: "site-affiliate-excepted", count: rows.len(), content })
}

/// Reasons that everybody gets alike. Others would tell the public what sets an affiliate apart, and so would their number.
const ALIKE: [&str; 7] = ["level", "not-in-force", "first-period", "too-early", "nothing-to-judge", "same-duty", "status"];

/// What is not asked, by the reason. What the public may not know the reason of is left out, and not counted either.
pub(super) fn off(page: &Page<'_>) -> Option<Part> {
    let mut reasons: BTreeMap<Option<&str>, Vec<&Row>> = BTreeMap::new();
    let is_told = |row: &Row| !page.frame.is_public() || row.reason.as_deref().is_some_and(|reason| ALIKE.contains(&reason));
    for row in page.section.assessments.iter().filter(|row| row.verdict == "not-applicable" && is_told(row)) {
        reasons.entry(row.reason.as_deref()).or_default().push(row);
    }
    let count = reasons.values().map(Vec::len).sum();
    let words = |reason: Option<&str>| match reason {
        Some(reason) => sentence(&why(reason, page.frame.text)).into_owned(),
        None => page.say("site-affiliate-untold"),
    };
    let content = html! {
        details {
            summary { (page.format(&Message::new("site-affiliate-not-asked").with("count", count))) }
            @for (reason, rows) in &reasons {
                h3 { (words(*reason)) " " span class="dim" { (rows.len()) } }
                ul class="columns" { @for row in rows { li { (page.rule_of(row)) } } }
            }
        }
    };
    (count > 0).then_some(Part { id: "off", title: "site-affiliate-off", count, content })
}
