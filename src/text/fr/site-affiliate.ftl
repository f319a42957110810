# La page d’un affilié

site-affiliate-here = Sur cette page
site-affiliate-mend = Que corriger, et comment
site-affiliate-next = La suite, et les dates
site-affiliate-have = Ce que vous avez
site-affiliate-excepted = Ce dont vous êtes dispensés, ou qui est reporté
site-affiliate-off = Ce qui n’est pas demandé

site-affiliate-recognised = reconnu le { $date }
site-affiliate-not-judged = Cet affilié n’a pas pu être évalué. Ce qui l’empêche est dit ici.
site-affiliate-stop = .
site-affiliate-errors = { PLURAL($count) ->
    [one] { $count } chose est à corriger
    [many] { $count } de choses sont à corriger
   *[other] { $count } choses sont à corriger
}
site-affiliate-unknowns = { PLURAL($count) ->
    [one] { $count } chose est impossible à dire
    [many] { $count } de choses sont impossibles à dire
   *[other] { $count } choses sont impossibles à dire
}
site-affiliate-warnings = { PLURAL($count) ->
    [one] { $count } chose est à améliorer
    [many] { $count } de choses sont à améliorer
   *[other] { $count } choses sont à améliorer
}
site-affiliate-notes = { PLURAL($count) ->
    [one] { $count } chose pourrait être meilleure
    [many] { $count } de choses pourraient être meilleures
   *[other] { $count } choses pourraient être meilleures
}
site-affiliate-soon = { PLURAL($count) ->
    [one] { $count } chose est due dans les 6 mois
    [many] { $count } de choses sont dues dans les 6 mois
   *[other] { $count } choses sont dues dans les 6 mois
}
site-affiliate-nothing = rien n’est à corriger
site-affiliate-nothing-told = Rien n’est à corriger.
site-affiliate-new = { PLURAL($count) ->
    [one] cette demande de fusion apporte { $count } nouveau constat
    [many] cette demande de fusion apporte { $count } de nouveaux constats
   *[other] cette demande de fusion apporte { $count } nouveaux constats
}
site-affiliate-worse = { PLURAL($count) ->
    [one] elle aggrave { $count } constat
    [many] elle aggrave { $count } de constats
   *[other] elle aggrave { $count } constats
}
site-affiliate-fixed = { PLURAL($count) ->
    [one] elle corrige { $count } constat
    [many] elle corrige { $count } de constats
   *[other] elle corrige { $count } constats
}
site-affiliate-known = { PLURAL($count) ->
    [one] { $count } constat est déjà connu
    [many] { $count } de constats sont déjà connus
   *[other] { $count } constats sont déjà connus
}

site-affiliate-do = Que faire
site-affiliate-by = Pour quand
site-affiliate-who = Qui répond aux questions
site-affiliate-where = Où
site-affiliate-reference = Référence { $what }
site-affiliate-waits = { PLURAL($count) ->
    [one] { $count } exigence en dépend
    [many] { $count } d’exigences en dépendent
   *[other] { $count } exigences en dépendent
}

site-affiliate-nothing-owed = Rien n’est dû à une date connue.
site-affiliate-later = { PLURAL($count) ->
    [one] Plus tard encore : { $count } autre changement
    [many] Plus tard encore : { $count } d’autres changements
   *[other] Plus tard encore : { $count } autres changements
}
site-affiliate-stage = À partir du { $date } : { $stage }
site-affiliate-amended = À partir du { $date } : changements annoncés
site-affiliate-asked = Nouvelle : { $after }
site-affiliate-otherwise = Désormais : { $after }, et jusque-là { $before }
site-affiliate-no-more = Plus demandée

site-affiliate-nothing-met = Rien n’est encore respecté.
site-affiliate-met = { PLURAL($count) ->
    [one] { $count } respectée
    [many] { $count } respectées
   *[other] { $count } respectées
}
site-affiliate-documents = Documents que vous avez déposés
site-affiliate-folder = Dans le dossier
site-affiliate-days = Leurs dates
site-affiliate-filed = déposé le { $date }
site-affiliate-merged = d’après l’historique
site-affiliate-declared = d’après le document
site-affiliate-undated = la date de dépôt n’est pas connue
site-affiliate-changed = modifié le { $date }
site-affiliate-restored = retiré puis remis le { $date }
site-affiliate-refiled = déposé de nouveau ; ce qui avait été déposé là le { $date } avait été retiré
site-affiliate-pending = pas encore fusionné tel qu’il est

site-affiliate-not-asked = { PLURAL($count) ->
    [one] { $count } exigence ne vous est pas demandée en ce moment
    [many] { $count } d’exigences ne vous sont pas demandées en ce moment
   *[other] { $count } exigences ne vous sont pas demandées en ce moment
}
site-affiliate-untold = Pour d’autres raisons
