//! Formats of reports and where they go: several at once, one of them to standard output.

use std::ffi::OsStr;
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};
use std::rc::Rc;

use clap::builder::{PossibleValue, TypedValueParser};
use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{Arg, Command, ValueEnum};
use tempfile::TempPath;

use super::site::Site;
use crate::error::{Error, Result};
use crate::message::{Fact, Message};
use crate::report::Writer;
use crate::report::concise::Concise;
use crate::report::csv::Csv;
use crate::report::frame::Style;
use crate::report::github::Github;
use crate::report::gitlab::Gitlab;
use crate::report::guard::Guard;
use crate::report::html::Html;
use crate::report::human::Human;
use crate::report::ics::Ics;
use crate::report::json::Json;
use crate::report::jsonl::Jsonl;
use crate::report::junit::Junit;
use crate::report::many::Many;
use crate::report::markdown::Markdown;
use crate::report::oscal::Oscal;
use crate::report::sarif::Sarif;
use crate::report::xlsx::Xlsx;
use crate::text::Text;

/// A format of reports.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, ValueEnum)]
pub(crate) enum Format {
    Human,
    Concise,
    Json,
    Jsonl,
    Sarif,
    Github,
    Gitlab,
    Junit,
    Csv,
    Xlsx,
    Markdown,
    Ics,
    Html,
    Oscal,
}

/// What a format needs to be told.
#[expect(clippy::struct_excessive_bools, reason = "each is one thing that a format asks for")]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Needs {
    /// The lines that findings speak of.
    pub(crate) excerpts: bool,
    /// By what findings are recognised.
    pub(crate) identity: bool,
    /// What the rules ask, with their texts.
    pub(crate) rules: bool,
    /// All that the packs tell, what begins later, and all of it in every language.
    pub(crate) site: bool,
}

impl Format {
    /// What the format needs to be told.
    fn needs(self, style: Style) -> Needs {
        match self {
            Self::Human => Needs { excerpts: style.detailed, ..Needs::default() },
            Self::Json | Self::Jsonl => Needs { excerpts: true, identity: true, ..Needs::default() },
            Self::Sarif | Self::Csv | Self::Xlsx | Self::Oscal => Needs { identity: true, rules: true, ..Needs::default() },
            Self::Gitlab => Needs { identity: true, ..Needs::default() },
            Self::Ics => Needs { rules: true, ..Needs::default() },
            Self::Html => Needs { excerpts: true, identity: true, rules: true, site: true },
            Self::Concise | Self::Github | Self::Junit | Self::Markdown => Needs::default(),
        }
    }

    /// Writes the format; none for one that fills a folder.
    fn writer<'t>(self, out: Box<dyn Write + 't>, text: &'t Text, style: Style) -> Option<Box<dyn Writer + 't>> {
        Some(match self {
            Self::Human => Box::new(Human::new(Guard::new(out), text, style)),
            Self::Concise => Box::new(Concise::new(Guard::new(out), text)),
            Self::Json => Box::new(Json::new(out)),
            Self::Jsonl => Box::new(Jsonl::new(out)),
            Self::Sarif => Box::new(Sarif::new(out, text)),
            Self::Github => Box::new(Github::new(out, text)),
            Self::Gitlab => Box::new(Gitlab::new(out)),
            Self::Junit => Box::new(Junit::new(out, text)),
            Self::Csv => Box::new(Csv::new(out, text)),
            Self::Xlsx => Box::new(Xlsx::new(out, text)),
            Self::Markdown => Box::new(Markdown::new(out, text)),
            Self::Ics => Box::new(Ics::new(out, text)),
            Self::Oscal => Box::new(Oscal::new(out, text)),
            Self::Html => return None,
        })
    }
}

/// A format and the file that it goes to; standard output where none is named.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Target {
    format: Format,
    path: Option<PathBuf>,
}

/// Reads `FORMAT` or `FORMAT=PATH`.
#[derive(Clone, Debug)]
pub(crate) struct Targets;

impl TypedValueParser for Targets {
    type Value = Target;

    fn parse_ref(&self, command: &Command, argument: Option<&Arg>, value: &OsStr) -> std::result::Result<Target, clap::Error> {
        let text = value.to_string_lossy();
        let (name, path) = text.split_once('=').map_or((text.as_ref(), None), |(name, path)| (name, Some(path)));
        let known = || Format::value_variants().iter().filter_map(ValueEnum::to_possible_value).map(|value| value.get_name().to_owned());
        match Format::from_str(name, false) {
            Ok(format) if path != Some("") => Ok(Target { format, path: path.map(PathBuf::from) }),
            _ => {
                let mut error = clap::Error::new(ErrorKind::InvalidValue).with_cmd(command);
                if let Some(argument) = argument {
                    error.insert(ContextKind::InvalidArg, ContextValue::String(argument.to_string()));
                }
                error.insert(ContextKind::InvalidValue, ContextValue::String(text.into_owned()));
                error.insert(ContextKind::ValidValue, ContextValue::Strings(known().collect()));
                Err(error)
            }
        }
    }

    fn possible_values(&self) -> Option<Box<dyn Iterator<Item = PossibleValue> + '_>> {
        Some(Box::new(Format::value_variants().iter().filter_map(ValueEnum::to_possible_value)))
    }
}

/// What all targets together need.
pub(crate) fn needs(targets: &[Target], style: Style) -> Needs {
    targets.iter().map(|target| target.format.needs(style)).fold(Needs::default(), |all, one| Needs {
        excerpts: all.excerpts || one.excerpts,
        identity: all.identity || one.identity,
        rules: all.rules || one.rules,
        site: all.site || one.site,
    })
}

/// Files that are written beside their places, and moved there when the whole report is in them.
#[derive(Debug, Default)]
pub(crate) struct Files {
    files: Vec<(TempPath, PathBuf)>,
    sites: Vec<Rc<Site>>,
}

impl Files {
    /// Puts the files in their places.
    pub(crate) fn finish(self) -> Result<()> {
        self.files.into_iter().try_for_each(|(file, path)| file.persist(&path).map_err(|error| unwritable(&path, &error.error)))?;
        self.sites.iter().try_for_each(|site| site.finish())
    }
}

/// Opens all targets. The first language is that of all formats that are written in one.
///
/// # Errors
/// When two of them go to one place, one that fills a folder names none, or a file cannot be written.
pub(crate) fn open<'t>(targets: &[Target], texts: &'t [Text], style: Style) -> Result<(Many<'t>, Files)> {
    let (mut many, mut files) = (Many::default(), Files::default());
    let Some(text) = texts.first() else { return Ok((many, files)) };
    for (index, target) in targets.iter().enumerate() {
        if targets.iter().take(index).any(|other| other.path == target.path) {
            let place = target.path.as_ref().map_or_else(|| "-".to_owned(), |path| path.display().to_string());
            let message = Message::new("error-format-twice").with("path", Fact::name(place));
            return Err(Error::new(message).help(Message::new("error-format-twice-help")));
        }
        if target.format == Format::Html {
            let no_folder = || Error::new(Message::new("error-no-site-folder")).help(Message::new("error-no-site-folder-help"));
            let site = Rc::new(Site::new(target.path.as_deref().ok_or_else(no_folder)?)?);
            for number in 0..texts.len() {
                many.add_in(number, Box::new(Html::new(Rc::clone(&site), texts, number)));
            }
            files.sites.push(site);
            continue;
        }
        let out: Box<dyn Write> = match &target.path {
            None => Box::new(BufWriter::with_capacity(64 * 1024, io::stdout().lock())),
            // a pipe or a device takes what comes, and stays what it is
            Some(path) if std::fs::metadata(path).is_ok_and(|known| !known.is_file() && !known.is_dir()) => {
                let file = std::fs::OpenOptions::new().write(true).open(path).map_err(|error| unwritable(path, &error))?;
                Box::new(BufWriter::with_capacity(64 * 1024, file))
            }
            Some(path) => {
                let (file, temporary) = beside(path).map_err(|error| unwritable(path, &error))?;
                files.files.push((temporary, path.clone()));
                Box::new(BufWriter::with_capacity(64 * 1024, file))
            }
        };
        // colours and the width of a terminal are nothing for a file
        let style = if target.path.is_some() { Style { colour: false, width: 100, ..style } } else { style };
        if let Some(writer) = target.format.writer(out, text, style) {
            many.add(writer, target.path.is_none());
        }
    }
    Ok((many, files))
}

/// A new file in the folder of another.
fn beside(path: &Path) -> io::Result<(std::fs::File, TempPath)> {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let mut builder = tempfile::Builder::new();
    builder.prefix(".affcheck-");
    // what may read it, the user's own settings say
    #[cfg(unix)]
    builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
    Ok(builder.tempfile_in(folder)?.into_parts())
}

pub(super) fn unwritable(path: &Path, error: &io::Error) -> Error {
    let message = Message::new("error-unwritable-file")
        .with("path", Fact::name(path.display().to_string()))
        .with("why", Fact::name(error.kind().to_string()));
    Error::new(message).help(Message::new("error-unwritable-file-help"))
}
