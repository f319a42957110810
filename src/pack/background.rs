//! What rules are drawn from: the statements of the source, and the choices where the source contradicts itself.
//!
//! Read only when it is asked for: judging needs none of it.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::file::{ChoicesFile, StatementRow, StatementsFile, WordRow};

/// A text by language; English is always there.
pub type Words = BTreeMap<String, String>;

/// A text in a language; in English where it is missing.
#[must_use]
pub fn in_language<'w>(words: &'w Words, language: &str) -> &'w str {
    words.get(language).or_else(|| words.get("en")).map_or("", String::as_str)
}

/// The statements and the choices of a pack.
#[derive(Clone, Debug, Default)]
pub struct Background {
    /// The parts of the source, by id.
    pub sections: BTreeMap<String, Words>,
    /// The ways in which statements were gathered, by id.
    pub contexts: BTreeMap<String, Words>,
    /// What the source says, in its order.
    pub statements: Vec<Statement>,
    /// Where it contradicts itself.
    pub choices: Vec<Choice>,
}

/// A sentence of the source, paraphrased.
#[derive(Clone, Debug)]
pub struct Statement {
    /// The word by which rules cite it.
    pub id: String,
    /// The part of the source it stands in.
    pub section: String,
    /// How it was gathered.
    pub context: String,
    /// The page or text it stands in, where the pack has several.
    pub source: Option<String>,
    /// How many were for it, where a survey tells.
    pub support: Option<Support>,
    /// What comes of it.
    pub class: Class,
    /// What it says.
    pub text: Words,
    /// What it leads to.
    pub answer: Answer,
}

/// What a statement leads to.
#[derive(Clone, Debug)]
pub enum Answer {
    /// The rules drawn from it, by id.
    Rules(Vec<String>),
    /// Why no rule is drawn from it.
    NoRule(Words),
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

/// What comes of a statement.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Class {
    /// A rule.
    Rule,
    /// A field of a document records it.
    Data,
    /// A trait of the program.
    Product,
    /// A body that answers for it.
    Routing,
    /// Nothing that a checker can or should look at.
    Out,
}

impl Class {
    /// All classes.
    pub const ALL: [Self; 5] = [Self::Rule, Self::Data, Self::Product, Self::Routing, Self::Out];

    /// The message that names it.
    #[must_use]
    pub fn message(self) -> &'static str {
        match self {
            Self::Rule => "class-rule",
            Self::Data => "class-data",
            Self::Product => "class-product",
            Self::Routing => "class-routing",
            Self::Out => "class-out",
        }
    }
}

/// A contradiction of the source, and what the pack makes of it.
#[derive(Clone, Debug, Deserialize)]
pub struct Choice {
    /// A word for it.
    pub id: String,
    /// The statements that stand against each other, by id.
    pub statements: Vec<String>,
    /// The rules in which it shows, by id.
    pub rules: Vec<String>,
    /// The optional overlay that reverses it, by name.
    pub overlay: String,
    /// The choice in words, by language.
    #[serde(rename = "text")]
    pub texts: BTreeMap<String, ChoiceText>,
}

/// A choice in words.
#[derive(Clone, Debug, Deserialize)]
pub struct ChoiceText {
    /// A few words.
    pub title: String,
    /// What stands against what.
    pub tension: String,
    /// What the pack does.
    pub decision: String,
    /// Why.
    pub reason: String,
    /// What the overlay changes, and what to weigh before it is used.
    pub reversal: String,
}

impl Background {
    /// From the rows of the files.
    pub(super) fn new(statements: Option<StatementsFile>, choices: Option<ChoicesFile>) -> Self {
        let words = |rows: Vec<WordRow>| rows.into_iter().map(|row| (row.id, row.name)).collect();
        let mut background = Self { choices: choices.map(|file| file.choice).unwrap_or_default(), ..Self::default() };
        if let Some(file) = statements {
            background.sections = words(file.section);
            background.contexts = words(file.context);
            background.statements = file.statement.into_iter().map(Statement::from).collect();
        }
        background
    }

    /// The statement of an id.
    #[must_use]
    pub fn statement(&self, id: &str) -> Option<&Statement> {
        self.statements.iter().find(|statement| statement.id == id)
    }
}

impl Choice {
    /// The choice in words, in a language; in English where they are missing.
    #[must_use]
    pub fn text(&self, language: &str) -> Option<&ChoiceText> {
        self.texts.get(language).or_else(|| self.texts.get("en"))
    }
}

impl Statement {
    /// The rules drawn from it.
    #[must_use]
    pub fn rules(&self) -> &[String] {
        match &self.answer {
            Answer::Rules(rules) => rules,
            Answer::NoRule(_) => &[],
        }
    }
}

impl From<StatementRow> for Statement {
    fn from(row: StatementRow) -> Self {
        let answer = row.no_rule.map_or(Answer::Rules(row.rules), Answer::NoRule);
        let StatementRow { id, section, context, source, support, class, text, .. } = row;
        Self { id, section, context, source, support, class, text, answer }
    }
}
