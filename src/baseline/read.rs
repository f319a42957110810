//! Reads the file of a baseline. A fault is told with its place, and without the lines that only the committee may see.

use std::sync::Arc;

use serde::Deserialize;
use sha2::{Digest, Sha256};

use super::{Baseline, Entry, FORMAT};
use crate::calendar::Date;
use crate::document::decode::decode;
use crate::document::fault::Fault;
use crate::document::intake::take_in;
use crate::document::{Document, Kinds};
use crate::error::{Error, Located, Result};
use crate::finding::{self, Severity};
use crate::message::{Fact, Message};
use crate::report::redact::{Names, Redactor};
use crate::snapshot::File;
use crate::text::Audience;

/// The file as it is written.
#[derive(Deserialize)]
#[serde(rename_all = "kebab-case")]
struct Raw {
    as_of: Date,
    packs: Vec<String>,
    audience: String,
    #[serde(default)]
    finding: Vec<Entry>,
}

impl Baseline {
    /// Reads a file.
    ///
    /// # Errors
    /// When it is no baseline, or one of another version of the program; with the places.
    pub fn read(kinds: &Kinds, file: &Arc<File>) -> Result<Self> {
        let about = |id| Message::new(id).with("path", Fact::name(file.path.clone()));
        let bad = || Error::new(about("error-bad-baseline")).help(Message::new("error-bad-baseline-help"));
        let Some(kind) = kinds.named("baseline") else { return Err(bad()) };
        let document = take_in(kinds, kind, file);
        let is_serious = |fault: &&Fault| finding::of_fault(file, (*fault).clone()).severity == Severity::Error;
        let faults: Vec<&Fault> = document.faults.iter().filter(is_serious).collect();
        let format = document.root().get("format").and_then(|node| node.as_str());
        if let Some(format) = format.filter(|format| document.readable && *format != FORMAT) {
            let message = about("error-baseline-format").with("format", Fact::name(format)).with("known", Fact::name(FORMAT));
            let mut own = located(kinds, &document, faults.into_iter().filter(|fault| fault.field == "format"));
            // the word is to be left as it is
            for located in &mut own {
                located.fault.help = None;
            }
            return Err(Error::new(message).help(Message::new("error-baseline-format-help")).because(own));
        }
        if !faults.is_empty() {
            return Err(bad().because(located(kinds, &document, faults.into_iter())));
        }
        let raw: Raw = decode(document.root()).map_err(|_| bad())?;
        let digest = Sha256::digest(file.text().as_bytes()).iter().fold(String::new(), |text, byte| text + &format!("{byte:02x}"));
        Ok(Self { digest, ..Self::new(raw.as_of, raw.packs, &raw.audience, raw.finding) })
    }
}

/// Faults with their file, in which everything is hidden that not everybody may see.
fn located<'f>(kinds: &Kinds, document: &Document, faults: impl Iterator<Item = &'f Fault>) -> Vec<Located> {
    let redactor = Redactor { audience: Audience::Public, kinds, names: &Names::default(), aliased: false };
    let file = document.file();
    let content = file.content.as_ref().map(|_| redactor.file(file, Some(document))).map_err(|why| *why);
    let masked = Arc::new(File::new(file.path.clone(), content));
    faults.map(|fault| Located { file: Arc::clone(&masked), fault: fault.clone() }).collect()
}
