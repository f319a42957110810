//! One affiliate of a run: from its files to its section of the report.

use std::collections::HashMap;
use std::sync::Arc;

use super::kept::Keeper;
use super::upcoming;
use super::{Judged, Options};
use crate::assess::Case;
use crate::calendar::{AsOf, Horizon};
use crate::document::Document;
use crate::document::fault::{advice, nearest};
use crate::dossier::Dossier;
use crate::finding::{self, Finding, Severity};
use crate::message::{Fact, Message, Quote};
use crate::portfolio::Portfolio;
use crate::register::{self, Authority, Entry};
use crate::report::redact::Redactor;
use crate::report::render::{Masked, Renderer, Said};
use crate::report::{FilingLine, Item, Row, Section, Subject};
use crate::snapshot::{File, Place};
use crate::text::{Audience, Text};

/// All that a run needs to judge an affiliate.
#[derive(Clone, Copy)]
pub(super) struct Run<'r> {
    pub(super) portfolio: &'r Portfolio,
    pub(super) options: &'r Options,
    pub(super) text: &'r Text,
    /// The same report in other languages.
    pub(super) others: &'r [Text],
    pub(super) redactor: &'r Redactor<'r>,
    /// The trees of the affiliates' folders, where no file differs from them.
    pub(super) trees: &'r HashMap<String, String>,
    /// What the affiliate of a repository without a register is, where its own profile is not to say so.
    pub(super) declared: Option<&'r Entry>,
}

impl Run<'_> {
    fn renderer<'a>(&'a self, affiliate: &'a str, masked: &'a Masked) -> Renderer<'a> {
        Renderer {
            text: self.text,
            redactor: self.redactor,
            affiliate,
            excerpts: self.options.excerpts,
            identity: self.options.identified(),
            masked,
            said: Said::default(),
        }
    }

    /// One affiliate's section in each language, as they were kept where that is still true.
    pub(super) fn remembered(&self, id: &str, keeper: Option<&Keeper<'_>>) -> Vec<Section> {
        let Some(keeper) = keeper else { return self.affiliate(id).sections };
        keeper.get(id).unwrap_or_else(|| {
            let Judged { sections, until } = self.affiliate(id);
            keeper.put(id, &sections, until);
            sections
        })
    }

    /// One affiliate from its files to its section of the report, in each language.
    pub(super) fn affiliate(&self, id: &str) -> Judged {
        let portfolio = self.portfolio;
        let dossier = portfolio.dossier(id);
        let names = portfolio.names_for(self.redactor.names, id, &dossier);
        let redactor = Redactor { names: &names, aliased: portfolio.has_alias(id), ..*self.redactor };
        let horizon = Horizon::new(self.options.as_of);
        let sections = Run { redactor: &redactor, ..*self }.judge(id, &dossier, horizon.as_of());
        Judged { sections, until: horizon.until() }
    }

    fn judge(&self, id: &str, dossier: &Dossier, as_of: AsOf<'_>) -> Vec<Section> {
        let portfolio = self.portfolio;
        let waivers = portfolio.waivers(id);
        let own: Option<Entry>;
        let mut findings: Vec<Finding<'_>> = Vec::new();
        for document in dossier.documents().iter().chain(waivers.as_ref()) {
            findings.extend(document.faults.iter().map(|fault| finding::of_fault(document.file(), fault.clone())));
        }
        findings.extend(dossier.strangers.iter().map(|(file, fault)| finding::of_fault(file, fault.clone())));
        let entry = if let Some(register) = &portfolio.register {
            register.get(id)
        } else {
            let profile = portfolio.kinds.named("profile").and_then(|kind| dossier.of(kind).first());
            own = profile.and_then(Entry::self_declared);
            if let (Some(profile), None) = (profile, &own) {
                findings.push(finding::of_fault(profile.file(), register::undeclared(profile)));
            }
            self.declared.or(own.as_ref())
        };
        let find = |file: &Arc<File>| {
            let declared = self.declared.map(|entry| &entry.document);
            let all = dossier.documents().iter().chain(waivers.as_ref()).chain(dossier.shared()).chain(declared);
            all.into_iter().find(|document| Arc::ptr_eq(document.file(), file))
        };
        let documents = dossier.documents().len();
        // what the committee keeps about an affiliate is no filing
        let filed_here = dossier.documents().iter().filter(|document| document.path().starts_with(&dossier.folder));
        let masked = Masked::default();
        let renderer = self.renderer(id, &masked);
        let filings: Vec<FilingLine> = filed_here.map(|document| renderer.filing(document)).collect();
        let facts = Section { tree: self.trees.get(id).cloned(), documents, filings, ..Section::default() };
        let Some(entry) = entry else {
            findings.extend(self.stranger(id));
            let subject = Subject {
                id: self.redactor.path(id),
                name: self.redactor.path(id),
                kind: String::new(),
                stage: None,
                age_in_months: None,
                recognised: None,
                region: None,
                judged: false,
            };
            in_order(&mut findings);
            return self.told(&|run, first| Section {
                affiliate: Some(subject.clone()),
                findings: items(&run.renderer(id, &masked), &findings, first, &find),
                ..facts.clone()
            });
        };
        findings.extend(dossier.disagreements(&portfolio.kinds, entry).into_iter().map(|(profile, fault)| {
            // the line would tell the public the country of an affiliate with an alias
            let hides = self.hides(entry);
            let mut finding = finding::of_fault(profile.file(), fault);
            for marked in finding.places.iter_mut().filter(|_| hides) {
                marked.place = Place::Path(profile.path().to_owned());
            }
            finding
        }));
        findings.extend(self.unknown_kind(entry));
        let elsewhere = Place::Path(dossier.folder.trim_end_matches('/').to_owned());
        let (mut assessments, issues) = portfolio.assess(entry, dossier, waivers.as_ref(), as_of);
        assessments.retain(|assessment| assessment.rule.is_for(self.text.audience));
        findings.extend(issues.into_iter().map(finding::of_waiver));
        let facts = Section { assessments: assessments.iter().map(|assessment| renderer.row(assessment)).collect(), ..facts };
        findings.extend(
            assessments
                .into_iter()
                .filter_map(|assessment| finding::of_assessment(&portfolio.kinds, assessment, &elsewhere, self.options.identified())),
        );
        in_order(&mut findings);
        let case = Case { kinds: &portfolio.kinds, entry, dossier, as_of };
        let later = if self.options.begins { upcoming::of_all(portfolio, &case, self.text.audience) } else { Vec::new() };
        self.told(&|run, first| Section {
            affiliate: Some(run.subject(entry, as_of)),
            findings: items(&run.renderer(id, &masked), &findings, first, &find),
            begins: upcoming::told(&later, run.text),
            ..facts.clone()
        })
    }

    /// The same in each language; all but the first know what the first one told.
    pub(super) fn told(&self, tell: &dyn Fn(&Run<'_>, Option<&Section>) -> Section) -> Vec<Section> {
        let mut told = vec![tell(self, None)];
        for text in self.others {
            told.push(tell(&Run { text, ..*self }, told.first()));
        }
        told
    }

    /// Why an affiliate with a folder is not judged.
    fn stranger(&self, id: &str) -> Option<Finding<'static>> {
        let register = self.portfolio.register.as_ref()?;
        let place = Place::Path(self.portfolio.filings.folder_of(id).trim_end_matches('/').to_owned());
        if register.broken.iter().any(|broken| broken == id) {
            let message = Message::new("register-broken-entry").with("id", Fact::name(id));
            return Some(finding::of_committee(
                "register/broken-entry",
                Severity::Error,
                message,
                Some(Message::new("register-broken-entry-help")),
                place,
            ));
        }
        let known = register.entries.iter().map(|entry| entry.identity.id.as_str());
        let help = match nearest(id, known) {
            Some(near) => Message::new("schema-nearest").with("nearest", Fact::name(near)),
            None => Message::new("register-unknown-affiliate-help"),
        };
        let message = Message::new("register-unknown-affiliate").with("id", Fact::name(id));
        Some(finding::of_committee("register/unknown-affiliate", Severity::Error, message, Some(help), place))
    }

    /// A kind that no pack knows would leave an affiliate without any rule.
    fn unknown_kind(&self, entry: &Entry) -> Option<Finding<'static>> {
        let kind = &entry.identity.kind;
        if self.portfolio.packs.iter().any(|pack| pack.kind(kind).is_some()) {
            return None;
        }
        let known = || self.portfolio.packs.iter().flat_map(|pack| pack.kinds.iter().map(|kind| kind.id.as_str()));
        let help = advice(kind, known());
        let span = entry.document.root().get("kind").map_or_else(Default::default, |node| node.span());
        let message = Message::new("register-unknown-kind").with("kind", Quote { text: kind.clone(), private: false });
        Some(finding::of_committee(
            "register/unknown-kind",
            Severity::Error,
            message,
            Some(help),
            Place::At(Arc::clone(entry.document.file()), span),
        ))
    }

    fn subject(&self, entry: &Entry, as_of: AsOf<'_>) -> Subject {
        let (identity, language) = (&entry.identity, &self.text.language);
        // the day of recognition would tell the public who stands behind an alias
        let recognised = Some(identity.recognised).filter(|_| !self.hides(entry));
        let pack = self.portfolio.packs.first();
        let kind = pack
            .and_then(|pack| pack.kinds.iter().find(|kind| kind.id == identity.kind))
            .map_or(identity.kind.as_str(), |kind| kind.name(language));
        let stage = pack
            .and_then(|pack| pack.stages.get(pack.stage(identity.recognised, as_of)))
            .map(|stage| stage.named.name(language).to_owned());
        let id = if entry.authority == Authority::SelfDeclared { "self".to_owned() } else { identity.id.clone() };
        // nobody could follow a link whose words are blank
        let name = Some(self.redactor.name(entry.shown_name(self.text.audience))).filter(|name| !name.trim().is_empty());
        Subject {
            name: name.unwrap_or_else(|| id.clone()),
            id,
            kind: self.redactor.name(kind),
            stage,
            age_in_months: recognised.and_then(|recognised| as_of.age_in_months(recognised)),
            recognised,
            region: self.region(entry),
            judged: true,
        }
    }

    /// May it not be told who an affiliate is? From the public an alias hides it.
    fn hides(&self, entry: &Entry) -> bool {
        entry.identity.alias.is_some() && self.text.audience == Audience::Public
    }

    /// Where an affiliate belongs. The public is not told of one with an alias: it would tell who it is.
    fn region(&self, entry: &Entry) -> Option<String> {
        let value = |key| entry.document.root().get(key).and_then(|node| node.as_str());
        let region = value("region").or_else(|| value("country")).filter(|_| !self.hides(entry))?;
        Some(self.redactor.path(region))
    }

    pub(super) fn section<'d>(
        &self,
        affiliate: Option<Subject>,
        id: &str,
        documents: usize,
        mut findings: Vec<Finding<'_>>,
        assessments: Vec<Row>,
        find: &dyn Fn(&Arc<File>) -> Option<&'d Document>,
    ) -> Section {
        in_order(&mut findings);
        let masked = Masked::default();
        let findings = items(&self.renderer(id, &masked), &findings, None, find);
        Section { affiliate, documents, findings, assessments, ..Section::default() }
    }
}

/// Findings in words; `first` is what another language told of them.
fn items<'d>(
    renderer: &Renderer<'_>,
    findings: &[Finding<'_>],
    first: Option<&Section>,
    find: &dyn Fn(&Arc<File>) -> Option<&'d Document>,
) -> Vec<Item> {
    match first {
        None => findings.iter().map(|finding| renderer.item(finding, find)).collect(),
        Some(first) => findings.iter().zip(&first.findings).map(|(finding, told)| renderer.again(finding, told, find)).collect(),
    }
}

/// Puts findings in order, and tells apart those that are alike.
fn in_order(findings: &mut [Finding<'_>]) {
    finding::sort(findings);
    finding::tell_apart(findings);
}
