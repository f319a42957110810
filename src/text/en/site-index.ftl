# Charts of the site, and the page of all affiliates

site-chart-numbers = The numbers
site-chart-months = What is owed in the next twelve months
site-chart-months-about = Each bar is one month, the first what is already late; the longer it is, the more is owed. The table below has the same numbers.
site-chart-month = Month
site-chart-late = already late

site-month-1 = January { $year }
site-month-2 = February { $year }
site-month-3 = March { $year }
site-month-4 = April { $year }
site-month-5 = May { $year }
site-month-6 = June { $year }
site-month-7 = July { $year }
site-month-8 = August { $year }
site-month-9 = September { $year }
site-month-10 = October { $year }
site-month-11 = November { $year }
site-month-12 = December { $year }

site-index-page = Affiliates, page { $page } of { $pages }
site-lead-error = { PLURAL($count, zero: "apart") ->
    [zero] No affiliate has anything that must be mended.
    [one] 1 affiliate has something that must be mended.
   *[other] { $count } affiliates have something that must be mended.
}
site-lead-rest = { PLURAL($count) ->
    [one] 1 has something that cannot be told yet, or could be better.
   *[other] { $count } have something that cannot be told yet, or could be better.
}
site-lead-quiet = { PLURAL($count) ->
    [one] 1 has nothing to mend.
   *[other] { $count } have nothing to mend.
}
site-lead-not-judged = { PLURAL($count) ->
    [one] 1 could not be looked at: who it is, or since when, is not known.
   *[other] { $count } could not be looked at: who they are, or since when, is not known.
}
site-lead-gone = { PLURAL($count) ->
    [one] 1 is no longer recognised, and nothing is asked of it.
   *[other] { $count } are no longer recognised, and nothing is asked of them.
}
site-lead-unknown-must = { PLURAL($count) ->
    [one] 1 of the things that cannot be told is required.
   *[other] { $count } of the things that cannot be told are required.
}
site-fact-affiliates = affiliates
site-fact-documents = documents read
site-fact-rules = rules
site-fact-answers = checks made
site-why-unknown = Why some things cannot be told
site-cause-nothing-filed = The affiliate has filed nothing yet
site-cause-not-filed = A document is not filed
site-cause-unreadable = A document cannot be read
site-cause-faulty = Something in a document is not well formed
site-cause-unstated = A document leaves out what is asked
site-cause-not-opened = A link was not opened; a person has to look
site-cause-incomparable = Two values cannot be compared
site-cause-not-reviewed = Somebody on the committee still has to look
site-cause-history = When a document was filed is not known
site-cause-other = Another cause
site-on-page = On this page
site-charts = Charts
site-chart-stages = By stage
site-chart-stages-about = One bar for each stage, divided by what the checks came to. The table below has the same numbers.
site-chart-themes = By theme
site-chart-themes-about = One bar for each theme of the rules, divided by what the checks came to. The table below has the same numbers.
site-no-stage = stage not known

site-all-affiliates = All affiliates
site-affiliate = Affiliate
site-open-in-all = In all
site-files = Files as filed
site-kind = Kind
site-stage = Stage
site-region = Region
site-theme = Theme
site-level-open = Open, by level
site-verdict = Has a check that is
site-pressing = Something must be mended
site-untold = Something cannot be told yet
site-others = All others
site-gone = No longer recognised: nothing is asked
site-legend = A number says how many there are.
site-search = Search by name
site-any = all
site-clear = Show all
site-shown = { $shown } of { $all } shown
site-none-shown = No affiliate fits. Choose less, or show all.
site-paging = Pages of affiliates
site-previous = Previous
site-next = Next
site-search-all = Search and filter all { $count }
site-all-back = To the pages with themes
