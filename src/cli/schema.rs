//! `affcheck schema`: the schemas of document kinds, for editors and forms.

use std::io::{self, Write};
use std::path::PathBuf;

use super::terminal::unwritable;
use super::{Ending, Outcome};
use crate::document::Kinds;
use crate::document::fault::advice;
use crate::error::Error;
use crate::message::{Fact, Message};
use crate::pack::load::rule_schema;

#[derive(Debug, clap::Args)]
pub(crate) struct Arguments {
    kind: Option<String>,
    #[arg(long, value_name = "DIR")]
    pack: Vec<PathBuf>,
}

pub(crate) fn run(arguments: &Arguments) -> Outcome {
    let mut kinds = Kinds::embedded();
    for folder in &arguments.pack {
        crate::portfolio::add_pack(folder, &mut kinds)?;
    }
    let mut out = io::stdout().lock();
    let Some(kind) = &arguments.kind else {
        let width = kinds.iter().map(|schema| schema.name.len()).max().unwrap_or_default();
        for schema in kinds.iter() {
            let title = schema.json().get("title").and_then(serde_json::Value::as_str).unwrap_or_default();
            writeln!(out, "{:width$}  {:32}  {title}", schema.name, schema.pattern.as_str()).map_err(|error| unwritable(&error))?;
        }
        return Ok(Ending::Clean);
    };
    let Some(schema) = kinds.named(kind).and_then(|id| kinds.get(id)) else {
        let known = || kinds.iter().map(|schema| schema.name.as_ref());
        let help = advice(kind, known());
        return Err(Error::new(Message::new("error-no-kind").with("kind", Fact::name(kind.clone()))).help(help));
    };
    // a schema is printed as its author wrote it; that of rules is put together from its kinds
    let text = if schema.name == "rule" { format!("{:#}", rule_schema(&kinds)) } else { schema.text().trim_end().to_owned() };
    writeln!(out, "{text}").map_err(|error| unwritable(&error))?;
    Ok(Ending::Clean)
}
