# Les pages des échéances

site-deadlines-late = { PLURAL($count, zero: "apart") ->
    [zero] Rien n’est en retard.
    [one] { $count } chose est en retard.
    [many] { $count } de choses sont en retard.
   *[other] { $count } choses sont en retard.
}
site-deadlines-owed = { PLURAL($count, zero: "apart") ->
    [zero] Rien n’est dû jusqu’au { $until }.
    [one] { $count } chose est due jusqu’au { $until }.
    [many] { $count } de choses sont dues jusqu’au { $until }.
   *[other] { $count } choses sont dues jusqu’au { $until }.
}
site-deadlines-none-late = Rien n’est en retard.
site-deadlines-none-owed = Rien n’est dû dans les 12 mois.
site-deadlines-all = Toutes les échéances
site-deadlines-turn = Suite de cette liste
site-deadlines-back = Retour
site-deadlines-on = Suite
