//! The only part of an import that touches the disk. Reads within limits; writes all files or none.
//!
//! New files are written beside their place first and moved there when all of them lie ready.

use std::fs::{self, OpenOptions};
use std::io::{self, Read, Write};
use std::path::{Component, Path, PathBuf};
use std::sync::Arc;

use crate::document::Document;
use crate::error::{Error, Result};
use crate::message::{Fact, Message};
use crate::snapshot::{File, Unreadable};
use crate::source::MAX_DOCUMENT_BYTES;

/// A CSV file may be this large, in bytes.
const MAX_SOURCE_BYTES: u64 = 64 * 1024 * 1024;

/// A file to write.
pub(super) struct NewFile {
    /// Its path below the folder imported into.
    pub(super) path: String,
    /// Its text.
    pub(super) text: String,
    /// Does it take the place of an older version of itself?
    pub(super) replaces: bool,
}

/// Reads a mapping file.
pub(super) fn mapping(path: &Path) -> Result<Arc<File>> {
    let content = String::from_utf8(read(path, MAX_DOCUMENT_BYTES)?)
        .map_err(|error| Unreadable::NotUtf8(u32::try_from(error.utf8_error().valid_up_to()).unwrap_or(u32::MAX)));
    Ok(Arc::new(File::new(path.display().to_string(), content)))
}

/// The path of the CSV file: beside the mapping, or where the caller says.
pub(super) fn source(mapping: &Path, given: Option<&Path>, document: &Document) -> Result<PathBuf> {
    let name = document.root().get("source").and_then(|node| node.as_str()).unwrap_or_default();
    let folder = match given {
        Some(given) if !given.is_dir() => return Ok(given.to_owned()),
        Some(folder) => folder,
        None => mapping.parent().unwrap_or(Path::new("")),
    };
    // a mapping may come from anybody: it cannot make the program read elsewhere
    if !Path::new(name).components().all(|part| matches!(part, Component::Normal(_))) {
        let message = Message::new("import-source-outside").with("path", super::said(name));
        return Err(Error::new(message).help(Message::new("import-source-outside-help")));
    }
    Ok(folder.join(name))
}

/// Reads a CSV file.
pub(super) fn bytes(path: &Path) -> Result<Vec<u8>> {
    read(path, MAX_SOURCE_BYTES)
}

fn read(path: &Path, limit: u64) -> Result<Vec<u8>> {
    let about = |id: &'static str| Error::new(Message::new(id).with("path", Fact::name(path.display().to_string())));
    if path.is_dir() {
        return Err(about("import-is-folder").help(Message::new("import-is-folder-help")));
    }
    let file = fs::File::open(path).map_err(|error| match error.kind() {
        io::ErrorKind::NotFound => about("error-no-path"),
        _ => about("import-unreadable"),
    })?;
    let mut bytes = Vec::new();
    file.take(limit + 1).read_to_end(&mut bytes).map_err(|_| about("import-unreadable"))?;
    if bytes.len() as u64 > limit {
        let mut error = about("import-large").help(Message::new("import-large-help"));
        error.message = error.message.with("limit", i64::try_from(limit / 1024).unwrap_or(i64::MAX));
        return Err(error);
    }
    Ok(bytes)
}

/// Is there something at the path already?
///
/// # Errors
/// When a link, or something else that is no folder, stands on the way to it.
pub(super) fn is_taken(root: &Path, path: &str) -> Result<bool> {
    let mut at = root.to_owned();
    let mut parts = path.split('/').peekable();
    while let Some(part) = parts.next() {
        at.push(part);
        let Ok(found) = fs::symlink_metadata(&at) else { return Ok(false) };
        if parts.peek().is_some() && !found.is_dir() {
            let message = Message::new("import-not-a-real-folder").with("path", Fact::name(at.display().to_string()));
            return Err(Error::new(message).help(Message::new("import-not-a-real-folder-help")));
        }
    }
    Ok(true)
}

/// Writes all files, or none: what was written before a failure is taken away again.
pub(super) fn write(root: &Path, files: &[NewFile]) -> Result<()> {
    let mut done = Done::default();
    for file in files {
        if let Err(error) = prepare(root, file, &mut done) {
            return Err(done.undo(root, &file.path, &error));
        }
    }
    for file in files {
        let (temporary, target) = places(root, &file.path);
        // somebody else may have been faster
        let is_free = file.replaces || fs::symlink_metadata(&target).is_err();
        let moved = if is_free { fs::rename(&temporary, &target) } else { Err(io::ErrorKind::AlreadyExists.into()) };
        match moved {
            Ok(()) if file.replaces => {}
            Ok(()) => done.files.push(target),
            Err(error) => return Err(done.undo(root, &file.path, &error)),
        }
    }
    Ok(())
}

fn prepare(root: &Path, file: &NewFile, done: &mut Done) -> io::Result<()> {
    let (temporary, target) = places(root, &file.path);
    let folder = target.parent().unwrap_or(root);
    let missing: Vec<&Path> = folder.ancestors().take_while(|folder| !folder.as_os_str().is_empty() && !folder.exists()).collect();
    for folder in missing.into_iter().rev() {
        fs::create_dir(folder)?;
        done.folders.push(folder.to_owned());
    }
    let mut handle = OpenOptions::new().write(true).create_new(true).open(&temporary)?;
    done.files.push(temporary);
    handle.write_all(file.text.as_bytes())
}

/// Where a file is prepared, and where it goes. Hidden files are no filings, so one left behind does no harm.
fn places(root: &Path, path: &str) -> (PathBuf, PathBuf) {
    let (folder, name) = path.rsplit_once('/').unwrap_or(("", path));
    (root.join(folder).join(format!(".{name}.new")), root.join(path))
}

/// What was put on the disk so far.
#[derive(Default)]
struct Done {
    files: Vec<PathBuf>,
    folders: Vec<PathBuf>,
}

impl Done {
    /// Takes it away again, as far as that goes: folders that others have used meanwhile stay.
    fn undo(&self, root: &Path, path: &str, error: &io::Error) -> Error {
        for file in &self.files {
            drop(fs::remove_file(file));
        }
        for folder in self.folders.iter().rev() {
            drop(fs::remove_dir(folder));
        }
        let shown = root.join(path).display().to_string();
        let why = Fact::name(error.kind().to_string());
        Error::new(Message::new("import-unwritable").with("path", Fact::name(shown)).with("why", why))
    }
}
