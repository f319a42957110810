//! `affcheck pack`: proves a rule pack by the examples of its rules.

use std::io::{self, Write};
use std::path::PathBuf;

use super::terminal::{Terminal, unwritable};
use super::{Ending, Outcome};
use crate::document::Kinds;
use crate::error::{Error, Located};
use crate::message::{Fact, Message};
use crate::pack::load::{PackFiles, embedded_names, load};
use crate::proof::prove;
use crate::text::Text;

#[derive(Debug, clap::Subcommand)]
pub(crate) enum Command {
    /// Load a pack and run the examples of all its rules
    Test(Test),
}

#[derive(Debug, clap::Args)]
pub(crate) struct Test {
    /// The folder of the pack; without it, the packs that come with the program are tested
    dir: Option<PathBuf>,
}

pub(crate) fn run(command: &Command, text: &Text, terminal: &Terminal) -> Outcome {
    let Command::Test(arguments) = command;
    let packs = match &arguments.dir {
        Some(dir) => {
            let name = dir.display().to_string();
            let help = Message::new("error-no-pack-help").with("known", Fact::names(embedded_names()));
            let missing = || Error::new(Message::new("error-no-pack").with("name", Fact::name(name.clone()))).help(help);
            vec![(name.clone(), PackFiles::folder(dir).ok_or_else(missing)?)]
        }
        None => embedded_names().into_iter().filter_map(|name| Some((name.to_owned(), PackFiles::embedded(name)?.unproven()))).collect(),
    };
    let mut sound = true;
    for (name, files) in packs {
        sound &= test(&name, &files, text, terminal)?;
    }
    Ok(if sound { Ending::Clean } else { Ending::Findings })
}

/// Tests one pack. Its faults are findings about the pack, so they are told and the run goes on.
fn test(name: &str, files: &PackFiles, text: &Text, terminal: &Terminal) -> Result<bool, Error> {
    let mut kinds = Kinds::embedded();
    let pack = match load(files, &mut kinds) {
        Ok(pack) => pack,
        Err(faults) => {
            let located = faults.into_iter().map(|fault| Located { file: fault.file, fault: fault.fault }).collect();
            let error = Error::new(Message::new("error-bad-pack").with("name", Fact::name(name))).because(located);
            write!(io::stdout().lock(), "{}", terminal.render(text, &error)).map_err(|error| unwritable(&error))?;
            return Ok(false);
        }
    };
    let proofs = prove(&kinds, &pack);
    let mut out = io::stdout().lock();
    let failed: Vec<_> = proofs.iter().filter(|proof| !proof.holds()).collect();
    for proof in &failed {
        let message = Message::new("proof-fails")
            .with("example", Fact::name(proof.example))
            .with("expected", Fact::name(proof.expected))
            .with("actual", Fact::name(proof.actual));
        let place = format!("{}:{}", proof.rule.tree.file().path, proof.line);
        writeln!(out, "{place}: {}: {}", proof.rule.id, text.format(&message)).map_err(|error| unwritable(&error))?;
    }
    let summary = Message::new("proof-summary")
        .with("pack", Fact::name(pack.name.clone()))
        .with("rules", pack.rules.len())
        .with("examples", proofs.len())
        .with("failed", failed.len());
    writeln!(out, "{}", text.format(&summary)).map_err(|error| unwritable(&error))?;
    Ok(failed.is_empty())
}
