//! What filters the affiliates: a form for the script, and for each affiliate the numbers by which its row is found.

use std::collections::BTreeSet;

use maud::{Markup, html};

use crate::message::{Fact, Message};
use crate::report::html::checks::{Checks, LEVELS, VERDICTS};
use crate::report::html::frame::{Frame, nothing};
use crate::report::html::record::Record;

/// Stands in a message for a number that the script changes.
const CHANGES: &str = "#";

/// The choices, each with the word that stands for it in addresses.
#[derive(Debug)]
pub(super) struct Filter {
    kinds: Vec<Choice>,
    stages: Vec<Choice>,
    regions: Vec<Choice>,
    verdicts: Vec<&'static str>,
}

#[derive(Debug)]
struct Choice {
    id: String,
    name: String,
}

impl Filter {
    /// The choices that make a difference for some affiliates.
    pub(super) fn new(frame: &Frame<'_>, affiliates: &[&Record]) -> Self {
        let packs = frame.packs();
        let kinds = packs.iter().flat_map(|pack| &pack.kinds).map(|kind| (kind.id.as_str(), kind.name.as_str()));
        let stages = packs.iter().flat_map(|pack| &pack.stages).map(|stage| (stage.id.as_str(), stage.name.as_str()));
        let named = |name: &dyn Fn(&Record) -> Option<String>| -> BTreeSet<String> {
            affiliates.iter().filter_map(|record| name(record)).filter(|name| !name.is_empty()).collect()
        };
        let has = |verdict: &&str| affiliates.iter().any(|record| record.checks.meets(Checks::of_verdict(verdict)));
        Self {
            kinds: choices(kinds, named(&|record| Some(record.kind.clone()))),
            stages: choices(stages, named(&|record| record.stage.clone())),
            regions: choices(std::iter::empty(), named(&|record| record.region.clone())),
            verdicts: VERDICTS.into_iter().filter(has).collect(),
        }
    }

    /// The numbers of an affiliate: which kind, stage and region, from one, and the bits of its checks.
    pub(super) fn of(&self, record: &Record) -> String {
        let kind = position(&self.kinds, Some(&record.kind));
        let stage = position(&self.stages, record.stage.as_ref());
        let region = position(&self.regions, record.region.as_ref());
        format!("{kind}.{stage}.{region}.{}", record.checks.bits())
    }

    /// The form; the script shows it.
    pub(super) fn form(&self, frame: &Frame<'_>, count: usize) -> Markup {
        if count < 2 {
            return nothing();
        }
        let fields = [("kind", "site-kind", &self.kinds), ("stage", "site-stage", &self.stages), ("region", "site-region", &self.regions)];
        let levels = LEVELS.map(|word| (word, frame.level(word), Checks::of_level(word)));
        let verdicts = self.verdicts.iter().map(|word| (*word, frame.say(crate::verdict::name_of(word)), Checks::of_verdict(word)));
        // a level alone looks for what is open, a verdict alone for any level, both together for one check that has both
        let checks = [
            ("level", "site-level-open", Checks::ALL, levels.to_vec()),
            ("verdict", "site-verdict", Checks::OPEN, verdicts.collect::<Vec<_>>()),
        ];
        html! {
            form class="filter" role="search" hidden {
                p {
                    label for="q" { (frame.say("site-search")) }
                    input type="search" id="q" name="q" autocomplete="off" spellcheck="false" dir="auto";
                }
                @for (place, (name, label, choices)) in fields.iter().enumerate() {
                    @if choices.len() > 1 {
                        p {
                            label for=(name) { (frame.say(label)) }
                            select id=(name) name=(name) data-place=(place) {
                                option value="" { (frame.say("site-any")) }
                                @for choice in *choices { option value=(choice.id) { (choice.name) } }
                            }
                        }
                    }
                }
                @for (name, label, any, choices) in &checks {
                    p {
                        label for=(name) { (frame.say(label)) }
                        select id=(name) name=(name) {
                            option value="" data-bits=(any.bits()) { (frame.say("site-any")) }
                            @for (word, name, bits) in choices { option value=(word) data-bits=(bits.bits()) { (name) } }
                        }
                    }
                }
                p class="shown" {
                    output aria-live="polite" { (shown(frame, count)) }
                    button type="reset" { (frame.say("site-clear")) }
                }
                p class="none" hidden { (frame.say("site-none-shown")) }
            }
        }
    }
}

/// How many are shown; the script changes the number.
fn shown(frame: &Frame<'_>, count: usize) -> Markup {
    let words = frame.format(&Message::new("site-shown").with("shown", Fact::name(CHANGES)).with("all", count));
    let (before, after) = words.split_once(CHANGES).unwrap_or((&words, ""));
    html! { (before) b { (count) } (after) }
}

/// The names that are in use: those that the packs know in their order, then all others.
fn choices<'p>(known: impl Iterator<Item = (&'p str, &'p str)>, mut used: BTreeSet<String>) -> Vec<Choice> {
    let mut choices: Vec<Choice> = known.filter_map(|(id, name)| used.take(name).map(|name| Choice { id: id.to_owned(), name })).collect();
    choices.extend(used.into_iter().map(|name| Choice { id: name.clone(), name }));
    choices
}

fn position(choices: &[Choice], name: Option<&String>) -> usize {
    name.and_then(|name| choices.iter().position(|choice| choice.name == *name)).map_or(0, |place| place + 1)
}
