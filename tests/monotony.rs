//! What may not get better by itself: time does not pay a debt, and a filing that is taken away mends nothing.
#![expect(clippy::expect_used, reason = "a test may panic")]

#[path = "support/less.rs"]
mod less;
#[path = "support/library.rs"]
mod library;

use std::collections::BTreeMap;

use affcheck::assess::Assessment;
use affcheck::calendar::{Date, Duration, add};
use affcheck::document::Document;
use affcheck::dossier::Dossier;
use affcheck::pack::Demand;
use affcheck::portfolio::Portfolio;
use affcheck::register::Entry;
use affcheck::verdict::{Exclusion, Judgement, Reason, Spot};
use less::less;
use library::{AS_OF, assess, each, open};

/// What one rule came to for one period.
type Key = (String, Option<String>);

/// The most pressing judgement for each rule and period.
fn judgements(assessments: &[Assessment<'_>]) -> BTreeMap<Key, Judgement> {
    let mut found: BTreeMap<Key, Judgement> = BTreeMap::new();
    for assessment in assessments {
        let known = found.entry((assessment.rule.id.clone(), assessment.period.clone())).or_insert_with(|| assessment.judgement.clone());
        if assessment.judgement.urgency() > known.urgency() {
            *known = assessment.judgement.clone();
        }
    }
    found
}

fn told(judgement: Option<&Judgement>) -> String {
    let Some(judgement) = judgement else { return "gone".to_owned() };
    let reason = judgement.reason().map(Reason::word).or_else(|| judgement.exclusion().map(Exclusion::word));
    format!("{}{}", judgement.word(), reason.map(|reason| format!("({reason})")).unwrap_or_default())
}

/// From 2020 to 2028, month by month: what is overdue stays overdue until it is done, or until nobody asks any more.
#[test]
fn overdue_never_turns_into_not_yet_due() {
    let portfolio = open("portfolio");
    let mut broken = Vec::new();
    each(&portfolio, |id, entry, dossier| {
        let mut overdue: BTreeMap<Key, Date> = BTreeMap::new();
        for month in 0..=96 {
            let as_of = add(Date::constant(2020, 1, 1), Duration::months(month)).expect("a date");
            for (key, judgement) in judgements(&assess(&portfolio, entry, dossier, as_of)) {
                match judgement.word() {
                    "overdue" => {
                        overdue.entry(key).or_insert(as_of);
                    }
                    "not-yet-due" | "due-soon" | "in-grace" => {
                        if let Some(since) = overdue.get(&key) {
                            broken.push(format!("{id} {key:?}: overdue on {since}, {} on {as_of}", judgement.word()));
                        }
                    }
                    _ => {}
                }
            }
        }
    });
    assert!(broken.is_empty(), "{} times:\n{}", broken.len(), broken.join("\n"));
}

/// What an affiliate may take away: everything but what the committee keeps about it.
fn filed(portfolio: &Portfolio, dossier: &Dossier) -> Vec<String> {
    let own = dossier.documents().iter().filter(|document| portfolio.kinds.name(document.kind) != "reviews");
    own.map(Document::path).chain(dossier.texts().iter().map(|text| text.path.as_str())).map(ToOwned::to_owned).collect()
}

/// Is it a check of each document that happens to be filed, and is this one at fault? Nobody has to have a grant or a
/// partnership; what is asked of one goes with it.
fn goes_with(portfolio: &Portfolio, assessments: &[Assessment<'_>], key: &Key, path: &str) -> bool {
    let of_many = |kind: &str| {
        let schema = portfolio.kinds.named(kind).and_then(|kind| portfolio.kinds.get(kind));
        schema.is_some_and(|schema| !schema.pattern.is_single())
    };
    let at_fault = |assessment: &Assessment<'_>| {
        let spots = assessment.evidence.iter().any(|evidence| match &evidence.spot {
            Spot::Value(document, _) | Spot::Table(document, _) => document.path() == path,
            Spot::Place(place) => place.path() == path,
        });
        spots || assessment.judgement.reason().and_then(Reason::path) == Some(path)
    };
    assessments.iter().filter(|assessment| assessment.rule.id == key.0 && assessment.period == key.1).any(|assessment| {
        let demand = assessment.rule.versions.last().map(|version| &version.demand);
        let each_filed = matches!(demand, Some(Demand::Check(check)) if check.subject.each.is_none() && check.subject.document.as_deref().is_some_and(of_many));
        each_filed && at_fault(assessment)
    })
}

/// What gets better for one affiliate when it takes one file away.
fn mended_by_removal(portfolio: &Portfolio, id: &str, entry: &Entry, dossier: &Dossier) -> Vec<String> {
    let assessments = assess(portfolio, entry, dossier, AS_OF);
    let before = judgements(&assessments);
    let mut mended = Vec::new();
    for path in filed(portfolio, dossier) {
        let less = less(dossier, |document| document.path() != path, |text| text != path);
        let after = judgements(&assess(portfolio, entry, &less, AS_OF));
        // the obligation to answer is owed for the very record that is gone
        let own = path.strip_prefix(&dossier.folder).and_then(|inside| inside.strip_suffix(".toml")).map(ToOwned::to_owned);
        let is_own = |key: &Key| {
            let record = key.1.as_deref().map(|label| label.split('#').next().unwrap_or_default());
            own.is_some() && record == own.as_deref()
        };
        for (key, old) in before.iter().filter(|(key, old)| old.is_open() && !is_own(key)) {
            if goes_with(portfolio, &assessments, key, &path) {
                continue;
            }
            let new = after.get(key);
            // a debt may get another name, such as the day of an earlier assembly; then it is open under that name
            let renamed =
                || after.iter().any(|(other, new)| other.0 == key.0 && new.is_open() && !before.get(other).is_some_and(Judgement::is_open));
            // what is withdrawn before its due date is owed by nobody yet
            let is_early = |new: &Judgement| new.exclusion() == Some(&Exclusion::TooEarly);
            let eased = |new: &Judgement| {
                (!new.is_open() && !is_early(new)) || (old.word() == "overdue" && matches!(new.word(), "due-soon" | "in-grace"))
            };
            let eased = new.map_or_else(|| !renamed(), eased);
            if eased {
                let period = key.1.as_deref().unwrap_or("-");
                mended.push(format!("{id}: {} {period}: {} -> {} without {path}", key.0, told(Some(old)), told(new)));
            }
        }
    }
    mended
}

#[test]
fn removing_a_filing_mends_no_rule() {
    let mut mended = Vec::new();
    for fixture in ["portfolio", "exemplary", "single"] {
        let portfolio = open(fixture);
        each(&portfolio, |id, entry, dossier| mended.extend(mended_by_removal(&portfolio, id, entry, dossier)));
    }
    assert!(mended.is_empty(), "{} times:\n{}", mended.len(), mended.join("\n"));
}
