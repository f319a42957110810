//! `affcheck pack`: proves a rule pack by the examples of its rules.

use std::collections::BTreeMap;
use std::io::{self, Write};
use std::path::PathBuf;

use rayon::prelude::*;

use super::terminal::{Terminal, unwritable};
use super::{Ending, Outcome};
use crate::document::Kinds;
use crate::error::{Error, Located};
use crate::message::{Fact, Message};
use crate::pack::load::{PackFiles, embedded_names, load};
use crate::pack::{Pack, Rule};
use crate::proof::{Proven, prove, stages, survey};
use crate::text::Text;

#[derive(Debug, clap::Subcommand)]
pub(crate) enum Command {
    Test(Test),
}

#[derive(Debug, clap::Args)]
pub(crate) struct Test {
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
    let proven: Vec<Proven<'_>> = pack.rules.par_iter().map(|rule| prove(&kinds, &pack, rule)).collect();
    let mut out = io::stdout().lock();
    for (rule, line, message) in proven.iter().flat_map(faults) {
        let place = format!("{}:{line}", rule.tree.file().path);
        writeln!(out, "{place}: {}: {}", rule.id, text.format(&message)).map_err(|error| unwritable(&error))?;
    }
    let flaws = survey(&pack);
    for flaw in &flaws {
        let file = flaw.tree.file();
        let line = file.position(flaw.span.start).line;
        writeln!(out, "{}:{line}: {}", file.path, text.format(&flaw.message)).map_err(|error| unwritable(&error))?;
    }
    let stages = stages(&pack);
    for message in &stages {
        writeln!(out, "{}/pack.toml: {}", pack.name, text.format(message)).map_err(|error| unwritable(&error))?;
    }
    let sum = |count: fn(&Proven<'_>) -> usize| proven.iter().map(count).sum::<usize>();
    let failed = sum(|rule| rule.proofs.iter().filter(|proof| !proof.holds()).count());
    let examples = Message::new("proof-summary")
        .with("pack", Fact::name(pack.name.clone()))
        .with("rules", pack.rules.len())
        .with("examples", sum(|rule| rule.proofs.len()))
        .with("failed", failed);
    let (tried, survived) = (sum(|rule| rule.mutations.tried), sum(|rule| rule.mutations.survivors.len()));
    let noticed = tried - survived;
    let mutations = Message::new("mutation-summary")
        .with("pack", Fact::name(pack.name.clone()))
        .with("tried", tried)
        .with("noticed", noticed)
        .with("score", Fact::from(noticed.saturating_mul(100).checked_div(tried).unwrap_or(100)));
    for message in [examples, mutations].into_iter().chain(translations(&pack)) {
        writeln!(out, "{}", text.format(&message)).map_err(|error| unwritable(&error))?;
    }
    Ok(failed + survived + flaws.len() + stages.len() == 0)
}

/// How far the languages are that came with files of their own: what they lack is shown in English.
fn translations(pack: &Pack) -> Vec<Message> {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for language in
        pack.rules.iter().flat_map(|rule| rule.texts().keys()).filter(|language| !pack.languages.contains(language) && *language != "en")
    {
        *counts.entry(language).or_default() += 1;
    }
    let line = |(language, count): (&str, usize)| {
        Message::new("translation-summary")
            .with("pack", Fact::name(pack.name.clone()))
            .with("language", Fact::name(language))
            .with("count", count)
            .with("rules", pack.rules.len())
    };
    counts.into_iter().map(line).collect()
}

/// Rule, line and words of everything that is wrong.
fn faults<'r>(proven: &Proven<'r>) -> Vec<(&'r Rule, usize, Message)> {
    let failed = proven.proofs.iter().filter(|proof| !proof.holds()).map(|proof| {
        let message = Message::new("proof-fails")
            .with("example", Fact::name(proof.example))
            .with("expected", Fact::name(proof.expected))
            .with("actual", Fact::name(proof.actual));
        (proven.rule, proof.line, message)
    });
    let survived = proven.mutations.survivors.iter().map(|survivor| {
        let id = if survivor.changed.is_some() { "mutation-survives" } else { "mutation-survives-left-out" };
        let message = Message::new(id).with("parameter", Fact::name(survivor.parameter.clone()));
        let message = match &survivor.changed {
            Some(changed) => message.with("changed", Fact::name(changed.clone())),
            None => message,
        };
        (proven.rule, survivor.line, message)
    });
    failed.chain(survived).collect()
}
