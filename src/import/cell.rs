//! Where the value of a field comes from: a column and how its cells are written, or one value for all rows.

use std::borrow::Cow;

use serde_json::Value as Json;
use toml::Value;

use super::said;
use super::value::{Problem, Shape, Writing, is_date_format};
use crate::document::Node;
use crate::document::fault::{Fault, Sort, nearest};
use crate::document::typed::Type;
use crate::message::{Fact, Message};

/// Where a value comes from, checked against the columns there are.
pub(super) struct Cell<'t> {
    origin: Origin<'t>,
    shape: Shape,
    writing: Writing<'t>,
    values: Option<Node<'t>>,
    default: Option<Node<'t>>,
    upper: bool,
    slug: bool,
}

enum Origin<'t> {
    /// The number of a column.
    Column(usize),
    /// A value of the mapping's own.
    Constant(Node<'t>),
}

/// A fault of the mapping.
pub(super) fn fault_at(node: Node<'_>, message: Message, help: Option<Message>) -> Fault {
    let mut fault = Fault::new(Sort::Schema, message, node.span());
    fault.help = help;
    fault.node = Some(node.id());
    fault.field = node.pointer();
    fault
}

/// Notes a fault of the mapping.
pub(super) fn fault(faults: &mut Vec<Fault>, node: Node<'_>, message: Message, help: Option<Message>) {
    faults.push(fault_at(node, message, help));
}

/// The number of a column; a fault where there is none, or more than one.
pub(super) fn column(name: &str, node: Node<'_>, header: &[String], faults: &mut Vec<Fault>) -> Option<usize> {
    let mut found = header.iter().enumerate().filter(|(_, known)| *known == name);
    let quoted = |id: &'static str| Message::new(id).with("column", said(name));
    match (found.next(), found.next()) {
        (Some((at, _)), None) => return Some(at),
        (Some(_), Some(_)) => fault(faults, node, quoted("import-column-twice"), Some(Message::new("import-column-twice-help"))),
        (None, _) => {
            let help = match nearest(name, header.iter().map(String::as_str)) {
                Some(name) => Message::new("import-column-nearest").with("nearest", said(name)),
                None => Message::new("import-column-known").with("known", Fact::List(header.iter().map(|name| said(name)).collect())),
            };
            fault(faults, node, quoted("import-no-column"), Some(help));
        }
    }
    None
}

impl<'t> Cell<'t> {
    /// Reads a column's name, or a table with settings. `schema` describes the field it fills, if there is one.
    pub(super) fn read(node: Node<'t>, shape: Shape, schema: Option<&Json>, header: &[String], faults: &mut Vec<Fault>) -> Option<Self> {
        let text = |key: &str| node.get(key).and_then(|value| value.as_str());
        let truth = |key: &str| node.get(key).and_then(|value| value.as_bool()).unwrap_or_default();
        let origin = match (node.as_str(), node.get("column"), node.get("constant")) {
            (Some(name), _, _) => Origin::Column(column(name, node, header, faults)?),
            (None, Some(name), None) => Origin::Column(column(name.as_str().unwrap_or_default(), name, header, faults)?),
            (None, None, Some(value)) => Origin::Constant(value),
            _ => {
                fault(faults, node, Message::new("import-column-or-constant"), Some(Message::new("import-column-or-constant-help")));
                return None;
            }
        };
        let writing = Writing { format: text("format"), separator: text("separator"), decimal_comma: truth("decimal-comma") };
        let (upper, slug) = (truth("upper"), truth("slug"));
        let cell = Self { origin, shape, writing, values: node.get("values"), default: node.get("default"), upper, slug };
        let before = faults.len();
        cell.find_unused(node, faults);
        if let Some(format) = node.get("format").filter(|format| !is_date_format(format.as_str().unwrap_or_default())) {
            let message = Message::new("import-format").with("value", said(format.as_str().unwrap_or_default()));
            fault(faults, format, message, Some(Message::new("import-format-help")));
        }
        for word in cell.own_words() {
            cell.check(word, schema, faults);
        }
        (faults.len() == before).then_some(cell)
    }

    /// Settings that have no effect are slips.
    fn find_unused(&self, node: Node<'t>, faults: &mut Vec<Fault>) {
        let is_constant = matches!(self.origin, Origin::Constant(_));
        let is_text = matches!(self.shape, Shape::Text | Shape::Texts);
        let settings = [
            ("default", !is_constant),
            ("values", !is_constant),
            ("format", self.shape == Shape::Date && !is_constant),
            ("separator", self.shape == Shape::Texts),
            ("decimal-comma", self.shape == Shape::Number && !is_constant),
            ("upper", is_text && !is_constant),
            ("slug", is_text && !is_constant),
        ];
        for setting in settings.iter().filter(|(_, has_effect)| !has_effect).filter_map(|(name, _)| node.get(name)) {
            let message = Message::new("import-setting").with("setting", Fact::name(setting.key()));
            fault(faults, setting, message, Some(Message::new("import-setting-help")));
        }
    }

    /// The values that the mapping itself gives.
    fn own_words(&self) -> impl Iterator<Item = Node<'t>> {
        let constant = if let Origin::Constant(node) = self.origin { Some(node) } else { None };
        let translated = self.values.into_iter().flat_map(|values| values.children());
        constant.into_iter().chain(self.default).chain(translated)
    }

    /// A value of the mapping that the field refuses would make every row bad: better to say it once.
    fn check(&self, word: Node<'t>, schema: Option<&Json>, faults: &mut Vec<Fault>) {
        let text = written(word);
        if let Err(problem) = self.shape.read(text, self.own_writing()) {
            fault(faults, word, problem.message, Some(problem.help));
            return;
        }
        let Some(schema) = schema.filter(|_| self.shape == Shape::Text) else { return };
        let options: Vec<&str> = schema.get("enum").and_then(Json::as_array).into_iter().flatten().filter_map(Json::as_str).collect();
        let kind = schema.get("x-type").and_then(Json::as_str).and_then(Type::named);
        if !options.is_empty() && !options.contains(&text) {
            let message = Message::new("import-not-one-of").with("value", said(text));
            let help = Message::new("import-not-one-of-help").with("options", Fact::names(options));
            fault(faults, word, message, Some(help));
        } else if let Some(kind) = kind.filter(|kind| word.as_str().is_some() && !kind.accepts(word)) {
            let message = Message::new("import-not-a").with("value", said(text)).with("type", Fact::name(kind.name()));
            fault(faults, word, message, None);
        }
    }

    /// The mapping's own values are written as in documents, whatever the column's habits.
    fn own_writing(&self) -> Writing<'t> {
        Writing { separator: self.writing.separator, ..Writing::default() }
    }

    /// The number of its column.
    pub(super) fn column(&self) -> Option<usize> {
        match self.origin {
            Origin::Column(at) => Some(at),
            Origin::Constant(_) => None,
        }
    }

    /// The value for a row; none where the cell is empty.
    pub(super) fn value(&self, cells: &[String]) -> Result<Option<Value>, Problem> {
        let cell = match self.origin {
            Origin::Constant(node) => return self.shape.read(written(node), self.own_writing()),
            Origin::Column(at) => cells.get(at).map(String::as_str).unwrap_or_default(),
        };
        let own = match (cell, self.values) {
            ("", _) => match self.default {
                Some(default) => default,
                None => return Ok(None),
            },
            (_, Some(values)) => match values.get(cell) {
                Some(value) => value,
                None => return Err(untranslated(cell, values)),
            },
            (_, None) => return self.shape.read(&self.changed(cell)?, self.writing),
        };
        self.shape.read(written(own), self.own_writing())
    }

    /// The cell's text in capital letters, or as a short name.
    fn changed<'c>(&self, cell: &'c str) -> Result<Cow<'c, str>, Problem> {
        let text = if self.slug { Cow::Owned(slug(cell)?) } else { Cow::Borrowed(cell) };
        Ok(if self.upper { Cow::Owned(text.to_uppercase()) } else { text })
    }
}

/// The text of a value in the mapping.
fn written(node: Node<'_>) -> &str {
    node.as_str().unwrap_or(node.source())
}

fn untranslated(cell: &str, values: Node<'_>) -> Problem {
    let message = Message::new("import-untranslated").with("value", said(cell));
    let help = match nearest(cell, values.children().map(|value| value.key())) {
        Some(name) => Message::new("import-untranslated-nearest").with("nearest", said(name)),
        None => {
            Message::new("import-untranslated-help").with("known", Fact::List(values.children().map(|value| said(value.key())).collect()))
        }
    };
    Problem { message, help }
}

/// Lower-case letters and digits with single hyphens between them. Letters beyond those are not
/// dropped, because two names could become the same.
fn slug(text: &str) -> Result<String, Problem> {
    let mut slug = String::with_capacity(text.len());
    for letter in text.chars() {
        if letter.is_ascii_alphanumeric() {
            slug.push(letter.to_ascii_lowercase());
        } else if !(letter.is_ascii() || letter.is_whitespace() || matches!(letter, '–' | '—' | '’')) {
            return Err(Problem::new(Message::new("import-slug").with("value", said(text)), "import-slug-help"));
        } else if !slug.is_empty() && !slug.ends_with('-') {
            slug.push('-');
        }
    }
    slug.truncate(slug.trim_end_matches('-').len());
    if slug.is_empty() { Err(Problem::new(Message::new("import-slug").with("value", said(text)), "import-slug-help")) } else { Ok(slug) }
}
