//! Measures what it costs to write each format, and all of them at once, against checking alone; and how much memory it
//! takes for two sizes of a portfolio, which should be nearly the same.
//!
//! `cargo bench --bench formats -- [--sizes 500,5000] [--rounds N] [--seed N] [--only FORMAT,...] [--keep]`. Checking alone
//! is a run that writes `concise`, one line for each finding, to nowhere: without the lines that findings speak of, what
//! they are recognised by, and what the rules ask. What a run that writes a format to a file costs above that is the
//! cost of the format. Every run is a fresh process on one thread. Says nothing about absolute speed: only ratios
//! within one run mean something on another machine.

#![expect(clippy::print_stdout, reason = "a benchmark prints what it measured")]

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::{env, fs};

#[path = "formats/cost.rs"]
mod cost;
#[path = "check/documents.rs"]
mod documents;
#[path = "check/folder.rs"]
mod folder;
#[path = "check/memory.rs"]
mod memory;
#[path = "check/numbers.rs"]
mod numbers;
#[path = "check/portfolio.rs"]
mod portfolio;
#[path = "check/random.rs"]
mod random;
#[path = "check/records.rs"]
mod records;
#[path = "check/words.rs"]
mod words;

use cost::cost;
use numbers::{list, median};

/// Whatever goes wrong ends the benchmark.
type Result<T> = std::result::Result<T, Box<dyn std::error::Error + Send + Sync>>;

struct Arguments {
    sizes: Vec<usize>,
    rounds: usize,
    seed: u64,
    only: Vec<String>,
    keep: bool,
}

impl Arguments {
    fn given() -> Result<Self> {
        let mut arguments = Self { sizes: vec![500, 5000], rounds: 3, seed: 1, only: Vec::new(), keep: false };
        let mut given = env::args().skip(1);
        while let Some(name) = given.next() {
            let mut value = || given.next().unwrap_or_default();
            match name.as_str() {
                "--sizes" => arguments.sizes = value().split(',').map(str::parse).collect::<std::result::Result<_, _>>()?,
                "--rounds" => arguments.rounds = value().parse()?,
                "--seed" => arguments.seed = value().parse()?,
                "--only" => arguments.only = value().split(',').map(ToOwned::to_owned).collect(),
                "--keep" => arguments.keep = true,
                // cargo says so to every benchmark
                "--bench" => {}
                other => return Err(format!("unknown argument `{other}`").into()),
            }
        }
        Ok(arguments)
    }
}

fn main() -> Result<ExitCode> {
    if let Some(code) = cost::child() {
        return Ok(code);
    }
    let arguments = Arguments::given()?;
    let home = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("portfolios");
    let all = cost::formats(&numbers::program())?;
    let formats: Vec<String> = all.into_iter().filter(|name| arguments.only.is_empty() || arguments.only.contains(name)).collect();
    if formats.is_empty() {
        return Err("the program names no such format".into());
    }
    for size in &arguments.sizes {
        let (folder, ..) = folder::written(&home, *size, arguments.seed)?;
        one_size(&folder, *size, &formats, arguments.rounds)?;
    }
    if !arguments.keep {
        fs::remove_dir_all(&home)?;
    }
    Ok(ExitCode::SUCCESS)
}

/// A report in each format, in a file or a folder of its own.
fn targets(out: &Path, formats: &[String]) -> Vec<OsString> {
    let target = |name: &String| {
        let mut target = OsString::from(format!("{name}="));
        target.push(out.join(name));
        target
    };
    formats.iter().map(target).collect()
}

/// Removes the files of a folder, but no site.
fn remove_files(folder: &Path) -> Result<()> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        if entry.file_type()?.is_file() {
            fs::remove_file(entry.path())?;
        }
    }
    Ok(())
}

/// Measures a portfolio of one size: each round checks alone, then writes each format, then all.
fn one_size(folder: &Path, size: usize, formats: &[String], rounds: usize) -> Result<()> {
    println!("{size} affiliates, {rounds} rounds: what writing costs, as a share of checking alone, and peak memory");
    let out = folder.with_extension("reports");
    let alone = [OsString::from("concise")];
    let mut runs: Vec<(&str, &[String])> = formats.iter().map(|name| (name.as_str(), std::slice::from_ref(name))).collect();
    runs.push(("all", formats));
    // the first walk fills the cache of the file system
    cost(folder, &alone)?;
    let (mut shares, mut memory) = (vec![Vec::new(); runs.len()], vec![0.0; runs.len()]);
    let mut checking = 0.0;
    for round in 0..rounds {
        let check = cost(folder, &alone)?;
        checking = check.memory.max(checking);
        for ((shares, memory), (name, formats)) in shares.iter_mut().zip(&mut memory).zip(&runs) {
            // each in a new folder: where thousands of files were just removed, some systems are slow to make new ones
            let out = out.join(format!("{round}-{name}"));
            fs::create_dir_all(&out)?;
            let run = cost(folder, &targets(&out, formats))?;
            remove_files(&out)?;
            shares.push(run.cpu / check.cpu - 1.0);
            *memory = run.memory.max(*memory);
        }
    }
    println!("  {:<10}                {:>7.1} MiB", "(checking)", checking / 1024.0);
    for ((shares, memory), (name, _)) in shares.iter().zip(memory).zip(&runs) {
        println!("  {name:<10} {:>5.2}          {:>7.1} MiB   (of {})", median(shares.clone()), memory / 1024.0, list(shares));
    }
    fs::remove_dir_all(&out)?;
    Ok(())
}
