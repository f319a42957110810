//! `affcheck check`: judges all filings and writes a report.

use std::path::PathBuf;
use std::sync::Arc;
use std::time::{Duration, Instant};

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use super::format::{Target, Targets, needs, open};
use super::place::Place;
use super::terminal::{Terminal, environment_language};
use super::{Ending, Outcome, baseline};
use crate::calendar::{Date, parse_date};
use crate::error::{Error, Result};
use crate::finding::Severity;
use crate::message::{Fact, Message};
use crate::pipeline::{Options, PullRequest, compare, run as check};
use crate::portfolio::Portfolio;
use crate::source::Source;
use crate::text::{Audience, Text, names};

/// With more affiliates than this, people get one line for each finding.
const DETAILED_UP_TO: usize = 25;

#[derive(Debug, clap::Args)]
pub(crate) struct Arguments {
    #[command(flatten)]
    place: Place,
    #[arg(long, value_name = "ID")]
    affiliate: Vec<String>,
    #[arg(long, value_name = "DATE")]
    as_of: Option<String>,
    #[arg(long, value_name = "FORMAT", default_value = "human", value_parser = Targets)]
    format: Vec<Target>,
    #[arg(long, value_name = "LEVEL")]
    fail_on: Option<FailOn>,
    #[arg(long, value_name = "FILE", group = "before")]
    baseline: Option<PathBuf>,
    #[arg(long, value_name = "REV", group = "before")]
    base: Option<String>,
    #[arg(long, requires = "before")]
    all_findings: bool,
    #[arg(long, value_name = "AUDIENCE", default_value = "public")]
    audience: Reader,
    #[arg(long, value_name = "N", value_parser = threads)]
    threads: Option<u16>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub(crate) enum FailOn {
    Error,
    Warning,
    Note,
    Never,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub(crate) enum Reader {
    Public,
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

/// A number of threads.
fn threads(text: &str) -> Result<u16> {
    let help = || Message::new("usage-between").with("from", 1_u32).with("to", 256_u32);
    text.parse().ok().filter(|number| (1..=256).contains(number)).ok_or_else(|| Error::new(help()))
}

/// The language of a run: asked for, set by the committee, or that of the environment.
pub(crate) fn language(asked: Option<&str>, portfolio: &Portfolio) -> String {
    asked.map(ToOwned::to_owned).or_else(|| portfolio.config.language().map(ToOwned::to_owned)).unwrap_or_else(environment_language)
}

/// The as-of date: the one given, or today in the federation's time zone.
pub(crate) fn as_of(given: Option<&str>, portfolio: &Portfolio) -> Result<Date> {
    if let Some(text) = given {
        return date(text);
    }
    let bad = |id, name, value: &str| Error::new(Message::new(id).with(name, Fact::name(value)));
    let zone = portfolio.config.time_zone().unwrap_or("UTC");
    let now = jiff::Timestamp::now()
        .in_tz(zone)
        .map_err(|_| bad("error-bad-time-zone", "zone", zone).help(Message::new("error-bad-time-zone-help")))?;
    Ok(now.date())
}

/// A date on the command line.
pub(crate) fn date(text: &str) -> Result<Date> {
    let bad = || Error::new(Message::new("error-bad-date").with("date", Fact::name(text))).help(Message::new("error-bad-date-help"));
    parse_date(text).ok_or_else(bad)
}

/// Today in UTC, for what is told of rules without a portfolio.
pub(crate) fn today() -> Date {
    jiff::Timestamp::now().to_zoned(jiff::tz::TimeZone::UTC).date()
}

/// What there is to judge.
enum Work {
    /// All filings.
    Whole(Box<Portfolio>),
    /// What a pull request changes.
    Change(Box<PullRequest>),
}

impl Work {
    fn open(arguments: &Arguments) -> Result<Self> {
        let (place, cache) = (&arguments.place, arguments.place.cache());
        let Some(base) = &arguments.base else { return Ok(Self::Whole(Box::new(place.open()?))) };
        let open = |source| Portfolio::read(source, &place.pack, &cache);
        let base = Source::at(&place.path, place.repo.as_deref(), base)?;
        let head = match &place.rev {
            Some(revision) => Source::at_like(&place.path, place.repo.as_deref(), revision, Some(&base))?,
            None => Source::open_like(&place.path, Some(&base))?,
        };
        Ok(Self::Change(Box::new(PullRequest::open(&base, head, &cache, &open)?)))
    }

    /// The portfolio whose settings hold.
    fn rules(&self) -> &Portfolio {
        match self {
            Self::Whole(portfolio) => portfolio,
            Self::Change(request) => request.rules(),
        }
    }

    /// How many affiliates are judged.
    fn affiliates(&self, wanted: &[String]) -> usize {
        match self {
            Self::Whole(portfolio) if wanted.is_empty() => portfolio.affiliates().len(),
            Self::Whole(_) => wanted.len(),
            Self::Change(request) => request.touched(),
        }
    }
}

pub(crate) fn run(arguments: &Arguments, asked: Option<&str>, terminal: &Terminal) -> Outcome {
    let work = Work::open(arguments)?;
    let portfolio = work.rules();
    let as_of = as_of(arguments.as_of.as_deref(), portfolio)?;
    let style = terminal.style(work.affiliates(&arguments.affiliate) <= DETAILED_UP_TO);
    let needs = needs(&arguments.format, style);
    let texts = texts(&language(asked, portfolio), arguments.audience.audience(), needs.site);
    let baseline = arguments.baseline.as_deref().map(|path| baseline::known(&portfolio.kinds, path)).transpose()?.map(Arc::new);
    let options = Options {
        as_of,
        affiliates: arguments.affiliate.clone(),
        excerpts: needs.excerpts,
        identity: needs.identity || arguments.base.is_some(),
        rules: needs.rules,
        guide: needs.site,
        begins: needs.site,
        baseline,
        all_findings: arguments.all_findings,
    };
    let (mut writer, files) = open(&arguments.format, &texts, style)?;
    if let Some(threads) = arguments.threads {
        // fails only when a pool is there already, which no other code of ours makes
        let _ = rayon::ThreadPoolBuilder::new().num_threads(usize::from(threads)).build_global();
    }
    let mut progress = Progress::new(terminal, texts.first());
    let summary = match &work {
        Work::Whole(portfolio) => {
            check(portfolio, &options, &texts, &mut writer, &arguments.place.cache(), &mut |done, of| progress.show(done, of))
        }
        Work::Change(request) => compare(request, &options, &texts, &mut writer),
    };
    progress.end();
    let summary = summary?;
    files.finish()?;
    let threshold = match (arguments.fail_on, portfolio.config.fail_on()) {
        (Some(given), _) => given.severity(),
        (None, Some("warning")) => Some(Severity::Warning),
        (None, Some("note")) => Some(Severity::Note),
        (None, Some("never")) => None,
        (None, _) => Some(Severity::Error),
    };
    let failed = threshold.is_some_and(|severity| summary.at_least(severity) > 0);
    // the process ends here; taking schemas and packs apart would be a tenth of the work of a small run
    std::mem::forget(work);
    Ok(if failed { Ending::Findings } else { Ending::Clean })
}

/// The words of a run: those of its language, and after them those of all others where a format asks for them.
fn texts(language: &str, audience: Audience, all: bool) -> Vec<Text> {
    let first = Text::new(language, audience);
    let others = names().into_iter().filter(|(tag, _)| all && *tag != first.language).map(|(tag, _)| Text::new(tag, audience));
    let others: Vec<Text> = others.collect();
    std::iter::once(first).chain(others).collect()
}

/// Work shorter than this shows no progress.
const PATIENCE: Duration = Duration::from_secs(1);

/// A progress bar for people who watch, and only when the work takes long.
struct Progress {
    began: Instant,
    template: Option<String>,
    bar: Option<ProgressBar>,
}

impl Progress {
    fn new(terminal: &Terminal, text: Option<&Text>) -> Self {
        let template = text.map(|text| format!("{} {{bar:30}} {{pos}}/{{len}}", text.get("progress")));
        Self { began: Instant::now(), template: template.filter(|_| terminal.shows_progress()), bar: None }
    }

    fn show(&mut self, done: usize, of: usize) {
        let Some(template) = self.template.as_ref().filter(|_| self.began.elapsed() >= PATIENCE && done < of) else { return };
        let bar = self.bar.get_or_insert_with(|| {
            let bar = ProgressBar::with_draw_target(Some(of as u64), ProgressDrawTarget::stderr_with_hz(5));
            match ProgressStyle::with_template(template) {
                Ok(style) => bar.with_style(style),
                Err(_) => bar,
            }
        });
        bar.set_position(done as u64);
    }

    fn end(&self) {
        self.bar.iter().for_each(ProgressBar::finish_and_clear);
    }
}
