#!/usr/bin/env bash
# Builds affcheck from the checkout that this action came with and checks a repository of filings, as action.yml says.
# Takes all it is told from the environment, trusts none of it, and runs nothing that lies in the filings.
set -euo pipefail
# one stream, so that the order of lines in the log is the order of events
exec 2>&1

# Whatever ends the script before the program has spoken is no finding: the run could not complete.
status=2
written=""
trap 'printf "exit-code=%s\nreport=%s\n" "$status" "$written" >> "$GITHUB_OUTPUT"; exit "$status"' EXIT

# Says what is wrong, never repeating what was given, and gives up.
refuse() {
    printf '::error title=affcheck::%s\n' "$1"
    exit "$status"
}

# $1: name of an input; $2: its value; $3: a pattern. Empty is always right.
expect() {
    [[ -z "$2" || "$2" =~ $3 ]] || refuse "the input '$1' cannot be read; its description says how it is written"
}

# One line, and no option.
plain='^[^-[:cntrl:][:space:]][^[:cntrl:][:space:]]*$'
expect base "$CHECK_BASE" "$plain"
expect rev "$CHECK_REV" "$plain"
expect repository "$CHECK_REPOSITORY" '^[^-/[:cntrl:]][^[:cntrl:]]*$'
expect path "$CHECK_PATH" '^[^-/[:cntrl:]][^[:cntrl:]]*$'
expect as-of "$CHECK_AS_OF" '^[0-9]{4}-[0-9]{2}-[0-9]{2}$'
expect fail-on "$CHECK_FAIL_ON" '^(error|warning|note|never)$'
expect audience "$CHECK_AUDIENCE" '^(public|committee)$'
expect language "$CHECK_LANGUAGE" '^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$'
expect all-findings "$CHECK_ALL_FINDINGS" '^(true|false)$'
expect report "$CHECK_REPORT" '^[A-Za-z0-9][A-Za-z0-9._-]*[.]json$'

# Logs and artifacts of a public repository are public; what is not known to be private counts as public.
if [[ "$CHECK_AUDIENCE" == committee && "$CHECK_VISIBILITY" != private ]]; then
    refuse "audience: committee shows private values, and this repository is not known to be private"
fi

# The repository has to lie in the workspace: a pull request may hold a link that leads elsewhere.
workspace=$(cd -P -- "$GITHUB_WORKSPACE" && pwd -P)
repository=$(cd -P -- "$workspace/$CHECK_REPOSITORY" 2> /dev/null && pwd -P) || refuse "the input 'repository' names no folder"
case "$repository/" in
    "$workspace"/*) ;;
    *) refuse "the input 'repository' leads out of the workspace" ;;
esac

# Cargo and rustup take settings from the folder that they are called in, and the workspace may hold a stranger's:
# from here on, the work is done in the action's own checkout.
cd -P -- "$GITHUB_ACTION_PATH/../../.."
program=${AFFCHECK_BIN:-}
if [[ -z "$program" ]]; then
    command -v cargo > /dev/null || refuse "there is no cargo here; the runner needs a Rust toolchain and a C compiler"
    export CARGO_TARGET_DIR="$RUNNER_TEMP/affcheck/target"
    printf '::group::Build affcheck\n'
    cargo install --locked --path "$PWD" --root "$RUNNER_TEMP/affcheck" --bin affcheck || refuse "affcheck could not be built"
    printf '::endgroup::\n'
    program="$RUNNER_TEMP/affcheck/bin/affcheck"
fi

# Values are glued to their options, so that none can become an option itself. `--repo` names the repository outright:
# a search for it might end in one that a pull request has hidden in the portfolio's folder.
arguments=(check "--repo=$repository" "--rev=${CHECK_REV:-HEAD}" "--audience=${CHECK_AUDIENCE:-public}" --color=never)
arguments+=("--cache=$RUNNER_TEMP/affcheck/cache")
if [[ -n "$CHECK_BASE" ]]; then
    arguments+=("--base=$CHECK_BASE")
    if [[ "$CHECK_ALL_FINDINGS" == true ]]; then arguments+=(--all-findings); fi
fi
if [[ -n "$CHECK_FAIL_ON" ]]; then arguments+=("--fail-on=$CHECK_FAIL_ON"); fi
if [[ -n "$CHECK_LANGUAGE" ]]; then arguments+=("--lang=$CHECK_LANGUAGE"); fi
if [[ -n "$CHECK_PATH" ]]; then arguments+=("$CHECK_PATH"); fi
if [[ -n "$CHECK_AS_OF" ]]; then arguments+=("--as-of=$CHECK_AS_OF"); fi

# The runner takes lines that begin with `::` for commands, and file names and values may hold such lines: until it
# reads a word that nobody can guess, it takes none.
word=$(od -An -N16 -tx1 /dev/urandom | tr -d ' \n')
printf '::stop-commands::%s\n' "$word"
code=0
if [[ -n "$CHECK_REPORT" ]]; then
    # below the runner's own folder, where no link of a pull request can lie in the way
    file="$RUNNER_TEMP/affcheck/report/$CHECK_REPORT"
    mkdir -p "${file%/*}"
    "$program" "${arguments[@]}" --format=json > "$file" || code=$?
    if ((code < 2)); then
        written=$file
        # what people read is judged by the same day, should midnight have passed
        as_of=$(sed -n 's/^"header":{.*"as-of":"\([0-9-]*\)".*/\1/p' "$file")
        if [[ -z "$CHECK_AS_OF" ]]; then arguments+=("--as-of=$as_of"); fi
    fi
fi
if ((code < 2)); then
    code=0
    "$program" "${arguments[@]}" || code=$?
fi
printf '\n::%s::\n' "$word"
status=$code
