//! The packs in words, for formats that tell people what is asked and not only what was found.

mod conditions;
mod guarded;
mod place;
mod scene;
mod settings;

use crate::calendar::Date;
use crate::document::{Kinds, Node, Tree};
use crate::pack::background::in_language;
use crate::pack::example::{Example, examples_in};
use crate::pack::load::embedded_examples;
use crate::pack::{Pack, Rule, Version};
use crate::portfolio::Portfolio;
use crate::report::Guide;
use crate::report::guide::{ExampleLine, NamedLine, PackGuide, RuleGuide, StageLine, StatementLine, VersionLine};
use crate::text::{Audience, Text};

/// All that the packs of a portfolio tell a reader as of a day.
pub(super) fn guide(portfolio: &Portfolio, as_of: Date, text: &Text) -> Guide {
    let packs: Vec<PackGuide> = portfolio.packs.iter().map(|pack| of_pack(&portfolio.kinds, pack, text)).collect();
    let applies = settings::applies(portfolio, &packs, as_of, text);
    Guide { packs, applies }
}

fn of_pack(kinds: &Kinds, pack: &Pack, text: &Text) -> PackGuide {
    let language = &text.language;
    let about = pack.texts.get(language).or_else(|| pack.texts.get("en"));
    let told: Vec<&Rule> = pack.rules.iter().filter(|rule| rule.is_for(text.audience)).collect();
    let themes = themes(pack, &told, language);
    let stage = |stage: &crate::pack::Stage| StageLine {
        id: stage.named.id.clone(),
        name: stage.named.name(language).to_owned(),
        from: text.duration(stage.from),
    };
    let unread = embedded_examples(pack);
    let of_rule = |rule: &&Rule| {
        let root = unread.get(&rule.id).map_or(rule.tree.root(), Tree::root);
        let is_public = text.audience == Audience::Public;
        let told = |example: &Example<'_>| !is_public || !guarded::is_protected(kinds, example);
        let guarded = is_public && guarded::decides(kinds, pack, rule);
        RuleGuide { guarded, examples: examples(root, told), ..of_rule(pack, rule, &themes, text) }
    };
    let mut rules: Vec<RuleGuide> = told.iter().map(of_rule).collect();
    rules.sort_by_key(|rule| rule.theme);
    PackGuide {
        name: pack.name.clone(),
        title: about.map_or_else(|| pack.name.clone(), |about| about.title.clone()),
        about: about.and_then(|about| about.about.clone()),
        stages: pack.stages.iter().map(stage).collect(),
        kinds: pack.kinds.iter().map(|kind| NamedLine { id: kind.id.clone(), name: kind.name(language).to_owned() }).collect(),
        themes,
        rules,
    }
}

/// The themes that the rules have, in the order of the pack.
fn themes(pack: &Pack, rules: &[&Rule], language: &str) -> Vec<NamedLine> {
    let told = |id: &str| rules.iter().any(|rule| rule.theme() == id);
    let all = pack.by_theme().into_iter().map(|(id, _)| id).filter(|id| told(id));
    all.map(|id| NamedLine { id: id.to_owned(), name: pack.theme_name(id, language).to_owned() }).collect()
}

fn of_rule(pack: &Pack, rule: &Rule, themes: &[NamedLine], text: &Text) -> RuleGuide {
    let language = &text.language;
    let told = rule.text(language);
    let words = |of: &dyn Fn(&crate::pack::RuleText) -> String| told.map(of).map(|words| text.isolate_code(&words)).unwrap_or_default();
    let owner = pack.owners.iter().find(|owner| owner.id == rule.owner);
    RuleGuide {
        id: rule.id.clone(),
        theme: themes.iter().position(|known| known.id == rule.theme()).unwrap_or_default(),
        title: told.map_or_else(|| rule.id.clone(), |told| told.title.clone()),
        requirement: words(&|told| told.requirement.clone()),
        why: told.and_then(|told| told.why.as_ref()).map(|why| text.isolate_code(why)),
        fix: words(&|told| told.fix.clone()),
        owner: owner.map(|owner| owner.name(language).to_owned()),
        contact: owner.and_then(|owner| owner.contact(language)).map(ToOwned::to_owned),
        asks: rule.versions.last().map(|version| text.format(&version.demand.describe())).unwrap_or_default(),
        waivable: rule.waivable.map(|longest| text.duration(longest)),
        versions: rule.versions.iter().map(|version| of_version(pack, version)).collect(),
        statements: rule.statements.iter().filter_map(|id| statement(pack, id, language)).collect(),
        guarded: false,
        examples: Vec::new(),
    }
}

fn examples(root: Node<'_>, told: impl Fn(&Example<'_>) -> bool) -> Vec<ExampleLine> {
    let line =
        |example: Example<'_>| ExampleLine { name: example.name.to_owned(), as_of: example.as_of, expect: example.expect.to_owned() };
    examples_in(root).into_iter().filter(told).map(line).collect()
}

fn of_version(pack: &Pack, version: &Version) -> VersionLine {
    let row = |kind| (0..pack.stages.len()).map(|stage| version.levels.get(kind, stage)).collect();
    VersionLine { from: version.from, levels: (0..pack.kinds.len()).map(row).collect() }
}

fn statement(pack: &Pack, id: &str, language: &str) -> Option<StatementLine> {
    let background = pack.background();
    let statement = background.statement(id)?;
    let name = |words: Option<&crate::pack::background::Words>| words.map_or("", |words| in_language(words, language)).to_owned();
    Some(StatementLine {
        id: statement.id.clone(),
        text: in_language(&statement.text, language).to_owned(),
        section: name(background.sections.get(&statement.section)),
        context: name(background.contexts.get(&statement.context)),
        support: statement.support.map(|support| (support.in_favour, support.of)),
    })
}
