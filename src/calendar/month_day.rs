//! A day that comes back every year, such as the end of a fiscal year. It has no year of its own.

use std::fmt;
use std::str::FromStr;

use super::{Date, clamped, two_digits};

/// A month and a day, written `12-31`. `02-29` is allowed and means 28 February in common years.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Hash)]
pub struct MonthDay {
    month: i8,
    day: i8,
}

impl MonthDay {
    /// 31 December, where fiscal years end unless something else is declared.
    pub const DEFAULT: Self = Self { month: 12, day: 31 };

    /// Month 1 to 12 and a day that this month has in a leap year; `None` for anything else.
    #[must_use]
    pub fn new(month: i8, day: i8) -> Option<Self> {
        // any leap year will do
        Date::new(2000, month, day).ok().map(|_| Self { month, day })
    }

    /// This day in a given year, or the last day of the month where the month is shorter.
    ///
    /// `None` for years that cannot be represented (outside -9999 to 9999).
    #[must_use]
    pub fn in_year(self, year: i16) -> Option<Date> {
        clamped(year, self.month, self.day)
    }
}

impl Default for MonthDay {
    fn default() -> Self {
        Self::DEFAULT
    }
}

/// A text is not a [`MonthDay`].
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct MonthDayError;

impl fmt::Display for MonthDayError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("expected a month and a day, for example `06-30` or `12-31`")
    }
}

impl std::error::Error for MonthDayError {}

impl FromStr for MonthDay {
    type Err = MonthDayError;

    /// Reads exactly `MM-DD`.
    fn from_str(text: &str) -> Result<Self, MonthDayError> {
        let [m1, m2, b'-', d1, d2] = text.as_bytes() else {
            return Err(MonthDayError);
        };
        let month = two_digits(*m1, *m2).ok_or(MonthDayError)?;
        let day = two_digits(*d1, *d2).ok_or(MonthDayError)?;
        Self::new(month, day).ok_or(MonthDayError)
    }
}

impl fmt::Display for MonthDay {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:02}-{:02}", self.month, self.day)
    }
}

super::text::serde_as_text!(MonthDay);
