//! What comes for an affiliate: the rules that a later stage, or an announced change, asks in another way.

use std::collections::BTreeSet;

use crate::assess::Case;
use crate::calendar::{Date, add};
use crate::pack::{Level, Pack, Rule};
use crate::portfolio::Portfolio;
use crate::report::{Begins, Changed};
use crate::text::{Audience, Text};
use crate::verdict::Gap;

/// What changes for an affiliate on a later day.
#[derive(Clone, Debug)]
pub struct Later<'d> {
    /// The day.
    pub date: Date,
    /// The number of the stage that begins; none where an announced amendment comes into force.
    pub stage: Option<usize>,
    /// The rules whose level changes, with the level before and after.
    pub changes: Vec<(&'d Rule, Level, Level)>,
}

/// The rules of a pack that may apply to an affiliate and that the audience may know of.
#[must_use]
pub fn rules_for<'d>(portfolio: &'d Portfolio, case: &Case<'d>, pack: &'d Pack, audience: Audience) -> Vec<&'d Rule> {
    let told = pack.rules.iter().filter(|rule| rule.is_for(audience));
    told.filter(|rule| portfolio.replaced_by(case, pack, rule).is_none()).collect()
}

/// What changes at each later stage and with each announced amendment, in order.
#[must_use]
pub fn later<'d>(case: &Case<'d>, pack: &'d Pack, rules: &[&'d Rule]) -> Vec<Later<'d>> {
    let (identity, as_of) = (&case.entry.identity, case.as_of.exact());
    let stages: Vec<(Date, usize)> = pack
        .stages
        .iter()
        .enumerate()
        .filter_map(|(number, stage)| Some((add(identity.recognised, stage.from)?, number)))
        .filter(|(date, _)| *date > as_of)
        .collect();
    let amended = rules.iter().flat_map(|rule| rule.versions.iter().map(|version| version.from)).filter(|date| *date > as_of);
    let dates: BTreeSet<Date> = stages.iter().map(|(date, _)| *date).chain(amended).collect();
    let levels_on = |day: Date| -> Vec<Level> {
        let asked = case.asked_of_each(pack, rules.iter().copied(), day).into_iter();
        asked.map(|asked| if matches!(asked.gap, Some(Gap::Excluded(_))) { Level::default() } else { asked.level }).collect()
    };
    let mut found = Vec::new();
    // most affiliates have grown as old as they can, and nothing is announced
    let mut before = if dates.is_empty() { Vec::new() } else { levels_on(as_of) };
    for date in dates {
        let after = levels_on(date);
        let levels = rules.iter().zip(before.iter().zip(&after)).map(|(rule, (old, new))| (*rule, *old, *new));
        let changes: Vec<(&Rule, Level, Level)> = levels.filter(|(_, old, new)| old != new).collect();
        before = after;
        if !changes.is_empty() {
            let stage = stages.iter().find(|(start, _)| *start == date).map(|(_, stage)| *stage);
            found.push(Later { date, stage, changes });
        }
    }
    found
}

/// What comes for an affiliate, pack by pack.
pub(super) fn of_all<'d>(portfolio: &'d Portfolio, case: &Case<'d>, audience: Audience) -> Vec<(&'d Pack, Later<'d>)> {
    let of = |pack: &'d Pack| later(case, pack, &rules_for(portfolio, case, pack, audience)).into_iter().map(move |later| (pack, later));
    portfolio.packs.iter().flat_map(of).collect()
}

/// The same in words, which are all those of packs.
pub(super) fn told(found: &[(&Pack, Later<'_>)], text: &Text) -> Vec<Begins> {
    let changed = |(rule, old, new): &(&Rule, Level, Level)| Changed {
        rule: rule.id.clone(),
        title: rule.text(&text.language).map_or(&rule.id, |told| &told.title).clone(),
        before: old.word().into(),
        after: new.word().into(),
    };
    let stage = |pack: &Pack, number: usize| pack.stages.get(number).map(|stage| stage.named.name(&text.language).to_owned());
    let begins = |(pack, later): &(&Pack, Later<'_>)| Begins {
        date: later.date,
        pack: pack.name.clone(),
        stage: later.stage.and_then(|number| stage(pack, number)),
        rules: later.changes.iter().map(changed).collect(),
    };
    found.iter().map(begins).collect()
}
