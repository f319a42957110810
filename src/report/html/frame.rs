//! What all pages have: a head, the ways to the main pages and to the other languages, and below what the report rests on.

use std::cell::{OnceCell, RefCell};
use std::collections::HashMap;
use std::io;

use maud::{DOCTYPE, Markup, PreEscaped, html};

use super::Pages;
use super::record::rule_page;
use crate::calendar::Date;
use crate::message::{Fact, Message};
use crate::report::guide::{PackGuide, RuleGuide};
use crate::report::{Header, Word};
use crate::text::{self, Text};

/// Nothing comes from elsewhere, and nothing runs but the site's own script.
const POLICY: &str = "default-src 'none'; style-src 'self' file:; script-src 'self' file:; base-uri 'none'; form-action 'none'";
/// The main pages, with the messages that name them.
const MAIN: [(&str, &str); 4] =
    [("index.html", "site-index"), ("deadlines.html", "site-deadlines"), ("rules.html", "site-rules"), ("applies.html", "site-applies")];

/// A page before it is put into its frame.
#[derive(Debug)]
pub(super) struct Body {
    /// What it is about; also its heading.
    pub(super) title: String,
    /// All below the heading.
    pub(super) content: Markup,
}

/// What all pages of one language share.
#[derive(Debug)]
pub(super) struct Frame<'t> {
    /// The words.
    pub(super) text: &'t Text,
    /// What the run was about, with the packs in words.
    pub(super) header: Header,
    /// Tag and own name of each language, the first language of the site first.
    languages: Vec<(String, String)>,
    /// Words that were said before.
    said: RefCell<HashMap<&'static str, String>>,
    /// What was said of a day or a number before.
    counted: RefCell<HashMap<(&'static str, Known), String>>,
    /// What stands below each page.
    footer: OnceCell<Markup>,
    /// Where each rule is in the guide: the numbers of its pack and of itself, by its id.
    places: HashMap<String, Vec<(usize, usize)>>,
    /// What pages of affiliates tell of each rule, in the order of the guide.
    told: Vec<Vec<Told>>,
}

/// The one fact of a message that may come again.
#[derive(Debug, PartialEq, Eq, Hash)]
enum Known {
    Day(Date),
    Number(i64),
}

/// So many messages with one fact are remembered.
const REMEMBERED: usize = 10_000;

/// What pages of affiliates tell of a rule, made once: each of them names most rules.
#[derive(Debug)]
pub(super) struct Told {
    /// The way to its page from the language's folder.
    pub(super) page: String,
    pub(super) title: Markup,
    pub(super) fix: Markup,
}

impl Told {
    fn of(pack: &PackGuide, rule: &RuleGuide) -> Self {
        Self { page: rule_page(&pack.name, &rule.id), title: plain(&rule.title), fix: plain(&rule.fix) }
    }
}

impl<'t> Frame<'t> {
    pub(super) fn new(text: &'t Text, texts: &[Text], header: &Header) -> Self {
        let names = text::names();
        let own_name = |text: &Text| {
            let name = names.iter().find(|(tag, _)| *tag == text.language).map_or(&text.language, |(_, name)| name);
            (text.language.clone(), name.clone())
        };
        let mut places: HashMap<String, Vec<(usize, usize)>> = HashMap::new();
        for (number, pack) in header.guide.iter().flat_map(|guide| &guide.packs).enumerate() {
            pack.rules.iter().enumerate().for_each(|(index, rule)| places.entry(rule.id.clone()).or_default().push((number, index)));
        }
        let told = |pack: &PackGuide| pack.rules.iter().map(|rule| Told::of(pack, rule)).collect();
        Self {
            text,
            header: header.clone(),
            languages: texts.iter().map(own_name).collect(),
            said: RefCell::default(),
            counted: RefCell::default(),
            footer: OnceCell::new(),
            places,
            told: header.guide.iter().flat_map(|guide| &guide.packs).map(told).collect(),
        }
    }

    /// The packs in words.
    pub(super) fn packs(&self) -> &[PackGuide] {
        self.header.guide.as_ref().map_or(&[], |guide| &guide.packs)
    }

    /// A rule in words.
    pub(super) fn rule(&self, pack: &str, id: &str) -> Option<&RuleGuide> {
        self.told(pack, id).map(|(rule, _)| rule)
    }

    /// A rule in words, and what pages of affiliates tell of it.
    pub(super) fn told(&self, pack: &str, id: &str) -> Option<(&RuleGuide, &Told)> {
        let is_in = |number: usize| self.packs().get(number).is_some_and(|known| known.name == pack);
        let (number, index) = self.places.get(id)?.iter().copied().find(|(number, _)| is_in(*number))?;
        self.packs().get(number)?.rules.get(index).zip(self.told.get(number)?.get(index))
    }

    /// Is the site for everybody?
    pub(super) fn is_public(&self) -> bool {
        self.header.audience == "public"
    }

    /// The date by which was judged.
    pub(super) fn as_of(&self) -> Date {
        self.header.as_of
    }

    /// A message without facts.
    pub(super) fn say(&self, id: &'static str) -> String {
        self.said.borrow_mut().entry(id).or_insert_with(|| self.text.get(id)).clone()
    }

    /// A message with facts.
    pub(super) fn format(&self, message: &Message) -> String {
        let known = match message.facts.as_slice() {
            [(_, Fact::Date(day))] => Known::Day(*day),
            [(_, Fact::Number(number))] => Known::Number(*number),
            _ => return self.text.format(message),
        };
        let mut counted = self.counted.borrow_mut();
        if counted.len() >= REMEMBERED {
            counted.clear();
        }
        counted.entry((message.id, known)).or_insert_with(|| self.text.format(message)).clone()
    }

    /// Writes a page of this language, named by its way from the language's folder.
    pub(super) fn write(&self, pages: &impl Pages, name: &str, body: &Body) -> io::Result<()> {
        pages.page(&format!("{}/{name}", self.text.language), &self.page(name, body))
    }

    fn page(&self, name: &str, body: &Body) -> String {
        let up = "../".repeat(name.matches('/').count());
        let root = format!("../{up}");
        let direction = direction(self.text);
        let page = html! {
            (DOCTYPE)
            html lang=(self.text.language) dir=(direction) {
                head {
                    meta charset="utf-8";
                    meta name="viewport" content="width=device-width, initial-scale=1";
                    meta http-equiv="Content-Security-Policy" content=(POLICY);
                    @if self.header.audience != "public" { meta name="robots" content="noindex"; }
                    title { (body.title) " · " (self.say("site-title")) }
                    link rel="stylesheet" href=(format!("{root}style.css"));
                    script src=(format!("{root}script.js")) defer {}
                }
                body {
                    a class="skip" href="#main" { (self.say("site-skip")) }
                    header {
                        p class="site" { a href=(format!("{up}index.html")) { (self.say("site-title")) } }
                        nav aria-label=(self.say("site-pages")) {
                            ul {
                                @for (page, id) in MAIN {
                                    li { a href=(format!("{up}{page}")) aria-current=[(page == name).then_some("page")] { (self.say(id)) } }
                                }
                            }
                        }
                        (self.language_list(&root, name))
                    }
                    main id="main" {
                        @if self.header.audience != "public" { p class="guarded" { strong { (self.say("site-committee-only")) } } }
                        h1 { bdi { (plain(&body.title)) } }
                        (body.content)
                    }
                    (self.footer.get_or_init(|| self.footer()))
                }
            }
        };
        page.into_string()
    }

    fn language_list(&self, root: &str, name: &str) -> Markup {
        html! {
            nav class="languages" aria-label=(self.say("site-languages")) {
                ul {
                    @for (tag, own) in &self.languages {
                        li {
                            a href=(format!("{root}{tag}/{}", of_all_languages(name))) lang=(tag) hreflang=(tag) dir="auto"
                                aria-current=[(*tag == self.text.language).then_some("true")] { (own) }
                        }
                    }
                }
            }
        }
    }

    /// What the report rests on.
    fn footer(&self) -> Markup {
        let packs = self.packs().iter().zip(&self.header.packs);
        let commit = self.header.revision.as_ref();
        let as_of = Message::new("site-as-of").with("date", self.as_of()).with("version", Fact::name(self.header.tool_version));
        html! {
            footer {
                p { (self.format(&as_of)) }
                ul {
                    @for (pack, line) in packs {
                        li { (pack.title) " · " code { (line.name) " " (line.version) } }
                    }
                    @if let Some(commit) = commit {
                        li { (self.say("site-commit")) " " code { (short(&commit.commit)) } }
                    }
                    @if self.header.self_declared { li { (self.say("report-self-declared")) } }
                    @match self.header.history.as_ref().and_then(|history| history.cut) {
                        Some("shallow") => li { (self.say("history-shallow")) },
                        Some(_) => li { (self.say("history-partial")) },
                        None => {},
                    }
                }
            }
        }
    }

    /// The page at the root, which leads to the first language and names all others.
    pub(super) fn entrance(&self) -> String {
        let first = self.languages.first().map_or("en", |(tag, _)| tag.as_str());
        let page = html! {
            (DOCTYPE)
            html lang=(first) dir=(direction(self.text)) {
                head {
                    meta charset="utf-8";
                    meta name="viewport" content="width=device-width, initial-scale=1";
                    meta http-equiv="Content-Security-Policy" content=(POLICY);
                    meta http-equiv="refresh" content=(format!("0; url={first}/index.html"));
                    title { (self.say("site-title")) }
                    link rel="stylesheet" href="style.css";
                }
                body {
                    main {
                        h1 { (self.say("site-title")) }
                        ul {
                            @for (tag, own) in &self.languages {
                                li { a href=(format!("{tag}/index.html")) lang=(tag) hreflang=(tag) dir="auto" { (own) } }
                            }
                        }
                    }
                }
            }
        };
        page.into_string()
    }

    /// The word for a level.
    pub(super) fn level(&self, word: &str) -> String {
        self.say(match word {
            "must" => "level-must",
            "should" => "level-should",
            "may" => "level-may",
            _ => "level-off",
        })
    }

    /// A period, or nothing.
    pub(super) fn period(&self, period: Option<&str>) -> Markup {
        html! { @if let Some(period) = period { " (" (self.span(period)) ")" } }
    }

    /// A period in words, where it goes from one day to another or on from one.
    pub(super) fn span(&self, period: &str) -> Markup {
        let day = |text: &str| crate::calendar::parse_date(text);
        let message = match period.split_once("..").map(|(from, until)| (day(from), day(until), until)) {
            Some((Some(from), Some(until), _)) => Message::new("site-period").with("from", from).with("until", until),
            Some((Some(from), None, "")) => Message::new("site-since").with("from", from),
            _ => return html! { bdi dir="ltr" { (period) } },
        };
        html! { (self.format(&message)) }
    }
}

/// The page that every language has where this one is one of several: words are longer in some languages, and pages fuller.
fn of_all_languages(name: &str) -> &str {
    let first = ["index.html", "deadlines.html"]
        .into_iter()
        .find(|first| first.strip_suffix(".html").is_some_and(|stem| name.strip_prefix(stem).is_some_and(|rest| rest.starts_with('-'))));
    first.unwrap_or(name)
}

/// A day.
pub(super) fn day(date: Date) -> Markup {
    html! { time datetime=(date) { bdi { (date) } } }
}

/// The direction of a language.
fn direction(text: &Text) -> &'static str {
    if text.is_right_to_left() { "rtl" } else { "ltr" }
}

/// The beginning of a commit's id.
fn short(commit: &str) -> &str {
    commit.get(..12).unwrap_or(commit)
}

/// Text whose words between backticks are shown as such.
pub(super) fn plain(text: &str) -> Markup {
    let mut shown = String::with_capacity(text.len() + text.len() / 4);
    // an odd backtick is somebody's text
    if !text.matches('`').count().is_multiple_of(2) {
        escape(text, &mut shown);
        return PreEscaped(shown);
    }
    for (index, part) in text.split('`').enumerate() {
        if index % 2 == 0 {
            escape(part, &mut shown);
        } else {
            shown.push_str("<code dir=\"auto\">");
            escape(part, &mut shown);
            shown.push_str("</code>");
        }
    }
    PreEscaped(shown)
}

/// Adds text that means nothing but itself: stretch by stretch, because most of it needs no care.
fn escape(text: &str, out: &mut String) {
    let mut rest = text;
    while let Some((before, after)) =
        rest.bytes().position(|byte| matches!(byte, b'&' | b'<' | b'>' | b'"')).and_then(|at| rest.split_at_checked(at))
    {
        out.push_str(before);
        let mut after = after.chars();
        out.push_str(match after.next() {
            Some('&') => "&amp;",
            Some('<') => "&lt;",
            Some('>') => "&gt;",
            _ => "&quot;",
        });
        rest = after.as_str();
    }
    out.push_str(rest);
}

/// A link to a page outside of the site, where it is one that can do no harm.
pub(super) fn outside(address: &str, words: &str) -> Markup {
    html! {
        @if address.starts_with("https://") { a href=(address) rel="noopener noreferrer" { (words) } } @else { (words) }
    }
}

/// What a verdict is called, by its word.
pub(super) fn verdict(frame: &Frame<'_>, word: &Word) -> String {
    frame.say(crate::verdict::name_of(word))
}

/// Nothing.
pub(super) fn nothing() -> Markup {
    PreEscaped(String::new())
}
