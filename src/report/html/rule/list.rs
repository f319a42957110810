//! All rules, by pack and theme.

use maud::{Markup, html};

use super::super::frame::{Body, Frame, plain};
use super::super::record::rule_page;
use super::levels::in_short;
use crate::message::Message;
use crate::report::guide::{NamedLine, PackGuide, RuleGuide};

/// The page.
pub(super) fn page(frame: &Frame<'_>) -> Body {
    let count: usize = frame.packs().iter().map(|pack| pack.rules.len()).sum();
    let content = html! {
        p class="lead" { (frame.format(&Message::new("site-rules-lead").with("count", count))) }
        @for pack in frame.packs() {
            h2 { (pack.title) }
            @if let Some(about) = &pack.about { p { (plain(about)) } }
            nav class="jump" aria-label=(pack.title) {
                ul { @for theme in &pack.themes { li { a href={ "#" (anchor(pack, theme)) } { (theme.name) } } } }
            }
            @for (number, theme) in pack.themes.iter().enumerate() {
                h3 id=(anchor(pack, theme)) { (theme.name) }
                ul class="asked" {
                    @for rule in pack.rules.iter().filter(|rule| rule.theme == number) { (one(frame, pack, rule)) }
                }
            }
        }
    };
    Body { title: frame.say("site-rules"), content }
}

fn one(frame: &Frame<'_>, pack: &PackGuide, rule: &RuleGuide) -> Markup {
    html! {
        li {
            a href=(rule_page(&pack.name, &rule.id)) { (plain(&rule.title)) }
            br;
            (plain(&rule.requirement))
            br;
            span class="dim" { (in_short(frame, pack, rule)) }
        }
    }
}

/// Where a theme begins, written so that it can be part of an address.
pub(super) fn anchor(pack: &PackGuide, theme: &NamedLine) -> String {
    let plain = |c: char| c.is_ascii_alphanumeric() || c == '-';
    let part = |word: &str| {
        word.chars()
            .fold(String::new(), |name, c| if plain(c) { name + c.encode_utf8(&mut [0; 4]) } else { format!("{name}_{:x}_", u32::from(c)) })
    };
    format!("{}.{}", part(&pack.name), part(&theme.id))
}
