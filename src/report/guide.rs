//! All that the packs tell people, in words: stages, kinds, themes, rules with what they are drawn from, and what applies to whom.

use crate::calendar::Date;
use crate::pack::Level;

/// The packs in words.
#[derive(Clone, Debug, Default)]
pub struct Guide {
    /// One for each pack.
    pub packs: Vec<PackGuide>,
    /// What applies to whom, now and later.
    pub applies: Applies,
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
    /// Does a private field decide whether it is asked, so that the public may not read whom it is asked of?
    pub guarded: bool,
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

/// What applies to whom, for all packs together.
#[derive(Clone, Debug, Default)]
pub struct Applies {
    /// The kinds of affiliates of all packs.
    pub kinds: Vec<NamedLine>,
    /// The bands of age, the youngest first: one begins wherever a stage of a pack does.
    pub bands: Vec<Band>,
    /// One for each kind and each place that makes a difference, the plainest place of each kind first.
    pub settings: Vec<Setting>,
}

/// A band of age.
#[derive(Clone, Debug)]
pub struct Band {
    /// What the packs call it.
    pub name: String,
    /// The age at which it begins, in words; none for that of newcomers.
    pub from: Option<String>,
    /// The age at which it begins, in months and days.
    pub age: (u32, u32),
}

/// What is asked of one kind of affiliates in one place.
#[derive(Clone, Debug)]
pub struct Setting {
    /// The number of the kind.
    pub kind: usize,
    /// The country with its name; none for all that no rule names.
    pub country: Option<NamedLine>,
    /// Does the affiliate serve an emerging community?
    pub emerging: bool,
    /// Why something else is asked here than elsewhere.
    pub reasons: Vec<Reason>,
    /// What is asked in each band of age.
    pub bands: Vec<InBand>,
}

/// Why something else is asked in a place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reason {
    /// A few words.
    pub title: String,
    /// The reason.
    pub text: String,
    /// What else must be so, in words; nothing where the place alone decides.
    pub only_if: Option<String>,
}

/// What is asked in one band of age.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct InBand {
    /// The requirements now, by pack and theme.
    pub asked: Vec<AskedLine>,
    /// What changes later, by date.
    pub later: Vec<ChangeLine>,
}

/// A requirement.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AskedLine {
    /// The number of the pack, and that of the rule in it.
    pub rule: (usize, usize),
    /// How strongly.
    pub level: Level,
    /// What it depends on besides, in words.
    pub only_if: Option<String>,
    /// When it is asked in another way, in words.
    pub otherwise: Vec<String>,
}

/// An announced change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChangeLine {
    /// The first day.
    pub from: Date,
    /// The number of the pack, and that of the rule in it.
    pub rule: (usize, usize),
    /// How strongly it was asked before.
    pub before: Level,
    /// How strongly from then on.
    pub after: Level,
}
