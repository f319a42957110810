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
