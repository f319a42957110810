//! A report can be made again by whoever has the repository, and what is not true in it is found.
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

use std::fs;
use std::path::PathBuf;

use federation::{federation, path_of_report, report, sound};
use repository::Repository;
use support::affcheck;

const AS_OF: [&str; 2] = ["--as-of", "2026-07-01"];

/// Writes a report, changed as is asked, and gives its path.
fn write(repository: &Repository, name: &str, more: &[&str], change: impl Fn(String) -> String) -> PathBuf {
    let (code, out, errors) = affcheck(&[&["check", repository.path(), "--format", "json"], &AS_OF[..], more].concat());
    assert!(code < 2, "{errors}");
    let path = folder::fresh(name).join("report.json");
    fs::write(&path, change(out)).expect("a report");
    path
}

/// Verifies a report: exit code, and what is said.
fn verify(repository: &Repository, report: &std::path::Path, more: &[&str]) -> (i32, String) {
    let report = report.to_str().expect("a plain path");
    let (code, out, errors) = affcheck(&[&["verify", report, "--repo", repository.path()], more].concat());
    (code, out + &errors)
}

#[test]
fn a_report_of_a_revision_is_true_for_ever() {
    let repository = federation("verify-true", &["east"]);
    let as_is = |out| out;
    let whole = write(&repository, "verify-true-whole", &["--rev", "main"], as_is);
    let folder = write(&repository, "verify-true-folder", &[], as_is);
    let committee = write(&repository, "verify-true-committee", &["--rev", "main", "--audience", "committee", "--lang", "ar"], as_is);
    let one = write(&repository, "verify-true-one", &["--rev", "main", "--affiliate", "east"], as_is);
    // what comes later changes nothing of it
    repository.write(&path_of_report("north"), report("2026-06-01")).remove("affiliates/south/bylaws.toml");
    repository.commit("2026-06-01", "Go on");
    for report in [whole, folder, committee, one] {
        let (code, said) = verify(&repository, &report, &[]);
        assert_eq!(code, 0, "{}: {said}", report.display());
        assert!(said.contains("is true"), "{said}");
    }
}

#[test]
fn a_report_of_a_pull_request_is_made_again_from_both_ends() {
    let repository = sound("verify-pull");
    repository.branch("topic");
    repository.write("affiliates/north/bylaws.toml", "adopted = 2019-02-01\n");
    repository.commit("2026-06-01", "Leave the purpose out");
    let path = write(&repository, "verify-pull-report", &["--base", "main", "--rev", "topic"], |out| out);
    // the branch is taken in, and goes on
    repository.checkout("main").fast_forward("topic");
    repository.write("affiliates/south/bylaws.toml", "adopted = 2019-02-01\n").commit("2026-06-02", "Go on");
    assert_eq!(verify(&repository, &path, &[]).0, 0);
}

#[test]
fn what_was_changed_in_a_report_is_found() {
    let repository = federation("verify-false", &["east"]);
    let changed = |name: &str, from: &'static str, to: &'static str| {
        let path = write(&repository, name, &["--rev", "main"], |out| {
            assert!(out.contains(from), "{out}");
            out.replacen(from, to, 1)
        });
        verify(&repository, &path, &[])
    };
    let (code, said) = changed("verify-false-verdict", "\"verdict\":\"overdue\"", "\"verdict\":\"met\"");
    assert_eq!(code, 1, "{said}");
    assert!(said.contains("`north` comes out otherwise: `findings`"), "{said}");
    let (code, said) = changed("verify-false-digest", "\"register-digest\":\"", "\"register-digest\":\"0");
    assert_eq!(code, 1, "{said}");
    assert!(said.contains("`header.register-digest`"), "{said}");
    let (code, said) = changed("verify-false-count", "\"error\":2", "\"error\":0");
    assert_eq!(code, 1, "{said}");
    assert!(said.contains("`summary.findings`"), "{said}");
    let (code, said) = changed("verify-false-missing", "{\"affiliate\":{\"id\":\"south\"", "{\"affiliate\":{\"id\":\"west\"");
    assert_eq!(code, 1, "{said}");
    assert!(said.contains("the report has `west`") && said.contains("the report lacks `south`"), "{said}");
    let (code, said) = changed("verify-false-twice", "\"summary\":{", "\"summary\":{\"affiliates\":0},\n\"summary\":{");
    assert_eq!(code, 1, "{said}");
    let (code, said) =
        changed("verify-false-added", "\"sections\":[", "\"sections\":[\n{\"affiliate\":{\"id\":\"north\"},\"findings\":[]},");
    assert_eq!(code, 1, "{said}");
    let (code, said) = changed("verify-false-order", "{\"tool-version\":\"0.1.0\",", "{");
    assert_eq!(code, 2, "{said}");
    // another way of writing the same is no lie
    let (code, said) = changed("verify-false-blank", "\"header\":", "\n  \"header\" : ");
    assert_eq!(code, 0, "{said}");
}

#[test]
fn what_cannot_be_made_again_is_told() {
    let repository = federation("verify-not", &["east"]);
    let path =
        write(&repository, "verify-not-version", &["--rev", "main"], |out| out.replace("\"tool-version\":\"", "\"tool-version\":\"9"));
    let (code, said) = verify(&repository, &path, &[]);
    assert!(code == 2 && said.contains("was made by affcheck 9"), "{code} {said}");
    let path = write(&repository, "verify-not-commit", &["--rev", "main"], |out| out.replace(&repository.id("main"), &"1".repeat(40)));
    let (code, said) = verify(&repository, &path, &[]);
    assert!(code == 2 && said.contains("there is no revision"), "{code} {said}");
    repository.write("affiliates/east/profile.toml", "name = \"east\"\nkind = \"user-group\"\n");
    let path = write(&repository, "verify-not-modified", &[], |out| out);
    let (code, said) = verify(&repository, &path, &[]);
    assert!(code == 2 && said.contains("in no commit") && said.contains("--rev"), "{code} {said}");
    for (name, text) in [("empty", ""), ("list", "[]"), ("other", "{\"format\":\"affcheck-report-9\"}"), ("cut", "{\"format\":")] {
        let path = folder::fresh(&format!("verify-not-{name}")).join("report.json");
        fs::write(&path, text).expect("written");
        let (code, said) = verify(&repository, &path, &[]);
        assert!(code == 2 && said.contains("is no report that this program can read"), "{name}: {code} {said}");
    }
    let (code, said) = verify(&repository, std::path::Path::new("/nowhere/report.json"), &[]);
    assert!(code == 2 && said.contains("there is nothing at"), "{said}");
}

#[test]
fn packs_and_baselines_from_elsewhere_are_given_again() {
    let repository = federation("verify-more", &["east"]);
    let list = folder::fresh("verify-more-list").join("baseline.toml");
    let list = list.to_str().expect("a plain path");
    let made = affcheck(&[&["baseline", repository.path(), "--file", list, "--rev", "main"], &AS_OF[..]].concat());
    assert_eq!(made.0, 0, "{}", made.2);
    let path = write(&repository, "verify-more-report", &["--rev", "main", "--baseline", list, "--pack", "fixtures/kinds-pack"], |out| out);
    assert_eq!(verify(&repository, &path, &["--baseline", list, "--pack", "fixtures/kinds-pack"]).0, 0);
    let (code, said) = verify(&repository, &path, &["--pack", "fixtures/kinds-pack"]);
    assert!(code == 2 && said.contains("name that file with `--baseline`"), "{said}");
    let (code, said) = verify(&repository, &path, &["--baseline", list]);
    assert!(code == 2 && said.contains("name the ones that it was made with by `--pack`"), "{said}");
}
