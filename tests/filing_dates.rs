//! When something was filed: the day on which the default branch took it in, by the committer's date, in the federation's
//! time zone. What becomes of it later is told.
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

use std::collections::BTreeMap;

use federation::{CONFIG, federation, path_of_report, report, sound};
use filed::{NORTH, file, filed, north, on_a_topic, owed, waiting};
use support::affcheck;
use told::check;

#[test]
fn the_day_is_that_of_the_commit_and_not_the_one_declared() {
    let repository = waiting("linear");
    file(&repository, "2026-01-05");
    repository.commit("2026-06-15", "File late, and say otherwise");
    let told = check(repository.path(), &[]);
    assert_eq!(north(&told), ["2026-06-15 merged", "met on 2026-06-15 (merged), 46 days late"]);
    assert_eq!(filed(&told, &path_of_report("south")), "2026-02-10 merged");
    assert_eq!(filed(&told, "affiliates/south/bylaws.toml"), "2025-01-10 merged");
    assert_eq!(owed(&told, "south"), "met on 2026-02-10 (merged)");
    assert_eq!(told.report["summary"]["filings"], serde_json::json!({ "merged": 9 }));
    assert_eq!(told.code, 0);
}

#[test]
fn each_affiliate_has_its_own_filings() {
    let repository = federation("two-in-one", &["south"]);
    repository.write(NORTH, report("2026-03-01")).write(&path_of_report("east"), report("2026-03-02"));
    repository.commit("2026-05-05", "File two reports at once");
    let told = check(repository.path(), &[]);
    assert_eq!(north(&told), ["2026-05-05 merged", "met on 2026-05-05 (merged), 5 days late"]);
    assert_eq!(owed(&told, "east"), "met on 2026-05-05 (merged), 5 days late");
    for (id, section) in told.sections() {
        let paths: Vec<&str> =
            section["filings"].as_array().expect("filings").iter().filter_map(|filing| filing["path"].as_str()).collect();
        let folder = format!("affiliates/{id}/");
        assert_eq!(paths, ["bylaws.toml", "finance/2025.toml", "profile.toml"].map(|path| format!("{folder}{path}")), "{id}");
    }
}

#[test]
fn a_merge_files_on_the_day_of_the_merge() {
    let repository = on_a_topic("merge");
    repository.merge("2026-05-10", "topic");
    assert_eq!(north(&check(repository.path(), &[])), ["2026-05-10 merged", "met on 2026-05-10 (merged), 10 days late"]);
}

#[test]
fn a_merge_that_brings_more_than_was_merged_files_it() {
    let repository = on_a_topic("evil-merge");
    repository.git(&["merge", "--quiet", "--no-commit", "--no-ff", "topic"]);
    repository.write(NORTH, report("2026-03-02")).write("affiliates/north/plans/2026.toml", "year = 2026\n");
    repository.commit("2026-05-10", "Merge, and more");
    let told = check(repository.path(), &[]);
    assert_eq!(filed(&told, NORTH), "2026-05-10 merged");
    assert_eq!(filed(&told, "affiliates/north/plans/2026.toml"), "2026-05-10 merged");
}

#[test]
fn a_squash_files_on_its_own_day() {
    let repository = on_a_topic("squash");
    repository.squash("2026-05-11", "topic");
    assert_eq!(north(&check(repository.path(), &[])), ["2026-05-11 merged", "met on 2026-05-11 (merged), 11 days late"]);
}

#[test]
fn a_rebase_files_on_the_day_of_the_rebase() {
    let repository = on_a_topic("rebase");
    repository.checkout("topic").rebase("2026-05-12", "main").checkout("main").fast_forward("topic");
    assert_eq!(repository.git(&["log", "-1", "--format=%as"]), "2026-03-01");
    assert_eq!(north(&check(repository.path(), &[])), ["2026-05-12 merged", "met on 2026-05-12 (merged), 12 days late"]);
}

/// Nothing in the repository tells when a branch was moved: the day of the commit is all there is.
#[test]
fn a_fast_forward_files_on_the_day_of_the_commit() {
    let repository = waiting("fast-forward");
    repository.branch("topic");
    file(&repository, "2026-03-01");
    repository.commit("2026-03-03", "File");
    repository.checkout("main").fast_forward("topic");
    assert_eq!(north(&check(repository.path(), &[])), ["2026-03-03 merged", "met on 2026-03-03 (merged)"]);
}

#[test]
fn branches_that_merge_each_other_file_when_main_takes_them_in() {
    let repository = federation("criss-cross", &[]);
    repository.branch("topic").write(&path_of_report("south"), report("2026-03-02"));
    let south = repository.commit("2026-03-02", "South files on the topic");
    repository.checkout("main");
    file(&repository, "2026-03-01");
    let main = repository.commit("2026-03-01", "North files on main");
    repository.merge("2026-03-05", &south);
    repository.checkout("topic").merge("2026-03-06", &main);
    repository.write(&path_of_report("east"), report("2026-03-08")).commit("2026-03-08", "East files on the topic");
    repository.checkout("main").merge("2026-03-10", "topic");
    let told = check(repository.path(), &[]);
    assert_eq!(filed(&told, NORTH), "2026-03-01 merged");
    assert_eq!(filed(&told, &path_of_report("south")), "2026-03-05 merged");
    assert_eq!(filed(&told, &path_of_report("east")), "2026-03-10 merged");
}

#[test]
fn an_exact_rename_keeps_the_day() {
    let repository = sound("rename");
    repository.rename(NORTH, "affiliates/north/finance/year-2025.toml").commit("2026-06-01", "Rename");
    let told = check(repository.path(), &[]);
    assert_eq!(filed(&told, "affiliates/north/finance/year-2025.toml"), "2026-02-10 merged");
    assert_eq!(owed(&told, "north"), "met on 2026-02-10 (merged)");
    // a folder that another affiliate's name is given to, with its entry
    repository.rename("affiliates/north", "affiliates/nord").replace("register.toml", "id = \"north\"", "id = \"nord\"");
    repository.commit("2026-06-02", "Rename the folder");
    let told = check(repository.path(), &[]);
    assert_eq!(filed(&told, "affiliates/nord/finance/year-2025.toml"), "2026-02-10 merged");
    assert_eq!(owed(&told, "nord"), "met on 2026-02-10 (merged)");
}

#[test]
fn what_changes_while_it_is_renamed_is_new() {
    let repository = sound("rename-changed");
    repository
        .remove(NORTH)
        .write("affiliates/north/finance/year-2025.toml", report("2026-02-11"))
        .commit("2026-06-01", "Rename and change");
    let told = check(repository.path(), &[]);
    assert_eq!(filed(&told, "affiliates/north/finance/year-2025.toml"), "2026-06-01 merged");
    assert_eq!(owed(&told, "north"), "met on 2026-06-01 (merged), 32 days late");
}

#[test]
fn a_copy_takes_no_day_from_what_it_was_copied_from() {
    let repository = federation("copy", &["east", "south"]);
    repository.write(NORTH, repository.read(&path_of_report("south"))).commit("2026-06-01", "Copy");
    assert_eq!(filed(&check(repository.path(), &[]), NORTH), "2026-06-01 merged");
}

#[test]
fn what_takes_a_name_that_was_given_up_is_not_filed_anew() {
    let repository = sound("name-given-up");
    repository.rename(NORTH, "affiliates/north/finance/year-2025.toml").commit("2026-05-01", "Rename");
    repository.write(NORTH, "period = { start = 2026-01-01, end = 2026-03-31 }\nfiled = 2026-06-01\ncurrency = \"EUR\"\n");
    repository.commit("2026-06-01", "File something else under the old name");
    let told = check(repository.path(), &[]);
    assert_eq!(filed(&told, "affiliates/north/finance/year-2025.toml"), "2026-02-10 merged");
    assert_eq!(filed(&told, NORTH), "2026-06-01 merged");
}

#[test]
fn what_is_deleted_and_restored_keeps_its_day() {
    let repository = sound("restored");
    let before = repository.read(NORTH);
    repository.remove(NORTH).commit("2026-05-01", "Take out");
    let told = check(repository.path(), &[]);
    assert_eq!((north(&told), told.code), (["not filed".to_owned(), "overdue, 62 days late".to_owned()], 1));
    repository.write(NORTH, before).commit("2026-06-01", "Bring back");
    assert_eq!(north(&check(repository.path(), &[])), ["2026-02-10 merged, restored 2026-06-01", "met on 2026-02-10 (merged)"]);
}

#[test]
fn other_content_after_a_deletion_is_a_new_filing() {
    let repository = sound("refiled");
    repository.remove(NORTH).commit("2026-05-01", "Take out");
    file(&repository, "2026-02-11");
    repository.commit("2026-06-01", "File anew");
    let late = "met on 2026-06-01 (merged), 32 days late";
    assert_eq!(north(&check(repository.path(), &[])), ["2026-06-01 merged, refiled 2026-02-10", late]);
}

#[test]
fn a_change_in_place_keeps_the_day_and_is_told() {
    let repository = sound("amended");
    repository.replace(NORTH, "EUR", "TND").commit("2026-05-20", "Mend the currency");
    repository.replace(NORTH, "closing = 10", "closing = 10.0").commit("2026-06-01", "Mend the balance");
    assert_eq!(north(&check(repository.path(), &[])), ["2026-02-10 merged, amended 2026-06-01", "met on 2026-02-10 (merged)"]);
    // what was amended is renamed as it is
    repository.rename(NORTH, "affiliates/north/finance/year-2025.toml").commit("2026-06-02", "Rename");
    assert_eq!(filed(&check(repository.path(), &[]), "affiliates/north/finance/year-2025.toml"), "2026-02-10 merged, amended 2026-06-01");
}

#[test]
fn an_author_can_date_a_commit_as_he_likes() {
    for (name, author) in [("author-early", "2026-01-01"), ("author-late", "2031-01-01")] {
        let repository = waiting(name);
        file(&repository, "2026-01-01");
        repository.commit_dated(author, "2026-06-15", "File");
        assert_eq!(north(&check(repository.path(), &[])), ["2026-06-15 merged", "met on 2026-06-15 (merged), 46 days late"], "{author}");
    }
}

#[test]
fn a_commit_dated_before_what_it_builds_on_proves_nothing() {
    let repository = waiting("committer-early");
    repository.write("README.md", "Welcome.\n").commit("2026-06-10", "Go on");
    file(&repository, "2026-03-01");
    repository.commit("2026-03-01", "File with a date of old");
    let told = check(repository.path(), &[]);
    assert_eq!(north(&told), ["unknown", "unknown: history"]);
    assert_eq!((told.code, told.findings()), (1, vec!["north: error money/yearly 2025 unknown history".to_owned()]));
    assert_eq!(told.report["summary"]["unknown"], serde_json::json!({ "history": 1 }));
    // what others filed is not doubted
    assert_eq!(filed(&told, &path_of_report("south")), "2026-02-10 merged");
    // later commits change nothing about it
    repository.write("README.md", "Hello.\n").commit("2026-06-20", "Go on");
    assert_eq!(north(&check(repository.path(), &[])), ["unknown", "unknown: history"]);
    let (_, out, _) = affcheck(&["check", repository.path(), "--as-of", "2026-07-01"]);
    assert!(
        out.contains("when it was filed cannot be told: the commit that brought it claims to be older than one it builds on"),
        "the cause is not told:\n{out}"
    );
}

#[test]
fn neighbours_of_one_day_prove_the_day() {
    let repository = waiting("neighbours");
    repository.write("README.md", "Welcome.\n").commit("2026-06-10T08:00:00Z", "Go on");
    repository.write("README.md", "Good day.\n").commit("2026-06-10T09:00:00Z", "Go on");
    file(&repository, "2026-03-01");
    repository.commit("2026-03-01", "File with a date of old");
    repository.write("README.md", "Hello.\n").commit("2026-06-10T18:00:00Z", "Go on");
    assert_eq!(north(&check(repository.path(), &[])), ["2026-06-10 merged", "met on 2026-06-10 (merged), 41 days late"]);
}

#[test]
fn a_clock_that_goes_back_within_a_day_is_no_contradiction() {
    let repository = waiting("same-day");
    repository.write("README.md", "Welcome.\n").commit("2026-03-01T18:00:00Z", "Go on");
    file(&repository, "2026-03-01");
    repository.commit("2026-03-01T17:00:00Z", "File by a clock that is slow");
    assert_eq!(filed(&check(repository.path(), &[]), NORTH), "2026-03-01 merged");
}

/// Who forged a date to come casts doubt on what follows, until somebody says which commit it is.
#[test]
fn a_commit_dated_in_the_future_proves_nothing_once_it_is_named() {
    let repository = waiting("committer-late");
    repository.write("README.md", "Welcome.\n");
    let wrong = repository.commit("2031-01-01", "Go on with a date to come");
    file(&repository, "2026-03-01");
    repository.commit("2026-03-10", "File");
    assert_eq!(north(&check(repository.path(), &[])), ["unknown", "unknown: history"]);
    let id = wrong.get(..12).expect("an id");
    repository.write("affcheck.toml", format!("{CONFIG}misdated-commits = [\"{id}\"]\n"));
    assert_eq!(filed(&check(repository.path(), &[]), NORTH), "2026-03-10 merged");
}

/// However many commits agree on an earlier day, a day that is past is past.
#[test]
fn no_number_of_forged_dates_takes_a_day_back() {
    let repository = waiting("committer-many");
    for day in ["2026-05-20", "2026-05-21", "2026-05-22"] {
        repository.write("README.md", format!("{day}\n")).commit(day, "Go on");
    }
    file(&repository, "2026-04-01");
    repository.commit("2026-04-01", "File late, with an early date");
    for round in 0..6 {
        repository.write("README.md", format!("{round}\n")).commit("2026-04-01", "Agree");
    }
    assert_eq!(north(&check(repository.path(), &[])), ["unknown", "unknown: history"]);
    assert_eq!(filed(&check(repository.path(), &[]), &path_of_report("south")), "2026-02-10 merged");
}

/// What was there before its period was over counts from when it could tell of all of it.
#[test]
fn a_paper_that_was_there_too_early_counts_from_its_first_change() {
    let repository = federation("placeholder", &["south"]);
    let early = "period = { start = 2026-01-01, end = 2026-12-31 }\nfiled = 2026-03-01\ncurrency = \"EUR\"\n";
    repository.write("affiliates/south/finance/2026.toml", early).commit("2026-03-01", "Hold a place");
    let on = |as_of: &str| {
        let told = check(repository.path(), &["--as-of", as_of]);
        let rows = told.sections().find(|(id, _)| *id == "south").expect("south").1["assessments"].clone();
        let row = rows.as_array().expect("rows").iter().find(|row| row["rule"] == "money/yearly" && row["period"] == "2026").cloned();
        row.expect("a row")["on"].as_str().map(ToOwned::to_owned)
    };
    assert_eq!(on("2027-07-01").as_deref(), Some("2026-03-01"), "it has not been changed since");
    repository.write("affiliates/south/finance/2026.toml", format!("{early}balance = {{ opening = 10, closing = 11 }}\n"));
    repository.commit("2027-06-21", "File what it was to be");
    assert_eq!(on("2027-07-01").as_deref(), Some("2027-06-21"));
}

/// Several renames in one commit, and swaps, keep the day of each content.
#[test]
fn renames_in_a_row_keep_their_days() {
    let repository = federation("renames-in-a-row", &["north"]);
    let path = |name: &str| format!("affiliates/north/finance/{name}.toml");
    let other = report("2026-02-20").replace("opening = 10", "opening = 10.0");
    repository.write(&path("2025-b"), &other).commit("2026-02-20", "File another");
    repository.rename(&path("2025-b"), &path("2025-c")).rename(&path("2025"), &path("2025-b"));
    repository.commit("2026-06-20", "Move both on");
    let told = check(repository.path(), &[]);
    assert_eq!(
        (filed(&told, &path("2025-b")), filed(&told, &path("2025-c"))),
        ("2026-02-10 merged".to_owned(), "2026-02-20 merged".to_owned())
    );
    repository.rename(&path("2025-b"), &path("x")).rename(&path("2025-c"), &path("2025-b")).rename(&path("x"), &path("2025-c"));
    repository.commit("2026-06-21", "Swap them");
    let told = check(repository.path(), &[]);
    assert_eq!(
        (filed(&told, &path("2025-b")), filed(&told, &path("2025-c"))),
        ("2026-02-20 merged".to_owned(), "2026-02-10 merged".to_owned())
    );
}

/// A run as of a day judges what is there, and nobody can have filed after that day.
#[test]
fn what_was_filed_after_the_day_of_the_run_is_not_met_on_time() {
    let repository = waiting("future");
    file(&repository, "2026-03-01");
    repository.commit("2026-12-01", "File");
    let told = check(repository.path(), &[]);
    assert_eq!(filed(&told, NORTH), "2026-12-01 merged");
    assert_eq!((owed(&told, "north").as_str(), told.code), ("overdue, 62 days late", 1));
    assert_eq!(owed(&check(repository.path(), &["--as-of", "2026-12-01"]), "north"), "met on 2026-12-01 (merged), 215 days late");
}

#[test]
fn the_day_is_that_of_the_federation() {
    for (zone, at, day) in [
        ("UTC", "2026-04-30T23:30:00+00:00", "2026-04-30"),
        ("Africa/Tunis", "2026-04-30T23:30:00+00:00", "2026-05-01"),
        ("Africa/Tunis", "2026-05-01T00:30:00+01:00", "2026-05-01"),
        ("UTC", "2026-05-01T00:30:00+01:00", "2026-04-30"),
        ("America/Lima", "2026-05-01T00:30:00+01:00", "2026-04-30"),
        ("Pacific/Kiritimati", "2026-04-30T10:30:00+00:00", "2026-05-01"),
    ] {
        let repository = waiting("zone");
        repository.write("affcheck.toml", CONFIG.replace("UTC", zone));
        file(&repository, "2026-04-30");
        repository.commit(at, "File around midnight");
        let late = if day == "2026-04-30" { "" } else { ", 1 days late" };
        let told = check(repository.path(), &[]);
        assert_eq!(north(&told), [format!("{day} merged"), format!("met on {day} (merged){late}")], "{zone} {at}");
    }
}

/// The same day from the working folder, from any name of its commit, and from another repository that has it.
#[test]
fn the_day_does_not_depend_on_how_a_revision_is_reached() {
    let repository = on_a_topic("reached");
    let merge = repository.merge("2026-05-10", "topic");
    repository.write("README.md", "Hello.\n").commit("2026-06-01", "Go on");
    let bare = repository.bare("reached-bare");
    let worktree = repository.worktree("reached-worktree", &merge);
    let ways: [(&str, &[&str]); 6] = [
        (repository.path(), &[]),
        (repository.path(), &["--rev", "main"]),
        (repository.path(), &["--rev", &merge]),
        (worktree.path(), &[]),
        (worktree.path(), &["--rev", "HEAD"]),
        ("", &["--repo", bare.path(), "--rev", &merge]),
    ];
    for (path, more) in ways {
        assert_eq!(north(&check(path, more)), ["2026-05-10 merged", "met on 2026-05-10 (merged), 10 days late"], "{path} {more:?}");
    }
    assert_eq!(north(&check(repository.path(), &["--rev", "main~2"])), ["not filed", "overdue, 62 days late"]);
}

#[test]
fn people_read_how_well_a_day_is_known() {
    let repository = waiting("for-people");
    file(&repository, "2026-06-01");
    repository.commit("2026-06-15", "File");
    let (code, out, errors) = affcheck(&["explain", "money/yearly", repository.path(), "--for", "north", "--as-of", "2026-07-01"]);
    assert_eq!((code, errors.as_str()), (0, ""));
    assert!(out.contains("2026-06-15") && !out.contains("2026-06-01"), "{out}");
}

/// What is known of a file in a model of history: its content, and the days of [`filed`].
#[derive(Clone)]
struct Known {
    content: String,
    filed: String,
    amended: Option<String>,
    restored: Option<String>,
    refiled: Option<String>,
}

impl Known {
    fn new(content: &str, day: &str) -> Self {
        Self { content: content.to_owned(), filed: day.to_owned(), amended: None, restored: None, refiled: None }
    }

    fn told(&self) -> String {
        let fate = |word: &str, day: &Option<String>| day.as_ref().map(|day| format!(", {word} {day}")).unwrap_or_default();
        let fates = [fate("amended", &self.amended), fate("restored", &self.restored), fate("refiled", &self.refiled)];
        format!("{} merged{}", self.filed, fates.concat())
    }
}

/// Forty commits, each of which does one thing to a file, and a model that follows them one by one.
#[test]
fn a_long_history_comes_to_what_its_commits_did_one_by_one() {
    let repository = federation("long", &[]);
    let mut paths: Vec<String> =
        (0..8).map(|number| format!("affiliates/{}/finance/{number}.toml", ["north", "south"][number % 2])).collect();
    let (mut here, mut gone) = (BTreeMap::<String, Known>::new(), BTreeMap::<String, Known>::new());
    let mut chance = 20_260_701_u32;
    let mut choose = |count: usize| {
        chance = chance.wrapping_mul(1_103_515_245).wrapping_add(12_345);
        (chance >> 16) as usize % count
    };
    for number in 0..40 {
        let day = format!("2026-0{}-{:02}", 3 + number / 20, 1 + number % 20);
        let chosen = choose(paths.len());
        let path = paths[chosen].clone();
        let content = format!("currency = \"EUR\"\n# {number}\n");
        match (here.remove(&path), choose(4)) {
            (Some(known), 0) => {
                repository.write(&path, &content);
                here.insert(path, Known { content, amended: Some(day.clone()), ..known });
            }
            (Some(known), 1) => {
                repository.remove(&path);
                gone.insert(path, known);
            }
            (Some(known), _) => {
                let other = path.replace(".toml", "-again.toml").replacen("north", "east", number % 2);
                repository.rename(&path, &other);
                here.insert(other.clone(), known);
                paths[chosen] = other;
            }
            (None, 0 | 1) if gone.contains_key(&path) => {
                let known = gone.remove(&path).expect("it was there");
                repository.write(&path, &known.content);
                here.insert(path, Known { restored: Some(day.clone()), ..known });
            }
            (None, _) => {
                repository.write(&path, &content);
                let refiled = gone.remove(&path).map(|known| known.filed);
                here.insert(path, Known { refiled, ..Known::new(&content, &day) });
            }
        }
        repository.commit(&day, &format!("Commit {number}"));
        if number % 4 == 3 {
            let told = check(repository.path(), &[]);
            for path in &paths {
                let expected = here.get(path).map_or("not filed".to_owned(), Known::told);
                assert_eq!(filed(&told, path), expected, "{path} after commit {number}");
            }
        }
    }
}
