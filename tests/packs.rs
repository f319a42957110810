//! The embedded packs at work: overlays, choices, duties that stand in both, deferrals that end, results for the committee alone.
#![expect(clippy::expect_used, reason = "a test may panic")]

#[path = "support/less.rs"]
mod less;
mod support;

use std::path::Path;
use std::sync::Arc;

use affcheck::assess::{Assessment, Case};
use affcheck::calendar::{Date, Horizon};
use affcheck::document::Kinds;
use affcheck::dossier::Dossier;
use affcheck::pack::Level;
use affcheck::pack::load::{PackFiles, load};
use affcheck::portfolio::Portfolio;
use affcheck::snapshot::File;
use affcheck::verdict::{Exclusion, Judgement, Standing};
use less::less;
use support::affcheck;

/// The date by which fixtures are judged.
const AS_OF: Date = Date::constant(2026, 7, 1);

/// Opens a folder below `fixtures/`.
fn open(fixture: &str) -> Portfolio {
    Portfolio::open(&Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures").join(fixture), &[]).expect("the fixture opens")
}

/// The level of a rule for an affiliate as of the day of the fixtures, with the overlay that decides it.
fn level(portfolio: &Portfolio, id: &str, rule: &str) -> (Level, Option<String>) {
    let affiliate = portfolio.open_affiliate(id).expect("it is in the register");
    let entry = affiliate.entry(portfolio).expect("an entry");
    let horizon = Horizon::new(AS_OF);
    let case = Case { kinds: &portfolio.kinds, entry, dossier: &affiliate.dossier, as_of: horizon.as_of() };
    let (pack, rule) = portfolio.packs.iter().find_map(|pack| Some((pack, pack.rule(rule)?))).expect("a rule");
    let asked = case.asked(pack, rule, AS_OF);
    (asked.level, asked.overlay.map(ToOwned::to_owned))
}

fn assess_as_of<'d>(portfolio: &'d Portfolio, id: &str, dossier: &'d Dossier, as_of: Date) -> Vec<Assessment<'d>> {
    let entry = portfolio.register.as_ref().and_then(|register| register.get(id)).expect("an entry");
    // nobody wants to know how long the verdicts hold
    let horizon = Box::leak(Box::new(Horizon::new(as_of)));
    portfolio.assess(entry, dossier, portfolio.waivers(id).as_ref(), horizon.as_of()).0
}

#[test]
fn the_whole_source_is_judged() {
    let portfolio = open("overlays");
    let pack = portfolio.packs.iter().find(|pack| pack.name == "feedback-2019").expect("the pack");
    let background = pack.background();
    assert_eq!(background.statements.len(), 149);
    let survey = background.statement("CS1").and_then(|statement| statement.support).expect("a survey");
    assert_eq!((survey.in_favour, survey.of), (31, 37));
    assert!(pack.rules.len() >= 100);
    assert!(background.choices.len() >= 5);
}

#[test]
fn overlays_adjust_levels() {
    let portfolio = open("overlays");
    let named = |name: &str| Some(name.to_owned());
    // growing, as the rule says
    assert_eq!(level(&portfolio, "plain-field", "bylaws/text-on-file"), (Level::Should, None));
    // the committee has chosen more reporting
    assert_eq!(level(&portfolio, "plain-field", "status/yearly-report"), (Level::Must, named("more-reporting")));
    // emerging communities owe more
    assert_eq!(level(&portfolio, "young-spring", "finance/reviewed-before-approval"), (Level::Should, named("emerging-communities")));
    // what asks for less than the rule is never outdone by what asks for more
    assert_eq!(level(&portfolio, "young-spring", "status/democracy-and-inclusiveness"), (Level::May, named("no-member-figures")));
    assert_eq!(level(&portfolio, "hidden-garden", "meetings/regular-assembly"), (Level::May, named("at-risk")));
    assert_eq!(level(&portfolio, "hidden-garden", "bylaws/who-speaks"), (Level::Off, named("at-risk")));
    // a country: that of registration
    assert_eq!(level(&portfolio, "cairo-delta", "grants/reported-in-time"), (Level::May, named("egypt")));
    assert_eq!(level(&portfolio, "three-lands", "grants/reported-in-time"), (Level::Should, None));
    // of an affiliate that an overlay protects, none asks for more
    assert_eq!(level(&portfolio, "hidden-garden", "finance/receipts-kept"), (Level::Off, named("at-risk")));
    assert_eq!(level(&portfolio, "hidden-garden", "bylaws/appeal-against-refusal"), (Level::May, None));
}

/// Why nothing is asked would tell of a safety class, so the public is not told; the committee is.
#[test]
fn what_an_overlay_switches_off_is_not_asked() {
    let explain = |audience: &str| {
        let arguments = [
            "explain",
            "bylaws/who-speaks",
            "fixtures/overlays",
            "--for",
            "hidden-garden",
            "--as-of",
            "2026-07-01",
            "--audience",
            audience,
        ];
        let (code, report, _) = affcheck(&arguments);
        assert_eq!(code, 0);
        report
    };
    assert!(explain("committee").contains("`at-risk`"));
    let public = explain("public");
    assert!(!public.contains("at-risk") && !public.contains("Hidden Garden"), "{public}");
    assert!(public.contains("not asked now"), "{public}");
}

#[test]
fn an_overlay_past_its_review_date_is_a_finding() {
    let codes = |as_of: &str| {
        let (_, report, _) = affcheck(&["check", "fixtures/overlays", "--as-of", as_of, "--format", "concise"]);
        report.lines().filter(|line| line.contains("[pack/overlay-review]")).count()
    };
    assert_eq!(codes("2026-07-01"), 0);
    assert!(codes("2028-01-01") >= 5);
}

#[test]
fn only_an_optional_overlay_can_be_chosen() {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("chosen");
    std::fs::create_dir_all(&folder).expect("a folder");
    for (name, found) in [("feedback-2019/more-reporting", true), ("feedback-2019/more-reportin", false), ("feedback-2019/at-risk", false)]
    {
        std::fs::write(folder.join("affcheck.toml"), format!("overlays = [\"{name}\"]\n")).expect("a file");
        std::fs::write(folder.join("register.toml"), "affiliate = []\n").expect("a file");
        let opened = Portfolio::open(&folder, &[]);
        assert_eq!(opened.is_ok(), found, "{name}");
        if let Err(error) = opened {
            assert_eq!(error.message.id, "error-no-overlay");
            assert!(error.help.is_some());
        }
    }
}

/// What an affiliate has filed, without its documents of one kind.
fn without(portfolio: &Portfolio, id: &str, kind: &str) -> Dossier {
    less(&portfolio.dossier(id), |document| portfolio.kinds.name(document.kind) != kind, |_| true)
}

#[test]
fn a_duty_of_both_packs_is_reported_once() {
    let portfolio = open("exemplary");
    let dossier = without(&portfolio, "hautes-terrasses", "status-report");
    let assessments = assess_as_of(&portfolio, "hautes-terrasses", &dossier, AS_OF);
    let of = |rule: &str| -> Vec<&Assessment<'_>> { assessments.iter().filter(|assessment| assessment.rule.id == rule).collect() };
    let (published, proposed) = (of("reporting/activity-report"), of("status/yearly-report"));
    assert!(published.iter().any(|assessment| assessment.judgement.word() == "overdue" && assessment.level == Level::Must));
    assert!(!proposed.is_empty());
    for assessment in proposed {
        assert_eq!(assessment.judgement.exclusion(), Some(&Exclusion::SameDuty("reporting/activity-report".to_owned())));
    }
}

/// A rule that replaces another takes over its level where that is the stricter one and both are open.
#[test]
fn nothing_gets_milder_because_two_packs_ask_for_it() {
    let portfolio = open("exemplary");
    let own = portfolio.packs.iter().find_map(|pack| pack.rule("reporting/user-group-fiscal-year-report")).expect("a rule");
    assert_eq!(own.version(AS_OF).map(|version| version.levels.get(2, 2)), Some(Level::Should));
    let judged = |dossier: &Dossier| {
        let assessments = assess_as_of(&portfolio, "wadi-al-lawz", dossier, AS_OF);
        let found = assessments.iter().find(|assessment| std::ptr::eq(assessment.rule, own)).expect("it is asked");
        (found.level, found.judgement.word())
    };
    assert_eq!(judged(&without(&portfolio, "wadi-al-lawz", "status-report")), (Level::Must, "overdue"));
    assert_eq!(judged(&portfolio.dossier("wadi-al-lawz")), (Level::Should, "met"));
}

/// A deferral counts as kept until its last day; what was put off is owed from then on, and late from then on.
#[test]
fn a_report_is_owed_when_its_deferral_ends() {
    let portfolio = open("portfolio");
    let dossier = portfolio.dossier("cedar-bridge");
    let judged = |as_of: Date| {
        let assessments = assess_as_of(&portfolio, "cedar-bridge", &dossier, as_of);
        let found = assessments
            .into_iter()
            .find(|assessment| {
                assessment.rule.id == "status/yearly-report" && assessment.period.as_deref() == Some("2024-10-01..2025-09-30")
            })
            .expect("the period is judged");
        (found.judgement, found.due, found.exception.is_some())
    };
    // deferred until 2026-11-30
    let (judgement, _, excepted) = judged(Date::constant(2026, 11, 30));
    assert!(judgement.is_open() && excepted);
    let (judgement, due, excepted) = judged(Date::constant(2026, 12, 10));
    assert_eq!((judgement, excepted), (Judgement::Obligation(Standing::Overdue(10)), false));
    assert_eq!(due, Some(Date::constant(2026, 11, 30)));
}

/// A source of money that the committee asks about is a question for the committee, never a public finding.
#[test]
fn questions_about_money_stay_with_the_committee() {
    let run = |audience: &str, format: &str| {
        let arguments = [
            "check",
            "fixtures/overlays",
            "--affiliate",
            "cairo-delta",
            "--as-of",
            "2026-07-01",
            "--audience",
            audience,
            "--format",
            format,
        ];
        let (_, report, errors) = affcheck(&arguments);
        format!("{report}{errors}")
    };
    for format in ["human", "concise", "json"] {
        let public = run("public", format);
        assert!(!public.contains("sources-asked-about"), "{format}: {public}");
        assert!(!public.to_lowercase().contains("ministry"), "{format}: {public}");
        assert!(run("committee", format).contains("sources-asked-about"), "{format}");
    }
    let (code, explained, _) =
        affcheck(&["explain", "finance/sources-asked-about", "fixtures/overlays", "--for", "cairo-delta", "--as-of", "2026-07-01"]);
    assert_eq!(code, 0);
    assert!(explained.contains("shown to the committee only"), "{explained}");
}

/// Themes head the columns of narrow tables, so their names are few words, in every language that a pack promises.
#[test]
fn themes_have_short_names_in_the_order_of_the_pack() {
    for pack in open("overlays").packs {
        let grouped = pack.by_theme();
        let named: Vec<&str> = pack.themes.iter().map(|theme| theme.id.as_str()).collect();
        assert_eq!(grouped.iter().map(|(theme, _)| *theme).collect::<Vec<_>>(), named, "{}", pack.name);
        assert_eq!(grouped.iter().map(|(_, rules)| rules.len()).sum::<usize>(), pack.rules.len());
        assert!(grouped.iter().all(|(theme, rules)| rules.iter().all(|rule| rule.theme() == *theme)), "{}", pack.name);
        for language in &pack.languages {
            for theme in &pack.themes {
                let name = &theme.names.get(language).expect("a name").name;
                assert!(name.split_whitespace().count() <= 3 && name.chars().count() <= 22, "{language}: {name}");
            }
            let mut shown: Vec<&str> = named.iter().map(|theme| pack.theme_name(theme, language)).collect();
            shown.sort_unstable();
            shown.dedup();
            assert_eq!(shown.len(), named.len(), "{language}: two themes of {} have one name", pack.name);
        }
    }
}

/// What a pack does not name is called by its folder; what a language lacks is said in English.
#[test]
fn a_theme_without_a_name_is_its_folder() {
    let read = |fixture: &str| {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures").join(fixture);
        load(&PackFiles::folder(&folder).expect("a pack"), &mut Kinds::embedded()).expect("it has no fault")
    };
    let none = read("kinds-pack");
    assert!(none.themes.is_empty() && none.theme("grants").is_none());
    assert_eq!(none.theme_name("grants", "fr"), "grants");
    assert_eq!(
        none.by_theme().iter().map(|(theme, _)| *theme).collect::<Vec<_>>(),
        ["bylaws", "finance", "grants", "partners", "plans", "travel"]
    );
    let some = read("extra-pack");
    assert_eq!(["en", "fr", "ar"].map(|language| some.theme_name("library", language)), ["Library", "Bibliothèque", "Library"]);
}

#[test]
fn a_theme_has_a_name_in_every_language_that_its_pack_promises() {
    let mut files = PackFiles::embedded("affcom").expect("an embedded pack").unproven();
    for file in files.files.iter_mut().filter(|file| file.path.ends_with("/pack.toml")) {
        let text = file.text().replacen("[theme.text.ar]\nname = \"الأعضاء\"\n", "", 1);
        *file = Arc::new(File::new(file.path.clone(), Ok(text)));
    }
    let faults = load(&files, &mut Kinds::embedded()).expect_err("a name is missing");
    let told: Vec<&str> = faults.iter().map(|fault| fault.fault.message.id).collect();
    assert_eq!(told, ["pack-text-missing"]);
}

#[test]
fn views_of_the_rules() {
    let shown = |arguments: &[&str]| {
        let (code, report, errors) = affcheck(arguments);
        assert_eq!((code, errors.as_str()), (0, ""), "{arguments:?}");
        report
    };
    let matrix = shown(&["rules", "--matrix", "--format", "csv", "--as-of", "2026-07-01"]);
    insta::assert_snapshot!("matrix", matrix);
    let rules = open("overlays").packs.iter().find(|pack| pack.name == "feedback-2019").map_or(0, |pack| pack.rules.len());
    assert_eq!(matrix.lines().filter(|line| line.starts_with("feedback-2019,")).count(), rules);
    let markdown = shown(&["rules", "--matrix", "--format", "markdown", "--as-of", "2026-07-01", "--lang", "fr"]);
    let pipes = |line: &str| line.matches('|').count();
    assert!(markdown.lines().filter(|line| !line.is_empty()).all(|line| pipes(line) == 11), "{markdown}");
    let table = shown(&["rules", "--matrix", "--as-of", "2026-07-01", "--lang", "ar"]);
    assert!(table.contains("meetings/yearly-in-person") && table.contains("إلزامية"));
    let coverage = shown(&["rules", "--coverage"]);
    assert!(coverage.contains("31 of 37") && coverage.contains("no rule (nothing for a checker)"));
    for language in ["en", "ar", "fr"] {
        let date = ["--as-of", "2026-07-01", "--lang", language];
        let upcoming = shown(&[&["rules", "fixtures/portfolio", "--for", "tea-hills"], &date[..]].concat());
        insta::assert_snapshot!(format!("rules-for-tea-hills-{language}"), upcoming);
        let choices = shown(&["rules", "--choices", "--lang", language]);
        assert!(choices.contains("feedback-2019/more-reporting"), "{choices}");
    }
}
