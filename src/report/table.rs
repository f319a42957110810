//! One table of findings and verdicts, as people sort and filter it: its columns, its lines, and what stands in a cell.
//!
//! A verdict and the finding that it led to are one line; a fault that is no rule's is a line too.

use std::borrow::Cow;
use std::collections::{BTreeMap, HashMap};

use super::frame::word;
use super::{Change, Header, Item, Row, RuleLine, Section, Subject};
use crate::calendar::Date;
use crate::document::hidden::is_hidden;
use crate::text::{Text, bare};
use crate::verdict::name_of;

/// A cell of a spreadsheet holds no more characters; some are kept for what a format adds.
const LONGEST: usize = 32_000;

/// What rules ask.
#[derive(Debug, Default)]
pub struct Rules {
    /// By their ids, which several packs may have.
    by_id: BTreeMap<String, Vec<RuleLine>>,
}

impl Rules {
    /// The rules of a report.
    #[must_use]
    pub fn of(header: &Header) -> Self {
        let mut by_id: BTreeMap<String, Vec<RuleLine>> = BTreeMap::new();
        header.rules.iter().for_each(|rule| by_id.entry(rule.id.clone()).or_default().push(rule.clone()));
        Self { by_id }
    }

    /// A rule of a pack.
    pub(super) fn get(&self, pack: &str, id: &str) -> Option<&RuleLine> {
        self.by_id.get(id)?.iter().find(|rule| rule.pack == pack)
    }
}

/// What stands in a cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Cell<'c> {
    Empty,
    Text(Cow<'c, str>),
    Date(Date),
    Number(i64),
}

impl<'c> Cell<'c> {
    /// A text; nothing where it is empty.
    pub(super) fn text(text: &'c str) -> Self {
        if text.is_empty() { Self::Empty } else { Self::Text(wash(text)) }
    }

    /// A text of our own.
    pub(super) fn own(text: String) -> Self {
        match wash(&text) {
            Cow::Owned(washed) => Self::Text(Cow::Owned(washed)),
            Cow::Borrowed(_) if text.is_empty() => Self::Empty,
            Cow::Borrowed(_) => Self::Text(Cow::Owned(text)),
        }
    }

    fn optional(text: Option<&'c str>) -> Self {
        text.map_or(Self::Empty, Self::text)
    }

    fn date(date: Option<Date>) -> Self {
        date.map_or(Self::Empty, Self::Date)
    }
}

/// Text on one line, with what nobody sees made visible, and no longer than a cell holds.
pub(super) fn wash(text: &str) -> Cow<'_, str> {
    if text.len() <= LONGEST && is_plain(text) {
        return Cow::Borrowed(text);
    }
    let plain = |c| match c {
        '\n' | '\t' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}' => ' ',
        '\u{2068}' | '\u{2069}' => c,
        '\u{fffe}' | '\u{ffff}' => '\u{fffd}',
        c if is_hidden(c) => '\u{fffd}',
        c => c,
    };
    // what is counted are halves of UTF-16, of which a character has two at most
    let is_long = text.len() > LONGEST && text.encode_utf16().nth(LONGEST).is_some();
    let cut = if is_long { text.char_indices().nth(LONGEST / 2).map(|(at, _)| at) } else { None };
    let mut shown: String = cut.and_then(|at| text.get(..at)).unwrap_or(text).chars().map(plain).collect();
    if cut.is_some() {
        shown.push('…');
    }
    Cow::Owned(if is_paired(&shown) { shown } else { bare(&shown) })
}

/// Is nothing in it that would have to be washed? Most texts are so.
fn is_plain(text: &str) -> bool {
    let is_plain = |c| !is_hidden(c) && !matches!(c, '\n' | '\t' | '\u{2028}' | '\u{2029}' | '\u{fffe}' | '\u{ffff}');
    text.bytes().all(|byte| matches!(byte, b' '..=b'~')) || text.chars().all(is_plain)
}

/// Do the marks that isolate a name pair?
fn is_paired(text: &str) -> bool {
    let depth = text.chars().try_fold(0_usize, |depth, c| match c {
        '\u{2068}' => Some(depth + 1),
        '\u{2069}' => depth.checked_sub(1),
        _ => Some(depth),
    });
    depth == Some(0)
}

/// What a line is about.
#[derive(Clone, Copy, Debug)]
pub(super) struct Line<'r> {
    subject: Option<&'r Subject>,
    pub(super) item: Option<&'r Item>,
    pub(super) row: Option<&'r Row>,
    rule: Option<&'r RuleLine>,
    /// Does what was there before count?
    all: bool,
}

/// By what findings and rows are matched: pack, rule and period.
type Key<'r> = (Option<&'r str>, &'r str, Option<&'r str>);

/// The lines of a section: what is found, the heaviest first, and then all other verdicts.
pub(super) fn lines<'r>(section: &'r Section, rules: &'r Rules, all: bool) -> Vec<Line<'r>> {
    let subject = section.affiliate.as_ref();
    let mut rows: HashMap<Key<'_>, Vec<usize>> = HashMap::new();
    for (index, row) in section.assessments.iter().enumerate().rev() {
        rows.entry((Some(&row.pack), &row.rule, row.period.as_deref())).or_default().push(index);
    }
    let mut used = vec![false; section.assessments.len()];
    let mut lines = Vec::new();
    let (fixed, open): (Vec<&Item>, Vec<&Item>) = section.findings.iter().partition(|item| item.change == Some(Change::Fixed));
    for item in open.into_iter().chain(fixed) {
        let index = rows.get_mut(&(item.pack.as_deref(), item.code.as_str(), item.period.as_deref())).and_then(Vec::pop);
        let row = index.and_then(|index| section.assessments.get(index));
        if let Some(used) = index.and_then(|index| used.get_mut(index)) {
            *used = true;
        }
        if row.is_some() || item.is_told(all) {
            let rule = item.pack.as_deref().and_then(|pack| rules.get(pack, &item.code));
            lines.push(Line { subject, item: Some(item), row, rule, all });
        }
    }
    let rest = section.assessments.iter().zip(used).filter(|(_, used)| !used).map(|(row, _)| row);
    lines.extend(rest.map(|row| Line { subject, item: None, row: Some(row), rule: rules.get(&row.pack, &row.rule), all }));
    lines
}

impl<'r> Line<'r> {
    /// The finding, where it is told and still there.
    fn told(&self) -> Option<&'r Item> {
        self.item.filter(|item| item.is_told(self.all) && item.change != Some(Change::Fixed))
    }

    /// Does somebody have to act on it?
    pub(super) fn counts(&self) -> bool {
        self.item.is_some_and(|item| item.counts(self.all))
    }
}

/// A column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Column {
    Affiliate,
    Name,
    Kind,
    Stage,
    Rule,
    Title,
    Period,
    Level,
    Severity,
    Verdict,
    Reason,
    Due,
    On,
    Grade,
    LateBy,
    Exception,
    Until,
    Message,
    Help,
    Owner,
    Place,
    Change,
    Known,
    Fingerprint,
}

impl Column {
    /// All columns, in order.
    pub(super) const ALL: [Self; 24] = [
        Self::Affiliate,
        Self::Name,
        Self::Kind,
        Self::Stage,
        Self::Rule,
        Self::Title,
        Self::Period,
        Self::Level,
        Self::Severity,
        Self::Verdict,
        Self::Reason,
        Self::Due,
        Self::On,
        Self::Grade,
        Self::LateBy,
        Self::Exception,
        Self::Until,
        Self::Message,
        Self::Help,
        Self::Owner,
        Self::Place,
        Self::Change,
        Self::Known,
        Self::Fingerprint,
    ];

    /// The message that names it.
    pub(super) fn heading(self) -> &'static str {
        match self {
            Self::Affiliate => "column-affiliate",
            Self::Name => "column-name",
            Self::Kind => "column-kind",
            Self::Stage => "column-stage",
            Self::Rule => "column-rule",
            Self::Title => "column-title",
            Self::Period => "column-period",
            Self::Level => "column-level",
            Self::Severity => "column-severity",
            Self::Verdict => "column-verdict",
            Self::Reason => "column-reason",
            Self::Due => "column-due",
            Self::On => "column-on",
            Self::Grade => "column-grade",
            Self::LateBy => "column-late-by",
            Self::Exception => "column-exception",
            Self::Until => "column-until",
            Self::Message => "column-message",
            Self::Help => "column-help",
            Self::Owner => "column-owner",
            Self::Place => "column-place",
            Self::Change => "column-change",
            Self::Known => "column-known",
            Self::Fingerprint => "column-fingerprint",
        }
    }

    /// What stands in it.
    pub(super) fn cell<'r>(self, line: &Line<'r>, text: &Text) -> Cell<'r> {
        let (subject, item, row) = (line.subject, line.item, line.row);
        let exception = row.and_then(|row| row.exception.as_ref()).or(item.and_then(|item| item.exception.as_ref()));
        match self {
            Self::Affiliate => Cell::optional(subject.map(|subject| subject.id.as_str())),
            Self::Name => subject.map_or_else(|| Cell::own(text.get("committee-files")), |subject| Cell::text(&subject.name)),
            Self::Kind => Cell::optional(subject.map(|subject| subject.kind.as_str())),
            Self::Stage => Cell::optional(subject.and_then(|subject| subject.stage.as_deref())),
            Self::Rule => Cell::optional(row.map(|row| row.rule.as_str()).or(item.map(|item| item.code.as_str()))),
            Self::Title => Cell::optional(item.map(|item| item.title.as_str()).or(line.rule.map(|rule| rule.title.as_str()))),
            Self::Period => Cell::optional(row.map_or_else(|| item.and_then(|item| item.period.as_deref()), |row| row.period.as_deref())),
            Self::Level => row.and_then(|row| level(&row.level)).map_or(Cell::Empty, |id| Cell::own(text.get(id))),
            Self::Severity => item.filter(|_| line.counts()).map_or(Cell::Empty, |item| Cell::own(word(item.severity, text))),
            Self::Verdict => {
                let verdict = row.map(|row| &row.verdict).or(line.told().and_then(|item| item.verdict.as_ref()));
                verdict.map_or(Cell::Empty, |verdict| Cell::own(text.get(name_of(verdict))))
            }
            Self::Reason => {
                let reason = row.map_or_else(|| line.told().and_then(|item| item.reason.as_deref()), |row| row.reason.as_deref());
                reason.map_or(Cell::Empty, |reason| Cell::own(why(reason, text)))
            }
            Self::Due => Cell::date(row.map_or_else(|| item.and_then(|item| item.due), |row| row.due)),
            Self::On => Cell::date(row.and_then(|row| row.on)),
            Self::Grade => match row.and_then(|row| row.grade.as_deref()) {
                Some("merged") => Cell::own(text.get("by-history")),
                Some(_) => Cell::own(text.get("by-document")),
                None => Cell::Empty,
            },
            Self::LateBy => row.and_then(|row| row.late_by).filter(|days| *days > 0).map_or(Cell::Empty, Cell::Number),
            Self::Exception => exception.map_or(Cell::Empty, |exception| {
                Cell::own(text.get(if exception.kind == "waived" { "exception-waived" } else { "exception-deferred" }))
            }),
            Self::Until => Cell::date(exception.map(|exception| exception.until)),
            Self::Message => Cell::optional(line.told().map(|item| item.message.as_str())),
            Self::Help => Cell::optional(line.told().and_then(|item| item.help.as_deref())),
            Self::Owner => Cell::optional(item.and_then(|item| item.owner.as_deref()).or(line.rule.and_then(|rule| rule.owner.as_deref()))),
            Self::Place => line.told().map_or(Cell::Empty, |item| Cell::own(place(item))),
            Self::Change => item.and_then(|item| item.change).map_or(Cell::Empty, |change| Cell::own(text.get(named(change)))),
            Self::Known => item.filter(|item| item.known).map_or(Cell::Empty, |_| Cell::own(text.get("cell-yes"))),
            Self::Fingerprint => Cell::optional(item.map(|item| item.fingerprint.as_str())),
        }
    }
}

/// The path, and the line and column where there are any.
pub(super) fn place(item: &Item) -> String {
    let region = item.place.region.map(|region| format!(":{}:{}", region.line, region.column)).unwrap_or_default();
    format!("{}{region}", item.place.path)
}

/// The message that names a level; none where nothing is asked.
pub(super) fn level(word: &str) -> Option<&'static str> {
    match word {
        "must" => Some("level-must"),
        "should" => Some("level-should"),
        "may" => Some("level-may"),
        _ => None,
    }
}

/// The message that names a change.
pub(super) fn named(change: Change) -> &'static str {
    match change {
        Change::New => "change-new",
        Change::Worse => "change-worse",
        Change::Unchanged => "change-unchanged",
        Change::Fixed => "change-fixed",
    }
}

/// Why a verdict is unknown or not applicable, in a few words.
pub(super) fn why(reason: &str, text: &Text) -> String {
    named_reason(reason).map_or_else(|| reason.to_owned(), |id| text.get(id))
}

/// The message that names a reason; none where there is no such reason.
pub(super) fn named_reason(reason: &str) -> Option<&'static str> {
    Some(match reason {
        "nothing-filed" => "why-nothing-filed",
        "not-filed" => "why-not-filed",
        "unreadable" => "why-unreadable",
        "faulty" => "why-faulty",
        "unstated" => "why-unstated",
        "not-opened" => "why-not-opened",
        "incomparable" => "why-incomparable",
        "not-reviewed" => "why-not-reviewed",
        "history" => "why-history",
        "level" => "why-level",
        "overlay" => "why-overlay",
        "status" => "why-status",
        "condition" => "why-condition",
        "first-period" => "why-first-period",
        "not-in-force" => "why-not-in-force",
        "nothing-to-judge" => "why-nothing-to-judge",
        "too-early" => "why-too-early",
        "same-duty" => "why-same-duty",
        _ => return None,
    })
}
