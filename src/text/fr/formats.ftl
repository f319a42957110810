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
