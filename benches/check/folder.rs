//! Writes portfolios into folders.

use std::path::Path;
use std::{fs, io};

use crate::portfolio::{Affiliate, each};
use crate::random::Random;
use crate::records::community;

/// Writes a portfolio of so many affiliates. Gives the number of their files and of bytes.
pub(crate) fn write(folder: &Path, affiliates: usize, seed: u64) -> io::Result<(usize, usize)> {
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

/// Writes the repository of one affiliate, with more meetings than usual: 60 files.
pub(crate) fn write_single(folder: &Path, seed: u64) -> io::Result<()> {
    let mut random = Random::new(seed);
    let affiliate = Affiliate { kind: "user-group", recognised: "2018-05-01".to_owned(), ..Affiliate::new(1, &mut random) };
    let mut files = affiliate.files(&mut random);
    files.extend((1..=12).map(|month| {
        let date = format!("2021-{month:02}-11");
        (format!("meetings/{date}-community.toml"), community(&affiliate, &mut random, &date))
    }));
    files.into_iter().try_for_each(|(path, text)| write_file(&folder.join(path), &text))
}

fn write_file(path: &Path, text: &str) -> io::Result<()> {
    path.parent().map_or(Ok(()), fs::create_dir_all)?;
    fs::write(path, text)
}
