//! What is kept between runs never shows in a report: with it and without it, every report is the same.
#![expect(clippy::expect_used, clippy::indexing_slicing, reason = "a test may panic")]

#[path = "support/federation.rs"]
mod federation;
#[path = "support/folder.rs"]
mod folder;
#[path = "support/repository.rs"]
mod repository;
mod support;
#[path = "support/told.rs"]
mod told;

use std::cell::Cell;
use std::fs;
use std::path::{Path, PathBuf};

use federation::{AFFILIATES, CONFIG, entry, federation, path_of_report, report, sound, waiver};
use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};
use repository::Repository;
use support::{affcheck, command};

/// A report with what was kept in a folder.
fn kept(repository: &Repository, cache: &Path, more: &[&str]) -> (i32, String, String) {
    let cache = cache.to_str().expect("a plain path");
    affcheck(&[&["check", repository.path(), "--rev", "main", "--cache", cache], more].concat())
}

/// The same report with nothing kept.
fn fresh(repository: &Repository, more: &[&str]) -> (i32, String, String) {
    affcheck(&[&["check", repository.path(), "--rev", "main", "--no-cache"], more].concat())
}

/// The files below a folder.
fn files(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).into_iter().flatten().map(|entry| entry.expect("an entry").path());
    let mut found: Vec<PathBuf> = entries.flat_map(|path| if path.is_dir() { files(&path) } else { vec![path] }).collect();
    found.sort();
    found
}

const AS_OF: [&str; 2] = ["--as-of", "2026-07-01"];
const JSON: [&str; 4] = ["--as-of", "2026-07-01", "--format", "json"];

#[test]
fn what_has_not_changed_is_not_read_again() {
    let (repository, cache) = (sound("kept-used"), folder::fresh("kept-used-cache"));
    let first = kept(&repository, &cache, &JSON);
    // a run that looked into the documents would miss them
    repository.lose("HEAD:affiliates/north/bylaws.toml");
    assert_eq!(kept(&repository, &cache, &JSON), first);
    assert_ne!(fresh(&repository, &JSON), first);
    // another date, at which nothing is different for them
    let (code, later, _) = kept(&repository, &cache, &["--as-of", "2026-07-02", "--format", "concise"]);
    assert_eq!(code, 1, "the other format is another view, and is worked out anew: {later}");
}

#[test]
fn a_later_date_is_served_while_nothing_can_have_changed() {
    let (repository, cache) = (sound("kept-later"), folder::fresh("kept-later-cache"));
    assert_eq!(kept(&repository, &cache, &JSON).0, 0);
    repository.lose(&format!("HEAD:{}", path_of_report("south")));
    let on = |day: &str| kept(&repository, &cache, &["--as-of", day, "--format", "json"]).0;
    assert_eq!(on("2026-07-02"), 0, "nothing is due, nobody is a month older");
    assert_eq!(on("2027-06-01"), 1, "the report on 2026 is overdue");
    assert_eq!(on("2026-06-30"), 1, "nothing is believed for an earlier date");
}

#[test]
fn entries_that_are_torn_or_foreign_are_not_believed() {
    let (repository, cache) = (federation("kept-torn", &["east"]), folder::fresh("kept-torn-cache"));
    let first = kept(&repository, &cache, &JSON);
    assert_eq!(first, fresh(&repository, &JSON));
    let entries = files(&cache);
    assert_eq!(entries.len(), 1 + AFFILIATES.len(), "the history, and a section for each");
    let contents: Vec<Vec<u8>> = entries.iter().map(|path| fs::read(path).expect("a file")).collect();
    let spoil: [&dyn Fn(usize) -> Vec<u8>; 5] = [
        &|at| contents[at][..contents[at].len() / 2].to_vec(),
        &|_| Vec::new(),
        &|at| contents[(at + 1) % contents.len()].clone(),
        &|at| contents[at].iter().enumerate().map(|(index, byte)| if index == contents[at].len() - 3 { byte ^ 1 } else { *byte }).collect(),
        &|at| [contents[at].as_slice(), b"more"].concat(),
    ];
    for spoilt in spoil {
        for (at, path) in entries.iter().enumerate() {
            fs::write(path, spoilt(at)).expect("written");
        }
        assert_eq!(kept(&repository, &cache, &JSON), first);
    }
    fs::remove_dir_all(&cache).expect("it can be deleted at any time");
    assert_eq!(kept(&repository, &cache, &JSON), first);
}

#[test]
fn a_folder_that_cannot_be_written_only_costs_time() {
    let repository = federation("kept-unwritable", &["east"]);
    let file = folder::fresh("kept-unwritable-cache").join("file");
    fs::write(&file, "no folder").expect("written");
    assert_eq!(kept(&repository, &file, &JSON), fresh(&repository, &JSON));
}

#[test]
fn several_runs_at_once_disturb_nobody() {
    let (repository, cache) = (federation("kept-many", &["east"]), folder::fresh("kept-many-cache"));
    let expected = fresh(&repository, &JSON);
    let arguments = ["check", repository.path(), "--rev", "main", "--cache", cache.to_str().expect("a plain path")];
    for _ in 0..3 {
        let runs: Vec<_> = (0..6)
            .map(|_| {
                let mut run = command(&[&arguments[..], &JSON].concat());
                run.stdout(std::process::Stdio::piped()).spawn().expect("it runs")
            })
            .collect();
        for run in runs {
            let output = run.wait_with_output().expect("it ends");
            assert_eq!(String::from_utf8_lossy(&output.stdout), expected.1);
        }
    }
}

#[test]
fn readers_are_kept_apart() {
    let (repository, cache) = (sound("kept-readers"), folder::fresh("kept-readers-cache"));
    repository.replace("register.toml", "name = \"north\"", "name = \"Northern Hill\"\nalias = \"Blue Star\"\nsafety = \"at-risk\"");
    repository.replace("affiliates/north/profile.toml", "name = \"north\"", "name = \"Northern Hill\"");
    repository.commit("2026-03-01", "Protect a name");
    let committee = [&JSON[..], &["--audience", "committee"]].concat();
    assert!(kept(&repository, &cache, &committee).1.contains("Northern Hill"));
    let public = kept(&repository, &cache, &JSON).1;
    assert!(public.contains("\"Blue Star\"") && !public.contains("Northern Hill"), "{public}");
    let arabic = [&AS_OF[..], &["--lang", "ar"]].concat();
    assert_eq!(kept(&repository, &cache, &arabic), fresh(&repository, &arabic));
}

/// Something that happens to a portfolio.
type Step = (u8, usize, u8);

/// Does what a step says. Gives false where it changes nothing.
fn take(repository: &Repository, (what, whom, number): Step) {
    let (id, kind, recognised) = AFFILIATES[whom % AFFILIATES.len()];
    let there = |path: &str| repository.root().join(path).exists();
    let write = |path: &str, text: String| {
        repository.write(path, text);
    };
    let (path, bylaws, exception) = (path_of_report(id), format!("affiliates/{id}/bylaws.toml"), format!("waivers/{id}.toml"));
    match what {
        0 => write(&path, report(&format!("2026-0{}-11", 1 + number % 9))),
        1 if there(&path) => take_out(repository, &path),
        2 => write(&bylaws, format!("adopted = 2019-02-0{}\n", 1 + number % 9)),
        3 => write(&bylaws, "adopted = \"soon\"\npurpose = \"To know.\"\n".to_owned()),
        4 => write(&exception, waiver("money/yearly")),
        5 if there(&exception) => take_out(repository, &exception),
        6 => {
            let (old, new) = (entry(id, kind, recognised), entry(id, kind, &format!("20{}-03-01", 19 + number % 7)));
            // an entry that has been changed once stays as it is
            write("register.toml", repository.read("register.toml").replace(&old, &new));
        }
        7 => write("register.toml", format!("# {number}\n{}", repository.read("register.toml"))),
        8 => write("affcheck.toml", format!("{CONFIG}due-soon = \"P{}D\"\n", 10 + number)),
        9 if there(&path) => {
            repository.rename(&path, &format!("affiliates/{id}/finance/2025-{number}.toml"));
        }
        10 => write("affcheck.toml", CONFIG.replace("packs/small\"", "packs/small\", \"feedback-2019\"")),
        11 => {
            let rule = "packs/small/bylaws/purpose.toml";
            write(rule, repository.read(rule).replace("Write it down", "Write down what it is"));
        }
        _ => write(&format!("affiliates/{id}/profile.toml"), format!("name = \"{id}\"\nkind = \"{kind}\"\nmission = \"{number}\"\n")),
    }
    // even a step that comes to nothing is a commit
    write("README.md", format!("{what} {whom} {number} {}", repository.read("README.md").len()));
}

/// Takes a file out.
fn take_out(repository: &Repository, path: &str) {
    repository.remove(path);
}

/// Random histories, each looked at after every commit, on dates that go forward and back.
#[test]
fn with_and_without_it_every_report_is_the_same() {
    let steps = prop::collection::vec(((0_u8..13, 0_usize..3, 0_u8..40), 0_i64..900), 1..8);
    let mut runner = TestRunner::new(Config { cases: 6, failure_persistence: None, ..Config::default() });
    let numbers = Cell::new(0);
    let outcome = runner.run(&steps, |steps| {
        let number = numbers.get();
        numbers.set(number + 1);
        let repository = federation(&format!("kept-random-{number}"), &["east"]);
        let cache = folder::fresh(&format!("kept-random-{number}-cache"));
        repository.write("README.md", "");
        let begin = jiff::civil::date(2026, 3, 1);
        for (day, (step, as_of)) in (0_i64..).zip(&steps) {
            take(&repository, *step);
            let committed = begin.checked_add(jiff::Span::new().days(day * 5)).expect("a date");
            repository.commit(&committed.to_string(), "Change something");
            let first = begin.checked_add(jiff::Span::new().days(*as_of)).expect("a date");
            for later in [0, 1, 20] {
                let as_of = first.checked_add(jiff::Span::new().days(later)).expect("a date").to_string();
                for format in ["json", "concise"] {
                    let more = ["--as-of", &as_of, "--format", format];
                    prop_assert_eq!(kept(&repository, &cache, &more), fresh(&repository, &more));
                }
            }
        }
        Ok(())
    });
    outcome.expect("reports are the same");
}
