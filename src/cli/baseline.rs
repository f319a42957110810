//! `affcheck baseline`: writes down the findings that a portfolio starts with, and takes out what is mended. It never adds to a list.

mod disk;

use std::fmt::Write as _;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::check::{Reader, as_of, language};
use super::place::Place;
use super::terminal::unwritable;
use super::{Ending, Outcome as Ended};
use crate::baseline::{Baseline, Gatherer, Mismatch, Outcome, Shrunk};
use crate::document::Kinds;
use crate::error::{Error, Result};
use crate::message::{Fact, Message};
use crate::pipeline::{Options, run as judge};
use crate::text::{Audience, Text};

#[derive(Debug, clap::Args)]
pub(crate) struct Arguments {
    #[command(flatten)]
    place: Place,
    #[arg(long, value_name = "FILE")]
    file: PathBuf,
    #[arg(long, value_name = "ID")]
    affiliate: Vec<String>,
    #[arg(long, value_name = "DATE")]
    as_of: Option<String>,
    #[arg(long, value_name = "AUDIENCE", default_value = "public")]
    audience: Reader,
}

/// The baseline in a file.
///
/// # Errors
/// When there is none, or it cannot be used.
pub(super) fn known(kinds: &Kinds, path: &Path) -> Result<Baseline> {
    let missing = || Error::new(about("error-no-baseline", path)).help(about("error-no-baseline-help", path));
    read(kinds, path)?.ok_or_else(missing)
}

fn read(kinds: &Kinds, path: &Path) -> Result<Option<Baseline>> {
    disk::read(path)?.map(|file| Baseline::read(kinds, &Arc::new(file))).transpose()
}

fn about(id: &'static str, path: &Path) -> Message {
    Message::new(id).with("path", Fact::name(path.display().to_string()))
}

pub(crate) fn run(arguments: &Arguments, asked: Option<&str>) -> Ended {
    let portfolio = arguments.place.open()?;
    let text = Text::new(&language(asked, &portfolio), arguments.audience.audience());
    let as_of = as_of(arguments.as_of.as_deref(), &portfolio)?;
    let old = read(&portfolio.kinds, &arguments.file)?;
    let affiliates = arguments.affiliate.clone();
    let mut gatherer = Gatherer::new(old.as_ref(), affiliates.is_empty());
    // without a baseline of their own, findings are what they are, and those that are known are told apart afterwards
    let options = Options { affiliates, identity: true, all_findings: true, ..Options::new(as_of) };
    judge(&portfolio, &options, std::slice::from_ref(&text), &mut gatherer, &arguments.place.cache(), &mut |_, _| ())?;
    match (gatherer.outcome(), &old) {
        (Some(Outcome::Begun(baseline)), _) => begin(arguments, &text, &baseline)?,
        (Some(Outcome::Kept(shrunk, new)), Some(old)) => {
            keep(arguments, &text, old, &shrunk)?;
            if new > 0 {
                note(&text, &about("baseline-new", &arguments.file).with("count", new), Some(Message::new("baseline-new-help")))?;
            }
        }
        (Some(Outcome::Unsuited(mismatch)), Some(old)) => return Err(unsuited(&mismatch, old, &arguments.file)),
        // a run that could not begin has ended with an error already
        (Some(Outcome::Kept(..) | Outcome::Unsuited(_)) | None, _) => {}
    }
    Ok(Ending::Clean)
}

fn begin(arguments: &Arguments, text: &Text, baseline: &Baseline) -> Result<()> {
    disk::write(&arguments.file, &baseline.text(), false)?;
    tell(text, &about("baseline-begun", &arguments.file).with("count", baseline.count()))?;
    if text.audience == Audience::Committee {
        note(text, &about("baseline-committee", &arguments.file), None)?;
    }
    Ok(())
}

fn keep(arguments: &Arguments, text: &Text, old: &Baseline, shrunk: &Shrunk) -> Result<()> {
    let left = shrunk.baseline.count();
    if shrunk.baseline.entries() == old.entries() {
        return tell(text, &about("baseline-same", &arguments.file).with("count", left));
    }
    disk::write(&arguments.file, &shrunk.baseline.text(), true)?;
    let counts = about("baseline-shrunk", &arguments.file).with("gone", shrunk.gone).with("milder", shrunk.milder);
    tell(text, &counts.with("count", left))
}

/// Why a run cannot shrink a baseline, and what would.
fn unsuited(mismatch: &Mismatch, old: &Baseline, path: &Path) -> Error {
    let audience = || Fact::name(old.audience.clone());
    let (message, help) = match mismatch {
        Mismatch::Audience => (
            about("error-baseline-audience", path).with("audience", audience()),
            Message::new("error-baseline-audience-help").with("audience", audience()),
        ),
        Mismatch::Date => (about("error-baseline-date", path).with("date", old.as_of), Message::new("error-baseline-date-help")),
        Mismatch::Pack(pack) => {
            (about("error-baseline-pack", path).with("pack", Fact::name(pack.clone())), Message::new("error-baseline-pack-help"))
        }
    };
    Error::new(message).help(help)
}

/// What was done, on standard output.
fn tell(text: &Text, message: &Message) -> Result<()> {
    writeln!(io::stdout().lock(), "{}", text.format(message)).map_err(|error| unwritable(&error))
}

/// What is to be known besides, on standard error.
fn note(text: &Text, message: &Message, help: Option<Message>) -> Result<()> {
    let colon = text.get("colon");
    let mut lines = format!("{}{colon}{}\n", text.get("severity-note"), text.format(message));
    if let Some(help) = help {
        // writing to a string cannot fail
        let _ = writeln!(lines, "  {}{colon}{}", text.get("help"), text.format(&help));
    }
    io::stderr().lock().write_all(lines.as_bytes()).map_err(|error| unwritable(&error))
}
