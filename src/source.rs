//! Where filings come from: a folder, or the tree of any revision. The only part of the program that reads folders
//! or repositories.
//!
//! A source hands out one affiliate's folder at a time, so that memory does not grow with the portfolio.

mod changes;
mod directory;
mod history;
mod open;
mod repository;
mod revision;
mod store;
mod walk;

use std::collections::HashMap;
use std::path::Path;
use std::sync::Arc;

use git2::{ObjectType, Oid};

use crate::cache::Cache;
use crate::error::{Error, Result};
use crate::snapshot::{Cut, File, Snapshot};
use directory::Directory;
use history::History;
use repository::Repository;
use revision::Revision;
use store::Store;

pub use changes::Changes;
pub use history::Terms;
pub use walk::{MAX_DOCUMENT_BYTES, MAX_FILES, MAX_TEXT_BYTES};

/// How filings are laid out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Layout {
    /// A register and a folder for each affiliate.
    Portfolio,
    /// The folder of one affiliate, with its profile at the root.
    Single,
}

/// The folder below which a portfolio keeps one folder for each affiliate.
pub const AFFILIATES: &str = "affiliates";

#[derive(Clone, Debug)]
enum Place {
    Directory(Directory),
    Revision(Revision),
}

/// Asks either kind of place the same.
macro_rules! ask {
    ($source:expr, $store:ident => $answer:expr) => {
        match &$source.place {
            Place::Directory($store) => $answer,
            Place::Revision(revision) => revision.read(|$store| $answer),
        }
    };
}
use ask;

/// A folder with filings, on disk or in a revision.
#[derive(Clone, Debug)]
pub struct Source {
    place: Place,
    layout: Layout,
    /// The repository that it belongs to.
    repository: Option<Repository>,
    /// Why the repository around a folder cannot be read, where it cannot.
    refused: Option<Error>,
    /// Where it lies below the root of the repository; empty for the root itself.
    inside: String,
    history: Option<Arc<History>>,
}

/// The commit that a source shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Commit {
    /// The commit's id in hexadecimal digits.
    pub commit: String,
    /// Do files in the folder differ from that commit?
    pub modified: bool,
    /// The tree of the folder, in hexadecimal digits; none where files differ from it.
    pub tree: Option<String>,
    /// Where the folder lies below the root of the repository; empty for the root itself.
    pub folder: String,
}

impl Source {
    /// Asks history when files were filed, from now on.
    ///
    /// # Errors
    /// When there is no branch of the name given.
    pub fn witnessed(self, terms: &Terms<'_>, cache: &Cache) -> Result<Self> {
        let Some(repository) = &self.repository else { return self.refused.clone().map_or(Ok(self), Err) };
        let commit = match &self.place {
            Place::Revision(revision) => Some(revision.commit),
            Place::Directory(_) => repository.head(),
        };
        let is_single = self.layout == Layout::Single;
        let base = match (self.inside.as_str(), is_single) {
            (inside, true) => inside.to_owned(),
            ("", false) => AFFILIATES.to_owned(),
            (inside, false) => format!("{inside}/{AFFILIATES}"),
        };
        let history = History::read(repository, commit, base, is_single, terms, cache)?;
        Ok(Self { history: Some(Arc::new(history)), ..self })
    }

    /// Asks no history any more.
    #[must_use]
    pub fn unwitnessed(self) -> Self {
        Self { history: None, ..self }
    }

    /// Is it the root of a repository?
    #[must_use]
    pub fn is_root(&self) -> bool {
        self.repository.is_some() && self.inside.is_empty()
    }

    /// How the filings are laid out.
    #[must_use]
    pub fn layout(&self) -> Layout {
        self.layout
    }

    /// A file of the committee's, if there is one.
    #[must_use]
    pub fn committee_file(&self, path: &str) -> Option<Arc<File>> {
        ask!(self, store => walk::committee_file(store, path)).map(Arc::new)
    }

    /// The committee's files in a folder, such as `waivers`, by name.
    #[must_use]
    pub fn committee_folder(&self, folder: &str) -> Vec<String> {
        ask!(self, store => walk::names(store, folder))
    }

    /// The names of the affiliates' folders, in order. For a single affiliate there is none.
    #[must_use]
    pub fn folders(&self) -> Vec<String> {
        match self.layout {
            Layout::Portfolio => ask!(self, store => walk::folders(store, AFFILIATES)),
            Layout::Single => Vec::new(),
        }
    }

    /// Where an affiliate's files lie, below the root and with a `/` at the end.
    #[must_use]
    pub fn folder_of(&self, affiliate: &str) -> String {
        match self.layout {
            Layout::Portfolio => format!("{AFFILIATES}/{affiliate}/"),
            Layout::Single => String::new(),
        }
    }

    /// All files of one affiliate, each with what history tells of it.
    #[must_use]
    pub fn snapshot(&self, affiliate: &str) -> Snapshot {
        let folder = self.folder_of(affiliate);
        let known = match (&self.place, self.layout) {
            (Place::Revision(revision), Layout::Portfolio) => revision.affiliate(affiliate),
            _ => None,
        };
        let mut snapshot = match (&self.place, known) {
            (Place::Revision(revision), Some(tree)) => revision.read(|store| walk::snapshot(store, &tree, &folder)),
            _ => ask!(self, store => match walk::find_folder(store, &folder) {
                Some(handle) => walk::snapshot(store, &handle, &folder),
                // something that is no folder may be in its place
                None => Snapshot { files: walk::file(store, folder.trim_end_matches('/'), folder.trim_end_matches('/'), 0).map(Arc::new).into_iter().collect() },
            }),
        };
        if let Some(history) = &self.history {
            let own = if self.layout == Layout::Single { String::new() } else { format!("{affiliate}/") };
            for file in &mut snapshot.files {
                let path = file.path.get(folder.len()..).unwrap_or_default();
                let witness = history.witness(&own, path, &file.content.as_deref().map(blobs).unwrap_or_default());
                if let Some(file) = Arc::get_mut(file) {
                    file.witness = witness;
                }
            }
        }
        snapshot
    }

    /// All files of a folder that the committee's settings name, such as a rule pack, with the folder's name before
    /// their paths; none where there is no such folder.
    #[must_use]
    pub fn committee_pack(&self, path: &str) -> Option<Snapshot> {
        match &self.place {
            Place::Directory(directory) => self::folder(&directory.0.join(path)),
            Place::Revision(revision) => {
                let clean: Vec<&str> = path.split('/').filter(|name| !matches!(*name, "" | ".")).collect();
                let name = clean.last()?;
                revision.read(|store| {
                    let folder = walk::find_folder(store, &clean.join("/"))?;
                    Some(walk::snapshot(store, &folder, &format!("{name}/")))
                })
            }
        }
    }

    /// Files at the root, or beside the affiliates' folders, that a portfolio has no use for.
    #[must_use]
    pub fn strays(&self) -> Vec<String> {
        match self.layout {
            Layout::Portfolio => ask!(self, store => walk::strays(store)),
            Layout::Single => Vec::new(),
        }
    }

    /// The commit that it shows: that of the revision, or the one that is checked out around the folder.
    #[must_use]
    pub fn commit(&self) -> Option<Commit> {
        match &self.place {
            Place::Revision(Revision { commit, tree, .. }) => {
                Some(Commit { commit: commit.to_string(), modified: false, tree: Some(tree.to_string()), folder: self.inside.clone() })
            }
            Place::Directory(_) => {
                let repository = self.repository.as_ref()?;
                let commit = repository.head()?;
                // a folder that the commit has not got, such as one that git ignores, says nothing of it
                let tree = Revision::open(repository.clone(), commit, &self.inside).ok()?.tree.to_string();
                let modified = repository
                    .ask(|repository| repository::is_modified(repository, &self.inside, self.layout == Layout::Single))
                    .unwrap_or(true);
                let folder = self.inside.clone();
                Some(Commit { commit: commit.to_string(), modified, tree: Some(tree).filter(|_| !modified), folder })
            }
        }
    }

    /// The trees of the affiliates' folders by their ids, in hexadecimal digits: those of the revision, or of the
    /// commit that is checked out, for whoever knows that no file differs from it.
    #[must_use]
    pub fn trees(&self) -> HashMap<String, String> {
        let committed = match &self.place {
            Place::Revision(revision) => Some(revision.clone()),
            Place::Directory(_) => self.repository.as_ref().and_then(|repository| {
                let commit = repository.head()?;
                Revision::open(repository.clone(), commit, &self.inside).ok()
            }),
        };
        let Some(revision) = committed else { return HashMap::new() };
        if self.layout == Layout::Single {
            return HashMap::from([(String::new(), revision.tree.to_string())]);
        }
        let trees = revision.trees(AFFILIATES).unwrap_or_default();
        trees.into_iter().map(|(name, tree)| (name, tree.to_string())).collect()
    }

    /// The repository and the folder of a revision, for telling what is kept of it from what is kept of others; none for
    /// a folder on disk.
    #[must_use]
    pub fn revision_home(&self) -> Option<String> {
        match &self.place {
            Place::Revision(revision) => Some(format!("{}\n{}", revision.repository.path().display(), self.inside)),
            Place::Directory(_) => None,
        }
    }

    /// The ids of the files in a folder of a revision, by name.
    #[must_use]
    pub fn file_ids(&self, folder: &str) -> HashMap<String, String> {
        let Place::Revision(revision) = &self.place else { return HashMap::new() };
        let entries = revision.read(|store| store.entries(&walk::find_folder(store, folder)?).ok()).unwrap_or_default();
        entries.into_iter().map(|entry| (entry.name, format!("{:?} {}", entry.kind, entry.handle))).collect()
    }

    /// Changes whenever anything could that history tells of an affiliate's files.
    #[must_use]
    pub fn stamp(&self, affiliate: &str) -> Option<String> {
        let own = if self.layout == Layout::Single { String::new() } else { format!("{affiliate}/") };
        self.history.as_ref().map(|history| history.stamp(&own))
    }

    /// What history was asked: the last commit that counted, and why it can tell nothing, if it cannot; none where
    /// declared dates count.
    #[must_use]
    pub fn asked(&self) -> Option<(Option<String>, Option<Cut>)> {
        self.history.as_ref().map(|history| (history.tip(), history.cut()))
    }
}

/// The two contents that a file on disk may have in a repository: as it is, and with the ends of lines that git stores.
fn blobs(text: &str) -> Vec<Oid> {
    let blob = |text: &str| Oid::hash_object(ObjectType::Blob, text.as_bytes()).ok();
    let stored = text.contains("\r\n").then(|| text.replace("\r\n", "\n"));
    blob(text).into_iter().chain(stored.as_deref().and_then(blob)).collect()
}

/// All files below a folder that is not a portfolio, such as a rule pack, with the folder's name before their paths;
/// none where there is no such folder.
#[must_use]
pub fn folder(folder: &Path) -> Option<Snapshot> {
    let root = folder.canonicalize().ok().filter(|root| root.is_dir())?;
    let name = root.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let directory = Directory(folder.to_owned());
    Some(walk::snapshot(&directory, &directory.root(), &format!("{name}/")))
}

/// One file that somebody names by its path, of at most so many bytes; none where there is nothing. A link is not followed.
#[must_use]
pub fn file(path: &Path, limit: u64) -> Option<File> {
    let directory = Directory(path.parent()?.to_owned());
    walk::file(&directory, path.file_name()?.to_str()?, &path.display().to_string(), limit)
}

/// Holds the content of every object of a repository against its id, which takes longer; to be called before any is opened.
pub fn distrust_objects() {
    repository::distrust_objects();
}
