//! The script of the action that checks filings, in the surroundings that a runner gives it: what it hands to the program,
//! and what comes of it for a repository of filings.
#![cfg(unix)]
#![expect(clippy::expect_used, reason = "a test may panic")]

#[path = "support/folder.rs"]
mod folder;
#[path = "support/runner.rs"]
mod runner;

use std::fs;
use std::os::unix::fs::symlink;
use std::process::Command;

use folder::write;
use runner::{Run, Runner};

#[test]
fn each_input_becomes_one_option() {
    let runner = Runner::new("options");
    let (repository, cache) = (format!("--repo={}", runner.path("workspace")), format!("--cache={}", runner.path("temp/affcheck/cache")));
    let plain = ["check", &repository, "--rev=HEAD", "--audience=public", "--color=never", &cache];
    let run = runner.echo(0, &[]);
    assert_eq!(run.arguments(), plain);
    assert_eq!((run.code, run.output("exit-code"), run.output("report")), (0, "0", ""));
    let all = [
        ("CHECK_BASE", "origin/main"),
        ("CHECK_REV", "feature/a-b@{1}"),
        ("CHECK_PATH", "filings of 2026"),
        ("CHECK_AS_OF", "2026-07-01"),
        ("CHECK_FAIL_ON", "warning"),
        ("CHECK_LANGUAGE", "ar"),
        ("CHECK_ALL_FINDINGS", "true"),
    ];
    let [check, repository, _, audience, color, cache] = plain;
    let options = ["--base=origin/main", "--all-findings", "--fail-on=warning", "--lang=ar", "filings of 2026", "--as-of=2026-07-01"];
    let expected = [&[check, repository, "--rev=feature/a-b@{1}", audience, color, cache][..], &options].concat();
    assert_eq!(runner.echo(0, &all).arguments(), expected);
    // without a base, all findings are listed anyway
    assert_eq!(runner.echo(0, &[("CHECK_ALL_FINDINGS", "true")]).arguments(), plain);
}

#[test]
fn the_program_decides_how_the_step_ends() {
    let runner = Runner::new("codes");
    for code in [0, 1, 2, 101] {
        let run = runner.echo(code, &[]);
        assert_eq!((run.code, run.output("exit-code")), (code, code.to_string().as_str()));
    }
    // what cannot be run at all is no finding
    let run = runner.run(&runner.path("nowhere"), 0, &[]);
    assert_eq!((run.code, run.output("exit-code")), (127, "127"), "{}", run.log);
}

#[test]
fn the_runner_takes_no_commands_while_the_program_speaks() {
    let runner = Runner::new("commands");
    let [one, other] = [runner.echo(0, &[]), runner.echo(0, &[])];
    assert!(one.silenced().contains(&"::error::check") && one.log.contains("\nan end without a line\n::"), "{}", one.log);
    // errors come the same way
    assert!(one.silenced().iter().any(|line| line.starts_with("::set-env")), "{}", one.log);
    assert_ne!(one.log.lines().next(), other.log.lines().next(), "a word that can be guessed");
    // the program is not called where strangers' files lie
    let home = one.silenced().iter().find_map(|line| line.strip_prefix("::set-env name=PATH::")).expect("where it ran").to_owned();
    assert_eq!(home, env!("CARGO_MANIFEST_DIR"));
}

#[test]
fn the_program_is_built_from_the_commit_of_the_action_and_from_nothing_else() {
    let runner = Runner::new("build");
    // settings that cargo and rustup would take from the folder that they are called in
    write(&runner.root.join("workspace/.cargo/config.toml"), "build.rustc-wrapper = \"./x\"\n");
    write(&runner.root.join("workspace/rust-toolchain.toml"), "toolchain.path = \"./x\"\n");
    let run = runner.run("", 0, &[("CARGO", "0")]);
    let (home, temp) = (env!("CARGO_MANIFEST_DIR"), runner.path("temp/affcheck"));
    let called = format!("cargo in {home} for {temp}/target: install --locked --path {home} --root {temp} --bin affcheck");
    let (build, rest) = run.log.split_once("::stop-commands::").expect("commands are stopped");
    assert_eq!(build, format!("::group::Build affcheck\n{called}\n::endgroup::\n"));
    assert!(rest.contains("::error::check\n"), "{rest}");
    assert_eq!(run.code, 0);
    let run = runner.run("", 0, &[("CARGO", "101")]);
    assert_eq!((run.code, run.output("exit-code")), (2, "2"), "{}", run.log);
    assert!(run.log.ends_with("::error title=affcheck::affcheck could not be built\n"), "{}", run.log);
}

#[test]
fn a_report_is_written_beside_the_log_and_of_the_same_day() {
    let runner = Runner::new("report");
    for code in [0, 1] {
        let run = runner.echo(code, &[("CHECK_REPORT", "report.json")]);
        let file = runner.path("temp/affcheck/report/report.json");
        assert_eq!((run.code, run.output("report")), (code, file.as_str()));
        assert!(fs::read_to_string(&file).expect("a report").starts_with("{\"format\""));
        assert!(run.arguments().contains(&"--as-of=2026-03-31") && !run.arguments().contains(&"--format=json"), "{}", run.log);
        let run = runner.echo(code, &[("CHECK_REPORT", "report.json"), ("CHECK_AS_OF", "2026-04-01")]);
        assert_eq!(run.arguments().iter().filter(|argument| argument.starts_with("--as-of")).collect::<Vec<_>>(), [&"--as-of=2026-04-01"]);
    }
    // a run that could not complete has none, and says so once
    let run = runner.echo(2, &[("CHECK_REPORT", "report.json")]);
    assert_eq!((run.code, run.output("report"), run.arguments().len()), (2, "", 0), "{}", run.log);
}

#[test]
fn values_that_no_workflow_needs_are_refused() {
    let runner = Runner::new("refused");
    for (input, values) in [
        ("base", &["--help", "-h", "$(touch x)", "main\nreport=/etc/passwd", "a b", "\u{1b}[2J"][..]),
        ("rev", &["--help", "`touch x`", "main\n::error::x"]),
        ("repository", &["--help", "/", "/etc", "a\nb"]),
        ("path", &["--help", "/etc", "a\nb"]),
        ("as-of", &["today", "2026-7-1", "2026-07-01\n", "--help"]),
        ("fail-on", &["none", "error\nnever"]),
        ("audience", &["everybody"]),
        ("language", &["--help", "e", "ar;x"]),
        ("all-findings", &["yes"]),
        ("report", &["report.txt", "../report.json", "a/b.json", "/tmp/report.json", "-.json", "a b.json", "a.json\nb.json"]),
    ] {
        let name = format!("CHECK_{}", input.to_uppercase().replace('-', "_"));
        for value in values {
            runner.echo(0, &[(name.as_str(), value)]).assert_refused(&format!("'{input}'"));
        }
    }
    // these are read as a revision, which is not there
    for value in ["$(touch${IFS}x)", "main;touch\u{a0}x", "`id`", "a&&b"] {
        let run = runner.echo(0, &[("CHECK_BASE", value)]);
        assert!(run.arguments().contains(&format!("--base={value}").as_str()), "{}", run.log);
    }
    assert_eq!(fs::read_dir(runner.path("workspace")).expect("a folder").count(), 0, "something was run");
}

#[test]
fn the_repository_lies_in_the_workspace() {
    let runner = Runner::new("places");
    fs::create_dir_all(runner.path("workspace/filings")).expect("a folder");
    fs::create_dir_all(runner.path("workspace-of-another")).expect("a folder");
    symlink(runner.path("workspace-of-another"), runner.path("workspace/link")).expect("a link");
    let run = runner.echo(0, &[("CHECK_REPOSITORY", "filings")]);
    assert!(run.arguments().contains(&format!("--repo={}", runner.path("workspace/filings")).as_str()), "{}", run.log);
    for place in ["link", "..", "../workspace-of-another", "filings/../..", "nowhere"] {
        runner.echo(0, &[("CHECK_REPOSITORY", place)]).assert_refused("'repository'");
    }
}

#[test]
fn what_is_for_the_committee_stays_out_of_public_logs() {
    let runner = Runner::new("audience");
    for visibility in ["public", "internal", ""] {
        runner.echo(0, &[("CHECK_AUDIENCE", "committee"), ("CHECK_VISIBILITY", visibility)]).assert_refused("audience");
    }
    let run = runner.echo(0, &[("CHECK_AUDIENCE", "committee"), ("CHECK_VISIBILITY", "private")]);
    assert!(run.arguments().contains(&"--audience=committee"), "{}", run.log);
}

/// A repository of one affiliate in the workspace, with a clone's name for the main branch, and a pull request checked out.
fn filings(name: &str, folder: &str) -> Runner {
    let runner = Runner::new(name);
    git(&runner, &["init", "--quiet", "--initial-branch=topic"]);
    file(&runner, &format!("{folder}register.toml"), REGISTER);
    file(&runner, &format!("{folder}affiliates/river-bend/profile.toml"), PROFILE);
    commit(&runner);
    git(&runner, &["update-ref", "refs/remotes/origin/main", "HEAD"]);
    runner
}

const REGISTER: &str =
    "[[affiliate]]\nid = \"river-bend\"\nname = \"River Bend\"\nkind = \"user-group\"\nrecognised = 2022-09-15\nstatus = \"recognised\"\n";
const PROFILE: &str = "name = \"River Bend\"\nkind = \"user-group\"\nmission = \"Free knowledge about the region.\"\n";

fn git(runner: &Runner, arguments: &[&str]) {
    let mut command = Command::new("git");
    command.args(["-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "commit.gpgSign=false"]).args(arguments);
    command.current_dir(runner.root.join("workspace")).env_clear().envs(std::env::var_os("PATH").map(|path| ("PATH", path)));
    command.envs([("GIT_CONFIG_NOSYSTEM", "1"), ("GIT_CONFIG_GLOBAL", "/dev/null")]);
    command.envs([("GIT_AUTHOR_DATE", "2026-06-01T12:00:00Z"), ("GIT_COMMITTER_DATE", "2026-06-01T12:00:00Z")]);
    let ended = command.output().expect("git runs");
    assert!(ended.status.success(), "{}", String::from_utf8_lossy(&ended.stderr));
}

fn file(runner: &Runner, path: &str, content: &str) {
    write(&runner.root.join("workspace").join(path), content);
}

fn commit(runner: &Runner) {
    git(runner, &["add", "--all"]);
    git(runner, &["commit", "--quiet", "--message=filings"]);
}

/// The script with the program itself, on a day of its own.
fn check(runner: &Runner, inputs: &[(&str, &str)]) -> Run {
    runner.run(env!("CARGO_BIN_EXE_affcheck"), 0, &[&[("CHECK_AS_OF", "2026-07-01")], inputs].concat())
}

#[test]
fn a_portfolio_is_judged_as_it_was_committed() {
    let runner = filings("portfolio", "");
    let run = check(&runner, &[("CHECK_REPORT", "report.json")]);
    assert_eq!((run.code, run.output("exit-code")), (1, "1"), "{}", run.log);
    assert!(run.silenced().iter().any(|line| line.contains("River Bend")), "{}", run.log);
    let report = fs::read_to_string(run.output("report")).expect("a report");
    let report: serde_json::Value = serde_json::from_str(&report).expect("JSON");
    assert_eq!(report.pointer("/header/as-of").and_then(serde_json::Value::as_str), Some("2026-07-01"));
    assert_eq!(check(&runner, &[("CHECK_FAIL_ON", "never")]).code, 0);
    // what lies about in the checkout is not looked at
    file(&runner, "affiliates/river-bend/profile.toml", "name = [");
    file(&runner, "register.toml", "");
    assert_eq!(check(&runner, &[]).silenced(), run.silenced());
}

#[test]
fn the_day_of_a_report_is_that_of_the_log() {
    let runner = filings("day", "");
    let run = check(&runner, &[("CHECK_AS_OF", ""), ("CHECK_REPORT", "report.json")]);
    let report = fs::read_to_string(run.output("report")).expect("a report");
    let report: serde_json::Value = serde_json::from_str(&report).expect("JSON");
    let day = report.pointer("/header/as-of").and_then(serde_json::Value::as_str).expect("a day");
    assert!(run.code == 1 && run.log.contains(day), "{}", run.log);
}

#[test]
fn a_pull_request_answers_for_what_it_makes_new() {
    let runner = filings("pull-request", "");
    let base = ("CHECK_BASE", "origin/main");
    file(&runner, "affiliates/river-bend/profile.toml", &PROFILE.replace("the region", "the river"));
    commit(&runner);
    let run = check(&runner, &[base]);
    assert_eq!((run.code, run.output("exit-code")), (0, "0"), "{}", run.log);
    assert_eq!(check(&runner, &[base, ("CHECK_ALL_FINDINGS", "true")]).code, 1);
    file(&runner, "affiliates/river-bend/profile.toml", "name = [\n");
    commit(&runner);
    let run = check(&runner, &[base, ("CHECK_REPORT", "report.json")]);
    assert_eq!((run.code, run.output("exit-code")), (1, "1"), "{}", run.log);
    assert!(run.output("report").ends_with("report.json"));
    for hostile in ["nowhere", "$(touch${IFS}x)", "HEAD:register.toml", "@{-1}"] {
        let run = check(&runner, &[("CHECK_BASE", hostile)]);
        assert_eq!((run.code, run.output("exit-code")), (2, "2"), "{}", run.log);
        assert!(run.silenced().iter().any(|line| line.starts_with("error: ")), "{}", run.log);
    }
}

#[test]
fn names_of_files_are_no_commands() {
    let runner = filings("names", "");
    for name in ["::error::x.toml", "::set-output name=exit-code::0", "##[error]x", "a\n::add-mask::b.toml", "a\r::debug::c.toml"] {
        file(&runner, &format!("affiliates/river-bend/{name}"), "::warning::x = [\n");
    }
    commit(&runner);
    let run = check(&runner, &[]);
    assert_eq!((run.code, run.output("exit-code")), (1, "1"), "{}", run.log);
    assert!(run.silenced().iter().any(|line| line.contains("::error::x.toml")), "{}", run.log);
}

/// A pull request can hold the files of a bare repository; a search for the repository around the portfolio's folder would
/// find that one.
#[test]
fn a_repository_inside_the_portfolio_is_only_files() {
    let runner = filings("inside", "portfolio/");
    let before = check(&runner, &[("CHECK_PATH", "portfolio"), ("CHECK_FAIL_ON", "never"), ("CHECK_REPORT", "before.json")]);
    assert_eq!(before.code, 0, "{}", before.log);
    git(&runner, &["clone", "--quiet", "--bare", ".", "inside.git"]);
    for part in fs::read_dir(runner.path("workspace/inside.git")).expect("a folder") {
        let part = part.expect("an entry");
        fs::rename(part.path(), runner.root.join("workspace/portfolio").join(part.file_name())).expect("it moves");
    }
    git(&runner, &["--git-dir=portfolio", "update-ref", "--no-deref", "refs/heads/planted", "HEAD"]);
    let run = check(&runner, &[("CHECK_PATH", "portfolio"), ("CHECK_REV", "planted")]);
    assert_eq!(run.code, 2, "{}", run.log);
    let run = check(&runner, &[("CHECK_PATH", "portfolio"), ("CHECK_FAIL_ON", "never")]);
    assert_eq!(run.code, 0, "{}", run.log);
}
