//! Strings the stages together: a portfolio is opened once, then each affiliate goes through
//! source, dossier, assessment, findings and words, in parallel, and is handed to the writer in order.

use std::collections::BTreeSet;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use rayon::prelude::*;
use serde::Deserialize;
use sha2::{Digest, Sha256};

use crate::assess::{Assessment, Case};
use crate::calendar::{Date, Duration, age_in_months};
use crate::document::decode::decode;
use crate::document::fault::{Fault, advice, nearest};
use crate::document::intake::take_in;
use crate::document::{Document, Kinds};
use crate::dossier::Dossier;
use crate::error::{Error, Located, Result};
use crate::finding::{self, Finding, Severity};
use crate::message::{Fact, Message};
use crate::pack::Pack;
use crate::pack::load::{PackFiles, embedded_names, load};
use crate::register::{self, Authority, Entry, Register};
use crate::report::redact::Redactor;
use crate::report::render::{Renderer, word};
use crate::report::{Header, PackLine, RevisionLine, Section, Subject, Summary, Writer};
use crate::snapshot::{File, Place};
use crate::source::{Layout, Source};
use crate::text::{Audience, Text};
use crate::waiver;

/// So many affiliates are in memory at a time.
const BATCH: usize = 64;
/// The pack in use where `affcheck.toml` names none.
const DEFAULT_PACK: &str = "feedback-2019";

/// `affcheck.toml`.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(rename_all = "kebab-case", default)]
pub struct Config {
    packs: Vec<String>,
    time_zone: Option<String>,
    language: Option<String>,
    fail_on: Option<String>,
    due_soon: Option<Duration>,
}

impl Config {
    /// The time zone that decides which day it is; an IANA name.
    #[must_use]
    pub fn time_zone(&self) -> Option<&str> {
        self.time_zone.as_deref()
    }

    /// The language of reports.
    #[must_use]
    pub fn language(&self) -> Option<&str> {
        self.language.as_deref()
    }

    /// The severity from which on a run fails: `error`, `warning`, `note` or `never`.
    #[must_use]
    pub fn fail_on(&self) -> Option<&str> {
        self.fail_on.as_deref()
    }
}

/// All that affiliates of a run share.
#[derive(Debug)]
pub struct Portfolio {
    /// Where filings come from.
    pub source: Source,
    /// The document kinds, those of packs included.
    pub kinds: Kinds,
    /// The packs in use.
    pub packs: Vec<Pack>,
    /// The committee's settings.
    pub config: Config,
    /// The register; none for a repository of one affiliate.
    pub register: Option<Register>,
}

impl Portfolio {
    /// Opens a folder: reads the configuration, the packs and the register.
    ///
    /// # Errors
    /// When there is nothing to check, or when the configuration or a pack cannot be used.
    pub fn open(path: &Path, more_packs: &[PathBuf]) -> Result<Self> {
        let source = Source::open(path)?;
        let mut kinds = Kinds::embedded();
        let config = read_config(&source, &kinds)?;
        let names = if config.packs.is_empty() { vec![DEFAULT_PACK.to_owned()] } else { config.packs.clone() };
        let mut packs = Vec::new();
        for name in &names {
            let files = PackFiles::embedded(name).or_else(|| PackFiles::folder(&source.resolve(name))).ok_or_else(|| no_pack(name))?;
            packs.push(load_pack(&files, name, &mut kinds)?);
        }
        for folder in more_packs {
            let name = folder.display().to_string();
            let files = PackFiles::folder(folder).ok_or_else(|| no_pack(&name))?;
            packs.push(load_pack(&files, &name, &mut kinds)?);
        }
        if let Some(due_soon) = config.due_soon {
            for pack in &mut packs {
                pack.settings.due_soon = due_soon;
            }
        }
        let register = match (source.layout(), kinds.named("register")) {
            (Layout::Portfolio, Some(kind)) => source.committee_file("register.toml").map(|file| Register::read(&kinds, kind, &file)),
            _ => None,
        };
        if source.layout() == Layout::Portfolio && register.is_none() {
            let help = Message::new("error-no-register-help");
            return Err(Error::new(Message::new("error-no-register")).help(help));
        }
        Ok(Self { source, kinds, packs, config, register })
    }

    /// The ids of all affiliates: those of the register and those with a folder.
    #[must_use]
    pub fn affiliates(&self) -> Vec<String> {
        let Some(register) = &self.register else { return vec![String::new()] };
        let listed = register
            .entries
            .iter()
            .map(|entry| entry.identity.id.clone())
            .chain(register.broken.iter().filter(|id| !id.is_empty()).cloned());
        let all: BTreeSet<String> = listed.chain(self.source.folders()).collect();
        all.into_iter().collect()
    }

    /// The affiliates named, all where none is named.
    ///
    /// # Errors
    /// When a name is neither in the register nor that of a folder, or when there is no affiliate at all.
    pub fn select(&self, wanted: &[String]) -> Result<Vec<String>> {
        let all = self.affiliates();
        if all.is_empty() {
            let help = Message::new("error-no-filing-help");
            return Err(Error::new(Message::new("error-no-affiliate-at-all")).help(help));
        }
        if wanted.is_empty() || (self.register.is_none() && wanted.iter().all(|id| id == "self")) {
            return Ok(all);
        }
        for id in wanted {
            if all.binary_search(id).is_err() {
                let error = Error::new(Message::new("error-no-affiliate").with("id", Fact::name(id.clone())));
                let near = nearest(id, all.iter().map(String::as_str))
                    .map(|name| Message::new("schema-nearest").with("nearest", Fact::name(name)));
                return Err(match near {
                    Some(help) => error.help(help),
                    None => error,
                });
            }
        }
        Ok(all.into_iter().filter(|id| wanted.contains(id)).collect())
    }

    /// What a report says of the run.
    #[must_use]
    pub fn header(&self, as_of: Date, text: &Text) -> Header {
        Header {
            tool_version: env!("CARGO_PKG_VERSION"),
            as_of,
            language: text.language.clone(),
            audience: word(text.audience),
            packs: self
                .packs
                .iter()
                .map(|pack| PackLine {
                    name: pack.name.clone(),
                    version: pack.version.clone(),
                    digest: pack.digest.clone(),
                    rules: pack.rules.len(),
                })
                .collect(),
            revision: self.source.revision().map(|revision| RevisionLine { commit: revision.commit, modified: revision.modified }),
            register_digest: self.register.as_ref().map(|register| hex(&Sha256::digest(register.file.text().as_bytes()))),
            self_declared: self.register.is_none(),
        }
    }

    /// Real names that have an alias, the longest first; those of broken entries too. A profile may write its
    /// affiliate's name otherwise than the register does, so its name counts as well.
    #[must_use]
    pub fn names(&self, own: Option<(&str, &Dossier)>) -> Vec<(String, String)> {
        let aliases = self.register.iter().flat_map(|register| &register.aliases);
        let mut names: Vec<_> = aliases.clone().map(|alias| (alias.name.clone(), alias.alias.clone())).collect();
        if let Some((id, dossier)) = own
            && let Some(alias) = aliases.clone().find(|alias| alias.id == id)
        {
            let profile = self.kinds.named("profile").and_then(|kind| dossier.of(kind).first());
            let name = profile.and_then(|profile| profile.root().get("name")).and_then(|name| name.as_str());
            names.extend(name.map(|name| (name.to_owned(), alias.alias.clone())));
        }
        names.sort_by_key(|(name, _)| std::cmp::Reverse(name.len()));
        names
    }

    /// Takes in what an affiliate has filed and what the committee keeps about it.
    #[must_use]
    pub fn dossier(&self, id: &str) -> Dossier {
        let committee = |folder: &str, kind: &str| {
            let file = self.source.committee_file(&format!("{folder}/{id}.toml")).filter(|_| self.register.is_some())?;
            Some(take_in(&self.kinds, self.kinds.named(kind)?, &file))
        };
        Dossier::new(&self.kinds, self.source.folder_of(id), self.source.snapshot(id), committee("reviews", "reviews"))
    }

    /// The exceptions that the committee granted to an affiliate.
    #[must_use]
    pub fn waivers(&self, id: &str) -> Option<Document> {
        let file = self.source.committee_file(&format!("waivers/{id}.toml")).filter(|_| self.register.is_some())?;
        Some(take_in(&self.kinds, self.kinds.named("waivers")?, &file))
    }

    /// Assesses all rules of all packs, with exceptions applied; also what the committee should know of those.
    #[must_use]
    pub fn assess<'d>(
        &'d self,
        entry: &'d Entry,
        dossier: &'d Dossier,
        waivers: Option<&Document>,
        as_of: Date,
    ) -> (Vec<Assessment<'d>>, Vec<waiver::Issue>) {
        let case = Case { kinds: &self.kinds, entry, dossier, as_of };
        let mut assessments: Vec<Assessment<'d>> = self.packs.iter().flat_map(|pack| case.assess(pack)).collect();
        let soon = self.packs.first().map_or(Duration::days(30), |pack| pack.settings.due_soon);
        let issues = waivers.map(|document| waiver::apply(document, &self.packs, &mut assessments, as_of, soon)).unwrap_or_default();
        (assessments, issues)
    }
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::with_capacity(bytes.len() * 2), |text, byte| text + &format!("{byte:02x}"))
}

pub(crate) fn no_pack(name: &str) -> Error {
    let help = Message::new("error-no-pack-help").with("known", Fact::names(embedded_names()));
    Error::new(Message::new("error-no-pack").with("name", Fact::name(name))).help(help)
}

fn load_pack(files: &PackFiles, name: &str, kinds: &mut Kinds) -> Result<Pack> {
    load(files, kinds).map_err(|faults| {
        let located = faults.into_iter().map(|fault| Located { file: fault.file, fault: fault.fault }).collect();
        Error::new(Message::new("error-bad-pack").with("name", Fact::name(name))).because(located)
    })
}

fn read_config(source: &Source, kinds: &Kinds) -> Result<Config> {
    let Some(file) = source.committee_file("affcheck.toml").filter(|_| source.layout() == Layout::Portfolio) else {
        return Ok(Config::default());
    };
    let Some(kind) = kinds.named("config") else { return Ok(Config::default()) };
    let document = take_in(kinds, kind, &file);
    let broken = |faults: Vec<Fault>| {
        let located = faults.into_iter().map(|fault| Located { file: Arc::clone(&file), fault }).collect();
        Error::new(Message::new("error-bad-config")).because(located)
    };
    let serious = |fault: &&Fault| finding::of_fault(&file, (*fault).clone()).severity == Severity::Error;
    if document.faults.iter().any(|fault| serious(&fault)) {
        return Err(broken(document.faults));
    }
    decode(document.root()).map_err(|_| broken(Vec::new()))
}

/// How a run is to be done.
#[derive(Clone, Debug)]
pub struct Options {
    /// The date by which is judged.
    pub as_of: Date,
    /// The affiliates to check; all where none is named.
    pub affiliates: Vec<String>,
    /// Are the lines that findings speak of shown?
    pub excerpts: bool,
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
    progress: &mut dyn FnMut(usize, usize),
) -> Result<Summary> {
    let wanted = portfolio.select(&options.affiliates)?;
    let aliases = portfolio.names(None);
    let redactor = Redactor { audience: text.audience, kinds: &portfolio.kinds, names: &aliases };
    let run = Run { portfolio, options, text, redactor: &redactor };
    let mut summary = Summary { rules: portfolio.packs.iter().map(|pack| pack.rules.len()).sum(), ..Summary::default() };
    writer.begin(&portfolio.header(options.as_of, text)).map_err(|error| unwritable(&error))?;
    let mut take = |section: &Section| {
        summary.add(section);
        writer.section(section).map_err(|error| unwritable(&error))
    };
    if portfolio.register.is_some() && options.affiliates.is_empty() {
        let section = run.committee();
        if !section.findings.is_empty() {
            take(&section)?;
        }
    }
    let mut done = 0;
    for batch in wanted.chunks(BATCH) {
        let sections: Vec<Section> = batch.par_iter().map(|id| run.affiliate(id)).collect();
        for section in &sections {
            take(section)?;
        }
        done += batch.len();
        progress(done, wanted.len());
    }
    writer.end(&summary).map_err(|error| unwritable(&error))?;
    Ok(summary)
}

/// A reader that stops reading is no error of ours; the command line tells it apart by this name.
pub(crate) fn unwritable(error: &io::Error) -> Error {
    let id = if error.kind() == io::ErrorKind::BrokenPipe { "error-broken-pipe" } else { "error-unwritable" };
    Error::new(Message::new(id).with("why", Fact::name(error.to_string())))
}

#[derive(Clone, Copy)]
struct Run<'r> {
    portfolio: &'r Portfolio,
    options: &'r Options,
    text: &'r Text,
    redactor: &'r Redactor<'r>,
}

impl Run<'_> {
    fn renderer<'a>(&'a self, affiliate: &'a str) -> Renderer<'a> {
        Renderer { text: self.text, redactor: self.redactor, affiliate, excerpts: self.options.excerpts }
    }

    /// What is wrong with the committee's own files.
    fn committee(&self) -> Section {
        let (portfolio, mut findings) = (self.portfolio, Vec::new());
        let Some(register) = &portfolio.register else { return Section::default() };
        findings.extend(register.faults.iter().map(|fault| finding::of_fault(&register.file, fault.clone())));
        for path in portfolio.source.strays() {
            let help = nearest(&path, ["register.toml", "affcheck.toml"].into_iter())
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
        let find = |file: &Arc<File>| whole.as_ref().filter(|_| Arc::ptr_eq(file, &register.file));
        self.section(None, "", 0, findings, Vec::new(), &find)
    }

    /// One affiliate from its files to its section of the report.
    fn affiliate(&self, id: &str) -> Section {
        let portfolio = self.portfolio;
        let dossier = portfolio.dossier(id);
        let names = portfolio.names(Some((id, &dossier)));
        let redactor = Redactor { names: &names, ..*self.redactor };
        Run { redactor: &redactor, ..*self }.judge(id, &dossier)
    }

    fn judge(&self, id: &str, dossier: &Dossier) -> Section {
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
        let find =
            |file: &Arc<File>| dossier.documents().iter().chain(waivers.as_ref()).find(|document| Arc::ptr_eq(document.file(), file));
        let documents = dossier.documents().len();
        let Some(entry) = entry else {
            findings.extend(self.stranger(id));
            let subject = Subject {
                id: id.to_owned(),
                name: self.redactor.text(id),
                kind: String::new(),
                stage: None,
                age_in_months: None,
                recognised: None,
                judged: false,
            };
            return self.section(Some(subject), id, documents, findings, Vec::new(), &find);
        };
        findings.extend(
            dossier.disagreements(&portfolio.kinds, entry).into_iter().map(|(profile, fault)| finding::of_fault(profile.file(), fault)),
        );
        findings.extend(self.unknown_kind(entry));
        let elsewhere = Place::Path(dossier.folder.trim_end_matches('/').to_owned());
        let (assessments, issues) = portfolio.assess(entry, dossier, waivers.as_ref(), self.options.as_of);
        findings.extend(issues.into_iter().map(finding::of_waiver));
        let rows = assessments.iter().map(|assessment| self.renderer(id).row(assessment)).collect();
        findings.extend(assessments.into_iter().filter_map(|assessment| finding::of_assessment(&portfolio.kinds, assessment, &elsewhere)));
        self.section(Some(self.subject(entry)), id, documents, findings, rows, &find)
    }

    /// Why an affiliate with a folder is not judged.
    fn stranger(&self, id: &str) -> Option<Finding<'static>> {
        let register = self.portfolio.register.as_ref()?;
        let place = Place::Path(self.portfolio.source.folder_of(id).trim_end_matches('/').to_owned());
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

    fn subject(&self, entry: &Entry) -> Subject {
        let (identity, as_of, language) = (&entry.identity, self.options.as_of, &self.text.language);
        let pack = self.portfolio.packs.first();
        let shown = match (&identity.alias, self.text.audience) {
            (Some(alias), Audience::Public) => alias,
            _ => &identity.name,
        };
        let kind = pack
            .and_then(|pack| pack.kinds.iter().find(|kind| kind.id == identity.kind))
            .map_or(identity.kind.as_str(), |kind| kind.name(language));
        let stage = pack
            .and_then(|pack| pack.stages.get(pack.stage(identity.recognised, as_of)))
            .map(|stage| stage.named.name(language).to_owned());
        let id = if entry.authority == Authority::SelfDeclared { "self".to_owned() } else { identity.id.clone() };
        Subject {
            id,
            name: self.redactor.text(shown),
            kind: kind.to_owned(),
            stage,
            age_in_months: age_in_months(identity.recognised, as_of),
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
        let renderer = self.renderer(id);
        let items = findings.iter().map(|finding| renderer.item(finding, find)).collect();
        Section { affiliate, documents, findings: items, assessments }
    }
}
