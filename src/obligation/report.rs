//! `report`: a document for each period, due so long after the period's last day.
//!
//! Several documents may cover a period together; one that covers a part of it does not settle it.

use serde::Deserialize;
use serde_json::{Value, json};

use super::{Instance, Obligation, Owed, Terms, cycle_fact};
use crate::calendar::{Cycle, Date, Duration, Period, after_period, covers};
use crate::document::Document;
use crate::message::{Fact, Message};
use crate::parameter::Uses;
use crate::scope::Scope;
use crate::snapshot::{Grade, Witness};
use crate::verdict::{Exclusion, Found, Gap, Reason, Standing};

/// Asks for a document for each period.
#[derive(Clone, Debug, Deserialize)]
pub(super) struct Report {
    /// The periods.
    each: Cycle,
    /// How long after a period's last day its document is due.
    due: Duration,
}

/// A document that covers a part of a period.
struct Part<'d> {
    document: &'d Document,
    period: Period,
    filed: Date,
    grade: Grade,
}

impl Report {
    /// The day from which on documents cover the whole period, if they do.
    fn covered(period: Period, parts: &[Part<'_>]) -> Option<(Date, usize)> {
        let mut periods = Vec::new();
        for (index, part) in parts.iter().enumerate() {
            periods.push(part.period);
            if covers(period, &periods) {
                return Some((part.filed, index));
            }
        }
        None
    }

    fn judge_period<'d>(scope: &Scope<'d>, terms: &Terms<'_>, period: Period, due: Date) -> Found<'d, Owed<'d>> {
        let kind = terms.subject.document.as_deref().unwrap_or_default();
        let (mut parts, mut doubt) = (Vec::new(), None);
        for (document, reason) in scope.select(terms.subject).unwrap_or_default() {
            let (filed, grade) = filed_for(document, period);
            match (reason, scope.period_of(document), filed) {
                (None, Some(own), Some(filed)) if own.overlaps(period) => parts.push(Part { document, period: own, filed, grade }),
                (Some(_), ..) if Scope::hinted(document).is_some_and(|hint| !hint.overlaps(period)) => {}
                (Some(reason), ..) => doubt = doubt.or(Some((document, reason))),
                (None, None, _) => doubt = doubt.or_else(|| Some((document, faulty(document, "period")))),
                (None, Some(own), None) if own.overlaps(period) => doubt = doubt.or_else(|| Some((document, undated(document)))),
                (None, Some(_), _) => {}
            }
        }
        parts.sort_by_key(|part| (part.filed, part.period));
        let fact = |message: Message| message.with("document", Fact::name(kind)).with("period", Fact::name(period.label()));
        if let Some((done, last)) = Self::covered(period, &parts) {
            // a whole is known no better than the worst known of its parts
            let grade = parts.iter().take(last + 1).map(|part| part.grade).max();
            let standing = match terms.standing(scope, due, Some(done)) {
                Owed::Other(Standing::Met { on, late_by, .. }) => Owed::Other(Standing::Met { on, late_by, grade }),
                other => other,
            };
            let how = Message::new(if grade == Some(Grade::Merged) { "grade-merged" } else { "grade-declared" });
            let found = Found::new(standing, fact(Message::new("report-covered")).with("filed", done).with("how", how));
            return parts.iter().take(last + 1).fold(found, |found, part| match part.document.root().get("period") {
                Some(node) => found.at(part.document, node),
                None => found.at(part.document, part.document.root()),
            });
        }
        // before the due date nothing is asked yet, so nothing needs to be told
        if let Some((document, reason)) = doubt.filter(|_| scope.as_of.is_after(due)) {
            return Found::gap(Gap::Unknown(reason)).at(document, document.root());
        }
        let standing = terms.standing(scope, due, None);
        if parts.is_empty() {
            return Found::new(standing, fact(Message::new("report-missing"))).missing(scope.path_of(kind, Some(period)));
        }
        let found = Found::new(standing, fact(Message::new("report-partial")));
        parts.iter().fold(found, |found, part| {
            let label = Message::new("report-covers-only").with("period", Fact::name(part.period.label()));
            let node = part.document.root().get("period").unwrap_or(part.document.root());
            found.noting(part.document, node, label)
        })
    }
}

fn faulty(document: &Document, field: &str) -> Reason {
    Reason::Faulty { path: document.path().to_owned(), field: field.to_owned() }
}

/// When a report on a period was filed, and how well that is known. What was there before the period was over cannot
/// have told of all of it: then it counts from the first change after that.
fn filed_for(document: &Document, period: Period) -> (Option<Date>, Grade) {
    let Witness::Merged(trail) = &document.file().witness else { return document.filed() };
    if trail.filed >= period.end {
        return (Some(trail.filed), Grade::Merged);
    }
    match trail.amended.iter().find(|day| **day > period.end) {
        Some(amended) => (Some(*amended), Grade::Merged),
        None if trail.is_pending => (document.root().get("filed").and_then(|node| node.as_date()), Grade::Declared),
        None => (Some(trail.filed), Grade::Merged),
    }
}

/// Why it is not known when a document was filed.
fn undated(document: &Document) -> Reason {
    match document.file().witness {
        Witness::Cut(cut) => Reason::History(document.path().to_owned(), cut),
        _ => faulty(document, "filed"),
    }
}

impl Obligation for Report {
    fn parameters() -> (Value, &'static [&'static str]) {
        let parameters = json!({
            "each": { "title": "Each", "description": "The periods: `fiscal-year`, `recognition-year`, `calendar-year`, or a duration.", "type": "string", "x-type": "cycle" },
            "due": { "title": "Due", "description": "How long after the last day of a period its document is due.", "type": "string", "x-type": "duration" }
        });
        (parameters, &["document", "each", "due"])
    }

    fn judge<'d>(&self, scope: &Scope<'d>, terms: &Terms<'_>) -> Vec<Instance<'d>> {
        let periods = scope.as_of.periods(self.each, &scope.anchor());
        let judged = periods.len().saturating_sub(scope.settings.look_back + 1);
        let instance = |(index, cycle): (usize, &crate::calendar::CyclePeriod)| {
            let period = cycle.period;
            let due = after_period(period.end, self.due)?;
            let found = if index == 0 {
                Found::gap(Gap::Excluded(Exclusion::FirstPeriod))
            } else {
                Self::judge_period(scope, terms, period, due)
            };
            Some(Instance { label: period.label(), ends: period.end.into(), due: Some(due), stage_on: due.into(), found })
        };
        periods.iter().enumerate().skip(judged).filter_map(instance).collect()
    }

    fn describe(&self) -> Message {
        Message::new("describe-report").with("each", cycle_fact(self.each)).with("due", self.due)
    }

    fn uses(&self, _: &mut Uses) {}
}

#[cfg(test)]
mod tests {
    use crate::testing::owed;

    const RULE: &str = r#"report = { document = "financial-report", each = "fiscal-year", due = "P4M", grace = "P1M" }"#;

    fn report(start: &str, end: &str, filed: &str) -> String {
        format!("period = {{ start = {start}, end = {end} }}\nfiled = {filed}\ncurrency = \"TND\"")
    }

    #[test]
    fn each_full_year_after_the_first_is_owed() {
        let rows = owed(RULE, "2021-06-01", &[]);
        assert_eq!(rows, ["2020-05-01..2020-12-31: not-applicable first-period", "2021: not-yet-due 2022-04-30"]);
    }

    #[test]
    fn the_days_around_the_due_date() {
        let last = |as_of| owed(RULE, as_of, &[("finance/2024.toml", &report("2024-01-01", "2024-12-31", "2025-03-01"))]).into_iter().find(|row| row.starts_with("2025"));
        let expected = [
            ("2026-03-30", "2025: not-yet-due 2026-04-30"),
            ("2026-03-31", "2025: due-soon 2026-04-30"),
            ("2026-04-30", "2025: due-soon 2026-04-30"),
            ("2026-05-01", "2025: in-grace 2026-05-30"),
            ("2026-05-30", "2025: in-grace 2026-05-30"),
            ("2026-05-31", "2025: overdue 31"),
        ];
        for (as_of, row) in expected {
            assert_eq!(last(as_of).as_deref(), Some(row), "{as_of}");
        }
    }

    #[test]
    fn a_part_of_a_year_settles_nothing_and_parts_add_up() {
        let (first, second) = (report("2025-01-01", "2025-06-30", "2025-08-01"), report("2025-07-01", "2025-12-31", "2026-05-10"));
        let find = |files: &[(&str, &str)]| owed(RULE, "2026-07-01", files).into_iter().find(|row| row.starts_with("2025"));
        assert_eq!(find(&[("finance/a.toml", &first)]).as_deref(), Some("2025: overdue 62"));
        assert_eq!(find(&[("finance/a.toml", &first), ("finance/b.toml", &second)]).as_deref(), Some("2025: met 2026-05-10 10"));
    }

    #[test]
    fn a_report_filed_early_settles_the_period_and_a_later_old_one_changes_nothing() {
        let (new, old) = (report("2025-01-01", "2025-12-31", "2026-01-15"), report("2022-01-01", "2022-12-31", "2026-06-01"));
        let rows = owed(RULE, "2026-07-01", &[("finance/2025.toml", &new), ("finance/2022.toml", &old)]);
        assert_eq!(rows, ["2024: overdue 427", "2025: met 2026-01-15 0", "2026: not-yet-due 2027-04-30"]);
    }

    #[test]
    fn an_unreadable_report_leaves_its_periods_unknown() {
        let rows = owed(RULE, "2026-07-01", &[("finance/2025.toml", "period = \n")]);
        assert_eq!(rows, ["2024: overdue 427", "2025: unknown unreadable", "2026: not-yet-due 2027-04-30"]);
    }
}
