//! Durations in calendar units, as ISO 8601 writes them. No hours, no fractions, no negative ones;
//! months and days are never converted into each other.

use std::cmp::Ordering;
use std::fmt;
use std::str::FromStr;

/// The longest duration that can be written, in months and in days: 300 years.
const MOST_MONTHS: u32 = 3_600;
const MOST_DAYS: u32 = 109_573;

/// Least and most days in 0 to 11 consecutive months; the eleven longest leave out February.
const SHORTEST: [i64; 12] = [0, 28, 59, 89, 120, 150, 181, 212, 242, 273, 303, 334];
const LONGEST: [i64; 12] = [0, 31, 62, 92, 123, 153, 184, 215, 245, 276, 306, 337];

/// A length of time in whole months and whole days. `P1Y` equals `P12M` and `P1W` equals `P7D`.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Hash)]
pub struct Duration {
    months: u32,
    days: u32,
}

impl Duration {
    /// A duration of so many months.
    #[must_use]
    pub const fn months(months: u32) -> Self {
        Self { months, days: 0 }
    }

    /// A duration of so many days.
    #[must_use]
    pub const fn days(days: u32) -> Self {
        Self { months: 0, days }
    }

    /// Whether it has no length at all.
    #[must_use]
    pub const fn is_zero(self) -> bool {
        self.months == 0 && self.days == 0
    }

    /// The part in months, years included; days are not counted in.
    #[must_use]
    pub const fn whole_months(self) -> u32 {
        self.months
    }

    /// The part in days, weeks included; months are not counted in.
    #[must_use]
    pub const fn whole_days(self) -> u32 {
        self.days
    }
}

/// `Some` when the order is the same from whatever day both are counted, else `None`.
///
/// `P1M` is 28 to 31 days: longer than `P27D`, shorter than `P32D`, not comparable with `P30D`.
/// The bounds are exact below seven years. Above, they are sure but can be a day or two too wide.
impl PartialOrd for Duration {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        let days = i64::from(self.days) - i64::from(other.days);
        let (least, most) = if self.months >= other.months {
            let (least, most) = days_in(self.months - other.months);
            (days + least, days + most)
        } else {
            let (least, most) = days_in(other.months - self.months);
            (days - most, days - least)
        };
        match (least.cmp(&0), most.cmp(&0)) {
            (Ordering::Greater, _) => Some(Ordering::Greater),
            (_, Ordering::Less) => Some(Ordering::Less),
            (Ordering::Equal, Ordering::Equal) => Some(Ordering::Equal),
            _ => None,
        }
    }
}

/// The least and the most days that so many consecutive months can have.
fn days_in(months: u32) -> (i64, i64) {
    let years = months / 12;
    let rest = usize::try_from(months % 12).unwrap_or_default();
    let shortest = SHORTEST.get(rest).copied().unwrap_or_default();
    let longest = LONGEST.get(rest).copied().unwrap_or_default();
    // every fourth year is a leap year, except at most one in a hundred (1900, 2100, 2200)
    let fewest_leap_days = (years / 4).saturating_sub(years.div_ceil(100));
    let most_leap_days = years.div_ceil(4);
    let common = i64::from(years) * 365;
    (common + i64::from(fewest_leap_days) + shortest, common + i64::from(most_leap_days) + longest)
}

/// Why a text is not a [`Duration`].
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum DurationError {
    /// Not of the form `P1Y2M3W4D`.
    Malformed,
    /// Has hours, minutes or seconds.
    Time,
    /// Has a minus sign.
    Negative,
    /// Longer than 300 years.
    TooLong,
}

impl fmt::Display for DurationError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Malformed => "expected a duration in years, months, weeks or days, for example `P1Y6M` or `P14D`",
            Self::Time => "a duration has no hours, minutes or seconds; use whole days, for example `P2D`",
            Self::Negative => "a duration cannot be negative; write for example `P14D`",
            Self::TooLong => "a duration cannot be longer than 300 years; write for example `P3Y`",
        })
    }
}

impl std::error::Error for DurationError {}

impl FromStr for Duration {
    type Err = DurationError;

    /// Reads `P`, then whole numbers of years, months, weeks and days in this order, at least one.
    fn from_str(text: &str) -> Result<Self, DurationError> {
        if text.starts_with('-') || text.starts_with("P-") {
            return Err(DurationError::Negative);
        }
        let mut rest = text.strip_prefix('P').filter(|rest| !rest.is_empty()).ok_or(DurationError::Malformed)?;
        if rest.contains('T') {
            return Err(DurationError::Time);
        }
        let (mut months, mut days) = (0_u32, 0_u32);
        for (unit, in_months, in_days) in [('Y', 12, 0), ('M', 1, 0), ('W', 0, 7), ('D', 0, 1)] {
            if let Some((number, tail)) = rest.split_once(unit) {
                let number = whole_number(number)?;
                months = months.saturating_add(number.saturating_mul(in_months));
                days = days.saturating_add(number.saturating_mul(in_days));
                rest = tail;
            }
        }
        if !rest.is_empty() {
            return Err(DurationError::Malformed);
        }
        if months > MOST_MONTHS || days > MOST_DAYS {
            return Err(DurationError::TooLong);
        }
        Ok(Self { months, days })
    }
}

fn whole_number(text: &str) -> Result<u32, DurationError> {
    if text.is_empty() || !text.bytes().all(|byte| byte.is_ascii_digit()) {
        return Err(DurationError::Malformed);
    }
    text.parse().map_err(|_| DurationError::TooLong)
}

/// Canonical ISO 8601: `P1Y6M`, `P14D`, and `P0D` for no length. A week is written as seven days.
impl fmt::Display for Duration {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("P")?;
        for (number, unit) in [(self.months / 12, 'Y'), (self.months % 12, 'M'), (self.days, 'D')] {
            if number > 0 || (unit == 'D' && self.is_zero()) {
                write!(f, "{number}{unit}")?;
            }
        }
        Ok(())
    }
}

super::text::serde_as_text!(Duration);
