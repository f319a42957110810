### Commun à tout

list-separator = { ", " }
list-separator-words = { "`, `" }
list-both = { $first } et { $second }
colon = { " : " }
known-words = ce qui est connu : `{ $known }`
known-words-more = { PLURAL($more) ->
    [one] ce qui est connu : `{ $known }`, et { $more } autre
    [many] ce qui est connu : `{ $known }`, et { $more } d’autres
   *[other] ce qui est connu : `{ $known }`, et { $more } autres
}
cycle-fiscal-year = chaque exercice
cycle-recognition-year = chaque année à compter de la date de reconnaissance
cycle-calendar-year = chaque année civile
cycle-every = chaque période de { $duration } à compter de la date de reconnaissance
describe-where = { $what } ; seulement quand { $conditions }
error-pack-twice = le lot de règles `{ $name }` est déjà utilisé
error-pack-twice-help = donnez un autre nom à votre propre lot
private-value = (donnée privée)
duration-years = { PLURAL($count) ->
    [one] { $count } an
    [many] { $count } d’années
   *[other] { $count } ans
}
duration-months = { PLURAL($count) ->
    [one] { $count } mois
    [many] { $count } de mois
   *[other] { $count } mois
}
duration-days = { PLURAL($count) ->
    [one] { $count } jour
    [many] { $count } de jours
   *[other] { $count } jours
}
age-months = { PLURAL($count) ->
    [one] { $count } mois d’existence
    [many] { $count } de mois d’existence
   *[other] { $count } mois d’existence
}
age-years = { PLURAL($count) ->
    [one] { $count } an d’existence
    [many] { $count } d’années d’existence
   *[other] { $count } ans d’existence
}
severity-error = erreur
severity-warning = avertissement
severity-note = remarque
level-off = -
level-may = facultative
level-should = recommandée
level-must = obligatoire
verdict-met = respecté
verdict-not-met = non respecté
verdict-unknown = inconnu
verdict-not-applicable = sans objet
verdict-not-yet-due = pas encore dû
verdict-due-soon = bientôt dû
verdict-in-grace = en délai de grâce
verdict-overdue = en retard
help = aide
see-also = voir aussi
progress = vérification des affiliés

## Ce qui est dû
due-soon = { $what } ; échéance le { $due }
in-grace = { $what } ; l’échéance était le { $due }, et le délai de grâce prend fin le { $until }
overdue = { PLURAL($days) ->
    [one] { $what } ; l’échéance était le { $due }, il y a { $days } jour
    [many] { $what } ; l’échéance était le { $due }, il y a { $days } de jours
   *[other] { $what } ; l’échéance était le { $due }, il y a { $days } jours
}

## Obligations
report-covered = déposé le { $filed } { $how }, couvre { $period }
report-missing = aucun document `{ $document }` ne couvre { $period }
report-partial = ce qui est déposé ne couvre qu’une partie de { $period }
report-covers-only = couvre { $period }
event-done = { PLURAL($needed) ->
    [one] fait dans la période { $period }
    [many] fait { $needed } de fois dans la période { $period }
   *[other] fait { $needed } fois dans la période { $period }
}
event-missing = { PLURAL($needed) ->
    [one] aucun document `{ $document }` déposé ne compte pour { $period }
    [many] aucun des { $needed } de documents `{ $document }` nécessaires pour { $period } n’est déposé
   *[other] aucun des { $needed } documents `{ $document }` nécessaires pour { $period } n’est déposé
}
event-too-few = { PLURAL($count) ->
    [one] { $count } document seulement sur { $needed } est déposé pour { $period }
    [many] { $count } de documents seulement sur { $needed } sont déposés pour { $period }
   *[other] { $count } documents seulement sur { $needed } sont déposés pour { $period }
}
event-rejected = { PLURAL($rejected) ->
    [one] ce qui est déposé pour { $period } ne compte pas
    [many] aucun des { $rejected } de documents déposés pour { $period } ne compte
   *[other] aucun des { $rejected } documents déposés pour { $period } ne compte
}
event-does-not-count = ne compte pas : { $why }
once-done = fait ; le délai courait depuis le { $since }
once-open = pas encore fait depuis le { $since }
renewal-done = fait de nouveau après le { $since }
renewal-open = pas fait de nouveau depuis le { $since }
renewal-last = la dernière fois
response-given = `{ $field }` répond à ce qui a commencé le { $start }
response-open = `{ $field }` n’est pas indiqué, pour ce qui a commencé le { $start }

describe-report = un document couvre { $each }, dans un délai de { $due } après son dernier jour
describe-event = { PLURAL($needed) ->
    [one] au moins une fois dans { $each }
    [many] au moins { $needed } de fois dans { $each }
   *[other] au moins { $needed } fois dans { $each }
}
describe-event-that = { PLURAL($needed) ->
    [one] au moins une fois dans { $each }, avec la condition : { $that }
    [many] au moins { $needed } de fois dans { $each }, avec la condition : { $that }
   *[other] au moins { $needed } fois dans { $each }, avec la condition : { $that }
}
describe-once = une fois, dans un délai de `{ $within }` après la reconnaissance ou l’entrée en vigueur de la règle
describe-unless-explained = { $what }, ou dit pourquoi non dans `{ $list }`
describe-renewal = de nouveau dans un délai de `{ $within }` après la dernière fois
describe-renewal-that = de nouveau dans un délai de `{ $within }` après la dernière fois, avec la condition : { $that }
describe-response = `{ $answer }` suit `{ $start }` dans un délai de `{ $within }`
describe-response-items = dans chaque entrée de `{ $items }`, `{ $answer }` suit `{ $start }` dans un délai de `{ $within }`

## Titres des défauts
title-unreadable = un fichier illisible
title-syntax = TOML non valide
title-schema = une valeur qui ne convient pas
title-unknown-key = un champ inconnu
title-unrecognised = un fichier non reconnu
title-newer-toml = une écriture que d’autres outils refusent
title-personal-data = des données personnelles dans un fichier public
title-hidden-character = un caractère invisible
title-half-change = un changement dont une moitié manque
title-disagreement = le profil et le registre ne concordent pas
title-unknown-affiliate = absent du registre
title-broken-entry = une entrée défectueuse du registre
title-unknown-kind = un type d’affilié inconnu
title-overlay-review = une adaptation à réexaminer
title-waiver = une exception à examiner
title-other = un constat

register-broken-entry = l’entrée de `{ $id }` dans le registre est défectueuse : cet affilié n’a pas pu être évalué
register-broken-entry-help = corrigez l’entrée dans `register.toml`
register-unknown-affiliate = `{ $id }` a un dossier, mais pas d’entrée dans le registre
register-unknown-affiliate-help = ajoutez l’entrée dans `register.toml`, ou retirez le dossier
register-unknown-kind = aucun lot de règles utilisé ne connaît le type `{ $kind }`
overlay-review = l’adaptation `{ $overlay }` du lot `{ $pack }` devait être réexaminée au plus tard le { $date }

## Exceptions
waiver-unknown-rule = aucun lot de règles utilisé ne contient la règle `{ $rule }`
waiver-backwards = elle prend fin le { $until }, avant le { $granted }, jour où elle a été accordée
waiver-not-allowed = la règle `{ $rule }` n’admet pas de dérogation
deferral-not-allowed = la règle `{ $rule }` n’admet pas de report de délai
waiver-too-long = une dérogation à la règle `{ $rule }` dure au plus { $longest }, et le { $until } est au-delà
waiver-too-long-help = choisissez un dernier jour plus proche ; la dérogation peut être accordée de nouveau à son terme
waiver-expired = l’exception à `{ $rule }` a pris fin le { $until }
waiver-expired-help = accordez-la de nouveau si elle est encore nécessaire, ou retirez-la
waiver-unused = l’exception à `{ $rule }` n’est pas nécessaire pour le moment
waiver-unused-help = retirez-la si elle a rempli son rôle
waiver-expiring = l’exception à `{ $rule }` prend fin le { $until }
waiver-expiring-help = décidez d’ici là si elle est encore nécessaire
waiver-unknown-affiliate = `{ $id }` n’est pas un affilié du registre
is-waived = dérogation jusqu’au { $until } : { $rule }
is-deferred = report de délai jusqu’au { $until } : { $rule }

## Rapports
report-header = affcheck { $version }, situation au { $date }, règles de { $packs }
report-revision = commit { $commit }
report-revision-modified = commit { $commit }, avec des modifications qui n’y sont pas
report-no-revision = aucun commit
report-register = registre { $digest }
report-self-declared = il n’y a pas de registre ici : le type et l’ancienneté sont ceux que l’affilié déclare
committee-files = Les fichiers du comité
brief-overdue = { $period } (échéance le { $due }, dépassée)
brief-in-grace = { $period } (échéance le { $due }, en délai de grâce)
brief-due-soon = { $period } (échéance le { $due })
brief-period = { $period }
cannot-judge = { PLURAL($count) ->
    [one] { $count } règle en dépend : `{ $rules }`
    [many] { $count } de règles en dépendent : `{ $rules }`
   *[other] { $count } règles en dépendent : `{ $rules }`
}
summary-title = Résumé
summary-affiliates = { PLURAL($affiliates) ->
    [one] { $affiliates } affilié
    [many] { $affiliates } d’affiliés
   *[other] { $affiliates } affiliés
} et { PLURAL($documents) ->
    [one] { $documents } document
    [many] { $documents } de documents
   *[other] { $documents } documents
} évalués selon { PLURAL($rules) ->
    [one] { $rules } règle
    [many] { $rules } de règles
   *[other] { $rules } règles
}
summary-findings = à corriger : { PLURAL($errors) ->
    [one] { $errors } erreur
    [many] { $errors } d’erreurs
   *[other] { $errors } erreurs
}, { PLURAL($warnings) ->
    [one] { $warnings } avertissement
    [many] { $warnings } d’avertissements
   *[other] { $warnings } avertissements
}, { PLURAL($notes) ->
    [one] { $notes } remarque
    [many] { $notes } de remarques
   *[other] { $notes } remarques
}
summary-verdicts = verdicts : { $met } « respecté », { $open } « non respecté », « en retard » ou « en délai de grâce », { $unknown } « inconnu »
summary-unknown = verdicts « inconnu », selon la cause : { $causes }
summary-cause = { $cause } ({ $count })
summary-without-findings = affiliés pour lesquels il n’y a rien à faire : { $count }
summary-not-judged = affiliés qui n’ont pas pu être évalués : { $count }
summary-excepted = constats couverts par une dérogation ou un report de délai du comité : { $count }
summary-most = Ce que la plupart des affiliés ont à revoir
summary-more = { PLURAL($count) ->
    [one] et { $count } autre
    [many] et { $count } d’autres
   *[other] et { $count } autres
}
summary-detail = Pour voir les lignes et ce qu’il y a à faire : affcheck check --affiliate ID
summary-line = { PLURAL($affiliates) ->
    [one] { $affiliates } affilié
    [many] { $affiliates } d’affiliés
   *[other] { $affiliates } affiliés
} : { PLURAL($errors) ->
    [one] { $errors } erreur
    [many] { $errors } d’erreurs
   *[other] { $errors } erreurs
}, { PLURAL($warnings) ->
    [one] { $warnings } avertissement
    [many] { $warnings } d’avertissements
   *[other] { $warnings } avertissements
}, { PLURAL($notes) ->
    [one] { $notes } remarque
    [many] { $notes } de remarques
   *[other] { $notes } remarques
}, { $excepted } avec dérogation ou report de délai

## Explications
explain-why = Pourquoi
explain-fix = Que faire
explain-levels = À qui elle est demandée
explain-judged = Comment elle est évaluée
explain-document = porte sur le document `{ $document }`, par la procédure `{ $kind }`
explain-amended = change le { $date }
explain-waivable = le comité peut accorder une dérogation pour { $longest } au plus
explain-statements = De quoi elle est tirée
explain-owner = Qui en répond
explain-here = Ici
explain-for = { $name }, situation au { $date }
explain-since = { $level } depuis le { $since }
explain-off = non demandée actuellement
explain-next = { $level } à partir du { $date }
explain-satisfy = Ce qu’il faut pour la respecter
explain-file = fichier `{ $path }`
explain-due = échéance le { $date }
explain-met-on = le { $date }
explain-met-late = { PLURAL($days) ->
    [one] le { $date }, avec { $days } jour de retard
    [many] le { $date }, avec { $days } de jours de retard
   *[other] le { $date }, avec { $days } jours de retard
}

## Lots de règles
pack-malformed = lecture impossible : { $what }
pack-bad-schema = le schéma est inutilisable : { $what }
pack-statement-twice = l’énoncé `{ $statement }` figure deux fois
pack-unknown-owner = le lot ne connaît pas de responsable `{ $word }`
pack-no-procedure = la règle n’a ni `[check.*]` ni `[obligation.*]`
pack-two-procedures = la règle a à la fois `[check.*]` et `[obligation.*]`
pack-amendment-order = la modification prend effet le { $from }, et non après le { $before }
pack-unknown-kind = le lot ne connaît pas de type d’affilié `{ $word }`
pack-unknown-stage = le lot ne connaît pas d’étape d’ancienneté `{ $word }`
pack-unknown-document = il n’y a pas de type de document `{ $word }`
pack-unknown-field = il n’y a pas de champ `{ $field }`
pack-unknown-statement = le lot ne contient pas d’énoncé `{ $word }`
pack-unknown-rule = le lot ne contient pas de règle `{ $word }`
pack-no-met-example = aucun exemple n’attend `met`
pack-no-not-met-example = aucun exemple n’attend `not-met`, `in-grace` ou `overdue`
pack-example-register = le `register` de l’exemple n’en dit pas assez pour l’évaluer
mutation-survives = { $parameter } : aucun exemple ne détecte son remplacement par { $changed }
mutation-survives-left-out = { $parameter } : aucun exemple ne détecte son absence
mutation-summary = { $pack } : modifications détectées par les exemples : { $noticed } sur { $tried } ({ $score } %)
proof-fails = l’exemple « { $example } » attend { $expected }, mais donne { $actual }
proof-summary = { $pack } : { PLURAL($rules) ->
    [one] { $rules } règle
    [many] { $rules } de règles
   *[other] { $rules } règles
}, { PLURAL($examples) ->
    [one] { $examples } exemple
    [many] { $examples } d’exemples
   *[other] { $examples } exemples
}, { $failed } en échec

## Erreurs
error-no-register = il n’y a pas de `register.toml`
error-no-register-help = le registre du comité liste les affiliés, avec le type et la date de reconnaissance de chacun
error-no-affiliate = le registre ne contient pas d’affilié `{ $id }`
error-no-affiliate-at-all = le registre ne liste aucun affilié, et aucun affilié n’a de dossier
error-not-judged = `{ $id }` ne peut pas être évalué : son entrée dans le registre manque ou est défectueuse
error-no-pack = il n’y a pas de lot de règles `{ $name }`
error-no-pack-help = indiquez un dossier avec un `pack.toml`, ou l’un des lots fournis avec le programme : `{ $known }`
error-bad-pack = le lot de règles `{ $name }` est inutilisable
error-bad-config = `affcheck.toml` est inutilisable
error-no-rule = il n’y a pas de règle `{ $rule }`
error-no-rule-help = `affcheck rules` en donne la liste
error-no-kind = le programme ne connaît pas de type de document `{ $kind }`
error-bad-date = `{ $date }` n’est pas une date
error-bad-date-help = écrivez l’année, le mois et le jour, par exemple 2026-03-31
error-bad-time-zone = il n’y a pas de fuseau horaire `{ $zone }`
error-bad-time-zone-help = `time-zone` dans `affcheck.toml` est un nom tel que `Africa/Tunis` ou `UTC`
error-unknown-language = le programme n’a pas de textes en `{ $language }`
error-unwritable = impossible d’écrire le rapport : { $why }
error-broken-pipe = le programme qui recevait le rapport a cessé de le lire

## Importation, en ligne de commande
import-bad-mapping = la correspondance est inutilisable
import-refused = rien n’a été écrit
import-refused-help = corrigez les lignes, ou laissez-les de côté avec `--skip-bad`
import-conflict-help = les fichiers et les entrées qui existent ne sont jamais remplacés ; importez dans un autre dossier, ou déplacez-les
import-nothing-written = il n’y avait rien à écrire
import-more-rows = { PLURAL($count) ->
    [one] et { $count } autre ligne défectueuse
    [many] et { $count } d’autres lignes défectueuses
   *[other] et { $count } autres lignes défectueuses
}
import-more-files = { PLURAL($count) ->
    [one] et { $count } autre qui existe déjà
    [many] et { $count } d’autres qui existent déjà
   *[other] et { $count } autres qui existent déjà
}
import-exists = `{ $path }` existe déjà
import-summary = lignes lues : { $read }, laissées de côté : { $left }, converties : { $made }, défectueuses : { $bad } ; fichiers écrits : { $written }
import-summary-dry = lignes lues : { $read }, laissées de côté : { $left }, converties : { $made }, défectueuses : { $bad } ; rien n’a été écrit, fichiers qui le seraient : { $written }

# Ce que les contrôles ont trouvé, et ce qu’ils demandent : count, share, unique, requires, sums-to, balances, order, present, value.

met = l’exigence est respectée
and-others = { PLURAL($others) ->
    [one] { $first } ; un autre endroit a le même verdict
    [many] { $first } ; { $others } d’autres endroits ont le même verdict
   *[other] { $first } ; { $others } autres endroits ont le même verdict
}

## present
present-blank = { PLURAL($count) ->
    [one] `{ $fields }` n’est pas rempli
    [many] { $count } de champs ne sont pas remplis : `{ $fields }`
   *[other] { $count } champs ne sont pas remplis : `{ $fields }`
}
present-blank-here = ceci ne dit encore rien
present-not-filed = `{ $path }` n’est pas déposé

## value
value-not-equal = `{ $field }` vaut `{ $value }`, mais `{ $other }` est demandé
value-too-small = `{ $field }` vaut `{ $value }`, mais il faut au moins `{ $other }`
value-too-large = `{ $field }` vaut `{ $value }`, mais `{ $other }` est le maximum permis
value-not-one-of = `{ $field }` vaut `{ $value }`, mais seules ces valeurs sont permises : `{ $other }`
value-other-form = `{ $field }` vaut `{ $value }`, ce qui n’a pas la forme `{ $other }`

## count ; `what` est l’un des messages describe-elements et describe-documents
count-too-few = nombre { $what } : { $actual }, mais il en faut au moins `{ $other }`
count-too-many = nombre { $what } : { $actual }, mais `{ $other }` est le maximum permis

## share
share-too-small = `{ $field }` : { $actual }, mais il faut au moins { $expected } là où `{ $other }` vaut { $whole }
share-too-few-elements = sur les { $whole } éléments de `{ $field }`, { $actual } remplissent la condition « { $conditions } », mais il en faut au moins { $expected }

## unique
unique-repeated = { PLURAL($count) ->
    [one] `{ $value }` dans `{ $field }` est indiqué plusieurs fois
    [many] { $count } de valeurs sont indiquées plusieurs fois, la première est `{ $value }` dans `{ $field }`
   *[other] { $count } valeurs sont indiquées plusieurs fois, la première est `{ $value }` dans `{ $field }`
}
unique-first = la même valeur est déjà indiquée ici

## requires
requires-other = `{ $field }` vaut `{ $value }`, mais quand { $if }, la règle demande : { $condition }
requires-because = à cause de cette valeur

## sums-to
sums-to-difference = la somme de `{ $fields }` est { $actual }, mais `{ $field }` vaut { $value } : une différence de { $difference }

## balances
balances-difference = { $start } au début, plus { $plus }, moins { $minus }, donne { $expected }, mais `{ $field }` vaut { $value } : une différence de { $difference }

## order
order-wrong = `{ $field }` est le { $value }, donc avant `{ $other }`, le { $start }
order-too-soon = { PLURAL($actual, zero: "apart") ->
    [zero] `{ $field }` est le { $value }, le même jour que `{ $other }` ; avec un écart de { $gap }, ce serait le { $expected } au plus tôt
    [one] `{ $field }` est le { $value }, { $actual } jour après `{ $other }`, le { $start } ; avec un écart de { $gap }, ce serait le { $expected } au plus tôt
    [many] `{ $field }` est le { $value }, { $actual } de jours après `{ $other }`, le { $start } ; avec un écart de { $gap }, ce serait le { $expected } au plus tôt
   *[other] `{ $field }` est le { $value }, { $actual } jours après `{ $other }`, le { $start } ; avec un écart de { $gap }, ce serait le { $expected } au plus tôt
}

## Ce qu’un contrôle demande ; écrit de façon à pouvoir en joindre plusieurs
describe-all = { $parts }
describe-present-document = le document est déposé
describe-present = une valeur est donnée pour `{ $fields }`
describe-value-equals = `{ $field }` vaut `{ $other }`
describe-value-at-least = `{ $field }` vaut au moins `{ $other }`
describe-value-at-most = `{ $field }` vaut au plus `{ $other }`
describe-value-one-of = `{ $field }` est l’une des valeurs `{ $other }`
describe-value-matches = `{ $field }` a la forme `{ $other }`
describe-count-at-least = le nombre { $what } est d’au moins `{ $other }`
describe-count-at-most = le nombre { $what } est d’au plus `{ $other }`
describe-share = `{ $field }` : au moins `{ $other }` de `{ $whole }`
describe-share-elements = pour au moins `{ $other }` des éléments de `{ $field }`, { $conditions }
describe-unique = aucune valeur n’est indiquée deux fois dans `{ $fields }`
describe-requires = quand { $if }, { $parts }
describe-requires-check = il est demandé aux documents `{ $document }` : { $what }
describe-requires-check-where = il est demandé aux documents `{ $document }` où { $conditions } : { $what }
describe-sums-to = la somme de `{ $fields }` est `{ $field }`
describe-balances = `{ $start }` plus la somme de `{ $plus }`, moins la somme de `{ $minus }`, donne `{ $end }`
describe-order = `{ $field }` n’est pas avant `{ $other }`
describe-order-gap = `{ $field }` vient au moins `{ $gap }` après `{ $other }`

## Ce qui est compté
describe-elements = d’entrées de `{ $field }`
describe-elements-where = d’entrées de `{ $field }` où { $conditions }
describe-documents = de documents
describe-documents-of = de documents `{ $document }`
describe-documents-where = de documents où { $conditions }

## Conditions ; plusieurs sont jointes en une liste
describe-condition-one-of = `{ $field }` vaut `{ $other }`
describe-condition-none-of = `{ $field }` ne vaut pas `{ $other }`
describe-condition-at-least = `{ $field }` vaut au moins `{ $other }`
describe-condition-at-most = `{ $field }` vaut au plus `{ $other }`
describe-condition-stated = `{ $field }` est rempli
describe-condition-unstated = `{ $field }` est omis

## Paramètres
previous-field = `{ $field }` de la période précédente

# Messages français : contrôles fresh, covers, refers, evidence, same-as, ordered-steps, reviewed ;
# défauts des documents, du registre, des dossiers, des sources ; motifs et exclusions.
# Les listes arrivent en un seul texte, et leurs éléments ne sont pas marqués.

## Verdicts

reason-nothing-filed = rien n’est encore déposé ; un `profile.toml` est un bon premier document
reason-not-filed = `{$path}` n’est pas déposé, on ne peut donc pas le savoir
reason-unreadable = `{$path}` est illisible, on ne peut donc pas le savoir ; corrigez d’abord les défauts signalés pour ce fichier
reason-faulty = `{$field}` dans `{$path}` est mal écrit, on ne peut donc pas le savoir ; corrigez d’abord le défaut signalé pour ce champ
reason-unstated = cela dépend de `{$field}`, que `{$path}` n’indique pas
reason-not-opened = `{$link}` n’a pas été ouvert, une personne doit donc le regarder
reason-incomparable = `{$field}` ne peut pas être comparé à ce qui est demandé ; employez la même unité des deux côtés, par exemple des mois et des mois
reason-not-reviewed = c’est à une personne du comité d’en juger, et cela n’est pas encore fait

exclusion-level = ceci n’est pas demandé à un affilié de ce type et de cette ancienneté
exclusion-overlay = ceci n’est pas demandé ici : l’adaptation `{$overlay}` le désactive
exclusion-status = rien n’est demandé à un affilié qui a ce statut
exclusion-condition = ceci n’est pas demandé ici, en raison de ce que dit `{$field}`
exclusion-exempt = le lot de règles en dispense cet affilié
exclusion-first-period = rien n’est demandé pour la première période après la reconnaissance
exclusion-not-in-force = la règle n’était pas encore en vigueur
exclusion-nothing-to-judge = il n’y a pas de `{$what}` à évaluer
exclusion-too-early = il est trop tôt pour demander le document de cette période

## fresh

fresh-stale = `{$field}` vaut `{$value}`, ce qui au {$as-of} remonte à plus de {$within}
fresh-future = `{$field}` vaut `{$value}`, ce qui au {$as-of} est encore à venir
describe-fresh = `{$field}` ne remonte pas à plus de `{$within}`

## lasts

lasts-short = `{$field}` vaut `{$value}`, une date éloignée de moins de {$for} au {$as-of}
lasts-over = `{$field}` vaut `{$value}`, une date déjà passée au {$as-of}, alors qu’elle doit être encore éloignée d’au moins {$for}
describe-lasts = `{$field}` est encore éloigné d’au moins `{$for}`

## excludes ; la valeur elle-même n’est jamais dite

excludes-listed = { PLURAL($count) ->
    [one] `{$field}` contient une valeur qui n’est pas autorisée ici
    [many] `{$field}` contient {$count} de valeurs qui ne sont pas autorisées ici
   *[other] `{$field}` contient {$count} valeurs qui ne sont pas autorisées ici
}
excludes-listed-in = { PLURAL($count) ->
    [one] `{$field}` contient une valeur qui figure dans `{$other}`, la liste de ce qui n’est pas autorisé
    [many] `{$field}` contient {$count} de valeurs qui figurent dans `{$other}`, la liste de ce qui n’est pas autorisé
   *[other] `{$field}` contient {$count} valeurs qui figurent dans `{$other}`, la liste de ce qui n’est pas autorisé
}
describe-excludes = `{$field}` ne contient rien de `{$other}`

## spread ; la valeur elle-même n’est jamais dite

spread-too-narrow = une seule et même valeur de `{$key}` figure dans {$actual} des {$whole} entrées de `{$field}`, mais la part autorisée est d’au plus `{$expected}`
describe-spread = aucune valeur de `{$key}` ne figure dans plus de `{$expected}` des entrées de `{$field}`
describe-spread-within = aucune valeur de `{$key}` ne figure dans plus de `{$expected}` des entrées de `{$field}` qui ne remontent pas à plus de `{$within}`

## tree

tree-unnamed = cette entrée n’a pas de `{$key}`
tree-repeated = une autre entrée a le même `{$key}`, `{$value}`
tree-unknown-parent = `{$parent}` nomme `{$value}`, mais aucune entrée de `{$field}` n’a ce `{$key}`
tree-circle = { PLURAL($count) ->
    [one] `{$value}` se trouve au-dessus de lui-même
    [many] `{$value}` se trouve au-dessus de lui-même, dans une boucle de {$count} d’entrées
   *[other] `{$value}` se trouve au-dessus de lui-même, dans une boucle de {$count} entrées
}
tree-several-tops = { PLURAL($count) ->
    [one] {$count} entrée de `{$field}` n’a pas de `{$parent}`
    [many] {$count} d’entrées de `{$field}` n’ont pas de `{$parent}`, mais une seule peut se trouver au sommet
   *[other] {$count} entrées de `{$field}` n’ont pas de `{$parent}`, mais une seule peut se trouver au sommet
}
tree-also-top = cette entrée n’a pas de `{$parent}` non plus
describe-tree = les entrées de `{$field}` forment un seul arbre : chaque `{$parent}` est le `{$key}` d’une autre entrée, aucune entrée ne se trouve au-dessus d’elle-même, et une seule n’a pas de `{$parent}`

## covers

covers-missing = { PLURAL($count) ->
    [one] il manque `{$missing}` dans `{$field}`
    [many] il manque {$count} de valeurs dans `{$field}` : `{$missing}`
   *[other] il manque {$count} valeurs dans `{$field}` : `{$missing}`
}
describe-covers = `{$field}` contient la totalité de `{$all}`

## refers

refers-unresolved = { PLURAL($count, zero: "apart") ->
    [zero] `{$field}` nomme `{$value}`, mais aucun `{$other}` n’est indiqué
    [one] `{$field}` nomme `{$value}`, mais le seul `{$other}` est `{$known}`
    [many] `{$field}` nomme `{$value}`, qui ne figure pas parmi les `{$other}` ; il y a par exemple `{$known}`
   *[other] `{$field}` nomme `{$value}`, qui ne figure pas parmi les `{$other}` ; il y a par exemple `{$known}`
}
describe-refers = chaque `{$field}` est l’un de ceux que `{$other}` indique

## evidence

evidence-no-file = `{$field}` renvoie à `{$value}`, et ce fichier n’existe pas dans le dossier de l’affilié
evidence-no-heading = `{$field}` renvoie à `{$value}`, et le fichier n’a pas ce titre
evidence-itself = `{$field}` renvoie au document où il se trouve ; renvoyez au texte lui-même, par exemple `bylaws.md#article-7`
evidence-empty = `{$field}` renvoie à `{$value}`, où moins de {$least} caractères sont écrits, sans compter les titres ni les mentions provisoires
evidence-nearest = vouliez-vous dire `{$nearest}` ?
describe-evidence = `{$field}` renvoie à un texte d’au moins {$least} caractères
describe-evidence-or-link = `{$field}` renvoie à un texte d’au moins {$least} caractères, à un fichier tel qu’un PDF, ou à un lien

## same-as

same-as-not-given = `{$field}` vaut `{$value}`, mais `{$expected}` est demandé
same-as-differs = `{$field}` vaut `{$value}`, mais `{$other}` vaut `{$expected}` ; corrigez celui des deux qui est faux
same-as-not-previous = `{$field}` vaut `{$value}`, mais `{$other}` de la période précédente vaut `{$expected}` ; corrigez celui des deux qui est faux
same-as-other-here = l’autre valeur se trouve ici
describe-same-as = `{$field}` vaut `{$other}`
describe-same-as-field = `{$field}` est identique à `{$other}`
describe-same-as-previous = `{$field}` est identique à `{$other}` de la période précédente

## ordered-steps

ordered-steps-too-few = { PLURAL($count, zero: "apart") ->
    [zero] `{$field}` n’a aucune étape, mais il en faut au moins {$expected}
    [one] `{$field}` a {$count} étape, mais il en faut au moins {$expected}
    [many] `{$field}` a {$count} d’étapes, mais il en faut au moins {$expected}
   *[other] `{$field}` a {$count} étapes, mais il en faut au moins {$expected}
}
ordered-steps-unnumbered = cette étape n’a pas de numéro ; ajoutez-en un, par exemple `{$field} = 1`
ordered-steps-below-one = les étapes se comptent à partir de 1, et celle-ci porte le numéro {$number}
ordered-steps-repeated = deux étapes portent le numéro {$number}
ordered-steps-gap = il n’y a pas d’étape {$missing} avant l’étape {$number}
ordered-steps-lacks = il manque dans l’étape {$step} : `{$missing}`
ordered-steps-last = l’étape {$step} est la dernière, et il lui est demandé : {$expected}
ordered-steps-missing = { PLURAL($count) ->
    [one] il manque dans `{$field}` l’étape standard `{$missing}`
    [many] il manque dans `{$field}` {$count} d’étapes standard : `{$missing}`
   *[other] il manque dans `{$field}` {$count} étapes standard : `{$missing}`
}
ordered-steps-extra = `{$value}` ne fait pas partie des étapes standard
ordered-steps-again = l’étape standard `{$value}` figure ici une seconde fois
ordered-steps-misplaced = la place de l’étape `{$value}` est avant `{$before}`
describe-ordered-steps = { PLURAL($count) ->
    [one] `{$field}` a au moins {$count} étape, et la numérotation part de 1 sans lacune
    [many] `{$field}` a au moins {$count} d’étapes, numérotées à partir de 1 sans lacune
   *[other] `{$field}` a au moins {$count} étapes, numérotées à partir de 1 sans lacune
}
describe-ordered-steps-each-has = chaque étape donne une valeur à `{$fields}`
describe-ordered-steps-last = il est demandé à la dernière étape : {$expected}
describe-ordered-steps-standard = les étapes sont, dans cet ordre, `{$expected}`

## reviewed

reviewed-not-met = {$by} a constaté le {$date} que ceci n’est pas respecté : {$why}
reviewed-too-long-ago = l’examen du {$date} est trop ancien pour compter
describe-reviewed = une personne du comité a constaté que ceci est respecté
describe-reviewed-within = une personne du comité a constaté que ceci est respecté, il n’y a pas plus de `{$within}`

## Syntaxe d’un document

syntax-unquoted = ce texte n’est pas entre guillemets
syntax-unquoted-help = mettez-le entre guillemets droits, par exemple `name = "Amis des cartes"`
syntax-yes-no = ceci n’est ni `true` ni `false`
syntax-yes-no-help = écrivez `true` pour oui et `false` pour non, en minuscules et sans guillemets
syntax-blank-in-number = un nombre s’écrit sans espaces
syntax-blank-in-number-help = écrivez `2400` ou `2_400` au lieu de `2 400`
syntax-no-value = il n’y a pas de valeur après le `=`
syntax-no-value-help = écrivez-en une, par exemple `name = "Amis des cartes"`, ou retirez la ligne
syntax-no-equals = il n’y a pas de `=` dans cette ligne
syntax-no-equals-help = écrivez une clé, `=` et une valeur, par exemple `notice-days = 14` ; mettez `#` devant un commentaire
syntax-unclosed = ceci est ouvert et n’est pas refermé
syntax-unclosed-help = ajoutez le signe de fermeture, par exemple `"text"`, `["ar", "fr"]` ou `[members]`
syntax-no-comma = il n’y a pas de virgule entre deux valeurs
syntax-no-comma-help = mettez une virgule entre elles, par exemple `["ar", "fr"]`
syntax-stray = ce signe n’a pas sa place ici
syntax-stray-help = retirez-le, ou mettez tout le texte entre guillemets, par exemple `name = "Amis & amies, Tunis"`
syntax-decimal-comma = un nombre s’écrit avec un point, non avec une virgule
syntax-decimal-comma-help = écrivez `120.50` au lieu de `120,50`
syntax-bad-number = ceci n’est pas un nombre
syntax-bad-number-help = écrivez des chiffres avec un point, par exemple `1250.50`, sans unité ni symbole de monnaie ; mettez une part entre guillemets, par exemple `"25%"`
syntax-bad-date = cette date n’existe pas dans le calendrier
syntax-bad-date-help = écrivez l’année, le mois et le jour sans guillemets, par exemple `2026-03-31`
syntax-bad-escape = ce texte a un `\` devant un signe qui ne peut pas le suivre
syntax-bad-escape-help = écrivez `\\` pour un simple `\`, ou employez `/`, par exemple `"docs/bylaws.md"`
syntax-bad-key = cette clé n’est pas écrite comme une clé
syntax-bad-key-help = employez des minuscules, des chiffres et des traits d’union, par exemple `notice-days`
syntax-duplicate = ceci est indiqué deux fois
syntax-duplicate-help = gardez l’un des deux ; quand une liste a plusieurs entrées, chacune commence par un en-tête entre doubles crochets, par exemple `[[steps]]`
syntax-first-here = la première mention est ici
syntax-begins-here = cela commence ici
syntax-too-deep = ceci est trop imbriqué
syntax-too-deep-help = imbriquez moins de crochets ; aucun document n’a besoin de plus de 32 niveaux
syntax-other = ceci est illisible
syntax-other-help = chaque ligne est une clé, `=` et une valeur, par exemple `notice-days = 14`, ou un en-tête tel que `[members]`
schema-more = { PLURAL($count) ->
    [one] et { $count } autre valeur qui ne convient pas
    [many] et { $count } d’autres valeurs qui ne conviennent pas
   *[other] et { $count } autres valeurs qui ne conviennent pas
}
syntax-more = { PLURAL($count) ->
    [one] un autre défaut de ce fichier n’est pas listé ; corrigez ceux qui précèdent, puis relancez la vérification
    [many] {$count} d’autres défauts de ce fichier ne sont pas listés ; corrigez ceux qui précèdent, puis relancez la vérification
   *[other] {$count} autres défauts de ce fichier ne sont pas listés ; corrigez ceux qui précèdent, puis relancez la vérification
}
newer-toml = ceci est écrit d’une façon que seul TOML 1.1 permet, et d’autres outils le refusent
newer-toml-help = écrivez un tableau entre accolades sur une seule ligne, une heure avec ses secondes, et seulement les échappements de TOML 1.0 tels que `\n` ou `\u00e9`

## Champs d’un document

schema-broken = les documents du type `{$schema}` ne peuvent pas être vérifiés, car le schéma de ce type est défectueux ; vous n’y êtes pour rien, merci de le signaler au comité
schema-missing = `{$key}` manque ici
schema-missing-help = ajoutez une ligne qui commence par `{$key} =`, suivie de la valeur
schema-missing-inline-help = ajoutez `{ $key } = …` entre les accolades
schema-unknown-key = il n’y a pas de champ `{$key}`
schema-unknown-key-nearest = vouliez-vous dire `{$nearest}` ?
schema-no-variant = `{$key}` vaut `{$value}`, ce qui n’est aucune des formes possibles de ce champ
schema-type = `{$key}` vaut `{$value}`, c’est-à-dire {$found} ; il faut {$expected}
schema-not-one-of = `{$key}` vaut `{$value}`, mais ne peut être que l’une de ces valeurs : `{$options}`
schema-nearest = vouliez-vous dire `{$nearest}` ?
schema-too-small = `{$key}` vaut `{$value}`, mais ne peut pas être inférieur à {$limit}
schema-too-large = `{$key}` vaut `{$value}`, mais ne peut pas être supérieur à {$limit}
schema-empty = `{$key}` est vide ; remplissez-le, ou retirez la ligne
schema-too-long = { PLURAL($limit) ->
    [one] `{$key}` est trop long : {$limit} caractère au plus ; le texte commence par `{$value}`
    [many] `{$key}` est trop long : {$limit} de caractères au plus ; le texte commence par `{$value}`
   *[other] `{$key}` est trop long : {$limit} caractères au plus ; le texte commence par `{$value}`
}
schema-too-few = { PLURAL($limit) ->
    [one] `{$key}` est vide, et il lui faut au moins une entrée ; ajoutez-en une, ou retirez le champ
    [many] il faut au moins {$limit} d’entrées dans `{$key}`
   *[other] il faut au moins {$limit} entrées dans `{$key}`
}
schema-too-many = { PLURAL($limit) ->
    [one] `{$key}` ne peut avoir qu’une seule entrée
    [many] `{$key}` ne peut avoir que {$limit} d’entrées
   *[other] `{$key}` ne peut avoir que {$limit} entrées
}
schema-not-unique = `{$key}` a deux fois la même entrée ; gardez l’une des deux
schema-malformed = `{$key}` vaut `{$value}`, ce qui n’est pas écrit comme ce champ le demande

kind-string = un texte entre guillemets
kind-integer = un nombre entier
kind-number = un nombre
kind-boolean = `true` ou `false`
kind-date = une date
kind-time = une heure
kind-array = une liste
kind-table = un tableau

type-date = `{$key}` vaut `{$value}`, ce qui n’est pas écrit comme une date
type-date-help = écrivez l’année, le mois et le jour, sans guillemets et sans heure, par exemple `2026-03-31`
type-money = `{$key}` vaut `{$value}`, ce qui n’est pas écrit comme une somme d’argent
type-money-help = écrivez des chiffres avec un point et au plus quatre décimales, par exemple `1250.50` ; la monnaie a son propre champ
type-duration = `{$key}` vaut `{$value}`, ce qui n’est pas écrit comme une durée
type-duration-help = écrivez `P`, puis les années, les mois, les semaines ou les jours, par exemple `"P1Y"`, `"P6M"` ou `"P14D"`
type-share = `{$key}` vaut `{$value}`, ce qui n’est pas écrit comme une part du tout
type-share-help = écrivez un pourcentage ou une fraction entre guillemets, par exemple `"25%"` ou `"2/3"`
type-majority = `{$key}` vaut `{$value}`, ce qui n’est pas écrit comme une majorité
type-majority-help = écrivez `"simple"`, `"unanimous"` ou une part, par exemple `"2/3"` ou `"75%"`
type-pointer = `{$key}` vaut `{$value}`, ce qui ne mène ni à un fichier de votre dossier ni à une page sécurisée
type-pointer-help = écrivez le chemin d’un fichier de votre dossier, par exemple `"bylaws.md#article-7"`, ou un lien qui commence par `https://`
type-month-day = `{$key}` vaut `{$value}`, ce qui n’est pas écrit comme un jour de l’année
type-month-day-help = écrivez le mois et le jour entre guillemets, par exemple `"12-31"`
type-language = `{$key}` vaut `{$value}`, ce qui n’est pas écrit comme une langue
type-language-help = écrivez le code de la langue, par exemple `"ar"`, `"ary"` ou `"pt-BR"`
type-country = `{$key}` vaut `{$value}`, ce qui n’est pas écrit comme un pays
type-country-help = écrivez les deux lettres majuscules du pays, par exemple `"TN"`
type-slug = `{$key}` vaut `{$value}`, ce qui n’est pas écrit comme un nom court
type-slug-help = employez au plus 80 minuscules, chiffres et traits d’union isolés, par exemple `"general-assembly"`
type-level = `{$key}` vaut `{$value}`, ce qui n’est pas un niveau
type-level-help = écrivez `"must"`, `"should"`, `"may"` ou `"off"`
type-field-path = `{$key}` vaut `{$value}`, ce qui n’est pas écrit comme le chemin d’un champ
type-field-path-help = écrivez les clés séparées par des points, et `[]` pour chaque entrée d’une liste, par exemple `"assembly.notice-days"` ou `"steps[].role"`
type-cycle = `{$key}` vaut `{$value}`, ce qui n’est pas un cycle
type-cycle-help = écrivez `"fiscal-year"`, `"recognition-year"`, `"calendar-year"` ou une durée, par exemple `"P12M"`

## Fichiers illisibles ou inconnus

unreadable-utf8 = ce fichier n’est pas enregistré en UTF-8 ; le premier signe fautif est l’octet {$offset}
unreadable-utf8-help = ouvrez-le dans un éditeur de texte et enregistrez-le avec l’encodage UTF-8
unreadable-large = ce fichier fait {$size} Kio, et seuls les fichiers de {$limit} Kio au plus sont lus
unreadable-large-help = mettez les longs textes dans un fichier Markdown et renvoyez-y, par exemple `text = "bylaws.md"` ; divisez un texte plus long en plusieurs parties
unreadable-link = ceci est un lien vers un autre fichier, et les liens ne sont pas suivis
unreadable-link-help = mettez le fichier lui-même à sa place
unreadable-special = ceci n’est ni un fichier ni un dossier
unreadable-refused = ce fichier n’a pas pu être ouvert
unreadable-refused-help = vérifiez que vous avez le droit de le lire et qu’aucun autre programme ne le retient
unreadable-many = tous les fichiers n’ont pas été lus : un dossier contient plus de {$limit} fichiers, ou des dossiers sont trop imbriqués
unreadable-many-help = retirez ce qui n’est pas un document à déposer, et n’imbriquez les dossiers que sur quelques niveaux
unreadable-name = le nom de ce fichier n’est pas écrit en UTF-8
unreadable-name-help = donnez-lui un nom simple, par exemple `2026-03-31-assembly.toml`
unreadable-opaque = les fichiers de ce genre ne sont pas ouverts
unreadable-opaque-help = déposez le document en TOML, et son texte en Markdown, par exemple `bylaws.md`

unrecognised = `{$path}` n’est le nom d’aucun document, ce fichier n’est donc pas lu
unrecognised-nearest = vouliez-vous dire `{$pattern}` ? vous choisissez ce qui est entre accolades
unrecognised-help = donnez-lui le nom d’un document connu, par exemple `finance/2025.toml`, ou d’un texte en `.md` ; sinon, retirez-le

## Données personnelles

personal-token = ce lien laisse entrer toute personne qui le lit
personal-email = il y a ici une adresse électronique
personal-phone = il y a ici un numéro de téléphone
personal-document = il y a ici le numéro d’une pièce d’identité
personal-help = retirez-le : les documents déposés sont publics ; indiquez plutôt une fonction, un nom d’utilisateur public ou une page publique, et notez que les versions antérieures le montrent encore

## Registre

register-duplicate = l’identifiant `{$id}` figure deux fois dans le registre, et seule la première entrée compte
register-self-declared = le profil n’en dit pas assez pour évaluer l’affilié ; il faut encore `{$keys}`
register-half-change = `{ $key }` n’a pas d’effet sans `{ $missing }`
register-disagreement = `{$key}` vaut `{$profile}` dans le profil et `{$register}` dans le registre
register-disagreement-help = c’est le registre qui fait foi ; corrigez le profil, ou demandez au comité de corriger le registre

## Ce qui arrête l’exécution

error-no-path = il n’y a rien à l’emplacement `{ $path }`
error-not-a-folder = `{$path}` n’est pas un dossier
error-not-a-folder-help = indiquez le dossier qui contient les documents, non l’un de ses fichiers
error-no-filing = il n’y a pas de documents dans `{$path}`
error-no-filing-help = indiquez un dossier qui contient un `register.toml`, un dossier `affiliates` ou un `profile.toml`

### Importation de feuilles de calcul

## Ce qui arrête une importation
import-broken = il manque à cette version du programme le schéma des correspondances d’importation
import-is-folder = `{$path}` est un dossier, non un fichier
import-is-folder-help = indiquez le fichier lui-même
import-unreadable = `{$path}` est illisible
import-large = `{$path}` dépasse {$limit} ko
import-large-help = divisez le fichier et importez ses parties l’une après l’autre
import-source-outside = la correspondance demande la source `{$path}`, qui n’est pas dans son propre dossier
import-source-outside-help = placez le fichier CSV à côté de la correspondance, ou indiquez où il est avec `--source`
import-csv = `{$path}` ne peut pas être lu comme du CSV : {$why}
import-no-header = `{$path}` n’a pas de première ligne avec les noms des colonnes
import-no-header-help = la première ligne nomme les colonnes, par exemple `id,name,date`
import-header-not-utf8 = la première ligne de `{$path}` n’est pas en UTF-8
import-into-help = indiquez un dossier de destination ; il est créé s’il n’existe pas
import-single = `{$path}` est le dossier d’un seul affilié, et la correspondance en concerne plusieurs
import-single-help = importez dans le dossier du portefeuille, ou retirez `affiliate` de la correspondance
import-portfolio = `{$path}` est un portefeuille, et la correspondance ne dit pas à quel affilié appartient une ligne
import-portfolio-help = nommez la colonne avec `affiliate = "..."`, ou importez dans le dossier d’un seul affilié
import-register-broken = `{$path}` a des défauts, rien ne peut donc être importé à côté de lui
import-register-broken-help = lancez `affcheck check` et corrigez d’abord le registre
import-register-closed = `{$path}` liste ses affiliés d’une façon qui ne permet pas d’en ajouter
import-register-closed-help = écrivez chaque entrée sous sa propre ligne `[[affiliate]]`
import-register-large = le registre dépasserait {$limit} Mo
import-not-a-real-folder = `{$path}` fait obstacle : c’est un lien ou un fichier, et non un dossier
import-not-a-real-folder-help = déplacez-le ; une importation n’écrit pas à travers des liens
import-unwritable = impossible d’écrire `{$path}`, rien n’a donc été importé : {$why}
import-nothing =
    { PLURAL($read, zero: "apart") ->
        [zero] la source n’a pas de lignes
        [one] rien à importer : sur { $read } ligne, la correspondance en laisse { $left-out } de côté
        [many] rien à importer : sur { $read } de lignes, la correspondance en laisse { $left-out } de côté
       *[other] rien à importer : sur { $read } lignes, la correspondance en laisse { $left-out } de côté
    }
import-nothing-help = comparez les mots sous `[where]` et `[except]` avec les cellules de la source

## Ce qui ne va pas dans une correspondance
import-kind = des lignes ne peuvent pas être importées comme `{$kind}`
import-kind-known = des lignes peuvent devenir : `{$known}`
import-nearest = vouliez-vous dire `{$nearest}` ?
import-known = connu ici : `{$known}`
import-no-field = un document {$kind} n’a pas de champ `{$field}`
import-not-a-value = le champ `{$field}` contient un tableau ou une liste de tableaux, qu’une seule cellule ne peut pas remplir
import-not-a-value-help = nommez entre guillemets un champ à l’intérieur d’un tableau, par exemple `"period.start"` ; les listes de tableaux ne peuvent pas être importées
import-required = le champ `{$field}` est obligatoire, et la correspondance ne le remplit pas
import-required-help = ajoutez `{$field} = "..."` avec le nom d’une colonne, ou `{$field} = {"{"} constant = "..." {"}"}`
import-no-column = la source n’a pas de colonne `{$column}`
import-column-nearest = vouliez-vous dire `{$nearest}` ?
import-column-known = ses colonnes : `{$known}`
import-column-twice = la source a plusieurs colonnes `{$column}`
import-column-twice-help = donnez aux colonnes des noms différents dans la première ligne de la source
import-column-or-constant = indiquez soit `column`, soit `constant`
import-column-or-constant-help = `column` prend la valeur de chaque ligne, `constant` est la même pour toutes les lignes
import-setting = `{$setting}` n’a pas d’effet ici
import-setting-help = retirez-le ; `format` sert aux dates, `separator` aux listes, `decimal-comma` aux nombres, `upper` et `slug` aux textes d’une colonne
import-register-setting-help = retirez-le ; les entrées du registre se reconnaissent à leur `id`
import-format = `{$value}` ne décrit pas un jour
import-format-help = employez `%d` pour le jour, `%m` pour le mois et `%Y` pour l’année, par exemple `%d/%m/%Y`
import-not-one-of = `{$value}` n’est pas une valeur de ce champ
import-not-one-of-help = employez l’une de ces valeurs : `{$options}`
import-not-a = `{$value}` n’a pas le type {$type}
import-part-missing = le nom du fichier `{$pattern}` a besoin de `{$part}`
import-part-missing-help = ajoutez `file.{$part} = "..."` avec le nom d’une colonne
import-part-unknown = le nom du fichier n’a pas de partie `{$part}`
import-part-unknown-help = le nom est `{$pattern}`

## Ce qui ne va pas dans une ligne
import-ragged =
    { PLURAL($found) ->
        [one] la ligne a { $found } cellule, et la première ligne en a { $expected }
        [many] la ligne a { $found } de cellules, et la première ligne en a { $expected }
       *[other] la ligne a { $found } cellules, et la première ligne en a { $expected }
    }
import-ragged-help = cherchez un séparateur manquant ou en trop, ou un guillemet qui n’est pas refermé
import-not-utf8 = `{$value}` n’est pas en UTF-8
import-not-utf8-help = enregistrez la feuille de calcul en CSV, avec l’encodage UTF-8
import-empty = la cellule est vide, et `{$field}` est obligatoire
import-empty-help = remplissez la cellule, ou donnez au champ un `default` dans la correspondance
import-untranslated = `{$value}` ne figure pas dans les `values` de la correspondance
import-untranslated-nearest = faut-il lire `{$nearest}` ? sinon, ajoutez ce que cela signifie dans `values`
import-untranslated-help = ajoutez ce que cela signifie dans `values` ; déjà connu : `{$known}`
import-date = `{$value}` n’est pas une date
import-date-help = écrivez-la sous la forme 2024-12-31, ou dites dans la correspondance comment les dates sont écrites, par exemple `format = "%d/%m/%Y"`
import-date-format-help = la correspondance lit les dates selon `{$format}`
import-integer = `{$value}` n’est pas un nombre entier
import-integer-help = n’écrivez que des chiffres
import-number = `{$value}` n’est pas un nombre
import-number-help = écrivez-le sous la forme 1250.50, ou mettez `decimal-comma = true` dans la correspondance pour 1.250,50
import-number-comma-help = écrivez-le sous la forme 1.250,50 ou 1250,50, ou retirez `decimal-comma` de la correspondance
import-number-digits = `{$value}` a trop de chiffres pour être conservé exactement
import-number-digits-help = écrivez au plus quinze chiffres
import-boolean = `{$value}` n’est ni `true` ni `false`
import-boolean-help = dites dans la correspondance ce que cela signifie, par exemple `values = {"{"} yes = true, no = false {"}"}`
import-slug = `{$value}` ne peut pas être transformé en un nom court fait de lettres de a à z, de chiffres et de traits d’union
import-slug-help = employez une colonne de noms courts, ou traduisez-le avec `values` dans la correspondance
import-name = `{$value}` ne peut pas être le nom d’un fichier ou d’un dossier
import-name-help = employez des minuscules, des chiffres et des traits d’union isolés, 80 au plus, ou mettez `slug = true` dans la correspondance
import-no-name = la cellule est vide, alors qu’elle donne son nom à un fichier ou à un dossier
import-no-name-help = remplissez la cellule, ou laissez ces lignes de côté avec `[except]` dans la correspondance
import-twice = cette ligne et la ligne { $line } donnent toutes deux `{$name}`
import-twice-help = supprimez l’une des deux, ou ajoutez au nom du fichier ce qui les distingue
import-unknown-affiliate = le registre ne connaît pas d’affilié `{$id}`
import-unknown-affiliate-nearest = faut-il lire `{$nearest}` ? sinon, ajoutez d’abord l’affilié au registre
import-unknown-affiliate-help = ajoutez d’abord l’affilié au registre, ou laissez ses lignes de côté avec `[except]` dans la correspondance

hidden-character = un caractère que personne ne voit se trouve ici ; il peut commander un terminal ou renverser le texte
hidden-character-help = effacez le texte et saisissez-le de nouveau

class-rule = une règle
class-data = noté dans un champ
class-product = une propriété du programme
class-routing = une instance qui en répond
class-out = rien pour un outil de contrôle
choice-tension = Ce qui s’oppose :
choice-decision = Ce qui est fait :
choice-reason = Pourquoi :
choice-reversal = Comment décider autrement :
choice-overlay = adaptation `{ $overlay }`, utilisée si le comité la nomme dans `affcheck.toml`
choice-rules = énoncés `{ $statements }` ; règles `{ $rules }`
coverage-from-statements = Des énoncés aux règles
coverage-from-rules = Des règles aux énoncés
coverage-rule = `{ $rule }` ← `{ $statements }`
coverage-rules = → `{ $rules }`
coverage-no-rule = aucune règle ({ $class }) : { $why }
coverage-count = énoncés : { $statements } ; avec règles : { $answered } ; règles : { $rules }
coverage-class = { $class } : { $count }
statement-support = { $for } sur { $of }
statement-line = { $id } ({ $from }) : { $text }
matrix-rule = Règle
matrix-title = titre
matrix-amended = { $rule } change le { $date } ; `--as-of { $date }` montre comment
upcoming-now = { $kind }, { $stage }, reconnaissance le { $recognised }
upcoming-must = Exigé maintenant
upcoming-should = Attendu maintenant
upcoming-may = Conseillé maintenant
upcoming-unknown = son application n’est pas certaine : { $why }
upcoming-overlay = niveau fixé par « { $overlay } »
upcoming-stage = À partir du { $date } : { $stage }
upcoming-amended = À partir du { $date } : changements annoncés
upcoming-change = { $title } ({ $rule }) : { $before } → { $after }
explain-choice = Un choix que fait ici le lot
explain-committee-only = le résultat de cette règle n’est montré qu’au comité
exclusion-same-duty = la règle { $rule } demande la même chose
waiver-other-reason = la règle `{ $rule }` n’admet de dérogation ou de report de délai que pour `{ $reasons }`
deferral-ended = { $what } ; le report de délai a pris fin le { $until }, et ce qui était reporté est dû maintenant
error-no-overlay = il n’y a pas d’adaptation facultative `{ $name }`
pack-unknown-section = la section `{ $word }` n’est pas dans la liste
pack-unknown-context = le contexte `{ $word }` n’est pas dans la liste
pack-unknown-overlay = aucune adaptation facultative ne s’appelle `{ $word }`
pack-statement-unanswered = l’énoncé { $statement } n’indique ni `rules`, ni raison dans `no-rule`
pack-statement-twofold = l’énoncé { $statement } indique à la fois `rules` et `no-rule`
pack-not-cited = la règle { $rule } ne cite pas l’énoncé { $statement }
pack-not-drawn = l’énoncé { $statement } ne nomme pas la règle { $rule } parmi ses `rules`
pack-text-missing = aucun texte en `{ $languages }`
pack-text-left-over = le lot ne nomme pas la langue `{ $language }`
pack-dead-rule = aucun type d’affilié, à aucune étape, n’est jamais concerné par cette règle
pack-level-gap = { $kind } n’a pas de niveau pour `{ $stages }`, alors qu’une étape plus jeune en a un ; écrivez `off` si c’est voulu
pack-same-demand = { $rule } et { $other } demandent la même chose aux mêmes affiliés ({ $what })
pack-contradiction = { $rule } et { $other } se contredisent : rien dans `{ $what }` ne satisfait les deux
pack-stages-overlap = l’étape `{ $next }` ne commence pas après `{ $one }`
pack-stages-gap = la première étape, `{ $stage }`, ne commence pas à `P0Y` : les plus jeunes affiliés n’en ont aucune
arrow = →
levels-of-kind = { $kind } : { $levels }
upcoming-rule = { $title } ({ $rule })
pack-text-twice = les textes en `{ $language }` se trouvent déjà dans les fichiers des règles
pack-unknown-overlay-text = aucune adaptation ne s’appelle `{ $word }`
pack-unknown-choice = aucun choix ne s’appelle `{ $word }`
pack-unknown-theme = aucune règle ne se trouve dans le dossier `{ $word }`
pack-unknown-theme-text = le lot ne nomme pas de thème `{ $word }`
pack-theme-twice = le thème `{ $word }` figure deux fois
pack-theme-twice-help = gardez l’un des deux
pack-theme-unnamed = des règles se trouvent dans `{ $words }`, et aucun thème ne porte ce nom
pack-theme-unnamed-help = ajoutez un `[[theme]]` avec `id` et `text` pour chaque dossier de règles
translation-summary = { $pack } : règles qui ont un texte en `{ $language }` : { $count } sur { $rules }
