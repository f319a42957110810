//! What the public must not read although no schema says so: real names and personal data that are cut in two, what an
//! affiliate says of itself, and what stands in a history besides filings.
#![expect(clippy::expect_used, clippy::indexing_slicing, clippy::panic, reason = "a test may panic")]

#[path = "support/federation.rs"]
mod federation;
#[path = "support/folder.rs"]
mod folder;
#[path = "support/formats.rs"]
mod formats;
#[path = "support/leaks.rs"]
mod leaks;
#[path = "support/repository.rs"]
mod repository;
mod support;
#[path = "support/told.rs"]
mod told;

use federation::{CONFIG, federation, path_of_report, report};
use folder::write;
use leaks::{assert_kept, leaks, portfolio, reports, said};
use support::affcheck;

const REAL: &str = "Cercle Marqué des Lanternes";
const REGISTER: &str = "[[affiliate]]\nid = \"a\"\nname = \"Cercle Marqué des Lanternes\"\nalias = \"Group 7\"\nkind = \"user-group\"\nrecognised = 2019-03-01\nstatus = \"recognised\"\n";

/// Long values are told as far as helps to recognise them. Half a name is a name too, and half an address is half the way.
#[test]
fn nothing_is_cut_so_that_half_of_it_is_told() {
    let personal = ["qzmark.somebody@example.org", "+216 20 123 456 789", "https://meet.example.org/qzmark?pwd=Marked99"];
    for (name, secrets, words) in
        [("name", &[REAL][..], &["Cercle", "Marqu"][..]), ("personal", &personal, &["qzmark", "+216", "20 123", "qz.m", "meet.exam"])]
    {
        let root = portfolio(&format!("cut-{name}"), REGISTER);
        for secret in secrets {
            // wherever the end of a quote may be
            let value = |length: usize| format!("\"{} {secret} {}\",\n", "x".repeat(length), "y ".repeat(2_000));
            let values: String = (0..45).map(|step| value(step * 5)).collect();
            let slug: String = secret.chars().filter(char::is_ascii_alphanumeric).collect();
            let folder = root.join("affiliates/a");
            write(&folder.join(format!("plans/{}.toml", slug.len())), format!("languages = [\n{values}]\ntitle = [\n{values}]\n"));
            write(
                &folder.join(format!("meetings/2026-02-0{}-x.toml", slug.len() % 9 + 1)),
                format!("mode = {}", value(100).trim_end_matches(",\n")),
            );
            write(&folder.join("profile.toml"), format!("name = {}\n", value(150).trim_end_matches(",\n")));
        }
        assert_kept(name, &root, words);
        let told = said(&root, "committee");
        assert!(leaks(&told, words).len() > 10, "the committee sees them");
        assert!(told.contains('…'), "long values are cut");
    }
}

/// Without a register an affiliate says itself what it is called; it is told, but not what else is in it.
#[test]
fn what_an_affiliate_says_of_itself() {
    let root = folder::fresh("privacy-single");
    let secret = "qzmark.somebody@example.org";
    let profile = |name: &str, kind: &str| format!("name = \"{name}\"\nkind = \"{kind}\"\nrecognised = 2019-03-01\n");
    for text in [profile(&format!("Open Hands {secret}"), "user-group"), profile("Open Hands", secret)] {
        write(&root.join("profile.toml"), text);
        let path = root.to_str().expect("a plain path");
        for audience in ["public", "committee"] {
            let said = leaks::said(&root, audience);
            let (_, rules, _) = affcheck(&["rules", path, "--for", "self", "--audience", audience]);
            let (_, explained, _) = affcheck(&["explain", "bylaws/text-on-file", path, "--for", "self", "--audience", audience]);
            assert!(said.contains("Open Hands") && rules.contains("Open Hands") && explained.contains("Open Hands"));
            let leaked = leaks(&(said + &rules + &explained), &["qzmark"]);
            assert_eq!(leaked.is_empty(), audience == "public", "{audience}: {leaked:?}");
        }
    }
}

/// What would harm somebody in public is for the committee: rules that lead to a question in private, and why somebody is not asked.
#[test]
fn rules_for_the_committee_and_what_sets_an_affiliate_apart() {
    let root = portfolio("for-committee", &(REGISTER.to_owned() + "safety = \"at-risk\"\n"));
    write(&root.join("refused-sources.toml"), "[[source]]\nname = \"Example Tobacco\"\nwhy = \"So it was decided.\"\nsince = 2024-01-01\n");
    write(&root.join("affiliates/a/profile.toml"), "name = \"Group 7\"\nhandles-money = true\n");
    let year = "period = { start = 2025-01-01, end = 2025-12-31 }\nfiled = 2026-03-01\ncurrency = \"TND\"\n";
    let income = "income = [{ class = \"donation\", source = \"Example Tobacco\", amount = 300 }]\n";
    write(&root.join("affiliates/a/finance/2025.toml"), year.to_owned() + income);
    let words = ["sources-asked-about", "outside-the-country", "\"reason\":\"overlay\"", "\"reason\":\"condition\""];
    assert_eq!(leaks(&reports(&root, "public"), &words), [""; 0]);
    let told = reports(&root, "committee");
    for word in words {
        assert!(told.contains(word), "the committee sees {word}");
    }
}

/// Whoever opens a pull request chooses the names of files and folders, also beside those of affiliates.
#[test]
fn personal_data_in_names_of_files_and_keys() {
    let root = portfolio("names", REGISTER);
    let secret = "qzmark.somebody@example.org";
    for path in [
        format!("affiliates/{secret}/profile.toml"),
        format!("affiliates/{secret}.toml"),
        format!("affiliates/a/{secret}/x.toml"),
        format!("affiliates/a/meetings/2026-01-01-{secret}.toml"),
        format!("affiliates/a/finance/{secret}.toml"),
        format!("waivers/{secret}.toml"),
        format!("reviews/{secret}.toml"),
        format!("{secret}.toml"),
        format!("packs/{secret}.toml"),
    ] {
        write(&root.join(path), format!("\"{secret}\" = [[[\n"));
    }
    write(
        &root.join("affiliates/a/profile.toml"),
        format!("\"{secret}\" = 1\n[\"{secret}\".\"{secret}\"]\n[[kind.\"{secret}\"]]\nx = 1\n"),
    );
    write(
        &root.join("waivers/a.toml"),
        format!(
            "[[waiver]]\nrule = \"{secret}\"\nreason = \"war\"\nwhy = \"x\"\ngranted = 2026-01-01\nexpires = 2026-12-31\napproved-by = \"x\"\n"
        ),
    );
    assert_kept("names", &root, &["qzmark"]);
    assert!(leaks(&said(&root, "committee"), &["qzmark"]).len() > 10, "the committee sees them");
}

/// Reports tell commits by their ids, never by what people wrote into them, whoever reads.
#[test]
fn messages_people_and_branches_of_a_history() {
    let repository = federation("privacy-history", &["east"]);
    repository
        .write("register.toml", REGISTER.replace("\"a\"", "\"north\""))
        .write("affcheck.toml", CONFIG.replace("\"packs/small\"", "\"feedback-2019\""));
    repository.commit("2026-02-11", "Begin");
    repository.branch("qzmark-branch");
    repository.write(&path_of_report("north"), report("2026-03-01")).write("affiliates/north/plans/x.toml", "tittle = 1\n");
    repository.git(&["add", "--all"]);
    repository.git(&[
        "commit",
        "--quiet",
        "--author",
        "Qzmark Author <qzmark@example.org>",
        "--message",
        &format!("{REAL} qzmark-message"),
    ]);
    repository.git(&["tag", "--annotate", "--message", "qzmark-note", "qzmark-tag"]);
    repository.git(&["notes", "add", "--message", "qzmark-note"]);
    let words = ["qzmark", "Qzmark", "Cercle", "author@example", "Committer"];
    let head = repository.git(&["rev-parse", "HEAD"]);
    for audience in ["public", "committee"] {
        for compared in [&["--rev", "HEAD"][..], &["--base", "main"], &[]] {
            let list = repository.root().with_extension("said");
            let targets = formats::targets(&list);
            let targets: Vec<&str> = targets.iter().map(String::as_str).collect();
            let common = ["--as-of", "2026-07-01", "--audience", audience, "--no-cache"];
            let (code, out, errors) = affcheck(&[&["check", repository.path()], compared, &targets, &common].concat());
            assert!(code < 2, "{errors}");
            let told = |format: &str| formats::files(&list.join(format)).iter().map(|(_, bytes)| formats::text(bytes)).collect::<String>();
            let told: String = formats::FORMATS.iter().map(|(format, _)| told(format)).collect();
            assert!(told.contains(head.get(..12).expect("digits")), "{compared:?}");
            let report = list.join("json");
            let (_, verified, problems) = affcheck(&["verify", report.to_str().expect("a plain path"), "--repo", repository.path()]);
            // the register's name is for the committee
            let words = if audience == "public" { &words[..] } else { &words[..2] };
            assert_eq!(leaks(&(told + &out + &errors + &verified + &problems), words), [""; 0], "{audience} {compared:?}");
        }
    }
}
