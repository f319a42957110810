//! Reads all that is written of a portfolio of hostile text, each format by its reader.

use std::path::Path;

use crate::formats::{DUE, FORMATS, files, targets, text};
use crate::support::affcheck;

/// Writes reports in all formats, none of whose files is longer than so many bytes, reads them, and gives what is said in those
/// that people and programs read: the concise one, which has a line for each finding, before the others.
pub(crate) fn read(root: &Path, audience: &str, language: &str, most: usize) -> String {
    let path = root.to_str().expect("a plain path");
    let common = ["--as-of", "2026-07-01", "--audience", audience, "--lang", language];
    let folder = root.with_extension("read");
    let targets = targets(&folder);
    // a site is in all languages, whatever that of the run, and what is owed is in other languages only in other words of ours
    let targets: Vec<&str> = targets.iter().map(String::as_str).filter(|target| language == "en" || !target.contains("html=")).collect();
    let (code, out, errors) = affcheck(&[&["check", path], &targets[..], &common].concat());
    assert!(code < 2 && out.is_empty() && errors.is_empty(), "{errors}");
    let mut said = String::new();
    for (format, reader) in FORMATS.into_iter().filter(|(format, _)| folder.join(format).exists()) {
        for (name, bytes) in files(&folder.join(format)) {
            assert!(bytes.len() < most, "{format} {name}: {} bytes", bytes.len());
            reader(&name, &bytes);
            match format {
                "concise" => said.insert_str(0, &text(&bytes)),
                "human" | "json" => said.push_str(&text(&bytes)),
                _ => {}
            }
        }
    }
    if language != "en" {
        return said;
    }
    for (format, reader) in DUE {
        let (code, out, errors) = affcheck(&[&["due", path, "--within", "P2Y", "--format", format], &common[..]].concat());
        assert!(code == 0 && errors.is_empty() && out.len() < most, "{errors} {}", out.len());
        reader("", out.as_bytes());
    }
    said
}
