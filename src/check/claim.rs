//! What a check claims of a field, so that rules which contradict each other can be found without any document.

use std::cmp::Ordering;

use crate::document::FieldPath;
use crate::parameter::{Conditions, Literal, Parameter, Test};
use crate::scope::compare_literals;

/// Of documents of a kind, where conditions hold, a field must pass a test.
#[derive(Clone, Debug)]
pub struct Claim {
    /// The document kind.
    pub document: String,
    /// Where it is claimed.
    pub only: Conditions,
    /// The field, or what is counted.
    pub field: String,
    /// What it must pass.
    pub test: Test,
}

impl Claim {
    /// Names the document and the field, without what tells elements apart.
    #[must_use]
    pub fn what(&self) -> String {
        let field = self.field.split(" where ").next().unwrap_or_default();
        if field.is_empty() { self.document.clone() } else { format!("{}.{field}", self.document) }
    }

    /// Can no document keep both claims, though both are made of it?
    #[must_use]
    pub fn contradicts(&self, other: &Self) -> bool {
        let same = self.document == other.document && self.field == other.field;
        same && excludes(&self.test, &other.test) && !are_exclusive(&self.only, &other.only)
    }
}

/// Does nothing fulfil both sets of conditions?
#[must_use]
pub fn are_exclusive(one: &Conditions, other: &Conditions) -> bool {
    one.0.iter().any(|(path, test)| other.0.iter().any(|(own, against)| path == own && excludes(test, against)))
}

/// Does no value pass both tests?
fn excludes(one: &Test, other: &Test) -> bool {
    use Test::{AtLeast, AtMost, NoneOf, OneOf, Stated};
    let order = |a: &Literal, b: &Literal| compare_literals(a, b);
    let never = |values: &[Literal], allowed: &dyn Fn(&Literal) -> bool| !values.iter().any(allowed);
    match (one, other) {
        (OneOf(values), OneOf(others)) => never(values, &|value| others.iter().any(|other| order(value, other) == Some(Ordering::Equal))),
        (OneOf(values), NoneOf(others)) | (NoneOf(others), OneOf(values)) => {
            never(values, &|value| !others.iter().any(|other| order(value, other) == Some(Ordering::Equal)))
        }
        // what cannot be ordered may well agree
        (OneOf(values), AtLeast(least)) | (AtLeast(least), OneOf(values)) => {
            never(values, &|value| order(value, least) != Some(Ordering::Less))
        }
        (OneOf(values), AtMost(most)) | (AtMost(most), OneOf(values)) => {
            never(values, &|value| order(value, most) != Some(Ordering::Greater))
        }
        (AtLeast(least), AtMost(most)) | (AtMost(most), AtLeast(least)) => order(least, most) == Some(Ordering::Greater),
        (Stated(one), Stated(other)) => one != other,
        (Stated(false), OneOf(_) | AtLeast(_) | AtMost(_)) | (OneOf(_) | AtLeast(_) | AtMost(_), Stated(false)) => true,
        _ => false,
    }
}

/// The claims about one field that bounds in a rule make; bounds that are read from documents make none.
pub(super) fn bounds(field: &str, at_least: Option<&Parameter>, at_most: Option<&Parameter>) -> Vec<(String, Test)> {
    let given = |parameter: Option<&Parameter>| match parameter {
        Some(Parameter::Given(literal)) => Some(literal.clone()),
        _ => None,
    };
    let tests = [given(at_least).map(Test::AtLeast), given(at_most).map(Test::AtMost)];
    tests.into_iter().flatten().map(|test| (field.to_owned(), test)).collect()
}

/// The claims that fields are filled in.
pub(super) fn stated(fields: &[FieldPath]) -> Vec<(String, Test)> {
    fields.iter().map(|field| (field.to_string(), Test::Stated(true))).collect()
}

#[cfg(test)]
mod tests {
    use super::excludes;
    use crate::parameter::Test;

    fn test(text: &str) -> Test {
        let table: std::collections::BTreeMap<String, Test> = toml::from_str(&format!("t = {text}")).expect("a test");
        table.into_values().next().expect("one")
    }

    #[test]
    fn tests_that_nothing_passes_are_told() {
        let pairs = [
            ("\"a\"", "[\"b\", \"c\"]", true),
            ("[\"a\", \"b\"]", "[\"b\", \"c\"]", false),
            ("[\"a\", \"b\"]", "{ not = [\"a\", \"b\"] }", true),
            ("[\"a\", \"b\"]", "{ not = \"a\" }", false),
            ("{ at-least = 3 }", "{ at-most = 2 }", true),
            ("{ at-least = 2 }", "{ at-most = 2 }", false),
            ("{ at-least = \"P1Y\" }", "{ at-most = \"P11M\" }", true),
            ("{ at-least = \"P1M\" }", "{ at-most = \"P30D\" }", false),
            ("4", "{ at-most = 3 }", true),
            ("true", "false", true),
            ("{ stated = false }", "\"a\"", true),
            ("{ stated = true }", "{ stated = false }", true),
            ("{ stated = true }", "\"a\"", false),
        ];
        for (one, other, expected) in pairs {
            assert_eq!(excludes(&test(one), &test(other)), expected, "{one} {other}");
            assert_eq!(excludes(&test(other), &test(one)), expected, "{other} {one}");
        }
    }
}
