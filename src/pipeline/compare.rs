//! Judges a pull request: the affiliates that it touches, before and after, both by the rules of the base, so that no
//! pull request can excuse itself. What it would change in those rules is told, never applied.

use std::collections::{BTreeSet, HashMap};

use rayon::prelude::*;

use super::alteration::{Cause, alterations, told};
use super::difference::difference;
use super::judge::Run;
use super::{Options, header, trees_of, unwritable};
use crate::cache::Cache;
use crate::error::{Error, Result};
use crate::finding::{self, Finding, Severity};
use crate::message::{Fact, Message};
use crate::portfolio::{Affiliate, Portfolio};
use crate::report::chorus::Chorus;
use crate::report::redact::{Names, Redactor};
use crate::report::{Change, ComparisonLine, Header, Item, Section, Subject, Summary};
use crate::snapshot::Place;
use crate::source::{AFFILIATES, Changes, Source};
use crate::text::Text;

/// So many affiliates are named whose folders a pull request touches; the others are counted.
const NAMED: usize = 5;

/// A pull request: the rules of its base, with the filings before it and after it.
#[derive(Debug)]
pub struct PullRequest {
    /// The base: its configuration, packs, register and waivers judge. Once for each commit that both have in common.
    bases: Vec<Portfolio>,
    /// The base once more, with the filings of the pull request.
    head: Portfolio,
    /// The pull request's own rules: none where it changes none, and an error where they cannot be used.
    own: Option<std::result::Result<Portfolio, Error>>,
    changes: Changes,
    committee: BTreeSet<String>,
}

impl PullRequest {
    /// Opens both ends. `open` reads the rules of a source.
    ///
    /// # Errors
    /// When the two have nothing in common, or the rules of the base cannot be used.
    pub fn open(base: &Source, head: Source, cache: &Cache, open: &dyn Fn(Source) -> Result<Portfolio>) -> Result<Self> {
        let before = head.merge_bases(base)?;
        let mut changes: Option<Changes> = None;
        for before in &before {
            // what one of them has already was not changed by the pull request
            let found = before.changes(&head)?;
            changes = Some(match changes {
                None => found,
                Some(changes) => Changes { affiliates: &changes.affiliates & &found.affiliates, others: &changes.others & &found.others },
            });
        }
        let changes = changes.unwrap_or_default();
        let portfolio = open(base.clone())?;
        let is_committee = |path: &String| is_committee_file(path, &portfolio);
        let mut committee: BTreeSet<String> = changes.others.iter().filter(|path| is_committee(path)).cloned().collect();
        // nothing that a pull request brings is merged yet, whatever its branch is called
        let commit = base.commit().map(|base| base.commit);
        let tip = commit.as_deref();
        let by_itself = || {
            let own = open(head.clone())?;
            let filings = own.filings.clone().unwitnessed();
            own.reading_up_to(filings, tip, cache)
        };
        let own = (!committee.is_empty() && portfolio.register.is_some()).then(by_itself);
        if let Some(Ok(own)) = &own {
            // packs that only the pull request uses
            committee.extend(changes.others.iter().filter(|path| is_committee_file(path, own)).cloned());
        }
        let bases: Result<Vec<Portfolio>> =
            before.into_iter().map(|before| open(base.clone())?.reading_up_to(before, tip, cache)).collect();
        Ok(Self { bases: bases?, head: portfolio.reading_up_to(head, tip, cache)?, own, changes, committee })
    }

    /// How many affiliates' folders it touches.
    #[must_use]
    pub fn touched(&self) -> usize {
        self.changes.affiliates.len()
    }

    /// The portfolio by whose settings the run goes.
    #[must_use]
    pub fn rules(&self) -> &Portfolio {
        &self.head
    }
}

/// Is a file the committee's, so that a change to it may change verdicts, or who may change them?
fn is_committee_file(path: &str, portfolio: &Portfolio) -> bool {
    // one that lies outside the portfolio begins with a `/`
    let path = path.trim_start_matches('/');
    let settled = ["affcheck.toml", "register.toml", "refused-sources.toml", "baseline.toml"];
    let guards = ["CODEOWNERS", "docs/CODEOWNERS", ".gitlab-ci.yml", ".pre-commit-config.yaml"];
    let clean = |pack: &String| pack.split('/').filter(|part| !matches!(*part, "" | ".")).collect::<Vec<_>>().join("/");
    let folders = ["waivers", "reviews", ".github", ".gitlab"].map(ToOwned::to_owned).into_iter();
    let lies_in = |folder: String| path.strip_prefix(&folder).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'));
    settled.contains(&path) || guards.contains(&path) || folders.chain(portfolio.config.packs().iter().map(clean)).any(lies_in)
}

/// Judges a pull request and writes the report. The exit code follows what is new in it.
///
/// # Errors
/// When the report cannot be written.
pub fn compare(request: &PullRequest, options: &Options, texts: &[Text], writer: &mut dyn Chorus) -> Result<Summary> {
    let Some(text) = texts.first() else { return Ok(Summary::default()) };
    let base = &request.head;
    let known = |id: &String| request.bases.iter().chain([base]).any(|portfolio| portfolio.select(std::slice::from_ref(id)).is_ok());
    if let Some(unknown) = options.affiliates.iter().find(|id| !known(id)) {
        base.select(std::slice::from_ref(unknown))?;
    }
    let aliases = [Some(base), request.own.as_ref().and_then(|own| own.as_ref().ok())];
    let names = Names::new(aliases.into_iter().flatten().flat_map(Portfolio::aliases));
    let redactor = Redactor { audience: text.audience, kinds: &base.kinds, names: &names, aliased: false };
    let mut headers: Vec<Header> = texts.iter().map(|text| header(&request.head, options, text)).collect();
    let before: Vec<String> = request.bases.iter().filter_map(|base| base.filings.commit()).map(|commit| commit.commit).collect();
    let comparison = base.source.commit().map(|base| ComparisonLine { base: base.commit, merge_bases: before });
    for header in &mut headers {
        header.comparison.clone_from(&comparison);
    }
    let trees = headers.first().map(|header| trees_of(&request.head, header)).unwrap_or_default();
    let nowhere = HashMap::new();
    // where no register says what an affiliate is, it is what it was before
    let itself: Vec<Affiliate> = match &base.register {
        Some(_) => Vec::new(),
        None => request.bases.iter().filter_map(|before| before.open_affiliate("").ok()).collect(),
    };
    let declared = itself.iter().find_map(|affiliate| affiliate.entry(base));
    let judge = |text| {
        let run = |portfolio, trees| Run { portfolio, options, text, others: &[], redactor: &redactor, trees, declared };
        let after = run(&request.head, &trees);
        let own = match &request.own {
            Some(Ok(own)) => Some(Run { declared: None, ..run(own, &nowhere) }),
            Some(Err(_)) => None,
            None => declared.map(|_| Run { declared: None, ..after }),
        };
        Judge { request, before: request.bases.iter().map(|base| run(base, &nowhere)).collect(), after, own }
    };
    // what is new can be told only where both ends are told in the same language
    let judges: Vec<Judge<'_>> = texts.iter().map(judge).collect();
    let rules = request.head.packs.iter().map(|pack| pack.rules.len()).sum();
    let changes = [Change::New, Change::Worse, Change::Unchanged, Change::Fixed].map(|change| (change.word().into(), 0)).into();
    let summary = Summary { rules, all_findings: options.all_findings, changes, ..Summary::default() };
    let mut summaries = vec![summary; texts.len()];
    let failed = |error: std::io::Error| unwritable(&error);
    writer.begin(&headers).map_err(failed)?;
    let mut take = |sections: &[Section]| {
        summaries.iter_mut().zip(sections).for_each(|(summary, section)| summary.add(section));
        writer.section(sections).map_err(failed)
    };
    let committee: Vec<Section> = judges.iter().map(Judge::committee).collect();
    let affected = judges.first().map(Judge::affected).unwrap_or_default();
    let ids: Vec<String> = request.changes.affiliates.union(&affected).cloned().collect();
    if committee.iter().any(|section| !section.findings.is_empty()) {
        take(&committee)?;
    }
    for batch in ids.chunks(super::BATCH) {
        let told = batch.par_iter().map(|id| judges.iter().filter_map(|judge| judge.affiliate(id)).collect());
        let told: Vec<Vec<Section>> = told.collect();
        told.iter().filter(|sections| !sections.is_empty()).try_for_each(|sections| take(sections))?;
    }
    writer.end(&summaries).map_err(failed)?;
    Ok(summaries.into_iter().next().unwrap_or_default())
}

struct Judge<'r> {
    request: &'r PullRequest,
    before: Vec<Run<'r>>,
    after: Run<'r>,
    /// By the pull request's own rules; none where they are the base's, or cannot be used.
    own: Option<Run<'r>>,
}

impl Judge<'_> {
    /// What the pull request does to the committee's files, and across folders.
    fn committee(&self) -> Section {
        let before = self.before.iter().map(Run::committee).collect();
        let mut section = difference(before, self.own.as_ref().unwrap_or(&self.after).committee());
        // what the committee's files lack otherwise is not the pull request's
        section.findings.retain(|item| item.change != Some(Change::Unchanged));
        let mut findings: Vec<Finding<'_>> = Vec::new();
        for path in &self.request.committee {
            let message = Message::new("pull-request-committee-file").with("path", Fact::name(path.clone()));
            let help = Some(Message::new("pull-request-committee-file-help"));
            findings.push(finding::of_committee(
                "pull-request/committee-file",
                Severity::Warning,
                message,
                help,
                Place::Path(path.clone()),
            ));
        }
        if let Some(Err(error)) = &self.request.own {
            let place = culprit(error, &self.request.changes);
            let why = error.faults.first().map_or(&error.message, |located| &located.fault.message);
            let message = Message::new("pull-request-broken-rules").with("why", why.clone());
            findings.push(finding::of_committee("pull-request/broken-rules", Severity::Error, message, error.help.clone(), place));
        }
        let touched = &self.request.changes.affiliates;
        if self.after.options.affiliates.is_empty() && touched.len() > 1 {
            let message = Message::new("pull-request-several")
                .with("count", touched.len())
                .with("affiliates", Fact::names(touched.iter().take(NAMED).cloned()))
                .with("more", touched.len().saturating_sub(NAMED));
            let place = Place::Path(AFFILIATES.to_owned());
            findings.push(finding::of_committee("pull-request/other-affiliate", Severity::Warning, message, None, place));
        }
        let told = self.after.section(None, "", 0, findings, Vec::new(), &|_| None);
        section.findings.extend(told.findings.into_iter().map(|item| Item { change: Some(Change::New), ..item }));
        section.findings.sort_by_key(|item| std::cmp::Reverse(item.severity));
        section
    }

    /// The affiliates whose verdicts changed rules could alter.
    fn affected(&self) -> BTreeSet<String> {
        let Some(own) = &self.own else { return BTreeSet::new() };
        let of = |folder: &str| {
            let ids = self.request.committee.iter().filter_map(move |path| path.strip_prefix(folder)?.strip_suffix(".toml"));
            ids.map(ToOwned::to_owned).collect::<BTreeSet<String>>()
        };
        let personal = |path: &&String| {
            ["waivers/", "reviews/", ".github/"].iter().any(|folder| path.starts_with(folder))
                || path.ends_with("CODEOWNERS")
                || *path == "baseline.toml"
        };
        if self.request.committee.iter().all(|path| personal(&path)) {
            return of("waivers/").union(&of("reviews/")).cloned().collect();
        }
        self.after.portfolio.affiliates().into_iter().chain(own.portfolio.affiliates()).collect()
    }

    /// One affiliate before and after; none where it is neither touched nor judged otherwise.
    fn affiliate(&self, id: &str) -> Option<Section> {
        let own = self.own.as_ref();
        let is_touched = self.request.changes.affiliates.contains(id);
        let there = |run: &Run<'_>| run.portfolio.affiliates().binary_search_by(|known| known.as_str().cmp(id)).is_ok();
        let judged = |run: &Run<'_>| if there(run) { run.affiliate(id).sections.pop().unwrap_or_default() } else { Section::default() };
        let mut after = judged(&self.after);
        if own.is_some_and(|own| lists(own, id)) {
            let unknown = after.findings.iter_mut().filter(|item| item.code == "register/unknown-affiliate");
            unknown.for_each(|item| item.help = Some(self.after.text.get("pull-request-register-first")));
        }
        let proposed = own.map(judged).unwrap_or_default();
        let altered = own.map(|_| alterations(&after.assessments, &proposed.assessments)).filter(|list| !list.is_empty());
        let added = self.added(id, &after, proposed.findings);
        // whom only the pull request's own rules know was not judged
        let unjudged = || proposed.affiliate.map(|subject| Subject { judged: false, ..subject });
        let mut section = if is_touched {
            let before: Vec<Section> = self.before.iter().map(judged).collect();
            let subject = after.affiliate.clone().or(before.iter().find_map(|before| before.affiliate.clone()));
            Section { affiliate: subject.or_else(unjudged), ..difference(before, after) }
        } else if altered.is_some() || !added.is_empty() {
            // nothing of its own has changed
            Section { affiliate: after.affiliate.clone().or_else(unjudged), findings: Vec::new(), ..after }
        } else {
            return None;
        };
        section.findings.splice(0..0, added);
        let mut findings = Vec::new();
        let folder = Place::Path(self.after.portfolio.filings.folder_of(id).trim_end_matches('/').to_owned());
        if let Some(altered) = &altered {
            let (cause, place) = match &self.after.portfolio.register {
                Some(_) => (Cause::Committee, folder.clone()),
                None => (Cause::Identity, Place::Path("profile.toml".to_owned())),
            };
            findings.push(told(altered, cause, is_touched, place));
        }
        let asked = &self.after.options.affiliates;
        if is_touched && !asked.is_empty() && !asked.iter().any(|asked| asked == id) {
            let message = Message::new("pull-request-other").with("id", Fact::name(id)).with("asked", Fact::names(asked.iter().cloned()));
            findings.push(finding::of_committee("pull-request/other-affiliate", Severity::Warning, message, None, folder));
        }
        let more = self.after.section(None, id, 0, findings, Vec::new(), &|_| None);
        section.findings.splice(0..0, more.findings.into_iter().map(|item| Item { change: Some(Change::New), ..item }));
        Some(section)
    }

    /// What would be wrong with the exceptions and reviews of an affiliate, as the pull request has them.
    fn added(&self, id: &str, after: &Section, proposed: Vec<Item>) -> Vec<Item> {
        let folders: Vec<&str> =
            ["waivers/", "reviews/"].into_iter().filter(|folder| self.request.committee.contains(&format!("{folder}{id}.toml"))).collect();
        let known: BTreeSet<&str> = after.findings.iter().map(|item| item.fingerprint.as_str()).collect();
        let is_added = |item: &Item| {
            (item.code.starts_with("document/") || item.code.starts_with("waiver/"))
                && folders.iter().any(|folder| item.place.path.starts_with(folder))
                && !known.contains(item.fingerprint.as_str())
        };
        proposed.into_iter().filter(is_added).map(|item| Item { change: Some(Change::New), ..item }).collect()
    }
}

/// Does a register list an affiliate, well or badly?
fn lists(run: &Run<'_>, id: &str) -> bool {
    run.portfolio.register.as_ref().is_some_and(|register| register.get(id).is_some() || register.broken.iter().any(|broken| broken == id))
}

/// The place to mend where nothing could be judged any more.
fn culprit(error: &Error, changes: &Changes) -> Place {
    if let Some(located) = error.faults.first() {
        return Place::At(located.file.clone(), located.fault.span);
    }
    let pack = error.message.facts.iter().find_map(|(key, fact)| match fact {
        Fact::Name(name) if *key == "name" => Some(format!("{}/", name.trim_start_matches("./").trim_end_matches('/'))),
        _ => None,
    });
    // a pack that the pull request does not touch has no folder: its name is wrong
    let pack = pack.filter(|pack| changes.others.iter().any(|path| path.starts_with(pack)));
    Place::Path(match (error.message.id, pack) {
        ("error-no-register", _) => "register.toml".to_owned(),
        ("error-no-pack" | "error-bad-pack", Some(pack)) => format!("{pack}pack.toml"),
        _ => "affcheck.toml".to_owned(),
    })
}
