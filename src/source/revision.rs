//! The tree of a commit, read from the repository's objects without a checkout.

use std::collections::HashMap;
use std::sync::{Arc, OnceLock};

use git2::{ErrorCode, ObjectType, Odb, OdbObject, Oid};

use super::history::tree::{self, Parts};
use super::repository::{Repository, missing, tree_of};
use super::store::{Entry, Kind, Store};
use super::{AFFILIATES, walk};
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
    /// The trees of the affiliates' folders by name, once one of them was asked for.
    affiliates: Arc<OnceLock<HashMap<String, Oid>>>,
}

impl Revision {
    /// Opens a folder of a commit; the folder is empty for the whole of it.
    ///
    /// # Errors
    /// When the repository does not have it.
    pub(super) fn open(repository: Repository, commit: Oid, folder: &str) -> Result<Self> {
        let tree = repository.ask(|repository| tree_of(repository, commit))?;
        let whole = Self { repository, commit, tree, affiliates: Arc::default() };
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
        Self { repository, commit, tree: NOTHING, affiliates: Arc::default() }
    }

    /// Reads from it, in a way that other threads can read too.
    pub(super) fn read<R>(&self, question: impl FnOnce(&Objects<'_>) -> R) -> R {
        self.repository.ask(|repository| question(&Objects { objects: repository.odb(), root: self.tree }))
    }

    /// The tree of an affiliate's folder.
    pub(super) fn affiliate(&self, name: &str) -> Option<Oid> {
        let named = |store: &Objects<'_>| {
            let entries = store.entries(&walk::find_folder(store, AFFILIATES)?).ok()?;
            Some(
                entries
                    .into_iter()
                    .filter(|entry| entry.is_named && entry.kind == Kind::Folder)
                    .map(|entry| (entry.name, entry.handle))
                    .collect(),
            )
        };
        self.affiliates.get_or_init(|| self.read(named).unwrap_or_default()).get(name).copied()
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
    objects: std::result::Result<Odb<'r>, git2::Error>,
    root: Oid,
}

impl Objects<'_> {
    fn object(&self, id: Oid) -> std::result::Result<OdbObject<'_>, Unreadable> {
        self.objects.as_ref().map_err(why)?.read(id).map_err(|error| why(&error))
    }

    fn tree(&self, id: Oid) -> std::result::Result<OdbObject<'_>, Unreadable> {
        let object = self.object(id)?;
        if object.kind() == ObjectType::Tree { Ok(object) } else { Err(Unreadable::Special) }
    }
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
        let object = self.tree(*folder)?;
        let mut rest = object.data();
        let mut entries = Vec::new();
        while !rest.is_empty() {
            let parts = tree::parts(rest, folder.as_bytes().len()).ok_or(Unreadable::Refused)?;
            entries.push(entry_of(&parts).ok_or(Unreadable::Refused)?);
            rest = rest.get(parts.length..).unwrap_or_default();
        }
        // git has folders in another place than files of the same name
        entries.sort_unstable_by(|a, b| a.name.cmp(&b.name));
        Ok(entries)
    }

    fn entry(&self, folder: &Oid, name: &str) -> Option<Entry<Oid>> {
        let object = self.tree(*folder).ok()?;
        let mut rest = object.data();
        loop {
            let parts = tree::parts(rest, folder.as_bytes().len())?;
            if parts.name == name.as_bytes() {
                return entry_of(&parts);
            }
            rest = rest.get(parts.length..)?;
        }
    }

    fn read(&self, file: &Oid, limit: u64) -> std::result::Result<Vec<u8>, Unreadable> {
        let object = self.object(*file)?;
        let size = object.len() as u64;
        if object.kind() != ObjectType::Blob {
            return Err(Unreadable::Special);
        }
        if size > limit { Err(Unreadable::TooLarge { size, limit }) } else { Ok(object.data().to_vec()) }
    }
}

/// An entry of a tree; none where the tree is damaged.
fn entry_of(parts: &Parts<'_>) -> Option<Entry<Oid>> {
    let (name, is_named) = match std::str::from_utf8(parts.name) {
        Ok(name) => (name.to_owned(), true),
        Err(_) => (String::from_utf8_lossy(parts.name).into_owned(), false),
    };
    let mode = parts.mode.iter().try_fold(0_u32, |mode, digit| mode.checked_mul(8)?.checked_add(char::from(*digit).to_digit(8)?))?;
    let kind = match mode & 0o170_000 {
        0o040_000 => Kind::Folder,
        0o120_000 => Kind::Link,
        0o160_000 => Kind::Submodule,
        _ => Kind::File,
    };
    Some(Entry { name, is_named, kind, handle: Oid::from_bytes(parts.id).ok()? })
}

fn why(error: &git2::Error) -> Unreadable {
    if error.code() == ErrorCode::NotFound { Unreadable::NotFetched } else { Unreadable::Refused }
}
