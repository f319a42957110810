//! Spans of days. A period whose end lies before its start has no days: it contains, overlaps,
//! covers and is covered by nothing.

use super::{Date, days_between};

/// From one day to another, both included.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Hash, PartialOrd, Ord)]
pub struct Period {
    /// The first day.
    pub start: Date,
    /// The last day.
    pub end: Date,
}

impl Period {
    /// Whether the day lies in the period; the first and the last day do.
    #[must_use]
    pub fn contains(self, day: Date) -> bool {
        self.start <= day && day <= self.end
    }

    /// Whether the two have at least one day in common.
    #[must_use]
    pub fn overlaps(self, other: Self) -> bool {
        self.start.max(other.start) <= self.end.min(other.end)
    }

    /// `2024` for a calendar year, else first and last day: `2023-07-01..2024-06-30`.
    #[must_use]
    pub fn label(self) -> String {
        let Self { start, end } = self;
        let whole_year = start.year() == end.year() && (start.month(), start.day()) == (1, 1) && (end.month(), end.day()) == (12, 31);
        if whole_year { format!("{:04}", start.year()) } else { format!("{start}..{end}") }
    }

    /// Number of days, both ends counted; 0 when the end lies before the start.
    #[must_use]
    pub fn length_days(self) -> i64 {
        days_between(self.start, self.end).saturating_add(1).max(0)
    }
}

/// Whether every day of `whole` lies in at least one of `parts`; their order and overlaps do not matter.
///
/// `false` when `whole` has no days, because nothing was shown.
#[must_use]
pub fn covers(whole: Period, parts: &[Period]) -> bool {
    let mut parts: Vec<Period> = parts.iter().copied().filter(|part| part.overlaps(whole)).collect();
    parts.sort_unstable();
    let mut uncovered = whole.start;
    for part in parts {
        if part.start > uncovered {
            return false;
        }
        if part.end >= whole.end {
            return true;
        }
        let Ok(next) = part.end.tomorrow() else {
            return false;
        };
        uncovered = uncovered.max(next);
    }
    false
}
