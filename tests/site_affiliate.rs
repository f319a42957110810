//! The site's pages of affiliates and deadlines, read back by an HTML parser that is not ours, and held to what other formats tell.
#![expect(clippy::expect_used, clippy::indexing_slicing, clippy::panic, reason = "a test may panic")]

#[path = "support/folder.rs"]
mod folder;
mod support;

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::rc::Rc;

use affcheck::calendar::Date;
use affcheck::finding::Severity;
use affcheck::report::guide::{Guide, NamedLine, PackGuide, RuleGuide};
use affcheck::report::html::{Html, Pages};
use affcheck::report::{Change, ComparisonLine, Header, Item, Mark, PackLine, Row, Section, Snippet, Spot, Subject, Summary, Writer};
use affcheck::text::{Audience, Text};
use scraper::{ElementRef, Html as Document, Selector};
use serde_json::Value;

use folder::{fresh, write};
use support::affcheck;

const AS_OF: &str = "2026-07-01";

/// Writes a site and the same report as JSON.
fn written(portfolio: &str, name: &str) -> (PathBuf, Value) {
    let folder = fresh(name);
    let (site, json) = (folder.join("site"), folder.join("report.json"));
    let (html, report) = (format!("html={}", site.display()), format!("json={}", json.display()));
    let arguments = ["check", portfolio, "--as-of", AS_OF, "--format", &html, "--format", &report, "--fail-on", "never"];
    let (code, _, errors) = affcheck(&arguments);
    assert_eq!(code, 0, "{errors}");
    (site, serde_json::from_str(&fs::read_to_string(json).expect("the report")).expect("JSON"))
}

fn read(path: &Path) -> Document {
    Document::parse_document(&fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display())))
}

fn all<'d>(within: ElementRef<'d>, selector: &str) -> Vec<ElementRef<'d>> {
    within.select(&Selector::parse(selector).expect("a selector")).collect()
}

fn in_page<'d>(page: &'d Document, selector: &str) -> Vec<ElementRef<'d>> {
    all(page.root_element(), selector)
}

fn said(element: ElementRef<'_>) -> String {
    let text: String = element.text().collect();
    text.split_whitespace().collect::<Vec<_>>().join(" ").replace(['\u{2068}', '\u{2069}'], "")
}

fn list(value: &Value) -> &[Value] {
    value.as_array().map_or(&[], Vec::as_slice)
}

fn word<'v>(value: &'v Value, key: &str) -> &'v str {
    value[key].as_str().unwrap_or_default()
}

fn is_ahead(finding: &Value) -> bool {
    matches!(word(finding, "verdict"), "due-soon" | "in-grace")
}

/// The number beside the heading of a part.
fn count(page: &Document, part: &str) -> usize {
    let ways = in_page(page, &format!(".here a[href='#{part}'] + span"));
    ways.first().map_or(0, |number| said(*number).parse().expect("a number"))
}

#[test]
fn the_page_of_an_affiliate_tells_what_the_report_tells() {
    let (site, report) = written("fixtures/portfolio", "site-affiliate-told");
    for section in list(&report["sections"]) {
        let id = word(&section["affiliate"], "id");
        for language in ["en", "fr", "ar"] {
            let page = read(&site.join(language).join(format!("affiliates/{id}.html")));
            assert_eq!(said(in_page(&page, "h1")[0]), word(&section["affiliate"], "name"));
            let open: Vec<&Value> =
                list(&section["findings"]).iter().filter(|finding| finding["exception"].is_null() && !is_ahead(finding)).collect();
            assert_eq!(count(&page, "mend"), open.len(), "{id}");
            let references: BTreeSet<String> = in_page(&page, ".reference")
                .iter()
                .filter_map(|reference| said(*reference).split(' ').next_back().map(String::from))
                .collect();
            let expected: BTreeSet<String> = open.iter().map(|finding| word(finding, "fingerprint").to_owned()).collect();
            assert_eq!(references, expected, "{id}");
            let rows = list(&section["assessments"]);
            let verdict = |verdict: &str| rows.iter().filter(|row| row["verdict"] == verdict).count();
            assert_eq!(count(&page, "have"), verdict("met"), "{id}");
            // only reasons that everybody gets alike are told the public, and only those are counted
            let alike = ["level", "not-in-force", "first-period", "too-early", "nothing-to-judge", "same-duty", "status"];
            let is_told =
                |row: &&Value| row["verdict"] == "not-applicable" && row["reason"].as_str().is_some_and(|why| alike.contains(&why));
            assert_eq!(count(&page, "off"), rows.iter().filter(is_told).count(), "{id}");
            assert_eq!(count(&page, "excepted"), rows.iter().filter(|row| !row["exception"].is_null()).count(), "{id}");
            assert_eq!(in_page(&page, ".files > li").len(), list(&section["filings"]).len(), "{id}");
        }
        let page = read(&site.join(format!("en/affiliates/{id}.html")));
        let lead = in_page(&page, ".lead").into_iter().map(said).collect::<String>();
        let errors = |finding: &&Value| finding["severity"] == "error" && finding["verdict"] != "unknown" && finding["exception"].is_null();
        let errors = list(&section["findings"]).iter().filter(errors).count();
        assert_eq!(lead.contains("must be mended"), errors > 0, "{id}: {lead}");
        assert!(errors == 0 || section["affiliate"]["judged"] == false || lead.starts_with(&format!("{errors} thing")), "{id}: {lead}");
    }
}

#[test]
fn what_waits_for_the_same_is_told_once() {
    let (site, _) = written("fixtures/portfolio", "site-affiliate-waits");
    let page = read(&site.join("en/affiliates/far-lagoon.html"));
    let cards = in_page(&page, "article.u");
    assert_eq!(cards.len(), 1);
    assert!(said(cards[0]).starts_with("Nothing has been filed yet; a profile.toml is a good first document"), "{}", said(cards[0]));
    assert_eq!(all(cards[0], ".each > li").len(), 92);
}

#[test]
fn the_lines_of_a_filing_are_quoted_with_their_numbers_and_marks() {
    let (site, _) = written("fixtures/portfolio", "site-affiliate-lines");
    for language in ["en", "ar"] {
        let page = read(&site.join(language).join("affiliates/amber-coast.html"));
        let lines = in_page(&page, "pre.lines")[0];
        assert_eq!(lines.attr("dir"), Some("ltr"));
        let numbers: Vec<String> = all(lines, "code > span:not(.said) > i").into_iter().map(said).collect();
        assert_eq!(numbers, ["1", "2"]);
        assert_eq!(all(lines, "mark").into_iter().map(said).collect::<Vec<_>>(), ["2022-11-19"]);
        assert!(said(in_page(&page, "figcaption")[0]).ends_with("2022-11-19-assembly.toml:1:8"));
    }
}

#[test]
fn pages_can_be_walked_and_read() {
    for (portfolio, name) in [("fixtures/portfolio", "p"), ("fixtures/single", "s"), ("fixtures/faulty/two-entries-one-id", "f")] {
        let (site, _) = written(portfolio, &format!("site-affiliate-walk-{name}"));
        for (language, direction) in [("en", "ltr"), ("fr", "ltr"), ("ar", "rtl")] {
            let folder = site.join(language);
            let affiliates = fs::read_dir(folder.join("affiliates")).into_iter().flatten().map(|entry| entry.expect("an entry").path());
            let pages = affiliates.chain(["deadlines.html", "committee.html"].map(|page| folder.join(page))).filter(|page| page.exists());
            for path in pages {
                let page = read(&path);
                assert_eq!(page.root_element().attr("dir"), Some(direction));
                let ids: Vec<&str> = in_page(&page, "[id]").iter().filter_map(|element| element.attr("id")).collect();
                assert_eq!(ids.iter().collect::<BTreeSet<_>>().len(), ids.len(), "{}: an id stands twice", path.display());
                for way in in_page(&page, "a").iter().filter_map(|way| way.attr("href")).filter(|way| !way.starts_with("https://")) {
                    let (file, place) = way.split_once('#').unwrap_or((way, ""));
                    let there = path.parent().expect("a folder").join(file);
                    assert!(file.is_empty() || there.exists(), "{}: {way}", path.display());
                    assert!(place.is_empty() || ids.contains(&place), "{}: {way}", path.display());
                }
                let levels: Vec<u8> =
                    in_page(&page, "h1, h2, h3, h4").iter().map(|heading| heading.value().name().as_bytes()[1] - b'0').collect();
                assert_eq!(levels.first(), Some(&1));
                assert!(levels.windows(2).all(|pair| pair[1] <= pair[0] + 1), "{}: {levels:?}", path.display());
                assert!(in_page(&page, "[style], main script").is_empty());
            }
        }
    }
}

#[test]
fn deadlines_are_those_of_the_list() {
    let (site, _) = written("fixtures/portfolio", "site-affiliate-deadlines");
    let arguments = ["due", "fixtures/portfolio", "--as-of", AS_OF, "--within", "P12M", "--format", "json"];
    let (code, due, _) = affcheck(&arguments);
    assert_eq!(code, 0);
    let due: Value = serde_json::from_str(&due).expect("JSON");
    let mut expected: BTreeMap<bool, Vec<String>> = BTreeMap::new();
    for owed in list(&due["owed"]) {
        let in_words = |period: &str| match period.split_once("..") {
            Some((from, "")) => format!(" (since {from})"),
            Some((from, until)) => format!(" ({from} to {until})"),
            None => format!(" ({period})"),
        };
        let period = owed["period"].as_str().map(in_words).unwrap_or_default();
        let line = format!("{} {} {}{period}", word(owed, "by"), word(owed, "name"), word(owed, "title"));
        expected.entry(word(owed, "by") < AS_OF).or_default().push(line);
    }
    let page = read(&site.join("en/deadlines.html"));
    let line = |line: &ElementRef<'_>| {
        let names: Vec<String> = all(*line, "time, a").into_iter().map(said).collect();
        // the last text of the line that stands for itself
        let whole = said(all(*line, "p").into_iter().next().expect("what is owed"));
        let title = names.last().expect("a title");
        let period = whole.split_once(title.as_str()).and_then(|(_, rest)| rest.strip_prefix(" (")?.split_once(')'));
        format!("{}{}", names.join(" "), period.map(|(period, _)| format!(" ({period})")).unwrap_or_default())
    };
    let lines: Vec<String> = in_page(&page, ".due > li").iter().map(line).collect();
    let late = expected[&true].len();
    assert_eq!(lines[..late], expected[&true], "the strongest first");
    let (mut told, mut owed) = (lines[late..].to_vec(), expected[&false].clone());
    told.sort();
    owed.sort();
    assert_eq!(told, owed);
    let days: Vec<&str> = lines[late..].iter().filter_map(|line| line.get(..10)).collect();
    assert!(days.is_sorted());
    assert_eq!(said(in_page(&page, "h3")[0]), format!("July 2026 {}", days.iter().filter(|day| day.starts_with("2026-07")).count()));
}

/// All pages of a site as one text.
fn all_of(folder: &Path) -> String {
    let entries = fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("an entry").path());
    entries.map(|path| if path.is_dir() { all_of(&path) } else { fs::read_to_string(path).expect("a page") }).collect()
}

#[test]
fn only_the_committee_reads_what_is_private() {
    let root = fresh("site-affiliate-private");
    let entry = "id = \"a\"\nname = \"Zanzibarine\"\nalias = \"The Quiet Ones\"\nkind = \"user-group\"\nrecognised = 2019-03-01\n";
    write(&root.join("portfolio/register.toml"), format!("[[affiliate]]\n{entry}status = \"recognised\"\nsafety = \"at-risk\"\n"));
    let channel = "name = \"x\"\nurls = \"https://zanzibarine.example\"\n[[officers]]\nrole = \"one@zanzibarine.example\"\n";
    write(&root.join("portfolio/affiliates/a/profile.toml"), format!("name = \"Zanzibarine\"\nkind = 7\n{channel}"));
    write(&root.join("portfolio/affiliates/a/bylaws.toml"), "purpose = 3 # Zanzibarine\nadopted = \"Zanzibarine\"\n");
    let portfolio = root.join("portfolio").display().to_string();
    let of = |audience: &str| {
        let site = root.join(audience);
        let html = format!("html={}", site.display());
        let (code, _, errors) = affcheck(&["check", &portfolio, "--as-of", AS_OF, "--audience", audience, "--format", &html]);
        assert!(code < 2, "{errors}");
        all_of(&site).to_lowercase()
    };
    let public = of("public");
    assert!(!public.contains("zanzibarine") && public.contains("the quiet ones"));
    assert!(of("committee").contains("zanzibarine"));
}

/// Pages in memory.
#[derive(Debug, Default)]
struct Memory(RefCell<BTreeMap<String, String>>);

impl Pages for Memory {
    fn page(&self, name: &str, content: &str) -> io::Result<()> {
        self.0.borrow_mut().insert(name.to_owned(), content.to_owned());
        Ok(())
    }
}

fn day(text: &str) -> Date {
    text.parse().expect("a date")
}

fn header() -> Header {
    let rule = |id: &str| RuleGuide {
        id: id.to_owned(),
        theme: 0,
        title: "A rule with a title that is neither short nor long".to_owned(),
        requirement: String::new(),
        why: None,
        fix: "Do it.".to_owned(),
        owner: None,
        contact: None,
        asks: String::new(),
        waivable: None,
        versions: Vec::new(),
        statements: Vec::new(),
        guarded: false,
        examples: Vec::new(),
    };
    let pack = PackGuide {
        name: "pack".to_owned(),
        title: "Pack".to_owned(),
        about: None,
        stages: Vec::new(),
        kinds: Vec::new(),
        themes: vec![NamedLine { id: "theme".to_owned(), name: "Theme".to_owned() }],
        rules: vec![rule("theme/one"), rule("theme/two")],
    };
    Header {
        tool_version: "0.1.0",
        as_of: day(AS_OF),
        language: "en".to_owned(),
        audience: "public",
        packs: vec![PackLine { name: "pack".to_owned(), version: "1".to_owned(), digest: "0".repeat(64), rules: 2 }],
        revision: None,
        history: None,
        comparison: None,
        affiliates: Vec::new(),
        all_findings: false,
        register_digest: None,
        self_declared: false,
        baseline: None,
        rules: Vec::new(),
        guide: Some(Guide { packs: vec![pack], ..Guide::default() }),
    }
}

fn row(verdict: &'static str, due: Option<Date>) -> Row {
    Row {
        pack: "pack".to_owned(),
        rule: "theme/one".to_owned(),
        period: Some("2025".to_owned()),
        level: "must".into(),
        verdict: verdict.into(),
        reason: None,
        due,
        on: None,
        grade: None,
        late_by: None,
        exception: None,
    }
}

fn item(words: &str) -> Item {
    Item {
        severity: Severity::Error,
        code: "theme/one".to_owned(),
        pack: None,
        title: words.to_owned(),
        verdict: Some("not-met".into()),
        reason: None,
        waits_for: None,
        period: Some(words.to_owned()),
        due: None,
        exception: None,
        message: words.to_owned(),
        help: Some(words.to_owned()),
        owner: Some(words.to_owned()),
        place: Spot { path: words.to_owned(), region: None },
        snippets: Vec::new(),
        fingerprint: "0".repeat(16),
        also: Vec::new(),
        known: false,
        change: None,
    }
}

fn section(id: &str, findings: Vec<Item>, assessments: Vec<Row>) -> Section {
    let subject = Subject {
        id: id.to_owned(),
        name: format!("Affiliate {id}"),
        kind: "Group".to_owned(),
        stage: None,
        age_in_months: Some(7),
        recognised: None,
        region: None,
        judged: true,
    };
    Section { affiliate: Some(subject), findings, assessments, ..Section::default() }
}

fn site(header: &Header, sections: &[Section]) -> BTreeMap<String, String> {
    let texts = [Text::new("en", Audience::Public), Text::new("ar", Audience::Public)];
    let pages = Rc::new(Memory::default());
    for number in 0..texts.len() {
        let mut writer = Html::new(Rc::clone(&pages), &texts, number);
        writer.begin(header).expect("memory");
        for section in sections {
            writer.section(section).expect("memory");
        }
        writer.end(&Summary::default()).expect("memory");
    }
    pages.0.take()
}

#[test]
fn many_deadlines_are_spread_over_pages() {
    let months = ["2026-07-15", "2026-12-31", "2027-04-30", "2028-01-01"];
    let rows = || {
        let late = ["2024-01-01", "2025-04-30"].map(|due| row("overdue", Some(day(due))));
        late.into_iter().chain(months.map(|due| row("not-yet-due", Some(day(due))))).collect()
    };
    let sections: Vec<Section> = (0..600).map(|number| section(&format!("a-{number}"), Vec::new(), rows())).collect();
    let pages = site(&header(), &sections);
    let of = |part: &str| {
        let found = pages.iter().filter(|(name, _)| name.starts_with(&format!("en/deadlines{part}")));
        found.map(|(_, page)| in_page(&Document::parse_document(page), ".due > li").len()).sum::<usize>()
    };
    assert_eq!(of(".html") + of("-late"), 1200);
    assert_eq!((of("-2026-07"), of("-2026-12"), of("-2027-04"), of("-2028")), (600, 600, 600, 0), "the next twelve months");
    for (name, page) in pages.iter().filter(|(name, _)| name.contains("/deadlines")) {
        assert!(page.len() < 100_000, "{name}: {}", page.len());
        let language = name.split('/').next().unwrap_or_default();
        for way in in_page(&Document::parse_document(page), "main a").iter().filter_map(|way| way.attr("href")) {
            let file = way.split('#').next().unwrap_or_default();
            assert!(file.is_empty() || pages.contains_key(&format!("{language}/{file}")), "{name}: {way}");
        }
    }
}

#[test]
fn what_a_pull_request_did_is_told() {
    let change = |change, known| vec![Item { change: Some(change), known, ..item("of the pull request") }];
    let findings =
        [change(Change::New, false), change(Change::Worse, false), change(Change::Fixed, false), change(Change::Unchanged, false)];
    let findings: Vec<Item> = findings.into_iter().flatten().chain([Item { known: true, ..item("known") }]).collect();
    let comparison = ComparisonLine { base: "0".repeat(40), merge_bases: Vec::new() };
    let section = [section("a", findings, Vec::new())];
    let read = |all_findings| {
        let pages = site(&Header { comparison: Some(comparison.clone()), all_findings, ..header() }, &section);
        let page = Document::parse_document(&pages["en/affiliates/a.html"]);
        let texts = |selector: &str| in_page(&page, selector).into_iter().map(said).collect::<Vec<_>>();
        (texts("article .tag"), texts(".lead"), texts("#mend ~ details summary"), texts("section h3"))
    };
    let (tags, lead, before, headings) = read(false);
    assert_eq!(tags, ["new", "worse"]);
    assert!(lead[0].ends_with("This pull request brings 1 new finding, makes 1 finding worse, mends 1 finding."), "{lead:?}");
    assert_eq!(before, ["1 finding was there before", "1 finding is known from the baseline"]);
    assert_eq!(headings, ["✗ must be mended 2", "No longer there 1"]);
    let (tags, ..) = read(true);
    assert_eq!(tags, ["new", "worse", "was there before", "known"]);
}

#[test]
fn texts_of_people_who_mean_harm_stay_texts() {
    let hostile = "<script>alert(1)</script><img src=x onerror=y> `</code><b>` & \"' א javascript:alert(1)";
    let marks = [(0, 3), (2, 400), (7, 0), (900, 9)].map(|(start, length)| Mark { start, length, label: Some(hostile.to_owned()) });
    let snippet = Snippet { path: hostile.to_owned(), first_line: 9, text: format!("é{hostile}\n\nאé\n"), marks: marks.to_vec() };
    let findings = (0..150).map(|_| Item { snippets: vec![snippet.clone()], ..item(hostile) }).collect();
    let long = Item { severity: Severity::Note, ..item(&"x".repeat(1_000_000)) };
    let pages = site(&header(), &[section("a", findings, Vec::new()), section("b", vec![long], Vec::new())]);
    let page = Document::parse_document(&pages["ar/affiliates/a.html"]);
    assert!(in_page(&page, "main script, main img, main b, main [onerror], main [style]").is_empty());
    assert!(in_page(&page, "main a").iter().all(|way| way.attr("href").is_some_and(|way| way.starts_with('#'))));
    let cards = in_page(&page, "article");
    assert_eq!(cards.len(), 100, "more are only counted");
    let lines: Vec<String> = all(cards[0], "pre code > span:not(.said) bdi").iter().map(|line| line.text().collect()).collect();
    assert_eq!(lines.join("\n"), snippet.text);
    assert!(pages["en/affiliates/a.html"].contains("50 more not shown"));
    assert!(pages["en/affiliates/b.html"].len() < 40_000);
}
