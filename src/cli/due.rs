//! `affcheck due`: what is owed, when and by whom, what is late, and what begins with the next stage.

use std::fmt::Write as _;
use std::io::{self, Write as _};

use comfy_table::{ContentArrangement, Table, presets};
use rayon::prelude::*;
use serde::Serialize;

use super::check::{Reader, as_of, language};
use super::page::Page;
use super::place::Place;
use super::rules::level;
use super::rules::upcoming::{later, rules_for};
use super::terminal::{Terminal, unwritable};
use super::{Ending, Outcome};
use crate::assess::Case;
use crate::calendar::{Date, Duration, Horizon, add};
use crate::error::{Error, Result};
use crate::message::{Fact, Message};
use crate::pipeline::{Options, run as check};
use crate::portfolio::Portfolio;
use crate::report::deadline::{Deadline, deadlines};
use crate::report::guard::Guard;
use crate::report::ics::{Calendar, Event};
use crate::report::markdown::inline;
use crate::report::redact::Redactor;
use crate::report::{Header, Section, Summary, Writer};
use crate::text::Text;
use crate::verdict::name_of;

#[derive(Debug, clap::Args)]
pub(crate) struct Arguments {
    #[command(flatten)]
    place: Place,
    #[arg(long, value_name = "ID")]
    affiliate: Vec<String>,
    #[arg(long, value_name = "DURATION", default_value = "P6M", value_parser = duration)]
    within: Duration,
    #[arg(long, value_name = "DATE")]
    as_of: Option<String>,
    #[arg(long, value_name = "FORMAT", default_value = "table")]
    format: Format,
    #[arg(long, value_name = "AUDIENCE", default_value = "public")]
    audience: Reader,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
enum Format {
    Table,
    Json,
    Ics,
    Markdown,
}

/// A length of time on the command line.
fn duration(text: &str) -> Result<Duration> {
    text.parse().map_err(|_| Error::new(Message::new("usage-duration")))
}

/// What is owed, as it is written in JSON.
#[derive(Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
struct Due {
    format: &'static str,
    tool_version: &'static str,
    language: String,
    audience: &'static str,
    as_of: Date,
    /// The last day that was looked at.
    until: Date,
    /// What is late, the strongest duties first; then what is owed, in order of days.
    owed: Vec<Deadline>,
    /// What begins.
    begins: Vec<Begins>,
}

/// What begins for an affiliate on a day.
#[derive(Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
struct Begins {
    affiliate: String,
    name: String,
    date: Date,
    pack: String,
    /// The stage; none where announced changes of rules come into force.
    stage: Option<String>,
    rules: Vec<Changed>,
}

/// A rule that is asked in another way from then on.
#[derive(Debug, Serialize)]
struct Changed {
    rule: String,
    title: String,
    before: &'static str,
    after: &'static str,
    #[serde(skip)]
    words: [String; 2],
}

/// Keeps what is owed of all that a run finds.
#[derive(Default)]
struct Collector {
    rules: std::collections::BTreeMap<String, crate::report::RuleLine>,
    until: Option<Date>,
    owed: Vec<Deadline>,
    /// Id and name of each affiliate.
    affiliates: Vec<(String, String)>,
}

impl Writer for Collector {
    fn begin(&mut self, header: &Header) -> io::Result<()> {
        self.rules = header.rules.iter().rev().map(|rule| (rule.id.clone(), rule.clone())).collect();
        Ok(())
    }

    fn section(&mut self, section: &Section) -> io::Result<()> {
        self.affiliates.extend(section.affiliate.iter().map(|subject| (subject.id.clone(), subject.name.clone())));
        let until = self.until;
        self.owed.extend(deadlines(section, &self.rules).into_iter().filter(|deadline| until.is_none_or(|until| deadline.by <= until)));
        Ok(())
    }

    fn end(&mut self, _: &Summary) -> io::Result<()> {
        Ok(())
    }
}

pub(crate) fn run(arguments: &Arguments, asked: Option<&str>, terminal: &Terminal) -> Outcome {
    let portfolio = arguments.place.open()?;
    let text = Text::new(&language(asked, &portfolio), arguments.audience.audience());
    let as_of = as_of(arguments.as_of.as_deref(), &portfolio)?;
    let until = add(as_of, arguments.within).unwrap_or(Date::MAX);
    let options = Options {
        as_of,
        affiliates: arguments.affiliate.clone(),
        excerpts: false,
        identity: false,
        rules: true,
        baseline: None,
        all_findings: false,
    };
    let mut found = Collector { until: Some(until), ..Collector::default() };
    check(&portfolio, &options, &text, &mut found, &arguments.place.cache(), &mut |_, _| {})?;
    let rank = |deadline: &Deadline| match &*deadline.level {
        _ if !deadline.is_late(as_of) => 3,
        "must" => 0,
        "should" => 1,
        _ => 2,
    };
    let key =
        |deadline: &Deadline| (rank(deadline), deadline.by, deadline.affiliate.clone(), deadline.rule.clone(), deadline.period.clone());
    found.owed.sort_by_cached_key(key);
    let wanted = portfolio.select(&arguments.affiliate)?;
    let known = wanted.par_iter().zip(&found.affiliates);
    let begins: Result<Vec<Vec<Begins>>> = known.map(|(id, shown)| begins(&portfolio, &text, id, shown, (as_of, until))).collect();
    let mut begins: Vec<Begins> = begins?.into_iter().flatten().collect();
    begins.sort_by(|a, b| (a.date, &a.affiliate, &a.pack).cmp(&(b.date, &b.affiliate, &b.pack)));
    let due = Due {
        format: "affcheck-due-1",
        tool_version: env!("CARGO_PKG_VERSION"),
        language: text.language.clone(),
        audience: crate::report::render::word(text.audience),
        as_of,
        until,
        owed: found.owed,
        begins,
    };
    let out = io::stdout().lock();
    let written = match arguments.format {
        Format::Table => {
            let shown = table(&due, Page::new(&text, terminal.style(true)));
            let mut out = Guard::new(out);
            out.write_all(shown.as_bytes()).and_then(|()| out.flush())
        }
        Format::Markdown => {
            let mut out = out;
            out.write_all(markdown(&due, &text).as_bytes())
        }
        Format::Json => {
            let mut out = out;
            serde_json::to_writer_pretty(&mut out, &due).map_err(io::Error::from).and_then(|()| out.write_all(b"\n"))
        }
        Format::Ics => calendar(&due, &text, out),
    };
    written.map_err(|error| unwritable(&error))?;
    Ok(Ending::Clean)
}

/// What begins for an affiliate between two days.
fn begins(portfolio: &Portfolio, text: &Text, id: &str, shown: &(String, String), (as_of, until): (Date, Date)) -> Result<Vec<Begins>> {
    let opened = portfolio.open_affiliate(id)?;
    let Some(entry) = opened.entry(portfolio) else { return Ok(Vec::new()) };
    let names = portfolio.names();
    let names = portfolio.names_for(&names, &opened.id, &opened.dossier);
    let redactor = Redactor { audience: text.audience, kinds: &portfolio.kinds, names: &names };
    let horizon = Horizon::new(as_of);
    let case = Case { kinds: &portfolio.kinds, entry, dossier: &opened.dossier, as_of: horizon.as_of() };
    let mut found = Vec::new();
    for pack in &portfolio.packs {
        let rules = rules_for(portfolio, &case, pack, text.audience);
        for later in later(&case, pack, &rules, &text.language).into_iter().filter(|later| later.date <= until) {
            let changed = later.changes.into_iter().map(|(rule, old, new)| Changed {
                rule: rule.id.clone(),
                title: redactor.text(rule.text(&text.language).map_or(rule.id.as_str(), |told| &told.title)),
                before: old.word(),
                after: new.word(),
                words: [level(old, text), level(new, text)],
            });
            found.push(Begins {
                affiliate: shown.0.clone(),
                name: shown.1.clone(),
                date: later.date,
                pack: pack.name.clone(),
                stage: later.stage.map(ToOwned::to_owned),
                rules: changed.collect(),
            });
        }
    }
    Ok(found)
}

/// The heading, and what there is where nothing is owed.
fn heading(due: &Due, text: &Text) -> String {
    text.format(&Message::new("due-heading").with("from", due.as_of).with("until", due.until))
}

/// How something stands: the verdict, since how many days it is late, and whether it was put off.
fn standing(deadline: &Deadline, text: &Text) -> String {
    match deadline.late_by {
        Some(days) => text.format(&Message::new("due-late").with("days", days)),
        None if deadline.deferred => text.format(&Message::new("deadline-deferred").with("due", deadline.due)),
        None => text.get(name_of(&deadline.verdict)),
    }
}

/// Title and period.
fn what(deadline: &Deadline, text: &Text) -> String {
    let period = deadline.period.as_ref().map(|period| format!(" ({})", text.isolate(period))).unwrap_or_default();
    format!("{}{period}", text.isolate(&deadline.title))
}

/// What begins, as a heading.
fn beginning(begins: &Begins, text: &Text) -> String {
    let message = match &begins.stage {
        Some(stage) => Message::new("due-stage").with("stage", Fact::name(stage.clone())),
        None => Message::new("due-amended"),
    };
    text.format(&message.with("name", Fact::name(begins.name.clone())).with("date", begins.date))
}

/// A rule and how strongly it is asked before and after.
fn change(changed: &Changed, text: &Text) -> String {
    let message = Message::new("upcoming-change")
        .with("title", Fact::name(changed.title.clone()))
        .with("rule", Fact::name(changed.rule.clone()))
        .with("before", Fact::name(changed.words[0].clone()))
        .with("after", Fact::name(changed.words[1].clone()));
    text.format(&message)
}

/// What is late and what is owed, with the headings of both.
fn parts(due: &Due) -> [(&'static str, Vec<&Deadline>); 2] {
    let (late, owed): (Vec<_>, Vec<_>) = due.owed.iter().partition(|deadline| deadline.is_late(due.as_of));
    [("due-late-title", late), ("due-owed-title", owed)]
}

fn cells(deadline: &Deadline, text: &Text) -> [String; 4] {
    let affiliate = if deadline.affiliate == deadline.name {
        text.isolate(&deadline.name)
    } else {
        format!("{} ({})", text.isolate(&deadline.name), text.isolate(&deadline.affiliate))
    };
    let level = match deadline.level.as_ref() {
        "must" => text.get("level-must"),
        "should" => text.get("level-should"),
        _ => text.get("level-may"),
    };
    [deadline.by.to_string(), affiliate, what(deadline, text), format!("{} · {level}", standing(deadline, text))]
}

/// The headings of columns.
fn columns(text: &Text) -> [String; 4] {
    ["column-by", "column-name", "column-title", "column-verdict"].map(|id| text.get(id))
}

fn table(due: &Due, mut page: Page<'_>) -> String {
    let text = page.text;
    let title = page.bold(&heading(due, text));
    let _ = writeln!(page.shown, "{title}");
    for (id, deadlines) in parts(due) {
        if deadlines.is_empty() {
            continue;
        }
        page.heading(&text.get(id));
        let mut table = Table::new();
        table.load_preset(presets::NOTHING).set_content_arrangement(ContentArrangement::Dynamic);
        table.set_width(u16::try_from(page.style.width).unwrap_or(u16::MAX));
        table.set_header(columns(text));
        for deadline in deadlines {
            table.add_row(cells(deadline, text));
        }
        for row in table.lines() {
            let _ = writeln!(page.shown, "{}", row.trim_end());
        }
    }
    if due.owed.is_empty() {
        page.line(&text.get("due-nothing"));
    }
    for begins in &due.begins {
        page.heading(&beginning(begins, text));
        begins.rules.iter().for_each(|changed| page.line(&change(changed, text)));
    }
    page.shown
}

fn markdown(due: &Due, text: &Text) -> String {
    let mut shown = format!("## {}\n", inline(&heading(due, text)));
    for (id, deadlines) in parts(due) {
        if deadlines.is_empty() {
            continue;
        }
        let _ = write!(
            shown,
            "\n### {}\n\n| {} |\n|---|---|---|---|\n",
            inline(&text.get(id)),
            columns(text).map(|name| inline(&name)).join(" | ")
        );
        for deadline in deadlines {
            let _ = writeln!(shown, "| {} |", cells(deadline, text).map(|cell| inline(&cell)).join(" | "));
        }
    }
    if due.owed.is_empty() {
        let _ = write!(shown, "\n{}\n", inline(&text.get("due-nothing")));
    }
    for begins in &due.begins {
        let _ = write!(shown, "\n### {}\n\n", inline(&beginning(begins, text)));
        for changed in &begins.rules {
            let _ = writeln!(shown, "- {}", inline(&change(changed, text)));
        }
    }
    shown
}

fn calendar(due: &Due, text: &Text, out: impl io::Write) -> io::Result<()> {
    let mut calendar = Calendar::new(io::BufWriter::new(out), text);
    calendar.begin(due.tool_version, due.as_of)?;
    due.owed.iter().try_for_each(|deadline| calendar.deadline(deadline))?;
    for begins in &due.begins {
        let lines: Vec<String> = begins.rules.iter().map(|changed| change(changed, text)).collect();
        let date = begins.date.to_string();
        let identity = [begins.affiliate.as_str(), &begins.pack, &date];
        calendar.event(&Event { identity, day: begins.date, summary: &beginning(begins, text), lines: &lines })?;
    }
    calendar.end()
}
