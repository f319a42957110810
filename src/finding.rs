//! Findings: verdicts and faults that somebody must act on, each with a severity and a place.
//!
//! A finding's identity is its rule, affiliate, period and fields; never a line, a message or a language.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::assess::Assessment;
use crate::calendar::Date;
use crate::document::Kinds;
use crate::document::fault::{Fault, Sort};
use crate::message::Message;
use crate::pack::{Level, Pack, Rule};
use crate::snapshot::{File, Place, Span};
use crate::verdict::{Evidence, Exception, Judgement, Spot, Standing, Verdict};
use crate::waiver;

/// So many further places of a finding identify it at most.
pub const FURTHER: usize = 200;

/// How much a finding weighs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Severity {
    /// Worth knowing.
    Note,
    /// Should be mended.
    Warning,
    /// Must be mended.
    Error,
}

impl Severity {
    /// The word for it.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Note => "note",
            Self::Warning => "warning",
            Self::Error => "error",
        }
    }

    fn of(level: Level) -> Self {
        match level {
            Level::Must => Self::Error,
            Level::Should => Self::Warning,
            Level::May | Level::Off => Self::Note,
        }
    }
}

/// Where a finding comes from.
#[derive(Clone, Debug)]
pub enum Source<'d> {
    /// A rule of a pack.
    Rule {
        /// The pack.
        pack: &'d Pack,
        /// The rule.
        rule: &'d Rule,
        /// How strongly it applies.
        level: Level,
        /// The verdict.
        judgement: Judgement,
        /// The due date, for obligations.
        due: Option<Date>,
        /// An exception that the committee granted; then nobody must act.
        exception: Option<Exception>,
    },
    /// A fault of a file, or of the committee's bookkeeping: its code.
    Fault(&'static str),
}

/// A place with a word about it.
#[derive(Clone, Debug)]
pub struct Marked {
    /// The place.
    pub place: Place,
    /// The word.
    pub label: Option<Message>,
}

/// A finding.
#[derive(Clone, Debug)]
pub struct Finding<'d> {
    /// Where it comes from.
    pub source: Source<'d>,
    /// How much it weighs.
    pub severity: Severity,
    /// Names the period, where there is one.
    pub period: Option<String>,
    /// The field it concerns, with the keys of items instead of their numbers.
    pub field: String,
    /// The fields of its further places, where a check finds the same at several; at most [`FURTHER`].
    pub also: Vec<String>,
    /// What was found.
    pub message: Message,
    /// What to do; the rule's own advice where it comes from a rule.
    pub help: Option<Message>,
    /// Where: the first place is the one to mend. Never empty.
    pub places: Vec<Marked>,
}

impl Finding<'_> {
    /// The rule's id, or the code of the fault.
    #[must_use]
    pub fn code(&self) -> &str {
        match &self.source {
            Source::Rule { rule, .. } => &rule.id,
            Source::Fault(code) => code,
        }
    }

    /// The exception that takes it off everybody's list, if there is one.
    #[must_use]
    pub fn exception(&self) -> Option<Exception> {
        match &self.source {
            Source::Rule { exception, .. } => *exception,
            Source::Fault(_) => None,
        }
    }

    /// Where to mend it.
    #[must_use]
    pub fn place(&self) -> &Place {
        static NOWHERE: std::sync::LazyLock<Place> = std::sync::LazyLock::new(|| Place::Path(String::new()));
        self.places.first().map_or(&NOWHERE, |marked| &marked.place)
    }
}

/// The finding that follows from an assessment, if it is open. `elsewhere` is the place to show when nothing else
/// is known; the field is worked out only where the finding is to be identified.
#[must_use]
pub fn of_assessment<'d>(kinds: &Kinds, assessment: Assessment<'d>, elsewhere: &Place, identified: bool) -> Option<Finding<'d>> {
    if !assessment.judgement.is_open() || assessment.level == Level::Off {
        return None;
    }
    let level = Severity::of(assessment.level);
    let severity = match &assessment.judgement {
        Judgement::Obligation(Standing::DueSoon(_)) => Severity::Note,
        Judgement::Obligation(Standing::InGrace(_)) => level.min(Severity::Warning),
        _ => level,
    };
    let first = assessment.evidence.first().map(|evidence| &evidence.spot);
    let named = || first.map(|spot| field_of(kinds, spot)).or_else(|| assessment.missing.clone());
    let field = identified.then(named).flatten().unwrap_or_default();
    // what an obligation rests on is no further fault
    let is_fault = identified && matches!(assessment.judgement, Judgement::Check(Verdict::NotMet));
    let also = if is_fault { further(kinds, &assessment.evidence, &field) } else { Vec::new() };
    let mut places: Vec<Marked> =
        assessment.evidence.iter().map(|evidence| Marked { place: place_of(&evidence.spot), label: evidence.label.clone() }).collect();
    if places.is_empty() {
        let cause = assessment.judgement.reason().and_then(|reason| reason.path()).map(ToOwned::to_owned);
        let place = assessment.missing.or(cause).map_or_else(|| elsewhere.clone(), Place::Path);
        places.push(Marked { place, label: None });
    }
    let message = dated(&assessment.judgement, assessment.due, assessment.message);
    Some(Finding {
        source: Source::Rule {
            pack: assessment.pack,
            rule: assessment.rule,
            level: assessment.level,
            judgement: assessment.judgement,
            due: assessment.due,
            exception: assessment.exception,
        },
        severity,
        period: assessment.period,
        field,
        also,
        message,
        help: None,
        places,
    })
}

/// The fields of the places after the first, each once.
fn further(kinds: &Kinds, evidence: &[Evidence<'_>], first: &str) -> Vec<String> {
    let mut seen: HashSet<String> = HashSet::from([first.to_owned()]);
    let fields = evidence.iter().skip(1).map(|evidence| field_of(kinds, &evidence.spot));
    fields.filter(|field| seen.insert(field.clone())).take(FURTHER).collect()
}

/// Adds to a message of an obligation by when it was owed.
fn dated(judgement: &Judgement, due: Option<Date>, what: Message) -> Message {
    let message = match judgement {
        Judgement::Obligation(Standing::DueSoon(_)) => Message::new("due-soon"),
        Judgement::Obligation(Standing::InGrace(until)) => Message::new("in-grace").with("until", *until),
        Judgement::Obligation(Standing::Overdue(days)) => Message::new("overdue").with("days", *days),
        _ => return what,
    };
    let message = message.with("what", what);
    match due {
        Some(due) => message.with("due", due),
        None => message,
    }
}

/// The finding that follows from a fault of a file.
#[must_use]
pub fn of_fault<'d>(file: &Arc<File>, fault: Fault) -> Finding<'d> {
    let severity = match fault.sort {
        Sort::NewerToml => Severity::Note,
        Sort::Unrecognised | Sort::PersonalData | Sort::HiddenCharacter | Sort::Disagreement | Sort::HalfChange => Severity::Warning,
        Sort::Unreadable | Sort::Syntax | Sort::Schema | Sort::UnknownKey => Severity::Error,
    };
    let at = |span: Span| match &file.content {
        Ok(_) if !matches!(fault.sort, Sort::Unrecognised | Sort::Unreadable) => Place::At(Arc::clone(file), span),
        _ => Place::Path(file.path.clone()),
    };
    let mut places = vec![Marked { place: at(fault.span), label: None }];
    places.extend(fault.context.clone().map(|(span, label)| Marked { place: at(span), label: Some(label) }));
    let field = format!("{}#{}", file.path, fault.field);
    Finding {
        source: Source::Fault(fault.sort.code()),
        severity,
        period: None,
        field,
        also: Vec::new(),
        message: fault.message,
        help: fault.help,
        places,
    }
}

/// The finding that follows from an exception that the committee should look at.
#[must_use]
pub fn of_waiver<'d>(issue: waiver::Issue) -> Finding<'d> {
    let severity = match issue.sort {
        waiver::Sort::UnknownRule
        | waiver::Sort::NotAllowed
        | waiver::Sort::TooLong
        | waiver::Sort::Backwards
        | waiver::Sort::UnknownAffiliate => Severity::Error,
        waiver::Sort::Expired => Severity::Warning,
        waiver::Sort::Expiring | waiver::Sort::Unused => Severity::Note,
    };
    let places = vec![Marked { place: issue.place, label: None }];
    Finding {
        source: Source::Fault(issue.sort.code()),
        severity,
        period: issue.period,
        field: issue.rule,
        also: Vec::new(),
        message: issue.message,
        help: issue.help,
        places,
    }
}

/// A finding about the committee's own files.
#[must_use]
pub fn of_committee<'d>(code: &'static str, severity: Severity, message: Message, help: Option<Message>, place: Place) -> Finding<'d> {
    let field = place.path().to_owned();
    Finding {
        source: Source::Fault(code),
        severity,
        period: None,
        field,
        also: Vec::new(),
        message,
        help,
        places: vec![Marked { place, label: None }],
    }
}

fn place_of(spot: &Spot<'_>) -> Place {
    match spot {
        Spot::Value(document, node) | Spot::Table(document, node) => Place::At(Arc::clone(document.file()), node.span()),
        Spot::Place(place) => place.clone(),
    }
}

fn field_of(kinds: &Kinds, spot: &Spot<'_>) -> String {
    match spot {
        Spot::Value(document, node) | Spot::Table(document, node) => {
            format!("{}#{}", document.path(), document.way_to(kinds, *node))
        }
        Spot::Place(place) => place.path().to_owned(),
    }
}

/// The order in which findings are shown: the heaviest first, then by place.
pub fn sort(findings: &mut [Finding<'_>]) {
    findings.sort_by(|a, b| {
        let key = |finding: &Finding<'_>| {
            let span = match finding.place() {
                Place::At(_, span) => *span,
                Place::Path(_) => Span::default(),
            };
            (finding.exception().is_some(), std::cmp::Reverse(finding.severity), finding.place().path().to_owned(), span)
        };
        key(a).cmp(&key(b)).then_with(|| a.code().cmp(b.code())).then_with(|| a.period.cmp(&b.period))
    });
}

/// Numbers findings that would have the same identity, such as several slips of syntax in one file. They are in order.
pub fn tell_apart(findings: &mut [Finding<'_>]) {
    let mut seen: HashMap<(String, Option<String>, String), usize> = HashMap::new();
    for finding in findings.iter_mut().filter(|finding| matches!(finding.source, Source::Fault(_))) {
        let count = seen.entry((finding.code().to_owned(), finding.period.clone(), finding.field.clone())).or_default();
        *count += 1;
        if *count > 1 {
            finding.field = format!("{} ({count})", finding.field);
        }
    }
}
