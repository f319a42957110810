//! Baselines that cannot be used, or not in this run; and what the public must not learn from one of the committee's.

use std::fs;

use serde_json::Value;

use super::{Sample, findings};
use crate::folder::{fresh, write};
use crate::support::affcheck;

/// Both commands refuse the file with exit code 2, print nothing and leave it as it is.
fn refused(sample: &Sample, more: &[&str]) -> String {
    let (root, file) = (sample.path(""), sample.path("baseline.toml"));
    let before = fs::read(&file).ok();
    let check = affcheck(&[&["check", &root, "--baseline", &file, "--as-of", sample.as_of], more].concat());
    let write = affcheck(&[&["baseline", &root, "--file", &file, "--as-of", sample.as_of], more].concat());
    assert_eq!((check.0, check.1.as_str()), (2, ""), "{}", check.2);
    assert_eq!(check, write);
    assert_eq!(before, fs::read(&file).ok());
    check.2.replace(&root, "")
}

#[test]
fn a_file_that_is_no_baseline_is_refused_with_its_place() {
    let sample = Sample::small("broken", "2026-05-01");
    assert_eq!(sample.baseline(&["--audience", "committee"]).0, 0);
    let (sound, file) = (sample.file(), sample.root.join("baseline.toml"));
    let mut said = String::new();
    for (what, text) in [
        ("merge conflict", sound.replacen("severity", "<<<<<<< HEAD\nseverity", 1)),
        ("severity", sound.replacen("severity = \"warning\"", "severity = \"warnin\"", 1)),
        ("unknown key", sound.replacen("severity =", "waight = 3\nseverity =", 1)),
        ("fingerprint", sound.replacen("fingerprint = \"", "fingerprint = \"Z", 1)),
        ("version", sound.replace("baseline-1", "baseline-2").replace("[[finding]]", "[[findings]]")),
        ("head", sound.replacen("as-of = 2026-05-01", "as-of = 2026-02-30", 1)),
        ("another document", "name = \"A\"\n".to_owned()),
        ("empty", String::new()),
    ] {
        assert_ne!(text, sound, "{what}");
        write(&file, &text);
        let errors = refused(&sample, &[]);
        assert!(!errors.contains("meetings/") && !errors.contains("bylaws/"), "{what}: a line that only the committee may see: {errors}");
        said.extend([what, "\n", &errors, "\n"]);
    }
    write(&file, [0xff, 0xfe, 0]);
    said.push_str(&refused(&sample, &[]));
    insta::with_settings!({ snapshot_path => "../snapshots" }, { insta::assert_snapshot!("refused", said) });
}

#[test]
fn links_and_folders_are_not_read() {
    let sample = Sample::small("link", "2026-05-01");
    write(&sample.root.join("secret.txt"), "password = = 1\n");
    #[cfg(unix)]
    {
        std::os::unix::fs::symlink(sample.root.join("secret.txt"), sample.root.join("baseline.toml")).expect("a link");
        let errors = refused(&sample, &[]);
        assert!(errors.contains("links are not followed") && !errors.contains("password"), "{errors}");
        fs::remove_file(sample.root.join("baseline.toml")).expect("a link");
    }
    fs::create_dir(sample.root.join("baseline.toml")).expect("a folder");
    assert!(refused(&sample, &[]).contains("is a folder, not a file"));
}

#[test]
fn a_file_that_is_not_there_is_no_empty_baseline() {
    let sample = Sample::small("missing", "2026-05-01");
    let file = sample.path("baseline.toml");
    let (code, out, errors) = affcheck(&["check", &sample.path(""), "--baseline", &file]);
    assert_eq!((code, out.as_str()), (2, ""));
    assert_eq!(
        errors.replace(&sample.path(""), ""),
        "error: there is no baseline `baseline.toml`\n  help: `affcheck baseline --file baseline.toml` writes one\n"
    );
    let nowhere = sample.path("nowhere/baseline.toml");
    let (code, _, errors) = affcheck(&["baseline", &sample.path(""), "--file", &nowhere]);
    assert!(code == 2 && errors.contains("cannot be written"), "{errors}");
}

/// A public run uses the committee's list, and tells nothing of it; neither may shrink the other's.
#[test]
fn readers_are_kept_apart() {
    let sample = Sample::large("readers");
    let (code, _, errors) = sample.baseline(&["--audience", "committee"]);
    assert_eq!(
        (code, errors.as_str()),
        (0, "note: `baseline.toml` names findings that only the committee may see: keep it where nobody else can read it\n")
    );
    let private = "escalation/outside-the-country";
    assert!(sample.file().contains(private));
    assert_eq!(sample.report(&["--audience", "committee"])["summary"]["mended"], 0);
    for format in ["human", "concise", "json"] {
        let (code, out) = sample.check(&["--format", format, "--all-findings", "--fail-on", "never"]);
        assert!(code == 0 && !out.contains(private) && !out.contains("no longer found"), "{out}");
    }
    let report = sample.report(&[]);
    assert_eq!((sample.check(&[]).0, report["summary"]["known"].as_u64(), &report["summary"]["mended"]), (0, Some(466), &Value::Null));
    let before = sample.file();
    let (code, out, errors) = sample.baseline(&[]);
    assert_eq!((code, out.as_str()), (2, ""));
    assert_eq!(errors, "error: the baseline `baseline.toml` was made for the audience `committee`\n  help: add `--audience committee`\n");
    assert_eq!(sample.file(), before);
    // the other way round, what only the committee sees is new
    let sample = Sample::large("readers-public");
    sample.written(&[]);
    assert!(!sample.file().contains(private));
    let report = sample.report(&["--audience", "committee"]);
    let new: Vec<_> = findings(&report).into_iter().filter(|finding| finding["code"] == private).collect();
    assert!(!new.is_empty() && new.iter().all(|finding| finding["known"] == false));
    assert_eq!(report["summary"]["mended"], Value::Null);
}

#[test]
fn a_run_without_the_packs_or_of_an_earlier_day_cannot_shrink() {
    let sample = Sample::small("packs", "2026-05-01");
    write(&sample.root.join("affiliates/a/library.toml"), "books = []\n");
    sample.written(&["--pack", "fixtures/extra-pack"]);
    let before = sample.file();
    assert!(before.contains("packs = [\"feedback-2019\", \"extra-pack\"]") && before.contains("library/keeper"));
    let (code, out, errors) = sample.baseline(&[]);
    assert_eq!((code, out.as_str()), (2, ""));
    assert!(errors.contains("`extra-pack`, which is not in use here") && errors.contains("`--pack`"), "{errors}");
    // without the pack, its document is a file that nobody knows; that is new, and nothing is said to be mended
    let report = sample.report(&[]);
    assert_eq!(report["summary"]["mended"], Value::Null);
    let sample = Sample { as_of: "2026-04-30", ..sample };
    let (code, _, errors) = sample.baseline(&["--pack", "fixtures/extra-pack"]);
    assert!(code == 2 && errors.contains("was written as of 2026-05-01"), "{errors}");
    assert_eq!(sample.file(), before);
    assert_eq!(sample.report(&["--pack", "fixtures/extra-pack"])["summary"]["mended"], Value::Null);
}

/// What only some may read stays so when the list shrinks.
#[cfg(unix)]
#[test]
fn permissions_are_kept() {
    use std::os::unix::fs::PermissionsExt;

    let sample = Sample::small("permissions", "2026-05-01");
    sample.written(&[]);
    let file = sample.root.join("baseline.toml");
    fs::set_permissions(&file, fs::Permissions::from_mode(0o600)).expect("permissions");
    fs::remove_file(sample.root.join("affiliates/a/profile.toml")).expect("a document");
    let before = sample.file();
    sample.baseline(&[]);
    assert_ne!(sample.file(), before);
    assert_eq!(fs::metadata(&file).expect("a file").permissions().mode() & 0o777, 0o600);
}

#[test]
fn a_list_that_lies_elsewhere_is_used_as_well() {
    let sample = Sample::small("elsewhere", "2026-05-01");
    let other = fresh("baseline-elsewhere-list");
    let file = other.join("known.toml");
    let file = file.to_str().expect("a plain path");
    assert_eq!(affcheck(&["baseline", &sample.path(""), "--file", file, "--as-of", sample.as_of]).0, 0);
    assert_eq!(affcheck(&["check", &sample.path(""), "--baseline", file, "--as-of", sample.as_of]).0, 0);
}
