//! Files of a working tree. Links are never followed, and every limit that is hit is reported.

use std::fs::{self, DirEntry, FileType};
use std::io::Read;
use std::path::Path;
use std::sync::Arc;

use crate::snapshot::{File, Snapshot, Unreadable};

/// A document may be this large, in bytes.
pub const MAX_DOCUMENT_BYTES: u64 = 256 * 1024;
/// A text that documents point to, and a file of the committee's, may be this large, in bytes.
pub const MAX_TEXT_BYTES: u64 = 16 * 1024 * 1024;
/// One affiliate may file this many files.
pub const MAX_FILES: usize = 5_000;
/// Folders inside an affiliate's folder may be nested this deep.
const MAX_DEPTH: usize = 4;
/// Files that every repository may have and nobody needs to be told of.
const HOUSEKEEPING: [&str; 6] = ["README", "LICENSE", "LICENCE", "CHANGELOG", "CODEOWNERS", "CONTRIBUTING"];

/// Reads a file of the committee's.
pub(super) fn committee_file(root: &Path, path: &str) -> Option<File> {
    let kind = fs::symlink_metadata(root.join(path)).ok()?.file_type();
    Some(File { path: path.to_owned(), content: read(&root.join(path), kind, MAX_TEXT_BYTES) })
}

/// The names of the TOML files in a folder, in order.
pub(super) fn names(folder: &Path) -> Vec<String> {
    let is_toml = |name: &String| Path::new(name).extension().is_some_and(|extension| extension == "toml");
    let mut names: Vec<String> = entries(folder).filter_map(|entry| entry.file_name().into_string().ok()).filter(is_toml).collect();
    names.sort_unstable();
    names
}

/// The names of the folders in a folder, in order.
pub(super) fn folders(folder: &Path) -> Vec<String> {
    let is_folder = |entry: &DirEntry| entry.file_type().is_ok_and(|kind| kind.is_dir());
    let mut names: Vec<String> = entries(folder)
        .filter(is_folder)
        .map(|entry| entry.file_name().to_string_lossy().into_owned())
        .filter(|name| !is_hidden(name))
        .collect();
    names.sort_unstable();
    names
}

/// Reads all files of one affiliate's folder.
pub(super) fn snapshot(root: &Path, folder: &str) -> Snapshot {
    self::folder(&root.join(folder), folder)
}

/// Reads all files below any folder.
pub(super) fn folder(folder: &Path, prefix: &str) -> Snapshot {
    let mut files = Vec::new();
    walk(folder, prefix, 0, &mut files);
    files.sort_unstable_by(|a: &Arc<File>, b| a.path.cmp(&b.path));
    Snapshot { files }
}

fn walk(folder: &Path, prefix: &str, depth: usize, files: &mut Vec<Arc<File>>) {
    for entry in entries(folder) {
        let (name, readable_name) = match entry.file_name().into_string() {
            Ok(name) => (name, true),
            Err(name) => (name.to_string_lossy().into_owned(), false),
        };
        if is_hidden(&name) {
            continue;
        }
        let path = format!("{prefix}{name}");
        let kind = entry.file_type();
        let content = match kind {
            _ if files.len() >= MAX_FILES => {
                let content = Err(Unreadable::TooMany { limit: MAX_FILES });
                files.push(Arc::new(File { path, content }));
                return;
            }
            _ if !readable_name => Err(Unreadable::Name),
            Ok(kind) if kind.is_dir() && depth < MAX_DEPTH => {
                walk(&entry.path(), &format!("{path}/"), depth + 1, files);
                continue;
            }
            Ok(kind) if kind.is_dir() => Err(Unreadable::TooMany { limit: MAX_DEPTH }),
            Ok(kind) => match name.rsplit_once('.') {
                Some((_, "toml")) => read(&entry.path(), kind, MAX_DOCUMENT_BYTES),
                Some((_, "md" | "txt" | "json")) => read(&entry.path(), kind, MAX_TEXT_BYTES),
                _ if kind.is_symlink() => Err(Unreadable::Link),
                _ => Err(Unreadable::Opaque),
            },
            Err(_) => Err(Unreadable::Refused),
        };
        files.push(Arc::new(File { path, content }));
    }
}

/// Files at the root of a portfolio that look like ours and are not, and files among the affiliates' folders.
pub(super) fn strays(root: &Path) -> Vec<String> {
    let is_file = |entry: &DirEntry| entry.file_type().is_ok_and(|kind| !kind.is_dir());
    let names = |folder: &Path| -> Vec<String> {
        entries(folder)
            .filter(is_file)
            .map(|entry| entry.file_name().to_string_lossy().into_owned())
            .filter(|name| !is_hidden(name) && !is_housekeeping(name))
            .collect()
    };
    let is_ours = |name: &String| matches!(name.as_str(), "register.toml" | "affcheck.toml" | "refused-sources.toml");
    let is_toml = |name: &String| name.to_lowercase().ends_with(".toml");
    let mut found: Vec<String> = names(root).into_iter().filter(|name| is_toml(name) && !is_ours(name)).collect();
    found.extend(names(&root.join(super::AFFILIATES)).into_iter().map(|name| format!("{}/{name}", super::AFFILIATES)));
    found.sort_unstable();
    found
}

fn entries(folder: &Path) -> impl Iterator<Item = DirEntry> {
    fs::read_dir(folder).into_iter().flatten().flatten()
}

fn is_hidden(name: &str) -> bool {
    name.starts_with('.')
}

/// Is it a file such as `README.md`?
fn is_housekeeping(name: &str) -> bool {
    let stem = name.split('.').next().unwrap_or(name);
    HOUSEKEEPING.contains(&stem)
}

fn read(path: &Path, kind: FileType, limit: u64) -> Result<String, Unreadable> {
    if kind.is_symlink() {
        return Err(Unreadable::Link);
    }
    if !kind.is_file() {
        return Err(Unreadable::Special);
    }
    let file = fs::File::open(path).map_err(|_| Unreadable::Refused)?;
    let size = file.metadata().map_err(|_| Unreadable::Refused)?.len();
    if size > limit {
        return Err(Unreadable::TooLarge { size, limit });
    }
    let mut bytes = Vec::with_capacity(usize::try_from(size).unwrap_or_default() + 1);
    file.take(limit + 1).read_to_end(&mut bytes).map_err(|_| Unreadable::Refused)?;
    if bytes.len() as u64 > limit {
        return Err(Unreadable::TooLarge { size: bytes.len() as u64, limit });
    }
    String::from_utf8(bytes).map_err(|error| Unreadable::NotUtf8(u32::try_from(error.utf8_error().valid_up_to()).unwrap_or(u32::MAX)))
}
