//! Any revision of any repository is judged like a folder that holds its files, without touching the repository; what
//! cannot be read is told.
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
use std::path::Path;
use std::time::SystemTime;

use federation::{federation, path_of_report, report, sound, write_federation};
use repository::Repository;
use serde_json::Value;
use support::affcheck;
use told::{AS_OF, Told, check};

/// The report of `north`.
const NORTH: &str = "affiliates/north/finance/2025.toml";

/// The report for people and for programs, with its exit code.
fn said(path: &str, more: &[&str]) -> Vec<String> {
    let formats = ["human", "json"].into_iter();
    let said = formats.map(|format| affcheck(&[&["check", path, "--as-of", AS_OF, "--format", format], more].concat()));
    said.map(|(code, out, errors)| {
        assert!(code < 2, "{errors}");
        format!("{code}\n{out}{errors}")
    })
    .collect()
}

/// A report without what only a repository can tell.
fn plain(mut told: Told) -> Value {
    assert!(told.code < 2, "{}", told.errors);
    for object in ["/header/revision", "/header/history", "/summary/filings"] {
        if let Some(value) = told.report.pointer_mut(object) {
            *value = Value::Null;
        }
    }
    for section in told.report["sections"].as_array_mut().expect("sections") {
        section["tree"] = Value::Null;
        section["filings"] = Value::Null;
        section["assessments"].as_array_mut().expect("rows").iter_mut().for_each(|row| row["grade"] = Value::Null);
    }
    told.report
}

/// What a run that cannot complete says.
fn error(path: &str, more: &[&str]) -> String {
    let told = check(path, more);
    assert_eq!(told.code, 2, "{:?}", told.findings());
    told.errors
}

/// Where each finding is, with its code and what it says.
fn places(told: &Told) -> Vec<(String, String, String)> {
    let word = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    told.each().map(|(_, finding)| (word(&finding["place"]["path"]), word(&finding["code"]), word(&finding["message"]))).collect()
}

fn assert_says(errors: &str, words: &[&str]) {
    for word in words {
        assert!(errors.contains(word), "no word of `{word}` in: {errors}");
    }
}

/// A federation with several revisions: one with findings, one without, and a folder that is neither.
fn revised(name: &str) -> Repository {
    let repository = federation(name, &["south"]);
    for (path, day) in [(path_of_report("east"), "2026-03-01"), (path_of_report("north"), "2026-03-02")] {
        repository.write(&path, report(day)).commit(day, "File");
    }
    repository.write("affiliates/west/profile.toml", "name = \"west\"\n").replace("affiliates/east/profile.toml", "mission", "misson");
    repository
}

#[test]
fn every_revision_says_what_a_checkout_of_it_says() {
    let repository = revised("checkout");
    for (revision, code, count) in [("main", 0, 0), ("main~1", 1, 1), ("HEAD~2", 1, 2), ("main~3", 1, 3)] {
        let told = check(repository.path(), &["--rev", revision]);
        assert_eq!((told.code, told.findings().len()), (code, count), "{revision}: {:?}", told.findings());
        assert_eq!(told.report["header"]["revision"]["commit"], repository.id(revision));
        assert_eq!(told.report["header"]["revision"]["modified"], false);
        let checkout = repository.clone_with("checkout-of-it", &[]);
        checkout.checkout(&repository.id(revision));
        assert_eq!(said(repository.path(), &["--rev", revision]), said(checkout.path(), &[]), "{revision}");
    }
}

/// What is declared stands for the day where history is no witness; here both are the same day.
#[test]
fn a_revision_and_a_folder_with_its_files_come_to_the_same() {
    let repository = revised("exported");
    for revision in ["main", "main~2"] {
        let folder = repository.export("exported-files", revision);
        let exported = plain(check(folder.to_str().expect("a plain path"), &[]));
        assert_eq!(plain(check(repository.path(), &["--rev", revision])), exported, "{revision}");
    }
}

#[test]
fn a_large_portfolio_comes_to_the_same() {
    let repository = Repository::new("exemplary");
    let fixture = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/exemplary");
    for (path, bytes) in files(&fixture) {
        repository.write(&path, bytes);
    }
    repository.commit("2026-06-01", "Begin");
    repository.replace("affcheck.toml", "packs", "filing-dates = \"declared\"\npacks").commit("2026-06-01", "Trust what is declared");
    let folder = repository.export("exemplary-files", "main");
    let (told, exported) = (check(repository.path(), &["--rev", "main"]), check(folder.to_str().expect("a plain path"), &[]));
    assert_eq!((told.code, told.findings(), &told.errors), (0, vec![], &String::new()));
    assert_eq!(plain(told), plain(exported));
}

#[test]
fn bare_repositories_and_worktrees_have_the_same_revisions() {
    let repository = revised("stores");
    let bare = repository.bare("stores-bare");
    let worktree = repository.worktree("stores-worktree", "main~3");
    let store = repository.store();
    for revision in ["main", &repository.id("main~2")] {
        let expected = said(repository.path(), &["--rev", revision]);
        for repo in [bare.root(), worktree.root(), store.as_path()] {
            let repo = repo.to_str().expect("a plain path");
            assert_eq!(said(".", &["--rev", revision, "--repo", repo]), expected, "{repo} {revision}");
        }
        assert_eq!(said(worktree.path(), &["--rev", revision]), expected, "{revision}");
        assert_eq!(said(".", &["--repo", bare.path(), "--rev", revision]), expected, "{revision}");
    }
    assert_eq!(check(worktree.path(), &[]).findings().len(), 3);
}

#[test]
fn a_path_names_a_folder_inside_the_revision() {
    let repository = Repository::new("inside");
    write_federation(&repository, "filings/2026/");
    repository.commit("2025-01-10", "Begin");
    repository.write(&format!("filings/2026/{NORTH}"), report("2026-02-10")).commit("2026-02-10", "File");
    let bare = repository.bare("inside-bare");
    let below = format!("{}/filings/2026", repository.path());
    let expected = ["east: error money/yearly 2025 overdue", "south: error money/yearly 2025 overdue"];
    for (path, more) in [
        (below.as_str(), &["--rev", "main"][..]),
        ("filings/2026", &["--rev", "main", "--repo", repository.path()]),
        ("filings/2026/", &["--rev", "main", "--repo", bare.path()]),
    ] {
        assert_eq!(check(path, more).findings(), expected, "{path} {more:?}");
    }
    // the folder need not be there any more
    repository.rename("filings/2026", "filings/now").commit("2026-03-01", "Rename");
    assert_eq!(check("filings/2026", &["--rev", "main~1", "--repo", repository.path()]).findings(), expected);
    let errors = error("filings/2026", &["--rev", "main", "--repo", repository.path()]);
    assert_says(&errors, &["filings/2026"]);
    assert_says(&error("filings", &["--rev", "main", "--repo", repository.path()]), &["filings"]);
    // a path cannot lead out of the revision
    error("../..", &["--rev", "main", "--repo", repository.path()]);
    error("/etc", &["--rev", "main", "--repo", repository.path()]);
    let file = format!("filings/now/{NORTH}");
    error(&file, &["--rev", "main", "--repo", repository.path()]);
}

/// As a hook is run: git names its own repository and index to it.
#[cfg(unix)]
#[test]
fn what_is_meant_is_the_repository_around_the_path() {
    let repository = revised("around");
    let other = federation("around-other", &[]);
    let link = folder::fresh("revisions-link-around").join("link");
    std::os::unix::fs::symlink(repository.root(), &link).expect("a link");
    let expected = said(repository.path(), &["--rev", "main~2"]);
    assert_eq!(said(link.to_str().expect("a plain path"), &["--rev", "main~2"]), expected);
    let mut command = support::command(&["check", "..", "--rev", "main~2", "--as-of", AS_OF, "--format", "json"]);
    command
        .current_dir(repository.root().join("affiliates"))
        .env("GIT_DIR", other.store())
        .env("GIT_INDEX_FILE", other.store().join("index"));
    let output = command.output().expect("the program runs");
    assert_eq!(format!("1\n{}", String::from_utf8_lossy(&output.stdout)), expected[1]);
}

#[test]
fn a_head_on_no_branch_and_every_name_of_a_commit_work() {
    let repository = revised("names");
    repository.git(&["stash", "--quiet", "--include-untracked"]);
    repository.git(&["tag", "-a", "-m", "A release", "v1", "main~1"]);
    let id = repository.id("main~1");
    repository.checkout(&id);
    let expected = ["north: error money/yearly 2025 overdue"];
    for revision in ["HEAD", "v1", "refs/tags/v1", "main^", "main@{0}~1", &id, id.split_at(9).0] {
        assert_eq!(check(repository.path(), &["--rev", revision]).findings(), expected, "{revision}");
    }
    let told = check(repository.path(), &[]);
    assert_eq!(
        (told.findings(), &told.report["header"]["revision"]["commit"]),
        (expected.map(ToOwned::to_owned).to_vec(), &Value::from(id))
    );
}

/// Every file below a folder, by its path.
fn files(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut found = BTreeMap::new();
    let mut open = vec![folder.to_owned()];
    while let Some(next) = open.pop() {
        for entry in fs::read_dir(next).expect("a folder") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                open.push(path);
            } else {
                let name = path.strip_prefix(folder).expect("below").to_str().expect("a plain path").to_owned();
                found.insert(name, fs::read(path).expect("a file"));
            }
        }
    }
    found
}

#[test]
fn the_repository_is_left_as_it_was() {
    let repository = revised("untouched");
    repository.git(&["add", "affiliates/west"]);
    repository.remove("affiliates/south/bylaws.toml");
    let changed = |path: &str| fs::metadata(repository.root().join(path)).and_then(|file| file.modified()).expect("it is there");
    let status = || repository.git(&["status", "--porcelain=v2", "--branch"]);
    let seen = || -> (String, BTreeMap<String, (Vec<u8>, SystemTime)>) {
        (status(), files(repository.root()).into_iter().map(|(path, bytes)| (path.clone(), (bytes, changed(&path)))).collect())
    };
    status();
    let before = seen();
    for more in [&[][..], &["--rev", "main"], &["--rev", "main~2"], &["--base", "main~1"], &["--base", "main~3", "--rev", "main~1"]] {
        assert!(check(repository.path(), more).code < 2, "{more:?}");
        assert_eq!(seen(), before, "{more:?}");
    }
}

#[test]
fn what_is_no_file_is_told_and_not_followed() {
    let repository = sound("odd");
    let secret = folder::fresh("revisions-secret");
    folder::write(&secret.join("2024.toml"), "Qsecret = 1\n");
    let outside = secret.join("2024.toml");
    repository.stage("120000", b"affiliates/north/finance/2024.toml", outside.to_str().expect("a plain path"));
    repository.stage("120000", b"affiliates/north/escalation.toml", "bylaws.toml");
    repository.stage("120000", b"affiliates/north/meetings", secret.to_str().expect("a plain path"));
    repository.stage("160000", b"affiliates/south/plans", &repository.id("HEAD"));
    repository.stage("160000", b"affiliates/south/status/2025.toml", &repository.id("HEAD"));
    let pointer = "version https://git-lfs.github.com/spec/v1\noid sha256:4d7a214614ab2935c943f9e0ff69d22eadbb8f32b1258daaa5e2ca24d17e2393\nsize 12345\n";
    repository.stage("100644", b"affiliates/east/finance/2024.toml", pointer);
    repository.stage("100644", b"affiliates/east/finance/caf\xe9.toml", "period = 1\n");
    repository.stage("100644", b"affiliates/east/caf\xe9/profile.toml", "name = 1\n");
    repository.stage("100755", b"affiliates/east/onboarding.toml", "language = \"en\"\n");
    repository.commit_staged("2026-03-01", "Odd things");
    let told = check(repository.path(), &["--rev", "HEAD"]);
    let unreadable: Vec<(String, String, String)> =
        places(&told).into_iter().filter(|(_, code, _)| code == "document/unreadable").collect();
    let about = |path: &str, word: &str| {
        let line = unreadable.iter().find(|(place, ..)| place == path);
        assert!(line.is_some_and(|(.., message)| message.contains(word)), "no `{word}` about {path} in {unreadable:#?}");
    };
    about("affiliates/north/finance/2024.toml", "link");
    about("affiliates/north/escalation.toml", "link");
    about("affiliates/north/meetings", "link");
    about("affiliates/south/plans", "submodule");
    about("affiliates/south/status/2025.toml", "submodule");
    about("affiliates/east/finance/2024.toml", "LFS");
    about("affiliates/east/finance/caf\u{fffd}.toml", "UTF-8");
    about("affiliates/east/caf\u{fffd}", "UTF-8");
    assert_eq!(unreadable.len(), 8, "{unreadable:#?}");
    let all = said(repository.path(), &["--rev", "HEAD", "--audience", "committee"]).concat();
    assert!(!all.contains("Qsecret") && !all.contains("4d7a2146"), "{all}");
    // a folder that is checked out comes to the same; there a submodule is an empty folder until it is fetched
    let checkout = repository.clone_with("odd-checkout", &[]);
    let unfetched = ["plans", "status/2025.toml"].map(|path| checkout.root().join("affiliates/south").join(path));
    for folder in unfetched {
        folder::write(&folder.join(".git"), "gitdir: ../../../.git/modules/it\n");
    }
    assert_eq!(check(checkout.path(), &[]).findings(), told.findings());
}

#[test]
fn a_link_or_a_submodule_in_place_of_a_folder_is_not_followed() {
    let repository = federation("odd-folders", &["east", "south"]);
    let id = repository.id("HEAD");
    repository.git(&["rm", "-r", "--quiet", "affiliates/north", "affiliates/east"]);
    repository.stage("120000", b"affiliates/north", "south").stage("160000", b"affiliates/east", &id);
    repository.commit_staged("2026-03-01", "Odd folders");
    let told = check(repository.path(), &["--rev", "HEAD"]);
    assert_eq!(told.code, 1);
    for id in ["north", "east"] {
        let (_, section) = told.sections().find(|(own, _)| *own == id).expect("it is in the register");
        assert_eq!(section["documents"], 0, "{id}: {:?}", told.findings());
    }
    for path in ["affiliates/north", "affiliates/east"] {
        let told = places(&told).into_iter().any(|(place, code, _)| place == path && code.starts_with("document/"));
        assert!(told, "{path} is not told");
    }
}

/// Packs that a portfolio names are those of the same revision.
#[test]
fn configuration_register_and_packs_are_those_of_the_revision() {
    let repository = federation("packs", &["east", "south"]);
    repository.replace("packs/small/money/yearly.toml", "\"must\"", "\"should\"").commit("2026-03-01", "Ask for less");
    repository.replace("register.toml", "id = \"north\"", "id = \"nord\"").replace(
        "affcheck.toml",
        "fail-on = \"error\"",
        "fail-on = \"never\"",
    );
    repository.write("packs/small/pack.toml", "this is no pack\n").write("waivers/north.toml", "this is no waiver\n");
    let (old, new) = (["--rev", "main~1"], ["--rev", "main"]);
    assert_eq!(
        (check(repository.path(), &old).findings(), check(repository.path(), &old).code),
        (vec!["north: error money/yearly 2025 overdue".to_owned()], 1)
    );
    assert_eq!(check(repository.path(), &new).findings(), ["north: warning money/yearly 2025 overdue"]);
    let digest = |more: &[&str]| check(repository.path(), more).report["header"]["packs"][0]["digest"].clone();
    assert_ne!(digest(&old), digest(&new));
    assert_eq!(check(repository.path(), &[]).code, 2);
    // the pack need not be on the disk at all, nor what is on the disk be in the revision
    repository.remove("packs");
    assert_eq!(check(repository.path(), &new).findings(), ["north: warning money/yearly 2025 overdue"]);
    repository.commit("2026-03-02", "Take the pack out");
    repository.git(&["checkout", "--quiet", "main~1", "--", "packs"]);
    assert_says(&error(repository.path(), &["--rev", "main"]), &["packs/small"]);
    // a pack that is given on the command line is one of the disk
    assert_eq!(
        check(repository.path(), &["--rev", "main~1", "--pack", "fixtures/extra-pack"]).report["header"]["packs"][1]["name"],
        "extra-pack"
    );
}

#[test]
fn a_pack_cannot_lie_outside_the_revision() {
    let repository = sound("packs-outside");
    let outside = repository.export("packs-outside-files", "HEAD").join("packs/small");
    repository.replace("affcheck.toml", "packs/small", outside.to_str().expect("a plain path")).commit("2026-03-01", "An absolute path");
    error(repository.path(), &["--rev", "HEAD"]);
    let name = outside.strip_prefix(env!("CARGO_TARGET_TMPDIR")).expect("below it").to_str().expect("a plain path");
    repository.git(&["checkout", "--quiet", "HEAD~1", "--", "affcheck.toml"]);
    repository.replace("affcheck.toml", "packs/small", &format!("../{name}")).commit("2026-03-02", "A path that goes up");
    error(repository.path(), &["--rev", "HEAD"]);
    // a link to a folder is no folder
    repository.git(&["checkout", "--quiet", "HEAD~2", "--", "affcheck.toml"]);
    repository.git(&["rm", "-r", "--quiet", "packs/small"]);
    repository.stage("120000", b"packs/small", outside.to_str().expect("a plain path")).commit_staged("2026-03-03", "A link");
    error(repository.path(), &["--rev", "HEAD"]);
}

#[test]
fn what_cannot_be_found_is_told() {
    let repository = sound("errors");
    assert_says(&error(repository.path(), &["--rev", "mian"]), &["`mian`", "main"]);
    assert_says(
        &error(repository.path(), &["--rev", "0123456789012345678901234567890123456789"]),
        &["0123456789012345678901234567890123456789"],
    );
    for revision in ["HEAD:affcheck.toml", "HEAD^{tree}"] {
        assert_says(&error(repository.path(), &["--rev", revision]), &[revision, "commit"]);
    }
    for revision in ["", "HEAD~9", "--help", "main..HEAD", ":/", "@{9}", "\u{202e}main"] {
        let argument = format!("--rev={revision}");
        let told = check(repository.path(), &[&argument]);
        assert!(told.code == 2 && !told.errors.contains('\u{202e}'), "{revision}: {}", told.errors);
    }
    let folder = std::env::temp_dir().join(format!("affcheck-no-repository-{}", std::process::id()));
    let no_repository = folder.to_str().expect("a plain path");
    fs::create_dir_all(folder.join("affiliates")).expect("a folder");
    for (path, more) in
        [(no_repository, &["--rev", "HEAD"][..]), (".", &["--rev", "HEAD", "--repo", no_repository]), (no_repository, &["--base", "HEAD"])]
    {
        assert_says(&error(path, more), &["repository", no_repository]);
    }
    fs::remove_dir_all(&folder).expect("it is there");
    assert_says(&error(".", &["--rev", "HEAD", "--repo", no_repository]), &[no_repository]);
    // a repository without a revision makes no sense
    assert_eq!(check(".", &["--repo", repository.path()]).code, 2);
}

#[test]
fn a_branch_without_a_commit_is_told() {
    let repository = Repository::new("empty");
    write_federation(&repository, "");
    assert_says(&error(repository.path(), &["--rev", "HEAD"]), &["commit"]);
    let told = check(repository.path(), &[]);
    assert_eq!((told.findings().len(), &told.report["header"]["revision"]), (3, &Value::Null));
    repository.commit("2025-01-10", "Begin");
    repository.unborn("nothing");
    assert_says(&error(repository.path(), &["--rev", "HEAD"]), &["commit"]);
    assert_eq!(check(repository.path(), &["--rev", "main"]).findings().len(), 3);
    assert_eq!(check(repository.path(), &[]).findings().len(), 3);
}

#[test]
fn names_of_64_digits_are_told() {
    let repository = Repository::sha256("sha256");
    write_federation(&repository, "");
    repository.commit("2025-01-10", "Begin");
    for more in [&["--rev", "HEAD"][..], &["--base", "HEAD"]] {
        assert_says(&error(repository.path(), more), &["SHA-256"]);
    }
    // the files themselves can be judged where no repository is around them
    assert_says(&error(repository.path(), &[]), &["SHA-256", "git archive"]);
}

#[test]
fn missing_objects_are_told() {
    let lost = |name: &str, object: &str| {
        let repository = sound(name);
        repository.lose(object);
        repository
    };
    // a file of an affiliate leaves its verdicts unknown
    let repository = lost("lost-filing", &format!("HEAD:{NORTH}"));
    // the three reports are the same object
    let told = check(repository.path(), &["--rev", "HEAD"]);
    assert_eq!(told.code, 1);
    let expected = ["east", "north", "south"]
        .map(|id| [format!("{id}: error document/unreadable"), format!("{id}: error money/yearly 2025 unknown unreadable")]);
    let mut found = told.findings();
    found.sort();
    assert_eq!(found, expected.concat());
    // what is needed for everybody stops the run
    for (name, object) in [
        ("lost-config", "HEAD:affcheck.toml"),
        ("lost-rule", "HEAD:packs/small/money/yearly.toml"),
        ("lost-root", "HEAD^{tree}"),
        ("lost-commit", "HEAD"),
    ] {
        let repository = sound(name);
        let id = repository.id(object);
        repository.lose(object);
        let errors = error(repository.path(), &["--rev", "main"]);
        assert!(
            errors.contains(&id) || errors.contains(object.trim_start_matches("HEAD:").trim_start_matches("packs/")),
            "{object}: {errors}"
        );
    }
    let told = check(lost("lost-register", "HEAD:register.toml").path(), &["--rev", "main"]);
    assert_eq!((told.code, told.findings()[0].as_str()), (1, "committee: error document/unreadable"));
    let repository = lost("lost-folder", "HEAD:affiliates/north");
    let told = check(repository.path(), &["--rev", "HEAD"]);
    assert!(
        told.code > 0 && !told.findings().contains(&"north: error money/yearly 2025 overdue".to_owned()),
        "{:?} {}",
        told.findings(),
        told.errors
    );
}

#[test]
fn what_a_partial_clone_has_not_fetched_is_told() {
    let origin = sound("not-fetched");
    origin.replace(NORTH, "EUR", "TND").commit("2026-03-01", "Amend");
    let partial = origin.partial("not-fetched-partial", "blob:none");
    assert_eq!(check(partial.path(), &["--rev", "HEAD"]).code, 0);
    let told = check(partial.path(), &["--rev", "HEAD~1"]);
    // the report of the others is the same object as that of `north` before, and is there
    assert_eq!(told.code, 0, "{:?}", told.findings());
    origin.replace(NORTH, "TND", "USD").commit("2026-03-02", "Amend again");
    let partial = origin.partial("not-fetched-again", "blob:none");
    let told = check(partial.path(), &["--rev", "HEAD~1"]);
    assert_eq!(told.findings(), ["north: error document/unreadable", "north: error money/yearly 2025 unknown unreadable"]);
    assert_eq!(partial.git(&["rev-list", "--objects", "--all", "--missing=print"]).matches('?').count(), 1, "nothing is fetched");
}

#[cfg(unix)]
#[test]
fn a_repository_of_another_user_says_how_to_allow_it() {
    let repository = sound("foreign");
    let others = [repository.root().to_owned(), repository.root().join(".git")];
    // only the administrator can give folders away
    if others.iter().any(|path| std::os::unix::fs::chown(path, Some(12345), None).is_err()) {
        return;
    }
    let errors = error(repository.path(), &["--rev", "HEAD"]);
    assert_says(&errors, &["safe.directory", "git config", repository.path()]);
    let told = check(repository.path(), &[]);
    assert!(told.code == 0 || told.errors.contains("safe.directory"), "{}", told.errors);
    // done as it says, it works
    let home = folder::fresh("revisions-foreign-home");
    folder::write(&home.join(".gitconfig"), format!("[safe]\n\tdirectory = {}\n", repository.path()));
    let arguments = ["check", repository.path(), "--rev", "HEAD", "--as-of", AS_OF];
    let output = support::command(&arguments).env("HOME", &home).output().expect("the program runs");
    assert_eq!((output.status.code(), String::from_utf8_lossy(&output.stderr).as_ref()), (Some(0), ""));
}
