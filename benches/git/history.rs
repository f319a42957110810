//! The history pass, against `git log --first-parent --name-status`.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::io;
use std::path::Path;

use crate::cost::{costs, tell};
use crate::import::{Import, git, packed};
use crate::random::Random;
use crate::{Result, portfolio, work};

/// So many files of each affiliate come with the first commit; the others follow.
const FIRST: usize = 32;

/// Measures a repository of so many affiliates and commits on the first parents, as it was imported and packed anew.
#[expect(clippy::print_stdout, reason = "a benchmark prints what it measured")]
pub(crate) fn measure(home: &Path, affiliates: usize, commits: usize, rounds: usize, seed: u64) -> Result<()> {
    let imported = home.join(format!("history-{affiliates}-{commits}-{seed}.git"));
    if !imported.exists() {
        write(&imported, affiliates, commits, seed)?;
    }
    let count = |arguments: &[&str]| -> Result<usize> {
        let output = git(&imported).args(arguments).output()?;
        Ok(memchr::memchr_iter(b'\n', &output.stdout).count())
    };
    let files = count(&["ls-tree", "-r", "--name-only", "HEAD"])?;
    let chain = count(&["rev-list", "--first-parent", "HEAD"])?;
    let merges = count(&["rev-list", "--first-parent", "--merges", "HEAD"])?;
    println!("history: {affiliates} affiliates, {files} files, {chain} commits, {merges} of them merges, {rounds} rounds");
    for (state, repository) in [("as imported", imported.clone()), ("packed anew", packed(&imported)?)] {
        let ours = || work::process("history", &repository);
        let log = || {
            let mut command = git(&repository);
            command.args(["log", "--first-parent", "--diff-merges=first-parent", "--name-status", "--format=%H", "HEAD"]);
            Ok(command)
        };
        let [ours, log] = costs([&ours, &log], rounds)?;
        tell(&format!("{state}: to git log"), &ours, &log);
    }
    Ok(())
}

/// Paths, each with the text that a commit gives it, or with none where it is taken out.
type Change = Vec<(String, Option<String>)>;

/// What an affiliate has filed, and will file.
#[derive(Default)]
struct Home {
    coming: Vec<(String, String)>,
    filed: Vec<(String, String)>,
    withdrawn: Option<(String, String)>,
}

impl Home {
    /// What a commit does: mostly it brings some documents or amends some, at times it moves, withdraws or restores one.
    fn change(&mut self, random: &mut Random, number: usize) -> Change {
        let kind = random.between(0, 99);
        if kind < 3 && self.withdrawn.is_none() && self.filed.len() > 1 {
            let (path, text) = self.filed.swap_remove(index(random, self.filed.len()));
            self.withdrawn = Some((path.clone(), text));
            return vec![(path, None)];
        }
        if kind < 6
            && let Some((path, text)) = self.withdrawn.take()
        {
            self.filed.push((path.clone(), text.clone()));
            return vec![(path, Some(text))];
        }
        let some = usize::try_from(random.between(1, 4)).unwrap_or(1);
        if kind < 55 && !self.coming.is_empty() {
            let new = self.coming.split_off(self.coming.len().saturating_sub(some));
            self.filed.extend(new.clone());
            return new.into_iter().map(|(path, text)| (path, Some(text))).collect();
        }
        let mut change = BTreeMap::new();
        for _ in 0..some {
            let at = index(random, self.filed.len());
            let Some((path, text)) = self.filed.get_mut(at) else { break };
            if kind >= 96 && path.contains("meetings/") && change.is_empty() {
                change.insert(path.clone(), None);
                *path = path.replace(".toml", &format!("-{number}.toml"));
                change.insert(path.clone(), Some(text.clone()));
                break;
            }
            let _ = writeln!(text, "# amended by {number}");
            change.insert(path.clone(), Some(text.clone()));
        }
        change.into_iter().collect()
    }
}

fn index(random: &mut Random, length: usize) -> usize {
    let last = i32::try_from(length).unwrap_or(i32::MAX).saturating_sub(1).max(0);
    usize::try_from(random.between(0, last)).unwrap_or_default()
}

fn write(repository: &Path, affiliates: usize, commits: usize, seed: u64) -> io::Result<()> {
    let mut homes: BTreeMap<String, Home> = BTreeMap::new();
    let mut import = Import::new(repository)?;
    import.commit("main", None, None)?;
    portfolio::each(affiliates, seed, &mut |path, text| {
        let Some((id, _)) = path.strip_prefix("affiliates/").and_then(|rest| rest.split_once('/')) else {
            return import.file(&path, &text);
        };
        let home = homes.entry(id.to_owned()).or_default();
        if home.filed.len() < FIRST {
            import.file(&path, &text)?;
            home.filed.push((path, text));
        } else {
            home.coming.push((path, text));
        }
        Ok(())
    })?;
    let mut homes: Vec<Home> = homes.into_values().collect();
    let mut random = Random::new(seed);
    for number in 1..commits {
        let at = index(&mut random, homes.len());
        let Some(home) = homes.get_mut(at) else { break };
        let change = home.change(&mut random, number);
        if random.percent(8) {
            import.commit("topic", Some("main"), None)?;
            put(&mut import, &change)?;
            import.commit("main", None, Some("topic"))?;
        } else {
            import.commit("main", None, None)?;
        }
        put(&mut import, &change)?;
    }
    import.end()
}

fn put(import: &mut Import, change: &Change) -> io::Result<()> {
    change.iter().try_for_each(|(path, text)| match text {
        Some(text) => import.file(path, text),
        None => import.remove(path),
    })
}
