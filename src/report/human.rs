//! `human`: what a person reads in a terminal. Findings with the lines they speak of, grouped by affiliate.
//!
//! What waits for the same missing document is told once. A large portfolio gets one line for each finding.

use std::collections::BTreeMap;
use std::io::{self, Write};

use miette::GraphicalReportHandler;

use super::frame::{Shown, Style, handler, paint, word};
use super::provenance::short;
use super::{Change, FilingLine, Header, Item, Section, Subject, Summary, Writer};
use crate::calendar::Date;
use crate::finding::Severity;
use crate::message::{Fact, Message};
use crate::text::Text;

/// How many rules the summary names.
const MOST: usize = 15;

/// Writes for people.
pub struct Human<'t, W> {
    out: W,
    text: &'t Text,
    style: Style,
    handler: GraphicalReportHandler,
    /// Is what was there before shown too?
    all_findings: bool,
}

impl<W> std::fmt::Debug for Human<'_, W> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Human").field("style", &self.style).finish_non_exhaustive()
    }
}

impl<'t, W: Write> Human<'t, W> {
    /// Writes to `out`.
    pub fn new(out: W, text: &'t Text, style: Style) -> Self {
        Self { out, text, style, handler: handler(style), all_findings: false }
    }

    fn say(&self, message: &Message) -> String {
        self.text.format(message)
    }

    fn paint(&self, code: &str, text: &str) -> String {
        paint(self.style, code, text)
    }

    /// The word for a severity, in its colour.
    fn severity(&self, severity: Severity) -> String {
        let code = match severity {
            Severity::Error => "1;31",
            Severity::Warning => "1;33",
            Severity::Note => "36",
        };
        self.paint(code, &word(severity, self.text))
    }

    /// The heading of an affiliate: name, id, kind, stage, age, and the tree of its folder.
    fn heading(&self, subject: &Subject, section: &Section) -> String {
        let mut parts = vec![subject.kind.clone()];
        parts.extend(subject.stage.clone());
        if let Some(months) = subject.age_in_months {
            let age = if months < 24 { ("age-months", months) } else { ("age-years", months / 12) };
            parts.push(self.say(&Message::new(age.0).with("count", age.1)));
        }
        parts.retain(|part| !part.is_empty());
        let name = self.paint("1", &self.text.isolate(&subject.name));
        let id = if subject.id == subject.name { String::new() } else { format!(" ({})", self.text.isolate(&subject.id)) };
        let about = if parts.is_empty() { String::new() } else { format!(" · {}", parts.join(" · ")) };
        let tree = section.tree.as_deref().map(|tree| format!("  {}", self.paint("2", &short(tree)))).unwrap_or_default();
        format!("{name}{id}{about}{tree}")
    }

    fn detailed(&mut self, items: &[&Item]) -> io::Result<()> {
        for shown in Shown::all(items, self.text) {
            match shown.render(&self.handler, self.style, self.text) {
                Some(rendered) => writeln!(self.out, "{rendered}")?,
                None => return items.iter().try_for_each(|item| self.brief(item)),
            }
        }
        writeln!(self.out)
    }

    /// One line for a finding.
    fn brief(&mut self, item: &Item) -> io::Result<()> {
        let word = self.severity(item.severity);
        let period = item.period.as_ref().map(|period| format!(" {period}")).unwrap_or_default();
        let place = item.place.region.map_or_else(String::new, |region| format!(":{}:{}", region.line, region.column));
        let (code, colon) = (self.text.isolate(&item.code), self.text.get("colon"));
        let place = self.text.isolate(&format!("{}{place}", item.place.path));
        writeln!(self.out, "  {word}[{code}]{period}{colon}{} ({place})", item.message)
    }

    /// One line for what a rule asks for several periods.
    fn periods(&mut self, group: &[&Item]) -> io::Result<()> {
        let [first, _, ..] = group else {
            return group.iter().try_for_each(|item| self.brief(item));
        };
        let word = self.severity(first.severity);
        let one = |item: &&Item| {
            let id = match item.verdict.as_deref() {
                Some("overdue") => "brief-overdue",
                Some("in-grace") => "brief-in-grace",
                Some("due-soon") => "brief-due-soon",
                _ => "brief-period",
            };
            let message = Message::new(id).with("period", Fact::name(item.period.clone().unwrap_or_default()));
            self.say(&match item.due {
                Some(due) => message.with("due", due),
                None => message.with("due", Fact::name("")),
            })
        };
        let periods: Vec<String> = group.iter().map(one).collect();
        let (code, colon) = (self.text.isolate(&first.code), self.text.get("colon"));
        writeln!(self.out, "  {word}[{code}]{colon}{}{colon}{}", first.title, periods.join(&self.text.get("list-separator")))
    }

    /// All findings of an affiliate, one line for each rule.
    fn briefly(&mut self, items: &[&Item]) -> io::Result<()> {
        let mut rest: Vec<&Item> = items.to_vec();
        while let Some(first) = rest.first().copied() {
            let same = |item: &&Item| {
                item.code == first.code && item.severity == first.severity && item.period.is_some() && first.period.is_some()
            };
            let (mut group, others): (Vec<&Item>, Vec<&Item>) = rest.into_iter().skip(1).partition(same);
            group.insert(0, first);
            self.periods(&group)?;
            rest = others;
        }
        Ok(())
    }

    /// What waits for the same missing or broken document, told once.
    fn waiting(&mut self, items: &[&Item]) -> io::Result<()> {
        let cause = |item: &Item| item.waits_for.clone().unwrap_or_else(|| item.message.clone());
        let mut groups: BTreeMap<String, Vec<&Item>> = BTreeMap::new();
        for item in items {
            groups.entry(cause(item)).or_default().push(item);
        }
        let mut groups: Vec<Vec<&Item>> = groups.into_values().collect();
        groups.sort_by_key(|group| std::cmp::Reverse(group.iter().map(|item| item.severity).max()));
        for group in groups {
            let Some(severity) = group.iter().map(|item| item.severity).max() else { continue };
            // that a document is missing is told in the same words, whichever rule noticed it
            let message = match group.iter().find(|item| item.reason.is_some()).or(group.first()) {
                Some(item) => item.message.clone(),
                None => continue,
            };
            let mut codes: Vec<&str> = group.iter().map(|item| item.code.as_str()).collect();
            codes.sort_unstable();
            codes.dedup();
            let word = self.severity(severity);
            let rules = self.say(&Message::new("cannot-judge").with("count", codes.len()).with("rules", Fact::names(codes)));
            writeln!(self.out, "  {word}{}{message}", self.text.get("colon"))?;
            writeln!(self.out, "      {}", self.paint("2", &rules))?;
        }
        Ok(())
    }

    /// What nobody has to act on: what a pull request mends, and what was there before.
    fn settled(&mut self, items: &[&Item]) -> io::Result<()> {
        let (fixed, before): (Vec<&Item>, Vec<&Item>) = items.iter().partition(|item| item.change == Some(Change::Fixed));
        let known = before.iter().filter(|item| item.known).count();
        for item in fixed {
            let period = item.period.as_ref().map(|period| format!(" {period}")).unwrap_or_default();
            let (word, code) = (self.paint("32", &self.text.get("change-fixed")), self.text.isolate(&item.code));
            writeln!(self.out, "  {word}[{code}]{period}{}{}", self.text.get("colon"), item.title)?;
        }
        for (id, count) in [("unchanged-hidden", before.len() - known), ("known-not-shown", known)] {
            if count > 0 {
                let line = self.say(&Message::new(id).with("count", count));
                writeln!(self.out, "  {}", self.paint("2", &line))?;
            }
        }
        Ok(())
    }

    /// What became of filings after they were filed, where lines are shown.
    fn later_changes(&self, section: &Section) -> Vec<String> {
        let shown = section.filings.iter().filter(|_| self.style.detailed);
        let changed = shown.flat_map(|filing| {
            let kinds = [("filing-refiled", filing.refiled), ("filing-restored", filing.restored), ("filing-amended", filing.amended)];
            kinds.into_iter().filter_map(move |(id, date)| Some((id, filing, date?)))
        });
        let line = |(id, filing, date): (&'static str, &FilingLine, Date)| {
            let message = Message::new(id).with("path", Fact::name(filing.path.clone())).with("date", date);
            self.say(&match filing.filed {
                Some(filed) => message.with("filed", filed),
                None => message.with("filed", Fact::name("?")),
            })
        };
        changed.map(line).collect()
    }

    fn excepted(&mut self, items: &[&Item]) -> io::Result<()> {
        for item in items {
            let Some(exception) = &item.exception else { continue };
            let id = if exception.kind == "waived" { "is-waived" } else { "is-deferred" };
            let period = item.period.as_ref().map(|period| format!(" {period}")).unwrap_or_default();
            let line =
                self.say(&Message::new(id).with("rule", Fact::name(format!("{}{period}", item.code))).with("until", exception.until));
            writeln!(self.out, "  {}", self.paint("2", &line))?;
        }
        Ok(())
    }
}

impl<W: Write> Writer for Human<'_, W> {
    fn begin(&mut self, header: &Header) -> io::Result<()> {
        writeln!(self.out, "{}", header.heading(self.text))?;
        writeln!(self.out, "{}", self.paint("2", &header.provenance(self.text)))?;
        if let Some(comparison) = &header.comparison {
            let short = |commit: &str| Fact::name(commit.chars().take(12).collect::<String>());
            let message = Message::new("report-comparison")
                .with("base", short(&comparison.base))
                .with("before", Fact::List(comparison.merge_bases.iter().map(|commit| short(commit)).collect()));
            writeln!(self.out, "{}", self.say(&message))?;
        }
        match header.history.as_ref().and_then(|history| history.cut) {
            Some("shallow") => writeln!(self.out, "{}", self.paint("33", &self.text.get("history-shallow")))?,
            Some("branch") => writeln!(self.out, "{}", self.paint("33", &self.text.get("history-branch")))?,
            Some(_) => writeln!(self.out, "{}", self.paint("33", &self.text.get("history-partial")))?,
            None => {}
        }
        self.all_findings = header.all_findings;
        if header.self_declared {
            writeln!(self.out, "{}", self.text.get("report-self-declared"))?;
        }
        writeln!(self.out)
    }

    fn section(&mut self, section: &Section) -> io::Result<()> {
        let filings = self.later_changes(section);
        if section.findings.is_empty() && filings.is_empty() {
            return Ok(());
        }
        let heading = match &section.affiliate {
            Some(subject) => self.heading(subject, section),
            None => self.paint("1", &self.text.get("committee-files")),
        };
        let (excepted, open): (Vec<&Item>, Vec<&Item>) = section.findings.iter().partition(|item| item.exception.is_some());
        let (open, settled): (Vec<&Item>, Vec<&Item>) = open.into_iter().partition(|item| item.counts(self.all_findings));
        // where the lines are shown, a document that is missing gets its advice too
        let detailed = self.style.detailed;
        let waits = |item: &&Item| {
            if detailed {
                item.verdict.as_deref() == Some("unknown")
                    && (item.snippets.is_empty() || matches!(item.reason.as_deref(), Some("unreadable" | "not-reviewed" | "history")))
            } else {
                item.verdict.as_deref() == Some("unknown") || item.waits_for.is_some()
            }
        };
        let (waiting, plain): (Vec<&Item>, Vec<&Item>) = open.into_iter().partition(waits);
        writeln!(self.out, "{heading}")?;
        if detailed {
            writeln!(self.out)?;
            let same = |a: &&Item, b: &&Item| {
                let is_bare = |item: &Item| item.period.is_some() && item.snippets.is_empty();
                a.code == b.code && a.severity == b.severity && is_bare(a) && is_bare(b)
            };
            plain.chunk_by(same).try_for_each(|items| self.detailed(items))?;
        } else {
            self.briefly(&plain)?;
        }
        self.waiting(&waiting)?;
        self.settled(&settled)?;
        self.excepted(&excepted)?;
        for line in filings {
            writeln!(self.out, "  {}", self.paint("2", &line))?;
        }
        writeln!(self.out)
    }

    fn end(&mut self, summary: &Summary) -> io::Result<()> {
        let count = |word: &str| summary.findings.get(word).copied().unwrap_or_default();
        let verdict = |word: &str| summary.verdicts.get(word).copied().unwrap_or_default();
        writeln!(self.out, "{}", self.paint("1", &self.text.get("summary-title")))?;
        let mut lines = vec![
            summary.extent_line(),
            Message::new("summary-findings").with("errors", count("error")).with("warnings", count("warning")).with("notes", count("note")),
            Message::new("summary-verdicts")
                .with("met", verdict("met"))
                .with("open", verdict("not-met") + verdict("overdue") + verdict("in-grace"))
                .with("unknown", verdict("unknown")),
        ];
        lines.extend(summary.unknown_line());
        lines.push(Message::new("summary-without-findings").with("count", summary.without_findings));
        if !summary.filings.is_empty() {
            lines.push(summary.filings_line());
        }
        if !summary.changes.is_empty() {
            lines.push(summary.changes_line());
            let untouched = summary.affiliates + summary.not_judged == 0 && summary.changes.values().all(|count| *count == 0);
            lines.extend(untouched.then(|| Message::new("summary-untouched")));
        }
        if summary.not_judged > 0 {
            lines.push(Message::new("summary-not-judged").with("count", summary.not_judged));
        }
        if summary.excepted > 0 {
            lines.push(Message::new("summary-excepted").with("count", summary.excepted));
        }
        lines.extend(summary.of_baseline());
        for line in lines {
            writeln!(self.out, "  {}", self.say(&line))?;
        }
        if summary.affiliates > 1 {
            self.most_frequent(summary)?;
        }
        if !self.all_findings && summary.changes.get(Change::Unchanged.word()).is_some_and(|count| *count > 0) {
            writeln!(self.out, "\n{}", self.text.get("summary-all-findings"))?;
        }
        if !self.style.detailed && summary.affiliates > 1 {
            writeln!(self.out, "\n{}", self.text.get("summary-detail"))?;
        }
        self.out.flush()
    }
}

impl<W: Write> Human<'_, W> {
    /// What most affiliates have to mend, as a small table.
    fn most_frequent(&mut self, summary: &Summary) -> io::Result<()> {
        let mut rows: Vec<_> =
            summary.by_code.iter().map(|(code, tally)| (tally.error + tally.warning + tally.note, tally, code)).collect();
        rows.sort_by(|a, b| (b.0, b.1.error, a.2).cmp(&(a.0, a.1.error, b.2)));
        if rows.is_empty() {
            return Ok(());
        }
        writeln!(self.out, "\n{}", self.paint("1", &self.text.get("summary-most")))?;
        let titles = ["severity-error", "severity-warning", "severity-note"].map(|id| self.text.get(id));
        let width = titles.iter().map(|title| title.chars().count()).max().unwrap_or_default();
        writeln!(self.out, "  {:>width$} {:>width$} {:>width$}", titles[0], titles[1], titles[2])?;
        for (_, tally, code) in rows.iter().take(MOST) {
            writeln!(self.out, "  {:>width$} {:>width$} {:>width$}  {code} · {}", tally.error, tally.warning, tally.note, tally.title)?;
        }
        if rows.len() > MOST {
            writeln!(self.out, "  {}", self.say(&Message::new("summary-more").with("count", rows.len() - MOST)))?;
        }
        Ok(())
    }
}
