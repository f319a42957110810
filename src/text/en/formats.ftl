## Formats of reports

error-format-twice = two formats go to `{ $path }`
error-format-twice-help = only one can go to standard output, `-`; give the others a file each, for example `--format json=report.json`
error-unwritable-file = the report cannot be written to `{ $path }`: { $why }
error-unwritable-file-help = name a file in a folder that is there and that you may write to

report-waived = waived by the committee until { $until }
report-deferred = deferred by the committee until { $until }
github-more = more is not shown here, because a step has ten of each at most: errors { $errors }, warnings { $warnings }, notes { $notes }
github-more-title = Findings that are not shown
junit-known = found before: it is in the baseline
junit-unchanged = the pull request does not change it
sarif-root = The root of the repository, or of the portfolio where it is in none
sarif-fault-help = a file or the committee's records have a fault; what it is and what to do about it is said with each result
oscal-title = What affiliates have filed, judged by the rules
oscal-tool = Checks filings against rule packs, by a date
oscal-plan-title = The rule packs, in the place of an assessment plan
oscal-plan = nobody has written an assessment plan: the rule packs say what is asked of whom and since when, and are named here with their digests
oscal-fault = a file or the committee's records are without this fault; what it is and what to do about it is said with each observation
oscal-for-public = for everybody: private values, real names behind an alias, personal data and small counts of people are left out
oscal-for-committee = for the committee alone: private values are shown
oscal-affiliate = a local organisation, by what it has filed
oscal-committee = what the committee itself keeps in the portfolio
oscal-judged = judged by what was filed as of { $date }; documents: { $documents }
oscal-filed = What is filed
oscal-read = documents that were read: { $documents }
oscal-nothing = nothing was judged here
