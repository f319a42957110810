//! `affcheck explain`: what a rule asks, where it comes from, and what it comes to for an affiliate.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::io::{self, Write as _};
use std::path::Path;

use super::check::{Reader, as_of, language, today};
use super::page::Page;
use super::place::Place;
use super::rules::{coverage, level, levels, of_version, packs};
use super::terminal::{Terminal, unwritable};
use super::{Ending, Outcome};
use crate::assess::{Assessment, Case};
use crate::calendar::{Date, Horizon, add};
use crate::document::fault::nearest;
use crate::error::{Error, Result};
use crate::message::{Fact, Message};
use crate::pack::overlay::OverlayText;
use crate::pack::{Level, Pack, Rule};
use crate::portfolio::Portfolio;
use crate::report::guard::Guard;
use crate::report::redact::Redactor;
use crate::report::render::{Masked, Renderer, Said};
use crate::text::{Audience, Text};
use crate::verdict::{self, Exclusion, Gap, Judgement, Spot, Standing};

#[derive(Debug, clap::Args)]
pub(crate) struct Arguments {
    rule: String,
    #[arg(long = "for", value_name = "AFFILIATE")]
    affiliate: Option<String>,
    #[command(flatten)]
    place: Place,
    #[arg(long, value_name = "DATE")]
    as_of: Option<String>,
    #[arg(long, value_name = "AUDIENCE", default_value = "public")]
    audience: Reader,
}

pub(crate) fn run(arguments: &Arguments, asked: Option<&str>, terminal: &Terminal) -> Outcome {
    let style = terminal.style(true);
    let shown = match &arguments.affiliate {
        None => {
            let (packs, language) = packs(&arguments.place, asked)?;
            let text = Text::new(&language, Audience::Public);
            let (pack, rule) = find(&packs, &arguments.rule)?;
            Page::new(&text, style).rule(pack, rule, today())
        }
        Some(id) => {
            let portfolio = arguments.place.open()?;
            let text = Text::new(&language(asked, &portfolio), arguments.audience.audience());
            let (pack, rule) = find(&portfolio.packs, &arguments.rule)?;
            let as_of = as_of(arguments.as_of.as_deref(), &portfolio)?;
            let mut page = Page::new(&text, style);
            page.shown = Page::new(&text, style).rule(pack, rule, as_of);
            page.affiliate(&portfolio, pack, rule, id, as_of)?;
            page.shown
        }
    };
    // what an affiliate calls itself could be a command for the program that runs workflows
    let mut out = Guard::new(io::stdout().lock());
    out.write_all(shown.as_bytes()).and_then(|()| out.flush()).map_err(|error| unwritable(&error))?;
    Ok(Ending::Clean)
}

fn find<'p>(packs: &'p [Pack], id: &str) -> Result<(&'p Pack, &'p Rule)> {
    packs.iter().find_map(|pack| Some((pack, pack.rule(id)?))).ok_or_else(|| {
        let known = packs.iter().flat_map(|pack| pack.rules.iter().map(|rule| rule.id.as_str()));
        let help = match nearest(id, known) {
            Some(near) => Message::new("schema-nearest").with("nearest", Fact::name(near)),
            None => Message::new("error-no-rule-help"),
        };
        Error::new(Message::new("error-no-rule").with("rule", Fact::name(id))).help(help)
    })
}

impl Page<'_> {
    /// What the rule asks, of whom, why, and from which statements it is drawn.
    fn rule(mut self, pack: &Pack, rule: &Rule, on: Date) -> String {
        let language = &self.text.language;
        if let Some(text) = rule.text(language) {
            let _ = writeln!(self.shown, "{} · {} {}", rule.id, pack.name, pack.version);
            let title = if self.style.colour { format!("\u{1b}[1m{}\u{1b}[0m", text.title) } else { text.title.clone() };
            let _ = writeln!(self.shown, "{title}");
            self.line(&text.requirement);
            if let Some(why) = &text.why {
                self.title("explain-why");
                self.line(why);
            }
            self.title("explain-fix");
            self.line(&text.fix);
        }
        self.title("explain-levels");
        self.line(&levels(pack, rule, on, self.text));
        if let Some(version) = rule.version(on).or(rule.versions.first()) {
            self.title("explain-judged");
            if let (Some(document), _) = version.demand.uses() {
                self.say(
                    &Message::new("explain-document")
                        .with("document", Fact::name(document))
                        .with("kind", Fact::name(version.demand.kind())),
                );
            }
            self.say(&version.demand.describe());
        }
        for version in rule.versions.iter().filter(|version| version.from > on) {
            self.say(&Message::new("explain-amended").with("date", version.from));
            self.line(&of_version(pack, version, self.text));
        }
        if let Some(longest) = rule.waivable {
            self.say(&Message::new("explain-waivable").with("longest", longest));
        }
        self.title("explain-statements");
        for statement in rule.statements.iter().filter_map(|id| pack.background().statement(id)) {
            let line = coverage::statement(pack.background(), statement, self.text);
            self.line(&line);
        }
        for choice in pack.background().choices.iter().filter(|choice| choice.rules.contains(&rule.id)) {
            self.title("explain-choice");
            self.choice(choice);
        }
        if let Some(owner) = pack.owners.iter().find(|owner| owner.id == rule.owner) {
            self.title("explain-owner");
            let contact = owner.contact(language).map(|contact| format!(" ({contact})")).unwrap_or_default();
            let line = format!("{}{contact}", owner.name(language));
            self.line(&line);
        }
        self.shown
    }

    /// Does it apply here, since when, what was found, and what would satisfy it?
    fn affiliate(&mut self, portfolio: &Portfolio, pack: &Pack, rule: &Rule, id: &str, as_of: Date) -> Result<()> {
        let affiliate = portfolio.open_affiliate(id)?;
        let entry = affiliate.entry(portfolio);
        let Some(entry) = entry else {
            return Err(Error::new(Message::new("error-not-judged").with("id", Fact::name(id))));
        };
        let names = portfolio.names();
        let names = portfolio.names_for(&names, &affiliate.id, &affiliate.dossier);
        let redactor = Redactor { audience: self.text.audience, kinds: &portfolio.kinds, names: &names, aliased: false };
        let renderer = Renderer {
            text: self.text,
            redactor: &redactor,
            affiliate: &affiliate.id,
            excerpts: false,
            identity: false,
            masked: &Masked::default(),
            said: Said::default(),
        };
        let name = entry.shown_name(self.text.audience);
        self.title("explain-here");
        self.say(&Message::new("explain-for").with("name", Fact::name(redactor.name(name))).with("date", as_of));
        if !rule.is_for(self.text.audience) {
            self.say(&Message::new("explain-committee-only"));
            return Ok(());
        }
        let horizon = Horizon::new(as_of);
        let case = Case { kinds: &portfolio.kinds, entry, dossier: &affiliate.dossier, as_of: horizon.as_of() };
        self.applies(pack, rule, &case);
        let assessments = portfolio.assess_rule(&affiliate, entry, rule, case.as_of);
        for assessment in &assessments {
            self.verdict(assessment, &renderer);
        }
        if assessments.iter().any(|assessment| assessment.judgement.is_open()) {
            self.title("explain-satisfy");
            if let Some(text) = rule.text(&self.text.language) {
                let fix = text.fix.clone();
                self.line(&fix);
            }
            let open = assessments.iter().filter(|assessment| assessment.judgement.is_open() && assessment.exception.is_none());
            let files: BTreeSet<&String> = open
                .filter_map(|assessment| assessment.missing.as_ref())
                .filter(|path| Path::new(path).extension().is_some_and(|extension| extension == "toml"))
                .collect();
            for path in files {
                self.say(&Message::new("explain-file").with("path", Fact::name(redactor.path(path))));
            }
        }
        Ok(())
    }

    /// The level now, since when, and what comes next: by age, by announced changes, and with overlays.
    fn applies(&mut self, pack: &Pack, rule: &Rule, case: &Case<'_>) {
        let (identity, as_of) = (&case.entry.identity, case.as_of.exact());
        let stages = pack.stages.iter().filter_map(|stage| add(identity.recognised, stage.from));
        let changes: BTreeSet<Date> =
            stages.chain(rule.versions.iter().map(|version| version.from)).chain(identity.kind_since).chain([as_of]).collect();
        let level_on = |day: Date| {
            let asked = case.asked(pack, rule, day);
            if matches!(asked.gap, Some(Gap::Excluded(Exclusion::NotInForce))) { Level::Off } else { asked.level }
        };
        let now = level_on(as_of);
        let past = changes.iter().rev().filter(|day| **day <= as_of);
        let since = past.take_while(|day| level_on(**day) == now).last().copied().unwrap_or(as_of);
        let id = if now == Level::Off { "explain-off" } else { "explain-since" };
        self.say(&Message::new(id).with("level", Fact::name(level(now, self.text))).with("since", since));
        if let Some(date) = changes.into_iter().find(|day| *day > as_of && level_on(*day) != now) {
            let words = level(level_on(date), self.text);
            self.say(&Message::new("explain-next").with("level", Fact::name(words)).with("date", date));
        }
        // which overlay decides tells of a country, a community or a safety class
        if let (Some(name), Audience::Committee) = (case.asked(pack, rule, as_of).overlay, self.text.audience) {
            let text = pack.overlay(name).and_then(|overlay| overlay.text(&self.text.language));
            if let Some(OverlayText { title, reason }) = text {
                self.say(&Message::new("upcoming-overlay").with("overlay", Fact::name(title.clone())));
                self.line(reason);
            }
        }
    }

    fn verdict(&mut self, assessment: &Assessment<'_>, renderer: &Renderer<'_>) {
        let (colon, comma) = (self.text.get("colon"), self.text.get("list-separator"));
        let period = assessment
            .period
            .as_ref()
            .map(|period| format!("{}{colon}", self.text.isolate(&renderer.redactor.path(period))))
            .unwrap_or_default();
        let mut detail = match assessment.judgement.exclusion() {
            Some(why) => renderer.exclusion(why).map_or_else(|| self.text.get("exclusion-exempt"), |why| renderer.say(&why.message())),
            None => renderer.say(&assessment.message),
        };
        if let Judgement::Obligation(Standing::Met { on, late_by, .. }) = assessment.judgement {
            let id = if late_by > 0 { "explain-met-late" } else { "explain-met-on" };
            detail = format!("{detail}{comma}{}", self.text.format(&Message::new(id).with("date", on).with("days", late_by)));
        } else if let Some(due) = assessment.due {
            detail = format!("{detail}{comma}{}", self.text.format(&Message::new("explain-due").with("date", due)));
        }
        let verdict = self.text.get(verdict::name_of(assessment.judgement.word()));
        self.line(&format!("{period}{verdict}{colon}{detail}"));
        if let Some(exception) = assessment.exception {
            let id = if exception.word() == "waived" { "is-waived" } else { "is-deferred" };
            self.say(&Message::new(id).with("rule", Fact::name(assessment.rule.id.clone())).with("until", exception.until()));
        }
        for evidence in assessment.evidence.iter().take(10) {
            let place = match &evidence.spot {
                Spot::Value(document, node) | Spot::Table(document, node) => {
                    let position = document.file().position(node.span().start);
                    format!("{}:{}:{}", document.path(), position.line, position.column)
                }
                Spot::Place(place) => place.path().to_owned(),
            };
            let label = evidence.label.as_ref().map(|label| format!(" ({})", renderer.say(label))).unwrap_or_default();
            self.line(&format!("  {}{label}", self.text.isolate(&renderer.redactor.path(&place))));
        }
    }
}
