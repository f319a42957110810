//! The list of rules, and a page for each: what it asks and why, what it is drawn from, examples, and who meets it.

mod levels;
mod list;
mod met;

use std::io;

use maud::{Markup, html};

use super::Pages;
use super::frame::{Body, Frame, day, outside, plain, verdict};
use super::record::{Records, rule_page};
use crate::message::{Fact, Message};
use crate::report::guide::{ExampleLine, PackGuide, RuleGuide, StatementLine};

/// Writes the pages.
pub(super) fn write(frame: &Frame<'_>, records: &Records, pages: &impl Pages) -> io::Result<()> {
    frame.write(pages, "rules.html", &list::page(frame))?;
    let all = frame.packs().iter().flat_map(|pack| pack.rules.iter().map(move |rule| (pack, rule)));
    let nobody = Vec::new();
    for (number, (pack, rule)) in all.enumerate() {
        let name = rule_page(&pack.name, &rule.id);
        let up = "../".repeat(name.matches('/').count());
        let met = met::section(frame, rule, records, records.met.get(number).unwrap_or(&nobody), &up);
        frame.write(pages, &name, &Body { title: rule.title.clone(), content: content(frame, (pack, rule), &up, &met) })?;
    }
    Ok(())
}

fn content(frame: &Frame<'_>, (pack, rule): (&PackGuide, &RuleGuide), up: &str, met: &Markup) -> Markup {
    html! {
        p class="lead" { (plain(&rule.requirement)) }
        h2 { (frame.say("site-rule-fix")) }
        p { (plain(&rule.fix)) }
        @if let Some(why) = &rule.why {
            h2 { (frame.say("site-rule-why")) }
            p { (plain(why)) }
        }
        (levels::section(frame, pack, rule))
        (met)
        h2 { (frame.say("site-rule-more")) }
        (facts(frame, (pack, rule), up))
        (statements(frame, pack, &rule.statements))
        (examples(frame, &rule.examples))
    }
}

fn facts(frame: &Frame<'_>, (pack, rule): (&PackGuide, &RuleGuide), up: &str) -> Markup {
    let waivable = match &rule.waivable {
        Some(longest) => frame.format(&Message::new("site-rule-waivable").with("longest", Fact::name(longest.clone()))),
        None => frame.say("site-rule-not-waivable"),
    };
    let theme = pack.themes.get(rule.theme);
    html! {
        dl class="facts" {
            @if let Some(owner) = &rule.owner {
                dt { (frame.say("site-rule-owner")) }
                dd { @match &rule.contact { Some(contact) => (outside(contact, owner)), None => (owner) } }
            }
            dt { (frame.say("site-rule-exceptions")) }
            dd { (waivable) }
            dt { (frame.say("site-rule-asks")) }
            dd { (plain(&rule.asks)) }
            @if let Some(theme) = theme {
                dt { (frame.say("site-rule-theme")) }
                dd { a href={ (up) "rules.html#" (list::anchor(pack, theme)) } { (theme.name) } " · " (pack.title) }
            }
            dt { (frame.say("site-rule-id")) }
            dd { code dir="ltr" { (rule.id) } }
        }
    }
}

/// What the rule is drawn from.
fn statements(frame: &Frame<'_>, pack: &PackGuide, statements: &[StatementLine]) -> Markup {
    let context = |statement: &StatementLine| -> Vec<String> {
        let support =
            statement.support.map(|(of, all)| frame.format(&Message::new("site-rule-support").with("count", of).with("all", all)));
        [statement.section.clone(), statement.context.clone()].into_iter().filter(|words| !words.is_empty()).chain(support).collect()
    };
    html! {
        @if !statements.is_empty() {
            h2 { (frame.say("site-rule-source")) }
            p { (frame.format(&Message::new("site-rule-source-lead").with("pack", Fact::name(pack.title.clone())))) }
            ul class="said" {
                @for statement in statements { li { (plain(&statement.text)) br; span class="dim" { (context(statement).join(" · ")) } } }
            }
        }
    }
}

/// Examples by which the rule is proven; their names are in English.
fn examples(frame: &Frame<'_>, examples: &[ExampleLine]) -> Markup {
    let english = frame.text.language == "en";
    let (lang, dir) = ((!english).then_some("en"), (!english).then_some("ltr"));
    html! {
        @if !examples.is_empty() {
            h2 id="examples" { (frame.say("site-rule-examples")) }
            div class="scroll" tabindex="0" role="region" aria-labelledby="examples" {
                table class="examples" {
                    thead {
                        tr {
                            th scope="col" { (frame.say("site-rule-example")) }
                            th scope="col" { (frame.say("site-rule-example-date")) }
                            th scope="col" { (frame.say("site-rule-example-verdict")) }
                        }
                    }
                    tbody {
                        @for example in examples {
                            tr {
                                th scope="row" lang=[lang] dir=[dir] { (example.name) }
                                td { (day(example.as_of)) }
                                td { (outcome(frame, &example.expect)) }
                            }
                        }
                    }
                }
            }
        }
    }
}

/// What an example comes to, as a badge.
fn outcome(frame: &Frame<'_>, word: &str) -> Markup {
    let class = match word {
        "met" => "m",
        "not-met" | "overdue" => "e",
        "unknown" => "u",
        "in-grace" | "due-soon" => "w",
        _ => "f",
    };
    html! { span class={ "badge " (class) } { (verdict(frame, &word.to_owned().into())) } }
}
