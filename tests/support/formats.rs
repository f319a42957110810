//! The formats of reports, each with what a reader that is not ours must find in it. A new format joins the tests of
//! private and of hostile text, and those of determinism, by one line here.

#[path = "pages.rs"]
mod pages;
#[path = "readers.rs"]
mod readers;

use std::fs;
use std::io::{Cursor, Read as _};
use std::path::{Path, PathBuf};

/// Reads one file of a format, by its path inside the format's folder, and finds nothing in it that acts.
pub(crate) type Reader = fn(&str, &[u8]);

/// The formats of `affcheck check`. One that writes several files writes them into a folder.
pub(crate) const FORMATS: [(&str, Reader); 14] = [
    ("human", readers::plain),
    ("concise", readers::plain),
    ("json", readers::json),
    ("jsonl", readers::jsonl),
    ("sarif", readers::sarif),
    ("github", readers::github),
    ("gitlab", readers::gitlab),
    ("junit", readers::junit),
    ("csv", readers::csv),
    ("xlsx", readers::xlsx),
    ("markdown", readers::comment),
    ("ics", readers::ics),
    ("oscal", readers::json),
    ("html", pages::site),
];

/// Those of `affcheck due`.
pub(crate) const DUE: [(&str, Reader); 4] =
    [("table", readers::plain), ("json", readers::json), ("ics", readers::ics), ("markdown", readers::markdown)];

/// The arguments that write all formats into a folder, each under its name.
pub(crate) fn targets(folder: &Path) -> Vec<String> {
    let _ = fs::remove_dir_all(folder);
    fs::create_dir_all(folder).expect("a folder");
    FORMATS.iter().map(|(format, _)| format!("--format={format}={}", folder.join(format).display())).collect()
}

/// The files that a format came to: one, or all those of its folder, by their paths inside it.
pub(crate) fn files(path: &Path) -> Vec<(String, Vec<u8>)> {
    let (mut folders, mut found) = (vec![path.to_owned()], Vec::<PathBuf>::new());
    while let Some(path) = folders.pop() {
        if path.is_dir() {
            folders.extend(fs::read_dir(path).expect("a folder").map(|entry| entry.expect("an entry").path()));
        } else {
            found.push(path);
        }
    }
    found.sort();
    let inside = |file: &Path| file.strip_prefix(path).map(|path| path.display().to_string()).unwrap_or_default();
    found.iter().map(|file| (inside(file), fs::read(file).expect("a file"))).collect()
}

/// All text that is in a file: of an archive the names and contents of all its parts.
pub(crate) fn text(bytes: &[u8]) -> String {
    if !bytes.starts_with(b"PK") {
        let text = String::from_utf8(bytes.to_vec()).expect("UTF-8");
        return match bytes {
            [b'<', b'!', ..] => [("&quot;", "\""), ("&lt;", "<"), ("&gt;", ">"), ("&amp;", "&")]
                .iter()
                .fold(text, |text, (code, sign)| if text.contains(code) { text.replace(code, sign) } else { text }),
            // a calendar breaks its lines anywhere
            _ if text.contains("\r\n ") => text.replace("\r\n ", ""),
            _ => text,
        };
    }
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).expect("an archive");
    let mut text = String::new();
    for index in 0..archive.len() {
        let mut part = archive.by_index(index).expect("a part");
        text.extend(["\n", part.name().expect("a name").as_ref(), "\n"]);
        part.read_to_string(&mut text).expect("XML");
    }
    text
}
