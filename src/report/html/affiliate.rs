//! The page of one affiliate: what to mend and how, what is next and by when, what it has. The committee's own files have one too.

mod have;
mod mend;
mod next;
mod quote;
mod rest;

use std::borrow::Cow;

use maud::{Markup, html};

use super::frame::{Body, Frame, Told, plain};
use super::record::{Records, is_gone};
use crate::calendar::{Date, Duration, add};
use crate::message::Message;
use crate::report::{Item, Row, Section, Subject};
use mend::Mend;
use next::Next;

/// So many characters of one text are shown.
const LONGEST: usize = 2_000;
/// So far ahead the first lines look.
const SOON: Duration = Duration::months(6);
/// So many entries of a list are shown.
const MOST: usize = 200;

/// What all parts of the page need.
struct Page<'p> {
    frame: &'p Frame<'p>,
    section: &'p Section,
    /// The way from the page to the language's folder.
    up: String,
}

/// A part of the page: where it is, its heading, how many things it has, and what it says.
struct Part {
    id: &'static str,
    title: &'static str,
    count: usize,
    content: Markup,
}

/// The page.
pub(super) fn page(frame: &Frame<'_>, records: &Records, section: &Section) -> Body {
    let record = records.affiliates.last();
    let name = record.map_or("", |record| record.page.as_str());
    let page = Page { frame, section, up: "../".repeat(name.matches('/').count()) };
    let title = match (&section.affiliate, record) {
        (Some(_), Some(record)) => record.name.clone(),
        _ => frame.say("committee-files"),
    };
    Body { title, content: page.content() }
}

impl Page<'_> {
    fn content(&self) -> Markup {
        let (mend, next) = (Mend::of(self), Next::of(self));
        let is_judged = self.section.affiliate.as_ref().is_some_and(|subject| subject.judged);
        let lead = self.lead(&mend, &next);
        let parts = [Some(mend.part(self)), is_judged.then(|| next.part(self)), have::part(self), rest::excepted(self), rest::off(self)];
        let parts: Vec<Part> = parts.into_iter().flatten().collect();
        html! {
            @if let Some(subject) = &self.section.affiliate { (self.about(subject)) }
            @if self.section.affiliate.as_ref().is_some_and(|subject| !subject.judged) {
                p class="lead" { strong { (self.say("site-affiliate-not-judged")) } }
            }
            @if !lead.is_empty() { p class="lead" { (lead.join(" ")) } }
            nav class="here" aria-label=(self.say("site-affiliate-here")) {
                ul {
                    @for part in &parts { li { a href=(format!("#{}", part.id)) { (self.say(part.title)) } " " span class="dim" { (part.count) } } }
                }
            }
            @for part in &parts {
                section aria-labelledby=(part.id) {
                    h2 id=(part.id) { (self.say(part.title)) }
                    (part.content)
                }
            }
        }
    }

    /// Who it is, in one line.
    fn about(&self, subject: &Subject) -> Markup {
        let age = subject.age_in_months.map(|months| {
            let (id, count) = if months < 24 { ("age-months", months) } else { ("age-years", months / 12) };
            self.format(&Message::new(id).with("count", count))
        });
        let recognised = subject.recognised.map(|date| self.format(&Message::new("site-affiliate-recognised").with("date", date)));
        let kind = Some(subject.kind.clone()).filter(|kind| !kind.is_empty());
        let parts: Vec<String> = [kind, subject.stage.clone(), age, recognised, subject.region.clone()].into_iter().flatten().collect();
        html! {
            p class="dim about" {
                @for part in &parts { bdi { (brief(part)) } " · " }
                code dir="ltr" { (brief(&subject.id)) }
            }
        }
    }

    /// Where it stands, in one or two sentences, and what a pull request does to it.
    fn lead(&self, mend: &Mend<'_>, next: &Next<'_>) -> Vec<String> {
        let count = |id, count: usize| (count > 0).then(|| self.format(&Message::new(id).with("count", count)));
        let is_judged = self.section.affiliate.as_ref().is_none_or(|subject| subject.judged);
        let pressing = [count("site-affiliate-errors", mend.errors()), count("site-affiliate-unknowns", mend.unknowns())];
        let further = [count("site-affiliate-warnings", mend.warnings()), count("site-affiliate-notes", mend.notes())];
        let nothing = pressing.iter().chain(&further).all(Option::is_none);
        let nothing =
            (nothing && is_judged).then(|| self.say(if is_gone(self.section) { "site-affiliate-gone" } else { "site-affiliate-nothing" }));
        let soon = count("site-affiliate-soon", next.until(self.soon()));
        let first: Vec<String> = nothing.into_iter().chain(pressing.into_iter().flatten()).chain(soon).collect();
        [first, further.into_iter().flatten().collect(), mend.changes(self)]
            .iter()
            .filter(|parts| !parts.is_empty())
            .map(|parts| sentence(&parts.join(&self.say("list-separator"))).into_owned() + &self.say("site-affiliate-stop"))
            .collect()
    }

    fn soon(&self) -> Date {
        add(self.frame.as_of(), SOON).unwrap_or(Date::MAX)
    }

    fn say(&self, id: &'static str) -> String {
        self.frame.say(id)
    }

    fn format(&self, message: &Message) -> String {
        self.frame.format(message)
    }

    /// What it is, with the way to the page of the rule where there is one.
    fn rule(&self, pack: Option<&str>, id: &str, title: &str) -> Markup {
        match pack.and_then(|pack| self.frame.told(pack, id)) {
            Some((rule, told)) if rule.title == title => self.link(told),
            Some((_, told)) => html! { a href={ (self.up) (told.page) } { (plain(&brief(title))) } },
            None => plain(&sentence(title)),
        }
    }

    fn link(&self, told: &Told) -> Markup {
        html! { a href={ (self.up) (told.page) } { (told.title) } }
    }

    /// The rule of a row.
    fn rule_named(&self, row: &Row) -> Markup {
        self.frame.told(&row.pack, &row.rule).map_or_else(|| plain(&sentence(&row.rule)), |(_, told)| self.link(told))
    }

    /// The same, and its period.
    fn rule_of(&self, row: &Row) -> Markup {
        html! { (self.rule_named(row)) (self.period(row.period.as_deref())) }
    }

    fn period(&self, period: Option<&str>) -> Markup {
        self.frame.period(period.map(brief).as_deref())
    }

    /// How many more there are than are shown.
    fn more(&self, count: usize) -> Markup {
        html! { @if count > 0 { p class="dim" { (self.format(&Message::new("markdown-more").with("count", count))) } } }
    }
}

/// Is it told with what is next, and not with what is to be mended?
fn is_ahead(item: &Item) -> bool {
    matches!(item.verdict.as_deref(), Some("due-soon" | "in-grace"))
}

/// The beginning of a long text.
fn brief(text: &str) -> Cow<'_, str> {
    let end = if text.len() > LONGEST { text.char_indices().nth(LONGEST) } else { None };
    match end {
        Some((end, _)) => Cow::Owned(format!("{}…", text.get(..end).unwrap_or_default())),
        None => Cow::Borrowed(text),
    }
}

/// The same with a capital letter, where it begins with a letter.
fn sentence(text: &str) -> Cow<'_, str> {
    let text = brief(text);
    match text.chars().next() {
        Some(first) if first.is_lowercase() => Cow::Owned(first.to_uppercase().chain(text.chars().skip(1)).collect()),
        _ => text,
    }
}
