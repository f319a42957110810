//! `sums-to`: numbers add up to the total that the document states, to the last digit.
//!
//! Where no total is stated there is nothing to judge.

use rust_decimal::Decimal;
use serde::Deserialize;
use serde_json::{Value, json};

use super::numbers::{Paths, derived, incomparable, number, plus, sum};
use super::{Check, Stop};
use crate::document::{Document, FieldPath};
use crate::message::{Fact, Message};
use crate::parameter::Uses;
use crate::scope::{Field, Scope};
use crate::verdict::{Exclusion, Gap, Outcome, Verdict};

/// Compares a sum with a stated total.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(super) struct SumsTo {
    items: Paths,
    total: FieldPath,
}

impl SumsTo {
    fn weigh<'d>(&self, scope: &Scope<'d>, document: &'d Document) -> Result<Outcome<'d>, Stop<'d>> {
        if let Field::Absent(_) = scope.field(document, &self.total)? {
            return Err(Gap::Excluded(Exclusion::NothingToJudge(self.total.to_string())).into());
        }
        let total = number(scope, document, &self.total)?;
        let sum = sum(scope, document, &self.items.0)?;
        let difference = plus(sum.amount, -total.amount).ok_or_else(|| incomparable(&self.total))?;
        let outcome = if difference == Decimal::ZERO {
            Outcome::met()
        } else {
            let message = Message::new("sums-to-difference").with("fields", self.items.fact()).with("actual", sum.fact());
            let message = message.with("field", Fact::name(self.total.to_string())).with("value", total.fact());
            Outcome::new(Verdict::NotMet, message.with("difference", derived(difference.abs(), sum.private || total.private)))
        };
        Ok(total.places.iter().chain(&sum.places).fold(outcome, |outcome, node| outcome.at(document, *node)))
    }
}

impl Check for SumsTo {
    fn parameters() -> (Value, &'static [&'static str]) {
        let parameters = json!({
            "items": Paths::schema("Items", "The numbers that are added up; `[]` stands for every element."),
            "total": { "title": "Total", "description": "The field of the same document that states the total.", "type": "string", "x-type": "field-path" }
        });
        (parameters, &["items", "total"])
    }

    fn judge<'d>(&self, scope: &Scope<'d>, document: &'d Document) -> Outcome<'d> {
        self.weigh(scope, document).unwrap_or_else(|stop| *stop.0)
    }

    fn describe(&self) -> Message {
        Message::new("describe-sums-to").with("fields", self.items.fact()).with("field", Fact::name(self.total.to_string()))
    }

    fn uses(&self, uses: &mut Uses) {
        self.items.0.iter().chain([&self.total]).for_each(|path| uses.field(path));
    }
}

#[cfg(test)]
mod tests {
    use crate::testing::judge;

    const RULE: &str = r#"sums-to = { document = "financial-report", items = ["income[].amount"], total = "totals.income" }"#;
    const HEAD: &str = "period = { start = 2024-01-01, end = 2024-12-31 }\nfiled = 2025-03-01\ncurrency = \"EUR\"\n";

    fn report(text: &str) -> String {
        judge(RULE, &[("finance/2024.toml", &format!("{HEAD}{text}"))])
    }

    fn income(amount: &str) -> String {
        format!("[[income]]\nclass = \"other\"\namount = {amount}\n")
    }

    #[test]
    fn totals_are_exact() {
        let lines = income("0.1") + &income("0.2");
        assert_eq!(report(&format!("totals.income = 0.30\n{lines}")), "met");
        assert_eq!(report(&format!("totals.income = 0.3001\n{lines}")), "not-met at 4:17 sums-to-difference");
        assert_eq!(report(&format!("totals.income = 1_000.5\n{}", income("1000.50"))), "met");
    }

    #[test]
    fn a_list_that_is_not_there_adds_nothing() {
        assert_eq!(report("totals.income = 0"), "met");
        assert_eq!(report("totals.income = 0\nincome = []"), "met");
        assert_eq!(report("totals.income = 5"), "not-met at 4:17 sums-to-difference");
        let (good, none) = (format!("{HEAD}totals.income = 0"), HEAD.replace("2024", "2023"));
        assert_eq!(judge(RULE, &[("finance/2023.toml", &none), ("finance/2024.toml", &good)]), "met");
    }

    #[test]
    fn no_total_leaves_nothing_to_judge_and_a_faulty_line_is_unknown() {
        assert_eq!(report(&income("5")), "not-applicable nothing-to-judge");
        assert_eq!(report(&format!("totals.income = 5\n{}", income("\"5\""))), "unknown faulty");
        assert_eq!(report(&format!("totals.income = 5\n{}", income("5e0"))), "unknown faulty");
        assert_eq!(report("totals.income = \"5\""), "unknown faulty");
        assert_eq!(judge(RULE, &[("profile.toml", "name = \"A\"\nkind = \"chapter\"")]), "not-applicable nothing-to-judge");
    }

    #[test]
    fn single_numbers_that_are_left_out_are_nothing_beside_others() {
        let rule = r#"sums-to = { document = "grant", items = ["spent", "returned", "carried"], total = "granted" }"#;
        let grant = |text: &str| judge(rule, &[("grants/a.toml", &format!("id = \"a\"\ncurrency = \"EUR\"\ngranted = 100\n{text}"))]);
        assert_eq!(grant("spent = 80\nreturned = 20"), "met");
        assert_eq!(grant("spent = 80"), "not-met at 3:11 sums-to-difference");
        assert_eq!(grant(""), "not-met at 1:1 present-blank");
    }

    #[test]
    fn an_element_without_its_number_cannot_be_added_up() {
        let rule = r#"sums-to = { document = "financial-report", items = "in-kind[].value", total = "totals.income" }"#;
        let text = format!("{HEAD}totals.income = 5\n[[in-kind]]\ndescription = \"a\"\nvalue = 5\n[[in-kind]]\ndescription = \"b\"");
        assert_eq!(judge(rule, &[("finance/2024.toml", &text)]), "not-met at 8:1 present-blank");
    }
}
