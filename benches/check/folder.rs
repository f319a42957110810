//! Writes portfolios into folders.

use std::path::{Path, PathBuf};
use std::{fs, io};

use crate::portfolio::each;

/// The folder of a portfolio of so many affiliates, which is written where it is not there yet, with the number of their
/// files and of bytes.
pub(crate) fn written(home: &Path, affiliates: usize, seed: u64) -> io::Result<(PathBuf, f64, f64)> {
    let folder = home.join(format!("{affiliates}-{seed}"));
    let note = folder.with_extension("written");
    if !note.exists() {
        let (files, bytes) = write(&folder, affiliates, seed)?;
        fs::write(&note, format!("{files} {bytes}"))?;
    }
    let note = fs::read_to_string(&note)?;
    let mut numbers = note.split(' ').filter_map(|number| number.parse().ok());
    Ok((folder, numbers.next().unwrap_or(1.0), numbers.next().unwrap_or_default()))
}

fn write(folder: &Path, affiliates: usize, seed: u64) -> io::Result<(usize, usize)> {
    let (mut count, mut bytes) = (0, 0);
    each(affiliates, seed, &mut |path, text| {
        if path.starts_with("affiliates/") {
            count += 1;
            bytes += text.len();
        }
        write_file(&folder.join(path), &text)
    })?;
    Ok((count, bytes))
}

/// Writes a file, and the folders that it lies in.
pub(crate) fn write_file(path: &Path, text: &str) -> io::Result<()> {
    path.parent().map_or(Ok(()), fs::create_dir_all)?;
    fs::write(path, text)
}
