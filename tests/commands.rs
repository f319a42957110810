//! The program as people call it: what it prints where, how it ends, and what it says when called wrongly.
#![expect(clippy::expect_used, clippy::indexing_slicing, reason = "a test may panic")]

#[path = "support/folder.rs"]
mod folder;
mod support;

use regex_lite::Regex;
use std::io::{BufRead, BufReader, Read};
use std::process::Stdio;

use folder::{fresh, write};
use support::{affcheck, command};

const PORTFOLIO: &str = "fixtures/portfolio";
const DATE: &str = "--as-of=2026-07-01";

/// Standard output of a command that ends with a code and says nothing on standard error.
fn output(code: i32, arguments: &[&str]) -> String {
    let (actual, out, errors) = affcheck(arguments);
    assert_eq!((actual, errors.as_str()), (code, ""), "{arguments:?}");
    steady(&out)
}

/// Without the line that names the commit and the digests, and without the trees of affiliates, which change with commits.
fn steady(out: &str) -> String {
    let tree = Regex::new("(?m)  [0-9a-f]{12}$").expect("an expression");
    let lines: String = out.split_inclusive('\n').filter(|line| !line.contains(" sha256:")).collect();
    tree.replace_all(&lines, "").into_owned()
}

#[test]
fn exit_codes_of_runs_that_complete() {
    output(0, &["check", "fixtures/exemplary", DATE]);
    output(1, &["check", PORTFOLIO, DATE]);
    output(1, &["check", "fixtures/single", DATE]);
    output(0, &["check", PORTFOLIO, DATE, "--affiliate", "qasr-al-bahr"]);
    output(1, &["check", PORTFOLIO, DATE, "--affiliate", "qasr-al-bahr", "--affiliate", "amber-coast"]);
}

#[test]
fn the_level_that_fails_a_run() {
    // paper-boats met online only, which is an error; tea-hills has warnings and notes besides
    for (affiliate, level, code) in [
        ("paper-boats", "error", 1),
        ("paper-boats", "never", 0),
        ("seven-mills", "error", 0),
        ("seven-mills", "warning", 0),
        ("seven-mills", "note", 1),
        ("reed-lake", "note", 1),
        ("reed-lake", "error", 0),
    ] {
        let (actual, ..) = affcheck(&["check", PORTFOLIO, DATE, "--affiliate", affiliate, "--fail-on", level]);
        assert_eq!(actual, code, "{affiliate} --fail-on {level}");
    }
}

#[test]
fn what_cannot_be_done_is_an_error_with_advice() {
    let root = fresh("commands-errors");
    write(&root.join("empty/notes.txt"), "nothing to see");
    write(&root.join("no-register/affiliates/a/profile.toml"), "name = \"A\"\n");
    write(&root.join("config/register.toml"), "[[affiliate]]\nid = \"a\"\n");
    write(&root.join("config/affcheck.toml"), "fail-onn = \"error\"\npacks = [7]\n");
    write(&root.join("pack/register.toml"), "[[affiliate]]\nid = \"a\"\n");
    write(&root.join("pack/affcheck.toml"), "packs = [\"feedback-2091\"]\n");
    write(&root.join("none/register.toml"), "affiliate = []\n");
    let at = |name: &str| root.join(name).to_str().expect("a plain path").to_owned();
    let mut said = String::new();
    for arguments in [
        &["check", "nowhere"][..],
        &["check", "fixtures/portfolio/register.toml"],
        &["check", &at("empty")],
        &["check", &at("no-register")],
        &["check", &at("config")],
        &["check", &at("pack")],
        &["check", &at("none")],
        &["check", PORTFOLIO, "--affiliate", "lantrn"],
        &["check", PORTFOLIO, "--affiliate", "lantern", "--affiliate", "xyzzy"],
        &["check", PORTFOLIO, "--pack", "nowhere"],
        &["check", PORTFOLIO, "--pack", "fixtures/faulty-packs/no-fix"],
        &["check", PORTFOLIO, "--as-of", "2026-02-29"],
        &["check", PORTFOLIO, "--lang", "tlh"],
        &["check", PORTFOLIO, "--fail-on", "high"],
        &["check", PORTFOLIO, "--threads", "0"],
        &["chek"],
        &[],
        &["rules", "nowhere"],
        &["explain", "meetings/yearly-in-persn", PORTFOLIO],
        &["explain", "meetings/yearly-in-person", PORTFOLIO, "--for", "lantrn"],
        &["explain", "meetings/yearly-in-person", PORTFOLIO, "--for", "moonlight-quay", DATE],
        &["schema", "bylaw"],
        &["pack", "test", "nowhere"],
        &["import", "nowhere.toml", "--into", &at("empty")],
    ] {
        let (code, out, errors) = affcheck(arguments);
        assert_eq!((code, out.as_str()), (2, ""), "{arguments:?}: {errors}");
        assert!(!errors.is_empty() && !errors.contains('\u{1b}'), "{arguments:?}");
        said.extend(["$ affcheck ", &arguments.join(" "), "\n", &errors, "\n"]);
    }
    insta::assert_snapshot!(said.replace(root.to_str().expect("a plain path"), "ROOT"));
}

#[test]
fn only_the_affiliates_that_are_named_are_checked() {
    let out = output(1, &["check", PORTFOLIO, DATE, "--format", "concise", "--affiliate", "compass", "--affiliate", "amber-coast"]);
    let other = |line: &&str| !line.starts_with("affiliates/compass") && !line.starts_with("affiliates/amber-coast");
    let rest: Vec<&str> = out.lines().filter(other).collect();
    assert!(rest.iter().all(|line| !line.starts_with("affiliates/") && !line.starts_with("register.toml")), "{rest:?}");
}

#[test]
fn a_pack_may_bring_a_document_kind_of_its_own() {
    let pack = ["--pack", "fixtures/extra-pack"];
    assert_eq!(
        output(0, &["pack", "test", "fixtures/extra-pack"]),
        "extra-pack: 1 rule, 5 examples, 0 failed\nextra-pack: changes noticed by the examples: 5 of 5 (100 %)\n\
         extra-pack: rules with texts in `fr`: 1 of 1\n"
    );
    // a language that came with a file of its own; what it lacks is said in English
    let french = output(0, &["explain", "library/keeper", "--pack", "fixtures/extra-pack", "--lang", "fr"]);
    assert!(french.contains("Quelqu’un s’occupe") && french.contains("(Bibliothèques, Entretien)"), "{french}");
    assert!(french.contains("Librarians"), "{french}");
    assert!(output(0, &[&["rules", PORTFOLIO], &pack[..]].concat()).contains("library/keeper"));
    let root = fresh("commands-pack");
    write(
        &root.join("register.toml"),
        "[[affiliate]]\nid = \"a\"\nname = \"A\"\nkind = \"user-group\"\nrecognised = 2020-01-01\nstatus = \"recognised\"\n",
    );
    write(&root.join("affiliates/a/library.toml"), "books = [{ title = \"One\", shelv = \"A\" }]\n");
    let path = root.to_str().expect("a plain path");
    let without = output(1, &["check", path, DATE, "--format", "concise"]);
    assert!(without.contains("document/unrecognised") && !without.contains("library/keeper"), "{without}");
    let with = output(1, &[&["check", path, DATE, "--format", "concise"], &pack[..]].concat());
    assert!(!with.contains("document/unrecognised"), "{with}");
    assert!(with.contains("document/unknown-key") && with.contains("warning[library/keeper]"), "{with}");
    let explained = output(0, &[&["explain", "library/keeper", path, "--for", "a", DATE], &pack[..]].concat());
    assert!(explained.contains("Librarians (https://example.org/librarians)"), "{explained}");
}

/// Each rule is told once: a pack that is there already cannot be added.
#[test]
fn no_pack_is_used_twice() {
    let (code, out, _) =
        affcheck(&["check", PORTFOLIO, DATE, "--format", "concise", "--affiliate", "amber-coast", "--pack", "rules/feedback-2019"]);
    let mut lines: Vec<&str> = out.lines().collect();
    lines.dedup();
    assert!(code == 2 || lines.len() == out.lines().count(), "{out}");
}

#[test]
fn other_languages_have_other_words() {
    let title = "One meeting in person a year";
    let english = output(0, &["explain", "meetings/yearly-in-person"]);
    assert!(english.contains(title));
    for language in ["ar", "fr", "fr_TN.UTF-8"] {
        let other = output(0, &["explain", "meetings/yearly-in-person", "--lang", language]);
        assert!(!other.contains(title), "{language}");
        let listed = output(0, &["rules", "--lang", language]);
        assert!(!listed.contains(title), "{language}");
    }
    let by_environment = command(&["explain", "meetings/yearly-in-person"]).env("LANG", "ar_EG.UTF-8").output().expect("it runs");
    assert_eq!(String::from_utf8_lossy(&by_environment.stdout), output(0, &["explain", "meetings/yearly-in-person", "--lang", "ar"]));
    let preferred = command(&["rules"]).env("LC_ALL", "fr_FR.UTF-8").env("LANG", "ar").output().expect("it runs");
    assert_eq!(String::from_utf8_lossy(&preferred.stdout), output(0, &["rules", "--lang", "fr"]));
    let unknown = command(&["rules"]).env("LANG", "tlh").output().expect("it runs");
    assert_eq!(String::from_utf8_lossy(&unknown.stdout), output(0, &["rules"]));
}

#[test]
fn colours_come_when_they_are_wanted() {
    let coloured = |arguments: &[&str], no_color: bool| {
        let mut command = command(arguments);
        if !no_color {
            command.env_remove("NO_COLOR");
        }
        command.output().expect("it runs").stdout.contains(&0x1b)
    };
    for arguments in [&["check", "fixtures/single", DATE][..], &["rules"], &["explain", "finance/balances"]] {
        assert!(!coloured(arguments, false), "{arguments:?} into a pipe");
        assert!(!coloured(arguments, true), "{arguments:?} with NO_COLOR");
        assert!(coloured(&[arguments, &["--color", "always"]].concat(), true), "{arguments:?} when asked");
        assert!(!coloured(&[arguments, &["--color", "never"]].concat(), false), "{arguments:?} when refused");
    }
    for format in ["json", "concise"] {
        assert!(!coloured(&["check", "fixtures/single", DATE, "--format", format, "--color", "always"], false), "{format} is for programs");
    }
}

/// Narrow and wide terminals: no line is wider, except what cannot be broken.
#[test]
fn reports_keep_to_the_width() {
    for columns in [60, 100] {
        let output = command(&["check", "fixtures/single", DATE]).env("COLUMNS", columns.to_string()).output().expect("it runs");
        let report = String::from_utf8(output.stdout).expect("UTF-8");
        let wide: Vec<&str> = report.lines().filter(|line| line.starts_with("  │ ") && line.chars().count() > columns).collect();
        assert!(wide.is_empty(), "{wide:?}");
    }
}

/// A reader such as `head` that has seen enough is no failure of ours.
#[test]
fn a_reader_may_stop() {
    for arguments in
        [&["check", PORTFOLIO, DATE][..], &["check", PORTFOLIO, DATE, "--format", "json"], &["rules"], &["schema", "bylaws"], &["--help"]]
    {
        let mut child = command(arguments).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().expect("it starts");
        let mut line = String::new();
        BufReader::with_capacity(16, child.stdout.take().expect("a pipe")).read_line(&mut line).expect("a line");
        let mut errors = String::new();
        child.stderr.take().expect("a pipe").read_to_string(&mut errors).expect("UTF-8");
        let code = child.wait().expect("it ends").code();
        assert_eq!(errors, "", "{arguments:?}");
        assert!(matches!(code, Some(0 | 1)), "{arguments:?}: {code:?}");
    }
}

#[test]
fn schemas_are_json() {
    let kinds = output(0, &["schema"]);
    assert!(kinds.lines().count() > 15 && kinds.contains("financial-report") && kinds.contains("meetings/{date}-{slug}.toml"));
    for kind in kinds.lines().filter_map(|line| line.split_whitespace().next()) {
        let schema: serde_json::Value = serde_json::from_str(&output(0, &["schema", kind])).expect("JSON");
        assert_eq!(schema["$schema"], "https://json-schema.org/draft/2020-12/schema", "{kind}");
    }
    let rule = output(0, &["schema", "rule"]);
    for word in ["ordered-steps", "renewal", "at-least"] {
        assert!(rule.contains(&format!("\"{word}\"")), "{word}");
    }
}

#[test]
fn imports_write_once_and_tell_bad_rows() {
    let root = fresh("commands-import");
    let into = root.to_str().expect("a plain path");
    let (code, out, errors) = affcheck(&["import", "fixtures/import/small/finance.toml", "--into", into]);
    assert_eq!((code, out.as_str()), (0, "rows read: 2, left out: 0, made: 2, bad: 0; files written: 2\n"), "{errors}");
    let made = root.join("affiliates/chapter-a/finance/2023.toml");
    let before = std::fs::read_to_string(&made).expect("a document");
    let (code, _, errors) = affcheck(&["import", "fixtures/import/small/finance.toml", "--into", into]);
    assert_eq!(code, 2);
    assert!(errors.contains("2023.toml"), "{errors}");
    assert_eq!(std::fs::read_to_string(&made).expect("a document"), before);
    let (code, _, errors) = affcheck(&["import", "fixtures/import/small/bad.toml", "--into", into]);
    assert_eq!(code, 2);
    insta::assert_snapshot!("bad-rows-of-an-import", errors);
    assert!(!root.join("affiliates/group-a").exists(), "nothing is written where a row is bad");
}

#[test]
fn words_about_rules() {
    insta::assert_snapshot!("rules", output(0, &["rules"]));
    insta::assert_snapshot!("explain-rule", output(0, &["explain", "meetings/yearly-in-person"]));
    for (affiliate, rule) in [
        ("lantern", "meetings/yearly-in-person"),
        ("compass", "meetings/yearly-in-person"),
        ("compass", "escalation/members-path"),
        ("reed-lake", "bylaws/deciding-bodies"),
    ] {
        let said = output(0, &["explain", rule, PORTFOLIO, "--for", affiliate, DATE]);
        insta::assert_snapshot!(format!("explain-{}-for-{affiliate}", rule.replace('/', "-")), said);
    }
    insta::assert_snapshot!(
        "explain-for-one",
        output(0, &["explain", "meetings/regular-assembly", "fixtures/single", "--for", "self", DATE])
    );
    let proven = output(0, &["pack", "test"]);
    assert!(proven.contains("feedback-2019: ") && proven.contains("affcom: ") && proven.matches("(100 %)").count() == 2, "{proven}");
}

#[test]
fn help_of_each_command() {
    for arguments in [&[][..], &["check"], &["rules"], &["explain"], &["pack"], &["pack", "test"], &["schema"], &["import"]] {
        let name = [&["help"], arguments].concat().join("-");
        insta::assert_snapshot!(name, output(0, &[arguments, &["--help"]].concat()));
        let short = output(0, &[arguments, &["-h"]].concat());
        // marks around text of another direction take no room
        let shown = |line: &str| line.chars().filter(|c| !matches!(c, '\u{2068}' | '\u{2069}')).count();
        assert!(short.lines().all(|line| shown(line) <= 100), "{short}");
    }
    assert_eq!(output(0, &["--version"]), format!("affcheck {}\n", env!("CARGO_PKG_VERSION")));
}

#[test]
fn the_whole_report_for_one_affiliate() {
    for affiliate in ["amber-coast", "compass", "red-dunes", "far-lagoon", "lantern"] {
        insta::assert_snapshot!(
            format!("check-{affiliate}"),
            output(i32::from(affiliate != "lantern"), &["check", PORTFOLIO, DATE, "--affiliate", affiliate])
        );
    }
    insta::assert_snapshot!("check-single", output(1, &["check", "fixtures/single", DATE]));
    insta::assert_snapshot!("check-portfolio-in-short", output(1, &["check", PORTFOLIO, DATE, "--format", "concise"]));
}
