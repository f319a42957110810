//! The files of a pack as they are written. The valid types are in `pack.rs`.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::Applies;
use super::background::{Choice, Class, Support, Words};
use super::matrix::Level;
use super::overlay::OverlayText;
use crate::calendar::{Date, Duration};
use crate::check::Procedure;
use crate::obligation::Duty;
use crate::text::Audience;

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
    #[serde(default)]
    pub(super) theme: Vec<NamedRow>,
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
    pub(super) section: Vec<WordRow>,
    pub(super) context: Vec<WordRow>,
    pub(super) statement: Vec<StatementRow>,
}

#[derive(Deserialize)]
pub(super) struct WordRow {
    pub(super) id: String,
    pub(super) name: Words,
}

#[derive(Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(super) struct StatementRow {
    pub(super) id: String,
    pub(super) section: String,
    pub(super) context: String,
    pub(super) source: Option<String>,
    pub(super) support: Option<Support>,
    pub(super) class: Class,
    pub(super) text: Words,
    #[serde(default)]
    pub(super) rules: Vec<String>,
    pub(super) no_rule: Option<Words>,
}

/// `choices.toml`.
#[derive(Deserialize)]
pub(super) struct ChoicesFile {
    pub(super) choice: Vec<Choice>,
}

/// A rule's file. Its examples are read from the tree when they are needed.
#[derive(Deserialize)]
pub(super) struct RuleFile {
    pub(super) statements: Vec<String>,
    pub(super) owner: String,
    pub(super) from: Option<Date>,
    pub(super) waivable: Option<Waivable>,
    #[serde(default)]
    pub(super) audience: Audience,
    #[serde(default)]
    pub(super) replaces: Vec<String>,
    pub(super) level: BTreeMap<String, Row>,
    #[serde(default)]
    pub(super) applies: Applies,
    pub(super) check: Option<Procedure>,
    pub(super) obligation: Option<Duty>,
    #[serde(default)]
    pub(super) amendment: Vec<Amendment>,
    /// Not there where texts are read later.
    #[serde(default)]
    pub(super) text: BTreeMap<String, RuleText>,
}

#[derive(Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(super) struct Waivable {
    pub(super) for_at_most: Duration,
    #[serde(default)]
    pub(super) reasons: Vec<String>,
}

#[derive(Deserialize)]
pub(super) struct Amendment {
    pub(super) from: Date,
    #[serde(default)]
    pub(super) level: BTreeMap<String, Row>,
    pub(super) applies: Option<Applies>,
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
        deserializer.deserialize_any(Either::default())
    }
}

/// Reads a level, or a table.
struct Either<T, V>(std::marker::PhantomData<(T, V)>);

impl<T, V> Default for Either<T, V> {
    fn default() -> Self {
        Self(std::marker::PhantomData)
    }
}

/// Made of one level, or of a table of values.
trait LevelOrTable<V> {
    fn of_level(level: Level) -> Self;
    fn of_table(table: BTreeMap<String, V>) -> Self;
}

impl LevelOrTable<Level> for Row {
    fn of_level(level: Level) -> Self {
        Self::All(level)
    }

    fn of_table(table: BTreeMap<String, Level>) -> Self {
        Self::Each(table)
    }
}

impl LevelOrTable<Row> for Levels {
    fn of_level(level: Level) -> Self {
        Self::All(level)
    }

    fn of_table(table: BTreeMap<String, Row>) -> Self {
        Self::Table(table)
    }
}

impl<'de, V: Deserialize<'de>, T: LevelOrTable<V>> serde::de::Visitor<'de> for Either<T, V> {
    type Value = T;

    fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("a level, or a table of levels")
    }

    fn visit_str<E: serde::de::Error>(self, word: &str) -> Result<T, E> {
        Level::deserialize(serde::de::value::StrDeserializer::new(word)).map(T::of_level)
    }

    fn visit_map<A: serde::de::MapAccess<'de>>(self, map: A) -> Result<T, A::Error> {
        BTreeMap::deserialize(serde::de::value::MapAccessDeserializer::new(map)).map(T::of_table)
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
    pub(super) review_by: Date,
    #[serde(default)]
    pub(super) optional: bool,
    #[serde(default)]
    pub(super) protects: bool,
    #[serde(default)]
    pub(super) applies: Applies,
    pub(super) rule: BTreeMap<String, OverlayRow>,
    /// Not there where texts are read later.
    #[serde(default)]
    pub(super) text: BTreeMap<String, OverlayText>,
}

#[derive(Deserialize)]
pub(super) struct OverlayRow {
    pub(super) level: Levels,
}

/// One level wherever the rule is not off, or levels by kind and stage.
pub(super) enum Levels {
    All(Level),
    Table(BTreeMap<String, Row>),
}

impl<'de> Deserialize<'de> for Levels {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(Either::default())
    }
}
