//! Which checks somebody can look for: pairs of a level and a verdict, a bit for each.

/// The verdicts, the heaviest first.
pub(super) const VERDICTS: [&str; 8] = ["not-met", "overdue", "in-grace", "unknown", "due-soon", "not-yet-due", "met", "not-applicable"];
/// The levels, the strongest first.
pub(super) const LEVELS: [&str; 3] = ["must", "should", "may"];

/// Some of the pairs. Eight bits belong to each level, the first eight to checks that have none because they do not apply.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Checks(u32);

impl Checks {
    /// All pairs.
    pub(super) const ALL: Self = Self(u32::MAX);
    /// Those of which something is open: the first four verdicts.
    pub(super) const OPEN: Self = Self(0x0f0f_0f0f);

    /// All pairs with a level.
    pub(super) fn of_level(word: &str) -> Self {
        Self(0xff << (8 * LEVELS.iter().position(|known| *known == word).map_or(0, |place| place + 1)))
    }

    /// All pairs with a verdict; none where there is no such verdict.
    pub(super) fn of_verdict(word: &str) -> Self {
        Self(VERDICTS.iter().position(|known| *known == word).map_or(0, |place| 0x0101_0101 << place))
    }

    /// Takes a check in.
    pub(super) fn add(&mut self, level: &str, verdict: &str) {
        self.0 |= Self::of_level(level).0 & Self::of_verdict(verdict).0;
    }

    /// Is one pair in both?
    pub(super) fn meets(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    /// The bits.
    pub(super) fn bits(self) -> u32 {
        self.0
    }
}
