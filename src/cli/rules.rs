//! `affcheck rules`: the rules in use, by theme, with the levels of each kind of affiliate.

use std::fmt::Write as _;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use super::check::{language, today};
use super::terminal::{Terminal, environment_language, unwritable};
use super::{Ending, Outcome};
use crate::calendar::Date;
use crate::document::Kinds;
use crate::error::{Error, Result};
use crate::pack::load::{PackFiles, embedded_names, load};
use crate::pack::{Level, Pack, Rule, Version};
use crate::portfolio::Portfolio;
use crate::text::{Audience, Text};

#[derive(Debug, clap::Args)]
pub(crate) struct Arguments {
    /// The portfolio whose packs are meant; without one here, the packs that come with the program
    #[arg(default_value = ".")]
    path: PathBuf,
    /// Add the rule pack in this folder; can be given several times
    #[arg(long, value_name = "DIR")]
    pack: Vec<PathBuf>,
}

/// The packs of a portfolio; those that come with the program where the path given by default is none.
pub(crate) fn packs(path: &Path, more: &[PathBuf], asked: Option<&str>) -> Result<(Vec<Pack>, String)> {
    match Portfolio::open(path, more) {
        Ok(portfolio) => {
            let language = language(asked, &portfolio);
            Ok((portfolio.packs, language))
        }
        Err(error) if path != Path::new(".") || !matches!(error.message.id, "error-no-filing") => Err(error),
        Err(_) => {
            let mut kinds = Kinds::embedded();
            let embedded = embedded_names().into_iter().filter_map(PackFiles::embedded);
            let mut files: Vec<PackFiles> = embedded.collect();
            for folder in more {
                files.push(PackFiles::folder(folder).ok_or_else(|| crate::portfolio::no_pack(&folder.display().to_string()))?);
            }
            let load_one =
                |files: &PackFiles| load(files, &mut kinds).map_err(|_| Error::new(crate::message::Message::new("error-bad-pack")));
            let packs = files.iter().map(load_one).collect::<Result<_>>()?;
            Ok((packs, asked.map_or_else(environment_language, ToOwned::to_owned)))
        }
    }
}

pub(crate) fn run(arguments: &Arguments, asked: Option<&str>, terminal: &Terminal) -> Outcome {
    let (packs, language) = packs(&arguments.path, &arguments.pack, asked)?;
    let text = Text::new(&language, Audience::Public);
    let bold = |words: &str| if terminal.style(true).colour { format!("\u{1b}[1m{words}\u{1b}[0m") } else { words.to_owned() };
    let mut shown = String::new();
    for pack in &packs {
        let title = pack.texts.get(&text.language).or_else(|| pack.texts.get("en")).map_or("", |about| &about.title);
        let _ = writeln!(shown, "{} {} · {title}\n", bold(&pack.name), pack.version);
        let mut theme = "";
        for rule in &pack.rules {
            let own = rule.id.split('/').next().unwrap_or_default();
            if own != theme {
                let _ = writeln!(shown, "{}", bold(own));
                theme = own;
            }
            let words = rule.text(&text.language).map_or("", |text| &text.title);
            let _ = writeln!(shown, "  {}\n      {words}", rule.id);
            let _ = writeln!(shown, "      {}", levels(pack, rule, today(), &text));
        }
        shown.push('\n');
    }
    io::stdout().lock().write_all(shown.as_bytes()).map_err(|error| unwritable(&error))?;
    Ok(Ending::Clean)
}

/// The levels of a rule: for each kind, one word or the words of all stages.
pub(crate) fn levels(pack: &Pack, rule: &Rule, on: Date, text: &Text) -> String {
    let Some(version) = rule.version(on).or(rule.versions.first()) else { return String::new() };
    of_version(pack, version, text)
}

/// The levels of one version of a rule.
pub(crate) fn of_version(pack: &Pack, version: &Version, text: &Text) -> String {
    let row = |(kind, named): (usize, &crate::pack::Named)| {
        let words: Vec<String> = (0..pack.stages.len()).map(|stage| level(version.levels.get(kind, stage), text)).collect();
        let same = words.windows(2).all(|pair| pair.first() == pair.last());
        let words = if same { words.into_iter().take(1).collect() } else { words };
        format!("{}: {}", named.name(&text.language), words.join(" → "))
    };
    pack.kinds.iter().enumerate().map(row).collect::<Vec<_>>().join(" · ")
}

/// The word for a level, in the reader's language.
pub(crate) fn level(level: Level, text: &Text) -> String {
    text.get(match level {
        Level::Off => "level-off",
        Level::May => "level-may",
        Level::Should => "level-should",
        Level::Must => "level-must",
    })
}
