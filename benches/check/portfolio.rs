//! Makes portfolios of any size that look like real ones: the same files for the same seed.

use std::fmt::Write as _;
use std::io;
use std::path::Path;

use crate::documents::{bylaws, bylaws_text, escalation, finance, onboarding, profile, status};
use crate::random::Random;
use crate::records::{assembly, board, channel, community, grant, partnership, plan, policy, training};
use crate::words::{ARABIC, ENGLISH, FRENCH, Words};

/// The day by which the portfolios are judged.
pub(crate) const AS_OF: (i16, i8, i8) = (2026, 7, 1);
/// So many files in a hundred are faulty.
const FAULTY: i32 = 6;

/// What documents say of the affiliate that files them.
pub(crate) struct Affiliate {
    pub(crate) id: String,
    pub(crate) name: String,
    pub(crate) kind: &'static str,
    pub(crate) recognised: String,
    pub(crate) country: &'static str,
    pub(crate) words: &'static Words,
}

impl Affiliate {
    /// Two months to fifteen years old, of any kind, writing in any of three languages.
    pub(crate) fn new(number: usize, random: &mut Random) -> Self {
        let words = *random.pick(&[&ENGLISH, &FRENCH, &ARABIC, &ARABIC]);
        let months = random.between(2, 15 * 12);
        let since = 2026 * 12 + 6 - months;
        Self {
            id: format!("affiliate-{number:05}"),
            name: format!("{} {number}", words.name),
            kind: *random.pick(&["chapter", "user-group", "user-group", "user-group", "thematic-organisation"]),
            recognised: format!("{}-{:02}-{:02}", since / 12, since % 12 + 1, random.between(1, 28)),
            country: *random.pick(&["TN", "MA", "EG", "DZ", "DE", "FR"]),
            words,
        }
    }

    fn entry(&self, random: &mut Random) -> String {
        let safety = if random.percent(3) { "at-risk\"\nalias = \"Group of the sea" } else { "normal" };
        format!(
            "[[affiliate]]\nid = \"{}\"\nname = \"{}\"\nkind = \"{}\"\nrecognised = {}\nstatus = \"recognised\"\ncountry = \"{}\"\n\
             region = \"Example\"\nlanguages = [\"{}\"]\nsafety = \"{safety}\"\n\n",
            self.id, self.name, self.kind, self.recognised, self.country, self.words.tag
        )
    }

    /// Path and text of all that it has filed: 48 files.
    pub(crate) fn files(&self, random: &mut Random) -> Vec<(String, String)> {
        let mut files = vec![
            ("profile.toml".to_owned(), profile(self, random)),
            ("bylaws.toml".to_owned(), bylaws(self, random)),
            ("bylaws.md".to_owned(), bylaws_text(self, random)),
            ("escalation.toml".to_owned(), escalation(self, random)),
            ("onboarding.toml".to_owned(), onboarding(self, random)),
            ("partnerships/library.toml".to_owned(), partnership(self, random)),
            ("policies/code-of-conduct.toml".to_owned(), policy(self, random, "code-of-conduct")),
            ("policies/travel.toml".to_owned(), policy(self, random, "travel")),
            ("training/board.toml".to_owned(), training(self, random)),
            ("plans/2026.toml".to_owned(), plan(self, random, 2026)),
            ("channels/website.toml".to_owned(), channel(self, random)),
        ];
        let mut balance = random.between(0, 3000);
        for year in 2021..=2025 {
            let (text, closing) = finance(self, random, year, balance);
            balance = closing;
            files.push((format!("finance/{year}.toml"), text));
            files.push((format!("status/{year}.toml"), status(self, random, year)));
        }
        files.extend([2024, 2025].map(|year| (format!("grants/{year}.toml"), grant(self, random, year))));
        for year in 2022..=2026 {
            let date = format!("{year}-02-{:02}", random.between(10, 28));
            files.push((format!("meetings/{date}-assembly.toml"), assembly(self, random, &date)));
            for month in [3, 5] {
                let date = format!("{year}-0{month}-{:02}", random.between(1, 28));
                files.push((format!("meetings/{date}-board.toml"), board(self, random, &date)));
                let date = format!("{year}-0{}-{:02}", month + 1, random.between(1, 28));
                files.push((format!("meetings/{date}-community.toml"), community(self, random, &date)));
            }
        }
        for (_, text) in files.iter_mut().filter(|(path, _)| Path::new(path).extension().is_some_and(|extension| extension == "toml")) {
            if random.percent(FAULTY) {
                *text = faulty(text, random);
            }
        }
        files
    }
}

/// A slip that people make: of syntax, an unknown key, a value of the wrong type.
fn faulty(text: &str, random: &mut Random) -> String {
    match random.between(0, 5) {
        0 => text.replacen("\"\n", "\n", 1),
        1 => text.replacen(" = \"", " = ", 1),
        2 => text.replacen("]\n", "\n", 1),
        3 => format!("treasurers-name = \"somebody\"\n{text}"),
        4 => text.replacen("filed = ", "filled = ", 1),
        _ => text.replacen("filed = 20", "filed = \"in the spring of\" # ", 1),
    }
}

/// Tells path and text of all files of a portfolio of so many affiliates, one affiliate after the other and the
/// register at the end.
pub(crate) fn each(affiliates: usize, seed: u64, tell: &mut dyn FnMut(String, String) -> io::Result<()>) -> io::Result<()> {
    let mut random = Random::new(seed);
    let mut register = String::new();
    for number in 0..affiliates {
        let affiliate = Affiliate::new(number, &mut random);
        let _ = write!(register, "{}", affiliate.entry(&mut random));
        for (path, text) in affiliate.files(&mut random) {
            tell(format!("affiliates/{}/{path}", affiliate.id), text)?;
        }
    }
    tell("register.toml".to_owned(), register)
}
