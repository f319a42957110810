//! Reports for spreadsheets, calendars and pull requests, read back by readers that are not ours; with texts of people who mean harm.
#![expect(clippy::expect_used, clippy::indexing_slicing, clippy::panic, reason = "a test may panic")]

#[path = "support/folder.rs"]
mod folder;
mod support;

use std::collections::BTreeSet;
use std::io::Cursor;

use affcheck::calendar::Date;
use affcheck::finding::Severity;
use affcheck::report::csv::Csv;
use affcheck::report::ics::Ics;
use affcheck::report::markdown::{MOST, Markdown};
use affcheck::report::xlsx::Xlsx;
use affcheck::report::{Change, ExceptionLine, Header, Item, PackLine, Region, Row, RuleLine, Section, Spot, Subject, Summary, Writer};
use affcheck::text::{Audience, LANGUAGES, Text};
use calamine::{Data, Reader, Xlsx as Book, open_workbook_from_rs};
use ical::IcalParser;
use ical::parser::ical::component::IcalEvent;
use pulldown_cmark::{Event, Options, Parser, Tag};

use folder::{fresh, write as file};
use support::affcheck;

const HOSTILE: [&str; 44] = [
    "=1+1",
    " \t=HYPERLINK(\"http://x.example\",\"y\")",
    "+1",
    "-1+1|cmd",
    "@SUM(A1)",
    "\u{feff}=1",
    "\u{200b}\u{a0}@x",
    "＝1+1",
    "\u{3000}＋1",
    "－1",
    "＠x",
    "a;=1+1;\"=2",
    "\t1",
    "\r=1",
    "a,\"b\"\r\n=1",
    "@someone and @org/team, me@mail.example",
    "#12 GH-12 owner/repo#12",
    "![x](https://evil.example/i.png) [y](javascript:alert(1))",
    "<script>alert(1)</script><img src=x onerror=y> <!-- z",
    "https://evil.example www.evil.example <https://evil.example> mailto:me@mail.example",
    "[a]: https://evil.example",
    "| a | b |\n|---|---|\n| c | d |",
    "```\ncode\n```",
    "    indented",
    "~~~ x",
    "`code` ``more`` ``` `",
    "`@someone #12 <b>`",
    "\\` `a\\` <b>x</b> `",
    "` ` `` <b>` `x`",
    "# heading",
    "- item",
    "1. item",
    "1) item",
    "---",
    "===",
    "> quote",
    "&lt;b&gt; &#64;someone",
    "[^1] *a* __b__ ~~c~~ $d$ $$e$$ :f: {#g .h} [ ] [x]",
    "::error::a ##[error]b",
    "\u{1b}[31mred\u{7}\u{0}\u{9b}",
    "\u{202e}turned\u{2066} \u{2069}\u{2069} \u{2068}",
    "END:VEVENT\r\nBEGIN:VEVENT\r\nUID:x\nDESCRIPTION;X=\"a\\;b,c:d",
    "_x0041_ ]]> \u{fffe} \u{ffff} \u{2028}",
    "",
];

fn day(text: &str) -> Date {
    text.parse().expect("a date")
}

fn header(text: &Text, rules: Vec<RuleLine>) -> Header {
    Header {
        tool_version: "0.1.0",
        as_of: day("2026-07-01"),
        language: text.language.clone(),
        audience: "public",
        packs: vec![PackLine { name: "<b>@p".to_owned(), version: "=1".to_owned(), digest: "0".repeat(64), rules: 1 }],
        revision: None,
        history: None,
        comparison: None,
        affiliates: Vec::new(),
        all_findings: false,
        register_digest: None,
        self_declared: true,
        baseline: None,
        rules,
        guide: None,
    }
}

fn rule(words: &str) -> RuleLine {
    RuleLine {
        pack: words.to_owned(),
        id: format!("{words}/r"),
        title: words.to_owned(),
        requirement: words.to_owned(),
        why: Some(words.to_owned()),
        fix: words.to_owned(),
        owner: Some(words.to_owned()),
        statements: vec![words.to_owned()],
        level: "must",
    }
}

fn row(words: &str, verdict: &'static str, due: Option<&str>) -> Row {
    Row {
        pack: words.to_owned(),
        rule: format!("{words}/r"),
        period: Some(words.to_owned()),
        level: "must".into(),
        verdict: verdict.into(),
        reason: Some(words.to_owned().into()),
        due: due.map(day),
        on: None,
        grade: None,
        late_by: (verdict == "overdue").then_some(62),
        exception: None,
    }
}

fn item(words: &str, severity: Severity, change: Option<Change>) -> Item {
    Item {
        severity,
        code: words.to_owned(),
        pack: Some(words.to_owned()),
        title: words.to_owned(),
        verdict: Some("overdue".into()),
        reason: Some(words.to_owned().into()),
        waits_for: Some(words.to_owned()),
        period: Some(words.to_owned()),
        due: Some(day("2026-04-30")),
        exception: None,
        message: words.to_owned(),
        help: Some(words.to_owned()),
        owner: Some(words.to_owned()),
        place: Spot {
            path: words.to_owned(),
            region: Some(Region { line: 1, column: 2, end_line: 1, end_column: 3, offset: 1, length: 1 }),
        },
        snippets: Vec::new(),
        fingerprint: words.to_owned(),
        also: Vec::new(),
        known: false,
        change,
    }
}

fn section(words: &str, findings: Vec<Item>) -> Section {
    let subject = Subject {
        id: words.to_owned(),
        name: words.to_owned(),
        kind: words.to_owned(),
        stage: Some(words.to_owned()),
        age_in_months: Some(7),
        recognised: None,
        region: None,
        judged: true,
    };
    let waived = ExceptionLine { kind: "waived".into(), until: day("2026-12-31") };
    let assessments = vec![
        row(words, "overdue", Some("2026-04-30")),
        row(words, "due-soon", Some("2026-07-31")),
        row(words, "met", Some("2026-01-31")),
        row(words, "unknown", None),
        Row { exception: Some(waived), ..row(words, "overdue", Some("2026-03-31")) },
    ];
    Section { affiliate: Some(subject), assessments, findings, ..Section::default() }
}

/// The findings of a section: one of each sort.
fn findings(words: &str) -> Vec<Item> {
    let severities = [Severity::Error, Severity::Warning, Severity::Note];
    let changes = [None, Some(Change::New), Some(Change::Worse), Some(Change::Unchanged), Some(Change::Fixed)];
    severities.into_iter().flat_map(|severity| changes.map(|change| item(words, severity, change))).collect()
}

type Make = for<'o> fn(&'o mut Vec<u8>, &'o Text) -> Box<dyn Writer + 'o>;

/// Writes sections in a format.
fn write(text: &Text, sections: &[Section], make: Make, rules: Vec<RuleLine>) -> Vec<u8> {
    let mut out = Vec::new();
    let mut summary = Summary::default();
    let mut writer = make(&mut out, text);
    writer.begin(&header(text, rules)).expect("memory takes everything");
    for section in sections {
        summary.add(section);
        writer.section(section).expect("memory takes everything");
    }
    writer.end(&summary).expect("memory takes everything");
    drop(writer);
    out
}

fn hostile() -> (Vec<Section>, Vec<RuleLine>) {
    let long = "=A`@b ".repeat(6_000);
    let words: Vec<&str> = HOSTILE.into_iter().chain([long.as_str()]).collect();
    (words.iter().map(|words| section(words, findings(words))).collect(), words.iter().map(|words| rule(words)).collect())
}

fn texts() -> Vec<Text> {
    LANGUAGES.iter().map(|(tag, _)| Text::new(tag, Audience::Public)).collect()
}

/// May a spreadsheet take it for a formula? As a reader would look at it: without what nobody sees.
fn is_formula(cell: &str) -> bool {
    let seen =
        cell.trim_start_matches(|c: char| c.is_whitespace() || c.is_control() || "\"\u{feff}\u{200b}\u{2060}\u{2068}\u{2069}".contains(c));
    seen.starts_with(['=', '+', '-', '@', '|', '＝', '＋', '－', '＠']) || cell.starts_with(['\t', '\r', '\n'])
}

fn records(bytes: &[u8]) -> Vec<Vec<String>> {
    let rest = bytes.strip_prefix("\u{feff}".as_bytes()).expect("a mark of UTF-8");
    let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(rest);
    reader.records().map(|record| record.expect("a line with all cells").iter().map(ToOwned::to_owned).collect()).collect()
}

#[test]
fn no_cell_of_a_table_is_a_formula() {
    let (sections, rules) = hostile();
    for text in texts() {
        let bytes = write(&text, &sections, |out, text| Box::new(Csv::new(out, text)), rules.clone());
        let records = records(&bytes);
        assert!(records.len() > sections.len() * 10);
        assert!(records.iter().all(|record| record.len() == 24));
        for cell in records.iter().flatten() {
            assert!(!is_formula(cell), "{:?}", cell.chars().take(40).collect::<String>());
            assert!(cell.split(';').all(|part| !is_formula(part)), "{cell:?} for who takes `;` for the end of a cell");
            assert!(!cell.chars().any(char::is_control) && cell.chars().count() <= 32_767);
        }
        assert_eq!(records[0].iter().collect::<BTreeSet<_>>().len(), 24, "{:?}", records[0]);
    }
}

/// What nobody has to act on has no severity, and a verdict with its finding is one line.
#[test]
fn a_table_says_what_counts() {
    let text = Text::new("en", Audience::Public);
    let known = Item { known: true, pack: Some("b".to_owned()), ..item("b/r", Severity::Error, None) };
    let mut both =
        section("b", vec![known, item("a/fault", Severity::Warning, None), item("gone/r", Severity::Error, Some(Change::Fixed))]);
    both.findings[0].period = Some("b".to_owned());
    let bytes = write(&text, &[both], |out, text| Box::new(Csv::new(out, text)), vec![rule("b")]);
    let records = records(&bytes);
    let column = |name: &str| records[0].iter().position(|head| head == name).unwrap_or_else(|| panic!("{name}"));
    let lines: Vec<String> = records[1..]
        .iter()
        .map(|record| {
            ["rule", "severity", "verdict", "days late", "known", "change", "exception"].map(|name| record[column(name)].as_str()).join("|")
        })
        .collect();
    assert_eq!(
        lines,
        [
            "b/r||overdue|62|yes||",
            "a/fault|warning|overdue||||",
            "gone/r|||||no longer there|",
            "b/r||due soon||||",
            "b/r||met||||",
            "b/r||unknown||||",
            "b/r||overdue|62|||waived",
        ]
    );
}

fn value<'e>(event: &'e IcalEvent, name: &str) -> &'e str {
    let property = event.properties.iter().find(|property| property.name == name);
    property.and_then(|property| property.value.as_deref()).unwrap_or_default()
}

/// The events of a calendar; its lines are no longer than may be.
fn events(bytes: &[u8]) -> Vec<IcalEvent> {
    let text = std::str::from_utf8(bytes).expect("UTF-8");
    assert!(text.split_terminator("\r\n").all(|line| line.len() <= 75 && !line.contains(['\r', '\n'])), "lines");
    let mut calendars: Vec<_> = IcalParser::new(bytes).collect::<Result<_, _>>().expect("a calendar");
    assert_eq!(calendars.len(), 1);
    calendars.remove(0).events
}

#[test]
fn a_calendar_can_be_read() {
    let (sections, rules) = hostile();
    for text in texts() {
        let bytes = write(&text, &sections, |out, text| Box::new(Ics::new(out, text)), rules.clone());
        let found = events(&bytes);
        // what is met, what has no day, and what is waived is no event
        assert_eq!(found.len(), sections.len() * 2);
        let names: BTreeSet<&str> = found.iter().map(|event| value(event, "UID")).collect();
        assert_eq!(names.len(), found.len(), "identifiers");
        let mut kinds = BTreeSet::new();
        for event in &found {
            kinds.insert(event.properties.iter().map(|property| property.name.as_str()).collect::<Vec<_>>().join(" "));
            assert_eq!(value(event, "DTSTAMP"), "20260701T000000Z");
        }
        assert_eq!(kinds, BTreeSet::from(["UID DTSTAMP DTSTART DTEND SUMMARY DESCRIPTION TRANSP".to_owned()]));
        let days: BTreeSet<(&str, &str)> = found.iter().map(|event| (value(event, "DTSTART"), value(event, "DTEND"))).collect();
        assert_eq!(days, BTreeSet::from([("20260430", "20260501"), ("20260731", "20260801")]));
        let again = write(&text, &sections, |out, text| Box::new(Ics::new(out, text)), rules.clone());
        assert_eq!(bytes, again);
    }
}

/// What a comment comes to: its text outside of code; nothing in it that a page would act on.
fn read(markdown: &str) -> String {
    let mut shown = String::new();
    let mut options = Options::all();
    // GitHub does not read these
    options.remove(
        Options::ENABLE_SMART_PUNCTUATION | Options::ENABLE_YAML_STYLE_METADATA_BLOCKS | Options::ENABLE_PLUSES_DELIMITED_METADATA_BLOCKS,
    );
    for event in Parser::new_ext(markdown, options) {
        match event {
            Event::Start(Tag::Heading { .. } | Tag::Paragraph | Tag::List(None) | Tag::Item | Tag::Strong) | Event::End(_) => {}
            Event::Text(text) => shown.push_str(&text),
            Event::Code(_) => shown.push(' '),
            Event::SoftBreak => shown.push('\n'),
            other => panic!("{other:?} in {:?}", markdown.chars().take(300).collect::<String>()),
        }
    }
    shown
}

/// Would a page make a link of it?
fn links(text: &str) -> bool {
    let signs = text.char_indices().filter(|(_, c)| matches!(c, '@' | '#'));
    let follows = |(at, c): (usize, char)| {
        text.get(at + c.len_utf8()..).is_some_and(|rest| rest.starts_with(|next: char| next.is_alphanumeric() || next == '_'))
    };
    signs.into_iter().any(follows) || ["://", "www.e", "mailto:m", "GH-1"].iter().any(|word| text.contains(word))
}

#[test]
fn a_comment_means_nothing_but_itself() {
    let (sections, _) = hostile();
    for text in texts() {
        for section in &sections {
            let bytes = write(&text, std::slice::from_ref(section), |out, text| Box::new(Markdown::new(out, text)), Vec::new());
            let comment = String::from_utf8(bytes).expect("UTF-8");
            let shown = read(&comment);
            assert!(!links(&shown), "{shown}");
            assert!(
                !comment.chars().any(|c| (c.is_control() && c != '\n') || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}' | '\u{2067}'))
            );
        }
    }
}

#[test]
fn a_comment_is_never_too_long() {
    for text in texts() {
        let long = "`a` *b* ".repeat(100);
        let sections: Vec<Section> =
            (0..500).map(|number| section(&format!("{number} {long}"), findings(&format!("{number} {long}")))).collect();
        let bytes = write(&text, &sections, |out, text| Box::new(Markdown::new(out, text)), Vec::new());
        assert!(bytes.len() <= MOST && bytes.len() > MOST / 2, "{}", bytes.len());
        let comment = String::from_utf8(bytes).expect("UTF-8");
        read(&comment);
        if text.language == "en" {
            assert!(comment.contains("more not shown"), "{comment}");
            assert!(comment.find("### Errors \\(1500").is_some() || comment.contains("### Errors (1500)"));
        }
    }
}

/// The kinds of parts, worst first; what was there before is a number.
#[test]
fn a_comment_tells_what_is_new_first() {
    let text = Text::new("en", Audience::Public);
    let bytes = write(&text, &[section("a", findings("x/y"))], |out, text| Box::new(Markdown::new(out, text)), Vec::new());
    let comment = String::from_utf8(bytes).expect("UTF-8");
    let at = |words: &str| comment.find(words).unwrap_or_else(|| panic!("{words} in {comment}"));
    let order = ["### Errors (3)", "**error (new)**", "### Warnings (3)", "### Notes (3)", "### No longer there (3)", "3 "].map(at);
    assert!(order[..5].is_sorted(), "{comment}");
    assert!(comment.contains("  - place: `x/y:1:2`\n  - what to do: x/y\n"), "{comment}");
}

fn book(bytes: Vec<u8>) -> Book<Cursor<Vec<u8>>> {
    open_workbook_from_rs(Cursor::new(bytes)).expect("a workbook")
}

#[test]
fn a_workbook_can_be_read_and_holds_no_formula() {
    let (sections, rules) = hostile();
    for text in texts() {
        let make = || write(&text, &sections, |out, text| Box::new(Xlsx::new(out, text)), rules.clone());
        let bytes = make();
        assert!(bytes == make(), "the same twice");
        let mut book = book(bytes);
        let names = book.sheet_names();
        assert_eq!(names.len(), 4);
        for name in &names {
            let formulas = book.worksheet_formula(name).expect("a sheet");
            assert!(formulas.used_cells().next().is_none(), "{name}");
        }
        let deadlines = book.worksheet_range(&names[2]).expect("a sheet");
        assert_eq!(deadlines.height(), 1 + 2 * sections.len());
        let by = deadlines.rows().nth(1).map(|row| row[0].clone()).expect("a row");
        let Data::DateTime(by) = by else { panic!("{by:?} is no date") };
        assert_eq!(by.to_ymd_hms_milli(), (2026, 4, 30, 0, 0, 0, 0));
        let verdicts = book.worksheet_range(&names[1]).expect("a sheet");
        assert_eq!(verdicts.height(), 1 + 5 * sections.len());
        let titles: BTreeSet<String> = verdicts.rows().skip(1).map(|row| row[3].to_string()).collect();
        for words in ["=1+1", "<script>alert(1)</script><img src=x onerror=y> <!-- z", "_x0041_ ]]> \u{fffd} \u{fffd}  "] {
            assert!(titles.contains(words), "{words} in {titles:?}");
        }
    }
}

const DATE: &str = "--as-of=2026-07-01";

/// All four at once, over filings good and bad, in every language; what is read back agrees with itself.
#[test]
fn reports_on_filings_can_be_read() {
    let root = fresh("formats-office");
    std::fs::create_dir_all(&root).expect("a folder");
    let faulty = std::fs::read_dir("fixtures/faulty").expect("a folder");
    let faulty = faulty.map(|entry| ("en", entry.expect("an entry").path().to_str().expect("a plain path").to_owned()));
    let sound = LANGUAGES.iter().flat_map(|(tag, _)| ["fixtures/portfolio", "fixtures/single"].map(|path| (*tag, path.to_owned())));
    for (language, path) in sound.chain(faulty) {
        let target = |name: &str| root.join(name).to_str().expect("a plain path").to_owned();
        let formats = ["csv", "xlsx", "markdown", "ics"].map(|format| format!("{format}={}", target(format)));
        let mut arguments = vec!["check", path.as_str(), DATE, "--no-cache", "--lang", language];
        arguments.extend(formats.iter().flat_map(|format| ["--format", format.as_str()]));
        let (code, _, errors) = affcheck(&arguments);
        assert!(code < 2 && errors.is_empty(), "{errors}");
        let bytes = |name: &str| std::fs::read(root.join(name)).expect("a report");
        let records = records(&bytes("csv"));
        assert!(records.len() > 1 && records.iter().flatten().all(|cell| !is_formula(cell)), "{path}");
        let comment = String::from_utf8(bytes("markdown")).expect("UTF-8");
        assert!(comment.len() <= MOST && !links(&read(&comment)), "{path}");
        let mut book = book(bytes("xlsx"));
        let names = book.sheet_names();
        let rows = book.worksheet_range(&names[1]).expect("a sheet").height() - 1;
        let verdicts = records[1..].iter().filter(|record| !record[7].is_empty() || !record[9].is_empty()).count();
        assert!(rows <= verdicts, "{path}: {rows} of {verdicts}");
        let deadlines = book.worksheet_range(&names[2]).expect("a sheet").height() - 1;
        assert_eq!(deadlines, events(&bytes("ics")).len(), "{path}");
    }
}

/// What somebody calls itself comes out of `affcheck due` and of every format as a name and as nothing else.
#[test]
fn names_stay_names() {
    let root = fresh("formats-office-names");
    let name = "=1+1|@everyone <b>x</b> ![i](https://evil.example/i) #1\\n::error::x";
    let entry =
        format!("[[affiliate]]\nid = \"a\"\nname = \"{name}\"\nkind = \"user-group\"\nrecognised = 2025-03-01\nstatus = \"recognised\"\n");
    file(&root.join("register.toml"), entry);
    file(&root.join("affiliates/a/profile.toml"), "mission = \"x\"\n");
    let path = root.to_str().expect("a plain path");
    let said = |command: &str, format: &str| {
        let (code, out, errors) = affcheck(&[command, path, DATE, "--no-cache", "--format", format]);
        assert!(code < 2 && errors.is_empty(), "{errors}");
        out
    };
    assert!(records(said("check", "csv").as_bytes()).iter().flatten().all(|cell| !is_formula(cell)));
    assert!(!links(&read(&said("check", "markdown"))));
    for page in [said("due", "markdown"), said("check", "markdown")] {
        assert!(page.contains("\\<b\\>x\\</b\\>") && !page.contains("@everyone"), "{page}");
    }
    assert!(said("due", "table").lines().all(|line| !line.trim_start().starts_with("::")));
    let calendar = said("due", "ics");
    assert!(!events(calendar.as_bytes()).is_empty() && !events(said("check", "ics").as_bytes()).is_empty());
}
