# Les règles et ce qui s’applique à nous, dans le site qu’écrit le format html

site-rules-lead = { PLURAL($count) ->
    [one] Il y a { $count } règle. Sa page dit pourquoi elle existe, que faire et qui la respecte.
    [many] Il y a { $count } de règles. La page de chacune dit pourquoi elle existe, que faire et qui la respecte.
   *[other] Il y a { $count } règles. La page de chacune dit pourquoi elle existe, que faire et qui la respecte.
}
site-rule-fix = Que faire
site-rule-why = Pourquoi
site-rule-levels = À qui, et avec quelle force
site-rule-levels-now = Maintenant
site-rule-levels-from = À partir du { $date }
site-rule-kind = Type
site-rule-everybody = tous
site-rule-whom = { $level } : { $whom }
site-rule-met = Qui la respecte
site-rule-met-nobody = Elle n’est demandée à aucun affilié de ce rapport.
site-rule-affiliates = { PLURAL($count) ->
    [one] { $count } affilié
    [many] { $count } d’affiliés
   *[other] { $count } affiliés
}
site-rule-not-shown = { PLURAL($count) ->
    [one] { $count } autre non affiché
    [many] { $count } d’autres non affichés
   *[other] { $count } autres non affichés
}
site-rule-source = D’où elle vient
site-rule-source-lead = Cette règle est tirée de « { $pack } » :
site-rule-support = demandé par { $count } sur { $all }
site-rule-examples = Exemples
site-rule-example = Ce qu’il montre (en anglais)
site-rule-example-date = Jugé au
site-rule-example-verdict = Résultat
site-rule-more = En savoir plus sur cette règle
site-rule-owner = Qui en répond
site-rule-exceptions = Exceptions
site-rule-waivable = Le comité peut en dispenser pour { $longest } au plus.
site-rule-not-waivable = Aucune dispense n’est possible.
site-rule-asks = Ce que le programme regarde
site-rule-theme = Thème
site-rule-id = Son nom dans les rapports

site-applies-lead = Choisissez ce que vous êtes et où vous travaillez. Vous verrez ce qui vous est demandé maintenant, et ce qui viendra plus tard.
site-applies-kind = Qu’êtes-vous ?
site-applies-country = Dans quel pays travaillez-vous ?
site-applies-other-country = Un autre pays
site-applies-recognised = Quel jour avez-vous été reconnus ?
site-applies-years = Ou bien : il y a combien d’années ?
site-applies-emerging = Nous servons une communauté émergente.
site-applies-show = Montrer ce qui s’applique
site-applies-in = Pays : { $country }
site-applies-in-emerging = Pays : { $country }, pour une communauté émergente
site-applies-for-emerging = pour une communauté émergente
site-applies-elsewhere = Dans tout autre pays
site-applies-elsewhere-emerging = Dans tout autre pays, pour une communauté émergente
site-applies-everywhere = Dans tous les pays
site-applies-everywhere-emerging = Dans tous les pays, pour une communauté émergente
site-applies-title = { $kind } : ce qui s’applique à vous
site-applies-page-lead = Cherchez votre âge depuis la reconnaissance. Ce qui est demandé aux groupes plus anciens suit, pour que vous le voyiez venir.
site-applies-again = Choisir autre chose
site-applies-ages = Âges
site-applies-any-age = À tout âge
site-applies-until = Jusqu’à { $until }
site-applies-between = De { $from } à { $until }
site-applies-from = À partir de { $from }
site-applies-reasons = Pourquoi autre chose est demandé ici
site-applies-must = Vous devez
site-applies-should = Vous devriez
site-applies-may = Vous pouvez (conseil)
site-applies-nothing = Rien ne vous est demandé à cet âge.
site-applies-show-advice = { PLURAL($count) ->
    [one] Montrer { $count } conseil
    [many] Montrer { $count } de conseils
   *[other] Montrer { $count } conseils
}
site-applies-as-before = { PLURAL($count) ->
    [one] { $count } comme avant
    [many] { $count } comme avant
   *[other] { $count } comme avant
}
site-applies-gone = N’est plus demandé
site-applies-later = Changements annoncés
site-applies-new = nouveau
site-applies-was = avant : { $level }
site-applies-not-asked = non demandée
site-applies-change = À partir du { $date } : { $after } (jusque-là : { $before })
site-applies-only-if = Seulement si { $conditions }.
site-applies-instead = Pas demandé si { $conditions } : « { $title } » demande alors la même chose.
site-applies-otherwise-must = Vous devez si { $conditions }.
site-applies-otherwise-should = Vous devriez si { $conditions }.
site-applies-otherwise-may = Vous pouvez si { $conditions }.
site-applies-otherwise-off = Pas demandé si { $conditions }.
site-if-money = vous gérez de l’argent
site-if-registered = vous êtes enregistrés comme association
site-if-votes = vous décidez par un conseil ou par des votes
site-if-members = vous avez { $count } membres ou plus
site-if-fiscal-year = le registre indique le dernier jour de votre exercice
site-if-no-fiscal-year = le registre n’indique pas le dernier jour de votre exercice
