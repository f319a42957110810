## Formats of reports

error-format-twice = deux formats ont la même destination, `{ $path }`
error-format-twice-help = un seul peut aller vers la sortie standard, `-` ; donnez un fichier à chacun des autres, par exemple `--format json=rapport.json`
error-unwritable-file = impossible d’écrire le rapport dans `{ $path }` : { $why }
error-unwritable-file-help = indiquez un fichier dans un dossier qui existe et où vous avez le droit d’écrire

report-waived = dérogation du comité jusqu’au { $until }
report-deferred = report de délai du comité jusqu’au { $until }
github-more = tout n’est pas affiché ici, car une étape du workflow affiche au plus dix constats par gravité ; erreurs non affichées : { $errors } ; avertissements : { $warnings } ; remarques : { $notes }
github-more-title = Constats qui ne sont pas affichés
junit-known = constat connu : il figure dans la liste des constats connus
junit-unchanged = cette demande de fusion n’y change rien
sarif-root = La racine du dépôt git, ou du portefeuille s’il n’est dans aucun dépôt git
sarif-fault-help = un fichier déposé ou un fichier du comité a un défaut ; chaque résultat dit lequel et que faire
oscal-title = Ce que les affiliés ont déposé, évalué selon les règles
oscal-tool = Vérifie les documents déposés selon des lots de règles, à une date donnée
oscal-plan-title = Les lots de règles, qui tiennent lieu de plan d’évaluation
oscal-plan = personne n’a écrit de plan d’évaluation : les lots de règles disent ce qui est demandé, à qui et depuis quand, et sont nommés ici avec leurs empreintes
oscal-fault = les fichiers déposés et ceux du comité n’ont pas ce défaut ; chaque observation dit de quel défaut il s’agit et que faire
oscal-for-public = pour tout le monde : les données privées, les vrais noms derrière un pseudonyme, les données personnelles et les petits nombres de personnes sont omis
oscal-for-committee = pour le comité seulement : les données privées sont montrées
oscal-affiliate = une organisation locale, d’après ce qu’elle a déposé
oscal-committee = ce que le comité lui-même tient dans le portefeuille
oscal-judged = évalué selon ce qui était déposé au { $date } ; documents : { $documents }
oscal-filed = Ce qui est déposé
oscal-read = documents lus : { $documents }
oscal-nothing = rien n’a été évalué ici
