//! Reads a site as a browser does, and finds nothing in it that acts, leads astray or asks for anything from elsewhere.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, OnceLock};

use scraper::{ElementRef, Html, Selector};

use super::readers::{assert_steady, utf8};

/// Elements that ask for something from elsewhere, or act without being asked.
const FOREIGN: &str = "img, picture, iframe, frame, object, embed, applet, audio, video, source, track, portal, base, style, template, \
     noscript, math, foreignObject, animate, set, image, use";
/// Elements whose words are read at once: what is isolated in them ends in them.
const BLOCKS: &str = "title, h1, h2, h3, h4, p, li, dt, dd, th, td, caption, figcaption, summary, label, option, button, text, pre";
/// Attributes that hold an address.
const ADDRESSES: [&str; 12] =
    ["href", "src", "srcset", "action", "formaction", "data", "poster", "ping", "cite", "background", "manifest", "xlink:href"];

/// Pages that were read.
static KNOWN: Mutex<BTreeSet<(String, Vec<u8>)>> = Mutex::new(BTreeSet::new());

/// One file of a site: a page, the script, the styles, or the list of all files.
pub(crate) fn site(name: &str, bytes: &[u8]) {
    match name {
        "script.js" => assert_eq!(bytes, include_bytes!("../../src/report/html/script.js")),
        "style.css" => assert_eq!(bytes, include_bytes!("../../src/report/html/style.css")),
        ".affcheck-site" => utf8(bytes).lines().for_each(assert_plain),
        _ => {
            assert_plain(name);
            assert!(Path::new(name).extension().is_some_and(|ending| ending == "html"), "{name}");
            // there are hundreds of pages of rules, all made alike: of each site some are read
            let alike = name.contains("/rules/") || name.contains("/applies/");
            if alike && name.bytes().map(usize::from).sum::<usize>() % 16 != 0 {
                return;
            }
            // and those that are the same in another site, but once
            if KNOWN.lock().expect("nobody failed").insert((name.to_owned(), bytes.to_vec())) {
                page(name, utf8(bytes));
            }
        }
    }
}

/// A name that is the same in every file system and in every address.
fn assert_plain(name: &str) {
    let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || matches!(c, '-' | '_' | '.');
    assert!(name.split('/').all(|part| !part.is_empty() && !part.starts_with('.') && part.chars().all(plain)), "{name:?}");
}

fn page(name: &str, text: &str) {
    assert_steady(&text.replace(['\n', '\t'], " ").replace(['\u{2068}', '\u{2069}'], ""));
    let page = Html::parse_document(text);
    let all = |selector: &str| -> Vec<ElementRef<'_>> { page.select(&Selector::parse(selector).expect("a selector")).collect() };
    let one = |selector: &str| match all(selector).as_slice() {
        [element] => *element,
        several => panic!("{name}: {} times {selector}", several.len()),
    };
    // what it is
    let root = page.root_element();
    let language = root.attr("lang").expect("a language");
    assert!(name.split_once('/').is_none_or(|(folder, _)| folder == language), "{name}: {language}");
    assert_eq!(root.attr("dir"), Some(if language == "ar" { "rtl" } else { "ltr" }), "{name}");
    assert!(!words(one("h1")).trim().is_empty() && !words(one("head > title")).trim().is_empty() && one("main").has_children(), "{name}");
    let policy = one("meta[http-equiv='Content-Security-Policy']").attr("content").expect("a policy");
    assert!(policy.starts_with("default-src 'none';") && !policy.contains("unsafe") && !policy.contains("http"), "{name}: {policy}");
    // what it does
    let scripts: Vec<Option<&str>> = all("script").iter().map(|script| script.attr("src")).collect();
    let up = "../".repeat(name.matches('/').count());
    assert!(scripts.iter().all(|source| *source == Some(&format!("{up}script.js"))) && scripts.len() <= 1, "{name}: {scripts:?}");
    assert!(all("script").iter().all(|script| words(*script).is_empty()), "{name}");
    assert!(all(FOREIGN).is_empty(), "{name}: {:?}", all(FOREIGN).first().map(ElementRef::html));
    assert!(all("link").iter().all(|link| link.attr("rel") == Some("stylesheet") && link.attr("href") == Some(&format!("{up}style.css"))));
    for meta in all("meta[http-equiv]") {
        let content = meta.attr("content").expect("a content");
        match meta.attr("http-equiv") {
            Some("refresh") => assert_inside(name, content.strip_prefix("0; url=").expect("an address")),
            other => assert_eq!((other, content), (Some("Content-Security-Policy"), policy), "{name}"),
        }
    }
    for element in all("*") {
        attributes(name, element);
    }
    for block in all(BLOCKS) {
        assert_steady(&words(block).replace(['\n', '\t'], " "));
    }
    let ids: Vec<&str> = all("[id]").iter().filter_map(|element| element.attr("id")).collect();
    assert_eq!(ids.iter().collect::<BTreeSet<_>>().len(), ids.len(), "{name}: each id is there once");
}

fn attributes(name: &str, element: ElementRef<'_>) {
    for (key, value) in element.value().attrs() {
        let place = || format!("{name}: {key}={value:?}");
        assert!(!key.starts_with("on") && !["style", "srcdoc", "autofocus", "contenteditable"].contains(&key), "{}", place());
        assert_steady(&value.replace(['\n', '\t'], " "));
        if !ADDRESSES.contains(&key) {
            assert!(!value.trim_start().to_lowercase().starts_with("javascript:"), "{}", place());
        } else if value.starts_with("https://") {
            assert!(element.value().name() == "a" && named_by_packs().contains(&format!("\"{value}\"")), "{}", place());
            assert_eq!(element.attr("rel"), Some("noopener noreferrer"), "{}", place());
        } else {
            assert!(["href", "src"].contains(&key), "{}", place());
            assert_inside(name, value);
        }
    }
}

/// A relative address that leads to a page of the same site.
fn assert_inside(name: &str, address: &str) {
    let (path, anchor) = address.split_once('#').unwrap_or((address, ""));
    let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.' | '/');
    assert!(path.chars().all(plain) && !path.starts_with('/') && !address.is_empty(), "{name}: {address:?}");
    assert!(!anchor.contains(|c: char| c.is_whitespace() || c.is_control()), "{name}: {address:?}");
    let mut depth = name.matches('/').count();
    for part in path.split('/').filter(|part| !matches!(*part, "" | ".")) {
        depth = if part == ".." { depth.checked_sub(1).unwrap_or_else(|| panic!("{name}: {address} leaves the site")) } else { depth + 1 };
    }
}

fn words(element: ElementRef<'_>) -> String {
    element.text().collect()
}

/// All that the packs say: who writes them may name addresses.
fn named_by_packs() -> &'static str {
    static PACKS: OnceLock<String> = OnceLock::new();
    PACKS.get_or_init(|| {
        let (mut folders, mut text): (Vec<PathBuf>, _) = (vec![Path::new(env!("CARGO_MANIFEST_DIR")).join("rules")], String::new());
        while let Some(folder) = folders.pop() {
            for entry in fs::read_dir(folder).expect("a folder") {
                let path = entry.expect("an entry").path();
                if path.is_dir() {
                    folders.push(path);
                } else if path.file_name().is_some_and(|name| name == "pack.toml") {
                    text.push_str(&fs::read_to_string(path).expect("a pack"));
                }
            }
        }
        text
    })
}
