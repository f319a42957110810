//! The report: everything that a run found, in words, redacted for its audience. Writers see nothing else.
//!
//! It comes in sections, one for each affiliate, so that a large portfolio never lies in memory as a whole.

pub mod chorus;
mod excerpt;
pub mod guide;
pub mod redact;
pub mod render;

pub mod concise;
pub mod csv;
pub mod deadline;
pub mod frame;
pub mod github;
pub mod gitlab;
pub mod guard;
pub mod html;
pub mod human;
pub mod ics;
pub mod json;
pub mod jsonl;
pub mod junit;
pub mod many;
pub mod markdown;
pub mod oscal;
mod provenance;
pub mod sarif;
mod shown;
pub mod summary;
mod table;
pub mod xlsx;

use std::borrow::Cow;
use std::io;

use serde::{Deserialize, Serialize};

use crate::calendar::Date;
use crate::finding::Severity;

pub use excerpt::{Mark, Snippet};
pub use guide::Guide;
pub use summary::{Summary, Tally};
pub use table::Rules;

/// One of the program's own words, such as that for a verdict.
pub type Word = Cow<'static, str>;

/// What a run was about.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Header {
    /// The program's version.
    pub tool_version: &'static str,
    /// The date by which was judged.
    pub as_of: Date,
    /// The language of the texts.
    pub language: String,
    /// Who may read it.
    pub audience: &'static str,
    /// The packs.
    pub packs: Vec<PackLine>,
    /// The commit that was checked out; none outside a repository.
    pub revision: Option<RevisionLine>,
    /// What history was asked; none where declared dates count.
    pub history: Option<HistoryLine>,
    /// What a pull request was compared with; none where it was none.
    pub comparison: Option<ComparisonLine>,
    /// The affiliates that were asked for; empty for all.
    pub affiliates: Vec<String>,
    /// Do findings count that were there before?
    pub all_findings: bool,
    /// SHA-256 of the register; none where affiliates declare themselves.
    pub register_digest: Option<String>,
    /// Was the age declared by the affiliate itself?
    pub self_declared: bool,
    /// The list of known findings that was used.
    pub baseline: Option<BaselineLine>,
    /// The rules, where a format asks for their texts.
    #[serde(skip)]
    pub rules: Vec<RuleLine>,
    /// All that the packs tell, where a format asks for it.
    #[serde(skip)]
    pub guide: Option<Guide>,
}

/// A rule with its texts.
#[derive(Clone, Debug)]
pub struct RuleLine {
    /// Its pack.
    pub pack: String,
    /// Its id.
    pub id: String,
    /// A few words.
    pub title: String,
    /// What it asks, in one sentence.
    pub requirement: String,
    /// The reason.
    pub why: Option<String>,
    /// What to do where it is not met.
    pub fix: String,
    /// Who answers for it, in words.
    pub owner: Option<String>,
    /// The statements of the source that it is drawn from.
    pub statements: Vec<String>,
    /// The strongest level that it has for anybody: must, should, may or off.
    pub level: &'static str,
}

/// A list of known findings.
#[derive(Clone, Debug, Serialize)]
pub struct BaselineLine {
    /// SHA-256 of its file.
    pub digest: String,
    /// Do the findings in it count as all others do?
    pub counted: bool,
}

/// A pack that was used.
#[derive(Clone, Debug, Serialize)]
pub struct PackLine {
    /// Its name.
    pub name: String,
    /// Its version.
    pub version: String,
    /// SHA-256 of its files.
    pub digest: String,
    /// How many rules it has.
    pub rules: usize,
}

/// The commit that was checked out.
#[derive(Clone, Debug, Serialize)]
pub struct RevisionLine {
    /// Its id.
    pub commit: String,
    /// Did files differ from it?
    pub modified: bool,
    /// The tree of the portfolio; none where files differed.
    pub tree: Option<String>,
    /// Where the portfolio lies in the repository; empty for its root.
    pub folder: String,
}

/// What history was asked for filing dates.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct HistoryLine {
    /// The last commit of the default branch that counted; none where nothing of it is in the revision.
    pub tip: Option<String>,
    /// Why history could tell nothing: shallow or partial.
    pub cut: Option<&'static str>,
}

/// The two ends of a pull request.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct ComparisonLine {
    /// The commit whose configuration, packs, register and waivers judged.
    pub base: String,
    /// What both had in common: the filings as they were before. Several where the two have merged each other.
    pub merge_bases: Vec<String>,
}

/// When one document was filed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct FilingLine {
    /// Its path.
    pub path: String,
    /// The day on which it was filed, where that is known.
    pub filed: Option<Date>,
    /// How well that is known: merged, declared, unknown.
    pub grade: Word,
    /// The last day on which it was changed after that.
    pub amended: Option<Date>,
    /// Does it differ from what the default branch has?
    pub pending: bool,
    /// The day on which it came back after it had been taken out.
    pub restored: Option<Date>,
    /// The day on which something else had been filed at its path before.
    pub refiled: Option<Date>,
}

/// What was found about one affiliate, or about the committee's own files.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Section {
    /// The affiliate; none for the committee's files.
    pub affiliate: Option<Subject>,
    /// The tree of its folder; none where files differ from it, and for the committee's files.
    pub tree: Option<String>,
    /// How many documents were read.
    pub documents: usize,
    /// When each of them was filed.
    pub filings: Vec<FilingLine>,
    /// What somebody must act on, the heaviest first.
    pub findings: Vec<Item>,
    /// What every rule came to.
    pub assessments: Vec<Row>,
    /// What begins later, where a format asks for it.
    #[serde(skip)]
    pub begins: Vec<Begins>,
}

/// What begins for an affiliate on a later day.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Begins {
    /// The day.
    pub date: Date,
    /// The pack.
    pub pack: String,
    /// The stage; none where announced changes of rules come into force.
    pub stage: Option<String>,
    /// The rules that are asked in another way from then on.
    pub rules: Vec<Changed>,
}

/// A rule that is asked in another way from a day on.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Changed {
    /// The rule's id.
    pub rule: String,
    /// A few words for it.
    pub title: String,
    /// How strongly it is asked before.
    pub before: Word,
    /// How strongly it is asked from then on.
    pub after: Word,
}

/// The affiliate of a section.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Subject {
    /// Its id.
    pub id: String,
    /// Its name, or its alias.
    pub name: String,
    /// Its kind, in words.
    pub kind: String,
    /// Its stage, in words; none where it is not known.
    pub stage: Option<String>,
    /// Its age in whole months; none before recognition, or where it is not known.
    pub age_in_months: Option<u32>,
    /// The day of its recognition.
    pub recognised: Option<Date>,
    /// The region that the committee groups it with, else its country; none where that would tell who it is.
    pub region: Option<String>,
    /// Could it be judged at all?
    pub judged: bool,
}

/// A finding in words.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Item {
    /// How much it weighs.
    pub severity: Severity,
    /// The rule's id, or the code of the fault.
    pub code: String,
    /// The pack of the rule.
    pub pack: Option<String>,
    /// The rule's title, or what the code stands for.
    pub title: String,
    /// The verdict; none for faults.
    pub verdict: Option<Word>,
    /// Why it is unknown.
    pub reason: Option<Word>,
    /// The document, or the field of one, that is missing and that the verdict waits for.
    pub waits_for: Option<String>,
    /// Names the period.
    pub period: Option<String>,
    /// The due date.
    pub due: Option<Date>,
    /// An exception that the committee granted.
    pub exception: Option<ExceptionLine>,
    /// What was found.
    pub message: String,
    /// What to do.
    pub help: Option<String>,
    /// Who answers for it.
    pub owner: Option<String>,
    /// Where to mend it.
    pub place: Spot,
    /// The lines it speaks of.
    pub snippets: Vec<Snippet>,
    /// The same for the same finding, whatever line or language.
    pub fingerprint: String,
    /// The fingerprints of its further places, in order: where a check finds the same at several.
    pub also: Vec<String>,
    /// Is it in the baseline, and weighs no more than there?
    pub known: bool,
    /// What a pull request did to it; none where nothing is compared.
    pub change: Option<Change>,
}

impl Item {
    /// The fingerprints of all its places, the first before the others.
    pub fn fingerprints(&self) -> impl Iterator<Item = &str> {
        std::iter::once(&self.fingerprint).chain(&self.also).map(String::as_str)
    }

    /// Is it told in full? What was there before is so only where all is asked for.
    #[must_use]
    pub fn is_told(&self, all: bool) -> bool {
        all || !(self.known || self.change == Some(Change::Unchanged))
    }

    /// Does somebody have to act on it? Not where an exception covers it, nor where it is mended.
    #[must_use]
    pub fn counts(&self, all: bool) -> bool {
        self.exception.is_none() && self.change != Some(Change::Fixed) && self.is_told(all)
    }
}

/// What a pull request does to a finding.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Change {
    /// It was not there before.
    New,
    /// It was there before and weighed less.
    Worse,
    /// It was there before.
    Unchanged,
    /// It was there before and no longer is.
    Fixed,
}

impl Change {
    /// The word for it in reports.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::New => "new",
            Self::Worse => "worse",
            Self::Unchanged => "unchanged",
            Self::Fixed => "fixed",
        }
    }
}

/// An exception.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct ExceptionLine {
    /// Waived or deferred.
    pub kind: Word,
    /// Its last day.
    pub until: Date,
}

impl ExceptionLine {
    /// The message that says so.
    fn in_words(&self) -> &'static str {
        if self.kind == "deferred" { "report-deferred" } else { "report-waived" }
    }
}

/// A place in words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Spot {
    /// The path below the root.
    pub path: String,
    /// The lines and columns; none for a file as a whole, and for one that is not there.
    pub region: Option<Region>,
}

/// Lines and columns, from one; columns count characters; the end lies behind the last character.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Region {
    /// First line.
    pub line: usize,
    /// First column.
    pub column: usize,
    /// Last line.
    pub end_line: usize,
    /// Column behind the last character.
    pub end_column: usize,
    /// Offset of the first byte.
    pub offset: u32,
    /// How many bytes.
    pub length: u32,
}

/// What one rule came to.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Row {
    /// The pack of the rule.
    pub pack: String,
    /// The rule's id.
    pub rule: String,
    /// Names the period.
    pub period: Option<String>,
    /// How strongly it applies.
    pub level: Word,
    /// The verdict.
    pub verdict: Word,
    /// Why it is unknown or not applicable.
    pub reason: Option<Word>,
    /// The due date.
    pub due: Option<Date>,
    /// The day it was done.
    pub on: Option<Date>,
    /// How well that day is known, where it is the day of a filing: merged or declared.
    pub grade: Option<Word>,
    /// Days after the due date on which it was done, or that have passed since.
    pub late_by: Option<i64>,
    /// An exception that the committee granted.
    pub exception: Option<ExceptionLine>,
}

/// A format: writes a report as it comes.
pub trait Writer {
    /// Called once, first.
    ///
    /// # Errors
    /// When the output cannot be written.
    fn begin(&mut self, header: &Header) -> io::Result<()>;

    /// Called for each section, in order.
    ///
    /// # Errors
    /// When the output cannot be written.
    fn section(&mut self, section: &Section) -> io::Result<()>;

    /// Called once, last.
    ///
    /// # Errors
    /// When the output cannot be written.
    fn end(&mut self, summary: &Summary) -> io::Result<()>;
}
