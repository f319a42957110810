//! `reviewed`: a person of the committee has judged the rule, and found it met.
//!
//! It reads the committee's record and judges nothing itself. Without a review it is unknown, never met.

use serde::Deserialize;
use serde_json::{Value, json};

use super::Check;
use crate::calendar::{Date, Period, add};
use crate::document::{Document, Node};
use crate::message::{Fact, Message};
use crate::parameter::{Parameter, Subject, Uses};
use crate::scope::Scope;
use crate::verdict::{Gap, Outcome, Reason, Verdict};

/// Asks for a review by the committee.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(super) struct Reviewed {
    within: Option<Parameter>,
}

fn faulty(reviews: &Document) -> Gap {
    Reason::Faulty { path: reviews.path().to_owned(), field: "review[]".to_owned() }.into()
}

/// The latest review of the scope's rule, and of its period where it has one.
fn latest<'d>(scope: &Scope<'d>, reviews: &'d Document) -> Result<Option<(Date, Node<'d>)>, Gap> {
    if !reviews.readable {
        return Err(Reason::Unreadable(reviews.path().to_owned()).into());
    }
    let text = |review: Node<'d>, key| review.get(key).and_then(|node| node.as_str());
    let period = scope.period.map(Period::label);
    let mut latest: Option<(Date, Node<'d>)> = None;
    for review in reviews.root().get("review").into_iter().flat_map(|list| list.children()) {
        let is_other = |own: &String| text(review, "period").is_some_and(|other| other != own);
        if text(review, "rule") != Some(scope.rule) || period.as_ref().is_some_and(is_other) {
            continue;
        }
        let date =
            review.get("date").and_then(|date| date.as_date()).filter(|_| !reviews.distrusts(review)).ok_or_else(|| faulty(reviews))?;
        if scope.as_of.has_reached(date) && latest.is_none_or(|(known, _)| known <= date) {
            latest = Some((date, review));
        }
    }
    Ok(latest)
}

impl Reviewed {
    /// What the record says; nothing where it holds no review.
    fn recorded<'d>(&self, scope: &Scope<'d>) -> Option<Outcome<'d>> {
        let reviews = scope.all("reviews").first()?;
        let (date, review) = match latest(scope, reviews) {
            Ok(latest) => latest?,
            Err(gap) => return Some(Outcome::gap(gap).at(reviews, reviews.root())),
        };
        let verdict = review.get("verdict").unwrap_or(review);
        let within = match self.within.as_ref().map(|within| scope.duration(within)).transpose() {
            Ok(within) => within,
            Err(gap) => return Some(Outcome::gap(gap).at(reviews, verdict)),
        };
        // the end of the calendar has certainly not come
        let is_old = within.and_then(|within| add(date, within)).is_some_and(|last| scope.as_of.is_after(last));
        Some(match verdict.as_str() {
            _ if is_old => {
                let label = Message::new("reviewed-too-long-ago").with("date", date);
                Outcome::gap(Reason::NotReviewed.into()).noting(reviews, verdict, label)
            }
            Some("met") => Outcome::met().at(reviews, verdict),
            Some("not-met") => {
                let quote = |key| review.get(key).map_or_else(|| Fact::name(""), |node| scope.quote(reviews, node).into());
                let message = Message::new("reviewed-not-met").with("by", quote("by")).with("date", date).with("why", quote("why"));
                Outcome::new(Verdict::NotMet, message).at(reviews, verdict)
            }
            _ => Outcome::gap(faulty(reviews)).at(reviews, verdict),
        })
    }
}

impl Check for Reviewed {
    fn parameters() -> (Value, &'static [&'static str]) {
        let within = json!({
            "title": "Within",
            "description": "How long a review counts, such as `P3Y`; forever where nothing is said.",
            "$ref": "#/$defs/parameter"
        });
        (json!({ "within": within }), &[])
    }

    fn judge<'d>(&self, scope: &Scope<'d>, document: &'d Document) -> Outcome<'d> {
        self.recorded(scope).unwrap_or_else(|| Outcome::gap(Reason::NotReviewed.into()).at(document, document.root()))
    }

    /// A review is about the rule, not about one of several documents, and may be there without any.
    fn judge_all<'d>(&self, scope: &Scope<'d>, subject: &Subject) -> Option<Outcome<'d>> {
        let is_named = subject.document.is_some() || scope.document.is_some();
        let selected = if is_named { scope.select(subject) } else { Ok(Vec::new()) };
        if let Err(gap @ Gap::Excluded(_)) = selected {
            return Some(Outcome::gap(gap));
        }
        let open = || match selected {
            Ok(documents) => documents
                .into_iter()
                .fold(Outcome::gap(Reason::NotReviewed.into()), |outcome, (document, _)| outcome.at(document, document.root())),
            Err(gap) => Outcome::gap(gap),
        };
        Some(self.recorded(scope).unwrap_or_else(open))
    }

    fn describe(&self) -> Message {
        match &self.within {
            Some(within) => Message::new("describe-reviewed-within").with("within", within.fact()),
            None => Message::new("describe-reviewed"),
        }
    }

    fn uses(&self, uses: &mut Uses) {
        self.within.iter().for_each(|within| uses.parameter(within));
    }
}

#[cfg(test)]
mod tests {
    use crate::testing::judge;

    const BYLAWS: (&str, &str) = ("bylaws.toml", "adopted = 2020-01-01");

    fn review(rule: &str, verdict: &str, date: &str) -> String {
        format!("[[review]]\nrule = \"{rule}\"\nverdict = \"{verdict}\"\nby = \"committee\"\ndate = {date}\nwhy = \"It says how.\"\n")
    }

    fn reviewed(check: &str, reviews: &[String]) -> String {
        judge(&format!("reviewed = {{ document = \"bylaws\"{check} }}"), &[BYLAWS, ("reviews/test.toml", &reviews.concat())])
    }

    #[test]
    fn the_latest_review_of_the_rule_counts() {
        let (good, bad) = (review("test/rule", "met", "2025-01-01"), review("test/rule", "not-met", "2026-01-01"));
        assert_eq!(reviewed("", std::slice::from_ref(&good)), "met");
        assert_eq!(reviewed("", &[bad.clone(), good.clone()]), "not-met at 3:11 reviewed-not-met");
        assert_eq!(reviewed("", &[good.clone(), bad]), "not-met at 9:11 reviewed-not-met");
        assert_eq!(reviewed("", &[good, review("test/rule", "not-met", "2026-07-02")]), "met");
    }

    #[test]
    fn without_a_review_it_is_unknown() {
        assert_eq!(reviewed("", &[]), "unknown not-reviewed at 1:1");
        assert_eq!(reviewed("", &["review = []".into()]), "unknown not-reviewed at 1:1");
        assert_eq!(reviewed("", &[review("test/other", "met", "2025-01-01")]), "unknown not-reviewed at 1:1");
        assert_eq!(judge("reviewed = { document = \"bylaws\" }", &[BYLAWS]), "unknown not-reviewed at 1:1");
        assert_eq!(judge("reviewed = { document = \"bylaws\" }", &[]), "unknown nothing-filed");
        let elsewhere = judge("reviewed = { document = \"bylaws\", where = { language = \"ar\" } }", &[BYLAWS]);
        assert_eq!(elsewhere, "not-applicable nothing-to-judge");
    }

    #[test]
    fn a_review_grows_old_and_may_be_broken() {
        let rule = ", within = \"P1Y\"";
        assert_eq!(reviewed(rule, &[review("test/rule", "met", "2025-07-01")]), "met");
        assert_eq!(reviewed(rule, &[review("test/rule", "met", "2025-06-30")]), "unknown not-reviewed at 3:11");
        assert_eq!(reviewed("", &[review("test/rule", "perhaps", "2025-07-01")]), "unknown faulty at 1:1");
        assert_eq!(reviewed("", &[review("test/rule", "met", "\"today\"")]), "unknown faulty at 1:1");
        assert_eq!(reviewed("", &[review("test/rule", "met", "2025-01-01").replace("verdict = \"met\"\n", "")]), "unknown faulty at 1:1");
        assert_eq!(reviewed("", &[review("test/rule", "met", "today")]), "unknown unreadable at 1:1");
    }
}
