//! `tree`: entries that name the one above them make a single tree: every name is that of an entry, nobody stands
//! above itself, and exactly one entry is at the top.
//!
//! It goes from entry to entry and never calls itself. Case and blanks around names make no difference.

use std::collections::HashMap;

use serde::Deserialize;
use serde_json::{Value, json};

use super::Check;
use super::covers::word;
use super::elements::Items;
use super::numbers::derived;
use crate::document::tree::Kind;
use crate::document::{Document, FieldPath, Node};
use crate::message::{Fact, Message};
use crate::parameter::{Conditions, Uses};
use crate::scope::Scope;
use crate::verdict::{Exclusion, Gap, Outcome, Spot, Verdict};

/// Asks for entries that make one tree.
#[derive(Clone, Debug, Deserialize)]
pub(super) struct Tree {
    items: Items,
    key: FieldPath,
    parent: FieldPath,
}

/// A name where it stands, and as it is compared; none where an entry has none.
type Name<'d> = Option<(Node<'d>, String)>;

/// An entry and the two names it states.
struct Entry<'d> {
    node: Node<'d>,
    key: Name<'d>,
    parent: Name<'d>,
}

/// What is wrong, and where.
type Faults<'d> = Vec<(Spot<'d>, Message)>;

impl Tree {
    fn name<'d>(&self, scope: &Scope<'d>, document: &'d Document, element: Node<'d>, path: &FieldPath) -> Result<Name<'d>, Gap> {
        match path.get(element).filter(|node| !scope.is_blank(*node)) {
            Some(node) if matches!(node.kind(), Kind::Table | Kind::Array) => Err(scope.faulty(document, &self.items.path().each(path))),
            node => Ok(node.map(|node| (node, word(node)))),
        }
    }

    /// Says something with the names of the fields.
    fn say(&self, id: &'static str) -> Message {
        let name = |path: &FieldPath| Fact::name(path.to_string());
        Message::new(id).with("field", name(self.items.path())).with("key", name(&self.key)).with("parent", name(&self.parent))
    }

    /// All that is wrong: entries without a name of their own or with that of another, those above that are not
    /// there, circles, and more than one at the top. None at the top means that one of the others is wrong.
    fn faults<'d>(&self, scope: &Scope<'d>, document: &'d Document, entries: &[Entry<'d>], private: bool) -> Faults<'d> {
        let mut faults = Faults::new();
        let mut known: HashMap<&str, usize> = HashMap::new();
        for (at, entry) in entries.iter().enumerate() {
            match &entry.key {
                None => faults.push((Spot::Table(document, entry.node), self.say("tree-unnamed"))),
                Some((node, word)) if known.contains_key(word.as_str()) => {
                    faults.push((Spot::Value(document, *node), self.say("tree-repeated").with("value", scope.quote(document, *node))));
                }
                Some((_, word)) => _ = known.insert(word, at),
            }
        }
        let mut above = Vec::with_capacity(entries.len());
        for entry in entries {
            let found = entry.parent.as_ref().and_then(|(_, word)| known.get(word.as_str())).copied();
            if let (None, Some((node, _))) = (found, &entry.parent) {
                faults.push((Spot::Value(document, *node), self.say("tree-unknown-parent").with("value", scope.quote(document, *node))));
            }
            above.push(found);
        }
        for (at, length) in circles(&above) {
            let Some(Entry { key: Some((key, _)), parent: Some((node, _)), .. }) = entries.get(at) else { continue };
            let message = self.say("tree-circle").with("value", scope.quote(document, *key)).with("count", derived(length, private));
            faults.push((Spot::Value(document, *node), message));
        }
        let tops: Vec<&Entry<'d>> = entries.iter().filter(|entry| entry.parent.is_none()).collect();
        if let [first, others @ ..] = &*tops
            && !others.is_empty()
        {
            faults.push((Spot::Table(document, first.node), self.say("tree-several-tops").with("count", derived(tops.len(), private))));
            faults.extend(others.iter().map(|entry| (Spot::Table(document, entry.node), self.say("tree-also-top"))));
        }
        faults
    }

    fn judge_entries<'d>(&self, scope: &Scope<'d>, document: &'d Document) -> Result<Outcome<'d>, Gap> {
        let elements = self.items.of(scope, document)?;
        let entry = |node: &Node<'d>| -> Result<Entry<'d>, Gap> {
            let (key, parent) = (self.name(scope, document, *node, &self.key)?, self.name(scope, document, *node, &self.parent)?);
            Ok(Entry { node: *node, key, parent })
        };
        let entries = elements.all.iter().map(entry).collect::<Result<Vec<_>, _>>()?;
        if entries.is_empty() {
            return Err(Gap::Excluded(Exclusion::NothingToJudge(self.items.path().to_string())));
        }
        let mut faults = self.faults(scope, document, &entries, elements.private).into_iter();
        let Some((spot, message)) = faults.next() else {
            return Ok(elements.around(Outcome::met(), document));
        };
        let outcome = Outcome::new(Verdict::NotMet, message).spot(spot, None);
        Ok(faults.fold(outcome, |outcome, (spot, message)| outcome.spot(spot, Some(message))))
    }
}

/// Each circle by its first entry in the file, with the number of entries on it.
fn circles(above: &[Option<usize>]) -> Vec<(usize, usize)> {
    let next = |at: usize| above.get(at).copied().flatten();
    let mut walks: Vec<Option<usize>> = vec![None; above.len()];
    let mut found = Vec::new();
    for start in 0..above.len() {
        let mut at = Some(start);
        while let Some(here) = at {
            let Some(walk) = walks.get_mut(here) else { break };
            match *walk {
                None => {
                    *walk = Some(start);
                    at = next(here);
                }
                Some(known) if known == start => {
                    let rest = std::iter::successors(next(here), |at| next(*at)).take_while(|at| *at != here);
                    found.push(rest.fold((here, 1), |(first, length), at| (first.min(at), length + 1)));
                    break;
                }
                Some(_) => break,
            }
        }
    }
    found
}

impl Check for Tree {
    fn parameters() -> (Value, &'static [&'static str]) {
        let path = |title, description| json!({ "title": title, "description": description, "type": "string", "x-type": "field-path" });
        let parameters = json!({
            "items": path("Entries", "The array whose entries make a tree."),
            "key": path("Key", "The field of an entry that names it."),
            "parent": path("Above", "The field of an entry that names the entry above it; the one at the top has none.")
        });
        (parameters, &["items", "key", "parent"])
    }

    fn judge<'d>(&self, scope: &Scope<'d>, document: &'d Document) -> Outcome<'d> {
        self.judge_entries(scope, document).unwrap_or_else(Outcome::gap)
    }

    fn describe(&self) -> Message {
        self.say("describe-tree")
    }

    fn uses(&self, uses: &mut Uses) {
        self.items.uses(&Conditions::default(), uses);
        uses.own.extend([&self.key, &self.parent].map(|field| self.items.path().each(field)));
    }
}

#[cfg(test)]
mod tests;
