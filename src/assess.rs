//! Rules times dossiers: each rule's verdicts for one affiliate, with level, stage and period.
//!
//! Decides whether a rule applies and how strongly; the verdicts themselves come from checks and obligations.

mod same_duty;

use crate::calendar::{Date, after_period};
use crate::check::Procedure;
use crate::document::Kinds;
use crate::dossier::Dossier;
use crate::message::Message;
use crate::obligation::Duty;
use crate::pack::{Applies, Demand, Level, Overlay, Pack, Rule, Version};
use crate::register::{Entry, Status};
use crate::scope::Scope;
use crate::verdict::{Evidence, Exception, Exclusion, Found, Gap, Judgement, Reason, Standing, Verdict};

/// What a rule came to for an affiliate, for one period where it has periods.
#[derive(Clone, Debug)]
pub struct Assessment<'d> {
    /// The pack.
    pub pack: &'d Pack,
    /// The rule.
    pub rule: &'d Rule,
    /// How strongly it applies.
    pub level: Level,
    /// The stage that decided the level, by its number in the pack.
    pub stage: usize,
    /// Names the period, where there is one.
    pub period: Option<String>,
    /// The due date, for obligations.
    pub due: Option<Date>,
    /// The verdict.
    pub judgement: Judgement,
    /// What was found.
    pub message: Message,
    /// Where.
    pub evidence: Vec<Evidence<'d>>,
    /// Where something should be that is not there.
    pub missing: Option<String>,
    /// An exception that the committee granted.
    pub exception: Option<Exception>,
}

/// Whether a rule is asked of an affiliate.
#[derive(Clone, Debug)]
pub struct Asked<'d> {
    /// How strongly, where nothing stands against it.
    pub level: Level,
    /// The overlay that decides the level, where one does.
    pub overlay: Option<&'d str>,
    /// What stands against it, or why that cannot be told.
    pub gap: Option<Gap>,
}

/// An affiliate to be assessed.
#[derive(Clone, Copy, Debug)]
pub struct Case<'d> {
    /// The document kinds.
    pub kinds: &'d Kinds,
    /// What the register says of it.
    pub entry: &'d Entry,
    /// What it has filed.
    pub dossier: &'d Dossier,
    /// The date by which is judged.
    pub as_of: Date,
}

pub use same_duty::unite;

impl<'d> Case<'d> {
    fn scope(&self, pack: &'d Pack, rule: &'d str, in_force: Date) -> Scope<'d> {
        Scope {
            kinds: self.kinds,
            settings: &pack.settings,
            dossier: self.dossier,
            entry: self.entry,
            as_of: self.as_of,
            in_force,
            rule,
            document: None,
            period: None,
        }
    }

    /// The number of the affiliate's kind on a day; a kind that the pack does not know has none.
    fn kind_on(&self, pack: &Pack, day: Date) -> Option<usize> {
        let identity = &self.entry.identity;
        let before = identity.kind_since.is_some_and(|since| day < since);
        let kind = identity.previous_kind.as_ref().filter(|_| before).unwrap_or(&identity.kind);
        pack.kind(kind)
    }

    /// Assesses all rules of a pack.
    #[must_use]
    pub fn assess(&self, pack: &'d Pack) -> Vec<Assessment<'d>> {
        pack.rules.iter().flat_map(|rule| self.assess_rule(pack, rule)).collect()
    }

    /// Assesses one rule: one assessment, or one for each period.
    #[must_use]
    pub fn assess_rule(&self, pack: &'d Pack, rule: &'d Rule) -> Vec<Assessment<'d>> {
        let excluded = |why: Exclusion| {
            let found: Found<'d, Verdict> = Found::gap(Gap::Excluded(why));
            vec![self.at(pack, rule, None, self.as_of, found.map(Judgement::Check))]
        };
        if self.entry.identity.status == Status::Derecognised {
            return excluded(Exclusion::Status);
        }
        let mut assessments = Vec::new();
        for (index, version) in rule.versions.iter().enumerate() {
            let until = rule.versions.get(index + 1).map(|next| next.from);
            let in_force = |day: Date| version.from <= day && until.is_none_or(|until| day < until);
            let never = self.kind_on(pack, self.as_of).is_none_or(|kind| Self::is_off(pack, rule, version, kind))
                && self.entry.identity.previous_kind.is_none();
            if never || (version.from > self.as_of && matches!(version.demand, Demand::Check(_))) {
                continue;
            }
            let scope = self.scope(pack, &rule.id, version.from);
            let applies = self.applies(&scope, &version.applies);
            if let Err(gap) = applies {
                if in_force(self.as_of) {
                    // what is not asked need not be told
                    let off = self.level(pack, rule, self.as_of).0 == Level::Off;
                    let found: Found<'d, Verdict> = Found::gap(match gap {
                        Gap::Unknown(_) if off => Gap::Excluded(Exclusion::Level),
                        gap => gap,
                    });
                    assessments.push(self.at(pack, rule, None, self.as_of, found.map(Judgement::Check)));
                }
                continue;
            }
            match &version.demand {
                Demand::Check(check) => self.check(pack, rule, &scope, check, &in_force, &mut assessments),
                Demand::Obligation(duty) => self.obligation(pack, rule, &scope, duty, &in_force, &mut assessments),
            }
        }
        if assessments.is_empty() {
            let known = self.kind_on(pack, self.as_of);
            let asked = |version: &Version| known.is_some_and(|kind| !Self::is_off(pack, rule, version, kind));
            return excluded(match rule.version(self.as_of) {
                None => Exclusion::NotInForce,
                Some(version) if asked(version) => Exclusion::NothingToJudge(version.demand.uses().0.unwrap_or_default().to_owned()),
                Some(_) => Exclusion::Level,
            });
        }
        assessments
    }

    /// Is a rule asked of the affiliate on a day, and how strongly?
    #[must_use]
    pub fn asked(&self, pack: &'d Pack, rule: &'d Rule, day: Date) -> Asked<'d> {
        let (level, _, overlay) = self.level(pack, rule, day);
        let gap = match rule.version(day) {
            _ if self.entry.identity.status == Status::Derecognised => Some(Gap::Excluded(Exclusion::Status)),
            None => Some(Gap::Excluded(Exclusion::NotInForce)),
            Some(version) => self.applies(&self.scope(pack, &rule.id, version.from), &version.applies).err(),
        };
        Asked { level, overlay, gap }
    }

    /// Do the conditions of a rule hold?
    fn applies(&self, scope: &Scope<'d>, applies: &Applies) -> Result<(), Gap> {
        if !scope.holds(&self.entry.document, &applies.register)? {
            return Err(Gap::Excluded(Exclusion::Condition(failing(scope, &self.entry.document, &applies.register))));
        }
        if applies.profile.0.is_empty() {
            return Ok(());
        }
        let profile = scope.single("profile")?;
        // a fact that decides whether a rule applies must be stated; silence is no way out of it
        for (path, test) in &applies.profile.0 {
            if scope.is_silent_on(profile, path) && !matches!(test, crate::parameter::Test::Stated(_)) {
                return Err(scope.unstated(profile, path));
            }
        }
        if scope.holds(profile, &applies.profile)? {
            Ok(())
        } else {
            Err(Gap::Excluded(Exclusion::Condition(format!("profile.{}", failing(scope, profile, &applies.profile)))))
        }
    }

    fn check(
        &self,
        pack: &'d Pack,
        rule: &'d Rule,
        scope: &Scope<'d>,
        check: &Procedure,
        in_force: &dyn Fn(Date) -> bool,
        out: &mut Vec<Assessment<'d>>,
    ) {
        let Some(cycle) = check.subject.each else {
            if in_force(self.as_of) {
                let found = if self.level(pack, rule, self.as_of).0 == Level::Off {
                    Found::gap(Gap::Excluded(Exclusion::Level))
                } else {
                    check.judge(scope)
                };
                out.push(self.at(pack, rule, None, self.as_of, found.map(Judgement::Check)));
            }
            return;
        };
        let periods = cycle.periods(&scope.anchor(), self.as_of);
        let judged = periods.len().saturating_sub(pack.settings.look_back + 1);
        for (index, cycle) in periods.iter().enumerate().skip(judged) {
            let period = cycle.period;
            let due = check.subject.due.map_or(Some(period.end), |due| after_period(period.end, due)).unwrap_or(period.end);
            if !in_force(period.end) {
                continue;
            }
            let scope = Scope { period: Some(period), ..*scope };
            let found = if self.level(pack, rule, due).0 == Level::Off {
                Found::gap(Gap::Excluded(Exclusion::Level))
            } else {
                let found = check.judge(&scope);
                let readable = |selected: Vec<(_, Option<Reason>)>| selected.iter().any(|(_, reason)| reason.is_none());
                let nothing_there = !scope.select(&check.subject).is_ok_and(readable);
                // before the due date only what is filed is judged; what cannot be told need not be told yet
                match &found.verdict {
                    Verdict::NotMet | Verdict::Unknown(_) if nothing_there && index == 0 => {
                        Found::gap(Gap::Excluded(Exclusion::FirstPeriod))
                    }
                    Verdict::NotMet if nothing_there && self.as_of <= due => Found::gap(Gap::Excluded(Exclusion::TooEarly)),
                    Verdict::Unknown(_) if self.as_of <= due => Found::gap(Gap::Excluded(Exclusion::TooEarly)),
                    _ => found,
                }
            };
            out.push(self.at(pack, rule, Some(period.label()), due, found.map(Judgement::Check)));
        }
    }

    fn obligation(
        &self,
        pack: &'d Pack,
        rule: &'d Rule,
        scope: &Scope<'d>,
        duty: &Duty,
        in_force: &dyn Fn(Date) -> bool,
        out: &mut Vec<Assessment<'d>>,
    ) {
        for instance in duty.judge(scope) {
            if !in_force(instance.ends) {
                continue;
            }
            let off = self.level(pack, rule, instance.stage_on).0 == Level::Off;
            let found: Found<'d, Standing> = if off { Found::gap(Gap::Excluded(Exclusion::Level)) } else { instance.found };
            let mut assessment = self.at(
                pack,
                rule,
                Some(instance.label).filter(|label| !label.is_empty()),
                instance.stage_on,
                found.map(Judgement::Obligation),
            );
            assessment.due = Some(instance.due);
            out.push(assessment);
        }
    }

    /// The level of a rule on a day, with the stage that decides it and the overlay that changed it.
    ///
    /// Where several overlays speak of the rule, one that asks for less than the rule is never outdone; among those that
    /// ask for more, the strictest counts. Of an affiliate that an overlay protects, none asks for more.
    fn level(&self, pack: &'d Pack, rule: &'d Rule, day: Date) -> (Level, usize, Option<&'d str>) {
        let stage = pack.stage(self.entry.identity.recognised, day);
        let Some(kind) = self.kind_on(pack, day) else { return (Level::Off, stage, None) };
        let matrix = rule.version(day).or(rule.versions.first()).map(|version| &version.levels);
        let before = matrix.map_or(Level::Off, |matrix| matrix.get(kind, stage));
        let scope = self.scope(pack, &rule.id, pack.in_force);
        let is_for = |overlay: &Overlay| overlay.in_use && self.applies(&scope, &overlay.applies).is_ok();
        let adjusted = |overlay: &'d Overlay| {
            let level = overlay.level(&rule.id, kind, stage, before).filter(|_| is_for(overlay))?;
            Some((level, stage, Some(overlay.name.as_str())))
        };
        let found: Vec<(Level, usize, Option<&'d str>)> = pack.overlays.iter().filter_map(adjusted).collect();
        if let Some(mildest) = found.iter().min_by_key(|(level, ..)| *level).filter(|(level, ..)| *level < before) {
            return *mildest;
        }
        let strictest = found.iter().max_by_key(|(level, ..)| *level).filter(|(level, ..)| *level > before);
        let is_protected = || pack.overlays.iter().any(|overlay| overlay.protects && is_for(overlay));
        strictest.filter(|_| !is_protected()).copied().unwrap_or((before, stage, None))
    }

    /// Is a rule never asked of a kind of affiliates, at whatever age?
    fn is_off(pack: &Pack, rule: &Rule, version: &Version, kind: usize) -> bool {
        version.levels.is_off(kind) && !pack.overlays.iter().any(|overlay| overlay.in_use && overlay.switches_on(&rule.id, kind))
    }

    fn at(&self, pack: &'d Pack, rule: &'d Rule, period: Option<String>, day: Date, found: Found<'d, Judgement>) -> Assessment<'d> {
        let (level, stage, overlay) = self.level(pack, rule, day);
        let mut found = found;
        if let (Level::Off, Some(name), Some(Exclusion::Level)) = (level, overlay, found.verdict.exclusion()) {
            found = Found::gap(Gap::Excluded(Exclusion::Overlay(name.to_owned()))).map(Judgement::Check);
        }
        Assessment {
            pack,
            rule,
            level,
            stage,
            period,
            due: None,
            judgement: found.verdict,
            message: found.message,
            evidence: found.evidence,
            missing: found.missing,
            exception: None,
        }
    }
}

/// The first condition that does not hold.
fn failing<'d>(scope: &Scope<'d>, document: &'d crate::document::Document, conditions: &crate::parameter::Conditions) -> String {
    let one = |condition: &(crate::document::FieldPath, crate::parameter::Test)| crate::parameter::Conditions(vec![condition.clone()]);
    let failing = conditions.0.iter().find(|condition| scope.holds(document, &one(condition)) == Ok(false));
    failing.map(|(path, _)| path.to_string()).unwrap_or_default()
}

impl<'d, V> Found<'d, V> {
    /// The same with another type of verdict.
    #[must_use]
    pub fn map<W>(self, to: impl FnOnce(V) -> W) -> Found<'d, W> {
        Found { verdict: to(self.verdict), message: self.message, evidence: self.evidence, missing: self.missing }
    }
}
