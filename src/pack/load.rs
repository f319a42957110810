//! From the files of a pack to a valid pack, or to the list of all its faults with their places.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::{Arc, LazyLock};

use super::build::frame;
use super::digest::digest;
use super::file::{PackFile, RuleFile};
use super::later::LazyTexts;
use super::{Background, Pack, example};
use crate::document::decode::decode;
use crate::document::fault::{Fault, Sort};
use crate::document::intake::take_in;
use crate::document::schema::Schema;
use crate::document::{Document, KindId, Kinds, Node, NodeId, Tree};
use crate::message::{Message, Quote};
use crate::snapshot::{File, Snapshot, Span, Unreadable};
use serde_json::{Value, json};

include!(concat!(env!("OUT_DIR"), "/packs.rs"));

/// The names of the packs that come with the program.
#[must_use]
pub fn embedded_names() -> Vec<&'static str> {
    PACKS.iter().map(|(name, ..)| *name).collect()
}

/// The files of a pack, by path.
#[derive(Debug)]
pub struct PackFiles {
    /// The files.
    pub files: Vec<Arc<File>>,
    /// Their digest, where they were proven when the program was built. What tests have shown is not checked again.
    proven: Option<&'static str>,
}

impl PackFiles {
    /// A pack that comes with the program.
    #[must_use]
    pub fn embedded(name: &str) -> Option<Self> {
        let (name, digest, files) = PACKS.iter().find(|(known, ..)| *known == name)?;
        let file = |(path, text): &(&str, &str)| Arc::new(File::new(format!("{name}/{path}"), Ok((*text).to_owned())));
        Some(Self { files: files.iter().map(file).collect(), proven: Some(*digest) })
    }

    /// A pack that comes with the program, to be checked like any other.
    #[must_use]
    pub fn unproven(mut self) -> Self {
        self.proven = None;
        self
    }

    /// The pack in a folder; none where there is no `pack.toml`.
    #[must_use]
    pub fn folder(folder: &Path) -> Option<Self> {
        crate::source::folder(folder).and_then(Self::of)
    }

    /// The pack that some files are; none where there is no `pack.toml` among them.
    #[must_use]
    pub fn of(snapshot: Snapshot) -> Option<Self> {
        let is_head = |file: &Arc<File>| file.path.split_once('/').is_some_and(|(_, path)| path == "pack.toml");
        snapshot.files.iter().any(is_head).then_some(Self { files: snapshot.files, proven: None })
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
    let mut loader = Loader { kinds, rule_schema: None, proven: files.proven.is_some(), rule_ids: Vec::new(), faults: Vec::new() };
    let pack = loader.load(files);
    let mut faults = loader.faults;
    match pack {
        Some(pack) if faults.is_empty() => Ok(pack),
        _ => {
            faults.sort_by(|a, b| (&a.file.path, a.fault.span, &a.fault.field).cmp(&(&b.file.path, b.fault.span, &b.fault.field)));
            Err(faults)
        }
    }
}

/// Where the texts of a rule or an overlay begin, and where its examples do: the order in which such files are written.
/// Examples only prove a rule, and texts are read when a finding is put into words.
fn bounds(text: &str) -> (usize, usize) {
    let end = text.find("\n[[example]]").unwrap_or(text.len());
    let texts = text.find("\n[text.").filter(|at| *at < end).unwrap_or(end);
    (texts, end)
}

fn part(file: &File, range: std::ops::Range<usize>) -> Arc<File> {
    let text = file.text().get(range).unwrap_or_default();
    Arc::new(File::new(file.path.clone(), Ok([text, "\n"].concat())))
}

/// The file without its texts and examples: all that a run needs of a proven pack.
pub(super) fn head(file: &File) -> Arc<File> {
    part(file, 0..bounds(file.text()).0)
}

/// The examples of the rules of a pack that comes with the program, by id: judging leaves them unread.
#[must_use]
pub fn embedded_examples(pack: &Pack) -> BTreeMap<String, Tree> {
    let files = PackFiles::embedded(&pack.name).filter(|files| files.proven == Some(pack.digest.as_str()));
    let rules = files.iter().flat_map(|files| &files.files).filter_map(|file| {
        let (_, path) = file.path.split_once('/')?;
        let id = path.strip_suffix(".toml").filter(|id| pack.rule(id).is_some())?;
        let text = file.text();
        Some((id.to_owned(), crate::document::syntax::parse(&part(file, bounds(text).1..text.len())).tree))
    });
    rules.collect()
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

pub(super) struct Loader<'k> {
    pub(super) kinds: &'k mut Kinds,
    rule_schema: Option<Schema>,
    pub(super) proven: bool,
    /// The ids of all rule files, those with faults too.
    pub(super) rule_ids: Vec<String>,
    pub(super) faults: Vec<PackFault>,
}

impl Loader<'_> {
    pub(super) fn fault(&mut self, file: &Arc<File>, message: Message, span: Span) {
        self.faults.push(PackFault { file: Arc::clone(file), fault: Fault::new(Sort::Schema, message, span) });
    }

    /// Reads a file as a document of the pack and takes over its faults.
    pub(super) fn read(&mut self, file: &Arc<File>, kind: &str) -> Option<Document> {
        let id = self.kinds.named(kind)?;
        if self.proven {
            return Some(sound(id, crate::document::syntax::parse(file).tree));
        }
        let mut document = take_in(self.kinds, id, file);
        let faults = std::mem::take(&mut document.faults);
        let sound = faults.is_empty();
        self.faults.extend(faults.into_iter().map(|fault| PackFault { file: Arc::clone(file), fault }));
        sound.then_some(document)
    }

    pub(super) fn decode<'t, T: serde::Deserialize<'t>>(&mut self, file: &Arc<File>, node: Node<'t>) -> Option<T> {
        decode(node)
            .map_err(|error| {
                let quote = Quote { text: error.message.clone(), private: false };
                self.fault(file, Message::new("pack-malformed").with("what", quote), error.span.unwrap_or_default());
            })
            .ok()
    }

    fn load(&mut self, pack_files: &PackFiles) -> Option<Pack> {
        let files = &pack_files.files;
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
        let mut pack = frame(
            raw,
            match pack_files.proven {
                Some(digest) => digest.to_owned(),
                None => digest(files.iter().map(|file| (file.path.strip_prefix(&prefix).unwrap_or_default(), file.text()))),
            },
        );
        for file in files {
            let path = inside(file);
            match path.strip_suffix(".toml") {
                _ if matches!(file.content, Err(why) if why != Unreadable::Opaque) => {
                    self.read(file, "rule");
                }
                Some("pack" | "statements" | "choices") | None => {}
                Some(_) if path.starts_with("overlays/") || path.starts_with("texts/") => {}
                Some(id) => self.rule(file, id, &mut pack),
            }
        }
        pack.rules.sort_by(|a, b| a.id.cmp(&b.id));
        for file in files {
            if let Some(name) = inside(file).strip_prefix("overlays/").and_then(|name| name.strip_suffix(".toml")) {
                self.overlay(file, name, &mut pack);
            }
        }
        let named = |name: &str| files.iter().find(|file| inside(file) == name);
        self.background(named("statements.toml"), named("choices.toml"), &mut pack);
        if !self.proven {
            self.check_languages(&pack, manifest);
            self.check_themes(manifest, document.root());
        }
        for file in files {
            if let Some(language) = inside(file).strip_prefix("texts/").and_then(|name| name.strip_suffix(".toml")) {
                self.texts(file, language, &mut pack);
            }
        }
        Some(pack)
    }

    /// Reads the statements and the choices: at once to check them, or when they are first asked for.
    fn background(&mut self, statements: Option<&Arc<File>>, choices: Option<&Arc<File>>, pack: &mut Pack) {
        if self.proven {
            let (statements, choices) = (statements.cloned(), choices.cloned());
            pack.background = LazyLock::new(Box::new(move || Background::new(proven(statements.as_ref()), proven(choices.as_ref()))));
            return;
        }
        let statements = statements.and_then(|file| Some((file, self.read(file, "statements")?)));
        let choices = choices.and_then(|file| Some((file, self.read(file, "choices")?)));
        let rows = statements.as_ref().and_then(|(file, document)| self.decode(file, document.root()));
        let more = choices.as_ref().and_then(|(file, document)| self.decode(file, document.root()));
        let background = Background::new(rows, more);
        pack.background = LazyLock::new(Box::new(move || background));
        if let Some((file, document)) = statements {
            self.check_statements(file, document.root(), pack);
            self.check_citations(pack);
            self.check_texts(file, document.root(), pack);
        }
        if let Some((file, document)) = choices {
            self.check_choices(file, document.root(), pack);
            self.check_texts(file, document.root(), pack);
        }
    }

    fn rule(&mut self, file: &Arc<File>, id: &str, pack: &mut Pack) {
        self.rule_ids.push(id.to_owned());
        let document = if self.proven { self.read(&head(file), "rule") } else { self.read_rule(file, pack) };
        let Some(document) = document else { return };
        let Some(mut raw) = self.decode::<RuleFile>(file, document.root()) else { return };
        let texts = self.texts_of(file, std::mem::take(&mut raw.text));
        let root = document.root();
        let Some(mut rule) = self.build(file, id, raw, root, pack, Arc::clone(&document.tree)) else { return };
        rule.texts = texts;
        if !self.proven {
            self.check_fields(file, &rule, root);
            for fault in example::faults(self.kinds, root) {
                self.faults.push(PackFault { file: Arc::clone(file), fault });
            }
        }
        pack.rules.push(rule);
    }

    /// The texts that were read with a file, or that are read when they are first asked for.
    pub(super) fn texts_of<T>(&self, file: &Arc<File>, known: BTreeMap<String, T>) -> LazyTexts<T>
    where
        T: serde::de::DeserializeOwned + Send + 'static,
    {
        if !self.proven {
            return LazyTexts::new(move || known);
        }
        let file = Arc::clone(file);
        LazyTexts::new(move || read_texts(&file))
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
        let is_sound = faults.is_empty();
        self.faults.extend(faults.into_iter().map(|fault| PackFault { file: Arc::clone(file), fault }));
        self.check_words(file, parsed.tree.root(), pack);
        let kind = self.kinds.named("rule")?;
        is_sound.then(|| sound(kind, parsed.tree))
    }
}

/// A document without faults.
fn sound(kind: KindId, tree: Tree) -> Document {
    Document { kind, tree: Arc::new(tree), root: NodeId::ROOT, readable: true, faults: Vec::new() }
}

/// The texts of a rule or an overlay of a proven pack.
fn read_texts<T: serde::de::DeserializeOwned>(file: &File) -> BTreeMap<String, T> {
    #[derive(serde::Deserialize)]
    struct Texts<T> {
        text: BTreeMap<String, T>,
    }
    let (texts, end) = bounds(file.text());
    proven::<Texts<T>>(Some(&part(file, texts..end))).map(|texts| texts.text).unwrap_or_default()
}

/// Reads a file of a pack that was proven when the program was built.
fn proven<T: serde::de::DeserializeOwned>(file: Option<&Arc<File>>) -> Option<T> {
    decode(crate::document::syntax::parse(file?).tree.root()).ok()
}
