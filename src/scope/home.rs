//! An affiliate's home country is one of its countries, although its entry states the two apart.

use super::{Field, Scope};
use crate::document::{Document, FieldPath, Node};
use crate::verdict::Gap;

/// The list of further values, and the field with the first one.
const LIST: &str = "countries";
const FIRST: &str = "country";

/// The field with the value that belongs to a list besides its own.
fn first(path: &FieldPath) -> Option<FieldPath> {
    (*path == FieldPath::key(LIST)).then(|| FieldPath::key(FIRST))
}

impl<'d> Scope<'d> {
    /// The value that a condition on a list of the register or the profile looks at besides that list.
    pub(super) fn home(&self, document: &'d Document, path: &FieldPath) -> Result<Option<Node<'d>>, Gap> {
        let Some(first) = first(path).filter(|_| matches!(self.kinds.name(document.kind), "register" | "profile")) else {
            return Ok(None);
        };
        match self.field(document, &first)? {
            Field::Stated(node) => Ok(Some(node)),
            Field::Absent(_) => Ok(None),
        }
    }

    /// Does the profile say nothing about a field, nor about one that belongs to it?
    #[must_use]
    pub fn is_silent_on(&self, profile: &Document, path: &FieldPath) -> bool {
        let root = profile.root();
        path.get(root).is_none() && first(path).is_none_or(|first| first.get(root).is_none())
    }
}

#[cfg(test)]
mod tests {
    use crate::calendar::Date;
    use crate::testing::with_scope;

    /// Does a condition hold for a profile?
    fn holds(condition: &str, profile: &str) -> bool {
        let text = format!("name = \"A\"\nkind = \"chapter\"\n{profile}");
        with_scope(Date::constant(2026, 7, 1), &[("profile.toml", &text)], |scope| {
            let conditions = toml::from_str(condition).expect("conditions");
            scope.holds(scope.single("profile").expect("a profile"), &conditions).expect("it can be told")
        })
    }

    #[test]
    fn one_element_of_a_list_is_enough() {
        let languages = "languages = [\"ar\", \"fr\"]";
        assert!(holds("languages = \"fr\"", languages));
        assert!(holds("languages = [\"de\", \"ar\"]", languages));
        assert!(!holds("languages = [\"de\"]", languages));
        assert!(!holds("languages = [\"de\"]", "languages = []"));
        assert!(!holds("languages = [\"de\"]", ""));
        assert!(holds("languages = [[\"ar\", \"fr\"]]", languages));
        assert!(!holds("languages = { not = \"fr\" }", languages));
        assert!(holds("languages = { not = [\"de\", \"es\"] }", languages));
        assert!(holds("languages = { not = \"fr\" }", "languages = []"));
    }

    #[test]
    fn the_home_country_is_one_of_the_countries() {
        let both = "country = \"TN\"\ncountries = [\"MA\", \"DZ\"]";
        for country in ["TN", "MA", "DZ"] {
            assert!(holds(&format!("countries = [\"{country}\"]"), both), "{country}");
            assert!(!holds(&format!("countries = {{ not = \"{country}\" }}"), both), "{country}");
        }
        assert!(!holds("countries = [\"FR\"]", both));
        assert!(holds("countries = { not = \"FR\" }", both));
        assert!(holds("countries = \"TN\"", "country = \"TN\""));
        assert!(holds("countries = \"TN\"", "countries = [\"TN\"]"));
        assert!(!holds("country = \"MA\"", both));
        assert!(holds("countries = { not = \"TN\" }", ""));
        assert!(!holds("countries = { stated = true }", "country = \"TN\""));
    }

    #[test]
    fn elements_of_arrays_may_hold_lists() {
        let text = "adopted = 2020-01-01\nrepresentation.speaks-for = [\"board\", \"staff\"]";
        with_scope(Date::constant(2026, 7, 1), &[("bylaws.toml", text)], |scope| {
            let bylaws = scope.single("bylaws").expect("bylaws");
            let item = bylaws.root().get("representation").expect("a table");
            let holds = |condition: &str| scope.item_holds(item, &toml::from_str(condition).expect("conditions"));
            assert!(holds("speaks-for = \"staff\""));
            assert!(!holds("speaks-for = \"members\""));
            assert!(!holds("speaks-for = { not = \"staff\" }"));
        });
    }
}
