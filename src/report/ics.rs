//! `ics`: a calendar with one event for each day by which something is owed, for calendar programs.
//!
//! Events keep their identifiers from run to run, so that a calendar that is imported again is brought up to date.

use std::borrow::Cow;
use std::collections::HashSet;
use std::io::{self, Write};

use sha2::{Digest, Sha256};

use super::deadline::{Deadline, deadlines};
use super::table::{Rules, wash};
use super::{Header, Section, Summary, Writer};
use crate::calendar::Date;
use crate::message::{Fact, Message};
use crate::text::Text;
use crate::verdict::name_of;

/// No line is longer, in bytes; what is longer is folded.
const WIDTH: usize = 75;
/// So many characters of what somebody wrote are shown.
const LONGEST: usize = 2_000;

/// An event that lasts a day.
#[derive(Clone, Copy, Debug)]
pub struct Event<'e> {
    /// What tells it from all others, whatever the language.
    pub identity: [&'e str; 3],
    /// The day.
    pub day: Date,
    /// A few words.
    pub summary: &'e str,
    /// All that there is to say, line by line.
    pub lines: &'e [String],
}

/// Writes a calendar.
pub struct Calendar<'t, W> {
    out: W,
    text: &'t Text,
    stamp: String,
    known: HashSet<String>,
}

impl<W> std::fmt::Debug for Calendar<'_, W> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Calendar").field("stamp", &self.stamp).finish_non_exhaustive()
    }
}

impl<'t, W: Write> Calendar<'t, W> {
    /// Writes to `out`.
    pub fn new(out: W, text: &'t Text) -> Self {
        Self { out, text, stamp: String::new(), known: HashSet::new() }
    }

    /// Begins the calendar of a day.
    ///
    /// # Errors
    /// When the output cannot be written.
    pub fn begin(&mut self, version: &str, as_of: Date) -> io::Result<()> {
        self.stamp = format!("{}T000000Z", compact(as_of));
        let name = self.text.get("calendar-name");
        for (property, value) in [("BEGIN", "VCALENDAR"), ("VERSION", "2.0"), ("CALSCALE", "GREGORIAN"), ("METHOD", "PUBLISH")] {
            self.line(&format!("{property}:{value}"))?;
        }
        self.line(&format!("PRODID:-//affcheck//{}//{}", escape(version), self.text.language.to_uppercase()))?;
        self.line(&format!("X-WR-CALNAME:{}", escape(&name)))
    }

    /// Adds an event.
    ///
    /// # Errors
    /// When the output cannot be written.
    pub fn event(&mut self, event: &Event<'_>) -> io::Result<()> {
        // a calendar writes years with four digits
        if !(1..=9999).contains(&event.day.year()) {
            return Ok(());
        }
        let language = self.text.language.clone();
        let uid = self.identifier(event.identity);
        self.line("BEGIN:VEVENT")?;
        self.line(&format!("UID:{uid}"))?;
        let stamp = self.stamp.clone();
        self.line(&format!("DTSTAMP:{stamp}"))?;
        self.line(&format!("DTSTART;VALUE=DATE:{}", compact(event.day)))?;
        // the end is the first day that is no longer meant
        if let Some(next) = event.day.tomorrow().ok().filter(|next| next.year() <= 9999) {
            self.line(&format!("DTEND;VALUE=DATE:{}", compact(next)))?;
        }
        self.line(&format!("SUMMARY;LANGUAGE={language}:{}", escape(event.summary)))?;
        let lines: Vec<String> = event.lines.iter().filter(|line| !line.is_empty()).map(|line| escape(line)).collect();
        self.line(&format!("DESCRIPTION;LANGUAGE={language}:{}", lines.join("\\n")))?;
        self.line("TRANSP:TRANSPARENT")?;
        self.line("END:VEVENT")
    }

    /// Adds an event for what is owed.
    ///
    /// # Errors
    /// When the output cannot be written.
    pub fn deadline(&mut self, deadline: &Deadline) -> io::Result<()> {
        let text = self.text;
        let say = |id, fact: &str| text.format(&Message::new(id).with("what", Fact::name(shorten(fact))));
        let period = deadline.period.as_ref().map(|period| format!(" ({})", text.isolate(period))).unwrap_or_default();
        let summary = format!("{}{}{}{period}", text.isolate(&deadline.name), text.get("colon"), text.isolate(&deadline.title));
        let state = text.get(name_of(&deadline.verdict));
        let deferred = deadline.deferred.then(|| text.format(&Message::new("deadline-deferred").with("due", deadline.due)));
        let told = |id, what: &String| if what.is_empty() { String::new() } else { say(id, what) };
        let lines = [
            say("deadline-state", &state),
            deferred.unwrap_or_default(),
            told("deadline-asked", &deadline.requirement),
            told("deadline-fix", &deadline.fix),
            say("deadline-rule", &deadline.rule),
        ];
        let identity = [deadline.affiliate.as_str(), &deadline.rule, deadline.period.as_deref().unwrap_or_default()];
        self.event(&Event { identity, day: deadline.by, summary: &summary, lines: &lines })
    }

    /// Ends the calendar.
    ///
    /// # Errors
    /// When the output cannot be written.
    pub fn end(&mut self) -> io::Result<()> {
        self.line("END:VCALENDAR")?;
        self.out.flush()
    }

    /// The identifier of an event; no two events have the same.
    fn identifier(&mut self, identity: [&str; 3]) -> String {
        let mut hash = Sha256::new();
        for part in identity {
            hash.update((part.len() as u64).to_be_bytes());
            hash.update(part.as_bytes());
        }
        let digits = hash.finalize().iter().take(16).fold(String::with_capacity(32), |text, byte| text + &format!("{byte:02x}"));
        let numbers = std::iter::once(String::new()).chain((2_u32..).map(|number| format!("-{number}")));
        let mut free = numbers.map(|number| format!("{digits}{number}@affcheck")).skip_while(|uid| self.known.contains(uid));
        let uid = free.next().unwrap_or(digits);
        self.known.insert(uid.clone());
        uid
    }

    /// Writes a line, folded between characters.
    fn line(&mut self, line: &str) -> io::Result<()> {
        let (mut rest, mut width) = (line, WIDTH);
        while rest.len() > width {
            let (now, then) = rest.split_at_checked(rest.floor_char_boundary(width)).unwrap_or((rest, ""));
            self.out.write_all(now.as_bytes())?;
            self.out.write_all(b"\r\n ")?;
            (rest, width) = (then, WIDTH - 1);
        }
        self.out.write_all(rest.as_bytes())?;
        self.out.write_all(b"\r\n")
    }
}

/// A day as calendars write it.
fn compact(date: Date) -> String {
    format!("{:04}{:02}{:02}", date.year(), date.month(), date.day())
}

/// The beginning of a long text.
fn shorten(text: &str) -> Cow<'_, str> {
    let fits = text.len() <= LONGEST || text.chars().nth(LONGEST).is_none();
    if fits { Cow::Borrowed(text) } else { text.chars().take(LONGEST).chain(['…']).collect() }
}

/// Text as the value of a property.
fn escape(text: &str) -> String {
    let text = shorten(text);
    let text = wash(&text);
    let mut escaped = String::with_capacity(text.len() + 16);
    for c in text.chars() {
        if matches!(c, '\\' | ';' | ',') {
            escaped.push('\\');
        }
        escaped.push(c);
    }
    escaped
}

/// Writes what is owed as a calendar.
#[derive(Debug)]
pub struct Ics<'t, W> {
    calendar: Calendar<'t, W>,
    rules: Rules,
}

impl<'t, W: Write> Ics<'t, W> {
    /// Writes to `out`.
    pub fn new(out: W, text: &'t Text) -> Self {
        Self { calendar: Calendar::new(out, text), rules: Rules::default() }
    }
}

impl<W: Write> Writer for Ics<'_, W> {
    fn begin(&mut self, header: &Header) -> io::Result<()> {
        self.rules = Rules::of(header);
        self.calendar.begin(header.tool_version, header.as_of)
    }

    fn section(&mut self, section: &Section) -> io::Result<()> {
        deadlines(section, &self.rules).iter().try_for_each(|deadline| self.calendar.deadline(deadline))
    }

    fn end(&mut self, _: &Summary) -> io::Result<()> {
        self.calendar.end()
    }
}
