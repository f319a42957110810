//! `balances`: what there was at the start, and came in, and went out, is what there is at the end.
//!
//! Reckoned to the last digit; a difference is never forgiven because it is small.

use serde::Deserialize;
use serde_json::{Value, json};

use super::numbers::{Paths, derived, incomparable, number, plus, sum};
use super::{Check, Stop};
use crate::document::{Document, FieldPath};
use crate::message::{Fact, Message};
use crate::parameter::Uses;
use crate::scope::Scope;
use crate::verdict::{Outcome, Verdict};

/// Asks that `start + plus - minus = end`.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(super) struct Balances {
    start: FieldPath,
    plus: Paths,
    minus: Paths,
    end: FieldPath,
}

impl Balances {
    fn weigh<'d>(&self, scope: &Scope<'d>, document: &'d Document) -> Result<Outcome<'d>, Stop<'d>> {
        let (start, end) = (number(scope, document, &self.start)?, number(scope, document, &self.end)?);
        let (added, taken) = (sum(scope, document, &self.plus.0)?, sum(scope, document, &self.minus.0)?);
        let expected = plus(start.amount, added.amount).and_then(|sum| plus(sum, -taken.amount));
        let difference = expected.and_then(|expected| plus(end.amount, -expected));
        let (Some(expected), Some(difference)) = (expected, difference) else {
            return Err(incomparable(&self.end).into());
        };
        let outcome = if difference.is_zero() {
            Outcome::met()
        } else {
            let private = start.private || added.private || taken.private;
            let message = Message::new("balances-difference").with("field", Fact::name(self.end.to_string())).with("value", end.fact());
            let message = message.with("start", start.fact()).with("plus", added.fact()).with("minus", taken.fact());
            let message = message.with("expected", derived(expected, private)).with("difference", derived(difference.abs(), private || end.private));
            Outcome::new(Verdict::NotMet, message)
        };
        let places = [&end, &start, &added, &taken].into_iter().flat_map(|part| &part.places);
        Ok(places.fold(outcome, |outcome, node| outcome.at(document, *node)))
    }
}

impl Check for Balances {
    fn parameters() -> (Value, &'static [&'static str]) {
        let path = |title: &str, description: &str| json!({ "title": title, "description": description, "type": "string", "x-type": "field-path" });
        let parameters = json!({
            "start": path("Start", "The number at the start."),
            "plus": Paths::schema("Plus", "The numbers that are added; `[]` stands for every element."),
            "minus": Paths::schema("Minus", "The numbers that are taken away; `[]` stands for every element."),
            "end": path("End", "The number that must come out.")
        });
        (parameters, &["start", "plus", "minus", "end"])
    }

    fn judge<'d>(&self, scope: &Scope<'d>, document: &'d Document) -> Outcome<'d> {
        self.weigh(scope, document).unwrap_or_else(|stop| *stop.0)
    }

    fn describe(&self) -> Message {
        let message = Message::new("describe-balances").with("start", Fact::name(self.start.to_string()));
        let message = message.with("plus", self.plus.fact()).with("minus", self.minus.fact());
        message.with("end", Fact::name(self.end.to_string()))
    }

    fn uses(&self, uses: &mut Uses) {
        let lists = self.plus.0.iter().chain(&self.minus.0);
        lists.chain([&self.start, &self.end]).for_each(|path| uses.field(path));
    }
}

#[cfg(test)]
mod tests {
    use crate::testing::judge;

    const RULE: &str =
        r#"balances = { document = "financial-report", start = "balance.opening", plus = "income[].amount", minus = ["expenses[].amount"], end = "balance.closing" }"#;

    fn report(year: i32, text: &str) -> (String, String) {
        let head = format!("period = {{ start = {year}-01-01, end = {year}-12-31 }}\nfiled = 2025-03-01\ncurrency = \"EUR\"\n");
        (format!("finance/{year}.toml"), head + text)
    }

    fn judged(text: &str) -> String {
        let (path, text) = report(2024, text);
        judge(RULE, &[(&path, &text)])
    }

    const LINES: &str = "[[income]]\nclass = \"other\"\namount = 10.10\n[[expenses]]\npurpose = \"a\"\namount = 0.2\n[[expenses]]\npurpose = \"b\"\namount = 0.3\n";

    #[test]
    fn balances_are_exact() {
        assert_eq!(judged(&format!("balance = {{ opening = 100, closing = 109.6 }}\n{LINES}")), "met");
        assert_eq!(judged(&format!("balance = {{ opening = 100, closing = 109.61 }}\n{LINES}")), "not-met at 4:38 balances-difference");
        assert_eq!(judged(&format!("balance = {{ opening = -100.00, closing = -90.4 }}\n{LINES}")), "met");
        assert_eq!(judged("balance = { opening = 7, closing = 7.00 }\nincome = []"), "met");
    }

    #[test]
    fn what_is_missing_or_faulty_is_no_zero() {
        assert_eq!(judged(LINES), "not-met at 1:1 present-blank");
        assert_eq!(judged("balance = { opening = 100, closing = \"100\" }"), "unknown faulty");
        assert_eq!(judged("balance = { opening = 100, closing = 100 }\nincome = 3"), "unknown faulty");
        assert_eq!(judged("[balance]\nclosing = 5"), "not-met at 4:1 present-blank");
    }

    #[test]
    fn the_worst_of_several_documents_counts() {
        let good = report(2023, "balance = { opening = 1, closing = 1 }");
        let bad = report(2024, "balance = { opening = 1, closing = 2 }");
        assert_eq!(judge(RULE, &[(&good.0, &good.1), (&bad.0, &bad.1)]), "not-met at 4:36 balances-difference");
    }
}
