### The command line

language-name = English
language-named = `{ $tag }` ({ $name })

## What commands, arguments and values are for. The name of a message is made of the names that it belongs to:
## cli-COMMAND, cli-COMMAND-ARGUMENT, cli-COMMAND-ARGUMENT-VALUE; the program itself is `cli`. A test holds them to the program.

cli = Checks the governance filings of a federation's affiliates against requirements that grow with an affiliate's age
cli-lang = Language of the texts: { $languages } [default: that of `affcheck.toml`, else of the environment]
cli-color = When to use colours
cli-color-auto = On a terminal, unless `NO_COLOR` or another such variable says otherwise
cli-color-always = Always
cli-color-never = Never
cli-help = Print help: `-h` in short, `--help` in full
cli-version = Print the version

cli-check = Check a portfolio, or the repository of one affiliate
cli-check-path = The portfolio, or the repository of one affiliate
cli-check-affiliate = Check only this affiliate; can be given several times
cli-check-pack = Add the rule pack in this folder; can be given several times
cli-check-rev = Read this revision from the repository, without a checkout: a commit, a branch or a tag
cli-check-repo = The repository of the revision, which may be bare; the path is then a folder inside the revision [default: the one around the path]
cli-check-cache = Keep results in this folder, and use those kept there [default: the usual one of the environment]
cli-check-no-cache = Keep no results, and use none
cli-check-base = Judge a pull request: only what changed since this revision, by its rules, counting only what is new or worse
cli-check-all-findings = Also show and count findings that were there before or are known
cli-check-as-of = Judge by this date, written `2026-03-31` [default: today in the federation's time zone]
cli-check-format = How to write the report
cli-check-format-human = For people, with the lines that findings speak of
cli-check-format-concise = One line for each finding
cli-check-format-json = One JSON document, described by `schemas/report.schema.json`
cli-check-format-jsonl = One JSON value on each line: header, sections, summary
cli-check-format-sarif = SARIF 2.1.0, for programs that gather what analysers find
cli-check-format-github = Workflow commands, shown beside the lines of a pull request; ten of each severity at most
cli-check-format-gitlab = A code quality report, shown in a merge request
cli-check-format-junit = JUnit XML: a suite for each affiliate, a case for each rule
cli-check-format-oscal = OSCAL assessment results in JSON: a result for each affiliate
cli-check-fail-on = End with exit code 1 from this severity on [default: that of `affcheck.toml`, else `error`]
cli-check-fail-on-error = On errors
cli-check-fail-on-warning = On warnings and errors
cli-check-fail-on-note = On any finding
cli-check-fail-on-never = On no finding
cli-check-audience = Who may read the report: only `committee` shows private values and real names behind an alias
cli-check-audience-public = Everybody
cli-check-audience-committee = The committee
cli-check-threads = How many threads to use, from 1 to 256 [default: one for each core]
cli-check-baseline = Do not count the findings that this baseline lists as known, unless they became worse; `affcheck baseline` writes it

cli-baseline = Write down the findings that a portfolio starts with, and take out what is mended
cli-baseline-path = { cli-check-path }
cli-baseline-file = The baseline, such as `baseline.toml`: a new one holds all findings of now; one that exists only loses what is mended, and never gains
cli-baseline-affiliate = Look only at this affiliate; can be given several times
cli-baseline-pack = { cli-check-pack }
cli-baseline-rev = { cli-check-rev }
cli-baseline-repo = { cli-check-repo }
cli-baseline-cache = { cli-check-cache }
cli-baseline-no-cache = { cli-check-no-cache }
cli-baseline-as-of = { cli-check-as-of }
cli-baseline-audience = Who may read the baseline: only one for the `committee` holds what nobody else may see
cli-baseline-audience-public = { cli-check-audience-public }
cli-baseline-audience-committee = { cli-check-audience-committee }

cli-rules = List the rules in use
cli-rules-path = The portfolio whose packs are meant; without one here, the packs that come with the program
cli-rules-pack = { cli-check-pack }
cli-rules-rev = { cli-check-rev }
cli-rules-repo = { cli-check-repo }
cli-rules-cache = { cli-check-cache }
cli-rules-no-cache = { cli-check-no-cache }
cli-rules-matrix = A table of levels: kinds and stages across, rules down
cli-rules-format = How to write the table
cli-rules-format-table = For a terminal
cli-rules-format-markdown = For a page in Markdown
cli-rules-format-csv = For a spreadsheet
cli-rules-coverage = The trace from statements of the source to rules, and from rules to statements
cli-rules-choices = Where the source contradicts itself, and what the packs make of it
cli-rules-affiliate = What applies to this affiliate now, and what comes at the next stage; `self` in the repository of one affiliate; in its own language where the program speaks it
cli-rules-as-of = Look at the rules as of this date, written `2026-03-31` [default: today in the federation's time zone]
cli-rules-audience = Who may read it: only `committee` shows real names behind an alias, and which overlay decides a level
cli-rules-audience-public = { cli-check-audience-public }
cli-rules-audience-committee = { cli-check-audience-committee }

cli-explain = Explain a rule, and what it comes to for an affiliate
cli-explain-rule = The rule's id, such as `meetings/yearly-in-person`
cli-explain-affiliate = The affiliate for which it is explained; `self` in the repository of one affiliate
cli-explain-path = The portfolio
cli-explain-pack = { cli-check-pack }
cli-explain-rev = { cli-check-rev }
cli-explain-repo = { cli-check-repo }
cli-explain-cache = { cli-check-cache }
cli-explain-no-cache = { cli-check-no-cache }
cli-explain-as-of = { cli-check-as-of }
cli-explain-audience = Who may read it: only `committee` shows private values and real names behind an alias
cli-explain-audience-public = { cli-check-audience-public }
cli-explain-audience-committee = { cli-check-audience-committee }

cli-pack = Work on rule packs
cli-pack-test = Load a pack and run the examples of all its rules
cli-pack-test-dir = The folder of the pack; without it, the packs that come with the program are tested

cli-schema = Print the JSON Schema of a document kind, or list the kinds
cli-schema-kind = The document kind; without it, all kinds are listed with the paths of their files
cli-schema-pack = Include the document kinds of the rule pack in this folder; can be given several times

cli-import = Turn rows of a CSV file into register entries or documents
cli-import-map = The mapping file, which says which column becomes which field
cli-import-into = The portfolio to write into; it is made where there is none
cli-import-source = The CSV file, or the folder it lies in [default: as the mapping says, beside it]
cli-import-skip-bad = Leave bad rows out instead of refusing the whole import
cli-import-dry-run = Do everything but write

## Words that stand for what is to be given, as in `--as-of <DATE>`

cli-value-affiliate = AFFILIATE
cli-value-audience = AUDIENCE
cli-value-command = COMMAND
cli-value-date = DATE
cli-value-dir = DIR
cli-value-file = FILE
cli-value-format = FORMAT
cli-value-id = ID
cli-value-kind = KIND
cli-value-lang = LANG
cli-value-level = LEVEL
cli-value-map = MAP
cli-value-n = N
cli-value-path = PATH
cli-value-report = REPORT
cli-value-rev = REV
cli-value-rule = RULE
cli-value-when = WHEN

## Around them

usage-title = Usage:
usage-options = [OPTIONS]
usage-list-commands = Commands:
usage-list-arguments = Arguments:
usage-list-options = Options:
usage-default = [default: `{ $value }`]
usage-values = [possible values: `{ $values }`]
usage-list-values = Possible values:
usage-more = To learn more, add `--help`

## When the program is called wrongly

usage-unknown-argument = the argument `{ $argument }` is not known here
usage-unknown-command = there is no command `{ $command }`
usage-bad-value = `{ $value }` cannot be the value of `{ $argument }`
usage-no-value = `{ $argument }` needs a value
usage-missing = something is missing: `{ $argument }`
usage-missing-command = `{ $command }` needs a command behind it
usage-twice = `{ $argument }` can be given only once
usage-conflict = `{ $argument }` cannot be used together with `{ $other }`
usage-conflict-command = the command `{ $command }` cannot be used together with `{ $other }`
usage-no-equals = `{ $argument }` needs `=` between its name and its value
usage-too-many-values = `{ $value }` is one value too many for `{ $argument }`
usage-number-of-values = `{ $argument }` needs another number of values
usage-not-utf8 = the command line holds text that is not UTF-8
usage-other = the command line cannot be understood
usage-as-value = if `{ $value }` is meant as a value, write `-- { $value }`
usage-between = give a whole number from { $from } to { $to }

cli-verify = Repeat the run that a JSON report tells of, and say whether the report is true
cli-verify-report = The report
cli-verify-repo = The repository of the filings
cli-verify-pack = { cli-check-pack }
cli-verify-baseline = The baseline that the report was made with, if any
