//! The baseline: findings that a portfolio starts with do not fail a run, new ones do, and the list only shrinks.
#![expect(clippy::expect_used, clippy::indexing_slicing, reason = "a test may panic")]

#[path = "support/folder.rs"]
mod folder;
#[path = "baseline/properties.rs"]
mod properties;
#[path = "baseline/refused.rs"]
mod refused;
#[path = "baseline/revisions.rs"]
mod revisions;
mod support;

use std::fs;
use std::path::{Path, PathBuf};

use folder::{fresh, write};
use serde_json::Value;
use support::affcheck;

/// One affiliate that has filed next to nothing: many findings, of which those of the last year are in grace in February.
const REGISTER: &str = "[[affiliate]]\nid = \"a\"\nname = \"A\"\nkind = \"user-group\"\nrecognised = 2020-01-01\nstatus = \"recognised\"\n";
const PROFILE: &str = "name = \"A\"\n";

/// A portfolio with a file for its baseline.
struct Sample {
    root: PathBuf,
    as_of: &'static str,
}

impl Sample {
    fn small(name: &str, as_of: &'static str) -> Self {
        let root = fresh(&format!("baseline-{name}"));
        write(&root.join("register.toml"), REGISTER);
        write(&root.join("affiliates/a/profile.toml"), PROFILE);
        Self { root, as_of }
    }

    /// A copy of the fixture.
    fn large(name: &str) -> Self {
        let root = fresh(&format!("baseline-{name}"));
        copy(&Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/portfolio"), &root);
        Self { root, as_of: "2026-07-01" }
    }

    fn path(&self, below: &str) -> String {
        self.root.join(below).to_str().expect("a plain path").to_owned()
    }

    fn file(&self) -> String {
        fs::read_to_string(self.root.join("baseline.toml")).expect("a baseline")
    }

    /// Writes the baseline, or shrinks it: exit code, standard output and standard error.
    fn baseline(&self, more: &[&str]) -> (i32, String, String) {
        let (root, file) = (self.path(""), self.path("baseline.toml"));
        let (code, out, errors) = affcheck(&[&["baseline", &root, "--file", &file, "--as-of", self.as_of], more].concat());
        (code, out.replace(&root, ""), errors.replace(&root, ""))
    }

    /// Begins, or shrinks without a word on standard error.
    fn written(&self, more: &[&str]) -> String {
        let (code, out, errors) = self.baseline(more);
        assert_eq!((code, errors.as_str()), (0, ""), "{out}");
        out
    }

    /// Checks with the baseline: exit code and standard output.
    fn check(&self, more: &[&str]) -> (i32, String) {
        let (root, file) = (self.path(""), self.path("baseline.toml"));
        let (code, out, errors) = affcheck(&[&["check", &root, "--baseline", &file, "--as-of", self.as_of], more].concat());
        assert_eq!(errors, "");
        (code, out)
    }

    fn report(&self, more: &[&str]) -> Value {
        serde_json::from_str(&self.check(&[&["--format", "json"], more].concat()).1).expect("JSON")
    }
}

fn copy(from: &Path, to: &Path) {
    for entry in fs::read_dir(from).expect("a folder") {
        let entry = entry.expect("an entry");
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy(&entry.path(), &target);
        } else {
            write(&target, fs::read(entry.path()).expect("a file"));
        }
    }
}

/// All findings of a report.
fn findings(report: &Value) -> Vec<&Value> {
    let sections = report["sections"].as_array().expect("sections");
    sections.iter().flat_map(|section| section["findings"].as_array().expect("findings")).collect()
}

#[test]
fn what_is_there_at_the_beginning_passes() {
    let sample = Sample::large("begins");
    let (code, out, _) = affcheck(&["check", &sample.path(""), "--as-of", sample.as_of, "--format", "concise"]);
    assert_eq!(code, 1, "{out}");
    assert_eq!(sample.written(&[]), "`baseline.toml`: 466 findings are written down as known; from now on the list can only shrink\n");
    let text = sample.file();
    assert!(
        text.starts_with("format = \"affcheck-baseline-1\"\nas-of = 2026-07-01\npacks = [\"feedback-2019\"]\naudience = \"public\"\n\n")
    );
    assert_eq!(text.matches("[[finding]]").count(), 516, "each place by itself");
    assert!(!text.contains("Wikimed") && !text.contains("deferred"), "neither names nor what is excepted");
    let (code, out) = sample.check(&["--format", "concise"]);
    assert_eq!(code, 0, "{out}");
    // what is due soon is no fault yet, what the committee excepts is told as ever, and the file itself is none of the strays
    assert_eq!(out.matches(": deferred[").count() + out.matches(": waived[").count(), 10, "{out}");
    assert_eq!((out.matches(": note[").count(), out.matches("; due on 2026-07-06").count()), (1, 1), "{out}");
    assert!(!out.contains("baseline.toml"), "{out}");
    let last = "24 affiliates: 0 errors, 0 warnings, 1 note, 10 waived or deferred\n\
                23 affiliates and 227 documents judged by 106 rules\n\
                what cannot be told, and why: nothing is filed (92), a document is not filed (91), a document cannot be read (27), \
                not reviewed by the committee (21), a value is not well formed (13), a value is not stated (1)\n\
                filing dates: 0 from history, 219 as declared, 3 unknown\n\
                known findings of the baseline, neither shown nor counted here: 466; `--all-findings` shows and counts them\n";
    assert!(out.ends_with(last), "{out}");
    assert_eq!(sample.check(&["--fail-on", "warning"]).0, 0);
    assert_eq!(sample.check(&["--fail-on", "note"]).0, 1, "it is due soon, and that is told as ever");
}

#[test]
fn all_findings_are_shown_and_counted_where_that_is_asked_for() {
    let sample = Sample::large("all");
    let plain = affcheck(&["check", &sample.path(""), "--as-of", sample.as_of, "--format", "concise"]).1;
    sample.written(&[]);
    let (code, out) = sample.check(&["--format", "concise", "--all-findings"]);
    assert_eq!(code, 1);
    let steady = |out: &str| -> String { out.split_inclusive('\n').filter(|line| !line.contains(" sha256:")).collect() };
    assert_eq!(steady(&out), steady(&plain) + "known findings of the baseline, shown and counted here: 466\n");
    // without a baseline there is nothing to be left out, so the flag would do nothing
    let root = sample.path("");
    let (code, _, errors) = affcheck(&["check", &root, "--as-of", sample.as_of, "--all-findings"]);
    assert!(code == 2 && errors.contains("--baseline"), "{errors}");
}

#[test]
fn json_lists_what_is_known_and_says_so() {
    let sample = Sample::large("json");
    sample.written(&[]);
    write(&sample.root.join("affiliates/lantern/bylawss.toml"), "x = 1\n");
    write(&sample.root.join("affiliates/lantern/grants/2026-one.toml"), "x = = 1\n");
    let report = sample.report(&[]);
    let known = findings(&report).iter().filter(|finding| finding["known"] == true).count();
    assert_eq!(report["summary"]["without-findings"], 1, "what is known is still to be mended");
    assert!(known > 400 && report["summary"]["known"] == known, "{known}");
    let counted: u64 = ["error", "warning", "note"].iter().filter_map(|word| report["summary"]["findings"][word].as_u64()).sum();
    let others = findings(&report).into_iter().filter(|finding| finding["known"] == false && finding["exception"].is_null());
    assert_eq!(counted, others.count() as u64);
    assert_eq!(report["header"]["baseline"]["counted"], false);
    let schema = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("schemas/report.schema.json")).expect("the schema");
    let schema: Value = serde_json::from_str(&schema).expect("JSON");
    let validator = jsonschema::options().should_validate_formats(true).build(&schema).expect("a valid schema");
    let all = sample.report(&["--all-findings"]);
    assert!(validator.is_valid(&report) && validator.is_valid(&all));
    assert_eq!(all["header"]["baseline"]["counted"], true);
    assert_eq!(findings(&all), findings(&report), "what is found does not depend on what is counted");
    let all: u64 = ["error", "warning", "note"].iter().filter_map(|word| all["summary"]["findings"][word].as_u64()).sum();
    assert_eq!(all, counted + known as u64);
}

#[test]
fn a_new_fault_fails_and_is_never_added() {
    let sample = Sample::small("new", "2026-05-01");
    sample.written(&[]);
    assert_eq!(sample.check(&[]).0, 0);
    write(&sample.root.join("affiliates/a/profile.toml"), format!("{PROFILE}colour = \"blue\"\n"));
    let (code, out) = sample.check(&["--format", "concise"]);
    assert_eq!(code, 1, "{out}");
    assert!(out.starts_with("affiliates/a/profile.toml:2:1: error[document/unknown-key]: a: "), "{out}");
    assert_eq!(out.lines().count(), 7, "{out}");
    let before = sample.file();
    let (code, out, errors) = sample.baseline(&[]);
    assert_eq!((code, out.as_str()), (0, "`baseline.toml` stays as it is; findings in it: 66\n"));
    assert_eq!(
        errors,
        "note: findings that are not in `baseline.toml`, or weigh more than there: 1; they are not added, because a baseline can only \
         shrink\n  help: mend them; or, to begin anew with all present findings, delete the file and run the command again\n"
    );
    assert_eq!(sample.file(), before);
    assert_eq!(sample.check(&[]).0, 1);
}

#[test]
fn what_is_mended_is_told_once_and_taken_out() {
    let sample = Sample::small("mended", "2026-05-01");
    let profile = sample.root.join("affiliates/a/profile.toml");
    write(&profile, format!("{PROFILE}colour = \"blue\"\n"));
    sample.written(&[]);
    write(&profile, PROFILE);
    let told = "findings of the baseline that are no longer found: 1; `affcheck baseline --file FILE` takes them out\n";
    for format in ["human", "concise"] {
        let (code, out) = sample.check(&["--format", format]);
        assert!(code == 0 && out.matches(told).count() == 1, "{out}");
    }
    assert_eq!(sample.report(&[])["summary"]["mended"], 1);
    let before = sample.file();
    assert_eq!(sample.written(&[]), "`baseline.toml`: findings taken out: 1; now milder: 0; left: 66\n");
    // the difference is the one entry, so that a person can read it
    let after = sample.file();
    let gone: Vec<&str> = before.split("\n\n").filter(|entry| !after.contains(entry.trim_end())).collect();
    assert!(gone.len() == 1 && gone[0].contains("document/unknown-key"), "{gone:?}");
    assert_eq!(sample.report(&[])["summary"]["mended"], 0);
    // what was mended once is a fault when it comes back
    write(&profile, format!("{PROFILE}colour = \"blue\"\n"));
    assert_eq!(sample.check(&[]).0, 1);
    assert_eq!(sample.baseline(&[]).0, 0);
    assert_eq!(sample.file(), after);
}

#[test]
fn what_weighs_more_than_it_did_counts() {
    let early = Sample::small("worse", "2026-02-01");
    early.written(&[]);
    let code = "code = \"meetings/yearly-in-person\"\nperiod = \"2025\"\nseverity = ";
    let before = early.file();
    assert!(before.contains(&format!("{code}\"warning\"")), "in grace");
    assert_eq!(early.check(&[]).0, 0);
    let late = Sample { as_of: "2026-05-01", ..early };
    let (exit, out) = late.check(&["--format", "concise"]);
    assert!(exit == 1 && out.contains("error[meetings/yearly-in-person]: a: 2025"), "{out}");
    let (_, _, errors) = late.baseline(&[]);
    assert!(errors.contains("weigh more than there: "), "{errors}");
    assert!(late.file().contains(&format!("{code}\"warning\"")), "never raised");
    // and what became milder is lowered, and stays so
    let heavier = before.replace(&format!("{code}\"warning\""), &format!("{code}\"error\""));
    write(&late.root.join("baseline.toml"), heavier);
    let early = Sample { as_of: "2026-02-01", ..late };
    assert_eq!(early.written(&[]), "`baseline.toml`: findings taken out: 0; now milder: 1; left: 65\n");
    assert_eq!(early.file(), before);
}

/// Neither a file that broke nor an exception mends anything.
#[test]
fn what_cannot_be_told_is_not_mended() {
    let sample = Sample::large("unknown");
    sample.written(&[]);
    let before = sample.file();
    let bylaws = sample.root.join("affiliates/amber-coast/bylaws.toml");
    let good = fs::read_to_string(&bylaws).expect("a document");
    write(&bylaws, format!("{good}\nthis = = is broken\n"));
    let report = sample.report(&["--affiliate", "amber-coast"]);
    assert_eq!(report["summary"]["mended"], 0, "{:?}", report["summary"]);
    sample.baseline(&[]);
    assert_eq!(sample.file(), before);
    write(&bylaws, good);
    // an entry in the register that broke says nothing about its affiliate
    let register = fs::read_to_string(sample.root.join("register.toml")).expect("the register");
    write(&sample.root.join("register.toml"), format!("{register}\n[[affiliate]]\nid = = \"x\"\n"));
    sample.baseline(&[]);
    assert_eq!(sample.file(), before);
    write(&sample.root.join("register.toml"), register);
    let waiver = "[[waiver]]\nrule = \"policies/code-of-conduct\"\nreason = \"disaster\"\nwhy = \"a flood\"\napproved-by = \"committee\"\n\
                  granted = 2026-06-01\nexpires = 2026-12-31\n";
    write(&sample.root.join("waivers/red-dunes.toml"), waiver);
    let report = sample.report(&[]);
    assert_eq!((&report["summary"]["mended"], &report["summary"]["excepted"]), (&0.into(), &11.into()));
    assert_eq!(report["summary"]["known"], 465, "what is excepted is told as such");
    sample.written(&[]);
    assert_eq!(sample.file(), before);
}

#[test]
fn only_the_affiliates_that_were_judged_are_spoken_of() {
    let sample = Sample::large("affiliates");
    sample.written(&[]);
    let before = sample.file();
    fs::remove_file(sample.root.join("affiliates/red-dunes/finance/2025.toml")).expect("a broken document");
    let mended = |affiliate: &[&str]| sample.report(affiliate)["summary"]["mended"].as_u64();
    assert_eq!(mended(&["--affiliate", "compass"]), Some(0));
    assert!(mended(&[]) > Some(0));
    sample.written(&["--affiliate", "compass"]);
    assert_eq!(sample.file(), before);
    // who is neither in the register nor in a folder any more leaves the list too
    let register = fs::read_to_string(sample.root.join("register.toml")).expect("the register");
    let others: Vec<&str> = register.split("\n\n").filter(|entry| !entry.contains("id = \"tamarisk\"")).collect();
    write(&sample.root.join("register.toml"), others.join("\n\n"));
    fs::remove_dir_all(sample.root.join("affiliates/tamarisk")).expect("a folder");
    assert_eq!(sample.baseline(&[]).0, 0);
    assert!(before.contains("\"tamarisk\"") && !sample.file().contains("\"tamarisk\""));
}

#[test]
fn findings_about_the_committees_own_files_can_be_known() {
    let sample = Sample::small("committee-files", "2026-05-01");
    write(&sample.root.join("waivers/nobody.toml"), "deferral = []\n");
    sample.written(&[]);
    assert!(sample.file().contains("[[finding]]\ncode = \"waiver/unknown-affiliate\"\nseverity = \"error\"\n"), "{}", sample.file());
    let (code, out) = sample.check(&["--lang", "en"]);
    assert!(code == 0 && out.contains("The committee's own files\n\n  1 known finding of the baseline is not shown\n"), "{out}");
    fs::remove_file(sample.root.join("waivers/nobody.toml")).expect("a file");
    assert_eq!(sample.report(&["--affiliate", "a"])["summary"]["mended"], 0);
    assert_eq!(sample.report(&[])["summary"]["mended"], 1);
    assert_eq!(sample.written(&[]), "`baseline.toml`: findings taken out: 1; now milder: 0; left: 66\n");
}

#[test]
fn portfolios_with_nothing_to_write_down() {
    let empty = fresh("baseline-empty");
    write(&empty.join("register.toml"), "affiliate = []\n");
    let (root, file) = (empty.to_str().expect("a plain path"), empty.join("baseline.toml"));
    let (code, out, errors) = affcheck(&["baseline", root, "--file", file.to_str().expect("a plain path")]);
    assert_eq!((code, out.as_str()), (2, ""));
    assert!(errors.starts_with("error: the register lists no affiliate") && !file.exists(), "{errors}");
    let sound = fresh("baseline-sound").join("baseline.toml");
    let file = sound.to_str().expect("a plain path");
    let run = ["fixtures/exemplary", "--as-of", "2026-07-01"];
    assert_eq!(affcheck(&[&["baseline", "--file", file], &run[..]].concat()).0, 0);
    assert!(!fs::read_to_string(&sound).expect("a baseline").contains("finding"));
    assert_eq!(affcheck(&[&["check", "--baseline", file], &run[..]].concat()).0, 0);
}

#[test]
fn the_repository_of_one_affiliate_can_have_one() {
    let sample = Sample { root: fresh("baseline-single"), as_of: "2026-07-01" };
    copy(&Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/single"), &sample.root);
    sample.written(&[]);
    assert!(sample.file().contains("affiliate = \"self\"\n"));
    let report = sample.report(&[]);
    assert!(findings(&report).iter().all(|finding| finding["known"] == true), "{report}");
    assert_eq!((sample.check(&[]).0, &report["summary"]["mended"]), (0, &0.into()));
    fs::remove_dir_all(sample.root.join("meetings")).expect("a folder");
    assert_eq!(sample.check(&[]).0, 1);
}

/// What people read, in each language, with something known, something new and something mended.
#[test]
fn reports_for_people_in_every_language() {
    let sample = Sample::small("languages", "2026-05-01");
    let profile = sample.root.join("affiliates/a/profile.toml");
    write(&profile, format!("{PROFILE}shade = \"blue\"\n"));
    sample.written(&[]);
    write(&profile, format!("{PROFILE}colour = \"blue\"\n"));
    for language in ["en", "ar", "fr"] {
        let (code, out) = sample.check(&["--lang", language]);
        assert_eq!(code, 1);
        let steady: String = out.split_inclusive('\n').filter(|line| !line.contains(" sha256:")).collect();
        assert!(language == "en" || !["of the baseline", " known ", " finding"].iter().any(|word| steady.contains(word)), "{steady}");
        let before = sample.file();
        let (_, shrunk, note) = sample.baseline(&["--lang", language]);
        write(&sample.root.join("baseline.toml"), before);
        let (_, begun, private) = sample.again(&["--lang", language, "--audience", "committee"]);
        let said = format!("{steady}\n$ affcheck baseline\n{shrunk}{note}\n$ affcheck baseline --audience committee\n{begun}{private}");
        insta::assert_snapshot!(format!("baseline-{language}"), said);
    }
}

impl Sample {
    /// Begins anew in another file, and takes it away.
    fn again(&self, more: &[&str]) -> (i32, String, String) {
        let (root, file) = (self.path(""), self.path("other.toml"));
        let (code, out, errors) = affcheck(&[&["baseline", &root, "--file", &file, "--as-of", self.as_of], more].concat());
        fs::remove_file(&file).expect("a baseline");
        (code, out.replace(&root, ""), errors.replace(&root, ""))
    }
}

#[test]
fn the_same_run_writes_the_same() {
    let (one, other) = (Sample::large("same-one"), Sample::large("same-other"));
    one.written(&[]);
    other.written(&["--lang", "ar"]);
    assert_eq!(one.file(), other.file());
    for format in ["human", "concise", "json"] {
        let first = one.check(&["--format", format, "--threads", "1"]);
        assert_eq!(first, one.check(&["--format", format, "--threads", "8"]));
        assert_eq!(first.1, other.check(&["--format", format]).1);
    }
    one.written(&[]);
    assert_eq!(one.file(), other.file());
    let left: Vec<_> = fs::read_dir(&one.root).expect("a folder").filter_map(|entry| entry.ok()?.file_name().into_string().ok()).collect();
    assert!(!left.iter().any(|name| name.starts_with('.')), "{left:?}");
}
