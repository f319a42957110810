//! What a rule comes to for an affiliate of a fixture, as one line for each period.

use affcheck::assess::Assessment;
use affcheck::calendar::{Date, parse_date};
use affcheck::verdict::{Exclusion, Judgement, Reason, Standing};

use crate::library::{assess, each, open};

/// A date written as in documents.
pub(crate) fn day(text: &str) -> Date {
    parse_date(text).expect("a date")
}

/// One assessment: `2025: overdue by 62, due 2026-04-30, must`.
fn line(assessment: &Assessment<'_>) -> String {
    let judgement = &assessment.judgement;
    let detail = match judgement {
        Judgement::Obligation(Standing::Met { on, late_by: 0, .. }) => format!(" on {on}"),
        Judgement::Obligation(Standing::Met { on, late_by, .. }) => format!(" on {on}, {late_by} days late"),
        Judgement::Obligation(Standing::InGrace(until)) => format!(" until {until}"),
        Judgement::Obligation(Standing::Overdue(days)) => format!(" by {days}"),
        _ => judgement
            .reason()
            .map(Reason::word)
            .or(judgement.exclusion().map(Exclusion::word))
            .map_or(String::new(), |why| format!(" ({why})")),
    };
    let period = assessment.period.as_ref().map(|period| format!("{period}: ")).unwrap_or_default();
    let due = assessment.due.map(|due| format!(", due {due}")).unwrap_or_default();
    format!("{period}{}{detail}{due}, {}", judgement.word(), assessment.level.word())
}

/// What a rule comes to for one affiliate of a trap on a day, in order.
pub(crate) fn rows(trap: &str, affiliate: &str, rule: &str, as_of: &str) -> Vec<String> {
    select(trap, affiliate, as_of, |id| id == rule)
}

/// What all rules of a theme come to, each with its id.
pub(crate) fn theme(trap: &str, affiliate: &str, theme: &str, as_of: &str) -> Vec<String> {
    select(trap, affiliate, as_of, |id| id.split('/').next() == Some(theme))
}

/// What the rule comes to for the period that is running or was the last one.
pub(crate) fn last(trap: &str, affiliate: &str, rule: &str, as_of: &str) -> String {
    rows(trap, affiliate, rule, as_of).pop().expect("the rule is judged")
}

fn select(trap: &str, affiliate: &str, as_of: &str, wanted: impl Fn(&str) -> bool) -> Vec<String> {
    let portfolio = open(&format!("traps/{trap}"));
    let mut found = None;
    each(&portfolio, |id, entry, dossier| {
        if id == affiliate {
            let assessments = assess(&portfolio, entry, dossier, day(as_of));
            let own = assessments.iter().filter(|assessment| wanted(&assessment.rule.id));
            found = Some(own.map(line).collect());
        }
    });
    found.expect("the affiliate is in the register")
}
