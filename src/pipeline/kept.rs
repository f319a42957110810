//! Sections of reports that were worked out before: for which affiliates they can be taken again, and whether they can.
//!
//! Everything that a section depends on is part of its key, or is looked at before it is believed.

use std::collections::HashMap;
use std::fmt::Write as _;

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use super::Options;
use crate::cache::{Cache, hex};
use crate::calendar::Date;
use crate::document::Node;
use crate::portfolio::Portfolio;
use crate::report::render::word;
use crate::report::{Begins, Section};
use crate::text::Text;

/// The name under which sections are kept.
const NAME: &str = "section";

/// What was kept of one affiliate.
#[derive(Debug, Serialize, Deserialize)]
struct Kept {
    /// What it was worked out from.
    from: String,
    /// SHA-256 of the register, where the section shows lines of it.
    register: Option<String>,
    /// The first day for which it holds.
    since: Date,
    /// The last day for which it holds.
    until: Date,
    section: Section,
    /// What begins later, which no report in JSON tells.
    begins: Vec<Begins>,
}

/// Keeps the sections of one run. Only for revisions: files of a folder can change at any time without a sign.
#[derive(Debug)]
pub(super) struct Keeper<'r> {
    cache: &'r Cache,
    portfolio: &'r Portfolio,
    as_of: Date,
    trees: &'r HashMap<String, String>,
    /// How the report is written, and of which portfolio it is; once for each language.
    views: Vec<String>,
    /// What all affiliates are judged by.
    common: String,
    register: Option<String>,
    /// The committee's files about single affiliates, by folder and name.
    files: [HashMap<String, String>; 2],
}

impl<'r> Keeper<'r> {
    /// Keeps sections of a portfolio; none where nothing can be kept.
    pub(super) fn new(
        cache: &'r Cache,
        portfolio: &'r Portfolio,
        options: &Options,
        texts: &[Text],
        trees: &'r HashMap<String, String>,
        register: Option<&str>,
    ) -> Option<Self> {
        let home = portfolio.filings.revision_home().filter(|_| cache.is_on())?;
        let mut view = format!("{home}\n{} {} {}", options.excerpts, options.identified(), options.begins);
        let mut common = String::new();
        for pack in &portfolio.packs {
            let overlays: Vec<&str> = pack.overlays.iter().filter(|overlay| overlay.in_use).map(|overlay| overlay.name.as_str()).collect();
            let _ = writeln!(common, "{} {} {overlays:?} {:?}", pack.name, pack.digest, pack.settings.due_soon);
            let _ = write!(view, " {}", pack.name);
        }
        let refused = portfolio.refused_sources.as_ref().map(|document| digest(document.file().text()));
        let aliases: Vec<(String, String)> = portfolio.aliases().collect();
        let zone = portfolio.config.time_zone();
        let _ = write!(common, "{refused:?} {} {zone:?} {}", digest(&format!("{aliases:?}")), portfolio.register.is_some());
        let files = ["waivers", "reviews"].map(|folder| portfolio.source.file_ids(folder));
        Some(Self {
            cache,
            portfolio,
            as_of: options.as_of,
            trees,
            views: texts.iter().map(|text| format!("{view}\n{} {}", text.language, word(text.audience))).collect(),
            common: digest(&common),
            register: register.map(ToOwned::to_owned),
            files,
        })
    }

    /// An affiliate's section in each language, where what was kept is still true.
    pub(super) fn get(&self, id: &str) -> Option<Vec<Section>> {
        let from = self.from(id)?;
        self.views.iter().map(|view| self.kept(view, id, &from)).collect()
    }

    fn kept(&self, view: &str, id: &str, from: &str) -> Option<Section> {
        let bytes = self.cache.get(NAME, &address(view, id))?;
        let kept: Kept = postcard::from_bytes(&bytes).ok()?;
        let is_true = kept.from == from
            && (kept.since..=kept.until).contains(&self.as_of)
            && kept.register.is_none_or(|register| self.register.as_ref() == Some(&register));
        is_true.then_some(Section { begins: kept.begins, ..kept.section })
    }

    /// Keeps an affiliate's section in each language, which hold up to a day.
    pub(super) fn put(&self, id: &str, sections: &[Section], until: Date) {
        let Some(from) = self.from(id) else { return };
        for (view, section) in self.views.iter().zip(sections) {
            self.keep(view, id, &from, section, until);
        }
    }

    fn keep(&self, view: &str, id: &str, from: &str, section: &Section, until: Date) {
        // why an affiliate is not judged depends on all the others
        if !section.affiliate.as_ref().is_some_and(|affiliate| affiliate.judged) {
            return;
        }
        // what could not be read may be there the next time
        if section.findings.iter().any(|item| item.code == "document/unreadable") {
            return;
        }
        let of_register = |path: &str| path == "register.toml";
        let shows = section
            .findings
            .iter()
            .any(|item| of_register(&item.place.path) || item.snippets.iter().any(|snippet| of_register(&snippet.path)));
        let register = self.register.clone().filter(|_| shows);
        let from = from.to_owned();
        let kept = Kept { from, register, since: self.as_of, until, section: section.clone(), begins: section.begins.clone() };
        if let Ok(bytes) = postcard::to_stdvec(&kept) {
            self.cache.put(NAME, &address(view, id), &bytes);
        }
    }

    /// All that an affiliate's section is worked out from; none where that is not known.
    fn from(&self, id: &str) -> Option<String> {
        let entry = match &self.portfolio.register {
            Some(register) => Some(leaves(register.get(id)?.document.root())),
            None => None,
        };
        let stamp = self.portfolio.filings.stamp(id);
        let name = format!("{id}.toml");
        let files = self.files.each_ref().map(|files| files.get(&name));
        let all = format!("{}\n{:?}\n{stamp:?}\n{files:?}\n{entry:?}", self.common, self.trees.get(id));
        Some(digest(&all))
    }
}

fn address(view: &str, id: &str) -> String {
    format!("{view}\n{id}")
}

/// All values of a table as they are written, each with its way.
fn leaves(table: Node<'_>) -> String {
    let mut text = String::new();
    let mut stack = vec![(table, String::new())];
    while let Some((node, way)) = stack.pop() {
        if node.is_empty() {
            let _ = writeln!(text, "{way} {}", node.source());
        }
        let is_table = node.is_table();
        stack.extend(node.children().enumerate().map(|(number, child)| {
            let step = if is_table { format!("{way}.{:?}", child.key()) } else { format!("{way}[{number}]") };
            (child, step)
        }));
    }
    text
}

fn digest(text: &str) -> String {
    hex(&Sha256::digest(text.as_bytes()))
}
