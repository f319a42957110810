//! What applies to us: the requirements for each kind, age and place, now and later.
//!
//! A page for each kind and place that makes a difference. One page leads to them, by links or with a form.

mod page;

use std::io;

use maud::{Markup, html};

use super::Pages;
use super::frame::{Body, Frame};
use crate::message::{Fact, Message};
use crate::report::guide::{Applies, Band, NamedLine, Setting};

/// Writes the pages.
pub(super) fn write(frame: &Frame<'_>, pages: &impl Pages) -> io::Result<()> {
    let Some(applies) = frame.header.guide.as_ref().map(|guide| &guide.applies) else { return Ok(()) };
    frame.write(pages, "applies.html", &Body { title: frame.say("site-applies"), content: choice(frame, applies) })?;
    let bands: Vec<String> = (0..applies.bands.len()).map(|number| band(frame, applies, number)).collect();
    for setting in &applies.settings {
        let Some(kind) = applies.kinds.get(setting.kind) else { continue };
        frame.write(pages, &way_to(applies, setting), &page::page(frame, kind, setting, (applies, &bands)))?;
    }
    Ok(())
}

/// The way to the page of a kind in a place.
fn way_to(applies: &Applies, setting: &Setting) -> String {
    let plain = |word: &&str| {
        !word.is_empty() && word.len() <= 60 && word.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-')
    };
    let kind = applies.kinds.get(setting.kind).map(|kind| kind.id.as_str()).filter(plain);
    let kind = kind.map_or_else(|| format!("_{}", setting.kind), ToOwned::to_owned);
    let country = setting.country.as_ref().map_or("any", |country| country.id.as_str()).to_lowercase();
    let country = Some(country.as_str()).filter(plain).map_or_else(|| hexadecimal(&country), ToOwned::to_owned);
    let emerging = if setting.emerging { "-emerging" } else { "" };
    format!("applies/{kind}/{country}{emerging}.html")
}

/// A word that cannot name a file, as one that can.
fn hexadecimal(word: &str) -> String {
    word.bytes().take(30).fold(String::from("_"), |name, byte| format!("{name}{byte:02x}"))
}

/// The ages of a band in words.
fn band(frame: &Frame<'_>, applies: &Applies, number: usize) -> String {
    let from = |number: usize| applies.bands.get(number).and_then(|band| band.from.as_deref());
    age(frame, from(number), from(number + 1))
}

/// Ages from one to another in words.
pub(super) fn age(frame: &Frame<'_>, from: Option<&str>, until: Option<&str>) -> String {
    let name = |age: &str| Fact::name(age);
    frame.format(&match (from, until) {
        (None, None) => Message::new("site-applies-any-age"),
        (None, Some(until)) => Message::new("site-applies-until").with("until", name(until)),
        (Some(from), Some(until)) => Message::new("site-applies-between").with("from", name(from)).with("until", name(until)),
        (Some(from), None) => Message::new("site-applies-from").with("from", name(from)),
    })
}

/// The name of the place where a band begins on its page.
fn anchor(band: &Band) -> String {
    let (months, days) = band.age;
    if days == 0 { format!("m{months}") } else { format!("m{months}d{days}") }
}

/// Where a setting is, in words.
fn place(frame: &Frame<'_>, setting: &Setting, others: bool) -> String {
    let name = |country: &NamedLine| Fact::name(country.name.clone());
    let message = match (&setting.country, setting.emerging) {
        (Some(country), false) => Message::new("site-applies-in").with("country", name(country)),
        (Some(country), true) => Message::new("site-applies-in-emerging").with("country", name(country)),
        (None, false) if others => Message::new("site-applies-elsewhere"),
        (None, false) => Message::new("site-applies-everywhere"),
        (None, true) if others => Message::new("site-applies-elsewhere-emerging"),
        (None, true) => Message::new("site-applies-everywhere-emerging"),
    };
    frame.format(&message)
}

/// Does a country make a difference for a kind?
fn has_countries(applies: &Applies, kind: usize) -> bool {
    applies.settings.iter().any(|setting| setting.kind == kind && setting.country.is_some())
}

fn choice(frame: &Frame<'_>, applies: &Applies) -> Markup {
    html! {
        p class="lead" { (frame.say("site-applies-lead")) }
        (form(frame, applies))
        @for (number, kind) in applies.kinds.iter().enumerate() {
            h2 { (kind.name) }
            ul class="places" {
                @for setting in applies.settings.iter().filter(|setting| setting.kind == number && !setting.emerging) {
                    li { (links(frame, applies, setting)) }
                }
            }
        }
    }
}

/// The page of a place, and that for emerging communities in it.
fn links(frame: &Frame<'_>, applies: &Applies, setting: &Setting) -> Markup {
    let code = setting.country.as_ref().map(|country| country.id.as_str());
    let is_here = |other: &&Setting| other.kind == setting.kind && other.country.as_ref().map(|country| country.id.as_str()) == code;
    let emerging = applies.settings.iter().filter(is_here).find(|other| other.emerging);
    let others = has_countries(applies, setting.kind);
    html! {
        a href=(way_to(applies, setting)) data-kind=(setting.kind) data-country=(code.unwrap_or_default()) { (place(frame, setting, others)) }
        @if let Some(emerging) = emerging {
            " · "
            a href=(way_to(applies, emerging)) data-kind=(setting.kind) data-country=(code.unwrap_or_default()) data-emerging="1"
                aria-label=(place(frame, emerging, others)) { (frame.say("site-applies-for-emerging")) }
        }
    }
}

/// Leads to the page and the age that fit; it works only with a script, which shows it.
fn form(frame: &Frame<'_>, applies: &Applies) -> Markup {
    let mut countries: Vec<&NamedLine> = Vec::new();
    for country in applies.settings.iter().filter_map(|setting| setting.country.as_ref()) {
        if !countries.iter().any(|known| known.id == country.id) {
            countries.push(country);
        }
    }
    let ages: Vec<String> = applies.bands.iter().map(|band| format!("{}:{}", band.age.0, band.age.1)).collect();
    html! {
        form id="applies" class="card" hidden data-ages=(ages.join(" ")) {
            p {
                label for="kind" { (frame.say("site-applies-kind")) }
                select id="kind" { @for (number, kind) in applies.kinds.iter().enumerate() { option value=(number) { (kind.name) } } }
            }
            @if !countries.is_empty() {
                p {
                    label for="country" { (frame.say("site-applies-country")) }
                    select id="country" {
                        option value="" { (frame.say("site-applies-other-country")) }
                        @for country in countries { option value=(country.id) { (country.name) } }
                    }
                }
            }
            p {
                label for="recognised" { (frame.say("site-applies-recognised")) }
                input id="recognised" type="date" min="1900-01-01" max="2200-12-31";
            }
            p {
                label for="years" { (frame.say("site-applies-years")) }
                input id="years" type="number" min="0" max="300" step="any" inputmode="decimal";
            }
            @if applies.settings.iter().any(|setting| setting.emerging) {
                p class="tick" { input id="emerging" type="checkbox"; " " label for="emerging" { (frame.say("site-applies-emerging")) } }
            }
            p { button type="submit" { (frame.say("site-applies-show")) } }
        }
    }
}
