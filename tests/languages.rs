//! The program as people read it who do not read English: help, errors and reports are in their language throughout.
#![expect(clippy::expect_used, reason = "a test may panic")]

mod support;

use affcheck::text::{Audience, LANGUAGES, Text};
use support::{affcheck, command};

const DATE: &str = "--as-of=2026-07-01";

/// The languages besides English.
fn others() -> impl Iterator<Item = &'static str> {
    LANGUAGES.iter().map(|(tag, _)| *tag).filter(|tag| *tag != "en")
}

#[test]
fn help_is_in_the_language_that_is_asked_for() {
    for language in others() {
        let mut said = String::new();
        for arguments in [&["--help"][..], &["check", "--help"], &["import", "-h"], &["pack", "-h"]] {
            let (code, out, errors) = affcheck(&[&["--lang", language], arguments].concat());
            assert_eq!((code, errors.as_str()), (0, ""), "{arguments:?}");
            said.extend(["$ affcheck ", &arguments.join(" "), "\n", &out, "\n"]);
        }
        insta::assert_snapshot!(format!("help-{language}"), said);
    }
}

#[test]
fn what_is_wrong_with_a_call_is_said_in_the_language() {
    for language in others() {
        let mut said = String::new();
        for arguments in [
            &["chek"][..],
            &["check", "--foramt", "json"],
            &["--format", "json", "check"],
            &["check", "--nonsense"],
            &["check", ".", "and-more"],
            &["check", "--format"],
            &["check", "--fail-on", "high"],
            &["check", "--fail-on", "erorr"],
            &["check", "--threads", "257"],
            &["check", "--color", "auto", "--color", "never"],
            &["import"],
            &["check", "nowhere"],
            &["schema", "--as-of", "2026-01-01"],
            &["rules", "--matrix", "--coverage"],
            &["rules", "--format", "csv"],
        ] {
            let (code, out, errors) = affcheck(&[arguments, &["--lang", language]].concat());
            assert_eq!((code, out.as_str()), (2, ""), "{arguments:?}: {errors}");
            said.extend(["$ affcheck ", &arguments.join(" "), "\n", &errors, "\n"]);
        }
        assert!(!["error:", "help:", "Usage", "tip:", "possible", "information"].iter().any(|word| said.contains(word)), "{said}");
        insta::assert_snapshot!(format!("wrong-calls-{language}"), said);
    }
}

/// Wherever it stands, and however wrong the rest is; else as the environment says.
#[test]
fn the_language_is_found_before_anything_else() {
    let french = "erreur\u{a0}:";
    for arguments in [
        &["--lang", "fr", "chek"][..],
        &["chek", "--lang=fr"],
        &["check", "--foo", "--lang", "fr_TN.UTF-8"],
        &["check", "--lang", "tlh", "--lang", "fr"],
        &["--foo", "--lang=", "--lang", "fr", "--", "--lang", "ar"],
    ] {
        let (code, _, errors) = affcheck(arguments);
        assert!(code == 2 && errors.starts_with(french), "{arguments:?}: {errors}");
    }
    for arguments in [&["chek", "--", "--lang", "fr"][..], &["chek", "--lang"], &["chek", "--lang", "tlh"], &["chek", "--language=fr"]] {
        assert!(affcheck(arguments).2.starts_with("error: "), "{arguments:?}");
    }
    for (variable, value) in [("LANG", "fr_FR.UTF-8"), ("LC_ALL", "fr")] {
        for arguments in [&["chek"][..], &["check", "nowhere"], &["rules", "--lang", "tlh"]] {
            let output = command(arguments).env(variable, value).output().expect("it runs");
            assert!(String::from_utf8_lossy(&output.stderr).starts_with(french), "{variable} {arguments:?}");
        }
    }
}

/// The words around findings are the language's own; what rules say is for the tests of rules.
#[test]
fn reports_speak_the_language_throughout() {
    for language in others() {
        let text = Text::new(language, Audience::Public);
        let said = |arguments: &[&str]| {
            let (_, out, errors) = affcheck(&[arguments, &["--lang", language]].concat());
            assert_eq!(errors, "", "{arguments:?}");
            let english = ["error[", "warning[", "note[", "error:", "error\u{1b}", "help:", "see also", "register sha"];
            assert!(!english.iter().any(|word| out.contains(word)), "{out}");
            out
        };
        let report = said(&["check", "fixtures/portfolio", DATE, "--affiliate", "red-dunes"]);
        for (id, after) in [("severity-error", "["), ("severity-error", &text.get("colon")), ("help", &text.get("colon"))] {
            let words = format!("  {}{after}", text.get(id));
            assert!(
                report.contains(&words) || report.contains(&format!("\n{}", words.trim_start())),
                "{language}: no `{words}` in {report}"
            );
        }
        said(&["check", "fixtures/portfolio", DATE, "--affiliate", "compass", "--color", "always"]);
        let explained = said(&["explain", "escalation/members-path", "fixtures/portfolio", DATE, "--for", "compass"]);
        let verdict = format!("{}{}", text.get("verdict-not-met"), text.get("colon"));
        assert!(explained.contains(&verdict), "{language}: no `{verdict}` in {explained}");
    }
}
