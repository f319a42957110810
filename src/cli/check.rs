//! `affcheck check`: judges all filings and writes a report.

use std::io::{self, BufWriter};
use std::path::PathBuf;
use std::time::Duration;

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use super::terminal::{Terminal, environment_language};
use super::{Ending, Outcome};
use crate::calendar::{Date, parse_date};
use crate::error::{Error, Result};
use crate::finding::Severity;
use crate::message::{Fact, Message};
use crate::pipeline::{Options, Portfolio, run as check};
use crate::report::Writer;
use crate::report::concise::Concise;
use crate::report::human::Human;
use crate::report::json::Json;
use crate::text::{Audience, Text};

/// With more affiliates than this, people get one line for each finding.
const DETAILED_UP_TO: usize = 25;

#[derive(Debug, clap::Args)]
pub(crate) struct Arguments {
    /// The portfolio, or the repository of one affiliate
    #[arg(default_value = ".")]
    path: PathBuf,
    /// Check only this affiliate; can be given several times
    #[arg(long, value_name = "ID")]
    affiliate: Vec<String>,
    /// Add the rule pack in this folder; can be given several times
    #[arg(long, value_name = "DIR")]
    pack: Vec<PathBuf>,
    /// Judge by this date, written 2026-03-31 [default: today in the federation's time zone]
    #[arg(long, value_name = "DATE")]
    as_of: Option<String>,
    /// How to write the report
    #[arg(long, value_name = "FORMAT", default_value = "human")]
    format: Format,
    /// End with exit code 1 from this severity on [default: that of affcheck.toml, else error]
    #[arg(long, value_name = "LEVEL")]
    fail_on: Option<FailOn>,
    /// Who may read the report: only `committee` shows private values and real names behind an alias
    #[arg(long, value_name = "AUDIENCE", default_value = "public")]
    audience: Reader,
    /// How many threads to use [default: one for each core]
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u16).range(1..=256))]
    threads: Option<u16>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
enum Format {
    /// For people, with the lines that findings speak of
    Human,
    /// One line for each finding
    Concise,
    /// One JSON document, described by schemas/report.schema.json
    Json,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub(crate) enum FailOn {
    /// On errors
    Error,
    /// On warnings and errors
    Warning,
    /// On any finding
    Note,
    /// On no finding
    Never,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub(crate) enum Reader {
    /// Everybody
    Public,
    /// The committee
    Committee,
}

impl Reader {
    pub(crate) fn audience(self) -> Audience {
        match self {
            Self::Public => Audience::Public,
            Self::Committee => Audience::Committee,
        }
    }
}

impl FailOn {
    fn severity(self) -> Option<Severity> {
        match self {
            Self::Error => Some(Severity::Error),
            Self::Warning => Some(Severity::Warning),
            Self::Note => Some(Severity::Note),
            Self::Never => None,
        }
    }
}

/// The language of a run: asked for, set by the committee, or that of the environment.
pub(crate) fn language(asked: Option<&str>, portfolio: &Portfolio) -> String {
    asked.map(ToOwned::to_owned).or_else(|| portfolio.config.language().map(ToOwned::to_owned)).unwrap_or_else(environment_language)
}

/// The as-of date: the one given, or today in the federation's time zone.
pub(crate) fn as_of(given: Option<&str>, portfolio: &Portfolio) -> Result<Date> {
    let bad = |id, name, value: &str| Error::new(Message::new(id).with(name, Fact::name(value)));
    if let Some(text) = given {
        let help = Message::new("error-bad-date-help");
        return parse_date(text).ok_or_else(|| bad("error-bad-date", "date", text).help(help));
    }
    let zone = portfolio.config.time_zone().unwrap_or("UTC");
    let now = jiff::Timestamp::now()
        .in_tz(zone)
        .map_err(|_| bad("error-bad-time-zone", "zone", zone).help(Message::new("error-bad-time-zone-help")))?;
    Ok(now.date())
}

pub(crate) fn run(arguments: &Arguments, asked: Option<&str>, terminal: &Terminal) -> Outcome {
    let portfolio = Portfolio::open(&arguments.path, &arguments.pack)?;
    let text = Text::new(&language(asked, &portfolio), arguments.audience.audience());
    let as_of = as_of(arguments.as_of.as_deref(), &portfolio)?;
    let count = if arguments.affiliate.is_empty() { portfolio.affiliates().len() } else { arguments.affiliate.len() };
    let style = terminal.style(count <= DETAILED_UP_TO);
    let excerpts = match arguments.format {
        Format::Human => style.detailed,
        Format::Concise => false,
        Format::Json => true,
    };
    let options = Options { as_of, affiliates: arguments.affiliate.clone(), excerpts };
    let out = BufWriter::with_capacity(64 * 1024, io::stdout().lock());
    let mut writer: Box<dyn Writer + '_> = match arguments.format {
        Format::Human => Box::new(Human::new(out, &text, style)),
        Format::Concise => Box::new(Concise::new(out, &text)),
        Format::Json => Box::new(Json::new(out)),
    };
    if let Some(threads) = arguments.threads {
        // fails only when a pool is there already, which no other code of ours makes
        let _ = rayon::ThreadPoolBuilder::new().num_threads(usize::from(threads)).build_global();
    }
    let bar = progress(terminal, &text);
    let summary = check(&portfolio, &options, &text, writer.as_mut(), &mut |done, of| {
        bar.set_length(of as u64);
        bar.set_position(done as u64);
    });
    bar.finish_and_clear();
    let summary = summary?;
    let threshold = match (arguments.fail_on, portfolio.config.fail_on()) {
        (Some(given), _) => given.severity(),
        (None, Some("warning")) => Some(Severity::Warning),
        (None, Some("note")) => Some(Severity::Note),
        (None, Some("never")) => None,
        (None, _) => Some(Severity::Error),
    };
    let failed = threshold.is_some_and(|severity| summary.at_least(severity) > 0);
    Ok(if failed { Ending::Findings } else { Ending::Clean })
}

/// A progress bar for people who watch, and only when the work takes long.
fn progress(terminal: &Terminal, text: &Text) -> ProgressBar {
    let bar = ProgressBar::with_draw_target(None, ProgressDrawTarget::hidden());
    if terminal.shows_progress() {
        let template = format!("{} {{bar:30}} {{pos}}/{{len}}", text.get("progress"));
        if let Ok(style) = ProgressStyle::with_template(&template) {
            bar.set_style(style);
        }
        bar.set_draw_target(ProgressDrawTarget::stderr_with_hz(5));
        bar.enable_steady_tick(Duration::from_secs(1));
    }
    bar
}
