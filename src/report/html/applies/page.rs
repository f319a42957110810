//! What is asked of one kind of affiliates in one place, at each age.

use std::collections::HashMap;

use maud::{Markup, html};

use super::super::frame::{Body, Frame, plain};
use super::super::record::rule_page;
use super::{anchor, has_countries, place};
use crate::message::{Fact, Message};
use crate::pack::Level;
use crate::report::guide::{Applies, AskedLine, Band, ChangeLine, InBand, NamedLine, Reason, RuleGuide, Setting};

/// From the folder of these pages to that of the language.
const UP: &str = "../../";
/// So much advice is shown at once.
const SHORT: usize = 5;

/// The page.
pub(super) fn page(frame: &Frame<'_>, kind: &NamedLine, setting: &Setting, (applies, ages): (&Applies, &[String])) -> Body {
    let bands = &applies.bands;
    let title = Message::new("site-applies-title").with("kind", Fact::name(kind.name.clone()));
    let here = place(frame, setting, has_countries(applies, setting.kind));
    let before = std::iter::once(None).chain(setting.bands.iter().map(Some));
    let sections: Vec<(&Band, &String, &InBand, Option<&InBand>)> =
        bands.iter().zip(ages).zip(setting.bands.iter().zip(before)).map(|((band, age), (now, before))| (band, age, now, before)).collect();
    let content = html! {
        p class="lead" { (here) (frame.say("site-affiliate-stop")) " " (frame.say("site-applies-page-lead")) }
        p { a href={ (UP) "applies.html" } { (frame.say("site-applies-again")) } }
        @if bands.len() > 1 {
            nav class="jump" aria-label=(frame.say("site-applies-ages")) {
                ul { @for (band, age, ..) in &sections { li { a href={ "#" (anchor(band)) } { (age) } } } }
            }
        }
        (reasons(frame, &setting.reasons))
        @for (band, age, now, before) in &sections {
            section aria-labelledby=(anchor(band)) { (in_band(frame, (band, age), now, *before)) }
        }
    };
    Body { title: frame.format(&title), content }
}

fn reasons(frame: &Frame<'_>, reasons: &[Reason]) -> Markup {
    html! {
        @if !reasons.is_empty() {
            details class="reasons" {
                summary { (frame.say("site-applies-reasons")) }
                @for reason in reasons {
                    p {
                        strong { (reason.title) } " "
                        @if let Some(conditions) = &reason.only_if { "(" (only_if(frame, conditions)) ") " }
                        (plain(&reason.text))
                    }
                }
            }
        }
    }
}

fn in_band(frame: &Frame<'_>, (band, age): (&Band, &str), now: &InBand, before: Option<&InBand>) -> Markup {
    let was: HashMap<(usize, usize), Level> = levels(before);
    let is: HashMap<(usize, usize), Level> = levels(Some(now));
    let gone: Vec<&AskedLine> = before.into_iter().flat_map(|before| &before.asked).filter(|line| !is.contains_key(&line.rule)).collect();
    html! {
        h2 id=(anchor(band)) { (age) @if !band.name.is_empty() { " · " (band.name) } }
        @if now.asked.is_empty() { p { (frame.say("site-applies-nothing")) } }
        @for (level, heading) in [(Level::Must, "site-applies-must"), (Level::Should, "site-applies-should"), (Level::May, "site-applies-may")] {
            @let lines: Vec<&AskedLine> = now.asked.iter().filter(|line| line.level == level).collect();
            @if !lines.is_empty() {
                h3 { (frame.say(heading)) " " span class="dim" { "· " (lines.len()) } }
                (at_level(frame, &lines, before.map(|_| &was)))
            }
        }
        @if !gone.is_empty() {
            h3 { (frame.say("site-applies-gone")) }
            ul { @for line in gone { li { (link(frame, line.rule)) } } }
        }
        (later(frame, &now.later))
    }
}

fn levels(band: Option<&InBand>) -> HashMap<(usize, usize), Level> {
    band.into_iter().flat_map(|band| &band.asked).map(|line| (line.rule, line.level)).collect()
}

/// What is new or asked in another way comes first; what is as before, and much advice, is folded away.
fn at_level(frame: &Frame<'_>, lines: &[&AskedLine], was: Option<&HashMap<(usize, usize), Level>>) -> Markup {
    let level_before = |line: &AskedLine| was.and_then(|was| was.get(&line.rule).copied());
    let (same, other): (Vec<&AskedLine>, Vec<&AskedLine>) = lines.iter().partition(|line| level_before(line) == Some(line.level));
    let mark = |line: &AskedLine| match level_before(line) {
        Some(level) => Some(frame.format(&Message::new("site-applies-was").with("level", Fact::name(frame.level(level.word()))))),
        None => was.map(|_| frame.say("site-applies-new")),
    };
    let list = |lines: &[&AskedLine], marked: bool| {
        html! { ul class="asked" { @for line in lines { (requirement(frame, line, if marked { mark(line) } else { None })) } } }
    };
    let folded = |id: &'static str, lines: &[&AskedLine], marked: bool| {
        html! { details { summary { (frame.format(&Message::new(id).with("count", lines.len()))) } (list(lines, marked)) } }
    };
    let is_advice = lines.iter().all(|line| line.level == Level::May);
    html! {
        @if is_advice && other.len() > SHORT { (folded("site-applies-show-advice", &other, true)) }
        @else if !other.is_empty() { (list(&other, true)) }
        @if !same.is_empty() { (folded("site-applies-as-before", &same, false)) }
    }
}

/// One requirement: its title, what is new about it, its sentence, and what it depends on.
fn requirement(frame: &Frame<'_>, line: &AskedLine, mark: Option<String>) -> Markup {
    html! {
        li {
            (link(frame, line.rule))
            @if let Some(mark) = mark { " " span class="badge n" { (mark) } }
            @if let Some((_, rule)) = known(frame, line.rule) { br; (plain(&rule.requirement)) }
            @if let Some(conditions) = &line.only_if { br; span class="dim" { (only_if(frame, conditions)) } }
            @for other in &line.otherwise { br; span class="dim" { (plain(other)) } }
        }
    }
}

fn only_if(frame: &Frame<'_>, conditions: &str) -> Markup {
    plain(&frame.format(&Message::new("site-applies-only-if").with("conditions", Fact::name(conditions))))
}

/// What is announced, by day.
fn later(frame: &Frame<'_>, changes: &[ChangeLine]) -> Markup {
    let word = |level: Level| if level == Level::Off { frame.say("site-applies-not-asked") } else { frame.level(level.word()) };
    html! {
        @if !changes.is_empty() {
            h3 { (frame.say("site-applies-later")) }
            ul {
                @for change in changes {
                    @let words = Message::new("site-applies-change").with("date", change.from)
                        .with("before", Fact::name(word(change.before))).with("after", Fact::name(word(change.after)));
                    li { (link(frame, change.rule)) br; (frame.format(&words)) }
                }
            }
        }
    }
}

fn known<'f>(frame: &'f Frame<'_>, (pack, rule): (usize, usize)) -> Option<(&'f str, &'f RuleGuide)> {
    let pack = frame.packs().get(pack)?;
    Some((&pack.name, pack.rules.get(rule)?))
}

fn link(frame: &Frame<'_>, rule: (usize, usize)) -> Markup {
    html! { @if let Some((pack, rule)) = known(frame, rule) { a href={ (UP) (rule_page(pack, &rule.id)) } { (plain(&rule.title)) } } }
}
