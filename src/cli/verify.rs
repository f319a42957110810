//! `affcheck verify`: repeats the run that a report tells of, and says whether the report is true.

use std::collections::BTreeMap;
use std::fs;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use serde::Deserialize;
use serde_json::Value;

use super::check::{Reader, date};
use super::terminal::unwritable;
use super::{Ending, Outcome, baseline};
use crate::baseline::Baseline;
use crate::cache::Cache;
use crate::document::Kinds;
use crate::error::{Error, Result};
use crate::message::{Fact, Message};
use crate::pipeline::{Options, PullRequest, compare, run as check};
use crate::portfolio::Portfolio;
use crate::report::guard::Guard;
use crate::report::json::{FORMAT, Json};
use crate::source::Source;
use crate::text::{Audience, Text, language_for};

/// So many differences are told; the others are counted.
const TOLD: usize = 20;

#[derive(Debug, clap::Args)]
pub(crate) struct Arguments {
    report: PathBuf,
    #[arg(long, value_name = "DIR", default_value = ".")]
    repo: PathBuf,
    #[arg(long, value_name = "DIR")]
    pack: Vec<PathBuf>,
    #[arg(long, value_name = "FILE")]
    baseline: Option<PathBuf>,
}

/// What of a report is needed to make it again.
#[derive(Debug, Deserialize)]
struct Report {
    format: String,
    header: Header,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "kebab-case")]
struct Header {
    tool_version: String,
    as_of: String,
    language: String,
    audience: String,
    revision: Option<Revision>,
    history: Option<History>,
    comparison: Option<Comparison>,
    affiliates: Vec<String>,
    all_findings: bool,
    baseline: Option<Listed>,
}

#[derive(Debug, Deserialize)]
struct Listed {
    digest: String,
}

#[derive(Debug, Deserialize)]
struct Revision {
    commit: String,
    modified: bool,
    folder: String,
}

#[derive(Debug, Deserialize)]
struct History {
    tip: Option<String>,
}

#[derive(Debug, Deserialize)]
struct Comparison {
    base: String,
}

pub(crate) fn run(arguments: &Arguments, text: &Text) -> Outcome {
    let shown = || Fact::name(arguments.report.display().to_string());
    let bad = |id| Error::new(Message::new(id).with("path", shown()));
    let bytes = fs::read(&arguments.report).map_err(|_| bad("error-no-path"))?;
    let no_report = || bad("error-not-a-report").help(Message::new("error-not-a-report-help"));
    let given: Value = serde_json::from_slice(&bytes).map_err(|_| no_report())?;
    let report: Report = Report::deserialize(&given).map_err(|_| no_report())?;
    if report.format != FORMAT {
        return Err(no_report());
    }
    let own = env!("CARGO_PKG_VERSION");
    if report.header.tool_version != own {
        let message =
            Message::new("error-other-version").with("version", Fact::name(report.header.tool_version)).with("own", Fact::name(own));
        return Err(Error::new(message).help(Message::new("error-other-version-help")));
    }
    crate::source::distrust_objects();
    let again = again(&report.header, arguments)?;
    let made: Value = serde_json::from_slice(&again).map_err(|_| no_report())?;
    comparable(&given, &made)?;
    // nothing may be said twice, or elsewhere: only blanks between values may be others
    let mut differences = if plain(&bytes) == plain(&again) { Vec::new() } else { differences(&given, &made) };
    if differences.is_empty() && plain(&bytes) != plain(&again) {
        differences.push(Message::new("verify-order"));
    }
    let mut out = Guard::new(io::stdout().lock());
    let mut say = |message: &Message| writeln!(out, "{}", text.format(message)).map_err(|error| unwritable(&error));
    if differences.is_empty() {
        let commit = report.header.revision.map(|revision| revision.commit).unwrap_or_default();
        say(&Message::new("verify-true").with("path", shown()).with("commit", Fact::name(commit)))?;
        return Ok(Ending::Clean);
    }
    say(&Message::new("verify-false").with("path", shown()).with("count", differences.len()))?;
    for difference in differences.iter().take(TOLD) {
        say(difference)?;
    }
    if differences.len() > TOLD {
        say(&Message::new("summary-more").with("count", differences.len() - TOLD))?;
    }
    Ok(Ending::Findings)
}

/// Can the two be held against each other? Not where one was made with other means.
fn comparable(given: &Value, made: &Value) -> Result<()> {
    let part = |pointer: &str| (given.pointer(pointer), made.pointer(pointer));
    let (cut, own) = part("/header/history/cut");
    if cut != own {
        return Err(Error::new(Message::new("error-other-history")).help(Message::new("error-other-history-help")));
    }
    let (packs, own) = part("/header/packs");
    if packs != own {
        return Err(Error::new(Message::new("error-other-packs")).help(Message::new("error-other-packs-help")));
    }
    Ok(())
}

/// A JSON text without blanks between its values.
fn plain(json: &[u8]) -> Vec<u8> {
    let (mut text, mut inside, mut escaped) = (Vec::with_capacity(json.len()), false, false);
    for byte in json {
        if inside || !byte.is_ascii_whitespace() {
            text.push(*byte);
        }
        inside ^= *byte == b'"' && !escaped;
        escaped = inside && *byte == b'\\' && !escaped;
    }
    text
}

/// Makes the report again.
fn again(header: &Header, arguments: &Arguments) -> Result<Vec<u8>> {
    let cannot = |id| Error::new(Message::new(id)).help(Message::new("error-unverifiable-help"));
    let revision = header.revision.as_ref().ok_or_else(|| cannot("error-no-revision-in-report"))?;
    if revision.modified {
        return Err(cannot("error-modified-report"));
    }
    let audience =
        [Reader::Public, Reader::Committee].into_iter().find(|reader| crate::report::render::word(reader.audience()) == header.audience);
    let (audience, language) = (audience.map_or(Audience::Public, Reader::audience), language_for(&header.language).unwrap_or("en"));
    let texts = [Text::new(language, audience)];
    let baseline = header.baseline.as_ref().map(|listed| same_baseline(listed, arguments)).transpose()?.map(Arc::new);
    let (affiliates, all_findings) = (header.affiliates.clone(), header.all_findings);
    let options = Options { affiliates, excerpts: true, identity: true, baseline, all_findings, ..Options::new(date(&header.as_of)?) };
    let folder = Path::new(if revision.folder.is_empty() { "." } else { &revision.folder });
    let source = |commit: &str| Source::at(folder, Some(&repository(&arguments.repo)), commit);
    let tip = header.history.as_ref().map(|history| history.tip.as_deref());
    let open = |source| Portfolio::read(source, &arguments.pack, &Cache::off())?.witnessed_as(tip);
    let mut bytes = Vec::new();
    let mut writer = Json::new(&mut bytes);
    match &header.comparison {
        None => _ = check(&open(source(&revision.commit)?)?, &options, &texts, &mut writer, &Cache::off(), &mut |_, _| {})?,
        Some(comparison) => {
            let base = source(&comparison.base)?;
            let head = Source::at_like(folder, Some(&repository(&arguments.repo)), &revision.commit, Some(&base))?;
            let request = PullRequest::open(&base, head, &Cache::off(), &open)?;
            compare(&request, &options, &texts, &mut writer)?;
        }
    }
    Ok(bytes)
}

/// The baseline that a report was made with.
fn same_baseline(listed: &Listed, arguments: &Arguments) -> Result<Baseline> {
    let given = arguments.baseline.as_deref().map(|path| baseline::known(&Kinds::embedded(), path)).transpose()?;
    let missing = || Error::new(Message::new("error-verify-baseline").with("digest", Fact::name(listed.digest.clone())));
    given.filter(|given| given.digest == listed.digest).ok_or_else(|| missing().help(Message::new("error-verify-baseline-help")))
}

/// The repository around a folder, so that any folder of a checkout will do.
fn repository(path: &Path) -> PathBuf {
    let absolute = path.canonicalize().unwrap_or_else(|_| path.to_owned());
    absolute.ancestors().find(|folder| folder.join(".git").exists()).map_or(absolute.clone(), ToOwned::to_owned)
}

/// In what two reports differ: parts of the header, and parts of each affiliate's section.
fn differences(given: &Value, made: &Value) -> Vec<Message> {
    let mut found = Vec::new();
    let differing = |a: &Value, b: &Value| -> Vec<String> {
        let keys = |value: &Value| value.as_object().map(|map| map.keys().cloned().collect::<Vec<_>>()).unwrap_or_default();
        let mut all: Vec<String> = keys(a).into_iter().chain(keys(b)).collect();
        all.sort();
        all.dedup();
        all.retain(|key| a.get(key) != b.get(key));
        all
    };
    for part in ["header", "summary"] {
        let (given, made) = (given.get(part).unwrap_or(&Value::Null), made.get(part).unwrap_or(&Value::Null));
        for key in differing(given, made) {
            let short =
                |value: Option<&Value>| value.map_or_else(|| "-".to_owned(), ToString::to_string).chars().take(80).collect::<String>();
            let message = Message::new("verify-part").with("part", Fact::name(format!("{part}.{key}")));
            found.push(message.with("given", Fact::name(short(given.get(&key)))).with("made", Fact::name(short(made.get(&key)))));
        }
    }
    let sections = |report: &Value| -> BTreeMap<String, Value> {
        let sections = report.get("sections").and_then(Value::as_array).cloned().unwrap_or_default();
        let id = |section: &Value| section.pointer("/affiliate/id").and_then(Value::as_str).unwrap_or_default().to_owned();
        sections.into_iter().map(|section| (id(&section), section)).collect()
    };
    let (given, made) = (sections(given), sections(made));
    let mut ids: Vec<&String> = given.keys().chain(made.keys()).collect();
    ids.sort();
    ids.dedup();
    for id in ids {
        let name = || Fact::name(if id.is_empty() { "-" } else { id });
        match (given.get(id), made.get(id)) {
            (Some(given), Some(made)) if given != made => {
                let parts = differing(given, made);
                found.push(Message::new("verify-section").with("affiliate", name()).with("parts", Fact::names(parts)));
            }
            (Some(_), None) => found.push(Message::new("verify-section-added").with("affiliate", name())),
            (None, Some(_)) => found.push(Message::new("verify-section-missing").with("affiliate", name())),
            _ => {}
        }
    }
    found
}
