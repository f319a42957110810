//! What is kept of each affiliate for the pages that tell of all: small numbers, whatever was filed.

use std::collections::{BTreeMap, HashMap};

use sha2::{Digest, Sha256};

use super::checks::Checks;
use super::sign::Sign;
use crate::cache::hex;
use crate::calendar::{Date, Duration, add};
use crate::report::shown::cut;
use crate::report::{Change, Header, Item, Row, Section, Word};

/// So many characters of a name are kept.
const LONGEST_NAME: usize = 120;
/// So many characters of a period are kept.
const LONGEST_PERIOD: usize = 60;
/// What is owed later is not kept.
const AHEAD: Duration = Duration::months(12);

/// All affiliates, in the order in which they came.
#[derive(Debug, Default)]
pub(super) struct Records {
    /// The columns of the matrix: pack and theme by their numbers.
    pub(super) themes: Vec<(usize, usize)>,
    /// One for each affiliate; the committee's own files are one too.
    pub(super) affiliates: Vec<Record>,
    /// Why something cannot be told, by word.
    pub(super) unknown: BTreeMap<Word, usize>,
    /// How much of that is required.
    pub(super) unknown_must: usize,
    /// What is owed and not done.
    pub(super) deadlines: Vec<Owed>,
    /// For each rule of the guide, in its order: what it came to for whom.
    pub(super) met: Vec<Vec<(u32, Sign)>>,
    /// The packs of each rule by its id, with the number of the rule and of its column.
    rules: HashMap<String, Vec<(String, usize, usize)>>,
    as_of: Date,
    /// The last day up to which deadlines are kept.
    horizon: Date,
    all_findings: bool,
}

/// One affiliate.
#[derive(Debug)]
pub(super) struct Record {
    /// Its id; empty for the committee's own files.
    pub(super) id: String,
    /// Its name, or its alias.
    pub(super) name: String,
    /// The way to its page from the language's folder.
    pub(super) page: String,
    pub(super) kind: String,
    pub(super) stage: Option<String>,
    pub(super) region: Option<String>,
    pub(super) judged: bool,
    /// Is it no longer recognised, so that nothing is asked of it?
    pub(super) gone: bool,
    /// What it came to in each theme, and at last in its files.
    pub(super) cells: Vec<Cell>,
    /// The checks that count, by level and verdict.
    pub(super) checks: Checks,
}

/// What one affiliate came to in one theme.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Cell {
    counts: [u16; 9],
}

impl Cell {
    fn add(&mut self, sign: Sign) {
        if let Some(count) = self.counts.get_mut(sign as usize) {
            *count = count.saturating_add(1);
        }
    }

    /// How many of a sign.
    pub(super) fn count(self, sign: Sign) -> usize {
        self.counts.get(sign as usize).copied().map_or(0, usize::from)
    }

    /// The heaviest sign.
    pub(super) fn worst(self) -> Sign {
        Sign::ALL.into_iter().find(|sign| self.count(*sign) > 0).unwrap_or(Sign::Off)
    }
}

/// Something that is owed by a day.
#[derive(Clone, Debug)]
pub(super) struct Owed {
    /// The number of the affiliate.
    pub(super) affiliate: u32,
    /// The number of the rule in the guide.
    pub(super) rule: u32,
    pub(super) period: Option<Box<str>>,
    pub(super) level: &'static str,
    pub(super) by: Date,
    pub(super) verdict: &'static str,
    pub(super) deferred: bool,
}

impl Record {
    /// The heaviest sign of all.
    pub(super) fn worst(&self) -> Sign {
        self.cells.iter().map(|cell| cell.worst()).min().unwrap_or(Sign::Off)
    }

    /// How many of a sign in all.
    pub(super) fn count(&self, sign: Sign) -> usize {
        self.cells.iter().map(|cell| cell.count(sign)).sum()
    }
}

impl Records {
    pub(super) fn new(header: &Header) -> Self {
        let packs = header.guide.as_ref().map_or(&[][..], |guide| &guide.packs);
        let themes: Vec<(usize, usize)> =
            packs.iter().enumerate().flat_map(|(number, pack)| (0..pack.themes.len()).map(move |theme| (number, theme))).collect();
        let all = packs.iter().enumerate().flat_map(|(number, pack)| pack.rules.iter().map(move |rule| (number, pack, rule)));
        let (mut rules, mut met) = (HashMap::<String, Vec<_>>::new(), Vec::new());
        for (index, (number, pack, rule)) in all.enumerate() {
            let column = themes.iter().position(|known| *known == (number, rule.theme)).unwrap_or_default();
            rules.entry(rule.id.clone()).or_default().push((pack.name.clone(), index, column));
            met.push(Vec::new());
        }
        let (as_of, horizon) = (header.as_of, add(header.as_of, AHEAD).unwrap_or(Date::MAX));
        Self { themes, met, rules, as_of, horizon, all_findings: header.all_findings, ..Self::default() }
    }

    /// Takes an affiliate in, and says where its page is.
    pub(super) fn add(&mut self, section: &Section) -> String {
        let subject = section.affiliate.as_ref();
        let id = subject.map(|subject| subject.id.clone()).unwrap_or_default();
        let number = u32::try_from(self.affiliates.len()).unwrap_or(u32::MAX);
        let mut cells = vec![Cell::default(); self.themes.len() + 1];
        let mut checks = Checks::default();
        // what a rule came to is told by its finding, where it has one
        let open: HashMap<(Option<&str>, &str, Option<&str>), &Item> = section
            .findings
            .iter()
            .filter(|item| item.pack.is_some())
            .map(|item| ((item.pack.as_deref(), item.code.as_str(), item.period.as_deref()), item))
            .collect();
        for row in &section.assessments {
            let item = open.get(&(Some(row.pack.as_str()), row.rule.as_str(), row.period.as_deref())).copied();
            let sign = self.sign(row, item);
            let known = self.rules.get(&row.rule).and_then(|packs| packs.iter().find(|(pack, ..)| *pack == row.pack));
            let Some((rule, column)) = known.map(|(_, rule, column)| (*rule, *column)) else { continue };
            cells.get_mut(column).into_iter().for_each(|cell| cell.add(sign));
            self.met.get_mut(rule).into_iter().for_each(|list| note(list, number, sign));
            if sign == Sign::Unknown {
                *self.unknown.entry(row.reason.clone().unwrap_or_default()).or_default() += 1;
                self.unknown_must += usize::from(row.level == "must");
            }
            if row.exception.is_none() && item.is_none_or(|item| item.counts(self.all_findings)) {
                checks.add(&row.level, &row.verdict);
            }
            self.owe(number, rule, row);
        }
        let stays = |item: &&Item| item.pack.is_none() && item.exception.is_none() && item.change != Some(Change::Fixed);
        for item in section.findings.iter().filter(stays) {
            let sign = if item.counts(self.all_findings) { Sign::of(item.severity) } else { Sign::Known };
            cells.last_mut().into_iter().for_each(|cell| cell.add(sign));
        }
        let page = page_of(&id);
        self.affiliates.push(Record {
            name: cut(subject.map(|subject| subject.name.clone()).unwrap_or_default(), LONGEST_NAME),
            page: page.clone(),
            kind: subject.map(|subject| subject.kind.clone()).unwrap_or_default(),
            stage: subject.and_then(|subject| subject.stage.clone()),
            region: subject.and_then(|subject| subject.region.clone()).map(|region| cut(region, LONGEST_NAME)),
            judged: subject.is_none_or(|subject| subject.judged),
            gone: is_gone(section),
            id,
            cells,
            checks,
        });
        page
    }

    /// What a row came to.
    pub(super) fn sign(&self, row: &Row, item: Option<&Item>) -> Sign {
        if row.exception.is_some() {
            return Sign::Excepted;
        }
        match (row.verdict.as_ref(), item) {
            ("met", _) => Sign::Met,
            ("not-applicable", _) => Sign::Off,
            // what is not late yet is to come, even where a finding says so
            ("not-yet-due" | "due-soon" | "in-grace", _) => Sign::Open,
            (_, Some(item)) if !item.counts(self.all_findings) => Sign::Known,
            ("unknown", _) => Sign::Unknown,
            (_, Some(item)) => Sign::of(item.severity),
            (_, None) => Sign::Open,
        }
    }

    fn owe(&mut self, affiliate: u32, rule: usize, row: &Row) {
        let Some(by) = owed_by(row).filter(|by| *by <= self.horizon) else { return };
        self.deadlines.push(Owed {
            affiliate,
            rule: u32::try_from(rule).unwrap_or(u32::MAX),
            period: row.period.as_ref().map(|period| cut(period.clone(), LONGEST_PERIOD).into()),
            level: one_of(&row.level, &["must", "should", "may", "off"]),
            by,
            verdict: one_of(&row.verdict, &["not-yet-due", "due-soon", "in-grace", "overdue", "unknown"]),
            deferred: row.exception.is_some(),
        });
    }

    /// An affiliate by its number.
    pub(super) fn affiliate(&self, number: u32) -> Option<&Record> {
        self.affiliates.get(number as usize)
    }

    /// The date by which was judged.
    pub(super) fn as_of(&self) -> Date {
        self.as_of
    }

    /// The last day of which deadlines are told.
    pub(super) fn horizon(&self) -> Date {
        self.horizon
    }
}

/// Is nothing asked of an affiliate, because it no longer is one?
pub(super) fn is_gone(section: &Section) -> bool {
    let rows = &section.assessments;
    !rows.is_empty() && rows.iter().all(|row| row.reason.as_deref() == Some("status"))
}

/// The day by which something is owed: the due date, or the last day to which the committee has put it off.
pub(super) fn owed_by(row: &Row) -> Option<Date> {
    let is_open = !matches!(row.verdict.as_ref(), "met" | "not-applicable" | "not-met");
    let exception = row.exception.as_ref();
    row.due
        .filter(|_| is_open && exception.is_none_or(|exception| exception.kind != "waived"))
        .map(|due| exception.map_or(due, |exception| exception.until.max(due)))
}

/// A word of the program's own, so that nothing is kept for it; the last where it is none of them.
fn one_of(word: &str, words: &[&'static str]) -> &'static str {
    words.iter().find(|known| **known == word).or(words.last()).copied().unwrap_or_default()
}

/// Keeps the heaviest of several periods.
fn note(list: &mut Vec<(u32, Sign)>, number: u32, sign: Sign) {
    match list.last_mut() {
        Some((affiliate, heaviest)) if *affiliate == number => *heaviest = sign.min(*heaviest),
        _ => list.push((number, sign)),
    }
}

/// The way to the page of an affiliate: its id, where that can name a file everywhere.
fn page_of(id: &str) -> String {
    if id.is_empty() {
        return "committee.html".to_owned();
    }
    let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
    if id.len() <= 60 && id.chars().all(plain) && !is_device(id) {
        return format!("affiliates/{id}.html");
    }
    let stem: String = id.chars().take(40).map(|c| if plain(c) { c } else { '_' }).collect();
    let digest = hex(&Sha256::digest(id.as_bytes()));
    format!("affiliates/{stem}_{}.html", digest.get(..8).unwrap_or(&digest))
}

/// Is it a name that some systems keep for devices?
fn is_device(name: &str) -> bool {
    let numbered = |stem: &str| name.strip_prefix(stem).is_some_and(|rest| rest.len() == 1 && rest.chars().all(|c| c.is_ascii_digit()));
    ["con", "prn", "aux", "nul"].contains(&name) || numbered("com") || numbered("lpt")
}

/// The way to the page of a rule.
pub(super) fn rule_page(pack: &str, rule: &str) -> String {
    format!("rules/{pack}/{rule}.html")
}
