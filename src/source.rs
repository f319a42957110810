//! Where filings come from. The only part of the program that reads folders or repositories.
//!
//! A source hands out one affiliate's folder at a time, so that memory does not grow with the portfolio.

mod directory;
mod git;

use std::path::{Path, PathBuf};
use std::sync::Arc;

pub use directory::{MAX_DOCUMENT_BYTES, MAX_FILES, MAX_TEXT_BYTES};
pub use git::Revision;

use crate::error::{Error, Result};
use crate::message::{Fact, Message};
use crate::snapshot::{File, Snapshot};

/// How filings are laid out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Layout {
    /// A register and a folder for each affiliate.
    Portfolio,
    /// The folder of one affiliate, with its profile at the root.
    Single,
}

/// A folder with filings.
#[derive(Debug)]
pub struct Source {
    root: PathBuf,
    layout: Layout,
}

/// The folder below which a portfolio keeps one folder for each affiliate.
pub const AFFILIATES: &str = "affiliates";

impl Source {
    /// Opens a folder.
    ///
    /// # Errors
    /// When there is no such folder, or nothing in it is a filing.
    pub fn open(path: &Path) -> Result<Self> {
        let shown = Fact::name(path.display().to_string());
        if !path.exists() {
            return Err(Error::new(Message::new("error-no-path").with("path", shown)));
        }
        if !path.is_dir() {
            let help = Message::new("error-not-a-folder-help");
            return Err(Error::new(Message::new("error-not-a-folder").with("path", shown)).help(help));
        }
        let layout = if path.join("register.toml").exists() || path.join(AFFILIATES).is_dir() {
            Layout::Portfolio
        } else if path.join("profile.toml").exists() {
            Layout::Single
        } else {
            let help = Message::new("error-no-filing-help");
            return Err(Error::new(Message::new("error-no-filing").with("path", shown)).help(help));
        };
        Ok(Self { root: path.to_owned(), layout })
    }

    /// How the filings are laid out.
    #[must_use]
    pub fn layout(&self) -> Layout {
        self.layout
    }

    /// A file of the committee's, if there is one.
    #[must_use]
    pub fn committee_file(&self, path: &str) -> Option<Arc<File>> {
        directory::committee_file(&self.root, path).map(Arc::new)
    }

    /// The committee's files in a folder, such as `waivers`, by name.
    #[must_use]
    pub fn committee_folder(&self, folder: &str) -> Vec<String> {
        directory::names(&self.root.join(folder))
    }

    /// The names of the affiliates' folders, in order. For a single affiliate there is none.
    #[must_use]
    pub fn folders(&self) -> Vec<String> {
        match self.layout {
            Layout::Portfolio => directory::folders(&self.root.join(AFFILIATES)),
            Layout::Single => Vec::new(),
        }
    }

    /// Where an affiliate's files lie, below the root and with a `/` at the end.
    #[must_use]
    pub fn folder_of(&self, affiliate: &str) -> String {
        match self.layout {
            Layout::Portfolio => format!("{AFFILIATES}/{affiliate}/"),
            Layout::Single => String::new(),
        }
    }

    /// All files of one affiliate.
    #[must_use]
    pub fn snapshot(&self, affiliate: &str) -> Snapshot {
        directory::snapshot(&self.root, &self.folder_of(affiliate))
    }

    /// Files at the root, or beside the affiliates' folders, that a portfolio has no use for.
    #[must_use]
    pub fn strays(&self) -> Vec<String> {
        match self.layout {
            Layout::Portfolio => directory::strays(&self.root),
            Layout::Single => Vec::new(),
        }
    }

    /// The commit that is checked out, if the folder is part of a repository.
    #[must_use]
    pub fn revision(&self) -> Option<Revision> {
        git::revision(&self.root)
    }

    /// Where a path of the committee's configuration lies on disk.
    #[must_use]
    pub fn resolve(&self, path: &str) -> PathBuf {
        self.root.join(path)
    }
}

/// All files below a folder that is not a portfolio, such as a rule pack, with a prefix before their paths.
#[must_use]
pub fn folder(folder: &Path, prefix: &str) -> Snapshot {
    directory::folder(folder, prefix)
}
