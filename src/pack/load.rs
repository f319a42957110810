//! From the files of a pack to a valid pack, or to the list of all its faults with their places.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

use serde_json::{Value, json};
use sha2::{Digest, Sha256};

use super::file::{NamedRow, OverlayFile, PackFile, Row, RuleFile, StatementsFile};
use super::matrix::Matrix;
use super::{Applies, Demand, Named, Overlay, Pack, Rule, Stage, Statement, Version, example};
use crate::document::decode::decode;
use crate::document::fault::{Fault, Sort, advice};
use crate::document::intake::take_in;
use crate::document::schema::{Owner, Schema};
use crate::document::{Document, FieldPath, Kinds, Node};
use crate::message::{Fact, Message, Quote};
use crate::parameter::Test;
use crate::scope::Settings;
use crate::snapshot::{File, Span, Unreadable};

include!(concat!(env!("OUT_DIR"), "/packs.rs"));

/// The names of the packs that come with the program.
#[must_use]
pub fn embedded_names() -> Vec<&'static str> {
    PACKS.iter().map(|(name, _)| *name).collect()
}

/// The files of a pack, by path.
#[derive(Debug)]
pub struct PackFiles {
    /// The files.
    pub files: Vec<Arc<File>>,
    /// Were they proven when the program was built? Then what tests have shown is not checked again.
    proven: bool,
}

impl PackFiles {
    /// A pack that comes with the program.
    #[must_use]
    pub fn embedded(name: &str) -> Option<Self> {
        let (name, files) = PACKS.iter().find(|(known, _)| *known == name)?;
        let file = |(path, text): &(&str, &str)| Arc::new(File { path: format!("{name}/{path}"), content: Ok((*text).to_owned()) });
        Some(Self { files: files.iter().map(file).collect(), proven: true })
    }

    /// A pack that comes with the program, to be checked like any other.
    #[must_use]
    pub fn unproven(mut self) -> Self {
        self.proven = false;
        self
    }

    /// The pack in a folder; none where there is no `pack.toml`.
    #[must_use]
    pub fn folder(folder: &Path) -> Option<Self> {
        if !folder.join("pack.toml").is_file() {
            return None;
        }
        let name = folder.canonicalize().ok().and_then(|path| path.file_name().map(|name| name.to_string_lossy().into_owned()));
        let snapshot = crate::source::folder(folder, &format!("{}/", name.unwrap_or_default()));
        Some(Self { files: snapshot.files, proven: false })
    }
}

/// A fault of a pack's author.
#[derive(Debug)]
pub struct PackFault {
    /// The file.
    pub file: Arc<File>,
    /// The fault.
    pub fault: Fault,
}

/// Loads a pack. Document kinds that it brings are added to the others.
///
/// # Errors
/// Gives all faults, by file and place.
pub fn load(files: &PackFiles, kinds: &mut Kinds) -> Result<Pack, Vec<PackFault>> {
    let mut loader = Loader { kinds, rule_schema: None, proven: files.proven, faults: Vec::new() };
    let pack = loader.load(&files.files);
    let mut faults = loader.faults;
    match pack {
        Some(pack) if faults.is_empty() => Ok(pack),
        _ => {
            faults.sort_by(|a, b| (&a.file.path, a.fault.span, &a.fault.field).cmp(&(&b.file.path, b.fault.span, &b.fault.field)));
            Err(faults)
        }
    }
}

/// The schema of rule files, with the parameters of all kinds of checks and obligations in it.
#[must_use]
pub fn rule_schema(kinds: &Kinds) -> Value {
    let mut schema = kinds.named("rule").and_then(|kind| kinds.get(kind)).map_or(Value::Null, |schema| schema.json().clone());
    let conditions =
        json!({ "title": "Where", "description": "Conditions on the documents; others are left out.", "$ref": "#/$defs/conditions" });
    let document = json!({ "title": "Document", "description": "The document kind.", "type": "string", "x-type": "slug" });
    let cycle =
        json!({ "title": "Each", "description": "One verdict for each period of this cycle.", "type": "string", "x-type": "cycle" });
    let due = json!({ "title": "Due", "description": "How long after a period's end its document is expected.", "type": "string", "x-type": "duration" });
    let grace = json!({ "title": "Grace", "description": "How long after the due date it still counts as on its way.", "type": "string", "x-type": "duration" });
    let common_check = [("document", &document), ("where", &conditions), ("each", &cycle), ("due", &due)];
    let common_duty = [("document", &document), ("where", &conditions), ("grace", &grace)];
    let groups = [("check", crate::check::kinds(), &common_check[..]), ("obligation", crate::obligation::kinds(), &common_duty[..])];
    for (group, kinds, common) in groups {
        for (name, mut properties, required) in kinds {
            for (key, value) in common {
                if let Some(members) = properties.as_object_mut() {
                    members.entry(*key).or_insert_with(|| (*value).clone());
                }
            }
            // a nested check takes the document of the rule around it
            let required: Vec<&str> = required.iter().copied().filter(|key| group == "obligation" || *key != "document").collect();
            let table = json!({ "type": "object", "additionalProperties": false, "required": required, "properties": properties });
            if let Some(members) = schema.pointer_mut(&format!("/$defs/{group}/properties")).and_then(Value::as_object_mut) {
                members.insert(name.to_owned(), table);
            }
        }
    }
    schema
}

struct Loader<'k> {
    kinds: &'k mut Kinds,
    rule_schema: Option<Schema>,
    proven: bool,
    faults: Vec<PackFault>,
}

impl Loader<'_> {
    fn fault(&mut self, file: &Arc<File>, message: Message, span: Span) {
        self.faults.push(PackFault { file: Arc::clone(file), fault: Fault::new(Sort::Schema, message, span) });
    }

    /// Reads a file as a document of the pack and takes over its faults.
    fn read(&mut self, file: &Arc<File>, kind: &str) -> Option<Document> {
        let id = self.kinds.named(kind)?;
        if self.proven {
            let parsed = crate::document::syntax::parse(file);
            return Some(Document {
                kind: id,
                tree: Arc::new(parsed.tree),
                root: crate::document::NodeId::ROOT,
                readable: true,
                faults: Vec::new(),
            });
        }
        let mut document = take_in(self.kinds, id, file);
        let faults = std::mem::take(&mut document.faults);
        let sound = faults.is_empty();
        self.faults.extend(faults.into_iter().map(|fault| PackFault { file: Arc::clone(file), fault }));
        sound.then_some(document)
    }

    fn decode<'t, T: serde::Deserialize<'t>>(&mut self, file: &Arc<File>, node: Node<'t>) -> Option<T> {
        decode(node)
            .map_err(|error| {
                let quote = Quote { text: error.message.clone(), private: false };
                self.fault(file, Message::new("pack-malformed").with("what", quote), error.span.unwrap_or_default());
            })
            .ok()
    }

    fn load(&mut self, files: &[Arc<File>]) -> Option<Pack> {
        let prefix =
            files.iter().find_map(|file| file.path.strip_suffix("pack.toml").filter(|rest| rest.matches('/').count() <= 1))?.to_owned();
        let inside = |file: &Arc<File>| file.path.strip_prefix(&prefix).unwrap_or_default().to_owned();
        for file in files {
            if let (Some(name), Ok(text)) =
                (inside(file).strip_prefix("schemas/").and_then(|name| name.strip_suffix(".schema.json")), &file.content)
            {
                let added = Schema::read(name, text.clone()).and_then(|schema| self.kinds.add(schema));
                if let Err(what) = added {
                    let quote = Quote { text: what, private: false };
                    self.fault(file, Message::new("pack-bad-schema").with("what", quote), Span::default());
                }
            }
        }
        let manifest = files.iter().find(|file| inside(file) == "pack.toml")?;
        let document = self.read(manifest, "pack")?;
        let raw: PackFile = self.decode(manifest, document.root())?;
        self.kinds.minimum_count = self.kinds.minimum_count.max(raw.minimum_count);
        let mut pack = frame(raw, digest(files, &prefix));
        for file in files {
            let path = inside(file);
            match path.strip_suffix(".toml") {
                _ if matches!(file.content, Err(why) if why != Unreadable::Opaque) => {
                    self.read(file, "rule");
                }
                Some("pack") | None => {}
                Some("statements") => self.statements(file, &mut pack),
                Some(_) if path.starts_with("overlays/") => {}
                Some(id) => self.rule(file, id, &mut pack),
            }
        }
        pack.rules.sort_by(|a, b| a.id.cmp(&b.id));
        for file in files {
            if let Some(name) = inside(file).strip_prefix("overlays/").and_then(|name| name.strip_suffix(".toml")) {
                self.overlay(file, name, &mut pack);
            }
        }
        if !self.proven {
            self.check_citations(&pack);
        }
        Some(pack)
    }

    fn statements(&mut self, file: &Arc<File>, pack: &mut Pack) {
        let Some(document) = self.read(file, "statements") else { return };
        let Some(raw) = self.decode::<StatementsFile>(file, document.root()) else { return };
        for row in raw.statement {
            if pack.statements.iter().any(|known| known.id == row.id) {
                self.fault(file, Message::new("pack-statement-twice").with("statement", Fact::name(row.id.clone())), Span::default());
            }
            pack.statements.push(Statement {
                id: row.id,
                section: row.section,
                context: row.context,
                support: row.support,
                text: row.text,
            });
        }
    }

    fn rule(&mut self, file: &Arc<File>, id: &str, pack: &mut Pack) {
        let document = if self.proven { self.read(file, "rule") } else { self.read_rule(file, pack) };
        let Some(document) = document else { return };
        let Some(raw) = self.decode::<RuleFile>(file, document.root()) else { return };
        let root = document.root();
        let Some(rule) = self.build(file, id, raw, root, pack, Arc::clone(&document.tree)) else { return };
        if !self.proven {
            self.check_fields(file, &rule, root);
            for fault in example::faults(self.kinds, root) {
                self.faults.push(PackFault { file: Arc::clone(file), fault });
            }
        }
        pack.rules.push(rule);
    }

    /// Reads a rule file against the schema with all kinds in it.
    fn read_rule(&mut self, file: &Arc<File>, pack: &Pack) -> Option<Document> {
        if self.rule_schema.is_none() {
            let text = rule_schema(self.kinds).to_string();
            self.rule_schema = Schema::read("rule", text).ok();
        }
        let parsed = crate::document::syntax::parse(file);
        let mut faults: Vec<Fault> = match &file.content {
            Ok(_) => parsed.faults.iter().map(crate::document::fault::of_syntax).collect(),
            Err(why) => vec![crate::document::intake::of_unreadable(*why)],
        };
        if let Some(schema) = &self.rule_schema
            && faults.is_empty()
        {
            faults = crate::document::fault::of_schema(schema, parsed.tree.root(), false);
        }
        let sound = faults.is_empty();
        self.faults.extend(faults.into_iter().map(|fault| PackFault { file: Arc::clone(file), fault }));
        self.check_words(file, parsed.tree.root(), pack);
        let kind = self.kinds.named("rule")?;
        sound.then(|| Document {
            kind,
            tree: Arc::new(parsed.tree),
            root: crate::document::NodeId::ROOT,
            readable: true,
            faults: Vec::new(),
        })
    }

    fn build(
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
    fn levels(pack: &Pack, rows: &BTreeMap<String, Row>, matrix: &mut Matrix) {
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

    /// Does the pack know the owner, the kinds and the stages that a rule names? Asked of the tree, so that
    /// other faults of the file do not hide these.
    fn check_words(&mut self, file: &Arc<File>, root: Node<'_>, pack: &Pack) {
        if let Some(owner) = root.get("owner")
            && let Some(word) = owner.as_str().filter(|word| !pack.owners.iter().any(|known| known.id == *word))
        {
            self.unknown_word(file, "pack-unknown-owner", word, pack.owners.iter().map(|owner| owner.id.as_str()), owner.span());
        }
        let amendments = root.get("amendment").into_iter().flat_map(|list| list.children());
        let tables = std::iter::once(root).chain(amendments).filter_map(|table| table.get("level"));
        for row in tables.flat_map(|table| table.children()) {
            if pack.kind(row.key()).is_none() {
                self.unknown_word(file, "pack-unknown-kind", row.key(), pack.kinds.iter().map(|kind| kind.id.as_str()), row.key_span());
            }
            for cell in row.children().filter(|cell| !pack.stages.iter().any(|stage| stage.named.id == cell.key())) {
                let known = pack.stages.iter().map(|stage| stage.named.id.as_str());
                self.unknown_word(file, "pack-unknown-stage", cell.key(), known, cell.key_span());
            }
        }
    }

    fn unknown_word<'n>(
        &mut self,
        file: &Arc<File>,
        id: &'static str,
        word: &str,
        known: impl Iterator<Item = &'n str> + Clone,
        span: Span,
    ) {
        let mut fault = Fault::new(Sort::Schema, Message::new(id).with("word", Fact::name(word)), span);
        fault.help = Some(advice(word, known));
        self.faults.push(PackFault { file: Arc::clone(file), fault });
    }

    fn applies(&mut self, file: &Arc<File>, raw: BTreeMap<String, Test>, node: Option<Node<'_>>) -> Applies {
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

    /// Does every field that a rule looks at exist in the schema of its document?
    fn check_fields(&mut self, file: &Arc<File>, rule: &Rule, root: Node<'_>) {
        let node = root.get("check").or_else(|| root.get("obligation")).unwrap_or(root);
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
                self.check_field(file, document, path, place_of(node, &path.to_string()));
            }
            for reference in &uses.other {
                self.check_field(file, &reference.document, &reference.path, place_of(node, &reference.to_string()));
            }
        }
    }

    fn check_field(&mut self, file: &Arc<File>, document: &str, path: &FieldPath, span: Span) {
        let Some(schema) = self.kinds.named(document).and_then(|kind| self.kinds.get(kind)) else {
            let known: Vec<String> =
                self.kinds.iter().filter(|schema| schema.owner == Owner::Affiliate).map(|schema| schema.name.to_string()).collect();
            self.unknown_word(file, "pack-unknown-document", document, known.iter().map(String::as_str), span);
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

    /// Is every statement that a rule cites there?
    fn check_citations(&mut self, pack: &Pack) {
        let known = |id: &str| pack.statements.iter().any(|statement| statement.id == id);
        for rule in &pack.rules {
            let cited = rule.tree.root().get("statements");
            for node in cited.into_iter().flat_map(|list| list.children()) {
                let id = node.as_str().unwrap_or_default();
                if !known(id) {
                    self.unknown_word(
                        rule.tree.file(),
                        "pack-unknown-statement",
                        id,
                        pack.statements.iter().map(|statement| statement.id.as_str()),
                        node.span(),
                    );
                }
            }
        }
    }

    fn overlay(&mut self, file: &Arc<File>, name: &str, pack: &mut Pack) {
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

/// Where a text stands as a value or a key below a node; the node itself where it does not.
fn place_of(node: Node<'_>, text: &str) -> Span {
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
    find(node, text).unwrap_or(node.span())
}

fn frame(raw: PackFile, digest: String) -> Pack {
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

/// SHA-256 over paths and texts, each with its length before it.
fn digest(files: &[Arc<File>], prefix: &str) -> String {
    let mut hash = Sha256::new();
    for file in files {
        for part in [file.path.strip_prefix(prefix).unwrap_or_default(), file.text()] {
            hash.update((part.len() as u64).to_be_bytes());
            hash.update(part.as_bytes());
        }
    }
    hash.finalize().iter().fold(String::with_capacity(64), |text, byte| text + &format!("{byte:02x}"))
}
