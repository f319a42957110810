//! What is different between two revisions, or a revision and a folder on disk: which affiliates' folders, and which
//! other files.

use std::collections::BTreeSet;

use git2::{DiffOptions, Oid};

use super::history::tree::{Entry, compare};
use super::repository::{is_shallow, missing};
use super::revision::{NOTHING, Revision};
use super::{AFFILIATES, Layout, Place, Source, walk};
use crate::error::{Error, Result};
use crate::message::{Fact, Message};

/// What a change touches.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Changes {
    /// The affiliates whose folders are different; the empty id in the repository of one affiliate.
    pub affiliates: BTreeSet<String>,
    /// The paths of all other files that are different.
    pub others: BTreeSet<String>,
}

impl Source {
    /// Opens what two lines of history last had in common, with the filings where this source has them: one commit, or
    /// several where the two have merged each other.
    ///
    /// # Errors
    /// When they have nothing in common, or the repository does not have it.
    pub fn merge_bases(&self, base: &Self) -> Result<Vec<Self>> {
        let (Some(repository), Some(ours), Some(theirs)) = (&self.repository, self.tip(), base.tip()) else {
            return Err(Error::new(Message::new("error-no-repository").with("path", Fact::name(".")))
                .help(Message::new("error-no-repository-help")));
        };
        let found = repository.ask(|repository| repository.merge_bases(theirs, ours).map(|found| (found, is_shallow(repository))));
        let nothing = |help| {
            let message =
                Message::new("error-no-merge-base").with("base", Fact::name(theirs.to_string())).with("head", Fact::name(ours.to_string()));
            Error::new(message).help(Message::new(help))
        };
        let (mut commits, is_shallow) = match found {
            Ok((found, is_shallow)) => (found.to_vec(), is_shallow),
            Err(_) => {
                return Err(nothing(if repository.ask(is_shallow) {
                    "error-no-merge-base-help"
                } else {
                    "error-no-merge-base-whole-help"
                }));
            }
        };
        if commits.is_empty() {
            return Err(nothing(if is_shallow { "error-no-merge-base-help" } else { "error-no-merge-base-whole-help" }));
        }
        commits.sort_unstable();
        let open = |commit| {
            // where the folder was not there yet, everything in it is new
            let place = match Revision::open(repository.clone(), commit, &self.inside) {
                Ok(revision) => revision,
                Err(error) if error.message.id == "error-no-path-in-revision" => Revision::nothing(repository.clone(), commit),
                Err(error) => return Err(error),
            };
            Ok(Self {
                place: Place::Revision(place),
                layout: base.layout,
                repository: self.repository.clone(),
                inside: self.inside.clone(),
                refused: None,
                history: None,
            })
        };
        commits.into_iter().map(open).collect()
    }

    /// The commit whose line of history it stands on.
    fn tip(&self) -> Option<Oid> {
        match &self.place {
            Place::Revision(revision) => Some(revision.commit),
            Place::Directory(_) => self.repository.as_ref()?.head(),
        }
    }

    /// What is different in another source of the same repository.
    ///
    /// # Errors
    /// When this is no revision, or the repository does not have a part of it.
    pub fn changes(&self, other: &Self) -> Result<Changes> {
        let Place::Revision(before) = &self.place else { return Ok(Changes::default()) };
        let mut paths = BTreeSet::new();
        match &other.place {
            Place::Revision(after) => before.repository.ask(|repository| {
                let mut walk = Walk {
                    repository,
                    id_length: before.tree.as_bytes().len(),
                    is_portfolio: other.layout == Layout::Portfolio,
                    paths: &mut paths,
                };
                walk.folder("", Some(before.tree.as_bytes()), Some(after.tree.as_bytes()))
            })?,
            Place::Directory(_) => before.repository.ask(|repository| on_disk(repository, before, &self.inside, &mut paths))?,
        }
        if let (Place::Revision(after), false) = (&other.place, self.inside.is_empty()) {
            paths.extend(guards(before, after)?);
        }
        let mut changes = Changes::default();
        for path in paths {
            match path.strip_prefix(AFFILIATES).and_then(|rest| rest.strip_prefix('/')).filter(|_| other.layout == Layout::Portfolio) {
                Some(inside) => match inside.split_once('/') {
                    Some((affiliate, _)) if !affiliate.starts_with('.') => _ = changes.affiliates.insert(affiliate.to_owned()),
                    Some(_) => {}
                    None => _ = changes.others.insert(path),
                },
                None => _ = changes.others.insert(path),
            }
        }
        if other.layout == Layout::Single && !changes.others.is_empty() {
            changes.affiliates.insert(String::new());
        }
        Ok(changes)
    }
}

/// What guards a portfolio that does not lie at the root of its repository, where it is different; with a `/` before it.
fn guards(before: &Revision, after: &Revision) -> Result<Vec<String>> {
    let root = |revision: &Revision| Revision::open(revision.repository.clone(), revision.commit, "");
    let (before, after) = (root(before)?, root(after)?);
    let there = |revision: &Revision, path: &str| revision.read(|store| walk::find(store, path).map(|entry| (entry.kind, entry.handle)));
    let all = [".github", "CODEOWNERS", "docs/CODEOWNERS", ".gitlab", ".gitlab-ci.yml", ".pre-commit-config.yaml"];
    Ok(all.into_iter().filter(|path| there(&before, path) != there(&after, path)).map(|path| format!("/{path}")).collect())
}

/// The paths on disk that differ from a revision, new files included.
fn on_disk(repository: &git2::Repository, before: &Revision, inside: &str, paths: &mut BTreeSet<String>) -> Result<()> {
    let failed = |_| missing(before.commit);
    let mut options = DiffOptions::new();
    options.include_untracked(true).recurse_untracked_dirs(true).disable_pathspec_match(true);
    if !inside.is_empty() {
        options.pathspec(inside);
    }
    let whole = repository.find_commit(before.commit).and_then(|commit| commit.tree()).map_err(failed)?;
    let diff = repository.diff_tree_to_workdir_with_index(Some(&whole), Some(&mut options)).map_err(failed)?;
    let prefix = if inside.is_empty() { String::new() } else { format!("{inside}/") };
    for delta in diff.deltas() {
        for bytes in [delta.old_file().path_bytes(), delta.new_file().path_bytes()].into_iter().flatten() {
            let path = String::from_utf8_lossy(bytes);
            paths.extend(path.strip_prefix(&prefix).map(ToOwned::to_owned));
        }
    }
    Ok(())
}

struct Walk<'w> {
    repository: &'w git2::Repository,
    id_length: usize,
    is_portfolio: bool,
    paths: &'w mut BTreeSet<String>,
}

impl Walk<'_> {
    fn tree(&self, id: Option<&[u8]>) -> Result<Vec<u8>> {
        let Some(id) = id.and_then(|id| Oid::from_bytes(id).ok()).filter(|id| *id != NOTHING) else { return Ok(Vec::new()) };
        let read = || Ok(self.repository.odb()?.read(id)?.data().to_vec());
        read().map_err(|_: git2::Error| missing(id))
    }

    fn folder(&mut self, prefix: &str, old: Option<&[u8]>, new: Option<&[u8]>) -> Result<()> {
        let (old, new) = (self.tree(old)?, self.tree(new)?);
        let mut changed = Vec::new();
        compare(&old, &new, self.id_length, &mut |was, is| changed.push((was, is)));
        for (was, is) in changed {
            let name = was.or(is).map_or_else(Default::default, |entry| String::from_utf8_lossy(entry.name).into_owned());
            let path = format!("{prefix}{name}");
            let folder = |entry: Option<Entry<'_>>| entry.is_some_and(|entry| entry.is_folder);
            // what of an affiliate's is different, is for its own documents to say
            let is_affiliate = self.is_portfolio && prefix.strip_suffix('/') == Some(AFFILIATES);
            if (folder(was) || folder(is)) && !is_affiliate {
                let id = |entry: Option<Entry<'_>>| entry.filter(|entry| entry.is_folder).map(|entry| entry.id.to_vec());
                self.folder(&format!("{path}/"), id(was).as_deref(), id(is).as_deref())?;
            } else {
                let is_folder = folder(was) || folder(is);
                self.paths.insert(if is_folder { format!("{path}/") } else { path });
            }
        }
        Ok(())
    }
}
