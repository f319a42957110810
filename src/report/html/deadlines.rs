//! What is late, the strongest duties first, and what is owed in the next twelve months, by month.
//!
//! Where that is too much for one page, what is late goes on on further pages, and each month has its own.

use std::io;
use std::iter::Peekable;

use maud::{Markup, PreEscaped, html};

use super::Pages;
use super::chart;
use super::frame::{Body, Frame, day, plain, verdict};
use super::record::{Owed, Records, rule_page};
use crate::calendar::{Date, days_between};
use crate::message::{Fact, Message};
use crate::report::guide::{PackGuide, RuleGuide};
use crate::report::shown::cut;

/// A page holds no more of the list, in bytes.
const MOST: usize = 70_000;
/// So many lines may be on one page; in few languages they would be more than a page holds.
const FEW: usize = 400;
/// So many characters of a title are shown.
const LONGEST: usize = 160;

/// The months, in the order of the year.
const MONTHS: [&str; 12] = [
    "site-month-1",
    "site-month-2",
    "site-month-3",
    "site-month-4",
    "site-month-5",
    "site-month-6",
    "site-month-7",
    "site-month-8",
    "site-month-9",
    "site-month-10",
    "site-month-11",
    "site-month-12",
];

/// Writes the pages.
pub(super) fn write(frame: &Frame<'_>, records: &Records, pages: &impl Pages) -> io::Result<()> {
    List::new(frame, records).write(pages)
}

/// All that is owed.
struct List<'l> {
    frame: &'l Frame<'l>,
    records: &'l Records,
    /// The rules with their packs, by number.
    rules: Vec<(&'l PackGuide, &'l RuleGuide)>,
    late: Vec<&'l Owed>,
    /// What is to come, month by month.
    months: Vec<Month<'l>>,
}

/// What is owed in a month.
struct Month<'l> {
    year: i16,
    number: i8,
    owed: Vec<&'l Owed>,
}

impl Month<'_> {
    /// The month as programs write it.
    fn word(&self) -> String {
        format!("{:04}-{:02}", self.year, self.number)
    }

    /// The month as people say it.
    fn name(&self, frame: &Frame<'_>) -> String {
        let month = usize::try_from(self.number).ok().and_then(|month| MONTHS.get(month.checked_sub(1)?));
        month.map(|id| frame.format(&Message::new(id).with("year", Fact::name(self.year.to_string())))).unwrap_or_default()
    }
}

impl<'l> List<'l> {
    fn new(frame: &'l Frame<'l>, records: &'l Records) -> Self {
        let as_of = records.as_of();
        let rules = frame.packs().iter().flat_map(|pack| pack.rules.iter().map(move |rule| (pack, rule))).collect();
        let (mut late, mut owed): (Vec<&Owed>, Vec<&Owed>) = records.deadlines.iter().partition(|owed| owed.by < as_of);
        let rank = |owed: &Owed| ["must", "should"].iter().position(|level| *level == owed.level).unwrap_or(2);
        late.sort_by(|a, b| (rank(a), key(a)).cmp(&(rank(b), key(b))));
        owed.sort_by(|a, b| key(a).cmp(&key(b)));
        let month_of = |day: Date| (day.year(), day.month());
        let months = owed
            .chunk_by(|a, b| month_of(a.by) == month_of(b.by))
            .filter_map(|owed| {
                let (year, number) = month_of(owed.first()?.by);
                Some(Month { year, number, owed: owed.to_vec() })
            })
            .collect();
        Self { frame, records, rules, late, months }
    }

    fn write(&self, pages: &impl Pages) -> io::Result<()> {
        let count = self.late.len() + self.months.iter().map(|month| month.owed.len()).sum::<usize>();
        if count <= FEW {
            let late: String = self.lines(&self.late).collect();
            let months: Vec<String> = self.months.iter().map(|month| self.lines(&month.owed).collect()).collect();
            if late.len() + months.iter().map(String::len).sum::<usize>() <= MOST {
                return self.on_one_page(late, months, pages);
            }
        }
        self.on_many_pages(pages)
    }

    fn on_one_page(&self, late: String, months: Vec<String>, pages: &impl Pages) -> io::Result<()> {
        let content = html! {
            (self.top(|month| format!("#m-{}", month.word())))
            (self.late_part(late))
            h2 id="owed" { (self.frame.say("due-owed-title")) }
            @if months.is_empty() { p { (self.frame.say("site-deadlines-none-owed")) } }
            @for (month, lines) in self.months.iter().zip(months) {
                h3 id=(format!("m-{}", month.word())) { (month.name(self.frame)) " " span class="dim" { (month.owed.len()) } }
                (list(lines))
            }
        };
        self.frame.write(pages, "deadlines.html", &Body { title: self.frame.say("site-deadlines"), content })
    }

    fn on_many_pages(&self, pages: &impl Pages) -> io::Result<()> {
        let frame = self.frame;
        let mut late = self.lines(&self.late).peekable();
        let first = part(&mut late);
        let more = late.peek().is_some();
        let content = html! {
            (self.top(|month| format!("deadlines-{}.html", month.word())))
            (self.late_part(first))
            (turn(frame, "deadlines-late", 1, more))
        };
        frame.write(pages, "deadlines.html", &Body { title: frame.say("site-deadlines"), content })?;
        let title = || format!("{}{}{}", frame.say("site-deadlines"), frame.say("colon"), frame.say("due-late-title"));
        self.further(title, "deadlines-late", 2, &mut late, pages)?;
        for month in &self.months {
            let title = || format!("{}{}{}", frame.say("site-deadlines"), frame.say("colon"), month.name(frame));
            self.further(title, &format!("deadlines-{}", month.word()), 1, &mut self.lines(&month.owed).peekable(), pages)?;
        }
        Ok(())
    }

    /// Writes as many pages as lines need.
    fn further(
        &self,
        title: impl Fn() -> String,
        stem: &str,
        mut number: usize,
        lines: &mut Peekable<impl Iterator<Item = String>>,
        pages: &impl Pages,
    ) -> io::Result<()> {
        while lines.peek().is_some() {
            let shown = part(lines);
            let content = html! {
                p { a href="deadlines.html" { (self.frame.say("site-deadlines-all")) } }
                (list(shown))
                (turn(self.frame, stem, number, lines.peek().is_some()))
            };
            self.frame.write(pages, &page_of(stem, number), &Body { title: title(), content })?;
            number += 1;
        }
        Ok(())
    }

    /// How much there is, and the ways to the months.
    fn top(&self, way: impl Fn(&Month<'_>) -> String) -> Markup {
        let owed: usize = self.months.iter().map(|month| month.owed.len()).sum();
        let frame = self.frame;
        let late = frame.format(&Message::new("site-deadlines-late").with("count", self.late.len()));
        let owed = frame.format(&Message::new("site-deadlines-owed").with("count", owed).with("until", self.records.horizon()));
        html! {
            p class="lead" { (late) " " (owed) }
            @if !self.months.is_empty() || !self.late.is_empty() {
                nav class="here" aria-label=(frame.say("site-affiliate-here")) {
                    ul {
                        @if !self.late.is_empty() { li { a href="#late" { (frame.say("due-late-title")) } " " span class="dim" { (self.late.len()) } } }
                        @for month in &self.months { li { a href=(way(month)) { (month.name(frame)) } " " span class="dim" { (month.owed.len()) } } }
                    }
                }
                (chart::months(frame, self.records))
            }
        }
    }

    fn late_part(&self, lines: String) -> Markup {
        html! {
            h2 id="late" { (self.frame.say("due-late-title")) " " span class="dim" { (self.late.len()) } }
            @if lines.is_empty() { p { (self.frame.say("site-deadlines-none-late")) } } @else { (list(lines)) }
        }
    }

    fn lines<'s>(&'s self, owed: &'s [&Owed]) -> impl Iterator<Item = String> + 's {
        owed.iter().map(|owed| self.line(owed).into_string())
    }

    /// A day, who owes what, how strongly, and how it stands.
    fn line(&self, owed: &Owed) -> Markup {
        let frame = self.frame;
        let affiliate = self.records.affiliate(owed.affiliate);
        let rule = self.rules.get(owed.rule as usize);
        html! {
            li {
                (day(owed.by))
                p {
                    @if let Some(affiliate) = affiliate { a href=(affiliate.page) { bdi { (affiliate.name) } } br; }
                    @if let Some((pack, rule)) = rule { a href=(rule_page(&pack.name, &rule.id)) { (plain(&cut(rule.title.clone(), LONGEST))) } }
                    (frame.period(owed.period.as_deref()))
                    " " span class="dim" { (frame.level(owed.level)) " · " (self.standing(owed)) }
                }
            }
        }
    }

    fn standing(&self, owed: &Owed) -> String {
        match owed.verdict {
            "overdue" if owed.by < self.records.as_of() => {
                self.frame.format(&Message::new("due-late").with("days", days_between(owed.by, self.records.as_of())))
            }
            "overdue" | "in-grace" | "not-yet-due" | "due-soon" if owed.deferred => self.frame.say("exception-deferred"),
            "unknown" => self.frame.say("site-sign-unknown"),
            word => verdict(self.frame, &word.into()),
        }
    }
}

/// What decides the order: the day first.
fn key(owed: &Owed) -> (Date, u32, u32, Option<&str>) {
    (owed.by, owed.affiliate, owed.rule, owed.period.as_deref())
}

/// As many lines as a page holds.
fn part(lines: &mut Peekable<impl Iterator<Item = String>>) -> String {
    let mut shown = String::new();
    while let Some(line) = lines.next_if(|line| shown.is_empty() || shown.len() + line.len() <= MOST) {
        shown.push_str(&line);
    }
    shown
}

fn list(lines: String) -> Markup {
    // the lines are escaped already
    html! { ol class="due" { (PreEscaped(lines)) } }
}

/// The name of a page of several.
fn page_of(stem: &str, number: usize) -> String {
    match (stem, number) {
        ("deadlines-late", 1) => "deadlines.html".to_owned(),
        (_, 1) => format!("{stem}.html"),
        _ => format!("{stem}-{number}.html"),
    }
}

/// The ways to the pages before and behind.
fn turn(frame: &Frame<'_>, stem: &str, number: usize, more: bool) -> Markup {
    html! {
        @if number > 1 || more {
            nav class="here" aria-label=(frame.say("site-deadlines-turn")) {
                ul {
                    @if number > 1 { li { a rel="prev" href=(page_of(stem, number - 1)) { (frame.say("site-deadlines-back")) } } }
                    @if more { li { a rel="next" href=(page_of(stem, number + 1)) { (frame.say("site-deadlines-on")) } } }
                }
            }
        }
    }
}
