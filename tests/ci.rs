//! What a repository of filings copies for its own checks stays safe, and fits the program.
#![expect(clippy::expect_used, reason = "a test may panic")]

mod support;

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use regex_lite::Regex;
use support::affcheck;
use yaml_rust2::{Yaml, YamlLoader};

const ACTION: &str = ".github/actions/check/action.yml";
const EXAMPLES: [&str; 2] = [".github/examples/pull-request.yml", ".github/examples/committee.yml"];

/// What stands for a commit that only the one who copies an example can choose.
const PLACEHOLDER: &str = "PUT-40-DIGIT-COMMIT-HERE";

fn read(path: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).expect("a file of the project")
}

fn yaml(path: &str) -> Yaml {
    let mut documents = YamlLoader::load_from_str(&read(path)).expect(path);
    assert_eq!(documents.len(), 1, "{path}");
    documents.remove(0)
}

/// The texts under a key, at any depth.
fn texts<'y>(yaml: &'y Yaml, key: &str) -> Vec<&'y str> {
    match yaml {
        Yaml::Hash(hash) => {
            let own = hash.iter().filter(|(name, _)| name.as_str() == Some(key)).filter_map(|(_, value)| value.as_str());
            own.chain(hash.values().flat_map(|value| texts(value, key))).collect()
        }
        Yaml::Array(list) => list.iter().flat_map(|value| texts(value, key)).collect(),
        _ => Vec::new(),
    }
}

/// The keys of a table.
fn keys(yaml: &Yaml) -> BTreeSet<&str> {
    yaml.as_hash().expect("a table").keys().filter_map(Yaml::as_str).collect()
}

/// What each place that an expression finds holds.
fn found<'t>(expression: &str, text: &'t str) -> BTreeSet<&'t str> {
    let regex = Regex::new(expression).expect("an expression");
    regex.captures_iter(text).filter_map(|found| found.get(1)).map(|found| found.as_str()).collect()
}

#[test]
fn nothing_that_others_write_is_pasted_into_a_script() {
    for path in [ACTION, ".github/workflows/ci.yml", EXAMPLES[0], EXAMPLES[1]] {
        let file = yaml(path);
        for run in texts(&file, "run") {
            assert!(!run.contains("${{"), "{path}: {run}");
        }
        let pinned = Regex::new(&format!("@([0-9a-f]{{40}}|{PLACEHOLDER})$")).expect("an expression");
        for uses in texts(&file, "uses") {
            assert!(pinned.is_match(uses), "{path}: {uses}");
            // a placeholder is for our own commit alone, which nobody knows before it is made
            assert_eq!(uses.ends_with(PLACEHOLDER), uses.starts_with("OWNER/affcheck/"), "{path}: {uses}");
        }
        for word in ["pull_request_target", "workflow_run", "secrets."] {
            let said = read(path).lines().any(|line| !line.trim_start().starts_with('#') && line.contains(word));
            assert!(!said, "{path} has {word}");
        }
    }
}

#[test]
fn examples_may_only_read_and_fetch_all_history() {
    for path in EXAMPLES {
        let file = yaml(path);
        let rights: Vec<_> = file["permissions"].as_hash().expect("permissions").iter().collect();
        assert_eq!(rights, [(&Yaml::String("contents".to_owned()), &Yaml::String("read".to_owned()))], "{path}");
        for (name, job) in file["jobs"].as_hash().expect("jobs") {
            assert!(job["permissions"].is_badvalue(), "{path}: {name:?} asks for rights of its own");
            let steps = job["steps"].as_vec().expect("steps");
            assert!(steps.iter().all(|step| step["run"].is_badvalue()), "{path} runs something itself");
            let step = |action: &str| {
                let wanted = |step: &&Yaml| step["uses"].as_str().is_some_and(|uses| uses.starts_with(action));
                steps.iter().find(wanted).expect(action)["with"].clone()
            };
            let checkout = step("actions/checkout@");
            assert_eq!(checkout["fetch-depth"].as_i64(), Some(0), "{path}");
            assert_eq!(checkout["persist-credentials"].as_bool(), Some(false), "{path}");
            let check = step("OWNER/affcheck/.github/actions/check@");
            assert_eq!(check["audience"].as_str(), Some("public"), "{path}");
            let action = yaml(ACTION);
            assert!(keys(&check).is_subset(&keys(&action["inputs"])), "{path}");
            for output in found(r"steps\.check\.outputs\.([a-z-]+)", &read(path)) {
                assert!(keys(&action["outputs"]).contains(output), "{path}: {output}");
            }
        }
    }
    // by the rules of the branch that is protected, whatever branch the pull request was made for at first
    let pull_request = yaml(EXAMPLES[0]);
    let event = &pull_request["on"]["pull_request"];
    assert_eq!(event["branches"], Yaml::Array(vec![Yaml::String("main".to_owned())]));
    assert!(event["types"].as_vec().expect("types").iter().any(|kind| kind.as_str() == Some("edited")));
    // a tag of the name of a branch would come before it
    assert_eq!(texts(&pull_request, "base"), ["refs/remotes/origin/main"]);
}

#[test]
fn the_committees_files_have_owners() {
    let text = read(".github/examples/CODEOWNERS");
    let lines = text.lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
    let owned: Vec<(&str, &str)> = lines.map(|line| line.split_once(' ').expect("a path and who owns it")).collect();
    assert!(owned.iter().all(|(path, owner)| path.starts_with('/') && owner.trim() == "@ORGANISATION/COMMITTEE"), "{owned:?}");
    let paths: Vec<&str> = owned.iter().map(|(path, _)| *path).collect();
    for path in ["affcheck.toml", "register.toml", "refused-sources.toml", "waivers/", "reviews/", "packs/", ".github/"] {
        assert!(paths.contains(&format!("/{path}").as_str()), "nobody owns {path}");
    }
}

#[test]
fn the_hook_judges_what_a_commit_makes_new() {
    let hooks = yaml(".pre-commit-hooks.yaml");
    let hook = &hooks[0];
    assert_eq!(hook["language"].as_str(), Some("rust"));
    assert_eq!(hook["entry"].as_str(), Some("affcheck check --base HEAD"));
    assert_eq!((hook["pass_filenames"].as_bool(), hook["always_run"].as_bool()), (Some(false), Some(true)));
    let config = yaml(".github/examples/.pre-commit-config.yaml");
    assert_eq!(config["repos"][0]["rev"].as_str(), Some(PLACEHOLDER));
    assert_eq!(config["repos"][0]["hooks"][0]["id"], hook["id"]);
}

/// Links between the papers lead somewhere.
#[test]
fn the_guide_names_what_there_is() {
    let guide = read(".github/examples/README.md");
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(".github/examples");
    for link in found(r"\]\(([^)]+)\)", &guide).into_iter().filter(|link| !link.starts_with("https://")) {
        assert!(folder.join(link).exists(), "{link}");
    }
    for entry in fs::read_dir(&folder).expect("a folder") {
        let name = entry.expect("an entry").file_name().into_string().expect("a plain name");
        assert!(name == "README.md" || guide.contains(&format!("| `{name}` |")), "the guide does not name {name}");
    }
}

#[test]
fn the_action_hands_on_each_input_as_an_option_that_the_program_has() {
    let action = yaml(ACTION);
    let script = read(".github/actions/check/run.sh");
    let step = &action["runs"]["steps"][0];
    for (name, value) in step["env"].as_hash().expect("an environment") {
        let name = name.as_str().expect("a name");
        assert!(script.contains(&format!("${name}")) || script.contains(&format!("${{{name}:-")), "the script has no use for {name}");
        let input = value.as_str().and_then(|value| value.strip_prefix("${{ inputs.")).and_then(|value| value.strip_suffix(" }}"));
        if let Some(input) = input {
            assert_eq!(name, format!("CHECK_{}", input.to_uppercase().replace('-', "_")));
            assert!(script.contains(&format!("\nexpect {input} \"${name}\" ")), "{input} is not looked at");
        }
    }
    let given = found(r"\$\{\{ inputs\.([a-z-]+) \}\}", &read(ACTION)).len();
    assert_eq!(given, keys(&action["inputs"]).len());
    // a workflow cannot bring another program along
    assert_eq!(step["env"]["AFFCHECK_BIN"].as_str(), Some(""));
    let (_, help, _) = affcheck(&["check", "--help"]);
    let options: Vec<&str> =
        script.lines().filter(|line| line.contains("arguments")).flat_map(|line| found(r"(--[a-z-]+)", line)).collect();
    assert!(options.len() > 8, "{options:?}");
    for option in options {
        assert!(help.split_whitespace().any(|word| word == option), "the program has no {option}");
    }
}
