//! What is next and by when: what is owed and not late, and what begins with a later stage or an announced change.

use std::collections::{BTreeMap, HashMap};

use maud::{Markup, html};

use super::super::frame::{day, plain, verdict};
use super::super::record::owed_by;
use super::{MOST, Page, Part, is_ahead, sentence};
use crate::calendar::Date;
use crate::message::{Fact, Message};
use crate::report::{Begins, Changed, Item, Row};

/// What is owed by a day that is not past, or is in its grace; in order of days.
pub(super) struct Next<'s> {
    owed: Vec<(Date, &'s Row)>,
    begins: Vec<&'s Begins>,
}

impl<'s> Next<'s> {
    pub(super) fn of(page: &Page<'s>) -> Self {
        let as_of = page.frame.as_of();
        let rows = page.section.assessments.iter().filter_map(|row| Some((owed_by(row)?, row)));
        let mut owed: Vec<(Date, &Row)> = rows.filter(|(by, row)| *by >= as_of || row.verdict == "in-grace").collect();
        owed.sort_by(|(a, one), (b, other)| (a, &one.rule, &one.period).cmp(&(b, &other.rule, &other.period)));
        let mut begins: Vec<&Begins> = page.section.begins.iter().collect();
        begins.sort_by_key(|begins| begins.date);
        Self { owed, begins }
    }

    /// How much is owed up to a day.
    pub(super) fn until(&self, last: Date) -> usize {
        self.owed.iter().take_while(|(by, _)| *by <= last).count()
    }

    pub(super) fn part(&self, page: &Page<'_>) -> Part {
        let found = page.section.findings.iter().filter(|item| is_ahead(item));
        let found: HashMap<_, &Item> =
            found.map(|item| ((item.pack.as_deref(), item.code.as_str(), item.period.as_deref()), item)).collect();
        let item = |row: &Row| found.get(&(Some(row.pack.as_str()), row.rule.as_str(), row.period.as_deref())).copied();
        let content = html! {
            @if self.owed.is_empty() { p { (page.say("site-affiliate-nothing-owed")) } }
            @else {
                ol class="due" {
                    @for (by, row) in self.owed.iter().take(MOST) { (owed(page, *by, row, item(row))) }
                }
                (page.more(self.owed.len().saturating_sub(MOST)))
            }
            @if let Some((first, later)) = self.begins.split_first() {
                (beginning(page, first))
                @if !later.is_empty() {
                    details {
                        summary { (page.format(&Message::new("site-affiliate-later").with("count", later.len()))) }
                        @for begins in later { (beginning(page, begins)) }
                    }
                }
            }
        };
        Part { id: "next", title: "site-affiliate-next", count: self.owed.len(), content }
    }
}

fn owed(page: &Page<'_>, by: Date, row: &Row, item: Option<&Item>) -> Markup {
    let state = match (&row.exception, row.due) {
        (Some(_), Some(due)) => page.format(&Message::new("deadline-deferred").with("due", due)),
        _ => verdict(page.frame, &row.verdict),
    };
    let fix = page.frame.told(&row.pack, &row.rule).map(|(_, told)| &told.fix);
    html! {
        li {
            (day(by))
            div {
                p { (page.rule_of(row)) " " span class="dim" { (page.frame.level(&row.level)) " · " (state) } }
                @if let Some(item) = item { p { (plain(&sentence(&item.message))) } }
                @if let Some(fix) = fix { details { summary { (page.say("site-affiliate-do")) } p { (fix) } } }
            }
        }
    }
}

fn beginning(page: &Page<'_>, begins: &Begins) -> Markup {
    let message = match &begins.stage {
        Some(stage) => Message::new("site-affiliate-stage").with("stage", Fact::name(stage.clone())),
        None => Message::new("site-affiliate-amended"),
    };
    let rank = |word: &str| ["must", "should", "may"].iter().position(|level| *level == word).unwrap_or(3);
    let mut groups: BTreeMap<(usize, usize), Vec<&Changed>> = BTreeMap::new();
    for changed in &begins.rules {
        groups.entry((rank(&changed.after), rank(&changed.before))).or_default().push(changed);
    }
    html! {
        h3 { (page.format(&message.with("date", begins.date))) }
        @for group in groups.values() {
            @if let Some(first) = group.first() { h4 { (change(page, first)) " " span class="dim" { (group.len()) } } }
            ul class="columns" {
                @for changed in group { li { (page.rule(Some(&begins.pack), &changed.rule, &changed.title)) } }
            }
        }
    }
}

/// How strongly something is asked from then on.
fn change(page: &Page<'_>, changed: &Changed) -> String {
    let named = |word: &str| Fact::name(page.frame.level(word));
    page.format(&match (changed.before.as_ref(), changed.after.as_ref()) {
        (_, "off") => Message::new("site-affiliate-no-more"),
        ("off", after) => Message::new("site-affiliate-asked").with("after", named(after)),
        (before, after) => Message::new("site-affiliate-otherwise").with("after", named(after)).with("before", named(before)),
    })
}
