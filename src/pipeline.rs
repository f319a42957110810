//! Strings the stages together: a portfolio is opened once, then each affiliate goes through
//! source, dossier, assessment, findings and words, in parallel, and is handed to the writer in order.

mod alteration;
mod committee;
mod compare;
mod difference;
mod guide;
mod judge;
mod kept;
pub mod upcoming;

use std::collections::HashMap;
use std::io;
use std::sync::Arc;

use rayon::prelude::*;
use sha2::{Digest, Sha256};

use crate::baseline::{Baseline, Review};
use crate::cache::{Cache, hex};
use crate::calendar::Date;
use crate::error::{Error, Result};
use crate::message::{Fact, Message};
use crate::pack::{Pack, Rule};
use crate::portfolio::Portfolio;
use crate::report::chorus::Chorus;
use crate::report::redact::Redactor;
use crate::report::render::word;
use crate::report::{BaselineLine, Header, HistoryLine, PackLine, RevisionLine, RuleLine, Section, Summary};
use crate::snapshot::Cut;
use crate::source::Commit;
use crate::text::Text;
use judge::Run;
use kept::Keeper;

pub use compare::{PullRequest, compare};

/// So many affiliates are in memory at a time.
const BATCH: usize = 64;
/// How a run is to be done.
#[expect(clippy::struct_excessive_bools, reason = "each says of one part of a report whether it is asked for")]
#[derive(Clone, Debug)]
pub struct Options {
    /// The date by which is judged.
    pub as_of: Date,
    /// The affiliates to check; all where none is named.
    pub affiliates: Vec<String>,
    /// Are the lines that findings speak of shown?
    pub excerpts: bool,
    /// Does the report name the fingerprint of each finding?
    pub identity: bool,
    /// Does the report tell what the rules ask?
    pub rules: bool,
    /// Does it tell all that the packs tell?
    pub guide: bool,
    /// Does it tell what begins later for each affiliate?
    pub begins: bool,
    /// The findings that are known and do not count.
    pub baseline: Option<Arc<Baseline>>,
    /// Do findings count that were there before, in a pull request or by a baseline?
    pub all_findings: bool,
}

impl Options {
    /// All affiliates as of a date, with nothing that only some formats need.
    #[must_use]
    pub fn new(as_of: Date) -> Self {
        let affiliates = Vec::new();
        let (excerpts, identity, rules, guide, begins, all_findings) = (false, false, false, false, false, false);
        Self { as_of, affiliates, excerpts, identity, rules, guide, begins, baseline: None, all_findings }
    }

    /// Are findings to be recognised?
    fn identified(&self) -> bool {
        self.identity || self.baseline.is_some()
    }
}

/// What one affiliate came to.
#[derive(Clone, Debug)]
pub struct Judged {
    /// Its section of the report, once for each language.
    pub sections: Vec<Section>,
    /// The last as-of date on which the very same sections come out of the same files.
    pub until: Date,
}

/// Judges one affiliate of a portfolio.
#[must_use]
pub fn judge(portfolio: &Portfolio, options: &Options, text: &Text, id: &str) -> Judged {
    let names = portfolio.names();
    let redactor = Redactor { audience: text.audience, kinds: &portfolio.kinds, names: &names, aliased: false };
    Run { portfolio, options, text, others: &[], redactor: &redactor, trees: &HashMap::new(), declared: None }.affiliate(id)
}

/// Checks a portfolio and writes the report in each language. `progress` is told of each batch how many affiliates are done, of how many.
///
/// # Errors
/// When an affiliate that was asked for does not exist, or the report cannot be written.
pub fn run(
    portfolio: &Portfolio,
    options: &Options,
    texts: &[Text],
    writer: &mut dyn Chorus,
    cache: &Cache,
    progress: &mut dyn FnMut(usize, usize),
) -> Result<Summary> {
    let Some((text, others)) = texts.split_first() else { return Ok(Summary::default()) };
    let wanted = portfolio.select(&options.affiliates)?;
    let aliases = portfolio.names();
    let redactor = Redactor { audience: text.audience, kinds: &portfolio.kinds, names: &aliases, aliased: false };
    let headers: Vec<Header> = texts.iter().map(|text| header(portfolio, options, text)).collect();
    let Some(header) = headers.first() else { return Ok(Summary::default()) };
    let trees = trees_of(portfolio, header);
    let run = Run { portfolio, options, text, others, redactor: &redactor, trees: &trees, declared: None };
    let keeper = Keeper::new(cache, portfolio, options, texts, &trees, header.register_digest.as_deref());
    let rules = portfolio.packs.iter().map(|pack| pack.rules.len()).sum();
    let summary = Summary { rules, all_findings: options.all_findings, ..Summary::default() };
    let mut summaries = vec![summary; texts.len()];
    let baseline = options.baseline.as_deref().filter(|baseline| baseline.suits(header).is_ok());
    let mut review = baseline.map(|baseline| Review::new(baseline, options.affiliates.is_empty()));
    writer.begin(&headers).map_err(|error| unwritable(&error))?;
    let mut take = |mut sections: Vec<Section>| {
        if let Some(baseline) = &options.baseline {
            sections.iter_mut().flat_map(|section| &mut section.findings).for_each(|item| item.known = baseline.knows(item));
        }
        if let (Some(review), Some(section)) = (&mut review, sections.first()) {
            review.see(section);
        }
        summaries.iter_mut().zip(&sections).for_each(|(summary, section)| summary.add(section));
        writer.section(&sections).map_err(|error| unwritable(&error))
    };
    if portfolio.register.is_some() && options.affiliates.is_empty() {
        let sections = run.told(&|run, _| run.committee());
        if sections.iter().any(|section| !section.findings.is_empty()) {
            take(sections)?;
        }
    }
    let mut done = 0;
    for batch in wanted.chunks(BATCH) {
        let told: Vec<Vec<Section>> = match batch {
            // for one affiliate no thread needs to be started
            [only] => vec![run.remembered(only, keeper.as_ref())],
            many => many.par_iter().map(|id| run.remembered(id, keeper.as_ref())).collect(),
        };
        told.into_iter().try_for_each(&mut take)?;
        done += batch.len();
        progress(done, wanted.len());
    }
    let mended = review.map(|review| review.gone());
    for summary in &mut summaries {
        summary.mended = mended;
    }
    writer.end(&summaries).map_err(|error| unwritable(&error))?;
    Ok(summaries.into_iter().next().unwrap_or_default())
}

/// A reader that stops reading is no error of ours; the command line tells it apart by this name.
pub(crate) fn unwritable(error: &io::Error) -> Error {
    let id = if error.kind() == io::ErrorKind::BrokenPipe { "error-broken-pipe" } else { "error-unwritable" };
    Error::new(Message::new(id).with("why", Fact::name(error.to_string())))
}

/// What a report says of the run.
fn header(portfolio: &Portfolio, options: &Options, text: &Text) -> Header {
    let line = |commit: Commit| RevisionLine { commit: commit.commit, modified: commit.modified, tree: commit.tree, folder: commit.folder };
    let history = |(tip, cut): (Option<String>, Option<Cut>)| HistoryLine { tip, cut: cut.map(Cut::word) };
    Header {
        tool_version: env!("CARGO_PKG_VERSION"),
        as_of: options.as_of,
        language: text.language.clone(),
        audience: word(text.audience),
        packs: portfolio
            .packs
            .iter()
            .map(|pack| PackLine {
                name: pack.name.clone(),
                version: pack.version.clone(),
                digest: pack.digest.clone(),
                rules: pack.rules.len(),
            })
            .collect(),
        revision: portfolio.filings.commit().map(line),
        history: portfolio.filings.asked().map(history),
        comparison: None,
        affiliates: options.affiliates.clone(),
        all_findings: options.all_findings,
        register_digest: portfolio
            .register
            .as_ref()
            .map(|register| hex(&Sha256::digest(register.file.text().replace("\r\n", "\n").as_bytes()))),
        self_declared: portfolio.register.is_none(),
        rules: if options.rules { rules(portfolio, text) } else { Vec::new() },
        guide: options.guide.then(|| guide::guide(portfolio, options.as_of, text)),
        baseline: options.baseline.as_ref().map(|known| BaselineLine { digest: known.digest.clone(), counted: options.all_findings }),
    }
}

/// What the rules ask, as far as the audience may know of them.
fn rules(portfolio: &Portfolio, text: &Text) -> Vec<RuleLine> {
    let all = portfolio.packs.iter().flat_map(|pack| pack.rules.iter().map(move |rule| (pack, rule)));
    let line = |(pack, rule): (&Pack, &Rule)| {
        let told = rule.text(&text.language);
        let owner = pack.owners.iter().find(|owner| owner.id == rule.owner).map(|owner| owner.name(&text.language).to_owned());
        let cells = || (0..pack.kinds.len()).flat_map(|kind| (0..pack.stages.len()).map(move |stage| (kind, stage)));
        let strongest = rule.versions.iter().flat_map(|version| cells().map(|(kind, stage)| version.levels.get(kind, stage))).max();
        RuleLine {
            pack: pack.name.clone(),
            id: rule.id.clone(),
            title: told.map_or_else(|| rule.id.clone(), |told| told.title.clone()),
            requirement: told.map(|told| told.requirement.clone()).unwrap_or_default(),
            why: told.and_then(|told| told.why.clone()),
            fix: told.map(|told| told.fix.clone()).unwrap_or_default(),
            owner,
            statements: rule.statements.clone(),
            level: strongest.unwrap_or_default().word(),
        }
    };
    all.filter(|(_, rule)| rule.is_for(text.audience)).map(line).collect()
}

/// The trees of the affiliates' folders, where no file differs from them.
fn trees_of(portfolio: &Portfolio, header: &Header) -> HashMap<String, String> {
    let is_committed = header.revision.as_ref().is_some_and(|revision| !revision.modified);
    if is_committed { portfolio.filings.trees() } else { HashMap::new() }
}
