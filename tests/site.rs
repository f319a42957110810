//! The folder that `--format html` fills: what is put there, what is left alone, and what is taken away.
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

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use affcheck::text::LANGUAGES;
use federation::{federation, path_of_report};
use folder::{fresh, write};
use support::affcheck;

/// Runs a check that fills a folder; exit code and what it says on standard error.
fn fill(folder: &Path, more: &[&str]) -> (i32, String) {
    let target = format!("--format=html={}", folder.display());
    let (code, out, errors) = affcheck(&[&["check", "--as-of=2026-07-01", "--fail-on=never", &target], more].concat());
    assert_eq!(out, "", "all of it goes into the folder");
    (code, errors)
}

/// The files below a folder, by their names, with what is in them.
fn files(folder: &Path) -> BTreeMap<String, String> {
    let mut found = BTreeMap::new();
    let mut left: Vec<PathBuf> = vec![folder.to_owned()];
    while let Some(next) = left.pop() {
        for entry in fs::read_dir(next).expect("a folder") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                left.push(path);
                continue;
            }
            let name = path.strip_prefix(folder).expect("below it").display().to_string();
            found.insert(name, fs::read_to_string(path).expect("text"));
        }
    }
    found
}

#[test]
fn each_language_has_the_same_pages_and_all_are_listed() {
    let folder = fresh("site-pages");
    assert_eq!(fill(&folder, &["fixtures/portfolio"]), (0, String::new()));
    let files = files(&folder);
    let listed: Vec<&str> = files[".affcheck-site"].lines().collect();
    let there: Vec<&str> = files.keys().map(String::as_str).filter(|name| *name != ".affcheck-site").collect();
    assert_eq!(listed, there);
    let pages = |tag: &str| -> Vec<String> {
        there.iter().filter_map(|name| name.strip_prefix(&format!("{tag}/"))).map(ToOwned::to_owned).collect()
    };
    for (tag, _) in LANGUAGES {
        assert_eq!(pages(tag), pages("en"), "{tag}");
    }
    assert!(pages("en").contains(&"affiliates/amber-coast.html".to_owned()), "{:?}", pages("en"));
    assert!(files["index.html"].contains("url=en/index.html"));
}

/// The pages of a language are the same, whichever language comes first.
#[test]
fn the_language_of_the_run_only_decides_where_one_enters() {
    let (english, arabic) = (fresh("site-english"), fresh("site-arabic"));
    fill(&english, &["fixtures/portfolio", "--affiliate=amber-coast"]);
    fill(&arabic, &["fixtures/portfolio", "--affiliate=amber-coast", "--lang=ar", "--threads=1"]);
    let (english, arabic) = (files(&english), files(&arabic));
    assert!(arabic["index.html"].contains("url=ar/index.html"));
    assert_eq!(english.keys().collect::<Vec<_>>(), arabic.keys().collect::<Vec<_>>());
    let told = |page: &str| -> String {
        // the list of languages begins with that of the run
        page.split("<nav class=\"languages\"").map(|part| part.split_once("</nav>").map_or(part, |(_, rest)| rest)).collect()
    };
    for (name, page) in english.iter().filter(|(name, _)| name.contains('/')) {
        assert_eq!(told(page), told(&arabic[name]), "{name}");
    }
}

#[test]
fn a_page_of_an_earlier_site_that_is_no_longer_wanted_goes_and_nothing_else() {
    let folder = fresh("site-again");
    fill(&folder, &["fixtures/portfolio"]);
    let whole = files(&folder);
    write(&folder.join("CNAME"), "example.org");
    write(&folder.join("en/affiliates/notes.txt"), "mine");
    fill(&folder, &["fixtures/portfolio", "--affiliate=amber-coast"]);
    let one = files(&folder);
    let pages = |files: &BTreeMap<String, String>| {
        files
            .keys()
            .filter(|name| name.contains("/affiliates/") && Path::new(name).extension().is_some_and(|ending| ending == "html"))
            .count()
    };
    assert_eq!(pages(&one), LANGUAGES.len());
    assert_eq!((one["CNAME"].as_str(), one["en/affiliates/notes.txt"].as_str()), ("example.org", "mine"));
    fs::remove_file(folder.join("CNAME")).expect("it was there");
    fs::remove_file(folder.join("en/affiliates/notes.txt")).expect("it was there");
    fill(&folder, &["fixtures/portfolio"]);
    assert_eq!(files(&folder), whole);
}

#[test]
fn a_file_of_somebody_else_is_never_overwritten() {
    let folder = fresh("site-in-the-way");
    write(&folder.join("en/index.html"), "mine");
    write(&folder.join("page.html"), "mine too");
    let (code, errors) = fill(&folder, &["fixtures/single"]);
    assert_eq!(code, 2);
    assert!(
        errors.contains("en/index.html") && errors.contains("not written by affcheck") && errors.contains("nothing was changed"),
        "{errors}"
    );
    let left: Vec<String> = files(&folder).into_keys().collect();
    assert_eq!(left, ["en/index.html", "page.html"]);
}

/// The list lies in a folder that others may write to.
#[test]
fn a_list_that_names_files_elsewhere_takes_none_of_them_away() {
    let around = fresh("site-list");
    let folder = around.join("site");
    write(&around.join("precious.txt"), "mine");
    let absolute = around.join("precious.txt").display().to_string();
    write(&folder.join(".affcheck-site"), format!("../precious.txt\n{absolute}\nen/../../precious.txt\n\n.\n"));
    assert_eq!(fill(&folder, &["fixtures/single"]), (0, String::new()));
    assert_eq!(fs::read_to_string(around.join("precious.txt")).expect("it is there"), "mine");
    assert!(files(&folder).contains_key("en/index.html"));
}

#[test]
fn a_run_that_fails_leaves_the_site_as_it_was() {
    let folder = fresh("site-failed");
    fill(&folder, &["fixtures/single"]);
    let before = files(&folder);
    let (code, _) = fill(&folder, &["fixtures/portfolio", "--affiliate=nobody-at-all"]);
    assert_eq!(code, 2);
    assert_eq!(files(&folder), before);
}

#[test]
fn a_folder_has_to_be_named() {
    let (code, out, errors) = affcheck(&["check", "fixtures/single", "--format=html"]);
    assert_eq!((code, out.as_str()), (2, ""));
    assert!(errors.contains("--format html=site"), "{errors}");
}

/// What was kept of a run in one language, or without a site, is no page of another.
#[test]
fn what_is_kept_between_runs_never_shows() {
    let repository = federation("site-kept", &["north"]);
    repository.write(&path_of_report("south"), "period = 3\n").commit("2026-02-11", "A broken report");
    let (cache, plain, warm) = (fresh("site-kept-cache"), fresh("site-kept-plain"), fresh("site-kept-warm"));
    let path = repository.path();
    let cache = cache.to_str().expect("a plain path");
    fill(&plain, &[path, "--rev=main", "--no-cache"]);
    let json = ["check", path, "--rev=main", "--as-of=2026-07-01", "--format=json", "--cache", cache];
    affcheck(&[&json[..], &["--lang=fr"]].concat());
    for _ in 0..2 {
        fill(&warm, &[path, "--rev=main", "--cache", cache]);
        assert_eq!(files(&warm), files(&plain));
    }
}

/// In a pull request too, every language is told what is new.
#[test]
fn a_pull_request_has_a_site_as_well() {
    let repository = federation("site-pull", &["north", "south"]);
    repository.git(&["checkout", "-b", "change"]);
    repository.remove(&path_of_report("north")).commit("2026-03-01", "Take a report away");
    let folder = fresh("site-pull-folder");
    assert_eq!(fill(&folder, &[repository.path(), "--base=main", "--no-cache"]), (0, String::new()));
    let files = files(&folder);
    for (tag, _) in LANGUAGES {
        assert!(files.contains_key(&format!("{tag}/affiliates/north.html")), "{:?}", files.keys());
        assert!(!files.contains_key(&format!("{tag}/affiliates/south.html")));
    }
}

/// What was there before is told apart, on the page of all and on that of each.
#[test]
fn what_does_not_count_is_not_shown_as_open() {
    let repository = federation("site-before", &["north"]);
    repository.git(&["checkout", "-b", "change"]);
    repository.write(&path_of_report("east"), "# nothing yet\n").commit("2026-03-01", "Begin a report");
    let (pull, plain) = (fresh("site-before-pull"), fresh("site-before-plain"));
    fill(&plain, &[repository.path(), "--no-cache"]);
    fill(&pull, &[repository.path(), "--base=main", "--no-cache"]);
    let (pull, plain) = (files(&pull), files(&plain));
    let page = |files: &BTreeMap<String, String>| files["en/index.html"].clone();
    assert!(!page(&plain).contains("no longer there"));
    assert!(page(&pull).contains("no longer there"), "it says what it was compared with: {}", page(&pull));
    let baseline = repository.root().join("known.toml").display().to_string();
    let (code, _, errors) = affcheck(&["baseline", repository.path(), "--as-of=2026-07-01", "--file", &baseline]);
    assert_eq!((code, errors.as_str()), (0, ""));
    let known = fresh("site-before-known");
    fill(&known, &[repository.path(), "--baseline", &baseline, "--no-cache"]);
    let known = files(&known);
    assert!(known["en/index.html"].contains("No affiliate has anything that must be mended"));
    assert!(!known["en/affiliates/east.html"].contains("badge e"));
    // in the matrix as well: known, and neither open nor excepted
    let row =
        |files: &BTreeMap<String, String>| page(files).split("<tr data-f").find(|row| row.contains("east.html")).expect("a row").to_owned();
    assert!(row(&plain).contains('✗') && !row(&known).contains('✗'), "{}", row(&known));
    assert!(row(&known).contains("<td>=") && !row(&known).contains("<td>~"), "{}", row(&known));
}
