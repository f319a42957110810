//! All that the packs tell people, in words: stages, kinds, themes, rules with what they are drawn from, and what applies to whom.

use crate::calendar::Date;
use crate::pack::Level;

/// The packs in words.
#[derive(Clone, Debug, Default)]
pub struct Guide {
    /// One for each pack.
    pub packs: Vec<PackGuide>,
}

/// A pack in words.
#[derive(Clone, Debug)]
pub struct PackGuide {
    /// Its name, as it stands in `affcheck.toml`.
    pub name: String,
    /// A few words for it.
    pub title: String,
    /// What it is drawn from.
    pub about: Option<String>,
    /// The names of its stages, the youngest first.
    pub stages: Vec<StageLine>,
    /// The kinds of affiliates.
    pub kinds: Vec<NamedLine>,
    /// The themes of its rules.
    pub themes: Vec<NamedLine>,
    /// Its rules, by theme.
    pub rules: Vec<RuleGuide>,
    /// What is asked of whom: for each kind and each place that makes a difference.
    pub settings: Vec<Setting>,
}

/// A word of a pack with its name.
#[derive(Clone, Debug)]
pub struct NamedLine {
    /// The word.
    pub id: String,
    /// What people call it.
    pub name: String,
}

/// A stage in words.
#[derive(Clone, Debug)]
pub struct StageLine {
    /// The word.
    pub id: String,
    /// What people call it.
    pub name: String,
    /// The age at which it begins, in words.
    pub from: String,
}

/// A rule in words.
#[derive(Clone, Debug)]
pub struct RuleGuide {
    /// Its id.
    pub id: String,
    /// The number of its theme in the pack.
    pub theme: usize,
    /// A few words.
    pub title: String,
    /// What it asks, in one sentence.
    pub requirement: String,
    /// The reason.
    pub why: Option<String>,
    /// What to do where it is not met.
    pub fix: String,
    /// Who answers for it, in words.
    pub owner: Option<String>,
    /// Where that body can be reached.
    pub contact: Option<String>,
    /// What the program looks at, in words.
    pub asks: String,
    /// The longest waiver of it, in words; none can be had where nothing is said.
    pub waivable: Option<String>,
    /// The rule as it is from one day to the next, by date.
    pub versions: Vec<VersionLine>,
    /// The statements of the source that it is drawn from.
    pub statements: Vec<StatementLine>,
    /// Its examples.
    pub examples: Vec<ExampleLine>,
}

/// A rule as it is from a day on.
#[derive(Clone, Debug)]
pub struct VersionLine {
    /// The first day.
    pub from: Date,
    /// The level for each kind and, in it, each stage.
    pub levels: Vec<Vec<Level>>,
}

/// A statement in words.
#[derive(Clone, Debug)]
pub struct StatementLine {
    /// The word by which rules cite it.
    pub id: String,
    /// What it says.
    pub text: String,
    /// The part of the source it stands in.
    pub section: String,
    /// How it was gathered.
    pub context: String,
    /// How many were for it, of how many that were asked.
    pub support: Option<(u32, u32)>,
}

/// An example of a rule.
#[derive(Clone, Debug)]
pub struct ExampleLine {
    /// What it shows, in English.
    pub name: String,
    /// The date by which it is judged.
    pub as_of: Date,
    /// The verdict that is expected: a word of the program.
    pub expect: String,
}

/// What is asked of one kind of affiliates in one place.
#[derive(Clone, Debug)]
pub struct Setting {
    /// The number of the kind in the pack.
    pub kind: usize,
    /// The country; none for all that no rule names.
    pub country: Option<String>,
    /// Does the affiliate serve an emerging community?
    pub emerging: bool,
    /// For each stage: the number of each rule that is asked, with its level.
    pub stages: Vec<Vec<(usize, Level)>>,
    /// The rules that depend on more than kind, age and place, each by its number with the fields that decide.
    pub conditions: Vec<(usize, Vec<String>)>,
}
