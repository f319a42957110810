//! What is read, how it is written, and what is refused with which message.

use jiff::civil::date;
use serde::de::value::{Error as ValueError, StrDeserializer, U32Deserializer};
use serde::de::{Deserialize, IntoDeserializer};

use super::*;

fn from_serde<'de, T: Deserialize<'de>>(text: &'de str) -> Result<T, String> {
    let text: StrDeserializer<'de, ValueError> = text.into_deserializer();
    T::deserialize(text).map_err(|error| error.to_string())
}

#[test]
fn durations_are_read_strictly_and_written_canonically() {
    for (text, canonical) in [
        ("P1Y", "P1Y"),
        ("P12M", "P1Y"),
        ("P18M", "P1Y6M"),
        ("P1W", "P7D"),
        ("P14D", "P14D"),
        ("P0D", "P0D"),
        ("P0M", "P0D"),
        ("P1Y2M3W4D", "P1Y2M25D"),
        ("P300Y", "P300Y"),
    ] {
        assert_eq!(text.parse::<Duration>().map(|d| d.to_string()), Ok(canonical.to_owned()));
        assert_eq!(from_serde::<Duration>(text), text.parse().map_err(|error: DurationError| error.to_string()));
    }
    for text in ["", "P", "1Y", "p1y", "P1", "PY", "P1Y ", " P1Y", "P1M1Y", "P1D1W", "P1Y1Y", "P1.5Y", "P+1Y", "P١Y", "18 months"] {
        assert_eq!(text.parse::<Duration>(), Err(DurationError::Malformed), "{text}");
    }
    assert_eq!("PT1H".parse::<Duration>(), Err(DurationError::Time));
    assert_eq!("P1DT0S".parse::<Duration>(), Err(DurationError::Time));
    assert_eq!("-P1Y".parse::<Duration>(), Err(DurationError::Negative));
    assert_eq!("P-1Y".parse::<Duration>(), Err(DurationError::Negative));
    for text in ["P301Y", "P3601M", "P99999999999D", "P4294967295Y4294967295M", "P4294967295W"] {
        assert_eq!(text.parse::<Duration>(), Err(DurationError::TooLong), "{text}");
    }
}

#[test]
fn cycles_and_month_days_are_read_strictly() {
    for text in ["fiscal-year", "recognition-year", "calendar-year", "P7D", "P1Y6M"] {
        assert_eq!(text.parse::<Cycle>().map(|cycle| cycle.to_string()), Ok(text.to_owned()));
    }
    assert_eq!("P6D".parse::<Cycle>(), Err(CycleError::TooShort));
    assert_eq!("P0Y".parse::<Cycle>(), Err(CycleError::TooShort));
    assert_eq!("-P1Y".parse::<Cycle>(), Err(CycleError::Duration(DurationError::Negative)));
    assert_eq!("Fiscal-Year".parse::<Cycle>(), Err(CycleError::Unknown));
    for text in ["12-31", "02-29", "06-30"] {
        assert_eq!(text.parse::<MonthDay>().map(|day| day.to_string()), Ok(text.to_owned()));
    }
    for text in ["", "02-30", "06-31", "13-01", "00-10", "01-00", "6-30", "06/30", "06-30 ", "2024-06-30", "--06-30"] {
        assert_eq!(text.parse::<MonthDay>(), Err(MonthDayError), "{text}");
    }
    assert_eq!(MonthDay::default().to_string(), "12-31");
}

#[test]
fn messages_are_one_lower_case_line_with_an_example() {
    let durations = [DurationError::Malformed, DurationError::Time, DurationError::Negative, DurationError::TooLong];
    let mut messages: Vec<String> = durations.iter().map(ToString::to_string).collect();
    messages.extend([MonthDayError.to_string(), CycleError::Unknown.to_string(), CycleError::TooShort.to_string()]);
    for message in messages {
        assert!(message.contains('`') && !message.contains('\n') && !message.ends_with('.'), "{message}");
        assert!(message.starts_with(|first: char| first.is_ascii_lowercase()), "{message}");
    }
    assert_eq!(from_serde::<Cycle>("P1D"), Err(CycleError::TooShort.to_string()));
    assert_eq!(from_serde::<MonthDay>("02-30"), Err(MonthDayError.to_string()));
    let number: U32Deserializer<ValueError> = 12_u32.into_deserializer();
    assert!(Duration::deserialize(number).is_err(), "a bare number has no unit");
}

#[test]
fn dates_are_read_strictly() {
    assert_eq!(parse_date("2024-02-29"), Some(date(2024, 2, 29)));
    assert_eq!(parse_date("1900-01-01"), Some(date(1900, 1, 1)));
    assert_eq!(parse_date("2200-12-31"), Some(date(2200, 12, 31)));
    for text in [
        "",
        "2023-02-29",
        "1899-12-31",
        "2201-01-01",
        "0000-01-01",
        "20240203",
        "2024-2-3",
        "2024-02-03T10:00:00",
        "2024-02-03 ",
        " 2024-02-03",
        "+002024-02-03",
        "-001-02-03",
        "2024/02/03",
        "2024-13-01",
        "2024-00-10",
        "2024-06-31",
        "2024-W05-1",
        "03-02-2024",
        "٢٠٢٤-02-03",
        "2024-02-0a",
        "2024-02-03\n",
    ] {
        assert_eq!(parse_date(text), None, "{text}");
    }
}
