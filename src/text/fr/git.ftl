## Dépôts : révisions, historique, et ce qui ne peut y être lu

unreadable-submodule = ceci est un sous-module, un autre dépôt git à l’intérieur de celui-ci, et il n’est pas suivi
unreadable-submodule-help = placez ici les fichiers eux-mêmes
unreadable-lfs = ceci ne fait que renvoyer à un fichier que Git LFS garde ailleurs
unreadable-lfs-help = enregistrez le fichier lui-même : les documents déposés sont de petits textes et n’ont pas besoin de Git LFS
unreadable-not-fetched = le dépôt git mentionne ce fichier et ne l’a pas ; le clone est partiel ou endommagé
unreadable-not-fetched-help = clonez de nouveau avec tous les fichiers, sans `--filter` ; si cela ne change rien, `git fsck` indique ce qui est perdu

reason-history-shallow = `{ $path }` est là, mais la date de son dépôt ne peut être établie : le clone est superficiel ; récupérez tout l’historique, en intégration continue avec `fetch-depth: 0`
reason-history-partial = `{ $path }` est là, mais la date de son dépôt ne peut être établie : les anciens dossiers ne sont pas dans ce clone ; clonez sans `--filter=tree:0`
reason-history-contradiction = `{ $path }` est là, mais la date de son dépôt ne peut être établie : la date du commit qui l’a apporté contredit les commits qui l’entourent
grade-merged = d’après l’historique du dépôt git
grade-declared = d’après le document

error-no-repository = il n’y a pas de dépôt git à l’emplacement `{ $path }`
error-no-repository-help = indiquez un dépôt git avec `--repo`, ou vérifiez un dossier sans `--rev`
error-repository = le dépôt git `{ $path }` ne peut être ouvert : { $why }
error-repository-owner = le dépôt git `{ $path }` appartient à un autre utilisateur, et git ne lui fait donc pas confiance
error-repository-owner-help = si vous lui faites confiance, dites-le une fois : `git config --global --add safe.directory { $path }`
error-repository-format = le dépôt git `{ $path }` est d’un format qui n’est pas pris en charge, par exemple avec des objets SHA-256 ou reftable
error-repository-format-help = vérifiez un dossier en dehors du dépôt git, par exemple celui que produit `git archive`
error-no-commit = le dépôt git `{ $path }` n’a encore aucun commit
error-no-commit-help = enregistrez d’abord quelque chose, ou vérifiez le dossier sans `--rev`
error-no-revision = il n’y a pas de révision `{ $revision }`
error-no-revision-help = indiquez un commit, une branche ou une étiquette, par exemple `main` ou `HEAD~1`
error-no-revision-fetch-help = elle n’a peut-être pas été récupérée : récupérez-la avec tout l’historique, en intégration continue avec `fetch-depth: 0`
error-not-a-commit = `{ $revision }` n’est pas un commit
error-ambiguous-revision = plusieurs objets commencent par `{ $revision }`
error-ambiguous-revision-help = écrivez-en davantage de chiffres
error-missing-object = le dépôt git n’a pas l’objet `{ $object }`, dont la révision a besoin
error-missing-object-help = clonez de nouveau sans `--filter` ni `--depth` ; si cela ne change rien, `git fsck` indique ce qui est perdu
error-no-path-in-revision = il n’y a pas de dossier `{ $path }` dans la révision `{ $revision }`
error-no-branch = il n’y a pas de branche `{ $branch }`, que `affcheck.toml` indique
error-no-branch-help = récupérez-la, ou indiquez-en une autre avec `branch`
error-no-merge-base = on ne connaît rien que `{ $base }` et `{ $head }` aient en commun
error-no-merge-base-help = récupérez tout l’historique, en intégration continue avec `fetch-depth: 0`

## Demandes de fusion

report-comparison = demande de fusion, évaluée selon les règles de { $base } ; documents d’avant elle comme dans { $before }
title-pull-request-committee-file = une modification des fichiers du comité
title-pull-request-broken-rules = des règles inutilisables
title-pull-request-verdicts = des verdicts que changeraient les règles modifiées
title-pull-request-other-affiliate = le dossier d’un autre affilié
pull-request-committee-file = cette demande de fusion modifie `{ $path }`, qui sert à évaluer ou à protéger les affiliés ; elle a été évaluée sans cette modification
pull-request-committee-file-help = une personne du comité doit l’approuver
pull-request-broken-rules = avec cette demande de fusion, plus rien ne pourrait être évalué : { $why }
pull-request-several = { PLURAL($count) ->
    [one] cette demande de fusion touche le dossier de `{ $affiliates }`
    [many] cette demande de fusion touche les dossiers de { $count } d’affiliés : `{ $affiliates }`
   *[other] cette demande de fusion touche les dossiers de { $count } affiliés : `{ $affiliates }`
}
pull-request-other = cette demande de fusion est pour `{ $asked }`, et touche le dossier de `{ $id }`
pull-request-alteration = `{ $rule }`, { $from } → { $to }
pull-request-verdicts = { PLURAL($count) ->
    [one] les règles modifiées changeraient { $count } verdict : { $list }
    [many] les règles modifiées changeraient { $count } de verdicts : { $list }
   *[other] les règles modifiées changeraient { $count } verdicts : { $list }
}{ PLURAL($more, zero: "apart") ->
    [zero] {""}
    [one] , et { $more } autre
    [many] , et { $more } d’autres
   *[other] , et { $more } autres
}
pull-request-verdicts-help = une personne du comité doit voir si c’est bien voulu
pull-request-excuse-help = une demande de fusion qui contient des documents d’un affilié ne doit pas adoucir ses verdicts : faites de la modification des fichiers du comité une demande de fusion à part
verdict-waived = dispense jusqu’au { $until }
verdict-deferred = report jusqu’au { $until }
verdict-at-level = { $verdict } ({ $level })
change-fixed = n’est plus là
unchanged-hidden = { PLURAL($count) ->
    [one] { $count } constat était déjà là avant
    [many] { $count } de constats étaient déjà là avant
   *[other] { $count } constats étaient déjà là avant
}
summary-changes = cette demande de fusion : { $new } nouveaux, { $worse } aggravés, { $fixed } disparus, { $unchanged } déjà là avant
summary-untouched = cette demande de fusion ne touche le dossier d’aucun affilié ni aucun fichier du comité
summary-all-findings = Pour voir ce qui était déjà là avant : --all-findings
summary-filings = dates de dépôt : { $merged } d’après l’historique, { $declared } d’après les documents, { $unknown } inconnues
filing-amended = `{ $path }`, déposé le { $filed }, a été modifié le { $date }
filing-restored = `{ $path }`, déposé le { $filed }, a été retiré puis remis le { $date }
filing-refiled = `{ $path }` a été déposé de nouveau le { $filed } ; ce qui y avait été déposé le { $date } avait été retiré
history-shallow = les dates de dépôt ne peuvent être établies, car ce clone est superficiel ; récupérez tout l’historique (`git fetch --unshallow`, en intégration continue `fetch-depth: 0`)
history-partial = les dates de dépôt ne peuvent être établies, car ce clone n’a pas les anciens dossiers ; clonez sans `--filter=tree:0`

## Vérification d’un rapport

verify-true = `{ $path }` est exact : le commit `{ $commit }` donne le même rapport
verify-false = { PLURAL($count) ->
    [one] `{ $path }` n’est pas exact : { $count } chose est différente
    [many] `{ $path }` n’est pas exact : { $count } de choses sont différentes
   *[other] `{ $path }` n’est pas exact : { $count } choses sont différentes
}
verify-part = `{ $part }` vaut { $given } dans le rapport, mais donne { $made }
verify-section = `{ $affiliate }` donne un autre résultat : `{ $parts }`
verify-section-added = le rapport contient `{ $affiliate }`, que le dépôt git n’a pas
verify-section-missing = il manque `{ $affiliate }` dans le rapport
error-not-a-report = `{ $path }` n’est pas un rapport que ce programme sait lire
error-not-a-report-help = produisez-en un avec `affcheck check --format json`
error-other-version = le rapport a été produit par affcheck { $version }, et ceci est affcheck { $own }
error-other-version-help = vérifiez-le avec la version qui l’a produit
error-no-revision-in-report = le rapport a été produit à partir d’un dossier qui n’est dans aucun dépôt git, et ne peut donc être refait
error-modified-report = le rapport a été produit à partir de fichiers qui ne sont dans aucun commit, et ne peut donc être refait
error-unverifiable-help = produisez avec `affcheck check --rev` les rapports que d’autres doivent vérifier
error-no-merge-base-whole-help = ils n’ont aucun historique en commun : indiquez une autre base
