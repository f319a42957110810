# The rules and what applies to us, in the site that the format html writes

site-rules-lead = { PLURAL($count) ->
    [one] There is 1 rule. Its page says why it is there, what to do, and who meets it.
   *[other] There are { $count } rules. The page of each says why it is there, what to do, and who meets it.
}
site-rule-fix = What to do
site-rule-why = Why
site-rule-levels = Of whom, and how strongly
site-rule-levels-now = Now
site-rule-levels-from = From { $date }
site-rule-kind = Kind
site-rule-everybody = everybody
site-rule-whom = { $level }: { $whom }
site-rule-met = Who meets it
site-rule-met-nobody = No affiliate of this report is asked for it.
site-rule-affiliates = { PLURAL($count) ->
    [one] 1 affiliate
   *[other] { $count } affiliates
}
site-rule-not-shown = { PLURAL($count) ->
    [one] 1 more not shown
   *[other] { $count } more not shown
}
site-rule-source = Where it comes from
site-rule-source-lead = This rule is drawn from “{ $pack }”:
site-rule-support = { $count } of { $all } asked for it
site-rule-examples = Examples
site-rule-example = What it shows (in English)
site-rule-example-date = Judged on
site-rule-example-verdict = Comes to
site-rule-more = More about this rule
site-rule-owner = Who answers for it
site-rule-exceptions = Exceptions
site-rule-waivable = The committee can waive it for { $longest } at most.
site-rule-not-waivable = It cannot be waived.
site-rule-asks = What the program looks at
site-rule-theme = Theme
site-rule-id = Its name in reports

site-applies-lead = Choose what you are and where you work. You will see what is asked of you now, and what comes later.
site-applies-kind = What are you?
site-applies-country = In which country do you work?
site-applies-other-country = Any other country
site-applies-recognised = On which day were you recognised?
site-applies-years = Or: how many years ago?
site-applies-emerging = We serve an emerging community.
site-applies-show = Show what applies
site-applies-in = In { $country }
site-applies-in-emerging = In { $country }, for an emerging community
site-applies-for-emerging = for an emerging community
site-applies-elsewhere = In any other country
site-applies-elsewhere-emerging = In any other country, for an emerging community
site-applies-everywhere = In all countries
site-applies-everywhere-emerging = In all countries, for an emerging community
site-applies-title = { $kind }: what applies to you
site-applies-page-lead = Find your age since recognition. What an older group is asked for is below, so you can see it coming.
site-applies-again = Choose something else
site-applies-ages = Ages
site-applies-any-age = At any age
site-applies-until = Up to { $until }
site-applies-between = From { $from } to { $until }
site-applies-from = From { $from } on
site-applies-reasons = Why something else is asked here
site-applies-must = You must
site-applies-should = You should
site-applies-may = You may (advice)
site-applies-nothing = Nothing is asked of you at this age.
site-applies-show-advice = { PLURAL($count) ->
    [one] Show 1 piece of advice
   *[other] Show { $count } pieces of advice
}
site-applies-as-before = { PLURAL($count) ->
    [one] 1 as before
   *[other] { $count } as before
}
site-applies-gone = No longer asked
site-applies-later = Changes that are announced
site-applies-new = new
site-applies-was = was: { $level }
site-applies-not-asked = not asked
site-applies-change = From { $date }: { $after } (until then: { $before })
site-applies-only-if = Only if { $conditions }.
site-applies-instead = Not asked if { $conditions }: “{ $title }” asks for the same then.
site-applies-otherwise-must = You must if { $conditions }.
site-applies-otherwise-should = You should if { $conditions }.
site-applies-otherwise-may = You may if { $conditions }.
site-applies-otherwise-off = Not asked if { $conditions }.
site-if-money = you handle money
site-if-registered = you are registered as an association
site-if-votes = you decide by a board or by votes
site-if-members = you have { $count } members or more
site-if-fiscal-year = the register names the last day of your fiscal year
site-if-no-fiscal-year = the register does not name the last day of your fiscal year
