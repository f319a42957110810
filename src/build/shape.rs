//! Writes a JSON Schema down as the code of a `Shape`, for `src/document/shape.rs`.

use std::fmt::Write as _;

use serde_json::{Map, Value};

/// Keywords that ask for nothing.
const SILENT: [&str; 10] = ["$schema", "$id", "$defs", "title", "description", "format", "examples", "default", "$ref", "x-type"];
/// Deeper than this, nothing is certain.
const MAX_DEPTH: usize = 16;

/// The code of a schema's shape.
pub(crate) fn shape(root: &Value) -> String {
    code(root, root, 0)
}

fn code(root: &Value, schema: &Value, depth: usize) -> String {
    let mut fields = String::new();
    let mut unsure = depth > MAX_DEPTH;
    let referred = schema.get("$ref").and_then(Value::as_str).map(|name| name.strip_prefix('#').and_then(|pointer| root.pointer(pointer)));
    let empty = Map::new();
    let own = schema.as_object().unwrap_or(&empty);
    let target = match referred {
        Some(Some(target)) => target.as_object().unwrap_or(&empty),
        Some(None) => return String::from("Shape { unsure: true, ..ANY }"),
        None => &empty,
    };
    // a reference stands beside words for people only, or nothing is certain
    unsure |= referred.is_some() && own.keys().any(|key| !SILENT.contains(&key.as_str()) && !key.starts_with("x-"));
    let members = if referred.is_some() { target } else { own };
    // without a type, a word could be compared with a value of another kind
    unsure |= members.contains_key("const") && !members.contains_key("type");
    if !unsure {
        for (keyword, value) in members {
            match field(root, keyword, value, depth) {
                Some(text) => fields.push_str(&text),
                None => unsure = true,
            }
        }
    }
    if unsure { String::from("Shape { unsure: true, ..ANY }") } else { format!("Shape {{ {}..ANY }}", merge(members, &fields)) }
}

/// The field of a keyword; empty where it asks for nothing, none where it is not known.
fn field(root: &Value, keyword: &str, value: &Value, depth: usize) -> Option<String> {
    let words = |value: &Value| -> Option<String> {
        let list = value.as_array()?.iter().map(Value::as_str).collect::<Option<Vec<_>>>()?;
        Some(format!("&{list:?}"))
    };
    Some(match keyword {
        "type" => match value {
            Value::String(name) => format!("types: &[{name:?}], "),
            list => format!("types: {}, ", words(list)?),
        },
        "enum" => format!("words: Some({}), ", words(value)?),
        "const" => format!("words: Some(&[{:?}]), ", value.as_str()?),
        "pattern" if value == "^[A-Z]{3}$" => "capitals: Some(3), ".into(),
        "x-type" => format!("kind: Some(Type::{}), ", camel(value.as_str()?)),
        "required" => format!("required: {}, ", words(value)?),
        "uniqueItems" => format!("unique: {}, ", value.as_bool()?),
        "items" => format!("items: Some(&{}), ", code(root, value, depth + 1)),
        "properties" => {
            let mut list = String::new();
            for (key, member) in value.as_object()? {
                write!(list, "({key:?}, {}), ", code(root, member, depth + 1)).ok()?;
            }
            format!("members: &[{list}], ")
        }
        "additionalProperties" => match value {
            Value::Bool(false) => "others: Others::None, ".into(),
            Value::Bool(true) => String::new(),
            schema => format!("others: Others::Like(&{}), ", code(root, schema, depth + 1)),
        },
        "oneOf" => {
            let variants: Vec<String> = value.as_array()?.iter().map(|variant| code(root, variant, depth + 1)).collect();
            format!("variants: &[{}], ", variants.join(", "))
        }
        // two keywords make one field of these: see `merge`
        "minLength" | "maxLength" | "minItems" | "maxItems" | "minProperties" | "maxProperties" | "minimum" | "maximum" => {
            value.as_i64()?;
            String::new()
        }
        silent if SILENT.contains(&silent) || silent.starts_with("x-") => String::new(),
        _ => return None,
    })
}

/// Adds the fields that two keywords make together.
fn merge(members: &Map<String, Value>, fields: &str) -> String {
    let number = |keyword: &str| members.get(keyword).and_then(Value::as_i64);
    let mut code = fields.to_owned();
    let pair = |least: &[&str], most: &[&str]| {
        let first = |keywords: &[&str]| keywords.iter().find_map(|keyword| number(keyword));
        (first(least), first(most))
    };
    let most = |most: Option<i64>| most.map_or("usize::MAX".to_owned(), |most| most.to_string());
    if let (least, longest) = pair(&["minLength"], &["maxLength"])
        && (least.is_some() || longest.is_some())
    {
        let _ = write!(code, "length: ({}, {}), ", least.unwrap_or_default(), most(longest));
    }
    if let (least, longest) = pair(&["minItems", "minProperties"], &["maxItems", "maxProperties"])
        && (least.is_some() || longest.is_some())
    {
        let _ = write!(code, "count: ({}, {}), ", least.unwrap_or_default(), most(longest));
    }
    if let (least, greatest) = pair(&["minimum"], &["maximum"])
        && (least.is_some() || greatest.is_some())
    {
        let _ = write!(code, "range: ({least:?}, {greatest:?}), ");
    }
    code
}

/// `month-day` as `MonthDay`.
fn camel(name: &str) -> String {
    name.split('-').map(|word| word.chars().take(1).flat_map(char::to_uppercase).chain(word.chars().skip(1)).collect::<String>()).collect()
}
