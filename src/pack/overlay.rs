//! Overlays: levels of rules adjusted for affiliates of a country, a community or a safety class, or as a committee chooses.

use std::collections::BTreeMap;
use std::sync::Arc;

use serde::Deserialize;

use super::later::LazyTexts;
use super::{Applies, Level};
use crate::calendar::Date;
use crate::document::Tree;

/// An adjustment for some affiliates.
#[derive(Debug)]
pub struct Overlay {
    /// Its name: that of its file.
    pub name: String,
    /// The day by which it is looked at again.
    pub review_by: Date,
    /// Is it in use only where the committee names it?
    pub optional: bool,
    /// Is it in use?
    pub in_use: bool,
    /// Does it protect people, so that no other overlay asks these affiliates for more?
    pub protects: bool,
    /// Whom it is for.
    pub applies: Applies,
    /// What it makes of each rule, by id.
    pub adjustments: BTreeMap<String, Adjustment>,
    pub(super) texts: LazyTexts<OverlayText>,
    /// Its file.
    pub tree: Arc<Tree>,
}

/// What an overlay makes of a rule.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Adjustment {
    /// One level, wherever the rule is not off.
    All(Level),
    /// A level for some kinds and stages, by their numbers; these may be switched on as well.
    Cells(BTreeMap<(usize, usize), Level>),
}

/// Title and reason of an overlay.
#[derive(Clone, Debug, Deserialize)]
pub struct OverlayText {
    /// A few words.
    pub title: String,
    /// Why these affiliates are asked for something else.
    pub reason: String,
}

impl Overlay {
    /// Title and reason in a language; in English where they are missing.
    #[must_use]
    pub fn text(&self, language: &str) -> Option<&OverlayText> {
        self.texts.get(language)
    }

    /// The level that it gives a rule at a kind and a stage; none where it leaves the rule as it is.
    #[must_use]
    pub fn level(&self, rule: &str, kind: usize, stage: usize, before: Level) -> Option<Level> {
        match self.adjustments.get(rule)? {
            Adjustment::All(level) => (before != Level::Off).then_some(*level),
            Adjustment::Cells(cells) => cells.get(&(kind, stage)).copied(),
        }
    }

    /// Does it switch a rule on for a kind of affiliates at some stage?
    #[must_use]
    pub fn switches_on(&self, rule: &str, kind: usize) -> bool {
        let Some(Adjustment::Cells(cells)) = self.adjustments.get(rule) else { return false };
        cells.iter().any(|((own, _), level)| *own == kind && *level != Level::Off)
    }
}
