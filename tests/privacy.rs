//! What the public must not read: private values, small counts and personal data. They are planted wherever they can stand, in sound and in
//! broken documents, and none may come out again in any format.
#![expect(clippy::expect_used, clippy::indexing_slicing, clippy::panic, reason = "a test may panic")]

#[path = "support/folder.rs"]
mod folder;
#[path = "support/formats.rs"]
mod formats;
#[path = "support/leaks.rs"]
mod leaks;
#[path = "support/sample.rs"]
mod sample;
mod support;

use std::path::PathBuf;

use affcheck::document::Kinds;
use affcheck::document::schema::{Owner, Schema};
use folder::write;
use leaks::{assert_kept, leaks, portfolio, reports, said};
use sample::{Plant, Sampler, expanded, inline, path_of};
use serde_json::Value;
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

/// Files without which nothing is judged; their private fields are planted in tests of their own.
const APART: [&str; 4] = ["register", "baseline", "config", "import"];

/// The document kinds that are filled in: all that affiliates file, and all that the committee keeps.
fn planted(kinds: &Kinds) -> impl Iterator<Item = &Schema> {
    let filed = |schema: &&Schema| matches!(schema.owner, Owner::Affiliate | Owner::Committee) && !APART.contains(&schema.name.as_ref());
    kinds.iter().filter(filed)
}

/// Is any part of a schema private?
fn holds_private(part: &Value) -> bool {
    match part {
        Value::Object(members) => part["x-private"] == true || members.values().any(holds_private),
        Value::Array(items) => items.iter().any(holds_private),
        _ => false,
    }
}

/// Which fields are private the schemas alone say: one that is added tomorrow is planted tomorrow.
#[test]
fn every_private_field_of_every_schema_is_planted() {
    let kinds = Kinds::embedded();
    let known: Vec<&str> = planted(&kinds).map(|schema| schema.name.as_ref()).chain(["register", "baseline"]).collect();
    for schema in kinds.iter().filter(|schema| holds_private(schema.json())) {
        assert!(known.contains(&schema.name.as_ref()), "nobody plants private values in {}", schema.name);
        let mut sampler = Sampler { plant: Plant::Wrong, public: "x".into(), count: 3, marks: 0 };
        let document = expanded(&sampler.document(schema.json()));
        for path in schema.private_paths() {
            let key = path.to_string().replace("[]", "").rsplit('.').next().expect("a key").to_owned();
            let mark = |line: &str| line.trim_start_matches('[').starts_with(&key) && line.contains("Qz");
            assert!(document.lines().any(mark), "{}: {path} has no mark in\n{document}", schema.name);
        }
    }
}

/// The register decides who is judged, so that it cannot be wrong together with all else.
#[test]
fn private_values_of_the_register() {
    let kinds = Kinds::embedded();
    let schema = kinds.named("register").and_then(|kind| kinds.get(kind)).expect("a kind");
    for (number, plant) in [Plant::Wrong, Plant::Long, Plant::Table, Plant::Shape].into_iter().enumerate() {
        let mut sampler = Sampler { plant, public: "Free knowledge".into(), count: 3, marks: 0 };
        let register = expanded(&sampler.document(schema.json()));
        let root = portfolio(&format!("register-{number}"), &register);
        write(&root.join("affiliates/one/profile.toml"), "kind = 1\n");
        assert_kept("register", &root, &["Qz", "qZ"]);
        if plant == Plant::Wrong {
            assert!(!leaks(&said(&root, "committee"), &["Qz"]).is_empty(), "the committee sees what is wrong");
        }
    }
}

/// A list of known findings is read by whoever checks, and may be wrong too.
#[test]
fn private_values_of_a_baseline() {
    let kinds = Kinds::embedded();
    let schema = kinds.named("baseline").and_then(|kind| kinds.get(kind)).expect("a kind");
    let root = portfolio("baseline", &register(&["a".to_owned()]));
    let (path, list) = (root.to_str().expect("a plain path"), root.join("known.toml"));
    let sound = |plant| expanded(&Sampler { plant, public: "public".into(), count: 3, marks: 0 }.document(schema.json()));
    let broken = (0..WAYS).map(|way| {
        let line = |line: &str| if line.contains("Qz") { broken(line, way) + "\n" } else { format!("{line}\n") };
        sound(Plant::Sound).lines().map(line).collect()
    });
    for text in [Plant::Sound, Plant::Wrong, Plant::Long, Plant::Table, Plant::Shape].map(sound).into_iter().chain(broken) {
        assert!(text.contains("Qz"));
        write(&list, text);
        for (command, option) in [("check", "--baseline"), ("baseline", "--file")] {
            let (code, out, errors) = affcheck(&[command, path, option, list.to_str().expect("a plain path")]);
            assert_eq!(code, 2, "{errors}");
            assert_eq!(leaks(&(out + &errors), &["Qz", "qZ"]), [""; 0]);
        }
    }
}

/// A portfolio whose affiliates are named `a`, `b` ..., each with marks in the private fields of all document kinds.
/// `spoil` may break a document of an affiliate, which it knows by its number, before it is written.
fn plant(name: &str, ways: &[Plant], spoil: &dyn Fn(usize, &str) -> String) -> PathBuf {
    let kinds = Kinds::embedded();
    let ids: Vec<String> = ('a'..='z').take(ways.len()).map(String::from).collect();
    let root = portfolio(name, &register(&ids));
    for (number, (id, way)) in ids.iter().zip(ways).enumerate() {
        let folder = root.join("affiliates").join(id);
        let mut sampler = Sampler { plant: *way, public: "Free knowledge".into(), count: 3, marks: 0 };
        for schema in planted(&kinds) {
            let document = sampler.document(schema.json());
            let pattern = schema.pattern.as_str();
            if schema.owner == Owner::Committee {
                // what the committee keeps about all of them is planted once
                if number == 0 || pattern.contains("{affiliate}") {
                    write(&root.join(pattern.replace("{affiliate}", id)), spoil(number, &expanded(&document)));
                }
                continue;
            }
            let path = path_of(pattern);
            write(&folder.join(&path), spoil(number, &expanded(&document)));
            if pattern.contains('{') {
                let other = path.replace("2025", "2024").replace("one.toml", "two.toml");
                write(&folder.join(other), spoil(number, &inline(&document)));
            }
        }
        assert!(sampler.marks > 15, "only {} marks were set", sampler.marks);
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

/// Private fields that hold a word of a list, a day or a yes, as `key = value`, by the tables of a document and its schema.
fn private_lines(root: &Value, schema: &Value, key: &str, value: &toml::Value, private: bool, found: &mut Vec<String>) {
    let refers = schema.get("$ref").and_then(Value::as_str).and_then(|path| root.pointer(path.trim_start_matches('#')));
    let inner = refers.unwrap_or(schema);
    let inner = inner.get("oneOf").and_then(|list| list.get(0)).unwrap_or(inner);
    let private = private || schema["x-private"] == true || inner["x-private"] == true;
    match value {
        toml::Value::Table(table) => {
            table.iter().for_each(|(key, value)| private_lines(root, &inner["properties"][key], key, value, private, found));
        }
        toml::Value::Array(items) => {
            items.iter().filter(|item| item.is_table()).for_each(|item| private_lines(root, &inner["items"], key, item, private, found));
        }
        value if private => found.push(format!("{key} = {value}")),
        _ => {}
    }
}

/// Where a fault is on the next line, the line before it is shown too.
#[test]
fn words_days_and_answers_in_private_fields() {
    let kinds = Kinds::embedded();
    let root = portfolio("words", &(register(&["a".to_owned()]) + "safety = \"at-risk\"\nunknown = 1\n"));
    let mut private = vec!["safety = \"at-risk\"".to_owned()];
    for schema in kinds.iter().filter(|schema| schema.owner == Owner::Affiliate || schema.name == "waivers") {
        let document = Sampler { plant: Plant::Sound, public: "Free knowledge".into(), count: 30, marks: 0 }.document(schema.json());
        private_lines(schema.json(), schema.json(), "", &toml::Value::Table(document.clone()), false, &mut private);
        let line = |(number, line): (usize, &str)| {
            if private.iter().any(|private| private == line) { format!("{line}\nunknown{number} = 1\n") } else { format!("{line}\n") }
        };
        let text: String = expanded(&document).lines().enumerate().map(line).collect();
        let path = if schema.owner == Owner::Affiliate {
            format!("affiliates/a/{}", path_of(schema.pattern.as_str()))
        } else {
            "waivers/a.toml".into()
        };
        write(&root.join(path), text);
    }
    let words: Vec<&str> = private.iter().map(String::as_str).collect();
    assert!(words.contains(&"legal-contact = true") && words.iter().any(|word| word.starts_with("reason = ")), "{words:?}");
    assert_kept("words", &root, &words);
    let seen = said(&root, "committee").replace("\\\"", "\"");
    for word in words {
        assert!(seen.contains(word), "the committee sees {word}");
    }
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
    let list = "# Qz0qZ = [1]\n[[source]]\nname = \"Qz1qZ\"\nwhy = \"Qz2qZ\"\nsince = 2024-01-01\n[[source]]\n# Qz = 1, qZ\nnane = \"Qz3qZ\"\nname = \"Qz4qZ\"\n";
    let line = |line: &str, way| if line.contains("Qz") && !line.starts_with('#') { broken(line, way) + "\n" } else { format!("{line}\n") };
    let lists = (0..WAYS).map(|way| list.lines().map(|text| line(text, way)).collect::<String>());
    for (number, list) in lists.chain([list.to_owned(), list.replacen("[[source]]", "[sources]", 1)]).enumerate() {
        let root = portfolio(&format!("refused-{number}"), &register(&["a".to_owned()]));
        write(&root.join("refused-sources.toml"), list);
        let said = reports(&root, "public");
        assert!(said.contains("refused-sources.toml"), "what is wrong with it is told");
        assert_eq!(leaks(&said, &["Qz", "qZ"]), [""; 0]);
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
