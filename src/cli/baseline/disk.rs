//! The file of a baseline on the disk: read within limits, never through a link, and written as a whole or not at all.

use std::fs::{self, OpenOptions};
use std::io::{self, Write};
use std::path::Path;

use super::about;
use crate::error::{Error, Result};
use crate::message::{Fact, Message};
use crate::snapshot::File;
use crate::source;

/// A baseline may be this large, in bytes: some four hundred thousand findings.
const MAX_BYTES: u64 = 64 * 1024 * 1024;

/// Reads the file; none where there is nothing.
pub(super) fn read(path: &Path) -> Result<Option<File>> {
    if path.is_dir() {
        return Err(Error::new(about("import-is-folder", path)).help(Message::new("import-is-folder-help")));
    }
    Ok(source::file(path, MAX_BYTES))
}

/// Writes the file beside its place and moves it there. `replaces` says that there is an older version of it.
pub(super) fn write(path: &Path, text: &str, replaces: bool) -> Result<()> {
    if text.len() as u64 > MAX_BYTES {
        return Err(Error::new(about("error-baseline-large", path)).help(Message::new("error-baseline-large-help")));
    }
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    // hidden files are no filings, so one left behind does no harm
    let temporary = path.with_file_name(format!(".{name}.{}.new", std::process::id()));
    let done = prepare(path, &temporary, text, replaces).and_then(|()| fs::rename(&temporary, path));
    done.map_err(|error| {
        // what could not be finished is taken away again, as far as that goes
        drop(fs::remove_file(&temporary));
        let why = Fact::name(error.kind().to_string());
        Error::new(about("error-baseline-unwritable", path).with("why", why))
    })
}

fn prepare(path: &Path, temporary: &Path, text: &str, replaces: bool) -> io::Result<()> {
    let known = fs::symlink_metadata(path).ok();
    // somebody else may have been faster
    if known.is_some() && !replaces {
        return Err(io::ErrorKind::AlreadyExists.into());
    }
    let mut file = OpenOptions::new().write(true).create_new(true).open(temporary)?;
    if let Some(known) = known {
        // what only some may read stays so
        file.set_permissions(known.permissions())?;
    }
    file.write_all(text.as_bytes())?;
    file.sync_all()
}
