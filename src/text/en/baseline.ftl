### The baseline: findings that are known

known-not-shown = { PLURAL($count) ->
    [one] 1 known finding of the baseline is not shown
   *[other] { $count } known findings of the baseline are not shown
}
summary-known = known findings of the baseline, neither shown nor counted here: { $count }; `--all-findings` shows and counts them
summary-known-counted = known findings of the baseline, shown and counted here: { $count }
summary-mended = findings of the baseline that are no longer found: { $count }; `affcheck baseline --file FILE` takes them out
report-baseline = baseline { $digest }

baseline-begun = `{ $path }`: { PLURAL($count) ->
    [one] 1 finding is written down as known
   *[other] { $count } findings are written down as known
}; from now on the list can only shrink
baseline-shrunk = `{ $path }`: findings taken out: { $gone }; now milder: { $milder }; left: { $count }
baseline-same = `{ $path }` stays as it is; findings in it: { $count }
baseline-new = findings that are not in `{ $path }`, or weigh more than there: { $count }; they are not added, because a baseline can only shrink
baseline-new-help = mend them; or, to begin anew with all present findings, delete the file and run the command again
baseline-committee = `{ $path }` names findings that only the committee may see: keep it where nobody else can read it

error-no-baseline = there is no baseline `{ $path }`
error-no-baseline-help = `affcheck baseline --file { $path }` writes one
error-bad-baseline = the baseline `{ $path }` cannot be used
error-bad-baseline-help = go back to an earlier version of the file, or delete it and begin anew with `affcheck baseline`
error-baseline-format = the baseline `{ $path }` has the format `{ $format }`, and this version of the program reads `{ $known }`
error-baseline-format-help = use the version of the program that wrote it, or delete it and begin anew with `affcheck baseline`
error-baseline-audience = the baseline `{ $path }` was made for the audience `{ $audience }`
error-baseline-audience-help = add `--audience { $audience }`
error-baseline-date = the baseline `{ $path }` was written as of { $date }, and this run judges by an earlier date
error-baseline-date-help = judge by that date or a later one
error-baseline-pack = the baseline `{ $path }` was made with the rule pack `{ $pack }`, which is not in use here
error-baseline-pack-help = add the pack with `--pack`; if it was given up for good, take it out of `packs` in the baseline
error-baseline-large = the baseline `{ $path }` would become too large to be read again
error-baseline-large-help = begin with some of the affiliates only, named with `--affiliate`
error-verify-baseline = the report was made with a baseline whose SHA-256 is `{ $digest }`
error-verify-baseline-help = name that file with `--baseline`
error-baseline-unwritable = `{ $path }` cannot be written: { $why }
