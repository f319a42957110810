//! Measures what is read from repositories against git itself on the same repository: all blobs of a revision, and
//! history; and the check of a pull request, and of what was checked before, against a full run.
//!
//! `cargo bench --bench git -- [--only read|history|pull-request|warm] [--affiliates N] [--commits N] [--rounds N]
//! [--seed N] [--quick] [--keep]`. Every piece of work is a fresh process. Says nothing about absolute speed: only
//! ratios within one run mean something on another machine.

#![expect(clippy::print_stdout, reason = "a benchmark prints what it measured")]

use std::path::{Path, PathBuf};
use std::{env, fs};

#[path = "git/cost.rs"]
mod cost;
#[path = "check/documents.rs"]
mod documents;
#[path = "git/history.rs"]
mod history;
#[path = "git/import.rs"]
mod import;
#[path = "check/numbers.rs"]
mod numbers;
#[path = "check/portfolio.rs"]
mod portfolio;
#[path = "check/random.rs"]
mod random;
#[path = "git/read.rs"]
mod read;
#[path = "check/records.rs"]
mod records;
#[path = "git/runs.rs"]
mod runs;
#[path = "check/words.rs"]
mod words;
#[path = "git/work.rs"]
mod work;

/// Whatever goes wrong ends the benchmark.
type Result<T> = std::result::Result<T, Box<dyn std::error::Error + Send + Sync>>;

struct Arguments {
    only: Option<String>,
    affiliates: Option<usize>,
    commits: usize,
    rounds: usize,
    seed: u64,
    is_quick: bool,
    keep: bool,
}

impl Arguments {
    fn given() -> Result<Self> {
        let mut arguments = Self { only: None, affiliates: None, commits: 5000, rounds: 5, seed: 1, is_quick: false, keep: false };
        let mut given = env::args().skip(1);
        while let Some(name) = given.next() {
            let mut value = || given.next().unwrap_or_default();
            match name.as_str() {
                "--only" => arguments.only = Some(value()),
                "--affiliates" => arguments.affiliates = Some(value().parse()?),
                "--commits" => arguments.commits = value().parse()?,
                "--rounds" => arguments.rounds = value().parse()?,
                "--seed" => arguments.seed = value().parse()?,
                "--quick" => arguments = Self { is_quick: true, commits: 200, rounds: 1, ..arguments },
                "--keep" => arguments.keep = true,
                // cargo says so to every benchmark
                "--bench" => {}
                other => return Err(format!("unknown argument `{other}`").into()),
            }
        }
        match arguments.only.as_deref() {
            None | Some("read" | "history" | "pull-request" | "warm") => Ok(arguments),
            Some(other) => Err(format!("there is no part `{other}`").into()),
        }
    }

    fn affiliates(&self, usual: usize) -> usize {
        self.affiliates.unwrap_or(if self.is_quick { 20 } else { usual })
    }
}

fn main() -> Result<()> {
    let given: Vec<String> = env::args().collect();
    if let [_, flag, work, repository] = &given[..]
        && flag == "--child"
    {
        println!("{}", work::child(work, Path::new(repository))?);
        return Ok(());
    }
    let arguments = Arguments::given()?;
    let home = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("repositories");
    if !arguments.keep {
        let _ = fs::remove_dir_all(&home);
    }
    fs::create_dir_all(&home)?;
    let does = |part: &str| arguments.only.as_deref().is_none_or(|only| only == part);
    let (rounds, seed) = (arguments.rounds, arguments.seed);
    if does("read") {
        read::measure(&home, arguments.affiliates(2000), rounds, seed)?;
    }
    if does("history") {
        history::measure(&home, arguments.affiliates(450), arguments.commits, rounds, seed)?;
    }
    if does("pull-request") {
        runs::pull_request(&home, arguments.affiliates(5000), rounds, seed)?;
    }
    if does("warm") {
        runs::warm(&home, arguments.affiliates(5000), rounds, seed)?;
    }
    if !arguments.keep {
        fs::remove_dir_all(&home)?;
    }
    Ok(())
}
