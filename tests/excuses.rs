//! A pull request cannot excuse itself: it is judged by the rules, the register and the exceptions of the branch that it
//! asks to be merged into, and what it would change about them is told.
#![expect(clippy::expect_used, clippy::indexing_slicing, reason = "a test may panic")]

#[path = "support/federation.rs"]
mod federation;
#[path = "support/folder.rs"]
mod folder;
#[path = "support/pull.rs"]
mod pull;
#[path = "support/repository.rs"]
mod repository;
mod support;
#[path = "support/told.rs"]
mod told;

use federation::{entry, federation, rule, sound, waiver, write_affiliate};
use pull::{BYLAWS, NORTH, POOR, PROFILE, branch, change, filings, judged, pull};
use repository::Repository;
use serde_json::Value;
use support::affcheck;
use told::Told;

/// What is told of the pull request itself, in order: `warning committee-file register.toml`.
fn itself(told: &Told) -> Vec<String> {
    let own = told.each().filter_map(|(_, finding)| Some((finding, finding["code"].as_str()?.strip_prefix("pull-request/")?)));
    let line = |(finding, code): (&Value, &str)| {
        format!("{} {code} {}", finding["severity"].as_str().unwrap_or_default(), finding["place"]["path"].as_str().unwrap_or_default())
    };
    let mut lines: Vec<String> = own.map(line).collect();
    lines.sort();
    lines
}

/// What is told of verdicts of an affiliate that would come out otherwise: the severity and the words.
fn verdicts(told: &Told, id: &str) -> Option<(String, String)> {
    let words = |finding: &Value, key: &str| finding[key].as_str().unwrap_or_default().to_owned();
    let mut own = told.each().filter(|(own, finding)| *own == id && finding["code"] == "pull-request/verdicts");
    own.next().map(|(_, finding)| (words(finding, "severity"), words(finding, "message")))
}

#[test]
fn nobody_waives_a_rule_for_himself() {
    let repository = change("own-waiver", |repository| {
        repository.remove(NORTH).write("waivers/north.toml", waiver("money/yearly"));
    });
    let told = pull(&repository, &[]);
    assert_eq!((told.code, filings(&told)), (1, vec!["north: new error money/yearly 2025 overdue".to_owned()]));
    assert_eq!(itself(&told).len(), 2, "{:?}", itself(&told));
    assert!(itself(&told).contains(&"warning committee-file waivers/north.toml".to_owned()));
    let (severity, words) = verdicts(&told, "north").expect("it is told");
    assert_eq!(severity, "error");
    assert!(words.contains("money/yearly"), "{words}");
}

/// The committee's own pull request: nobody's filings are in it.
#[test]
fn an_exception_alone_is_a_warning_that_says_what_it_does() {
    let repository = federation("waiver-alone", &["east", "south"]);
    branch(&repository, |repository| {
        repository.write("waivers/north.toml", waiver("money/yearly"));
    });
    let told = pull(&repository, &[]);
    assert_eq!((told.code, filings(&told)), (0, vec![]));
    let (severity, words) = verdicts(&told, "north").expect("it is told");
    assert_eq!(severity, "warning");
    assert!(words.contains("money/yearly"), "{words}");
    assert_eq!(itself(&told).len(), 2, "{:?}", itself(&told));
    assert_eq!(pull(&repository, &["--fail-on", "warning"]).code, 1);
}

#[test]
fn nobody_edits_his_own_recognition() {
    let repository = change("own-recognition", |repository| {
        repository.replace("register.toml", "recognised = 2020-05-01", "recognised = 2026-05-01").remove(NORTH).write(BYLAWS, POOR);
    });
    let told = pull(&repository, &[]);
    assert_eq!(told.code, 1);
    assert_eq!(filings(&told), ["north: new error bylaws/purpose not-met", "north: new error money/yearly 2025 overdue"]);
    assert!(itself(&told).contains(&"warning committee-file register.toml".to_owned()), "{:?}", itself(&told));
    let (severity, words) = verdicts(&told, "north").expect("it is told");
    assert_eq!(severity, "error");
    assert!(words.contains("bylaws/purpose") && words.contains("money/yearly"), "{words}");
    assert!(verdicts(&told, "south").is_none() && verdicts(&told, "east").is_none());
}

/// An older affiliate owes more: that is told, and harms nobody who asks for it.
#[test]
fn a_stricter_register_is_a_warning() {
    let repository = Repository::new("stricter");
    federation::write_federation(&repository, "");
    repository.replace("register.toml", "recognised = 2020-05-01", "recognised = 2026-05-01");
    repository.write(BYLAWS, POOR).commit("2026-05-10", "Begin");
    branch(&repository, |repository| {
        repository.replace("register.toml", "recognised = 2026-05-01", "recognised = 2020-05-01").replace(PROFILE, "know", "share");
    });
    let told = pull(&repository, &[]);
    assert_eq!((told.code, filings(&told)), (0, vec!["north: unchanged note bylaws/purpose not-met".to_owned()]));
    assert_eq!(verdicts(&told, "north").map(|(severity, _)| severity).as_deref(), Some("warning"));
}

#[test]
fn nobody_deletes_a_rule_for_himself() {
    let repository = change("deleted-rule", |repository| {
        repository.remove("packs/small/money/yearly.toml").replace("packs/small/statements.toml", ", \"money/yearly\"", "").remove(NORTH);
    });
    let told = pull(&repository, &[]);
    assert_eq!((told.code, filings(&told)), (1, vec!["north: new error money/yearly 2025 overdue".to_owned()]));
    for path in ["packs/small/money/yearly.toml", "packs/small/statements.toml"] {
        assert!(itself(&told).contains(&format!("warning committee-file {path}")), "{:?}", itself(&told));
    }
    for (id, severity) in [("north", "error"), ("east", "warning"), ("south", "warning")] {
        let told = verdicts(&told, id).expect("it is told");
        assert_eq!(told.0, severity, "{id}");
        assert!(told.1.contains("money/yearly"), "{}", told.1);
    }
}

#[test]
fn a_milder_rule_is_told_for_all_whom_it_helps() {
    let repository = federation("milder-rule", &["south"]);
    branch(&repository, |repository| {
        repository.replace("packs/small/money/yearly.toml", "\"must\"", "\"may\"");
    });
    let told = pull(&repository, &[]);
    assert_eq!((told.code, filings(&told)), (0, vec![]));
    assert_eq!((verdicts(&told, "north").is_some(), verdicts(&told, "east").is_some()), (true, true), "{:?}", told.findings());
    assert!(judged(&told).is_empty() || filings(&told).is_empty());
}

/// What would stop every later run is no reason to stop this one: it is judged by the base, and told.
#[test]
fn a_broken_configuration_or_pack_is_told_and_changes_nothing() {
    for (name, path, text) in [
        ("broken-config", "affcheck.toml", "packs = [\"packs/small\"\n"),
        ("unknown-pack", "affcheck.toml", "packs = [\"packs/smal\"]\n"),
        ("broken-pack", "packs/small/pack.toml", "this is no pack\n"),
        ("broken-rule", "packs/small/money/yearly.toml", "statements = []\n"),
        ("broken-register", "register.toml", "[[affiliate]]\nid = \"south\"\n"),
    ] {
        let repository = change(name, |repository| {
            repository.write(path, text).remove(NORTH);
        });
        let told = pull(&repository, &[]);
        let of_affiliates: Vec<String> = filings(&told).into_iter().filter(|line| !line.starts_with("committee: ")).collect();
        let expected = (1, "", vec!["north: new error money/yearly 2025 overdue".to_owned()]);
        assert_eq!((told.code, told.errors.as_str(), of_affiliates), expected, "{name}");
        assert!(itself(&told).iter().any(|line| line.ends_with(&format!("committee-file {path}"))), "{name}: {:?}", itself(&told));
    }
}

#[test]
fn a_change_that_breaks_the_configuration_alone_does_not_pass() {
    let repository = change("broken-config-alone", |repository| {
        repository.write("affcheck.toml", "packs = [\"packs/smal\"]\n");
    });
    let told = pull(&repository, &[]);
    assert_eq!(told.code, 1, "after this nothing can be judged any more: {:?}", told.findings());
}

#[test]
fn another_affiliates_folder_is_pointed_out() {
    let repository = change("other", |repository| {
        repository.replace(PROFILE, "know", "share").replace("affiliates/south/profile.toml", "know", "share");
    });
    let told = pull(&repository, &[]);
    assert_eq!((told.code, filings(&told)), (0, vec![]));
    assert_eq!(itself(&told), ["warning other-affiliate affiliates"]);
    let (_, finding) = told.each().next().expect("it is told");
    assert!(["`north`", "`south`"].iter().all(|id| finding["message"].as_str().is_some_and(|message| message.contains(id))), "{finding}");
    let told = pull(&repository, &["--affiliate", "north"]);
    assert_eq!((told.code, itself(&told)), (0, vec!["warning other-affiliate affiliates/south".to_owned()]));
    // one folder alone is pointed out only to those who say whose it should be
    let repository = change("other-alone", |repository| {
        repository.replace("affiliates/south/profile.toml", "know", "share");
    });
    assert_eq!(itself(&pull(&repository, &[])), [""; 0]);
    assert_eq!(itself(&pull(&repository, &["--affiliate", "north"])), ["warning other-affiliate affiliates/south"]);
    assert_eq!(itself(&pull(&repository, &["--affiliate", "south"])), [""; 0]);
}

#[test]
fn renaming_another_affiliates_folder_is_seen() {
    let repository = change("renames", |repository| {
        repository.rename("affiliates/south", "affiliates/sud").replace(PROFILE, "know", "share");
    });
    let told = pull(&repository, &["--affiliate", "north"]);
    let lines = itself(&told);
    for folder in ["affiliates/south", "affiliates/sud"] {
        assert!(lines.contains(&format!("warning other-affiliate {folder}")), "{lines:?}");
    }
    let told = pull(&repository, &[]);
    assert_eq!(told.code, 1);
    let found = filings(&told);
    assert!(found.contains(&"sud: new error register/unknown-affiliate".to_owned()), "{found:?}");
    assert!(found.contains(&"south: new error money/yearly 2025 overdue".to_owned()), "{found:?}");
    assert!(found.iter().any(|line| line.starts_with("south: new error bylaws/purpose")), "{found:?}");
    assert!(!found.iter().any(|line| line.starts_with("north") || line.starts_with("east")), "{found:?}");
    assert_eq!(judged(&told), ["north", "south", "sud"]);
}

#[test]
fn what_only_the_committee_writes_is_told_file_by_file() {
    let repository = change("committee", |repository| {
        repository.write(".github/workflows/check.yml", "on: push\n").write(".github/CODEOWNERS", "* @committee\n");
        repository
            .write("reviews/north.toml", "review = []\n")
            .write("refused-sources.toml", "source = []\n")
            .write("packs/small/texts/fr.toml", "");
        repository.replace("affcheck.toml", "language = \"en\"", "language = \"fr\"").write("README.md", "Welcome.\n");
    });
    let told = pull(&repository, &[]);
    let files = [
        ".github/CODEOWNERS",
        ".github/workflows/check.yml",
        "affcheck.toml",
        "packs/small/texts/fr.toml",
        "refused-sources.toml",
        "reviews/north.toml",
    ];
    let expected: Vec<String> = files.iter().map(|path| format!("warning committee-file {path}")).collect();
    let found: Vec<String> = itself(&told).into_iter().filter(|line| line.contains("committee-file")).collect();
    assert_eq!((told.code, found, filings(&told)), (0, expected, vec![]));
    assert_eq!(told.report["header"]["language"], "en");
    assert_eq!(judged(&told), [""; 0]);
}

#[test]
fn a_new_affiliate_is_unknown_until_the_committee_lists_it() {
    let repository = change("unregistered", |repository| write_affiliate(repository, "affiliates/west", "west", "user-group"));
    let expected = (1, vec!["west: new error register/unknown-affiliate".to_owned()]);
    let told = pull(&repository, &[]);
    assert_eq!((told.code, told.findings()), expected);
    // it cannot list itself
    repository.write("register.toml", repository.read("register.toml") + &entry("west", "user-group", "2026-06-01"));
    repository.commit("2026-06-21", "List it");
    let told = pull(&repository, &[]);
    assert_eq!((told.code, filings(&told)), expected);
    assert!(itself(&told).contains(&"warning committee-file register.toml".to_owned()), "{:?}", itself(&told));
    assert!(verdicts(&told, "west").is_some(), "{:?}", told.findings());
    let (_, unknown) = told.each().find(|(_, finding)| finding["code"] == "register/unknown-affiliate").expect("it is told");
    let help = unknown["help"].as_str().unwrap_or_default();
    assert!(help.contains("`register.toml`") && help.contains("of its own"), "what the pull request does is no advice: {help}");
}

#[test]
fn an_entry_without_a_folder_is_told_under_its_own_name() {
    let repository = change("entry-alone", |repository| {
        repository.write("register.toml", repository.read("register.toml") + &entry("west", "user-group", "2020-06-01"));
    });
    let told = pull(&repository, &[]);
    assert_eq!((told.code, filings(&told), judged(&told)), (0, vec![], vec!["west"]));
    assert_eq!(verdicts(&told, "west").map(|(severity, _)| severity).as_deref(), Some("warning"));
}

/// The last day is part of an exception.
#[test]
fn nobody_prolongs_his_own_exception() {
    let prolonged = |name: &str, until: &str, files: bool| {
        let repository = federation(name, &["east", "south"]);
        repository.write("waivers/north.toml", waiver("money/yearly")).commit("2026-03-01", "Grant it");
        branch(&repository, |repository| {
            repository.replace("waivers/north.toml", "2026-12-31", until);
            if files {
                repository.replace(PROFILE, "know", "share");
            }
        });
        let told = pull(&repository, &[]);
        let (severity, words) = verdicts(&told, "north").expect("it is told");
        assert!(words.contains("money/yearly 2025") && words.contains("2026") && words.contains("until"), "{words}");
        (told.code, severity)
    };
    assert_eq!(prolonged("prolonged", "2027-02-28", true), (1, "error".to_owned()));
    assert_eq!(prolonged("prolonged-alone", "2027-02-28", false), (0, "warning".to_owned()));
    assert_eq!(prolonged("shortened", "2026-11-30", true), (0, "warning".to_owned()));
}

/// What is late and what is not yet quite late are not the same.
#[test]
fn nobody_gives_himself_more_time() {
    let repository = federation("more-time", &["east", "south"]);
    branch(&repository, |repository| {
        repository.replace("packs/small/money/yearly.toml", "grace = \"P1M\"", "grace = \"P3M\"").replace(PROFILE, "know", "share");
    });
    let told = pull(&repository, &[]);
    assert_eq!((told.code, filings(&told)), (1, vec!["north: unchanged error money/yearly 2025 overdue".to_owned()]));
    assert_eq!(verdicts(&told, "north").map(|(severity, _)| severity).as_deref(), Some("error"));
    repository.checkout("main").branch("other").replace("packs/small/money/yearly.toml", "\"must\"", "\"may\"");
    repository.replace("packs/small/money/yearly.toml", "grace = \"P1M\"", "grace = \"P0D\"").replace(PROFILE, "know", "share");
    repository.commit("2026-06-20", "Ask for less");
    let told = pull(&repository, &[]);
    assert_eq!(verdicts(&told, "north").map(|(severity, _)| severity).as_deref(), Some("error"), "the level weighs most");
}

/// Once it is merged, each later run would find it.
#[test]
fn what_is_wrong_with_an_exception_is_told_before_it_is_merged() {
    let too_long = waiver("money/yearly").replace("2026-12-31", "2028-12-31");
    let unreviewed = "[[review]]\nrule = \"bylaws/purpose\"\nverdict = \"perhaps\"\n".to_owned();
    for (name, path, text, expected) in [
        ("waiver-too-long", "waivers/north.toml", too_long.clone(), "waiver/too-long"),
        ("waiver-of-nothing", "waivers/north.toml", waiver("money/monthly"), "waiver/unknown-rule"),
        ("waiver-misspelt", "waivers/north.toml", waiver("money/yearly") + "expire = 2026-12-31\n", "document/unknown-key"),
        ("waiver-broken", "waivers/north.toml", "[[waiver]\n".to_owned(), "document/syntax"),
        ("review-broken", "reviews/north.toml", unreviewed, "document/schema"),
    ] {
        let repository = federation(name, &["east", "south"]);
        branch(&repository, |repository| {
            repository.write(path, &text);
        });
        let told = pull(&repository, &[]);
        let found = filings(&told);
        assert_eq!((told.code, found.contains(&format!("north: new error {expected}"))), (1, true), "{name}: {found:?}");
        assert!(found.iter().all(|line| line.starts_with("north: new ")), "{name}: nothing else has changed: {found:?}");
        assert!(told.each().any(|(_, finding)| finding["code"] == expected && finding["place"]["path"] == path), "{name}");
    }
    // what was wrong before is not the pull request's
    let repository = federation("waiver-wrong-before", &["east", "south"]);
    repository.write("waivers/north.toml", &too_long).commit("2026-03-01", "Grant too much");
    branch(&repository, |repository| {
        repository.write("waivers/north.toml", format!("# so it was agreed\n{too_long}"));
    });
    let told = pull(&repository, &[]);
    assert_eq!((told.code, filings(&told)), (0, vec![]));
}

#[test]
fn what_nothing_can_be_judged_with_is_pointed_at() {
    let place = |name: &str, path: &str, change_it: &dyn Fn(&Repository)| {
        let lines = itself(&pull(&change(name, change_it), &[]));
        assert!(lines.contains(&format!("error broken-rules {path}")), "{name}: {lines:?}");
    };
    place("no-register", "register.toml", &|repository| _ = repository.remove("register.toml"));
    place("no-pack-file", "packs/small/pack.toml", &|repository| _ = repository.remove("packs/small/pack.toml"));
    place("no-such-pack", "affcheck.toml", &|repository| _ = repository.replace("affcheck.toml", "packs/small", "packs/smal"));
}

#[test]
fn of_many_folders_a_few_are_named() {
    let repository = change("many", |repository| {
        for number in 1..=7 {
            write_affiliate(repository, &format!("affiliates/west-{number}"), "west", "user-group");
        }
    });
    let told = pull(&repository, &[]);
    let (_, finding) = told.each().find(|(_, finding)| finding["code"] == "pull-request/other-affiliate").expect("it is told");
    let message = finding["message"].as_str().unwrap_or_default();
    assert!(message.contains("7 affiliates") && message.contains("`west-5`") && message.ends_with("and 2 more"), "{message}");
    assert!(!message.contains("west-6"), "{message}");
}

#[test]
fn nobody_makes_a_run_more_lenient_for_himself() {
    let repository = change("lenient", |repository| {
        repository.replace("affcheck.toml", "fail-on = \"error\"", "fail-on = \"never\"\nfiling-dates = \"declared\"").remove(NORTH);
    });
    let told = pull(&repository, &[]);
    assert_eq!((told.code, filings(&told)), (1, vec!["north: new error money/yearly 2025 overdue".to_owned()]));
    assert_eq!(itself(&told), ["warning committee-file affcheck.toml"]);
}

/// Whoever writes his own review has reviewed nothing.
#[test]
fn nobody_reviews_himself() {
    let repository = sound("own-review");
    repository.write("packs/small/bylaws/read.toml", rule("\"must\"", "[check.reviewed]\ndocument = \"bylaws\""));
    repository
        .replace("packs/small/statements.toml", "\"bylaws/purpose\"", "\"bylaws/purpose\", \"bylaws/read\"")
        .commit("2026-03-01", "Ask for reviews");
    branch(&repository, |repository| {
        let review = "[[review]]\nrule = \"bylaws/read\"\nverdict = \"met\"\nby = \"north\"\ndate = 2026-06-01\nwhy = \"We read them.\"\n";
        repository.replace(PROFILE, "know", "share").write("reviews/north.toml", review);
    });
    let told = pull(&repository, &[]);
    assert_eq!((told.code, filings(&told)), (1, vec!["north: unchanged error bylaws/read unknown not-reviewed".to_owned()]));
    let (severity, words) = verdicts(&told, "north").expect("it is told");
    assert!(severity == "error" && words.contains("bylaws/read"), "{severity} {words}");
}

#[test]
fn what_lies_where_nothing_should_is_told() {
    let repository = sound("strays");
    repository.branch("topic").stage("120000", b"affiliates/west", "/etc").stage("100644", b"registr.toml", "");
    repository.stage("160000", b"affiliates/young", &repository.id("HEAD")).stage("100644", b"affiliates/notes.txt", "");
    repository.commit_staged("2026-06-20", "Put things in the wrong place");
    let told = pull(&repository, &["--rev", "topic"]);
    let places: Vec<&str> = told.each().filter_map(|(_, finding)| finding["place"]["path"].as_str()).collect();
    for path in ["affiliates/west", "affiliates/young", "affiliates/notes.txt", "registr.toml"] {
        assert!(places.contains(&path), "{path} is not told: {:?}", told.findings());
    }
}

#[test]
fn a_hidden_folder_is_nobodys() {
    let repository = change("hidden", |repository| {
        repository.write("affiliates/.west/profile.toml", "name = 1\n");
    });
    let told = pull(&repository, &[]);
    assert_eq!((told.code, told.report["sections"].as_array().map(Vec::len)), (0, Some(0)), "{:?}", told.report);
}

#[test]
fn a_portfolio_cannot_turn_into_something_else() {
    let alone = change("turned", |repository| {
        repository.remove("affiliates").remove("register.toml").write("profile.toml", "name = \"north\"\nkind = \"user-group\"\n");
    });
    let linked = sound("turned-link");
    linked.branch("topic").git(&["rm", "-r", "--quiet", "affiliates"]);
    linked.stage("120000", b"affiliates", "/etc").commit_staged("2026-06-20", "Link");
    for (repository, more) in [(&alone, &[][..]), (&alone, &["--rev", "topic"]), (&linked, &["--rev", "topic"])] {
        let told = pull(repository, more);
        let found = filings(&told);
        assert_eq!(told.code, 1, "{more:?}: {found:?} {}", told.errors);
        for id in ["east", "north", "south"] {
            assert!(found.contains(&format!("{id}: new error money/yearly 2025 overdue")), "{id}: {found:?}");
        }
    }
}

#[test]
fn names_in_a_pull_request_are_hostile() {
    let repository = sound("hostile");
    repository.branch("topic").replace(PROFILE, "know", "share").git(&["add", "--all"]);
    for name in ["we\u{1b}[2Jst", "we\u{202e}st", "we`st", "::error::west", "<b>west"] {
        repository.stage("100644", format!("affiliates/{name}/profile.toml").as_bytes(), "name = 1\n");
        repository.stage("100644", format!("waivers/{name}.toml").as_bytes(), "name = 1\n");
    }
    repository.stage("100644", b"affiliates/w\xe9st/profile.toml", "name = 1\n").stage("100644", b"waivers/w\xe9st.toml", "name = 1\n");
    repository.commit_staged("2026-06-20", "Names");
    for more in [&[][..], &["--affiliate", "north"]] {
        for format in ["human", "concise", "json"] {
            let common = ["check", repository.path(), "--base", "main", "--rev", "topic", "--as-of", "2026-07-01", "--format", format];
            let (code, out, errors) = affcheck(&[&common[..], more].concat());
            assert_eq!((code, errors.as_str()), (1, ""), "{format}");
            let is_bad = |line: &&str| line.contains(['\u{1b}', '\u{202e}']) || line.trim_start().starts_with("::");
            assert_eq!(out.lines().filter(is_bad).collect::<Vec<_>>(), [""; 0], "{format}");
        }
    }
    assert_eq!(pull(&repository, &["--rev", "topic"]).errors, "");
}

/// Without a register nobody but the affiliate says what it is; so what it said before counts.
#[test]
fn the_repository_of_one_affiliate_does_not_become_younger() {
    let one = |name: &str, recognised: &str, change: &dyn Fn(&Repository)| {
        let repository = Repository::new(name);
        write_affiliate(&repository, ".", "north", "user-group");
        let identity = format!("recognised = {recognised}\nmission");
        repository.replace("profile.toml", "mission", &identity).commit("2025-01-10", "Begin");
        branch(&repository, change);
        repository
    };
    let spoil = |repository: &Repository| _ = repository.write("bylaws.toml", "adopted = 2019-02-01\n");
    let expected = filings(&pull(&one("self-as-before", "2020-05-01", &spoil), &["--all-findings"]));
    let younger = one("self-younger", "2020-05-01", &|repository| {
        spoil(repository);
        repository.replace("profile.toml", "2020-05-01", "2026-06-15");
    });
    let told = pull(&younger, &["--all-findings"]);
    assert_eq!(filings(&told), expected, "it is judged as what it was");
    assert_eq!(itself(&told), ["error verdicts profile.toml"]);
    assert_eq!(told.code, 1);
    assert_eq!(pull(&younger, &[]).code, 1);
    let (_, words) = verdicts(&told, "self").expect("it is told");
    assert!(words.contains("`profile.toml`") && !words.contains("committee"), "{words}");
    // nor does it lose what it is
    let nobody = one("self-nobody", "2020-05-01", &|repository| _ = repository.remove("profile.toml"));
    let told = pull(&nobody, &[]);
    assert_eq!((told.code, itself(&told)), (1, vec!["error verdicts profile.toml".to_owned()]));
    // to say more of itself is welcome
    let first = Repository::new("self-first");
    first.write("README.md", "Welcome.\n").write("bylaws.toml", "adopted = 2019-02-01\n").write("profile.toml", "name = \"north\"\n");
    first.commit("2025-01-10", "Begin");
    branch(&first, |repository| {
        repository.write("profile.toml", "name = \"north\"\nkind = \"user-group\"\nrecognised = 2020-05-01\n");
    });
    assert_eq!(itself(&pull(&first, &[])), [""; 0]);
}

#[test]
fn the_repository_of_one_affiliate_has_no_committee() {
    let repository = Repository::new("pull-single");
    write_affiliate(&repository, ".", "north", "user-group");
    repository.replace("profile.toml", "mission", "recognised = 2020-05-01\nmission").commit("2025-01-10", "Begin");
    branch(&repository, |repository| {
        repository.write("bylaws.toml", "adopted = 2019-02-01\nadoptd = 1\n").write("register.md", "Not one.\n");
    });
    let told = pull(&repository, &[]);
    assert_eq!((told.code, itself(&told)), (1, vec![]), "{}", told.errors);
    let new: Vec<String> = told.findings().into_iter().filter(|line| line.contains(": new error ")).collect();
    assert_eq!(new, ["self: new error document/unknown-key"]);
    // a register of its own making does not hide what it files
    repository.write("register.toml", entry("north", "user-group", "2026-06-01")).commit("2026-06-21", "Be a portfolio");
    let told = pull(&repository, &[]);
    assert_eq!(told.code, 1, "{:?} {}", told.findings(), told.errors);
}
