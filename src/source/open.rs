//! Opens a source: a folder on disk, or a folder in a revision, with the repository that it belongs to.

use std::path::Path;

use git2::Oid;

use super::directory::Directory;
use super::repository::Repository;
use super::revision::Revision;
use super::walk;
use super::{AFFILIATES, Layout, Place, Source, ask};
use crate::error::{Error, Result};
use crate::message::{Fact, Message};

impl Source {
    /// Opens a folder on disk.
    ///
    /// # Errors
    /// When there is no such folder, nothing in it is a filing, or the repository around it cannot be read.
    pub fn open(path: &Path) -> Result<Self> {
        Self::open_like(path, None)
    }

    /// Opens a folder on disk, laid out as another source is: a pull request does not change that.
    ///
    /// # Errors
    /// As [`Source::open`].
    pub fn open_like(path: &Path, other: Option<&Self>) -> Result<Self> {
        let shown = Fact::name(path.display().to_string());
        if !path.exists() {
            return Err(Error::new(Message::new("error-no-path").with("path", shown)));
        }
        if !path.is_dir() {
            let help = Message::new("error-not-a-folder-help");
            return Err(Error::new(Message::new("error-not-a-folder").with("path", shown)).help(help));
        }
        let (repository, refused) = match Repository::around(path, true) {
            Ok(found) => (found.filter(|repository| repository.workdir().is_some()), None),
            // a repository that cannot be read stops the run only where its history would be asked
            Err(error) if path.join(".git").exists() => return Err(error),
            Err(error) => (None, Some(error)),
        };
        let inside = repository.as_ref().and_then(|repository| below(path, repository.workdir()?)).unwrap_or_default();
        let place = Place::Directory(Directory(path.to_owned()));
        Self { place, layout: Layout::Single, repository, refused, inside, history: None }.laid_out(&path.display().to_string(), other)
    }

    /// Opens a revision of a repository: the one at `repository`, else the one around `path`. The path names a folder
    /// in it, the root of the repository where it is `.`.
    ///
    /// # Errors
    /// When there is no such repository, revision or folder, or nothing in it is a filing.
    pub fn at(path: &Path, repository: Option<&Path>, revision: &str) -> Result<Self> {
        Self::at_like(path, repository, revision, None)
    }

    /// Opens a revision of a repository, laid out as another source is: a pull request does not change that.
    ///
    /// # Errors
    /// As [`Source::at`].
    pub fn at_like(path: &Path, repository: Option<&Path>, revision: &str, other: Option<&Self>) -> Result<Self> {
        let around = repository.unwrap_or(path);
        let no_repository = || {
            let message = Message::new("error-no-repository").with("path", Fact::name(around.display().to_string()));
            Error::new(message).help(Message::new("error-no-repository-help"))
        };
        let found = match repository {
            Some(given) => Repository::around(given, false)?,
            None => Repository::around(path.ancestors().find(|path| path.exists()).unwrap_or(Path::new(".")), true)?,
        };
        let found = found.ok_or_else(no_repository)?;
        let inside = match repository {
            Some(_) => {
                path.components().filter_map(|part| part.as_os_str().to_str()).filter(|part| *part != ".").collect::<Vec<_>>().join("/")
            }
            None => found.workdir().and_then(|workdir| below(path, workdir)).unwrap_or_default(),
        };
        let commit = found.commit(revision)?;
        Self::of_commit(found, commit, inside, other)
    }

    fn of_commit(repository: Repository, commit: Oid, inside: String, other: Option<&Self>) -> Result<Self> {
        let shown = if inside.is_empty() { commit.to_string() } else { format!("{commit}:{inside}") };
        let place = Place::Revision(Revision::open(repository.clone(), commit, &inside)?);
        Self { place, layout: Layout::Single, repository: Some(repository), refused: None, inside, history: None }.laid_out(&shown, other)
    }

    fn laid_out(self, shown: &str, other: Option<&Self>) -> Result<Self> {
        let has = |path: &str| ask!(self, store => walk::find(store, path).is_some());
        let is_folder = |path: &str| ask!(self, store => walk::find_folder(store, path).is_some());
        let layout = if let Some(other) = other {
            other.layout
        } else if has("register.toml") || is_folder(AFFILIATES) {
            Layout::Portfolio
        } else if has("profile.toml") {
            Layout::Single
        } else {
            let help = Message::new("error-no-filing-help");
            return Err(Error::new(Message::new("error-no-filing").with("path", Fact::name(shown))).help(help));
        };
        if let (Place::Revision(revision), Layout::Portfolio) = (&self.place, layout) {
            for folder in [AFFILIATES, "waivers", "reviews"] {
                revision.trees(folder)?;
            }
        }
        Ok(Self { layout, ..self })
    }
}

/// Where a path lies below the folder that is checked out; empty for that folder itself.
fn below(path: &Path, workdir: &Path) -> Option<String> {
    let existing = path.ancestors().find(|path| path.exists()).unwrap_or(Path::new("."));
    let rest = path.strip_prefix(existing).ok()?;
    let existing = if existing.as_os_str().is_empty() { Path::new(".") } else { existing };
    let inside = existing.canonicalize().ok()?.strip_prefix(workdir.canonicalize().ok()?).ok()?.join(rest);
    Some(inside.to_str()?.replace('\\', "/").trim_end_matches('/').to_owned())
}
