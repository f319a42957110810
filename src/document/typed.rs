//! The value types that TOML and JSON Schema lack: dates, money, durations, shares, pointers.
//!
//! A type only says whether a value is well formed, never whether it is wise.

use rust_decimal::Decimal;

use super::path::FieldPath;
use super::tree::{Kind, Node};
use crate::calendar::{Cycle, Duration, MonthDay};

/// A value type, named by the keyword `x-type` in a schema.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Type {
    /// A TOML date without a time.
    Date,
    /// A number of at most four decimals and fifteen digits before them, written without exponent.
    Money,
    /// An ISO 8601 duration of years, months, weeks and days.
    Duration,
    /// `25%`, `1/4` or `0.25`, from nothing to the whole.
    Share,
    /// `simple`, `unanimous` or a share.
    Majority,
    /// A file below the affiliate's folder with an optional `#heading`, or an https link.
    Pointer,
    /// `12-31`.
    MonthDay,
    /// A BCP 47 language tag.
    Language,
    /// Two capital letters of ISO 3166-1.
    Country,
    /// Lower-case letters, digits and hyphens.
    Slug,
    /// `must`, `should`, `may` or `off`.
    Level,
    /// The path of a field in a document.
    FieldPath,
    /// `fiscal-year`, `recognition-year`, `calendar-year` or a duration.
    Cycle,
}

const NAMES: [(&str, Type); 13] = [
    ("date", Type::Date),
    ("money", Type::Money),
    ("duration", Type::Duration),
    ("share", Type::Share),
    ("majority", Type::Majority),
    ("pointer", Type::Pointer),
    ("month-day", Type::MonthDay),
    ("language", Type::Language),
    ("country", Type::Country),
    ("slug", Type::Slug),
    ("level", Type::Level),
    ("field-path", Type::FieldPath),
    ("cycle", Type::Cycle),
];

impl Type {
    /// The type of that name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        NAMES.iter().find(|(known, _)| *known == name).map(|(_, kind)| *kind)
    }

    /// Its name in schemas.
    #[must_use]
    pub fn name(self) -> &'static str {
        NAMES.iter().find(|(_, kind)| *kind == self).map_or("", |(name, _)| name)
    }

    /// Is the value well formed? Values of a kind that the schema's `type` refuses anyway are let through.
    #[must_use]
    pub fn accepts(self, node: Node<'_>) -> bool {
        match self {
            Self::Date => node.kind() == Kind::Date || !matches!(node.kind(), Kind::String | Kind::Time),
            Self::Money => match node.kind() {
                Kind::Integer | Kind::Float => {
                    node.as_decimal().is_some_and(|amount| amount.scale() <= 4 && amount.abs() < Decimal::from(1_000_000_000_000_000_i64))
                }
                _ => true,
            },
            _ => match node.kind() {
                Kind::Date | Kind::Time => false,
                _ => node.as_str().is_none_or(|text| self.accepts_text(text)),
            },
        }
    }

    fn accepts_text(self, text: &str) -> bool {
        match self {
            Self::Duration => text.parse::<Duration>().is_ok(),
            Self::Share => share(text).is_some(),
            Self::Majority => matches!(text, "simple" | "unanimous") || share(text).is_some(),
            Self::Pointer => is_link(text) || is_inside(text),
            Self::MonthDay => text.parse::<MonthDay>().is_ok(),
            Self::Language => is_language(text),
            Self::Country => text.len() == 2 && text.bytes().all(|b| b.is_ascii_uppercase()),
            Self::Slug => is_slug(text),
            Self::Level => matches!(text, "must" | "should" | "may" | "off"),
            Self::FieldPath => text.parse::<FieldPath>().is_ok(),
            Self::Cycle => text.parse::<Cycle>().is_ok(),
            Self::Date | Self::Money => true,
        }
    }
}

/// A share as an exact fraction of the whole: `25%`, `1/4`, `0.25`.
#[must_use]
pub fn share(text: &str) -> Option<(Decimal, Decimal)> {
    let number = |digits: &str| {
        let plain = !digits.is_empty() && digits.bytes().all(|b| b.is_ascii_digit() || b == b'.');
        plain
            .then(|| Decimal::from_str_exact(digits).ok())
            .flatten()
            .filter(|number| number.scale() <= 6 && number.mantissa() < 1_000_000_000_000)
    };
    let (part, whole) = if let Some(percent) = text.strip_suffix('%') {
        (number(percent.trim_end())?, Decimal::ONE_HUNDRED)
    } else if let Some((part, whole)) = text.split_once('/') {
        (number(part.trim())?, number(whole.trim())?)
    } else {
        (number(text)?, Decimal::ONE)
    };
    (!whole.is_zero() && part <= whole).then_some((part, whole))
}

/// Is it a link that a browser may open?
#[must_use]
pub fn is_link(text: &str) -> bool {
    text.strip_prefix("https://").is_some_and(|rest| rest.contains('.') && !rest.contains(char::is_whitespace))
}

/// Does a relative path stay inside its folder?
fn is_inside(text: &str) -> bool {
    let path = text.split('#').next().unwrap_or_default();
    let bad = |part: &str| part.is_empty() || part == "." || part == "..";
    !path.contains(['\\', ':']) && !path.contains(char::is_control) && !path.split('/').any(bad)
}

fn is_language(text: &str) -> bool {
    let mut parts = text.split('-');
    let first = parts.next().unwrap_or_default();
    (2..=8).contains(&first.len())
        && first.bytes().all(|b| b.is_ascii_alphabetic())
        && parts.all(|part| (1..=8).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_alphanumeric()))
}

/// Lower-case letters, digits and single hyphens between them; at most 80 of them.
#[must_use]
pub fn is_slug(text: &str) -> bool {
    let plain = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-';
    (1..=80).contains(&text.len()) && text.bytes().all(plain) && !text.starts_with('-') && !text.ends_with('-') && !text.contains("--")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shares_are_exact_fractions_of_at_most_the_whole() {
        let equal = |text: &str, part: i64, whole: i64| {
            let (a, b) = share(text).expect("a share");
            assert_eq!(a * Decimal::from(whole), b * Decimal::from(part), "{text}");
        };
        equal("25%", 1, 4);
        equal("33.3 %", 333, 1000);
        equal("2/3", 2, 3);
        equal("0.5", 1, 2);
        for bad in ["", "%", "3/2", "1/0", "-5%", "101%", "half", "1e2", "¾"] {
            assert_eq!(share(bad), None, "{bad}");
        }
    }

    #[test]
    fn pointers_stay_inside_the_folder_or_are_https() {
        for good in ["bylaws.md", "docs/bylaws.md#article-7", "https://example.org/a?b=c"] {
            assert!(Type::Pointer.accepts_text(good), "{good}");
        }
        for bad in ["", "../secret.md", "a/../../b", "/etc/passwd", "http://example.org", "javascript:alert(1)", "c:\\a", "a//b"] {
            assert!(!Type::Pointer.accepts_text(bad), "{bad}");
        }
    }
}
