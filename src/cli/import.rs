//! `affcheck import`: turns rows of a CSV file into register entries or documents.

use std::fmt::Write as _;
use std::io::{self, Write as _};
use std::path::PathBuf;

use super::terminal::unwritable;
use super::{Ending, Outcome as Ended};
use crate::error::{Error, Located};
use crate::import::{BadRow, Options, Outcome, first, run as import};
use crate::message::{Fact, Message};
use crate::text::{Audience, Text};

#[derive(Debug, clap::Args)]
pub(crate) struct Arguments {
    map: PathBuf,
    #[arg(long, value_name = "DIR")]
    into: PathBuf,
    #[arg(long, value_name = "PATH")]
    source: Option<PathBuf>,
    #[arg(long)]
    skip_bad: bool,
    #[arg(long)]
    dry_run: bool,
}

pub(crate) fn run(arguments: &Arguments, text: &Text) -> Ended {
    let options = Options {
        mapping: arguments.map.clone(),
        into: arguments.into.clone(),
        source: arguments.source.clone(),
        skip_bad: arguments.skip_bad,
        dry_run: arguments.dry_run,
    };
    let outcome = import(&options)?;
    if !outcome.faults.is_empty() {
        let file = || std::sync::Arc::clone(&outcome.mapping);
        let faults = outcome.faults.iter().map(|fault| Located { file: file(), fault: fault.clone() }).collect();
        return Err(Error::new(Message::new("import-bad-mapping")).because(faults));
    }
    // what is in the rows is the committee's own, on its own screen
    let text = &Text::new(&text.language, Audience::Committee);
    io::stderr().lock().write_all(complaints(&outcome, text).as_bytes()).map_err(|error| unwritable(&error))?;
    let count = |name, number: usize| (name, Fact::from(number));
    let facts = vec![
        count("read", outcome.read),
        count("left", outcome.left_out + outcome.blank),
        count("made", outcome.made),
        count("bad", outcome.bad_rows),
        count("written", outcome.written.len()),
    ];
    let summary = Message { id: if arguments.dry_run { "import-summary-dry" } else { "import-summary" }, facts };
    writeln!(io::stdout().lock(), "{}", text.format(&summary)).map_err(|error| unwritable(&error))?;
    if outcome.refused {
        let help = Message::new(if outcome.conflicts.is_empty() { "import-refused-help" } else { "import-conflict-help" });
        return Err(Error::new(Message::new("import-refused")).help(help));
    }
    if !outcome.is_complete() {
        return Err(Error::new(Message::new("import-nothing-written")));
    }
    Ok(Ending::Clean)
}

/// Every bad row and every conflict, each on its line.
fn complaints(outcome: &Outcome, text: &Text) -> String {
    let mut shown = String::new();
    let (rows, more) = first(&outcome.bad);
    for row in rows {
        let _ = writeln!(shown, "{}:{}: {}", outcome.source, row.line, complaint(row, text));
    }
    if more > 0 {
        let _ = writeln!(shown, "{}", text.format(&Message::new("import-more-rows").with("count", more)));
    }
    let (conflicts, more) = first(&outcome.conflicts);
    for path in conflicts {
        let _ = writeln!(shown, "{}", text.format(&Message::new("import-exists").with("path", Fact::name(path.clone()))));
    }
    if more > 0 {
        let _ = writeln!(shown, "{}", text.format(&Message::new("import-more-files").with("count", more)));
    }
    // a CSV file may hold characters that steer a terminal
    shown.chars().map(|c| if c.is_control() && c != '\n' { '\u{fffd}' } else { c }).collect()
}

fn complaint(row: &BadRow, text: &Text) -> String {
    let mut line = String::new();
    if let Some(column) = &row.column {
        let _ = write!(line, "{column}{}", text.get("colon"));
    }
    line.push_str(&text.format(&row.message));
    if let Some(cell) = row.cell.as_ref().filter(|cell| !cell.is_empty()) {
        let short: String = cell.chars().take(60).collect();
        let _ = write!(line, " [{short}]");
    }
    if let Some(help) = &row.help {
        let _ = write!(line, " — {}", text.format(help));
    }
    line
}
