//! What a pull request does to findings: which are new, which are worse, which were there before, which are there no longer.

use std::collections::{BTreeMap, BTreeSet};

use crate::finding::FURTHER;
use crate::report::{Change, Item, Section};

/// Says of each finding whether it is new. What is fixed stands at the end.
pub(super) fn difference(before: Vec<Section>, after: Section) -> Section {
    let several: BTreeSet<_> = before.iter().chain([&after]).flat_map(told_apart).collect();
    let key = |item: &Item| {
        let rule = rule_of(item).filter(|rule| !several.contains(rule));
        let fingerprint = rule.is_none().then(|| item.fingerprint.clone());
        (rule, fingerprint)
    };
    // with several bases a finding has been there before with the places of all
    let mut known: BTreeMap<_, Vec<Item>> = BTreeMap::new();
    for item in before.into_iter().flat_map(|section| section.findings) {
        known.entry(key(&item)).or_default().push(item);
    }
    let mut findings: Vec<Item> = Vec::with_capacity(after.findings.len());
    for item in after.findings {
        let change = match known.remove(&key(&item)) {
            None => Change::New,
            Some(before) if is_worse(&before, &item) => Change::Worse,
            Some(_) => Change::Unchanged,
        };
        findings.push(Item { change: Some(change), ..item });
    }
    // what a rule still finds for the same period, though elsewhere, is not mended
    let is_open = |item: &Item| item.pack.is_some() && findings.iter().any(|other| other.code == item.code && other.period == item.period);
    let left = known.into_values().filter_map(|items| items.into_iter().find(|item| item.exception.is_none()));
    let fixed: Vec<Item> = left.filter(|item| !is_open(item)).collect();
    findings.extend(fixed.into_iter().map(|item| Item { change: Some(Change::Fixed), ..item }));
    Section { findings, ..after }
}

/// A rule of a pack, and the period.
type OfRule = (String, String, Option<String>);

/// The rule that a finding is about: it is the same finding wherever the rule finds it. Faults have none.
fn rule_of(item: &Item) -> Option<OfRule> {
    item.pack.clone().map(|pack| (pack, item.code.clone(), item.period.clone()))
}

/// What a section has several findings of, so that only their places tell them apart.
fn told_apart(section: &Section) -> Vec<OfRule> {
    let mut seen = BTreeSet::new();
    section.findings.iter().filter_map(rule_of).filter(|rule| !seen.insert(rule.clone())).collect()
}

/// Does a finding weigh more than it did, is it excepted no more, or is it found at a place where it was not?
fn is_worse(before: &[Item], item: &Item) -> bool {
    let weighs_as_much = |known: &Item| known.severity >= item.severity && (known.exception.is_none() || item.exception.is_some());
    if !before.iter().any(weighs_as_much) {
        return true;
    }
    // of so many places that not all are named, none can be called new
    if item.verdict.as_deref() != Some("not-met") || before.iter().any(|known| known.also.len() >= FURTHER) {
        return false;
    }
    let places: BTreeSet<&str> = before.iter().flat_map(Item::fingerprints).collect();
    !item.fingerprints().all(|place| places.contains(place))
}
