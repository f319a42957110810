//! Measures the whole check of portfolios of several sizes against the floor under it: walking the
//! folder, reading every file and parsing it into a `toml::Table`.
//!
//! `cargo bench --bench check -- [--sizes 200,5000,20000] [--rounds N] [--seed N] [--keep]`. Says
//! nothing about absolute speed: only ratios within one run mean something on another machine.

#![expect(clippy::print_stdout, reason = "a benchmark prints what it measured")]

use std::error::Error;
use std::path::{Path, PathBuf};
use std::{env, fs};

#[path = "check/documents.rs"]
mod documents;
#[path = "check/folder.rs"]
mod folder;
#[path = "check/measure.rs"]
mod measure;
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
#[path = "check/single.rs"]
mod single;
#[path = "check/words.rs"]
mod words;

use measure::{Cost, Work, measure};
use numbers::{list, median};

/// So often a process is started to measure what a start costs.
const STARTS: usize = 200;

struct Arguments {
    sizes: Vec<usize>,
    rounds: usize,
    seed: u64,
    keep: bool,
}

fn arguments() -> Result<Arguments, Box<dyn Error + Send + Sync>> {
    let mut arguments = Arguments { sizes: vec![200, 5000], rounds: 5, seed: 1, keep: false };
    let mut given = env::args().skip(1);
    while let Some(name) = given.next() {
        match name.as_str() {
            "--sizes" => {
                arguments.sizes = given.next().unwrap_or_default().split(',').map(str::parse).collect::<Result<_, _>>()?;
            }
            "--rounds" => arguments.rounds = given.next().unwrap_or_default().parse()?,
            "--seed" => arguments.seed = given.next().unwrap_or_default().parse()?,
            "--keep" => arguments.keep = true,
            // cargo says so to every benchmark
            "--bench" => {}
            other => return Err(format!("unknown argument `{other}`").into()),
        }
    }
    Ok(arguments)
}

fn main() -> Result<(), Box<dyn Error + Send + Sync>> {
    let given: Vec<String> = env::args().collect();
    if let [_, flag, work, threads, folder] = &given[..]
        && flag == "--child"
    {
        println!("{}", measure::child(work, Path::new(folder), threads.parse()?)?);
        return Ok(());
    }
    let arguments = arguments()?;
    let home = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("portfolios");
    if !arguments.keep {
        let _ = fs::remove_dir_all(&home);
    }
    let mut costs = Vec::new();
    for size in &arguments.sizes {
        costs.push(one_size(&home, *size, &arguments)?);
    }
    if let ([first, ..], [.., last]) = (&costs[..], &costs[..]) {
        println!("cost per file, largest portfolio to smallest: {:.2}", last / first);
    }
    start(&home, arguments.seed)?;
    if !arguments.keep {
        fs::remove_dir_all(&home)?;
    }
    Ok(())
}

/// Measures a portfolio of one size. Gives the seconds of the check per file.
fn one_size(home: &Path, size: usize, arguments: &Arguments) -> Result<f64, Box<dyn Error + Send + Sync>> {
    let (folder, files, bytes) = folder::written(home, size, arguments.seed)?;
    println!("{size} affiliates, {files} files of {:.0} bytes on average, {} rounds", bytes / files, arguments.rounds);
    // the first walk fills the cache of the file system
    measure(Work::Floor, &folder)?;
    let (mut ratios, mut walls, mut per_file, mut peak) = (Vec::new(), Vec::new(), Vec::new(), 0);
    let threads = std::thread::available_parallelism()?.get();
    for _ in 0..arguments.rounds {
        let (floor, one, all) =
            (measure(Work::Floor, &folder)?, measure(Work::Check(1), &folder)?, measure(Work::Check(threads), &folder)?);
        let seconds = |cost: Cost| cost.cpu.as_secs_f64();
        ratios.push(seconds(one) / seconds(floor));
        walls.push(all.wall.as_secs_f64() / one.wall.as_secs_f64());
        per_file.push(seconds(one) / files);
        peak = peak.max(one.memory).max(all.memory);
    }
    println!("  check on one thread to floor, CPU time: {:.2} (of {})", median(ratios.clone()), list(&ratios));
    println!("  wall time of {threads} threads to one:      {:.2} (of {})", median(walls.clone()), list(&walls));
    println!("  peak memory:                          {:.1} MiB", f64::from(u32::try_from(peak)?) / 1024.0);
    println!("  CPU time per file:                    {:.1} µs", median(per_file.clone()) * 1e6);
    Ok(median(per_file))
}

/// Measures what it costs to check one affiliate of 60 files, from start to end of the process.
fn start(home: &Path, seed: u64) -> Result<(), Box<dyn Error + Send + Sync>> {
    let folder = home.join("single");
    single::write_single(&folder, seed)?;
    match measure::start_up(&folder, &numbers::program(), STARTS)? {
        Some((check, floor)) => {
            println!("one affiliate of 60 files, {STARTS} fresh processes each: check to floor, CPU time: {:.2}", check / floor);
        }
        None => println!("this system does not tell the CPU time of ended processes"),
    }
    Ok(())
}
