//! The rules of the house: modules depend one way, files stay short and say what they are for, and no message is lost.
#![expect(clippy::expect_used, reason = "a test may panic")]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use regex_lite::Regex;

/// The modules, each below those that it may use. A module is moved only together with what it needs.
const ORDER: [&str; 27] = [
    "calendar",
    "kinds",
    "snapshot",
    "message",
    "document",
    "error",
    "cache",
    "source",
    "text",
    "parameter",
    "register",
    "dossier",
    "verdict",
    "scope",
    "check",
    "obligation",
    "import",
    "pack",
    "assess",
    "proof",
    "waiver",
    "finding",
    "report",
    "baseline",
    "portfolio",
    "pipeline",
    "cli",
];

/// No file of the program is longer.
const LONGEST: usize = 500;

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// All files below a folder with an ending, by path.
fn files(folder: &Path, ending: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            found.extend(files(&path, ending));
        } else if path.extension().is_some_and(|extension| extension == ending) {
            found.push(path);
        }
    }
    found.sort();
    found
}

/// The path below `src`, with `/` between its parts.
fn name_of(path: &Path) -> String {
    path.strip_prefix(root().join("src")).expect("a file of the program").to_str().expect("a plain path").replace('\\', "/")
}

/// The files of the program, each with what is no test and no comment in it.
fn sources() -> BTreeMap<String, String> {
    let comment = Regex::new(r"(?m)^\s*//.*$").expect("an expression");
    let all = files(&root().join("src"), "rs");
    let named = all.iter().map(|path| (name_of(path), fs::read_to_string(path).expect("a file")));
    let program = named.filter(|(name, _)| name != "testing.rs" && !is_test(name));
    program
        .map(|(name, text)| {
            (name, comment.replace_all(text.split("#[cfg(test)]\nmod tests {").next().unwrap_or_default(), "").into_owned())
        })
        .collect()
}

/// Is the file named by a `#[cfg(test)] mod` of its parent?
fn is_test(name: &str) -> bool {
    let Some((folder, file)) = name.rsplit_once('/') else { return false };
    let parent = fs::read_to_string(root().join("src").join(format!("{folder}.rs"))).unwrap_or_default();
    parent.contains(&format!("#[cfg(test)]\nmod {};", file.trim_end_matches(".rs")))
}

fn matches<'t>(expression: &str, text: &'t str) -> Vec<&'t str> {
    let regex = Regex::new(expression).expect("an expression");
    regex.captures_iter(text).filter_map(|found| found.get(1)).map(|found| found.as_str()).collect()
}

#[test]
fn modules_depend_one_way() {
    let place = |module: &str| ORDER.iter().position(|known| *known == module);
    let mut wrong = Vec::new();
    for (name, text) in sources() {
        let own = name.split('/').next().unwrap_or_default().trim_end_matches(".rs");
        if matches!(own, "lib" | "main" | "build") {
            continue;
        }
        let Some(own_place) = place(own) else {
            wrong.push(format!("`{own}` is not in the list of this test"));
            continue;
        };
        for used in matches(r"\bcrate::([a-z_]+)", &text).into_iter().filter(|used| *used != own) {
            if place(used).is_none_or(|used| used >= own_place) {
                wrong.push(format!("{name} uses {used}, which stands above it"));
            }
        }
        assert!(!text.contains("use crate::{"), "{name}: one line for each module, so that this test can read it");
    }
    wrong.sort();
    wrong.dedup();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    let missing: Vec<&&str> = ORDER.iter().filter(|module| !root().join(format!("src/{module}.rs")).exists()).collect();
    assert!(missing.is_empty(), "{missing:?} are gone");
}

/// Only the sources touch the disk and the repository; only the command line reads the clock.
#[test]
fn the_disk_and_the_clock_have_one_door_each() {
    for (name, text) in sources() {
        let at_the_door = ["source", "cache", "cli", "import", "main", "build"]
            .iter()
            .any(|door| name == format!("{door}.rs") || name.starts_with(&format!("{door}/")));
        assert!(at_the_door || !(text.contains("std::fs") || text.contains("git2::")), "{name} touches the disk");
        let clock = ["Timestamp::now", "Zoned::now", "SystemTime::now", "Instant::now", "chrono::"].iter().any(|now| text.contains(now));
        assert!(name.starts_with("cli/") || !clock, "{name} reads the clock");
        // the name of a draft of JSON Schema looks like an address and is none
        let text = text.replace("http://json-schema.org/draft-04/schema#", "");
        assert!(
            !["std::net", "reqwest", "TcpStream", "http://", "ureq"].iter().any(|word| text.contains(word)),
            "{name} speaks of the network"
        );
    }
}

#[test]
fn files_are_short_and_say_what_they_are_for() {
    let mut wrong = Vec::new();
    for folder in ["src", "tests", "benches"] {
        for path in files(&root().join(folder), "rs") {
            let text = fs::read_to_string(&path).expect("a file");
            let count = text.lines().count();
            if count > LONGEST {
                wrong.push(format!("{} has {count} lines", path.display()));
            }
            if !text.starts_with("//! ") {
                wrong.push(format!("{} does not say what it is for", path.display()));
            }
            if path.ends_with("mod.rs") && folder == "src" {
                wrong.push(format!("{}: write the module beside its folder", path.display()));
            }
        }
    }
    for path in files(&root().join("src"), "rs") {
        let name = name_of(&path);
        let vague = name
            .split('/')
            .any(|part| matches!(part.trim_end_matches(".rs"), "utils" | "util" | "common" | "helpers" | "manager" | "misc"));
        if vague {
            wrong.push(format!("{name}: the name says nothing"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// The names of the messages in English. What the messages say, and in which languages, is for `texts.rs`.
fn catalogue() -> BTreeSet<String> {
    let english = files(&root().join("src/text/en"), "ftl").into_iter().chain([root().join("src/text/en.ftl")]);
    let text: String = english.map(|path| fs::read_to_string(path).expect("a catalogue")).collect();
    matches(r"(?m)^([a-z][a-z0-9-]*) *=", &text).into_iter().map(ToOwned::to_owned).collect()
}

#[test]
fn every_message_is_in_the_catalogue_and_every_entry_is_used() {
    let catalogue = catalogue();
    let all: String = sources().into_values().collect();
    let said = ["Message::new\\(\\s*\"([^\"]+)\"", "\\btext\\.get\\(\\s*\"([^\"]+)\"", "\\bself\\.title\\(\"([^\"]+)\""];
    let missing: BTreeSet<&str> = said.iter().flat_map(|said| matches(said, &all)).filter(|id| !catalogue.contains(*id)).collect();
    assert!(missing.is_empty(), "not in en.ftl: {missing:?}");
    // what is chosen among several, as in the arms of a match, is known by the first word of its name
    let words: BTreeSet<&str> = matches("\"([a-z][a-z0-9-]*)\"", &all).into_iter().collect();
    let families = [
        "error-",
        "reason-",
        "exclusion-",
        "schema-",
        "syntax-",
        "verdict-",
        "title-",
        "describe-",
        "explain-",
        "unreadable-",
        "event-",
        "renewal-",
        "response-",
        "usage-",
    ];
    let lost: Vec<&&str> =
        words.iter().filter(|word| families.iter().any(|family| word.starts_with(family)) && !catalogue.contains(**word)).collect();
    assert!(lost.is_empty(), "not in en.ftl: {lost:?}");
    // the names of what commands and arguments say are put together from theirs; a test in `cli/help.rs` holds them to each other
    // and those of countries are made of their codes
    let put_together = |id: &str| id == "cli" || id.starts_with("cli-") || id.starts_with("country-");
    let idle: Vec<&String> = catalogue.iter().filter(|id| !words.contains(id.as_str()) && !put_together(id)).collect();
    assert!(idle.is_empty(), "nothing says {idle:?}");
}

/// Each file is part of the program: named by the one above it.
#[test]
fn no_file_is_forgotten() {
    let mut forgotten = Vec::new();
    for path in files(&root().join("src"), "rs") {
        let name = name_of(&path);
        let (folder, file) = name.rsplit_once('/').map_or(("lib", name.as_str()), |(folder, file)| (folder, file));
        let module = file.trim_end_matches(".rs");
        let above = if name.starts_with("build/") { "build".to_owned() } else { folder.to_owned() };
        let parent = fs::read_to_string(root().join(format!("src/{above}.rs"))).unwrap_or_default();
        let is_root = matches!(name.as_str(), "lib.rs" | "main.rs" | "build.rs");
        // the closed sets of checks and obligations name their kinds in a list
        let named = [format!("mod {module};"), format!("{module}.rs\""), format!("\n    {module}::")];
        if !is_root && !named.iter().any(|named| parent.contains(named)) {
            forgotten.push(name);
        }
    }
    assert!(forgotten.is_empty(), "no part of the program: {forgotten:?}");
}

/// Nothing in the program knows the first federation.
#[test]
fn the_program_names_no_federation() {
    for (name, text) in sources() {
        let lower = text.to_lowercase();
        assert!(!["wikimedia", "wikipedia", "rladies", "affcom"].iter().any(|word| lower.contains(word)), "{name}");
    }
    for schema in files(&root().join("schemas"), "json") {
        let lower = fs::read_to_string(&schema).expect("a schema").to_lowercase();
        assert!(!lower.contains("wikimedia"), "{}", schema.display());
    }
}
