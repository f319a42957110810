//! What is asked of whom: each kind of affiliates at each age in each place that makes a difference, judged like a real one.

use std::collections::BTreeSet;

use super::conditions::told;
use super::place::{Place, places};
use super::scene::{self, open, settled};
use crate::assess::Case;
use crate::calendar::{Date, Duration, Horizon};
use crate::document::Kinds;
use crate::message::{Fact, Message};
use crate::pack::{Applies, Level, Overlay, Pack, Rule};
use crate::parameter::Test;
use crate::portfolio::Portfolio;
use crate::report::guide::{self, AskedLine, Band, ChangeLine, InBand, NamedLine, PackGuide, Reason, Setting};
use crate::text::Text;

/// What applies to whom as of a day.
pub(super) fn applies(portfolio: &Portfolio, packs: &[PackGuide], as_of: Date, text: &Text) -> guide::Applies {
    let ages = ages(portfolio);
    let survey =
        Survey { kinds: &portfolio.kinds, text, rules: rules(portfolio, packs, as_of), ages: &ages, as_of, packs: &portfolio.packs };
    let kinds = kinds(portfolio, &text.language);
    let places = places(portfolio);
    let settings = kinds.iter().enumerate().flat_map(|(number, kind)| apart(survey.of_kind(number, &kind.id, &places))).collect();
    guide::Applies { settings, bands: bands(&ages, portfolio, text), kinds }
}

/// A rule with what is needed to ask of whom it is asked.
struct Known<'p> {
    pack: &'p Pack,
    rule: &'p Rule,
    /// The same without the conditions that depend on more than kind, age and place.
    settled: Rule,
    /// Those conditions.
    open: Applies,
    /// The number of the pack, and that of the rule in the guide; none where the reader may not know of it.
    place: Option<(usize, usize)>,
    /// The rules that ask for the same in its stead, by their numbers here.
    replacing: Vec<usize>,
}

/// How strongly a rule is asked, and the overlay that decides it.
type Found<'p> = (Level, Option<&'p Overlay>);

struct Survey<'p> {
    kinds: &'p Kinds,
    text: &'p Text,
    packs: &'p [Pack],
    rules: Vec<Known<'p>>,
    ages: &'p [Duration],
    as_of: Date,
}

/// All kinds, each with its name in the first pack that knows it.
fn kinds(portfolio: &Portfolio, language: &str) -> Vec<NamedLine> {
    let mut kinds: Vec<NamedLine> = Vec::new();
    for kind in portfolio.packs.iter().flat_map(|pack| &pack.kinds) {
        if !kinds.iter().any(|known| known.id == kind.id) {
            kinds.push(NamedLine { id: kind.id.clone(), name: kind.name(language).to_owned() });
        }
    }
    kinds
}

fn in_order(age: Duration) -> (u32, u32) {
    (age.whole_months(), age.whole_days())
}

/// The ages at which a stage begins. The first stage is that of everybody who is younger than the second.
fn ages(portfolio: &Portfolio) -> Vec<Duration> {
    let later = portfolio.packs.iter().flat_map(|pack| pack.stages.iter().skip(1)).map(|stage| stage.from);
    let mut ages: Vec<Duration> = std::iter::once(Duration::months(0)).chain(later).collect();
    ages.sort_by_key(|age| in_order(*age));
    ages.dedup();
    ages
}

fn bands(ages: &[Duration], portfolio: &Portfolio, text: &Text) -> Vec<Band> {
    let band = |(number, age): (usize, &Duration)| {
        let mut names: Vec<&str> = Vec::new();
        for pack in portfolio.packs.iter().filter(|pack| pack.stages.len() > 1 || portfolio.packs.len() == 1) {
            let begins = if number == 0 { pack.stages.first() } else { pack.stages.iter().skip(1).find(|stage| stage.from == *age) };
            let name = begins.map(|stage| stage.named.name(&text.language));
            names.extend(name.filter(|name| !names.contains(name)));
        }
        Band { name: names.join(" / "), from: (number > 0).then(|| text.duration(*age)), age: in_order(*age) }
    };
    ages.iter().enumerate().map(band).collect()
}

/// All rules of all packs.
fn rules<'p>(portfolio: &'p Portfolio, packs: &[PackGuide], as_of: Date) -> Vec<Known<'p>> {
    let all = || portfolio.packs.iter().flat_map(|pack| pack.rules.iter().map(move |rule| (pack, rule)));
    let place = |pack: &Pack, rule: &Rule| {
        let number = packs.iter().position(|told| told.name == pack.name)?;
        Some((number, packs.get(number)?.rules.iter().position(|told| told.id == rule.id)?))
    };
    let replacing = |pack: &Pack, rule: &Rule| {
        let name = format!("{}/{}", pack.name, rule.id);
        all().enumerate().filter(|(_, (_, other))| other.replaces.contains(&name)).map(|(number, _)| number).collect()
    };
    all()
        .map(|(pack, rule)| Known {
            pack,
            rule,
            settled: settled(rule),
            open: rule.version(as_of).or(rule.versions.first()).map(|version| open(&version.applies)).unwrap_or_default(),
            place: place(pack, rule),
            replacing: replacing(pack, rule),
        })
        .collect()
}

/// Leaves out the places that change nothing for a kind: a country first, then whether a community there is emerging.
fn apart(settings: Vec<Setting>) -> Vec<Setting> {
    let at = |country: Option<&NamedLine>, emerging: bool| {
        let id = country.map(|country| &country.id);
        settings.iter().find(move |one| one.country.as_ref().map(|country| &country.id) == id && one.emerging == emerging)
    };
    let differ = |one: Option<&Setting>, other: Option<&Setting>| one.map(|one| &one.bands) != other.map(|other| &other.bands);
    let stays = |setting: &Setting| {
        let country = setting.country.as_ref();
        let here = country.is_none() || [false, true].into_iter().any(|emerging| differ(at(country, emerging), at(None, emerging)));
        here && (!setting.emerging || differ(Some(setting), at(country, false)))
    };
    let stay: Vec<bool> = settings.iter().map(stays).collect();
    settings.into_iter().zip(stay).filter_map(|(setting, stays)| stays.then_some(setting)).collect()
}

impl<'p> Survey<'p> {
    fn of_kind(&self, number: usize, kind: &str, places: &[Place]) -> Vec<Setting> {
        let dates: BTreeSet<Date> = self.rules.iter().flat_map(|known| &known.rule.versions).map(|version| version.from).collect();
        let dates: Vec<Date> = dates.into_iter().filter(|date| *date > self.as_of).collect();
        places
            .iter()
            .map(|place| {
                let mut reasons = Vec::new();
                let bands = self.ages.iter().map(|age| self.band((kind, place), *age, &dates, &mut reasons)).collect();
                let country = place.country.as_ref().map(|code| NamedLine { id: code.clone(), name: self.country(code) });
                let reasons = reasons.into_iter().filter_map(|(overlay, open)| self.reason(overlay, &open)).collect();
                Setting { kind: number, country, emerging: place.emerging, reasons, bands }
            })
            .collect()
    }

    /// The name of a country, or its code.
    fn country(&self, code: &str) -> String {
        self.text.find(&format!("country-{}", code.to_lowercase()), &[]).unwrap_or_else(|| code.to_owned())
    }

    fn reason(&self, overlay: &Overlay, open: &Applies) -> Option<Reason> {
        let words = overlay.text(&self.text.language)?;
        Some(Reason { title: words.title.clone(), text: self.text.isolate_code(&words.reason), only_if: told(open, self.text) })
    }

    fn band(&self, who: (&str, &Place), age: Duration, dates: &[Date], reasons: &mut Vec<(&'p Overlay, Applies)>) -> InBand {
        let now = self.found(who, age, self.as_of, &Applies::default());
        note_reasons(&now, &Applies::default(), reasons);
        let mut lines: Vec<Option<AskedLine>> =
            self.rules.iter().zip(&now).enumerate().map(|(number, _)| self.line(number, &now)).collect();
        for overlay in self.packs.iter().flat_map(|pack| &pack.overlays) {
            self.with_overlay(who, age, overlay, (&now, &mut lines), reasons);
        }
        let mut asked: Vec<AskedLine> = lines.into_iter().flatten().collect();
        asked.sort_by_key(|line| line.rule);
        InBand { asked, later: self.later(who, age, dates, now) }
    }

    /// What changes with each announced amendment.
    fn later(&self, who: (&str, &Place), age: Duration, dates: &[Date], now: Vec<Found<'p>>) -> Vec<ChangeLine> {
        let (mut before, mut changes) = (now, Vec::new());
        for date in dates {
            let after = self.found(who, age, *date, &Applies::default());
            for (known, ((old, _), (new, _))) in self.rules.iter().zip(before.iter().zip(&after)) {
                let change = known.place.filter(|_| old != new);
                changes.extend(change.map(|rule| ChangeLine { from: *date, rule, before: *old, after: *new }));
            }
            before = after;
        }
        changes
    }

    /// What is asked of an affiliate that reaches an age on a day, rule by rule.
    fn found(&self, who: (&str, &Place), age: Duration, day: Date, wanted: &Applies) -> Vec<Found<'p>> {
        let Some((entry, dossier)) = scene::affiliate(self.kinds, who, (age, day), wanted) else { return Vec::new() };
        let horizon = Horizon::new(day);
        let case = Case { kinds: self.kinds, entry: &entry, dossier: &dossier, as_of: horizon.as_of() };
        let of_pack = |pack: &'p Pack| {
            let own: Vec<&Known<'p>> = self.rules.iter().filter(|known| std::ptr::eq(known.pack, pack)).collect();
            let asked = case.asked_of_each(pack, own.iter().map(|known| &known.settled), day);
            let found = asked.into_iter().map(|asked| {
                let level = if asked.gap.is_none() { asked.level } else { Level::Off };
                (level, asked.overlay.and_then(|name| pack.overlay(name)))
            });
            found.collect::<Vec<Found<'p>>>()
        };
        // rules come pack by pack
        let all: Vec<Found<'p>> = self.packs.iter().flat_map(of_pack).collect();
        let stands = |(known, found): (&Known<'p>, &Found<'p>)| {
            let replaced = self.replacing(known, &all).any(|other| is_empty(&other.open)) || self.replaced_either_way(known, &all);
            if replaced { (Level::Off, None) } else { *found }
        };
        self.rules.iter().zip(&all).map(stands).collect()
    }

    /// The rules that are asked in the stead of another.
    fn replacing<'s>(&'s self, known: &'s Known<'p>, all: &'s [Found<'p>]) -> impl Iterator<Item = &'s Known<'p>> {
        let asked = |number: &&usize| all.get(**number).is_some_and(|(level, _)| *level != Level::Off);
        known.replacing.iter().filter(asked).filter_map(|number| self.rules.get(*number))
    }

    /// Is it replaced both where a field is filled in and where it is not?
    fn replaced_either_way(&self, known: &Known<'p>, all: &[Found<'p>]) -> bool {
        let alone = |other: &Known<'_>| match (other.open.register.0.as_slice(), other.open.profile.0.as_slice()) {
            ([(path, Test::Stated(stated))], []) => Some((path.to_string(), *stated)),
            _ => None,
        };
        let fields: BTreeSet<(String, bool)> = self.replacing(known, all).filter_map(alone).collect();
        fields.iter().any(|(field, stated)| *stated && fields.contains(&(field.clone(), false)))
    }

    fn line(&self, number: usize, all: &[Found<'p>]) -> Option<AskedLine> {
        let (known, (level, _)) = (self.rules.get(number)?, all.get(number)?);
        if *level == Level::Off {
            return None;
        }
        let language = &self.text.language;
        let instead = |other: &Known<'p>| {
            let title = other.rule.text(language).map_or(other.rule.id.as_str(), |told| &told.title);
            let conditions = told(&other.open, self.text)?;
            let message = Message::new("site-applies-instead").with("conditions", words(conditions)).with("title", Fact::name(title));
            Some(self.text.format(&message))
        };
        let otherwise = self.replacing(known, all).filter_map(instead).collect();
        Some(AskedLine { rule: known.place?, level: *level, only_if: told(&known.open, self.text), otherwise })
    }

    /// Adds what an overlay changes that depends on more than kind, age and place.
    fn with_overlay(
        &self,
        who: (&str, &Place),
        age: Duration,
        overlay: &'p Overlay,
        (now, lines): (&[Found<'p>], &mut [Option<AskedLine>]),
        reasons: &mut Vec<(&'p Overlay, Applies)>,
    ) {
        let wanted = open(&overlay.applies);
        if !overlay.in_use || is_empty(&wanted) || scene::is_private(self.kinds, &wanted) {
            return;
        }
        let then = self.found(who, age, self.as_of, &wanted);
        let Some(conditions) = told(&wanted, self.text) else { return };
        for (number, (known, (before, after))) in self.rules.iter().zip(now.iter().zip(&then)).enumerate() {
            let decides = after.1.is_some_and(|decides| std::ptr::eq(decides, overlay));
            let (Some(line), true) = (lines.get_mut(number), decides && before.0 != after.0) else { continue };
            note_reasons(&[*after], &wanted, reasons);
            if let Some(line) = line {
                line.otherwise.push(self.otherwise(after.0, conditions.clone()));
                continue;
            }
            let mut both = wanted.clone();
            both.register.0.extend(known.open.register.0.iter().cloned());
            both.profile.0.extend(known.open.profile.0.iter().cloned());
            let only_if = told(&both, self.text);
            *line = known.place.map(|rule| AskedLine { rule, level: after.0, only_if, otherwise: Vec::new() });
        }
    }

    fn otherwise(&self, level: Level, conditions: String) -> String {
        let id = match level {
            Level::Off => "site-applies-otherwise-off",
            Level::May => "site-applies-otherwise-may",
            Level::Should => "site-applies-otherwise-should",
            Level::Must => "site-applies-otherwise-must",
        };
        self.text.format(&Message::new(id).with("conditions", words(conditions)))
    }
}

/// Notes the overlays that decide something here and not everywhere.
fn note_reasons<'p>(found: &[Found<'p>], wanted: &Applies, reasons: &mut Vec<(&'p Overlay, Applies)>) {
    for overlay in found.iter().filter_map(|(_, overlay)| *overlay).filter(|overlay| !is_empty(&overlay.applies)) {
        if !reasons.iter().any(|(known, _)| std::ptr::eq(*known, overlay)) {
            reasons.push((overlay, wanted.clone()));
        }
    }
}

/// Words that are put into a sentence as they are.
fn words(text: String) -> Fact {
    Fact::name(text)
}

fn is_empty(applies: &Applies) -> bool {
    applies.register.0.is_empty() && applies.profile.0.is_empty()
}
