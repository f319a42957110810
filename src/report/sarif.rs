//! `sarif`: one run of SARIF 2.1.0, for programs that gather what analysers find.
//!
//! Results come first and the rules after them, so that codes of faults can be added as they are met.

mod markdown;
mod shape;

use std::collections::HashMap;
use std::io::{self, Write};

use serde::Serialize;
use serde_json::Value;

use self::markdown::{help_in_markdown, help_in_text};
pub(super) use self::shape::uri;
use self::shape::{Configuration, Descriptor, Driver, Finding, Location, Provenance, Said, Suppression, Told, cleaned, said};
use super::shown::{Root, line};
use super::{Change, Header, Item, RuleLine, Section, Summary, Writer};
use crate::message::Message;
use crate::text::Text;

/// The schema of the format.
const SCHEMA: &str = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";
/// What paths are relative to: the root of the repository, or of the portfolio outside one.
const BASE: &str = "%SRCROOT%";

/// Writes one run, result by result.
#[derive(Debug)]
pub struct Sarif<'t, W> {
    out: W,
    text: &'t Text,
    root: Root,
    all_findings: bool,
    compared: bool,
    results: usize,
    version: &'static str,
    rules: Vec<Descriptor>,
    index: HashMap<String, usize>,
    provenance: Value,
}

impl<'t, W: Write> Sarif<'t, W> {
    /// Writes to `out`.
    pub fn new(out: W, text: &'t Text) -> Self {
        Self {
            out,
            text,
            root: Root::default(),
            all_findings: false,
            compared: false,
            results: 0,
            version: "",
            rules: Vec::new(),
            index: HashMap::new(),
            provenance: Value::Null,
        }
    }

    fn value(&mut self, value: &impl Serialize) -> io::Result<()> {
        serde_json::to_writer(&mut self.out, value).map_err(io::Error::from)
    }

    fn rule(&self, rule: &RuleLine) -> Descriptor {
        let level = match rule.level {
            "must" => "error",
            "should" => "warning",
            "may" => "note",
            _ => "none",
        };
        Descriptor {
            id: line(&rule.id),
            short_description: said(&rule.title),
            full_description: Some(said(&rule.requirement)),
            help: Some(Said { text: help_in_text(rule, self.text), markdown: Some(help_in_markdown(rule, self.text)) }),
            default_configuration: Some(Configuration { enabled: level != "none", level }),
            properties: Some(Told {
                pack: line(&rule.pack),
                owner: rule.owner.as_deref().map(line),
                statements: rule.statements.iter().map(|id| line(id)).collect(),
            }),
        }
    }

    /// Where the rule of a finding stands; a code that is no rule of a pack is added.
    fn rule_of(&mut self, item: &Item) -> usize {
        if let Some(index) = self.index.get(&item.code) {
            return *index;
        }
        let index = self.rules.len();
        self.index.insert(item.code.clone(), index);
        self.rules.push(Descriptor {
            id: line(&item.code),
            short_description: said(if item.title.is_empty() { &item.code } else { &item.title }),
            full_description: Some(said(if item.title.is_empty() { &item.code } else { &item.title })),
            help: Some(said(&self.text.get("sarif-fault-help"))),
            default_configuration: None,
            properties: None,
        });
        index
    }

    /// What has become of it since what the run was compared with.
    fn state(&self, item: &Item) -> Option<&'static str> {
        self.compared.then_some(match item.change {
            Some(Change::Fixed) => "absent",
            Some(Change::Worse) => "updated",
            Some(Change::Unchanged) => "unchanged",
            _ if item.known => "unchanged",
            Some(Change::New) | None => "new",
        })
    }

    fn finding(&mut self, affiliate: Option<&str>, item: &Item) -> Finding {
        // a reader that knows nothing of comparisons takes nothing mended for a failure
        let fixed = item.change == Some(Change::Fixed);
        // what to do about a rule is told with the rule
        let help = item.help.as_ref().filter(|_| item.verdict.is_none());
        let message = match help {
            Some(help) => format!("{}\n{}{}{help}", item.message, self.text.get("help"), self.text.get("colon")),
            None => item.message.clone(),
        };
        let suppression = item.exception.as_ref().map(|exception| Suppression {
            kind: "external",
            status: "accepted",
            justification: line(&self.text.format(&Message::new(exception.in_words()).with("until", exception.until))),
        });
        Finding {
            rule_id: line(&item.code),
            rule_index: self.rule_of(item),
            kind: if fixed { "pass" } else { "fail" },
            level: if fixed { "none" } else { item.severity.word() },
            message: said(&message),
            locations: self.root.path(&item.place.path).map(|path| Location::new(uri(&path), item.place.region)).into_iter().collect(),
            partial_fingerprints: shape::fingerprints(&item.fingerprint),
            suppressions: suppression.into_iter().collect(),
            baseline_state: self.state(item),
            properties: shape::About {
                affiliate: affiliate.map(line),
                period: item.period.as_deref().map(line),
                verdict: item.verdict.as_deref().map(line),
                reason: item.reason.as_deref().map(line),
                due: item.due.map(|due| due.to_string()),
                owner: item.owner.as_deref().map(line),
            },
        }
    }
}

impl<W: Write> Writer for Sarif<'_, W> {
    fn begin(&mut self, header: &Header) -> io::Result<()> {
        self.all_findings = header.all_findings;
        self.compared = header.comparison.is_some() || header.baseline.is_some();
        self.root = Root::of(header);
        self.version = header.tool_version;
        self.rules = header.rules.iter().map(|rule| self.rule(rule)).collect();
        for (index, rule) in header.rules.iter().enumerate() {
            self.index.entry(rule.id.clone()).or_insert(index);
        }
        self.provenance = cleaned(serde_json::to_value(Provenance::of(header))?);
        write!(
            self.out,
            "{{\"$schema\":\"{SCHEMA}\",\"version\":\"2.1.0\",\"runs\":[{{\n\"columnKind\":\"unicodeCodePoints\",\n\"language\":"
        )?;
        self.value(&line(&header.language))?;
        write!(self.out, ",\n\"originalUriBaseIds\":{{\"{BASE}\":{{\"description\":")?;
        self.value(&said(&self.text.get("sarif-root")))?;
        write!(self.out, "}}}},\n\"results\":[")
    }

    fn section(&mut self, section: &Section) -> io::Result<()> {
        let all = self.all_findings;
        let affiliate = section.affiliate.as_ref().map(|affiliate| affiliate.id.as_str());
        for item in section.findings.iter().filter(|item| item.is_told(all)) {
            let finding = self.finding(affiliate, item);
            write!(self.out, "{}", if self.results == 0 { "\n" } else { ",\n" })?;
            self.results += 1;
            self.value(&finding)?;
        }
        Ok(())
    }

    fn end(&mut self, summary: &Summary) -> io::Result<()> {
        write!(self.out, "\n],\n\"tool\":{{\"driver\":")?;
        let driver =
            Driver { name: "affcheck", version: self.version, semantic_version: self.version, rules: std::mem::take(&mut self.rules) };
        self.value(&driver)?;
        write!(
            self.out,
            "}},\n\"invocations\":[{{\"executionSuccessful\":true}}],\n\"properties\":{{\"provenance\":{},\"summary\":",
            self.provenance
        )?;
        let summary = cleaned(serde_json::to_value(summary)?);
        self.value(&summary)?;
        writeln!(self.out, "}}\n}}]}}")?;
        self.out.flush()
    }
}
