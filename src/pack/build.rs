//! From the rows of a pack's files to valid rules and overlays.

use std::collections::BTreeMap;
use std::sync::{Arc, LazyLock};

use super::file::{Levels, NamedRow, OverlayFile, PackFile, Row, RuleFile};
use super::later::LazyTexts;
use super::load::{Loader, head};
use super::matrix::{Level, Matrix};
use super::overlay::{Adjustment, Overlay};
use super::{Applies, Background, Demand, Named, Pack, Rule, Stage, Version};
use crate::document::Node;
use crate::message::Message;
use crate::scope::{Settings, bare};
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
        self.check_applies(file, &raw.applies, root.get("applies"));
        let from = raw.from.unwrap_or(pack.in_force).max(pack.in_force);
        let mut versions = vec![Version { from, levels, applies: raw.applies, demand }];
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
            if let Some(applies) = &amendment.applies {
                self.check_applies(file, applies, node.and_then(|node| node.get("applies")));
            }
            let applies = amendment.applies.unwrap_or(before.applies);
            let demand = amendment.check.map(Demand::Check).or(amendment.obligation.map(Demand::Obligation)).unwrap_or(before.demand);
            versions.push(Version { from: amendment.from, levels, applies, demand });
        }
        Some(Rule {
            id: id.to_owned(),
            statements: raw.statements,
            owner: raw.owner,
            waivable: raw.waivable.as_ref().map(|waivable| waivable.for_at_most),
            waivable_for: raw.waivable.map(|waivable| waivable.reasons).unwrap_or_default(),
            audience: raw.audience,
            replaces: raw.replaces,
            versions,
            texts: LazyTexts::default(),
            tree,
        })
    }

    /// The levels that a table gives; words that the pack does not know have been reported.
    fn cells(pack: &Pack, rows: &BTreeMap<String, Row>) -> impl Iterator<Item = ((usize, usize), Level)> {
        let known = rows.iter().filter_map(|(kind, row)| Some((pack.kind(kind)?, row)));
        known.flat_map(|(kind, row)| {
            pack.stages.iter().enumerate().filter_map(move |(stage, known)| {
                let level = match row {
                    Row::All(level) => Some(level),
                    Row::Each(cells) => cells.get(&known.named.id),
                };
                level.map(|level| ((kind, stage), *level))
            })
        })
    }

    /// Sets the levels that a table gives.
    fn levels(pack: &Pack, rows: &BTreeMap<String, Row>, matrix: &mut Matrix) {
        for ((kind, stage), level) in Self::cells(pack, rows) {
            matrix.set(kind, stage, level);
        }
    }

    /// Are the fields that a table of conditions names in the schemas?
    pub(super) fn check_applies(&mut self, file: &Arc<File>, applies: &Applies, node: Option<Node<'_>>) {
        if self.proven {
            return;
        }
        let span = |key: &str| node.and_then(|node| node.get(key)).map_or(Span::default(), |node| node.key_span());
        for (path, _) in &applies.register.0 {
            self.check_field(file, "register", path, span(&path.to_string()));
        }
        for (path, _) in &applies.profile.0 {
            self.check_field(file, "profile", path, span(&format!("profile.{path}")));
        }
    }

    pub(super) fn overlay(&mut self, file: &Arc<File>, name: &str, pack: &mut Pack) {
        let read = if self.proven { self.read(&head(file), "overlay") } else { self.read(file, "overlay") };
        let Some(document) = read else { return };
        let root = document.root();
        let Some(mut raw) = self.decode::<OverlayFile>(file, root) else { return };
        let texts = self.texts_of(file, std::mem::take(&mut raw.text));
        self.check_applies(file, &raw.applies, root.get("applies"));
        let mut adjustments = BTreeMap::new();
        for (id, row) in raw.rule {
            let node = root.get("rule").and_then(|rules| rules.get(&id));
            if !self.rule_ids.contains(&id) {
                self.unknown_rule(file, &id, node.map_or(Span::default(), |node| node.key_span()));
            }
            let adjustment = match row.level {
                Levels::All(level) => Adjustment::All(level),
                Levels::Table(rows) => {
                    let table = node.and_then(|node| node.get("level"));
                    self.check_levels(file, table, pack);
                    Adjustment::Cells(Self::cells(pack, &rows).collect())
                }
            };
            adjustments.insert(id, adjustment);
        }
        pack.overlays.push(Overlay {
            name: name.to_owned(),
            review_by: raw.review_by,
            optional: raw.optional,
            in_use: !raw.optional,
            protects: raw.protects,
            applies: raw.applies,
            adjustments,
            texts,
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
        settings: Settings {
            placeholders: raw.placeholders.iter().map(|text| bare(text)).collect(),
            look_back: raw.look_back,
            due_soon: raw.due_soon,
        },
        languages: raw.languages,
        stages: raw.stage.into_iter().map(|row| Stage { named: Named { id: row.id, names: row.text }, from: row.from }).collect(),
        kinds: raw.kind.into_iter().map(named).collect(),
        owners: raw.owner.into_iter().map(named).collect(),
        themes: raw.theme.into_iter().map(named).collect(),
        rules: Vec::new(),
        overlays: Vec::new(),
        texts: raw.text,
        digest,
        background: LazyLock::new(Box::new(Background::default)),
    }
}
