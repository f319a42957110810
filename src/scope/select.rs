//! Which documents a rule is about, and for which time they speak.

use super::Scope;
use crate::calendar::{Date, Period, covers, parse_date};
use crate::document::Document;
use crate::parameter::Subject;
use crate::verdict::{Exclusion, Gap, Reason};

impl<'d> Scope<'d> {
    /// The documents that a rule is about, each with the reason where it cannot be judged.
    /// Documents dated after the as-of date are not there yet.
    ///
    /// # Errors
    /// When there is none: not filed, or none that the conditions select.
    pub fn select(&self, subject: &Subject) -> Result<Vec<(&'d Document, Option<Reason>)>, Gap> {
        let kind = subject.document.as_deref().or(self.document).unwrap_or_default();
        let all = self.all(kind);
        let (mut selected, mut left_out) = (Vec::new(), false);
        for document in all {
            if !document.readable {
                if self.period.is_some_and(|period| Self::hinted(document).is_some_and(|hint| !hint.overlaps(period))) {
                    continue;
                }
                selected.push((document, Some(Reason::Unreadable(document.path().to_owned()))));
                continue;
            }
            let in_period = self.period.is_none_or(|period| self.period_of(document).is_none_or(|own| own.overlaps(period)));
            if !in_period || self.is_later(document) {
                continue;
            }
            match self.holds(document, &subject.only) {
                Ok(true) => selected.push((document, None)),
                Err(Gap::Unknown(reason)) => selected.push((document, Some(reason))),
                Ok(false) | Err(Gap::Excluded(_)) => left_out = true,
            }
        }
        // a document that cannot be read only matters for a period that the others leave open
        if self.period.is_some() {
            let sound: Vec<_> = selected.iter().filter(|(_, reason)| reason.is_none()).cloned().collect();
            if sound.iter().any(|(document, _)| document.root().get("period").is_some()) && self.uncovered(&sound).is_none() {
                selected = sound;
            }
        }
        let single = self.kinds.named(kind).and_then(|kind| self.kinds.get(kind)).is_some_and(|schema| schema.pattern.is_single());
        if selected.is_empty() {
            let none_filed = all.is_empty() && (single || self.is_silent());
            return Err(if none_filed || (self.period.is_some() && !left_out) {
                self.not_filed(kind).into()
            } else {
                Gap::Excluded(Exclusion::NothingToJudge(kind.to_owned()))
            });
        }
        Ok(selected)
    }

    /// The cause to name where documents with periods leave a part of the judged period open.
    #[must_use]
    pub fn uncovered(&self, selected: &[(&'d Document, Option<Reason>)]) -> Option<Reason> {
        let (document, _) = selected.first()?;
        let whole = self.period.filter(|_| document.root().get("period").is_some())?;
        let parts: Vec<Period> = selected.iter().filter_map(|(document, _)| self.period_of(document)).collect();
        (!covers(whole, &parts)).then(|| self.not_filed(self.kinds.name(document.kind)))
    }

    /// Was the document made after the as-of date, so far as it says?
    #[must_use]
    pub fn is_later(&self, document: &Document) -> bool {
        let root = document.root();
        let date = document.filed().0.or_else(|| root.get("date").and_then(|node| node.as_date()));
        date.is_some_and(|date| !self.as_of.has_reached(date))
    }

    /// The period or day that a document is about, so far as it says.
    #[must_use]
    pub fn period_of(&self, document: &Document) -> Option<Period> {
        let root = document.root();
        if let Some(period) = root.get("period") {
            let (start, end) = (period.get("start")?.as_date()?, period.get("end")?.as_date()?);
            return Some(Period { start, end });
        }
        root.get("date")?.as_date().map(|day| Period { start: day, end: day })
    }

    /// What the name of a file tells of the time that its document is about: a day, or two years around it.
    /// For documents that cannot be read, so that one does not cast doubt on all periods.
    #[must_use]
    pub fn hinted(document: &Document) -> Option<Period> {
        let name = document.path().rsplit('/').next().unwrap_or_default();
        if let Some(day) = name.get(..10).and_then(parse_date) {
            return Some(Period { start: day, end: day });
        }
        let year: i16 = name.get(..4)?.parse().ok()?;
        let (start, end) = (Date::new(year, 1, 1).ok()?, Date::new(year.checked_add(1)?, 12, 31).ok()?);
        Some(Period { start, end })
    }
}
