//! `affcheck rules`: the rules in use, and the ways to look at them.

pub(crate) mod coverage;
mod matrix;
pub(crate) mod upcoming;

use std::fmt::Write as _;
use std::io::{self, Write as _};
use std::path::Path;

use super::check::{Reader, as_of, date, language, today};
use super::page::Page;
use super::place::Place;
use super::terminal::{Terminal, environment_language, unwritable};
use super::{Ending, Outcome};
use crate::calendar::Date;
use crate::document::Kinds;
use crate::error::{Error, Result};
use crate::message::{Fact, Message};
use crate::pack::load::{PackFiles, embedded_names, load};
use crate::pack::{Level, Pack, Rule, Version};
use crate::register::Entry;
use crate::report::guard::Guard;
use crate::text::{Audience, Text, language_for};

#[derive(Debug, clap::Args)]
pub(crate) struct Arguments {
    #[command(flatten)]
    place: Place,
    #[arg(long, group = "view")]
    matrix: bool,
    #[arg(long, value_name = "FORMAT", default_value = "table", requires = "matrix")]
    format: matrix::Format,
    #[arg(long, group = "view")]
    coverage: bool,
    #[arg(long, group = "view")]
    choices: bool,
    #[arg(long = "for", value_name = "AFFILIATE", group = "view")]
    affiliate: Option<String>,
    #[arg(long, value_name = "DATE")]
    as_of: Option<String>,
    #[arg(long, value_name = "AUDIENCE", default_value = "public")]
    audience: Reader,
}

/// The packs of a portfolio; those that come with the program where the path given by default is none.
pub(crate) fn packs(place: &Place, asked: Option<&str>) -> Result<(Vec<Pack>, String)> {
    match place.open() {
        Ok(portfolio) => {
            let language = language(asked, &portfolio);
            Ok((portfolio.packs, language))
        }
        Err(error) if place.path != Path::new(".") || !matches!(error.message.id, "error-no-filing") => Err(error),
        Err(_) => {
            let mut kinds = Kinds::embedded();
            let embedded = embedded_names().into_iter().filter_map(PackFiles::embedded);
            let mut files: Vec<PackFiles> = embedded.collect();
            for folder in &place.pack {
                files.push(PackFiles::folder(folder).ok_or_else(|| crate::portfolio::no_pack(&folder.display().to_string()))?);
            }
            let load_one = |files: &PackFiles| load(files, &mut kinds).map_err(|_| Error::new(Message::new("error-bad-pack")));
            let packs = files.iter().map(load_one).collect::<Result<_>>()?;
            Ok((packs, asked.map_or_else(environment_language, ToOwned::to_owned)))
        }
    }
}

pub(crate) fn run(arguments: &Arguments, asked: Option<&str>, terminal: &Terminal) -> Outcome {
    let shown = if let Some(id) = &arguments.affiliate {
        let portfolio = arguments.place.open()?;
        let affiliate = portfolio.open_affiliate(id)?;
        let own = affiliate.entry(&portfolio).and_then(own_language);
        let text = Text::new(&language(asked.or(own), &portfolio), arguments.audience.audience());
        let as_of = as_of(arguments.as_of.as_deref(), &portfolio)?;
        upcoming::show(&portfolio, &affiliate, as_of, Page::new(&text, terminal.style(true)))?
    } else {
        let (packs, language) = packs(&arguments.place, asked)?;
        let text = Text::new(&language, Audience::Public);
        let on = arguments.as_of.as_deref().map_or_else(|| Ok(today()), date)?;
        let page = Page::new(&text, terminal.style(true));
        match arguments {
            Arguments { matrix: true, format, .. } => matrix::show(&packs, on, *format, page),
            Arguments { coverage: true, .. } => coverage::show(&packs, page),
            Arguments { choices: true, .. } => choices(&packs, page),
            _ => list(&packs, on, page),
        }
    };
    // what an affiliate calls itself could be a command for the program that runs workflows
    let mut out = Guard::new(io::stdout().lock());
    out.write_all(shown.as_bytes()).and_then(|()| out.flush()).map_err(|error| unwritable(&error))?;
    Ok(Ending::Clean)
}

/// The first language of an affiliate that the program speaks.
fn own_language(entry: &Entry) -> Option<&'static str> {
    let languages = entry.document.root().get("languages")?;
    languages.children().filter_map(|tag| tag.as_str()).find_map(language_for)
}

/// All rules, by theme, each with the levels of every kind of affiliate.
fn list(packs: &[Pack], on: Date, mut page: Page<'_>) -> String {
    for pack in packs {
        page.pack(pack);
        for (theme, rules) in pack.by_theme() {
            let words = page.bold(pack.theme_name(theme, &page.text.language));
            let _ = writeln!(page.shown, "{words}");
            for rule in rules {
                page.line(&rule.id);
                let title = rule.text(&page.text.language).map_or("", |text| &text.title);
                page.indented(title, "      ");
                let levels = levels(pack, rule, on, page.text);
                page.indented(&levels, "      ");
            }
        }
        page.shown.push('\n');
    }
    page.shown
}

/// All choices of the packs.
fn choices(packs: &[Pack], mut page: Page<'_>) -> String {
    for pack in packs {
        page.pack(pack);
        for choice in &pack.background().choices {
            page.choice(choice);
            let overlay = Message::new("choice-overlay").with("overlay", Fact::name(format!("{}/{}", pack.name, choice.overlay)));
            page.say(&overlay);
            let drawn = Message::new("choice-rules")
                .with("statements", Fact::names(choice.statements.iter().cloned()))
                .with("rules", Fact::names(choice.rules.iter().cloned()));
            page.say(&drawn);
            page.shown.push('\n');
        }
    }
    page.shown
}

impl Page<'_> {
    /// Names a pack.
    fn pack(&mut self, pack: &Pack) {
        let title = pack.texts.get(&self.text.language).or_else(|| pack.texts.get("en")).map_or("", |about| &about.title);
        let name = self.bold(&pack.name);
        let _ = writeln!(self.shown, "{name} {} · {title}\n", pack.version);
    }
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
        let levels = words.join(&format!(" {} ", text.get("arrow")));
        let message =
            Message::new("levels-of-kind").with("kind", Fact::name(named.name(&text.language))).with("levels", Fact::name(levels));
        text.format(&message)
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
