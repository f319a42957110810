//! Writes the repository of one affiliate.

use std::io;
use std::path::Path;

use crate::folder::write_file;
use crate::portfolio::Affiliate;
use crate::random::Random;
use crate::records::community;

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
