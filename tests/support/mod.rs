//! Runs the program as people do: in an environment that is the same everywhere.

use std::process::Command;

/// The program with arguments, in the project's folder, without anything of the tester's own environment.
pub(crate) fn command(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_affcheck"));
    command.args(arguments).current_dir(env!("CARGO_MANIFEST_DIR")).env_clear();
    command.envs([("LANG", "en_GB.UTF-8"), ("COLUMNS", "100"), ("NO_COLOR", "1"), ("TZ", "UTC")]);
    command
}

/// Runs the program: exit code, standard output, standard error.
pub(crate) fn affcheck(arguments: &[&str]) -> (i32, String, String) {
    let output = command(arguments).output().expect("the program runs");
    let text = |bytes| String::from_utf8(bytes).expect("output is UTF-8");
    (output.status.code().expect("the program ends by itself"), text(output.stdout), text(output.stderr))
}
