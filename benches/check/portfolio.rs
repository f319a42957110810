//! Writes portfolios of any size that look like real ones: the same files for the same seed.

use std::fmt::Write as _;
use std::path::Path;
use std::{fs, io};

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
    fn new(number: usize, random: &mut Random) -> Self {
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
    fn files(&self, random: &mut Random) -> Vec<(String, String)> {
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

/// Writes a portfolio of so many affiliates. Gives the number of files and of bytes.
pub(crate) fn write(folder: &Path, affiliates: usize, seed: u64) -> io::Result<(usize, usize)> {
    let mut random = Random::new(seed);
    let mut register = String::new();
    let (mut count, mut bytes) = (0, 0);
    for number in 0..affiliates {
        let affiliate = Affiliate::new(number, &mut random);
        let _ = write!(register, "{}", affiliate.entry(&mut random));
        let home = folder.join("affiliates").join(&affiliate.id);
        for part in ["finance", "status", "meetings", "grants", "partnerships", "policies", "training", "plans", "channels"] {
            fs::create_dir_all(home.join(part))?;
        }
        for (path, text) in affiliate.files(&mut random) {
            fs::write(home.join(path), &text)?;
            count += 1;
            bytes += text.len();
        }
    }
    fs::write(folder.join("register.toml"), register)?;
    Ok((count, bytes))
}

/// Writes the repository of one affiliate, with more meetings than usual: 60 files.
pub(crate) fn write_single(folder: &Path, seed: u64) -> io::Result<()> {
    let mut random = Random::new(seed);
    let affiliate = Affiliate { kind: "user-group", recognised: "2018-05-01".to_owned(), ..Affiliate::new(1, &mut random) };
    let mut files = affiliate.files(&mut random);
    files.extend((1..=12).map(|month| {
        let date = format!("2021-{month:02}-11");
        (format!("meetings/{date}-community.toml"), community(&affiliate, &mut random, &date))
    }));
    for (path, text) in files {
        let path = folder.join(path);
        path.parent().map_or(Ok(()), fs::create_dir_all)?;
        fs::write(path, text)?;
    }
    Ok(())
}
