//! What the history of a repository tells of when a file was filed. Told by a source; judged by nobody here.

use crate::calendar::Date;

/// What history tells of a file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Witness {
    /// No history is asked: what a document declares counts.
    #[default]
    Absent,
    /// The default branch has not got this file.
    NotMerged,
    /// History cannot tell, though it should.
    Cut(Cut),
    /// The default branch has it.
    Merged(Trail),
}

/// Why history cannot tell when something was filed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cut {
    /// The clone is shallow: the beginning of the history is not there.
    Shallow,
    /// The clone is partial: folders of earlier revisions are not there.
    Partial,
    /// The commit that brought the file says that it is older than one it builds on.
    Contradiction,
    /// Which branch is the default one is not known.
    Branch,
}

impl Cut {
    /// The word for it in reports.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Shallow => "shallow",
            Self::Partial => "partial",
            Self::Contradiction => "contradiction",
            Self::Branch => "branch",
        }
    }
}

/// When a file came to the default branch, and what became of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Trail {
    /// The day on which it was filed.
    pub filed: Date,
    /// The days on which its content changed after that, so far as they are known; in order.
    pub amended: Vec<Date>,
    /// Does its content differ from that on the default branch?
    pub is_pending: bool,
    /// The day on which it came back with the same content after it had been taken out.
    pub restored: Option<Date>,
    /// The day on which a file of other content had been filed at the same path, before it was taken out.
    pub refiled: Option<Date>,
}

/// How well the day is known on which something was filed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Grade {
    /// The default branch has it since then.
    Merged,
    /// The document says so.
    Declared,
    /// It is not known.
    Unknown,
}

impl Grade {
    /// The word for it in reports.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Merged => "merged",
            Self::Declared => "declared",
            Self::Unknown => "unknown",
        }
    }
}
