//! Strings the stages together: a portfolio is opened once, then each affiliate goes through
//! source, dossier, assessment, findings and words, in parallel, and is handed to the writer in order.

mod compare;
mod kept;

use std::collections::HashMap;
use std::io;
use std::sync::Arc;

use rayon::prelude::*;
use sha2::{Digest, Sha256};

use crate::baseline::{Baseline, Review};
use crate::cache::Cache;
use crate::calendar::{AsOf, Date, Horizon};
use crate::document::Document;
use crate::document::fault::{advice, nearest};
use crate::document::intake::take_in;
use crate::dossier::Dossier;
use crate::error::{Error, Result};
use crate::finding::{self, Finding, Severity};
use crate::message::{Fact, Message};
use crate::portfolio::Portfolio;
use crate::register::{self, Authority, Entry};
use crate::report::redact::Redactor;
use crate::report::render::{Renderer, word};
use crate::report::{BaselineLine, FilingLine, Header, HistoryLine, Item, PackLine, RevisionLine, Section, Subject, Summary, Writer};
use crate::snapshot::{Cut, File, Place};
use crate::source::Commit;
use crate::text::{Audience, Text};

pub use compare::{PullRequest, compare};
use kept::Keeper;

/// So many affiliates are in memory at a time.
const BATCH: usize = 64;
/// How a run is to be done.
#[derive(Clone, Debug)]
pub struct Options {
    /// The date by which is judged.
    pub as_of: Date,
    /// The affiliates to check; all where none is named.
    pub affiliates: Vec<String>,
    /// Are the lines that findings speak of shown?
    pub excerpts: bool,
    /// Does the report name the revision and the fingerprint of each finding? In a large repository it takes
    /// long to tell whether files differ from their commit.
    pub identity: bool,
    /// The findings that are known and do not count.
    pub baseline: Option<Arc<Baseline>>,
    /// Do findings count that were there before, in a pull request or by a baseline?
    pub all_findings: bool,
}

impl Options {
    /// Are findings to be recognised?
    fn identified(&self) -> bool {
        self.identity || self.baseline.is_some()
    }
}

/// What one affiliate came to.
#[derive(Clone, Debug)]
pub struct Judged {
    /// Its section of the report.
    pub section: Section,
    /// The last as-of date on which the very same section comes out of the same files.
    pub until: Date,
}

/// Judges one affiliate of a portfolio.
#[must_use]
pub fn judge(portfolio: &Portfolio, options: &Options, text: &Text, id: &str) -> Judged {
    let names = portfolio.names();
    let redactor = Redactor { audience: text.audience, kinds: &portfolio.kinds, names: &names };
    Run { portfolio, options, text, redactor: &redactor, trees: &HashMap::new() }.affiliate(id)
}

/// Checks a portfolio and writes the report. `progress` is told of each batch how many affiliates are done, of how many.
///
/// # Errors
/// When an affiliate that was asked for does not exist, or the report cannot be written.
pub fn run(
    portfolio: &Portfolio,
    options: &Options,
    text: &Text,
    writer: &mut dyn Writer,
    cache: &Cache,
    progress: &mut dyn FnMut(usize, usize),
) -> Result<Summary> {
    let wanted = portfolio.select(&options.affiliates)?;
    let aliases = portfolio.names();
    let redactor = Redactor { audience: text.audience, kinds: &portfolio.kinds, names: &aliases };
    let header = header(portfolio, options, text);
    let trees = trees_of(portfolio, &header);
    let run = Run { portfolio, options, text, redactor: &redactor, trees: &trees };
    let keeper = Keeper::new(cache, portfolio, options, text, &trees, header.register_digest.as_deref());
    let rules = portfolio.packs.iter().map(|pack| pack.rules.len()).sum();
    let mut summary = Summary { rules, all_findings: options.all_findings, ..Summary::default() };
    let baseline = options.baseline.as_deref().filter(|baseline| baseline.suits(&header).is_ok());
    let mut review = baseline.map(|baseline| Review::new(baseline, options.affiliates.is_empty()));
    writer.begin(&header).map_err(|error| unwritable(&error))?;
    let mut take = |mut section: Section| {
        if let Some(baseline) = &options.baseline {
            section.findings.iter_mut().for_each(|item| item.known = baseline.knows(item));
        }
        if let Some(review) = &mut review {
            review.see(&section);
        }
        summary.add(&section);
        writer.section(&section).map_err(|error| unwritable(&error))
    };
    if portfolio.register.is_some() && options.affiliates.is_empty() {
        let section = run.committee();
        if !section.findings.is_empty() {
            take(section)?;
        }
    }
    let mut done = 0;
    for batch in wanted.chunks(BATCH) {
        let sections: Vec<Section> = match batch {
            // for one affiliate no thread needs to be started
            [only] => vec![run.remembered(only, keeper.as_ref())],
            many => many.par_iter().map(|id| run.remembered(id, keeper.as_ref())).collect(),
        };
        sections.into_iter().try_for_each(&mut take)?;
        done += batch.len();
        progress(done, wanted.len());
    }
    summary.mended = review.map(|review| review.gone());
    writer.end(&summary).map_err(|error| unwritable(&error))?;
    Ok(summary)
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
        revision: options.identity.then(|| portfolio.filings.commit()).flatten().map(line),
        history: portfolio.filings.asked().map(history),
        comparison: None,
        affiliates: options.affiliates.clone(),
        all_findings: options.all_findings,
        register_digest: portfolio.register.as_ref().map(|register| hex(&Sha256::digest(register.file.text().as_bytes()))),
        self_declared: portfolio.register.is_none(),
        baseline: options.baseline.as_ref().map(|known| BaselineLine { digest: known.digest.clone(), counted: options.all_findings }),
    }
}

/// The trees of the affiliates' folders, where no file differs from them.
fn trees_of(portfolio: &Portfolio, header: &Header) -> HashMap<String, String> {
    let is_committed = header.revision.as_ref().is_some_and(|revision| !revision.modified);
    if is_committed { portfolio.filings.trees() } else { HashMap::new() }
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::with_capacity(bytes.len() * 2), |text, byte| text + &format!("{byte:02x}"))
}

#[derive(Clone, Copy)]
struct Run<'r> {
    portfolio: &'r Portfolio,
    options: &'r Options,
    text: &'r Text,
    redactor: &'r Redactor<'r>,
    /// The trees of the affiliates' folders, where no file differs from them.
    trees: &'r HashMap<String, String>,
}

impl Run<'_> {
    fn renderer<'a>(&'a self, affiliate: &'a str) -> Renderer<'a> {
        Renderer {
            text: self.text,
            redactor: self.redactor,
            affiliate,
            excerpts: self.options.excerpts,
            identity: self.options.identified(),
        }
    }

    /// What is wrong with the committee's own files.
    fn committee(&self) -> Section {
        let (portfolio, mut findings) = (self.portfolio, Vec::new());
        let Some(register) = &portfolio.register else { return Section::default() };
        findings.extend(register.faults.iter().map(|fault| finding::of_fault(&register.file, fault.clone())));
        if let Some(document) = portfolio.refused_sources.as_deref() {
            findings.extend(document.faults.iter().map(|fault| finding::of_fault(document.file(), fault.clone())));
        }
        for path in portfolio.filings.strays() {
            let help = nearest(&path, ["register.toml", "affcheck.toml", "refused-sources.toml", "baseline.toml"].into_iter())
                .map(|name| Message::new("unrecognised-nearest").with("pattern", Fact::name(name)));
            let message = Message::new("unrecognised").with("path", Fact::name(path.clone()));
            findings.push(finding::of_committee("document/unrecognised", Severity::Warning, message, help, Place::Path(path)));
        }
        let known = portfolio.affiliates();
        for folder in ["waivers", "reviews"] {
            for name in portfolio.source.committee_folder(folder) {
                let id = name.strip_suffix(".toml").unwrap_or(&name);
                if known.binary_search_by(|other| other.as_str().cmp(id)).is_err() {
                    let message = Message::new("waiver-unknown-affiliate").with("id", Fact::name(id));
                    let help = nearest(id, known.iter().map(String::as_str))
                        .map(|near| Message::new("schema-nearest").with("nearest", Fact::name(near)));
                    findings.push(finding::of_committee(
                        "waiver/unknown-affiliate",
                        Severity::Error,
                        message,
                        help,
                        Place::Path(format!("{folder}/{name}")),
                    ));
                }
            }
        }
        for (pack, overlay) in portfolio.packs.iter().flat_map(|pack| pack.overlays.iter().map(move |overlay| (pack, overlay))) {
            if overlay.review_by < self.options.as_of {
                let message = Message::new("overlay-review")
                    .with("overlay", Fact::name(overlay.name.clone()))
                    .with("pack", Fact::name(pack.name.clone()))
                    .with("date", overlay.review_by);
                let span = overlay.tree.root().get("review-by").map_or_else(Default::default, |node| node.span());
                let place = Place::At(Arc::clone(overlay.tree.file()), span);
                findings.push(finding::of_committee("pack/overlay-review", Severity::Warning, message, None, place));
            }
        }
        let whole = portfolio.kinds.named("register").map(|kind| take_in(&portfolio.kinds, kind, &register.file));
        let shared = portfolio.refused_sources.as_deref();
        let find = |file: &Arc<File>| whole.as_ref().into_iter().chain(shared).find(|document| Arc::ptr_eq(document.file(), file));
        self.section(None, "", 0, findings, Vec::new(), &find)
    }

    /// One affiliate's section, as it was kept where that is still true.
    fn remembered(&self, id: &str, keeper: Option<&Keeper<'_>>) -> Section {
        let Some(keeper) = keeper else { return self.affiliate(id).section };
        keeper.get(id).unwrap_or_else(|| {
            let Judged { section, until } = self.affiliate(id);
            keeper.put(id, &section, until);
            section
        })
    }

    /// One affiliate from its files to its section of the report.
    fn affiliate(&self, id: &str) -> Judged {
        let portfolio = self.portfolio;
        let dossier = portfolio.dossier(id);
        let names = portfolio.names_for(self.redactor.names, id, &dossier);
        let redactor = Redactor { names: &names, ..*self.redactor };
        let horizon = Horizon::new(self.options.as_of);
        let section = Run { redactor: &redactor, ..*self }.judge(id, &dossier, horizon.as_of());
        Judged { section, until: horizon.until() }
    }

    fn judge(&self, id: &str, dossier: &Dossier, as_of: AsOf<'_>) -> Section {
        let portfolio = self.portfolio;
        let waivers = portfolio.waivers(id);
        let declared: Option<Entry>;
        let mut findings: Vec<Finding<'_>> = Vec::new();
        for document in dossier.documents().iter().chain(waivers.as_ref()) {
            findings.extend(document.faults.iter().map(|fault| finding::of_fault(document.file(), fault.clone())));
        }
        findings.extend(dossier.strangers.iter().map(|(file, fault)| finding::of_fault(file, fault.clone())));
        let entry = if let Some(register) = &portfolio.register {
            register.get(id)
        } else {
            let profile = portfolio.kinds.named("profile").and_then(|kind| dossier.of(kind).first());
            declared = profile.and_then(Entry::self_declared);
            if let (Some(profile), None) = (profile, &declared) {
                findings.push(finding::of_fault(profile.file(), register::undeclared(profile)));
            }
            declared.as_ref()
        };
        let find = |file: &Arc<File>| {
            dossier.documents().iter().chain(waivers.as_ref()).chain(dossier.shared()).find(|document| Arc::ptr_eq(document.file(), file))
        };
        let documents = dossier.documents().len();
        // what the committee keeps about an affiliate is no filing
        let own = dossier.documents().iter().filter(|document| document.path().starts_with(&dossier.folder));
        let filings: Vec<FilingLine> = own.map(|document| self.renderer(id).filing(document)).collect();
        let filed = |section: Section| Section { tree: self.trees.get(id).cloned(), filings, ..section };
        let Some(entry) = entry else {
            findings.extend(self.stranger(id));
            let subject = Subject {
                id: self.redactor.path(id),
                name: self.redactor.path(id),
                kind: String::new(),
                stage: None,
                age_in_months: None,
                recognised: None,
                judged: false,
            };
            return filed(self.section(Some(subject), id, documents, findings, Vec::new(), &find));
        };
        findings.extend(dossier.disagreements(&portfolio.kinds, entry).into_iter().map(|(profile, fault)| {
            // the line would tell the public the country of an affiliate with an alias
            let hides = entry.identity.alias.is_some() && self.text.audience == Audience::Public;
            let mut finding = finding::of_fault(profile.file(), fault);
            for marked in finding.places.iter_mut().filter(|_| hides) {
                marked.place = Place::Path(profile.path().to_owned());
            }
            finding
        }));
        findings.extend(self.unknown_kind(entry));
        let elsewhere = Place::Path(dossier.folder.trim_end_matches('/').to_owned());
        let (mut assessments, issues) = portfolio.assess(entry, dossier, waivers.as_ref(), as_of);
        assessments.retain(|assessment| assessment.rule.is_for(self.text.audience));
        findings.extend(issues.into_iter().map(finding::of_waiver));
        let rows = assessments.iter().map(|assessment| self.renderer(id).row(assessment)).collect();
        findings.extend(
            assessments
                .into_iter()
                .filter_map(|assessment| finding::of_assessment(&portfolio.kinds, assessment, &elsewhere, self.options.identified())),
        );
        filed(self.section(Some(self.subject(entry, as_of)), id, documents, findings, rows, &find))
    }

    /// Why an affiliate with a folder is not judged.
    fn stranger(&self, id: &str) -> Option<Finding<'static>> {
        let register = self.portfolio.register.as_ref()?;
        let place = Place::Path(self.portfolio.filings.folder_of(id).trim_end_matches('/').to_owned());
        if register.broken.iter().any(|broken| broken == id) {
            let message = Message::new("register-broken-entry").with("id", Fact::name(id));
            return Some(finding::of_committee(
                "register/broken-entry",
                Severity::Error,
                message,
                Some(Message::new("register-broken-entry-help")),
                place,
            ));
        }
        let known = register.entries.iter().map(|entry| entry.identity.id.as_str());
        let help = match nearest(id, known) {
            Some(near) => Message::new("schema-nearest").with("nearest", Fact::name(near)),
            None => Message::new("register-unknown-affiliate-help"),
        };
        let message = Message::new("register-unknown-affiliate").with("id", Fact::name(id));
        Some(finding::of_committee("register/unknown-affiliate", Severity::Error, message, Some(help), place))
    }

    /// A kind that no pack knows would leave an affiliate without any rule.
    fn unknown_kind(&self, entry: &Entry) -> Option<Finding<'static>> {
        let kind = &entry.identity.kind;
        if self.portfolio.packs.iter().any(|pack| pack.kind(kind).is_some()) {
            return None;
        }
        let known = || self.portfolio.packs.iter().flat_map(|pack| pack.kinds.iter().map(|kind| kind.id.as_str()));
        let help = advice(kind, known());
        let span = entry.document.root().get("kind").map_or_else(Default::default, |node| node.span());
        let message = Message::new("register-unknown-kind").with("kind", Fact::name(kind.clone()));
        Some(finding::of_committee(
            "register/unknown-kind",
            Severity::Error,
            message,
            Some(help),
            Place::At(Arc::clone(entry.document.file()), span),
        ))
    }

    fn subject(&self, entry: &Entry, as_of: AsOf<'_>) -> Subject {
        let (identity, language) = (&entry.identity, &self.text.language);
        let pack = self.portfolio.packs.first();
        let kind = pack
            .and_then(|pack| pack.kinds.iter().find(|kind| kind.id == identity.kind))
            .map_or(identity.kind.as_str(), |kind| kind.name(language));
        let stage = pack
            .and_then(|pack| pack.stages.get(pack.stage(identity.recognised, as_of)))
            .map(|stage| stage.named.name(language).to_owned());
        let id = if entry.authority == Authority::SelfDeclared { "self".to_owned() } else { identity.id.clone() };
        Subject {
            id,
            name: self.redactor.text(entry.shown_name(self.text.audience)),
            kind: kind.to_owned(),
            stage,
            age_in_months: as_of.age_in_months(identity.recognised),
            recognised: Some(identity.recognised),
            judged: true,
        }
    }

    fn section<'d>(
        &self,
        affiliate: Option<Subject>,
        id: &str,
        documents: usize,
        mut findings: Vec<Finding<'_>>,
        assessments: Vec<crate::report::Row>,
        find: &dyn Fn(&Arc<File>) -> Option<&'d Document>,
    ) -> Section {
        finding::sort(&mut findings);
        finding::tell_apart(&mut findings);
        let renderer = self.renderer(id);
        let items: Vec<Item> = findings.iter().map(|finding| renderer.item(finding, find)).collect();
        Section { affiliate, documents, findings: items, assessments, ..Section::default() }
    }
}
