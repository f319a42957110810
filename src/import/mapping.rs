//! A mapping as a volunteer wrote it, checked against the columns of the source and the fields of the result.
//!
//! All its faults are found together, each at its place in the mapping file.

use std::collections::BTreeSet;

use serde_json::Value as Json;

use super::cell::{Cell, column, fault, fault_at};
use super::said;
use super::value::Shape;
use crate::document::fault::{Fault, nearest};
use crate::document::schema::Owner;
use crate::document::{FieldPath, KindId, Kinds, Node, Schema};
use crate::message::{Fact, Message};

/// The kind whose entries are imported, instead of whole documents.
pub(super) const REGISTER: &str = "register";
/// Where the register's schema keeps the fields of an entry.
const ENTRY: &str = "affiliate[]";

/// What to make of a row.
pub(super) struct Mapping<'t> {
    /// The kind of the result.
    pub(super) kind: KindId,
    /// Are results entries of the register?
    pub(super) is_register: bool,
    /// Where the affiliate's id comes from.
    pub(super) affiliate: Option<Cell<'t>>,
    /// The path of a document inside the affiliate's folder.
    pub(super) path: Vec<Piece<'t>>,
    /// Which rows are left out.
    pub(super) filters: Vec<Filter<'t>>,
    /// The fields, in the order of the schema.
    pub(super) fields: Vec<Field<'t>>,
    /// The names of the columns.
    pub(super) header: &'t [String],
}

/// A field of the result.
pub(super) struct Field<'t> {
    /// Its path, as people write it.
    pub(super) target: &'t str,
    /// Where its value comes from.
    pub(super) cell: Cell<'t>,
    order: Vec<usize>,
}

/// A piece of a document's path.
pub(super) enum Piece<'t> {
    /// As it stands.
    Text(String),
    /// From a cell.
    Cell(Cell<'t>),
    /// From the field of that name.
    Field(String),
}

/// Leaves rows out by the content of a column.
pub(super) struct Filter<'t> {
    column: usize,
    words: Vec<&'t str>,
    keeps: bool,
}

impl Filter<'_> {
    /// Is the row left out?
    pub(super) fn leaves_out(&self, cells: &[String]) -> bool {
        cells.get(self.column).is_some_and(|cell| self.words.contains(&cell.as_str()) != self.keeps)
    }
}

/// What stands between two cells.
pub(super) fn delimiter(root: Node<'_>) -> u8 {
    root.get("delimiter").and_then(|text| text.as_str()).and_then(|text| text.bytes().next()).unwrap_or(b',')
}

impl<'t> Mapping<'t> {
    /// Reads a mapping that keeps its own schema.
    ///
    /// # Errors
    /// Gives all faults of the mapping.
    pub(super) fn read(kinds: &Kinds, root: Node<'t>, header: &'t [String]) -> Result<Self, Vec<Fault>> {
        let mut faults = Vec::new();
        let (kind, schema) = kind(kinds, root).map_err(|fault| vec![*fault])?;
        let is_register = schema.name == REGISTER;
        let reader = Reader { schema, is_register, header };
        let fields = reader.fields(root, &mut faults);
        let affiliate = root.get("affiliate").filter(|_| !is_register);
        let affiliate = affiliate.map(|node| Cell::read(node, Shape::Text, None, header, &mut faults));
        let path = if is_register { Vec::new() } else { reader.path(root, &fields, &mut faults) };
        if is_register {
            for unused in ["affiliate", "file"].into_iter().filter_map(|key| root.get(key)) {
                let message = Message::new("import-setting").with("setting", Fact::name(unused.key()));
                fault(&mut faults, unused, message, Some(Message::new("import-register-setting-help")));
            }
        }
        let mut filters = reader.filters(root, "where", true, &mut faults);
        filters.extend(reader.filters(root, "except", false, &mut faults));
        if !faults.is_empty() {
            faults.sort_by_key(|fault| fault.span);
            return Err(faults);
        }
        let affiliate = affiliate.flatten();
        Ok(Self { kind, is_register, affiliate, path, filters, fields, header })
    }

    /// The name of the column that a field comes from.
    pub(super) fn column(&self, cell: &Cell<'_>) -> Option<&'t str> {
        self.header.get(cell.column()?).map(String::as_str)
    }

    /// The field that a document's path, such as `languages[2]`, belongs to, or one inside the table of that path.
    pub(super) fn field(&self, path: &str) -> Option<&Field<'t>> {
        let belongs = |field: &&Field<'t>| {
            let is_part =
                |whole: &str, part: &str| part.strip_prefix(whole).is_some_and(|rest| rest.is_empty() || rest.starts_with(['.', '[']));
            is_part(field.target, path) || is_part(path, field.target)
        };
        self.fields.iter().find(belongs)
    }
}

/// The kind that `into` names.
fn kind<'k>(kinds: &'k Kinds, root: Node<'_>) -> Result<(KindId, &'k Schema), Box<Fault>> {
    let node = root.get("into").unwrap_or(root);
    let name = node.as_str().unwrap_or_default();
    let can_be_made = |schema: &&Schema| schema.owner == Owner::Affiliate || schema.name == REGISTER;
    let found = kinds.named(name).and_then(|kind| Some((kind, kinds.get(kind).filter(can_be_made)?)));
    found.ok_or_else(|| {
        let known: Vec<&str> = kinds.iter().filter(can_be_made).map(|schema| schema.name.as_ref()).collect();
        let help = nearest(name, known.iter().copied()).map_or_else(
            || Message::new("import-kind-known").with("known", Fact::names(known.iter().copied())),
            |name| Message::new("import-nearest").with("nearest", Fact::name(name)),
        );
        Box::new(fault_at(node, Message::new("import-kind").with("kind", said(name)), Some(help)))
    })
}

/// Reads the parts of a mapping.
struct Reader<'t, 'k> {
    schema: &'k Schema,
    is_register: bool,
    header: &'t [String],
}

impl<'t> Reader<'t, '_> {
    fn fields(&self, root: Node<'t>, faults: &mut Vec<Fault>) -> Vec<Field<'t>> {
        let mut fields = Vec::new();
        for node in root.get("fields").into_iter().flat_map(|fields| fields.children()) {
            let Some((shape, schema)) = self.shape(node, faults) else { continue };
            if let Some(cell) = Cell::read(node, shape, Some(schema), self.header, faults) {
                fields.push(Field { target: node.key(), cell, order: self.order(node.key()) });
            }
        }
        fields.sort_by(|a, b| a.order.cmp(&b.order));
        self.find_missing(root, faults);
        fields
    }

    /// Fields without which every row would be bad.
    fn find_missing(&self, root: Node<'t>, faults: &mut Vec<Fault>) {
        let Some(fields) = root.get("fields") else { return };
        let targets: Vec<&str> = fields.children().map(|node| node.key()).collect();
        let tables = targets.iter().flat_map(|target| target.match_indices('.').filter_map(|(at, _)| target.get(..=at)));
        for table in std::iter::once("").chain(tables).collect::<BTreeSet<&str>>() {
            let required = self.table(table.trim_end_matches('.')).and_then(|schema| schema.get("required")).and_then(Json::as_array);
            for key in required.into_iter().flatten().filter_map(Json::as_str) {
                let field = format!("{table}{key}");
                if !targets.iter().any(|target| target.strip_prefix(&field).is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))) {
                    let message = Message::new("import-required").with("field", Fact::name(&field));
                    fault(faults, fields, message, Some(Message::new("import-required-help").with("field", Fact::name(field))));
                }
            }
        }
    }

    /// The schema of the result, or of a table inside it.
    fn table(&self, path: &str) -> Option<&Json> {
        let full = match (self.is_register, path) {
            (true, "") => ENTRY.to_owned(),
            (true, _) => format!("{ENTRY}.{path}"),
            (false, "") => return Some(self.schema.json()),
            (false, _) => path.to_owned(),
        };
        self.schema.field(&full.parse().ok()?).ok()
    }

    /// What a field holds, and its schema.
    fn shape(&self, node: Node<'t>, faults: &mut Vec<Fault>) -> Option<(Shape, &Json)> {
        let target = node.key();
        let full = if self.is_register { format!("{ENTRY}.{target}") } else { target.to_owned() };
        let name = || Message::new("import-no-field").with("field", said(target)).with("kind", Fact::name(self.schema.name.as_ref()));
        let help = match full.parse::<FieldPath>().ok().filter(|_| !target.contains("[]")).map(|path| self.schema.field(&path)) {
            Some(Ok(schema)) => {
                let item = format!("{full}[]").parse().ok().and_then(|path| self.schema.field(&path).ok());
                if let Some(shape) = Shape::of(schema, item) {
                    return Some((shape, schema));
                }
                let message = Message::new("import-not-a-value").with("field", said(target));
                fault(faults, node, message, Some(Message::new("import-not-a-value-help")));
                return None;
            }
            Some(Err(known)) => {
                let last = target.rsplit('.').next().unwrap_or(target);
                Some(match nearest(last, known.iter().map(String::as_str)) {
                    Some(name) => Message::new("import-nearest").with("nearest", Fact::name(name)),
                    None => Message::new("import-known").with("known", Fact::names(known)),
                })
            }
            None => None,
        };
        fault(faults, node, name(), help);
        None
    }

    /// The place of a field in its schema, table by table, so that documents read as their schema does.
    fn order(&self, target: &str) -> Vec<usize> {
        let mut order = Vec::new();
        let mut path = "";
        for (at, part) in target.split('.').enumerate() {
            let members = self.table(path).and_then(|table| table.get("properties")).and_then(Json::as_object);
            order.push(members.and_then(|members| members.keys().position(|key| key == part)).unwrap_or(usize::MAX));
            path = target.match_indices('.').nth(at).and_then(|(end, _)| target.get(..end)).unwrap_or(target);
        }
        order
    }

    /// The pieces of a document's path: those that vary come from `[file]`, else from the field of their name.
    fn path(&self, root: Node<'t>, fields: &[Field<'t>], faults: &mut Vec<Fault>) -> Vec<Piece<'t>> {
        let mut pieces = Vec::new();
        let mut parts = Vec::new();
        let file = root.get("file");
        for (at, text) in self.schema.pattern.as_str().split(['{', '}']).enumerate() {
            if at % 2 == 0 {
                pieces.push(Piece::Text(text.to_owned()));
                continue;
            }
            parts.push(text);
            if let Some(node) = file.and_then(|file| file.get(text)) {
                pieces.extend(Cell::read(node, Shape::Text, None, self.header, faults).map(Piece::Cell));
            } else if fields.iter().any(|field| field.target == text) {
                pieces.push(Piece::Field(text.to_owned()));
            } else if !(root.get("fields").is_some_and(|fields| fields.get(text).is_some()) || self.requires(text)) {
                // a field that is faulty or required has been reported already
                let pattern = Fact::name(self.schema.pattern.as_str());
                let message = Message::new("import-part-missing").with("part", Fact::name(text)).with("pattern", pattern);
                let help = Message::new("import-part-missing-help").with("part", Fact::name(text));
                fault(faults, file.or(root.get("into")).unwrap_or(root), message, Some(help));
            }
        }
        for node in file.into_iter().flat_map(|file| file.children()).filter(|node| !parts.contains(&node.key())) {
            let message = Message::new("import-part-unknown").with("part", said(node.key()));
            let help = Message::new("import-part-unknown-help").with("pattern", Fact::name(self.schema.pattern.as_str()));
            fault(faults, node, message, Some(help));
        }
        pieces
    }

    /// Is it a field that every result has?
    fn requires(&self, field: &str) -> bool {
        let required = self.table("").and_then(|schema| schema.get("required")).and_then(Json::as_array);
        required.is_some_and(|required| required.iter().any(|key| key == field))
    }

    fn filters(&self, root: Node<'t>, key: &str, keeps: bool, faults: &mut Vec<Fault>) -> Vec<Filter<'t>> {
        let mut filters = Vec::new();
        for node in root.get(key).into_iter().flat_map(|filters| filters.children()) {
            if let Some(column) = column(node.key(), node, self.header, faults) {
                filters.push(Filter { column, words: node.children().filter_map(|word| word.as_str()).collect(), keeps });
            }
        }
        filters
    }
}
