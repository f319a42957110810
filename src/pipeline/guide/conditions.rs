//! Conditions in words, for people who fill in no form yet: those that packs often have are told in plain words.

use crate::check::conditions::describe_one;
use crate::document::FieldPath;
use crate::message::Message;
use crate::pack::Applies;
use crate::parameter::{Literal, Test};
use crate::text::Text;

/// All conditions in words, to be put behind `if`; nothing where there are none.
pub(super) fn told(applies: &Applies, text: &Text) -> Option<String> {
    let register = applies.register.0.iter().map(|(path, test)| in_words("register", path, test));
    let profile = applies.profile.0.iter().map(|(path, test)| in_words("profile", path, test));
    let all: Vec<String> = register.chain(profile).map(|message| text.format(&message)).collect();
    (!all.is_empty()).then(|| text.all_of(&all))
}

fn in_words(document: &str, path: &FieldPath, test: &Test) -> Message {
    let among = |list: &[Literal], words: &[&str]| {
        list.len() == words.len() && list.iter().all(|l| l.as_text().is_some_and(|w| words.contains(&w)))
    };
    let field = path.to_string();
    match (document, field.as_str(), test) {
        ("profile", "handles-money", Test::OneOf(list)) if *list == [Literal::Truth(true)] => Message::new("site-if-money"),
        ("profile", "handles-money", Test::NoneOf(list)) if *list == [Literal::Truth(false)] => Message::new("site-if-money"),
        ("profile", "legal-status", Test::OneOf(list)) if among(list, &["registered"]) => Message::new("site-if-registered"),
        ("profile", "decision-structure", Test::NoneOf(list)) if among(list, &["consensus", "none"]) => Message::new("site-if-votes"),
        ("profile", "members.count", Test::AtLeast(literal)) => Message::new("site-if-members").with("count", literal.fact()),
        ("register", "fiscal-year-end", Test::Stated(true)) => Message::new("site-if-fiscal-year"),
        ("register", "fiscal-year-end", Test::Stated(false)) => Message::new("site-if-no-fiscal-year"),
        _ => describe_one(path, test),
    }
}
