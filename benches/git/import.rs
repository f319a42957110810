//! Makes repositories with `git fast-import`, the same for the same seed.

use std::ffi::OsStr;
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, Command, Stdio};

/// When the first commit is made, in seconds since 1970.
const BEGIN: u64 = 1_600_000_000;
/// Between one commit and the next, in seconds.
const STEP: u64 = 20_000;

/// Git with no settings but its own.
pub(crate) fn git(repository: &Path) -> Command {
    let mut command = Command::new("git");
    command.arg("-C").arg(repository).env("GIT_CONFIG_NOSYSTEM", "1").env("GIT_CONFIG_GLOBAL", "/dev/null").env_remove("GIT_DIR");
    command
}

/// Runs git to its end.
pub(crate) fn run<A: AsRef<OsStr>>(repository: &Path, arguments: &[A]) -> io::Result<()> {
    succeeded(git(repository).args(arguments).status()?.success())
}

fn succeeded(is_success: bool) -> io::Result<()> {
    if is_success { Ok(()) } else { Err(io::Error::other("git failed")) }
}

/// A repository that is being made.
pub(crate) struct Import {
    process: Child,
    input: BufWriter<ChildStdin>,
    commits: u64,
}

impl Import {
    /// Begins a bare repository.
    pub(crate) fn new(repository: &Path) -> io::Result<Self> {
        std::fs::create_dir_all(repository)?;
        run(repository, &["init", "--quiet", "--bare", "--initial-branch=main"])?;
        let mut process = git(repository).args(["fast-import", "--quiet"]).stdin(Stdio::piped()).spawn()?;
        let input = process.stdin.take().ok_or_else(|| io::Error::other("git takes no input"))?;
        Ok(Self { process, input: BufWriter::new(input), commits: 0 })
    }

    /// Begins a commit on a branch: after another branch where one is given, and merging one.
    pub(crate) fn commit(&mut self, branch: &str, after: Option<&str>, merging: Option<&str>) -> io::Result<()> {
        let (number, seconds) = (self.commits, BEGIN + self.commits * STEP);
        self.commits += 1;
        let message = format!("Change {number}");
        let who = format!("Example <example@example.org> {seconds} +0000");
        writeln!(self.input, "commit refs/heads/{branch}\ncommitter {who}\ndata {}\n{message}", message.len())?;
        for (word, other) in [("from", after), ("merge", merging)] {
            if let Some(other) = other {
                writeln!(self.input, "{word} refs/heads/{other}")?;
            }
        }
        Ok(())
    }

    /// Puts a file into the commit that was begun.
    pub(crate) fn file(&mut self, path: &str, text: &str) -> io::Result<()> {
        writeln!(self.input, "M 100644 inline {path}\ndata {}\n{text}", text.len())
    }

    /// Takes a file out with the commit that was begun.
    pub(crate) fn remove(&mut self, path: &str) -> io::Result<()> {
        writeln!(self.input, "D {path}")
    }

    /// Waits until everything is written.
    pub(crate) fn end(mut self) -> io::Result<()> {
        self.input.flush()?;
        drop(self.input);
        succeeded(self.process.wait()?.success())
    }
}

/// The same repository as it is after a while: packed anew, with its commits in a graph.
pub(crate) fn packed(repository: &Path) -> io::Result<PathBuf> {
    let packed = repository.with_extension("packed.git");
    if !packed.exists() {
        let (from, to) = (repository.as_os_str(), packed.as_os_str());
        run(Path::new("."), &[OsStr::new("clone"), OsStr::new("--quiet"), OsStr::new("--bare"), OsStr::new("--no-hardlinks"), from, to])?;
        run(&packed, &["repack", "-adfq"])?;
        run(&packed, &["commit-graph", "write", "--reachable", "--no-progress"])?;
    }
    Ok(packed)
}
