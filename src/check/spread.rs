//! `spread`: no one value stands in too large a share of the entries, such as one traveller in all trips.
//!
//! All documents count together. The value is never told: it may name a person.

use std::collections::{HashMap, HashSet};

use rust_decimal::Decimal;
use serde::Deserialize;
use serde::de::{Deserializer, Error as _};
use serde_json::{Value, json};

use super::covers::{values, word};
use super::elements::{Elements, Items};
use super::numbers::{derived, incomparable, times};
use super::{Check, Stop, absent};
use crate::calendar::{Duration, add};
use crate::document::typed::share;
use crate::document::{Document, FieldPath, Node};
use crate::message::{Fact, Message};
use crate::parameter::{Conditions, Parameter, Subject, Uses};
use crate::scope::Scope;
use crate::verdict::{Exclusion, Gap, Outcome, Verdict};

/// Asks that entries are spread over several values.
#[derive(Clone, Debug, Deserialize)]
#[serde(try_from = "Raw")]
pub(super) struct Spread {
    items: Items,
    key: FieldPath,
    at_most: Limit,
    minimum: usize,
    /// The date of an entry, and how far it may lie back.
    time: Option<(FieldPath, Parameter)>,
}

/// An exact share, with the words in which the rule gives it.
#[derive(Clone, Debug)]
struct Limit {
    words: String,
    part: Decimal,
    whole: Decimal,
}

impl<'de> Deserialize<'de> for Limit {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let words = String::deserialize(deserializer)?;
        let (part, whole) = share(&words).ok_or_else(|| D::Error::custom(format!("`{words}` is not a share, such as `1/2`")))?;
        Ok(Self { words, part, whole })
    }
}

#[derive(Deserialize)]
#[serde(rename_all = "kebab-case")]
struct Raw {
    items: Items,
    key: FieldPath,
    at_most: Limit,
    minimum: usize,
    date: Option<FieldPath>,
    within: Option<Parameter>,
}

impl TryFrom<Raw> for Spread {
    type Error = &'static str;

    fn try_from(raw: Raw) -> Result<Self, Self::Error> {
        let time = match (raw.date, raw.within) {
            (Some(date), Some(within)) => Some((date, within)),
            (None, None) => None,
            _ => return Err("`date` and `within` go together"),
        };
        Ok(Self { items: raw.items, key: raw.key, at_most: raw.at_most, minimum: raw.minimum, time })
    }
}

/// An entry that counts.
type Entry<'d> = (&'d Document, Node<'d>);

impl Spread {
    /// A field of an entry that must be there.
    fn needed<'d>(&self, scope: &Scope<'d>, entry: Entry<'d>, path: &FieldPath) -> Result<Node<'d>, Stop<'d>> {
        let (document, node) = entry;
        let value = path.get(node).filter(|value| !scope.is_blank(*value));
        value.ok_or_else(|| absent(&self.items.path().each(path)).within(document, node).into())
    }

    /// Is the entry of the time that counts? None where it has no date.
    fn is_recent<'d>(&self, scope: &Scope<'d>, entry: Entry<'d>, time: Option<(&FieldPath, Duration)>) -> Result<Option<bool>, Gap> {
        let (Some((path, within)), (document, node)) = (time, entry) else { return Ok(Some(true)) };
        let Some(value) = path.get(node).filter(|value| !scope.is_blank(*value)) else { return Ok(None) };
        let date = value.as_date().ok_or_else(|| scope.faulty(document, &self.items.path().each(path)))?;
        // a last day behind the end of the calendar has certainly not passed
        Ok(Some(scope.as_of.has_reached(date) && add(date, within).is_none_or(|last| !scope.as_of.is_after(last))))
    }

    /// In how many entries the value stands that most of them share.
    fn most<'d>(&self, scope: &Scope<'d>, entries: &[Entry<'d>]) -> Result<usize, Stop<'d>> {
        let mut counts: HashMap<String, usize> = HashMap::new();
        for entry in entries {
            let mut own = HashSet::new();
            for value in values(self.needed(scope, *entry, &self.key)?).into_iter().filter(|value| !scope.is_blank(*value)) {
                if value.is_table() {
                    return Err(scope.faulty(entry.0, &self.items.path().each(&self.key)).into());
                }
                own.insert(word(value));
            }
            for word in own {
                *counts.entry(word).or_default() += 1;
            }
        }
        Ok(counts.into_values().max().unwrap_or_default())
    }

    /// Judges the entries of some documents together.
    fn judge_together<'d>(&self, scope: &Scope<'d>, documents: &[&'d Document]) -> Result<Outcome<'d>, Stop<'d>> {
        let time = match &self.time {
            Some((path, within)) => Some((path, scope.duration(within)?)),
            None => None,
        };
        let (mut lists, mut entries, mut undated): (Vec<(&'d Document, Elements<'d>)>, _, Vec<Entry<'d>>) = (Vec::new(), Vec::new(), Vec::new());
        for document in documents {
            let elements = self.items.of(scope, document)?;
            for node in &elements.all {
                match self.is_recent(scope, (document, *node), time)? {
                    Some(true) => entries.push((*document, *node)),
                    Some(false) => {}
                    None => undated.push((*document, *node)),
                }
            }
            if !elements.all.is_empty() {
                lists.push((*document, elements));
            }
        }
        let whole = entries.len() + undated.len();
        if whole < self.minimum.max(1) {
            return Err(Gap::Excluded(Exclusion::NothingToJudge(self.items.path().to_string())).into());
        }
        if let (Some(entry), Some((path, _))) = (undated.first(), time) {
            self.needed(scope, *entry, path)?;
        }
        let most = self.most(scope, &entries)?;
        let [share, allowed] = [times(most.into(), self.at_most.whole), times(whole.into(), self.at_most.part)];
        let (Some(share), Some(allowed)) = (share, allowed) else { return Err(incomparable(self.items.path()).into()) };
        let outcome = if share <= allowed {
            Outcome::met()
        } else {
            let private = lists.iter().any(|(_, elements)| elements.private);
            let message = self.say("spread-too-narrow").with("actual", derived(most, private)).with("whole", derived(whole, private));
            Outcome::new(Verdict::NotMet, message)
        };
        // the places are those of the lists: that of an entry would tell which ones share the value
        Ok(lists.iter().fold(outcome, |outcome, (document, elements)| elements.around(outcome, document)))
    }

    /// Says something with the names of the fields and the share.
    fn say(&self, id: &'static str) -> Message {
        let message = Message::new(id).with("field", Fact::name(self.items.path().to_string())).with("key", Fact::name(self.key.to_string()));
        message.with("expected", Fact::name(self.at_most.words.clone()))
    }
}

impl Check for Spread {
    fn parameters() -> (Value, &'static [&'static str]) {
        let parameters = json!({
            "items": { "title": "Entries", "description": "The array whose entries are looked at; those of all documents together.", "type": "string", "x-type": "field-path" },
            "key": { "title": "Key", "description": "The field of an entry whose values must differ enough.", "type": "string", "x-type": "field-path" },
            "at-most": { "title": "At most", "description": "The largest share of the entries in which one value may stand, such as `1/2`.", "type": "string", "x-type": "share" },
            "minimum": { "title": "Minimum", "description": "With fewer entries than this, nothing is judged.", "type": "integer", "minimum": 1, "maximum": 100_000 },
            "date": { "title": "Date", "description": "The field of an entry with its date; with `within`.", "type": "string", "x-type": "field-path" },
            "within": { "title": "Within", "description": "How far the date of an entry may lie back for the entry to count, such as `P2Y`.", "$ref": "#/$defs/parameter" }
        });
        (parameters, &["items", "key", "at-most", "minimum"])
    }

    fn judge<'d>(&self, scope: &Scope<'d>, document: &'d Document) -> Outcome<'d> {
        self.judge_together(scope, &[document]).unwrap_or_else(|stop| *stop.0)
    }

    fn judge_all<'d>(&self, scope: &Scope<'d>, subject: &Subject) -> Option<Outcome<'d>> {
        let selected = match scope.select(subject) {
            Ok(selected) => selected,
            Err(gap) => return Some(self.judge_missing(scope, subject, gap)),
        };
        // a document that cannot be read may hold entries that tip the balance
        if let Some((document, reason)) = selected.iter().find_map(|(document, reason)| Some((*document, reason.clone()?))) {
            return Some(Outcome::gap(reason.into()).at(document, document.root()));
        }
        if let Some(reason) = scope.uncovered(&selected) {
            return Some(Outcome::gap(reason.into()));
        }
        let documents: Vec<&Document> = selected.into_iter().map(|(document, _)| document).collect();
        Some(self.judge_together(scope, &documents).unwrap_or_else(|stop| *stop.0))
    }

    fn describe(&self) -> Message {
        match &self.time {
            Some((_, within)) => self.say("describe-spread-within").with("within", within.fact()),
            None => self.say("describe-spread"),
        }
    }

    fn uses(&self, uses: &mut Uses) {
        self.items.uses(&Conditions::default(), uses);
        uses.field(&self.items.path().each(&self.key));
        if let Some((date, within)) = &self.time {
            uses.field(&self.items.path().each(date));
            uses.parameter(within);
        }
    }
}

#[cfg(test)]
mod tests;
