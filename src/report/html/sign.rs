//! Signs for what something came to: a sign, a word and a colour, so that none of them is needed to tell.

use maud::{Markup, html};

use super::frame::Frame;
use crate::finding::Severity;

/// What something came to, the heaviest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Sign {
    /// It must be mended.
    Error,
    /// It cannot be told.
    Unknown,
    /// It should be mended.
    Warning,
    /// It could be better.
    Note,
    /// It is excepted: waived or deferred.
    Excepted,
    /// It was there before, and does not count in this run.
    Known,
    /// It is to be done, and not late.
    Open,
    /// It is met.
    Met,
    /// It is not asked.
    Off,
}

impl Sign {
    /// All of them.
    pub(super) const ALL: [Self; 9] =
        [Self::Error, Self::Unknown, Self::Warning, Self::Note, Self::Excepted, Self::Known, Self::Open, Self::Met, Self::Off];

    /// The sign of a finding.
    pub(super) fn of(severity: Severity) -> Self {
        match severity {
            Severity::Error => Self::Error,
            Severity::Warning => Self::Warning,
            Severity::Note => Self::Note,
        }
    }

    /// One character.
    pub(super) fn mark(self) -> &'static str {
        match self {
            Self::Error => "✗",
            Self::Unknown => "?",
            Self::Warning => "!",
            Self::Note => "↑",
            Self::Excepted => "~",
            Self::Known => "=",
            Self::Open => "…",
            Self::Met => "✓",
            Self::Off => "–",
        }
    }

    /// The class by which it is coloured, and rows are found.
    pub(super) fn class(self) -> &'static str {
        match self {
            Self::Error => "e",
            Self::Unknown => "u",
            Self::Warning => "w",
            Self::Note => "n",
            Self::Excepted => "x",
            Self::Known => "k",
            Self::Open => "o",
            Self::Met => "m",
            Self::Off => "f",
        }
    }

    /// The message that names it.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Error => "site-sign-error",
            Self::Unknown => "site-sign-unknown",
            Self::Warning => "site-sign-warning",
            Self::Note => "site-sign-note",
            Self::Excepted => "site-sign-excepted",
            Self::Known => "site-sign-known",
            Self::Open => "site-sign-open",
            Self::Met => "site-sign-met",
            Self::Off => "site-sign-off",
        }
    }

    /// The sign with its word.
    pub(super) fn badge(self, frame: &Frame<'_>) -> Markup {
        html! { span class=(format!("badge {}", self.class())) { span aria-hidden="true" { (self.mark()) } " " (frame.say(self.name())) } }
    }
}
