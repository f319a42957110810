# Le site qu’écrit le format html

cli-check-format-html = Un site statique dans toutes les langues, qui remplit un dossier : `html=DOSSIER`
site-title = Conformité des affiliés
site-skip = Aller au contenu
site-pages = Pages
site-languages = Langues
site-index = Affiliés
site-deadlines = Échéances
site-rules = Règles
site-applies = Qu’est-ce qui s’applique à nous ?
site-committee-only = Réservé au comité. Ce site contient ce que le public ne doit pas lire ; ne le publiez pas.
site-as-of = Situation au { $date }. Site produit par affcheck { $version }.
site-commit = Commit
site-period = du { $from } au { $until }
site-since = depuis le { $from }

site-sign-error = à corriger
site-sign-unknown = impossible à évaluer
site-sign-warning = à améliorer
site-sign-note = peut être amélioré
site-sign-excepted = exception accordée
site-sign-known = déjà là avant
site-sign-open = encore à venir
site-sign-met = respecté
site-sign-off = non demandé

error-no-site-folder = le format `html` remplit un dossier, et aucun n’est indiqué
error-no-site-folder-help = indiquez-en un, par exemple `--format html=site`
error-site-in-the-way = `{ $path }` n’a pas été écrit par affcheck et fait obstacle au site
error-site-in-the-way-help = rien n’a été modifié ; choisissez un autre dossier ou déplacez ce fichier
