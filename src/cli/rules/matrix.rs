//! `affcheck rules --matrix`: kinds and stages across, rules down, levels in the cells.

use comfy_table::{ContentArrangement, Table, presets};

use super::{Page, level};
use crate::calendar::Date;
use crate::message::{Fact, Message};
use crate::pack::{Level, Pack, Rule};

/// How the table is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub(crate) enum Format {
    Table,
    Markdown,
    Csv,
}

/// The levels of all rules as of a day.
pub(super) fn show(packs: &[Pack], on: Date, format: Format, mut page: Page<'_>) -> String {
    if format == Format::Csv {
        return csv(packs, on, &page);
    }
    for pack in packs {
        if format == Format::Table {
            page.pack(pack);
        }
        let mut table = Table::new();
        table.set_content_arrangement(ContentArrangement::Disabled);
        table.load_preset(if format == Format::Markdown { presets::ASCII_MARKDOWN } else { presets::UTF8_FULL_CONDENSED });
        let across = columns(pack, &page).into_iter().map(|(kind, stage)| match format {
            Format::Markdown => format!("{kind}: {stage}"),
            // one word a line keeps nine columns narrow
            _ => format!("{}\n{stage}", kind.replace(' ', "\n")),
        });
        table.set_header(std::iter::once(page.text.get("matrix-rule")).chain(across));
        for rule in &pack.rules {
            let title = rule.text(&page.text.language).map_or("", |text| &text.title);
            let name = match format {
                Format::Markdown => format!("{} (`{}`)", title.replace('|', "\\|"), rule.id),
                _ => rule.id.clone(),
            };
            table.add_row(std::iter::once(name).chain(cells(pack, rule, on, &page)));
        }
        page.shown.push_str(&table.to_string());
        page.shown.push('\n');
        if format == Format::Table {
            amendments(pack, on, &mut page);
        }
        page.shown.push('\n');
    }
    page.shown
}

/// Kind and stage of each column, in words.
fn columns(pack: &Pack, page: &Page<'_>) -> Vec<(String, String)> {
    let language = &page.text.language;
    let stages = |kind: &str| -> Vec<(String, String)> {
        pack.stages.iter().map(|stage| (kind.to_owned(), stage.named.name(language).to_owned())).collect()
    };
    pack.kinds.iter().flat_map(|kind| stages(kind.name(language))).collect()
}

/// The level in each column.
fn cells(pack: &Pack, rule: &Rule, on: Date, page: &Page<'_>) -> Vec<String> {
    let version = rule.version(on).or(rule.versions.first());
    let stages = 0..pack.stages.len();
    let all = (0..pack.kinds.len()).flat_map(|kind| stages.clone().map(move |stage| (kind, stage)));
    let of = |(kind, stage)| version.map_or(Level::Off, |version| version.levels.get(kind, stage));
    all.map(of).map(|found| if found == Level::Off { "-".to_owned() } else { level(found, page.text) }).collect()
}

/// Announced changes of levels, below the table.
fn amendments(pack: &Pack, on: Date, page: &mut Page<'_>) {
    for rule in &pack.rules {
        for version in rule.versions.iter().filter(|version| version.from > on) {
            let message = Message::new("matrix-amended").with("rule", Fact::name(rule.id.clone())).with("date", version.from);
            page.say(&message);
        }
    }
}

/// One row for each rule; words are never translated in the first two columns.
fn csv(packs: &[Pack], on: Date, page: &Page<'_>) -> String {
    let mut writer = csv::WriterBuilder::new().flexible(true).from_writer(Vec::new());
    for pack in packs {
        let across = columns(pack, page).into_iter().map(|(kind, stage)| format!("{kind}: {stage}"));
        let head = ["pack".to_owned(), "rule".to_owned(), page.text.get("matrix-title")];
        // writing to memory cannot fail
        let _ = writer.write_record(head.into_iter().chain(across));
        for rule in &pack.rules {
            let title = rule.text(&page.text.language).map_or("", |text| &text.title);
            let row = [pack.name.clone(), rule.id.clone(), title.to_owned()];
            let _ = writer.write_record(row.into_iter().chain(cells(pack, rule, on, page)).map(|cell| harmless(&cell)));
        }
    }
    String::from_utf8(writer.into_inner().unwrap_or_default()).unwrap_or_default()
}

/// Keeps a cell from being taken for a formula by a spreadsheet; a lone `-` is none.
fn harmless(cell: &str) -> String {
    let begins = cell.starts_with(['=', '+', '-', '@', '\t', '\r']) && cell != "-";
    if begins { format!("'{cell}") } else { cell.to_owned() }
}
