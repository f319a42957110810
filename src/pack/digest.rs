//! The digest of a pack: one text that changes with any of its files. Shared with the build script, which works it
//! out for the packs that come with the program.

use sha2::{Digest, Sha256};

/// SHA-256 over paths and texts in the order of the paths, each with its length before it; in hexadecimal digits. How a
/// checkout ends lines makes no difference.
pub(crate) fn digest<'f>(files: impl Iterator<Item = (&'f str, &'f str)>) -> String {
    let mut hash = Sha256::new();
    for part in files.flat_map(|(path, text)| [path.to_owned(), text.replace("\r\n", "\n")]) {
        hash.update((part.len() as u64).to_be_bytes());
        hash.update(part.as_bytes());
    }
    hash.finalize().iter().fold(String::with_capacity(64), |text, byte| text + &format!("{byte:02x}"))
}
