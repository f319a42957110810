# La page d’un affilié

site-affiliate-here = Sur cette page
site-affiliate-mend = Que corriger, et comment
site-affiliate-next = La suite, et pour quand
site-affiliate-have = Ce que vous avez
site-affiliate-excepted = Dérogations et reports de délai
site-affiliate-off = Ce qui n’est pas demandé

site-affiliate-recognised = reconnu le { $date }
site-affiliate-not-judged = Cet affilié n’a pas pu être évalué. Ce qui l’empêche est indiqué ci-dessous.
site-affiliate-stop = .
site-affiliate-errors = { PLURAL($count) ->
    [one] { $count } point est à corriger
    [many] { $count } de points sont à corriger
   *[other] { $count } points sont à corriger
}
site-affiliate-unknowns = { PLURAL($count) ->
    [one] { $count } point est impossible à évaluer
    [many] { $count } de points sont impossibles à évaluer
   *[other] { $count } points sont impossibles à évaluer
}
site-affiliate-warnings = { PLURAL($count) ->
    [one] { $count } point est à améliorer
    [many] { $count } de points sont à améliorer
   *[other] { $count } points sont à améliorer
}
site-affiliate-notes = { PLURAL($count) ->
    [one] { $count } point peut être amélioré
    [many] { $count } de points peuvent être améliorés
   *[other] { $count } points peuvent être améliorés
}
site-affiliate-soon = { PLURAL($count) ->
    [one] { $count } échéance arrive dans les 6 mois
    [many] { $count } d’échéances arrivent dans les 6 mois
   *[other] { $count } échéances arrivent dans les 6 mois
}
site-affiliate-nothing = rien n’est à corriger
site-affiliate-gone = cet affilié n’est plus reconnu, rien ne lui est donc demandé
site-affiliate-nothing-told = Rien n’est à corriger.
site-affiliate-new = { PLURAL($count) ->
    [one] avec cette demande de fusion : { $count } nouveau constat
    [many] avec cette demande de fusion : { $count } de nouveaux constats
   *[other] avec cette demande de fusion : { $count } nouveaux constats
}
site-affiliate-worse = { PLURAL($count) ->
    [one] { $count } constat aggravé
    [many] { $count } de constats aggravés
   *[other] { $count } constats aggravés
}
site-affiliate-fixed = { PLURAL($count) ->
    [one] { $count } constat corrigé
    [many] { $count } de constats corrigés
   *[other] { $count } constats corrigés
}
site-affiliate-known = { PLURAL($count) ->
    [one] { $count } constat figure dans la liste des constats connus
    [many] { $count } de constats figurent dans la liste des constats connus
   *[other] { $count } constats figurent dans la liste des constats connus
}

site-affiliate-do = Que faire
site-affiliate-by = Pour quand
site-affiliate-who = Qui répond aux questions
site-affiliate-where = Où
site-affiliate-reference = Référence
site-affiliate-waits = { PLURAL($count) ->
    [one] { $count } exigence en dépend
    [many] { $count } d’exigences en dépendent
   *[other] { $count } exigences en dépendent
}

site-affiliate-nothing-owed = Il n’y a pas d’échéance connue.
site-affiliate-later = { PLURAL($count) ->
    [one] Plus tard encore : { $count } autre changement
    [many] Plus tard encore : { $count } d’autres changements
   *[other] Plus tard encore : { $count } autres changements
}
site-affiliate-stage = À partir du { $date } : { $stage }
site-affiliate-amended = À partir du { $date } : changements annoncés
site-affiliate-asked = Nouvelle exigence { $after }
site-affiliate-otherwise = Exigence { $after }, jusque-là { $before }
site-affiliate-no-more = N’est plus demandé

site-affiliate-nothing-met = Rien n’est encore respecté.
site-affiliate-met = { PLURAL($count) ->
    [one] { $count } exigence respectée
    [many] { $count } d’exigences respectées
   *[other] { $count } exigences respectées
}
site-affiliate-documents = Documents que vous avez déposés
site-affiliate-folder = Dans le dossier
site-affiliate-days = Leurs dates
site-affiliate-filed = déposé le { $date }
site-affiliate-merged = d’après l’historique
site-affiliate-declared = d’après le document
site-affiliate-undated = date de dépôt inconnue
site-affiliate-changed = modifié le { $date }
site-affiliate-restored = retiré puis remis le { $date }
site-affiliate-refiled = déposé de nouveau ; ce qui y avait été déposé le { $date } avait été retiré
site-affiliate-pending = pas encore fusionné dans son état actuel

site-affiliate-not-asked = { PLURAL($count) ->
    [one] { $count } exigence ne vous est pas demandée en ce moment
    [many] { $count } d’exigences ne vous sont pas demandées en ce moment
   *[other] { $count } exigences ne vous sont pas demandées en ce moment
}
site-affiliate-untold = Pour d’autres raisons
