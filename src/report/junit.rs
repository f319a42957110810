//! `junit`: a suite for each affiliate and a case for each rule and period, as programs that count tests want it.

use std::collections::HashMap;
use std::io::{self, Write};

use quick_junit::{NonSuccessKind, Property, Report, TestCase, TestCaseStatus, TestSuite};

use super::shown::{Root, line, shown};
use super::{Change, ExceptionLine, Header, Item, Row, Section, Summary, Writer};
use crate::finding::Severity;
use crate::message::Message;
use crate::text::Text;
use crate::verdict::name_of;

/// The name of the report.
const NAME: &str = "affcheck";

/// Writes suites as they come.
#[derive(Debug)]
pub struct Junit<'t, W> {
    out: W,
    text: &'t Text,
    root: Root,
    all_findings: bool,
}

/// Findings of a rule, or of a fault, for one period.
type Found<'i> = HashMap<(&'i str, Option<&'i str>), Vec<&'i Item>>;

impl<'t, W: Write> Junit<'t, W> {
    /// Writes to `out`.
    pub fn new(out: W, text: &'t Text) -> Self {
        Self { out, text, root: Root::default(), all_findings: false }
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
    fn case(&self, name: &str, suite: &str, items: &[&Item], otherwise: impl FnOnce() -> TestCaseStatus) -> TestCase {
        let counting: Vec<&&Item> = items.iter().filter(|item| item.counts(self.all_findings)).collect();
        let worst = counting.iter().max_by_key(|item| item.severity);
        let descriptions = |items: &[&&Item]| items.iter().map(|item| self.description(item)).collect::<Vec<_>>().join("\n\n");
        let mut noted = None;
        let status = match worst {
            Some(worst) if worst.severity >= Severity::Warning => {
                let mut status = TestCaseStatus::non_success(NonSuccessKind::Failure);
                status.set_type(worst.severity.word()).set_message(line(&worst.message)).set_description(descriptions(&counting));
                status
            }
            Some(_) => {
                noted = Some(descriptions(&counting));
                TestCaseStatus::success()
            }
            None => match items.iter().find(|item| item.change != Some(Change::Fixed)) {
                Some(item) => skipped(&match &item.exception {
                    Some(exception) => self.excepted(exception),
                    None if item.known => self.text.get("junit-known"),
                    None => self.text.get("junit-unchanged"),
                }),
                None => otherwise(),
            },
        };
        let mut case = TestCase::new(line(name), status);
        case.set_classname(line(suite));
        case.system_out = noted.map(Into::into);
        let shown_item = worst.copied().copied().or(items.first().copied());
        if let Some(path) = shown_item.and_then(|item| self.root.path(&item.place.path)) {
            case.extra.insert("file".into(), line(&path).into());
        }
        case
    }

    /// What a rule came to where no finding speaks of it.
    fn of_row(&self, row: &Row) -> TestCaseStatus {
        match (&row.exception, row.verdict.as_ref()) {
            (Some(exception), _) => skipped(&self.excepted(exception)),
            (None, "met") => TestCaseStatus::success(),
            (None, verdict) => skipped(&self.text.get(name_of(verdict))),
        }
    }

    fn suite(&self, section: &Section) -> TestSuite {
        let name = section.affiliate.as_ref().map_or_else(|| self.text.get("committee-files"), |affiliate| affiliate.id.clone());
        let mut suite = TestSuite::new(line(&name));
        if let Some(affiliate) = &section.affiliate {
            let properties = [("name", Some(&affiliate.name)), ("kind", Some(&affiliate.kind)), ("stage", affiliate.stage.as_ref())];
            suite.add_properties(properties.into_iter().filter_map(|(name, value)| Some(Property::new(name, line(value?)))));
        }
        let (of_rules, faults): (Vec<&Item>, Vec<&Item>) = section.findings.iter().partition(|item| item.verdict.is_some());
        let mut found: Found<'_> = HashMap::new();
        for item in &of_rules {
            found.entry((&item.code, item.period.as_deref())).or_default().push(item);
        }
        let named = |code: &str, period: Option<&str>| period.map_or_else(|| code.to_owned(), |period| format!("{code} ({period})"));
        for row in &section.assessments {
            let items = found.remove(&(row.rule.as_str(), row.period.as_deref())).unwrap_or_default();
            suite.add_test_case(self.case(&named(&row.rule, row.period.as_deref()), &name, &items, || self.of_row(row)));
        }
        // what no row speaks of any more, in the order of the report
        for item in &of_rules {
            if let Some(items) = found.remove(&(item.code.as_str(), item.period.as_deref())) {
                suite.add_test_case(self.case(&named(&item.code, item.period.as_deref()), &name, &items, TestCaseStatus::success));
            }
        }
        for item in faults {
            let case = named(&item.code, self.place(item).as_deref());
            suite.add_test_case(self.case(&case, &name, &[item], TestCaseStatus::success));
        }
        suite
    }
}

fn skipped(why: &str) -> TestCaseStatus {
    let mut status = TestCaseStatus::skipped();
    status.set_message(line(why));
    status
}

impl<W: Write> Writer for Junit<'_, W> {
    fn begin(&mut self, header: &Header) -> io::Result<()> {
        self.all_findings = header.all_findings;
        self.root = Root::of(header);
        write!(self.out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"{NAME}\">")
    }

    fn section(&mut self, section: &Section) -> io::Result<()> {
        let suite = self.suite(section);
        if suite.test_cases.is_empty() && section.affiliate.is_none() {
            return Ok(());
        }
        // a report of this suite alone, without what is around the suite: so no more than one lies in memory
        let mut report = Report::new(NAME);
        report.add_test_suite(suite);
        let xml = report.to_string().map_err(io::Error::other)?;
        let inner = xml.split_once("\n    <testsuite ").and_then(|(_, rest)| rest.rsplit_once("\n</testsuites>"));
        let (suite, _) = inner.ok_or_else(|| io::Error::other("testsuite"))?;
        write!(self.out, "\n    <testsuite {suite}")
    }

    fn end(&mut self, _: &Summary) -> io::Result<()> {
        writeln!(self.out, "\n</testsuites>")?;
        self.out.flush()
    }
}
