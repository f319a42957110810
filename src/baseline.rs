//! The baseline: findings that a portfolio starts with. They are known and do not fail a run, and the list may only shrink.
//!
//! A finding is recognised by the fingerprints of its places alone: there is an entry for each. Nothing here reads or writes the disk.

mod gather;
mod read;
mod review;

use std::collections::{HashMap, HashSet};
use std::fmt::Write as _;

use serde::Deserialize;

pub use gather::{Gatherer, Outcome};
pub use review::{Review, Shrunk};

use crate::calendar::Date;
use crate::finding::Severity;
use crate::report::render::is_own;
use crate::report::{Header, Item, PackLine, Section};

/// The name and the version of the format.
pub const FORMAT: &str = "affcheck-baseline-1";

/// A place at which a finding is known.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Entry {
    /// The affiliate; none for the committee's own files.
    pub affiliate: Option<String>,
    /// The rule's id, or the code of the fault.
    pub code: String,
    /// Names the period.
    pub period: Option<String>,
    /// What the finding is recognised by at this place.
    pub fingerprint: String,
    /// How much it weighs at most.
    pub severity: Severity,
}

impl Entry {
    /// The entries for a finding of a section: one for each of its places.
    pub fn of<'s>(section: &'s Section, item: &'s Item) -> impl Iterator<Item = Self> + 's {
        item.fingerprints().map(|fingerprint| Self {
            affiliate: section.affiliate.as_ref().map(|affiliate| affiliate.id.clone()),
            code: item.code.clone(),
            period: item.period.clone(),
            fingerprint: fingerprint.to_owned(),
            severity: item.severity,
        })
    }

    /// What the entries for one finding have in common: a rule finds something once in a period, a fault is told by its place.
    fn finding(&self) -> (Option<&str>, &str, Option<&str>, Option<&str>) {
        let place = is_own(&self.code).then_some(self.fingerprint.as_str());
        (self.affiliate.as_deref(), &self.code, self.period.as_deref(), place)
    }
}

/// A list of findings that are known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Baseline {
    /// The date by which was judged when it was written.
    pub as_of: Date,
    /// The packs that were in use when it began.
    pub packs: Vec<String>,
    /// Who may read it: `public` or `committee`.
    pub audience: String,
    /// SHA-256 of its file; empty for one that was not read from a file.
    pub digest: String,
    entries: Vec<Entry>,
    weights: HashMap<String, Severity>,
}

/// Why a run cannot say what has become of a baseline's entries.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Mismatch {
    /// It was made for other readers: there are findings that only the committee sees.
    Audience,
    /// The run judges by an earlier date: less was owed then.
    Date,
    /// The run does without this pack of the baseline.
    Pack(String),
}

impl Baseline {
    /// A baseline of the findings of a run, in order.
    #[must_use]
    pub fn new(as_of: Date, packs: Vec<String>, audience: &str, mut entries: Vec<Entry>) -> Self {
        // what has one fingerprint is one place of one finding; the heaviest stands for all
        entries.sort_by(|a, b| (&a.fingerprint, b.severity, a).cmp(&(&b.fingerprint, a.severity, b)));
        entries.dedup_by(|next, kept| next.fingerprint == kept.fingerprint);
        entries.sort();
        let weights = entries.iter().map(|entry| (entry.fingerprint.clone(), entry.severity)).collect();
        Self { as_of, packs, audience: audience.to_owned(), digest: String::new(), entries, weights }
    }

    /// The places of known findings by affiliate, code and period; those of the committee's own files come first.
    #[must_use]
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// So many findings are known.
    #[must_use]
    pub fn count(&self) -> usize {
        count(self.entries.iter())
    }

    /// Is the finding known at all its places, and weighs no more than it did? What an exception covers, and what is only due soon, is never known.
    #[must_use]
    pub fn knows(&self, item: &Item) -> bool {
        is_fault(item)
            && item.exception.is_none()
            && item.fingerprints().all(|place| self.weights.get(place).is_some_and(|weight| item.severity <= *weight))
    }

    /// Can a run say which entries are found no longer?
    ///
    /// # Errors
    /// Says why it cannot.
    pub fn suits(&self, run: &Header) -> Result<(), Mismatch> {
        if run.audience != self.audience {
            return Err(Mismatch::Audience);
        }
        if run.as_of < self.as_of {
            return Err(Mismatch::Date);
        }
        let is_used = |name: &&String| run.packs.iter().any(|pack: &PackLine| pack.name == **name);
        self.packs.iter().find(|name| !is_used(name)).map_or(Ok(()), |name| Err(Mismatch::Pack(name.clone())))
    }

    /// The text of its file.
    #[must_use]
    pub fn text(&self) -> String {
        let mut text = String::with_capacity(160 * (self.entries.len() + 1));
        let packs: Vec<String> = self.packs.iter().map(|pack| quoted(pack)).collect();
        // writing to a string cannot fail
        let _ = writeln!(text, "format = {}\nas-of = {}", quoted(FORMAT), self.as_of);
        let _ = writeln!(text, "packs = [{}]\naudience = {}", packs.join(", "), quoted(&self.audience));
        for entry in &self.entries {
            text.push_str("\n[[finding]]\n");
            let fields = [
                ("affiliate", entry.affiliate.as_deref()),
                ("code", Some(entry.code.as_str())),
                ("period", entry.period.as_deref()),
                ("severity", Some(entry.severity.word())),
                ("fingerprint", Some(entry.fingerprint.as_str())),
            ];
            for (key, value) in fields {
                let _ = value.map(|value| writeln!(text, "{key} = {}", quoted(value)));
            }
        }
        text
    }
}

/// So many findings have these entries.
fn count<'e>(entries: impl Iterator<Item = &'e Entry>) -> usize {
    entries.map(Entry::finding).collect::<HashSet<_>>().len()
}

/// Is it a fault already, and not only something that is due soon?
fn is_fault(item: &Item) -> bool {
    item.verdict.as_deref() != Some("due-soon")
}

fn quoted(text: &str) -> String {
    toml::Value::from(text).to_string()
}
