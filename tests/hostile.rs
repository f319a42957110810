//! Filings from people who mean harm, or whose editor does: nothing steers a terminal, nothing crashes, and each is reported.
#![expect(clippy::expect_used, clippy::indexing_slicing, clippy::panic, reason = "a test may panic")]

#[path = "support/folder.rs"]
mod folder;
#[path = "support/formats.rs"]
mod formats;
#[path = "support/harmless.rs"]
mod harmless;
mod support;

use std::fmt::Write as _;
use std::fs::File;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use folder::{fresh, write};
use harmless::read;
use support::{affcheck, command};

const REGISTER: &str =
    "[[affiliate]]\nid = \"a\"\nname = \"Open Hands\"\nkind = \"user-group\"\nrecognised = 2019-03-01\nstatus = \"recognised\"\n";

fn portfolio(name: &str) -> (PathBuf, PathBuf) {
    let root = fresh(&format!("hostile-{name}"));
    write(&root.join("register.toml"), REGISTER);
    let folder = root.join("affiliates/a");
    (root, folder)
}

/// No format is longer, in bytes, for one affiliate.
const MOST: usize = 1_500_000;

/// What is said of a portfolio to the public and to the committee, as people and programs read it; each format is read by
/// its reader.
fn said(root: &Path) -> String {
    [("public", "en"), ("committee", "fr")].map(|(audience, language)| read(root, audience, language, MOST)).concat()
}

/// Asserts that a fault of a code is reported at a path.
fn assert_reported(said: &str, path: &str, code: &str) {
    let found = said.lines().any(|line| line.contains(path) && line.contains(&format!("[{code}]")));
    let about: Vec<&str> = said.lines().filter(|line| line.starts_with("affiliates/") && line.contains("[document/")).take(20).collect();
    assert!(found, "{code} is not reported for {path}:\n{}", about.join("\n"));
}

const TRICKS: [(&str, &str); 7] = [
    ("escape", "\u{1b}[2J\u{1b}]0;owned\u{7}"),
    ("override", "\u{202e}gnp.exe"),
    ("isolate", "\u{2066}x\u{2069}\u{2069}\u{2068}"),
    ("return", "good\rbad"),
    ("c1", "\u{9b}31m"),
    ("newline", "two\nlines"),
    ("delete", "\u{7f}\u{8}\u{8}"),
];

#[test]
fn tricks_in_values_keys_texts_and_comments() {
    for (name, trick) in TRICKS {
        let (root, folder) = portfolio(&format!("value-{name}"));
        let escaped = trick.chars().fold(String::new(), |mut text, c| {
            let _ = write!(text, "\\u{:04x}", u32::from(c));
            text
        });
        write(
            &folder.join("profile.toml"),
            format!("name = \"{escaped}\"\nkind = \"{escaped}\"\nmission = \"{escaped}\"\nmisssion = 1\n\"{escaped}\" = 2\n"),
        );
        // raw in the file: most of it is no TOML at all
        write(
            &folder.join("escalation.toml"),
            format!("languages = \"{trick}\" # {trick}\nno-retaliation = '''{trick}'''\nbroken {trick}\n\"{trick}\" = 1\n"),
        );
        write(
            &folder.join("bylaws.toml"),
            format!("adopted = 2019-03-01\npurpose = \"{escaped}\"\ntext = \"bylaws.md#{escaped}\"\nlanguage = \"{escaped}\"\n"),
        );
        write(&folder.join("bylaws.md"), format!("# Aims {trick}\n\n{trick} TBD\n"));
        let said = said(&root);
        for path in ["profile.toml", "bylaws.toml"] {
            assert_reported(&said, path, "document/schema");
        }
        assert_reported(&said, "escalation.toml", "document/syntax");
        if !matches!(name, "newline" | "return") {
            assert_reported(&said, "profile.toml", "document/hidden-character");
        }
    }
}

#[test]
fn tricks_in_names_of_files_and_folders() {
    let (root, folder) = portfolio("names");
    for (_, trick) in TRICKS {
        write(&folder.join(format!("{trick}.toml")), "x = 1\n");
        write(&folder.join(format!("meetings/2026-01-01-{trick}.toml")), "date = 1\n");
        write(&folder.join(format!("{trick}/notes.toml")), "x = 1\n");
        write(&root.join(format!("affiliates/{trick}/profile.toml")), "name = 1\n");
        write(&root.join(format!("affiliates/{trick}.toml")), "name = 1\n");
        write(&root.join(format!("waivers/{trick}.toml")), "name = 1\n");
        write(&root.join(format!("{trick}.toml")), "x = 1\n");
    }
    let said = said(&root);
    assert!(said.matches("register/unknown-affiliate").count() >= TRICKS.len());
    assert!(said.matches("document/unrecognised").count() >= 3 * TRICKS.len());
}

/// What others make of the output: none of our formats is theirs, so the text is only text. The JSON stays JSON.
#[test]
fn tricks_for_other_programs() {
    let (root, folder) = portfolio("others");
    let text = "=HYPERLINK(\\\"x\\\") ::error::stop @everyone <script>alert(1)</script> ]]> %0A";
    write(&folder.join("plans/2026.toml"), format!("title = \"{text}\"\nkind = \"{text}\"\n\"{text}\" = 1\n"));
    let said = said(&root);
    assert_reported(&said, "plans/2026.toml", "document/schema");
    assert!(said.lines().all(|line| !line.starts_with("::") && !line.starts_with('=')));
    let (_, json, _) = affcheck(&["check", root.to_str().expect("a plain path"), "--format", "json"]);
    serde_json::from_str::<serde_json::Value>(&json).expect("JSON");
}

#[test]
fn large_and_deep_documents() {
    let (root, folder) = portfolio("large");
    write(&folder.join("bylaws.toml"), format!("purpose = \"{}\"\n", "a".repeat(300_000)));
    write(&folder.join("escalation.toml"), format!("deep = {}1{}\n", "[".repeat(10_000), "]".repeat(10_000)));
    write(&folder.join("profile.toml"), format!("{}\nname = 1\n", "a.".repeat(10_000) + "b = 1"));
    write(&folder.join("plans/tables.toml"), format!("[{}]\nx = 1\n", vec!["t"; 10_000].join(".")));
    write(&folder.join("plans/braces.toml"), format!("x = {}\n", "{a=".repeat(10_000)));
    write(&folder.join("plans/quotes.toml"), "\"".repeat(200_000));
    write(&folder.join("plans/long.toml"), format!("title = {}\n", "9".repeat(200_000)));
    let said = said(&root);
    assert_reported(&said, "bylaws.toml", "document/unreadable");
    for path in ["escalation.toml", "profile.toml", "plans/tables.toml", "plans/braces.toml", "plans/quotes.toml"] {
        assert_reported(&said, path, "document/syntax");
    }
    assert!(said.len() < 1_000_000, "{} bytes are said", said.len());
}

/// A pull request must not stop the machine that checks it: time grows with the size of a file and no faster.
#[test]
fn wide_documents_take_no_longer_than_their_size_explains() {
    let lines = |count: usize, line: &dyn Fn(usize) -> String| (0..count).map(line).collect::<Vec<_>>().join("\n");
    let cases = [
        ("keys", "onboarding.toml", lines(30_000, &|key| format!("k{key}=1"))),
        ("bare", "onboarding.toml", lines(30_000, &|key| format!("{key}="))),
        ("items", "onboarding.toml", format!("languages = [{}]\n", "1,".repeat(60_000))),
        ("texts", "onboarding.toml", format!("languages = [{}]\n", lines(25_000, &|item| format!("\"l{item}\",")))),
        ("tables", "onboarding.toml", "[[steps]]\n".repeat(25_000)),
        ("same", "onboarding.toml", "purpose = 1\n".repeat(20_000)),
    ];
    let mut slow = Vec::new();
    for (name, path, text) in cases {
        assert!(text.len() <= 256 * 1024, "{name}");
        let (root, folder) = portfolio(&format!("wide-{name}"));
        write(&folder.join(path), text);
        let mut child = command(&["check", root.to_str().expect("a plain path"), "--as-of=2026-07-01", "--format=concise"])
            .stdout(File::create(root.join("report.txt")).expect("a file"))
            .spawn()
            .expect("it starts");
        let begun = Instant::now();
        while child.try_wait().expect("a child").is_none() && begun.elapsed() < Duration::from_secs(10) {
            std::thread::sleep(Duration::from_millis(20));
        }
        if child.try_wait().expect("a child").is_none() {
            child.kill().expect("it ends");
            slow.push(name);
            continue;
        }
        let said = std::fs::read_to_string(root.join("report.txt")).expect("a report");
        assert!(said.contains("affiliates/a/onboarding.toml"), "{name}: {said}");
        assert!(said.lines().count() < 2_000, "{name} is told {} times", said.lines().count());
    }
    assert!(slow.is_empty(), "longer than 10 seconds: {slow:?}");
}

#[test]
fn empty_marked_and_foreign_files() {
    let (root, folder) = portfolio("bytes");
    let crlf = "date = 2026-02-03\r\nmode = \"in-person\"\r\nknd = \"assembly\"\r\n";
    write(&folder.join("bylaws.toml"), "");
    write(&folder.join("escalation.toml"), "\u{feff}adopted = 2024-01-01\n");
    write(&folder.join("meetings/2026-02-03-crlf.toml"), crlf);
    write(&folder.join("onboarding.toml"), b"purpose = \"\xff\xfe\"\n");
    write(&folder.join("profile.toml"), "name = \"a\0b\"\n");
    write(&folder.join("plans/mac.toml"), "title = \"a\"\rkind = \"b\"\r");
    write(&folder.join("plans/utf16.toml"), b"\xff\xfet\0i\0t\0l\0e\0");
    let said = said(&root);
    assert_reported(&said, "bylaws.toml", "document/schema");
    assert_reported(&said, "crlf.toml:3:1", "document/unknown-key");
    assert!(!said.contains("crlf.toml:1:1: error[document/syntax]"));
    assert_reported(&said, "onboarding.toml", "document/unreadable");
    assert_reported(&said, "profile.toml", "document/syntax");
    assert_reported(&said, "plans/mac.toml", "document/syntax");
    assert_reported(&said, "plans/utf16.toml", "document/unreadable");
    assert!(
        !said.lines().any(|line| line.starts_with("affiliates/a/escalation.toml") && line.contains("document/syntax")),
        "a mark of the byte order is no fault"
    );
}

#[cfg(unix)]
#[test]
fn links_and_names_that_are_no_text() {
    use std::ffi::OsStr;
    use std::os::unix::ffi::OsStrExt as _;
    use std::os::unix::fs::symlink;
    let (root, folder) = portfolio("links");
    let secret = fresh("hostile-secret");
    write(&secret.join("secret.toml"), "name = \"TOPSECRET\"\n");
    write(&secret.join("folder/profile.toml"), "name = \"TOPSECRET\"\n");
    write(&folder.join("profile.toml"), "name = \"Open Hands\"\n");
    symlink(secret.join("secret.toml"), folder.join("bylaws.toml")).expect("a link");
    symlink("../../register.toml", folder.join("escalation.toml")).expect("a link");
    symlink("/nowhere", folder.join("onboarding.toml")).expect("a link");
    symlink(&secret, folder.join("meetings")).expect("a link");
    symlink(secret.join("folder"), root.join("affiliates/b")).expect("a link");
    symlink("/dev/zero", folder.join("notes.md")).expect("a link");
    std::fs::create_dir_all(folder.join("plans")).expect("a folder");
    symlink("..", folder.join("plans/loop")).expect("a link");
    write(&folder.join(OsStr::from_bytes(b"finance\xff.toml")), "x = 1\n");
    write(&root.join("affiliates").join(OsStr::from_bytes(b"c\xff")).join("profile.toml"), "name = \"x\"\n");
    let said = said(&root);
    assert!(!said.contains("TOPSECRET"));
    for path in ["bylaws.toml", "escalation.toml", "onboarding.toml", "affiliates/a/meetings"] {
        assert_reported(&said, path, "document/unreadable");
    }
    assert_reported(&said, "finance\u{fffd}.toml", "document/unreadable");
    assert!(said.contains("affiliates/b"), "a folder that is a link is told of");
}

/// The committee's own files may be broken too, and are never a reason to crash.
#[test]
fn committee_files_that_are_broken() {
    for (name, register) in [
        ("empty", ""),
        ("noise", "\u{0}\u{1b}[[["),
        ("type", "affiliate = 7\n"),
        ("items", "affiliate = [1, \"\u{202e}\"]\n"),
        ("deep", &"[".repeat(20_000)),
    ] {
        let (root, folder) = portfolio(&format!("register-{name}"));
        write(&root.join("register.toml"), register);
        write(&folder.join("profile.toml"), "name = \"Open Hands\"\n");
        write(&root.join("waivers/a.toml"), "\u{1b}[[[ waiver = \u{202e}");
        write(&root.join("reviews/a.toml"), "review = [[[[\u{7}");
        assert!(said(&root).contains("register"), "{name}");
    }
}
