//! How strongly a rule applies, by kind of affiliate and by stage.

use serde::Deserialize;

/// How strongly a rule applies.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Level {
    /// Not at all.
    #[default]
    Off,
    /// It is an advice.
    May,
    /// It is expected.
    Should,
    /// It is required.
    Must,
}

impl Level {
    /// The word for it.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Off => "off",
            Self::May => "may",
            Self::Should => "should",
            Self::Must => "must",
        }
    }
}

/// A level for each kind and stage of a pack, by their numbers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Matrix {
    stages: usize,
    cells: Vec<Level>,
}

impl Matrix {
    /// A matrix that is off everywhere.
    #[must_use]
    pub fn off(kinds: usize, stages: usize) -> Self {
        Self { stages, cells: vec![Level::Off; kinds * stages] }
    }

    /// Sets one cell; cells outside are left alone.
    pub fn set(&mut self, kind: usize, stage: usize, level: Level) {
        if stage < self.stages
            && let Some(cell) = self.cells.get_mut(kind * self.stages + stage)
        {
            *cell = level;
        }
    }

    /// The level at a cell; off outside.
    #[must_use]
    pub fn get(&self, kind: usize, stage: usize) -> Level {
        if stage >= self.stages {
            return Level::Off;
        }
        self.cells.get(kind * self.stages + stage).copied().unwrap_or_default()
    }

    /// Is a kind never asked, at any stage?
    #[must_use]
    pub fn is_off(&self, kind: usize) -> bool {
        (0..self.stages).all(|stage| self.get(kind, stage) == Level::Off)
    }
}
