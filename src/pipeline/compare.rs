//! Judges a pull request: the affiliates that it touches, before and after, both by the rules of the base, so that no
//! pull request can excuse itself. What it would change in those rules is told, never applied.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use rayon::prelude::*;

use super::judge::Run;
use super::{Options, header, trees_of, unwritable};
use crate::cache::Cache;
use crate::error::{Error, Result};
use crate::finding::{self, Finding, Severity};
use crate::message::{Fact, Message};
use crate::portfolio::Portfolio;
use crate::report::redact::{Names, Redactor};
use crate::report::{Change, ComparisonLine, Item, Row, Section, Summary, Writer};
use crate::snapshot::Place;
use crate::source::{AFFILIATES, Changes, Source};
use crate::text::Text;
use crate::verdict::name_of;

/// So many changes of one affiliate's verdicts are told; the others are counted.
const TOLD: usize = 6;

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
        let own = (!committee.is_empty() && portfolio.register.is_some()).then(|| open(head.clone()));
        if let Some(Ok(own)) = &own {
            // packs that only the pull request uses
            committee.extend(changes.others.iter().filter(|path| is_committee_file(path, own)).cloned());
        }
        // nothing that a pull request brings is merged yet, whatever its branch is called
        let commit = base.commit().map(|base| base.commit);
        let tip = commit.as_deref();
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
pub fn compare(request: &PullRequest, options: &Options, text: &Text, writer: &mut dyn Writer) -> Result<Summary> {
    let base = &request.head;
    let known = |id: &String| request.bases.iter().chain([base]).any(|portfolio| portfolio.select(std::slice::from_ref(id)).is_ok());
    if let Some(unknown) = options.affiliates.iter().find(|id| !known(id)) {
        base.select(std::slice::from_ref(unknown))?;
    }
    let aliases = [Some(base), request.own.as_ref().and_then(|own| own.as_ref().ok())];
    let names = Names::new(aliases.into_iter().flatten().flat_map(Portfolio::aliases));
    let redactor = Redactor { audience: text.audience, kinds: &base.kinds, names: &names };
    let mut header = header(&request.head, options, text);
    let before: Vec<String> = request.bases.iter().filter_map(|base| base.filings.commit()).map(|commit| commit.commit).collect();
    header.comparison = base.source.commit().map(|base| ComparisonLine { base: base.commit, merge_bases: before });
    let trees = trees_of(&request.head, &header);
    let nowhere = HashMap::new();
    let run = |portfolio, trees| Run { portfolio, options, text, redactor: &redactor, trees };
    let judge =
        Judge { request, before: request.bases.iter().map(|base| run(base, &nowhere)).collect(), after: run(&request.head, &trees) };
    let rules = request.head.packs.iter().map(|pack| pack.rules.len()).sum();
    let changes = [Change::New, Change::Worse, Change::Unchanged, Change::Fixed].map(|change| (change.word().into(), 0)).into();
    let mut summary = Summary { rules, all_findings: options.all_findings, changes, ..Summary::default() };
    let failed = |error: std::io::Error| unwritable(&error);
    writer.begin(&header).map_err(failed)?;
    let own = request.own.as_ref().and_then(|own| own.as_ref().ok()).map(|own| run(own, &nowhere));
    let committee = judge.committee(own.as_ref());
    let ids: BTreeSet<String> = request.changes.affiliates.iter().cloned().chain(own.iter().flat_map(|own| judge.affected(own))).collect();
    let ids: Vec<String> = ids.into_iter().collect();
    if !committee.findings.is_empty() {
        summary.add(&committee);
        writer.section(&committee).map_err(failed)?;
    }
    for batch in ids.chunks(super::BATCH) {
        let sections: Vec<Option<Section>> = batch.par_iter().map(|id| judge.affiliate(id, own.as_ref())).collect();
        for section in sections.into_iter().flatten() {
            summary.add(&section);
            writer.section(&section).map_err(failed)?;
        }
    }
    writer.end(&summary).map_err(failed)?;
    Ok(summary)
}

struct Judge<'r> {
    request: &'r PullRequest,
    before: Vec<Run<'r>>,
    after: Run<'r>,
}

impl Judge<'_> {
    /// What the pull request does to the committee's files, and across folders.
    fn committee(&self, own: Option<&Run<'_>>) -> Section {
        let before = self.before.iter().map(Run::committee).collect();
        let mut section = difference(before, own.unwrap_or(&self.after).committee());
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
            let located = error.faults.first();
            let place =
                located.map_or(Place::Path("affcheck.toml".to_owned()), |located| Place::At(located.file.clone(), located.fault.span));
            let why = located.map_or(&error.message, |located| &located.fault.message);
            let message = Message::new("pull-request-broken-rules").with("why", why.clone());
            findings.push(finding::of_committee("pull-request/broken-rules", Severity::Error, message, error.help.clone(), place));
        }
        let touched = &self.request.changes.affiliates;
        if self.after.options.affiliates.is_empty() && touched.len() > 1 {
            let message =
                Message::new("pull-request-several").with("count", touched.len()).with("affiliates", Fact::names(touched.iter().cloned()));
            let place = Place::Path(AFFILIATES.to_owned());
            findings.push(finding::of_committee("pull-request/other-affiliate", Severity::Warning, message, None, place));
        }
        let told = self.after.section(None, "", 0, findings, Vec::new(), &|_| None);
        section.findings.extend(told.findings.into_iter().map(|item| Item { change: Some(Change::New), ..item }));
        section.findings.sort_by_key(|item| std::cmp::Reverse(item.severity));
        section
    }

    /// The affiliates whose verdicts changed rules could alter.
    fn affected(&self, own: &Run<'_>) -> BTreeSet<String> {
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
    fn affiliate(&self, id: &str, own: Option<&Run<'_>>) -> Option<Section> {
        let is_touched = self.request.changes.affiliates.contains(id);
        let there = |run: &Run<'_>| run.portfolio.affiliates().binary_search_by(|known| known.as_str().cmp(id)).is_ok();
        let judged = |run: &Run<'_>| if there(run) { run.affiliate(id).section } else { Section::default() };
        let after = judged(&self.after);
        let altered = own.map(|own| alterations(&after.assessments, &judged(own).assessments)).filter(|list| !list.is_empty());
        let mut section = if is_touched {
            let before: Vec<Section> = self.before.iter().map(judged).collect();
            let subject = after.affiliate.clone().or(before.iter().find_map(|before| before.affiliate.clone()));
            Section { affiliate: subject, ..difference(before, after) }
        } else {
            // nothing of its own has changed
            altered.as_ref()?;
            Section { findings: Vec::new(), ..after }
        };
        let mut findings = Vec::new();
        let folder = Place::Path(self.after.portfolio.filings.folder_of(id).trim_end_matches('/').to_owned());
        if let Some(altered) = &altered {
            findings.push(told(altered, is_touched, folder.clone()));
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
}

/// Says of each finding whether it is new. What is fixed stands at the end.
fn difference(before: Vec<Section>, after: Section) -> Section {
    let all = before.into_iter().flat_map(|section| section.findings);
    let mut known: BTreeMap<String, Item> = all.map(|item| (item.fingerprint.clone(), item)).collect();
    let mut findings: Vec<Item> = Vec::with_capacity(after.findings.len());
    for item in after.findings {
        let change = match known.remove(&item.fingerprint) {
            None => Change::New,
            Some(before) if before.severity < item.severity || (before.exception.is_some() && item.exception.is_none()) => Change::Worse,
            Some(_) => Change::Unchanged,
        };
        findings.push(Item { change: Some(change), ..item });
    }
    // what a rule still finds for the same period, though elsewhere, is not mended
    let is_open = |item: &Item| item.pack.is_some() && findings.iter().any(|other| other.code == item.code && other.period == item.period);
    let fixed: Vec<Item> = known.into_values().filter(|item| item.exception.is_none() && !is_open(item)).collect();
    let fixed = fixed.into_iter();
    findings.extend(fixed.map(|item| Item { change: Some(Change::Fixed), ..item }));
    Section { findings, ..after }
}

/// A verdict that would be another one.
struct Alteration {
    rule: String,
    period: Option<String>,
    from: Option<Row>,
    to: Option<Row>,
}

impl Alteration {
    /// Would less be asked?
    fn is_milder(&self) -> bool {
        weight(self.to.as_ref()) < weight(self.from.as_ref())
    }
}

/// How much a verdict weighs: what is open, by its level.
fn weight(row: Option<&Row>) -> u8 {
    let open = |row: &&Row| row.exception.is_none() && matches!(&*row.verdict, "not-met" | "overdue" | "unknown" | "in-grace" | "due-soon");
    row.filter(open).map_or(0, |row| match &*row.level {
        "must" => 3,
        "should" => 2,
        _ => 1,
    })
}

fn alterations(from: &[Row], to: &[Row]) -> Vec<Alteration> {
    let key = |row: &Row| (row.rule.clone(), row.period.clone());
    let come_to = |row: &Row| (row.level.clone(), row.verdict.clone(), row.exception.as_ref().map(|exception| exception.kind.clone()));
    let (from, to): (BTreeMap<_, _>, BTreeMap<_, _>) =
        (from.iter().map(|row| (key(row), row)).collect(), to.iter().map(|row| (key(row), row)).collect());
    let keys: BTreeSet<_> = from.keys().chain(to.keys()).collect();
    let differs = |key: &&(String, Option<String>)| {
        let asked = |row: Option<&&Row>| row.map(|row| come_to(row)).filter(|(_, verdict, _)| *verdict != "not-applicable");
        asked(from.get(*key)) != asked(to.get(*key))
    };
    let altered = |key: &(String, Option<String>)| Alteration {
        rule: key.0.clone(),
        period: key.1.clone(),
        from: from.get(key).map(|row| (*row).clone()),
        to: to.get(key).map(|row| (*row).clone()),
    };
    keys.into_iter().filter(differs).map(altered).collect()
}

/// The finding that tells how an affiliate's verdicts would change.
fn told(altered: &[Alteration], is_touched: bool, place: Place) -> Finding<'static> {
    let excuses = is_touched && altered.iter().any(Alteration::is_milder);
    let mut lines: Vec<&Alteration> = altered.iter().collect();
    lines.sort_by_key(|alteration| (!alteration.is_milder(), &alteration.rule, &alteration.period));
    let line = |alteration: &&Alteration| {
        let rule = match &alteration.period {
            Some(period) => format!("{} {period}", alteration.rule),
            None => alteration.rule.clone(),
        };
        Fact::from(
            Message::new("pull-request-alteration")
                .with("rule", Fact::name(rule))
                .with("from", come_to(alteration.from.as_ref()))
                .with("to", come_to(alteration.to.as_ref())),
        )
    };
    let list = lines.iter().take(TOLD).map(line).collect();
    let more = altered.len().saturating_sub(TOLD);
    let message = Message::new("pull-request-verdicts").with("count", altered.len()).with("list", Fact::List(list)).with("more", more);
    let (severity, help) =
        if excuses { (Severity::Error, "pull-request-excuse-help") } else { (Severity::Warning, "pull-request-verdicts-help") };
    finding::of_committee("pull-request/verdicts", severity, message, Some(Message::new(help)), place)
}

/// What a verdict is called, with what excepts it.
fn come_to(row: Option<&Row>) -> Message {
    let Some(row) = row else { return Message::new("verdict-not-applicable") };
    match &row.exception {
        Some(exception) if exception.kind == "waived" => Message::new("verdict-waived").with("until", exception.until),
        Some(exception) => Message::new("verdict-deferred").with("until", exception.until),
        None if row.verdict == "not-applicable" => Message::new("verdict-not-applicable"),
        None => {
            let level = match &*row.level {
                "must" => "level-must",
                "should" => "level-should",
                "may" => "level-may",
                _ => "level-off",
            };
            Message::new("verdict-at-level").with("verdict", Message::new(name_of(&row.verdict))).with("level", Message::new(level))
        }
    }
}
