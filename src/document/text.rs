//! Places in a text that documents point to: its headings, and the ids that its author gave.
//!
//! Headings are named as GitHub names them. Only Markdown has headings; nothing here reads other formats.

use std::collections::HashMap;
use std::sync::LazyLock;

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};
use regex_lite::Regex;

use crate::snapshot::Span;

const OPTIONS: Options = Options::ENABLE_HEADING_ATTRIBUTES
    .union(Options::ENABLE_TABLES)
    .union(Options::ENABLE_STRIKETHROUGH)
    .union(Options::ENABLE_TASKLISTS)
    .union(Options::ENABLE_YAML_STYLE_METADATA_BLOCKS);

/// The level of a place that is no heading: the next heading ends it.
const LOWEST: u8 = 6;

// patterns that do not compile would find nothing, which a test excludes
static ID: LazyLock<Option<Regex>> =
    LazyLock::new(|| Regex::new(r#"(?i)<[a-z][a-z0-9]*(?:\s[^>]*)?\s(?:id|name)\s*=\s*["']?([^"'\s>]+)"#).ok());
static TAG: LazyLock<Option<Regex>> = LazyLock::new(|| Regex::new(r"(?s)<!--.*?(?:-->|\z)|<[^>]*>").ok());

/// A place with a name.
struct Place {
    name: String,
    start: usize,
    level: u8,
}

/// The places of a text, and where its headings begin with their levels.
#[derive(Default)]
struct Outline {
    places: Vec<Place>,
    headings: Vec<(usize, u8)>,
}

/// A heading that is being read.
struct Heading {
    start: usize,
    level: u8,
    title: String,
}

impl Outline {
    fn of(text: &str) -> Self {
        let mut outline = Self::default();
        let mut taken = HashMap::new();
        let mut heading: Option<Heading> = None;
        // ids with nothing behind them yet; they name the heading that follows
        let mut waiting: Vec<(String, usize)> = Vec::new();
        let marked = text.len() - unmarked(text).len();
        for (event, range) in Parser::new_ext(unmarked(text), OPTIONS).into_offset_iter() {
            let at = marked + range.start;
            match (event, &mut heading) {
                (Event::Start(Tag::Heading { level, id, .. }), _) => {
                    let (start, level) = (at, level as u8);
                    outline.headings.push((start, level));
                    let names = waiting.drain(..).map(|(name, _)| name).chain(id.map(|id| id.to_string()));
                    outline.places.extend(names.map(|name| Place { name, start, level }));
                    heading = Some(Heading { start, level, title: String::new() });
                }
                (Event::End(TagEnd::Heading(_)), _) => {
                    if let Some(Heading { start, level, title }) = heading.take() {
                        outline.places.push(Place { name: unique(&slug(&title), &mut taken), start, level });
                    }
                }
                (Event::Text(part) | Event::Code(part), Some(heading)) => heading.title.push_str(&part),
                (Event::SoftBreak | Event::HardBreak, Some(heading)) => heading.title.push(' '),
                (Event::Text(part) | Event::Code(part), None) if !part.trim().is_empty() => outline.settle(&mut waiting),
                (Event::InlineHtml(html), Some(heading)) => {
                    let (start, level) = (heading.start, heading.level);
                    outline.places.extend(ids(&html).map(|name| Place { name, start, level }));
                }
                (Event::Html(html) | Event::InlineHtml(html), _) => waiting.extend(ids(&html).map(|name| (name, at))),
                _ => {}
            }
        }
        outline.settle(&mut waiting);
        outline
    }

    fn settle(&mut self, waiting: &mut Vec<(String, usize)>) {
        self.places.extend(waiting.drain(..).map(|(name, start)| Place { name, start, level: LOWEST }));
    }
}

/// The section that an anchor names: from its heading to the next one of the same or a higher level.
#[must_use]
pub fn section(text: &str, anchor: &str) -> Option<Span> {
    let wanted = slug(&decoded(anchor));
    let outline = Outline::of(text);
    let place = outline.places.iter().find(|place| slug(&place.name) == wanted && !wanted.is_empty())?;
    let next = outline.headings.iter().find(|(start, level)| *start > place.start && *level <= place.level);
    let end = next.map_or(text.len(), |(start, _)| *start);
    let length = text.get(place.start..end).unwrap_or_default().trim_end().len();
    Some(Span::new(place.start, place.start + length))
}

/// The names of all places, in the order of the text.
#[must_use]
pub fn names(text: &str) -> Vec<String> {
    Outline::of(text).places.into_iter().map(|place| place.name).collect()
}

/// What the text says: without headings, markup and comments.
#[must_use]
pub fn body(text: &str) -> String {
    let (mut body, mut html) = (String::new(), String::new());
    let mut silent = false;
    for event in Parser::new_ext(unmarked(text), OPTIONS) {
        match event {
            Event::Start(Tag::Heading { .. } | Tag::MetadataBlock(_)) => silent = true,
            Event::End(TagEnd::Heading(_) | TagEnd::MetadataBlock(_)) => silent = false,
            Event::Text(part) | Event::Code(part) if !silent => body.push_str(&part),
            Event::Html(part) => html.push_str(&part),
            Event::End(TagEnd::HtmlBlock) => {
                body.push_str(&TAG.as_ref().map(|tag| tag.replace_all(&html, "")).unwrap_or_default());
                html.clear();
            }
            Event::End(TagEnd::Emphasis | TagEnd::Strong | TagEnd::Strikethrough | TagEnd::Link | TagEnd::Image) => {}
            Event::End(_) | Event::SoftBreak | Event::HardBreak => body.push('\n'),
            _ => {}
        }
    }
    body
}

/// The text without the mark that some editors put before it, which would hide a first heading.
fn unmarked(text: &str) -> &str {
    text.strip_prefix('\u{feff}').unwrap_or(text)
}

/// The name that GitHub gives a heading: lower case, hyphens for spaces, no punctuation.
fn slug(title: &str) -> String {
    // accents that are written as signs of their own belong to their letters
    let is_kept = |c: &char| c.is_alphanumeric() || matches!(c, '-' | '_' | '\u{300}'..='\u{36f}');
    title.to_lowercase().chars().map(|c| if c.is_whitespace() { '-' } else { c }).filter(is_kept).collect()
}

/// The name with a number where others have it already. `taken` remembers the last number of each.
fn unique(name: &str, taken: &mut HashMap<String, u32>) -> String {
    let mut candidate = name.to_owned();
    while taken.contains_key(&candidate) {
        let last = taken.entry(name.to_owned()).or_default();
        *last += 1;
        candidate = format!("{name}-{last}");
    }
    taken.insert(candidate.clone(), 0);
    candidate
}

fn ids(html: &str) -> impl Iterator<Item = String> {
    let captures = ID.as_ref().into_iter().flat_map(move |id| id.captures_iter(html));
    captures.filter_map(|captures| captures.get(1).map(|id| id.as_str().to_owned()))
}

/// The anchor as it was before a browser wrote it as `%D9%85`.
fn decoded(anchor: &str) -> String {
    let mut bytes = Vec::with_capacity(anchor.len());
    let mut rest = anchor;
    while let Some((before, after)) = rest.split_once('%') {
        bytes.extend(before.bytes());
        let byte = after.get(..2).and_then(|digits| u8::from_str_radix(digits, 16).ok());
        bytes.push(byte.unwrap_or(b'%'));
        rest = byte.and_then(|_| after.get(2..)).unwrap_or(after);
    }
    bytes.extend(rest.bytes());
    String::from_utf8_lossy(&bytes).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found<'t>(text: &'t str, anchor: &str) -> Option<&'t str> {
        section(text, anchor).and_then(|span| text.get(span.range()))
    }

    #[test]
    fn a_section_ends_where_the_next_of_its_level_begins() {
        let text = "---\ntitle: x\n---\n# Bylaws\nOne.\n\n## Article 7: Élections *annuelles*!\nTwo.\n### Détail\nThree.\n\n## Next\n";
        assert_eq!(found(text, "article-7-élections-annuelles"), Some("## Article 7: Élections *annuelles*!\nTwo.\n### Détail\nThree."));
        assert_eq!(found(text, "Article-7-%C3%89lections-annuelles"), found(text, "article-7-élections-annuelles"));
        assert_eq!(found(text, "détail"), Some("### Détail\nThree."));
        assert_eq!(found(text, "bylaws").map(str::len), Some(text.trim_end().len() - 17));
        assert_eq!((found(text, "title"), found(text, ""), found(text, "%"), found(text, "%f")), (None, None, None, None));
        assert_eq!(found("\u{feff}# A\r\nb\r\n", "a"), Some("# A\r\nb"));
        assert_eq!(found("```\n# Code\n```\n", "code"), None);
        assert_eq!(found("Title\n=====\nText", "title"), Some("Title\n=====\nText"));
    }

    #[test]
    fn arabic_headings_keep_their_letters() {
        let text = "# النظام الأساسي\n\n## المادة ٧: الجمعية العامة\nتجتمع كل سنة.\n\n## المادة ٨\n";
        assert_eq!(found(text, "المادة-٧-الجمعية-العامة"), Some("## المادة ٧: الجمعية العامة\nتجتمع كل سنة."));
        assert_eq!(found(text, "%D8%A7%D9%84%D9%85%D8%A7%D8%AF%D8%A9-%D9%A8"), Some("## المادة ٨"));
    }

    #[test]
    fn repeated_headings_are_counted_and_authors_may_name_places() {
        assert_eq!(names("# A\n# A\n# A-1\n# A\n"), ["a", "a-1", "a-1-1", "a-2"]);
        assert_eq!(found("# A\none\n# A\ntwo\n", "a-1"), Some("# A\ntwo"));
        assert_eq!(found("# Quorum {#q}\nfive\n# B", "q"), Some("# Quorum {#q}\nfive"));
        assert_eq!(found("# Quorum {#q}\nfive\n# B", "quorum"), Some("# Quorum {#q}\nfive"));
        assert_eq!(found("<a id=\"q\"></a>\n\n## Quorum\nfive\n### C\n## D", "q"), Some("## Quorum\nfive\n### C"));
        assert_eq!(found("## <a name='q'></a>Quorum\nfive\n## D", "q"), Some("## <a name='q'></a>Quorum\nfive"));
        assert_eq!(found("# A\n<a id=q></a>The quorum is five.\n### B", "q"), Some("<a id=q></a>The quorum is five."));
    }

    #[test]
    fn the_body_has_neither_headings_nor_markup() {
        let text = "# Title\n\n<!-- write\nhere -->\nSee *our* [page](https://example.org/long).\n\n- a\n- b\n\n<div>left</div>\n";
        assert_eq!(body(text).lines().filter(|line| !line.is_empty()).collect::<Vec<_>>(), ["See our page.", "a", "b", "left"]);
    }
}
