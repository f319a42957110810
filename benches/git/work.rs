//! The child's side: one piece of work in a process of its own.

use std::hint::black_box;
use std::io;
use std::path::Path;
use std::process::Command;

use affcheck::cache::Cache;
use affcheck::source::{Source, Terms};

use crate::Result;

/// Does the work. Tells what it came to.
pub(crate) fn child(work: &str, repository: &Path) -> Result<String> {
    let source = Source::at(Path::new("."), Some(repository), "HEAD").map_err(|error| format!("{error:?}"))?;
    match work {
        "blobs" => {
            let (files, bytes) = blobs(&source);
            Ok(format!("{files} {bytes}"))
        }
        "history" => {
            let terms = Terms { zone: "UTC", ..Terms::default() };
            // as the program does, which ends at the end
            let witnessed = source.witnessed(&terms, &Cache::off()).map_err(|error| format!("{error:?}"))?;
            let told = format!("{:?}", witnessed.asked());
            std::mem::forget(witnessed);
            Ok(told)
        }
        other => Err(format!("there is no work `{other}`").into()),
    }
}

/// Reads all files. Gives their number and how many bytes they have.
fn blobs(source: &Source) -> (usize, usize) {
    let register = source.committee_file("register.toml");
    let mut sum = register.map_or((0, 0), |file| (1, file.text().len()));
    for id in source.folders() {
        let snapshot = black_box(source.snapshot(&id));
        sum.0 += snapshot.files.len();
        sum.1 += snapshot.files.iter().map(|file| file.text().len()).sum::<usize>();
    }
    sum
}

/// The parent's side: a process that does the work.
pub(crate) fn process(work: &str, repository: &Path) -> io::Result<Command> {
    let mut command = Command::new(std::env::current_exe()?);
    command.args(["--child", work]).arg(repository);
    Ok(command)
}
