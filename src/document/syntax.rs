//! From the text of a TOML file to its tree and the list of its syntax faults.
//!
//! Reading goes on behind a fault, so that one slip does not hide the next one. Limits on depth and
//! on the number of faults keep hostile files cheap.

use std::sync::Arc;

use toml_parser::parser::{RecursionGuard, ValidateWhitespace, parse_document};
use toml_parser::{ParseError, Source};

use super::builder::Builder;
use super::tree::Tree;
use crate::snapshot::{File, Span};

/// Arrays and inline tables may be nested this deep.
const MAX_DEPTH: u32 = 32;
/// More syntax faults than this in one file are not listed.
pub const MAX_FAULTS: usize = 20;

/// What people write for `true` and `false`, in lower case.
const YES_NO: [&str; 10] = ["yes", "no", "oui", "non", "vrai", "faux", "true", "false", "نعم", "لا"];

/// What is wrong with the syntax.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SyntaxFault {
    /// A text value without quotes.
    Unquoted,
    /// A word such as `yes` where TOML wants `true` or `false`.
    YesNo,
    /// A number with blanks in it.
    BlankInNumber,
    /// A key with nothing behind its `=`.
    NoValue,
    /// A line without `=`.
    NoEquals,
    /// A string, array or table that is opened and not closed.
    Unclosed,
    /// Two values without a comma between them.
    NoComma,
    /// A comma or another sign that does not belong there.
    Stray,
    /// A number with a comma where TOML wants a point.
    DecimalComma,
    /// Digits that are no number.
    BadNumber,
    /// A date that is not in the calendar, or not written `2026-03-31`.
    BadDate,
    /// An escape in a string that TOML does not know.
    BadEscape,
    /// A key that is not written as TOML asks.
    BadKey,
    /// A key that the table holds already.
    Duplicate,
    /// Nested too deeply.
    TooDeep,
    /// Anything else.
    Other,
}

/// A syntax fault and where it is.
#[derive(Clone, Copy, Debug)]
pub struct Located {
    /// What is wrong.
    pub fault: SyntaxFault,
    /// Where.
    pub span: Span,
    /// What it refers to: the opening bracket, the first key of the same name.
    pub context: Option<Span>,
}

/// A file as far as it could be read.
#[derive(Debug)]
pub struct Parsed {
    /// The tree.
    pub tree: Tree,
    /// Syntax faults by place; at most [`MAX_FAULTS`].
    pub faults: Vec<Located>,
    /// How many more faults there were.
    pub more: usize,
    /// Places with syntax that only TOML 1.1 knows.
    pub newer: Vec<Span>,
}

/// Reads a file. The text is taken to be empty where it could not be read.
#[must_use]
pub fn parse(file: &Arc<File>) -> Parsed {
    let source = Source::new(file.text());
    // filings have a token for every four bytes or so
    let mut tokens = Vec::with_capacity(file.text().len() / 3 + 1);
    tokens.extend(source.lex());
    let mut builder = Builder::new(file);
    let mut errors: Vec<ParseError> = Vec::new();
    {
        let mut whitespace = ValidateWhitespace::new(&mut builder, source);
        let mut guard = RecursionGuard::new(&mut whitespace, MAX_DEPTH);
        parse_document(&tokens, &mut guard, &mut errors);
    }
    let mut faults: Vec<Located> = errors.iter().map(|error| located(error, file.text())).collect();
    faults.append(&mut builder.faults);
    // in an array that never ends, every further line would be a fault of its own
    if let Some(bracket) = faults.iter().find(|located| located.fault == SyntaxFault::Unclosed).and_then(|located| located.context) {
        faults.retain(|located| located.span.start < bracket.start);
        faults.push(Located { fault: SyntaxFault::Unclosed, span: bracket, context: None });
    }
    faults.sort_by_key(|located| (located.span, located.fault as u8));
    faults.dedup_by_key(|located| located.span.start);
    let more = faults.len().saturating_sub(MAX_FAULTS);
    faults.truncate(MAX_FAULTS);
    builder.newer.sort_unstable();
    Parsed { tree: builder.tree, faults, more, newer: builder.newer }
}

pub(super) fn span_of(span: toml_parser::Span) -> Span {
    Span::new(span.start(), span.end())
}

fn located(error: &ParseError, text: &str) -> Located {
    let context = error.context().map(span_of);
    let span = error.unexpected().map(span_of).or(context).unwrap_or_default();
    let looks_dated = || {
        let word = text.get(span.range()).unwrap_or_default();
        word.matches(['-', '/', '.']).count() >= 2 && word.bytes().filter(u8::is_ascii_digit).count() >= 4
    };
    let digit_at = |at: Option<usize>| at.and_then(|at| text.as_bytes().get(at)).is_some_and(u8::is_ascii_digit);
    let is_decimal_comma = || {
        let comma = context.unwrap_or(span);
        text.get(comma.range()) == Some(",") && digit_at((comma.start as usize).checked_sub(1)) && digit_at(Some(comma.end as usize))
    };
    let word = text.get(span.range()).unwrap_or_default().trim();
    let is_one_of = |words: &[&str]| words.contains(&word.to_lowercase().as_str());
    let is_spaced_number = || {
        word.contains([' ', '\u{a0}', '\u{202f}'])
            && word.chars().all(|c| c.is_ascii_digit() || matches!(c, ' ' | '\u{a0}' | '\u{202f}' | '.' | ','))
    };
    let fault = match error.description() {
        "string values must be quoted" | "missing opening quote" if looks_dated() => SyntaxFault::BadDate,
        "string values must be quoted" if is_one_of(&YES_NO) => SyntaxFault::YesNo,
        "string values must be quoted" if is_spaced_number() => SyntaxFault::BlankInNumber,
        "string values must be quoted" | "missing value" | "missing value for key" if span.start == span.end => SyntaxFault::NoValue,
        "string values must be quoted" | "missing opening quote" | "invalid value" => SyntaxFault::Unquoted,
        "missing value" | "missing value for key" => SyntaxFault::NoValue,
        "unexpected key or value" if is_decimal_comma() => SyntaxFault::DecimalComma,
        "key with no value" | "missing assignment between key-value pairs" | "unexpected key or value" => SyntaxFault::NoEquals,
        "invalid basic string" | "invalid literal string" => SyntaxFault::Unclosed,
        what if what.starts_with("unclosed") => SyntaxFault::Unclosed,
        what if what.starts_with("missing comma") => SyntaxFault::NoComma,
        what if what.starts_with("extra") || what.starts_with("unexpected content") => SyntaxFault::Stray,
        what if what.contains("date") => SyntaxFault::BadDate,
        what if looks_dated() && (what.contains("number") || what.contains("float") || what.contains("zero")) => SyntaxFault::BadDate,
        what if what.contains("escape") || what.contains("unicode") => SyntaxFault::BadEscape,
        what if ["number", "integer", "float", "zero", "sign", "radix", "`_`"].iter().any(|word| what.contains(word)) => {
            SyntaxFault::BadNumber
        }
        what if what.contains("key") => SyntaxFault::BadKey,
        what if what.contains("recursion") => SyntaxFault::TooDeep,
        _ => SyntaxFault::Other,
    };
    // a context that only touches the fault would say twice the same
    Located { fault, span, context: context.filter(|context| context.end < span.start || context.start > span.end) }
}
