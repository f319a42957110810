//! The surroundings that a runner gives to the script of the action, and what it sees of it.

use std::collections::BTreeMap;
use std::fs;
use std::os::unix::fs::PermissionsExt as _;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::folder::{fresh, write};

/// The inputs of the action, with what `action.yml` gives to those that a workflow leaves out.
const INPUTS: [(&str, &str); 11] = [
    ("CHECK_BASE", ""),
    ("CHECK_REV", "HEAD"),
    ("CHECK_REPOSITORY", ""),
    ("CHECK_PATH", ""),
    ("CHECK_AS_OF", ""),
    ("CHECK_FAIL_ON", ""),
    ("CHECK_AUDIENCE", "public"),
    ("CHECK_LANGUAGE", ""),
    ("CHECK_ALL_FINDINGS", "false"),
    ("CHECK_REPORT", ""),
    ("CHECK_VISIBILITY", "public"),
];

/// A program that says how it was called, in lines that a runner would take for commands, and ends with a code.
const ECHO: &str = r#"#!/usr/bin/env bash
case " $* " in *" --format=json "*)
    printf '{"format":"affcheck-report-1",\n"header":{"tool-version":"0.1.0","as-of":"2026-03-31","language":"en"},\n'
esac
printf '::error::%s\n' "$@"
printf '::set-env name=PATH::%s\n' "$PWD" >&2
printf 'an end without a line'
exit "$CODE"
"#;

/// A cargo that says how it was called and installs [`ECHO`].
const CARGO: &str = r#"#!/usr/bin/env bash
printf 'cargo in %s for %s:' "$PWD" "$CARGO_TARGET_DIR"
printf ' %s' "$@"
echo
mkdir -p "$RUNNER_TEMP/affcheck/bin"
cp "$RUNNER_TEMP/../echo" "$RUNNER_TEMP/affcheck/bin/affcheck"
exit "$CARGO"
"#;

/// What a runner sees of a step.
pub(crate) struct Run {
    pub(crate) code: i32,
    pub(crate) log: String,
    outputs: BTreeMap<String, String>,
}

impl Run {
    /// What was printed while the runner took no commands; all else is of no interest to it.
    pub(crate) fn silenced(&self) -> Vec<&str> {
        let (before, rest) = self.log.split_once("::stop-commands::").expect("commands are stopped");
        let (word, rest) = rest.split_once('\n').expect("a line");
        assert!(word.len() == 32 && word.bytes().all(|byte| byte.is_ascii_hexdigit()), "{word}");
        let (inside, after) = rest.split_once(&format!("\n::{word}::\n")).expect("commands go on");
        assert_eq!((before, after), ("", ""));
        assert!(!inside.contains(word));
        inside.lines().collect()
    }

    /// The arguments that [`ECHO`] was called with.
    pub(crate) fn arguments(&self) -> Vec<&str> {
        self.silenced().iter().filter_map(|line| line.strip_prefix("::error::")).collect()
    }

    /// The step stopped before the program was called, and the log does not repeat why.
    pub(crate) fn assert_refused(&self, input: &str) {
        assert_eq!((self.code, self.output("exit-code"), self.output("report")), (2, "2", ""), "{}", self.log);
        assert!(self.log.starts_with("::error title=affcheck::"), "{}", self.log);
        assert!(self.log.contains(input) && self.log.lines().count() == 1, "{}", self.log);
    }

    pub(crate) fn output(&self, name: &str) -> &str {
        self.outputs.get(name).expect("an output")
    }
}

/// The folders and files of a job.
pub(crate) struct Runner {
    pub(crate) root: PathBuf,
}

impl Runner {
    pub(crate) fn new(name: &str) -> Self {
        let root = fresh(&format!("action-{name}"));
        fs::create_dir_all(root.join("workspace")).expect("a folder");
        fs::create_dir_all(root.join("temp")).expect("a folder");
        for (path, program) in [("echo", ECHO), ("bin/cargo", CARGO)] {
            write(&root.join(path), program);
            fs::set_permissions(root.join(path), fs::Permissions::from_mode(0o755)).expect("a program");
        }
        Self { root }
    }

    pub(crate) fn path(&self, below: &str) -> String {
        self.root.join(below).to_str().expect("a plain path").to_owned()
    }

    /// Runs the script with some inputs, and with what stands in for the program.
    pub(crate) fn run(&self, program: &str, code: i32, inputs: &[(&str, &str)]) -> Run {
        let action = Path::new(env!("CARGO_MANIFEST_DIR")).join(".github/actions/check");
        let output = self.root.join("output");
        write(&output, "");
        let mut command = Command::new("bash");
        command.arg(action.join("run.sh")).current_dir(self.root.join("workspace")).env_clear();
        let paths = std::env::var("PATH").expect("a path");
        command.env("PATH", format!("{}:{paths}", self.path("bin")));
        command.envs([("LANG", "C.UTF-8"), ("AFFCHECK_BIN", program), ("CODE", &code.to_string())]);
        command.env("GITHUB_ACTION_PATH", &action).env("GITHUB_OUTPUT", &output);
        command.env("GITHUB_WORKSPACE", self.root.join("workspace")).env("RUNNER_TEMP", self.root.join("temp"));
        command.envs(INPUTS).envs(inputs.iter().copied());
        let ended = command.output().expect("bash runs");
        assert_eq!(String::from_utf8_lossy(&ended.stderr), "", "all goes one way");
        let lines = fs::read_to_string(&output).expect("outputs");
        Run {
            code: ended.status.code().expect("the script ends by itself"),
            log: String::from_utf8(ended.stdout).expect("a log in UTF-8"),
            outputs: lines
                .lines()
                .filter_map(|line| line.split_once('='))
                .map(|(name, value)| (name.to_owned(), value.to_owned()))
                .collect(),
        }
    }

    pub(crate) fn echo(&self, code: i32, inputs: &[(&str, &str)]) -> Run {
        self.run(&self.path("echo"), code, inputs)
    }
}
