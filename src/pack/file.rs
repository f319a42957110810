//! The files of a pack as they are written. The valid types are in `pack.rs`.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::matrix::Level;
use crate::calendar::{Date, Duration};
use crate::check::Procedure;
use crate::obligation::Duty;
use crate::parameter::Test;

/// `pack.toml`.
#[derive(Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(super) struct PackFile {
    pub(super) name: String,
    pub(super) version: String,
    pub(super) in_force: Date,
    #[serde(default = "two")]
    pub(super) look_back: usize,
    #[serde(default = "thirty_days")]
    pub(super) due_soon: Duration,
    #[serde(default)]
    pub(super) minimum_count: i64,
    #[serde(default)]
    pub(super) languages: Vec<String>,
    #[serde(default)]
    pub(super) placeholders: Vec<String>,
    pub(super) text: BTreeMap<String, About>,
    pub(super) stage: Vec<StageRow>,
    pub(super) kind: Vec<NamedRow>,
    pub(super) owner: Vec<NamedRow>,
}

fn two() -> usize {
    2
}

fn thirty_days() -> Duration {
    Duration::days(30)
}

/// Title and description of a pack.
#[derive(Clone, Debug, Deserialize)]
pub struct About {
    /// A few words.
    pub title: String,
    /// What the pack is drawn from.
    pub about: Option<String>,
}

/// A name in one language.
#[derive(Clone, Debug, Deserialize)]
pub struct Name {
    /// What people call it.
    pub name: String,
    /// A page where it can be reached.
    pub contact: Option<String>,
}

#[derive(Deserialize)]
pub(super) struct StageRow {
    pub(super) id: String,
    pub(super) from: Duration,
    pub(super) text: BTreeMap<String, Name>,
}

#[derive(Deserialize)]
pub(super) struct NamedRow {
    pub(super) id: String,
    pub(super) text: BTreeMap<String, Name>,
}

/// `statements.toml`.
#[derive(Deserialize)]
pub(super) struct StatementsFile {
    pub(super) statement: Vec<StatementRow>,
}

#[derive(Deserialize)]
pub(super) struct StatementRow {
    pub(super) id: String,
    pub(super) section: String,
    pub(super) context: String,
    pub(super) support: Option<Support>,
    pub(super) text: String,
}

/// How many of those asked were for a statement.
#[derive(Clone, Copy, Debug, Deserialize)]
pub struct Support {
    /// For it.
    #[serde(rename = "for")]
    pub in_favour: u32,
    /// Asked.
    pub of: u32,
}

/// A rule's file. Its examples are read from the tree when they are needed.
#[derive(Deserialize)]
pub(super) struct RuleFile {
    pub(super) statements: Vec<String>,
    pub(super) owner: String,
    pub(super) from: Option<Date>,
    pub(super) waivable: Option<Waivable>,
    pub(super) level: BTreeMap<String, Row>,
    #[serde(default)]
    pub(super) applies: BTreeMap<String, Test>,
    pub(super) check: Option<Procedure>,
    pub(super) obligation: Option<Duty>,
    #[serde(default)]
    pub(super) amendment: Vec<Amendment>,
    pub(super) text: BTreeMap<String, RuleText>,
}

#[derive(Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(super) struct Waivable {
    pub(super) for_at_most: Duration,
}

#[derive(Deserialize)]
pub(super) struct Amendment {
    pub(super) from: Date,
    #[serde(default)]
    pub(super) level: BTreeMap<String, Row>,
    pub(super) applies: Option<BTreeMap<String, Test>>,
    pub(super) check: Option<Procedure>,
    pub(super) obligation: Option<Duty>,
}

/// The levels of one kind: one for all stages, or one for each that is named.
pub(super) enum Row {
    All(Level),
    Each(BTreeMap<String, Level>),
}

impl<'de> Deserialize<'de> for Row {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Either;
        impl<'de> serde::de::Visitor<'de> for Either {
            type Value = Row;

            fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str("a level, or a table with a level for each stage")
            }

            fn visit_str<E: serde::de::Error>(self, word: &str) -> Result<Row, E> {
                Level::deserialize(serde::de::value::StrDeserializer::new(word)).map(Row::All)
            }

            fn visit_map<A: serde::de::MapAccess<'de>>(self, map: A) -> Result<Row, A::Error> {
                BTreeMap::deserialize(serde::de::value::MapAccessDeserializer::new(map)).map(Row::Each)
            }
        }
        deserializer.deserialize_any(Either)
    }
}

/// What people read of a rule, in one language.
#[derive(Clone, Debug, Deserialize)]
pub struct RuleText {
    /// A few words.
    pub title: String,
    /// One plain sentence.
    pub requirement: String,
    /// The reason.
    pub why: Option<String>,
    /// What to do where it is not met.
    pub fix: String,
}

/// An overlay's file.
#[derive(Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(super) struct OverlayFile {
    pub(super) reason: String,
    pub(super) review_by: Date,
    pub(super) applies: BTreeMap<String, Test>,
    pub(super) rule: BTreeMap<String, OverlayRow>,
}

#[derive(Deserialize)]
pub(super) struct OverlayRow {
    pub(super) level: Level,
}
