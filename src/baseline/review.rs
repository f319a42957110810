//! Holds a baseline against what a run finds: which entries are still found, and which no longer.
//!
//! Each place of a finding has an entry. An entry is gone only where the run has looked and could tell. What cannot be told stays.

use std::collections::HashMap;

use super::{Baseline, Entry, count, is_fault};
use crate::calendar::Date;
use crate::finding::Severity;
use crate::report::Section;

/// What has become of an entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Fate {
    /// The run did not look at its affiliate.
    NotSeen,
    /// It is still found, or cannot be told: what it weighs now, and never more than before.
    Left(Severity),
    /// It is no longer found.
    Gone,
}

/// A baseline as the sections of a run come in.
#[derive(Debug)]
pub struct Review<'b> {
    baseline: &'b Baseline,
    whole: bool,
    /// By the order of the entries.
    fates: Vec<Fate>,
    /// Can the register not be relied on? Then nobody has left it.
    register_is_broken: bool,
}

/// A baseline after a run, and what was changed in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shrunk {
    /// What is left.
    pub baseline: Baseline,
    /// So many findings are no longer found at any place.
    pub gone: usize,
    /// So many findings weigh less than before.
    pub milder: usize,
}

impl<'b> Review<'b> {
    /// Begins with nothing seen. `whole` means that the run judges all affiliates.
    #[must_use]
    pub fn new(baseline: &'b Baseline, whole: bool) -> Self {
        Self { baseline, whole, fates: vec![Fate::NotSeen; baseline.entries.len()], register_is_broken: false }
    }

    /// Takes in what a run found about one affiliate, or about the committee's own files.
    pub fn see(&mut self, section: &Section) {
        let id = section.affiliate.as_ref().map(|affiliate| affiliate.id.as_str());
        let entries = &self.baseline.entries;
        let start = entries.partition_point(|entry| entry.affiliate.as_deref() < id);
        let end = entries.partition_point(|entry| entry.affiliate.as_deref() <= id);
        let seen = Seen::new(section);
        self.register_is_broken |= id.is_none() && (seen.unreadable || seen.broken);
        let both = self.fates.iter_mut().zip(entries).take(end).skip(start);
        for (fate, entry) in both {
            // two folders may have names that read the same once they are redacted
            *fate = match (*fate, seen.fate(entry)) {
                (Fate::Left(one), Fate::Left(other)) => Fate::Left(one.max(other)),
                (Fate::Left(one), _) => Fate::Left(one),
                (_, new) => new,
            };
        }
    }

    /// What has become of each entry when all sections are in.
    fn fates(&self) -> impl Iterator<Item = (&'b Entry, Fate)> + '_ {
        self.baseline.entries.iter().zip(&self.fates).map(|(entry, fate)| match fate {
            // nothing was found in the committee's own files, or the affiliate is there no more
            Fate::NotSeen if self.whole && !self.register_is_broken => (entry, Fate::Gone),
            fate => (entry, *fate),
        })
    }

    /// So many findings are no longer found at any place.
    #[must_use]
    pub fn gone(&self) -> usize {
        let left = count(self.fates().filter(|(_, fate)| *fate != Fate::Gone).map(|(entry, _)| entry));
        self.baseline.count().saturating_sub(left)
    }

    /// The baseline without what is no longer found, and with what became milder. Nothing is added to it.
    #[must_use]
    pub fn shrunk(&self, as_of: Date) -> Shrunk {
        let left = |(entry, fate): (&Entry, Fate)| match fate {
            Fate::Gone => None,
            Fate::NotSeen => Some(entry.clone()),
            Fate::Left(severity) => Some(Entry { severity: severity.min(entry.severity), ..entry.clone() }),
        };
        let is_milder = |(entry, fate): &(&Entry, Fate)| matches!(fate, Fate::Left(severity) if *severity < entry.severity);
        let milder = count(self.fates().filter(is_milder).map(|(entry, _)| entry));
        let gone = self.gone();
        let Baseline { packs, audience, .. } = self.baseline;
        let baseline = Baseline::new(as_of, packs.clone(), audience, self.fates().filter_map(left).collect());
        Shrunk { baseline, gone, milder }
    }
}

/// One section, prepared for many questions.
struct Seen<'s> {
    section: &'s Section,
    /// What each open finding weighs, by the fingerprint of each place; none where an exception covers it.
    found: HashMap<&'s str, Option<Severity>>,
    /// Was the affiliate judged by rules?
    judged: bool,
    /// Could some file not be read?
    unreadable: bool,
    /// Is some file no TOML?
    broken: bool,
}

impl<'s> Seen<'s> {
    fn new(section: &'s Section) -> Self {
        let mut found: HashMap<&str, Option<Severity>> = HashMap::new();
        for item in section.findings.iter().filter(|item| is_fault(item)) {
            let weight = Some(item.severity).filter(|_| item.exception.is_none());
            for place in item.fingerprints() {
                let known = found.entry(place).or_insert(weight);
                *known = weight.max(*known);
            }
        }
        let has = |code: &str| section.findings.iter().any(|item| item.code == code);
        Self {
            section,
            found,
            judged: section.affiliate.as_ref().is_none_or(|affiliate| affiliate.judged),
            unreadable: has("document/unreadable"),
            broken: has("document/syntax"),
        }
    }

    fn fate(&self, entry: &Entry) -> Fate {
        match self.found.get(entry.fingerprint.as_str()) {
            Some(weight) => Fate::Left(weight.unwrap_or(entry.severity).min(entry.severity)),
            None if self.cannot_tell(entry) => Fate::Left(entry.severity),
            None => Fate::Gone,
        }
    }

    /// Is there anything in files that cannot be judged?
    fn hides(&self) -> bool {
        self.unreadable || self.broken || self.section.findings.iter().any(|item| item.code == "document/schema")
    }

    /// A verdict that became unknown mends nothing, and a file that cannot be read may hide what was wrong in it.
    fn cannot_tell(&self, entry: &Entry) -> bool {
        let mut rows = self.section.assessments.iter().filter(|row| row.rule == entry.code).peekable();
        if rows.peek().is_some() {
            return rows.any(|row| match &*row.verdict {
                "unknown" => row.period.is_none() || row.period == entry.period,
                // one document that fails says nothing of another that cannot be read
                "not-met" => row.period == entry.period && self.hides(),
                _ => false,
            });
        }
        let hidden = match entry.code.as_str() {
            "document/unreadable" => false,
            "document/syntax" => self.unreadable,
            _ => self.unreadable || self.broken,
        };
        hidden || !self.judged
    }
}
