//! Faulty mappings and bad rows: all of them are reported at their places, and nothing is written.

use super::*;

#[test]
fn every_bad_row_is_reported_and_nothing_is_written() {
    let into = fresh("bad");
    fs::write(into.join("register.toml"), REGISTER).unwrap();
    let outcome = run(&options("small/bad.toml", &into)).unwrap();
    assert_eq!(
        lines(&outcome.bad),
        [
            "2 start import-date",
            "3 start import-date",
            "4 mode import-untranslated",
            "5 people import-integer",
            "5 country type-country",
            "6 start import-empty",
            "8 - import-ragged",
            "9 id import-name",
            "10 group import-name",
            "11 group import-unknown-affiliate",
            "13 - import-twice",
            "14 people schema-too-small",
            "15 group import-no-name",
        ]
    );
    assert!(outcome.bad.iter().all(|bad| bad.help.is_some() || bad.message.id == "schema-too-small"));
    assert_eq!(outcome.bad.first().unwrap().cell.as_deref(), Some("2024-02-30"));
    assert_eq!((outcome.read, outcome.made, outcome.bad_rows), (13, 1, 12));
    assert!(outcome.refused && outcome.written.is_empty() && !outcome.is_complete());
    assert_eq!(tree(&into).len(), 1);
}

#[test]
fn bad_rows_are_skipped_only_when_that_is_asked_for() {
    let into = fresh("skipped");
    fs::write(into.join("register.toml"), REGISTER).unwrap();
    let outcome = run(&Options { skip_bad: true, ..options("small/bad.toml", &into) }).unwrap();
    assert_eq!((outcome.bad_rows, outcome.refused), (12, false));
    assert_eq!(outcome.written, ["affiliates/group-a/meetings/2024-03-10-h.toml"]);
    assert_eq!(tree(&into).len(), 2);
}

#[test]
fn a_faulty_mapping_is_reported_as_a_whole() {
    let into = fresh("faulty");
    let outcome = run(&options("small/faulty.toml", &into)).unwrap();
    assert_eq!(
        faults(&outcome),
        [
            "4 import-no-column",
            "6 import-part-missing",
            "7 import-part-unknown",
            "10 import-no-column",
            "12 import-required",
            "13 import-no-field",
            "14 import-not-one-of",
            "15 import-setting",
            "16 import-format",
            "17 import-not-a-value",
            "18 import-column-or-constant",
        ]
    );
    assert_eq!(outcome.read, 0);
    assert!(!outcome.is_complete() && tree(&into).is_empty());
}

#[test]
fn a_mapping_keeps_its_schema() {
    let folder = fresh("schema");
    let with = |line: &str| faults(&import(&folder, &format!("{line}\n{MEETINGS}"), "group,id,date,title\n").unwrap());
    assert_eq!(with("colour = 1"), ["1 schema-unknown-key"]);
    assert_eq!(with("delimiter = \"--\""), ["1 schema-not-one-of"]);
    assert_eq!(with("where.date = \"x\""), ["1 schema-type"]);
    assert_eq!(with("x = Ligue"), ["1 syntax-unquoted"]);
    let unknown = MEETINGS.replace("\"title\"\n", "{ colum = \"title\" }\n");
    let outcome = import(&folder, &unknown, "group,id,date,title\n").unwrap();
    assert_eq!(faults(&outcome), ["8 schema-unknown-key"]);
    assert_eq!(outcome.faults.first().unwrap().help.as_ref().unwrap().id, "schema-unknown-key-nearest");
    let kind = MEETINGS.replace("\"meeting\"", "\"waivers\"");
    assert_eq!(faults(&import(&folder, &kind, "group,id,date,title\n").unwrap()), ["2 import-kind"]);
}

#[test]
fn lines_are_counted_as_an_editor_counts_them() {
    let csv = "group,id,date,title\na,1,x,\n\n\na,2,2024-01-01,\"two\nlines\"\na,3,y,\n,,,\na,4,z,\n";
    for (name, text) in [("lf", csv.to_owned()), ("crlf", csv.replace('\n', "\r\n")), ("bom", format!("\u{feff}{csv}"))] {
        let outcome = import(&fresh(name), MEETINGS, text).unwrap();
        assert_eq!(lines(&outcome.bad), ["2 date import-date", "7 date import-date", "9 date import-date"], "{name}");
        assert_eq!((outcome.read, outcome.blank, outcome.made), (5, 1, 1), "{name}");
    }
}

#[test]
fn text_in_another_encoding_is_reported_with_its_line() {
    let folder = fresh("latin");
    let outcome = import(&folder, MEETINGS, b"group,id,date,title\na,1,2024-01-01,fine\na,2,2024-01-02,Gen\xe8ve\n").unwrap();
    assert_eq!(lines(&outcome.bad), ["3 title import-not-utf8"]);
    assert_eq!(id(import(&folder, MEETINGS, b"group,id,date,Gen\xe8ve\n")), "import-header-not-utf8");
    assert_eq!(id(import(&folder, MEETINGS, b"")), "import-no-header");
}

#[test]
fn nothing_to_import_is_not_success() {
    let folder = fresh("nothing");
    assert_eq!(id(import(&folder, MEETINGS, "group,id,date,title\n")), "import-nothing");
    let none = format!("where.id = [\"9\"]\n{MEETINGS}");
    assert_eq!(id(import(&folder, &none, "group,id,date,title\na,1,2024-01-01,x\n")), "import-nothing");
}

#[test]
fn personal_data_is_not_imported_and_not_repeated() {
    let outcome = import(&fresh("personal"), MEETINGS, "group,id,date,title\na,1,2024-01-01,ask someone@example.org\n").unwrap();
    assert_eq!(lines(&outcome.bad), ["2 title personal-email"]);
    assert!(!format!("{:?}", outcome.bad).contains("someone@"));
}

#[test]
fn long_lists_are_cut_with_the_number_of_what_is_not_shown() {
    let rows: Vec<String> = (0..120).map(|n| format!("a,{n},never,\n")).collect();
    let outcome = import(&fresh("long"), MEETINGS, format!("group,id,date,title\n{}", rows.concat())).unwrap();
    let (shown, more) = first(&outcome.bad);
    assert_eq!((shown.len(), more), (MAX_LISTED, 120 - MAX_LISTED));
    assert_eq!(first(&outcome.conflicts), (&[][..], 0));
}
