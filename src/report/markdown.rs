//! `markdown`: a comment on a pull request: what is new and worse first, with place and what to do, and then counts.
//!
//! Nothing that somebody wrote becomes a link, an image, a mention, a reference or HTML.

use std::borrow::Cow;
use std::fmt::Write as _;
use std::io::{self, Write};

use super::frame::word;
use super::table::{named, place, wash};
use super::{Change, Header, Item, Section, Subject, Summary, Writer};
use crate::finding::Severity;
use crate::message::Message;
use crate::text::Text;

/// A comment is no longer, in bytes.
pub const MOST: usize = 60_000;
/// What is kept of it for the heading and for the lines at the end.
const KEPT: usize = 6_000;
/// So many characters of one text are shown.
const LONGEST: usize = 1_000;
/// Nobody sees it, and it keeps what is around it from being taken for one word.
const JOINER: char = '\u{2060}';

/// Entries of one kind: as many as a comment can hold, and how many more there are.
#[derive(Debug, Default)]
struct Part {
    entries: Vec<(String, String)>,
    bytes: usize,
    more: usize,
}

impl Part {
    fn add(&mut self, heading: &str, entry: impl FnOnce() -> String) {
        // an entry that finds no room need not be written
        let entry = if self.more == 0 { entry() } else { String::new() };
        let bytes = self.bytes + entry.len();
        if self.more > 0 || bytes > MOST {
            self.more += 1;
            return;
        }
        self.bytes = bytes;
        self.entries.push((heading.to_owned(), entry));
    }

    fn count(&self) -> usize {
        self.entries.len() + self.more
    }
}

/// Writes a comment.
#[derive(Debug)]
pub struct Markdown<'t, W> {
    out: W,
    text: &'t Text,
    all_findings: bool,
    heading: String,
    notes: Vec<String>,
    /// Errors, warnings and notes.
    open: [Part; 3],
    fixed: Part,
    unchanged: usize,
    known: usize,
}

impl<'t, W: Write> Markdown<'t, W> {
    /// Writes to `out`.
    pub fn new(out: W, text: &'t Text) -> Self {
        let (open, fixed) = (Default::default(), Part::default());
        Self { out, text, all_findings: false, heading: String::new(), notes: Vec::new(), open, fixed, unchanged: 0, known: 0 }
    }

    /// The line of an affiliate.
    fn subject(&self, subject: Option<&Subject>) -> String {
        match subject {
            None => bold(&self.text.get("committee-files")),
            Some(subject) if subject.id == subject.name => bold(&self.text.isolate(&subject.name)),
            Some(subject) => format!("{} ({})", bold(&self.text.isolate(&subject.name)), code(&subject.id)),
        }
    }

    /// A finding: what it is, where, and what to do.
    fn entry(&self, item: &Item) -> String {
        let colon = self.text.get("colon");
        let change = item.change.map(|change| format!(" ({})", inline(&self.text.get(named(change))))).unwrap_or_default();
        let period = item.period.as_ref().map(|period| format!(" · {}", inline(period))).unwrap_or_default();
        let (word, title) = (word(item.severity, self.text), inline(&item.title));
        let mut entry = format!("- **{}{}**{colon}{title}{period} · {}\n", inline(&word), change, code(&item.code));
        let mut line = |id: Option<&'static str>, words: String| {
            let label = id.map(|id| format!("{}{colon}", inline(&self.text.get(id)))).unwrap_or_default();
            let _ = writeln!(entry, "  - {label}{words}");
        };
        line(None, inline(&item.message));
        if !item.place.path.is_empty() {
            line(Some("column-place"), code(&place(item)));
        }
        if let Some(help) = item.help.as_ref().filter(|help| !help.is_empty()) {
            line(Some("column-help"), inline(help));
        }
        entry
    }

    /// Writes as many entries as there is room for, and says how many more there are.
    fn part(&self, shown: &mut String, title: &str, part: &Part) {
        if part.count() == 0 {
            return;
        }
        let mut written = 0;
        let (mut body, mut last) = (String::new(), "");
        for (heading, entry) in &part.entries {
            let above = if heading == last { String::new() } else { format!("\n{heading}\n\n") };
            if shown.len() + body.len() + above.len() + entry.len() + title.len() + KEPT > MOST {
                break;
            }
            body.push_str(&above);
            body.push_str(entry);
            last = heading;
            written += 1;
        }
        let _ = write!(shown, "\n### {} ({})\n{body}", inline(title), part.count());
        if part.count() > written {
            let more = self.text.format(&Message::new("markdown-more").with("count", part.count() - written));
            let _ = write!(shown, "\n{}\n", inline(&more));
        }
    }
}

impl<W: Write> Writer for Markdown<'_, W> {
    fn begin(&mut self, header: &Header) -> io::Result<()> {
        self.all_findings = header.all_findings;
        self.heading = header.heading(self.text);
        if header.self_declared {
            self.notes.push(self.text.get("report-self-declared"));
        }
        match header.history.as_ref().and_then(|history| history.cut) {
            Some("shallow") => self.notes.push(self.text.get("history-shallow")),
            Some(_) => self.notes.push(self.text.get("history-partial")),
            None => {}
        }
        Ok(())
    }

    fn section(&mut self, section: &Section) -> io::Result<()> {
        let heading = self.subject(section.affiliate.as_ref());
        for item in &section.findings {
            if item.change == Some(Change::Fixed) {
                let period = item.period.as_ref().map(|period| format!(" · {}", inline(period))).unwrap_or_default();
                self.fixed.add(&heading, || format!("- {}{period} · {}\n", inline(&item.title), code(&item.code)));
            } else if item.counts(self.all_findings) {
                let mut open = std::mem::take(&mut self.open);
                let [errors, warnings, notes] = &mut open;
                let part = match item.severity {
                    Severity::Error => errors,
                    Severity::Warning => warnings,
                    Severity::Note => notes,
                };
                part.add(&heading, || self.entry(item));
                self.open = open;
            } else if item.exception.is_none() && item.known {
                self.known += 1;
            } else if item.exception.is_none() {
                self.unchanged += 1;
            }
        }
        Ok(())
    }

    fn end(&mut self, summary: &Summary) -> io::Result<()> {
        let count = |word: &str| summary.findings.get(word).copied().unwrap_or_default();
        let line = Message::new("summary-line")
            .with("affiliates", summary.affiliates + summary.not_judged)
            .with("errors", count("error"))
            .with("warnings", count("warning"))
            .with("notes", count("note"))
            .with("excepted", summary.excepted);
        let mut shown = format!("## {}\n\n{}\n", inline(&self.text.format(&line)), inline(&self.heading));
        let mut say = |words: &str| {
            let _ = write!(shown, "\n{}\n", inline(words));
        };
        if !summary.changes.is_empty() {
            say(&self.text.format(&summary.changes_line()));
        }
        self.notes.iter().for_each(|note| say(note));
        if self.open.iter().all(|part| part.count() == 0) {
            say(&self.text.get("markdown-nothing"));
        }
        for (part, id) in self.open.iter().zip(["markdown-errors", "markdown-warnings", "markdown-notes"]) {
            self.part(&mut shown, &self.text.get(id), part);
        }
        self.part(&mut shown, &self.text.get("markdown-fixed"), &self.fixed);
        let before = [("unchanged-hidden", self.unchanged), ("known-not-shown", self.known)];
        let mut counts: Vec<Message> =
            before.iter().filter(|(_, count)| *count > 0).map(|(id, count)| Message::new(id).with("count", *count)).collect();
        if summary.excepted > 0 {
            counts.push(Message::new("summary-excepted").with("count", summary.excepted));
        }
        if summary.not_judged > 0 {
            counts.push(Message::new("summary-not-judged").with("count", summary.not_judged));
        }
        counts.push(summary.extent_line());
        counts.extend(summary.unknown_line());
        shown.push('\n');
        for message in counts {
            let _ = writeln!(shown, "- {}", inline(&self.text.format(&message)));
        }
        self.out.write_all(shown.as_bytes())?;
        self.out.flush()
    }
}

/// The beginning of a long text.
fn shorten(text: &str) -> Cow<'_, str> {
    let fits = text.len() <= LONGEST || text.chars().nth(LONGEST).is_none();
    if fits { Cow::Borrowed(text) } else { text.chars().take(LONGEST).chain(['…']).collect() }
}

/// Text that stands out. Signs with nothing between them would be a line across the page.
fn bold(text: &str) -> String {
    let text = inline(text);
    if text.is_empty() { "?".to_owned() } else { format!("**{text}**") }
}

/// Text between backticks, in which nothing means anything.
#[must_use]
pub fn code(text: &str) -> String {
    let text = shorten(text);
    let text = wash(&text);
    let text = text.trim();
    if text.is_empty() {
        return String::new();
    }
    // inside a table the sign that ends a cell has to be hidden even here
    let text = text.replace('|', "\u{2502}");
    let longest = text.split(|c| c != '`').map(str::len).max().unwrap_or_default();
    let fence = "`".repeat(longest + 1);
    let blank = if text.starts_with('`') || text.ends_with('`') { " " } else { "" };
    format!("{fence}{blank}{text}{blank}{fence}")
}

/// Text of one line that means nothing but itself; what stands between backticks stays so.
#[must_use]
pub fn inline(text: &str) -> String {
    let text = shorten(text);
    let text = wash(&text);
    let text = text.trim();
    let parts: Vec<&str> = text.split('`').collect();
    // an odd backtick is somebody's text
    if parts.len().is_multiple_of(2) {
        return plain(text, true);
    }
    let mut shown = String::with_capacity(text.len() + 16);
    for (index, part) in parts.iter().enumerate() {
        if index % 2 == 0 {
            // two fences that touch would be one
            let between = index > 0 && index + 1 < parts.len() && part.is_empty();
            shown.push_str(&if between { JOINER.to_string() } else { plain(part, index == 0) });
        } else if part.trim().is_empty() {
            shown.push_str(&plain(&format!("`{part}`"), false));
        } else {
            shown.push_str(&code(part));
        }
    }
    shown
}

/// Text in which every sign that could mean something is escaped, and every word that could be a reference is broken.
fn plain(text: &str, begins: bool) -> String {
    let mut shown = String::with_capacity(text.len() + 16);
    let mut rest = text.chars().peekable();
    let mut last = ' ';
    // what begins a line could begin a list
    let (mut blank, mut number) = (begins, begins);
    while let Some(c) = rest.next() {
        let harmless = matches!(c, ',' | ';' | '\'' | '"' | '/' | '?' | '%' | '(')
            || (matches!(c, '-' | ':') && !blank)
            || (matches!(c, '.' | ')') && !number);
        if c.is_ascii_punctuation() && !harmless {
            shown.push('\\');
        }
        shown.push(c);
        blank = blank && c.is_whitespace();
        number = number && (c.is_whitespace() || c.is_ascii_digit());
        let next = rest.peek().copied();
        let joins = match c {
            // mentions, addresses, numbers of issues
            '@' | '#' => true,
            // `https://`, `mailto:`, and names of pictures
            ':' => next.is_some_and(|next| !next.is_whitespace()),
            // `www.`, and names of hosts
            '.' => last.is_alphanumeric() && next.is_some_and(char::is_alphabetic),
            // `GH-1`
            '-' => last.is_ascii_alphabetic() && next.is_some_and(|next| next.is_ascii_digit()),
            _ => false,
        };
        if joins {
            shown.push(JOINER);
        }
        last = c;
    }
    shown
}
