//! One pass along the first parents of a branch: what each commit did to the affiliates' files.

use std::collections::{BTreeMap, HashSet};

use git2::{Odb, OdbObject, Oid, Repository};

use super::tree::{Entry, Marks, compare, find};
use super::{Id, Link, Record, State};
use crate::error::{Error, Result};
use crate::message::{Fact, Message};

/// Folders are looked into this deep below an affiliate's.
const MAX_DEPTH: usize = 5;

/// The last commit of the branch that counts: the one named; else what a clone was told, the branch of a bare repository, or
/// the one with a usual name. None where that is not clear: a branch that somebody pushes under a usual name, or one
/// that is only checked out, must not become the witness of itself.
///
/// # Errors
/// When there is no branch of the name given.
pub(super) fn default_branch(repository: &Repository, named: Option<&str>) -> Result<Option<Oid>> {
    let commit = |name: &str| repository.find_reference(name).ok()?.peel_to_commit().ok().map(|commit| commit.id());
    if let Some(name) = named {
        let known = ["refs/remotes/origin/", "refs/heads/"].iter().find_map(|prefix| commit(&format!("{prefix}{name}")));
        return known.ok_or_else(|| no_branch(name)).map(Some);
    }
    let told = commit("refs/remotes/origin/HEAD").or_else(|| commit("HEAD").filter(|_| repository.is_bare()));
    if told.is_some() {
        return Ok(told);
    }
    let usual = |folder: &str| ["main", "master"].iter().filter_map(|name| commit(&format!("{folder}/{name}"))).collect::<Vec<_>>();
    let is_cloned = repository.references_glob("refs/remotes/origin/*").is_ok_and(|mut names| names.next().is_some());
    let found = usual(if is_cloned { "refs/remotes/origin" } else { "refs/heads" });
    Ok(match found.as_slice() {
        [only] => Some(*only),
        [] if !is_cloned => commit("HEAD"),
        _ => None,
    })
}

/// A commit by its id.
///
/// # Errors
/// When the repository does not have it.
pub(super) fn commit(repository: &Repository, id: &str) -> Result<Oid> {
    let found = Oid::from_str(id).and_then(|id| repository.find_commit(id)).map(|commit| commit.id());
    found.map_err(|_| {
        let message = Message::new("error-missing-object").with("object", Fact::name(id));
        Error::new(message).help(Message::new("error-missing-object-help"))
    })
}

fn no_branch(name: &str) -> Error {
    Error::new(Message::new("error-no-branch").with("branch", Fact::name(name))).help(Message::new("error-no-branch-help"))
}

/// The newest commit on the first parents of a branch that a commit contains.
pub(super) fn contained(repository: &Repository, branch: Oid, commit: Oid) -> Option<Oid> {
    let chain = || std::iter::successors(Some(branch), |id| parent(repository, *id).ok().flatten());
    if chain().any(|id| id == commit) {
        return Some(commit);
    }
    let mut walk = repository.revwalk().ok()?;
    walk.push(commit).ok()?;
    let before: HashSet<Oid> = walk.flatten().collect();
    chain().find(|id| before.contains(id))
}

/// The first parent; none for the first commit of all.
fn parent(repository: &Repository, commit: Oid) -> std::result::Result<Option<Oid>, git2::Error> {
    let commit = repository.find_commit(commit)?;
    if commit.parent_count() == 0 { Ok(None) } else { commit.parent_id(0).map(Some) }
}

/// Takes a record on to a commit, from the beginning where the commit does not build on what is recorded. Tells also
/// whether it has become a longer one. None where a part of the history is not there.
pub(super) fn extend(repository: &Repository, kept: Record, tip: Oid, base: &str, is_single: bool) -> Option<(Record, bool)> {
    if kept.chain.last().is_some_and(|last| last.id == tip.as_bytes()) {
        return Some((kept, false));
    }
    let last = kept.chain.last().map(|link| link.id.clone());
    let (mut new, mut next) = (Vec::new(), Some(tip));
    while let Some(id) = next.filter(|id| last.as_deref() != Some(id.as_bytes())) {
        let commit = repository.find_commit(id).ok()?;
        new.push((Link { id: id.as_bytes().to_vec(), seconds: commit.time().seconds() }, commit.tree_id()));
        next = if commit.parent_count() == 0 { None } else { Some(commit.parent_id(0).ok()?) };
    }
    let is_older = kept.chain.iter().any(|link| link.id == tip.as_bytes());
    let record = if next.is_some() { kept } else { Record::default() };
    let objects = repository.odb().ok()?;
    let id_length = tip.as_bytes().len();
    let mut pass = Pass { objects: &objects, id_length, base, is_single, record, marks: Marks::default(), events: Vec::new() };
    let mut before = match next {
        Some(id) => pass.base_of(repository.find_commit(id).ok()?.tree_id()).ok()?,
        None => None,
    };
    pass.marks = Marks::of(bytes(before.as_ref()), id_length);
    for (link, tree) in new.into_iter().rev() {
        before = pass.commit(link, tree, before.as_ref()).ok()?;
    }
    Some((pass.record, !is_older))
}

/// A file that a commit brought, changed or took out.
struct Event {
    folder: String,
    path: String,
    was: Option<Id>,
    is: Option<Id>,
}

struct Pass<'r> {
    objects: &'r Odb<'r>,
    id_length: usize,
    base: &'r str,
    is_single: bool,
    record: Record,
    /// Those of the base folder of the last commit.
    marks: Marks,
    events: Vec<Event>,
}

/// The tree of the base folder; none where there is no such folder.
type Base<'r> = Option<OdbObject<'r>>;

/// A tree's entries; none where there is no tree.
fn bytes<'t>(tree: Option<&'t OdbObject<'_>>) -> &'t [u8] {
    tree.map(OdbObject::data).unwrap_or_default()
}

impl<'r> Pass<'r> {
    fn tree(&self, id: &[u8]) -> std::result::Result<OdbObject<'r>, git2::Error> {
        self.objects.read(Oid::from_bytes(id)?)
    }

    /// The tree of the base folder in the tree of a commit.
    fn base_of(&self, tree: Oid) -> std::result::Result<Base<'r>, git2::Error> {
        let mut tree = self.objects.read(tree)?;
        for name in self.base.split('/').filter(|name| !name.is_empty()) {
            let Some(entry) = find(tree.data(), name, self.id_length).filter(|entry| entry.is_folder) else { return Ok(None) };
            tree = self.tree(entry.id)?;
        }
        Ok(Some(tree))
    }

    /// Takes in one commit. Gives its base folder, for the next one.
    fn commit(&mut self, link: Link, tree: Oid, before: Option<&OdbObject<'r>>) -> std::result::Result<Base<'r>, git2::Error> {
        let base = self.base_of(tree)?;
        self.record.chain.push(link);
        if before.map(OdbObject::id) == base.as_ref().map(OdbObject::id) {
            return Ok(base);
        }
        let (old, new) = (bytes(before), bytes(base.as_ref()));
        if self.is_single {
            self.folder("", "", old, new, 0)?;
        } else {
            let mut changed = Vec::new();
            self.marks.compare(old, new, &mut |was, is| changed.push((was, is)));
            for (was, is) in changed {
                let Some(name) = was.or(is).and_then(|entry| std::str::from_utf8(entry.name).ok()) else { continue };
                let (old, new) = (self.subtree(was)?, self.subtree(is)?);
                self.folder(&format!("{name}/"), "", bytes(old.as_ref()), bytes(new.as_ref()), 0)?;
            }
        }
        self.settle();
        Ok(base)
    }

    fn subtree(&self, entry: Option<Entry<'_>>) -> std::result::Result<Option<OdbObject<'r>>, git2::Error> {
        entry.filter(|entry| entry.is_folder).map(|entry| self.tree(entry.id)).transpose()
    }

    fn folder(&mut self, folder: &str, inside: &str, old: &[u8], new: &[u8], depth: usize) -> std::result::Result<(), git2::Error> {
        let mut changed = Vec::new();
        compare(old, new, self.id_length, &mut |was, is| changed.push((was, is)));
        for (was, is) in changed {
            let Some(name) = was.or(is).and_then(|entry| std::str::from_utf8(entry.name).ok()) else { continue };
            if was.is_some_and(|entry| entry.is_folder) || is.is_some_and(|entry| entry.is_folder) {
                if depth < MAX_DEPTH {
                    let (old, new) = (self.subtree(was)?, self.subtree(is)?);
                    self.folder(folder, &format!("{inside}{name}/"), bytes(old.as_ref()), bytes(new.as_ref()), depth + 1)?;
                }
                continue;
            }
            let file = |entry: Option<Entry<'_>>| entry.filter(|entry| entry.is_file).map(|entry| entry.id.to_vec());
            let (was, is) = (file(was), file(is));
            if was != is {
                self.events.push(Event { folder: folder.to_owned(), path: format!("{inside}{name}"), was, is });
            }
        }
        Ok(())
    }

    /// Writes down what the events of one commit come to.
    fn settle(&mut self) {
        let number = u32::try_from(self.record.chain.len()).map_or(u32::MAX, |count| count.saturating_sub(1));
        let events = std::mem::take(&mut self.events);
        let folders = &mut self.record.folders;
        // what goes away under one path and comes under another with the same content was renamed, also in a ring
        let mut leaving: BTreeMap<Id, Vec<(State, String, String)>> = BTreeMap::new();
        for event in &events {
            let folder = folders.entry(event.folder.clone()).or_default();
            folder.stamp = number;
            let Some(was) = &event.was else { continue };
            if let Some(state) = folder.files.get_mut(&event.path) {
                leaving.entry(was.clone()).or_default().push((state.clone(), event.folder.clone(), event.path.clone()));
                if event.is.is_none() {
                    state.withdrawn = state.blob.take();
                }
            }
        }
        // the earliest filed comes first, whichever path it had
        for states in leaving.values_mut() {
            states.sort_by(|(a, ..), (b, ..)| (b.filed, &b.amended).cmp(&(a.filed, &a.amended)));
        }
        for event in events {
            let Some(is) = event.is else { continue };
            let renamed = leaving.get_mut(&is).and_then(Vec::pop);
            let before = folders.get(&event.folder).and_then(|folder| folder.files.get(&event.path));
            let state = match (renamed, before) {
                (None, Some(state)) if state.withdrawn.as_ref() == Some(&is) => {
                    State { blob: Some(is), withdrawn: None, restored: Some(number), ..state.clone() }
                }
                (Some((state, folder, path)), _) => {
                    // its old name is free: what comes there is no second filing
                    let own = (folder, path);
                    let free = folders.get_mut(&own.0).filter(|folder| folder.files.get(&own.1).is_some_and(|state| state.blob.is_none()));
                    _ = free.and_then(|folder| folder.files.remove(&own.1));
                    State { blob: Some(is), withdrawn: None, ..state }
                }
                (None, Some(state)) if state.blob.is_some() => {
                    let mut state = State { blob: Some(is), ..state.clone() };
                    state.amended.push(number);
                    state
                }
                (None, before) => State {
                    blob: Some(is),
                    withdrawn: None,
                    filed: number,
                    amended: Vec::new(),
                    restored: None,
                    refiled: before.map(|state| state.filed),
                },
            };
            folders.entry(event.folder).or_default().files.insert(event.path, state);
        }
    }
}
