//! Do conditions hold for a document, or for one item of an array in it?

use std::cmp::Ordering;

use super::{Field, Scope, compare_literal, is_among};
use crate::document::{Document, FieldPath, Node};
use crate::parameter::{Conditions, Literal, Test};
use crate::verdict::{Gap, Reason};

impl<'d> Scope<'d> {
    /// Do all conditions hold for a document?
    ///
    /// # Errors
    /// When one of the values cannot be trusted, or cannot be compared.
    pub fn holds(&self, document: &'d Document, conditions: &Conditions) -> Result<bool, Gap> {
        self.unmet(document, conditions).map(|unmet| unmet.is_none())
    }

    /// The first condition that does not hold for a document, if there is one.
    ///
    /// # Errors
    /// As [`Scope::holds`], unless another condition certainly does not hold.
    pub fn unmet<'c>(&self, document: &'d Document, conditions: &'c Conditions) -> Result<Option<&'c (FieldPath, Test)>, Gap> {
        let mut gap = None;
        for condition in &conditions.0 {
            match self.holds_one(document, &condition.0, &condition.1) {
                Ok(true) => {}
                Ok(false) => return Ok(Some(condition)),
                Err(cause) => gap = gap.or(Some(cause)),
            }
        }
        gap.map_or(Ok(None), Err)
    }

    fn holds_one(&self, document: &'d Document, path: &FieldPath, test: &Test) -> Result<bool, Gap> {
        if path.is_plural() {
            return self.holds_for_any(document, path, test);
        }
        let stated = match self.field(document, path)? {
            Field::Stated(node) => Some(node),
            Field::Absent(_) => None,
        };
        let among = |list: &[Literal]| -> Result<bool, Gap> {
            match stated {
                Some(node) if is_among(node, list) => Ok(true),
                _ => Ok(self.home(document, path)?.is_some_and(|node| is_among(node, list))),
            }
        };
        let order = |literal: &Literal| match stated {
            Some(node) => compare_literal(node, literal).map(Some).ok_or(Gap::Unknown(Reason::Incomparable(path.to_string()))),
            None => Ok(None),
        };
        Ok(match test {
            Test::OneOf(list) => among(list)?,
            Test::NoneOf(list) => !among(list)?,
            Test::AtLeast(literal) => order(literal)?.is_some_and(Ordering::is_ge),
            Test::AtMost(literal) => order(literal)?.is_some_and(Ordering::is_le),
            // a placeholder states nothing
            Test::Stated(wanted) => stated.is_some_and(|node| !self.is_blank(node)) == *wanted,
        })
    }

    /// For a path to many values one that passes is enough; `not` and `stated = false` must hold for all.
    fn holds_for_any(&self, document: &'d Document, path: &FieldPath, test: &Test) -> Result<bool, Gap> {
        let fields = self.fields(document, path)?;
        let mut stated = fields.into_iter().filter_map(|field| match field {
            Field::Stated(node) => Some(node),
            Field::Absent(_) => None,
        });
        Ok(match test {
            Test::OneOf(list) => stated.any(|node| is_among(node, list)),
            Test::NoneOf(list) => !stated.any(|node| is_among(node, list)),
            Test::AtLeast(literal) => stated.any(|node| compare_literal(node, literal).is_some_and(Ordering::is_ge)),
            Test::AtMost(literal) => stated.any(|node| compare_literal(node, literal).is_some_and(Ordering::is_le)),
            Test::Stated(wanted) => stated.any(|node| !self.is_blank(node)) == *wanted,
        })
    }

    /// The same for one item of an array in a document; a missing field of the item counts as in [`Scope::holds`].
    #[must_use]
    pub fn item_holds(&self, item: Node<'d>, conditions: &Conditions) -> bool {
        conditions.0.iter().all(|(path, test)| match (path.get(item), test) {
            (None, test) => matches!(test, Test::NoneOf(_) | Test::Stated(false)),
            (Some(node), Test::OneOf(list)) => is_among(node, list),
            (Some(node), Test::NoneOf(list)) => !is_among(node, list),
            (Some(node), Test::AtLeast(literal)) => compare_literal(node, literal).is_some_and(Ordering::is_ge),
            (Some(node), Test::AtMost(literal)) => compare_literal(node, literal).is_some_and(Ordering::is_le),
            (Some(node), Test::Stated(wanted)) => self.is_blank(node) != *wanted,
        })
    }
}
