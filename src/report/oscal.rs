//! `oscal`: assessment results as NIST's OSCAL 1.1 has them, for programs of the compliance world.
//!
//! Each affiliate is a result of its own, and the committee's files are one. What the rules ask comes after the results, so that
//! codes of faults can be added as they are met; the document's own identifier comes last, because it is made of all the others.

mod outcome;
mod plan;
mod result;
mod shape;

use std::collections::BTreeMap;
use std::io::{self, Write};

use serde::Serialize;
use sha2::{Digest, Sha256};
use uuid::Uuid;

use self::plan::{Head, import, objective, objective_of_fault, sources};
use self::result::Context;
use self::shape::{Mint, Objective, moment, title};
use super::shown::Root;
use super::{Header, Section, Summary, Writer};
use crate::text::Text;

/// Writes results as they come.
pub struct Oscal<'t, W> {
    out: Digested<W>,
    text: &'t Text,
    mint: Mint,
    root: Root,
    header: Option<Header>,
    objectives: Vec<Objective>,
    titles: BTreeMap<String, String>,
    results: usize,
}

impl<W> std::fmt::Debug for Oscal<'_, W> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Oscal").field("results", &self.results).finish_non_exhaustive()
    }
}

impl<'t, W: Write> Oscal<'t, W> {
    /// Writes to `out`.
    pub fn new(out: W, text: &'t Text) -> Self {
        Self {
            out: Digested { out, digest: Sha256::new() },
            text,
            mint: Mint::default(),
            root: Root::default(),
            header: None,
            objectives: Vec::new(),
            titles: BTreeMap::new(),
            results: 0,
        }
    }

    fn value(&mut self, value: &impl Serialize) -> io::Result<()> {
        // many small pieces would each be digested and passed on
        self.out.write_all(&serde_json::to_vec(value)?)
    }

    /// Codes that are no rules of a pack are told with the rules, where they occur.
    fn learn(&mut self, section: &Section) {
        let codes = section.findings.iter().map(|item| (&item.code, item.title.as_str()));
        for (code, told) in codes.chain(section.assessments.iter().map(|row| (&row.rule, ""))) {
            if !self.titles.contains_key(code) {
                let name = title(if told.is_empty() { code } else { told });
                self.objectives.push(objective_of_fault(code, &name, self.text));
                self.titles.insert(code.clone(), name);
            }
        }
    }

    fn result(&mut self, section: &Section) -> io::Result<()> {
        self.learn(section);
        let Some(header) = &self.header else { return Ok(()) };
        let whose = section.affiliate.as_ref().map_or(["committee", ""], |affiliate| ["affiliate", &affiliate.id]);
        let mint = Mint::below(self.mint.uuid(&whose));
        let context = Context { text: self.text, root: &self.root, header, titles: &self.titles, day: moment(header.as_of) };
        let result = context.result(section, mint);
        write!(self.out, "{}", if self.results == 0 { "\n" } else { ",\n" })?;
        self.results += 1;
        self.value(&result)
    }
}

impl<W: Write> Writer for Oscal<'_, W> {
    fn begin(&mut self, header: &Header) -> io::Result<()> {
        self.root = Root::of(header);
        for rule in &header.rules {
            if !self.titles.contains_key(&rule.id) {
                self.titles.insert(rule.id.clone(), title(&rule.title));
                self.objectives.push(objective(rule));
            }
        }
        write!(self.out, "{{\"assessment-results\":{{\n\"metadata\":")?;
        self.value(&Head::of(header, self.text))?;
        write!(self.out, ",\n\"import-ap\":")?;
        let plan = import(&mut self.mint, header, self.text);
        self.value(&plan)?;
        self.header = Some(Header { rules: Vec::new(), guide: None, ..header.clone() });
        write!(self.out, ",\n\"results\":[")
    }

    fn section(&mut self, section: &Section) -> io::Result<()> {
        self.result(section)
    }

    fn end(&mut self, _: &Summary) -> io::Result<()> {
        // no document is without results
        if self.results == 0 {
            self.result(&Section::default())?;
        }
        write!(self.out, "\n]")?;
        let objectives = std::mem::take(&mut self.objectives);
        if !objectives.is_empty() {
            write!(self.out, ",\n\"local-definitions\":{{\"objectives-and-methods\":")?;
            self.value(&objectives)?;
            write!(self.out, "}}")?;
        }
        if let Some(header) = self.header.take() {
            write!(self.out, ",\n\"back-matter\":")?;
            self.value(&sources(&header, self.text))?;
        }
        let uuid = Uuid::new_v5(&shape::namespace(), &self.out.digest.clone().finalize());
        writeln!(self.out, ",\n\"uuid\":\"{uuid}\"\n}}}}")?;
        self.out.flush()
    }
}

/// Passes on what is written, and keeps a digest of it.
struct Digested<W> {
    out: W,
    digest: Sha256,
}

impl<W: Write> Write for Digested<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let written = self.out.write(bytes)?;
        self.digest.update(bytes.get(..written).unwrap_or(bytes));
        Ok(written)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.out.flush()
    }
}
