//! Rule packs: what a federation asks of its affiliates, as data.
//!
//! The types here are valid by construction; `load` makes them from files and reports every fault of
//! a pack's author at once.

pub mod background;
mod build;
mod digest;
pub mod example;
mod file;
mod later;
mod lint;
pub mod load;
pub mod matrix;
pub mod overlay;
mod texts;
mod trace;

use std::collections::BTreeMap;
use std::sync::Arc;

use serde::Deserialize;
use serde::de::{self, Deserializer};

use crate::calendar::{Date, Day, Duration, has_reached};
use crate::check::Procedure;
use crate::document::Tree;
use crate::document::path::PathError;
use crate::obligation::Duty;
use crate::parameter::{Conditions, Test};
use crate::scope::Settings;
use crate::text::Audience;

pub use background::Background;
pub use file::{About, Name, RuleText};
use later::{Later, LazyTexts};
pub use matrix::{Level, Matrix};
pub use overlay::Overlay;

/// A set of rules with its stages, kinds and texts.
#[derive(Debug)]
pub struct Pack {
    /// Its name.
    pub name: String,
    /// Its version.
    pub version: String,
    /// Rules apply to periods that end on this day or later.
    pub in_force: Date,
    /// What it settles for all its rules.
    pub settings: Settings,
    /// The languages in which its texts are complete.
    pub languages: Vec<String>,
    /// The stages of an affiliate's life, the youngest first.
    pub stages: Vec<Stage>,
    /// The kinds of affiliates.
    pub kinds: Vec<Named>,
    /// The bodies that answer for rules.
    pub owners: Vec<Named>,
    /// The themes of its rules, in the order in which people read them; none where it names none.
    pub themes: Vec<Named>,
    /// Its rules, by id.
    pub rules: Vec<Rule>,
    /// Adjustments for some affiliates.
    pub overlays: Vec<Overlay>,
    /// Title and description, by language.
    pub texts: BTreeMap<String, About>,
    /// SHA-256 over all its files, in hexadecimal digits.
    pub digest: String,
    background: Later<Background>,
}

/// A stage of an affiliate's life.
#[derive(Clone, Debug)]
pub struct Stage {
    /// The word for it in rules, and its names.
    pub named: Named,
    /// The age at which it begins.
    pub from: Duration,
}

/// A word of the pack with its names.
#[derive(Clone, Debug)]
pub struct Named {
    /// The word.
    pub id: String,
    /// Its names, by language.
    pub names: BTreeMap<String, Name>,
}

/// One rule.
#[derive(Clone, Debug)]
pub struct Rule {
    /// Its id: the path of its file in the pack, without the ending.
    pub id: String,
    /// The statements it is drawn from.
    pub statements: Vec<String>,
    /// The body that answers for it.
    pub owner: String,
    /// The longest waiver of it; none can be had where nothing is said.
    pub waivable: Option<Duration>,
    /// The reasons for which it can be waived or deferred; any where none is named.
    pub waivable_for: Vec<String>,
    /// Who may see what it comes to.
    pub audience: Audience,
    /// Rules of other packs that ask for the same, each as `pack/rule`.
    pub replaces: Vec<String>,
    /// The rule as it is from one day to the next; never empty, and by date.
    pub versions: Vec<Version>,
    texts: LazyTexts<RuleText>,
    /// Its file, for places and for its examples.
    pub tree: Arc<Tree>,
}

/// A rule as it is from a day on.
#[derive(Clone, Debug)]
pub struct Version {
    /// The first day; periods that end on it or later are judged by this version.
    pub from: Date,
    /// How strongly it applies.
    pub levels: Matrix,
    /// Further conditions.
    pub applies: Applies,
    /// What is required.
    pub demand: Demand,
}

/// Conditions on the register and on the profile.
#[derive(Clone, Debug, Default)]
pub struct Applies {
    /// On the register's entry.
    pub register: Conditions,
    /// On the profile.
    pub profile: Conditions,
}

impl<'de> Deserialize<'de> for Applies {
    /// Reads a table of fields and conditions; a key that begins with `profile.` is a field of the profile.
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let mut applies = Self::default();
        for (key, test) in BTreeMap::<String, Test>::deserialize(deserializer)? {
            let (field, conditions) = match key.strip_prefix("profile.") {
                Some(field) => (field, &mut applies.profile),
                None => (key.as_str(), &mut applies.register),
            };
            let path = field.parse().map_err(|error: PathError| de::Error::custom(error))?;
            conditions.0.push((path, test));
        }
        Ok(applies)
    }
}

/// What a rule requires.
#[derive(Clone, Debug)]
pub enum Demand {
    /// A state of documents.
    Check(Procedure),
    /// Something for a period, or by a date.
    Obligation(Duty),
}

impl Pack {
    /// The statements that its rules are drawn from, and its choices.
    #[must_use]
    pub fn background(&self) -> &Background {
        &self.background
    }

    /// The rule of an id.
    #[must_use]
    pub fn rule(&self, id: &str) -> Option<&Rule> {
        let at = self.rules.binary_search_by(|rule| rule.id.as_str().cmp(id)).ok()?;
        self.rules.get(at)
    }

    /// The theme of an id.
    #[must_use]
    pub fn theme(&self, id: &str) -> Option<&Named> {
        self.themes.iter().find(|theme| theme.id == id)
    }

    /// The name of a theme in a language; its id where it has none.
    #[must_use]
    pub fn theme_name<'a>(&'a self, id: &'a str, language: &str) -> &'a str {
        self.theme(id).map_or(id, |theme| theme.name(language))
    }

    /// Its rules by theme: first the themes that it names, in its order, then others by id.
    #[must_use]
    pub fn by_theme(&self) -> Vec<(&str, Vec<&Rule>)> {
        let mut themes: BTreeMap<(usize, &str), Vec<&Rule>> = BTreeMap::new();
        for rule in &self.rules {
            let place = self.themes.iter().position(|theme| theme.id == rule.theme()).unwrap_or(self.themes.len());
            themes.entry((place, rule.theme())).or_default().push(rule);
        }
        themes.into_iter().map(|((_, theme), rules)| (theme, rules)).collect()
    }

    /// The overlay of a name.
    #[must_use]
    pub fn overlay(&self, name: &str) -> Option<&Overlay> {
        self.overlays.iter().find(|overlay| overlay.name == name)
    }

    /// The number of the stage that an affiliate of an age has reached on a day.
    #[must_use]
    pub fn stage<'a>(&self, recognised: Date, on: impl Into<Day<'a>>) -> usize {
        let on = on.into();
        let reached = self.stages.iter().take_while(|stage| has_reached(recognised, stage.from, on)).count();
        reached.saturating_sub(1)
    }

    /// The number of a kind of affiliates.
    #[must_use]
    pub fn kind(&self, id: &str) -> Option<usize> {
        self.kinds.iter().position(|kind| kind.id == id)
    }
}

/// The folder that a rule lies in: what stands before the first `/` of its id.
fn theme_of(id: &str) -> &str {
    id.split_once('/').map_or(id, |(theme, _)| theme)
}

impl Rule {
    /// Its theme.
    #[must_use]
    pub fn theme(&self) -> &str {
        theme_of(&self.id)
    }

    /// May an audience see what it comes to?
    #[must_use]
    pub fn is_for(&self, audience: Audience) -> bool {
        self.audience == Audience::Public || audience == Audience::Committee
    }

    /// The version that applies to a period that ends, or to a state, on a day.
    #[must_use]
    pub fn version<'a>(&self, on: impl Into<Day<'a>>) -> Option<&Version> {
        let on = on.into();
        self.versions.iter().rev().find(|version| on.has_reached(version.from))
    }

    /// Its texts in a language; in English where they are missing.
    #[must_use]
    pub fn text(&self, language: &str) -> Option<&RuleText> {
        self.texts.get(language)
    }

    /// What people read of it, by language; English is among them.
    #[must_use]
    pub fn texts(&self) -> &BTreeMap<String, RuleText> {
        self.texts.all()
    }
}

impl Named {
    /// Its name in a language; in English where that is missing, else the word.
    #[must_use]
    pub fn name(&self, language: &str) -> &str {
        self.names.get(language).or_else(|| self.names.get("en")).map_or(&self.id, |name| &name.name)
    }

    /// How to reach it.
    #[must_use]
    pub fn contact(&self, language: &str) -> Option<&str> {
        self.names.get(language).or_else(|| self.names.get("en")).and_then(|name| name.contact.as_deref())
    }
}

impl Demand {
    /// The fields it looks at, and the document kind it is about.
    #[must_use]
    pub fn uses(&self) -> (Option<&str>, crate::parameter::Uses) {
        match self {
            Self::Check(procedure) => (procedure.subject.document.as_deref(), procedure.uses()),
            Self::Obligation(duty) => (duty.subject.document.as_deref(), duty.uses()),
        }
    }

    /// What it asks.
    #[must_use]
    pub fn describe(&self) -> crate::message::Message {
        match self {
            Self::Check(procedure) => procedure.describe(),
            Self::Obligation(duty) => duty.describe(),
        }
    }

    /// The name of its kind.
    #[must_use]
    pub fn kind(&self) -> &'static str {
        match self {
            Self::Check(procedure) => procedure.name(),
            Self::Obligation(duty) => duty.name(),
        }
    }
}
