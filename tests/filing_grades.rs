//! How well a filing date is known: merged, declared or unknown. Where history cannot tell, it does not guess.
#![expect(clippy::expect_used, clippy::indexing_slicing, reason = "a test may panic")]

#[path = "support/federation.rs"]
mod federation;
#[path = "support/filed.rs"]
mod filed;
#[path = "support/folder.rs"]
mod folder;
#[path = "support/repository.rs"]
mod repository;
mod support;
#[path = "support/told.rs"]
mod told;

use federation::{CONFIG, federation, path_of_report, report, sound, write_affiliate, write_federation};
use filed::{NORTH, file, filed, north, on_a_topic, owed, waiting};
use repository::Repository;
use serde_json::Value;
use support::affcheck;
use told::check;

#[test]
fn what_is_not_merged_yet_counts_as_it_declares() {
    let repository = on_a_topic("not-merged");
    repository.checkout("topic");
    let told = check(repository.path(), &[]);
    assert_eq!(north(&told), ["2026-03-01 declared, pending", "met on 2026-03-01 (declared)"]);
    assert_eq!(filed(&told, &path_of_report("south")), "2026-02-10 merged");
    assert_eq!(told.report["summary"]["filings"], serde_json::json!({ "declared": 1, "merged": 8 }));
    assert_eq!(north(&check(repository.path(), &["--rev", "topic"])), ["2026-03-01 declared, pending", "met on 2026-03-01 (declared)"]);
    // the same from the commit that is checked out on no branch
    repository.checkout(&repository.id("topic"));
    assert_eq!(filed(&check(repository.path(), &[]), NORTH), "2026-03-01 declared, pending");
}

#[test]
fn what_is_not_committed_yet_counts_as_it_declares() {
    let repository = waiting("not-committed");
    file(&repository, "2026-03-01");
    repository.replace(&path_of_report("south"), "EUR", "TND");
    let told = check(repository.path(), &[]);
    assert_eq!(north(&told), ["2026-03-01 declared, pending", "met on 2026-03-01 (declared)"]);
    assert_eq!(filed(&told, &path_of_report("south")), "2026-02-10 merged, pending");
    assert_eq!(owed(&told, "south"), "met on 2026-02-10 (merged)");
    // and in a repository without a commit
    let repository = Repository::new("no-commit");
    write_federation(&repository, "");
    file(&repository, "2026-03-01");
    assert_eq!(filed(&check(repository.path(), &[]), NORTH), "2026-03-01 declared, pending");
}

#[test]
fn a_shallow_clone_knows_no_day() {
    let origin = sound("origin-of-shallow");
    for depth in [1, 2] {
        let repository = origin.write("README.md", format!("{depth}\n"));
        repository.commit("2026-03-01", "Go on");
        let shallow = origin.shallow("shallow", depth);
        let told = check(shallow.path(), &[]);
        assert_eq!(north(&told), ["unknown", "unknown: history"]);
        assert_eq!(told.code, 1);
        assert_eq!(told.findings(), ["east", "north", "south"].map(|id| format!("{id}: error money/yearly 2025 unknown history")));
        assert_eq!(told.report["summary"]["unknown"], serde_json::json!({ "history": 3 }));
        assert_eq!(north(&check(shallow.path(), &["--rev", "HEAD"])), ["unknown", "unknown: history"]);
        let (_, out, errors) = affcheck(&["check", shallow.path(), "--as-of", "2026-07-01"]);
        assert!(format!("{out}{errors}").contains("fetch-depth: 0"), "no advice:\n{out}{errors}");
        // the committee may say that declared dates count
        shallow.write("affcheck.toml", format!("{CONFIG}filing-dates = \"declared\"\n"));
        let told = check(shallow.path(), &[]);
        assert_eq!((north(&told), told.code), (["2026-02-10 declared", "met on 2026-02-10 (declared)"].map(ToOwned::to_owned), 0));
    }
}

#[test]
fn a_shallow_clone_harms_nothing_that_history_does_not_decide() {
    let origin = federation("origin-of-shallow-too", &[]);
    let shallow = origin.shallow("shallow-without-reports", 1);
    let told = check(shallow.path(), &["--as-of", "2026-04-01"]);
    assert_eq!((told.code, owed(&told, "north").as_str()), (0, "due-soon"));
    assert_eq!(owed(&check(shallow.path(), &[]), "north"), "overdue, 62 days late");
}

#[test]
fn a_worktree_of_a_shallow_clone_is_shallow() {
    let shallow = sound("origin-of-shallow-worktree").shallow("shallow-with-worktree", 1);
    assert_eq!(north(&check(shallow.worktree("worktree-of-shallow", "HEAD").path(), &[])), ["unknown", "unknown: history"]);
}

#[test]
fn a_partial_clone_knows_what_it_has_the_folders_for() {
    let origin = sound("origin-of-partial");
    origin.replace(NORTH, "EUR", "TND").commit("2026-06-01", "Amend");
    let without_files = origin.partial("partial-blobs", "blob:none");
    assert_eq!(north(&check(without_files.path(), &[])), ["2026-02-10 merged, amended 2026-06-01", "met on 2026-02-10 (merged)"]);
    let without_folders = origin.partial("partial-trees", "tree:0");
    let told = check(without_folders.path(), &[]);
    assert_eq!((north(&told), told.code), (["unknown", "unknown: history"].map(ToOwned::to_owned), 1));
    let (_, out, errors) = affcheck(&["check", without_folders.path(), "--as-of", "2026-07-01"]);
    assert!(format!("{out}{errors}").contains("--filter"), "no advice:\n{out}{errors}");
}

#[test]
fn the_committee_can_say_from_when_on_history_counts() {
    let repository = waiting("since");
    file(&repository, "2026-01-20");
    repository.commit("2026-06-15", "File");
    let with = |line: &str| {
        repository.write("affcheck.toml", format!("{CONFIG}{line}\n"));
        let told = check(repository.path(), &[]);
        (filed(&told, NORTH), filed(&told, &path_of_report("south")))
    };
    let both = |north: &str, south: &str| (north.to_owned(), south.to_owned());
    assert_eq!(with("filing-dates = \"declared\""), both("2026-01-20 declared", "2026-02-10 declared"));
    assert_eq!(with("filing-dates = \"history\""), both("2026-06-15 merged", "2026-02-10 merged"));
    assert_eq!(with("history-since = 2026-02-10"), both("2026-06-15 merged", "2026-02-10 merged"));
    assert_eq!(with("history-since = 2026-02-11"), both("2026-06-15 merged", "2026-02-10 declared"));
    assert_eq!(with("history-since = 2026-06-16"), both("2026-01-20 declared", "2026-02-10 declared"));
}

#[test]
fn the_committee_can_name_the_branch() {
    let repository = waiting("branch");
    repository.branch("accepted").checkout("main");
    file(&repository, "2026-03-01");
    repository.commit("2026-03-03", "File on main");
    repository.write("affcheck.toml", format!("{CONFIG}branch = \"accepted\"\n")).commit("2026-03-04", "Only what is accepted counts");
    assert_eq!(filed(&check(repository.path(), &[]), NORTH), "2026-03-01 declared, pending");
    repository.checkout("accepted").merge("2026-05-20", "main");
    assert_eq!(filed(&check(repository.path(), &[]), NORTH), "2026-05-20 merged");
    repository.checkout("main").replace("affcheck.toml", "accepted", "agreed");
    let told = check(repository.path(), &[]);
    assert!(told.code == 2 && told.errors.contains("agreed"), "{told:?}");
}

#[test]
fn in_a_clone_the_branch_of_the_origin_counts() {
    let origin = waiting("origin");
    let clone = origin.clone_with("clone", &[]);
    file(&clone, "2026-03-01");
    clone.commit("2026-03-03", "File, and push nothing");
    assert_eq!(filed(&check(clone.path(), &[]), NORTH), "2026-03-01 declared, pending");
    file(&origin, "2026-03-01");
    origin.commit("2026-03-09", "File at the origin");
    clone.git(&["fetch", "--quiet"]);
    clone.git(&["reset", "--quiet", "--hard", "origin/main"]);
    assert_eq!(filed(&check(clone.path(), &[]), NORTH), "2026-03-09 merged");
    // the default branch has another name there
    origin.git(&["branch", "-m", "main", "trunk"]);
    let clone = origin.clone_with("clone-of-trunk", &[]);
    assert_eq!(filed(&check(clone.path(), &[]), NORTH), "2026-03-09 merged");
    let bare = origin.bare("bare-of-trunk");
    assert_eq!(filed(&check("", &["--repo", bare.path(), "--rev", "trunk"]), NORTH), "2026-03-09 merged");
}

#[test]
fn below_the_root_of_a_repository_declared_days_count() {
    let repository = Repository::new("below");
    write_federation(&repository, "filings/");
    repository.write(&format!("filings/{NORTH}"), report("2026-02-10")).commit("2026-06-15", "Import");
    let folder = format!("{}/filings", repository.path());
    let told = check(&folder, &[]);
    assert_eq!(north(&told), ["2026-02-10 declared", "met on 2026-02-10 (declared)"]);
    repository.write("filings/affcheck.toml", format!("{CONFIG}filing-dates = \"history\"\n")).commit("2026-06-16", "Trust history");
    assert_eq!(north(&check(&folder, &[])), ["2026-06-15 merged", "met on 2026-06-15 (merged), 46 days late"]);
    assert_eq!(filed(&check(&folder, &["--rev", "HEAD"]), NORTH), "2026-06-15 merged");
    // a folder that is no repository's
    let exported = repository.export("below-files", "HEAD~1");
    assert_eq!(filed(&check(exported.join("filings").to_str().expect("a plain path"), &[]), NORTH), "2026-02-10 declared");
}

#[test]
fn the_repository_of_one_affiliate_has_a_history_too() {
    let repository = Repository::new("single");
    write_affiliate(&repository, ".", "north", "user-group");
    repository.replace("profile.toml", "mission", "recognised = 2020-05-01\nhandles-money = true\nmission");
    repository.commit("2025-01-10", "Begin");
    repository.write("finance/2025.toml", report("2026-02-10")).commit("2026-06-15", "File");
    let told = check(repository.path(), &[]);
    assert_eq!(filed(&told, "finance/2025.toml"), "2026-06-15 merged");
    assert_eq!(filed(&told, "bylaws.toml"), "2025-01-10 merged");
    let rows = told.report["sections"][0]["assessments"].as_array().expect("rows");
    let row = rows.iter().find(|row| row["rule"] == "finance/yearly-report" && row["period"] == "2025").expect("it owes a report");
    assert_eq!((&row["on"], &row["grade"], &row["late-by"]), (&Value::from("2026-06-15"), &Value::from("merged"), &Value::from(46)));
}

/// Whose midnight counts cannot be guessed.
#[test]
fn a_time_zone_that_there_is_not_is_told() {
    let repository = sound("no-zone");
    repository.replace("affcheck.toml", "UTC", "Mars/Olympus");
    let told = check(repository.path(), &[]);
    assert_eq!((told.code, told.errors.contains("Mars/Olympus")), (2, true), "{:?}", told.findings());
}
