//! From the rows of a pack's files to valid rules and overlays.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::file::{NamedRow, OverlayFile, PackFile, Row, RuleFile};
use super::load::Loader;
use super::matrix::Matrix;
use super::{Applies, Demand, Named, Overlay, Pack, Rule, Stage, Version};
use crate::document::{FieldPath, Node};
use crate::message::{Fact, Message};
use crate::parameter::Test;
use crate::scope::Settings;
use crate::snapshot::{File, Span};

impl Loader<'_> {
    pub(super) fn build(
        &mut self,
        file: &Arc<File>,
        id: &str,
        raw: RuleFile,
        root: Node<'_>,
        pack: &Pack,
        tree: Arc<crate::document::Tree>,
    ) -> Option<Rule> {
        let at = |key: &str| root.get(key).map_or(Span::default(), |node| node.key_span());
        let mut levels = Matrix::off(pack.kinds.len(), pack.stages.len());
        Self::levels(pack, &raw.level, &mut levels);
        let demand = match (raw.check, raw.obligation) {
            (Some(check), None) => Demand::Check(check),
            (None, Some(duty)) => Demand::Obligation(duty),
            (None, None) => {
                self.fault(file, Message::new("pack-no-procedure"), Span::default());
                return None;
            }
            (Some(_), Some(_)) => {
                self.fault(file, Message::new("pack-two-procedures"), at("obligation"));
                return None;
            }
        };
        let applies = self.applies(file, raw.applies, root.get("applies"));
        let mut versions = vec![Version { from: raw.from.unwrap_or(pack.in_force).max(pack.in_force), levels, applies, demand }];
        let amendments = root.get("amendment");
        for (index, amendment) in raw.amendment.into_iter().enumerate() {
            let node = amendments.and_then(|list| list.children().nth(index));
            let Some(before) = versions.last().cloned() else { continue };
            if amendment.from <= before.from {
                let message = Message::new("pack-amendment-order").with("from", amendment.from).with("before", before.from);
                self.fault(file, message, node.map_or(Span::default(), |node| node.span()));
            }
            let mut levels = before.levels;
            Self::levels(pack, &amendment.level, &mut levels);
            let applies = match amendment.applies {
                Some(applies) => self.applies(file, applies, node.and_then(|node| node.get("applies"))),
                None => before.applies,
            };
            let demand = amendment.check.map(Demand::Check).or(amendment.obligation.map(Demand::Obligation)).unwrap_or(before.demand);
            versions.push(Version { from: amendment.from, levels, applies, demand });
        }
        Some(Rule {
            id: id.to_owned(),
            statements: raw.statements,
            owner: raw.owner,
            waivable: raw.waivable.map(|waivable| waivable.for_at_most),
            versions,
            texts: raw.text,
            tree,
        })
    }

    /// Sets the levels that a table gives; words that the pack does not know have been reported.
    pub(super) fn levels(pack: &Pack, rows: &BTreeMap<String, Row>, matrix: &mut Matrix) {
        for (kind, row) in rows {
            let Some(number) = pack.kind(kind) else { continue };
            for (stage, known) in pack.stages.iter().enumerate() {
                let level = match row {
                    Row::All(level) => Some(level),
                    Row::Each(cells) => cells.get(&known.named.id),
                };
                if let Some(level) = level {
                    matrix.set(number, stage, *level);
                }
            }
        }
    }

    pub(super) fn applies(&mut self, file: &Arc<File>, raw: BTreeMap<String, Test>, node: Option<Node<'_>>) -> Applies {
        let mut applies = Applies::default();
        for (key, test) in raw {
            let (kind, field, target) = match key.strip_prefix("profile.") {
                Some(rest) => ("profile", rest, &mut applies.profile),
                None => ("register", key.as_str(), &mut applies.register),
            };
            let span = node.and_then(|node| node.get(&key)).map_or(Span::default(), |node| node.key_span());
            match field.parse::<FieldPath>() {
                Ok(path) => {
                    target.0.push((path.clone(), test));
                    if !self.proven {
                        self.check_field(file, kind, &path, span);
                    }
                }
                Err(_) => self.fault(
                    file,
                    Message::new("type-field-path").with("key", Fact::name(key.clone())).with("value", Fact::name(key)),
                    span,
                ),
            }
        }
        applies
    }

    pub(super) fn overlay(&mut self, file: &Arc<File>, name: &str, pack: &mut Pack) {
        let Some(document) = self.read(file, "overlay") else { return };
        let root = document.root();
        let Some(raw) = self.decode::<OverlayFile>(file, root) else { return };
        let applies = self.applies(file, raw.applies, root.get("applies"));
        let mut levels = BTreeMap::new();
        for (id, row) in raw.rule {
            if pack.rule(&id).is_none() {
                let span = root.get("rule").and_then(|rules| rules.get(&id)).map_or(Span::default(), |node| node.key_span());
                self.unknown_word(file, "pack-unknown-rule", &id, pack.rules.iter().map(|rule| rule.id.as_str()), span);
            }
            levels.insert(id, row.level);
        }
        pack.overlays.push(Overlay {
            name: name.to_owned(),
            reason: raw.reason,
            review_by: raw.review_by,
            applies,
            levels,
            tree: document.tree,
        });
    }
}

pub(super) fn frame(raw: PackFile, digest: String) -> Pack {
    let named = |row: NamedRow| Named { id: row.id, names: row.text };
    Pack {
        name: raw.name,
        version: raw.version,
        in_force: raw.in_force,
        settings: Settings { placeholders: raw.placeholders, look_back: raw.look_back, due_soon: raw.due_soon },
        languages: raw.languages,
        stages: raw.stage.into_iter().map(|row| Stage { named: Named { id: row.id, names: row.text }, from: row.from }).collect(),
        kinds: raw.kind.into_iter().map(named).collect(),
        owners: raw.owner.into_iter().map(named).collect(),
        statements: Vec::new(),
        rules: Vec::new(),
        overlays: Vec::new(),
        texts: raw.text,
        digest,
    }
}
