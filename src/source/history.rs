//! The history of the default branch as the witness of when something was filed: one pass along first parents for
//! all files together. Author dates are never looked at, and where history cannot tell, it does not guess.

mod dates;
mod pass;
pub(super) mod tree;

use std::collections::{BTreeMap, HashMap};

use git2::Oid;
use serde::{Deserialize, Serialize};

use super::repository::{Repository, is_shallow};
use crate::cache::Cache;
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
    /// The last commit that changed its content after that.
    amended: Option<u32>,
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
    /// The time zone that decides which day it was; an IANA name.
    pub zone: &'t str,
    /// What was filed before this day counts by what it declares.
    pub since: Option<Date>,
}

/// What history tells of the files of a portfolio.
#[derive(Clone, Debug)]
pub(super) struct History {
    /// Why it can tell nothing, if it cannot.
    cut: Option<Cut>,
    record: Record,
    days: Days,
    since: Option<Date>,
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
        base: &str,
        is_single: bool,
        terms: &Terms<'_>,
        cache: &Cache,
    ) -> Result<Self> {
        let nothing = |cut| Self { cut, record: Record::default(), days: Days::default(), since: terms.since };
        let Some(commit) = commit else { return Ok(nothing(None)) };
        repository.ask(|objects| {
            if is_shallow(objects) {
                return Ok(nothing(Some(Cut::Shallow)));
            }
            let branch = pass::default_branch(objects, terms.branch)?.unwrap_or(commit);
            let Some(tip) = pass::contained(objects, branch, commit) else { return Ok(nothing(None)) };
            let key = format!("{}\n{base}\n{is_single}", repository.path().display());
            let kept = cache.get(NAME, &key).and_then(|bytes| postcard::from_bytes(&bytes).ok()).unwrap_or_default();
            let Some((record, is_new)) = pass::extend(objects, kept, tip, base, is_single) else { return Ok(nothing(Some(Cut::Partial))) };
            if is_new && let Ok(bytes) = postcard::to_stdvec(&record) {
                cache.put(NAME, &key, &bytes);
            }
            let days = Days::of(&record.chain, terms.zone);
            Ok(Self { cut: None, record, days, since: terms.since })
        })
    }

    /// What is told of a file: by its affiliate's folder, its path below that, and the contents that it may have; what cannot be read has none.
    pub(super) fn witness(&self, folder: &str, path: &str, blobs: &[Oid]) -> Witness {
        if let Some(cut) = self.cut {
            return Witness::Cut(cut);
        }
        let state = self.record.folders.get(folder).and_then(|folder| folder.files.get(path));
        let Some((state, known)) = state.and_then(|state| Some((state, state.blob.as_ref()?))) else { return Witness::NotMerged };
        let day = |commit: Option<u32>| commit.and_then(|commit| self.days.of_commit(commit));
        let Some(filed) = day(Some(state.filed)) else { return Witness::Cut(Cut::Contradiction) };
        if self.since.is_some_and(|since| filed < since) {
            return Witness::Absent;
        }
        let is_pending = !blobs.is_empty() && blobs.iter().all(|blob| blob.as_bytes() != known);
        Witness::Merged(Trail {
            filed,
            amended: day(state.amended),
            is_pending,
            restored: day(state.restored),
            refiled: day(state.refiled),
        })
    }

    /// The last commit that counted.
    pub(super) fn tip(&self) -> Option<String> {
        self.record.chain.last().map(|link| hex(&link.id))
    }

    /// Why it can tell nothing, if it cannot.
    pub(super) fn cut(&self) -> Option<Cut> {
        self.cut
    }

    /// Changes whenever anything that is told of an affiliate's files could: the last commit that touched its folder.
    pub(super) fn stamp(&self, folder: &str) -> String {
        let commit = self.record.folders.get(folder).and_then(|folder| self.record.chain.get(folder.stamp as usize));
        let commit = commit.map(|link| hex(&link.id)).unwrap_or_default();
        // dates depend on neighbours where commit dates contradict each other
        let days = self.days.contradictions().then(|| self.record.chain.last().map(|link| hex(&link.id)).unwrap_or_default());
        format!("{:?} {commit} {days:?} {:?}", self.cut, self.since)
    }
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::with_capacity(bytes.len() * 2), |text, byte| text + &format!("{byte:02x}"))
}
