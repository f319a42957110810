//! What the repository around a folder says of it. Reads objects only; never runs a hook or a command.

use std::path::Path;

use git2::{Repository, RepositoryOpenFlags, StatusOptions};

/// The commit that a working tree shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Revision {
    /// The commit's id in hexadecimal digits.
    pub commit: String,
    /// Do files in the folder differ from that commit?
    pub modified: bool,
}

/// The commit checked out around a folder; none outside a repository, and on a branch without a commit.
pub(super) fn revision(folder: &Path) -> Option<Revision> {
    let none: [&Path; 0] = [];
    let repository = Repository::open_ext(folder, RepositoryOpenFlags::empty(), none).ok()?;
    let head = repository.head().ok()?;
    let commit = head.peel_to_commit().ok()?.id().to_string();
    Some(Revision { commit, modified: is_modified(&repository, folder).unwrap_or(true) })
}

fn is_modified(repository: &Repository, folder: &Path) -> Option<bool> {
    let tree = repository.workdir()?.canonicalize().ok()?;
    let below = folder.canonicalize().ok()?.strip_prefix(&tree).ok()?.to_owned();
    let mut options = StatusOptions::new();
    options.include_untracked(true).recurse_untracked_dirs(false).include_ignored(false);
    if below.as_os_str().is_empty() {
        options.disable_pathspec_match(true);
    } else {
        options.disable_pathspec_match(true).pathspec(below);
    }
    Some(!repository.statuses(Some(&mut options)).ok()?.is_empty())
}
