//! What one run of the program costs. The benchmark is the program too, so that it can say what only a process knows of itself.

use std::error::Error;
use std::ffi::OsString;
use std::path::Path;
use std::process::{Command, ExitCode, Stdio};
use std::{env, io};

use crate::memory::peak_memory;
use crate::numbers::time_of_children;
use crate::portfolio::AS_OF;

/// Set where this process is to be the program.
const CHILD: &str = "AFFCHECK_IS_MEASURED";

/// What a run cost.
#[derive(Clone, Copy, Default)]
pub(crate) struct Cost {
    /// User and system time, in the ticks of the system.
    pub(crate) cpu: f64,
    /// The most memory that was in use, in KiB; zero where the system does not tell.
    pub(crate) memory: f64,
}

/// The child's side: the program itself, and then how much memory it took.
#[expect(clippy::print_stderr, reason = "standard output is the report's")]
pub(crate) fn child() -> Option<ExitCode> {
    env::var_os(CHILD)?;
    let code = affcheck::cli::main();
    eprintln!("{}", peak_memory());
    Some(code)
}

/// The parent's side: checks a portfolio on one thread, and writes so many formats.
pub(crate) fn cost(folder: &Path, formats: &[OsString]) -> Result<Cost, Box<dyn Error + Send + Sync>> {
    let (year, month, day) = AS_OF;
    let mut command = Command::new(env::current_exe()?);
    command.env(CHILD, "1").args(["check", "--threads", "1", "--fail-on", "never", "--lang", "en"]);
    command.args(["--as-of", &format!("{year}-{month:02}-{day:02}")]);
    for format in formats {
        command.arg("--format").arg(format);
    }
    let before = time_of_children();
    let output = command.arg(folder).stdout(Stdio::null()).output()?;
    let cpu = before.zip(time_of_children()).map(|(before, after)| after - before);
    let said = String::from_utf8_lossy(&output.stderr);
    match said.trim().parse() {
        Ok(memory) if output.status.success() => {
            Ok(Cost { cpu: cpu.ok_or("this system does not tell the time of ended processes")?, memory })
        }
        _ => Err(format!("{command:?} said `{}`", said.trim()).into()),
    }
}

/// All formats of the program, as it names them where it is asked for one that it does not know.
pub(crate) fn formats(program: &Path) -> io::Result<Vec<String>> {
    let output = Command::new(program).args(["check", "--lang", "en", "--color", "never", "--format", "?"]).output()?;
    let said = String::from_utf8_lossy(&output.stderr);
    let known = said.lines().find_map(|line| line.split_once("help:")).map(|(_, known)| known).unwrap_or_default();
    Ok(known.split('`').skip(1).step_by(2).map(ToOwned::to_owned).collect())
}
