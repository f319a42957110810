//! What the public must not read: private values, small counts and personal data. They are planted wherever they can stand, in sound and in
//! broken documents, and none may come out again in any format.
#![expect(clippy::expect_used, reason = "a test may panic")]

#[path = "support/folder.rs"]
mod folder;
#[path = "support/leaks.rs"]
mod leaks;
#[path = "support/sample.rs"]
mod sample;
mod support;

use std::path::PathBuf;

use affcheck::document::Kinds;
use affcheck::document::schema::Owner;
use folder::write;
use leaks::{assert_kept, leaks, portfolio, said};
use sample::{Plant, Sampler, expanded, inline, path_of};
use support::affcheck;

/// The register of some affiliates without an alias.
fn register(ids: &[String]) -> String {
    let entry = |id: &String| {
        format!(
            "[[affiliate]]\nid = \"{id}\"\nname = \"Open Hands\"\nkind = \"user-group\"\nrecognised = 2019-03-01\nstatus = \"recognised\"\n"
        )
    };
    ids.iter().map(entry).collect()
}

/// A portfolio whose affiliates are named `a`, `b` ..., each with marks in the private fields of all document kinds.
/// `spoil` may break a document of an affiliate, which it knows by its number, before it is written.
fn plant(name: &str, ways: &[Plant], spoil: &dyn Fn(usize, &str) -> String) -> PathBuf {
    let kinds = Kinds::embedded();
    let ids: Vec<String> = ('a'..='z').take(ways.len()).map(String::from).collect();
    let root = portfolio(name, &register(&ids));
    let waivers = kinds.named("waivers").and_then(|kind| kinds.get(kind)).expect("a kind");
    for (number, (id, way)) in ids.iter().zip(ways).enumerate() {
        let folder = root.join("affiliates").join(id);
        let mut sampler = Sampler { plant: *way, public: "Free knowledge".into(), count: 3, marks: 0 };
        for schema in kinds.iter().filter(|schema| schema.owner == Owner::Affiliate) {
            let document = sampler.document(schema.json());
            let path = path_of(schema.pattern.as_str());
            write(&folder.join(&path), spoil(number, &expanded(&document)));
            if schema.pattern.as_str().contains('{') {
                let other = path.replace("2025", "2024").replace("one.toml", "two.toml");
                write(&folder.join(other), spoil(number, &inline(&document)));
            }
        }
        let waivers = expanded(&sampler.document(waivers.json()));
        write(&root.join(format!("waivers/{id}.toml")), spoil(number, &waivers));
        assert!(sampler.marks > 15, "only {} marks were set", sampler.marks);
        if number == 0 {
            let refused = kinds.named("refused-sources").and_then(|kind| kinds.get(kind)).expect("a kind");
            write(&root.join("refused-sources.toml"), spoil(number, &expanded(&sampler.document(refused.json()))));
        }
    }
    root
}

#[test]
fn private_values_of_sound_and_of_wrong_documents() {
    let root = plant("values", &[Plant::Sound, Plant::Wrong, Plant::Long], &|_, text| text.to_owned());
    assert_kept("values", &root, &["Qz", "qZ"]);
    assert!(leaks(&said(&root, "committee"), &["Qz"]).len() > 15, "the committee sees what is wrong");
}

/// A table where a list should be, and the other way round, is not quoted with all that is in it.
#[test]
fn private_values_in_tables_and_lists_that_changed_places() {
    let root = plant("shape", &[Plant::Shape], &|_, text| text.to_owned());
    assert_kept("shape", &root, &["Qz", "qZ"]);
}

/// Keys below a private field are as private as its value.
#[test]
fn private_values_that_are_tables() {
    let root = plant("tables", &[Plant::Table], &|_, text| text.to_owned());
    assert_kept("tables", &root, &["Qz", "qZ"]);
}

/// A text where a table with private parts belongs may be one of them.
#[test]
fn private_values_that_stand_where_their_table_belongs() {
    let tables =
        ["responsible =", "reviewer =", "guarantor =", "[responsible]", "[reviewer]", "[confidential-channel]", "contacts =", "officers ="];
    let spoil = |_, text: &str| -> String {
        let replaced =
            |line: &str| tables.iter().find(|table| line.starts_with(**table)).map(|table| table.trim_matches(['[', ']', ' ', '=']));
        text.lines().map(|line| replaced(line).map_or(format!("{line}\n"), |key| format!("{key} = \"Qz0qZ\"\n[rest-of-{key}]\n"))).collect()
    };
    let root = plant("replaced", &[Plant::Sound], &spoil);
    assert_kept("replaced", &root, &["Qz", "qZ"]);
}

/// Few people are as good as named ones: counts below the pack's minimum are private too, well written or not.
#[test]
fn small_counts_of_people() {
    let spoil = |way: usize, text: &str| -> String {
        let line = |(number, line): (usize, &str)| match (line.strip_suffix(" = 3"), way) {
            (Some(key), 0) => format!("{key} = 3\nunknown{number} = 1\n"),
            (Some(key), 1) => format!("{key} = \"3\"\n"),
            (Some(key), 2) => format!("{key} = 3.5\n"),
            (Some(key), 3) => format!("{key} = -3\n"),
            (Some(key), _) => format!("{key} = 3\nbroken here\n"),
            (None, _) => format!("{line}\n"),
        };
        text.lines().enumerate().map(line).collect()
    };
    let root = plant("counts", &[Plant::Sound; 5], &spoil);
    assert_kept("counts", &root, &[" = 3", " = -3", " = \"3", "= \\\"3", "is `3", "is `-3"]);
    assert!(!leaks(&said(&root, "committee"), &[" = 3", "is `3"]).is_empty(), "the committee sees the counts");
}

/// Document kinds that a pack brings have private fields of their own, some below keys that the writer chooses.
#[test]
fn private_values_of_kinds_that_a_pack_brings() {
    let root = portfolio("pack", &register(&["a".to_owned()]));
    let long = "Qz".repeat(30);
    let books = format!(
        "books = [{{ title = \"One\", borrower = \"{long}\" }}, {{ borrower = \"Qz\" }}, {{ title = \"Two\", borower = \"Qz\" }}]\n"
    );
    write(&root.join("affiliates/a/library.toml"), format!("{books}[borrowers-by-card]\n12 = \"{long}\"\n13 = [\"Qz\"]\n14 = \"Qz\"\n"));
    for format in ["human", "concise", "json", "csv", "markdown"] {
        let arguments = ["check", root.to_str().expect("a plain path"), "--pack", "fixtures/extra-pack", "--format", format];
        let (code, out, errors) = affcheck(&arguments);
        assert!(code == 1 && errors.is_empty() && out.contains("library.toml"), "{errors}");
        assert_eq!(leaks(&out, &["Qz"]), Vec::<String>::new(), "{format}");
    }
}

/// How many ways there are to break the line of a private value.
const WAYS: usize = 12;

/// One of them.
fn broken(line: &str, way: usize) -> String {
    let (key, value) = line.split_once(" = ").unwrap_or((line, ""));
    let plain = value.trim_matches('"');
    match way {
        0 => format!("{key} = “{plain}”"),
        1 => format!("{key} = {plain} and {plain}"),
        2 => format!("{key} = \"{plain}"),
        3 => format!("{key}: \"{plain}\""),
        4 => format!("{key} == {value}"),
        5 => format!("{key} = \"\"\"\n{plain} = {plain}\n[{plain}]\n{plain}\"\"\"\nnonsense"),
        6 => format!("{key} = [\n  {value},\n  a = {value}\n"),
        7 => format!("\"{key}\" = '{plain}\n{plain}'"),
        8 => format!("{key} = {value}\n{key} = {value}"),
        9 => format!("{key} =\n  {value}"),
        10 => format!("{key} {value}"),
        _ => format!("{key} = {value} {value} # {plain}"),
    }
}

#[test]
fn private_values_of_documents_with_broken_syntax() {
    let spoil = |way, text: &str| -> String {
        let line = |line: &str| if line.contains("Qz") { broken(line, way) + "\n" } else { format!("{line}\n") };
        text.lines().map(line).collect()
    };
    let root = plant("syntax", &[Plant::Sound; WAYS], &spoil);
    assert_kept("syntax", &root, &["Qz", "qZ"]);
}

/// The committee's list of refused sources is read for all affiliates, and told to nobody.
#[test]
fn private_values_of_the_list_of_refused_sources() {
    let list = "[[source]]\nname = \"Qz1qZ\"\nwhy = \"Qz2qZ\"\nsince = 2024-01-01\n[[source]]\nnane = \"Qz3qZ\"\nname = \"Qz4qZ\"\n";
    let line = |line: &str, way| if line.contains("Qz") { broken(line, way) + "\n" } else { format!("{line}\n") };
    let lists = (0..WAYS).map(|way| list.lines().map(|text| line(text, way)).collect::<String>());
    for (number, list) in lists.chain([list.to_owned(), list.replacen("[[source]]", "[sources]", 1)]).enumerate() {
        let root = portfolio(&format!("refused-{number}"), &register(&["a".to_owned()]));
        write(&root.join("refused-sources.toml"), list);
        assert!(said(&root, "public").contains("refused-sources.toml"), "what is wrong with it is told");
        assert_kept("refused", &root, &["Qz", "qZ"]);
    }
}

/// A key that is nearly that of a private field may hold the same.
#[test]
fn private_values_under_misspelt_keys() {
    let misspelt = |key: &str, way: usize| match way % 4 {
        0 => format!("{key}s"),
        1 => key.to_uppercase(),
        2 => key.replacen(['e', 'o', 'a'], "", 1),
        _ => format!("{key}.{key}"),
    };
    let spoil = |way, text: &str| {
        let line = |line: &str| match line.split_once(" = ").filter(|_| line.contains("Qz") && !line.contains("{ ")) {
            Some((key, value)) => format!("{} = {value}\n", misspelt(key, way)),
            None => format!("{line}\n"),
        };
        text.lines().map(line).collect::<String>() + if way < 4 { "" } else { "\nthis line = is broken\n" }
    };
    let root = plant("misspelt", &[Plant::Sound; 8], &spoil);
    assert_kept("misspelt", &root, &["Qz", "qZ"]);
}

const PERSONAL: [&str; 4] =
    ["qzmark.someone@example.org", "+216 20 123 456", "passport no A1234567", "https://meet.example.org/j/1?pwd=qzMark99"];

#[test]
fn personal_data_in_public_fields_keys_comments_names_and_texts() {
    let kinds = Kinds::embedded();
    let ids: Vec<String> = ["a", "b", "c", "d"].map(String::from).to_vec();
    let root = portfolio("personal", &register(&ids));
    for (id, personal) in ids.iter().zip(PERSONAL) {
        let folder = root.join("affiliates").join(id);
        let mut sampler = Sampler { plant: Plant::Sound, public: format!("TBD {personal}"), count: 9, marks: 0 };
        for schema in kinds.iter().filter(|schema| schema.owner == Owner::Affiliate) {
            let document = expanded(&sampler.document(schema.json()));
            let text = format!("\"{personal}\" = 1 # {personal}\nunknown = \"{personal}\"\n{document}\n# {personal}\nbroken {personal}\n");
            write(&folder.join(path_of(schema.pattern.as_str())), text);
        }
        write(&folder.join("bylaws.md"), format!("# Aims\n{personal}\n## Empty {personal}\n\n{personal}\n"));
        if !personal.contains('/') {
            write(&folder.join(format!("meetings/2026-02-04-{personal}.toml")), format!("mode = \"{personal}\"\n"));
            write(&folder.join(format!("{personal}.toml")), "x = 1\n");
        }
    }
    assert_kept("personal", &root, &["qzmark", "qzMark", "20 123 456", "A1234567"]);
}
