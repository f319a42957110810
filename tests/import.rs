//! Imports from outside: what is written, what is refused, and that nothing else is touched.
#![expect(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, reason = "a test may panic")]

#[path = "import/faulty.rs"]
mod faulty;
#[path = "import/safety.rs"]
mod safety;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use affcheck::document::fault::Fault;
use affcheck::error::{Error, Result};
use affcheck::import::{BadRow, MAX_LISTED, Options, Outcome, first, run};

/// An empty folder of that name.
fn fresh(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("import").join(name);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).unwrap();
    folder
}

fn fixture(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/import").join(path)
}

fn options(mapping: &str, into: &Path) -> Options {
    Options { mapping: fixture(mapping), into: into.to_owned(), source: Some(fixture("small")), skip_bad: false, dry_run: false }
}

/// Imports a mapping and a CSV file of the test's own.
fn import(folder: &Path, mapping: &str, csv: impl AsRef<[u8]>) -> Result<Outcome> {
    fs::write(folder.join("map.toml"), mapping).unwrap();
    fs::write(folder.join("rows.csv"), csv).unwrap();
    let into = folder.join("out");
    run(&Options { mapping: folder.join("map.toml"), into, source: None, skip_bad: false, dry_run: false })
}

/// All files below a folder, hidden ones too.
fn tree(folder: &Path) -> BTreeMap<String, String> {
    let mut found = BTreeMap::new();
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let name = entry.file_name().into_string().unwrap();
        if entry.path().is_dir() {
            found.extend(tree(&entry.path()).into_iter().map(|(path, text)| (format!("{name}/{path}"), text)));
        } else {
            found.insert(name, fs::read_to_string(entry.path()).unwrap());
        }
    }
    found
}

fn lines(bad: &[BadRow]) -> Vec<String> {
    bad.iter().map(|bad| format!("{} {} {}", bad.line, bad.column.as_deref().unwrap_or("-"), bad.message.id)).collect()
}

fn faults(outcome: &Outcome) -> Vec<String> {
    let line = |fault: &Fault| format!("{} {}", outcome.mapping.position(fault.span.start).line, fault.message.id);
    outcome.faults.iter().map(line).collect()
}

fn id(result: Result<Outcome>) -> &'static str {
    let Error { message, .. } = result.expect_err("an error");
    message.id
}

const MEETINGS: &str = "source = \"rows.csv\"\ninto = \"meeting\"\naffiliate = \"group\"\nfile = { slug = \"id\" }\n[fields]\ndate = \"date\"\nmode = { constant = \"remote\" }\ntitle = \"title\"\n";

/// A register with two groups.
const REGISTER: &str = "[[affiliate]]\nid = \"group-a\"\nname = \"A\"\nkind = \"user-group\"\nrecognised = 2020-01-01\nstatus = \"recognised\"\n\n[[affiliate]]\nid = \"group-b\"\nname = \"B\"\nkind = \"user-group\"\nrecognised = 2020-01-01\nstatus = \"trial\"\n";

#[test]
fn a_public_record_becomes_a_portfolio() {
    let into = fresh("portfolio");
    let chapters = run(&options("rladies/register.toml", &into)).unwrap();
    assert_eq!((chapters.read, chapters.made, chapters.written.as_slice()), (3, 3, ["register.toml".to_owned()].as_slice()));
    let profiles = run(&options("rladies/profiles.toml", &into)).unwrap();
    assert_eq!((profiles.read, profiles.made, profiles.written.len()), (3, 3, 3));
    let meetings = run(&options("rladies/meetings.toml", &into)).unwrap();
    assert_eq!((meetings.read, meetings.left_out, meetings.made), (6, 3, 3));
    assert!(meetings.is_complete());

    let files = tree(&into);
    assert_eq!(
        files.keys().collect::<Vec<_>>(),
        [
            "affiliates/example-geneve/meetings/2024-07-01-104.toml",
            "affiliates/example-geneve/profile.toml",
            "affiliates/example-sfax/profile.toml",
            "affiliates/example-tunis/meetings/2020-02-29-101.toml",
            "affiliates/example-tunis/meetings/2021-01-10-103.toml",
            "affiliates/example-tunis/profile.toml",
            "register.toml",
        ]
    );
    insta::assert_snapshot!(files["register.toml"], @r#"
    [[affiliate]]
    id = "example-geneve"
    name = 'Groupe "Exemple", Genève'
    kind = "user-group"
    recognised = 2024-06-01
    status = "recognised"
    country = "CH"

    [[affiliate]]
    id = "example-sfax"
    name = "مجموعة صفاقس"
    kind = "user-group"
    recognised = 2021-11-30
    status = "recognised"
    country = "TN"

    [[affiliate]]
    id = "example-tunis"
    name = "Example Group Tunis"
    kind = "user-group"
    recognised = 2019-03-14
    status = "recognised"
    country = "TN"
    "#);
    insta::assert_snapshot!(files["affiliates/example-tunis/profile.toml"], @r#"
    name = "Example Group Tunis"
    kind = "user-group"
    recognised = 2019-03-14
    country = "TN"

    [members]
    count = 120
    "#);
    insta::assert_snapshot!(files["affiliates/example-tunis/meetings/2020-02-29-101.toml"], @r#"
    date = 2020-02-29
    mode = "in-person"
    kind = "event"
    country = "TN"
    city = "Tunis"
    participants = 14
    source = "https://example.org/events/101/"
    "#);
    insta::assert_snapshot!(files["affiliates/example-geneve/meetings/2024-07-01-104.toml"], @r#"
    date = 2024-07-01
    mode = "in-person"
    kind = "event"
    country = "CH"
    city = "Genève"
    source = "https://example.org/events/104/"
    "#);
}

#[test]
fn amounts_and_days_are_read_as_the_mapping_says() {
    let into = fresh("finance");
    let outcome = run(&options("small/finance.toml", &into)).unwrap();
    assert_eq!(outcome.written, ["affiliates/chapter-a/finance/2023.toml", "affiliates/chapter-a/finance/2024.toml"]);
    let files = tree(&into);
    insta::assert_snapshot!(files["affiliates/chapter-a/finance/2023.toml"], @r#"
    filed = 2024-03-15
    currency = "CHF"

    [period]
    start = 2023-01-01
    end = 2023-12-31

    [balance]
    opening = 1250.5
    closing = 980
    "#);
    insta::assert_snapshot!(files["affiliates/chapter-a/finance/2024.toml"], @r#"
    filed = 2025-02-28
    currency = "CHF"

    [period]
    start = 2024-01-01
    end = 2024-12-31

    [balance]
    opening = 980
    closing = -12.0375
    "#);
}

#[test]
fn a_dry_run_tells_what_would_be_written() {
    let into = fresh("dry");
    let outcome = run(&Options { dry_run: true, ..options("rladies/profiles.toml", &into) }).unwrap();
    assert_eq!(outcome.written.len(), 3);
    assert!(outcome.is_complete() && tree(&into).is_empty());
}

#[test]
fn two_imports_give_the_same_bytes() {
    let (one, two) = (fresh("same-1"), fresh("same-2"));
    for into in [&one, &two] {
        run(&options("rladies/register.toml", into)).unwrap();
        run(&options("rladies/meetings.toml", into)).unwrap();
    }
    assert_eq!(tree(&one), tree(&two));
}

#[test]
fn the_folder_of_one_affiliate_needs_no_id() {
    let folder = fresh("single");
    let own = MEETINGS.replace("affiliate = \"group\"\n", "");
    let rows = "group,id,date,title\na,1,2024-01-01,x\n";
    assert_eq!(import(&folder, &own, rows).unwrap().written, ["meetings/2024-01-01-1.toml"]);
    fs::write(folder.join("out/profile.toml"), "name = \"A\"\nkind = \"chapter\"\n").unwrap();
    assert_eq!(id(import(&folder, MEETINGS, rows)), "import-single");
    fs::write(folder.join("out/register.toml"), REGISTER).unwrap();
    assert_eq!(id(import(&folder, &own, rows)), "import-portfolio");
}
