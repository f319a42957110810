//! How long a result holds: on every day until its horizon the very same comes out.
#![expect(clippy::expect_used, clippy::indexing_slicing, reason = "a test may panic")]

#[path = "support/walk.rs"]
mod walk;

use std::fmt::Write as _;
use std::fs;
use std::path::PathBuf;
use std::sync::{Arc, LazyLock};

use affcheck::assess::{Assessment, Case, unite};
use affcheck::calendar::{AsOf, Date, Duration, Horizon, add, days_between};
use affcheck::document::intake::take_in;
use affcheck::document::{Document, Kinds};
use affcheck::dossier::Dossier;
use affcheck::pack::example::{examples, scene};
use affcheck::pack::load::{PackFiles, load};
use affcheck::pack::{Pack, Rule};
use affcheck::pipeline::{Options, judge};
use affcheck::portfolio::Portfolio;
use affcheck::register::Entry;
use affcheck::snapshot::File;
use affcheck::text::{Audience, Text};
use affcheck::waiver;
use rayon::prelude::*;
use walk::{Walk, plus, told};

const fn day(year: i16, month: i8) -> Date {
    Date::constant(year, month, 1)
}

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// The portfolios whose affiliates are judged over the years.
static PORTFOLIOS: LazyLock<Vec<(String, Portfolio)>> = LazyLock::new(|| {
    let traps = fs::read_dir(root().join("fixtures/traps")).expect("a folder").map(|entry| entry.expect("an entry").file_name());
    let mut names: Vec<String> = traps.map(|name| format!("traps/{}", name.to_str().expect("a plain name"))).collect();
    names.extend(["portfolio", "exemplary", "overlays", "single"].map(ToOwned::to_owned));
    names.sort();
    let open = |name: String| {
        let portfolio = Portfolio::open(&root().join("fixtures").join(&name), &[]).expect("the fixture opens");
        (name, portfolio)
    };
    names.into_par_iter().map(open).collect()
});

/// Goes through the results of a question about one affiliate.
fn results<T: PartialEq + std::fmt::Debug>(walk: Walk, question: impl Fn(AsOf<'_>) -> T) {
    walk.judging(|as_of| {
        let horizon = Horizon::new(as_of);
        (question(horizon.as_of()), horizon.until())
    });
}

#[test]
fn sections_hold_until_their_horizon() {
    let text = Text::new("en", Audience::Committee);
    PORTFOLIOS.par_iter().for_each(|(name, portfolio)| {
        for id in portfolio.affiliates() {
            for (first, steps) in [(day(2019, 5), 4), (day(2025, 5), 7)] {
                Walk::new(&format!("{name}/{id}"), first, steps).judging(|as_of| {
                    let options = Options { excerpts: true, identity: true, ..Options::new(as_of) };
                    let judged = judge(portfolio, &options, &text, &id);
                    (serde_json::to_string(&judged.sections).expect("JSON"), judged.until)
                });
            }
        }
    });
}

/// Days that something is overdue are counted, so that changes each day; else the age in months changes most often.
#[test]
fn horizons_are_no_shorter_than_they_must_be() {
    let (_, portfolio) = PORTFOLIOS.iter().find(|(name, _)| name == "exemplary").expect("the fixture");
    let text = Text::new("en", Audience::Public);
    let mut lengths = Vec::new();
    for id in portfolio.affiliates() {
        for as_of in (0..60).map(|step| plus(day(2026, 5), 2 * step)) {
            let options = Options::new(as_of);
            let judged = judge(portfolio, &options, &text, &id);
            if judged.sections[0].assessments.iter().all(|row| row.verdict != "overdue") {
                lengths.push(days_between(as_of, judged.until));
            }
        }
    }
    let (count, longer) = (lengths.len(), lengths.iter().filter(|length| **length > 0).count());
    assert!(count >= 200 && longer * 10 >= count * 9, "{longer} of {count} hold longer than their day");
    let average = lengths.iter().sum::<i64>() / i64::try_from(count).expect("a number");
    assert!(average >= 10, "they hold for {average} days on average");
}

/// An affiliate with what it has filed.
struct Affiliate<'p> {
    name: String,
    portfolio: &'p Portfolio,
    entry: &'p Entry,
    dossier: &'p Dossier,
}

/// Calls `see` for each affiliate that can be judged.
fn each(see: impl Fn(&Affiliate<'_>) + Sync) {
    PORTFOLIOS.par_iter().for_each(|(name, portfolio)| {
        for id in portfolio.affiliates() {
            let opened = portfolio.open_affiliate(&id).expect("it has a folder or an entry");
            if let Some(entry) = opened.entry(portfolio) {
                see(&Affiliate { name: format!("{name}/{id}"), portfolio, entry, dossier: &opened.dossier });
            }
        }
    });
}

impl Affiliate<'_> {
    fn rules(&self) -> impl Iterator<Item = (&Pack, &Rule)> {
        self.portfolio.packs.iter().flat_map(|pack| pack.rules.iter().map(move |rule| (pack, rule)))
    }

    fn case<'a>(&'a self, as_of: AsOf<'a>) -> Case<'a> {
        Case { kinds: &self.portfolio.kinds, entry: self.entry, dossier: self.dossier, as_of }
    }

    /// Goes through what the question about a rule comes to.
    fn walk<T: PartialEq + std::fmt::Debug>(&self, rule: &Rule, steps: usize, question: impl Fn(&Case<'_>) -> T) {
        let walk = Walk::new(&format!("{} {}", self.name, rule.id), day(2020, 5), steps);
        results(walk, |as_of| question(&self.case(as_of)));
    }

    /// An exception from a rule, at some time.
    fn exception(&self, rule: &Rule) -> Document {
        let mut chance = Walk::new(&format!("{} {}", self.name, rule.id), day(2022, 1), 0);
        let granted = plus(day(2022, 1), chance.below(1_200));
        let until = add(granted, Duration::days(250)).expect("a date");
        let (key, end) = if chance.below(2) == 0 { ("waiver", "expires") } else { ("deferral", "until") };
        let reason = rule.waivable_for.first().map_or("committee-decision", String::as_str);
        let mut text = format!("[[{key}]]\nid = \"a\"\nrule = \"{}\"\nreason = \"{reason}\"\nwhy = \"So.\"\n", rule.id);
        let _ = write!(text, "approved-by = \"committee\"\ngranted = {granted}\n{end} = {until}\n");
        let kinds = &self.portfolio.kinds;
        let file = Arc::new(File::new("waivers/a.toml", Ok(text)));
        take_in(kinds, kinds.named("waivers").expect("a kind"), &file)
    }
}

fn all(assessments: &[Assessment<'_>]) -> Vec<String> {
    assessments.iter().map(told).collect()
}

/// Each rule for itself, so that none hides what another depends on.
#[test]
fn verdicts_hold_until_their_horizon() {
    each(|affiliate| {
        for (pack, rule) in affiliate.rules() {
            affiliate.walk(rule, 9, |case| all(&case.assess_rule(pack, rule)));
        }
    });
}

#[test]
fn exceptions_hold_until_their_horizon() {
    each(|affiliate| {
        for (pack, rule) in affiliate.rules().filter(|(_, rule)| rule.waivable.is_some()) {
            let (waivers, packs) = (affiliate.exception(rule), &affiliate.portfolio.packs);
            affiliate.walk(rule, 6, |case| {
                let mut assessments = case.assess_rule(pack, rule);
                let issues = waiver::apply(&waivers, packs, &mut assessments, case.as_of, pack.settings.due_soon);
                let issues: Vec<String> = issues.iter().map(|issue| format!("{:?} {:?}", issue.sort, issue.message)).collect();
                (all(&assessments), issues)
            });
        }
    });
}

#[test]
fn duties_of_several_packs_hold_until_their_horizon() {
    each(|affiliate| {
        for (pack, rule) in affiliate.rules().filter(|(_, rule)| !rule.replaces.is_empty()) {
            let replaced = |other: &Pack, id: &str| rule.replaces.contains(&format!("{}/{id}", other.name));
            let others: Vec<(&Pack, &Rule)> = affiliate.rules().filter(|(pack, rule)| replaced(pack, &rule.id)).collect();
            affiliate.walk(rule, 8, |case| {
                let mut assessments = case.assess_rule(pack, rule);
                assessments.extend(others.iter().flat_map(|(pack, rule)| case.assess_rule(pack, rule)));
                unite(case, &mut assessments);
                all(&assessments)
            });
        }
    });
}

/// The examples of all rules, in the years around the day by which they are judged: every kind of check and obligation has some.
#[test]
fn examples_hold_until_their_horizon() {
    ["rules/feedback-2019", "rules/affcom", "fixtures/kinds-pack", "fixtures/extra-pack"].par_iter().for_each(|folder| {
        let mut kinds = Kinds::embedded();
        let files = PackFiles::folder(&root().join(folder)).expect("a pack");
        let pack = load(&files, &mut kinds).expect("it has no faults");
        for rule in &pack.rules {
            for example in examples(rule) {
                let (entry, dossier) = scene(&kinds, rule, &example).expect("it can be read");
                let first = plus(example.as_of, -400);
                results(Walk::new(&format!("{} {}", rule.id, example.name), first, 16), |as_of| {
                    all(&Case { kinds: &kinds, entry: &entry, dossier: &dossier, as_of }.assess_rule(&pack, rule))
                });
            }
        }
    });
}
