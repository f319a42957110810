//! Pointers to texts of every sort, and where each verdict points.

use crate::calendar::Date;
use crate::check::Procedure;
use crate::testing::{judge, with_scope};
use crate::verdict::Spot;

const TEXT: &str = "# Bylaws\n\n## Article 7\nThe assembly meets once a year and elects the board.\n\n## Article 8\nMore info soon.\n\n## Article 9\n### Part\n- tbd\n- *Insert link here*\n\n## المادة ١٠\nتجتمع الجمعية العامة مرة واحدة في كل سنة وتنتخب أعضاء المكتب\n";

fn bylaws(pointer: &str, links: bool) -> String {
    let rule = format!("evidence = {{ document = \"bylaws\", field = \"text\", links = {links} }}");
    let own = format!("adopted = 2020-01-01\ntext = {pointer}");
    judge(
        &rule,
        &[
            ("bylaws.toml", &own),
            ("bylaws.md", TEXT),
            ("docs/rules.txt", "1. The board meets twelve times in every year."),
            ("page.html", "<p>x</p>"),
            ("scan.pdf", "%PDF"),
        ],
    )
}

#[test]
fn a_text_must_be_there_and_say_something() {
    assert_eq!(bylaws(r#""bylaws.md""#, false), "met");
    assert_eq!(bylaws(r#""bylaws.md#article-7""#, false), "met");
    assert_eq!(bylaws(r#""bylaws.md#المادة-١٠""#, false), "met");
    assert_eq!(bylaws(r#""docs/rules.txt""#, false), "met");
    assert_eq!(bylaws(r#""bylaws.md#article-8""#, false), "not-met at 2:8 evidence-empty");
    assert_eq!(bylaws(r#""bylaws.md#article-9""#, false), "not-met at 2:8 evidence-empty");
    assert_eq!(bylaws(r#""bylaws.md#article-6""#, false), "not-met at 2:8 evidence-no-heading");
    assert_eq!(bylaws(r#""docs/rules.txt#1""#, false), "not-met at 2:8 evidence-no-heading");
    assert_eq!(bylaws(r#""Bylaws.md""#, true), "not-met at 2:8 evidence-no-file");
    assert_eq!(bylaws(r#""bylaws.toml#adopted""#, false), "not-met at 2:8 evidence-itself");
}

#[test]
fn what_is_not_opened_is_unknown_unless_a_link_is_enough() {
    assert_eq!(bylaws(r#""https://example.org/bylaws""#, false), "unknown not-opened at 2:8");
    assert_eq!(bylaws(r#""https://example.org/bylaws""#, true), "met");
    assert_eq!(bylaws(r#""page.html""#, false), "unknown not-opened at 2:8");
    assert_eq!(bylaws(r#""page.html""#, true), "met");
    assert_eq!(bylaws(r#""scan.pdf""#, false), "unknown not-opened at 2:8");
    assert_eq!(bylaws(r#""scan.pdf""#, true), "met");
    assert_eq!(bylaws(r#""lost.pdf""#, true), "not-met at 2:8 evidence-no-file");
    assert_eq!(bylaws("\" tbd \"", true), "not-met at 2:8 present-blank");
    assert_eq!(bylaws(r#""../other/bylaws.md""#, false), "unknown faulty");
    assert_eq!(bylaws("3", false), "unknown faulty");
    assert_eq!(
        judge(r#"evidence = { document = "bylaws", field = "text" }"#, &[("bylaws.toml", "adopted = 2020-01-01")]),
        "not-met at 1:1 present-blank"
    );
    assert_eq!(judge(r#"evidence = { document = "bylaws", field = "text" }"#, &[("bylaws.md", TEXT)]), "unknown nothing-filed");
}

#[test]
fn every_document_points_to_its_own_text() {
    let rule = r#"evidence = { document = "meeting", field = "minutes.url" }"#;
    let meeting = |day: u8, url: &str| {
        (format!("meetings/2025-01-0{day}-a.toml"), format!("date = 2025-01-0{day}\nmode = \"remote\"\nminutes.url = \"{url}\""))
    };
    let (good, bad, link) = (meeting(1, "bylaws.md"), meeting(2, "bylaws.md#article-8"), meeting(3, "https://example.org/m"));
    let files = |meetings: [&(String, String); 2]| {
        let files: Vec<(&str, &str)> =
            meetings.iter().map(|(path, text)| (path.as_str(), text.as_str())).chain([("bylaws.md", TEXT)]).collect();
        judge(rule, &files)
    };
    assert_eq!(files([&good, &bad]), "not-met at 3:15 evidence-empty");
    assert_eq!(files([&good, &link]), "unknown not-opened at 3:15");
}

#[test]
fn the_evidence_shows_the_pointer_and_the_place_in_the_text() -> Result<(), toml::de::Error> {
    let rule: Procedure = toml::from_str(r#"evidence = { document = "bylaws", field = "text" }"#)?;
    let places = |pointer: &str| {
        let files = [("bylaws.toml", format!("adopted = 2020-01-01\ntext = \"{pointer}\"")), ("bylaws.md", TEXT.to_owned())];
        let files: Vec<(&str, &str)> = files.iter().map(|(path, text)| (*path, text.as_str())).collect();
        with_scope(Date::constant(2026, 7, 1), &files, |scope| {
            let outcome = rule.judge(scope);
            let shown = outcome.evidence.iter().map(|evidence| match &evidence.spot {
                Spot::Place(crate::snapshot::Place::At(file, span)) => format!("{}:{}", file.path, file.position(span.start).line),
                Spot::Value(document, _) => document.path().to_owned(),
                _ => String::new(),
            });
            let label = outcome.evidence.first().and_then(|evidence| evidence.label.as_ref()).map(|label| label.id);
            (shown.collect::<Vec<_>>().join(" "), label, outcome.missing)
        })
    };
    assert_eq!(places("bylaws.md#article-7"), ("bylaws.toml bylaws.md:3".into(), None, None));
    assert_eq!(places("bylaws.md#article-8"), ("bylaws.toml bylaws.md:6".into(), None, None));
    assert_eq!(places("bylaws.md#artcle-7"), ("bylaws.toml".into(), Some("evidence-nearest"), None));
    assert_eq!(places("bylaw.md"), ("bylaws.toml".into(), Some("evidence-nearest"), Some("bylaw.md".into())));
    assert_eq!(places("zzz.md"), ("bylaws.toml".into(), None, Some("zzz.md".into())));
    Ok(())
}
