//! The command line: arguments in, words and an exit code out. The only part that reads the clock.
//!
//! Exit code 0: nothing at or above `--fail-on`. 1: findings. 2: the run could not complete.

mod check;
mod explain;
mod import;
mod pack;
mod page;
mod rules;
mod schema;
mod terminal;

use std::process::ExitCode;

use clap::{Parser, Subcommand};

use crate::error::Error;
use crate::text::{Audience, Text};
use terminal::Terminal;

/// Checks the governance filings of a federation's affiliates against requirements that grow with an affiliate's age.
#[derive(Debug, Parser)]
#[command(name = "affcheck", version, max_term_width = 100, propagate_version = false, disable_help_subcommand = true)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
    #[command(flatten)]
    common: Common,
}

/// What all commands share.
#[derive(Debug, clap::Args)]
pub(crate) struct Common {
    /// Language of the texts: en, ar or fr [default: that of affcheck.toml, else of the environment]
    #[arg(long, global = true, value_name = "LANG")]
    lang: Option<String>,
    /// When to use colours
    #[arg(long, global = true, value_name = "WHEN", default_value = "auto")]
    color: terminal::Colour,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Check a portfolio, or the repository of one affiliate
    Check(check::Arguments),
    /// List the rules in use
    Rules(rules::Arguments),
    /// Explain a rule, and what it comes to for an affiliate
    Explain(explain::Arguments),
    /// Work on rule packs
    #[command(subcommand)]
    Pack(pack::Command),
    /// Print the JSON Schema of a document kind, or list the kinds
    Schema(schema::Arguments),
    /// Turn rows of a CSV file into register entries or documents
    Import(import::Arguments),
}

/// How a command ended.
pub(crate) enum Ending {
    /// Nothing at or above the severity that fails a run.
    Clean,
    /// Something was found.
    Findings,
}

/// The result of a command.
pub(crate) type Outcome = Result<Ending, Error>;

/// Runs the program.
#[must_use]
pub fn main() -> ExitCode {
    let arguments = match Arguments::try_parse() {
        Ok(arguments) => arguments,
        Err(error) => {
            let code = u8::try_from(error.exit_code()).unwrap_or(2);
            // nothing is left to do where even this cannot be printed
            let _ = error.print();
            return ExitCode::from(code);
        }
    };
    let terminal = Terminal::new(arguments.common.color);
    let language = match &arguments.common.lang {
        Some(tag) => match crate::text::language_for(tag) {
            Some(language) => Some(language.to_owned()),
            None => return fail(&terminal, "en", &terminal::unknown_language(tag)),
        },
        None => None,
    };
    let fallback = language.clone().unwrap_or_else(terminal::environment_language);
    let text = || Text::new(&fallback, Audience::Public);
    let outcome = match arguments.command {
        Command::Check(arguments) => check::run(&arguments, language.as_deref(), &terminal),
        Command::Rules(arguments) => rules::run(&arguments, language.as_deref(), &terminal),
        Command::Explain(arguments) => explain::run(&arguments, language.as_deref(), &terminal),
        Command::Pack(command) => pack::run(&command, &text(), &terminal),
        Command::Schema(arguments) => schema::run(&arguments),
        Command::Import(arguments) => import::run(&arguments, &text()),
    };
    match outcome {
        Ok(Ending::Clean) => ExitCode::SUCCESS,
        Ok(Ending::Findings) => ExitCode::from(1),
        // a reader such as `head` that has seen enough is no failure
        Err(error) if error.message.id == "error-broken-pipe" => ExitCode::SUCCESS,
        Err(error) => fail(&terminal, &fallback, &error),
    }
}

fn fail(terminal: &Terminal, language: &str, error: &Error) -> ExitCode {
    terminal.error(&Text::new(language, Audience::Public), error);
    ExitCode::from(2)
}
