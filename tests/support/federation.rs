//! A small federation in a repository: three affiliates, a pack of three rules of its own, and nothing to be found.
//!
//! As of 2026-07-01 each affiliate owes one financial report, that of 2025: due on 2026-04-30, in grace until 2026-05-30.

use crate::repository::Repository;
use crate::told::check;

/// The affiliates: id, kind, day of recognition.
pub(crate) const AFFILIATES: [(&str, &str, &str); 3] =
    [("east", "user-group", "2021-06-01"), ("north", "user-group", "2020-05-01"), ("south", "chapter", "2019-03-01")];

/// `affcheck.toml`.
pub(crate) const CONFIG: &str = "packs = [\"packs/small\"]\ntime-zone = \"UTC\"\nlanguage = \"en\"\nfail-on = \"error\"\n";

const PACK: &str = r#"name = "small"
version = "1.0.0"
in-force = 2020-01-01
look-back = 1
languages = ["en"]
stage = [
  { id = "new", from = "P0Y", text.en.name = "New" },
  { id = "settled", from = "P1Y", text.en.name = "Settled" },
]
kind = [{ id = "user-group", text.en.name = "User group" }, { id = "chapter", text.en.name = "Chapter" }]
owner = [{ id = "committee", text.en.name = "Committee" }]
text.en.title = "Three things"
"#;

const STATEMENTS: &str = r#"section = [{ id = "all", name = { en = "All" } }]
context = [{ id = "talk", name = { en = "Talk" } }]

[[statement]]
id = "S1"
section = "all"
context = "talk"
class = "rule"
text = { en = "Who has money tells of it, by written rules and for a purpose." }
rules = ["aims/mission", "bylaws/purpose", "money/yearly"]
"#;

/// The rules: id, levels and what is asked.
const RULES: [(&str, &str, &str); 3] = [
    ("aims/mission", "\"should\"", "[check.present]\ndocument = \"profile\"\nfields = [\"mission\"]"),
    ("bylaws/purpose", "{ new = \"may\", settled = \"must\" }", "[check.present]\ndocument = \"bylaws\"\nfields = [\"purpose\"]"),
    (
        "money/yearly",
        "\"must\"",
        "[obligation.report]\ndocument = \"financial-report\"\neach = \"fiscal-year\"\ndue = \"P4M\"\ngrace = \"P1M\"",
    ),
];

/// An affiliate's entry in the register.
pub(crate) fn entry(id: &str, kind: &str, recognised: &str) -> String {
    format!("[[affiliate]]\nid = \"{id}\"\nname = \"{id}\"\nkind = \"{kind}\"\nrecognised = {recognised}\nstatus = \"recognised\"\n\n")
}

/// The file of a rule. Its examples are never run here.
pub(crate) fn rule(level: &str, asks: &str) -> String {
    let example = |expect: &str| {
        let register = "{ kind = \"chapter\", recognised = 2020-01-01 }";
        format!("{{ name = \"{expect}\", as-of = 2026-07-01, expect = \"{expect}\", register = {register} }}")
    };
    format!(
        "statements = [\"S1\"]\nowner = \"committee\"\nwaivable = {{ for-at-most = \"P1Y\" }}\nexample = [{}, {}]\n\n\
         [level]\nuser-group = {level}\nchapter = {level}\n\n{asks}\n\n\
         [text.en]\ntitle = \"A rule\"\nrequirement = \"It is as it should be.\"\nwhy = \"So it was agreed.\"\nfix = \"Write it down.\"\n",
        example("met"),
        example(if asks.starts_with("[check") { "not-met" } else { "overdue" })
    )
}

/// A financial report on 2025, with the day on which it says that it was filed.
pub(crate) fn report(filed: &str) -> String {
    format!(
        "period = {{ start = 2025-01-01, end = 2025-12-31 }}\nfiled = {filed}\ncurrency = \"EUR\"\n\
         balance = {{ opening = 10, closing = 10 }}\n"
    )
}

/// A waiver of a rule for half a year.
pub(crate) fn waiver(rule: &str) -> String {
    format!(
        "[[waiver]]\nrule = \"{rule}\"\nreason = \"disaster\"\nwhy = \"the room was flooded\"\napproved-by = \"committee\"\n\
         granted = 2026-03-01\nexpires = 2026-12-31\n"
    )
}

/// Writes what an affiliate files once.
pub(crate) fn write_affiliate(repository: &Repository, folder: &str, id: &str, kind: &str) {
    repository.write(&format!("{folder}/profile.toml"), format!("name = \"{id}\"\nkind = \"{kind}\"\nmission = \"To know.\"\n"));
    repository.write(&format!("{folder}/bylaws.toml"), "adopted = 2019-02-01\npurpose = \"To know.\"\n");
}

/// Writes the committee's files and what affiliates file once, below a folder (empty, or with `/` at the end).
pub(crate) fn write_federation(repository: &Repository, below: &str) {
    let write = |path: &str, text: &str| repository.write(&format!("{below}{path}"), text);
    write("affcheck.toml", CONFIG);
    write("register.toml", &AFFILIATES.iter().map(|(id, kind, recognised)| entry(id, kind, recognised)).collect::<String>());
    write("packs/small/pack.toml", PACK);
    write("packs/small/statements.toml", STATEMENTS);
    for (id, level, asks) in RULES {
        write(&format!("packs/small/{id}.toml"), &rule(level, asks));
    }
    for (id, kind, _) in AFFILIATES {
        write_affiliate(repository, &format!("{below}affiliates/{id}"), id, kind);
    }
}

/// Where an affiliate's report on 2025 lies.
pub(crate) fn path_of_report(affiliate: &str) -> String {
    format!("affiliates/{affiliate}/finance/2025.toml")
}

/// The federation on 2025-01-10, and the reports of some affiliates on 2026-02-10.
pub(crate) fn federation(name: &str, reports: &[&str]) -> Repository {
    let repository = Repository::new(name);
    write_federation(&repository, "");
    repository.commit("2025-01-10", "Begin");
    if !reports.is_empty() {
        for affiliate in reports {
            repository.write(&path_of_report(affiliate), report("2026-02-10"));
        }
        repository.commit("2026-02-10", "File the reports on 2025");
    }
    repository
}

/// The federation with nothing to be found.
pub(crate) fn sound(name: &str) -> Repository {
    federation(name, &["east", "north", "south"])
}

#[test]
fn nothing_is_to_be_found_in_the_federation() {
    let repository = sound("federation-sound");
    let told = check(repository.path(), &[]);
    assert_eq!((told.code, told.errors.as_str(), told.findings()), (0, "", vec![]));
    let repository = federation("federation", &["east"]);
    let told = check(repository.path(), &[]);
    assert_eq!(
        (told.code, told.findings()),
        (1, vec!["north: error money/yearly 2025 overdue".to_owned(), "south: error money/yearly 2025 overdue".to_owned()])
    );
    repository.write("waivers/north.toml", waiver("money/yearly")).replace("register.toml", &entry("south", "chapter", "2019-03-01"), "");
    assert_eq!(
        check(repository.path(), &[]).findings(),
        ["north: waived money/yearly 2025 overdue", "south: error register/unknown-affiliate"]
    );
}
