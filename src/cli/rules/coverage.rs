//! `affcheck rules --coverage`: which rules each statement of the source led to, and which statements each rule is drawn from.

use std::collections::BTreeMap;

use super::Page;
use crate::message::{Fact, Message};
use crate::pack::Pack;
use crate::pack::background::{Answer, Background, Class, Statement, Support, Words, in_language};
use crate::text::Text;

/// The trace in both directions.
pub(super) fn show(packs: &[Pack], mut page: Page<'_>) -> String {
    for pack in packs {
        page.pack(pack);
        summary(pack, &mut page);
        from_statements(pack, &mut page);
        page.title("coverage-from-rules");
        for rule in &pack.rules {
            let message = Message::new("coverage-rule")
                .with("rule", Fact::name(rule.id.clone()))
                .with("statements", Fact::names(rule.statements.iter().cloned()));
            page.say(&message);
        }
        page.shown.push('\n');
    }
    page.shown
}

fn summary(pack: &Pack, page: &mut Page<'_>) {
    let statements = &pack.background().statements;
    let mut counts: BTreeMap<Class, usize> = BTreeMap::new();
    for statement in statements {
        *counts.entry(statement.class).or_default() += 1;
    }
    let count = Message::new("coverage-count")
        .with("statements", statements.len())
        .with("answered", statements.iter().filter(|statement| !statement.rules().is_empty()).count())
        .with("rules", pack.rules.len());
    page.say(&count);
    for (class, count) in Class::ALL.into_iter().filter_map(|class| Some((class, *counts.get(&class)?))) {
        page.say(&Message::new("coverage-class").with("class", Message::new(class.message())).with("count", count));
    }
}

fn from_statements(pack: &Pack, page: &mut Page<'_>) {
    let (background, language) = (pack.background(), page.text.language.clone());
    page.title("coverage-from-statements");
    let mut section = "";
    for statement in &background.statements {
        if statement.section != section {
            section = &statement.section;
            let name = background.sections.get(section).map_or(section, |name| in_language(name, &language));
            page.heading(name);
        }
        let line = self::statement(background, statement, page.text);
        page.line(&line);
        let answer = match &statement.answer {
            Answer::Rules(rules) => Message::new("coverage-rules").with("rules", Fact::names(rules.iter().cloned())),
            Answer::NoRule(why) => Message::new("coverage-no-rule")
                .with("class", Message::new(statement.class.message()))
                .with("why", Fact::name(in_language(why, &language))),
        };
        let answer = page.text.format(&answer);
        page.indented(&answer, "      ");
    }
}

/// A statement in one line: its id, where it stands, who was for it, and what it says.
pub(crate) fn statement(background: &Background, statement: &Statement, text: &Text) -> String {
    let name = |words: &BTreeMap<String, Words>, id: &str| words.get(id).map_or(id, |name| in_language(name, &text.language)).to_owned();
    let support = |support: Support| text.format(&Message::new("statement-support").with("for", support.in_favour).with("of", support.of));
    let from = [Some(name(&background.sections, &statement.section)), Some(name(&background.contexts, &statement.context))];
    let from: Vec<String> = from.into_iter().chain([statement.source.clone(), statement.support.map(support)]).flatten().collect();
    let message = Message::new("statement-line")
        .with("id", Fact::name(statement.id.clone()))
        .with("from", Fact::name(from.join(&text.get("list-separator"))))
        .with("text", Fact::name(in_language(&statement.text, &text.language)));
    text.format(&message)
}
