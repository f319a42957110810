//! What is said when the program is called wrongly, or asked for help: clap finds out what is the matter, and the
//! catalogues say it.

use std::error::Error as _;
use std::io::{self, Write as _};
use std::process::ExitCode;

use clap::error::{ContextKind, ContextValue, ErrorKind};

use super::terminal::{Colour, Terminal};
use crate::error::Error;
use crate::message::{Fact, Message};
use crate::text::{Text, bare};

/// Says it, and gives the exit code.
pub(super) fn tell(error: &clap::Error, text: &Text) -> ExitCode {
    let asked = [ErrorKind::DisplayHelp, ErrorKind::DisplayVersion, ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand];
    // nothing is left to do where even this cannot be printed
    if asked.contains(&error.kind()) {
        let _ = error.print();
    } else {
        Terminal::new(Colour::Auto).error(text, &in_words(error));
        let _ = io::stderr().lock().write_all(closing(error, text).as_bytes());
    }
    ExitCode::from(u8::try_from(error.exit_code()).unwrap_or(2))
}

/// What clap found, as one of our errors.
fn in_words(error: &clap::Error) -> Error {
    let facts = [
        ("argument", ContextKind::InvalidArg),
        ("value", ContextKind::InvalidValue),
        ("command", ContextKind::InvalidSubcommand),
        ("other", ContextKind::PriorArg),
    ];
    let message = Message::new(message(error));
    let message = facts.into_iter().fold(message, |message, (name, kind)| match error.get(kind).and_then(fact) {
        Some(fact) => message.with(name, fact),
        None => message,
    });
    Error { message, help: advice(error), faults: Vec::new() }
}

fn message(error: &clap::Error) -> &'static str {
    let empty = |kind| matches!(error.get(kind), Some(ContextValue::String(text)) if text.is_empty());
    match error.kind() {
        ErrorKind::InvalidValue if empty(ContextKind::InvalidValue) => "usage-no-value",
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => "usage-bad-value",
        ErrorKind::UnknownArgument => "usage-unknown-argument",
        ErrorKind::InvalidSubcommand => "usage-unknown-command",
        ErrorKind::MissingRequiredArgument => "usage-missing",
        ErrorKind::MissingSubcommand => "usage-missing-command",
        ErrorKind::ArgumentConflict if error.get(ContextKind::InvalidSubcommand).is_some() => "usage-conflict-command",
        ErrorKind::ArgumentConflict if error.get(ContextKind::InvalidArg) == error.get(ContextKind::PriorArg) => "usage-twice",
        ErrorKind::ArgumentConflict => "usage-conflict",
        ErrorKind::NoEquals => "usage-no-equals",
        ErrorKind::TooManyValues => "usage-too-many-values",
        ErrorKind::TooFewValues | ErrorKind::WrongNumberOfValues => "usage-number-of-values",
        ErrorKind::InvalidUtf8 => "usage-not-utf8",
        _ => "usage-other",
    }
}

fn fact(value: &ContextValue) -> Option<Fact> {
    match value {
        ContextValue::String(text) => Some(Fact::name(bare(text))),
        ContextValue::Strings(texts) => Some(Fact::names(texts.iter().map(|text| bare(text)))),
        _ => None,
    }
}

/// What clap suggests, what the value's own parser says, or what values there are.
fn advice(error: &clap::Error) -> Option<Message> {
    let near = |near: &str| Message::new("schema-nearest").with("nearest", Fact::name(bare(near)));
    for kind in [ContextKind::SuggestedArg, ContextKind::SuggestedValue, ContextKind::SuggestedSubcommand] {
        match error.get(kind) {
            Some(ContextValue::String(text)) => return Some(near(text)),
            // the best one is the last
            Some(ContextValue::Strings(texts)) if !texts.is_empty() => return texts.last().map(|text| near(text)),
            _ => {}
        }
    }
    if let Some(own) = error.source().and_then(|source| source.downcast_ref::<Error>()) {
        return Some(own.message.clone());
    }
    if let Some(ContextValue::StyledStrs(tips)) = error.get(ContextKind::Suggested) {
        // clap has these in words only, so what stands between its quotation marks is taken out
        let tips: Vec<String> = tips.iter().map(ToString::to_string).collect();
        let quoted = |tip: &str, index: usize| tip.split('\'').nth(index * 2 + 1).map(ToOwned::to_owned);
        if let Some(elsewhere) = tips.iter().find(|tip| tip.starts_with('\'') && tip.ends_with(" exists")) {
            return quoted(elsewhere, 0).map(|text| near(&text));
        }
        if let Some(value) = tips.iter().find(|tip| tip.contains(" as a value, use ")).and_then(|tip| quoted(tip, 0)) {
            return Some(Message::new("usage-as-value").with("value", Fact::name(value)));
        }
    }
    match error.get(ContextKind::ValidValue) {
        Some(ContextValue::Strings(values)) if !values.is_empty() => {
            Some(Message::new("known-words").with("known", Fact::names(values.iter().map(String::as_str))))
        }
        _ => None,
    }
}

/// How the command is called, and where more is told.
fn closing(error: &clap::Error, text: &Text) -> String {
    let usage = match error.get(ContextKind::Usage) {
        Some(ContextValue::StyledStr(usage)) => {
            let usage = usage.to_string();
            format!("\n{} {}\n", text.get("usage-title"), usage.strip_prefix("Usage: ").unwrap_or(&usage))
        }
        _ => String::new(),
    };
    format!("{usage}\n{}\n", text.get("usage-more"))
}
