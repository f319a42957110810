//! What was worked out before, kept in a folder that can be deleted at any time. An entry that is torn, stale or not
//! ours is never believed, and whatever goes wrong here only costs time.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};

/// Entries begin with this; it changes with the way in which they are written.
const MARK: &[u8] = b"affcheck-cache-1\n";
/// Bytes of a SHA-256.
const DIGEST: usize = 32;
/// Tells one build of the program from another: results of one are never taken for those of another.
pub const BUILD: &str = env!("AFFCHECK_BUILD");

/// A folder with results, or none.
#[derive(Clone, Debug, Default)]
pub struct Cache {
    folder: Option<PathBuf>,
}

impl Cache {
    /// Keeps nothing and finds nothing.
    #[must_use]
    pub fn off() -> Self {
        Self::default()
    }

    /// Keeps results in a folder, which is made when the first one is kept.
    #[must_use]
    pub fn at(folder: &Path) -> Self {
        Self { folder: Some(folder.to_owned()) }
    }

    /// Is anything kept at all?
    #[must_use]
    pub fn is_on(&self) -> bool {
        self.folder.is_some()
    }

    /// What was kept under a name and a key.
    #[must_use]
    pub fn get(&self, name: &str, key: &str) -> Option<Vec<u8>> {
        let mut bytes = fs::read(self.path(name, key)?).ok()?;
        let head = MARK.len() + 2 * DIGEST;
        let (digest, body) = (bytes.get(MARK.len() + DIGEST..head)?, bytes.get(head..)?);
        let is_whole = bytes.starts_with(MARK) && digest == Sha256::digest(body).as_slice();
        let is_ours = bytes.get(MARK.len()..MARK.len() + DIGEST)? == address(name, key).as_slice();
        (is_whole && is_ours).then(|| bytes.split_off(head))
    }

    /// Keeps something. Readers see the whole of it or nothing, also while several programs write.
    pub fn put(&self, name: &str, key: &str, body: &[u8]) {
        let write = || {
            let path = self.path(name, key)?;
            let folder = path.parent()?;
            private_folder(folder)?;
            let mut file = tempfile::NamedTempFile::new_in(folder).ok()?;
            let parts = [MARK, &address(name, key), &Sha256::digest(body), body];
            parts.into_iter().try_for_each(|part| file.write_all(part)).ok()?;
            file.persist(&path).ok()
        };
        // what cannot be kept is worked out again
        let _ = write();
    }

    fn path(&self, name: &str, key: &str) -> Option<PathBuf> {
        let address = hex(address(name, key).get(..16)?);
        let (first, rest) = address.split_at_checked(2)?;
        Some(self.folder.as_ref()?.join(name).join(first).join(rest))
    }
}

/// Bytes in hexadecimal digits.
#[must_use]
pub fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::with_capacity(bytes.len() * 2), |text, byte| text + &format!("{byte:02x}"))
}

fn address(name: &str, key: &str) -> [u8; DIGEST] {
    let mut hash = Sha256::new();
    for part in [BUILD, name, key] {
        hash.update((part.len() as u64).to_be_bytes());
        hash.update(part.as_bytes());
    }
    hash.finalize().into()
}

/// Reports for a committee are among what is kept, so nobody else may read it.
fn private_folder(folder: &Path) -> Option<()> {
    let mut builder = fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder).ok()
}
