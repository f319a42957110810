# The page of an affiliate

site-affiliate-here = On this page
site-affiliate-mend = What to mend and how
site-affiliate-next = What is next, and by when
site-affiliate-have = What you have
site-affiliate-excepted = What is waived or put off
site-affiliate-off = What is not asked

site-affiliate-recognised = recognised on { $date }
site-affiliate-not-judged = This affiliate could not be judged. What stands in the way is told here.
site-affiliate-stop = .
site-affiliate-errors = { PLURAL($count) ->
    [one] 1 thing must be mended
   *[other] { $count } things must be mended
}
site-affiliate-unknowns = { PLURAL($count) ->
    [one] 1 thing cannot be told
   *[other] { $count } things cannot be told
}
site-affiliate-warnings = { PLURAL($count) ->
    [one] 1 thing should be mended
   *[other] { $count } things should be mended
}
site-affiliate-notes = { PLURAL($count) ->
    [one] 1 thing could be better
   *[other] { $count } things could be better
}
site-affiliate-soon = { PLURAL($count) ->
    [one] 1 thing is due in the next 6 months
   *[other] { $count } things are due in the next 6 months
}
site-affiliate-nothing = nothing is to be mended
site-affiliate-gone = no longer recognised, so nothing is asked
site-affiliate-nothing-told = Nothing is to be mended.
site-affiliate-new = { PLURAL($count) ->
    [one] this pull request brings 1 new finding
   *[other] this pull request brings { $count } new findings
}
site-affiliate-worse = { PLURAL($count) ->
    [one] makes 1 finding worse
   *[other] makes { $count } findings worse
}
site-affiliate-fixed = { PLURAL($count) ->
    [one] mends 1 finding
   *[other] mends { $count } findings
}
site-affiliate-known = { PLURAL($count) ->
    [one] 1 finding is known from the baseline
   *[other] { $count } findings are known from the baseline
}

site-affiliate-do = What to do
site-affiliate-by = By when
site-affiliate-who = Who answers questions
site-affiliate-where = Where
site-affiliate-reference = Reference
site-affiliate-waits = { PLURAL($count) ->
    [one] 1 requirement waits for it
   *[other] { $count } requirements wait for it
}

site-affiliate-nothing-owed = Nothing is owed by a day that is known.
site-affiliate-later = { PLURAL($count) ->
    [one] Later still: 1 more change
   *[other] Later still: { $count } more changes
}
site-affiliate-stage = From { $date }: { $stage }
site-affiliate-amended = From { $date }: announced changes
site-affiliate-asked = New: { $after }
site-affiliate-otherwise = From then on: { $after }, now { $before }
site-affiliate-no-more = No longer asked

site-affiliate-nothing-met = Nothing is met yet.
site-affiliate-met = { PLURAL($count) ->
    [one] 1 met
   *[other] { $count } met
}
site-affiliate-documents = Documents that you filed
site-affiliate-folder = In the folder
site-affiliate-days = Their days
site-affiliate-filed = filed on { $date }
site-affiliate-merged = known from the history
site-affiliate-declared = as the document says
site-affiliate-undated = when it was filed is not known
site-affiliate-changed = changed on { $date }
site-affiliate-restored = taken out and put back on { $date }
site-affiliate-refiled = filed anew; what had been filed there on { $date } was taken out
site-affiliate-pending = not yet merged as it is now

site-affiliate-not-asked = { PLURAL($count) ->
    [one] 1 requirement is not asked of you now
   *[other] { $count } requirements are not asked of you now
}
site-affiliate-untold = For other reasons
