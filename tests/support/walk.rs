//! Walks through the days from one horizon to the next, and holds each result to the days for which it is said to hold.

use std::fmt::Debug;

use affcheck::assess::Assessment;
use affcheck::calendar::{Date, days_between};
use affcheck::verdict::Spot;
use jiff::Span;

/// No walk goes on for longer: so many days.
const FAR: i64 = 14 * 365;

/// Days to judge by, chosen by chance that is the same in every run.
pub(crate) struct Walk {
    what: String,
    first: Date,
    steps: usize,
    chance: u64,
}

impl Walk {
    /// So many steps from a first day on; what is judged decides which.
    pub(crate) fn new(what: &str, first: Date, steps: usize) -> Self {
        let chance = what.bytes().fold(7, |hash: u64, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3));
        Self { what: what.to_owned(), first, steps, chance }
    }

    /// A number from zero on, below another.
    pub(crate) fn below(&mut self, limit: i64) -> i64 {
        self.chance = self.chance.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        i64::try_from(self.chance >> 33).unwrap_or_default() % limit.max(1)
    }

    /// Judges on each day, and again on some days until its horizon.
    pub(crate) fn judging<T: PartialEq + Debug>(mut self, judge: impl Fn(Date) -> (T, Date)) {
        let (mut day, last) = (self.first, plus(self.first, FAR));
        for _ in 0..self.steps {
            if day >= last {
                break;
            }
            let (result, until) = judge(day);
            assert!(until >= day, "{}: as of {day} it holds until {until}", self.what);
            let length = days_between(day, until.min(last));
            let between = 1 + self.below(length - 1);
            for ahead in [1, between, length].into_iter().filter(|ahead| (1..=length).contains(ahead)) {
                let later = plus(day, ahead);
                assert_eq!(judge(later).0, result, "{}: as of {later}, and as of {day}, which was to hold until {until}", self.what);
            }
            // mostly the day after the horizon, on which something has just changed; where every day differs, some weeks later
            let stride = if length == 0 { self.below(60) } else { self.below(3) * self.below(12) };
            day = plus(day, length + 1 + stride);
        }
    }
}

/// So many days later.
pub(crate) fn plus(date: Date, days: i64) -> Date {
    date.saturating_add(Span::new().days(days))
}

/// All that is told of an assessment.
pub(crate) fn told(assessment: &Assessment<'_>) -> String {
    let spots = assessment.evidence.iter().map(|evidence| match &evidence.spot {
        Spot::Value(document, node) | Spot::Table(document, node) => format!("{} {:?} {:?}", document.path(), node.span(), evidence.label),
        Spot::Place(place) => format!("{} {:?}", place.path(), evidence.label),
    });
    let spots: Vec<String> = spots.collect();
    let Assessment { rule, level, stage, period, due, judgement, message, missing, exception, .. } = assessment;
    format!("{} {level:?} {stage} {period:?} {due:?} {judgement:?} {message:?} {missing:?} {exception:?} {spots:?}", rule.id)
}
