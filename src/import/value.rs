//! Turns the text of a cell into a TOML value of the kind that a field asks for.
//!
//! Nothing is guessed: a number or a date that could be read in two ways is refused.

use jiff::fmt::strtime::BrokenDownTime;
use jiff::fmt::temporal::Pieces;
use rust_decimal::Decimal;
use serde_json::Value as Json;
use toml::Value;
use toml::value::{Date as TomlDate, Datetime};

use super::said;
use crate::calendar::{Date, parse_date};
use crate::message::Message;

/// What a field holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Shape {
    /// Text.
    Text,
    /// A day.
    Date,
    /// A whole number.
    Integer,
    /// A number, or money.
    Number,
    /// Yes or no.
    Boolean,
    /// A list of texts.
    Texts,
}

/// How the cells of a column are written.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Writing<'t> {
    /// How dates are.
    pub(super) format: Option<&'t str>,
    /// What stands between the items of a list.
    pub(super) separator: Option<&'t str>,
    /// Numbers have a decimal comma.
    pub(super) decimal_comma: bool,
}

/// What is wrong with a text, and how to mend it.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Problem {
    /// What is wrong.
    pub(super) message: Message,
    /// How to mend it.
    pub(super) help: Message,
}

impl Problem {
    pub(super) fn new(message: Message, help: &'static str) -> Self {
        Self { message, help: Message::new(help) }
    }

    fn with(id: &'static str, text: &str, help: &'static str) -> Self {
        Self::new(Message::new(id).with("value", said(text)), help)
    }
}

impl Shape {
    /// The shape that a field's schema asks for; none for tables and lists of them.
    pub(super) fn of(schema: &Json, item: Option<&Json>) -> Option<Self> {
        match (schema.get("type").and_then(Json::as_str)?, schema.get("x-type").and_then(Json::as_str)) {
            (_, Some("date")) => Some(Self::Date),
            ("string", _) => Some(Self::Text),
            ("integer", _) => Some(Self::Integer),
            ("number", _) => Some(Self::Number),
            ("boolean", _) => Some(Self::Boolean),
            ("array", _) if Self::of(item?, None) == Some(Self::Text) => Some(Self::Texts),
            _ => None,
        }
    }

    /// Reads a text. Without a value where a list has no items.
    pub(super) fn read(self, text: &str, writing: Writing<'_>) -> Result<Option<Value>, Problem> {
        Ok(Some(match self {
            Self::Text => Value::String(text.to_owned()),
            Self::Date => Value::Datetime(datetime(date(text, writing.format)?)),
            Self::Integer => Value::Integer(integer(text)?),
            Self::Number => number(text, writing.decimal_comma)?,
            Self::Boolean => Value::Boolean(boolean(text)?),
            Self::Texts => {
                let items = writing.separator.map_or_else(|| vec![text], |separator| text.split(separator).collect());
                let items: Vec<Value> = items.into_iter().map(str::trim).filter(|item| !item.is_empty()).map(Value::from).collect();
                return Ok((!items.is_empty()).then_some(Value::Array(items)));
            }
        }))
    }
}

/// Can dates be written and read in this format?
pub(super) fn is_date_format(format: &str) -> bool {
    let sample = Date::constant(2023, 11, 29).to_zoned(jiff::tz::TimeZone::UTC).ok();
    let written = sample.and_then(|day| jiff::fmt::strtime::format(format, &day).ok());
    written.is_some_and(|text| date(&text, Some(format)).is_ok_and(|day| day == Date::constant(2023, 11, 29)))
}

/// A day; of a time with an offset, the day at the place where it happened.
fn date(text: &str, format: Option<&str>) -> Result<Date, Problem> {
    let day = match format {
        Some(format) => BrokenDownTime::parse(format, text).and_then(|time| time.to_date()).ok(),
        None => match text.split_at_checked(10) {
            Some((_, "")) => parse_date(text),
            Some((day, _)) => Pieces::parse(text).ok().and_then(|_| parse_date(day)),
            None => None,
        },
    };
    // the calendar refuses years that can only be a slip of the keyboard
    day.and_then(|day| parse_date(&day.to_string())).ok_or_else(|| match format {
        Some(format) => {
            let help = Message::new("import-date-format-help").with("format", said(format));
            Problem { message: Message::new("import-date").with("value", said(text)), help }
        }
        None => Problem::with("import-date", text, "import-date-help"),
    })
}

fn datetime(day: Date) -> Datetime {
    let part = |number: i8| u8::try_from(number).unwrap_or_default();
    let date = TomlDate { year: u16::try_from(day.year()).unwrap_or_default(), month: part(day.month()), day: part(day.day()) };
    Datetime { date: Some(date), time: None, offset: None }
}

fn integer(text: &str) -> Result<i64, Problem> {
    let digits = text.strip_prefix('-').unwrap_or(text);
    let plain = !digits.is_empty() && digits.bytes().all(|b| b.is_ascii_digit());
    plain.then(|| text.parse().ok()).flatten().ok_or_else(|| Problem::with("import-integer", text, "import-integer-help"))
}

fn boolean(text: &str) -> Result<bool, Problem> {
    match text.to_ascii_lowercase().as_str() {
        "true" => Ok(true),
        "false" => Ok(false),
        _ => Err(Problem::with("import-boolean", text, "import-boolean-help")),
    }
}

/// A number as it is written, with blanks, or points before a decimal comma, between groups of three digits.
fn number(text: &str, decimal_comma: bool) -> Result<Value, Problem> {
    let help = if decimal_comma { "import-number-comma-help" } else { "import-number-help" };
    let refuse = || Problem::with("import-number", text, help);
    let (whole, part) = match text.split_once(if decimal_comma { ',' } else { '.' }) {
        Some((whole, part)) => (whole, Some(part)),
        None => (text, None),
    };
    let (sign, whole) = whole.strip_prefix('-').map_or(("", whole), |rest| ("-", rest));
    let is_gap = |letter: char| letter.is_whitespace() || (decimal_comma && letter == '.');
    let groups: Vec<&str> = whole.split(is_gap).collect();
    let is_digits = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    let is_grouped = groups.first().is_some_and(|group| group.len() <= 3) && groups.iter().skip(1).all(|group| group.len() == 3);
    if !groups.iter().all(|group| is_digits(group)) || !(groups.len() == 1 || is_grouped) || !part.is_none_or(is_digits) {
        return Err(refuse());
    }
    let digits = format!("{sign}{}.{}", groups.concat(), part.unwrap_or("0"));
    let exact = Decimal::from_str_exact(&digits).map_err(|_| refuse())?.normalize().to_string();
    if let Ok(whole) = exact.parse::<i64>() {
        return Ok(Value::Integer(whole));
    }
    // a number that is not written back digit for digit would no longer be exact
    let float = exact.parse::<f64>().ok().filter(|float| float.to_string() == exact);
    float.map(Value::Float).ok_or_else(|| Problem::with("import-number-digits", text, "import-number-digits-help"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(shape: Shape, text: &str, writing: Writing<'_>) -> String {
        match shape.read(text, writing) {
            Ok(value) => value.map_or_else(|| "nothing".to_owned(), |value| value.to_string()),
            Err(problem) => problem.message.id.to_owned(),
        }
    }

    #[test]
    fn days_are_read_in_one_way_only() {
        let plain = |text| read(Shape::Date, text, Writing::default());
        for text in ["2024-02-29", "2024-02-29T23:30:00-07:00", "2024-02-29T00:10:00+14:00", "2024-02-29T08:00:00Z", "2024-02-29 18:00"] {
            assert_eq!(plain(text), "2024-02-29", "{text}");
        }
        for text in
            ["2023-02-29", "20240229", "2024-2-9", "29/02/2024", "2024-02-29T99:00", "2024-02-29 later", "0024-02-29", "é024-02-29", ""]
        {
            assert_eq!(plain(text), "import-date", "{text}");
        }
        let formatted = |text, format| read(Shape::Date, text, Writing { format: Some(format), ..Writing::default() });
        assert_eq!(formatted("5/3/2024", "%d/%m/%Y"), "2024-03-05");
        assert_eq!(formatted("03/05/24 18:30", "%m/%d/%y %H:%M"), "2024-03-05");
        assert_eq!(formatted("31/02/2024", "%d/%m/%Y"), "import-date");
        assert_eq!(formatted("05/03/2024 18:30", "%d/%m/%Y"), "import-date");
        assert_eq!(formatted("05/03/0024", "%d/%m/%Y"), "import-date");
    }

    #[test]
    fn a_date_format_names_a_day() {
        for good in ["%d/%m/%Y", "%d.%m.%y", "%Y-%m-%dT%H:%M", "%-d %B %Y"] {
            assert!(is_date_format(good), "{good}");
        }
        for bad in ["", "%m/%Y", "%H:%M", "dd/mm/yyyy", "%Q", "%d/%m/"] {
            assert!(!is_date_format(bad), "{bad}");
        }
    }

    #[test]
    fn numbers_are_exact_or_refused() {
        let point = |text| read(Shape::Number, text, Writing::default());
        for (text, number) in
            [("12", "12"), ("-0.5", "-0.5"), ("1 250.50", "1250.5"), ("1250.00", "1250"), ("12345678901.2345", "12345678901.2345")]
        {
            assert_eq!(point(text), number, "{text}");
        }
        for text in ["1,250", "1.250,50", "1e3", "12 50", ".5", "5.", "NaN", "£5", "--5", ""] {
            assert_eq!(point(text), "import-number", "{text}");
        }
        assert_eq!(point("123456789012345678.1234"), "import-number-digits");
        let comma = |text| read(Shape::Number, text, Writing { decimal_comma: true, ..Writing::default() });
        for (text, number) in [("1.250,50", "1250.5"), ("1\u{a0}250", "1250"), ("-12,0375", "-12.0375"), ("1.250", "1250")] {
            assert_eq!(comma(text), number, "{text}");
        }
        for text in ["1.25", "1,250.50", "1.2.3"] {
            assert_eq!(comma(text), "import-number", "{text}");
        }
    }

    #[test]
    fn other_values_are_read_as_their_field_asks() {
        let plain = |shape, text| read(shape, text, Writing::default());
        assert_eq!(plain(Shape::Integer, "007"), "7");
        for text in ["7.0", "1 000", "seven", "99999999999999999999", "-"] {
            assert_eq!(plain(Shape::Integer, text), "import-integer", "{text}");
        }
        assert_eq!((plain(Shape::Boolean, "TRUE"), plain(Shape::Boolean, "False")), ("true".into(), "false".into()));
        assert_eq!(plain(Shape::Boolean, "yes"), "import-boolean");
        let list = |text| read(Shape::Texts, text, Writing { separator: Some(";"), ..Writing::default() });
        assert_eq!((list("ar; fr;"), list(" ; ")), (r#"["ar", "fr"]"#.into(), "nothing".into()));
        assert_eq!(plain(Shape::Texts, "ar; fr"), r#"["ar; fr"]"#);
    }
}
