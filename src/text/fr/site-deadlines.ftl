# Les pages des échéances

site-deadlines-late = { PLURAL($count, zero: "apart") ->
    [zero] Rien n’est en retard.
    [one] { $count } échéance est dépassée.
    [many] { $count } d’échéances sont dépassées.
   *[other] { $count } échéances sont dépassées.
}
site-deadlines-owed = { PLURAL($count, zero: "apart") ->
    [zero] Rien n’est dû d’ici au { $until }.
    [one] { $count } échéance arrive d’ici au { $until }.
    [many] { $count } d’échéances arrivent d’ici au { $until }.
   *[other] { $count } échéances arrivent d’ici au { $until }.
}
site-deadlines-none-late = Rien n’est en retard.
site-deadlines-none-owed = Rien n’est dû dans les 12 prochains mois.
site-deadlines-all = Toutes les échéances
site-deadlines-turn = Suite de cette liste
site-deadlines-back = Page précédente
site-deadlines-on = Page suivante
