//! How strongly a rule is asked of whom: as a table, and in a few words.

use maud::{Markup, html};

use super::super::applies::age;
use super::super::frame::Frame;
use crate::message::{Fact, Message};
use crate::pack::Level;
use crate::report::guide::{PackGuide, RuleGuide, VersionLine};

/// The tables: as it is now, and as it will be.
pub(super) fn section(frame: &Frame<'_>, pack: &PackGuide, rule: &RuleGuide) -> Markup {
    let now = rule.versions.iter().rev().find(|version| version.from <= frame.as_of());
    let mut shown = now;
    let mut later: Vec<&VersionLine> = Vec::new();
    for version in rule.versions.iter().filter(|version| version.from > frame.as_of()) {
        // what changes nothing but how it is judged needs no table
        if shown.is_none_or(|shown| shown.levels != version.levels) {
            later.push(version);
            shown = Some(version);
        }
    }
    html! {
        h2 { (frame.say("site-rule-levels")) }
        @if let Some(now) = now {
            (table(frame, pack, now, "levels", &frame.say("site-rule-levels-now")))
        }
        @for (number, version) in later.into_iter().enumerate() {
            @let caption = frame.format(&Message::new("site-rule-levels-from").with("date", version.from));
            (table(frame, pack, version, &format!("levels-{}", number + 2), &caption))
        }
    }
}

fn table(frame: &Frame<'_>, pack: &PackGuide, version: &VersionLine, id: &str, caption: &str) -> Markup {
    let from = |number: usize| pack.stages.get(number).filter(|_| number > 0).map(|stage| stage.from.as_str());
    html! {
        div class="scroll" tabindex="0" role="region" aria-labelledby=(id) {
            table class="levels" {
                caption id=(id) { (caption) }
                thead {
                    tr {
                        th scope="col" { (frame.say("site-rule-kind")) }
                        @for (number, stage) in pack.stages.iter().enumerate() {
                            th scope="col" { (stage.name) br; small { (age(frame, from(number), from(number + 1))) } }
                        }
                    }
                }
                tbody {
                    @for (kind, levels) in pack.kinds.iter().zip(&version.levels) {
                        tr {
                            th scope="row" { (kind.name) }
                            @for level in levels { td { (cell(frame, *level)) } }
                        }
                    }
                }
            }
        }
    }
}

fn cell(frame: &Frame<'_>, level: Level) -> Markup {
    html! {
        @match level {
            Level::Off => span class="dim" { (frame.say("site-applies-not-asked")) },
            Level::Must => strong { (frame.level(level.word())) },
            _ => (frame.level(level.word())),
        }
    }
}

/// The strongest that is ever asked of each kind, in a few words.
pub(super) fn in_short(frame: &Frame<'_>, pack: &PackGuide, rule: &RuleGuide) -> String {
    let now = rule.versions.iter().rev().find(|version| version.from <= frame.as_of());
    let Some(version) = now.or(rule.versions.first()) else { return String::new() };
    let strongest: Vec<Level> = version.levels.iter().map(|levels| levels.iter().copied().max().unwrap_or_default()).collect();
    let mut parts = Vec::new();
    for level in [Level::Must, Level::Should, Level::May] {
        let of: Vec<&str> =
            pack.kinds.iter().zip(&strongest).filter(|(_, own)| **own == level).map(|(kind, _)| kind.name.as_str()).collect();
        if of.is_empty() {
            continue;
        }
        let whom = if of.len() == pack.kinds.len() && of.len() > 1 {
            frame.say("site-rule-everybody")
        } else {
            of.join(&frame.say("list-separator"))
        };
        let words = Message::new("site-rule-whom").with("level", Fact::name(frame.level(level.word()))).with("whom", Fact::name(whom));
        parts.push(frame.format(&words));
    }
    if now.is_none() {
        parts.push(frame.format(&Message::new("site-rule-levels-from").with("date", version.from)));
    }
    parts.join(" · ")
}
