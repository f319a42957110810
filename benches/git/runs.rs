//! The program itself, where it need not judge everything: a pull request, and what it has judged before.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::{fs, io};

use crate::cost::{cost, costs, tell};
use crate::import::Import;
use crate::numbers::program;
use crate::{Result, portfolio};

/// A repository with a branch `topic` that touches one affiliate in the middle.
fn repository(home: &Path, affiliates: usize, seed: u64) -> io::Result<PathBuf> {
    let repository = home.join(format!("runs-{affiliates}-{seed}.git"));
    if repository.exists() {
        return Ok(repository);
    }
    let touched = format!("affiliates/affiliate-{:05}/bylaws.toml", affiliates / 2);
    let mut before = String::new();
    let mut import = Import::new(&repository)?;
    import.commit("main", None, None)?;
    portfolio::each(affiliates, seed, &mut |path, text| {
        import.file(&path, &text)?;
        if path == touched {
            before = text;
        }
        Ok(())
    })?;
    import.commit("topic", Some("main"), None)?;
    import.file(&touched, &before.replace("answer-days = 30", "answer-days = 300"))?;
    import.end()?;
    Ok(repository)
}

fn check(repository: &Path, more: &[&str]) -> Command {
    let (year, month, day) = portfolio::AS_OF;
    let mut command = Command::new(program());
    command.args(["check", "--repo"]).arg(repository).args(["--as-of", &format!("{year}-{month:02}-{day:02}")]);
    command.args(["--format", "json", "--fail-on", "never"]).args(more);
    command
}

/// Measures the check of a pull request against that of the whole portfolio.
#[expect(clippy::print_stdout, reason = "a benchmark prints what it measured")]
pub(crate) fn pull_request(home: &Path, affiliates: usize, rounds: usize, seed: u64) -> Result<()> {
    println!("a pull request that touches one affiliate of {affiliates}, {rounds} rounds");
    let help = Command::new(program()).args(["check", "--help"]).output()?;
    if !String::from_utf8_lossy(&help.stdout).contains("--base") {
        println!("  not measured: this build of the program does not know `--base`");
        return Ok(());
    }
    let repository = repository(home, affiliates, seed)?;
    let part = || Ok(check(&repository, &["--base", "main", "--rev", "topic", "--no-cache"]));
    let all = || Ok(check(&repository, &["--rev", "topic", "--no-cache"]));
    let [part, all] = costs([&part, &all], rounds)?;
    tell("to a full run", &part, &all);
    Ok(())
}

/// Measures a run that finds all results in the cache against one that finds none.
#[expect(clippy::print_stdout, reason = "a benchmark prints what it measured")]
pub(crate) fn warm(home: &Path, affiliates: usize, rounds: usize, seed: u64) -> Result<()> {
    println!("a warm run of {affiliates} affiliates, {rounds} rounds");
    let repository = repository(home, affiliates, seed)?;
    let cache = home.join("cache");
    let run = || {
        let mut command = check(&repository, &["--rev", "main", "--cache"]);
        command.arg(&cache);
        Ok(command)
    };
    let (mut cold, mut warm) = (Vec::new(), Vec::new());
    for _ in 0..rounds {
        let _ = fs::remove_dir_all(&cache);
        cold.push(cost(&run, 1)?);
        warm.push(cost(&run, 1)?);
    }
    tell("to a cold run", &warm, &cold);
    Ok(())
}
