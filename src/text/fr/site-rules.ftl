# Les règles et ce qui s’applique à nous, dans le site qu’écrit le format html

site-rules-lead = { PLURAL($count) ->
    [one] Il y a { $count } règle. Sa page dit pourquoi elle existe, ce qu’il faut faire et qui la respecte.
    [many] Il y a { $count } de règles. La page de chacune dit pourquoi elle existe, ce qu’il faut faire et qui la respecte.
   *[other] Il y a { $count } règles. La page de chacune dit pourquoi elle existe, ce qu’il faut faire et qui la respecte.
}
site-rule-fix = Que faire
site-rule-why = Pourquoi
site-rule-levels = À qui elle est demandée, et à quel niveau
site-rule-levels-now = Maintenant
site-rule-levels-from = À partir du { $date }
site-rule-kind = Type
site-rule-everybody = tous les types
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
site-rule-example = Ce que montre l’exemple (en anglais)
site-rule-example-date = Situation au
site-rule-example-verdict = Résultat
site-rule-more = En savoir plus sur cette règle
site-rule-owner = Qui en répond
site-rule-exceptions = Exceptions
site-rule-waivable = Le comité peut accorder une dérogation pour { $longest } au plus.
site-rule-not-waivable = Aucune dérogation n’est possible.
site-rule-asks = Ce que le programme vérifie
site-rule-theme = Thème
site-rule-id = Son nom dans les rapports

site-applies-lead = Indiquez quel type d’affilié vous êtes et dans quel pays vous êtes actifs. Vous verrez ce qui vous est demandé maintenant, et ce qui viendra plus tard.
site-applies-kind = Quel type d’affilié êtes-vous ?
site-applies-country = Dans quel pays êtes-vous actifs ?
site-applies-other-country = Un autre pays
site-applies-recognised = Quel jour avez-vous été reconnus ?
site-applies-years = Ou bien : il y a combien d’années ?
site-applies-emerging = Nous sommes au service d’une communauté émergente.
site-applies-show = Afficher ce qui s’applique
site-applies-in = Pays : { $country }
site-applies-in-emerging = Pays : { $country }, pour une communauté émergente
site-applies-for-emerging = pour une communauté émergente
site-applies-elsewhere = Dans tout autre pays
site-applies-elsewhere-emerging = Dans tout autre pays, pour une communauté émergente
site-applies-everywhere = Dans tous les pays
site-applies-everywhere-emerging = Dans tous les pays, pour une communauté émergente
site-applies-title = { $kind } : ce qui s’applique à vous
site-applies-page-lead = Cherchez votre ancienneté depuis la reconnaissance. Ce qui est demandé aux groupes plus anciens vient ensuite, pour que vous puissiez le prévoir.
site-applies-again = Choisir autre chose
site-applies-ages = Ancienneté
site-applies-any-age = Quelle que soit l’ancienneté
site-applies-until = Jusqu’à { $until }
site-applies-between = De { $from } à { $until }
site-applies-from = À partir de { $from }
site-applies-reasons = Pourquoi les exigences sont différentes ici
site-applies-must = Obligatoire
site-applies-should = Recommandé
site-applies-may = Facultatif (conseil)
site-applies-nothing = Rien ne vous est demandé à cette étape.
site-applies-show-advice = { PLURAL($count) ->
    [one] Afficher { $count } conseil
    [many] Afficher { $count } de conseils
   *[other] Afficher { $count } conseils
}
site-applies-as-before = { PLURAL($count) ->
    [one] { $count } comme avant
    [many] { $count } comme avant
   *[other] { $count } comme avant
}
site-applies-gone = N’est plus demandé
site-applies-later = Changements annoncés
site-applies-new = nouvelle
site-applies-was = avant : { $level }
site-applies-not-asked = non demandée
site-applies-change = À partir du { $date } : { $after } (jusque-là : { $before })
site-applies-only-if = Seulement si { $conditions }.
site-applies-instead = Non demandé si { $conditions } : « { $title } » demande alors la même chose.
site-applies-otherwise-must = Obligatoire si { $conditions }.
site-applies-otherwise-should = Recommandé si { $conditions }.
site-applies-otherwise-may = Facultatif si { $conditions }.
site-applies-otherwise-off = Non demandé si { $conditions }.
site-if-money = vous gérez de l’argent
site-if-registered = vous êtes enregistrés comme association
site-if-votes = vous décidez en conseil d’administration ou par des votes
site-if-members = vous avez au moins { $count } membres
site-if-fiscal-year = le registre indique le dernier jour de votre exercice
site-if-no-fiscal-year = le registre n’indique pas le dernier jour de votre exercice
