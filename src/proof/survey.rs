//! Looks at all rules of a pack together: rules that are never asked, gaps in tables of levels, stages that overlap,
//! rules that ask the same twice, and rules that contradict each other.

use std::sync::Arc;

use crate::calendar::Date;
use crate::check::claim::are_exclusive;
use crate::document::{Node, Tree};
use crate::message::{Fact, Message};
use crate::pack::{Demand, Level, Pack, Rule, Version};
use crate::parameter::{Conditions, Literal, Test};
use crate::snapshot::Span;

/// Something about a pack that its author should look at.
#[derive(Clone, Debug)]
pub struct Flaw {
    /// The file.
    pub tree: Arc<Tree>,
    /// The place in it.
    pub span: Span,
    /// What it is.
    pub message: Message,
}

/// Looks at a pack as a whole.
#[must_use]
pub fn survey(pack: &Pack) -> Vec<Flaw> {
    let mut flaws = Vec::new();
    flaws.extend(pack.rules.iter().filter_map(|rule| dead(pack, rule)));
    flaws.extend(pack.rules.iter().flat_map(|rule| gaps(pack, rule)));
    for (index, rule) in pack.rules.iter().enumerate() {
        flaws.extend(pack.rules.iter().skip(index + 1).filter_map(|other| clash(pack, rule, other)));
    }
    flaws
}

/// Stages that begin at the same age, or in no order.
#[must_use]
pub fn stages(pack: &Pack) -> Vec<Message> {
    let pairs = pack.stages.windows(2);
    let overlap = |pair: &[crate::pack::Stage]| match pair {
        [one, next] if one.from.partial_cmp(&next.from) != Some(std::cmp::Ordering::Less) => Some(
            Message::new("pack-stages-overlap")
                .with("one", Fact::name(one.named.id.clone()))
                .with("next", Fact::name(next.named.id.clone())),
        ),
        _ => None,
    };
    let first = pack.stages.first().filter(|stage| !stage.from.is_zero());
    let gap = first.map(|stage| Message::new("pack-stages-gap").with("stage", Fact::name(stage.named.id.clone())));
    pairs.filter_map(overlap).chain(gap).collect()
}

fn flaw(rule: &Rule, span: Span, message: Message) -> Flaw {
    Flaw { tree: Arc::clone(&rule.tree), span, message }
}

fn key_span(rule: &Rule, key: &str) -> Span {
    rule.tree.root().get(key).map_or_else(Span::default, |node| node.key_span())
}

/// Kinds and stages at which a version of a rule is asked, overlays that can be chosen included.
fn cells(pack: &Pack, rule: &Rule, version: &Version) -> Vec<(usize, usize)> {
    let all = (0..pack.kinds.len()).flat_map(|kind| (0..pack.stages.len()).map(move |stage| (kind, stage)));
    let asked = |(kind, stage): &(usize, usize)| {
        let before = version.levels.get(*kind, *stage);
        let switched =
            || pack.overlays.iter().any(|overlay| overlay.level(&rule.id, *kind, *stage, before).is_some_and(|level| level != Level::Off));
        before != Level::Off || switched()
    };
    let possible = |(kind, _): &(usize, usize)| pack.kinds.get(*kind).is_some_and(|kind| may_be(&version.applies.register, &kind.id));
    all.filter(asked).filter(possible).collect()
}

/// Do the conditions of a rule leave room for a kind of affiliates?
fn may_be(conditions: &Conditions, kind: &str) -> bool {
    let Ok(path) = "kind".parse() else { return true };
    !are_exclusive(conditions, &Conditions(vec![(path, Test::OneOf(vec![Literal::Text(kind.to_owned())]))]))
}

/// A rule that no kind of affiliates at any stage is ever asked.
fn dead(pack: &Pack, rule: &Rule) -> Option<Flaw> {
    let never = rule.versions.iter().all(|version| cells(pack, rule, version).is_empty());
    never.then(|| flaw(rule, key_span(rule, "level"), Message::new("pack-dead-rule").with("rule", Fact::name(rule.id.clone()))))
}

/// Stages that a table of levels passes over, though it names a younger one.
fn gaps(pack: &Pack, rule: &Rule) -> Vec<Flaw> {
    let rows = rule.tree.root().get("level").into_iter().flat_map(|table| table.children());
    let gap = |row: Node<'_>| {
        let stages: Vec<&str> = pack.stages.iter().map(|stage| stage.named.id.as_str()).collect();
        let is_asked = |stage: &&str| row.get(stage).and_then(|cell| cell.as_str()).is_some_and(|word| word != Level::Off.word());
        let first = stages.iter().position(is_asked)?;
        let missing: Vec<String> =
            stages.iter().skip(first).filter(|stage| row.get(stage).is_none()).map(|stage| (*stage).to_owned()).collect();
        let message = Message::new("pack-level-gap").with("kind", Fact::name(row.key())).with("stages", Fact::names(missing.clone()));
        (!missing.is_empty()).then(|| flaw(rule, row.key_span(), message))
    };
    rows.filter_map(gap).collect()
}

/// Two rules of which the same affiliate may be asked at the same time, and that ask the same or cannot both be met.
fn clash(pack: &Pack, rule: &Rule, other: &Rule) -> Option<Flaw> {
    let until = |rule: &Rule, index: usize| rule.versions.get(index + 1).map(|next| next.from);
    for (index, version) in rule.versions.iter().enumerate() {
        for (against, opposed) in other.versions.iter().enumerate() {
            let ends = [until(rule, index), until(other, against)];
            if !overlap(version.from.max(opposed.from), ends) || !meet(pack, (rule, version), (other, opposed)) {
                continue;
            }
            if let Some(message) = conflict(version, opposed) {
                let message = Message::new(message.0)
                    .with("rule", Fact::name(rule.id.clone()))
                    .with("other", Fact::name(other.id.clone()))
                    .with("what", Fact::name(message.1));
                let key = if matches!(version.demand, Demand::Check(_)) { "check" } else { "obligation" };
                return Some(flaw(rule, key_span(rule, key), message));
            }
        }
    }
    None
}

fn overlap(from: Date, ends: [Option<Date>; 2]) -> bool {
    ends.into_iter().flatten().all(|end| from < end)
}

/// May one affiliate be asked both?
fn meet(pack: &Pack, one: (&Rule, &Version), other: (&Rule, &Version)) -> bool {
    let cells_of = |(rule, version): (&Rule, &Version)| cells(pack, rule, version);
    let others = cells_of(other);
    let (applies, against) = (&one.1.applies, &other.1.applies);
    cells_of(one).iter().any(|cell| others.contains(cell))
        && !are_exclusive(&applies.register, &against.register)
        && !are_exclusive(&applies.profile, &against.profile)
}

/// The message and the field of what stands between two versions.
fn conflict(one: &Version, other: &Version) -> Option<(&'static str, String)> {
    // reviews look alike and differ in what a person is asked to judge
    if one.demand.kind() != "reviewed" && format!("{:?}", one.demand) == format!("{:?}", other.demand) {
        return Some(("pack-same-demand", one.demand.kind().to_owned()));
    }
    let (Demand::Check(one), Demand::Check(other)) = (&one.demand, &other.demand) else { return None };
    let against = other.claims();
    let claim = one.claims().into_iter().find(|claim| against.iter().any(|other| claim.contradicts(other)))?;
    Some(("pack-contradiction", claim.what()))
}
