## Formats of reports

error-format-twice = deux formats vont vers `{ $path }`
error-format-twice-help = un seul peut aller vers la sortie standard, `-` ; donnez un fichier à chacun des autres, par exemple `--format json=rapport.json`
error-unwritable-file = le rapport ne peut être écrit dans `{ $path }` : { $why }
error-unwritable-file-help = indiquez un fichier dans un dossier qui existe et où vous pouvez écrire

report-waived = dérogation du comité jusqu’au { $until }
report-deferred = report de délai du comité jusqu’au { $until }
github-more = le reste n’est pas affiché ici, car une étape en compte au plus dix de chaque : erreurs { $errors }, avertissements { $warnings }, remarques { $notes }
github-more-title = Constats qui ne sont pas affichés
junit-known = constat connu : il figure dans la liste des constats connus
junit-unchanged = cette demande de fusion n’y change rien
sarif-root = La racine du dépôt, ou du portefeuille s’il n’est dans aucun dépôt
sarif-fault-help = un fichier ou les registres du comité ont un défaut ; chaque résultat dit lequel et que faire
oscal-title = Ce que les affiliés ont déposé, jugé selon les règles
oscal-tool = Vérifie les dépôts selon des jeux de règles, à une date donnée
oscal-plan-title = Les jeux de règles, qui tiennent lieu de plan d’évaluation
oscal-plan = personne n’a écrit de plan d’évaluation : les jeux de règles disent ce qui est demandé, à qui et depuis quand, et sont nommés ici avec leurs empreintes
oscal-fault = un fichier ou les registres du comité n’ont pas ce défaut ; chaque observation dit lequel et que faire
oscal-for-public = pour tout le monde : les valeurs privées, les vrais noms derrière un alias, les données personnelles et les petits nombres de personnes sont omis
oscal-for-committee = pour le comité seulement : les valeurs privées sont montrées
oscal-affiliate = une organisation locale, d’après ce qu’elle a déposé
oscal-committee = ce que le comité lui-même tient dans le portefeuille
oscal-judged = jugé selon ce qui était déposé au { $date } ; documents : { $documents }
oscal-filed = Ce qui est déposé
oscal-read = documents lus : { $documents }
oscal-nothing = rien n’a été jugé ici
