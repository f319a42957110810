//! `share`: a part is large enough against its whole: votes, people present, elements of an array.
//!
//! How much is needed may be a share, a number or a quorum of the bylaws; the comparison is exact.

use rust_decimal::Decimal;
use serde::Deserialize;
use serde_json::{Value, json};

use super::conditions::describe;
use super::elements::Items;
use super::numbers::{Paths, derived, incomparable, number, sum};
use super::quorum::Quorum;
use super::{Check, Stop};
use crate::document::{Document, FieldPath};
use crate::message::{Fact, Message};
use crate::parameter::{Conditions, Parameter, Uses};
use crate::scope::Scope;
use crate::verdict::{Exclusion, Gap, Outcome, Verdict};

/// Compares a part with its whole.
#[derive(Clone, Debug, Deserialize)]
#[serde(try_from = "Raw")]
pub(super) struct Share {
    of: Of,
    at_least: Parameter,
}

/// What the share is of.
#[derive(Clone, Debug)]
enum Of {
    /// Of a number.
    Number { part: Paths, whole: FieldPath },
    /// Of the elements of an array: those for which the conditions hold.
    Elements { items: Items, that: Conditions },
}

#[derive(Deserialize)]
#[serde(rename_all = "kebab-case")]
struct Raw {
    part: Option<Paths>,
    whole: Option<FieldPath>,
    items: Option<Items>,
    that: Option<Conditions>,
    at_least: Parameter,
}

impl TryFrom<Raw> for Share {
    type Error = &'static str;

    fn try_from(raw: Raw) -> Result<Self, Self::Error> {
        let of = match (raw.part, raw.whole, raw.items, raw.that) {
            (Some(part), Some(whole), None, None) => Of::Number { part, whole },
            (None, None, Some(items), Some(that)) => Of::Elements { items, that },
            _ => return Err("a share has either `part` and `whole`, or `items` and `that`"),
        };
        Ok(Self { of, at_least: raw.at_least })
    }
}

impl Share {
    /// How much is needed, where the part is not enough. Nothing is asked of a whole that is nothing,
    /// unless a number is needed whatever it is.
    fn lack<'d>(&self, scope: &Scope<'d>, document: &'d Document, [part, whole]: [Decimal; 2], path: &FieldPath) -> Result<Option<Decimal>, Gap> {
        let quorum = Quorum::read(scope, document, &self.at_least)?;
        let too_great = || incomparable(path);
        let need = quorum.needed(whole).ok_or_else(too_great)?;
        if whole.is_zero() && need.is_nothing() && quorum != Quorum::None {
            return Err(Gap::Excluded(Exclusion::NothingToJudge(path.to_string())));
        }
        if need.is_reached(part).ok_or_else(too_great)? {
            return Ok(None);
        }
        let whole_numbers = part.fract().is_zero() && whole.fract().is_zero();
        need.shown(whole_numbers).ok_or_else(too_great).map(Some)
    }

    fn judge_numbers<'d>(&self, scope: &Scope<'d>, document: &'d Document, part: &Paths, whole: &FieldPath) -> Result<Outcome<'d>, Stop<'d>> {
        let sum = sum(scope, document, &part.0)?;
        let total = number(scope, document, whole)?;
        let places = sum.places.iter().chain(&total.places);
        let outcome = match self.lack(scope, document, [sum.amount, total.amount], whole) {
            Ok(None) => Outcome::met(),
            Ok(Some(needed)) => {
                let message = Message::new("share-too-small").with("field", part.fact()).with("actual", sum.fact());
                let message = message.with("other", Fact::name(whole.to_string())).with("whole", total.fact());
                Outcome::new(Verdict::NotMet, message.with("expected", derived(needed, total.private)))
            }
            Err(gap) => Outcome::gap(gap),
        };
        Ok(places.fold(outcome, |outcome, node| outcome.at(document, *node)))
    }

    fn judge_elements<'d>(&self, scope: &Scope<'d>, document: &'d Document, items: &Items, that: &Conditions) -> Result<Outcome<'d>, Gap> {
        let mut elements = items.of(scope, document)?;
        let whole = elements.all.len();
        if whole == 0 {
            return Err(Gap::Excluded(Exclusion::NothingToJudge(items.path().to_string())));
        }
        let others = elements.split_off(scope, document, that);
        let part = elements.all.len();
        match self.lack(scope, document, [part.into(), whole.into()], items.path()) {
            Ok(None) => Ok(elements.around(Outcome::met(), document)),
            Ok(Some(needed)) => {
                let message = Message::new("share-too-few-elements").with("field", Fact::name(items.path().to_string())).with("conditions", describe(that));
                let message = message.with("actual", derived(part, elements.private)).with("whole", derived(whole, elements.private));
                let outcome = Outcome::new(Verdict::NotMet, message.with("expected", derived(needed, elements.private)));
                let outcome = others.into_iter().fold(outcome, |outcome, element| outcome.at(document, element));
                Ok(if outcome.evidence.is_empty() { elements.around(outcome, document) } else { outcome })
            }
            Err(gap) => Ok(elements.around(Outcome::gap(gap), document)),
        }
    }
}

impl Check for Share {
    fn parameters() -> (Value, &'static [&'static str]) {
        let parameters = json!({
            "part": Paths::schema("Part", "The number that must be large enough, or several that are added up."),
            "whole": { "title": "Whole", "description": "The number that the part is taken of.", "type": "string", "x-type": "field-path" },
            "items": { "title": "Items", "description": "The array of which a share of the elements is asked for.", "type": "string", "x-type": "field-path" },
            "that": { "title": "Item conditions", "description": "What must hold for that share of the elements.", "$ref": "#/$defs/conditions" },
            "at-least": {
                "title": "At least", "$ref": "#/$defs/parameter",
                "description": "The least part: a share such as `1/2`, a number, `simple`, `unanimous`, or a field with a quorum or a majority."
            }
        });
        (parameters, &["at-least"])
    }

    fn judge<'d>(&self, scope: &Scope<'d>, document: &'d Document) -> Outcome<'d> {
        match &self.of {
            // where nothing is needed, nobody has to have counted
            Of::Number { .. } if Quorum::read(scope, document, &self.at_least) == Ok(Quorum::None) => Outcome::met().at(document, document.root()),
            Of::Number { part, whole } => self.judge_numbers(scope, document, part, whole).unwrap_or_else(|stop| *stop.0),
            Of::Elements { items, that } => self.judge_elements(scope, document, items, that).unwrap_or_else(Outcome::gap),
        }
    }

    fn describe(&self) -> Message {
        let message = match &self.of {
            Of::Number { part, whole } => Message::new("describe-share").with("field", part.fact()).with("whole", Fact::name(whole.to_string())),
            Of::Elements { items, that } => {
                Message::new("describe-share-elements").with("field", Fact::name(items.path().to_string())).with("conditions", describe(that))
            }
        };
        message.with("other", self.at_least.fact())
    }

    fn uses(&self, uses: &mut Uses) {
        match &self.of {
            Of::Number { part, whole } => part.0.iter().chain([whole]).for_each(|path| uses.field(path)),
            Of::Elements { items, that } => items.uses(that, uses),
        }
        uses.parameter(&self.at_least);
    }
}

#[cfg(test)]
mod tests {
    use crate::testing::judge;

    const QUORUM: &str = r#"share = { document = "meeting", part = ["present", "represented"], whole = "entitled", at-least = { from = "bylaws.assembly.quorum" } }"#;

    fn meeting(quorum: &str, figures: &str) -> String {
        let bylaws = format!("adopted = 2020-01-01\n{quorum}");
        let meeting = format!("date = 2025-01-01\nmode = \"remote\"\n{figures}");
        judge(QUORUM, &[("bylaws.toml", &bylaws), ("meetings/2025-01-01-a.toml", &meeting)])
    }

    #[test]
    fn the_quorum_of_the_bylaws_is_held_against_the_minutes() {
        let lesser = r#"assembly.quorum = { share = "5%", count = 60, which = "lesser-of" }"#;
        assert_eq!(meeting(lesser, "entitled = 100\npresent = 4\nrepresented = 1"), "met");
        assert_eq!(meeting(lesser, "entitled = 100\npresent = 4"), "not-met at 4:11 share-too-small");
        assert_eq!(meeting(lesser, "entitled = 5000\npresent = 59\nrepresented = 1"), "met");
        assert_eq!(meeting(lesser, "entitled = 5000\npresent = 59"), "not-met at 4:11 share-too-small");
        assert_eq!(meeting(r#"assembly.quorum = { share = "1/2", plus = 1 }"#, "entitled = 11\npresent = 6"), "met");
        assert_eq!(meeting(r#"assembly.quorum = { share = "1/2", plus = 1 }"#, "entitled = 11\npresent = 5"), "not-met at 4:11 share-too-small");
        assert_eq!(meeting(r#"assembly.quorum = "none""#, "entitled = 0\npresent = 0"), "met");
        assert_eq!(meeting(lesser, "entitled = 0\npresent = 0"), "not-applicable nothing-to-judge at 4:11");
    }

    #[test]
    fn what_is_missing_is_named_where_it_should_be() {
        let quorum = r#"assembly.quorum = { share = "50%" }"#;
        assert_eq!(meeting(quorum, "entitled = 10"), "not-met at 1:1 present-blank");
        assert_eq!(meeting(quorum, "present = 10"), "not-met at 1:1 present-blank");
        assert_eq!(meeting(quorum, "present = -1\nentitled = 10"), "unknown faulty");
        assert_eq!(meeting("", "present = 10\nentitled = 10"), "unknown unstated at 3:11");
        assert_eq!(meeting(r#"assembly.quorum = { base = "present" }"#, "present = 10\nentitled = 10"), "unknown faulty at 3:11");
    }

    #[test]
    fn amounts_of_money_are_not_rounded() {
        let rule = r#"share = { document = "grant", part = "spent", whole = "granted", at-least = "1/3" }"#;
        let text = |spent: &str| format!("id = \"a\"\ncurrency = \"EUR\"\ngranted = 100.51\nspent = {spent}");
        let grant = |spent: &str| judge(rule, &[("grants/a.toml", &text("90")), ("grants/b.toml", &text(spent))]);
        assert_eq!(grant("33.5034"), "met");
        assert_eq!(grant("33.5033"), "not-met at 4:9 share-too-small");
    }

    #[test]
    fn a_share_of_the_elements() {
        let rule = r#"share = { document = "bylaws", items = "bodies", that = { size-min = { at-least = 3 } }, at-least = "1/2" }"#;
        let bodies = |sizes: &[i32]| {
            let bodies: Vec<_> = sizes.iter().map(|size| format!("[[bodies]]\nid = \"b{size}\"\nsize-min = {size}\n")).collect();
            judge(rule, &[("bylaws.toml", &format!("adopted = 2020-01-01\n{}", bodies.concat()))])
        };
        assert_eq!(bodies(&[3, 1]), "met");
        assert_eq!(bodies(&[3, 1, 2]), "not-met at 5:1 share-too-few-elements");
        assert_eq!(judge(&rule.replace("\"1/2\"", "2"), &[("bylaws.toml", "adopted = 2020-01-01\n[[bodies]]\nid = \"a\"\nsize-min = 3")]), "not-met at 2:1 share-too-few-elements");
        assert_eq!(bodies(&[]), "not-applicable nothing-to-judge");
        assert_eq!(bodies(&[3, -1]), "unknown faulty");
        assert!(toml::from_str::<super::Share>("part = \"present\"\nat-least = 1").is_err());
    }
}
