//! Rules times dossiers: each rule's verdicts for one affiliate, with level, stage and period.
//!
//! Decides whether a rule applies and how strongly; the verdicts themselves come from checks and obligations.

mod level;
mod same_duty;

use crate::calendar::{AsOf, Date, Day, after_period};
use crate::check::Procedure;
use crate::document::Kinds;
use crate::dossier::Dossier;
use crate::message::Message;
use crate::obligation::{Duty, Owed};
use crate::pack::{Applies, Demand, Level, Pack, Rule, Version};
use crate::register::{Entry, Status};
use crate::scope::Scope;
use crate::verdict::{Evidence, Exception, Exclusion, Found, Gap, Judgement, Reason, Standing, Verdict};
use level::InPack;

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
    pub as_of: AsOf<'d>,
}

pub use same_duty::unite;

impl<'d> Case<'d> {
    /// Assesses all rules of a pack.
    #[must_use]
    pub fn assess(&self, pack: &'d Pack) -> Vec<Assessment<'d>> {
        let case = InPack::new(*self, pack);
        pack.rules.iter().flat_map(|rule| case.rule(rule)).collect()
    }

    /// Assesses one rule: one assessment, or one for each period.
    #[must_use]
    pub fn assess_rule(&self, pack: &'d Pack, rule: &'d Rule) -> Vec<Assessment<'d>> {
        InPack::new(*self, pack).rule(rule)
    }

    /// Is a rule asked of the affiliate on a day, and how strongly?
    #[must_use]
    pub fn asked(&self, pack: &'d Pack, rule: &'d Rule, day: impl Into<Day<'d>>) -> Asked<'d> {
        InPack::new(*self, pack).asked(rule, day.into())
    }

    /// The same for several rules of a pack.
    #[must_use]
    pub fn asked_of_each(&self, pack: &'d Pack, rules: impl Iterator<Item = &'d Rule>, day: Date) -> Vec<Asked<'d>> {
        let case = InPack::new(*self, pack);
        rules.map(|rule| case.asked(rule, day.into())).collect()
    }
}

impl<'d> InPack<'d> {
    fn asked(&self, rule: &'d Rule, day: Day<'d>) -> Asked<'d> {
        let (level, _, overlay) = self.level(rule, day);
        let gap = match rule.version(day) {
            _ if self.case.entry.identity.status == Status::Derecognised => Some(Gap::Excluded(Exclusion::Status)),
            None => Some(Gap::Excluded(Exclusion::NotInForce)),
            Some(version) => Self::applies(&self.scope(&rule.id, version.from), &version.applies).err(),
        };
        Asked { level, overlay, gap }
    }

    /// One assessment, or one for each period.
    fn rule(&self, rule: &'d Rule) -> Vec<Assessment<'d>> {
        let excluded = |why: Exclusion| {
            let found: Found<'d, Verdict> = Found::gap(Gap::Excluded(why));
            vec![self.at(rule, None, self.case.as_of, found.map(Judgement::Check))]
        };
        if self.case.entry.identity.status == Status::Derecognised {
            return excluded(Exclusion::Status);
        }
        let mut assessments = Vec::new();
        for (index, version) in rule.versions.iter().enumerate() {
            let until = rule.versions.get(index + 1).map(|next| next.from);
            let in_force = |day: Day<'d>| day.has_reached(version.from) && until.is_none_or(|until| !day.has_reached(until));
            let never = self.kind_on(self.case.as_of).is_none_or(|kind| self.is_off(rule, version, kind))
                && self.case.entry.identity.previous_kind.is_none();
            if never || (matches!(version.demand, Demand::Check(_)) && !self.case.as_of.has_reached(version.from)) {
                continue;
            }
            let scope = self.scope(&rule.id, version.from);
            let applies = Self::applies(&scope, &version.applies);
            if let Err(gap) = applies {
                if in_force(self.case.as_of.into()) {
                    // what is not asked need not be told
                    let off = self.level(rule, self.case.as_of).0 == Level::Off;
                    let found: Found<'d, Verdict> = Found::gap(match gap {
                        Gap::Unknown(_) if off => Gap::Excluded(Exclusion::Level),
                        gap => gap,
                    });
                    assessments.push(self.at(rule, None, self.case.as_of, found.map(Judgement::Check)));
                }
                continue;
            }
            match &version.demand {
                Demand::Check(check) => self.check(rule, &scope, check, &in_force, &mut assessments),
                Demand::Obligation(duty) => self.obligation(rule, &scope, duty, &in_force, &mut assessments),
            }
        }
        if assessments.is_empty() {
            let known = self.kind_on(self.case.as_of);
            let asked = |version: &Version| known.is_some_and(|kind| !self.is_off(rule, version, kind));
            return excluded(match rule.version(self.case.as_of) {
                None => Exclusion::NotInForce,
                Some(version) if asked(version) => Exclusion::NothingToJudge(version.demand.uses().0.unwrap_or_default().to_owned()),
                Some(_) => Exclusion::Level,
            });
        }
        assessments
    }

    /// Do the conditions of a rule, or of an overlay, hold?
    fn applies(scope: &Scope<'d>, applies: &Applies) -> Result<(), Gap> {
        let unmet = |document, conditions| scope.unmet(document, conditions).map(|unmet| unmet.map(|(path, _)| path));
        if let Some(path) = unmet(&scope.entry.document, &applies.register)? {
            return Err(Gap::Excluded(Exclusion::Condition(path.to_string())));
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
        match unmet(profile, &applies.profile)? {
            None => Ok(()),
            Some(path) => Err(Gap::Excluded(Exclusion::Condition(format!("profile.{path}")))),
        }
    }

    fn check(
        &self,
        rule: &'d Rule,
        scope: &Scope<'d>,
        check: &Procedure,
        in_force: &dyn Fn(Day<'d>) -> bool,
        out: &mut Vec<Assessment<'d>>,
    ) {
        let Some(cycle) = check.subject.each else {
            if in_force(self.case.as_of.into()) {
                let found = if self.level(rule, self.case.as_of).0 == Level::Off {
                    Found::gap(Gap::Excluded(Exclusion::Level))
                } else {
                    check.judge(scope)
                };
                out.push(self.at(rule, None, self.case.as_of, found.map(Judgement::Check)));
            }
            return;
        };
        let periods = self.case.as_of.periods(cycle, &scope.anchor());
        let judged = periods.len().saturating_sub(self.pack.settings.look_back + 1);
        for (index, cycle) in periods.iter().enumerate().skip(judged) {
            let period = cycle.period;
            let due = check.subject.due.map_or(Some(period.end), |due| after_period(period.end, due)).unwrap_or(period.end);
            if !in_force(period.end.into()) {
                continue;
            }
            let scope = Scope { period: Some(period), ..*scope };
            let found = if self.level(rule, due).0 == Level::Off {
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
                    Verdict::NotMet if nothing_there && !self.case.as_of.is_after(due) => Found::gap(Gap::Excluded(Exclusion::TooEarly)),
                    Verdict::Unknown(_) if !self.case.as_of.is_after(due) => Found::gap(Gap::Excluded(Exclusion::TooEarly)),
                    _ => found,
                }
            };
            out.push(self.at(rule, Some(period.label()), due, found.map(Judgement::Check)));
        }
    }

    fn obligation(
        &self,
        rule: &'d Rule,
        scope: &Scope<'d>,
        duty: &Duty,
        in_force: &dyn Fn(Day<'d>) -> bool,
        out: &mut Vec<Assessment<'d>>,
    ) {
        for instance in duty.judge(scope) {
            if !in_force(instance.ends) {
                continue;
            }
            let off = self.level(rule, instance.stage_on).0 == Level::Off;
            let found: Found<'d, Standing> =
                if off { Found::gap(Gap::Excluded(Exclusion::Level)) } else { instance.found.map(Owed::standing) };
            let mut assessment =
                self.at(rule, Some(instance.label).filter(|label| !label.is_empty()), instance.stage_on, found.map(Judgement::Obligation));
            assessment.due = instance.due;
            out.push(assessment);
        }
    }

    fn at(&self, rule: &'d Rule, period: Option<String>, day: impl Into<Day<'d>>, found: Found<'d, Judgement>) -> Assessment<'d> {
        let day = day.into();
        let (mut level, stage, overlay) = self.level(rule, day);
        let mut found = found;
        if let (Level::Off, Some(name)) = (level, overlay) {
            // as where a condition leaves somebody out: the level would tell everybody of the overlay
            level = self.own_level(rule, day);
            if let Some(Exclusion::Level) = found.verdict.exclusion() {
                found = Found::gap(Gap::Excluded(Exclusion::Overlay(name.to_owned()))).map(Judgement::Check);
            }
        }
        // nothing is missing for certain where something was not looked into
        if let Some(unseen) = self.case.dossier.unseen.as_ref().filter(|_| is_missing(&found)) {
            let kind = found.verdict.clone();
            found = match kind {
                Judgement::Check(_) => Found::gap(Gap::Unknown(Reason::Unreadable(unseen.clone()))).map(Judgement::Check),
                Judgement::Obligation(_) => Found::gap(Gap::Unknown(Reason::Unreadable(unseen.clone()))).map(Judgement::Obligation),
            };
        }
        Assessment {
            pack: self.pack,
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

/// Does the verdict rest on something that was not found?
fn is_missing(found: &Found<'_, Judgement>) -> bool {
    match found.verdict.reason() {
        Some(reason) => matches!(reason, Reason::NotFiled(_) | Reason::NothingFiled),
        None => found.verdict.is_open() && found.missing.is_some(),
    }
}

impl<'d, V> Found<'d, V> {
    /// The same with another type of verdict.
    #[must_use]
    pub fn map<W>(self, to: impl FnOnce(V) -> W) -> Found<'d, W> {
        Found { verdict: to(self.verdict), message: self.message, evidence: self.evidence, missing: self.missing }
    }
}
