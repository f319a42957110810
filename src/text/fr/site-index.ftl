# Graphiques du site, et la page de tous les affiliés

site-chart-numbers = Les chiffres
site-chart-months = Ce qui est dû dans les douze prochains mois
site-chart-months-about = Chaque barre correspond à un mois, la première à ce qui est déjà en retard ; plus une barre est longue, plus il y a à faire. Le tableau ci-dessous donne les mêmes chiffres.
site-chart-month = Mois
site-chart-late = déjà en retard

site-month-1 = janvier { $year }
site-month-2 = février { $year }
site-month-3 = mars { $year }
site-month-4 = avril { $year }
site-month-5 = mai { $year }
site-month-6 = juin { $year }
site-month-7 = juillet { $year }
site-month-8 = août { $year }
site-month-9 = septembre { $year }
site-month-10 = octobre { $year }
site-month-11 = novembre { $year }
site-month-12 = décembre { $year }

site-index-page = Affiliés, page { $page } sur { $pages }
site-lead-error = { PLURAL($count, zero: "apart") ->
    [zero] Aucun affilié n’a de point à corriger.
    [one] { $count } affilié a au moins un point à corriger.
    [many] { $count } d’affiliés ont au moins un point à corriger.
   *[other] { $count } affiliés ont au moins un point à corriger.
}
site-lead-rest = { PLURAL($count) ->
    [one] { $count } a au moins un point à améliorer, ou encore impossible à évaluer.
    [many] { $count } ont au moins un point à améliorer, ou encore impossible à évaluer.
   *[other] { $count } ont au moins un point à améliorer, ou encore impossible à évaluer.
}
site-lead-quiet = { PLURAL($count) ->
    [one] { $count } n’a rien à revoir.
    [many] { $count } n’ont rien à revoir.
   *[other] { $count } n’ont rien à revoir.
}
site-lead-not-judged = { PLURAL($count) ->
    [one] { $count } n’a pas pu être évalué : on ne sait pas qui il est, ou depuis quand il est reconnu.
    [many] { $count } n’ont pas pu être évalués : on ne sait pas qui ils sont, ou depuis quand ils sont reconnus.
   *[other] { $count } n’ont pas pu être évalués : on ne sait pas qui ils sont, ou depuis quand ils sont reconnus.
}
site-lead-gone = { PLURAL($count) ->
    [one] { $count } n’est plus reconnu, et rien ne lui est demandé.
    [many] { $count } ne sont plus reconnus, et rien ne leur est demandé.
   *[other] { $count } ne sont plus reconnus, et rien ne leur est demandé.
}
site-lead-unknown-must = { PLURAL($count) ->
    [one] Parmi les points impossibles à évaluer, { $count } est obligatoire.
    [many] Parmi les points impossibles à évaluer, { $count } sont obligatoires.
   *[other] Parmi les points impossibles à évaluer, { $count } sont obligatoires.
}
site-fact-affiliates = affiliés
site-fact-documents = documents lus
site-fact-rules = règles
site-fact-answers = vérifications faites
site-why-unknown = Pourquoi certains points sont impossibles à évaluer
site-cause-nothing-filed = L’affilié n’a encore rien déposé
site-cause-not-filed = Un document n’est pas déposé
site-cause-unreadable = Un document est illisible
site-cause-faulty = Une valeur est mal écrite dans un document
site-cause-unstated = Une valeur n’est pas indiquée dans un document
site-cause-not-opened = Un lien n’a pas été ouvert ; une personne doit le regarder
site-cause-incomparable = Deux valeurs ne peuvent pas être comparées
site-cause-not-reviewed = Une personne du comité doit encore se prononcer
site-cause-history = On ne sait pas quand un document a été déposé
site-cause-other = Une autre cause
site-on-page = Sur cette page
site-charts = Graphiques
site-chart-stages = Par étape
site-chart-stages-about = Une barre par étape, divisée selon le résultat des vérifications. Le tableau ci-dessous donne les mêmes chiffres.
site-chart-themes = Par thème
site-chart-themes-about = Une barre par thème des règles, divisée selon le résultat des vérifications. Le tableau ci-dessous donne les mêmes chiffres.
site-no-stage = étape inconnue

site-all-affiliates = Tous les affiliés
site-affiliate = Affilié
site-open-in-all = En tout
site-files = Fichiers déposés
site-kind = Type
site-stage = Étape
site-region = Région
site-theme = Thème
site-level-open = Exigence à revoir
site-verdict = Au moins un résultat
site-pressing = Au moins un point à corriger
site-untold = Au moins un point impossible à évaluer
site-others = Tous les autres
site-gone = N’est plus reconnu : rien n’est demandé
site-legend = Un nombre indique combien il y en a.
site-search = Chercher par nom
site-any = peu importe
site-clear = Tout afficher
site-shown = { $shown } sur { $all } affichés
site-none-shown = Aucun affilié ne correspond. Retirez un critère, ou affichez tout.
site-paging = Pages des affiliés
site-previous = Précédente
site-next = Suivante
site-search-all = Chercher parmi les { $count } affiliés, avec des filtres
site-all-back = Retour aux pages avec les thèmes
