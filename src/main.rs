//! The program `affcheck`. All it does is in the library.

use std::process::ExitCode;

fn main() -> ExitCode {
    affcheck::cli::main()
}
