//! What to mend and how: a card for each rule or fault, the heaviest first; and what cannot be told, by what it waits for.

use std::collections::HashMap;

use maud::{Markup, html};

use super::super::frame::{day, outside, plain};
use super::super::sign::Sign;
use super::{Page, Part, brief, is_ahead, quote, sentence};
use crate::calendar::Date;
use crate::finding::Severity;
use crate::message::Message;
use crate::report::table::named;
use crate::report::{Change, Item, Snippet};

/// So many cards of one severity are shown.
const MOST: usize = 100;
/// So many findings of one rule are shown.
const PERIODS: usize = 24;
/// So many rules that wait for the same are shown at once.
const FEW: usize = 3;

/// What is open, in the order of its sign; then what a pull request mends, and what was there before.
pub(super) struct Mend<'i> {
    parts: [Vec<&'i Item>; 4],
    fixed: Vec<&'i Item>,
    before: Vec<&'i Item>,
    known: Vec<&'i Item>,
    /// What a pull request brings or makes worse, of all that counts.
    new: usize,
    worse: usize,
}

/// The signs that findings have.
const SIGNS: [Sign; 4] = [Sign::Error, Sign::Unknown, Sign::Warning, Sign::Note];

impl<'i> Mend<'i> {
    pub(super) fn of(page: &Page<'i>) -> Self {
        let mut mend = Self { parts: Default::default(), fixed: Vec::new(), before: Vec::new(), known: Vec::new(), new: 0, worse: 0 };
        let all = page.frame.header.all_findings;
        for item in page.section.findings.iter().filter(|item| item.exception.is_none()) {
            if item.change == Some(Change::Fixed) {
                mend.fixed.push(item);
            } else if item.counts(all) {
                mend.new += usize::from(item.change == Some(Change::New));
                mend.worse += usize::from(item.change == Some(Change::Worse));
                let sign = sign_of(item);
                let part = SIGNS.iter().position(|known| *known == sign).and_then(|place| mend.parts.get_mut(place));
                part.filter(|_| !is_ahead(item)).into_iter().for_each(|part| part.push(item));
            } else if item.known {
                mend.known.push(item);
            } else {
                mend.before.push(item);
            }
        }
        mend
    }

    fn count(&self, sign: Sign) -> usize {
        SIGNS.iter().zip(&self.parts).filter(|(known, _)| **known == sign).map(|(_, part)| part.len()).sum()
    }

    pub(super) fn errors(&self) -> usize {
        self.count(Sign::Error)
    }

    pub(super) fn unknowns(&self) -> usize {
        self.count(Sign::Unknown)
    }

    pub(super) fn warnings(&self) -> usize {
        self.count(Sign::Warning)
    }

    pub(super) fn notes(&self) -> usize {
        self.count(Sign::Note)
    }

    /// What a pull request does, in words.
    pub(super) fn changes(&self, page: &Page<'_>) -> Vec<String> {
        let counts = [("site-affiliate-new", self.new), ("site-affiliate-worse", self.worse), ("site-affiliate-fixed", self.fixed.len())];
        let told = counts.into_iter().filter(|(_, count)| page.frame.header.comparison.is_some() && *count > 0);
        told.map(|(id, count)| page.format(&Message::new(id).with("count", count))).collect()
    }

    pub(super) fn part(&self, page: &Page<'_>) -> Part {
        let is_judged = page.section.affiliate.as_ref().is_none_or(|subject| subject.judged);
        let content = html! {
            @if is_judged && self.parts.iter().all(Vec::is_empty) { p { (page.say("site-affiliate-nothing-told")) } }
            @for (sign, items) in SIGNS.into_iter().zip(&self.parts) {
                @if !items.is_empty() {
                    h3 { (sign.badge(page.frame)) " " span class="dim" { (items.len()) } }
                    (cards(page, sign, items))
                }
            }
            @if !self.fixed.is_empty() {
                h3 { (page.say("markdown-fixed")) " " span class="dim" { (self.fixed.len()) } }
                (list(page, &self.fixed))
            }
            @for (id, items) in [("unchanged-hidden", &self.before), ("site-affiliate-known", &self.known)] {
                @if !items.is_empty() {
                    details {
                        summary { (sentence(&page.format(&Message::new(id).with("count", items.len())))) }
                        (list(page, items))
                    }
                }
            }
        };
        Part { id: "mend", title: "site-affiliate-mend", count: self.parts.iter().map(Vec::len).sum(), content }
    }
}

fn sign_of(item: &Item) -> Sign {
    match item.severity {
        _ if item.verdict.as_deref() == Some("unknown") => Sign::Unknown,
        Severity::Error => Sign::Error,
        Severity::Warning => Sign::Warning,
        Severity::Note => Sign::Note,
    }
}

/// Findings that belong on one card, in order: those of one rule, and those that wait for the same.
fn groups<'i>(sign: Sign, items: &[&'i Item]) -> Vec<Vec<&'i Item>> {
    let mut groups: Vec<Vec<&Item>> = Vec::new();
    let mut known: HashMap<&str, usize> = HashMap::new();
    for item in items {
        let key = match sign {
            Sign::Unknown => item.message.as_str(),
            _ if item.pack.is_some() => item.code.as_str(),
            // each fault has advice of its own
            _ => "",
        };
        if let Some(group) = known.get(key).filter(|_| !key.is_empty()).and_then(|place| groups.get_mut(*place)) {
            group.push(item);
        } else {
            known.insert(key, groups.len());
            groups.push(vec![item]);
        }
    }
    groups
}

fn cards(page: &Page<'_>, sign: Sign, items: &[&Item]) -> Markup {
    let groups = groups(sign, items);
    html! {
        @for group in groups.iter().take(MOST) {
            article class=(format!("card {}", sign.class())) {
                @match group.as_slice() {
                    [item, _, ..] if sign == Sign::Unknown => (waiting(page, item, group)),
                    [item, ..] => (card(page, item, group)),
                    [] => {},
                }
            }
        }
        (page.more(groups.iter().skip(MOST).map(Vec::len).sum()))
    }
}

/// A rule or a fault, with all that was found of it.
fn card(page: &Page<'_>, item: &Item, group: &[&Item]) -> Markup {
    html! {
        h4 {
            (page.rule(item.pack.as_deref(), &item.code, &item.title))
            @if let [_] = group { (page.period(item.period.as_deref())) (mark(page, item)) }
        }
        @if let [_] = group {
            p { (plain(&sentence(&item.message))) }
            (advice(page, item))
            // what is overdue says so itself
            (facts(page, group, item.due.filter(|_| item.verdict.as_deref() != Some("overdue"))))
            (place(page, item))
        } @else {
            (advice(page, item))
            (facts(page, group, None))
            ul class="each" {
                @for item in group.iter().take(PERIODS) {
                    li {
                        p {
                            @if let Some(period) = &item.period { strong { (page.frame.span(&brief(period))) } " " }
                            (plain(&sentence(&item.message))) (mark(page, item))
                        }
                        (place(page, item))
                    }
                }
            }
            (page.more(group.len().saturating_sub(PERIODS)))
        }
    }
}

/// Several rules that wait for the same.
fn waiting(page: &Page<'_>, first: &Item, group: &[&Item]) -> Markup {
    let waits = page.format(&Message::new("site-affiliate-waits").with("count", group.len()));
    // what all wait for is told above them
    let is_told = |item: &Item| item.place == first.place && item.place.region.is_none();
    let rules = html! {
        ul class="each" {
            @for item in group.iter().take(MOST) {
                li {
                    p {
                        (page.rule(item.pack.as_deref(), &item.code, &item.title)) (page.period(item.period.as_deref()))
                        @if let Some(due) = item.due { " " span class="dim" { (day(due)) } }
                        (mark(page, item))
                    }
                    @if let Some(help) = &item.help { p { (fix(page, item, &brief(help))) } }
                    @if is_told(item) { (reference(page, item)) } @else { (place(page, item)) }
                }
            }
        }
        (page.more(group.len().saturating_sub(MOST)))
    };
    html! {
        h4 { (plain(&sentence(&first.message))) }
        (facts(page, group, None))
        @if group.len() <= FEW { p { (waits) } (rules) } @else { details { summary { (waits) } (rules) } }
    }
}

fn advice(page: &Page<'_>, item: &Item) -> Markup {
    html! {
        @if let Some(help) = item.help.as_ref().filter(|help| !help.is_empty()) {
            p { strong { (page.say("site-affiliate-do")) } (page.say("colon")) (fix(page, item, &sentence(help))) }
        }
    }
}

/// What to do: nearly always what the rule says.
fn fix(page: &Page<'_>, item: &Item, help: &str) -> Markup {
    let told = item.pack.as_deref().and_then(|pack| page.frame.told(pack, &item.code));
    told.filter(|(rule, _)| rule.fix == help).map_or_else(|| plain(help), |(_, told)| told.fix.clone())
}

/// By when, and who answers questions.
fn facts(page: &Page<'_>, group: &[&Item], due: Option<Date>) -> Markup {
    let mut owners: Vec<&Item> = Vec::new();
    for item in group.iter().filter(|item| item.owner.is_some()) {
        if !owners.iter().any(|known| known.owner == item.owner) {
            owners.push(item);
        }
    }
    html! {
        @if due.is_some() || !owners.is_empty() {
            dl class="facts" {
                @if let Some(due) = due { dt { (page.say("site-affiliate-by")) } dd { (day(due)) } }
                @if !owners.is_empty() {
                    dt { (page.say("site-affiliate-who")) }
                    dd {
                        @for (index, item) in owners.into_iter().enumerate() {
                            @if index > 0 { (page.say("list-separator")) }
                            (owner(page, item))
                        }
                    }
                }
            }
        }
    }
}

fn owner(page: &Page<'_>, item: &Item) -> Markup {
    let rule = item.pack.as_deref().and_then(|pack| page.frame.rule(pack, &item.code));
    let reached = rule.and_then(|rule| rule.owner.as_ref().zip(rule.contact.as_ref()));
    html! {
        @if let Some((owner, contact)) = reached { (outside(contact, owner)) } @else { (brief(item.owner.as_deref().unwrap_or_default())) }
    }
}

/// Where it is to be mended, with the lines, and what identifies the finding.
fn place(page: &Page<'_>, item: &Item) -> Markup {
    let snippets: Vec<&Snippet> = item.snippets.iter().filter(|snippet| quote::says_something(snippet)).collect();
    let is_shown = snippets.first().is_some_and(|snippet| snippet.path == item.place.path);
    html! {
        @if !item.place.path.is_empty() && !is_shown {
            p class="where" { span class="dim" { (page.say("site-affiliate-where")) } (page.say("colon")) (quote::place(item)) }
        }
        @for (index, snippet) in snippets.iter().enumerate() {
            (quote::snippet(snippet, item.place.region.filter(|_| index == 0 && is_shown)))
        }
        (reference(page, item))
    }
}

fn reference(page: &Page<'_>, item: &Item) -> Markup {
    html! { @if !item.fingerprint.is_empty() { p class="reference" { (page.say("site-affiliate-reference")) " " bdi { (item.fingerprint) } } } }
}

/// What a pull request did to it, and whether it was known.
fn mark(page: &Page<'_>, item: &Item) -> Markup {
    let change = item.change.filter(|_| page.frame.header.comparison.is_some()).map(named);
    html! {
        @for id in change.into_iter().chain(item.known.then_some("column-known")) { " " span class="tag" { (page.say(id)) } }
    }
}

/// Findings in one line each.
fn list(page: &Page<'_>, items: &[&Item]) -> Markup {
    html! {
        ul {
            @for item in items.iter().take(MOST) {
                li { (page.rule(item.pack.as_deref(), &item.code, &item.title)) (page.period(item.period.as_deref())) }
            }
        }
        (page.more(items.len().saturating_sub(MOST)))
    }
}
