//! Charts as inline SVG: bars of several parts, each with the same numbers as a table for those who would rather read than look.
//!
//! Lengths are shares of the width, so that letters keep their size on a phone; no length is a float, so that all machines draw the same.

use maud::{Markup, html};

use super::frame::{Frame, nothing};
use super::record::Records;
use super::sign::Sign;
use crate::calendar::Date;
use crate::message::{Fact, Message};

/// The width of a chart in its own units.
const WIDE: usize = 1000;
/// The height of a bar with its label and the room below.
const ROW: usize = 46;
/// Where a bar begins in its row, and how high it is.
const BAR: (usize, usize) = (20, 18);
/// So many months ahead are shown.
const MONTHS: usize = 12;

/// A chart of bars, one below the other.
#[derive(Debug)]
pub(super) struct Chart {
    /// A word that no other chart of the page has.
    pub(super) id: String,
    /// What it shows.
    pub(super) title: String,
    /// The same in a sentence, for those who do not see it.
    pub(super) about: String,
    /// What each bar stands for: heads the first column of the table.
    pub(super) each: String,
    /// The parts of each bar, in their order.
    pub(super) parts: Vec<Part>,
    /// The bars.
    pub(super) bars: Vec<Bar>,
    /// What the whole width stands for.
    pub(super) scale: Scale,
}

/// What one colour and pattern stands for.
#[derive(Debug)]
pub(super) struct Part {
    /// Its class in the sheet.
    pub(super) class: &'static str,
    /// A sign for it; empty for none.
    pub(super) mark: &'static str,
    /// What it is called.
    pub(super) name: String,
}

/// A bar.
#[derive(Debug)]
pub(super) struct Bar {
    /// What it is called.
    pub(super) label: String,
    /// One number for each part.
    pub(super) counts: Vec<usize>,
}

/// What the whole width stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Scale {
    /// For all of the bar: shares can be compared.
    Share,
    /// For the longest bar: numbers can be compared.
    Number,
}

impl Part {
    /// The part that stands for a sign.
    pub(super) fn of(sign: Sign, frame: &Frame<'_>) -> Self {
        Self { class: sign.class(), mark: sign.mark(), name: frame.say(sign.name()) }
    }
}

impl Bar {
    fn total(&self) -> usize {
        self.counts.iter().sum()
    }

    fn count(&self, part: usize) -> usize {
        self.counts.get(part).copied().unwrap_or_default()
    }

    /// Where a part begins and how long it is, in the units of the chart.
    fn span(&self, part: usize, whole: usize) -> (usize, usize) {
        let before: usize = self.counts.iter().take(part).sum();
        let at = |count: usize| count * WIDE / whole.max(1);
        let (start, end) = (at(before), at(before + self.count(part)));
        (start, end - start)
    }
}

impl Chart {
    /// Draws it; nothing where all numbers are zero.
    pub(super) fn draw(&self, frame: &Frame<'_>) -> Markup {
        let used: Vec<(usize, &Part)> =
            self.parts.iter().enumerate().filter(|(part, _)| self.bars.iter().any(|bar| bar.count(*part) > 0)).collect();
        if used.is_empty() {
            return nothing();
        }
        let id = &self.id;
        let height = self.bars.len() * ROW - (ROW - BAR.0 - BAR.1) + 1;
        html! {
            figure class="chart" {
                figcaption { (self.title) }
                ul class="legend" {
                    @for (_, part) in &used { li { (self.key(part)) (part.mark) " " (part.name) } }
                }
                svg role="img" aria-labelledby={ (id) "-t " (id) "-d" } width="100%" height=(height) {
                    title id={ (id) "-t" } { (self.title) }
                    desc id={ (id) "-d" } { (self.about) }
                    defs { @for (_, part) in &used { (self.pattern(part)) } }
                    svg viewBox={ "0 0 " (WIDE) " " (height) } preserveAspectRatio="none" width="100%" height=(height) {
                        @for (number, part) in &used {
                            path class=(part.class) fill=[self.fill(part)] d=(self.pieces(*number, frame)) vector-effect="non-scaling-stroke" {}
                        }
                    }
                    (self.labels(frame))
                    @for (number, part) in &used { (self.numbers(*number, part, frame)) }
                }
                details { summary { (frame.say("site-chart-numbers")) } (self.table(&used)) }
            }
        }
    }

    /// What the whole width stands for in a bar.
    fn whole(&self, bar: &Bar) -> usize {
        match self.scale {
            Scale::Share => bar.total(),
            Scale::Number => self.bars.iter().map(Bar::total).max().unwrap_or_default(),
        }
    }

    /// A part of all bars as one path.
    fn pieces(&self, part: usize, frame: &Frame<'_>) -> String {
        let right_to_left = frame.text.is_right_to_left();
        let drawn = self.bars.iter().enumerate().filter_map(|(row, bar)| {
            let (start, length) = bar.span(part, self.whole(bar));
            // what is there is seen, however little it is
            let length = if bar.count(part) > 0 { length.max(2) } else { return None };
            let start = if right_to_left { (WIDE - start).saturating_sub(length) } else { start };
            Some(format!("M{start} {}h{length}v{}h-{length}z", row * ROW + BAR.0, BAR.1))
        });
        drawn.collect()
    }

    /// What each bar is called, and what it comes to.
    fn labels(&self, frame: &Frame<'_>) -> Markup {
        let (start, end) = if frame.text.is_right_to_left() { ("100%", "0") } else { ("0", "100%") };
        html! {
            @for (row, bar) in self.bars.iter().enumerate() {
                text x=(start) y=(row * ROW + 14) { (bar.label) }
                text x=(end) y=(row * ROW + 14) text-anchor="end" { (bar.total()) }
            }
        }
    }

    /// The numbers inside the pieces that have room for them.
    fn numbers(&self, number: usize, part: &Part, frame: &Frame<'_>) -> Markup {
        let right_to_left = frame.text.is_right_to_left();
        let room = |length: usize, words: &str| length >= 20 + 25 * words.chars().count();
        let shown: Vec<(usize, usize, String)> = self
            .bars
            .iter()
            .enumerate()
            .filter_map(|(row, bar)| {
                let (start, length) = bar.span(number, self.whole(bar));
                let words = format!("{} {}", part.mark, bar.count(number));
                let middle = start + length / 2;
                let middle = if right_to_left { WIDE - middle } else { middle };
                room(length, &words).then(|| (row, middle, words.trim().to_owned()))
            })
            .collect();
        html! {
            @if !shown.is_empty() {
                g class=(part.class) text-anchor="middle" paint-order="stroke" {
                    @for (row, middle, words) in &shown {
                        text x={ (middle / 10) "." (middle % 10) "%" } y=(row * ROW + BAR.0 + 13) { (words) }
                    }
                }
            }
        }
    }

    /// The pattern of a part, where it has one, so that it is known without its colour.
    fn pattern(&self, part: &Part) -> Markup {
        let Some((width, lines)) = lines(part.class) else { return nothing() };
        html! {
            pattern id={ (self.id) "-" (part.class) } class=(part.class) width=(width) height="6" patternUnits="userSpaceOnUse" {
                rect width=(width) height="6" {}
                path d=(lines) {}
            }
        }
    }

    fn fill(&self, part: &Part) -> Option<String> {
        lines(part.class).map(|_| format!("url(#{}-{})", self.id, part.class))
    }

    /// A small field that shows colour and pattern.
    fn key(&self, part: &Part) -> Markup {
        html! {
            svg class="key" viewBox="0 0 48 18" preserveAspectRatio="none" aria-hidden="true" {
                path class=(part.class) fill=[self.fill(part)] d="M0 0h48v18H0z" vector-effect="non-scaling-stroke" {}
            }
        }
    }

    fn table(&self, used: &[(usize, &Part)]) -> Markup {
        let heading = format!("{}-c", self.id);
        html! {
            div class="scroll" tabindex="0" role="region" aria-labelledby=(heading) {
                table {
                    caption id=(heading) { (self.title) }
                    thead {
                        tr {
                            th scope="col" { (self.each) }
                            @for (_, part) in used { th scope="col" { (part.name) } }
                        }
                    }
                    tbody {
                        @for bar in &self.bars {
                            tr {
                                th scope="row" { (bar.label) }
                                @for (part, _) in used { td { (bar.count(*part)) } }
                            }
                        }
                    }
                }
            }
        }
    }
}

/// The lines of a pattern, and its width; none where a plain colour says enough.
fn lines(class: &str) -> Option<(usize, &'static str)> {
    match class {
        "u" => Some((18, "M2 1h5v2h-5z")),
        "w" | "b" => Some((18, "M0 6L18 0")),
        "n" => Some((12, "M6 0V6")),
        "x" => Some((18, "M0 6L18 0M0 0L18 6")),
        _ => None,
    }
}

/// What is owed in each of the next months, and what is late; nothing where nothing is owed.
pub(super) fn months(frame: &Frame<'_>, records: &Records) -> Markup {
    let as_of = records.as_of();
    let levels = [("must", "a"), ("should", "b"), ("may", "c")];
    let mut bars = vec![Bar { label: frame.say("site-chart-late"), counts: vec![0; levels.len()] }];
    let first = month(as_of);
    bars.extend((first..).take(MONTHS).map(|month| Bar { label: name(frame, month), counts: vec![0; levels.len()] }));
    for owed in &records.deadlines {
        let row = if owed.by < as_of { 0 } else { month(owed.by) - first + 1 };
        let level = levels.iter().position(|(word, _)| *word == owed.level);
        let count = bars.get_mut(row).zip(level).and_then(|(bar, level)| bar.counts.get_mut(level));
        if let Some(count) = count {
            *count += 1;
        }
    }
    let parts = levels.iter().map(|(word, class)| Part { class, mark: "", name: frame.level(word) });
    let chart = Chart {
        id: "months".to_owned(),
        title: frame.say("site-chart-months"),
        about: frame.say("site-chart-months-about"),
        each: frame.say("site-chart-month"),
        parts: parts.collect(),
        bars,
        scale: Scale::Number,
    };
    chart.draw(frame)
}

/// The number of a day's month; days lie after the year 1900.
fn month(day: Date) -> usize {
    let number = |part: i16| usize::try_from(part).unwrap_or_default();
    number(day.year()) * 12 + number(i16::from(day.month())) - 1
}

/// The name of a month with its year.
fn name(frame: &Frame<'_>, month: usize) -> String {
    let name = match month % 12 {
        0 => "site-month-1",
        1 => "site-month-2",
        2 => "site-month-3",
        3 => "site-month-4",
        4 => "site-month-5",
        5 => "site-month-6",
        6 => "site-month-7",
        7 => "site-month-8",
        8 => "site-month-9",
        9 => "site-month-10",
        10 => "site-month-11",
        _ => "site-month-12",
    };
    frame.format(&Message::new(name).with("year", Fact::name((month / 12).to_string())))
}
