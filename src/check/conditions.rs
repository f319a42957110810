//! What conditions ask, as facts for a message; whether they hold is judged by the scope.

use crate::document::FieldPath;
use crate::message::{Fact, Message};
use crate::parameter::{Conditions, Literal, Test};

/// Describes all conditions.
#[must_use]
pub fn describe(conditions: &Conditions) -> Fact {
    Fact::List(conditions.0.iter().map(|(path, test)| describe_one(path, test).into()).collect())
}

/// Describes one condition.
#[must_use]
pub fn describe_one(path: &FieldPath, test: &Test) -> Message {
    let message = |id| Message::new(id).with("field", Fact::name(path.to_string()));
    let several = |id, list: &[Literal]| message(id).with("other", Fact::List(list.iter().map(Literal::fact).collect()));
    match test {
        Test::OneOf(list) => several("describe-condition-one-of", list),
        Test::NoneOf(list) => several("describe-condition-none-of", list),
        Test::AtLeast(literal) => message("describe-condition-at-least").with("other", literal.fact()),
        Test::AtMost(literal) => message("describe-condition-at-most").with("other", literal.fact()),
        Test::Stated(true) => message("describe-condition-stated"),
        Test::Stated(false) => message("describe-condition-unstated"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_test_has_its_own_words() {
        let text = "a = 1\nb = { not = [\"x\", \"y\"] }\nc = { at-least = 2 }\nd = { at-most = \"P1Y\" }\ne = { stated = true }\nf = { stated = false }";
        let conditions: Conditions = toml::from_str(text).expect("conditions");
        let ids: Vec<_> = conditions.0.iter().map(|(path, test)| describe_one(path, test).id).collect();
        assert_eq!(ids.join(" ").replace("describe-condition-", ""), "one-of none-of at-least at-most stated unstated");
        assert!(matches!(describe(&conditions), Fact::List(list) if list.len() == 6));
    }
}
