//! The summary of a report: counts over the whole run, and never a score.

use std::collections::BTreeMap;

use serde::Serialize;

use super::table::named_reason;
use super::{Change, Section, Word};
use crate::finding::Severity;
use crate::message::{Fact, Message};

/// Counts over the whole run.
#[derive(Clone, Debug, Default, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Summary {
    /// Affiliates that were judged.
    pub affiliates: usize,
    /// Affiliates that could not be judged, with a finding that says why.
    pub not_judged: usize,
    /// Affiliates without an open finding.
    pub without_findings: usize,
    /// Documents that were read.
    pub documents: usize,
    /// How well it is known when they were filed, by word.
    pub filings: BTreeMap<Word, usize>,
    /// Rules of all packs.
    pub rules: usize,
    /// Verdicts, by word.
    pub verdicts: BTreeMap<Word, usize>,
    /// Open findings, by severity; without those that were there before, unless they count too.
    pub findings: BTreeMap<Word, usize>,
    /// Findings that an exception covers.
    pub excepted: usize,
    /// Open findings that are in the baseline.
    pub known: usize,
    /// Findings of the baseline that are found no longer; none where the run has no baseline, or cannot tell.
    pub mended: Option<usize>,
    /// What a pull request did to findings, by word; empty where nothing is compared.
    pub changes: BTreeMap<Word, usize>,
    /// Do findings count that were there before?
    #[serde(skip)]
    pub all_findings: bool,
    /// Why verdicts are unknown, by word.
    pub unknown: BTreeMap<Word, usize>,
    /// For each rule or fault: how many affiliates have an open finding of it that counts, by severity.
    pub by_code: BTreeMap<String, Tally>,
}

/// How many affiliates have a finding.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Tally {
    /// The rule's title, or what the code stands for.
    pub title: String,
    /// With an error.
    pub error: usize,
    /// With a warning at most.
    pub warning: usize,
    /// With a note at most.
    pub note: usize,
}

impl Summary {
    /// Adds a section to the counts.
    pub fn add(&mut self, section: &Section) {
        self.documents += section.documents;
        for filing in &section.filings {
            *self.filings.entry(filing.grade.clone()).or_default() += 1;
        }
        if let Some(affiliate) = &section.affiliate {
            self.affiliates += usize::from(affiliate.judged);
            self.not_judged += usize::from(!affiliate.judged);
            self.without_findings += usize::from(!section.findings.iter().any(|item| item.known || item.counts(self.all_findings)));
        }
        for row in &section.assessments {
            *self.verdicts.entry(row.verdict.clone()).or_default() += 1;
            if let Some(reason) = row.reason.as_ref().filter(|_| row.verdict == "unknown") {
                *self.unknown.entry(reason.clone()).or_default() += 1;
            }
        }
        let mut worst: BTreeMap<&str, (Severity, &str)> = BTreeMap::new();
        for item in &section.findings {
            if let Some(change) = item.change.filter(|_| item.exception.is_none()) {
                *self.changes.entry(change.word().into()).or_default() += 1;
            }
            if item.exception.is_some() {
                self.excepted += 1;
            }
            self.known += usize::from(item.known);
            if !item.counts(self.all_findings) {
                continue;
            }
            *self.findings.entry(item.severity.word().into()).or_default() += 1;
            let known = worst.entry(&item.code).or_insert((item.severity, &item.title));
            known.0 = known.0.max(item.severity);
        }
        for (code, (severity, title)) in worst {
            let tally = match self.by_code.get_mut(code) {
                Some(tally) => tally,
                None => self.by_code.entry(code.to_owned()).or_insert_with(|| Tally { title: title.to_owned(), ..Tally::default() }),
            };
            match severity {
                Severity::Error => tally.error += 1,
                Severity::Warning => tally.warning += 1,
                Severity::Note => tally.note += 1,
            }
        }
    }

    /// How many rules were asked of how many documents.
    #[must_use]
    pub fn extent_line(&self) -> Message {
        Message::new("summary-affiliates").with("affiliates", self.affiliates).with("documents", self.documents).with("rules", self.rules)
    }

    /// Why verdicts are unknown, the most frequent cause first.
    #[must_use]
    pub fn unknown_by_cause(&self) -> Vec<(&Word, usize)> {
        let mut causes: Vec<(&Word, usize)> = self.unknown.iter().map(|(cause, count)| (cause, *count)).collect();
        causes.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
        causes
    }

    /// What could not be judged and why; nothing where everything could.
    #[must_use]
    pub fn unknown_line(&self) -> Option<Message> {
        let cause = |(cause, count): (&Word, usize)| {
            let named = named_reason(cause).map_or_else(|| Fact::name(cause.to_string()), |id| Fact::Message(Box::new(Message::new(id))));
            Fact::Message(Box::new(Message::new("summary-cause").with("cause", named).with("count", count)))
        };
        let causes: Vec<Fact> = self.unknown_by_cause().into_iter().map(cause).collect();
        (!causes.is_empty()).then(|| Message::new("summary-unknown").with("causes", Fact::List(causes)))
    }

    /// How well it is known when documents were filed.
    #[must_use]
    pub fn filings_line(&self) -> Message {
        let count = |word: &str| self.filings.get(word).copied().unwrap_or_default();
        Message::new("summary-filings")
            .with("merged", count("merged"))
            .with("declared", count("declared"))
            .with("unknown", count("unknown"))
    }

    /// What a pull request did to findings.
    #[must_use]
    pub fn changes_line(&self) -> Message {
        let count = |change: Change| self.changes.get(change.word()).copied().unwrap_or_default();
        Message::new("summary-changes")
            .with("new", count(Change::New))
            .with("worse", count(Change::Worse))
            .with("fixed", count(Change::Fixed))
            .with("unchanged", count(Change::Unchanged))
    }

    /// What is to be said of the baseline; nothing where nothing in it concerns the run.
    #[must_use]
    pub fn of_baseline(&self) -> Vec<Message> {
        let known = if self.all_findings { "summary-known-counted" } else { "summary-known" };
        let known = (self.known > 0).then(|| Message::new(known).with("count", self.known));
        let mended = self.mended.filter(|count| *count > 0).map(|count| Message::new("summary-mended").with("count", count));
        known.into_iter().chain(mended).collect()
    }

    /// How many open findings weigh at least so much?
    #[must_use]
    pub fn at_least(&self, severity: Severity) -> usize {
        let all = [Severity::Note, Severity::Warning, Severity::Error];
        all.into_iter().filter(|other| *other >= severity).filter_map(|other| self.findings.get(other.word())).sum()
    }
}
