### Shared by all

list-separator = { ", " }
list-separator-words = { "`, `" }
list-both = { $first } and { $second }
colon = { ": " }
known-words = what is known: `{ $known }`
known-words-more = what is known: `{ $known }`, and { $more } more
cycle-fiscal-year = each fiscal year
cycle-recognition-year = each year from the recognition date
cycle-calendar-year = each calendar year
cycle-every = every { $duration } from the recognition date
describe-where = { $what }; only where { $conditions }
error-pack-twice = the rule pack `{ $name }` is in use already
error-pack-twice-help = give a pack of your own another name
private-value = (private)
duration-years = { PLURAL($count) ->
    [one] 1 year
   *[other] { $count } years
}
duration-months = { PLURAL($count) ->
    [one] 1 month
   *[other] { $count } months
}
duration-days = { PLURAL($count) ->
    [one] 1 day
   *[other] { $count } days
}
age-months = { PLURAL($count) ->
    [one] 1 month old
   *[other] { $count } months old
}
age-years = { PLURAL($count) ->
    [one] 1 year old
   *[other] { $count } years old
}
severity-error = error
severity-warning = warning
severity-note = note
level-off = -
level-may = may
level-should = should
level-must = must
verdict-met = met
verdict-not-met = not met
verdict-unknown = unknown
verdict-not-applicable = not applicable
verdict-not-yet-due = not yet due
verdict-due-soon = due soon
verdict-in-grace = in grace
verdict-overdue = overdue
help = help
see-also = see also
progress = checking affiliates

## When something is owed
due-soon = { $what }; due on { $due }
in-grace = { $what }; it was due on { $due }, and the grace ends on { $until }
overdue = { PLURAL($days) ->
    [one] { $what }; it was due on { $due }, 1 day ago
   *[other] { $what }; it was due on { $due }, { $days } days ago
}

## Obligations
report-covered = filed on { $filed }, { $how }, and covers { $period }
report-missing = no `{ $document }` covers { $period }
report-partial = what is filed covers only a part of { $period }
report-covers-only = covers { $period }
event-done = { PLURAL($needed) ->
    [one] done in { $period }
   *[other] done { $needed } times in { $period }
}
event-missing = { PLURAL($needed) ->
    [one] no `{ $document }` on record counts for { $period }
   *[other] none of the { $needed } that { $period } needs is on record as `{ $document }`
}
event-too-few = { PLURAL($count) ->
    [one] only 1 of { $needed } is on record for { $period }
   *[other] only { $count } of { $needed } are on record for { $period }
}
event-rejected = { PLURAL($rejected) ->
    [one] what is on record for { $period } does not count
   *[other] none of the { $rejected } on record for { $period } counts
}
event-does-not-count = does not count: { $why }
once-done = done; the time for it ran from { $since }
once-open = not done since { $since }
renewal-done = done again after { $since }
renewal-open = not done again since { $since }
renewal-last = the last time
response-given = `{ $field }` answers what began on { $start }
response-open = `{ $field }` is not stated, for what began on { $start }

describe-report = { $each } is covered, within { $due } after its last day
describe-event = { PLURAL($needed) ->
    [one] at least one in { $each }
   *[other] at least { $needed } in { $each }
}
describe-event-that = { PLURAL($needed) ->
    [one] at least one in { $each }, for which holds: { $that }
   *[other] at least { $needed } in { $each }, for which holds: { $that }
}
describe-once = once, within `{ $within }` after recognition, or after the rule came into force
describe-unless-explained = { $what }, or says why not in `{ $list }`
describe-renewal = again within `{ $within }` after the last time
describe-renewal-that = again within `{ $within }` after the last time, for which holds: { $that }
describe-response = `{ $answer }` follows within `{ $within }` after `{ $start }`
describe-response-items = in each entry of `{ $items }`, `{ $answer }` follows within `{ $within }` after `{ $start }`

## Titles of faults
title-unreadable = a file that cannot be read
title-syntax = not valid TOML
title-schema = a value that does not fit
title-unknown-key = an unknown field
title-unrecognised = an unrecognised file
title-newer-toml = syntax that other tools refuse
title-personal-data = personal data in a public file
title-hidden-character = a hidden character
title-half-change = a change of which one half is missing
title-disagreement = profile and register disagree
title-unknown-affiliate = not in the register
title-broken-entry = a broken entry in the register
title-unknown-kind = an unknown kind of affiliate
title-overlay-review = an overlay to look at again
title-waiver = an exception to look at
title-other = a finding

register-broken-entry = `{ $id }` has a broken entry in the register and could not be judged
register-broken-entry-help = mend the entry in `register.toml`
register-unknown-affiliate = `{ $id }` has a folder, but no entry in the register
register-unknown-affiliate-help = add it to `register.toml`, or take the folder away
register-unknown-kind = no rule pack in use knows the kind `{ $kind }`
overlay-review = the overlay `{ $overlay }` of the pack `{ $pack }` was to be looked at again by { $date }

## Exceptions
waiver-unknown-rule = no rule pack in use has the rule `{ $rule }`
waiver-backwards = it ends on { $until }, before it was granted on { $granted }
waiver-not-allowed = the rule `{ $rule }` cannot be waived
deferral-not-allowed = the rule `{ $rule }` cannot be deferred
waiver-too-long = the rule `{ $rule }` can be waived for { $longest } at most, and { $until } is later than that
waiver-too-long-help = give it an earlier last day; it can be granted anew when it ends
waiver-expired = the exception to `{ $rule }` ended on { $until }
waiver-expired-help = grant it anew if it is still needed, or take it out
waiver-unused = nothing needs the exception to `{ $rule }` now
waiver-unused-help = take it out if it has served its purpose
waiver-expiring = the exception to `{ $rule }` ends on { $until }
waiver-expiring-help = decide before then whether it is still needed
waiver-unknown-affiliate = `{ $id }` is no affiliate of the register
is-waived = waived until { $until }: { $rule }
is-deferred = deferred until { $until }: { $rule }

## Reports
report-header = affcheck { $version }, as of { $date }, rules of { $packs }
report-revision = commit { $commit }
report-revision-modified = commit { $commit }, with changes that are not in it
report-no-revision = no commit
report-register = register { $digest }
report-self-declared = there is no register here: kind and age are what the affiliate says of itself
committee-files = The committee's own files
brief-overdue = { $period } (was due on { $due })
brief-in-grace = { $period } (was due on { $due }, in grace)
brief-due-soon = { $period } (due on { $due })
brief-period = { $period }
cannot-judge = { PLURAL($count) ->
    [one] 1 rule waits for it: `{ $rules }`
   *[other] { $count } rules wait for it: `{ $rules }`
}
summary-title = Summary
summary-affiliates = { PLURAL($affiliates) ->
    [one] 1 affiliate
   *[other] { $affiliates } affiliates
} and { PLURAL($documents) ->
    [one] 1 document
   *[other] { $documents } documents
} judged by { PLURAL($rules) ->
    [one] 1 rule
   *[other] { $rules } rules
}
summary-findings = to mend: { PLURAL($errors) ->
    [one] 1 error
   *[other] { $errors } errors
}, { PLURAL($warnings) ->
    [one] 1 warning
   *[other] { $warnings } warnings
}, { PLURAL($notes) ->
    [one] 1 note
   *[other] { $notes } notes
}
summary-verdicts = verdicts: { $met } met, { $open } not met, overdue or in grace, { $unknown } that cannot be told
summary-unknown = what cannot be told, and why: { $causes }
summary-cause = { $cause } ({ $count })
summary-without-findings = affiliates with nothing to do: { $count }
summary-not-judged = affiliates that could not be judged: { $count }
summary-excepted = findings that the committee has waived or deferred: { $count }
summary-most = What most affiliates have to look at
summary-more = { PLURAL($count) ->
    [one] and 1 more
   *[other] and { $count } more
}
summary-detail = To see the lines and what to do: affcheck check --affiliate ID
summary-line = { PLURAL($affiliates) ->
    [one] 1 affiliate
   *[other] { $affiliates } affiliates
}: { PLURAL($errors) ->
    [one] 1 error
   *[other] { $errors } errors
}, { PLURAL($warnings) ->
    [one] 1 warning
   *[other] { $warnings } warnings
}, { PLURAL($notes) ->
    [one] 1 note
   *[other] { $notes } notes
}, { $excepted } waived or deferred

## Explanations
explain-why = Why
explain-fix = What to do
explain-levels = Of whom
explain-judged = How it is judged
explain-document = looks at `{ $document }`, by `{ $kind }`
explain-amended = changes on { $date }
explain-waivable = the committee can waive it for { $longest } at most
explain-statements = What it is drawn from
explain-owner = Who answers for it
explain-here = Here
explain-for = { $name }, as of { $date }
explain-since = { $level } since { $since }
explain-off = not asked now
explain-next = { $level } from { $date }
explain-satisfy = What would satisfy it
explain-file = file `{ $path }`
explain-due = due on { $date }
explain-met-on = on { $date }
explain-met-late = { PLURAL($days) ->
    [one] on { $date }, 1 day late
   *[other] on { $date }, { $days } days late
}

## Packs
pack-malformed = cannot be read: { $what }
pack-bad-schema = the schema cannot be used: { $what }
pack-statement-twice = the statement `{ $statement }` stands twice
pack-unknown-owner = the pack has no owner `{ $word }`
pack-no-procedure = the rule has neither a `[check.*]` nor an `[obligation.*]`
pack-two-procedures = the rule has both a `[check.*]` and an `[obligation.*]`
pack-amendment-order = the amendment begins on { $from }, not after { $before }
pack-unknown-kind = the pack has no kind of affiliate `{ $word }`
pack-unknown-stage = the pack has no stage `{ $word }`
pack-unknown-document = there is no document kind `{ $word }`
pack-unknown-field = there is no field `{ $field }`
pack-unknown-statement = the pack has no statement `{ $word }`
pack-unknown-rule = the pack has no rule `{ $word }`
pack-no-met-example = no example expects `met`
pack-no-not-met-example = no example expects `not-met`, `in-grace` or `overdue`
pack-example-register = the example's `register` does not say enough to judge it
mutation-survives = { $parameter }: no example notices if it becomes { $changed }
mutation-survives-left-out = { $parameter }: no example notices if it is left out
mutation-summary = { $pack }: changes noticed by the examples: { $noticed } of { $tried } ({ $score } %)
proof-fails = the example "{ $example }" expects { $expected }, and comes to { $actual }
proof-summary = { $pack }: { PLURAL($rules) ->
    [one] 1 rule
   *[other] { $rules } rules
}, { PLURAL($examples) ->
    [one] 1 example
   *[other] { $examples } examples
}, { $failed } failed

## Errors
error-no-register = there is no `register.toml`
error-no-register-help = the committee's register lists the affiliates, with the kind and the recognition date of each
error-no-affiliate = the register has no affiliate `{ $id }`
error-no-affiliate-at-all = the register lists no affiliate, and no affiliate has a folder
error-not-judged = `{ $id }` cannot be judged: it has no sound entry in the register
error-no-pack = there is no rule pack `{ $name }`
error-no-pack-help = name a folder with a `pack.toml`, or one of the packs that come with the program: `{ $known }`
error-bad-pack = the rule pack `{ $name }` cannot be used
error-bad-config = `affcheck.toml` cannot be used
error-no-rule = there is no rule `{ $rule }`
error-no-rule-help = `affcheck rules` lists them
error-no-kind = the program knows no document kind `{ $kind }`
error-bad-date = `{ $date }` is not a date
error-bad-date-help = write the year, the month and the day, such as 2026-03-31
error-bad-time-zone = there is no time zone `{ $zone }`
error-bad-time-zone-help = `time-zone` in `affcheck.toml` is a name such as `Africa/Tunis` or `UTC`
error-unknown-language = the program has no texts in `{ $language }`
error-unwritable = the report cannot be written: { $why }
error-broken-pipe = the program that received the report stopped reading

## Import, on the command line
import-bad-mapping = the mapping cannot be used
import-refused = nothing was written
import-refused-help = mend the rows, or leave them out with `--skip-bad`
import-conflict-help = files and entries that exist are never replaced; import into another folder, or move them away
import-nothing-written = there was nothing to write
import-more-rows = and { $count } more bad rows
import-more-files = and { $count } more that exist
import-exists = `{ $path }` exists already
import-summary = rows read: { $read }, left out: { $left }, made: { $made }, bad: { $bad }; files written: { $written }
import-summary-dry = rows read: { $read }, left out: { $left }, made: { $made }, bad: { $bad }; nothing written, files that would be: { $written }

# What checks found, and what they ask: count, share, unique, requires, sums-to, balances, order, present, value.

met = the requirement is met
and-others = { PLURAL($others) ->
    [one] { $first }; one more place has the same verdict
   *[other] { $first }; { $others } more places have the same verdict
}

## present
present-blank = { PLURAL($count) ->
    [one] `{ $fields }` is not filled in
   *[other] { $count } fields are not filled in: `{ $fields }`
}
present-blank-here = this says nothing yet
present-not-filed = `{ $path }` is not filed

## value
value-not-equal = `{ $field }` is `{ $value }`, but `{ $other }` is required
value-too-small = `{ $field }` is `{ $value }`, but at least `{ $other }` is required
value-too-large = `{ $field }` is `{ $value }`, but at most `{ $other }` is allowed
value-not-one-of = `{ $field }` is `{ $value }`, but only these values are allowed: `{ $other }`
value-other-form = `{ $field }` is `{ $value }`, which does not have the form `{ $other }`

## count; `what` is one of the describe-elements and describe-documents messages
count-too-few = number of { $what }: { $actual }, but at least `{ $other }` is required
count-too-many = number of { $what }: { $actual }, but at most `{ $other }` is allowed

## share
share-too-small = `{ $field }` is { $actual }, but at least { $expected } is required where `{ $other }` is { $whole }
share-too-few-elements = { $actual } of { $whole } elements of `{ $field }` meet the condition that { $conditions }, but at least { $expected } must

## unique
unique-repeated = { PLURAL($count) ->
    [one] `{ $value }` in `{ $field }` is given more than once
   *[other] { $count } values are given more than once, the first is `{ $value }` in `{ $field }`
}
unique-first = the same value is given here before

## requires
requires-other = `{ $field }` is `{ $value }`, but where { $if }, the rule asks that { $condition }
requires-because = because of this value

## sums-to
sums-to-difference = `{ $fields }` adds up to { $actual }, but `{ $field }` is { $value }: a difference of { $difference }

## balances
balances-difference = { $start } at the start, plus { $plus }, minus { $minus } is { $expected }, but `{ $field }` is { $value }: a difference of { $difference }

## order
order-wrong = `{ $field }` is { $value }, which is before `{ $other }` on { $start }
order-too-soon = { PLURAL($actual, zero: "apart") ->
    [zero] `{ $field }` is { $value }, the same day as `{ $other }`; with a gap of { $gap } it is { $expected } at the earliest
    [one] `{ $field }` is { $value }, one day after `{ $other }` on { $start }; with a gap of { $gap } it is { $expected } at the earliest
   *[other] `{ $field }` is { $value }, { $actual } days after `{ $other }` on { $start }; with a gap of { $gap } it is { $expected } at the earliest
}

## What a check asks; written so that several can be joined
describe-all = { $parts }
describe-present-document = the document is filed
describe-present = `{ $fields }` is filled in
describe-value-equals = `{ $field }` is `{ $other }`
describe-value-at-least = `{ $field }` is at least `{ $other }`
describe-value-at-most = `{ $field }` is at most `{ $other }`
describe-value-one-of = `{ $field }` is one of `{ $other }`
describe-value-matches = `{ $field }` has the form `{ $other }`
describe-count-at-least = the number of { $what } is at least `{ $other }`
describe-count-at-most = the number of { $what } is at most `{ $other }`
describe-share = `{ $field }` is at least `{ $other }` of `{ $whole }`
describe-share-elements = for at least `{ $other }` of the elements of `{ $field }`, { $conditions }
describe-unique = no value is given twice in `{ $fields }`
describe-requires = where { $if }, { $parts }
describe-requires-check = for the `{ $document }` documents holds: { $what }
describe-requires-check-where = for the `{ $document }` documents where { $conditions } holds: { $what }
describe-sums-to = `{ $fields }` adds up to `{ $field }`
describe-balances = `{ $start }` plus the sum of `{ $plus }`, minus the sum of `{ $minus }`, is `{ $end }`
describe-order = `{ $field }` is not before `{ $other }`
describe-order-gap = `{ $field }` is at least `{ $gap }` after `{ $other }`

## Things that are counted
describe-elements = entries of `{ $field }`
describe-elements-where = entries of `{ $field }` where { $conditions }
describe-documents = documents
describe-documents-of = `{ $document }` documents
describe-documents-where = documents where { $conditions }

## Conditions; several are joined to a list
describe-condition-one-of = `{ $field }` is `{ $other }`
describe-condition-none-of = `{ $field }` is not `{ $other }`
describe-condition-at-least = `{ $field }` is at least `{ $other }`
describe-condition-at-most = `{ $field }` is at most `{ $other }`
describe-condition-stated = `{ $field }` is filled in
describe-condition-unstated = `{ $field }` is left out

## Parameters
previous-field = `{ $field }` of the period before

# English messages: checks fresh, covers, refers, evidence, same-as, ordered-steps, reviewed;
# faults of documents, register, dossiers, sources; reasons and exclusions.
# Lists come in as one text, and their elements are not marked.

## Verdicts

reason-nothing-filed = nothing has been filed yet; a `profile.toml` is a good first document
reason-not-filed = `{$path}` is not filed, so this cannot be told
reason-unreadable = `{$path}` cannot be read, so this cannot be told; mend the faults reported for it first
reason-faulty = `{$field}` in `{$path}` is not well formed, so this cannot be told; mend the fault reported for it first
reason-unstated = this depends on `{$field}`, which `{$path}` does not state
reason-not-opened = `{$link}` was not opened, so a person has to look at it
reason-incomparable = `{$field}` cannot be compared with what is asked; use the same unit for both, for example months with months
reason-not-reviewed = a person of the committee has to judge this and has not done so yet

exclusion-level = this is not asked of an affiliate of this kind at this age
exclusion-overlay = this is not asked here: the overlay `{$overlay}` switches it off
exclusion-status = nothing is asked of an affiliate with this status
exclusion-condition = this is not asked here, because of what `{$field}` says
exclusion-exempt = the rule pack exempts this affiliate
exclusion-first-period = the first period after recognition asks for nothing
exclusion-not-in-force = the rule was not in force yet
exclusion-nothing-to-judge = there is no `{$what}` to judge
exclusion-too-early = it is too early to ask for the document of this period

## fresh

fresh-stale = `{$field}` is `{$value}`, which on {$as-of} lies back more than {$within}
fresh-future = `{$field}` is `{$value}`, which on {$as-of} is still to come
describe-fresh = `{$field}` lies back no more than `{$within}`

## lasts

lasts-short = `{$field}` is `{$value}`, which on {$as-of} lies ahead by less than {$for}
lasts-over = `{$field}` is `{$value}`, which on {$as-of} has passed, although it has to lie ahead by at least {$for}
describe-lasts = `{$field}` lies ahead by at least `{$for}`

## excludes; the value itself is never told

excludes-listed = { PLURAL($count) ->
    [one] `{$field}` holds a value that is not allowed here
   *[other] `{$field}` holds {$count} values that are not allowed here
}
excludes-listed-in = { PLURAL($count) ->
    [one] `{$field}` holds a value that stands in `{$other}`, the list of what is not allowed
   *[other] `{$field}` holds {$count} values that stand in `{$other}`, the list of what is not allowed
}
describe-excludes = `{$field}` holds none of `{$other}`

## spread; the value itself is never told

spread-too-narrow = one and the same `{$key}` stands in {$actual} of {$whole} entries of `{$field}`, but at most `{$expected}` of them is allowed
describe-spread = no one `{$key}` stands in more than `{$expected}` of the entries of `{$field}`
describe-spread-within = no one `{$key}` stands in more than `{$expected}` of the entries of `{$field}` that lie back no more than `{$within}`

## tree

tree-unnamed = this entry has no `{$key}`
tree-repeated = another entry has the same `{$key}`, `{$value}`
tree-unknown-parent = `{$parent}` names `{$value}`, but no entry of `{$field}` has that `{$key}`
tree-circle = { PLURAL($count) ->
    [one] `{$value}` stands above itself
   *[other] `{$value}` stands above itself, in a circle of {$count} entries
}
tree-several-tops = { PLURAL($count) ->
    [one] one entry of `{$field}` has no `{$parent}`
   *[other] {$count} entries of `{$field}` have no `{$parent}`, but only one can be at the top
}
tree-also-top = this entry has no `{$parent}` either
describe-tree = the entries of `{$field}` make one tree: each `{$parent}` is the `{$key}` of another entry, no entry stands above itself, and exactly one has no `{$parent}`

## covers

covers-missing = { PLURAL($count) ->
    [one] `{$field}` lacks `{$missing}`
   *[other] `{$field}` lacks {$count} values: `{$missing}`
}
describe-covers = `{$field}` holds all of `{$all}`

## refers

refers-unresolved = { PLURAL($count, zero: "apart") ->
    [zero] `{$field}` names `{$value}`, but no `{$other}` is stated
    [one] `{$field}` names `{$value}`, but the only `{$other}` is `{$known}`
   *[other] `{$field}` names `{$value}`, which is no `{$other}`; there are for example `{$known}`
}
describe-refers = every `{$field}` is one of those that `{$other}` states

## evidence

evidence-no-file = `{$field}` points to `{$value}`, and there is no such file in the affiliate's folder
evidence-no-heading = `{$field}` points to `{$value}`, and the file has no such heading
evidence-itself = `{$field}` points to the document it stands in; point to the text itself, for example `bylaws.md#article-7`
evidence-empty = `{$field}` points to `{$value}`, where fewer than {$least} characters are written, placeholders and headings not counted
evidence-nearest = did you mean `{$nearest}`?
describe-evidence = `{$field}` points to a text of at least {$least} characters
describe-evidence-or-link = `{$field}` points to a text of at least {$least} characters, to a file such as a PDF, or to a link

## same-as

same-as-not-given = `{$field}` is `{$value}`, but `{$expected}` is asked for
same-as-differs = `{$field}` is `{$value}`, but `{$other}` is `{$expected}`; correct whichever is wrong
same-as-not-previous = `{$field}` is `{$value}`, but `{$other}` of the period before is `{$expected}`; correct whichever is wrong
same-as-other-here = the other value stands here
describe-same-as = `{$field}` is `{$other}`
describe-same-as-field = `{$field}` is the same as `{$other}`
describe-same-as-previous = `{$field}` is the same as `{$other}` of the period before

## ordered-steps

ordered-steps-too-few = { PLURAL($count, zero: "apart") ->
    [zero] `{$field}` has no step, but needs at least {$expected}
    [one] `{$field}` has one step, but needs at least {$expected}
   *[other] `{$field}` has {$count} steps, but needs at least {$expected}
}
ordered-steps-unnumbered = this step has no number; add one, for example `{$field} = 1`
ordered-steps-below-one = steps are counted from 1, and this one has the number {$number}
ordered-steps-repeated = two steps have the number {$number}
ordered-steps-gap = there is no step {$missing} before step {$number}
ordered-steps-lacks = step {$step} does not fill in `{$missing}`
ordered-steps-last = step {$step} is the last one, and of it is asked: {$expected}
ordered-steps-missing = { PLURAL($count) ->
    [one] `{$field}` lacks the standard step `{$missing}`
   *[other] `{$field}` lacks {$count} standard steps: `{$missing}`
}
ordered-steps-extra = `{$value}` is not one of the standard steps
ordered-steps-again = the standard step `{$value}` stands here a second time
ordered-steps-misplaced = the step `{$value}` belongs before `{$before}`
describe-ordered-steps = { PLURAL($count) ->
    [one] `{$field}` has at least one step, numbered from 1 without a gap
   *[other] `{$field}` has at least {$count} steps, numbered from 1 without a gap
}
describe-ordered-steps-each-has = each step fills in `{$fields}`
describe-ordered-steps-last = of the last step is asked: {$expected}
describe-ordered-steps-standard = the steps are, in this order, `{$expected}`

## reviewed

reviewed-not-met = {$by} found on {$date} that this is not met: {$why}
reviewed-too-long-ago = the review of {$date} is too old to count
describe-reviewed = a person of the committee has found this met
describe-reviewed-within = a person of the committee has found this met, no longer ago than `{$within}`

## Syntax of a document

syntax-unquoted = this text is not in quotes
syntax-unquoted-help = put straight quotes around it, for example `name = "Amis des cartes"`
syntax-yes-no = this is neither `true` nor `false`
syntax-yes-no-help = write `true` for yes and `false` for no, in small letters and without quotes
syntax-blank-in-number = a number has no blanks in it
syntax-blank-in-number-help = write `2400` or `2_400` instead of `2 400`
syntax-no-value = there is no value behind the `=`
syntax-no-value-help = write one, for example `name = "Amis des cartes"`, or remove the line
syntax-no-equals = there is no `=` in this line
syntax-no-equals-help = write a key, `=` and a value, for example `notice-days = 14`; put `#` before a comment
syntax-unclosed = this is opened and not closed
syntax-unclosed-help = add the closing sign, for example `"text"`, `["ar", "fr"]` or `[members]`
syntax-no-comma = there is no comma between two values
syntax-no-comma-help = put a comma between them, for example `["ar", "fr"]`
syntax-stray = this sign does not belong here
syntax-stray-help = remove it, or put the whole text in quotes, for example `name = "Amis & amies, Tunis"`
syntax-decimal-comma = a number is written with a point, not with a comma
syntax-decimal-comma-help = write `120.50` instead of `120,50`
syntax-bad-number = this is not a number
syntax-bad-number-help = write digits with a point, for example `1250.50`, and no unit or currency sign; put a share in quotes, for example `"25%"`
syntax-bad-date = this is not a date of the calendar
syntax-bad-date-help = write year, month and day without quotes, for example `2026-03-31`
syntax-bad-escape = this text has a `\` before a sign that cannot follow it
syntax-bad-escape-help = write `\\` for a single `\`, or use `/`, for example `"docs/bylaws.md"`
syntax-bad-key = this key is not written as keys are
syntax-bad-key-help = use small letters, digits and hyphens, for example `notice-days`
syntax-duplicate = this is stated twice
syntax-duplicate-help = keep one of the two; several entries of a list each begin with a header in double brackets, for example `[[steps]]`
syntax-first-here = it is first stated here
syntax-begins-here = it begins here
syntax-too-deep = this is nested too deeply
syntax-too-deep-help = use fewer brackets inside each other; no document needs more than 32 levels
syntax-other = this cannot be read
syntax-other-help = each line is a key, `=` and a value, for example `notice-days = 14`, or a header such as `[members]`
schema-more = { PLURAL($count) ->
    [one] and 1 more value that does not fit
   *[other] and { $count } more values that do not fit
}
syntax-more = { PLURAL($count) ->
    [one] one more fault in this file is not listed; mend those above and check again
   *[other] {$count} more faults in this file are not listed; mend those above and check again
}
newer-toml = this is written in a way that only TOML 1.1 allows, and other tools refuse it
newer-toml-help = write a table in braces on one line, a time with its seconds, and only the escapes of TOML 1.0 such as `\n` or `\u00e9`

## Fields of a document

schema-broken = documents of the kind `{$schema}` cannot be checked, because the schema of that kind is broken; this is not your fault, please tell the committee
schema-missing = `{$key}` is missing here
schema-missing-help = add a line that begins with `{$key} =`, with its value behind it
schema-missing-inline-help = add `{ $key } = …` between the braces
schema-unknown-key = there is no field `{$key}`
schema-unknown-key-nearest = did you mean `{$nearest}`?
schema-no-variant = `{$key}` is `{$value}`, which is none of the forms that this field can have
schema-type = `{$key}` is `{$value}`, which is {$found}; it should be {$expected}
schema-not-one-of = `{$key}` is `{$value}`, but can only be one of `{$options}`
schema-nearest = did you mean `{$nearest}`?
schema-too-small = `{$key}` is `{$value}`, but cannot be less than {$limit}
schema-too-large = `{$key}` is `{$value}`, but cannot be more than {$limit}
schema-empty = `{$key}` is empty; fill it in, or remove the line
schema-too-long = { PLURAL($limit) ->
    [one] `{$key}` is too long: it can have one character; it begins with `{$value}`
   *[other] `{$key}` is too long: it can have {$limit} characters; it begins with `{$value}`
}
schema-too-few = { PLURAL($limit) ->
    [one] `{$key}` is empty and needs at least one entry; add one, or remove it
   *[other] `{$key}` needs at least {$limit} entries
}
schema-too-many = { PLURAL($limit) ->
    [one] `{$key}` can have only one entry
   *[other] `{$key}` can have only {$limit} entries
}
schema-not-unique = `{$key}` has the same entry twice; keep one of the two
schema-malformed = `{$key}` is `{$value}`, which is not written as this field asks

kind-string = text in quotes
kind-integer = a whole number
kind-number = a number
kind-boolean = `true` or `false`
kind-date = a date
kind-time = a time
kind-array = a list
kind-table = a table

type-date = `{$key}` is `{$value}`, which is not written as a date
type-date-help = write year, month and day without quotes and without a time, for example `2026-03-31`
type-money = `{$key}` is `{$value}`, which is not written as an amount of money
type-money-help = write digits with a point and at most four decimals, for example `1250.50`; the currency has its own field
type-duration = `{$key}` is `{$value}`, which is not written as a span of time
type-duration-help = write `P`, then years, months, weeks or days, for example `"P1Y"`, `"P6M"` or `"P14D"`
type-share = `{$key}` is `{$value}`, which is not written as a share of the whole
type-share-help = write per cent or a fraction in quotes, for example `"25%"` or `"2/3"`
type-majority = `{$key}` is `{$value}`, which is not written as a majority
type-majority-help = write `"simple"`, `"unanimous"` or a share, for example `"2/3"` or `"75%"`
type-pointer = `{$key}` is `{$value}`, which leads neither to a file in your folder nor to a secure page
type-pointer-help = write the path of a file in your folder, for example `"bylaws.md#article-7"`, or a link that begins with `https://`
type-month-day = `{$key}` is `{$value}`, which is not written as a day of the year
type-month-day-help = write month and day in quotes, for example `"12-31"`
type-language = `{$key}` is `{$value}`, which is not written as a language
type-language-help = write the language's tag, for example `"ar"`, `"ary"` or `"pt-BR"`
type-country = `{$key}` is `{$value}`, which is not written as a country
type-country-help = write the country's two capital letters, for example `"TN"`
type-slug = `{$key}` is `{$value}`, which is not written as a short name
type-slug-help = use at most 80 small letters, digits and single hyphens, for example `"general-assembly"`
type-level = `{$key}` is `{$value}`, which is no level
type-level-help = write `"must"`, `"should"`, `"may"` or `"off"`
type-field-path = `{$key}` is `{$value}`, which is not written as the path of a field
type-field-path-help = write the keys with points between them and `[]` for every entry of a list, for example `"assembly.notice-days"` or `"steps[].role"`
type-cycle = `{$key}` is `{$value}`, which is no cycle
type-cycle-help = write `"fiscal-year"`, `"recognition-year"`, `"calendar-year"` or a span of time, for example `"P12M"`

## Files that cannot be read, or are not known

unreadable-utf8 = this file is not saved as UTF-8; the first bad sign is byte {$offset}
unreadable-utf8-help = open it in a text editor and save it with the encoding UTF-8
unreadable-large = this file has {$size} KiB, and only files up to {$limit} KiB are read
unreadable-large-help = move long texts into a Markdown file and point to it, for example `text = "bylaws.md"`; split a larger text into parts
unreadable-link = this is a link to another file, and links are not followed
unreadable-link-help = put the file itself in its place
unreadable-special = this is neither a file nor a folder
unreadable-refused = this file could not be opened
unreadable-refused-help = check that you are allowed to read it, and that no other program holds it
unreadable-many = not all files were read: a folder holds more than {$limit} files, or folders lie too deep inside each other
unreadable-many-help = remove what is no filing, and keep folders at most a few levels deep
unreadable-name = the name of this file is not written in UTF-8
unreadable-name-help = give it a simple name, for example `2026-03-31-assembly.toml`
unreadable-opaque = files of this sort are not opened
unreadable-opaque-help = file the document as TOML, and its text as Markdown, for example `bylaws.md`

unrecognised = `{$path}` is not the name of any document, so it is not read
unrecognised-nearest = did you mean `{$pattern}`? what stands in braces is yours to choose
unrecognised-help = rename it as a known document, for example `finance/2025.toml`, or a text with `.md`; else remove it

## Personal data

personal-token = this link lets anybody in who reads it
personal-email = this holds an e-mail address
personal-phone = this holds a telephone number
personal-document = this holds the number of an identity document
personal-help = remove it: filings are public; name a role, a public user name or a public page instead, and note that earlier versions still show it

## Register

register-duplicate = the id `{$id}` stands in the register twice, and only the first entry counts
register-self-declared = the profile does not tell enough to judge the affiliate; it also needs `{$keys}`
register-half-change = `{ $key }` has no effect without `{ $missing }`
register-disagreement = `{$key}` is `{$profile}` in the profile and `{$register}` in the register
register-disagreement-help = the register decides; correct the profile, or ask the committee to correct the register

## What stops a run

error-no-path = there is nothing at `{ $path }`
error-not-a-folder = `{$path}` is not a folder
error-not-a-folder-help = name the folder that holds the filings, not one of its files
error-no-filing = there are no filings in `{$path}`
error-no-filing-help = name a folder with a `register.toml`, an `affiliates` folder or a `profile.toml`

### Import of spreadsheets

## What stops an import
import-broken = this build of the program lacks the schema of import mappings
import-is-folder = `{$path}` is a folder, not a file
import-is-folder-help = name the file itself
import-unreadable = `{$path}` cannot be read
import-large = `{$path}` is larger than {$limit} kB
import-large-help = split the file and import its parts one after the other
import-source-outside = the mapping asks for the source `{$path}`, which is not in its own folder
import-source-outside-help = put the CSV file beside the mapping, or name its place with `--source`
import-csv = `{$path}` cannot be read as CSV: {$why}
import-no-header = `{$path}` has no first row with the names of the columns
import-no-header-help = the first row names the columns, such as `id,name,date`
import-header-not-utf8 = the first row of `{$path}` is not UTF-8
import-into-help = name a folder to import into; a new one is made where there is none
import-single = `{$path}` is the folder of one affiliate, and the mapping is for many
import-single-help = import into the folder of the portfolio, or take `affiliate` out of the mapping
import-portfolio = `{$path}` is a portfolio, and the mapping does not say which affiliate a row belongs to
import-portfolio-help = name the column with `affiliate = "..."`, or import into the folder of one affiliate
import-register-broken = `{$path}` has faults, so nothing can be imported beside it
import-register-broken-help = run `affcheck check` and mend the register first
import-register-closed = `{$path}` lists its affiliates in a way that cannot be added to
import-register-closed-help = write each entry below a line `[[affiliate]]` of its own
import-register-large = the register would become larger than {$limit} MB
import-not-a-real-folder = `{$path}` is in the way: it is a link or a file, and not a folder
import-not-a-real-folder-help = move it away; an import does not write through links
import-unwritable = `{$path}` cannot be written, so nothing was imported: {$why}
import-nothing =
    { PLURAL($read, zero: "apart") ->
        [zero] the source has no rows
        [one] nothing to import: of one row, { $left-out } is left out by the mapping
       *[other] nothing to import: of { $read } rows, { $left-out } are left out by the mapping
    }
import-nothing-help = compare the words below `[where]` and `[except]` with the cells of the source

## What is wrong with a mapping
import-kind = rows cannot be imported into `{$kind}`
import-kind-known = rows can become: `{$known}`
import-nearest = did you mean `{$nearest}`?
import-known = known here: `{$known}`
import-no-field = a {$kind} has no field `{$field}`
import-not-a-value = the field `{$field}` holds a table or a list of tables, which one cell cannot fill
import-not-a-value-help = name a field inside a table in quotes, such as `"period.start"`; lists of tables cannot be imported
import-required = the field `{$field}` is required, and the mapping does not fill it
import-required-help = add `{$field} = "..."` with the name of a column, or `{$field} = {"{"} constant = "..." {"}"}`
import-no-column = the source has no column `{$column}`
import-column-nearest = did you mean `{$nearest}`?
import-column-known = its columns: `{$known}`
import-column-twice = the source has more than one column `{$column}`
import-column-twice-help = give the columns different names in the first row of the source
import-column-or-constant = give either a `column` or a `constant`
import-column-or-constant-help = `column` takes the value from each row, `constant` is the same for all rows
import-setting = `{$setting}` has no effect here
import-setting-help = take it out; `format` is for dates, `separator` for lists, `decimal-comma` for numbers, `upper` and `slug` for texts from a column
import-register-setting-help = take it out; entries of the register are known by their `id`
import-format = `{$value}` does not describe a day
import-format-help = use `%d` for the day, `%m` for the month and `%Y` for the year, such as `%d/%m/%Y`
import-not-one-of = `{$value}` is not a value of this field
import-not-one-of-help = use one of: `{$options}`
import-not-a = `{$value}` is not a {$type}
import-part-missing = the file's name `{$pattern}` needs `{$part}`
import-part-missing-help = add `file.{$part} = "..."` with the name of a column
import-part-unknown = the file's name has no part `{$part}`
import-part-unknown-help = the name is `{$pattern}`

## What is wrong with a row
import-ragged =
    { PLURAL($found) ->
        [one] the row has one cell, and the first row has { $expected }
       *[other] the row has { $found } cells, and the first row has { $expected }
    }
import-ragged-help = look for a missing or additional delimiter, or for a quotation mark that is not closed
import-not-utf8 = `{$value}` is not UTF-8
import-not-utf8-help = save the spreadsheet as CSV in UTF-8
import-empty = the cell is empty, and `{$field}` is required
import-empty-help = fill the cell, or give the field a `default` in the mapping
import-untranslated = `{$value}` is not among the `values` of the mapping
import-untranslated-nearest = did the row mean `{$nearest}`? else add what it stands for to `values`
import-untranslated-help = add what it stands for to `values`; known so far: `{$known}`
import-date = `{$value}` is not a date
import-date-help = write it as 2024-12-31, or say in the mapping how dates are written, such as `format = "%d/%m/%Y"`
import-date-format-help = the mapping reads dates as `{$format}`
import-integer = `{$value}` is not a whole number
import-integer-help = write digits only
import-number = `{$value}` is not a number
import-number-help = write it as 1250.50, or set `decimal-comma = true` in the mapping for 1.250,50
import-number-comma-help = write it as 1.250,50 or 1250,50, or take `decimal-comma` out of the mapping
import-number-digits = `{$value}` has too many digits to be kept exactly
import-number-digits-help = write at most fifteen digits
import-boolean = `{$value}` is neither `true` nor `false`
import-boolean-help = say in the mapping what it stands for, such as `values = {"{"} yes = true, no = false {"}"}`
import-slug = `{$value}` cannot be turned into a short name of letters a to z, digits and hyphens
import-slug-help = use a column with short names, or translate it with `values` in the mapping
import-name = `{$value}` cannot name a file or a folder
import-name-help = use lower-case letters, digits and single hyphens, at most 80, or set `slug = true` in the mapping
import-no-name = the cell is empty, and it names a file or a folder
import-no-name-help = fill the cell, or leave such rows out with `[except]` in the mapping
import-twice = this row and line { $line } both make `{$name}`
import-twice-help = delete one of them, or add what tells them apart to the file's name
import-unknown-affiliate = the register knows no affiliate `{$id}`
import-unknown-affiliate-nearest = did the row mean `{$nearest}`? else add the affiliate to the register first
import-unknown-affiliate-help = add the affiliate to the register first, or leave its rows out with `[except]` in the mapping

hidden-character = a character that nobody sees stands here; it can steer a terminal or turn text around
hidden-character-help = delete the text and type it anew

class-rule = a rule
class-data = recorded in a field
class-product = a trait of the program
class-routing = a body that answers for it
class-out = nothing for a checker
choice-tension = What stands against what:
choice-decision = What is done:
choice-reason = Why:
choice-reversal = How to decide otherwise:
choice-overlay = overlay `{ $overlay }`, in use where the committee names it in `affcheck.toml`
choice-rules = statements `{ $statements }`; rules `{ $rules }`
coverage-from-statements = From statements to rules
coverage-from-rules = From rules to statements
coverage-rule = `{ $rule }` ← `{ $statements }`
coverage-rules = → `{ $rules }`
coverage-no-rule = no rule ({ $class }): { $why }
coverage-count = statements: { $statements }; with rules: { $answered }; rules: { $rules }
coverage-class = { $class }: { $count }
statement-support = { $for } of { $of }
statement-line = { $id } ({ $from }): { $text }
matrix-rule = Rule
matrix-title = title
matrix-amended = { $rule } changes on { $date }; `--as-of { $date }` shows how
upcoming-now = { $kind }, { $stage }, recognised on { $recognised }
upcoming-must = Required now
upcoming-should = Expected now
upcoming-may = Advised now
upcoming-unknown = whether it applies is not certain: { $why }
upcoming-overlay = level set by “{ $overlay }”
upcoming-stage = From { $date }: { $stage }
upcoming-amended = From { $date }: announced changes
upcoming-change = { $title } ({ $rule }): { $before } → { $after }
explain-choice = A choice that the pack makes here
explain-committee-only = what this rule comes to is shown to the committee only
exclusion-same-duty = the same is asked by { $rule }
waiver-other-reason = rule `{ $rule }` can be waived or deferred only for `{ $reasons }`
deferral-ended = { $what }; the deferral ended on { $until }, and what was put off is owed now
error-no-overlay = there is no optional overlay `{ $name }`
pack-unknown-section = the section `{ $word }` is not in the list
pack-unknown-context = the context `{ $word }` is not in the list
pack-unknown-overlay = no optional overlay is called `{ $word }`
pack-statement-unanswered = statement { $statement } names neither `rules` nor a reason in `no-rule`
pack-statement-twofold = statement { $statement } names both `rules` and `no-rule`
pack-not-cited = rule { $rule } does not cite statement { $statement }
pack-not-drawn = statement { $statement } does not name rule { $rule } among its `rules`
pack-text-missing = no text in `{ $languages }`
pack-text-left-over = the pack does not name the language `{ $language }`
pack-dead-rule = no kind of affiliates at any stage is ever asked this
pack-level-gap = { $kind } has no level at `{ $stages }`, though a younger stage has one; write `off` if that is meant
pack-same-demand = { $rule } and { $other } ask the same of the same affiliates ({ $what })
pack-contradiction = { $rule } and { $other } contradict each other: nothing in `{ $what }` meets both
pack-stages-overlap = stage `{ $next }` does not begin later than `{ $one }`
pack-stages-gap = the first stage, `{ $stage }`, does not begin at `P0Y`, so the youngest affiliates have none
arrow = →
levels-of-kind = { $kind }: { $levels }
upcoming-rule = { $title } ({ $rule })
pack-text-twice = the texts in `{ $language }` stand in the files of the rules already
pack-unknown-overlay-text = no overlay is called `{ $word }`
pack-unknown-choice = no choice is called `{ $word }`
pack-unknown-theme = no rule lies in the folder `{ $word }`
pack-unknown-theme-text = the pack names no theme `{ $word }`
pack-theme-twice = the theme `{ $word }` stands twice
pack-theme-twice-help = keep one of the two
pack-theme-unnamed = there are rules in `{ $words }`, and no theme names them
pack-theme-unnamed-help = add a `[[theme]]` with `id` and `text` for each folder of rules
translation-summary = { $pack }: rules with texts in `{ $language }`: { $count } of { $rules }
