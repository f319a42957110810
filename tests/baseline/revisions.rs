//! A baseline with revisions of a repository: what is kept, verified and compared knows nothing of it by itself.

use std::path::Path;

use git2::{IndexAddOption, Repository, Signature, Time};

use super::{PROFILE, Sample};
use crate::folder::write;
use crate::support::affcheck;

/// Commits all files of a folder.
fn commit(root: &Path) {
    let repository = Repository::open(root).or_else(|_| Repository::init(root)).expect("a repository");
    let mut index = repository.index().expect("an index");
    index.add_all(["*"], IndexAddOption::DEFAULT, None).expect("files");
    index.write().expect("an index");
    let tree = repository.find_tree(index.write_tree().expect("a tree")).expect("a tree");
    let who = Signature::new("A", "a@example.org", &Time::new(1_760_000_000, 0)).expect("a signature");
    let parent = repository.head().ok().and_then(|head| head.peel_to_commit().ok());
    repository.commit(Some("HEAD"), &who, &who, "filed", &tree, &parent.iter().collect::<Vec<_>>()).expect("a commit");
}

#[test]
fn what_is_known_is_not_kept_with_what_was_found() {
    let sample = Sample::small("kept", "2026-05-01");
    commit(&sample.root);
    let (root, cache, file) = (sample.path(""), sample.path(".git/kept"), sample.path("baseline.toml"));
    let run = |more: &[&str]| {
        let common = ["check", &root, "--rev", "HEAD", "--as-of", sample.as_of, "--cache", &cache, "--format", "concise"];
        let (code, out, errors) = affcheck(&[&common[..], more].concat());
        assert_eq!(errors, "");
        (code, out)
    };
    let plain = run(&[]);
    assert_eq!((plain.0, run(&[])), (1, plain.clone()));
    let common = ["baseline", &root, "--rev", "HEAD", "--as-of", sample.as_of, "--cache", &cache, "--file", &file];
    assert_eq!(affcheck(&common).0, 0);
    for _ in 0..2 {
        let (code, out) = run(&["--baseline", &file]);
        assert!(code == 0 && out.contains("neither shown nor counted here: 66;"), "{out}");
        assert_eq!(run(&[]), plain, "without the list nothing is known");
        let (_, all) = run(&["--baseline", &file, "--all-findings"]);
        let findings = plain.1.lines().take_while(|line| !line.contains(" sha256:"));
        assert!(findings.eq(all.lines().take_while(|line| !line.contains(" sha256:"))), "{all}");
    }
    // a part of the list, and what was kept: the rest is new
    let text = sample.file();
    let (part, _) = text.rsplit_once("\n[[finding]]").expect("an entry");
    write(&sample.root.join("baseline.toml"), part);
    let (_, out) = run(&["--baseline", &file]);
    assert!(out.contains("neither shown nor counted here: 65;"), "{out}");
}

#[test]
fn a_report_with_a_baseline_is_verified_with_it() {
    let sample = Sample::small("verify", "2026-05-01");
    commit(&sample.root);
    sample.written(&[]);
    let (root, file, report) = (sample.path(""), sample.path("baseline.toml"), sample.path(".git/report.json"));
    let (_, out) = sample.check(&["--rev", "HEAD", "--no-cache", "--format", "json"]);
    write(Path::new(&report), out);
    let verify = |more: &[&str]| affcheck(&[&["verify", &report, "--repo", &root], more].concat());
    let (code, out, errors) = verify(&["--baseline", &file]);
    assert_eq!(code, 0, "{out}{errors}");
    for more in [&[][..], &["--baseline", &sample.path("other.toml")]] {
        write(&sample.root.join("other.toml"), sample.file() + "\n");
        let (code, out, errors) = verify(more);
        assert!(code == 2 && out.is_empty(), "{out}");
        assert!(errors.contains("SHA-256") && errors.contains("`--baseline`"), "{errors}");
    }
}

#[test]
fn a_pull_request_has_no_baseline_and_cannot_change_one_unseen() {
    let sample = Sample::small("request", "2026-05-01");
    commit(&sample.root);
    sample.written(&[]);
    write(&sample.root.join("affiliates/a/profile.toml"), format!("{PROFILE}colour = \"blue\"\n"));
    commit(&sample.root);
    let (root, file) = (sample.path(""), sample.path("baseline.toml"));
    let run = |more: &[&str]| {
        affcheck(&[&["check", &root, "--base", "HEAD~1", "--rev", "HEAD", "--no-cache", "--as-of", sample.as_of], more].concat())
    };
    let (code, out, errors) = run(&["--baseline", &file]);
    assert!(code == 2 && out.is_empty() && errors.contains("cannot be used together"), "{errors}");
    let (code, out, _) = run(&["--format", "concise"]);
    assert!(code == 1 && out.contains("baseline.toml: warning[pull-request/committee-file]"), "{out}");
    assert!(!out.contains("pull-request/verdicts"), "no verdict depends on it: {out}");
}
