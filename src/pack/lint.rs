//! Looks for words in a pack that lead nowhere: unknown owners, kinds, stages, fields and statements.
//!
//! Only for packs that were not proven when the program was built.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::load::{Loader, PackFault};
use super::{Pack, Rule, theme_of};
use crate::document::fault::{Fault, Sort, advice};
use crate::document::schema::Owner;
use crate::document::{FieldPath, Node};
use crate::message::{Fact, Message};
use crate::snapshot::{File, Span};

impl Loader<'_> {
    /// Does the pack know the owner, the kinds and the stages that a rule names? Asked of the tree, so that
    /// other faults of the file do not hide these.
    pub(super) fn check_words(&mut self, file: &Arc<File>, root: Node<'_>, pack: &Pack) {
        if let Some(owner) = root.get("owner")
            && let Some(word) = owner.as_str().filter(|word| !pack.owners.iter().any(|known| known.id == *word))
        {
            self.unknown_word(file, "pack-unknown-owner", word, pack.owners.iter().map(|owner| owner.id.as_str()), owner.span());
        }
        let amendments = root.get("amendment").into_iter().flat_map(|list| list.children());
        for table in std::iter::once(root).chain(amendments) {
            self.check_levels(file, table.get("level"), pack);
        }
    }

    /// Does the pack know the kinds and the stages that a table of levels names?
    pub(super) fn check_levels(&mut self, file: &Arc<File>, table: Option<Node<'_>>, pack: &Pack) {
        for row in table.into_iter().flat_map(|table| table.children()) {
            if pack.kind(row.key()).is_none() {
                self.unknown_word(file, "pack-unknown-kind", row.key(), pack.kinds.iter().map(|kind| kind.id.as_str()), row.key_span());
            }
            for cell in row.children().filter(|cell| !pack.stages.iter().any(|stage| stage.named.id == cell.key())) {
                let known = pack.stages.iter().map(|stage| stage.named.id.as_str());
                self.unknown_word(file, "pack-unknown-stage", cell.key(), known, cell.key_span());
            }
        }
    }

    /// Does each theme stand once and have a rule? Where a pack names any, it names the themes of all its rules.
    pub(super) fn check_themes(&mut self, file: &Arc<File>, root: Node<'_>) {
        let Some(list) = root.get("theme") else { return };
        let ids = self.rule_ids.clone();
        let folders: BTreeSet<&str> = ids.iter().map(|id| theme_of(id)).collect();
        let mut named = BTreeSet::new();
        for (id, span) in list.children().filter_map(|theme| theme.get("id")).filter_map(|id| Some((id.as_str()?, id.span()))) {
            if !named.insert(id) {
                let fault = Fault::new(Sort::Schema, Message::new("pack-theme-twice").with("word", Fact::name(id)), span);
                self.faults.push(PackFault { file: Arc::clone(file), fault: fault.help(Message::new("pack-theme-twice-help")) });
            } else if !folders.contains(id) {
                self.unknown_word(file, "pack-unknown-theme", id, folders.iter().copied(), span);
            }
        }
        let unnamed: Vec<&str> = folders.difference(&named).copied().collect();
        if !unnamed.is_empty() {
            let message = Message::new("pack-theme-unnamed").with("words", Fact::names(unnamed));
            let fault = Fault::new(Sort::Schema, message, list.key_span()).help(Message::new("pack-theme-unnamed-help"));
            self.faults.push(PackFault { file: Arc::clone(file), fault });
        }
    }

    pub(super) fn unknown_word<'n>(
        &mut self,
        file: &Arc<File>,
        id: &'static str,
        word: &str,
        known: impl Iterator<Item = &'n str> + Clone,
        span: Span,
    ) {
        let mut fault = Fault::new(Sort::Schema, Message::new(id).with("word", Fact::name(word)), span);
        fault.help = known.clone().next().is_some().then(|| advice(word, known));
        self.faults.push(PackFault { file: Arc::clone(file), fault });
    }

    /// Does every field that a rule looks at exist in the schema of its document?
    pub(super) fn check_fields(&mut self, file: &Arc<File>, rule: &Rule, root: Node<'_>) {
        let node = root.get("check").or_else(|| root.get("obligation")).unwrap_or(root);
        let nodes: Vec<Node<'_>> = [Some(node), root.get("amendment")].into_iter().flatten().collect();
        for version in &rule.versions {
            let (document, uses) = version.demand.uses();
            let Some(document) = document else {
                self.fault(
                    file,
                    Message::new("schema-missing").with("key", Fact::name("document")),
                    node.children().next().unwrap_or(node).span(),
                );
                continue;
            };
            for path in &uses.own {
                self.check_field(file, document, path, place_of(&nodes, &[path.to_string()]));
            }
            for word in &uses.documents {
                if self.kinds.named(word).is_none() {
                    self.unknown_document(file, word, place_of(&nodes, std::slice::from_ref(word)));
                }
            }
            for reference in &uses.other {
                // the fields of a nested check stand there without their document, which is reported above
                if !uses.documents.contains(&reference.document) || self.kinds.named(&reference.document).is_some() {
                    let place = place_of(&nodes, &[reference.to_string(), reference.path.to_string()]);
                    self.check_field(file, &reference.document, &reference.path, place);
                }
            }
        }
    }

    pub(super) fn check_field(&mut self, file: &Arc<File>, document: &str, path: &FieldPath, span: Span) {
        let Some(schema) = self.kinds.named(document).and_then(|kind| self.kinds.get(kind)) else {
            self.unknown_document(file, document, span);
            return;
        };
        let full = if document == "register" { format!("affiliate[].{path}") } else { path.to_string() };
        let Ok(full) = full.parse::<FieldPath>() else { return };
        if let Err(known) = schema.field(&full) {
            let field = format!("{document}.{path}");
            let last = field.rsplit('.').next().unwrap_or_default().to_owned();
            let mut fault = Fault::new(Sort::Schema, Message::new("pack-unknown-field").with("field", Fact::name(field)), span);
            fault.help = Some(advice(&last, known.iter().map(String::as_str)));
            self.faults.push(PackFault { file: Arc::clone(file), fault });
        }
    }

    fn unknown_document(&mut self, file: &Arc<File>, word: &str, span: Span) {
        let known: Vec<String> =
            self.kinds.iter().filter(|schema| schema.owner == Owner::Affiliate).map(|schema| schema.name.to_string()).collect();
        self.unknown_word(file, "pack-unknown-document", word, known.iter().map(String::as_str), span);
    }
}

/// Where the first of some texts that can be found stands, as a value or a key below some nodes; else the first node.
fn place_of(nodes: &[Node<'_>], texts: &[String]) -> Span {
    fn find(node: Node<'_>, text: &str) -> Option<Span> {
        node.children().find_map(|child| {
            if child.as_str() == Some(text) {
                return Some(child.span());
            }
            if child.key() == text {
                return Some(child.key_span());
            }
            find(child, text)
        })
    }
    let found = texts.iter().find_map(|text| nodes.iter().find_map(|node| find(*node, text)));
    found.or(nodes.first().map(Node::span)).unwrap_or_default()
}
