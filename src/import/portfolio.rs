//! The folder imported into: what is there already, and what becomes of the products in it.
//!
//! It reads and decides; only `disk` writes.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::disk::{self, NewFile};
use super::fatal;
use super::mapping::{Mapping, REGISTER};
use super::row::Product;
use crate::document::Kinds;
use crate::document::intake::take_in;
use crate::error::{Error, Result};
use crate::message::{Fact, Message};
use crate::register::Register;
use crate::snapshot::File;
use crate::source::{Layout, MAX_TEXT_BYTES, Source};

/// Where the register lies.
const REGISTER_FILE: &str = "register.toml";

/// The folder imported into.
pub(super) struct Portfolio {
    /// The ids of the register, if there is one.
    pub(super) known: Option<BTreeSet<String>>,
    root: PathBuf,
    register: Option<Arc<File>>,
    is_register: bool,
}

impl Portfolio {
    /// Looks at the folder.
    ///
    /// # Errors
    /// When it is no folder, does not suit the mapping, or has a register that cannot be relied on.
    pub(super) fn open(kinds: &Kinds, root: &Path, mapping: &Mapping<'_>) -> Result<Self> {
        let shown = || Fact::name(root.display().to_string());
        if root.exists() && !root.is_dir() {
            let message = Message::new("error-not-a-folder").with("path", shown());
            return Err(Error::new(message).help(Message::new("import-into-help")));
        }
        // a folder without filings is as good as a new one
        let source = Source::open(root).ok();
        let layout = source.as_ref().map(Source::layout);
        let for_many = mapping.is_register || mapping.affiliate.is_some();
        let misfit = match layout {
            Some(Layout::Single) if for_many => Some(("import-single", "import-single-help")),
            Some(Layout::Portfolio) if !for_many => Some(("import-portfolio", "import-portfolio-help")),
            _ => None,
        };
        if let Some((message, help)) = misfit {
            return Err(Error::new(Message::new(message).with("path", shown())).help(Message::new(help)));
        }
        let register = source.filter(|_| for_many).and_then(|source| source.committee_file(REGISTER_FILE));
        let known = register.as_ref().map(|file| known(kinds, file)).transpose()?;
        Ok(Self { known, root: root.to_owned(), register, is_register: mapping.is_register })
    }

    /// What the products would overwrite.
    ///
    /// # Errors
    /// When a link or a file stands where a folder should be.
    pub(super) fn conflicts(&self, products: &[Product]) -> Result<Vec<String>> {
        let mut conflicts = Vec::new();
        for Product { name, .. } in products {
            let is_taken = match (self.is_register, &self.known) {
                (true, known) => known.as_ref().is_some_and(|known| known.contains(name)),
                (false, _) => disk::is_taken(&self.root, name)?,
            };
            if is_taken {
                conflicts.push(name.clone());
            }
        }
        Ok(conflicts)
    }

    /// The files to write, in order.
    ///
    /// # Errors
    /// When the register cannot be added to.
    pub(super) fn files(&self, kinds: &Kinds, products: Vec<Product>) -> Result<Vec<NewFile>> {
        if self.is_register {
            return Ok(vec![self.extended(kinds, &products)?]);
        }
        Ok(products.into_iter().map(|product| NewFile { path: product.name, text: product.text, replaces: false }).collect())
    }

    /// The register with new entries behind those it has.
    fn extended(&self, kinds: &Kinds, products: &[Product]) -> Result<NewFile> {
        let mut text = self.register.as_ref().map(|file| file.text().to_owned()).unwrap_or_default();
        if !text.is_empty() && !text.ends_with('\n') {
            text.push('\n');
        }
        for product in products {
            if !text.is_empty() {
                text.push('\n');
            }
            text.push_str(&product.text);
        }
        if text.len() as u64 > MAX_TEXT_BYTES {
            return Err(Error::new(Message::new("import-register-large").with("limit", Fact::Number(to_mebibytes(MAX_TEXT_BYTES)))));
        }
        let file = Arc::new(File::new(REGISTER_FILE, Ok(text.clone())));
        let kind = kinds.named(REGISTER);
        if kind.is_none_or(|kind| !fatal(&take_in(kinds, kind, &file)).is_empty()) {
            let help = Message::new("import-register-closed-help");
            return Err(Error::new(Message::new("import-register-closed").with("path", Fact::name(REGISTER_FILE))).help(help));
        }
        Ok(NewFile { path: REGISTER_FILE.to_owned(), text, replaces: self.register.is_some() })
    }
}

/// The ids of a register.
fn known(kinds: &Kinds, file: &Arc<File>) -> Result<BTreeSet<String>> {
    let broken = || {
        let message = Message::new("import-register-broken").with("path", Fact::name(REGISTER_FILE));
        Error::new(message).help(Message::new("import-register-broken-help"))
    };
    let kind = kinds.named(REGISTER).ok_or_else(broken)?;
    if !fatal(&take_in(kinds, kind, file)).is_empty() {
        return Err(broken());
    }
    let register = Register::read(kinds, kind, file);
    let entries = register.entries.into_iter().map(|entry| entry.identity.id);
    Ok(entries.chain(register.broken).collect())
}

fn to_mebibytes(bytes: u64) -> i64 {
    i64::try_from(bytes / (1024 * 1024)).unwrap_or(i64::MAX)
}
