//! How time since recognition is cut into periods: each is computed from the anchor, never from
//! the end of the one before. It does not judge what is owed for a period.

use std::fmt;
use std::str::FromStr;

use super::{Date, Duration, DurationError, MonthDay, Period, in_range, step};

/// The most periods that [`Cycle::periods`] returns. A cycle read from text never gets there:
/// the years 1900 to 2200 have 15,705 weeks, and a shorter cycle is refused.
pub const MAX_PERIODS: usize = 16_000;

/// The shortest cycle that can be written, in days.
const LEAST_DAYS: u32 = 7;

/// What the periods of an affiliate are counted from.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Anchor {
    /// The day of recognition.
    pub recognised: Date,
    /// The last day of its fiscal years.
    pub fiscal_year_end: MonthDay,
    /// When they ended before, where that has changed.
    pub earlier: Option<Earlier>,
}

/// When fiscal years ended before that was changed.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Earlier {
    /// The last day of fiscal years until then.
    pub fiscal_year_end: MonthDay,
    /// The first day for which the new end counts. A year that would last longer ends the day before.
    pub until: Date,
}

/// A way to cut time into periods.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Hash)]
pub enum Cycle {
    /// Years that end on the affiliate's own day.
    FiscalYear,
    /// Years that begin on the anniversary of recognition.
    RecognitionYear,
    /// Years from January to December.
    CalendarYear,
    /// One duration after the other from the recognition day.
    Every(Duration),
}

/// One period of a [`Cycle`].
#[derive(Clone, Copy, PartialEq, Eq, Debug, Hash)]
pub struct CyclePeriod {
    /// Its days.
    pub period: Period,
    /// `false` when recognition cut off its beginning. A year that a change of the fiscal year cut short is owed as a whole.
    pub full: bool,
}

impl Cycle {
    /// The periods from the recognition day on, in order and without gaps, that start on or before `until`.
    ///
    /// The first one starts on the recognition day; in fiscal and calendar years it is usually
    /// short, at the least the one day on which recognition and year end coincide. Periods that
    /// would end after the year 2200 are left out, and there are at most [`MAX_PERIODS`]. Empty
    /// when recognition lies after `until` or outside the years 1900 to 2200.
    #[must_use]
    pub fn periods(self, anchor: &Anchor, until: Date) -> Vec<CyclePeriod> {
        let Some(recognised) = in_range(anchor.recognised) else {
            return Vec::new();
        };
        match self {
            Self::FiscalYear => years_ending(anchor.fiscal_year_end, anchor.earlier, recognised, until),
            Self::CalendarYear => years_ending(MonthDay::DEFAULT, None, recognised, until),
            Self::RecognitionYear => steps(Duration::months(12), recognised, until),
            Self::Every(duration) => steps(duration, recognised, until),
        }
    }
}

fn years_ending(year_end: MonthDay, earlier: Option<Earlier>, recognised: Date, until: Date) -> Vec<CyclePeriod> {
    let mut periods = Vec::new();
    let before = recognised.yesterday().ok();
    let mut full = before.is_some_and(|day| last_day(year_end, earlier, day) == Some(day));
    let mut start = recognised;
    while start <= until {
        let Some(end) = last_day(year_end, earlier, start).and_then(in_range) else {
            break;
        };
        periods.push(CyclePeriod { period: Period { start, end }, full });
        let Ok(next) = end.tomorrow() else {
            break;
        };
        (start, full) = (next, true);
    }
    periods
}

/// The last day of the fiscal year that a day belongs to.
fn last_day(year_end: MonthDay, earlier: Option<Earlier>, day: Date) -> Option<Date> {
    let next = |year_end: MonthDay| {
        let mut ends = [day.year(), day.year().checked_add(1)?].into_iter().filter_map(|year| year_end.in_year(year));
        ends.find(|end| *end >= day)
    };
    match earlier.filter(|earlier| day < earlier.until) {
        Some(earlier) => Some(next(earlier.fiscal_year_end)?.min(earlier.until.yesterday().ok()?)),
        None => next(year_end),
    }
}

fn steps(duration: Duration, recognised: Date, until: Date) -> Vec<CyclePeriod> {
    let mut periods = Vec::new();
    let mut start = recognised;
    for n in 1.. {
        if start > until || periods.len() >= MAX_PERIODS {
            break;
        }
        let Some(next) = step(recognised, duration, n).filter(|next| *next > start) else {
            break;
        };
        let Ok(end) = next.yesterday() else {
            break;
        };
        periods.push(CyclePeriod { period: Period { start, end }, full: true });
        start = next;
    }
    periods
}

/// Why a text is not a [`Cycle`].
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum CycleError {
    /// Neither one of the names nor a duration.
    Unknown,
    /// Begins like a duration and is none.
    Duration(DurationError),
    /// Shorter than a week.
    TooShort,
}

impl fmt::Display for CycleError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unknown => f.write_str("expected `fiscal-year`, `recognition-year`, `calendar-year` or a duration, for example `P1Y`"),
            Self::Duration(error) => error.fmt(f),
            Self::TooShort => f.write_str("a period cannot be shorter than a week; write for example `P1W` or `P3M`"),
        }
    }
}

impl std::error::Error for CycleError {}

impl FromStr for Cycle {
    type Err = CycleError;

    fn from_str(text: &str) -> Result<Self, CycleError> {
        match text {
            "fiscal-year" => Ok(Self::FiscalYear),
            "recognition-year" => Ok(Self::RecognitionYear),
            "calendar-year" => Ok(Self::CalendarYear),
            _ if text.starts_with(['P', '-']) => {
                let duration: Duration = text.parse().map_err(CycleError::Duration)?;
                let long_enough = duration.whole_months() > 0 || duration.whole_days() >= LEAST_DAYS;
                if long_enough { Ok(Self::Every(duration)) } else { Err(CycleError::TooShort) }
            }
            _ => Err(CycleError::Unknown),
        }
    }
}

impl fmt::Display for Cycle {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::FiscalYear => f.write_str("fiscal-year"),
            Self::RecognitionYear => f.write_str("recognition-year"),
            Self::CalendarYear => f.write_str("calendar-year"),
            Self::Every(duration) => duration.fmt(f),
        }
    }
}

super::text::serde_as_text!(Cycle);
