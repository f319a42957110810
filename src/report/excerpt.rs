//! The lines of a file that a finding speaks of, with what must not be seen already masked.
//!
//! Masking keeps every byte offset, so that marks stay where they belong.

use serde::{Deserialize, Serialize};

use crate::snapshot::{File, Span};

/// Lines further away than this from the first mark are shown apart.
const NEAR: usize = 12;
/// An excerpt longer than this, in bytes, is left out.
const MAX_BYTES: usize = 4096;

/// Some lines of a file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Snippet {
    /// The file's path.
    pub path: String,
    /// Number of the first line, from one.
    pub first_line: usize,
    /// The lines.
    pub text: String,
    /// What to mark in them; the first is the one to mend.
    pub marks: Vec<Mark>,
}

/// A part of a snippet, in bytes from its start.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mark {
    /// Offset of the first byte.
    pub start: usize,
    /// How many bytes.
    pub length: usize,
    /// A word about it.
    pub label: Option<String>,
}

/// Takes the lines around some spans out of a file. `masked` is its text with what must not be seen masked.
pub(super) fn take(file: &File, masked: &str, spans: &[(Span, Option<String>)]) -> Vec<Snippet> {
    let mut snippets: Vec<Snippet> = Vec::new();
    let mut rest: Vec<&(Span, Option<String>)> = spans.iter().collect();
    while let Some((first, _)) = rest.first() {
        let home = line_of(masked, first.start);
        let (near, far): (Vec<_>, Vec<_>) = rest.iter().partition(|(span, _)| line_of(masked, span.start).abs_diff(home) <= NEAR);
        rest = far;
        let from = near.iter().map(|(span, _)| span.start).min().unwrap_or_default();
        let to = near.iter().map(|(span, _)| span.end.max(span.start)).max().unwrap_or_default();
        let (start, end) = lines_around(masked, from as usize, to as usize);
        let text = masked.get(start..end).unwrap_or_default();
        if text.len() > MAX_BYTES || text.is_empty() {
            continue;
        }
        let mark = |(span, label): &&(Span, Option<String>)| Mark {
            start: (span.start as usize).saturating_sub(start),
            length: (span.end.saturating_sub(span.start)) as usize,
            label: label.clone(),
        };
        let first_line = line_of(masked, u32::try_from(start).unwrap_or(u32::MAX));
        snippets.push(Snippet {
            path: file.path.clone(),
            first_line,
            text: text.trim_end_matches('\n').to_owned(),
            marks: near.iter().map(mark).collect(),
        });
    }
    snippets
}

fn line_of(text: &str, offset: u32) -> usize {
    let before = text.as_bytes().get(..offset as usize).unwrap_or(text.as_bytes());
    memchr::memchr_iter(b'\n', before).count() + 1
}

/// From the start of the line before to the end of the line after.
fn lines_around(text: &str, from: usize, to: usize) -> (usize, usize) {
    let bytes = text.as_bytes();
    let start_of = |at: usize| memchr::memrchr(b'\n', bytes.get(..at).unwrap_or(bytes)).map_or(0, |newline| newline + 1);
    let end_of = |at: usize| memchr::memchr(b'\n', bytes.get(at..).unwrap_or_default()).map_or(bytes.len(), |newline| at + newline);
    let line = start_of(from.min(bytes.len()));
    let start = if line == 0 { 0 } else { start_of(line - 1) };
    let last = end_of(to.min(bytes.len()));
    let end = if last >= bytes.len() { bytes.len() } else { end_of(last + 1) };
    (start, end)
}
