//! Durations, periods, ages and due dates by calendar arithmetic, always computed from the anchor.
//! Pure: it never reads the clock, knows no time zone or time of day, never turns months into
//! days or years into 365 of them, and refuses dates outside the years 1900 to 2200.

mod as_of;
mod cycle;
mod duration;
mod month_day;
mod period;
#[cfg(test)]
mod properties;
#[cfg(test)]
mod refusals;
#[cfg(test)]
mod tests;
mod text;

pub use as_of::{AsOf, Day, Horizon};
pub use cycle::{Anchor, Cycle, CycleError, CyclePeriod, Earlier, MAX_PERIODS};
pub use duration::{Duration, DurationError};
pub use jiff::civil::Date;
pub use month_day::{MonthDay, MonthDayError};
pub use period::{Period, covers};

use jiff::Span;

/// The first year that the calendar accepts.
const FIRST_YEAR: i16 = 1900;
/// The last year that the calendar accepts.
const LAST_YEAR: i16 = 2200;

/// Reads a date written strictly as `YYYY-MM-DD`, in the years 1900 to 2200.
///
/// `None` for anything else: other separators, signs, times, spaces, days that do not exist.
/// (jiff's own parser would drop a time of day and accept `20240203`.)
#[must_use]
pub fn parse_date(text: &str) -> Option<Date> {
    let [y1, y2, y3, y4, b'-', m1, m2, b'-', d1, d2] = text.as_bytes() else {
        return None;
    };
    let century = two_digits(*y1, *y2)?;
    let year = i16::from(century) * 100 + i16::from(two_digits(*y3, *y4)?);
    in_range(Date::new(year, two_digits(*m1, *m2)?, two_digits(*d1, *d2)?).ok()?)
}

/// `anchor` + `n` × `duration`: months first, clamped to the month's end, then days.
///
/// Computed from the anchor each time, so two months after 31 January is 31 March although one
/// month after it is 28 or 29 February. `None` when the anchor or the result lies outside the
/// years 1900 to 2200.
#[must_use]
pub fn step(anchor: Date, duration: Duration, n: u32) -> Option<Date> {
    let times = i64::from(n);
    let months = times.checked_mul(i64::from(duration.whole_months()))?;
    let days = times.checked_mul(i64::from(duration.whole_days()))?;
    let anchor = in_range(anchor)?;
    let index = months.checked_add(i64::from(anchor.year()) * 12 + i64::from(anchor.month()) - 1)?;
    let year = i16::try_from(index.div_euclid(12)).ok()?;
    let month = i8::try_from(index.rem_euclid(12) + 1).ok()?;
    let date = clamped(year, month, anchor.day())?;
    let days = Span::new().try_days(days).ok()?;
    in_range(date.checked_add(days).ok()?)
}

/// `date` + `duration`; the same as [`step`] with `n` = 1.
#[must_use]
pub fn add(date: Date, duration: Duration) -> Option<Date> {
    step(date, duration, 1)
}

/// The last day of a time that begins after the last day of a period: `end` + `duration`, or the day before the day
/// after `end` + `duration`, whichever is later.
///
/// Whole months after a period that ends with a month run to a month's end: four months after 30 June end on
/// 31 October, and after 28 February on 30 June. `None` as for [`step`].
#[must_use]
pub fn after_period(end: Date, duration: Duration) -> Option<Date> {
    let plain = add(end, duration)?;
    let to_the_end = end.tomorrow().ok().and_then(|next| add(next, duration)).and_then(|day| day.yesterday().ok());
    Some(to_the_end.map_or(plain, |day| day.max(plain)))
}

/// Days from `a` to `b`: 0 when they are the same day, negative when `b` is the earlier one.
#[must_use]
pub fn days_between(a: Date, b: Date) -> i64 {
    a.duration_until(b).as_hours() / 24
}

/// Age in whole months: the greatest `n` with `origin` + `n` months ≤ `as_of`.
///
/// `None` when `as_of` lies before `origin`. Somebody of 29 February is a year older on
/// 28 February of a common year.
#[must_use]
pub fn age_in_months(origin: Date, as_of: Date) -> Option<u32> {
    if as_of < origin {
        return None;
    }
    let years = i32::from(as_of.year()) - i32::from(origin.year());
    let months = years * 12 + i32::from(as_of.month()) - i32::from(origin.month());
    let due_day = origin.day().min(as_of.days_in_month());
    u32::try_from(months - i32::from(as_of.day() < due_day)).ok()
}

/// Whether something that began on `origin` has reached `age` on a day: `origin` + `age` ≤ `on`.
///
/// A half-open age band `[from, to)` is `has_reached(from) && !has_reached(to)`. `false` when the
/// day cannot be computed because it lies after the year 2200.
#[must_use]
pub fn has_reached<'a>(origin: Date, age: Duration, on: impl Into<Day<'a>>) -> bool {
    add(origin, age).is_some_and(|day| on.into().has_reached(day))
}

/// The given day, or the last of the month where the month is shorter.
fn clamped(year: i16, month: i8, day: i8) -> Option<Date> {
    let first = Date::new(year, month, 1).ok()?;
    Date::new(year, month, day.min(first.days_in_month())).ok()
}

fn in_range(date: Date) -> Option<Date> {
    (FIRST_YEAR..=LAST_YEAR).contains(&date.year()).then_some(date)
}

/// The number from 0 to 99 that two ASCII digits write.
fn two_digits(tens: u8, ones: u8) -> Option<i8> {
    let both = tens.is_ascii_digit() && ones.is_ascii_digit();
    both.then(|| (tens - b'0') * 10 + (ones - b'0')).and_then(|n| i8::try_from(n).ok())
}
