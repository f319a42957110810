//! A pull request answers for what it changes and for nothing else: it is judged at both ends, by one day.
#![expect(clippy::expect_used, clippy::indexing_slicing, reason = "a test may panic")]

#[path = "support/federation.rs"]
mod federation;
#[path = "support/folder.rs"]
mod folder;
#[path = "pull_requests/places.rs"]
mod places;
#[path = "support/pull.rs"]
mod pull;
#[path = "support/repository.rs"]
mod repository;
mod support;
#[path = "support/told.rs"]
mod told;

use federation::{CONFIG, federation, path_of_report, report, rule, sound, waiver};
use pull::{BYLAWS, NORTH, POOR, PROFILE, branch, change, filings, judged, pull};
use repository::Repository;
use serde_json::json;
use support::affcheck;
use told::{AS_OF, check};

#[test]
fn what_a_change_breaks_is_new() {
    let repository = change("new", |repository| {
        repository.replace(PROFILE, "mission = \"To know.\"\n", "");
    });
    let told = pull(&repository, &[]);
    assert_eq!((told.code, told.findings()), (0, vec!["north: new warning aims/mission not-met".to_owned()]));
    assert_eq!(pull(&repository, &["--fail-on", "warning"]).code, 1);
    repository.write(BYLAWS, POOR).commit("2026-06-21", "Break more");
    let told = pull(&repository, &[]);
    assert_eq!(
        (told.code, told.findings()),
        (1, vec!["north: new error bylaws/purpose not-met".to_owned(), "north: new warning aims/mission not-met".to_owned()])
    );
    assert_eq!(pull(&repository, &["--fail-on", "never"]).code, 0);
    assert_eq!(told.report["summary"]["changes"], json!({ "new": 2, "worse": 0, "fixed": 0, "unchanged": 0 }));
    assert_eq!(judged(&told), ["north"]);
}

#[test]
fn the_report_names_both_ends() {
    let repository = sound("ends");
    let fork = repository.id("HEAD");
    let head = branch(&repository, |repository| {
        repository.replace(PROFILE, "To know.", "To know and to share.");
    });
    repository.checkout("main").write("README.md", "Welcome.\n");
    let base = repository.commit("2026-06-25", "Go on");
    for more in [&["--rev", "topic"][..], &["--rev", &head], &["--rev", "topic", "--all-findings"]] {
        let told = pull(&repository, more);
        assert_eq!(told.report["header"]["comparison"], json!({ "base": base, "merge-bases": [fork] }), "{more:?}");
        assert_eq!(told.report["header"]["revision"]["commit"], head);
        assert_eq!((told.code, told.findings()), (0, vec![]));
    }
}

#[test]
fn what_was_broken_before_is_not_held_against_a_change() {
    let repository = federation("unchanged", &["east"]);
    branch(&repository, |repository| {
        repository.replace(PROFILE, "To know.", "To share.");
    });
    let told = pull(&repository, &[]);
    let expected = vec!["north: unchanged error money/yearly 2025 overdue".to_owned()];
    assert_eq!((told.code, told.findings()), (0, expected.clone()));
    assert_eq!(told.report["summary"]["changes"], json!({ "new": 0, "worse": 0, "fixed": 0, "unchanged": 1 }));
    let told = pull(&repository, &["--all-findings"]);
    assert_eq!((told.code, told.findings()), (1, expected));
    // people see what they are asked about
    for (more, is_shown) in [(&[][..], false), (&["--all-findings"], true)] {
        for format in ["human", "concise"] {
            let (_, out, _) =
                affcheck(&[&["check", repository.path(), "--base", "main", "--as-of", AS_OF, "--format", format], more].concat());
            assert_eq!(out.contains("[money/yearly]"), is_shown, "{out}");
        }
    }
}

#[test]
fn what_a_change_mends_is_fixed() {
    let repository = federation("fixed", &["east"]);
    branch(&repository, |repository| {
        repository.write(NORTH, report("2026-06-20")).write(BYLAWS, POOR);
    });
    let told = pull(&repository, &[]);
    let expected = ["north: new error bylaws/purpose not-met", "north: fixed error money/yearly 2025 overdue"];
    assert_eq!((told.code, told.findings()), (1, expected.map(ToOwned::to_owned).to_vec()));
    repository.git(&["checkout", "--quiet", "main", "--", BYLAWS]);
    repository.commit("2026-06-21", "Mend");
    let told = pull(&repository, &[]);
    assert_eq!((told.code, told.findings()), (0, expected[1..].iter().map(ToString::to_string).collect()));
    assert_eq!(pull(&repository, &["--all-findings", "--fail-on", "note"]).code, 0, "what is fixed fails nothing");
}

#[test]
fn what_a_change_makes_worse_counts() {
    let repository = federation("worse", &["east", "north", "south"]);
    let asks = "[obligation.renewal]\ndocument = \"meeting\"\nwhere = { kind = \"assembly\" }\nwithin = { from = \"bylaws.assembly.interval\" }\ngrace = \"P2M\"";
    repository.write("packs/small/meetings/assembly.toml", rule("\"must\"", asks));
    repository.replace("packs/small/statements.toml", "\"money/yearly\"", "\"meetings/assembly\", \"money/yearly\"");
    repository.write(BYLAWS, "adopted = 2019-02-01\npurpose = \"To know.\"\nassembly = { interval = \"P13M\" }\n");
    repository.write("affiliates/north/meetings/2025-05-10-all.toml", "date = 2025-05-10\nmode = \"hybrid\"\nkind = \"assembly\"\n");
    repository.commit("2026-03-01", "Ask for assemblies");
    branch(&repository, |repository| {
        repository.replace(BYLAWS, "P13M", "P11M");
    });
    let told = pull(&repository, &[]);
    assert_eq!((told.code, told.findings()), (1, vec!["north: worse error meetings/assembly 2025-05-10.. overdue".to_owned()]));
    assert_eq!(told.report["summary"]["changes"], json!({ "new": 0, "worse": 1, "fixed": 0, "unchanged": 0 }));
    // the other way round it is no longer an error, and nothing new
    let told = check(repository.path(), &["--base", "topic", "--rev", "main"]);
    assert_eq!((told.code, told.findings()), (0, vec![]), "`main` has nothing that `topic` lacks");
    repository.replace(BYLAWS, "P11M", "P13M").commit("2026-06-21", "Take it back");
    assert_eq!(pull(&repository, &["--all-findings"]).findings(), [""; 0]);
}

#[test]
fn a_change_that_touches_nothing_says_so() {
    let repository = sound("nothing");
    let none: [&str; 0] = [];
    for more in [&[][..], &["--rev", "main"], &["--all-findings"]] {
        let told = pull(&repository, more);
        assert_eq!((told.code, told.findings(), judged(&told)), (0, vec![], none.to_vec()), "{more:?}");
    }
    branch(&repository, |repository| {
        repository.write("README.md", "Welcome.\n").write("docs/how.md", "So.\n");
    });
    let told = pull(&repository, &[]);
    assert_eq!((told.code, told.findings(), judged(&told)), (0, vec![], none.to_vec()));
    let (code, out, errors) = affcheck(&["check", repository.path(), "--base", "main", "--as-of", AS_OF]);
    assert_eq!((code, errors.as_str()), (0, ""));
    assert!(out.contains("no affiliate"), "{out}");
}

#[test]
fn only_what_was_touched_is_judged() {
    let repository = federation("touched", &[]);
    branch(&repository, |repository| {
        repository.write(&path_of_report("east"), report("2026-06-20"));
    });
    let told = pull(&repository, &["--all-findings"]);
    assert_eq!((told.findings(), judged(&told)), (vec!["east: fixed error money/yearly 2025 overdue".to_owned()], vec!["east"]));
}

#[test]
fn filings_are_compared_with_those_at_the_fork() {
    let repository = sound("fork");
    branch(&repository, |repository| {
        repository.replace(BYLAWS, "2019-02-01", "2019-02-02");
    });
    // meanwhile `main` breaks what others see, and mends nothing
    repository.checkout("main").remove(NORTH).remove(&path_of_report("east")).commit("2026-06-25", "Take reports out");
    let told = check(repository.path(), &["--base", "main", "--rev", "topic", "--all-findings"]);
    assert_eq!((told.code, told.findings(), judged(&told)), (0, vec![], vec!["north"]));
}

#[test]
fn rules_and_exceptions_are_those_of_the_base_as_it_is_now() {
    let repository = sound("base-now");
    branch(&repository, |repository| {
        repository.replace(PROFILE, "mission = \"To know.\"\n", "").remove(NORTH);
    });
    let judge = || {
        let told = check(repository.path(), &["--base", "main", "--rev", "topic"]);
        (told.code, told.findings())
    };
    let lines = |lines: &[&str]| lines.iter().map(ToString::to_string).collect::<Vec<_>>();
    assert_eq!(judge(), (1, lines(&["north: new error money/yearly 2025 overdue", "north: new warning aims/mission not-met"])));
    repository.checkout("main").replace("packs/small/aims/mission.toml", "\"should\"", "\"must\"").commit("2026-06-25", "Ask for more");
    assert_eq!(judge(), (1, lines(&["north: new error money/yearly 2025 overdue", "north: new error aims/mission not-met"])));
    repository.write("waivers/north.toml", waiver("money/yearly") + &waiver("aims/mission")).commit("2026-06-26", "Grant exceptions");
    let (code, found) = judge();
    assert_eq!((code, found.iter().any(|line| line.contains(" error "))), (0, false), "{found:?}");
    repository
        .remove("waivers")
        .replace("register.toml", "recognised = 2020-05-01", "recognised = 2026-05-01")
        .commit("2026-06-27", "Correct");
    let (code, found) = judge();
    assert_eq!((code, found), (1, lines(&["north: new error aims/mission not-met"])), "a new affiliate owes no report yet");
}

#[test]
fn a_link_out_of_the_tree_is_not_followed() {
    let repository = federation("link", &["east", "south"]);
    repository.branch("topic");
    let outside = folder::fresh("pull-requests-outside");
    folder::write(&outside.join("2025.toml"), report("2026-02-10"));
    repository.stage("120000", NORTH.as_bytes(), outside.join("2025.toml").to_str().expect("a plain path"));
    repository.commit_staged("2026-06-20", "File by a link");
    let told = pull(&repository, &["--rev", "topic"]);
    let found = told.findings();
    assert_eq!(told.code, 1);
    assert!(found.contains(&"north: new error document/unreadable".to_owned()), "{found:?}");
    assert!(!found.iter().any(|line| line.contains("fixed")), "nothing is filed: {found:?}");
}

#[test]
fn a_folder_that_is_taken_out_owes_everything() {
    let repository = change("taken-out", |repository| {
        repository.remove("affiliates/north");
    });
    let told = pull(&repository, &[]);
    assert_eq!((told.code, judged(&told)), (1, vec!["north"]));
    assert!(told.findings().iter().all(|line| line.starts_with("north: new ")), "{:?}", told.findings());
    assert!(told.findings().contains(&"north: new error money/yearly 2025 overdue".to_owned()), "{:?}", told.findings());
}

/// Two branches that have merged each other have two merge bases. What `main` did is not the topic's doing.
#[test]
fn branches_that_merged_each_other_answer_for_their_own_changes() {
    let repository = sound("criss-cross");
    repository.branch("topic").replace("affiliates/south/profile.toml", "know", "share");
    let south = repository.commit("2026-03-02", "South changes on the topic");
    repository.checkout("main").write(BYLAWS, POOR);
    let north = repository.commit("2026-03-01", "North breaks on main");
    repository.merge("2026-03-05", &south);
    repository.checkout("topic").merge("2026-03-06", &north);
    repository.write("affiliates/east/bylaws.toml", POOR).commit("2026-03-08", "East breaks on the topic");
    assert_eq!(repository.git(&["merge-base", "--all", "main", "topic"]).lines().count(), 2);
    let told = pull(&repository, &[]);
    assert_eq!((told.code, told.findings(), judged(&told)), (1, vec!["east: new error bylaws/purpose not-met".to_owned()], vec!["east"]));
}

/// As CI checks a pull request out: merged into its base, with the head on no branch.
#[test]
fn a_merge_commit_can_be_the_head() {
    let repository = change("merge-head", |repository| {
        repository.write(BYLAWS, POOR);
    });
    repository.checkout("main").remove(&path_of_report("east")).commit("2026-06-25", "East takes its report out");
    let expected = (1, vec!["north: new error bylaws/purpose not-met".to_owned()]);
    // the topic takes in what has happened since
    repository.checkout("topic").merge("2026-06-26", "main");
    let told = pull(&repository, &[]);
    assert_eq!((told.code, told.findings()), expected);
    // the base takes in the topic
    repository.checkout(&repository.id("main"));
    let merged = repository.merge("2026-06-27", "topic~1");
    let told = check(repository.path(), &["--base", "main", "--rev", &merged]);
    assert_eq!((told.code, told.findings()), expected);
    let told = check(repository.path(), &["--base", "HEAD^1"]);
    assert_eq!((told.code, told.findings()), expected);
}

#[test]
fn the_working_folder_can_be_the_head() {
    let repository = change("working-folder", |repository| {
        repository.replace(PROFILE, "know", "share");
    });
    let committed = repository.id("HEAD");
    repository.write(BYLAWS, POOR).remove(&path_of_report("east")).write("affiliates/west/profile.toml", "name = \"west\"\n");
    let told = pull(&repository, &[]);
    let mut found = filings(&told);
    found.retain(|line| !line.contains("document/"));
    let expected = [
        "east: new error money/yearly 2025 overdue",
        "north: new error bylaws/purpose not-met",
        "west: new error register/unknown-affiliate",
    ];
    assert_eq!((told.code, found), (1, expected.map(ToOwned::to_owned).to_vec()));
    assert_eq!(told.report["header"]["revision"]["modified"], true);
    let told = pull(&repository, &["--rev", &committed]);
    assert_eq!((told.code, told.findings()), (0, vec![]));
}

#[test]
fn a_bare_repository_can_be_asked() {
    let repository = change("bare", |repository| {
        repository.write(BYLAWS, POOR);
    });
    let bare = repository.bare("bare-copy");
    let told = check(".", &["--base", "main", "--rev", "topic", "--repo", bare.path()]);
    assert_eq!((told.code, told.findings()), (1, vec!["north: new error bylaws/purpose not-met".to_owned()]));
}

#[test]
fn a_portfolio_below_the_root_has_pull_requests_too() {
    let repository = Repository::new("pull-below");
    federation::write_federation(&repository, "filings/");
    repository.commit("2025-01-10", "Begin");
    branch(&repository, |repository| {
        repository.write(&format!("filings/{BYLAWS}"), POOR).write("affiliates/east/profile.toml", "other = 1\n");
    });
    let told = check(&format!("{}/filings", repository.path()), &["--base", "main"]);
    let expected = ["north: new error bylaws/purpose not-met", "north: unchanged error money/yearly 2025 overdue"];
    assert_eq!((told.code, told.findings(), judged(&told)), (1, expected.map(ToOwned::to_owned).to_vec(), vec!["north"]));
}

#[test]
fn a_shallow_clone_without_the_fork_is_told() {
    let origin = change("shallow-origin", |repository| {
        repository.replace(PROFILE, "know", "share");
    });
    origin.checkout("main").write("README.md", "Welcome.\n").commit("2026-06-25", "Go on");
    let shallow = origin.shallow("shallow-pull", 1);
    for more in [&["--base", "origin/main", "--rev", "origin/topic"][..], &["--base", "origin/main~1"]] {
        let told = check(shallow.path(), more);
        assert_eq!(told.code, 2, "{:?}", told.findings());
        assert!(told.errors.contains("fetch-depth: 0"), "{}", told.errors);
    }
}

#[test]
fn branches_without_a_common_commit_are_told() {
    let repository = sound("unrelated");
    repository.unborn("other");
    repository.commit("2026-06-20", "Begin anew");
    let told = pull(&repository, &[]);
    assert_eq!((told.code, told.errors.contains(&repository.id("main"))), (2, true), "{}", told.errors);
    let told = check(repository.path(), &["--base", "mian"]);
    assert!(told.code == 2 && told.errors.contains("`mian`"), "{}", told.errors);
}

#[test]
fn arguments_that_exclude_each_other_are_refused() {
    let repository = sound("arguments");
    for more in [&["--base", "main", "--baseline", "known.json"][..], &["--base", "main", "--base", "main"]] {
        let (code, _, errors) = affcheck(&[&["check", repository.path(), "--as-of", AS_OF], more].concat());
        assert_eq!(code, 2, "{more:?}: {errors}");
    }
    assert_eq!(check(repository.path(), &["--base", "main", "--affiliate", "nort"]).code, 2);
}

/// Time alone makes nothing new: both ends are judged by the same day.
#[test]
fn both_ends_are_judged_by_the_same_day() {
    let repository = federation("same-day", &["east", "south"]);
    branch(&repository, |repository| {
        repository.replace(PROFILE, "know", "share");
    });
    for as_of in ["2026-04-01", "2026-05-15", "2026-07-01", "2027-01-01"] {
        let told = pull(&repository, &["--as-of", as_of]);
        assert_eq!(told.code, 0);
        assert!(told.findings().iter().all(|line| line.contains(": unchanged ")), "{as_of}: {:?}", told.findings());
    }
}

#[test]
fn people_read_what_is_new() {
    let repository = federation("people", &["east", "south"]);
    branch(&repository, |repository| {
        repository.write(BYLAWS, POOR).write(NORTH, report("2026-06-20"));
    });
    for format in ["human", "concise"] {
        let (code, out, errors) = affcheck(&["check", repository.path(), "--base", "main", "--as-of", AS_OF, "--format", format]);
        assert_eq!((code, errors.as_str()), (1, ""));
        let line = |code: &str| out.lines().find(|line| line.contains(&format!("[{code}]"))).unwrap_or_default();
        assert!(line("bylaws/purpose").contains("error"), "{format}: {out}");
        assert!(line("money/yearly").contains(if format == "human" { "no longer there" } else { "fixed" }), "{format}: {out}");
        assert!(out.contains("1 new, 0 worse, 1 no longer there, 0 there before"), "{format}: {out}");
    }
}

/// Which branch is the default one cannot be told here, and the branch of a pull request never is.
#[test]
fn its_own_rules_are_asked_by_the_history_that_the_base_has() {
    let repository = federation("own-history", &["east"]);
    repository.git(&["branch", "-m", "main", "trunk"]);
    repository.git(&["checkout", "-b", "topic"]);
    let undated: String = report("").lines().filter(|line| !line.starts_with("filed")).flat_map(|line| [line, "\n"]).collect();
    repository.write(NORTH, undated).write("affcheck.toml", format!("{CONFIG}\n# a word\n"));
    repository.commit("2026-06-20", "File a report and say a word");
    let told = check(repository.path(), &["--base", "trunk"]);
    assert!(!told.findings().iter().any(|finding| finding.contains("pull-request/verdicts")), "{:?}", told.findings());
    assert!(told.findings().iter().any(|finding| finding.contains("pull-request/committee-file")), "{:?}", told.findings());
}
