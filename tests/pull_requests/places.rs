//! One rule may find the same at several places: each of them is known or new by itself.

use crate::federation::{report, rule, sound};
use crate::pull::{branch, filings, pull};
use crate::repository::Repository;
use crate::support::affcheck;
use crate::told::{AS_OF, Told, check};

/// Where `north` files its report on a year.
fn path(year: &str) -> String {
    format!("affiliates/north/finance/{year}.toml")
}

/// A report that lacks what the rule asks for.
fn poor(year: &str) -> String {
    report("2026-02-10").replace("2025", year)
}

fn good(year: &str) -> String {
    format!("note = \"Checked.\"\n{}", poor(year))
}

/// A federation whose reports are to have notes. All but those of `north` on some years do.
fn noted(name: &str, poor_ones: &[&str]) -> Repository {
    let repository = sound(name);
    let asks = "[check.present]\ndocument = \"financial-report\"\nfields = [\"note\"]";
    repository.write("packs/small/money/note.toml", rule("\"must\"", asks));
    repository.replace("packs/small/statements.toml", "\"money/yearly\"", "\"money/note\", \"money/yearly\"");
    for affiliate in ["east", "north", "south"] {
        repository.write(&format!("affiliates/{affiliate}/finance/2025.toml"), good("2025"));
    }
    for year in poor_ones {
        repository.write(&path(year), poor(year));
    }
    repository.commit("2026-03-01", "Ask for notes");
    repository
}

/// The number of further places that each finding names.
fn further(told: &Told) -> Vec<usize> {
    told.each().map(|(_, item)| item["also"].as_array().map_or(usize::MAX, Vec::len)).collect()
}

#[test]
fn a_second_fault_behind_an_old_one_is_told() {
    let repository = noted("places-second", &["2023"]);
    branch(&repository, |repository| {
        repository.write(&path("2024"), poor("2024"));
    });
    let told = pull(&repository, &[]);
    assert_eq!((told.code, filings(&told), further(&told)), (1, vec!["north: worse error money/note not-met".to_owned()], vec![1]));
    // one that is in order changes nothing
    repository.write(&path("2024"), good("2024")).commit("2026-06-21", "Mend");
    let told = pull(&repository, &[]);
    assert_eq!((told.code, filings(&told), further(&told)), (0, vec!["north: unchanged error money/note not-met".to_owned()], vec![0]));
    // neither does one before it, nor is another place any better
    repository.write(&path("2022"), poor("2022")).commit("2026-06-22", "Go back");
    assert_eq!(
        (pull(&repository, &[]).code, filings(&pull(&repository, &[]))),
        (1, vec!["north: worse error money/note not-met".to_owned()])
    );
    repository.write(&path("2023"), good("2023")).commit("2026-06-23", "Move it");
    assert_eq!(
        (pull(&repository, &[]).code, filings(&pull(&repository, &[]))),
        (1, vec!["north: worse error money/note not-met".to_owned()])
    );
}

#[test]
fn who_mends_the_first_of_two_is_not_blamed() {
    let repository = noted("places-first", &["2023", "2024"]);
    branch(&repository, |repository| {
        repository.write(&path("2023"), good("2023"));
    });
    let told = pull(&repository, &[]);
    assert_eq!((told.code, filings(&told)), (0, vec!["north: unchanged error money/note not-met".to_owned()]));
    repository.write(&path("2024"), good("2024")).commit("2026-06-21", "Mend the other");
    let told = pull(&repository, &[]);
    assert_eq!((told.code, filings(&told)), (0, vec!["north: fixed error money/note not-met".to_owned()]));
}

#[test]
fn what_an_obligation_rests_on_is_no_further_place() {
    let repository = noted("places-obligation", &["2023", "2024"]);
    repository.remove(&path("2025")).commit("2026-03-02", "Take it back");
    let told = check(repository.path(), &["--affiliate", "north"]);
    assert_eq!(told.findings(), ["north: error money/note not-met", "north: error money/yearly 2025 overdue"]);
    let also = |code: &str| told.each().find(|(_, item)| item["code"] == code).and_then(|(_, item)| item["also"].as_array().map(Vec::len));
    assert_eq!((also("money/note"), also("money/yearly")), (Some(1), Some(0)));
}

/// Writes the baseline, or shrinks it: what is said.
fn baseline(repository: &Repository, file: &str) -> String {
    let (code, out, errors) = affcheck(&["baseline", repository.path(), "--file", file, "--as-of", AS_OF]);
    assert_eq!(code, 0, "{errors}");
    out.replace(file, "FILE")
}

fn known(told: &Told) -> Vec<bool> {
    told.each().filter(|(_, item)| item["code"] == "money/note").filter_map(|(_, item)| item["known"].as_bool()).collect()
}

#[test]
fn a_baseline_knows_each_place() {
    let repository = noted("places-baseline", &["2023"]);
    let file = format!("{}/baseline.toml", repository.path());
    assert!(baseline(&repository, &file).starts_with("`FILE`: 1 finding"));
    let checked = || check(repository.path(), &["--baseline", &file]);
    assert_eq!((checked().code, known(&checked())), (0, vec![true]));
    repository.write(&path("2024"), poor("2024")).commit("2026-06-21", "Add another");
    assert_eq!((checked().code, known(&checked())), (1, vec![false]));
    assert_eq!(baseline(&repository, &file), "`FILE` stays as it is; findings in it: 1\n");
    repository.write(&path("2023"), good("2023")).commit("2026-06-22", "Mend the first");
    assert_eq!((checked().code, known(&checked())), (1, vec![false]));
}

#[test]
fn a_baseline_outlives_the_first_of_two_places() {
    let repository = noted("places-shrunk", &["2023", "2024"]);
    let file = format!("{}/baseline.toml", repository.path());
    assert!(baseline(&repository, &file).starts_with("`FILE`: 1 finding"));
    let places = || std::fs::read_to_string(&file).expect("a baseline").matches("code = \"money/note\"").count();
    let checked = || check(repository.path(), &["--baseline", &file]);
    assert_eq!((checked().code, places()), (0, 2));
    // a document that cannot be read is not mended
    repository.write(&path("2023"), "= =\n");
    assert_eq!(baseline(&repository, &file), "`FILE` stays as it is; findings in it: 1\n");
    repository.write(&path("2023"), good("2023")).commit("2026-06-21", "Mend the first");
    assert_eq!((checked().code, known(&checked()), checked().report["summary"]["mended"] == 0), (0, vec![true], true));
    assert_eq!(baseline(&repository, &file), "`FILE`: findings taken out: 0; now milder: 0; left: 1\n");
    assert_eq!((checked().code, places()), (0, 1));
    repository.write(&path("2023"), poor("2023")).commit("2026-06-22", "Break it again");
    assert_eq!((checked().code, known(&checked())), (1, vec![false]));
    repository.write(&path("2023"), good("2023")).write(&path("2024"), good("2024")).commit("2026-06-23", "Mend both");
    assert_eq!((checked().code, checked().report["summary"]["mended"] == 1), (0, true));
    assert_eq!(baseline(&repository, &file), "`FILE`: findings taken out: 1; now milder: 0; left: 0\n");
}
