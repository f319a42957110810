//! Hostile text in every place where text can stand, in every format, by readers that are not ours.
#![expect(clippy::expect_used, clippy::indexing_slicing, clippy::panic, reason = "a test may panic")]

#[path = "support/folder.rs"]
mod folder;
#[path = "support/formats.rs"]
mod formats;
#[path = "support/harmless.rs"]
mod harmless;
#[path = "support/repository.rs"]
mod repository;
mod support;

use std::fmt::Write as _;
use std::path::Path;

use affcheck::text::LANGUAGES;
use folder::{fresh, write};
use harmless::read;
use repository::Repository;
use support::affcheck;

/// What people who mean harm write, and what editors do.
const SAMPLES: [&str; 44] = [
    // a terminal
    "\u{1b}[2J\u{1b}]0;owned\u{7}\u{1b}[31m",
    "\u{1b}]8;;https://evil.example\u{1b}\\click\u{1b}]8;;\u{1b}\\",
    "\u{9b}31m\u{9d}0;x\u{9c}\u{90}q\u{84}",
    "\u{8}\u{8}\u{7f}\u{0}\u{c}\u{b}",
    // directions
    "\u{202e}gnp.exe\u{202c} \u{202a}\u{202b}\u{202d}",
    "\u{2066}a\u{2067}b\u{2068}c\u{2069}\u{2069}\u{2069}\u{2069}",
    "\u{200e}a\u{200f}b\u{61c}\u{feff}\u{200b}",
    "مرحبا =1+1 `x` (a) ::error::",
    // lines
    "one\ntwo\r\nthree\rfour\u{2028}five\u{2029}six\u{85}seven",
    "\n::error file=x::owned\n",
    // pages
    "<script>alert(1)</script><img src=x onerror=alert(1)> <!-- --> <!DOCTYPE x [<!ENTITY a \"b\">]> &a;",
    "\" onmouseover=\"x\" ' style='y' </title></style></textarea><svg/onload=x>",
    "]]> <![CDATA[ <?xml ?> &#0; &#x1b; \u{fffe}\u{ffff}",
    "{{ x }} {% y %} ${z} #{a} <%= b %>",
    // Markdown
    "@everyone @org/team me@ #12 GH-12 owner/repo#12 a94a8fe5",
    "![x](https://evil.example/i.png) [y](javascript:alert(1)) [z][1]\n\n[1]: https://evil.example",
    "https://evil.example www.evil.example <https://evil.example> mailto:me",
    "| a | b |\n|---|---|\n| c | d |",
    "```\ncode\n```\n~~~",
    "``` ` `` <b> ` ``",
    "# a\n- b\n1. c\n> d\n---\n===\n    e\n\tf",
    "*a* __b__ ~~c~~ $d$ [ ] [x] :f: [^1] \\` &lt; <details>",
    // spreadsheets
    "=HYPERLINK(\"https://evil.example\",\"x\")",
    "+1+cmd|' /C calc'!A0",
    "-1+1",
    "@SUM(A1)",
    "\t=1+1",
    "\r=1+1",
    "＝1+1",
    "＋1",
    "－1",
    "＠SUM(A1)",
    "\u{a0}\u{3000}\u{200b}=1",
    "a;=1+1;\"=2\";'=3",
    "\",=1+1,\"",
    "_x0041_ _x001B_",
    // workflows
    "::error::a ::stop-commands::b ##[error]c ##[group]d",
    "::set-output name=x::y%0A::error::z %25 %3A",
    "a,b:c%0Ad,title=e::f",
    // calendars
    "END:VEVENT\r\nBEGIN:VALARM\r\nACTION:EMAIL;X=\"a\\;b,c:d\\n",
    // sentences of our own
    "` {$name} { -x } {\"a\"}",
    "%s %n {0} \\u001b \\x1b \\",
    // what is no text
    "\u{e000}\u{10ffff}\u{1f468}\u{200d}\u{1f469} e\u{301}\u{301}\u{301}\u{301}",
    " ",
];

/// A text as TOML writes it.
fn quoted(text: &str) -> String {
    let mut shown = String::from("\"");
    for c in text.chars() {
        if c.is_alphanumeric() || matches!(c, ' ' | '-' | '=') {
            shown.push(c);
        } else {
            let _ = write!(shown, "\\U{:08x}", u32::from(c));
        }
    }
    shown + "\""
}

/// What an affiliate files that writes a sample wherever it can.
fn file(folder: &Path, sample: &str) {
    let text = quoted(sample);
    write(
        &folder.join("bylaws.toml"),
        format!("adopted = 2019-03-01\npurpose = {text}\ntext = {}\nlanguage = {text}\n", quoted(&format!("bylaws.md#{sample}"))),
    );
    write(&folder.join("bylaws.md"), format!("# Aims {sample}\n\n{sample} TBD\n\n## {sample}\n"));
    write(
        &folder.join("escalation.toml"),
        format!("languages = [{text}, {text}]\nno-retaliation = {text}\n{text} = {text}\n[{text}.{text}]\nx = 1\n"),
    );
    write(&folder.join("onboarding.toml"), format!("broken {sample}\n\"{sample}\" = '{sample}'\n"));
    write(&folder.join("plans/2026.toml"), format!("title = {text}\nkind = {text}\ntext = {text}\nmisspelt = {text}\n"));
    // which names can be given to files, systems differ in
    if !sample.contains(['/', '\0']) {
        for path in [format!("{sample}.toml"), format!("meetings/2026-01-01-{sample}.toml"), format!("finance/{sample}.toml")] {
            write(&folder.join(path), format!("kind = {text}\n"));
        }
    }
}

/// The register's entry of an affiliate, and what the committee keeps about it.
fn keep(root: &Path, id: &str, sample: &str) -> String {
    let text = quoted(sample);
    let (granted, expires) = ("granted = 2026-01-01", "expires = 2026-12-31");
    let waiver =
        |rule: &str| format!("[[waiver]]\nrule = {rule}\nreason = \"war\"\nwhy = {text}\napproved-by = {text}\n{granted}\n{expires}\n");
    write(&root.join(format!("waivers/{id}.toml")), waiver(&text) + &waiver("\"bylaws/purpose\"") + &format!("{text} = {text}\n"));
    write(
        &root.join(format!("reviews/{id}.toml")),
        format!("[[review]]\nrule = {text}\nverdict = \"met\"\nby = {text}\ndate = 2026-01-01\nwhy = {text}\n"),
    );
    let entry =
        format!("[[affiliate]]\nid = \"{id}\"\nname = {text}\nkind = \"user-group\"\nrecognised = 2024-09-01\nstatus = \"recognised\"\n");
    // an entry whose kind nobody knows, and one that cannot be used
    let strange = entry.replace(id, &format!("{id}-kind")).replace("\"user-group\"", &text);
    let broken = entry.replace(id, &format!("{id}-broken")).replace("\"recognised\"", &format!("{text}\nalias = {text}\n{text} = 1"));
    entry + &strange + &broken
}

#[test]
fn every_sample_in_every_place() {
    let root = fresh("hostile-samples");
    let mut register = String::new();
    for (number, sample) in SAMPLES.iter().enumerate() {
        let id = format!("zz{number}");
        register.push_str(&keep(&root, &id, sample));
        file(&root.join("affiliates").join(&id), sample);
        if !sample.contains(['/', '\0']) {
            write(&root.join(format!("affiliates/{sample}x/profile.toml")), "x = 1\n");
            write(&root.join(format!("waivers/{sample}.toml")), "x = 1\n");
            write(&root.join(format!("{sample}x.toml")), "x = 1\n");
        }
    }
    write(&root.join("register.toml"), register);
    // languages differ in our words alone
    for (audience, language) in [("public", "en"), ("committee", "ar")] {
        // for each affiliate as much as another test allows to one
        let said = read(&root, audience, language, SAMPLES.len() * MB / 2);
        for (number, sample) in SAMPLES.iter().enumerate() {
            for name in ["bylaws.toml", "escalation.toml", "onboarding.toml", "plans/2026.toml"] {
                assert!(said.contains(&format!("affiliates/zz{number}/{name}")), "{name} of {sample:?}");
            }
        }
    }
}

/// Without a register the affiliate itself says what it is called, and of what kind it is.
#[test]
fn every_sample_in_a_repository_of_one_affiliate() {
    for (number, some) in SAMPLES.chunks(4).enumerate() {
        let root = fresh("hostile-single");
        for sample in some {
            file(&root, sample);
        }
        // an affiliate of no known kind is judged by nothing
        let (sample, kind) = if number % 3 == 0 { (some[1], quoted(some[0])) } else { (some[0], "\"user-group\"".to_owned()) };
        write(&root.join("profile.toml"), format!("name = {}\nkind = {kind}\nrecognised = 2024-09-01\n", quoted(sample)));
        // the site of every fourth, which is in all languages
        let language = if number % 4 == 0 { "en" } else { LANGUAGES[1 + number % 2].0 };
        assert!(read(&root, "public", language, MB).contains("bylaws.toml"));
        let path = root.to_str().expect("a plain path");
        for arguments in [&["rules", path, "--for", "self"][..], &["explain", "bylaws/text-on-file", path, "--for", "self"]] {
            let (code, out, errors) = affcheck(arguments);
            assert_eq!((code, errors.as_str()), (0, ""));
            formats::DUE[0].1("", out.as_bytes());
        }
    }
}

/// Escapes of what is no character, and bytes that are no text, are told as faults of syntax.
#[test]
fn what_is_no_text_at_all() {
    let root = fresh("hostile-bytes");
    write(&root.join("register.toml"), keep(&root, "a", "Open Hands"));
    for (name, line) in [
        ("surrogate", &b"title = \"\\ud800\\udc00\""[..]),
        ("half", b"title = \"\\udfff\""),
        ("beyond", b"title = \"\\U00110000\""),
        ("nul", b"title = \"\0\""),
        ("encoded", b"title = \"\xed\xa0\x80\""),
        ("overlong", b"title = \"\xc0\xaf\""),
    ] {
        write(&root.join(format!("affiliates/a/plans/{name}.toml")), line);
    }
    let said = read(&root, "committee", "en", MB);
    for name in ["surrogate", "half", "beyond", "nul", "encoded", "overlong"] {
        let told = said.lines().any(|line| {
            line.contains(&format!("plans/{name}.toml")) && (line.contains("[document/syntax]") || line.contains("[document/unreadable]"))
        });
        assert!(told, "{name}");
    }
}

const MB: usize = 1024 * 1024;

/// However much somebody writes, a report stays one that people can read, and says that it is cut.
#[test]
fn a_megabyte_in_one_value() {
    let root = fresh("hostile-long");
    let long = "=Ab ".repeat(MB / 4);
    let half = long.get(..MB / 2).expect("ASCII");
    let entry = |id: &str, name: &str, more: &str| {
        format!(
            "[[affiliate]]\nid = \"{id}\"\nname = \"{name}\"\nkind = \"user-group\"\nrecognised = 2024-09-01\nstatus = \"recognised\"\n{more}\n"
        )
    };
    let register = [
        entry("name", &long, ""),
        entry("sound", "Open Hands", ""),
        entry("alias", "Hands", &format!("alias = \"{half}\"")),
        entry("key", "Hands", &format!("\"{half}\" = 1")),
    ];
    write(&root.join("register.toml"), register.concat());
    let folder = root.join("affiliates/sound");
    write(&folder.join("bylaws.toml"), format!("purpose = \"{}\"\n", long.repeat(10)));
    write(&folder.join("profile.toml"), "name = \"Hands\"\n");
    write(&folder.join("escalation.toml"), "adopted = 2019-03-01\ntext = \"escalation.md#x\"\n");
    write(&folder.join("escalation.md"), format!("# {long}\n"));
    write(&root.join("waivers/sound.toml"), format!("[[waiver]]\nrule = \"{long}\"\n"));
    for (audience, language) in [("public", "fr"), ("committee", "ar")] {
        let said = read(&root, audience, language, MB);
        assert!(said.contains("affiliates/sound/bylaws.toml") && said.contains("register/broken-entry"));
        assert!(said.contains('…'), "what is cut says so");
        assert!(said.lines().all(|line| line.len() < 400_000), "no line is long");
    }
}

/// What is read may be as long as a document.
#[test]
fn long_values_keys_and_names_that_are_read() {
    let root = fresh("hostile-as-long-as-may-be");
    let long = "=Ab ".repeat(60_000);
    write(&root.join("bylaws.toml"), format!("text = \"bylaws.md#{long}\"\n"));
    write(&root.join("escalation.toml"), format!("\"{long}\" = 1\n"));
    write(&root.join("onboarding.toml"), format!("languages = [\"{long}\"]\n"));
    write(&root.join("plans/2026.toml"), format!("{} = 1\n", "k".repeat(200_000)));
    for (name, kind, audience, language) in
        [(long.as_str(), "user-group", "public", "en"), ("Hands", &long, "public", "ar"), (&long, "user-group", "committee", "fr")]
    {
        write(&root.join("profile.toml"), format!("name = \"{name}\"\nkind = \"{kind}\"\nrecognised = 2024-09-01\n"));
        let said = read(&root, audience, language, MB);
        assert!(said.contains("Ab …") || said.contains("Ab…") || said.contains("b …"), "what is cut says so");
        assert!(!said.contains(long.get(..4_000).expect("ASCII")));
    }
}

/// A folder on disk has no long names, but a tree of git has what somebody gives it.
#[test]
fn long_names_of_files_in_a_revision() {
    let repository = Repository::new("hostile-long-names");
    let entry = keep(repository.root(), "a", "Open Hands");
    repository.write("register.toml", entry).write("affiliates/a/profile.toml", "name = \"Hands\"\n");
    repository.commit("2026-01-01", "Begin");
    let (long, longer) = ("=Ab".repeat(20_000), "=Ab".repeat(100_000));
    for path in [
        format!("affiliates/a/{long}.toml"),
        format!("affiliates/{long}/profile.toml"),
        format!("affiliates/a/meetings/{long}.toml"),
        format!("{long}.toml"),
        format!("{longer}.toml"),
        format!("affiliates/a/{longer}.toml"),
    ] {
        repository.stage("100644", path.as_bytes(), "x = 1\n");
    }
    repository.commit_staged("2026-01-02", "Add");
    let folder = repository.root().with_extension("read");
    for audience in ["public", "committee"] {
        let targets = formats::targets(&folder);
        let targets: Vec<&str> = targets.iter().map(String::as_str).collect();
        let (code, _, errors) = affcheck(
            &[&["check", repository.path(), "--rev", "HEAD", "--as-of", "2026-07-01", "--audience", audience], &targets[..]].concat(),
        );
        assert!(code == 1 && errors.is_empty(), "{errors}");
        for (format, reader) in formats::FORMATS {
            for (name, bytes) in formats::files(&folder.join(format)) {
                assert!(bytes.len() < MB, "{format} {name}: {} bytes", bytes.len());
                reader(&name, &bytes);
            }
        }
    }
}

/// Long lists stay usable: what is left out is counted.
#[test]
fn very_many_findings() {
    let root = fresh("hostile-many");
    let ids: Vec<String> = (0..8).map(|number| format!("a{number}")).collect();
    write(&root.join("register.toml"), ids.iter().map(|id| keep(&root, id, "Open Hands")).collect::<String>());
    let keys: Vec<String> = (0..100).map(|number| format!("k{number} = 1")).collect();
    for id in &ids {
        for path in ["profile.toml", "bylaws.toml", "onboarding.toml"] {
            write(&root.join("affiliates").join(id).join(path), keys.join("\n"));
        }
    }
    let path = root.to_str().expect("a plain path");
    let folder = root.with_extension("read");
    let targets = formats::targets(&folder);
    let targets: Vec<&str> = targets.iter().map(String::as_str).collect();
    let (code, _, errors) = affcheck(&[&["check", path, "--as-of", "2026-07-01"], &targets[..]].concat());
    assert!(code == 1 && errors.is_empty(), "{errors}");
    for (format, reader) in formats::FORMATS {
        let files = formats::files(&folder.join(format));
        for (name, bytes) in &files {
            reader(name, bytes);
        }
        let told: String = files.iter().map(|(_, bytes)| formats::text(bytes)).collect();
        let more = match format {
            "github" => Some("more"),
            "markdown" => Some("more not shown"),
            _ => None,
        };
        assert!(more.is_none_or(|more| told.contains(more)), "{format}");
    }
}
