//! Reads each format as the programs do that it is for, and finds nothing in it that would act, steer or pretend.

use std::collections::BTreeSet;
use std::io::Cursor;

use calamine::{Reader as _, Xlsx, open_workbook_from_rs};
use ical::IcalParser;
use pulldown_cmark::{Event, Options, Parser, Tag};
use serde_json::Value;

/// Characters that steer a terminal or turn text around; the marks that isolate a name are ours, and must pair.
fn steers(c: char) -> bool {
    (c.is_control() && c != '\n') || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}' | '\u{2067}')
}

pub(super) fn utf8(bytes: &[u8]) -> &str {
    std::str::from_utf8(bytes).expect("UTF-8")
}

/// Nothing steers a terminal or turns the direction of what follows.
pub(super) fn assert_steady(text: &str) {
    for line in text.lines() {
        assert!(!line.chars().any(steers), "{:?} in {line:.300?}", line.chars().find(|c| steers(*c)));
        let depth = line.chars().try_fold(0_i32, |depth, c| match c {
            '\u{2068}' => Some(depth + 1),
            '\u{2069}' => (depth > 0).then_some(depth - 1),
            _ => Some(depth),
        });
        assert_eq!(depth, Some(0), "isolating marks do not pair in {line:?}");
    }
}

/// Lines for people: no control character but the end of a line, and none that a runner of workflows would obey.
pub(crate) fn plain(_: &str, bytes: &[u8]) {
    // where a line is broken, so may be what is isolated in it: no direction goes beyond the end of a line
    assert_steady(&utf8(bytes).replace('\n', " "));
    let obeyed = utf8(bytes).lines().find(|line| line.trim_start().starts_with("::") || line.contains("##["));
    assert_eq!(obeyed, None);
}

/// All strings of a value and its keys.
fn strings<'v>(value: &'v Value, found: &mut Vec<&'v str>) {
    match value {
        Value::String(text) => found.push(text),
        Value::Array(items) => items.iter().for_each(|item| strings(item, found)),
        Value::Object(members) => members.iter().for_each(|(key, member)| {
            found.push(key);
            strings(member, found);
        }),
        _ => {}
    }
}

fn value(bytes: &[u8]) -> Value {
    assert_steady(utf8(bytes));
    let value = serde_json::from_slice(bytes).expect("JSON");
    let mut found = Vec::new();
    strings(&value, &mut found);
    // the lines that findings speak of are told as they are, with their tabs
    for text in found {
        assert_steady(&text.replace('\t', " "));
    }
    value
}

/// One value, in whose strings nothing steers.
pub(crate) fn json(_: &str, bytes: &[u8]) {
    assert!(value(bytes).is_object());
}

/// One value on each line.
pub(crate) fn jsonl(_: &str, bytes: &[u8]) {
    let kinds: Vec<String> = utf8(bytes)
        .lines()
        .map(|line| value(line.as_bytes()).as_object().and_then(|object| object.keys().next().cloned()).expect("an object"))
        .collect();
    let (first, last) = (&kinds[..2], &kinds[kinds.len() - 1]);
    assert!(first == ["format", "header"] && last == "summary", "{kinds:?}");
    assert!(kinds[2..kinds.len() - 1].iter().all(|kind| kind == "section"), "{kinds:?}");
}

/// One run; each result names a rule that is there, and a place whose path is a relative reference.
pub(crate) fn sarif(_: &str, bytes: &[u8]) {
    let log = value(bytes);
    let runs = log["runs"].as_array().expect("runs");
    assert!(log["version"] == "2.1.0" && runs.len() == 1);
    let rules = runs[0]["tool"]["driver"]["rules"].as_array().expect("rules");
    for result in runs[0]["results"].as_array().expect("results") {
        let rule = &rules[usize::try_from(result["ruleIndex"].as_u64().expect("an index")).expect("a small one")];
        assert_eq!(rule["id"], result["ruleId"]);
        assert!(!result["message"]["text"].as_str().expect("a text").is_empty());
        for location in result["locations"].as_array().into_iter().flatten() {
            let uri = location["physicalLocation"]["artifactLocation"]["uri"].as_str().expect("a path");
            assert!(!uri.is_empty() && uri.is_ascii() && !uri.contains([' ', '<', '>', '"', '\\', '^', '`', '{', '|', '}']), "{uri:?}");
            assert!(!uri.starts_with('/') && !uri.split('/').next().is_some_and(|first| first.contains(':')), "{uri:?}");
        }
    }
}

/// Nothing but commands of three names, with the properties that a runner knows, and lines that only the log shows.
pub(crate) fn github(_: &str, bytes: &[u8]) {
    assert_steady(utf8(bytes));
    let (commands, log): (Vec<&str>, Vec<&str>) = utf8(bytes).lines().partition(|line| line.starts_with("::"));
    assert!(commands.len() <= 30 && log.len() <= 10);
    assert!(!log.iter().any(|line| line.contains("::") || line.contains("##[")), "{log:?}");
    for line in commands {
        let (head, message) = line.strip_prefix("::").and_then(|rest| rest.split_once("::")).expect("a command");
        let (name, properties) = head.split_once(' ').expect("properties");
        assert!(["error", "warning", "notice"].contains(&name) && !message.is_empty(), "{line}");
        for property in properties.split(',') {
            let (key, value) = property.split_once('=').expect("a property");
            assert!(["file", "line", "endLine", "col", "endColumn", "title"].contains(&key) && !value.contains(':'), "{line}");
        }
        // what is not escaped so is decoded to something else
        let codes: BTreeSet<&str> = line.match_indices('%').map(|(at, _)| line.get(at..at + 3).expect("a code")).collect();
        assert!(codes.iter().all(|code| ["%25", "%0A", "%0D", "%3A", "%2C"].contains(code)), "{codes:?}");
    }
}

/// A list of violations as the format wants them, each with a fingerprint of its own.
pub(crate) fn gitlab(_: &str, bytes: &[u8]) {
    let value = value(bytes);
    let mut known = BTreeSet::new();
    for violation in value.as_array().expect("a list") {
        let word = |pointer: &str| violation.pointer(pointer).and_then(Value::as_str).expect("a word");
        assert!(known.insert(word("/fingerprint")) && !word("/description").is_empty() && !word("/check_name").is_empty());
        assert!(["critical", "minor", "info"].contains(&word("/severity")) && !word("/location/path").is_empty());
        assert!(violation.pointer("/location/lines/begin").and_then(Value::as_u64).is_some_and(|line| line > 0));
    }
}

/// Suites, with no character that no document may have.
pub(crate) fn junit(_: &str, bytes: &[u8]) {
    assert_steady(utf8(bytes));
    let report = junit_parser::from_reader(Cursor::new(bytes)).expect("suites");
    for suite in &report.suites {
        assert_steady(&suite.name.replace('\n', " "));
        assert_eq!(suite.tests, suite.cases.len() as u64);
    }
}

/// May a spreadsheet take it for a formula? As a reader would look at it: without what nobody sees.
fn is_formula(cell: &str) -> bool {
    let seen =
        cell.trim_start_matches(|c: char| c.is_whitespace() || c.is_control() || "\"\u{feff}\u{200b}\u{2060}\u{2068}\u{2069}".contains(c));
    seen.starts_with(['=', '+', '-', '@', '|', '＝', '＋', '－', '＠']) || cell.starts_with(['\t', '\r', '\n'])
}

/// Records with all their cells, of which none is a formula, also for who takes `;` for the end of one.
pub(crate) fn csv(_: &str, bytes: &[u8]) {
    let rest = bytes.strip_prefix("\u{feff}".as_bytes()).expect("a mark of UTF-8");
    for record in ::csv::ReaderBuilder::new().has_headers(false).from_reader(rest).records() {
        for cell in &record.expect("a line with all cells") {
            assert!(cell.split(';').all(|part| !is_formula(part)), "{cell:?}");
            assert!(!cell.chars().any(char::is_control) && cell.chars().count() <= 32_767);
            assert_steady(cell);
        }
    }
}

/// Sheets without a formula, in a workbook whose parts lead nowhere else.
pub(crate) fn xlsx(_: &str, bytes: &[u8]) {
    let mut book: Xlsx<_> = open_workbook_from_rs(Cursor::new(bytes)).expect("a workbook");
    for name in book.sheet_names() {
        assert!(book.worksheet_formula(&name).expect("a sheet").used_cells().next().is_none(), "{name}");
        for (_, _, cell) in book.worksheet_range(&name).expect("a sheet").used_cells() {
            assert_steady(&cell.to_string());
        }
    }
    let parts = super::text(bytes);
    assert!(!parts.contains("hyperlink") && !parts.contains("TargetMode=\"External\""));
}

/// Calendars of which every line is short enough, with events that have names of their own.
pub(crate) fn ics(_: &str, bytes: &[u8]) {
    let text = utf8(bytes);
    assert!(text.split_terminator("\r\n").all(|line| line.len() <= 75 && !line.contains(['\r', '\n'])), "lines");
    assert_steady(&text.replace("\r\n ", "").replace("\r\n", "\n"));
    let calendars: Vec<_> = IcalParser::new(bytes).collect::<Result<_, _>>().expect("a calendar");
    assert_eq!(calendars.len(), 1);
    let mut known = BTreeSet::new();
    for event in &calendars[0].events {
        let names: Vec<&str> = event.properties.iter().map(|property| property.name.as_str()).collect();
        assert_eq!(names.join(" "), "UID DTSTAMP DTSTART DTEND SUMMARY DESCRIPTION TRANSP");
        assert!(event.properties.iter().all(|property| {
            property.params.as_ref().is_none_or(|list| list.iter().all(|(name, _)| ["VALUE", "LANGUAGE"].contains(&name.as_str())))
        }));
        assert!(known.insert(event.properties[0].value.clone()), "identifiers");
    }
}

/// A page that is short enough for a comment.
pub(crate) fn comment(name: &str, bytes: &[u8]) {
    assert!(bytes.len() <= 60_000, "{} bytes", bytes.len());
    markdown(name, bytes);
}

/// A page that means nothing but itself: no HTML, no links, no images, no mention, and code that ends where it should.
pub(crate) fn markdown(_: &str, bytes: &[u8]) {
    let page = utf8(bytes);
    assert_steady(page);
    let mut options = Options::all();
    // those who show comments do not read these
    options.remove(
        Options::ENABLE_SMART_PUNCTUATION | Options::ENABLE_YAML_STYLE_METADATA_BLOCKS | Options::ENABLE_PLUSES_DELIMITED_METADATA_BLOCKS,
    );
    let mut shown = String::new();
    for event in Parser::new_ext(page, options) {
        match event {
            Event::Start(
                Tag::Heading { .. }
                | Tag::Paragraph
                | Tag::List(None)
                | Tag::Item
                | Tag::Strong
                | Tag::Table(_)
                | Tag::TableHead
                | Tag::TableRow
                | Tag::TableCell,
            )
            | Event::End(_) => {}
            Event::Text(text) => shown.push_str(&text),
            Event::Code(_) => shown.push(' '),
            Event::SoftBreak => shown.push('\n'),
            other => panic!("{other:?}"),
        }
    }
    let refers = |(at, c): (usize, char)| {
        shown.get(at + c.len_utf8()..).is_some_and(|rest| rest.starts_with(|next: char| next.is_alphanumeric() || next == '_'))
    };
    let mut signs = shown.char_indices().filter(|(_, c)| matches!(c, '@' | '#'));
    assert!(!signs.any(refers) && !["://", "www.e", "mailto:m", "GH-1"].iter().any(|word| shown.contains(word)), "{shown}");
}
