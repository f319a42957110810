//! The site's first pages, read by a parser that is not ours: the summary, the matrix with its filters, the charts, and what is cut where.
#![expect(clippy::expect_used, clippy::indexing_slicing, reason = "a test may panic")]

#[path = "support/folder.rs"]
mod folder;
mod support;

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use affcheck::text::LANGUAGES;
use scraper::{ElementRef, Html, Selector};
use serde_json::Value;

use folder::{fresh, write};
use support::affcheck;

/// No page that somebody opens first is larger.
const LARGEST: usize = 100_000;

/// Writes the site of a portfolio.
fn site(portfolio: &str, name: &str) -> PathBuf {
    let folder = fresh(&format!("site-index-{name}"));
    let format = format!("html={}", folder.display());
    let (code, _, error) = affcheck(&["check", portfolio, "--as-of", "2026-07-01", "--format", &format, "--fail-on", "never"]);
    assert_eq!(code, 0, "{error}");
    folder
}

fn read(folder: &Path, page: &str) -> Html {
    let page = Html::parse_document(&fs::read_to_string(folder.join(page)).expect("a page"));
    // the parser would only note what it had to mend
    assert!(page.errors.is_empty(), "{:?}", page.errors);
    page
}

fn all<'h>(page: &'h Html, selector: &str) -> Vec<ElementRef<'h>> {
    page.select(&Selector::parse(selector).expect("a selector")).collect()
}

fn within<'h>(element: ElementRef<'h>, selector: &str) -> Vec<ElementRef<'h>> {
    element.select(&Selector::parse(selector).expect("a selector")).collect()
}

/// The text of an element, without the marks that keep directions apart.
fn text(element: ElementRef<'_>) -> String {
    element.text().collect::<String>().replace(['\u{2068}', '\u{2069}'], "").trim().to_owned()
}

/// The rows of a table of affiliates: the page of each, with its cells.
fn rows(page: &Html) -> Vec<(String, Vec<String>)> {
    let row = |row: ElementRef<'_>| {
        let link = within(row, "th a")[0].attr("href").expect("a link").to_owned();
        (link, within(row, "td").into_iter().map(text).collect())
    };
    all(page, "tr[data-f]").into_iter().map(row).collect()
}

/// What the numbers of a row stand for in the form: kind, stage and region.
fn found_by(page: &Html, row: ElementRef<'_>) -> BTreeMap<String, BTreeSet<String>> {
    let numbers: Vec<usize> = row.attr("data-f").expect("numbers").split('.').map(|number| number.parse().expect("a number")).collect();
    let select = |select: ElementRef<'_>| {
        let place: usize = select.attr("data-place").expect("a place").parse().expect("a number");
        let options: Vec<String> =
            within(select, "option").iter().map(|option| option.attr("value").expect("a value").to_owned()).collect();
        let fits = |option: &usize| *option > 0 && numbers[place] == *option;
        let chosen = (0..options.len()).filter(fits).map(|option| options[option].clone()).collect();
        (select.attr("name").expect("a name").to_owned(), chosen)
    };
    all(page, "form.filter select[data-place]").into_iter().map(select).collect()
}

/// The bits of each word of a choice; those of any are named by nothing.
fn bits(page: &Html, select: &str) -> BTreeMap<String, u32> {
    let options = all(page, &format!("form.filter select#{select} option")).into_iter();
    let number = |option: &ElementRef<'_>| option.attr("data-bits").expect("bits").parse().expect("a number");
    options.map(|option| (option.attr("value").expect("a value").to_owned(), number(&option))).collect()
}

fn portfolio_json() -> Value {
    let arguments = ["check", "fixtures/portfolio", "--as-of", "2026-07-01", "--format", "json", "--fail-on", "never"];
    serde_json::from_str(&affcheck(&arguments).1).expect("JSON")
}

fn count(text: &str, mark: char) -> usize {
    let number = text.split_whitespace().find_map(|part| part.strip_prefix(mark));
    number.map_or(0, |number| if number.is_empty() { 1 } else { number.parse().expect("a number") })
}

/// A language for each folder, its direction, and only links that lead somewhere.
#[test]
fn pages_lead_somewhere() {
    let folder = site("fixtures/portfolio", "links");
    for (language, _) in LANGUAGES {
        let page = read(&folder, &format!("{language}/index.html"));
        let root = all(&page, "html")[0];
        assert_eq!(root.attr("lang"), Some(*language));
        assert_eq!(root.attr("dir"), Some(if *language == "ar" { "rtl" } else { "ltr" }));
        assert_eq!(all(&page, "h1").len(), 1);
        let ids: BTreeSet<&str> = all(&page, "[id]").iter().filter_map(|element| element.attr("id")).collect();
        assert_eq!(ids.len(), all(&page, "[id]").len(), "an id stands for one thing");
        for link in all(&page, "a[href]") {
            let href = link.attr("href").expect("a link");
            match href.strip_prefix('#') {
                Some(id) => assert!(ids.contains(id), "{href}"),
                None => assert!(folder.join(language).join(href).is_file(), "{href}"),
            }
        }
        for (attribute, element) in
            ["aria-labelledby", "for"].iter().flat_map(|name| all(&page, &format!("[{name}]")).into_iter().map(move |e| (name, e)))
        {
            for id in element.attr(attribute).expect("ids").split_whitespace() {
                assert!(ids.contains(id), "{attribute}={id}");
            }
        }
        assert!(all(&page, "[style], style, [onclick], script:not([src])").is_empty());
    }
}

/// The numbers of the summary, of the matrix and of the filters are those of the report.
#[test]
fn numbers_are_those_of_the_report() {
    let report = portfolio_json();
    let folder = site("fixtures/portfolio", "numbers");
    let summary = &report["summary"];
    let sum = |counts: &Value| counts.as_object().expect("counts").values().map(|count| count.as_u64().expect("a count")).sum::<u64>();
    for (language, _) in LANGUAGES {
        let page = read(&folder, &format!("{language}/index.html"));
        let tiles: Vec<u64> = all(&page, ".tiles dd").into_iter().map(|tile| text(tile).parse().expect("a number")).collect();
        let affiliates = summary["affiliates"].as_u64().expect("a count") + summary["not-judged"].as_u64().expect("a count");
        let documents = summary["documents"].as_u64().expect("a count");
        // those for the committee alone are not counted
        let rules = all(&read(&folder, &format!("{language}/rules.html")), "main li > a[href^='rules/']").len() as u64;
        let asked = sum(&summary["verdicts"]) - summary["verdicts"]["not-applicable"].as_u64().expect("a count");
        assert_eq!(tiles[..4], [affiliates, documents, rules, asked]);
        assert!(rules > 100 && rules < summary["rules"].as_u64().expect("a count"));
        let causes: u64 = all(&page, ".causes b").into_iter().map(|cause| text(cause).parse::<u64>().expect("a number")).sum();
        assert_eq!(causes, tiles[5], "why something cannot be told");

        let rows: BTreeMap<String, Vec<String>> = rows(&page).into_iter().collect();
        let sections: Vec<&Value> =
            report["sections"].as_array().expect("sections").iter().filter(|of| of["affiliate"].is_object()).collect();
        assert_eq!(rows.len(), sections.len(), "each affiliate has a row");
        let mut cannot_be_told = 0;
        for section in sections {
            let link = format!("affiliates/{}.html", section["affiliate"]["id"].as_str().expect("an id"));
            let cells = &rows[&link];
            let unknown = |row: &&Value| row["verdict"] == "unknown" && row["exception"].is_null();
            let unknown = section["assessments"].as_array().expect("rows").iter().filter(unknown).count();
            assert_eq!(count(&cells[0], '?'), unknown, "{link}");
            let error = |item: &&Value| item["severity"] == "error" && item["verdict"] != "unknown" && item["exception"].is_null();
            let errors = section["findings"].as_array().expect("findings").iter().filter(error).count();
            assert_eq!(count(&cells[0], '✗'), errors, "{link}");
            let worst: Vec<usize> = cells[1..].iter().map(|cell| count(cell, '✗')).collect();
            assert_eq!(worst.iter().sum::<usize>(), errors, "{link}: by theme");
            cannot_be_told += unknown;
        }
        assert_eq!(tiles[5], cannot_be_told as u64);
        let charted = |id: &str, column: usize| -> usize {
            let table = all(&page, &format!("figure:has(#{id}-t) tbody tr"));
            table.into_iter().map(|row| text(within(row, "td")[column]).parse::<usize>().expect("a number")).sum()
        };
        assert_eq!((charted("stages", 1), charted("themes-0", 1)), (cannot_be_told, cannot_be_told), "charts tell the same");
    }
}

#[test]
fn filters_know_each_affiliate() {
    let report = portfolio_json();
    let page = read(&site("fixtures/portfolio", "filters"), "en/index.html");
    let form = all(&page, "form.filter")[0];
    assert!(form.attr("hidden").is_some(), "only a script can filter");
    for field in within(form, "input, select") {
        let id = field.attr("id").expect("an id");
        assert_eq!(within(form, &format!("label[for={id}]")).len(), 1, "{id}");
    }
    let output = within(form, "output[aria-live]")[0];
    assert_eq!(text(output), "24 of 24 shown");
    let rows = all(&page, "tr[data-f]");
    for section in report["sections"].as_array().expect("sections").iter().filter(|of| of["affiliate"].is_object()) {
        let affiliate = &section["affiliate"];
        let link = format!("affiliates/{}.html", affiliate["id"].as_str().expect("an id"));
        let row = rows.iter().find(|row| within(**row, "a")[0].attr("href") == Some(&link)).expect("a row");
        let found = found_by(&page, *row);
        let one = |word: &Value| word.as_str().into_iter().map(ToOwned::to_owned).collect::<BTreeSet<String>>();
        assert_eq!(found["region"], one(&affiliate["region"]));
        let by_word = |name: &str| found[name].iter().map(|id| id.replace('-', " ")).next().unwrap_or_default();
        assert_eq!(by_word("kind"), affiliate["kind"].as_str().expect("a kind").to_lowercase());
        assert_eq!(by_word("stage"), affiliate["stage"].as_str().unwrap_or_default().to_lowercase());
    }
}

/// Level and verdict speak of one and the same check that counts: alone a level asks for what is open, and a verdict for any level.
#[test]
fn filters_ask_for_one_check() {
    let report = portfolio_json();
    let page = read(&site("fixtures/portfolio", "checks"), "en/index.html");
    let (levels, verdicts) = (bits(&page, "level"), bits(&page, "verdict"));
    assert_eq!(levels.len(), 4);
    let own: BTreeMap<&str, u32> = all(&page, "tr[data-f]")
        .into_iter()
        .map(|row| (row, row.attr("data-f").expect("numbers").rsplit('.').next().expect("bits").parse().expect("a number")))
        .map(|(row, bits)| (within(row, "a")[0].attr("href").expect("a link"), bits))
        .collect();
    let (mut shown, mut apart) = (0, 0);
    for section in report["sections"].as_array().expect("sections").iter().filter(|of| of["affiliate"].is_object()) {
        let link = format!("affiliates/{}.html", section["affiliate"]["id"].as_str().expect("an id"));
        let rows = || section["assessments"].as_array().expect("rows").iter().filter(|row| row["exception"].is_null());
        let is_open = |row: &Value| ["not-met", "overdue", "in-grace", "unknown"].iter().any(|word| row["verdict"] == *word);
        for ((level, of_level), (verdict, of_verdict)) in
            levels.iter().flat_map(|level| verdicts.iter().map(move |verdict| (level, verdict)))
        {
            let has_level = |row: &Value| level.is_empty() || row["level"] == level.as_str();
            let has_verdict = |row: &Value| if verdict.is_empty() { is_open(row) } else { row["verdict"] == verdict.as_str() };
            let one = rows().any(|row| has_level(row) && has_verdict(row));
            assert_eq!(own[link.as_str()] & of_level & of_verdict != 0, one, "{link}: {level} {verdict}");
            shown += usize::from(one);
            apart += usize::from(!one && rows().any(has_level) && rows().any(has_verdict));
        }
    }
    assert!(shown > 0 && apart > 0, "some have the level and the verdict, but of no one check");
}

/// Who must act stands before the others, and inside nobody is ranked.
#[test]
fn nobody_is_ranked() {
    let page = read(&site("fixtures/portfolio", "order"), "en/index.html");
    let groups = all(&page, ".matrix tbody");
    // those that are no longer recognised stand last
    assert_eq!(groups.len(), 4);
    for (group, signs) in groups.into_iter().zip(["✗", "?", "", ""]) {
        let names: Vec<String> = within(group, "tr[data-f] a").into_iter().map(text).collect();
        assert!(names.is_sorted(), "{names:?}");
        for row in within(group, "tr[data-f]") {
            let total = text(within(row, "td")[0]);
            let worst = ["✗", "?"].into_iter().find(|sign| total.contains(sign)).unwrap_or_default();
            assert_eq!(worst, signs, "{total}");
        }
    }
}

/// Who stands behind an alias is not named.
#[test]
fn aliases_hide_names() {
    let folder = site("fixtures/portfolio", "aliases");
    let register = fs::read_to_string("fixtures/portfolio/register.toml").expect("the register");
    let register: toml::Table = register.parse().expect("TOML");
    let hidden: Vec<&str> = register["affiliate"]
        .as_array()
        .expect("affiliates")
        .iter()
        .filter(|entry| entry.get("alias").is_some())
        .flat_map(|entry| [&entry["name"], &entry["region"]].map(|value| value.as_str().expect("text")))
        .collect();
    assert!(!hidden.is_empty());
    for (language, _) in LANGUAGES {
        let page = read(&folder, &format!("{language}/index.html"));
        for row in all(&page, "tr[data-f]").into_iter().filter(|row| text(within(*row, "a")[0]).starts_with("User Group ")) {
            assert!(found_by(&page, row)["region"].is_empty());
        }
        assert!(!hidden.iter().step_by(2).any(|name| page.html().contains(name)));
    }
}

/// Each chart has words for those who do not see it, and the numbers as a table; no sign is a colour alone.
#[test]
fn charts_can_be_read() {
    let folder = site("fixtures/portfolio", "charts");
    for (language, _) in LANGUAGES {
        let page = read(&folder, &format!("{language}/index.html"));
        let charts = all(&page, "figure.chart");
        assert_eq!(charts.len(), 3, "by stage, by month, by theme");
        for chart in charts {
            let drawing = within(chart, "svg[role=img]")[0];
            let named = drawing.attr("aria-labelledby").expect("a name");
            assert_eq!(named.split(' ').filter(|id| !within(drawing, &format!("[id={id}]")).is_empty()).count(), 2);
            let parts = within(chart, ".legend li").len();
            assert_eq!(within(chart, "thead th").len(), parts + 1);
            assert_eq!(within(drawing, "svg svg > path").len(), parts, "one path for each part");
            // the end of each label's line tells what the bar comes to
            let totals: Vec<usize> =
                within(drawing, "text[text-anchor=end]").into_iter().map(|total| text(total).parse().expect("a number")).collect();
            let rows = within(chart, "tbody tr").into_iter();
            let sums: Vec<usize> =
                rows.map(|row| within(row, "td").into_iter().map(|cell| text(cell).parse::<usize>().expect("a number")).sum()).collect();
            assert_eq!(totals, sums);
        }
        // bars begin where reading begins
        let label = all(&page, "figure:has(#months-t) svg[role=img] > text")[0];
        assert_eq!(label.attr("x"), Some(if *language == "ar" { "100%" } else { "0" }));
    }
}

/// A portfolio in which everybody fails every rule, with a pack of so many themes and rules in each.
fn failing(name: &str, affiliates: usize, themes: usize, rules: usize) -> String {
    let folder = fresh(&format!("site-index-portfolio-{name}"));
    let mut statements =
        String::from("[[section]]\nid = \"s\"\nname = { en = \"Section\" }\n[[context]]\nid = \"c\"\nname = { en = \"Context\" }\n");
    for theme in 0..themes {
        let named: Vec<String> = (0..rules).map(|rule| format!("\"theme-number-{theme}/r{rule}\"")).collect();
        let _ = write!(
            statements,
            "[[statement]]\nid = \"S{theme}\"\nsection = \"s\"\ncontext = \"c\"\nclass = \"rule\"\ntext = {{ en = \"Say what it is for.\" }}\n\
             rules = [{}]\n",
            named.join(","),
        );
    }
    for (theme, rule) in (0..themes).flat_map(|theme| (0..rules).map(move |rule| (theme, rule))) {
        let example = |name: &str, more: &str, verdict: &str| {
            format!(
                "[[example]]\nname = \"{name}\"\nas-of = 2026-07-01\nexpect = \"{verdict}\"\n\
                 register = {{ kind = \"user-group\", recognised = 2020-05-01 }}\n{more}"
            )
        };
        let text = format!(
            "statements = [\"S{theme}\"]\nowner = \"o\"\n[level]\nuser-group = \"must\"\n[check.present]\ndocument = \"profile\"\n\
             fields = [\"mission\"]\n[text.en]\ntitle = \"A mission\"\nrequirement = \"The profile tells the mission.\"\n\
             why = \"People ask what it is for.\"\nfix = \"Write what it is for into `mission`.\"\n{}{}",
            example("a mission", "[[example.profile]]\nmission = \"Free knowledge\"\n", "met"),
            example("no mission", "[[example.profile]]\nwebsite = \"https://example.org\"\n", "not-met"),
        );
        write(&folder.join(format!("pack/theme-number-{theme}/r{rule}.toml")), text);
    }
    write(&folder.join("pack/statements.toml"), statements);
    write(
        &folder.join("pack/pack.toml"),
        "name = \"pack\"\nversion = \"1.0.0\"\nin-force = 2020-01-01\nlanguages = [\"en\"]\n[[stage]]\nid = \"all\"\nfrom = \"P0Y\"\n\
         text.en.name = \"Any\"\n[[kind]]\nid = \"user-group\"\ntext.en.name = \"User group\"\n[[owner]]\nid = \"o\"\ntext.en.name = \"Owner\"\n\
         [text.en]\ntitle = \"A pack\"\n",
    );
    write(&folder.join("affcheck.toml"), "packs = [\"./pack\"]\ntime-zone = \"UTC\"\n");
    let mut register = String::new();
    for number in 0..affiliates {
        let _ = write!(
            register,
            "[[affiliate]]\nid = \"group-of-the-region-{number:04}\"\nname = \"مجموعة مستخدمي ويكيميديا في إقليم الساحل {number:04}\"\n\
             kind = \"user-group\"\nrecognised = 2020-01-01\nstatus = \"recognised\"\ncountry = \"TN\"\nregion = \"منطقة {}\"\n\
             languages = [\"ar\"]\nsafety = \"normal\"\n",
            number % 12,
        );
        let profile = "kind = \"user-group\"\nfiled = 2026-01-01\n";
        write(&folder.join(format!("affiliates/group-of-the-region-{number:04}/profile.toml")), profile);
    }
    write(&folder.join("register.toml"), register);
    folder.to_str().expect("a plain path").to_owned()
}

/// The first page stays small for 200 affiliates, whatever they lack, and says all of them.
#[test]
fn the_first_page_is_small() {
    let folder = site(&failing("all", 200, 21, 10), "all");
    for (language, _) in LANGUAGES {
        let page = read(&folder, &format!("{language}/index.html"));
        let size = fs::metadata(folder.join(format!("{language}/index.html"))).expect("a page").len();
        let rows = rows(&page);
        assert_eq!(rows.len(), 200);
        assert!(rows.iter().all(|(_, cells)| cells.len() == 23 && cells[1..22].iter().all(|cell| cell == "✗10")), "{:?}", rows[0]);
        assert!(usize::try_from(size).expect("a size") < LARGEST, "{language}: {size} bytes");
        assert!(!folder.join(language).join("all.html").exists());
    }
}

/// Beyond that there are more pages, all of them small, and one that lists all.
#[test]
fn many_affiliates_are_paged() {
    let folder = site(&failing("paged", 450, 1, 1), "paged");
    for (language, _) in LANGUAGES {
        let names = ["index.html", "index-2.html", "index-3.html"];
        let mut listed = Vec::new();
        for (number, name) in names.iter().enumerate() {
            let path = folder.join(language).join(name);
            assert!(fs::read(&path).expect("a page").len() < LARGEST);
            let page = read(&folder, &format!("{language}/{name}"));
            listed.extend(rows(&page).into_iter().map(|(link, _)| link));
            let way = |rel: &str| {
                all(&page, &format!("nav.paging a[rel={rel}]")).first().and_then(|link| link.attr("href").map(ToOwned::to_owned))
            };
            assert_eq!(way("prev").as_deref(), number.checked_sub(1).map(|before| names[before]));
            assert_eq!(way("next").as_deref(), names.get(number + 1).copied());
            assert_eq!(all(&page, ".paging")[0].select(&Selector::parse("[aria-current=page]").expect("a selector")).count(), 1);
            assert_eq!(all(&page, "figure").is_empty(), number > 0, "charts stand on the first page only");
            assert!(all(&page, "form").is_empty(), "a form would search only what is on the page");
        }
        assert_eq!(listed.len(), 450);
        let page = read(&folder, &format!("{language}/all.html"));
        let all_rows: Vec<String> = rows(&page).into_iter().map(|(link, _)| link).collect();
        assert_eq!(all_rows, listed, "in the same order");
        assert_eq!(all(&page, "form.filter").len(), 1);
    }
}
