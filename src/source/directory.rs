//! A folder on disk.

use std::fs::{self, DirEntry, FileType};
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use super::store::{Entry, Kind, Store};
use crate::snapshot::Unreadable;

/// A folder on disk, with what is in it.
#[derive(Clone, Debug)]
pub(super) struct Directory(pub(super) PathBuf);

impl Store for Directory {
    type Handle = PathBuf;

    fn root(&self) -> PathBuf {
        self.0.clone()
    }

    fn entries(&self, folder: &PathBuf) -> Result<Vec<Entry<PathBuf>>, Unreadable> {
        let entries: io::Result<Vec<DirEntry>> = fs::read_dir(folder).and_then(Iterator::collect);
        let mut entries: Vec<_> = entries.map_err(|_| Unreadable::Refused)?.iter().map(entry_of).collect();
        // the order in which a file system lists them is its own
        entries.sort_unstable_by(|a, b| a.handle.cmp(&b.handle));
        Ok(entries)
    }

    fn entry(&self, folder: &PathBuf, name: &str) -> Option<Entry<PathBuf>> {
        let path = folder.join(name);
        let kind = fs::symlink_metadata(&path).ok()?.file_type();
        Some(Entry { name: name.to_owned(), is_named: true, kind: kind_of(&path, kind), handle: path })
    }

    fn read(&self, file: &PathBuf, limit: u64) -> Result<Vec<u8>, Unreadable> {
        let file = fs::File::open(file).map_err(|_| Unreadable::Refused)?;
        let size = file.metadata().map_err(|_| Unreadable::Refused)?.len();
        if size > limit {
            return Err(Unreadable::TooLarge { size, limit });
        }
        let mut bytes = Vec::with_capacity(usize::try_from(size).unwrap_or_default() + 1);
        file.take(limit + 1).read_to_end(&mut bytes).map_err(|_| Unreadable::Refused)?;
        if bytes.len() as u64 > limit {
            return Err(Unreadable::TooLarge { size: bytes.len() as u64, limit });
        }
        Ok(bytes)
    }
}

fn entry_of(entry: &DirEntry) -> Entry<PathBuf> {
    let handle = entry.path();
    let (name, is_named) = match entry.file_name().into_string() {
        Ok(name) => (name, true),
        Err(name) => (name.to_string_lossy().into_owned(), false),
    };
    let kind = entry.file_type().map_or(Kind::Refused, |kind| kind_of(&handle, kind));
    Entry { name, is_named, kind, handle }
}

fn kind_of(path: &Path, kind: FileType) -> Kind {
    if kind.is_symlink() {
        Kind::Link
    } else if kind.is_dir() {
        // where a submodule is checked out, or another repository lies, this is how its folder shows
        if path.join(".git").exists() { Kind::Submodule } else { Kind::Folder }
    } else if kind.is_file() {
        Kind::File
    } else {
        Kind::Special
    }
}
