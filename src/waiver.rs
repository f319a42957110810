//! Exceptions that the committee grants: waivers and deferrals. The only place where one takes effect.
//!
//! Affiliates do not write them. What is unused, expired, too long or misdirected is reported.

use serde::Deserialize;

use crate::assess::Assessment;
use crate::calendar::{AsOf, Date, Duration, add, days_between};
use crate::document::decode::decode;
use crate::document::fault::nearest;
use crate::document::{Document, Node};
use crate::message::{Fact, Message};
use crate::pack::{Demand, Pack, Rule};
use crate::snapshot::{Place, Span};
use crate::verdict::{Exception, Judgement, Reason, Standing};

/// What is wrong with an exception.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Sort {
    /// It names a rule that no pack has.
    UnknownRule,
    /// The rule does not allow it.
    NotAllowed,
    /// It lasts longer than the rule allows.
    TooLong,
    /// It ends before it was granted.
    Backwards,
    /// It is for an affiliate that the register does not know.
    UnknownAffiliate,
    /// Its last day has passed.
    Expired,
    /// Its last day is near.
    Expiring,
    /// Nothing needs it.
    Unused,
}

impl Sort {
    /// Its name in reports.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::UnknownRule => "waiver/unknown-rule",
            Self::NotAllowed => "waiver/not-allowed",
            Self::TooLong => "waiver/too-long",
            Self::Backwards => "waiver/backwards",
            Self::UnknownAffiliate => "waiver/unknown-affiliate",
            Self::Expired => "waiver/expired",
            Self::Expiring => "waiver/expiring",
            Self::Unused => "waiver/unused",
        }
    }
}

/// Something that the committee should look at.
#[derive(Clone, Debug)]
pub struct Issue {
    /// What sort.
    pub sort: Sort,
    /// What it is.
    pub message: Message,
    /// What to do.
    pub help: Option<Message>,
    /// Where.
    pub place: Place,
    /// The rule it is about.
    pub rule: String,
    /// The period it is about.
    pub period: Option<String>,
}

#[derive(Deserialize)]
#[serde(rename_all = "kebab-case")]
struct Row {
    rule: String,
    reason: String,
    period: Option<String>,
    granted: Date,
    expires: Option<Date>,
    until: Option<Date>,
}

/// Applies an affiliate's waivers and deferrals to its assessments.
pub fn apply(document: &Document, packs: &[Pack], assessments: &mut [Assessment<'_>], as_of: AsOf<'_>, soon: Duration) -> Vec<Issue> {
    let mut issues = Vec::new();
    let list = |key: &'static str| document.root().get(key).into_iter().flat_map(|list| list.children()).map(move |node| (key, node));
    for (key, node) in list("waiver").chain(list("deferral")) {
        if document.distrusts(node) {
            continue;
        }
        let Ok(row) = decode::<Row>(node) else { continue };
        let Some(until) = row.expires.or(row.until) else { continue };
        let exception = if key == "waiver" { Exception::Waived(until) } else { Exception::Deferred(until) };
        let issue = judge(packs, &row, exception, as_of).or_else(|| grant(assessments, &row, exception, as_of, soon));
        if let Some((sort, message, help)) = issue {
            issues.push(Issue { sort, message, help, place: place(document, node, sort), rule: row.rule, period: row.period });
        }
    }
    issues
}

type Fault = (Sort, Message, Option<Message>);

/// What forbids the exception, whatever the verdicts are.
fn judge(packs: &[Pack], row: &Row, exception: Exception, as_of: AsOf<'_>) -> Option<Fault> {
    let name = || Fact::name(row.rule.clone());
    let Some(rule) = packs.iter().find_map(|pack| pack.rule(&row.rule)) else {
        let known = packs.iter().flat_map(|pack| pack.rules.iter().map(|rule| rule.id.as_str()));
        let help = nearest(&row.rule, known).map(|near| Message::new("schema-nearest").with("nearest", Fact::name(near)));
        return Some((Sort::UnknownRule, Message::new("waiver-unknown-rule").with("rule", name()), help));
    };
    let until = exception.until();
    if until < row.granted {
        return Some((Sort::Backwards, Message::new("waiver-backwards").with("granted", row.granted).with("until", until), None));
    }
    let Some(longest) = rule.waivable.filter(|_| allows(rule, exception, as_of)) else {
        return Some((Sort::NotAllowed, Message::new(not_allowed(exception)).with("rule", name()), None));
    };
    if !rule.waivable_for.is_empty() && !rule.waivable_for.contains(&row.reason) {
        let message = Message::new("waiver-other-reason").with("rule", name()).with("reasons", Fact::names(rule.waivable_for.clone()));
        return Some((Sort::NotAllowed, message, None));
    }
    if add(row.granted, longest).is_none_or(|last| until > last) {
        let message = Message::new("waiver-too-long").with("rule", name()).with("longest", longest).with("until", until);
        return Some((Sort::TooLong, message, Some(Message::new("waiver-too-long-help"))));
    }
    None
}

fn not_allowed(exception: Exception) -> &'static str {
    match exception {
        Exception::Waived(_) => "waiver-not-allowed",
        Exception::Deferred(_) => "deferral-not-allowed",
    }
}

/// Only what is owed by a date can be put off.
fn allows(rule: &Rule, exception: Exception, as_of: AsOf<'_>) -> bool {
    let demand = rule.version(as_of).or(rule.versions.first()).map(|version| &version.demand);
    matches!(exception, Exception::Waived(_)) || matches!(demand, Some(Demand::Obligation(_)))
}

/// Marks the verdicts that the exception covers, and says what the committee should know of it.
fn grant(assessments: &mut [Assessment<'_>], row: &Row, exception: Exception, as_of: AsOf<'_>, soon: Duration) -> Option<Fault> {
    if !as_of.has_reached(row.granted) {
        return None;
    }
    // what cannot be told because the deferred document is not there yet is put off with it
    let awaited: Vec<(String, Option<String>)> = match exception {
        Exception::Waived(_) => Vec::new(),
        Exception::Deferred(_) => assessments.iter().filter(|assessment| assessment.rule.id == row.rule).filter_map(awaits).collect(),
    };
    let in_period = |assessment: &Assessment<'_>| row.period.as_ref().is_none_or(|period| assessment.period.as_ref() == Some(period));
    let covers = |assessment: &&mut Assessment<'_>| {
        let own = assessment.rule.id == row.rule;
        let waits = matches!(assessment.judgement.reason(), Some(Reason::NotFiled(_)))
            && awaits(assessment).is_some_and(|wait| awaited.contains(&wait));
        (own || waits) && assessment.judgement.is_open() && in_period(assessment)
    };
    let mut used = 0_usize;
    let until = exception.until();
    for assessment in assessments.iter_mut().filter(covers) {
        used += 1;
        if !as_of.is_after(until) {
            assessment.exception = Some(exception);
        }
    }
    if matches!(exception, Exception::Deferred(_)) {
        for assessment in assessments.iter_mut().filter(|assessment| assessment.rule.id == row.rule && in_period(assessment)) {
            put_off(assessment, until, as_of);
        }
    }
    let fact = |id| Message::new(id).with("rule", Fact::name(row.rule.clone())).with("until", until);
    if as_of.is_after(until) {
        return Some((Sort::Expired, fact("waiver-expired"), Some(Message::new("waiver-expired-help"))));
    }
    if used == 0 {
        return Some((Sort::Unused, fact("waiver-unused"), Some(Message::new("waiver-unused-help"))));
    }
    as_of.is_near(until, soon).then(|| (Sort::Expiring, fact("waiver-expiring"), Some(Message::new("waiver-expiring-help"))))
}

/// Puts off what was deferred: it is still owed, by the last day of the deferral, and late only from then on.
fn put_off(assessment: &mut Assessment<'_>, until: Date, as_of: AsOf<'_>) {
    if assessment.due.is_none_or(|due| due >= until) {
        return;
    }
    match &mut assessment.judgement {
        Judgement::Obligation(Standing::Met { on, late_by, .. }) => *late_by = days_between(until, *on).max(0),
        Judgement::Obligation(standing @ (Standing::Overdue(_) | Standing::InGrace(_))) if as_of.is_after(until) => {
            *standing = Standing::Overdue(as_of.days_since(until));
            assessment.message = Message::new("deferral-ended").with("what", assessment.message.clone()).with("until", until);
        }
        _ => return,
    }
    assessment.due = Some(until);
}

/// The kind of document, and the period, that an assessment is about.
fn awaits(assessment: &Assessment<'_>) -> Option<(String, Option<String>)> {
    let version = assessment.rule.versions.last()?;
    Some((version.demand.uses().0?.to_owned(), assessment.period.clone()))
}

fn place(document: &Document, node: Node<'_>, sort: Sort) -> Place {
    let key = match sort {
        Sort::UnknownRule | Sort::NotAllowed | Sort::Unused | Sort::UnknownAffiliate => "rule",
        Sort::TooLong | Sort::Backwards | Sort::Expired | Sort::Expiring => {
            if node.get("expires").is_some() {
                "expires"
            } else {
                "until"
            }
        }
    };
    let span: Span = node.get(key).unwrap_or(node).span();
    Place::At(document.file().clone(), span)
}
