//! What tells the public who stands behind an alias: fields of the register and of profiles that are no secret of others.

use super::Redactor;
use crate::document::tree::Node;

/// Fields that tell who an affiliate is, or where.
const TELLING: [&str; 11] = [
    "country",
    "countries",
    "region",
    "languages",
    "recognised",
    "kind-since",
    "status-since",
    "legal-status-since",
    "website",
    "fiscal-sponsor",
    "hub",
];

impl Redactor<'_> {
    /// Does a field tell who an affiliate with an alias is?
    pub(super) fn tells_who(&self, kind: &str, node: Node<'_>) -> bool {
        let around = || node.parent().is_some_and(|table| table.get("alias").is_some());
        TELLING.contains(&node.key())
            && match kind {
                "profile" => self.aliased && node.parent().is_some_and(|table| table.parent().is_none()),
                "register" => around(),
                _ => false,
            }
    }

    /// The keys whose values are hidden, besides the private ones, in a file that is broken. In a broken register nothing
    /// tells who has an alias, so there all count.
    pub(super) fn telling(&self, kind: &str) -> Vec<&'static str> {
        match kind {
            "register" => std::iter::once("name").chain(TELLING).collect(),
            "profile" if self.aliased => std::iter::once("name").chain(TELLING).collect(),
            "profile" => vec!["name"],
            _ => Vec::new(),
        }
    }
}
