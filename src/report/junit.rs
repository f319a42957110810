//! `junit`: a suite for each affiliate and a case for each rule and period, as programs that count tests want it.

use std::collections::HashMap;
use std::io::{self, Write};

use quick_xml::Writer as Xml;
use quick_xml::events::{BytesDecl, BytesEnd, BytesStart, BytesText, Event};

use super::shown::{Root, line, shown};
use super::{Change, ExceptionLine, Header, Item, Row, Section, Summary, Writer};
use crate::finding::Severity;
use crate::message::Message;
use crate::text::Text;
use crate::verdict::name_of;

/// The name of the report.
const NAME: &str = "affcheck";

/// Writes suites as they come.
pub struct Junit<'t, W: Write> {
    xml: Xml<W>,
    text: &'t Text,
    root: Root,
    all_findings: bool,
    /// Are there several packs, of which each may have a rule of the same id?
    several: bool,
}

impl<W: Write> std::fmt::Debug for Junit<'_, W> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Junit").field("root", &self.root).finish_non_exhaustive()
    }
}

/// What became of a case.
enum Outcome {
    Passed,
    /// And why.
    Skipped(String),
    Failed {
        weight: &'static str,
        message: String,
        description: String,
    },
}

/// A rule and period, or a fault.
struct Case {
    name: String,
    /// The pack of a rule.
    pack: Option<String>,
    file: Option<String>,
    outcome: Outcome,
    /// What is said of a case that passed.
    noted: Option<String>,
}

/// Findings of a rule, or of a fault, for one period.
type Found<'i> = HashMap<(Option<&'i str>, &'i str, Option<&'i str>), Vec<&'i Item>>;

impl<'t, W: Write> Junit<'t, W> {
    /// Writes to `out`.
    pub fn new(out: W, text: &'t Text) -> Self {
        Self { xml: Xml::new_with_indent(out, b' ', 4), text, root: Root::default(), all_findings: false, several: false }
    }

    /// What a finding says, where it is, and what to do.
    fn description(&self, item: &Item) -> String {
        let help = item.help.as_ref().map(|help| format!("{}{}{help}", self.text.get("help"), self.text.get("colon")));
        let parts = [Some(item.message.clone()), self.place(item), help];
        shown(&parts.into_iter().flatten().collect::<Vec<_>>().join("\n")).into_owned()
    }

    fn place(&self, item: &Item) -> Option<String> {
        let path = self.root.path(&item.place.path)?;
        Some(line(&match item.place.region {
            Some(region) => format!("{path}:{}:{}", region.line, region.column),
            None => path,
        }))
    }

    fn excepted(&self, exception: &ExceptionLine) -> String {
        self.text.format(&Message::new(exception.in_words()).with("until", exception.until))
    }

    /// A case for findings of one rule and period, or for one fault.
    fn case(&self, pack: Option<&str>, name: &str, items: &[&Item], otherwise: impl FnOnce() -> Outcome) -> Case {
        let counting: Vec<&&Item> = items.iter().filter(|item| item.counts(self.all_findings)).collect();
        let worst = counting.iter().max_by_key(|item| item.severity);
        let descriptions = |items: &[&&Item]| items.iter().map(|item| self.description(item)).collect::<Vec<_>>().join("\n\n");
        let mut noted = None;
        let outcome = match worst {
            Some(worst) if worst.severity >= Severity::Warning => {
                Outcome::Failed { weight: worst.severity.word(), message: line(&worst.message), description: descriptions(&counting) }
            }
            Some(_) => {
                noted = Some(descriptions(&counting));
                Outcome::Passed
            }
            None => match items.iter().find(|item| item.change != Some(Change::Fixed)) {
                Some(item) => Outcome::Skipped(match &item.exception {
                    Some(exception) => self.excepted(exception),
                    None if item.known => self.text.get("junit-known"),
                    None => self.text.get("junit-unchanged"),
                }),
                None => otherwise(),
            },
        };
        let shown_item = worst.copied().copied().or(items.first().copied());
        let file = shown_item.and_then(|item| self.root.path(&item.place.path)).map(|path| line(&path));
        Case { name: line(name), pack: pack.map(line), file, outcome, noted }
    }

    /// What a rule came to where no finding speaks of it.
    fn of_row(&self, row: &Row) -> Outcome {
        match (&row.exception, row.verdict.as_ref()) {
            (Some(exception), _) => Outcome::Skipped(self.excepted(exception)),
            (None, "met") => Outcome::Passed,
            (None, verdict) => Outcome::Skipped(self.text.get(name_of(verdict))),
        }
    }

    fn cases(&self, section: &Section) -> Vec<Case> {
        let mut cases = Vec::new();
        let (of_rules, faults): (Vec<&Item>, Vec<&Item>) = section.findings.iter().partition(|item| item.verdict.is_some());
        let mut found: Found<'_> = HashMap::new();
        for item in &of_rules {
            found.entry((item.pack.as_deref(), &item.code, item.period.as_deref())).or_default().push(item);
        }
        let named = |code: &str, period: Option<&str>| period.map_or_else(|| code.to_owned(), |period| format!("{code} ({period})"));
        for row in &section.assessments {
            let pack = Some(row.pack.as_str());
            let items = found.remove(&(pack, row.rule.as_str(), row.period.as_deref())).unwrap_or_default();
            cases.push(self.case(pack, &named(&row.rule, row.period.as_deref()), &items, || self.of_row(row)));
        }
        // what no row speaks of any more, in the order of the report
        for item in &of_rules {
            let pack = item.pack.as_deref();
            if let Some(items) = found.remove(&(pack, item.code.as_str(), item.period.as_deref())) {
                cases.push(self.case(pack, &named(&item.code, item.period.as_deref()), &items, || Outcome::Passed));
            }
        }
        for item in faults {
            let case = named(&item.code, self.place(item).as_deref());
            cases.push(self.case(None, &case, &[item], || Outcome::Passed));
        }
        cases
    }

    fn write_case(&mut self, suite: &str, case: &Case) -> io::Result<()> {
        let mut tag = BytesStart::new("testcase");
        let class = case.pack.as_ref().filter(|_| self.several).map_or_else(|| suite.to_owned(), |pack| format!("{suite}.{pack}"));
        tag.extend_attributes([("name", case.name.as_str()), ("classname", class.as_str())]);
        tag.extend_attributes(case.file.as_deref().map(|file| ("file", file)));
        if matches!(case.outcome, Outcome::Passed) && case.noted.is_none() {
            return self.xml.write_event(Event::Empty(tag));
        }
        self.xml.write_event(Event::Start(tag))?;
        match &case.outcome {
            Outcome::Passed => {}
            Outcome::Skipped(why) => self.empty("skipped", [("message", line(why).as_str())])?,
            Outcome::Failed { weight, message, description } => {
                let tag = BytesStart::new("failure").with_attributes([("message", message.as_str()), ("type", weight)]);
                self.text_in(tag, description)?;
            }
        }
        if let Some(noted) = &case.noted {
            self.text_in(BytesStart::new("system-out"), noted)?;
        }
        self.end_of("testcase")
    }

    fn empty<const N: usize>(&mut self, name: &str, attributes: [(&str, &str); N]) -> io::Result<()> {
        self.xml.write_event(Event::Empty(BytesStart::new(name).with_attributes(attributes)))
    }

    fn text_in(&mut self, tag: BytesStart<'_>, text: &str) -> io::Result<()> {
        let end = tag.to_end().into_owned();
        self.xml.write_event(Event::Start(tag))?;
        self.xml.write_event(Event::Text(BytesText::new(text)))?;
        self.xml.write_event(Event::End(end))
    }

    fn end_of(&mut self, name: &str) -> io::Result<()> {
        self.xml.write_event(Event::End(BytesEnd::new(name)))
    }
}

impl<W: Write> Writer for Junit<'_, W> {
    fn begin(&mut self, header: &Header) -> io::Result<()> {
        self.all_findings = header.all_findings;
        self.several = header.packs.len() > 1;
        self.root = Root::of(header);
        self.xml.write_event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)))?;
        self.xml.write_event(Event::Start(BytesStart::new("testsuites").with_attributes([("name", NAME)])))
    }

    fn section(&mut self, section: &Section) -> io::Result<()> {
        let cases = self.cases(section);
        if cases.is_empty() && section.affiliate.is_none() {
            return Ok(());
        }
        let name = line(&section.affiliate.as_ref().map_or_else(|| self.text.get("committee-files"), |affiliate| affiliate.id.clone()));
        let count = |is: fn(&Outcome) -> bool| cases.iter().filter(|case| is(&case.outcome)).count().to_string();
        let mut tag = BytesStart::new("testsuite");
        tag.extend_attributes([
            ("name", name.as_str()),
            ("tests", &count(|_| true)),
            ("skipped", &count(|outcome| matches!(outcome, Outcome::Skipped(_)))),
            ("errors", "0"),
            ("failures", &count(|outcome| matches!(outcome, Outcome::Failed { .. }))),
        ]);
        self.xml.write_event(Event::Start(tag))?;
        if let Some(affiliate) = &section.affiliate {
            self.xml.write_event(Event::Start(BytesStart::new("properties")))?;
            let properties = [("name", Some(&affiliate.name)), ("kind", Some(&affiliate.kind)), ("stage", affiliate.stage.as_ref())];
            for (property, value) in properties.into_iter().filter_map(|(name, value)| Some((name, value?))) {
                self.empty("property", [("name", property), ("value", line(value).as_str())])?;
            }
            self.end_of("properties")?;
        }
        cases.iter().try_for_each(|case| self.write_case(&name, case))?;
        self.end_of("testsuite")
    }

    fn end(&mut self, _: &Summary) -> io::Result<()> {
        self.end_of("testsuites")?;
        let out = self.xml.get_mut();
        writeln!(out)?;
        out.flush()
    }
}
