//! What all affiliates of a run share: where filings come from, the packs, the register, the settings.
//!
//! Opens a portfolio once and hands out one affiliate at a time. It judges nothing itself.

mod affiliate;

use std::borrow::Cow;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use serde::Deserialize;

use crate::assess::{Assessment, Case, unite};
use crate::cache::Cache;
use crate::calendar::{AsOf, Date, Duration};
use crate::document::decode::decode;
use crate::document::fault::{Fault, advice, nearest};
use crate::document::intake::take_in;
use crate::document::{Document, Kinds};
use crate::dossier::{Dossier, REFUSED_SOURCES};
use crate::error::{Error, Located, Result};
use crate::finding::{self, Severity};
use crate::message::{Fact, Message};
use crate::pack::Pack;
use crate::pack::load::{PackFiles, embedded_names, load};
use crate::register::{Entry, Register};
use crate::report::redact::Names;
use crate::source::{Layout, Source, Terms};
use crate::waiver;

pub use affiliate::Affiliate;

/// The pack in use where `affcheck.toml` names none.
const DEFAULT_PACK: &str = "feedback-2019";

/// `affcheck.toml`.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(rename_all = "kebab-case", default)]
pub struct Config {
    packs: Vec<String>,
    overlays: Vec<String>,
    time_zone: Option<String>,
    language: Option<String>,
    fail_on: Option<String>,
    due_soon: Option<Duration>,
    filing_dates: Option<FilingDates>,
    history_since: Option<Date>,
    branch: Option<String>,
    misdated_commits: Vec<String>,
}

/// What tells when something was filed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum FilingDates {
    /// The history of the repository.
    History,
    /// What the documents say.
    Declared,
}

impl Config {
    /// The time zone that decides which day it is; an IANA name.
    #[must_use]
    pub fn time_zone(&self) -> Option<&str> {
        self.time_zone.as_deref()
    }

    /// The packs in use, as they are named.
    #[must_use]
    pub fn packs(&self) -> &[String] {
        &self.packs
    }

    /// The language of reports.
    #[must_use]
    pub fn language(&self) -> Option<&str> {
        self.language.as_deref()
    }

    /// How history is asked for the files of a source; not at all where declared dates count. Only the root of a
    /// repository is its own witness: what lies below may have been put there at any time, as examples are.
    fn terms(&self, source: &Source) -> Option<Terms<'_>> {
        let asked = self.filing_dates.map_or_else(|| source.is_root(), |dates| dates == FilingDates::History);
        let zone = self.time_zone().unwrap_or("UTC");
        let branch = self.branch.as_deref();
        asked.then_some(Terms { branch, tip: None, misdated: &self.misdated_commits, zone, since: self.history_since })
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
    /// Where the committee's files come from.
    pub source: Source,
    /// Where the affiliates' filings come from: the same, but for a pull request, whose own rules do not judge it.
    pub filings: Source,
    /// The document kinds, those of packs included.
    pub kinds: Kinds,
    /// The packs in use.
    pub packs: Vec<Pack>,
    /// The committee's settings.
    pub config: Config,
    /// The register; none for a repository of one affiliate.
    pub register: Option<Register>,
    /// The committee's list of refused sources, where it keeps one; all affiliates are judged by it.
    pub refused_sources: Option<Arc<Document>>,
}

impl Portfolio {
    /// Opens a folder on disk.
    ///
    /// # Errors
    /// As [`Portfolio::read`], and when there is no such folder.
    pub fn open(path: &Path, more_packs: &[PathBuf]) -> Result<Self> {
        Self::read(Source::open(path)?, more_packs, &Cache::off())
    }

    /// Reads the configuration, the packs and the register of a source.
    ///
    /// # Errors
    /// When there is nothing to check, or when the configuration or a pack cannot be used.
    pub fn read(source: Source, more_packs: &[PathBuf], cache: &Cache) -> Result<Self> {
        let mut kinds = Kinds::embedded();
        let config = read_config(&source, &kinds)?;
        let names = if config.packs.is_empty() { vec![DEFAULT_PACK.to_owned()] } else { config.packs.clone() };
        let mut packs = Vec::new();
        for name in &names {
            let files =
                PackFiles::embedded(name).or_else(|| source.committee_pack(name).and_then(PackFiles::of)).ok_or_else(|| no_pack(name))?;
            packs.push(load_pack(&files, name, &mut kinds)?);
        }
        for folder in more_packs {
            let pack = add_pack(folder, &mut kinds)?;
            if packs.iter().any(|known: &Pack| known.name == pack.name) {
                let help = Message::new("error-pack-twice-help");
                return Err(Error::new(Message::new("error-pack-twice").with("name", Fact::name(pack.name))).help(help));
            }
            packs.push(pack);
        }
        for name in &config.overlays {
            choose(name, &mut packs)?;
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
        let refused_sources = match (source.layout(), kinds.named(REFUSED_SOURCES)) {
            (Layout::Portfolio, Some(kind)) => {
                source.committee_file(&format!("{REFUSED_SOURCES}.toml")).map(|file| Arc::new(take_in(&kinds, kind, &file)))
            }
            _ => None,
        };
        let filings = source.clone();
        Self { source, filings: filings.clone(), kinds, packs, config, register, refused_sources }.reading(filings, cache)
    }

    /// The same rules and register with the filings of another source.
    ///
    /// # Errors
    /// When history is to be asked and there is no branch of the name in the settings.
    pub fn reading(self, filings: Source, cache: &Cache) -> Result<Self> {
        self.reading_up_to(filings, None, cache)
    }

    /// The same, with the history that counts ending at a commit, where one is named.
    ///
    /// # Errors
    /// As [`Portfolio::reading`], and when the repository does not have that commit.
    pub fn reading_up_to(self, filings: Source, tip: Option<&str>, cache: &Cache) -> Result<Self> {
        let filings = match self.config.terms(&filings) {
            Some(terms) => filings.witnessed(&Terms { tip, ..terms }, cache)?,
            None => filings,
        };
        Ok(Self { filings, ..self })
    }

    /// The same with another end of the history that counts: none where declared dates count, else the last commit that
    /// does, or the default branch where none is named.
    ///
    /// # Errors
    /// When the repository does not have that commit.
    pub fn witnessed_as(self, tip: Option<Option<&str>>) -> Result<Self> {
        let filing_dates = if tip.is_none() { FilingDates::Declared } else { FilingDates::History };
        let config = Config { filing_dates: Some(filing_dates), ..self.config };
        let filings = self.filings.clone().unwitnessed();
        Self { config, ..self }.reading_up_to(filings, tip.flatten(), &Cache::off())
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
        let all: BTreeSet<String> = listed.chain(self.filings.folders()).collect();
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

    /// Real names that have an alias; those of broken entries too.
    #[must_use]
    pub fn names(&self) -> Names {
        Names::new(self.aliases())
    }

    /// The same as pairs of name and alias.
    pub fn aliases(&self) -> impl Iterator<Item = (String, String)> {
        let aliases = self.register.iter().flat_map(|register| &register.aliases);
        aliases.map(|alias| (alias.name.clone(), alias.alias.clone()))
    }

    /// The same for one affiliate: a profile may write its affiliate's name otherwise than the register does,
    /// so its name counts as well.
    #[must_use]
    pub fn names_for<'n>(&self, names: &'n Names, id: &str, dossier: &Dossier) -> Cow<'n, Names> {
        let alias = self.alias(id);
        let profile = self.kinds.named("profile").and_then(|kind| dossier.of(kind).first());
        let name = profile.and_then(|profile| profile.root().get("name")).and_then(|name| name.as_str());
        let more = name.zip(alias).and_then(|(name, alias)| names.with(name, &alias.alias));
        more.map_or(Cow::Borrowed(names), Cow::Owned)
    }

    fn alias(&self, id: &str) -> Option<&crate::register::Alias> {
        self.register.iter().flat_map(|register| &register.aliases).find(|alias| alias.id == id)
    }

    /// Has an affiliate an alias?
    #[must_use]
    pub fn has_alias(&self, id: &str) -> bool {
        self.alias(id).is_some()
    }

    /// Takes in what an affiliate has filed and what the committee keeps about it.
    #[must_use]
    pub fn dossier(&self, id: &str) -> Dossier {
        let committee = |folder: &str, kind: &str| {
            let file = self.source.committee_file(&format!("{folder}/{id}.toml")).filter(|_| self.register.is_some())?;
            Some(take_in(&self.kinds, self.kinds.named(kind)?, &file))
        };
        Dossier::new(&self.kinds, self.filings.folder_of(id), self.filings.snapshot(id), committee("reviews", "reviews"))
            .sharing(self.refused_sources.clone())
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
        as_of: AsOf<'d>,
    ) -> (Vec<Assessment<'d>>, Vec<waiver::Issue>) {
        let case = Case { kinds: &self.kinds, entry, dossier, as_of };
        let mut assessments: Vec<Assessment<'d>> = self.packs.iter().flat_map(|pack| case.assess(pack)).collect();
        unite(&case, &mut assessments);
        let soon = self.packs.first().map_or(Duration::days(30), |pack| pack.settings.due_soon);
        let issues = waivers.map(|document| waiver::apply(document, &self.packs, &mut assessments, as_of, soon)).unwrap_or_default();
        (assessments, issues)
    }
}

/// Puts an optional overlay in use, named as `pack/overlay`.
fn choose(name: &str, packs: &mut [Pack]) -> Result<()> {
    let optional = |pack: &Pack| -> Vec<String> {
        pack.overlays.iter().filter(|overlay| overlay.optional).map(|overlay| format!("{}/{}", pack.name, overlay.name)).collect()
    };
    let known: Vec<String> = packs.iter().flat_map(optional).collect();
    let mut overlays = packs.iter_mut().flat_map(|pack| {
        let name = &pack.name;
        pack.overlays.iter_mut().map(move |overlay| (format!("{name}/{}", overlay.name), overlay))
    });
    if let Some((_, overlay)) = overlays.find(|(own, overlay)| own == name && overlay.optional) {
        overlay.in_use = true;
        return Ok(());
    }
    let error = Error::new(Message::new("error-no-overlay").with("name", Fact::name(name)));
    Err(if known.is_empty() { error } else { error.help(advice(name, known.iter().map(String::as_str))) })
}

pub(crate) fn no_pack(name: &str) -> Error {
    let help = Message::new("error-no-pack-help").with("known", Fact::names(embedded_names()));
    Error::new(Message::new("error-no-pack").with("name", Fact::name(name))).help(help)
}

/// Loads the pack in a folder, with the document kinds it brings.
///
/// # Errors
/// When there is none, or it cannot be used.
pub(crate) fn add_pack(folder: &Path, kinds: &mut Kinds) -> Result<Pack> {
    let name = folder.display().to_string();
    let files = PackFiles::folder(folder).ok_or_else(|| no_pack(&name))?;
    load_pack(&files, &name, kinds)
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
    let config: Config = decode(document.root()).map_err(|_| broken(Vec::new()))?;
    let zone = config.time_zone().unwrap_or("UTC");
    if jiff::tz::TimeZone::get(zone).is_err() {
        let error = Error::new(Message::new("error-bad-time-zone").with("zone", Fact::name(zone)));
        return Err(error.help(Message::new("error-bad-time-zone-help")));
    }
    Ok(config)
}
