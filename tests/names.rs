//! Who must not be named: affiliates whose real name stands behind an alias, however a filing writes it.
#![expect(clippy::expect_used, clippy::indexing_slicing, clippy::panic, reason = "a test may panic")]

#[path = "support/folder.rs"]
mod folder;
#[path = "support/formats.rs"]
mod formats;
#[path = "support/leaks.rs"]
mod leaks;
mod support;

use std::path::Path;

use folder::write;
use leaks::{assert_kept, portfolio, said};

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

/// Where nobody can say what stands in a line, it may be the name.
#[test]
fn real_names_in_lines_that_cannot_be_read() {
    let root = portfolio("alias-unreadable", &ALIASED.replace("\"Ligue de l’Étoile Cachée\"", "“Ligue de l’Étoile Cachée”"));
    write(&root.join("affiliates/a/profile.toml"), "name = \"Lantern\"\nname = \"Cercle des Étoiles\"\n");
    assert_kept("lines", &root, &["Ligue", "Étoile", "Cercle"]);
}

/// Where somebody is tells who it is.
#[test]
fn places_of_affiliates_with_an_alias() {
    let root = portfolio("alias-place", &format!("{ALIASED}country = \"SY\"\nregion = \"Qzplace\"\n"));
    write(&root.join("affiliates/a/profile.toml"), "name = \"Lantern\"\nkind = \"user-group\"\ncountry = \"EG\"\n");
    let words = ["Qzplace", "country = \"EG\"", "country = \\\"EG", "country = \"SY", "country = \\\"SY", "`EG`", "`SY`"];
    assert_kept("places", &root, &words);
    let told = said(&root, "committee");
    assert!(told.contains(words[0]) && (told.contains(words[1]) || told.contains(words[2])), "the committee sees them");
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
