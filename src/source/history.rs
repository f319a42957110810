//! The history of the default branch as the witness of when something was filed: one pass along first parents for
//! all files together. Author dates are never looked at, and where history cannot tell, it does not guess.

mod dates;
mod pass;
pub(super) mod tree;

use std::collections::{BTreeMap, HashMap};
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use git2::Oid;
use serde::{Deserialize, Serialize};

use super::repository::{Repository, is_shallow};
use crate::cache::{Cache, hex};
use crate::calendar::Date;
use crate::error::Result;
use crate::snapshot::{Cut, Trail, Witness};
use dates::Days;

/// The name under which histories are kept.
const NAME: &str = "history";

/// An object's id, as it is kept.
type Id = Vec<u8>;

/// What became of one file, with numbers of commits in the chain.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct State {
    /// Its content; none while it is taken out.
    blob: Option<Id>,
    /// What its content was when it was taken out.
    withdrawn: Option<Id>,
    /// The commit that brought it.
    filed: u32,
    /// The commits that changed its content after that, in order.
    amended: Vec<u32>,
    /// The commit that brought it back.
    restored: Option<u32>,
    /// The commit that had brought what was at its path before.
    refiled: Option<u32>,
}

/// All files of one affiliate's folder.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
struct Folder {
    /// The last commit that changed anything in it.
    stamp: u32,
    /// By path below the folder.
    files: HashMap<String, State>,
}

/// A commit of the chain: its id, and when it was committed in seconds since 1970.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct Link {
    id: Id,
    seconds: i64,
}

/// The chain of first parents, the oldest first, and what it did to all files.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
struct Record {
    chain: Vec<Link>,
    folders: BTreeMap<String, Folder>,
}

/// How history is to be asked.
#[derive(Clone, Debug, Default)]
pub struct Terms<'t> {
    /// The branch that counts; found out where none is named.
    pub branch: Option<&'t str>,
    /// The last commit that counts, in place of that of a branch.
    pub tip: Option<&'t str>,
    /// Commits whose dates are known to be wrong, by the beginning of their ids.
    pub misdated: &'t [String],
    /// The time zone that decides which day it was; an IANA name.
    pub zone: &'t str,
    /// What was filed before this day counts by what it declares.
    pub since: Option<Date>,
}

/// What is asked of a history: the last commit, the folder, and whether that is one affiliate's.
type Question = (Oid, String, bool);

/// What was told of a repository's histories; nothing where a part of them is not there. A history that several ask for
/// is gone through once.
#[derive(Default)]
pub(super) struct Records(Mutex<HashMap<Question, Arc<OnceLock<Option<Record>>>>>);

impl Records {
    fn of(&self, question: &Question) -> Arc<OnceLock<Option<Record>>> {
        let mut records = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        Arc::clone(records.entry(question.clone()).or_default())
    }
}

/// What history tells of the files of a portfolio. Nobody goes through it before it is first asked of a file.
#[derive(Debug)]
pub(super) struct History {
    /// Of which repository, and what; none where nothing can be told, or nothing counts.
    question: Option<(Repository, Question, Cache)>,
    /// Why it can tell nothing, if that is known already.
    cut: Option<Cut>,
    zone: String,
    since: Option<Date>,
    misdated: Vec<String>,
    told: OnceLock<Told>,
}

/// What was told.
#[derive(Debug, Default)]
struct Told {
    cut: Option<Cut>,
    record: Arc<OnceLock<Option<Record>>>,
    days: Days,
}

impl Told {
    fn record(&self) -> Option<&Record> {
        self.record.get()?.as_ref()
    }

    fn tip(&self) -> Option<String> {
        Some(hex(&self.record()?.chain.last()?.id))
    }
}

impl History {
    /// Asks the history of the default branch as far as a commit contains it. `base` is the folder in which the
    /// affiliates' folders are, or the one affiliate's files where `is_single`.
    ///
    /// # Errors
    /// When there is no branch of the name given.
    pub(super) fn read(
        repository: &Repository,
        commit: Option<Oid>,
        base: String,
        is_single: bool,
        terms: &Terms<'_>,
        cache: &Cache,
    ) -> Result<Self> {
        let asked = |question, cut| Self {
            question,
            cut,
            zone: terms.zone.to_owned(),
            since: terms.since,
            misdated: terms.misdated.to_vec(),
            told: OnceLock::new(),
        };
        let Some(commit) = commit else { return Ok(asked(None, None)) };
        repository.ask(|objects| {
            if is_shallow(objects) {
                return Ok(asked(None, Some(Cut::Shallow)));
            }
            let branch = match terms.tip {
                Some(tip) => pass::commit(objects, tip)?,
                None => match pass::default_branch(objects, terms.branch)? {
                    Some(branch) => branch,
                    None => return Ok(asked(None, Some(Cut::Branch))),
                },
            };
            let tip = pass::contained(objects, branch, commit);
            Ok(asked(tip.map(|tip| (repository.clone(), (tip, base, is_single), cache.clone())), None))
        })
    }

    fn told(&self) -> &Told {
        self.told.get_or_init(|| {
            let Some((repository, question, cache)) = &self.question else { return Told { cut: self.cut, ..Told::default() } };
            let record = repository.records().of(question);
            let told = record.get_or_init(|| record_of(repository, question, cache));
            let (cut, chain) = told.as_ref().map_or((Some(Cut::Partial), &[][..]), |record| (None, &record.chain));
            let days = Days::of(chain, &self.zone, &self.misdated);
            Told { cut, record, days }
        })
    }

    /// What is told of a file: by its affiliate's folder, its path below that, and the contents that it may have; what cannot be read has none.
    pub(super) fn witness(&self, folder: &str, path: &str, blobs: &[Oid]) -> Witness {
        let told = self.told();
        if let Some(cut) = told.cut {
            return Witness::Cut(cut);
        }
        let state = told.record().and_then(|record| record.folders.get(folder)?.files.get(path));
        let Some((state, known)) = state.and_then(|state| Some((state, state.blob.as_ref()?))) else { return Witness::NotMerged };
        let day = |commit: Option<u32>| commit.and_then(|commit| told.days.of_commit(commit));
        let Some(filed) = day(Some(state.filed)) else { return Witness::Cut(Cut::Contradiction) };
        if self.since.is_some_and(|since| filed < since) {
            return Witness::Absent;
        }
        let is_pending = !blobs.is_empty() && blobs.iter().all(|blob| blob.as_bytes() != known);
        Witness::Merged(Trail {
            filed,
            amended: state.amended.iter().filter_map(|commit| day(Some(*commit))).collect(),
            is_pending,
            restored: day(state.restored),
            refiled: day(state.refiled),
        })
    }

    /// The last commit that counted.
    pub(super) fn tip(&self) -> Option<String> {
        self.told().tip()
    }

    /// Why it can tell nothing, if it cannot.
    pub(super) fn cut(&self) -> Option<Cut> {
        self.told().cut
    }

    /// Changes whenever anything that is told of an affiliate's files could: the last commit that touched its folder.
    pub(super) fn stamp(&self, folder: &str) -> String {
        let told = self.told();
        let commit = told.record().and_then(|record| record.chain.get(record.folders.get(folder)?.stamp as usize));
        let commit = commit.map(|link| hex(&link.id)).unwrap_or_default();
        // dates depend on neighbours where commit dates contradict each other
        let days = told.days.contradictions().then(|| told.tip().unwrap_or_default());
        format!("{:?} {commit} {days:?} {:?} {:?}", told.cut, self.since, self.misdated)
    }
}

/// Goes through a history, from where it was left the last time. None where a part of it is not there.
fn record_of(repository: &Repository, (tip, base, is_single): &Question, cache: &Cache) -> Option<Record> {
    let key = format!("{}\n{base}\n{is_single}", repository.path().display());
    // of a clone that has lost earlier folders nothing is told that only an older clone knew
    let is_partial =
        repository.ask(|objects| objects.config().and_then(|config| config.get_string("remote.origin.partialclonefilter")).is_ok());
    let kept = cache.get(NAME, &key).filter(|_| !is_partial).and_then(|bytes| postcard::from_bytes(&bytes).ok()).unwrap_or_default();
    let (record, is_new) = repository.ask(|objects| pass::extend(objects, kept, *tip, base, *is_single))?;
    if is_new
        && cache.is_on()
        && let Ok(bytes) = postcard::to_stdvec(&record)
    {
        cache.put(NAME, &key, &bytes);
    }
    Some(record)
}
