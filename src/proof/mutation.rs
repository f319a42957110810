//! Mutations: each parameter of a rule is changed alone, and some example of the rule must notice.
//!
//! What no example notices is either not proven or not needed. Levels are left alone: examples expect verdicts.

use serde::Deserialize;
use toml::{Table, Value};

use super::Scene;
use crate::calendar::Duration;
use crate::document::Node;
use crate::document::decode::decode;
use crate::pack::{Applies, Demand, Pack, Rule};

/// A change to a rule's parameters that no example notices.
#[derive(Clone, Debug)]
pub struct Survivor {
    /// The parameter, as a path in the rule's file.
    pub parameter: String,
    /// What it was changed to; none where it was left out.
    pub changed: Option<String>,
    /// The line of the table in which it stands.
    pub line: usize,
}

/// What mutating a rule came to.
#[derive(Clone, Debug, Default)]
pub struct Mutations {
    /// How many changes were tried.
    pub tried: usize,
    /// Those that no example noticed.
    pub survivors: Vec<Survivor>,
}

/// The parts of a rule's file that hold parameters.
const PARTS: [&str; 3] = ["applies", "check", "obligation"];

/// Keys whose value says what is looked at rather than how much is asked: a change is a different rule.
const FIXED: [&str; 1] = ["document"];

/// One change: where, what to, and the table with it.
struct Change {
    path: String,
    changed: Option<String>,
    table: Table,
}

/// Changes each parameter of a rule alone and runs its examples until one fails.
pub(super) fn mutate(pack: &Pack, rule: &Rule, scenes: &[Scene<'_>]) -> Mutations {
    let mut found = Mutations::default();
    let root = rule.tree.root();
    let amendments = root.get("amendment").into_iter().flat_map(|list| list.children());
    for (version, node) in std::iter::once(root).chain(amendments).enumerate() {
        for part in PARTS {
            let Some(table) = node.get(part) else { continue };
            let line = rule.tree.file().position(table.key_span().start).line;
            for change in changes(part, table) {
                let Some(mutant) = mutant(rule, version, part, &change.table) else { continue };
                found.tried += 1;
                if scenes.iter().all(|scene| scene.holds(pack, &mutant)) {
                    found.survivors.push(Survivor { parameter: change.path, changed: change.changed, line });
                }
            }
        }
    }
    found
}

/// The rule with one table changed in one version, and in the later ones that take the table over.
fn mutant(rule: &Rule, version: usize, part: &str, table: &Table) -> Option<Rule> {
    let value = Value::Table(table.clone());
    let mut mutant = rule.clone();
    let own =
        |index: usize| rule.tree.root().get("amendment").and_then(|list| list.children().nth(index.checked_sub(1)?)?.get(part)).is_some();
    let until = (version + 1..rule.versions.len()).find(|later| own(*later)).unwrap_or(rule.versions.len());
    let changed = mutant.versions.get_mut(version..until)?;
    if part == "applies" {
        let applies = Applies::deserialize(value).ok()?;
        for version in changed {
            version.applies = applies.clone();
        }
    } else {
        let demand = match part {
            "check" => Demand::Check(Deserialize::deserialize(value).ok()?),
            _ => Demand::Obligation(Deserialize::deserialize(value).ok()?),
        };
        for version in changed {
            version.demand = demand.clone();
        }
    }
    Some(mutant)
}

/// All changes to a table of parameters.
fn changes(part: &str, node: Node<'_>) -> Vec<Change> {
    let Ok(table) = decode::<Table>(node) else { return Vec::new() };
    let mut changes = Vec::new();
    // the kind of a check or obligation is no parameter, what stands below it is
    collect(&Value::Table(table.clone()), &mut vec![], part != "applies", &mut |steps, changed| {
        let mut copy = Value::Table(table.clone());
        if let (Some(()), Value::Table(table)) = (replace(&mut copy, steps, changed.clone()), copy) {
            let path = steps.iter().fold(part.to_owned(), |path, step| step.after(&path));
            changes.push(Change { path, changed: changed.as_ref().map(ToString::to_string), table });
        }
    });
    changes
}

/// A step into a value.
#[derive(Clone)]
enum Step {
    Key(String),
    Item(usize),
}

impl Step {
    fn after(&self, path: &str) -> String {
        match self {
            Self::Key(key) => format!("{path}.{key}"),
            Self::Item(index) => format!("{path}[{index}]"),
        }
    }
}

/// Tells of every change below a value: of what it becomes, or of nothing where it is left out.
fn collect(value: &Value, steps: &mut Vec<Step>, kind: bool, tell: &mut dyn FnMut(&[Step], Option<Value>)) {
    match value {
        Value::Table(table) => {
            for (key, inner) in table.iter().filter(|(key, _)| !FIXED.contains(&key.as_str())) {
                steps.push(Step::Key(key.clone()));
                if !kind {
                    tell(steps, None);
                }
                // below `that` and `then-check` stands a check of its own
                collect(inner, steps, matches!(key.as_str(), "that" | "then-check"), tell);
                steps.pop();
            }
        }
        Value::Array(items) => {
            for (index, inner) in items.iter().enumerate() {
                steps.push(Step::Item(index));
                if items.len() > 1 {
                    tell(steps, None);
                }
                collect(inner, steps, kind && inner.is_table(), tell);
                steps.pop();
            }
        }
        other => other_values(other).into_iter().for_each(|changed| tell(steps, Some(changed))),
    }
}

/// Values that differ from one by as little as can be.
fn other_values(value: &Value) -> Vec<Value> {
    match value {
        Value::Integer(number) => {
            [number.checked_sub(1), number.checked_add(1)].into_iter().flatten().filter(|other| *other >= 0).map(Value::Integer).collect()
        }
        Value::Boolean(truth) => vec![Value::Boolean(!truth)],
        Value::String(text) => other_texts(text).into_iter().map(Value::String).collect(),
        _ => Vec::new(),
    }
}

fn other_texts(text: &str) -> Vec<String> {
    if let Ok(duration) = text.parse::<Duration>() {
        return [a_little_less(duration), Some(format!("P{}M{}D", duration.whole_months(), duration.whole_days() + 1))]
            .into_iter()
            .flatten()
            .collect();
    }
    if let Some((part, whole)) = share(text) {
        return [part - 1, part + 1].iter().map(|part| format!("{part}/{whole}")).collect();
    }
    let cycles = ["fiscal-year", "recognition-year", "calendar-year"];
    if cycles.contains(&text) {
        return cycles.iter().filter(|cycle| **cycle != text).map(|cycle| (*cycle).to_owned()).collect();
    }
    vec![format!("{text}-other")]
}

/// A share such as `2/3` or `25%`, in tenths of its own denominator.
fn share(text: &str) -> Option<(u32, u32)> {
    let (part, whole): (u32, u32) = match text.strip_suffix('%') {
        Some(part) => (part.parse().ok()?, 100),
        None => text.split_once('/').and_then(|(part, whole)| Some((part.parse().ok()?, whole.parse().ok()?)))?,
    };
    (part > 0).then(|| (part.saturating_mul(10), whole.saturating_mul(10)))
}

/// A duration that is shorter by a few days at most, from whatever day both are counted.
fn a_little_less(duration: Duration) -> Option<String> {
    match (duration.whole_months(), duration.whole_days()) {
        (0, 0) => None,
        (0, days) => Some(format!("P{}D", days - 1)),
        (months, 0) => Some(format!("P{}M27D", months - 1)),
        (months, days) => Some(format!("P{months}M{}D", days - 1)),
    }
}

/// Puts a value in the place of another, or takes it away.
fn replace(value: &mut Value, steps: &[Step], changed: Option<Value>) -> Option<()> {
    let (step, rest) = steps.split_first()?;
    if rest.is_empty() {
        match (value, step, changed) {
            (Value::Table(table), Step::Key(key), Some(changed)) => {
                table.insert(key.clone(), changed);
            }
            (Value::Table(table), Step::Key(key), None) => {
                table.remove(key);
            }
            (Value::Array(items), Step::Item(index), Some(changed)) => *items.get_mut(*index)? = changed,
            (Value::Array(items), Step::Item(index), None) => {
                items.remove(*index);
            }
            _ => return None,
        }
        return Some(());
    }
    let inner = match (value, step) {
        (Value::Table(table), Step::Key(key)) => table.get_mut(key)?,
        (Value::Array(items), Step::Item(index)) => items.get_mut(*index)?,
        _ => return None,
    };
    replace(inner, rest, changed)
}
