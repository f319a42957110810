//! A repository: opened, asked for a revision, shared by threads. Reads objects only; never runs a hook or a command,
//! and never writes.

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, Once, PoisonError};

use git2::{Commit, ErrorCode, ObjectType, Oid, RepositoryOpenFlags, StatusOptions};

use super::history::Records;
use crate::document::fault::nearest;
use crate::error::{Error, Result};
use crate::message::{Fact, Message};

/// How libgit2 reads is settled once for the whole program.
static SETTLED: Once = Once::new();

/// Is the content of every object held against its id?
static STRICT: AtomicBool = AtomicBool::new(false);

/// Holds the content of every object against its id from now on, which takes longer. For whoever is to say that something
/// is true; to be called before a repository is opened.
pub(super) fn distrust_objects() {
    STRICT.store(true, Ordering::Relaxed);
}

/// A repository that several threads can read: each is given one of its own.
#[derive(Clone)]
pub(super) struct Repository {
    /// Where its objects are, for opening it again.
    path: PathBuf,
    /// The folder that is checked out, if there is one.
    workdir: Option<PathBuf>,
    /// How people call it.
    shown: String,
    /// Those that no thread is using now, and one that is always there.
    pool: Arc<(Mutex<git2::Repository>, Mutex<Vec<git2::Repository>>)>,
    /// What was told of its histories.
    records: Arc<Records>,
}

impl std::fmt::Debug for Repository {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Repository").field("path", &self.path).finish_non_exhaustive()
    }
}

impl Repository {
    /// Opens the repository around a folder, or at a path; none where there is none.
    ///
    /// # Errors
    /// When there is one and it cannot be read.
    pub(super) fn around(path: &Path, search: bool) -> Result<Option<Self>> {
        let none: [&Path; 0] = [];
        let flags = if search { RepositoryOpenFlags::empty() } else { RepositoryOpenFlags::NO_SEARCH };
        let shown = path.display().to_string();
        // git too verifies what it is sent, not what it reads
        SETTLED.call_once(|| git2::opts::strict_hash_verification(STRICT.load(Ordering::Relaxed)));
        match git2::Repository::open_ext(path, flags, none) {
            // files of a repository can look like a bare one: only one that is named is trusted
            Ok(repository) if search && repository.is_bare() => {
                let above = repository.path().parent().filter(|above| *above != Path::new("")).map(ToOwned::to_owned);
                above.map_or(Ok(None), |above| Self::around(&above, true))
            }
            Ok(repository) => {
                let workdir = repository.workdir().map(ToOwned::to_owned);
                let path = repository.path().to_owned();
                Ok(Some(Self { path, workdir, shown, pool: Arc::new((Mutex::new(repository), Mutex::default())), records: Arc::default() }))
            }
            Err(error) if error.code() == ErrorCode::NotFound && error.class() == git2::ErrorClass::Repository => Ok(None),
            Err(error) => Err(not_opened(&error, &shown, path)),
        }
    }

    /// The folder that is checked out, if there is one.
    pub(super) fn workdir(&self) -> Option<&Path> {
        self.workdir.as_deref()
    }

    /// Where its objects are.
    pub(super) fn path(&self) -> &Path {
        &self.path
    }

    /// What was told of its histories, and is not asked again.
    pub(super) fn records(&self) -> &Records {
        &self.records
    }

    /// Asks the repository something, in a way that other threads can ask too.
    pub(super) fn ask<R>(&self, question: impl FnOnce(&git2::Repository) -> R) -> R {
        let (always, spare) = &*self.pool;
        let own =
            lock(spare).pop().or_else(|| git2::Repository::open_ext(&self.path, RepositoryOpenFlags::NO_SEARCH, [] as [&Path; 0]).ok());
        match own {
            Some(repository) => {
                let answer = question(&repository);
                lock(spare).push(repository);
                answer
            }
            None => question(&lock(always)),
        }
    }

    /// The commit that is checked out; none where the branch has no commit yet.
    pub(super) fn head(&self) -> Option<Oid> {
        self.ask(|repository| Some(repository.head().ok()?.peel_to_commit().ok()?.id()))
    }

    /// The commit that a revision names.
    ///
    /// # Errors
    /// When it names none, or the repository does not have it.
    pub(super) fn commit(&self, revision: &str) -> Result<Oid> {
        self.ask(|repository| {
            let named = |id| Message::new(id).with("revision", Fact::name(revision));
            if revision.is_empty() {
                return Err(Error::new(named("error-no-revision")).help(Message::new("error-no-revision-help")));
            }
            // a tag comes before a branch of the same name, and anybody may have made it
            let commit = |name: String| repository.find_reference(&name).ok()?.peel_to_commit().ok().map(|commit| commit.id());
            let tagged = commit(format!("refs/tags/{revision}"));
            let branches = ["refs/heads/", "refs/remotes/"].map(|folder| commit(format!("{folder}{revision}")));
            if tagged.is_some() && branches.into_iter().flatten().any(|branch| Some(branch) != tagged) {
                return Err(Error::new(named("error-tag-and-branch"))
                    .help(Message::new("error-tag-and-branch-help").with("revision", Fact::name(revision))));
            }
            let object = repository.revparse_single(revision).map_err(|error| self.unresolved(repository, revision, &error))?;
            let commit = object.peel(ObjectType::Commit).map_err(|error| match error.code() {
                ErrorCode::NotFound => missing(object.id()),
                _ => Error::new(named("error-not-a-commit")).help(Message::new("error-no-revision-help")),
            })?;
            Ok(commit.id())
        })
    }

    fn unresolved(&self, repository: &git2::Repository, revision: &str, error: &git2::Error) -> Error {
        let named = |id| Message::new(id).with("revision", Fact::name(revision));
        let is_unborn = repository.head().is_err_and(|error| error.code() == ErrorCode::UnbornBranch);
        if is_unborn && (revision == "HEAD" || repository.is_empty().unwrap_or(false)) {
            let message = Message::new("error-no-commit").with("path", Fact::name(self.shown.clone()));
            return Error::new(message).help(Message::new("error-no-commit-help"));
        }
        if error.code() == ErrorCode::Ambiguous {
            return Error::new(named("error-ambiguous-revision")).help(Message::new("error-ambiguous-revision-help"));
        }
        // the name is there, and what it names is not
        if let Some(commit) = repository.resolve_reference_from_short_name(revision).ok().and_then(|name| name.target()) {
            return missing(commit);
        }
        let is_id = revision.len() >= 7 && revision.bytes().all(|byte| byte.is_ascii_hexdigit());
        if is_shallow(repository) || is_id {
            return Error::new(named("error-no-revision")).help(Message::new("error-no-revision-fetch-help"));
        }
        let mut known: Vec<String> = repository
            .references()
            .into_iter()
            .flatten()
            .flatten()
            .filter_map(|reference| reference.shorthand().ok().map(ToOwned::to_owned))
            .collect();
        known.sort_unstable();
        let help = match nearest(revision, known.iter().map(String::as_str)) {
            Some(near) => Message::new("schema-nearest").with("nearest", Fact::name(near)),
            None => Message::new("error-no-revision-help"),
        };
        Error::new(named("error-no-revision")).help(help)
    }
}

/// A thread that panicked leaves a repository that can still be read.
fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Is the beginning of the history not there? In a worktree of a shallow clone libgit2 does not notice.
pub(super) fn is_shallow(repository: &git2::Repository) -> bool {
    let listed = |folder: &Path| folder.join("shallow").metadata().is_ok_and(|file| file.len() > 0);
    repository.is_shallow() || listed(repository.commondir()) || listed(repository.path())
}

/// The tree of a commit.
///
/// # Errors
/// When the repository does not have it.
pub(super) fn tree_of(repository: &git2::Repository, commit: Oid) -> Result<Oid> {
    let tree = repository.find_commit(commit).map(|commit: Commit<'_>| commit.tree_id()).map_err(|_| missing(commit))?;
    // as it is stored: libgit2 itself reads no tree with a name that is very long
    let is_tree = |objects: git2::Odb<'_>| objects.read(tree).map(|object| object.kind() == ObjectType::Tree);
    if repository.odb().and_then(is_tree).unwrap_or_default() { Ok(tree) } else { Err(missing(tree)) }
}

/// The repository names an object that it does not have.
pub(super) fn missing(object: Oid) -> Error {
    Error::new(Message::new("error-missing-object").with("object", Fact::name(object.to_string())))
        .help(Message::new("error-missing-object-help"))
}

fn not_opened(error: &git2::Error, shown: &str, path: &Path) -> Error {
    let with = |id| Message::new(id).with("path", Fact::name(shown));
    let why = error.message();
    if error.code() == ErrorCode::Owner {
        let folder = path.canonicalize().unwrap_or_else(|_| path.to_owned());
        let top = folder.ancestors().find(|folder| folder.join(".git").exists()).unwrap_or(&folder);
        let help = Message::new("error-repository-owner-help").with("path", Fact::name(top.display().to_string()));
        return Error::new(with("error-repository-owner")).help(help);
    }
    if why.contains("object format") || why.contains("extension") || why.contains("repository version") || why.contains("sha256") {
        return Error::new(with("error-repository-format")).help(Message::new("error-repository-format-help"));
    }
    Error::new(with("error-repository").with("why", Fact::name(why)))
}

/// Do files in a folder differ from the commit that is checked out? Files that git ignores count where they would be
/// read as filings or as the committee's.
pub(super) fn is_modified(repository: &git2::Repository, folder: &str, is_single: bool) -> Option<bool> {
    let mut options = StatusOptions::new();
    options.include_untracked(true).recurse_untracked_dirs(false).include_ignored(true).disable_pathspec_match(true);
    if !folder.is_empty() {
        options.pathspec(folder);
    }
    let is_read = |path: &[u8]| {
        let path = String::from_utf8_lossy(path);
        let inside = path.strip_prefix(folder).unwrap_or(&path).trim_start_matches('/');
        let ours = ["affiliates/", "waivers/", "reviews/"].iter().any(|folder| inside.starts_with(folder));
        !inside.starts_with('.')
            && (ours || is_single || (!inside.contains('/') && Path::new(inside).extension().is_some_and(|end| end == "toml")))
    };
    let statuses = repository.statuses(Some(&mut options)).ok()?;
    Some(statuses.iter().any(|entry| !entry.status().is_ignored() || is_read(entry.path_bytes())))
}
