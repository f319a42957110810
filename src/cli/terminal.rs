//! What the terminal can do, what the environment wishes, and how errors are shown.

use std::ffi::OsString;
use std::fmt::Write as _;
use std::io::{self, IsTerminal, Write as _};

use anstream::ColorChoice;

use crate::document::Kinds;
use crate::error::Error;
use crate::finding;
use crate::message::{Fact, Message};
use crate::report::frame::{Shown, Style, handler};
use crate::report::redact::{Names, Redactor};
use crate::report::render::{Masked, Renderer, Said};
use crate::text::{LANGUAGES, Text, language_for};

/// When to use colours.
#[derive(Clone, Copy, Debug, clap::ValueEnum)]
pub(crate) enum Colour {
    Auto,
    Always,
    Never,
}

/// The terminal a command writes to.
pub(crate) struct Terminal {
    colour: Colour,
}

/// Characters in a line where the terminal does not tell.
const WIDTH: usize = 100;

impl Terminal {
    pub(crate) fn new(colour: Colour) -> Self {
        Self { colour }
    }

    fn coloured(&self, auto: ColorChoice) -> bool {
        match self.colour {
            Colour::Always => true,
            Colour::Never => false,
            Colour::Auto => !matches!(auto, ColorChoice::Never),
        }
    }

    /// How reports for people are to look on standard output.
    pub(crate) fn style(&self, detailed: bool) -> Style {
        let colour = self.coloured(anstream::AutoStream::choice(&io::stdout()));
        Style { colour, width: width().unwrap_or(WIDTH).min(120), detailed }
    }

    /// May progress be shown, which is only for people who watch?
    pub(crate) fn shows_progress(&self) -> bool {
        io::stderr().is_terminal() && !matches!(self.colour, Colour::Never)
    }

    /// Shows an error on standard error.
    pub(crate) fn error(&self, text: &Text, error: &Error) {
        // nothing is left to do where even this cannot be written
        let _ = io::stderr().lock().write_all(self.render(text, error).as_bytes());
    }

    /// An error in words, with the faults behind it at their places.
    pub(crate) fn render(&self, text: &Text, error: &Error) -> String {
        let colour = self.coloured(anstream::AutoStream::choice(&io::stderr()));
        let style = Style { colour, width: width().unwrap_or(WIDTH).min(120), detailed: true };
        let kinds = Kinds::embedded();
        let redactor = Redactor { audience: text.audience, kinds: &kinds, names: &Names::default(), aliased: false };
        let renderer = Renderer {
            text,
            redactor: &redactor,
            affiliate: "",
            excerpts: true,
            identity: false,
            masked: &Masked::default(),
            said: Said::default(),
        };
        let mut shown = String::new();
        for located in &error.faults {
            let item = renderer.item(&finding::of_fault(&located.file, located.fault.clone()), &|_| None);
            for part in Shown::all(&[&item], text) {
                if let Some(lines) = part.render(&handler(style), style, text) {
                    shown.push_str(&lines);
                    shown.push('\n');
                }
            }
            shown.push('\n');
        }
        let word = text.get("severity-error");
        let word = if colour { format!("\u{1b}[1;31m{word}\u{1b}[0m") } else { word };
        let colon = text.get("colon");
        let _ = writeln!(shown, "{word}{colon}{}", renderer.say(&error.message));
        if let Some(help) = &error.help {
            let _ = writeln!(shown, "  {}{colon}{}", text.get("help"), renderer.say(help));
        }
        shown
    }
}

/// Characters in a line of the terminal on standard output.
fn width() -> Option<usize> {
    std::env::var("COLUMNS").ok().and_then(|columns| columns.parse().ok()).or_else(|| {
        let size = terminal_size::terminal_size_of(io::stdout())?;
        Some(usize::from(size.0.0))
    })
}

/// The language that the environment asks for, if the program speaks it; else English.
pub(crate) fn environment_language() -> String {
    let variables = ["LC_ALL", "LC_MESSAGES", "LANG"];
    let first = variables.iter().filter_map(|name| std::env::var(name).ok()).find(|value| !value.is_empty());
    first.and_then(|value| language_for(&value)).unwrap_or("en").to_owned()
}

/// The language of what is said before the arguments are understood: that of a `--lang` anywhere among them,
/// else that of the environment.
pub(crate) fn early_language(arguments: impl Iterator<Item = OsString>) -> String {
    let mut arguments = arguments.skip(1).take_while(|argument| argument != "--").map(|argument| argument.to_string_lossy().into_owned());
    while let Some(argument) = arguments.next() {
        let tag = if argument == "--lang" { arguments.next() } else { argument.strip_prefix("--lang=").map(ToOwned::to_owned) };
        if let Some(language) = tag.as_deref().and_then(language_for) {
            return language.to_owned();
        }
    }
    environment_language()
}

/// A language that the program does not speak.
pub(crate) fn unknown_language(tag: &str) -> Error {
    let known = LANGUAGES.iter().map(|(language, _)| *language);
    let help = Message::new("known-words").with("known", Fact::names(known));
    Error::new(Message::new("error-unknown-language").with("language", Fact::name(tag))).help(help)
}

/// A failure to write to standard output.
pub(crate) fn unwritable(error: &io::Error) -> Error {
    crate::pipeline::unwritable(error)
}
