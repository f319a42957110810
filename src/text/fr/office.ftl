### Tableurs, calendriers et commentaires, et `affcheck due`

cli-check-format-csv = Un tableau pour un tableur, avec une ligne pour chaque verdict et chaque défaut
cli-check-format-xlsx = Un classeur pour un tableur : constats, verdicts, échéances, résumé
cli-check-format-markdown = Un commentaire pour une demande de fusion
cli-check-format-ics = Un calendrier, avec un événement pour chaque échéance

cli-due = Lister ce qui est dû, quand et par qui, ce qui est en retard, et ce qui commence à l’étape suivante
cli-due-path = { cli-check-path }
cli-due-affiliate = Ne regarder que cet affilié ; peut être indiqué plusieurs fois
cli-due-within = Jusqu’à quand regarder, écrit `P6M` pour six mois ; ce qui est en retard est toujours listé
cli-due-pack = { cli-check-pack }
cli-due-rev = { cli-check-rev }
cli-due-repo = { cli-check-repo }
cli-due-cache = { cli-check-cache }
cli-due-no-cache = { cli-check-no-cache }
cli-due-as-of = { cli-check-as-of }
cli-due-format = Comment écrire la liste
cli-due-format-table = Pour un terminal
cli-due-format-json = Un document JSON
cli-due-format-ics = Un calendrier
cli-due-format-markdown = Pour une page en Markdown
cli-due-audience = Qui peut lire la liste : seul `committee` montre les données privées et les vrais noms derrière un pseudonyme
cli-due-audience-public = { cli-check-audience-public }
cli-due-audience-committee = { cli-check-audience-committee }
cli-value-duration = DURÉE
usage-duration = une durée s’écrit par exemple `P6M`, `P1Y` ou `P30D`

## Colonnes

column-affiliate = affilié
column-name = nom
column-kind = type
column-stage = étape
column-rule = règle
column-title = titre
column-period = période
column-level = niveau
column-severity = gravité
column-verdict = verdict
column-reason = raison
column-due = échéance
column-by = au plus tard le
column-on = fait le
column-grade = date connue par
column-late-by = jours de retard
column-exception = exception
column-until = exception jusqu’au
column-message = ce qui a été constaté
column-help = que faire
column-owner = qui en répond
column-place = endroit
column-change = changement
column-known = connu
column-fingerprint = empreinte
cell-yes = oui
by-history = l’historique
by-document = le document
exception-waived = dérogation
exception-deferred = report de délai
change-new = nouveau
change-worse = aggravé
change-unchanged = déjà là

## Pourquoi un verdict est inconnu ou une règle sans objet, en quelques mots

why-nothing-filed = rien n’est déposé
why-not-filed = un document n’est pas déposé
why-unreadable = un document est illisible
why-faulty = une valeur est mal écrite
why-unstated = une valeur n’est pas indiquée
why-not-opened = preuve hors du dépôt git
why-incomparable = durées non comparables
why-not-reviewed = pas encore examiné par le comité
why-history = date de dépôt inconnue
why-level = non demandé à ce type et à cette ancienneté
why-overlay = désactivé ici
why-status = rien n’est demandé avec ce statut
why-condition = une condition n’est pas remplie
why-first-period = première période après la reconnaissance
why-not-in-force = pas encore en vigueur
why-nothing-to-judge = rien à évaluer
why-too-early = trop tôt
why-same-duty = demandé par une autre règle

## Feuilles

sheet-findings = Constats
sheet-verdicts = Verdicts
sheet-deadlines = Échéances
sheet-summary = Résumé
sheet-left-out = { PLURAL($count) ->
    [one] { $count } verdict de règle qui ne s’applique pas n’est pas dans la feuille ; `csv` le contient
    [many] { $count } de verdicts de règles qui ne s’appliquent pas ne sont pas dans la feuille ; `csv` les contient
   *[other] { $count } verdicts de règles qui ne s’appliquent pas ne sont pas dans la feuille ; `csv` les contient
}
count-affiliates = affiliés évalués
count-not-judged = affiliés qui n’ont pas pu être évalués
count-without-findings = affiliés pour lesquels il n’y a rien à faire
count-documents = documents
count-rules = règles
count-excepted = constats couverts par une dérogation ou un report de délai
count-known = constats connus

## Commentaires

markdown-errors = Erreurs
markdown-warnings = Avertissements
markdown-notes = Remarques
markdown-fixed = Ce qui n’est plus là
markdown-nothing = rien à corriger
markdown-more = { PLURAL($count) ->
    [one] { $count } autre n’est pas affiché
    [many] { $count } d’autres ne sont pas affichés
   *[other] { $count } autres ne sont pas affichés
}

## Échéances

calendar-name = Échéances des affiliés
deadline-state = verdict : { $what }
deadline-asked = demandé : { $what }
deadline-fix = que faire : { $what }
deadline-rule = règle : { $what }
deadline-deferred = reporté par le comité ; l’échéance était le { $due }
due-heading = Ce qui est dû au { $from }, et jusqu’au { $until }
due-late-title = En retard
due-owed-title = À venir
due-nothing = rien n’est dû pendant cette période
due-late = { PLURAL($days) ->
    [one] { $days } jour de retard
    [many] { $days } de jours de retard
   *[other] { $days } jours de retard
}
due-stage = { $name }, à partir du { $date } : { $stage }
due-amended = { $name }, à partir du { $date } : changements annoncés
