//! Hides private values in a file that is not TOML, line by line, because no tree can be trusted there.
//!
//! What cannot be told apart from a private value is hidden with it.

use super::hide;
use crate::document::FieldPath;
use crate::snapshot::Span;

/// What a line is part of.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Within {
    Open,
    PrivateTable,
    LongText(&'static str),
}

/// Hides what stands behind private keys and below private headers, and all lines that cannot be told.
/// `also` are keys that are private besides those of the schema.
pub(super) fn hide_lines(private: &[FieldPath], also: &[&str], text: &str, bytes: &mut [u8]) {
    let paths: Vec<String> = private.iter().map(|path| path.to_string().replace("[]", "")).collect();
    let keys: Vec<&str> = paths.iter().filter_map(|path| path.rsplit('.').next()).chain(also.iter().copied()).collect();
    let (mut within, mut table, mut start) = (Within::Open, Within::Open, 0);
    for line in text.split_inclusive('\n') {
        let end = start + line.trim_end().len();
        let mut from = None;
        match (within, header(line)) {
            (Within::LongText(quotes), _) => {
                from = Some(0);
                if line.contains(quotes) {
                    within = table;
                }
            }
            (_, Some(name)) => {
                let private = paths.iter().any(|path| name == *path || name.starts_with(&format!("{path}.")));
                table = if private { Within::PrivateTable } else { Within::Open };
                within = table;
            }
            (Within::PrivateTable, None) => from = Some(line.find('=').map_or(0, |equals| equals + 1)),
            (Within::Open, None) => {
                from = match line.find('=') {
                    Some(equals) if keys.iter().any(|key| names_key(line, key)) => Some(equals + 1),
                    Some(_) => None,
                    None if line.trim().is_empty() => None,
                    None => Some(0),
                };
            }
        }
        if !matches!(within, Within::LongText(_)) {
            for quotes in ["\"\"\"", "'''"] {
                if line.matches(quotes).count() % 2 == 1 {
                    within = Within::LongText(quotes);
                }
            }
        }
        if let Some(from) = from {
            hide(bytes, Span::new(start + from, end));
        }
        start += line.len();
    }
}

/// The name of a table's header, if the line is one.
fn header(line: &str) -> Option<String> {
    let plain = line.split('#').next().unwrap_or_default().trim();
    let name = plain.strip_prefix('[')?.strip_suffix(']')?;
    let name = name.strip_prefix('[').and_then(|name| name.strip_suffix(']')).unwrap_or(name);
    let is_name = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '_' | ' ');
    (!name.trim().is_empty() && name.chars().all(is_name)).then(|| name.replace(' ', ""))
}

/// Does a line give a key a value, at its start or inside an inline table?
fn names_key(line: &str, key: &str) -> bool {
    line.match_indices(key).any(|(at, _)| {
        let before = line.get(..at).and_then(|text| text.chars().next_back());
        let after = line.get(at + key.len()..).unwrap_or_default().trim_start_matches(['"', '\'']).trim_start();
        !before.is_some_and(|c| c.is_alphanumeric() || c == '-' || c == '_') && after.starts_with(['=', '.'])
    })
}
