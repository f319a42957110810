### Spreadsheets, calendars and comments, and `affcheck due`

cli-check-format-csv = One table for a spreadsheet, with a line for each verdict and each fault
cli-check-format-xlsx = A workbook for a spreadsheet program: findings, verdicts, deadlines, summary
cli-check-format-markdown = A comment on a pull request
cli-check-format-ics = A calendar with an event for each day by which something is owed

cli-due = List what is owed, when and by whom, what is late, and what begins with the next stage
cli-due-path = { cli-check-path }
cli-due-affiliate = Look only at this affiliate; can be given several times
cli-due-within = How far to look ahead, written `P6M` for six months; what is late is listed in any case
cli-due-pack = { cli-check-pack }
cli-due-rev = { cli-check-rev }
cli-due-repo = { cli-check-repo }
cli-due-cache = { cli-check-cache }
cli-due-no-cache = { cli-check-no-cache }
cli-due-as-of = { cli-check-as-of }
cli-due-format = How to write the list
cli-due-format-table = For a terminal
cli-due-format-json = One JSON document
cli-due-format-ics = A calendar
cli-due-format-markdown = For a page in Markdown
cli-due-audience = Who may read the list: only `committee` shows private values and the real names behind an alias
cli-due-audience-public = { cli-check-audience-public }
cli-due-audience-committee = { cli-check-audience-committee }
cli-value-duration = DURATION
usage-duration = a length of time is written like `P6M`, `P1Y` or `P30D`

## Columns

column-affiliate = affiliate
column-name = name
column-kind = kind
column-stage = stage
column-rule = rule
column-title = title
column-period = period
column-level = level
column-severity = severity
column-verdict = verdict
column-reason = reason
column-due = due
column-by = by
column-on = done on
column-grade = date known by
column-late-by = days late
column-exception = exception
column-until = exception until
column-message = what was found
column-help = what to do
column-owner = who answers for it
column-place = place
column-change = change
column-known = known
column-fingerprint = fingerprint
cell-yes = yes
by-history = the history
by-document = the document
exception-waived = waived
exception-deferred = deferred
change-new = new
change-worse = worse
change-unchanged = was there before

## Why a verdict is unknown or a rule not applicable, in a few words

why-nothing-filed = nothing is filed
why-not-filed = a document is not filed
why-unreadable = a document cannot be read
why-faulty = a value is not well formed
why-unstated = a value is not stated
why-not-opened = evidence outside the repository
why-incomparable = lengths that cannot be compared
why-not-reviewed = not reviewed by the committee
why-history = filing date not known
why-level = not asked at this kind and age
why-overlay = switched off here
why-status = nothing is asked at this status
why-condition = a condition does not hold
why-first-period = first period after recognition
why-not-in-force = not in force
why-nothing-to-judge = nothing to judge
why-too-early = too early
why-same-duty = asked by another rule

## Sheets

sheet-findings = Findings
sheet-verdicts = Verdicts
sheet-deadlines = Deadlines
sheet-summary = Summary
sheet-left-out = { PLURAL($count) ->
    [one] 1 verdict that a rule does not apply is not among the verdicts; `csv` has it
   *[other] { $count } verdicts that a rule does not apply are not among the verdicts; `csv` has them
}
count-affiliates = affiliates judged
count-not-judged = affiliates that could not be judged
count-without-findings = affiliates with nothing to do
count-documents = documents
count-rules = rules
count-excepted = findings waived or deferred
count-known = known findings

## Comments

markdown-errors = Errors
markdown-warnings = Warnings
markdown-notes = Notes
markdown-fixed = No longer there
markdown-nothing = nothing to mend
markdown-more = { PLURAL($count) ->
    [one] 1 more not shown
   *[other] { $count } more not shown
}

## Deadlines

calendar-name = Deadlines of affiliates
deadline-state = verdict: { $what }
deadline-asked = asked: { $what }
deadline-fix = what to do: { $what }
deadline-rule = rule: { $what }
deadline-deferred = put off by the committee; was due on { $due }
due-heading = What is owed on { $from }, and until { $until }
due-late-title = Late
due-owed-title = To come
due-nothing = nothing is owed in this time
due-late = { PLURAL($days) ->
    [one] 1 day late
   *[other] { $days } days late
}
due-stage = { $name } from { $date }: { $stage }
due-amended = { $name } from { $date }: announced changes
