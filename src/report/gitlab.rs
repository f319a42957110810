//! `gitlab`: a code quality report, which a merge request shows beside its changes.

use std::collections::HashMap;
use std::io::{self, Write};

use serde::Serialize;

use super::shown::{Root, cut, line};
use super::{Header, Item, Section, Summary, Writer};
use crate::finding::Severity;

/// A description has at most so many characters.
const DESCRIPTION: usize = 4000;
/// The file of a finding that names none: where the committee sets up the portfolio.
const ELSEWHERE: &str = "affcheck.toml";

/// Writes one JSON array, finding by finding.
#[derive(Debug)]
pub struct Gitlab<W> {
    out: W,
    root: Root,
    all_findings: bool,
    count: usize,
    fingerprints: HashMap<String, usize>,
}

#[derive(Serialize)]
struct Violation {
    description: String,
    check_name: String,
    fingerprint: String,
    severity: &'static str,
    location: Location,
}

#[derive(Serialize)]
struct Location {
    path: String,
    lines: Lines,
}

#[derive(Serialize)]
struct Lines {
    begin: usize,
    #[serde(skip_serializing_if = "Option::is_none")]
    end: Option<usize>,
}

impl<W: Write> Gitlab<W> {
    /// Writes to `out`.
    pub fn new(out: W) -> Self {
        Self { out, root: Root::default(), all_findings: false, count: 0, fingerprints: HashMap::new() }
    }

    /// What identifies a finding here, where each must have its own: faults of one file are numbered.
    fn fingerprint(&mut self, item: &Item) -> String {
        let fingerprint = line(&item.fingerprint);
        let count = self.fingerprints.entry(fingerprint.clone()).or_default();
        *count += 1;
        if *count == 1 { fingerprint } else { format!("{fingerprint}-{count}") }
    }

    fn violation(&mut self, affiliate: Option<&str>, item: &Item) -> Violation {
        let about = [affiliate, item.period.as_deref(), Some(item.message.as_str())];
        let about: Vec<&str> = about.into_iter().flatten().filter(|part| !part.is_empty()).collect();
        let region = item.place.region;
        let path = self.root.path(&item.place.path).or_else(|| self.root.path(ELSEWHERE)).unwrap_or_default();
        Violation {
            description: cut(line(&about.join(" · ")), DESCRIPTION),
            check_name: line(&item.code),
            fingerprint: self.fingerprint(item),
            severity: match item.severity {
                Severity::Error => "critical",
                Severity::Warning => "minor",
                Severity::Note => "info",
            },
            location: Location {
                path: line(&path),
                lines: Lines {
                    begin: region.map_or(1, |region| region.line.max(1)),
                    end: region.map(|region| region.end_line.max(region.line)),
                },
            },
        }
    }
}

impl<W: Write> Writer for Gitlab<W> {
    fn begin(&mut self, header: &Header) -> io::Result<()> {
        self.all_findings = header.all_findings;
        self.root = Root::of(header);
        write!(self.out, "[")
    }

    fn section(&mut self, section: &Section) -> io::Result<()> {
        let all = self.all_findings;
        let affiliate = section.affiliate.as_ref().map(|affiliate| affiliate.id.as_str());
        // the affiliate is part of a fingerprint: no other section has the same
        self.fingerprints.clear();
        for item in section.findings.iter().filter(|item| item.counts(all)) {
            let violation = self.violation(affiliate, item);
            write!(self.out, "{}", if self.count == 0 { "\n" } else { ",\n" })?;
            self.count += 1;
            serde_json::to_writer(&mut self.out, &violation)?;
        }
        Ok(())
    }

    fn end(&mut self, _: &Summary) -> io::Result<()> {
        writeln!(self.out, "\n]")?;
        self.out.flush()
    }
}
