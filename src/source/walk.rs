//! Walks folders, wherever they lie. Links and submodules are never followed, and every limit that is hit is reported.

use std::path::Path;
use std::sync::Arc;

use super::store::{Entry, Kind, Store};
use crate::snapshot::{File, Snapshot, Unreadable};

/// A document may be this large, in bytes.
pub const MAX_DOCUMENT_BYTES: u64 = 256 * 1024;
/// A text that documents point to, and a file of the committee's, may be this large, in bytes.
pub const MAX_TEXT_BYTES: u64 = 16 * 1024 * 1024;
/// One affiliate may file this many files.
pub const MAX_FILES: usize = 5_000;
/// Folders inside an affiliate's folder may be nested this deep.
const MAX_DEPTH: usize = 4;
/// How a file begins that stands for one kept elsewhere by Git LFS.
const LFS_POINTER: &str = "version https://git-lfs.github.com/spec/";
/// Files that every repository may have and nobody needs to be told of.
const HOUSEKEEPING: [&str; 6] = ["README", "LICENSE", "LICENCE", "CHANGELOG", "CODEOWNERS", "CONTRIBUTING"];

/// Finds what a path leads to, without following links.
pub(super) fn find<S: Store>(store: &S, path: &str) -> Option<Entry<S::Handle>> {
    let (folder, name) = path.rsplit_once('/').unwrap_or(("", path));
    store.entry(&find_folder(store, folder)?, name)
}

/// Finds a folder by its path.
pub(super) fn find_folder<S: Store>(store: &S, path: &str) -> Option<S::Handle> {
    let mut folder = store.root();
    for name in path.split('/').filter(|name| !name.is_empty()) {
        folder = store.entry(&folder, name).filter(|entry| entry.kind == Kind::Folder)?.handle;
    }
    Some(folder)
}

/// Reads a file of the committee's.
pub(super) fn committee_file<S: Store>(store: &S, path: &str) -> Option<File> {
    file(store, path, path, MAX_TEXT_BYTES)
}

/// Reads a file of at most so many bytes, which is shown under another path.
pub(super) fn file<S: Store>(store: &S, path: &str, shown: &str, limit: u64) -> Option<File> {
    let entry = find(store, path)?;
    Some(File::new(shown, read(store, &entry, limit)))
}

/// The names of the TOML files in a folder, in order.
pub(super) fn names<S: Store>(store: &S, folder: &str) -> Vec<String> {
    let entries = find_folder(store, folder).and_then(|folder| store.entries(&folder).ok()).unwrap_or_default();
    let is_toml = |entry: &Entry<S::Handle>| entry.is_named && Path::new(&entry.name).extension().is_some_and(|end| end == "toml");
    entries.into_iter().filter(is_toml).map(|entry| entry.name).collect()
}

/// The names of the folders in a folder, in order.
pub(super) fn folders<S: Store>(store: &S, folder: &str) -> Vec<String> {
    let entries = find_folder(store, folder).and_then(|folder| store.entries(&folder).ok()).unwrap_or_default();
    let is_folder = |entry: &Entry<S::Handle>| matches!(entry.kind, Kind::Folder | Kind::Submodule) && !is_hidden(&entry.name);
    entries.into_iter().filter(is_folder).map(|entry| entry.name).collect()
}

/// A file that was found: its path, and where it is and how large it may be, or why it is not read.
type Found<H> = (String, Result<(Entry<H>, u64), Unreadable>);

/// All files below a folder, ordered by path, each with `prefix` before its path.
pub(super) fn snapshot<S: Store>(store: &S, folder: &S::Handle, prefix: &str) -> Snapshot {
    let mut found = Vec::new();
    walk(store, folder, prefix, 0, &mut found);
    let file = |(path, found): Found<S::Handle>| Arc::new(File::new(path, found.and_then(|(entry, limit)| read(store, &entry, limit))));
    // a repository may keep a file as its difference to the one before it: from the last to the first, each is worked out once
    let mut files: Vec<Arc<File>> = found.into_iter().rev().map(file).collect();
    files.reverse();
    files.sort_unstable_by(|a, b| a.path.cmp(&b.path));
    Snapshot { files }
}

/// Gives false once there are too many files.
fn walk<S: Store>(store: &S, folder: &S::Handle, prefix: &str, depth: usize, files: &mut Vec<Found<S::Handle>>) -> bool {
    let entries = match store.entries(folder) {
        Ok(entries) => entries,
        Err(why) => {
            files.push((prefix.trim_end_matches('/').to_owned(), Err(why)));
            return true;
        }
    };
    for entry in entries.into_iter().filter(|entry| !is_hidden(&entry.name)) {
        let path = format!("{prefix}{}", entry.name);
        if files.len() >= MAX_FILES {
            files.push((path, Err(Unreadable::TooMany { limit: MAX_FILES })));
            return false;
        }
        let found = match entry.kind {
            _ if !entry.is_named => Err(Unreadable::Name),
            Kind::Folder if depth < MAX_DEPTH => {
                if !walk(store, &entry.handle, &format!("{path}/"), depth + 1, files) {
                    return false;
                }
                continue;
            }
            Kind::Folder => Err(Unreadable::TooMany { limit: MAX_DEPTH }),
            kind => match entry.name.rsplit_once('.') {
                Some((_, "toml")) => Ok((entry, MAX_DOCUMENT_BYTES)),
                Some((_, "md" | "txt" | "json")) => Ok((entry, MAX_TEXT_BYTES)),
                _ if kind == Kind::File => Err(Unreadable::Opaque),
                _ => Ok((entry, 0)),
            },
        };
        files.push((path, found));
    }
    true
}

/// Files at the root of a portfolio that look like ours and are not, and files among the affiliates' folders.
pub(super) fn strays<S: Store>(store: &S) -> Vec<String> {
    let names = |folder: &str| -> Vec<String> {
        let entries = find_folder(store, folder).and_then(|folder| store.entries(&folder).ok()).unwrap_or_default();
        let is_stray = |entry: &Entry<S::Handle>| entry.kind != Kind::Folder && !is_hidden(&entry.name) && !is_housekeeping(&entry.name);
        entries.into_iter().filter(is_stray).map(|entry| entry.name).collect()
    };
    let is_ours = |name: &String| matches!(name.as_str(), "register.toml" | "affcheck.toml" | "refused-sources.toml" | "baseline.toml");
    let is_toml = |name: &String| name.to_lowercase().ends_with(".toml");
    let mut found: Vec<String> = names("").into_iter().filter(|name| is_toml(name) && !is_ours(name)).collect();
    // what should be a folder, and is a link or a file, is not looked into
    found.extend(
        [super::AFFILIATES, "waivers", "reviews"]
            .iter()
            .filter(|name| find(store, name).is_some_and(|entry| entry.kind != Kind::Folder))
            .map(ToString::to_string),
    );
    found.extend(names(super::AFFILIATES).into_iter().map(|name| format!("{}/{name}", super::AFFILIATES)));
    found.sort_unstable();
    found
}

fn is_hidden(name: &str) -> bool {
    name.starts_with('.')
}

/// Is it a file such as `README.md`?
fn is_housekeeping(name: &str) -> bool {
    let stem = name.split('.').next().unwrap_or(name);
    HOUSEKEEPING.contains(&stem)
}

fn read<S: Store>(store: &S, entry: &Entry<S::Handle>, limit: u64) -> Result<String, Unreadable> {
    match entry.kind {
        Kind::File => {}
        Kind::Link => return Err(Unreadable::Link),
        Kind::Submodule => return Err(Unreadable::Submodule),
        Kind::Special | Kind::Folder => return Err(Unreadable::Special),
        Kind::Refused => return Err(Unreadable::Refused),
    }
    let text = String::from_utf8(store.read(&entry.handle, limit)?)
        .map_err(|error| Unreadable::NotUtf8(u32::try_from(error.utf8_error().valid_up_to()).unwrap_or(u32::MAX)))?;
    if text.starts_with(LFS_POINTER) { Err(Unreadable::LfsPointer) } else { Ok(text) }
}
