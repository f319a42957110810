//! The lines of a filing that a finding speaks of, with their numbers, marks, and a word about each mark.

use maud::{Markup, html};

use super::super::frame::plain;
use super::brief;
use crate::report::{Item, Mark, Region, Snippet};

/// The path of a finding, with the line.
pub(super) fn place(item: &Item) -> Markup {
    path(&item.place.path, item.place.region)
}

fn path(path: &str, region: Option<Region>) -> Markup {
    html! { code dir="ltr" { (brief(path)) @if let Some(region) = region { ":" (region.line) ":" (region.column) } } }
}

/// Does it show more than where a file begins?
pub(super) fn says_something(snippet: &Snippet) -> bool {
    snippet.marks.iter().any(|mark| mark.length > 0 || mark.label.is_some())
}

/// Some lines.
pub(super) fn snippet(snippet: &Snippet, region: Option<Region>) -> Markup {
    html! {
        figure {
            figcaption { (path(&snippet.path, region)) }
            pre class="lines" dir="ltr" translate="no" { code { (lines(snippet)) } }
        }
    }
}

fn lines(snippet: &Snippet) -> Markup {
    let starting = |next: &mut usize, line| {
        let from = std::mem::replace(next, *next + str::len(line) + 1);
        Some((line, from))
    };
    html! {
        @for (index, (line, from)) in snippet.text.split('\n').scan(0, starting).enumerate() {
            @let end = from + line.len();
            span { i { (snippet.first_line + index) } " " bdi { (marked(line, from, &snippet.marks)) } "\n" }
            @for label in snippet.marks.iter().filter(|mark| (from..=end).contains(&last(mark))).filter_map(|mark| mark.label.as_ref()) {
                span class="said" { i { "↑" } " " span dir="auto" { (plain(&brief(label))) } "\n" }
            }
        }
    }
}

/// The last byte of a mark.
fn last(mark: &Mark) -> usize {
    (mark.start + mark.length).saturating_sub(1).max(mark.start)
}

/// A line that begins at an offset, with what is marked in it.
fn marked(line: &str, from: usize, marks: &[Mark]) -> Markup {
    let within = |at: usize| line.floor_char_boundary(at.saturating_sub(from).min(line.len()));
    let spans: Vec<(usize, usize)> = marks.iter().map(|mark| (within(mark.start), within(mark.start + mark.length))).collect();
    let mut edges: Vec<usize> = spans.iter().flat_map(|(start, end)| [*start, *end]).chain([0, line.len()]).collect();
    edges.sort_unstable();
    edges.dedup();
    html! {
        @for (start, end) in edges.iter().zip(edges.iter().skip(1)) {
            @let part = line.get(*start..*end).unwrap_or_default();
            @if spans.iter().any(|(first, last)| first <= start && end <= last) { mark { (part) } } @else { (part) }
        }
    }
}
