//! The places that make a difference: the countries that packs name, and emerging communities.

use std::collections::BTreeSet;

use crate::document::FieldPath;
use crate::pack::Applies;
use crate::parameter::{Literal, Test};
use crate::portfolio::Portfolio;

/// Where an affiliate is.
#[derive(Clone, Debug)]
pub(super) struct Place {
    /// The country; none for all that no pack names.
    pub(super) country: Option<String>,
    /// Does it serve an emerging community?
    pub(super) emerging: bool,
}

/// All places that packs tell apart, the plainest first.
pub(super) fn places(portfolio: &Portfolio) -> Vec<Place> {
    let conditions = || portfolio.packs.iter().flat_map(all_conditions).flat_map(|applies| &applies.register.0);
    let countries: BTreeSet<&str> = conditions().filter(|(path, _)| is_country(path)).flat_map(|(_, test)| named(test)).collect();
    let makes_a_difference = conditions().any(|(path, _)| *path == FieldPath::key("emerging"));
    let somewhere = std::iter::once(None).chain(countries.into_iter().map(|country| Some(country.to_owned())));
    let both = [false, true].into_iter().filter(move |emerging| !emerging || makes_a_difference);
    somewhere.flat_map(|country| both.clone().map(move |emerging| Place { country: country.clone(), emerging })).collect()
}

/// The conditions of all rules, and of all overlays that are in use.
fn all_conditions(pack: &crate::pack::Pack) -> impl Iterator<Item = &Applies> {
    let rules = pack.rules.iter().flat_map(|rule| &rule.versions).map(|version| &version.applies);
    rules.chain(pack.overlays.iter().filter(|overlay| overlay.in_use).map(|overlay| &overlay.applies))
}

fn is_country(path: &FieldPath) -> bool {
    *path == FieldPath::key("country") || *path == FieldPath::key("countries")
}

/// The words that a condition names.
fn named(test: &Test) -> Vec<&str> {
    match test {
        Test::OneOf(list) | Test::NoneOf(list) => list.iter().filter_map(Literal::as_text).collect(),
        Test::AtLeast(_) | Test::AtMost(_) | Test::Stated(_) => Vec::new(),
    }
}
