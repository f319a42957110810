//! The as-of date, asked in a way that tells how long the answers hold.
//! It cannot be read as a plain date: what compares with it asks a question, which narrows the horizon as far as a
//! later day could answer otherwise; what tells the day itself says so by [`AsOf::exact`].

use std::cell::Cell;

use jiff::Span;

use super::{Anchor, Cycle, CyclePeriod, Date, Duration, FIRST_YEAR, LAST_YEAR, add, age_in_months, days_between, step};

/// The first day that the calendar refuses.
const BEYOND: Date = Date::constant(LAST_YEAR + 1, 1, 1);

/// How long the answers hold that are given as of a date.
#[derive(Debug)]
pub struct Horizon {
    as_of: Date,
    until: Cell<Date>,
}

impl Horizon {
    /// Nothing was asked yet, so it lies at the end of time.
    #[must_use]
    pub const fn new(as_of: Date) -> Self {
        Self { as_of, until: Cell::new(Date::MAX) }
    }

    /// The as-of date, to be asked.
    #[must_use]
    pub const fn as_of(&self) -> AsOf<'_> {
        AsOf { date: self.as_of, until: &self.until }
    }

    /// The last day on which all that was asked until now is answered the same; never before the as-of date, and
    /// [`Date::MAX`] where nothing depends on it. Nothing is said of days before the as-of date.
    #[must_use]
    pub fn until(&self) -> Date {
        self.until.get()
    }
}

/// The date by which is judged. Each question narrows the [`Horizon`] that it comes from.
#[derive(Clone, Copy, Debug)]
pub struct AsOf<'a> {
    date: Date,
    until: &'a Cell<Date>,
}

impl<'a> AsOf<'a> {
    /// The date itself, for what changes from one day to the next: the horizon is then this day.
    #[must_use]
    pub fn exact(self) -> Date {
        self.holds_until(self.date);
        self.date
    }

    /// Has a day come: as-of ≥ `day`?
    #[must_use]
    pub fn has_reached(self, day: Date) -> bool {
        let has_reached = self.date >= day;
        if !has_reached {
            self.changes_on(day);
        }
        has_reached
    }

    /// Has a day passed: as-of > `day`?
    #[must_use]
    pub fn is_after(self, day: Date) -> bool {
        let is_after = self.date > day;
        if !is_after {
            self.holds_until(day);
        }
        is_after
    }

    /// Is a day no further ahead than so: as-of + `within` ≥ `day`? `false` where the sum lies after the year 2200.
    #[must_use]
    pub fn is_near(self, day: Date, within: Duration) -> bool {
        let sum = self.plus(within);
        let is_near = sum.is_some_and(|sum| sum >= day);
        if sum.is_some() {
            self.changes_when_reaching(if is_near { BEYOND } else { day }, within);
        }
        is_near
    }

    /// Is a day at least so far ahead: as-of + `by` ≤ `day`? `false` where the sum lies after the year 2200.
    #[must_use]
    pub fn is_ahead(self, day: Date, by: Duration) -> bool {
        let is_ahead = self.plus(by).is_some_and(|sum| sum <= day);
        if is_ahead {
            self.changes_when_reaching(day.tomorrow().unwrap_or(BEYOND).min(BEYOND), by);
        }
        is_ahead
    }

    /// Days from another day to the as-of date. The horizon is then this day.
    #[must_use]
    pub fn days_since(self, day: Date) -> i64 {
        days_between(day, self.exact())
    }

    /// The age in whole months, as [`age_in_months`] counts it.
    #[must_use]
    pub fn age_in_months(self, origin: Date) -> Option<u32> {
        let age = age_in_months(origin, self.date);
        let next = age.map_or(Some(origin), |months| step(origin, Duration::months(1), months.checked_add(1)?));
        self.changes_on(next.unwrap_or(self.date));
        age
    }

    /// The periods of a cycle that have begun, as [`Cycle::periods`] gives them.
    #[must_use]
    pub fn periods(self, cycle: Cycle, anchor: &Anchor) -> Vec<CyclePeriod> {
        let periods = cycle.periods(anchor, self.date);
        match periods.last() {
            Some(last) => self.holds_until(last.period.end),
            None if self.date < anchor.recognised => self.changes_on(anchor.recognised),
            None => {}
        }
        periods
    }

    /// The as-of date, or a day that is later.
    #[must_use]
    pub const fn not_before(self, day: Date) -> Day<'a> {
        Day { at_least: day, as_of: Some(self) }
    }

    /// The as-of date and a time more. A sum beyond the end of the calendar stays there; one before its beginning does not.
    fn plus(self, duration: Duration) -> Option<Date> {
        if self.date.year() < FIRST_YEAR {
            self.holds_until(self.date);
        }
        add(self.date, duration)
    }

    /// What is answered is answered otherwise once as-of + `duration` ≥ `day`.
    fn changes_when_reaching(self, day: Date, duration: Duration) {
        self.changes_on(first_to_reach(day, duration).unwrap_or(self.date));
    }

    /// What is answered may be answered otherwise on a day, if that is still to come.
    fn changes_on(self, day: Date) {
        self.holds_until(day.yesterday().unwrap_or(self.date));
    }

    fn holds_until(self, last: Date) {
        let last = last.max(self.date);
        if last < self.until.get() {
            self.until.set(last);
        }
    }
}

/// The first day from which a time reaches another day: the least `first` with `first` + `duration` ≥ `day`.
fn first_to_reach(day: Date, duration: Duration) -> Option<Date> {
    let day = day.checked_sub(Span::new().try_days(duration.whole_days()).ok()?).ok()?;
    let months = i64::from(day.year()) * 12 + i64::from(day.month()) - 1 - i64::from(duration.whole_months());
    let (year, month) = (i16::try_from(months.div_euclid(12)).ok()?, i8::try_from(months.rem_euclid(12) + 1).ok()?);
    let month = Date::new(year, month, 1).ok()?;
    // in a month that has no such day, even the last one comes to an earlier day
    if day.day() <= month.days_in_month() { Date::new(year, month.month(), day.day()).ok() } else { month.last_of_month().tomorrow().ok() }
}

/// A day that decides which version of a rule counts, and how strongly: one that stands fast, or the as-of date.
#[derive(Clone, Copy, Debug)]
pub struct Day<'a> {
    at_least: Date,
    /// None where the day stands fast.
    as_of: Option<AsOf<'a>>,
}

impl Day<'_> {
    /// Has another day come by then?
    #[must_use]
    pub fn has_reached(self, day: Date) -> bool {
        self.at_least >= day || self.as_of.is_some_and(|as_of| as_of.has_reached(day))
    }
}

impl From<Date> for Day<'_> {
    fn from(date: Date) -> Self {
        Self { at_least: date, as_of: None }
    }
}

impl<'a> From<AsOf<'a>> for Day<'a> {
    fn from(as_of: AsOf<'a>) -> Self {
        as_of.not_before(Date::MIN)
    }
}

#[cfg(test)]
mod tests;
