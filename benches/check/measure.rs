//! Runs one piece of work in a process of its own, so that time and memory are that work's alone.

use std::error::Error;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};
use std::{env, fs, io};

use affcheck::cache::Cache;
use affcheck::calendar::Date;
use affcheck::pipeline::{Options, run};
use affcheck::portfolio::Portfolio;
use affcheck::report::concise::Concise;
use affcheck::text::{Audience, Text};
use cpu_time::ProcessTime;

use crate::memory::peak_memory;
use crate::numbers::time_of_children;
use crate::portfolio::AS_OF;

/// What is measured.
#[derive(Clone, Copy)]
pub(crate) enum Work {
    /// Walking the folder, reading every file and parsing it into a `toml::Table`.
    Floor,
    /// The whole check, on so many threads.
    Check(usize),
}

/// What a piece of work cost.
#[derive(Clone, Copy)]
pub(crate) struct Cost {
    /// User and system time of all threads.
    pub(crate) cpu: Duration,
    pub(crate) wall: Duration,
    /// The most memory that was in use, in KiB; zero where the system does not tell.
    pub(crate) memory: u64,
}

/// The floor.
fn floor(folder: &Path, tables: &mut usize) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        if entry.file_type()?.is_dir() {
            floor(&entry.path(), tables)?;
            continue;
        }
        let text = fs::read_to_string(entry.path())?;
        if entry.path().extension().is_some_and(|extension| extension == "toml") {
            *tables += usize::from(std::hint::black_box(text.parse::<toml::Table>()).is_ok());
        }
    }
    Ok(())
}

/// The whole check as `affcheck check --format concise` does it, into a file.
fn check(folder: &Path, threads: usize) -> Result<(), Box<dyn Error + Send + Sync>> {
    let out = io::BufWriter::with_capacity(64 * 1024, fs::File::create(folder.with_extension("out"))?);
    let as_of = Date::new(AS_OF.0, AS_OF.1, AS_OF.2)?;
    let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build()?;
    pool.install(|| {
        let portfolio = Portfolio::open(folder, &[]).map_err(|error| format!("{error:?}"))?;
        let texts = [Text::new("en", Audience::Public)];
        let options = Options::new(as_of);
        let mut writer = Concise::new(out, &texts[0]);
        run(&portfolio, &options, &texts, &mut writer, &Cache::off(), &mut |_, _| ()).map_err(|error| format!("{error:?}"))?;
        Ok(())
    })
}

/// The child's side: does the work and prints its cost.
pub(crate) fn child(work: &str, folder: &Path, threads: usize) -> Result<String, Box<dyn Error + Send + Sync>> {
    let (wall, cpu) = (Instant::now(), ProcessTime::now());
    match work {
        "floor" => floor(folder, &mut 0)?,
        _ => check(folder, threads)?,
    }
    Ok(format!("{} {} {}", cpu.elapsed().as_nanos(), wall.elapsed().as_nanos(), peak_memory()))
}

/// The parent's side: starts the child and reads what it prints.
pub(crate) fn measure(work: Work, folder: &Path) -> io::Result<Cost> {
    let (name, threads) = match work {
        Work::Floor => ("floor", 1),
        Work::Check(threads) => ("check", threads),
    };
    let output =
        Command::new(env::current_exe()?).args(["--child", name, &threads.to_string()]).arg(folder).stderr(Stdio::inherit()).output()?;
    let text = String::from_utf8_lossy(&output.stdout);
    let numbers: Vec<u64> = text.split_whitespace().filter_map(|number| number.parse().ok()).collect();
    match numbers[..] {
        [cpu, wall, memory] => Ok(Cost { cpu: Duration::from_nanos(cpu), wall: Duration::from_nanos(wall), memory }),
        _ => Err(io::Error::other(format!("the child said `{text}`"))),
    }
}

/// CPU time of so many fresh processes from their start to their end: of the program itself, and of the floor.
/// None where the system does not tell.
pub(crate) fn start_up(folder: &Path, program: &Path, times: usize) -> io::Result<Option<(f64, f64)>> {
    let mut spent = [0.0, 0.0];
    for _ in 0..times {
        let mut commands = [Command::new(program), Command::new(env::current_exe()?)];
        let [check, floor] = &mut commands;
        check.args(["check", "--as-of", "2026-07-01", "--format", "concise"]).arg(folder);
        floor.args(["--child", "floor", "1"]).arg(folder);
        for (command, spent) in commands.iter_mut().zip(&mut spent) {
            let Some(before) = time_of_children() else { return Ok(None) };
            command.stdout(Stdio::null()).status()?;
            *spent += time_of_children().unwrap_or_default() - before;
        }
    }
    let [check, floor] = spent;
    Ok(Some((check, floor)))
}
