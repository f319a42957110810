//! The tree of a commit, read from the repository's objects without a checkout.

use git2::{ErrorCode, ObjectType, Oid};

use super::repository::{Repository, missing, tree_of};
use super::store::{Entry, Kind, Store};
use super::walk;
use crate::error::{Error, Result};
use crate::message::{Fact, Message};
use crate::snapshot::Unreadable;

/// Stands for a tree that is not there.
pub(super) const NOTHING: Oid = Oid::ZERO_SHA1;

/// A commit, or a folder in it.
#[derive(Clone, Debug)]
pub(super) struct Revision {
    pub(super) repository: Repository,
    /// The commit.
    pub(super) commit: Oid,
    /// The tree of the folder that is looked at.
    pub(super) tree: Oid,
}

impl Revision {
    /// Opens a folder of a commit; the folder is empty for the whole of it.
    ///
    /// # Errors
    /// When the repository does not have it.
    pub(super) fn open(repository: Repository, commit: Oid, folder: &str) -> Result<Self> {
        let tree = repository.ask(|repository| tree_of(repository, commit))?;
        let whole = Self { repository, commit, tree };
        if folder.is_empty() {
            return Ok(whole);
        }
        let found = whole.read(|store| walk::find_folder(store, folder));
        let message =
            || Message::new("error-no-path-in-revision").with("path", Fact::name(folder)).with("revision", Fact::name(commit.to_string()));
        Ok(Self { tree: found.ok_or_else(|| Error::new(message()))?, ..whole })
    }

    /// A commit in which the folder is not there.
    pub(super) fn nothing(repository: Repository, commit: Oid) -> Self {
        Self { repository, commit, tree: NOTHING }
    }

    /// Reads from it, in a way that other threads can read too.
    pub(super) fn read<R>(&self, question: impl FnOnce(&Objects<'_>) -> R) -> R {
        self.repository.ask(|repository| question(&Objects { repository, root: self.tree }))
    }

    /// The trees of the folders in a folder, by name.
    ///
    /// # Errors
    /// When the repository does not have the folder.
    pub(super) fn trees(&self, folder: &str) -> Result<Vec<(String, Oid)>> {
        self.read(|store| {
            let Some(tree) = walk::find_folder(store, folder) else { return Ok(Vec::new()) };
            let entries = store.entries(&tree).map_err(|_| missing(tree))?;
            Ok(entries.into_iter().filter(|entry| entry.kind == Kind::Folder).map(|entry| (entry.name, entry.handle)).collect())
        })
    }
}

/// The objects of a repository, seen from one tree.
pub(super) struct Objects<'r> {
    pub(super) repository: &'r git2::Repository,
    pub(super) root: Oid,
}

impl Store for Objects<'_> {
    type Handle = Oid;

    fn root(&self) -> Oid {
        self.root
    }

    fn entries(&self, folder: &Oid) -> std::result::Result<Vec<Entry<Oid>>, Unreadable> {
        if *folder == NOTHING {
            return Ok(Vec::new());
        }
        let tree = self.repository.find_tree(*folder).map_err(|error| why(&error))?;
        let mut entries: Vec<Entry<Oid>> = tree.iter().map(|entry| entry_of(&entry)).collect();
        // git has folders in another place than files of the same name
        entries.sort_unstable_by(|a, b| a.name.cmp(&b.name));
        Ok(entries)
    }

    fn entry(&self, folder: &Oid, name: &str) -> Option<Entry<Oid>> {
        let tree = self.repository.find_tree(*folder).ok()?;
        tree.get_name(name).map(|entry| entry_of(&entry))
    }

    fn read(&self, file: &Oid, limit: u64) -> std::result::Result<Vec<u8>, Unreadable> {
        let objects = self.repository.odb().map_err(|error| why(&error))?;
        let object = objects.read(*file).map_err(|error| why(&error))?;
        let size = object.len() as u64;
        if object.kind() != ObjectType::Blob {
            return Err(Unreadable::Special);
        }
        if size > limit { Err(Unreadable::TooLarge { size, limit }) } else { Ok(object.data().to_vec()) }
    }
}

fn entry_of(entry: &git2::TreeEntry<'_>) -> Entry<Oid> {
    let (name, is_named) = match std::str::from_utf8(entry.name_bytes()) {
        Ok(name) => (name.to_owned(), true),
        Err(_) => (String::from_utf8_lossy(entry.name_bytes()).into_owned(), false),
    };
    let kind = match entry.filemode() {
        0o040_000 => Kind::Folder,
        0o120_000 => Kind::Link,
        0o160_000 => Kind::Submodule,
        _ => Kind::File,
    };
    Entry { name, is_named, kind, handle: entry.id() }
}

fn why(error: &git2::Error) -> Unreadable {
    if error.code() == ErrorCode::NotFound { Unreadable::NotFetched } else { Unreadable::Refused }
}
