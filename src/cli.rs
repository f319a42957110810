//! The command line: arguments in, words and an exit code out. The only part that reads the clock.
//!
//! Exit code 0: nothing at or above `--fail-on`. 1: findings. 2: the run could not complete.
//!
//! What commands and arguments are for is told by the catalogues, in `text/<tag>/cli.ftl`; see `help`.

mod baseline;
mod check;
mod due;
mod explain;
mod format;
mod help;
mod import;
mod pack;
mod page;
mod place;
mod rules;
mod schema;
mod site;
mod terminal;
mod usage;
mod verify;

use std::process::ExitCode;

use clap::{Arg, ArgAction, CommandFactory, FromArgMatches, Parser, Subcommand};

use crate::error::Error;
use crate::text::{Audience, Text};
use terminal::Terminal;

#[derive(Debug, Parser)]
#[command(name = "affcheck", version, max_term_width = 100, propagate_version = false, disable_help_subcommand = true)]
#[command(disable_help_flag = true, disable_version_flag = true)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
    #[command(flatten)]
    common: Common,
}

/// What all commands share.
#[derive(Debug, clap::Args)]
pub(crate) struct Common {
    #[arg(long, global = true, value_name = "LANG")]
    lang: Option<String>,
    #[arg(long, global = true, value_name = "WHEN", default_value = "auto")]
    color: terminal::Colour,
}

#[derive(Debug, Subcommand)]
enum Command {
    Check(check::Arguments),
    Due(due::Arguments),
    Baseline(baseline::Arguments),
    Rules(rules::Arguments),
    Explain(explain::Arguments),
    #[command(subcommand)]
    Pack(pack::Command),
    Schema(schema::Arguments),
    Import(import::Arguments),
    Verify(verify::Arguments),
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

/// The commands and arguments, without a word about any.
fn command() -> clap::Command {
    // clap's own help and version flags cannot be given words of ours
    let help = Arg::new("help").short('h').long("help").action(ArgAction::Help).global(true);
    let version = Arg::new("version").short('V').long("version").action(ArgAction::Version);
    Arguments::command().args([help, version])
}

/// Runs the program.
#[must_use]
pub fn main() -> ExitCode {
    let parsed = command().try_get_matches().and_then(|matches| Arguments::from_arg_matches(&matches));
    let arguments = match parsed {
        Ok(arguments) => arguments,
        Err(error) => {
            let text = Text::new(&terminal::early_language(std::env::args_os()), Audience::Public);
            // words are given to the arguments only now that somebody reads them
            let error = help::in_words(command(), &text).try_get_matches().err().unwrap_or(error);
            return usage::tell(&error, &text);
        }
    };
    let terminal = Terminal::new(arguments.common.color);
    let language = match &arguments.common.lang {
        Some(tag) => match crate::text::language_for(tag) {
            Some(language) => Some(language.to_owned()),
            None => return fail(&terminal, &terminal::environment_language(), &terminal::unknown_language(tag)),
        },
        None => None,
    };
    let fallback = language.clone().unwrap_or_else(terminal::environment_language);
    let text = || Text::new(&fallback, Audience::Public);
    let outcome = match arguments.command {
        Command::Check(arguments) => check::run(&arguments, language.as_deref(), &terminal),
        Command::Due(arguments) => due::run(&arguments, language.as_deref(), &terminal),
        Command::Baseline(arguments) => baseline::run(&arguments, language.as_deref()),
        Command::Rules(arguments) => rules::run(&arguments, language.as_deref(), &terminal),
        Command::Explain(arguments) => explain::run(&arguments, language.as_deref(), &terminal),
        Command::Pack(command) => pack::run(&command, &text(), &terminal),
        Command::Schema(arguments) => schema::run(&arguments),
        Command::Import(arguments) => import::run(&arguments, &text()),
        Command::Verify(arguments) => verify::run(&arguments, &text()),
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
