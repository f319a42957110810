//! Makes one document, or one entry of the register, of a row, and checks it with its schema.

use std::collections::{BTreeSet, HashMap};
use std::sync::Arc;

use toml::{Table, Value};

use super::cell::Cell;
use super::mapping::{Mapping, Piece};
use super::outcome::{BadRow, Outcome};
use super::portfolio::Portfolio;
use super::said;
use super::sheet::{Misread, Row};
use super::value::Problem;
use crate::document::Kinds;
use crate::document::fault::{Fault, Sort};
use crate::document::intake::take_in;
use crate::document::typed::is_slug;
use crate::message::{Fact, Message};
use crate::snapshot::File;
use crate::source::AFFILIATES;

/// What was made of a row.
pub(super) struct Product {
    /// The path of a document below the folder imported into; the id of an entry of the register.
    pub(super) name: String,
    /// Its text.
    pub(super) text: String,
}

/// Makes products of rows.
pub(super) struct Maker<'m> {
    kinds: &'m Kinds,
    mapping: &'m Mapping<'m>,
    portfolio: &'m Portfolio,
    made: HashMap<String, u64>,
    products: Vec<Product>,
}

impl<'m> Maker<'m> {
    pub(super) fn new(kinds: &'m Kinds, mapping: &'m Mapping<'m>, portfolio: &'m Portfolio) -> Self {
        Self { kinds, mapping, portfolio, made: HashMap::new(), products: Vec::new() }
    }

    /// What was made, ordered by name.
    pub(super) fn products(mut self) -> Vec<Product> {
        self.products.sort_by(|a, b| a.name.cmp(&b.name));
        self.products
    }

    /// Takes a row: makes something of it, leaves it out, or says what is wrong with it.
    pub(super) fn take(&mut self, row: &Row, outcome: &mut Outcome) {
        let mut bad = Bad { line: row.line, mapping: self.mapping, found: Vec::new() };
        match &row.cells {
            Err(why) => bad.misread(why),
            Ok(cells) if cells.iter().all(String::is_empty) => {
                outcome.blank += 1;
                return;
            }
            Ok(cells) if self.mapping.filters.iter().any(|filter| filter.leaves_out(cells)) => {
                outcome.left_out += 1;
                return;
            }
            Ok(cells) => {
                if let Some(product) = self.make(cells, &mut bad) {
                    self.made.insert(product.name.clone(), row.line);
                    self.products.push(product);
                    return;
                }
            }
        }
        outcome.bad_rows += 1;
        outcome.bad.append(&mut bad.found);
    }

    fn make(&self, cells: &[String], bad: &mut Bad<'_>) -> Option<Product> {
        let mut table = Table::new();
        for field in &self.mapping.fields {
            match field.cell.value(cells) {
                Ok(Some(value)) => insert(&mut table, field.target, value),
                Ok(None) => {}
                Err(problem) => bad.cell(&field.cell, cells, problem),
            }
        }
        let document = if self.mapping.is_register {
            let entry = Value::Array(vec![Value::Table(table.clone())]);
            std::iter::once(("affiliate".to_owned(), entry)).collect()
        } else {
            table.clone()
        };
        let text = toml::to_string(&document).unwrap_or_default();
        self.judge(&text, cells, bad);
        let name = if self.mapping.is_register {
            table.get("id").and_then(Value::as_str).map(ToOwned::to_owned)
        } else {
            self.path(&table, cells, bad)
        };
        if let Some((name, first)) = name.as_ref().and_then(|name| self.made.get_key_value(name)) {
            let message = Message::new("import-twice").with("name", said(name)).with("line", i64::try_from(*first).unwrap_or_default());
            bad.row(message, Some(Message::new("import-twice-help")));
        }
        name.filter(|_| bad.found.is_empty()).map(|name| Product { name, text })
    }

    /// Checks the text as every filing is checked.
    fn judge(&self, text: &str, cells: &[String], bad: &mut Bad<'_>) {
        let file = Arc::new(File::new("", Ok(text.to_owned())));
        let document = take_in(self.kinds, self.mapping.kind, &file);
        for fault in &document.faults {
            let path = fault.field.strip_prefix("affiliate[1].").unwrap_or(&fault.field);
            bad.fault(fault, path, cells);
        }
    }

    /// The path of a document: it stays in its folder, because each part of it is a short name.
    fn path(&self, table: &Table, cells: &[String], bad: &mut Bad<'_>) -> Option<String> {
        let before = bad.found.len();
        let folder = self.mapping.affiliate.as_ref().map_or(Some(String::new()), |cell| {
            let id = bad.name(cell, cells)?;
            self.check_known(&id, cell, cells, bad);
            Some(format!("{AFFILIATES}/{id}/"))
        });
        let mut path = folder.unwrap_or_default();
        for piece in &self.mapping.path {
            match piece {
                Piece::Text(text) => path.push_str(text),
                Piece::Cell(cell) => path.push_str(&bad.name(cell, cells).unwrap_or_default()),
                Piece::Field(target) => path.push_str(&bad.field_name(target, table, cells).unwrap_or_default()),
            }
        }
        (bad.found.len() == before).then_some(path)
    }

    fn check_known(&self, id: &str, cell: &Cell<'_>, cells: &[String], bad: &mut Bad<'_>) {
        let Some(known) = self.portfolio.known.as_ref().filter(|known| !known.contains(id)) else { return };
        let message = Message::new("import-unknown-affiliate").with("id", said(id));
        let help = like(id, known).map_or(Message::new("import-unknown-affiliate-help"), |near| {
            Message::new("import-unknown-affiliate-nearest").with("nearest", said(near))
        });
        bad.cell(cell, cells, Problem { message, help });
    }
}

/// The id that differs by a few letters. Ids of one federation often begin alike, which says nothing.
fn like<'k>(id: &str, known: &'k BTreeSet<String>) -> Option<&'k str> {
    let distances = known.iter().map(|known| (strsim::damerau_levenshtein(id, known), known.as_str()));
    distances.filter(|(distance, _)| *distance <= 3).min().map(|(_, known)| known)
}

/// Puts a value at a path such as `period.start`.
fn insert(table: &mut Table, target: &str, value: Value) {
    match target.split_once('.') {
        None => {
            table.insert(target.to_owned(), value);
        }
        Some((key, rest)) => {
            let inner = table.entry(key).or_insert_with(|| Value::Table(Table::new()));
            if let Value::Table(inner) = inner {
                insert(inner, rest, value);
            }
        }
    }
}

/// Collects what is wrong with a row.
struct Bad<'m> {
    line: u64,
    mapping: &'m Mapping<'m>,
    found: Vec<BadRow>,
}

impl Bad<'_> {
    fn row(&mut self, message: Message, help: Option<Message>) {
        self.found.push(BadRow { line: self.line, column: None, cell: None, message, help });
    }

    fn misread(&mut self, why: &Misread) {
        match why {
            Misread::Ragged { expected, found } => {
                let message = Message::new("import-ragged").with("found", *found).with("expected", *expected);
                self.row(message, Some(Message::new("import-ragged-help")));
            }
            Misread::NotUtf8 { column, cell } => self.found.push(BadRow {
                line: self.line,
                column: column.clone(),
                cell: Some(cell.clone()),
                message: Message::new("import-not-utf8").with("value", said(cell)),
                help: Some(Message::new("import-not-utf8-help")),
            }),
        }
    }

    fn cell(&mut self, cell: &Cell<'_>, cells: &[String], problem: Problem) {
        self.found.push(BadRow {
            line: self.line,
            column: self.mapping.column(cell).map(ToOwned::to_owned),
            cell: cell.column().and_then(|at| cells.get(at)).cloned(),
            message: problem.message,
            help: Some(problem.help),
        });
    }

    /// A fault of the document, in the words that a faulty filing would be met with.
    fn fault(&mut self, fault: &Fault, path: &str, cells: &[String]) {
        let field = self.mapping.field(path);
        let column = field.and_then(|field| field.cell.column());
        let name = column.and_then(|at| self.mapping.header.get(at)).cloned();
        // a cell that could not be read has been reported already, and its field is missing because of that
        if fault.missing.is_some() && name.is_some() && self.found.iter().any(|bad| bad.column == name) {
            return;
        }
        let (message, help) = match (&fault.missing, &name) {
            (Some(_), Some(name)) => {
                let message = Message::new("import-empty").with("column", said(name)).with("field", Fact::name(path));
                (message, Some(Message::new("import-empty-help")))
            }
            _ => (fault.message.clone(), fault.help.clone()),
        };
        let cell = column.filter(|_| fault.sort != Sort::PersonalData).and_then(|at| cells.get(at)).cloned();
        self.found.push(BadRow { line: self.line, column: name, cell, message, help });
    }

    /// The short name that a cell gives.
    fn name(&mut self, cell: &Cell<'_>, cells: &[String]) -> Option<String> {
        let problem = match cell.value(cells) {
            Ok(Some(Value::String(text))) if is_slug(&text) => return Some(text),
            Ok(Some(Value::String(text))) => Problem::new(Message::new("import-name").with("value", said(&text)), "import-name-help"),
            Ok(_) => Problem::new(Message::new("import-no-name"), "import-no-name-help"),
            Err(problem) => problem,
        };
        self.cell(cell, cells, problem);
        None
    }

    /// The short name that a field gives. A field that could not be read has been reported already.
    fn field_name(&mut self, target: &str, table: &Table, cells: &[String]) -> Option<String> {
        let text = match table.get(target) {
            Some(Value::String(text)) => Some(text.clone()),
            Some(value @ (Value::Datetime(_) | Value::Integer(_))) => Some(value.to_string()),
            _ => None,
        };
        if let Some(text) = text.clone().filter(|text| is_slug(text)) {
            return Some(text);
        }
        let field = self.mapping.field(target)?;
        let column = self.mapping.column(&field.cell);
        if self.found.iter().any(|bad| bad.column.as_deref() == column) {
            return None;
        }
        let problem = match text {
            Some(text) => Problem::new(Message::new("import-name").with("value", said(&text)), "import-name-help"),
            None => Problem::new(Message::new("import-no-name"), "import-no-name-help"),
        };
        self.cell(&field.cell, cells, problem);
        None
    }
}
