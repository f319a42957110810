//! What rules and faults came to: observations, findings, and risks where the committee has granted an exception.
//!
//! Nothing is satisfied that was not seen to be met. What is not owed yet is observed and leads to no finding.

use std::collections::HashMap;

use uuid::Uuid;

use super::result::{Context, Parties};
use super::shape::{
    Actor, Evidence, Finding, Mint, Observation, Observed, Origin, Property, Risk, Risked, Status, Subject, Target, moment, objective_id,
    prop, prose, title, told,
};
use crate::message::Message;
use crate::report::{Change, ExceptionLine, Item, Row, Section};
use crate::verdict::name_of;

/// By what findings and rows are matched: pack, rule and period.
type Key<'r> = (Option<&'r str>, &'r str, Option<&'r str>);

/// Gathers what was found about one affiliate.
pub(super) struct Seen<'c> {
    context: &'c Context<'c>,
    parties: Parties,
    mint: Mint,
    pub(super) observations: Vec<Observation>,
    pub(super) risks: Vec<Risk>,
    pub(super) findings: Vec<Finding>,
}

/// A rule for one period, or a fault, with what speaks of it.
struct Case<'s> {
    code: &'s str,
    period: Option<&'s str>,
    row: Option<&'s Row>,
    items: Vec<&'s Item>,
}

impl<'s> Case<'s> {
    fn of_item(item: &'s Item) -> Self {
        Self { code: &item.code, period: item.period.as_deref(), row: None, items: vec![item] }
    }

    /// What is still so, and not mended.
    fn open(&self) -> impl Iterator<Item = &'s Item> {
        self.items.iter().copied().filter(|item| item.change != Some(Change::Fixed))
    }

    /// None for a fault, and for what is mended and no row speaks of any more.
    fn verdict(&self) -> Option<&'s str> {
        self.row.map(|row| row.verdict.as_ref()).or_else(|| self.open().find_map(|item| item.verdict.as_deref()))
    }

    fn reason(&self) -> Option<&'s str> {
        self.row.and_then(|row| row.reason.as_deref()).or_else(|| self.open().find_map(|item| item.reason.as_deref()))
    }

    fn exception(&self) -> Option<&'s ExceptionLine> {
        self.row.and_then(|row| row.exception.as_ref()).or_else(|| self.open().find_map(|item| item.exception.as_ref()))
    }

    /// Is it satisfied, and why? Nothing where neither can be said.
    fn status(&self) -> Option<(&'static str, &'static str)> {
        match self.verdict() {
            Some("met") => Some(("satisfied", "pass")),
            Some("not-applicable" | "not-yet-due" | "due-soon") => None,
            None if self.open().next().is_none() => None,
            Some("not-met" | "overdue") | None if self.exception().is_none() => Some(("not-satisfied", "fail")),
            _ => Some(("not-satisfied", "other")),
        }
    }

    fn props(&self) -> Vec<Property> {
        let (row, item) = (self.row, self.items.first());
        let props = [
            told("verdict", self.verdict()),
            told("reason", self.reason()),
            told("level", row.map(|row| &row.level)),
            told("period", self.period),
            told("due", row.and_then(|row| row.due).or(item.and_then(|item| item.due))),
            told("on", row.and_then(|row| row.on)),
            told("grade", row.and_then(|row| row.grade.as_ref())),
            told("late-by", row.and_then(|row| row.late_by)),
            told("exception", self.exception().map(|exception| &exception.kind)),
            told("until", self.exception().map(|exception| exception.until)),
        ];
        props.into_iter().flatten().collect()
    }
}

impl<'c> Seen<'c> {
    pub(super) fn new(context: &'c Context<'c>, parties: Parties, mint: Mint) -> Self {
        Self { context, parties, mint, observations: Vec::new(), risks: Vec::new(), findings: Vec::new() }
    }

    /// Goes through a section: its documents, its rules in order, and then what no rule speaks of.
    pub(super) fn read(&mut self, section: &Section) {
        let filed = self.filed(section);
        let mut found: HashMap<Key<'_>, Vec<&Item>> = HashMap::new();
        for item in section.findings.iter().filter(|item| item.verdict.is_some()) {
            found.entry((item.pack.as_deref(), &item.code, item.period.as_deref())).or_default().push(item);
        }
        for row in &section.assessments {
            let period = row.period.as_deref();
            let items = found.remove(&(Some(row.pack.as_str()), row.rule.as_str(), period)).unwrap_or_default();
            self.add(&Case { code: &row.rule, period, row: Some(row), items }, filed);
        }
        for item in &section.findings {
            if item.verdict.is_none() || found.contains_key(&(item.pack.as_deref(), item.code.as_str(), item.period.as_deref())) {
                self.add(&Case::of_item(item), filed);
            }
        }
    }

    /// What was read.
    fn filed(&mut self, section: &Section) -> Observed {
        let text = self.context.text;
        let uuid = self.mint.uuid(&["filed", &self.context.day]);
        let evidence = section.filings.iter().filter_map(|filing| self.context.filing(filing)).collect();
        let words = text.format(&Message::new("oscal-read").with("documents", section.documents));
        self.observe(uuid, (title(&text.get("oscal-filed")), prose([words.as_str()])), "control-objective", Vec::new(), evidence, None)
    }

    fn add(&mut self, case: &Case<'_>, filed: Observed) {
        let status = case.status();
        let mut observed: Vec<Observed> = case.items.iter().map(|item| self.item(item, status.is_none())).collect();
        let Some(status) = status else {
            if case.items.is_empty() && case.verdict().is_some_and(|verdict| verdict != "not-applicable") {
                self.pending(case);
            }
            return;
        };
        observed.extend(observed.is_empty().then_some(filed));
        let told: Vec<&str> = case.open().map(|item| item.message.as_str()).collect();
        let verdict = case.verdict().map(|verdict| self.context.text.get(name_of(verdict)));
        let excepted = case.exception().filter(|_| status.0 != "satisfied").map(|exception| self.excepted(exception));
        let risk = case.exception().filter(|_| excepted.is_some()).map(|exception| self.risk(case, exception, &told, &observed));
        let remarks = [excepted.as_deref().or(verdict.as_deref())].into_iter().flatten().chain(told.iter().copied());
        let fault = if case.verdict().is_none() { case.items.first().map(|item| item.fingerprint.as_str()) } else { None };
        self.findings.push(Finding {
            uuid: self.mint.uuid(&["finding", case.code, case.period.unwrap_or_default(), fault.unwrap_or_default()]),
            title: self.title(case.code, case.period),
            description: if told.is_empty() { prose(verdict.as_deref()) } else { prose(told.iter().copied()) },
            props: case.props(),
            target: Target {
                kind: "objective-id",
                id: objective_id(case.code),
                status: Status { state: status.0, reason: status.1, remarks: (status.1 == "other").then(|| prose(remarks)) },
            },
            related_observations: observed,
            related_risks: risk.map(|risk_uuid| Risked { risk_uuid }).into_iter().collect(),
        });
    }

    fn title(&self, code: &str, period: Option<&str>) -> String {
        let name = self.context.titles.get(code).cloned().unwrap_or_else(|| title(code));
        period.map_or_else(|| name.clone(), |period| format!("{name} · {}", title(period)))
    }

    fn excepted(&self, exception: &ExceptionLine) -> String {
        self.context.text.format(&Message::new(exception.in_words()).with("until", exception.until))
    }

    /// What was found at a place; with the verdict where no finding tells it.
    fn item(&mut self, item: &Item, alone: bool) -> Observed {
        let text = self.context.text;
        let period = item.period.as_deref();
        let region = item.place.region;
        let place = [
            told("line", region.map(|region| region.line.max(1))),
            told("column", region.map(|region| region.column.max(1))),
            told("end-line", region.map(|region| region.end_line.max(region.line).max(1))),
            told("end-column", region.map(|region| region.end_column.max(1))),
        ];
        let evidence = self.context.evidence(&item.place.path, place.into_iter().flatten().collect());
        let props = [
            prop("code", &item.code),
            prop("severity", item.severity.word()),
            prop("fingerprint", &item.fingerprint),
            told("verdict", item.verdict.as_ref().filter(|_| alone)),
            told("reason", item.reason.as_ref().filter(|_| alone)),
            told("period", period.filter(|_| alone)),
            told("due", item.due.filter(|_| alone)),
            told("waits-for", item.waits_for.as_ref()),
            item.known.then(|| prop("known", "true")).flatten(),
            told("change", item.change.map(Change::word)),
        ];
        // what to do about a rule stands with the rule
        let help = item
            .help
            .as_ref()
            .filter(|_| item.pack.is_none())
            .map(|help| prose([format!("{}{}{help}", text.get("help"), text.get("colon")).as_str()]));
        let uuid = self.mint.uuid(&["observation", &self.context.day, &item.code, period.unwrap_or_default(), &item.fingerprint]);
        let words = (self.title(&item.code, period), prose([item.message.as_str()]));
        self.observe(uuid, words, "finding", props.into_iter().flatten().collect(), evidence.into_iter().collect(), help)
    }

    /// What is owed later, and nothing is wrong yet.
    fn pending(&mut self, case: &Case<'_>) {
        let verdict = case.verdict().map(|verdict| self.context.text.get(name_of(verdict)));
        let uuid = self.mint.uuid(&["pending", &self.context.day, case.code, case.period.unwrap_or_default()]);
        let mut props = case.props();
        props.extend(prop("code", case.code));
        let words = (self.title(case.code, case.period), prose(verdict.as_deref()));
        self.observe(uuid, words, "control-objective", props, Vec::new(), None);
    }

    fn observe(
        &mut self,
        uuid: Uuid,
        (title, description): (String, String),
        sort: &'static str,
        props: Vec<Property>,
        relevant_evidence: Vec<Evidence>,
        remarks: Option<String>,
    ) -> Observed {
        self.observations.push(Observation {
            uuid,
            title,
            description,
            props,
            methods: ["EXAMINE"],
            types: [sort],
            origins: [Origin { actors: [Actor { kind: "tool", actor_uuid: self.parties.tool }] }],
            subjects: [Subject { subject_uuid: self.parties.subject, kind: "component" }],
            relevant_evidence,
            collected: self.context.day.clone(),
            remarks,
        });
        Observed { observation_uuid: uuid }
    }

    /// An exception: what it covers stays not satisfied, and is allowed for a while.
    fn risk(&mut self, case: &Case<'_>, exception: &ExceptionLine, told: &[&str], observed: &[Observed]) -> Uuid {
        let uuid = self.mint.uuid(&["risk", case.code, case.period.unwrap_or_default()]);
        self.risks.push(Risk {
            uuid,
            title: self.title(case.code, case.period),
            description: prose([self.excepted(exception).as_str()]),
            statement: prose(told.iter().copied()),
            props: case.props(),
            status: "deviation-approved",
            deadline: moment(exception.until),
            related_observations: observed.to_vec(),
        });
        uuid
    }
}
