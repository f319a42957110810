### La ligne de commande

language-name = français
language-named = `{ $tag }` ({ $name })

## À quoi servent les commandes, les arguments et les valeurs

cli = Vérifie les documents de gouvernance déposés par les affiliés d’une fédération, selon des exigences qui augmentent avec l’ancienneté de l’affilié
cli-lang = Langue des textes : { $languages } [par défaut : celle de `affcheck.toml`, sinon celle de l’environnement]
cli-color = Quand employer des couleurs
cli-color-auto = Dans un terminal, sauf si `NO_COLOR` ou une autre variable de ce genre s’y oppose
cli-color-always = Toujours
cli-color-never = Jamais
cli-help = Afficher l’aide : `-h` pour l’essentiel, `--help` pour le détail
cli-version = Afficher la version

cli-check = Vérifier un portefeuille, ou le dépôt d’un seul affilié
cli-check-path = Le portefeuille, ou le dépôt d’un seul affilié
cli-check-affiliate = Ne vérifier que cet affilié ; peut être indiqué plusieurs fois
cli-check-pack = Ajouter le lot de règles de ce dossier ; peut être indiqué plusieurs fois
cli-check-rev = Lire cette révision dans le dépôt git, sans l’extraire : un commit, une branche ou une étiquette
cli-check-repo = Le dépôt git de la révision, même sans copie de travail ; le chemin est alors un dossier dans la révision [par défaut : celui où se trouve le chemin]
cli-check-cache = Garder les résultats dans ce dossier, et employer ceux qui y sont [par défaut : celui que prévoit l’environnement]
cli-check-no-cache = Ne garder aucun résultat, et n’en employer aucun
cli-check-base = Évaluer une demande de fusion : seulement ce qui a changé depuis cette révision, selon ses règles, en ne comptant que ce qui est nouveau ou aggravé
cli-check-all-findings = Montrer et compter aussi les constats qui étaient déjà là ou qui sont connus
cli-check-as-of = Évaluer la situation à cette date, écrite `2026-03-31` [par défaut : aujourd’hui dans le fuseau horaire de la fédération]
cli-check-format = Comment écrire le rapport
cli-check-format-human = Pour la lecture, avec les lignes dont parlent les constats
cli-check-format-concise = Une ligne pour chaque constat
cli-check-format-json = Un document JSON, décrit par `schemas/report.schema.json`
cli-check-format-jsonl = Une valeur JSON par ligne : en-tête, sections, résumé
cli-check-format-sarif = SARIF 2.1.0, pour les programmes qui rassemblent les résultats d’analyseurs
cli-check-format-github = Commandes de workflow, affichées à côté des lignes d’une demande de fusion ; au plus dix par gravité
cli-check-format-gitlab = Un rapport de qualité du code, affiché par GitLab dans une demande de fusion
cli-check-format-junit = JUnit XML : une suite par affilié, un cas par règle
cli-check-format-oscal = Résultats d’évaluation OSCAL en JSON : un résultat pour chaque affilié
cli-check-fail-on = Terminer avec le code de sortie 1 à partir de cette gravité [par défaut : celle de `affcheck.toml`, sinon `error`]
cli-check-fail-on-error = Pour les erreurs
cli-check-fail-on-warning = Pour les avertissements et les erreurs
cli-check-fail-on-note = Pour tout constat
cli-check-fail-on-never = Pour aucun constat
cli-check-audience = Qui peut lire le rapport : seul `committee` montre les données privées et les vrais noms derrière un pseudonyme
cli-check-audience-public = Tout le monde
cli-check-audience-committee = Le comité
cli-check-threads = Combien de fils d’exécution employer, de 1 à 256 [par défaut : un par cœur du processeur]
cli-check-baseline = Ne pas compter les constats connus de cette liste, sauf s’ils sont devenus plus graves ; c’est `affcheck baseline` qui l’écrit

cli-baseline = Inscrire comme connus les constats de départ d’un portefeuille, et retirer ce qui est corrigé
cli-baseline-path = { cli-check-path }
cli-baseline-file = La liste des constats connus, par exemple `baseline.toml` : une nouvelle liste contient tous les constats actuels ; d’une liste existante est retiré ce qui est corrigé, et rien n’y est ajouté
cli-baseline-affiliate = Ne regarder que cet affilié ; peut être indiqué plusieurs fois
cli-baseline-pack = { cli-check-pack }
cli-baseline-rev = { cli-check-rev }
cli-baseline-repo = { cli-check-repo }
cli-baseline-cache = { cli-check-cache }
cli-baseline-no-cache = { cli-check-no-cache }
cli-baseline-as-of = { cli-check-as-of }
cli-baseline-audience = Qui peut lire la liste : seul `committee` y met ce que personne d’autre ne peut voir
cli-baseline-audience-public = { cli-check-audience-public }
cli-baseline-audience-committee = { cli-check-audience-committee }

cli-rules = Lister les règles utilisées
cli-rules-path = Le portefeuille dont il s’agit ; s’il n’y en a pas ici, les lots fournis avec le programme
cli-rules-pack = { cli-check-pack }
cli-rules-rev = { cli-check-rev }
cli-rules-repo = { cli-check-repo }
cli-rules-cache = { cli-check-cache }
cli-rules-no-cache = { cli-check-no-cache }
cli-rules-matrix = Un tableau des niveaux : en colonnes les types et les étapes, en lignes les règles
cli-rules-format = Comment écrire le tableau
cli-rules-format-table = Pour un terminal
cli-rules-format-markdown = Pour une page en Markdown
cli-rules-format-csv = Pour un tableur
cli-rules-coverage = Le lien des énoncés de la source aux règles, et des règles aux énoncés
cli-rules-choices = Où la source se contredit, et ce que les lots en font
cli-rules-affiliate = Ce qui s’applique maintenant à cet affilié, et ce qui vient à l’étape suivante ; `self` dans le dépôt d’un seul affilié ; dans sa langue si le programme la parle
cli-rules-as-of = Consulter les règles à cette date, écrite `2026-03-31` [par défaut : aujourd’hui dans le fuseau horaire de la fédération]
cli-rules-audience = Qui peut lire le résultat : seul `committee` montre les vrais noms derrière un pseudonyme, et l’adaptation qui fixe un niveau
cli-rules-audience-public = { cli-check-audience-public }
cli-rules-audience-committee = { cli-check-audience-committee }

cli-explain = Expliquer une règle, et ce qu’elle donne pour un affilié
cli-explain-rule = L’identifiant de la règle, par exemple `meetings/yearly-in-person`
cli-explain-affiliate = L’affilié pour lequel elle est expliquée ; `self` dans le dépôt d’un seul affilié
cli-explain-path = Le portefeuille
cli-explain-pack = { cli-check-pack }
cli-explain-rev = { cli-check-rev }
cli-explain-repo = { cli-check-repo }
cli-explain-cache = { cli-check-cache }
cli-explain-no-cache = { cli-check-no-cache }
cli-explain-as-of = { cli-check-as-of }
cli-explain-audience = Qui peut lire l’explication : seul `committee` montre les données privées et les vrais noms derrière un pseudonyme
cli-explain-audience-public = { cli-check-audience-public }
cli-explain-audience-committee = { cli-check-audience-committee }

cli-pack = Travailler sur des lots de règles
cli-pack-test = Charger un lot et exécuter les exemples de toutes ses règles
cli-pack-test-dir = Le dossier du lot ; s’il manque, les lots fournis avec le programme sont testés

cli-schema = Afficher le schéma JSON d’un type de document, ou la liste des types
cli-schema-kind = Le type de document ; s’il manque, tous les types sont listés avec les chemins de leurs fichiers
cli-schema-pack = Inclure les types de documents du lot de règles de ce dossier ; peut être indiqué plusieurs fois

cli-import = Convertir les lignes d’un fichier CSV en entrées du registre ou en documents
cli-import-map = Le fichier de correspondance, qui dit quelle colonne devient quel champ
cli-import-into = Le portefeuille de destination ; il est créé s’il n’existe pas
cli-import-source = Le fichier CSV, ou le dossier où il se trouve [par défaut : comme l’indique la correspondance, à côté d’elle]
cli-import-skip-bad = Laisser de côté les lignes défectueuses au lieu de refuser toute l’importation
cli-import-dry-run = Tout faire, sauf écrire

## Les mots qui tiennent la place de ce qui est à indiquer

cli-value-affiliate = AFFILIÉ
cli-value-audience = LECTEURS
cli-value-command = COMMANDE
cli-value-date = DATE
cli-value-dir = DOSSIER
cli-value-file = FICHIER
cli-value-format = FORMAT
cli-value-id = ID
cli-value-kind = TYPE
cli-value-lang = LANGUE
cli-value-level = GRAVITÉ
cli-value-map = CORRESPONDANCE
cli-value-n = N
cli-value-path = CHEMIN
cli-value-report = RAPPORT
cli-value-rev = RÉVISION
cli-value-rule = RÈGLE
cli-value-when = QUAND

## Autour d’eux

usage-title = Utilisation :
usage-options = [OPTIONS]
usage-list-commands = Commandes :
usage-list-arguments = Arguments :
usage-list-options = Options :
usage-default = [par défaut : `{ $value }`]
usage-values = [valeurs possibles : `{ $values }`]
usage-list-values = Valeurs possibles :
usage-more = Pour en savoir plus, ajoutez `--help`

## Quand le programme est mal appelé

usage-unknown-argument = l’argument `{ $argument }` n’est pas connu ici
usage-unknown-command = il n’y a pas de commande `{ $command }`
usage-bad-value = `{ $value }` ne peut pas être la valeur de `{ $argument }`
usage-no-value = il faut une valeur à `{ $argument }`
usage-missing = il manque : `{ $argument }`
usage-missing-command = il faut une commande après `{ $command }`
usage-twice = `{ $argument }` ne peut être indiqué qu’une seule fois
usage-conflict = `{ $argument }` ne peut pas être employé avec `{ $other }`
usage-conflict-command = la commande `{ $command }` ne peut pas être employée avec `{ $other }`
usage-no-equals = il faut `=` entre le nom et la valeur de `{ $argument }`
usage-too-many-values = `{ $value }` est une valeur de trop pour `{ $argument }`
usage-number-of-values = il faut un autre nombre de valeurs à `{ $argument }`
usage-not-utf8 = la ligne de commande contient un texte qui n’est pas en UTF-8
usage-other = la ligne de commande n’a pas pu être comprise
usage-as-value = si `{ $value }` est une valeur, écrivez `-- { $value }`
usage-between = indiquez un nombre entier de { $from } à { $to }

cli-verify = Refaire l’évaluation dont parle un rapport JSON, et dire si le rapport est exact
cli-verify-report = Le rapport
cli-verify-repo = Le dépôt git des documents déposés
cli-verify-pack = { cli-check-pack }
cli-verify-baseline = La liste des constats connus avec laquelle le rapport a été produit, s’il y en avait une
