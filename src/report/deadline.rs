//! What is owed by a day and not yet done, in words.

use serde::Serialize;

use super::table::Rules;
use super::{Section, Word};
use crate::calendar::Date;

/// Something that is owed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Deadline {
    /// The affiliate's id.
    pub affiliate: String,
    /// Its name, or its alias.
    pub name: String,
    /// The rule's id.
    pub rule: String,
    /// A few words for it.
    pub title: String,
    /// What it asks.
    pub requirement: String,
    /// What to do.
    pub fix: String,
    /// Names the period.
    pub period: Option<String>,
    /// How strongly it applies.
    pub level: Word,
    /// The day by which it is owed: the due date, or the last day to which the committee has put it off.
    pub by: Date,
    /// The due date.
    pub due: Date,
    /// Has the committee put it off?
    pub deferred: bool,
    /// The verdict: not-yet-due, due-soon, in-grace, overdue or unknown.
    pub verdict: Word,
    /// Days since the due date.
    pub late_by: Option<i64>,
}

impl Deadline {
    /// Has the day passed?
    #[must_use]
    pub fn is_late(&self, as_of: Date) -> bool {
        self.by < as_of
    }
}

/// What an affiliate owes, in order of days; without what is waived.
#[must_use]
pub fn deadlines(section: &Section, rules: &Rules) -> Vec<Deadline> {
    let Some(subject) = &section.affiliate else { return Vec::new() };
    let open = section.assessments.iter().filter(|row| !matches!(row.verdict.as_ref(), "met" | "not-applicable" | "not-met"));
    let mut found: Vec<Deadline> = open
        .filter(|row| row.exception.as_ref().is_none_or(|exception| exception.kind != "waived"))
        .filter_map(|row| {
            let due = row.due?;
            let rule = rules.get(&row.pack, &row.rule);
            Some(Deadline {
                affiliate: subject.id.clone(),
                name: subject.name.clone(),
                rule: row.rule.clone(),
                title: rule.map_or_else(|| row.rule.clone(), |rule| rule.title.clone()),
                requirement: rule.map(|rule| rule.requirement.clone()).unwrap_or_default(),
                fix: rule.map(|rule| rule.fix.clone()).unwrap_or_default(),
                period: row.period.clone(),
                level: row.level.clone(),
                by: row.exception.as_ref().map_or(due, |exception| exception.until.max(due)),
                due,
                deferred: row.exception.is_some(),
                verdict: row.verdict.clone(),
                late_by: row.late_by.filter(|days| *days > 0 && row.exception.is_none()),
            })
        })
        .collect();
    found.sort_by(|a, b| (a.by, &a.rule, &a.period).cmp(&(b.by, &b.rule, &b.period)));
    found
}
