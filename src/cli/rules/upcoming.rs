//! `affcheck rules --for`: what applies to an affiliate now, and what comes later and when.

use super::{Page, level};
use crate::assess::{Asked, Case};
use crate::calendar::{Date, Horizon};
use crate::error::{Error, Result};
use crate::message::{Fact, Message};
use crate::pack::{Level, Pack, Rule};
use crate::pipeline::upcoming::{later, rules_for};
use crate::portfolio::{Affiliate, Portfolio};
use crate::report::redact::Redactor;
use crate::text::Audience;
use crate::verdict::Gap;

/// What applies to an affiliate.
pub(super) fn show(portfolio: &Portfolio, opened: &Affiliate, as_of: Date, page: Page<'_>) -> Result<String> {
    let Some(entry) = opened.entry(portfolio) else {
        return Err(Error::new(Message::new("error-not-judged").with("id", Fact::name(opened.id.clone()))));
    };
    let names = portfolio.names();
    let names = portfolio.names_for(&names, &opened.id, &opened.dossier);
    let redactor = Redactor { audience: page.text.audience, kinds: &portfolio.kinds, names: &names, aliased: false };
    let horizon = Horizon::new(as_of);
    let case = Case { kinds: &portfolio.kinds, entry, dossier: &opened.dossier, as_of: horizon.as_of() };
    let mut view = View { case, redactor: &redactor, page };
    let name = redactor.name(entry.shown_name(view.page.text.audience));
    view.page.say_first(&Message::new("explain-for").with("name", Fact::name(name)).with("date", as_of));
    for pack in &portfolio.packs {
        view.pack(pack, portfolio);
    }
    Ok(view.page.shown)
}

struct View<'d, 't> {
    case: Case<'d>,
    redactor: &'d Redactor<'d>,
    page: Page<'t>,
}

impl<'d> View<'d, '_> {
    fn pack(&mut self, pack: &'d Pack, portfolio: &'d Portfolio) {
        let (identity, as_of) = (&self.case.entry.identity, self.case.as_of.exact());
        let language = self.page.text.language.clone();
        let stage = pack.stage(identity.recognised, as_of);
        let stage_name = |stage: usize| pack.stages.get(stage).map_or("", |stage| stage.named.name(&language)).to_owned();
        let kind = pack.kinds.iter().find(|kind| kind.id == identity.kind).map_or(identity.kind.as_str(), |kind| kind.name(&language));
        self.page.shown.push('\n');
        self.page.pack(pack);
        self.page.say(
            &Message::new("upcoming-now")
                .with("kind", Fact::name(self.redactor.name(kind)))
                .with("stage", Fact::name(stage_name(stage)))
                .with("recognised", identity.recognised),
        );
        let rules = rules_for(portfolio, &self.case, pack, self.page.text.audience);
        self.now(pack, &rules);
        self.later(pack, &rules);
    }

    /// The rules that are asked now, the strongest first.
    fn now(&mut self, pack: &'d Pack, rules: &[&'d Rule]) {
        for wanted in [Level::Must, Level::Should, Level::May] {
            let asked = |rule: &&'d Rule| Some((*rule, self.case.asked(pack, rule, self.case.as_of)));
            let stands = |(_, asked): &(&'d Rule, Asked<'d>)| asked.level == wanted && !matches!(asked.gap, Some(Gap::Excluded(_)));
            let here: Vec<(&Rule, Asked<'_>)> = rules.iter().filter_map(asked).filter(stands).collect();
            if here.is_empty() {
                continue;
            }
            self.page.title(match wanted {
                Level::Must => "upcoming-must",
                Level::Should => "upcoming-should",
                _ => "upcoming-may",
            });
            for (rule, asked) in here {
                self.rule(pack, rule, &asked);
            }
        }
    }

    fn rule(&mut self, pack: &Pack, rule: &Rule, asked: &Asked<'_>) {
        let Some(text) = rule.text(&self.page.text.language) else { return };
        let title = Message::new("upcoming-rule").with("title", Fact::name(text.title.clone())).with("rule", Fact::name(rule.id.clone()));
        self.page.say(&title);
        self.page.indented(&text.requirement, "      ");
        let mut notes = Vec::new();
        if let Some(Gap::Unknown(reason)) = &asked.gap {
            notes.push(Message::new("upcoming-unknown").with("why", reason.message()));
        }
        // which overlay decides tells of a country, a community or a safety class
        if let (Some(name), Audience::Committee) = (asked.overlay, self.page.text.audience) {
            let title = pack.overlay(name).and_then(|overlay| overlay.text(&self.page.text.language));
            notes.push(Message::new("upcoming-overlay").with("overlay", Fact::name(title.map_or(name, |text| &text.title).to_owned())));
        }
        for note in notes {
            let note = self.redactor.say(self.page.text, &note);
            self.page.indented(&note, "      ");
        }
    }

    /// What changes at each later stage and with each announced amendment.
    fn later(&mut self, pack: &'d Pack, rules: &[&'d Rule]) {
        let language = self.page.text.language.clone();
        for later in later(&self.case, pack, rules) {
            let stage = later.stage.and_then(|number| pack.stages.get(number));
            let heading = match stage {
                Some(stage) => {
                    Message::new("upcoming-stage").with("date", later.date).with("stage", Fact::name(stage.named.name(&language)))
                }
                None => Message::new("upcoming-amended").with("date", later.date),
            };
            let heading = self.page.text.format(&heading);
            self.page.heading(&heading);
            for (rule, old, new) in later.changes {
                let message = Message::new("upcoming-change")
                    .with("title", Fact::name(rule.text(&language).map_or(rule.id.as_str(), |text| &text.title)))
                    .with("rule", Fact::name(rule.id.clone()))
                    .with("before", Fact::name(level(old, self.page.text)))
                    .with("after", Fact::name(level(new, self.page.text)));
                self.page.say(&message);
            }
        }
    }
}
