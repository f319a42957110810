//! What a folder on disk and the tree of a revision have in common, so that both are walked by the same code.

use crate::snapshot::Unreadable;

/// What an entry of a folder is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    File,
    Folder,
    /// A symbolic link.
    Link,
    /// Another repository inside this one.
    Submodule,
    /// A device, a pipe, a socket.
    Special,
    /// What it is cannot be told.
    Refused,
}

/// An entry of a folder.
#[derive(Clone, Debug)]
pub(super) struct Entry<H> {
    /// Its name; where that is not UTF-8, with signs in place of what cannot be read.
    pub(super) name: String,
    /// Is the name UTF-8?
    pub(super) is_named: bool,
    pub(super) kind: Kind,
    /// By which its store finds it again.
    pub(super) handle: H,
}

/// Something that holds folders with files.
pub(super) trait Store {
    /// How it finds a file or a folder.
    type Handle: Clone;

    /// The folder around everything.
    fn root(&self) -> Self::Handle;

    /// What is in a folder, by name.
    ///
    /// # Errors
    /// When the folder cannot be read.
    fn entries(&self, folder: &Self::Handle) -> Result<Vec<Entry<Self::Handle>>, Unreadable>;

    /// One entry of a folder.
    fn entry(&self, folder: &Self::Handle, name: &str) -> Option<Entry<Self::Handle>>;

    /// The bytes of a file.
    ///
    /// # Errors
    /// When it cannot be read, or is larger than `limit` bytes.
    fn read(&self, file: &Self::Handle, limit: u64) -> Result<Vec<u8>, Unreadable>;
}
