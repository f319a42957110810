//! Makes a document of any kind from its schema: every field is filled in, private ones with a mark.

use serde_json::Value as Json;
use toml::{Table, Value};

/// How private fields are filled.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Plant {
    /// As the schema wants it.
    Sound,
    /// With a value of another type, or of no known word.
    Wrong,
    /// With a text that is too long.
    Long,
    /// With a table that nobody asked for.
    Table,
    /// As the schema wants it, inside tables and lists that have changed places.
    Shape,
}

/// Fills in documents and numbers the marks.
pub(crate) struct Sampler {
    /// How private fields are filled.
    pub(crate) plant: Plant,
    /// What public texts say.
    pub(crate) public: String,
    /// What counts of people say.
    pub(crate) count: i64,
    /// How many marks were set.
    pub(crate) marks: usize,
}

impl Sampler {
    /// A document with all its fields.
    pub(crate) fn document(&mut self, schema: &Json) -> Table {
        match self.value(schema, schema, false, 0) {
            Value::Table(table) => table,
            _ => Table::new(),
        }
    }

    fn mark(&mut self) -> String {
        self.marks += 1;
        format!("Qz{}qZ", self.marks)
    }

    fn planted(&mut self, schema: &Json) -> Option<Value> {
        let mark = self.mark();
        match self.plant {
            Plant::Sound | Plant::Shape => None,
            Plant::Wrong if schema["type"] == "string" && schema.get("enum").is_none() && schema.get("x-type").is_none() => {
                Some(Value::Array(vec![Value::String(mark)]))
            }
            Plant::Wrong => Some(Value::String(mark)),
            Plant::Long => Some(Value::String(mark.repeat(1000))),
            Plant::Table => Some(Value::Table(Table::from_iter([(mark.clone(), Value::String(mark))]))),
        }
    }

    fn value(&mut self, root: &Json, schema: &Json, private: bool, depth: usize) -> Value {
        let refers = schema.get("$ref").and_then(Json::as_str).and_then(|path| root.pointer(path.trim_start_matches('#')));
        let inner = refers.unwrap_or(schema);
        let inner = inner.get("oneOf").and_then(|list| list.get(0)).unwrap_or(inner);
        let private = private || schema["x-private"] == true || inner["x-private"] == true;
        if private && let Some(planted) = self.planted(inner) {
            return planted;
        }
        if let Some(word) = inner.get("const").or_else(|| inner.get("enum").and_then(|list| list.get(0))).and_then(Json::as_str) {
            return Value::String(word.to_owned());
        }
        match inner["type"].as_str() {
            Some("object") => {
                let members = inner.get("properties").and_then(Json::as_object).into_iter().flatten();
                let table =
                    Value::Table(members.map(|(key, member)| (key.clone(), self.value(root, member, private, depth + 1))).collect());
                if self.plant == Plant::Shape && depth > 0 { Value::Array(vec![table]) } else { table }
            }
            Some("array") if self.plant == Plant::Shape => self.value(root, &inner["items"], private, depth),
            Some("array") => Value::Array(vec![self.value(root, &inner["items"], private, depth + 1)]),
            Some("integer") if inner["x-count"] == true => Value::Integer(self.count),
            Some("integer") => Value::Integer(inner["minimum"].as_i64().unwrap_or(1).max(1)),
            Some("number") => Value::Float(12.5),
            Some("boolean") => Value::Boolean(true),
            _ => self.text(inner, private),
        }
    }

    fn text(&mut self, schema: &Json, private: bool) -> Value {
        let text = match schema["x-type"].as_str() {
            Some("date") => return Value::Datetime("2026-02-03".parse().expect("a date")),
            Some("duration") => "P1Y",
            Some("share" | "majority") => "50%",
            Some("pointer") => "bylaws.md#aims",
            Some("month-day") => "12-31",
            Some("language") => "en",
            Some("country") => "TN",
            Some("slug") => "one",
            _ if schema.get("pattern").is_some() => "TND",
            _ if private => return Value::String(self.mark()),
            _ => return Value::String(self.public.clone()),
        };
        Value::String(text.to_owned())
    }
}

/// The document on one line for each of its fields.
pub(crate) fn inline(document: &Table) -> String {
    document.iter().map(|(key, value)| format!("{key} = {value}")).collect::<Vec<_>>().join("\n") + "\n"
}

/// The document with a header for each of its tables.
pub(crate) fn expanded(document: &Table) -> String {
    toml::to_string(document).expect("a document")
}

/// Where a document of a kind may lie.
pub(crate) fn path_of(pattern: &str) -> String {
    let plain = pattern.replace("{date}-{slug}", "2026-02-03-one").replace("{period}", "2025").replace("{slug}", "one");
    assert!(!plain.contains('{'), "an unknown variable in {pattern}");
    plain
}
