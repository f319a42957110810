//! How many of a whole are needed: a share of it, a number, the lesser or the greater of both, or none.
//!
//! A need is kept as an exact fraction; only what a message shows of it is rounded, and always up.

use std::cmp::Ordering;

use rust_decimal::{Decimal, RoundingStrategy};

use super::numbers::{plus, times, unfit};
use crate::document::typed::share;
use crate::document::{Document, Node};
use crate::parameter::{Literal, Parameter};
use crate::scope::{Scope, Value};
use crate::verdict::Gap;

/// What is needed.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Quorum {
    /// Nothing.
    None,
    /// A part of the whole, a number, or both.
    Figures {
        /// The part of the whole.
        share: Option<(Decimal, Decimal)>,
        /// Added to the share, which is rounded down first: one for `half plus one`.
        plus: Option<Decimal>,
        /// A number whatever the whole is.
        count: Option<Decimal>,
        /// Where share and number are given, does the lesser count?
        lesser: bool,
    },
}

/// So much is needed: `part / of`.
#[derive(Clone, Copy, Debug)]
pub(super) struct Need {
    part: Decimal,
    of: Decimal,
}

impl Quorum {
    /// Reads it from the rule, or from the document that promises it.
    ///
    /// # Errors
    /// When the value cannot be had or is none of the forms.
    pub(super) fn read<'d>(scope: &Scope<'d>, document: &'d Document, parameter: &Parameter) -> Result<Self, Gap> {
        let value = scope.value(document, parameter)?;
        let quorum = match &value {
            Value::Given(Literal::Number(number)) => Some(Self::of_number(*number)),
            Value::Given(literal) => literal.as_text().and_then(Self::of_text),
            Value::Read(_, node) if node.is_table() => Self::of_table(*node),
            Value::Read(_, node) => node.as_decimal().map(Self::of_number).or_else(|| node.as_str().and_then(Self::of_text)),
        };
        quorum.ok_or_else(|| unfit(scope, &value, parameter))
    }

    fn of_number(number: Decimal) -> Self {
        Self::Figures { share: None, plus: None, count: Some(number), lesser: false }
    }

    fn of_share(share: (Decimal, Decimal), plus: Option<Decimal>) -> Self {
        Self::Figures { share: Some(share), plus, count: None, lesser: false }
    }

    /// `simple` is more than half, as among the majorities of bylaws.
    fn of_text(text: &str) -> Option<Self> {
        Some(match text {
            "none" => Self::None,
            "simple" => Self::of_share((Decimal::ONE, Decimal::TWO), Some(Decimal::ONE)),
            "unanimous" => Self::of_share((Decimal::ONE, Decimal::ONE), None),
            _ => match share(text) {
                Some(share) => Self::of_share(share, None),
                None => Self::of_number(Decimal::from_str_exact(text).ok()?),
            },
        })
    }

    fn of_table(table: Node<'_>) -> Option<Self> {
        let number = |key| table.get(key).and_then(|node| node.as_decimal());
        let share = table.get("share").and_then(|node| node.as_str()).and_then(share);
        let count = number("count");
        let lesser = table.get("which").and_then(|node| node.as_str()) == Some("lesser-of");
        (share.is_some() || count.is_some()).then(|| Self::Figures { share, plus: number("plus"), count, lesser })
    }

    /// How much of the whole is needed; none where the numbers are too great, or the whole is less than nothing.
    pub(super) fn needed(&self, whole: Decimal) -> Option<Need> {
        let Self::Figures { share, plus: added, count, lesser } = self else {
            return Some(Need { part: Decimal::ZERO, of: Decimal::ONE });
        };
        if whole < Decimal::ZERO {
            return None;
        }
        let by_share = match (share, added) {
            (None, _) => None,
            (Some((part, of)), None) => Some(Need { part: times(*part, whole)?, of: *of }),
            (Some((part, of)), Some(added)) => {
                let need = Need { part: times(*part, whole)?, of: *of };
                Some(Need { part: plus(need.floor()?, *added)?, of: Decimal::ONE })
            }
        };
        let by_count = count.map(|count| Need { part: count, of: Decimal::ONE });
        match (by_share, by_count) {
            (Some(share), Some(count)) => Some(if (share.compare(count)? == Ordering::Less) == *lesser { share } else { count }),
            (share, count) => share.or(count),
        }
    }
}

impl Need {
    fn compare(self, other: Self) -> Option<Ordering> {
        Some(times(self.part, other.of)?.cmp(&times(other.part, self.of)?))
    }

    fn floor(self) -> Option<Decimal> {
        let rest = self.part.checked_rem(self.of)?;
        self.part.checked_sub(rest)?.checked_div(self.of).map(|whole| whole.round())
    }

    /// Does that much reach it? None where the numbers are too great.
    pub(super) fn is_reached(self, by: Decimal) -> Option<bool> {
        Some(self.compare(Self { part: by, of: Decimal::ONE })?.is_le())
    }

    /// Is nothing needed?
    pub(super) fn is_nothing(self) -> bool {
        self.part.is_zero()
    }

    /// The need for a message: rounded up, to a whole number or to four decimals.
    pub(super) fn shown(self, whole_numbers: bool) -> Option<Decimal> {
        let digits = if whole_numbers { 0 } else { 4 };
        let shown = self.part.checked_div(self.of)?;
        Some(shown.round_dp_with_strategy(digits, RoundingStrategy::ToPositiveInfinity).normalize())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calendar::Date;
    use crate::testing::with_scope;

    fn needed(quorum: &str, whole: i64) -> Option<Decimal> {
        let bylaws = format!("adopted = 2020-01-01\nassembly.quorum = {quorum}");
        let reference: Parameter =
            toml::Value::try_from(toml::toml! { from = "bylaws.assembly.quorum" }).expect("a table").try_into().expect("a reference");
        with_scope(Date::constant(2026, 7, 1), &[("bylaws.toml", &bylaws)], |scope| {
            let quorum = Quorum::read(scope, &scope.entry.document, &reference).ok()?;
            quorum.needed(whole.into())?.shown(true)
        })
    }

    #[test]
    fn quorums_of_bylaws_are_read_as_people_mean_them() {
        let lesser = r#"{ share = "5%", count = 60, which = "lesser-of" }"#;
        assert_eq!([40, 41, 1200, 1201, 5000].map(|whole| needed(lesser, whole)), [2, 3, 60, 60, 60].map(|n| Some(n.into())));
        let greater = r#"{ share = "5%", count = 60 }"#;
        assert_eq!([40, 1200, 1201].map(|whole| needed(greater, whole)), [60, 60, 61].map(|n| Some(n.into())));
        let half_plus_one = r#"{ share = "1/2", plus = 1 }"#;
        assert_eq!([10, 11, 12, 0].map(|whole| needed(half_plus_one, whole)), [6, 6, 7, 1].map(|n| Some(n.into())));
        assert_eq!([9, 10].map(|whole| needed(r#"{ share = "1/3" }"#, whole)), [3, 4].map(|n| Some(n.into())));
        assert_eq!(needed("\"none\"", 50), Some(Decimal::ZERO));
        assert_eq!(needed("{ count = 7 }", 3), Some(7.into()));
        assert_eq!(needed("{ base = \"present\" }", 3), None);
    }

    #[test]
    fn quorums_of_rules_are_shares_numbers_or_words() {
        let need = |text: &str, whole: i64| Quorum::of_text(text).and_then(|quorum| quorum.needed(whole.into())?.shown(true));
        assert_eq!(need("2/3", 7), Some(5.into()));
        assert_eq!(need("simple", 8), Some(5.into()));
        assert_eq!(need("unanimous", 8), Some(8.into()));
        assert_eq!(need("none", 8), Some(0.into()));
        assert_eq!(need("12", 8), Some(12.into()));
        assert_eq!(need("most", 8), None);
        assert_eq!(need("1/2", -8), None);
    }

    #[test]
    fn a_need_is_exact() {
        let need = Quorum::of_text("1/3").and_then(|quorum| quorum.needed(100.into())).expect("a need");
        assert_eq!([33, 34].map(|by| need.is_reached(by.into())), [Some(false), Some(true)]);
        assert_eq!(need.is_reached("33.3333333333333333333333".parse().expect("a number")), Some(false));
        assert_eq!(need.shown(false), Some("33.3334".parse().expect("a number")));
        assert_eq!(Quorum::of_text("1/3").and_then(|quorum| quorum.needed(Decimal::MAX).map(|_| ())), Some(()));
        assert_eq!(Quorum::of_text("2/3").and_then(|quorum| quorum.needed(Decimal::MAX).map(|_| ())), None);
    }
}
