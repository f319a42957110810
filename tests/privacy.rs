//! What the public must not read: private values, real names behind an alias, personal data. Each is planted wherever
//! it can stand, in sound and in broken documents, and none may come out again in any format.
#![expect(clippy::expect_used, reason = "a test may panic")]

#[path = "support/folder.rs"]
mod folder;
#[path = "support/sample.rs"]
mod sample;
mod support;

use std::path::{Path, PathBuf};

use affcheck::document::Kinds;
use affcheck::document::schema::Owner;
use folder::{fresh, write};
use sample::{Plant, Sampler, expanded, inline};
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

/// An empty portfolio with a register.
fn portfolio(name: &str, register: &str) -> PathBuf {
    let root = fresh(&format!("privacy-{name}"));
    write(&root.join("register.toml"), register);
    root
}

/// Where a document of a kind may lie.
fn path_of(pattern: &str) -> String {
    let plain = pattern.replace("{date}-{slug}", "2026-02-03-one").replace("{period}", "2025").replace("{slug}", "one");
    assert!(!plain.contains('{'), "an unknown variable in {pattern}");
    plain
}

/// All that the program says of a portfolio: three formats, and the explanation of a rule that quotes values.
fn said(root: &Path, audience: &str) -> String {
    let path = root.to_str().expect("a plain path");
    let common = ["--as-of", "2026-07-01", "--audience", audience];
    let mut said = String::new();
    for format in ["human", "concise", "json"] {
        let (code, out, errors) = affcheck(&[&["check", path, "--format", format], &common[..]].concat());
        assert!(code < 2, "{errors}");
        said.push_str(&out);
        said.push_str(&errors);
    }
    let (_, out, errors) = affcheck(&[&["explain", "bylaws/text-on-file", path, "--for", "a"], &common[..]].concat());
    said + &out + &errors
}

/// The lines in which one of the words stands.
fn leaks(said: &str, words: &[&str]) -> Vec<String> {
    let lines = said.lines().flat_map(|line| line.split_inclusive("\\n"));
    lines.filter(|line| words.iter().any(|word| line.contains(word))).map(|line| line.trim().chars().take(200).collect()).collect()
}

fn assert_kept(what: &str, root: &Path, words: &[&str]) {
    let mut leaked = leaks(&said(root, "public"), words);
    leaked.sort();
    leaked.dedup();
    assert!(
        leaked.is_empty(),
        "{what}: {} lines, such as\n{}",
        leaked.len(),
        leaked.iter().take(30).cloned().collect::<Vec<_>>().join("\n")
    );
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
        let mut sampler = Sampler { plant: *way, public: "Free knowledge".into(), marks: 0 };
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

const ALIASED: &str = "[[affiliate]]\nid = \"a\"\nname = \"Ligue de l’Étoile Cachée\"\nalias = \"Lantern\"\nkind = \"user-group\"\nrecognised = 2019-03-01\nstatus = \"recognised\"\nlanguages = [\"fr\"]\n";

/// Files of an affiliate whose real name must not be told; each writes it in another way.
fn aliased(root: &Path, name: &str) {
    let file = |path: &str, text: String| write(&root.join("affiliates/a").join(path), text);
    file(
        "profile.toml",
        format!("name = \"{name}\"\nkind = \"chapter\"\nmission = \"{name} helps\"\nmisssion = \"{name}\"\n\"{name}\" = 1\n"),
    );
    file(
        "bylaws.toml",
        format!(
            "adopted = 2019-03-01\ntext = \"bylaws.md#{name}\"\npurpose = \"TBD\"\nlanguage = \"{name}\"\n[[bodies]]\nname = \"{name}\"\nsize = \"{name}\"\n"
        ),
    );
    file("bylaws.md", format!("# Statuts\n\n## {name}\n\nTBD\n\n## Autre {name}\n"));
    file("escalation.toml", format!("no-retaliation = {name}\nadopted = \"{name}\"\n"));
    file(&format!("meetings/2026-01-01-{name}.toml"), format!("date = \"{name}\"\nmode = \"{name}\"\n"));
    file(&format!("{name}.toml"), "x = 1\n".into());
}

#[test]
fn real_names_behind_an_alias() {
    let name = "Ligue de l’Étoile Cachée";
    for (way, written) in [("same", name.to_owned()), ("upper", name.to_uppercase()), ("lower", name.to_lowercase())] {
        let root = portfolio(&format!("alias-{way}"), ALIASED);
        aliased(&root, &written);
        assert_kept(way, &root, &[&written, name]);
        assert!(said(&root, "committee").contains(&written), "the committee sees the name");
    }
}

/// The profile of such an affiliate may write its name otherwise than the register does.
#[test]
fn other_spellings_of_a_real_name_in_the_profile() {
    let root = portfolio("alias-spelling", ALIASED);
    write(&root.join("affiliates/a/profile.toml"), "name = \"La Ligue des Etoiles Cachees\"\nkind = \"user-group\"\ncountry = \"XX1\"\n");
    assert_kept("profile", &root, &["Ligue", "Etoiles"]);
}

/// A name that is broken over two lines of a text, as editors do.
#[test]
fn real_names_over_two_lines() {
    let root = portfolio("alias-lines", ALIASED);
    write(&root.join("affiliates/a/bylaws.toml"), "adopted = 2019-03-01\ntext = \"bylaws.md#aims\"\n");
    write(&root.join("affiliates/a/bylaws.md"), "# Statuts\n\nLigue de l’Étoile\n## Aims\nLigue de\nl’Étoile Cachée\n\nTBD\n");
    assert_kept("text", &root, &["Cachée"]);
}

/// An entry that cannot be used still says which name must not be told.
#[test]
fn real_names_of_a_broken_register_entry() {
    for (name, register) in [
        ("entry", ALIASED.replace("kind = \"user-group\"", "kind = 7")),
        ("syntax", ALIASED.replace("2019-03-01", "1 March 2019")),
        ("twice", format!("{ALIASED}{}", ALIASED.replace("Ligue de l’Étoile Cachée", "Cercle des Lanternes Sourdes"))),
    ] {
        let root = portfolio(&format!("alias-broken-{name}"), &register);
        aliased(&root, "Ligue de l’Étoile Cachée");
        assert_kept(name, &root, &["Ligue", "Étoile", "Cercle"]);
    }
}

const PERSONAL: [&str; 4] =
    ["qzmark.someone@example.org", "+216 20 123 456", "passport no A1234567", "https://meet.example.org/j/1?pwd=qzMark99"];

#[test]
fn personal_data_in_public_fields_keys_comments_names_and_texts() {
    let kinds = Kinds::embedded();
    for (number, personal) in PERSONAL.iter().enumerate() {
        let root = portfolio(&format!("personal-{number}"), &register(&["a".to_owned()]));
        let folder = root.join("affiliates/a");
        let mut sampler = Sampler { plant: Plant::Sound, public: format!("TBD {personal}"), marks: 0 };
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
        let marks: &[&str] = &["qzmark", "qzMark", "20 123 456", "A1234567"];
        assert_kept(personal, &root, marks);
    }
}
