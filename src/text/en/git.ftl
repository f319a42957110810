## Repositories: revisions, history, and what cannot be read from them

unreadable-submodule = this is a submodule, another repository inside this one, and it is not followed
unreadable-submodule-help = put the files themselves here
unreadable-lfs = this only points to a file that Git LFS keeps elsewhere
unreadable-lfs-help = commit the file itself: filings are small texts, and need no Git LFS
unreadable-not-fetched = the repository names this file but does not have it; the clone is partial, or damaged
unreadable-not-fetched-help = clone again with all files, without `--filter`; if that changes nothing, `git fsck` shows what is lost

reason-history-shallow = `{ $path }` is there, but when it was filed cannot be told: the clone is shallow; fetch the whole history, in CI with `fetch-depth: 0`
reason-history-partial = `{ $path }` is there, but when it was filed cannot be told: earlier folders are not in this clone; clone without `--filter=tree:0`
reason-history-contradiction = `{ $path }` is there, but when it was filed cannot be told: the commit that brought it claims to be older than one it builds on; where that other one is misdated, name it in `misdated-commits` in `affcheck.toml`
grade-merged = as the history of the repository shows
grade-declared = as the document says

error-no-repository = there is no git repository at `{ $path }`
error-no-repository-help = name a repository with `--repo`, or check a folder without `--rev`
error-repository = the git repository at `{ $path }` cannot be opened: { $why }
error-repository-owner = the git repository at `{ $path }` belongs to another user, so git does not trust it
error-repository-owner-help = if you trust it, say so once: `git config --global --add safe.directory { $path }`
error-repository-format = the git repository at `{ $path }` is of a format that is not supported, such as SHA-256 objects or reftable
error-repository-format-help = check a folder outside the repository, for example one made by `git archive`
error-no-commit = in the git repository at `{ $path }`, nothing is committed yet on the branch that is checked out
error-no-commit-help = commit something first, or check the folder without `--rev`
error-no-revision = there is no revision `{ $revision }`
error-no-revision-help = name a commit, a branch or a tag, for example `main` or `HEAD~1`
error-no-revision-fetch-help = it may not have been fetched: fetch it with the whole history, in CI with `fetch-depth: 0`
error-not-a-commit = `{ $revision }` is no commit
error-ambiguous-revision = several objects begin with `{ $revision }`
error-ambiguous-revision-help = write more of its digits
error-missing-object = the repository does not have the object `{ $object }`, which the revision needs
error-missing-object-help = clone again without `--filter` or `--depth`; if that changes nothing, `git fsck` shows what is lost
error-no-path-in-revision = there is no folder `{ $path }` in the revision `{ $revision }`
error-no-branch = there is no branch `{ $branch }`, which `affcheck.toml` names
error-no-branch-help = fetch it, or name another one as `branch`
error-no-merge-base = no commit is known that `{ $base }` and `{ $head }` have in common
error-no-merge-base-help = fetch the whole history, in CI with `fetch-depth: 0`

## Pull requests

report-comparison = pull request, judged by the rules of { $base }, and compared with the filings of { $before }
title-pull-request-committee-file = a change to the committee's files
title-pull-request-broken-rules = rules that cannot be used
title-pull-request-verdicts = verdicts that would change with this pull request
title-pull-request-other-affiliate = another affiliate's folder
pull-request-committee-file = this pull request changes `{ $path }`, by which affiliates are judged or guarded; it was judged without that change
pull-request-committee-file-help = somebody of the committee has to approve it
pull-request-broken-rules = with this pull request nothing could be judged any more: { $why }
pull-request-several = { PLURAL($count) ->
    [one] this pull request touches the folder of `{ $affiliates }`
   *[other] this pull request touches the folders of { $count } affiliates: `{ $affiliates }`
}{ PLURAL($more, zero: "apart") ->
    [zero] {""}
    [one] , and 1 more
   *[other] , and { $more } more
}
pull-request-other = this pull request is for `{ $asked }`, and touches the folder of `{ $id }`
pull-request-alteration = `{ $rule }`, { $from } → { $to }
pull-request-committee = changes to the committee's files
pull-request-identity = the changed identity in `profile.toml`
pull-request-verdicts = { PLURAL($count) ->
    [one] { $cause } would alter 1 verdict: { $list }
   *[other] { $cause } would alter { $count } verdicts: { $list }
}{ PLURAL($more, zero: "apart") ->
    [zero] {""}
    [one] , and 1 more
   *[other] , and { $more } more
}
pull-request-verdicts-help = somebody of the committee has to see whether this is intended
pull-request-excuse-help = a pull request with an affiliate's filings must not make that affiliate's verdicts milder: put the change to the committee's files into a pull request of its own
pull-request-identity-help = somebody other than the author of this pull request has to see whether the new identity is right; it was judged by the one before
pull-request-register-first = this pull request adds it to `register.toml`, but the register before it decides: add the entry first, by a pull request of its own, then the filings
verdict-waived = waived until { $until }
verdict-deferred = deferred until { $until }
verdict-at-level = { $verdict } ({ $level })
change-fixed = no longer there
unchanged-hidden = { PLURAL($count) ->
    [one] 1 finding was there before
   *[other] { $count } findings were there before
}
summary-changes = this pull request: { $new } new, { $worse } worse, { $fixed } no longer there, { $unchanged } there before
summary-untouched = this pull request touches no affiliate's folder and none of the committee's files
summary-all-findings = To see what was there before: --all-findings
summary-filings = filing dates: { $merged } from history, { $declared } as declared, { $unknown } unknown
filing-amended = `{ $path }`, filed on { $filed }, was changed on { $date }
filing-restored = `{ $path }`, filed on { $filed }, was taken out and put back on { $date }
filing-refiled = `{ $path }` was filed anew on { $filed }; what was filed there on { $date } had been taken out
history-shallow = when documents were filed cannot be told, because this clone is shallow; fetch the whole history (`git fetch --unshallow`, in CI `fetch-depth: 0`)
history-partial = when documents were filed cannot be told, because this clone has no earlier folders; clone without `--filter=tree:0`

## Verifying

verify-true = `{ $path }` is true: the commit `{ $commit }` gives the same report
verify-false = { PLURAL($count) ->
    [one] `{ $path }` is not true: 1 thing comes out otherwise
   *[other] `{ $path }` is not true: { $count } things come out otherwise
}
verify-part = `{ $part }` is { $given } in the report, and comes out as { $made }
verify-section = `{ $affiliate }` comes out otherwise: `{ $parts }`
verify-section-added = the report has `{ $affiliate }`, which the repository does not have
verify-section-missing = the report lacks `{ $affiliate }`
error-not-a-report = `{ $path }` is no report that this program can read
error-not-a-report-help = make one with `affcheck check --format json`
error-other-version = the report was made by affcheck { $version }, and this is affcheck { $own }
error-other-version-help = verify it with the version that made it
error-no-revision-in-report = the report was made from a folder that is in no repository, so it cannot be made again
error-modified-report = the report was made from files that are in no commit, so it cannot be made again
error-unverifiable-help = for a report that others can verify, use `affcheck check --rev`
error-no-merge-base-whole-help = they share no history: name another base
report-tree = tree { $tree }
reason-history-branch = `{ $path }` is there, but when it was filed cannot be told: which branch is the default one is not known; name it as `branch` in `affcheck.toml`
history-branch = when things were filed cannot be told, because which branch is the default one is not known; name it as `branch` in `affcheck.toml`
error-tag-and-branch = `{ $revision }` is both a tag and a branch, and they are different commits
error-tag-and-branch-help = write `refs/heads/{ $revision }` or `refs/remotes/{ $revision }` for the branch, `refs/tags/{ $revision }` for the tag
verify-order = something is there twice, in another order, or added
error-other-history = the report and this clone know different parts of the history
error-other-history-help = verify it in a clone like the one that it was made in: whole, or shallow
error-other-packs = the report was made with other rule packs than there are here
error-other-packs-help = name the ones that it was made with by `--pack`
