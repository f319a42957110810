//! `order`: one date comes before another, by a gap where the rule asks for one.
//!
//! Without a gap the same day is early enough. Dates of one array are compared element by element.

use serde::Deserialize;
use serde_json::{Value, json};

use super::numbers::{derived, incomparable, is_element, is_private};
use super::{Check, Stop, absent};
use crate::calendar::{Date, Duration, add, days_between};
use crate::document::{Document, FieldPath, Node};
use crate::message::{Fact, Message};
use crate::parameter::{Parameter, Uses};
use crate::scope::{Field, Scope};
use crate::verdict::{Exclusion, Gap, Outcome, Verdict};

/// Compares two dates.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(super) struct Order {
    before: FieldPath,
    after: FieldPath,
    gap: Option<Parameter>,
}

/// A date and where it stands.
#[derive(Clone, Copy)]
struct Day<'d> {
    date: Date,
    node: Node<'d>,
}

/// The array that a path leads into, if it leads into one.
fn list(path: &FieldPath) -> Option<String> {
    path.to_string().rsplit_once("[]").map(|(list, _)| list.to_owned())
}

impl Order {
    /// The dates that a path leads to; none where a list is empty or not there.
    fn days<'d>(scope: &Scope<'d>, document: &'d Document, path: &FieldPath) -> Result<Vec<Day<'d>>, Stop<'d>> {
        let mut days = Vec::new();
        for field in scope.fields(document, path)? {
            match field {
                Field::Stated(node) => days.push(Day { date: node.as_date().ok_or_else(|| scope.faulty(document, path))?, node }),
                Field::Absent(table) if path.is_plural() && !is_element(document, table, path) => {}
                Field::Absent(table) => return Err(absent(path).within(document, table).into()),
            }
        }
        if days.is_empty() { Err(Gap::Excluded(Exclusion::NothingToJudge(path.to_string())).into()) } else { Ok(days) }
    }

    /// The dates to compare. Two paths into the same array give a pair for each element, others each with each.
    fn pairs<'d>(&self, scope: &Scope<'d>, document: &'d Document) -> Result<Vec<(Day<'d>, Day<'d>)>, Stop<'d>> {
        let (before, after) = (Self::days(scope, document, &self.before)?, Self::days(scope, document, &self.after)?);
        Ok(if self.before.is_plural() && list(&self.before) == list(&self.after) {
            before.into_iter().zip(after).collect()
        } else {
            before.iter().flat_map(|before| after.iter().map(|after| (*before, *after))).collect()
        })
    }

    fn weigh<'d>(&self, scope: &Scope<'d>, document: &'d Document) -> Result<Outcome<'d>, Stop<'d>> {
        let pairs = self.pairs(scope, document)?;
        let gap = match self.gap.as_ref().map(|gap| scope.duration(gap)).transpose() {
            Ok(gap) => gap,
            Err(cause) => {
                let days = pairs.iter().take(1).flat_map(|(before, after)| [after, before]);
                return Ok(days.fold(Outcome::gap(cause), |outcome, day| outcome.at(document, day.node)));
            }
        };
        let mut met = Outcome::met();
        for (before, after) in pairs {
            let earliest = gap.map_or(Some(before.date), |gap| add(before.date, gap)).ok_or_else(|| incomparable(&self.before))?;
            if after.date < earliest {
                let message = self.fault(scope, document, [before, after], gap.map(|gap| (gap, earliest)));
                return Ok(Outcome::new(Verdict::NotMet, message).at(document, after.node).at(document, before.node));
            }
            met = met.at(document, after.node).at(document, before.node);
        }
        Ok(met)
    }

    fn fault<'d>(&self, scope: &Scope<'d>, document: &'d Document, [before, after]: [Day<'d>; 2], gap: Option<(Duration, Date)>) -> Message {
        let private = is_private(scope, document, before.node) || is_private(scope, document, after.node);
        let id = if after.date < before.date { "order-wrong" } else { "order-too-soon" };
        let message = Message::new(id).with("field", Fact::name(self.after.to_string())).with("value", derived(after.date, private));
        let message = message.with("other", Fact::name(self.before.to_string())).with("start", derived(before.date, private));
        match gap {
            None => message,
            Some((gap, earliest)) => message
                .with("gap", gap)
                .with("expected", derived(earliest, private))
                .with("actual", derived(days_between(before.date, after.date), private)),
        }
    }
}

impl Check for Order {
    fn parameters() -> (Value, &'static [&'static str]) {
        let parameters = json!({
            "before": { "title": "Before", "description": "The date that comes first.", "type": "string", "x-type": "field-path" },
            "after": { "title": "After", "description": "The date that comes later, or on the same day where no gap is given.", "type": "string", "x-type": "field-path" },
            "gap": { "title": "Gap", "description": "The least time between the two: a duration, or a number of days.", "$ref": "#/$defs/parameter" }
        });
        (parameters, &["before", "after"])
    }

    fn judge<'d>(&self, scope: &Scope<'d>, document: &'d Document) -> Outcome<'d> {
        self.weigh(scope, document).unwrap_or_else(|stop| *stop.0)
    }

    fn describe(&self) -> Message {
        let id = if self.gap.is_some() { "describe-order-gap" } else { "describe-order" };
        let message = Message::new(id).with("field", Fact::name(self.after.to_string())).with("other", Fact::name(self.before.to_string()));
        match &self.gap {
            Some(gap) => message.with("gap", days(gap)),
            None => message,
        }
    }

    fn uses(&self, uses: &mut Uses) {
        uses.field(&self.before);
        uses.field(&self.after);
        self.gap.iter().for_each(|gap| uses.parameter(gap));
    }
}

/// What a description says of the gap: plain numbers are days.
fn days(gap: &Parameter) -> Fact {
    let number = match gap {
        Parameter::Given(literal) => literal.as_number().and_then(|number| u32::try_from(number).ok()),
        _ => None,
    };
    number.map_or_else(|| gap.fact(), |number| Duration::days(number).into())
}

#[cfg(test)]
mod tests {
    use crate::testing::judge;

    fn meeting(rule: &str, text: &str) -> String {
        let rule = format!("order = {{ document = \"meeting\", before = \"notice-given\", after = \"date\"{rule} }}");
        let bylaws = ("bylaws.toml", "adopted = 2020-01-01\nassembly.notice-days = 14");
        judge(&rule, &[bylaws, ("meetings/2025-03-31-a.toml", &format!("mode = \"remote\"\ndate = 2025-03-31\n{text}"))])
    }

    #[test]
    fn the_same_day_is_early_enough() {
        assert_eq!(meeting("", "notice-given = 2025-03-31"), "met");
        assert_eq!(meeting("", "notice-given = 2025-04-01"), "not-met at 2:8 order-wrong");
        assert_eq!(meeting("", ""), "not-met at 1:1 present-blank");
        assert_eq!(meeting("", "notice-given = \"2025-03-31\""), "unknown faulty");
    }

    #[test]
    fn gaps_are_days_or_durations_and_may_be_promised() {
        assert_eq!(meeting(", gap = 14", "notice-given = 2025-03-17"), "met");
        assert_eq!(meeting(", gap = 14", "notice-given = 2025-03-18"), "not-met at 2:8 order-too-soon");
        assert_eq!(meeting(", gap = 14", "notice-given = 2025-04-01"), "not-met at 2:8 order-wrong");
        assert_eq!(meeting(", gap = \"P1M\"", "notice-given = 2025-02-28"), "met");
        assert_eq!(meeting(", gap = \"P1M\"", "notice-given = 2025-03-01"), "not-met at 2:8 order-too-soon");
        assert_eq!(meeting(", gap = { from = \"bylaws.assembly.notice-days\" }", "notice-given = 2025-03-17"), "met");
        assert_eq!(meeting(", gap = { from = \"bylaws.assembly.interval\" }", "notice-given = 2025-03-17"), "unknown unstated at 2:8");
        assert_eq!(meeting(", gap = \"P300Y\"", "notice-given = 2025-03-17"), "unknown incomparable");
    }

    #[test]
    fn dates_of_an_array_are_compared_element_by_element() {
        let profile = |text: &str| {
            let rule = r#"order = { document = "profile", before = "officers[].since", after = "officers[].until" }"#;
            judge(rule, &[("profile.toml", &format!("name = \"A\"\nkind = \"chapter\"\n{text}"))])
        };
        let officer = |since: &str, until: &str| format!("[[officers]]\nrole = \"a\"\nsince = {since}\nuntil = {until}\n");
        let old = officer("2020-01-01", "2021-01-01");
        assert_eq!(profile(&(old.clone() + &officer("2022-01-01", "2022-01-01"))), "met");
        assert_eq!(profile(&(old.clone() + &officer("2022-01-02", "2022-01-01"))), "not-met at 10:9 order-wrong");
        assert_eq!(profile(&(old + "[[officers]]\nrole = \"b\"\nsince = 2020-01-01")), "not-met at 7:1 present-blank");
        assert_eq!(profile("officers = []"), "not-applicable nothing-to-judge");
        assert_eq!(profile(""), "not-applicable nothing-to-judge");
    }

    #[test]
    fn one_date_comes_before_all_of_a_list() {
        let rule = r#"order = { document = "meeting", before = "date", after = "elections[].term-start" }"#;
        let text = "date = 2025-01-01\nmode = \"remote\"\n[[elections]]\nrole = \"a\"\nterm-start = 2025-01-02\n[[elections]]\nrole = \"b\"\nterm-start = 2024-01-02";
        let earlier = ("meetings/2024-01-01-a.toml", "date = 2024-01-01\nmode = \"remote\"");
        assert_eq!(judge(rule, &[earlier]), "not-applicable nothing-to-judge");
        assert_eq!(judge(rule, &[earlier, ("meetings/2025-01-01-a.toml", text)]), "not-met at 8:14 order-wrong");
    }
}
