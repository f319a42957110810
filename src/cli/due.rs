//! `affcheck due`: what is owed, when and by whom, what is late, and what begins with the next stage.

use std::fmt::Write as _;
use std::io::{self, Write as _};

use comfy_table::{ContentArrangement, Table, presets};
use serde::Serialize;

use super::check::{Reader, as_of, language};
use super::page::Page;
use super::place::Place;
use super::terminal::{Terminal, unwritable};
use super::{Ending, Outcome};
use crate::calendar::{Date, Duration, add};
use crate::error::{Error, Result};
use crate::message::{Fact, Message};
use crate::pipeline::{Options, run as check};
use crate::report::deadline::{Deadline, deadlines};
use crate::report::guard::Guard;
use crate::report::ics::{Calendar, Event};
use crate::report::markdown::inline;
use crate::report::{Begins, Changed, Header, Section, Summary, Writer};
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
    begins: Vec<Beginning>,
}

/// What begins, and for whom.
#[derive(Debug, Serialize)]
struct Beginning {
    affiliate: String,
    name: String,
    #[serde(flatten)]
    begins: Begins,
}

/// Keeps what is owed of all that a run finds.
#[derive(Default)]
struct Collector {
    rules: crate::report::Rules,
    until: Option<Date>,
    owed: Vec<Deadline>,
    begins: Vec<Beginning>,
}

impl Writer for Collector {
    fn begin(&mut self, header: &Header) -> io::Result<()> {
        self.rules = crate::report::Rules::of(header);
        Ok(())
    }

    fn section(&mut self, section: &Section) -> io::Result<()> {
        let until = self.until;
        let beginning = |begins: &Begins| {
            let subject = section.affiliate.as_ref()?;
            Some(Beginning { affiliate: subject.id.clone(), name: subject.name.clone(), begins: begins.clone() })
        };
        let soon = section.begins.iter().filter(|begins| until.is_none_or(|until| begins.date <= until));
        self.begins.extend(soon.filter_map(beginning));
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
    let options = Options { affiliates: arguments.affiliate.clone(), rules: true, begins: true, ..Options::new(as_of) };
    let mut found = Collector { until: Some(until), ..Collector::default() };
    check(&portfolio, &options, std::slice::from_ref(&text), &mut found, &arguments.place.cache(), &mut |_, _| {})?;
    let rank = |deadline: &Deadline| match &*deadline.level {
        _ if !deadline.is_late(as_of) => 3,
        "must" => 0,
        "should" => 1,
        _ => 2,
    };
    let key =
        |deadline: &Deadline| (rank(deadline), deadline.by, deadline.affiliate.clone(), deadline.rule.clone(), deadline.period.clone());
    found.owed.sort_by_cached_key(key);
    found.begins.sort_by(|a, b| (a.begins.date, &a.affiliate, &a.begins.pack).cmp(&(b.begins.date, &b.affiliate, &b.begins.pack)));
    let due = Due {
        format: "affcheck-due-1",
        tool_version: env!("CARGO_PKG_VERSION"),
        language: text.language.clone(),
        audience: crate::report::render::word(text.audience),
        as_of,
        until,
        owed: found.owed,
        begins: found.begins,
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
fn heading_of(beginning: &Beginning, text: &Text) -> String {
    let message = match &beginning.begins.stage {
        Some(stage) => Message::new("due-stage").with("stage", Fact::name(stage.clone())),
        None => Message::new("due-amended"),
    };
    text.format(&message.with("name", Fact::name(beginning.name.clone())).with("date", beginning.begins.date))
}

/// A rule and how strongly it is asked before and after.
fn change(changed: &Changed, text: &Text) -> String {
    let message = Message::new("upcoming-change")
        .with("title", Fact::name(changed.title.clone()))
        .with("rule", Fact::name(changed.rule.clone()))
        .with("before", Fact::name(level_of(&changed.before, text)))
        .with("after", Fact::name(level_of(&changed.after, text)));
    text.format(&message)
}

/// The word for a level, in the reader's language.
fn level_of(word: &str, text: &Text) -> String {
    text.get(match word {
        "must" => "level-must",
        "should" => "level-should",
        "may" => "level-may",
        _ => "level-off",
    })
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
    let level = level_of(&deadline.level, text);
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
    for beginning in &due.begins {
        page.heading(&heading_of(beginning, text));
        beginning.begins.rules.iter().for_each(|changed| page.line(&change(changed, text)));
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
    for beginning in &due.begins {
        let _ = write!(shown, "\n### {}\n\n", inline(&heading_of(beginning, text)));
        for changed in &beginning.begins.rules {
            let _ = writeln!(shown, "- {}", inline(&change(changed, text)));
        }
    }
    shown
}

fn calendar(due: &Due, text: &Text, out: impl io::Write) -> io::Result<()> {
    let mut calendar = Calendar::new(io::BufWriter::new(out), text);
    calendar.begin(due.tool_version, due.as_of)?;
    due.owed.iter().try_for_each(|deadline| calendar.deadline(deadline))?;
    for beginning in &due.begins {
        let begins = &beginning.begins;
        let lines: Vec<String> = begins.rules.iter().map(|changed| change(changed, text)).collect();
        let date = begins.date.to_string();
        let identity = [beginning.affiliate.as_str(), &begins.pack, &date];
        calendar.event(&Event { identity, day: begins.date, summary: &heading_of(beginning, text), lines: &lines })?;
    }
    calendar.end()
}
