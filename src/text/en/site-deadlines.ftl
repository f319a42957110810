# The pages of deadlines

site-deadlines-late = { PLURAL($count, zero: "apart") ->
    [zero] No deadline has passed.
    [one] 1 deadline has passed.
   *[other] { $count } deadlines have passed.
}
site-deadlines-owed = { PLURAL($count, zero: "apart") ->
    [zero] Nothing is owed until { $until }.
    [one] 1 thing is owed until { $until }.
   *[other] { $count } things are owed until { $until }.
}
site-deadlines-none-late = Nothing is late.
site-deadlines-none-owed = Nothing is owed in the next 12 months.
site-deadlines-all = All deadlines
site-deadlines-turn = More of this list
site-deadlines-back = Back
site-deadlines-on = Further
