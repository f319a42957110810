//! What comes for an affiliate: the rules that a later stage, or an announced change, asks in another way.

use std::collections::BTreeSet;

use crate::assess::Case;
use crate::calendar::{Date, add};
use crate::pack::{Level, Pack, Rule};
use crate::portfolio::Portfolio;
use crate::report::redact::Redactor;
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
    let level_on = |rule: &'d Rule, day: Date| {
        let asked = case.asked(pack, rule, day);
        if matches!(asked.gap, Some(Gap::Excluded(_))) { Level::default() } else { asked.level }
    };
    let (mut before, mut found) = (as_of, Vec::new());
    for date in dates {
        let levels = rules.iter().map(|rule| (*rule, level_on(rule, before), level_on(rule, date)));
        let changes: Vec<(&Rule, Level, Level)> = levels.filter(|(_, old, new)| old != new).collect();
        before = date;
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

/// The same in words.
pub(super) fn told(found: &[(&Pack, Later<'_>)], text: &Text, redactor: &Redactor<'_>) -> Vec<Begins> {
    let changed = |(rule, old, new): &(&Rule, Level, Level)| Changed {
        rule: rule.id.clone(),
        title: redactor.text(rule.text(&text.language).map_or(rule.id.as_str(), |told| &told.title)),
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
