//! The pages of rules, and of what applies to us, as a foreign parser reads them: they say what the command line says.
#![expect(clippy::expect_used, clippy::indexing_slicing, reason = "a test may panic")]

#[path = "support/folder.rs"]
mod folder;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::OnceLock;

use folder::{fresh, write};
use regex_lite::Regex;
use scraper::{ElementRef, Html, Selector};
use serde_json::Value;

const AS_OF: &str = "2026-07-01";
/// Affiliates for whom the register says more than kind, age and place.
const PROTECTED: [&str; 2] = ["safety = \"restricted\"", "safety = \"at-risk\""];

fn affcheck(arguments: &[&str]) -> String {
    let output = Command::new(env!("CARGO_BIN_EXE_affcheck"))
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .args(arguments)
        .args(["--as-of", AS_OF, "--no-cache"])
        .stdin(Stdio::null())
        .output()
        .expect("the program runs");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).expect("text")
}

fn site(portfolio: &str, name: &str, more: &[&str]) -> PathBuf {
    let folder = fresh(name);
    let format = format!("html={}", folder.display());
    affcheck(&[&["check", portfolio, "--fail-on", "never", "--format", &format], more].concat());
    folder
}

/// The site of the portfolio in the fixtures.
fn portfolio() -> &'static Path {
    static SITE: OnceLock<PathBuf> = OnceLock::new();
    SITE.get_or_init(|| site("fixtures/portfolio", "site-rules", &[]))
}

/// The same portfolio with two packs, some of whose rules ask for the same.
fn with_two_packs() -> PathBuf {
    let folder = fresh("site-rules-packs");
    let fixture = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/portfolio");
    for name in ["affcheck.toml", "register.toml"] {
        let text = fs::read_to_string(fixture.join(name)).expect("a file");
        write(&folder.join(name), text.replace("packs = [\"feedback-2019\"]", "packs = [\"feedback-2019\", \"affcom\"]"));
    }
    for entry in fs::read_dir(fixture.join("affiliates")).expect("a folder") {
        let entry = entry.expect("an entry");
        let profile = fs::read_to_string(entry.path().join("profile.toml")).unwrap_or_default();
        write(&folder.join("affiliates").join(entry.file_name()).join("profile.toml"), profile);
    }
    folder
}

fn page(path: &Path) -> Html {
    Html::parse_document(&fs::read_to_string(path).unwrap_or_else(|error| panic_about(path, &error)))
}

fn panic_about(path: &Path, error: &std::io::Error) -> String {
    assert!(path.exists(), "{}: {error}", path.display());
    String::new()
}

fn all<'h>(html: &'h Html, selector: &str) -> Vec<ElementRef<'h>> {
    html.select(&Selector::parse(selector).expect("a selector")).collect()
}

fn within<'h>(element: ElementRef<'h>, selector: &str) -> Vec<ElementRef<'h>> {
    element.select(&Selector::parse(selector).expect("a selector")).collect()
}

fn text(element: ElementRef<'_>) -> String {
    element.text().collect::<String>().split_whitespace().collect::<Vec<_>>().join(" ")
}

/// All files below a folder.
fn files(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("an entry").path());
    let mut found: Vec<PathBuf> = entries.flat_map(|path| if path.is_dir() { files(&path) } else { vec![path] }).collect();
    found.sort();
    found
}

/// Where a link of a page leads.
fn target(page: &Path, link: &str) -> PathBuf {
    let mut place = page.parent().expect("a folder").to_owned();
    for part in link.split('/') {
        match part {
            ".." => assert!(place.pop()),
            part => place.push(part),
        }
    }
    place
}

#[test]
fn links_lead_somewhere_and_headings_follow_each_other() {
    let site = portfolio();
    for path in files(site).into_iter().filter(|path| path.extension().is_some_and(|ending| ending == "html")) {
        let own = ["rules", "applies"]
            .iter()
            .any(|part| path.strip_prefix(site).expect("inside").iter().any(|name| name.to_string_lossy().starts_with(part)));
        if !own {
            continue;
        }
        let html = page(&path);
        for link in all(&html, "a[href]").into_iter().filter_map(|link| link.attr("href")).filter(|link| !link.starts_with("https://")) {
            let (file, anchor) = link.split_once('#').map_or((link, None), |(file, anchor)| (file, Some(anchor)));
            let target = if file.is_empty() { path.clone() } else { target(&path, file) };
            assert!(target.exists(), "{}: {link}", path.display());
            let there = anchor.is_none_or(|anchor| all(&page(&target), "[id]").iter().any(|element| element.attr("id") == Some(anchor)));
            assert!(there, "{}: {link}", path.display());
        }
        let levels: Vec<u32> =
            all(&html, "h1, h2, h3, h4").iter().filter_map(|heading| heading.value().name().get(1..)?.parse().ok()).collect();
        assert_eq!(levels.first(), Some(&1), "{}", path.display());
        assert!(
            levels.windows(2).all(|pair| matches!(pair, [one, next] if *next <= one + 1 && *next > 1)),
            "{}: {levels:?}",
            path.display()
        );
        let ids: Vec<&str> = all(&html, "[id]").iter().filter_map(|element| element.attr("id")).collect();
        assert_eq!(ids.iter().collect::<BTreeSet<_>>().len(), ids.len(), "{}: an id stands twice", path.display());
        assert!(all(&html, "[style], style, script:not([src])").is_empty(), "{}", path.display());
        let direction = if path.starts_with(site.join("ar")) { "rtl" } else { "ltr" };
        assert_eq!(all(&html, "html").first().and_then(|html| html.attr("dir")), Some(direction));
        assert!(fs::metadata(&path).expect("a file").len() < 140_000, "{} is long", path.display());
    }
}

/// Each affiliate that is asked is counted once on the rule's page, and named unless the rule leaves out the protected.
#[test]
fn a_rule_counts_whom_the_report_counts() {
    let report: Value =
        serde_json::from_str(&affcheck(&["check", "fixtures/portfolio", "--fail-on", "never", "--format", "json"])).expect("a report");
    let mut judged: BTreeMap<String, BTreeSet<&str>> = BTreeMap::new();
    for section in report["sections"].as_array().expect("sections") {
        let Some(id) = section["affiliate"]["id"].as_str() else { continue };
        for row in section["assessments"].as_array().expect("rows") {
            let rule = format!("{}/{}", row["pack"].as_str().expect("a pack"), row["rule"].as_str().expect("a rule"));
            let asked = judged.entry(rule).or_default();
            if row["verdict"] != "not-applicable" {
                asked.insert(id);
            }
        }
    }
    assert!(judged.len() > 90);
    let number = Regex::new("[0-9]+").expect("an expression");
    let mut unnamed = 0;
    for (rule, asked) in judged {
        for language in ["en", "ar", "fr"] {
            let html = page(&portfolio().join(language).join("rules").join(format!("{rule}.html")));
            let named: Vec<String> = all(&html, "details.met a")
                .iter()
                .filter_map(|link| Some(link.attr("href")?.rsplit_once('/')?.1.trim_end_matches(".html").to_owned()))
                .collect();
            if named.is_empty() {
                unnamed += 1;
            } else {
                assert_eq!(named.iter().map(String::as_str).collect::<BTreeSet<_>>(), asked, "{language}: {rule}");
                assert_eq!(named.len(), asked.len(), "{language}: {rule}");
            }
            if language == "en" {
                let count =
                    |element: &ElementRef<'_>| number.find(&text(*element)).and_then(|found| found.as_str().parse().ok()).unwrap_or(0);
                let counted: usize = all(&html, "details.met > summary, p.met").iter().map(count).sum();
                assert_eq!(counted, asked.len(), "{rule}");
            }
        }
    }
    assert!(unnamed > 30, "{unnamed} pages are without names");
}

#[test]
fn a_rule_tells_where_it_comes_from_and_what_changes() {
    for (language, names) in [("en", None), ("ar", Some("en")), ("fr", Some("en"))] {
        let html = page(&portfolio().join(language).join("rules/feedback-2019/meetings/yearly-in-person.html"));
        let captions: Vec<String> = all(&html, "table.levels caption").into_iter().map(text).collect();
        assert!(matches!(captions.as_slice(), [_, later] if later.contains("2027-01-01")), "{captions:?}");
        assert_eq!(all(&html, "ul.said > li").len(), 3);
        let examples = all(&html, "table.examples tbody th");
        assert!(examples.len() > 10, "{language}: {} examples", examples.len());
        assert!(examples.iter().all(|name| name.attr("lang") == names), "{language}");
        assert_eq!(all(&html, "a[href='https://meta.wikimedia.org/wiki/Affiliations_Committee']").len(), 1);
    }
    let html = page(&portfolio().join("en/rules.html"));
    let listed: BTreeSet<&str> = all(&html, "ul.asked a").iter().filter_map(|link| link.attr("href")).collect();
    let written = files(&portfolio().join("en/rules"));
    assert_eq!(listed.len(), written.len());
    let support = written
        .iter()
        .flat_map(|path| all(&page(path), "ul.said .dim").into_iter().map(text).collect::<Vec<_>>())
        .filter(|line| line.contains("asked for it"));
    assert!(support.count() > 0, "no statement of a survey tells how many were for it");
}

/// What only the committee may know is on no page for the public.
#[test]
fn rules_of_the_committee_stay_with_it() {
    let hidden = ["escalation/outside-the-country", "finance/sources-asked-about"];
    let whole = site("fixtures/portfolio", "site-rules-committee", &["--audience", "committee"]);
    for rule in hidden {
        let name = format!("feedback-2019/{rule}.html");
        assert!(!portfolio().join("en/rules").join(&name).exists());
        assert!(whole.join("en/rules").join(&name).exists());
    }
    for path in files(&portfolio().join("en/applies")) {
        let html = fs::read_to_string(&path).expect("a page");
        assert!(!hidden.iter().any(|rule| html.contains(rule)), "{}", path.display());
        assert!(!["safety", "restricted"].iter().any(|word| html.contains(&format!("<code dir=\"auto\">{word}"))), "{}", path.display());
    }
}

/// Rules by pack and id, each with its level.
type Asked = BTreeMap<String, String>;

/// What `affcheck rules --for` says is asked now.
fn told(portfolio: &str, affiliate: &str) -> Asked {
    let shown = affcheck(&["rules", portfolio, "--for", affiliate, "--lang", "en"]);
    let pack_line = Regex::new("^([a-z0-9-]+) [0-9.]+ · ").expect("an expression");
    let rule = Regex::new(r"\(([a-z0-9-]+/[a-z0-9-]+)\)").expect("an expression");
    let (mut pack, mut level, mut asked) = (String::new(), None, Asked::new());
    for line in shown.lines() {
        if let Some(found) = pack_line.captures(line) {
            (pack, level) = (found[1].to_owned(), None);
        } else if !line.starts_with(' ') && !line.is_empty() {
            level = [("Required now", "must"), ("Expected now", "should"), ("Advised now", "may")]
                .into_iter()
                .find(|(words, _)| line.starts_with(words))
                .map(|(_, level)| level);
        } else if let (Some(level), Some(found)) = (level, rule.captures(line)) {
            asked.insert(format!("{pack}/{}", &found[1]), level.to_owned());
        }
    }
    assert!(!asked.is_empty(), "{affiliate}: {shown}");
    asked
}

/// What a page says is asked at an age, and the rules that depend on more than kind, age and place.
fn on_page(path: &Path, months: i32) -> (Asked, BTreeSet<String>) {
    let html = page(path);
    let from = |section: &ElementRef<'_>| section.attr("aria-labelledby")?.strip_prefix('m')?.parse::<i32>().ok();
    let reached = |section: &ElementRef<'_>| from(section).is_some_and(|from| from <= months);
    let section = all(&html, "section").into_iter().rfind(reached).expect("a stage");
    let (mut level, mut asked, mut depends) = (None, Asked::new(), BTreeSet::new());
    for element in within(section, "h3, ul.asked > li") {
        if element.value().name() == "h3" {
            level = [("You must", "must"), ("You should", "should"), ("You may", "may")]
                .into_iter()
                .find(|(words, _)| text(element).starts_with(words))
                .map(|(_, level)| level);
            continue;
        }
        let link = within(element, "a").first().and_then(|link| link.attr("href")).expect("a link").to_owned();
        let rule = link.split_once("rules/").expect("a rule").1.trim_end_matches(".html").to_owned();
        if !within(element, ".dim").is_empty() {
            depends.insert(rule.clone());
        }
        asked.insert(rule, level.expect("a level").to_owned());
    }
    (asked, depends)
}

/// The page for an entry of the register, and the age in months.
fn page_for(site: &Path, entry: &toml::Value) -> (PathBuf, i32) {
    let word = |key: &str| entry.get(key).and_then(toml::Value::as_str);
    let recognised = entry.get("recognised").and_then(|date| date.as_datetime()?.date).expect("a date");
    let months = (2026 - i32::from(recognised.year)) * 12 + 7 - i32::from(recognised.month) - i32::from(recognised.day > 1);
    let emerging = if entry.get("emerging").and_then(toml::Value::as_bool) == Some(true) { "-emerging" } else { "" };
    let folder = site.join("en/applies").join(word("kind").expect("a kind"));
    let country = word("country").unwrap_or("any").to_lowercase();
    let country = if folder.join(format!("{country}.html")).exists() { country } else { "any".to_owned() };
    let names = [format!("{country}{emerging}.html"), format!("{country}.html")];
    (names.iter().map(|name| folder.join(name)).find(|path| path.exists()).expect("a page"), months)
}

fn agree(portfolio: &str, site: &Path) {
    let register =
        fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/portfolio/register.toml")).expect("the register");
    let register: toml::Table = register.parse().expect("a register");
    let mut seen = 0;
    for entry in register["affiliate"].as_array().expect("affiliates") {
        let standing = entry["status"].as_str().expect("a status");
        let protected = PROTECTED.iter().any(|line| entry.get("safety").is_some_and(|safety| line.ends_with(&safety.to_string())));
        if protected || standing == "derecognised" || entry.get("previous-kind").is_some() {
            continue;
        }
        let id = entry["id"].as_str().expect("an id");
        let (path, months) = page_for(site, entry);
        let (told, (asked, depends)) = (told(portfolio, id), on_page(&path, months));
        for (rule, level) in &told {
            let here = asked.get(rule);
            assert!(here == Some(level) || depends.contains(rule), "{id}: {rule} is {level}, and {here:?} on {}", path.display());
        }
        for (rule, level) in asked.iter().filter(|(rule, _)| !depends.contains(*rule)) {
            assert_eq!(told.get(rule), Some(level), "{id}: {rule} on {}", path.display());
        }
        assert!(depends.len() * 3 < asked.len(), "{id}: most is said to depend on something");
        seen += 1;
    }
    assert!(seen > 12, "{seen} affiliates were compared");
}

#[test]
fn what_applies_is_what_the_command_line_says_of_real_affiliates() {
    agree("fixtures/portfolio", portfolio());
}

#[test]
fn rules_of_two_packs_that_ask_for_the_same_are_told_once() {
    let folder = with_two_packs();
    let folder = folder.to_str().expect("a path");
    agree(folder, &site(folder, "site-rules-two", &[]));
}

#[test]
fn stages_say_what_is_new_and_what_is_announced() {
    let html = page(&portfolio().join("en/applies/user-group/any.html"));
    let sections = all(&html, "section[aria-labelledby]");
    let heading = |section: &ElementRef<'_>| within(*section, "h2").into_iter().map(text).collect::<String>();
    assert_eq!(
        sections.iter().map(heading).collect::<Vec<_>>(),
        ["Up to 1 year · Newcomer", "From 1 year to 3 years · Growing", "From 3 years on · Established"]
    );
    let marks: Vec<BTreeSet<String>> =
        sections.iter().map(|section| within(*section, "li .badge").into_iter().map(text).collect()).collect();
    assert!(
        matches!(marks.as_slice(), [first, second, third] if first.is_empty() && second.contains("new") && second.contains("was: may") && third.contains("was: should"))
    );
    let growing = sections.get(1).map(|section| text(*section)).unwrap_or_default();
    assert!(growing.contains("From 2027-01-01: must (until then: should)"), "{growing}");
    assert!(growing.contains("Only if you handle money."));
    let tunisia = text(all(&page(&portfolio().join("en/applies/user-group/tn.html")), "main").remove(0));
    assert!(tunisia.contains("You should if you are registered as an association."), "{tunisia}");
}
