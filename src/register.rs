//! The committee's list of affiliates. It alone decides an affiliate's kind, age and status.
//!
//! A broken entry hides no other; an affiliate whose entry is broken is not judged, and that is said.

use std::collections::HashMap;
use std::sync::Arc;

use serde::Deserialize;

use crate::calendar::{Anchor, Date, Earlier, MonthDay};
use crate::document::decode::decode;
use crate::document::fault::{Fault, Sort};
use crate::document::intake::{part_of, take_in};
use crate::document::{Document, KindId, Kinds, Node};
use crate::message::{Fact, Message, Quote};
use crate::snapshot::File;
use crate::text::Audience;

/// Where an affiliate stands with the federation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Status {
    /// In good standing.
    Recognised,
    /// On trial; judged as a recognised one.
    Trial,
    /// Reporting is put off as a whole.
    Deferred,
    /// Suspended; it still owes what it owed.
    Suspended,
    /// No longer an affiliate; nothing is asked of it.
    Derecognised,
}

/// Who says what an affiliate is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Authority {
    /// The committee's register.
    Register,
    /// The affiliate's own profile; every report says so.
    SelfDeclared,
}

/// What is known of an affiliate before its filings are read.
#[derive(Debug)]
pub struct Entry {
    /// What it is.
    pub identity: Identity,
    /// The table of the register, or the profile, that says so.
    pub document: Document,
    /// Who says so.
    pub authority: Authority,
}

/// The facts about an affiliate that decide which rules apply.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Identity {
    /// Its id, which names its folder.
    #[serde(default)]
    pub id: String,
    /// Its name; not for the public where there is an alias.
    #[serde(default)]
    pub name: String,
    /// The name to use in public.
    pub alias: Option<String>,
    /// Its kind, a word of the rule pack.
    pub kind: String,
    /// The day from which it is of that kind, where it was of another before.
    pub kind_since: Option<Date>,
    /// The kind it was of before.
    pub previous_kind: Option<String>,
    /// The day of its recognition, from which its age counts.
    pub recognised: Date,
    /// Its standing.
    #[serde(default = "recognised")]
    pub status: Status,
    /// The last day of its fiscal year; 31 December where nothing is said.
    #[serde(default)]
    pub fiscal_year_end: MonthDay,
    /// The first day of the first fiscal year that ends on that day, where they ended on another before.
    pub fiscal_year_since: Option<Date>,
    /// The last day of its fiscal years before.
    pub previous_fiscal_year_end: Option<MonthDay>,
}

impl Identity {
    /// What the affiliate's periods are counted from.
    #[must_use]
    pub fn anchor(&self) -> Anchor {
        let earlier = self.previous_fiscal_year_end.zip(self.fiscal_year_since);
        let earlier = earlier.map(|(fiscal_year_end, until)| Earlier { fiscal_year_end, until });
        Anchor { recognised: self.recognised, fiscal_year_end: self.fiscal_year_end, earlier }
    }
}

fn recognised() -> Status {
    Status::Recognised
}

/// A name that the public does not read.
#[derive(Clone, Debug)]
pub struct Alias {
    /// The affiliate.
    pub id: String,
    /// Its real name.
    pub name: String,
    /// The name to use in public.
    pub alias: String,
}

/// The register as far as it could be read.
#[derive(Debug)]
pub struct Register {
    /// Its file.
    pub file: Arc<File>,
    /// The entries that can be used, by id.
    pub entries: Vec<Entry>,
    /// The ids of entries that cannot be used, by id.
    pub broken: Vec<String>,
    /// Each real name that has an alias; those of broken entries too.
    pub aliases: Vec<Alias>,
    /// What is wrong with it.
    pub faults: Vec<Fault>,
}

impl Register {
    /// Reads the register's file.
    #[must_use]
    pub fn read(kinds: &Kinds, kind: KindId, file: &Arc<File>) -> Self {
        let mut whole = take_in(kinds, kind, file);
        let mut faults = std::mem::take(&mut whole.faults);
        let mut register =
            Self { file: Arc::clone(file), entries: Vec::new(), broken: Vec::new(), aliases: Vec::new(), faults: Vec::new() };
        let mut seen: HashMap<String, crate::snapshot::Span> = HashMap::new();
        let list = whole.root().get("affiliate");
        for node in list.into_iter().flat_map(|list| list.children()) {
            let id = node.get("id").and_then(|id| id.as_str()).unwrap_or_default().to_owned();
            let text = |key| node.get(key).and_then(|value| value.as_str()).map(ToOwned::to_owned);
            faults.extend(half_changes(node));
            register.aliases.extend(text("name").zip(text("alias")).map(|(name, alias)| Alias { id: id.clone(), name, alias }));
            if let Some(first) = seen.get(&id).filter(|_| !id.is_empty()) {
                let quote = Quote { text: id.clone(), private: false };
                let mut fault = Fault::new(Sort::Schema, Message::new("register-duplicate").with("id", quote), place_of_id(node));
                fault.context = Some((*first, Message::new("syntax-first-here")));
                fault.field = format!("affiliate[{id}]");
                faults.push(fault);
                continue;
            }
            seen.insert(id.clone(), place_of_id(node));
            let spoilt = faults
                .iter()
                .any(|fault| fault.sort == Sort::Schema && fault.node.is_some_and(|bad| whole.tree.node(bad).is_within(node.id())));
            match decode::<Identity>(node) {
                Ok(identity) if !spoilt => {
                    let document = part_of(kind, &whole.tree, node.id());
                    register.entries.push(Entry { identity, document, authority: Authority::Register });
                }
                _ => register.broken.push(id),
            }
        }
        register.entries.sort_by(|a, b| a.identity.id.cmp(&b.identity.id));
        register.broken.sort();
        faults.sort_by_key(|fault| fault.span);
        register.faults = faults;
        register
    }

    /// The entry of an affiliate.
    #[must_use]
    pub fn get(&self, id: &str) -> Option<&Entry> {
        let at = self.entries.binary_search_by(|entry| entry.identity.id.as_str().cmp(id)).ok()?;
        self.entries.get(at)
    }
}

fn place_of_id(node: Node<'_>) -> crate::snapshot::Span {
    node.get("id").unwrap_or(node).span()
}

impl Entry {
    /// What an affiliate without a register says of itself, if its profile tells enough to judge it.
    #[must_use]
    pub fn self_declared(profile: &Document) -> Option<Self> {
        let identity = decode::<Identity>(profile.root()).ok().filter(|_| profile.readable)?;
        let document = part_of(profile.kind, &profile.tree, profile.root);
        Some(Self { identity: Identity { id: "self".into(), ..identity }, document, authority: Authority::SelfDeclared })
    }

    /// The name to show to an audience.
    #[must_use]
    pub fn shown_name(&self, audience: Audience) -> &str {
        match (&self.identity.alias, audience) {
            (Some(alias), Audience::Public) => alias,
            _ => &self.identity.name,
        }
    }

    /// What the register and the profile say differently.
    #[must_use]
    pub fn disagreements(&self, kinds: &Kinds, profile: &Document) -> Vec<Fault> {
        const SHARED: [&str; 5] = ["name", "kind", "recognised", "country", "fiscal-year-end"];
        if self.authority == Authority::SelfDeclared || !profile.readable {
            return Vec::new();
        }
        let (register, own) = (self.document.root(), profile.root());
        let differing = SHARED.into_iter().filter_map(|key| {
            let (ours, theirs) = (register.get(key)?, own.get(key)?);
            (value(ours) != value(theirs)).then_some((key, ours, theirs))
        });
        differing
            .map(|(key, ours, theirs)| {
                // who has an alias is not to be known by its name or its country
                let hides = self.identity.alias.is_some() && matches!(key, "name" | "country");
                let quote = |kind, node| {
                    let quote = crate::document::quote(kinds, kind, node);
                    Quote { private: quote.private || hides, ..quote }
                };
                let message = Message::new("register-disagreement")
                    .with("key", Fact::name(key))
                    .with("profile", quote(profile.kind, theirs))
                    .with("register", quote(self.document.kind, ours));
                let mut fault = Fault::new(Sort::Disagreement, message, theirs.span());
                fault.help = Some(Message::new("register-disagreement-help"));
                key.clone_into(&mut fault.field);
                fault
            })
            .collect()
    }
}

/// What a profile must say where there is no register.
#[must_use]
pub fn undeclared(profile: &Document) -> Fault {
    let root = profile.root();
    let missing = ["name", "kind", "recognised"].into_iter().filter(|key| root.get(key).is_none());
    Fault::new(Sort::Disagreement, Message::new("register-self-declared").with("keys", Fact::names(missing)), root.span())
}

/// A change of kind or of fiscal year of which only one half is written down would have no effect.
fn half_changes(entry: Node<'_>) -> Vec<Fault> {
    let pairs = [("kind-since", "previous-kind"), ("fiscal-year-since", "previous-fiscal-year-end")];
    let half = |(one, other): (&'static str, &'static str)| {
        let (there, missing) = match (entry.get(one), entry.get(other)) {
            (Some(there), None) => (there, other),
            (None, Some(there)) => (there, one),
            _ => return None,
        };
        let message = Message::new("register-half-change").with("key", Fact::name(there.key())).with("missing", Fact::name(missing));
        let mut fault = Fault::new(Sort::HalfChange, message, there.key_span());
        there.key().clone_into(&mut fault.field);
        Some(fault)
    };
    pairs.into_iter().filter_map(half).collect()
}

fn value(node: Node<'_>) -> &str {
    node.as_str().unwrap_or(node.source())
}
