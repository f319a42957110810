//! Looks for what must not be told in all that the program says of a portfolio.

use std::path::{Path, PathBuf};

use affcheck::text::LANGUAGES;

use crate::folder::{fresh, write};
use crate::formats::{DUE, FORMATS, files, targets, text};
use crate::support::affcheck;

/// An empty portfolio with a register.
pub(crate) fn portfolio(name: &str, register: &str) -> PathBuf {
    let root = fresh(&format!("privacy-{name}"));
    write(&root.join("register.toml"), register);
    root
}

/// How every run is told what it is about.
fn common<'a>(audience: &'a str, language: &'a str) -> [&'a str; 6] {
    ["--as-of", "2026-07-01", "--audience", audience, "--lang", language]
}

/// The report on a portfolio in all formats: in English, and the site in all languages.
pub(crate) fn reports(root: &Path, audience: &str) -> String {
    let folder = root.with_extension("said");
    let targets = targets(&folder);
    let targets: Vec<&str> = targets.iter().map(String::as_str).collect();
    let (code, out, errors) = affcheck(&[&["check", root.to_str().expect("a plain path")], &targets[..], &common(audience, "en")].concat());
    assert!(code < 2, "{errors}");
    let mut said = out + &errors;
    for (format, _) in FORMATS {
        let told: String = files(&folder.join(format)).iter().map(|(name, bytes)| name.clone() + "\n" + &text(bytes)).collect();
        assert!(!told.is_empty(), "{format}");
        said.push_str(&told);
    }
    said
}

/// All that the program says of a portfolio: reports, and to the public what other commands say too. Languages differ in our
/// words alone, so that in the others the format that says most is enough.
pub(crate) fn said(root: &Path, audience: &str) -> String {
    let mut said = reports(root, audience);
    if audience != "public" {
        return said;
    }
    let (path, folder, common) = (root.to_str().expect("a plain path"), root.with_extension("said"), common(audience, "en"));
    let mut say = |arguments: &[&str], common: &[&str]| {
        let (code, out, errors) = affcheck(&[arguments, common].concat());
        said.push_str(&(text(out.as_bytes()) + &errors));
        code
    };
    for (language, _) in LANGUAGES {
        let common = self::common(audience, language);
        assert!(say(&["check", path, "--format", "human"], &common) < 2 && say(&["due", path], &common) == 0, "{language}");
    }
    for (format, _) in DUE {
        assert!(say(&["due", path, "--within", "P2Y", "--format", format], &common) == 0, "{format}");
    }
    // the first affiliate may be one that cannot be judged, which is said too
    for rule in ["bylaws/text-on-file", "finance/sources-asked-about"] {
        say(&["explain", rule, path, "--for", "a"], &common);
    }
    say(&["rules", path, "--for", "a"], &common);
    let list = folder.join("baseline.toml");
    let named = list.to_str().expect("a plain path");
    say(&["baseline", path, "--file", named], &common);
    say(&["baseline", path, "--file", named], &common);
    // runs that fail
    let report = folder.join("json");
    for failing in [
        &["check", path, "--affiliate", "nobody"][..],
        &["due", path, "--affiliate", "nobody"],
        &["check", path, "--base", "nowhere"],
        &["check", path, "--baseline", report.to_str().expect("a plain path")],
        &["explain", "nothing/at-all", path],
    ] {
        assert_eq!(say(failing, &common[..4]), 2, "{failing:?}");
    }
    say(&["verify", report.to_str().expect("a plain path"), "--repo", path], &[]);
    if list.exists() {
        // a fingerprint may begin as a count does
        said.push_str(&std::fs::read_to_string(list).expect("a baseline").replace("fingerprint = ", "fingerprint "));
    }
    said
}

/// The lines in which one of the words stands.
pub(crate) fn leaks(said: &str, words: &[&str]) -> Vec<String> {
    if !words.iter().any(|word| said.contains(word)) {
        return Vec::new();
    }
    let lines = said.lines().flat_map(|line| line.split_inclusive("\\n"));
    lines.filter(|line| words.iter().any(|word| line.contains(word))).map(|line| around(line, words)).collect()
}

/// What stands around the first of the words.
fn around(line: &str, words: &[&str]) -> String {
    let at = words.iter().find_map(|word| line.find(word)).unwrap_or_default();
    let from = line.char_indices().map(|(index, _)| index).find(|index| *index + 100 >= at).unwrap_or_default();
    line.get(from..).unwrap_or_default().trim().chars().take(200).collect()
}

pub(crate) fn assert_kept(what: &str, root: &Path, words: &[&str]) {
    let mut leaked = leaks(&said(root, "public"), words);
    leaked.sort();
    leaked.dedup();
    assert!(
        leaked.is_empty(),
        "{what}: {} lines, such as\n{}",
        leaked.len(),
        leaked.iter().take(30).cloned().collect::<Vec<_>>().join("\n")
    );
}
