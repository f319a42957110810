//! How strongly a rule is asked of an affiliate on a day: kind, stage and overlays.

use super::Case;
use crate::calendar::{Date, Day};
use crate::pack::{Level, Overlay, Pack, Rule, Version};
use crate::scope::Scope;

/// An affiliate before one pack, with the overlays of it that are for this affiliate.
pub(super) struct InPack<'d> {
    pub(super) case: Case<'d>,
    pub(super) pack: &'d Pack,
    overlays: Vec<&'d Overlay>,
}

impl<'d> InPack<'d> {
    pub(super) fn new(case: Case<'d>, pack: &'d Pack) -> Self {
        let mut found = Self { case, pack, overlays: Vec::new() };
        let scope = found.scope("", pack.in_force);
        found.overlays = pack.overlays.iter().filter(|overlay| overlay.in_use && Self::applies(&scope, &overlay.applies).is_ok()).collect();
        found
    }

    /// What a rule may look at.
    pub(super) fn scope(&self, rule: &'d str, in_force: Date) -> Scope<'d> {
        let Case { kinds, entry, dossier, as_of } = self.case;
        Scope { kinds, settings: &self.pack.settings, dossier, entry, as_of, in_force, rule, document: None, period: None }
    }

    /// The number of the affiliate's kind on a day; a kind that the pack does not know has none.
    pub(super) fn kind_on(&self, day: impl Into<Day<'d>>) -> Option<usize> {
        let day = day.into();
        let identity = &self.case.entry.identity;
        let is_before = || identity.kind_since.is_some_and(|since| !day.has_reached(since));
        let kind = identity.previous_kind.as_ref().filter(|_| is_before()).unwrap_or(&identity.kind);
        self.pack.kind(kind)
    }

    /// The level of a rule on a day, with the stage that decides it and the overlay that changed it.
    ///
    /// Where several overlays speak of the rule, one that asks for less than the rule is never outdone; among those that
    /// ask for more, the strictest counts. Of an affiliate that an overlay protects, none asks for more.
    pub(super) fn level(&self, rule: &Rule, day: impl Into<Day<'d>>) -> (Level, usize, Option<&'d str>) {
        let day = day.into();
        let stage = self.pack.stage(self.case.entry.identity.recognised, day);
        let Some(kind) = self.kind_on(day) else { return (Level::Off, stage, None) };
        let before = self.own_level(rule, day);
        let adjusted = |overlay: &&'d Overlay| {
            let level = overlay.level(&rule.id, kind, stage, before)?;
            Some((level, stage, Some(overlay.name.as_str())))
        };
        let found = || self.overlays.iter().filter_map(adjusted);
        if let Some(mildest) = found().min_by_key(|(level, ..)| *level).filter(|(level, ..)| *level < before) {
            return mildest;
        }
        let is_protected = self.overlays.iter().any(|overlay| overlay.protects);
        let strictest = found().max_by_key(|(level, ..)| *level).filter(|(level, ..)| *level > before && !is_protected);
        strictest.unwrap_or((before, stage, None))
    }

    /// The level that a rule has on a day by itself, without any overlay.
    pub(super) fn own_level(&self, rule: &Rule, day: impl Into<Day<'d>>) -> Level {
        let day = day.into();
        let stage = self.pack.stage(self.case.entry.identity.recognised, day);
        let matrix = rule.version(day).or(rule.versions.first()).map(|version| &version.levels);
        matrix.zip(self.kind_on(day)).map_or(Level::Off, |(matrix, kind)| matrix.get(kind, stage))
    }

    /// Is a rule never asked of a kind of affiliates, at whatever age?
    pub(super) fn is_off(&self, rule: &Rule, version: &Version, kind: usize) -> bool {
        version.levels.is_off(kind) && !self.overlays.iter().any(|overlay| overlay.switches_on(&rule.id, kind))
    }
}
