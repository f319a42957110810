//! Reading all blobs of a revision, against `git cat-file --batch`.

use std::fs::{self, File};
use std::path::Path;

use crate::cost::{Cost, costs, tell};
use crate::import::{Import, git, packed};
use crate::{Result, portfolio, work};

/// Measures a portfolio of so many affiliates, as it was imported and packed anew.
#[expect(clippy::print_stdout, reason = "a benchmark prints what it measured")]
pub(crate) fn measure(home: &Path, affiliates: usize, rounds: usize, seed: u64) -> Result<()> {
    let imported = home.join(format!("read-{affiliates}-{seed}.git"));
    if !imported.exists() {
        let mut import = Import::new(&imported)?;
        import.commit("main", None, None)?;
        portfolio::each(affiliates, seed, &mut |path, text| import.file(&path, &text))?;
        import.end()?;
    }
    let ids = home.join("ids");
    let (files, bytes) = list(&imported, &ids)?;
    println!("all blobs of a revision: {affiliates} affiliates, {files} files, {bytes} bytes, {rounds} rounds");
    for (state, repository) in [("as imported", imported.clone()), ("packed anew", packed(&imported)?)] {
        let read = work::process("blobs", &repository)?.output()?;
        let read = String::from_utf8_lossy(&read.stdout).trim().to_owned();
        if read != format!("{files} {bytes}") {
            return Err(format!("there are {files} files of {bytes} bytes, and what was read is `{read}`").into());
        }
        let ours = || work::process("blobs", &repository);
        let cat_file = || {
            let mut command = git(&repository);
            command.args(["cat-file", "--batch", "--buffer"]).stdin(File::open(&ids)?);
            Ok(command)
        };
        let ls_tree = || {
            let mut command = git(&repository);
            command.args(["ls-tree", "-r", "HEAD"]);
            Ok(command)
        };
        let [ours, cat_file, ls_tree] = costs([&ours, &cat_file, &ls_tree], rounds)?;
        let sum: Vec<Cost> = cat_file.iter().zip(ls_tree).map(|(cat_file, ls_tree)| *cat_file + ls_tree).collect();
        tell(&format!("{state}: to cat-file alone"), &ours, &cat_file);
        tell(&format!("{state}: to ls-tree and cat-file"), &ours, &sum);
    }
    Ok(())
}

/// Writes the ids of all blobs into a file, in the order of their paths. Gives their number and how many bytes they have.
fn list(repository: &Path, ids: &Path) -> Result<(usize, u64)> {
    let listed = git(repository).args(["ls-tree", "-r", "-l", "HEAD"]).output()?;
    let (mut text, mut files, mut bytes) = (String::new(), 0, 0);
    for line in String::from_utf8(listed.stdout)?.lines() {
        let mut words = line.split_ascii_whitespace().skip(2);
        if let (Some(id), Some(size)) = (words.next(), words.next()) {
            text.push_str(id);
            text.push('\n');
            files += 1;
            bytes += size.parse::<u64>()?;
        }
    }
    fs::write(ids, text)?;
    Ok((files, bytes))
}
