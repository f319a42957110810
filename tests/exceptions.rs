//! Exceptions to rules: waivers and deferrals that the committee grants, and overlays of a pack.

#![expect(clippy::expect_used, reason = "a test may panic")]

#[path = "support/folder.rs"]
mod folder;
mod support;

use folder::{fresh, write};
use support::affcheck;

const REGISTER: &str = "[[affiliate]]\nid = \"a\"\nname = \"A\"\nkind = \"user-group\"\nrecognised = 2020-01-01\nstatus = \"recognised\"\n";

/// Findings about the keeper of the library and about exceptions, by code: `severity[code]`.
fn findings(test: &str, register: &str, waivers: &[(&str, &str)], as_of: &str) -> Vec<String> {
    let root = fresh(test);
    write(&root.join("register.toml"), register);
    write(&root.join("affiliates/a/library.toml"), "books = []\n");
    for (affiliate, text) in waivers {
        write(&root.join(format!("waivers/{affiliate}.toml")), text);
    }
    let path = root.to_str().expect("a plain path");
    let (_, out, errors) = affcheck(&["check", path, "--format", "concise", "--as-of", as_of, "--pack", "fixtures/extra-pack"]);
    assert_eq!(errors, "");
    let codes = out
        .lines()
        .filter_map(|line| line.split(": ").nth(1))
        .filter(|code| code.contains("keeper") || code.contains("waiver/") || code.contains("pack/"));
    codes.map(ToOwned::to_owned).collect()
}

fn waiver(rule: &str, granted: &str, expires: &str) -> String {
    format!(
        "[[waiver]]\nrule = \"{rule}\"\nreason = \"disaster\"\nwhy = \"the room was flooded\"\napproved-by = \"committee\"\ngranted = {granted}\nexpires = {expires}\n"
    )
}

fn waived(test: &str, rule: &str, granted: &str, expires: &str) -> Vec<String> {
    findings(test, REGISTER, &[("a", &waiver(rule, granted, expires))], "2026-07-01")
}

#[test]
fn a_waiver_holds_from_its_first_day_to_its_last() {
    let on = |as_of: &str| findings("exceptions-days", REGISTER, &[("a", &waiver("library/keeper", "2026-02-01", "2026-12-31"))], as_of);
    assert_eq!(on("2026-01-31"), ["warning[library/keeper]"]);
    assert_eq!(on("2026-02-01"), ["waived[library/keeper]"]);
    assert_eq!(on("2026-12-31"), ["note[waiver/expiring]", "waived[library/keeper]"]);
    let mut later = on("2027-01-01");
    later.sort();
    assert_eq!(later, ["warning[library/keeper]", "warning[pack/overlay-review]", "warning[waiver/expired]"]);
}

#[test]
fn an_exception_that_the_rule_does_not_allow_has_no_effect() {
    let refused = |test, rule, granted, expires, code: &str| {
        let found = waived(test, rule, granted, expires);
        assert!(found.contains(&code.to_owned()), "{code}: {found:?}");
        assert!(!found.iter().any(|word| word.starts_with("waived")), "{found:?}");
    };
    refused("exceptions-long", "library/keeper", "2026-02-01", "2027-02-02", "error[waiver/too-long]");
    refused("exceptions-backwards", "library/keeper", "2026-02-01", "2026-01-31", "error[waiver/backwards]");
    refused("exceptions-unknown", "library/keepers", "2026-02-01", "2026-12-31", "error[waiver/unknown-rule]");
    refused("exceptions-forbidden", "escalation/safety-contacts", "2026-02-01", "2026-12-31", "error[waiver/not-allowed]");
    // a whole year, by the calendar, is the longest
    assert_eq!(waived("exceptions-longest", "library/keeper", "2026-02-01", "2027-02-01"), ["waived[library/keeper]"]);
}

#[test]
fn a_deferral_is_only_for_what_is_owed_by_a_date() {
    let deferral = waiver("library/keeper", "2026-02-01", "2026-12-31").replace("waiver", "deferral").replace("expires", "until");
    let found = findings("exceptions-deferral", REGISTER, &[("a", &deferral)], "2026-07-01");
    assert_eq!(found, ["error[waiver/not-allowed]", "warning[library/keeper]"]);
}

#[test]
fn exceptions_for_nobody_are_told() {
    let text = waiver("library/keeper", "2026-02-01", "2026-12-31");
    let found = findings("exceptions-nobody", REGISTER, &[("b", &text)], "2026-07-01");
    assert_eq!(found, ["error[waiver/unknown-affiliate]", "warning[library/keeper]"]);
}

#[test]
fn an_overlay_switches_a_rule_off_until_it_is_looked_at_again() {
    let elsewhere = REGISTER.to_owned() + "country = \"XA\"\n";
    assert_eq!(findings("exceptions-overlay", &elsewhere, &[], "2026-07-01"), [""; 0]);
    assert_eq!(findings("exceptions-review", &elsewhere, &[], "2027-01-01"), ["warning[pack/overlay-review]"]);
    let other = REGISTER.to_owned() + "country = \"XC\"\n";
    assert_eq!(findings("exceptions-other", &other, &[], "2026-07-01"), ["warning[library/keeper]"]);
}
