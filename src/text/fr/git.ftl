## Dépôts : révisions, historique, et ce qui ne peut y être lu

unreadable-submodule = ceci est un sous-module, un autre dépôt git à l’intérieur de celui-ci, et il n’est pas suivi
unreadable-submodule-help = placez ici les fichiers eux-mêmes
unreadable-lfs = ceci ne fait que renvoyer à un fichier que Git LFS garde ailleurs
unreadable-lfs-help = mettez le fichier lui-même dans le dépôt git : les documents déposés sont de petits textes et n’ont pas besoin de Git LFS
unreadable-not-fetched = le dépôt git mentionne ce fichier mais ne le contient pas ; le clone est partiel ou endommagé
unreadable-not-fetched-help = clonez de nouveau avec tous les fichiers, sans `--filter` ; si cela ne change rien, `git fsck` indique ce qui est perdu

reason-history-shallow = `{ $path }` est là, mais la date de son dépôt ne peut pas être établie : le clone est superficiel ; récupérez tout l’historique, en intégration continue avec `fetch-depth: 0`
reason-history-partial = `{ $path }` est là, mais la date de son dépôt ne peut pas être établie : les anciens dossiers ne sont pas dans ce clone ; clonez sans `--filter=tree:0`
reason-history-contradiction = `{ $path }` est là, mais la date de son dépôt ne peut pas être établie : le commit qui l’a apporté se dit plus ancien qu’un commit sur lequel il repose ; si c’est cet autre qui est mal daté, indiquez-le dans `misdated-commits` de `affcheck.toml`
grade-merged = d’après l’historique du dépôt git
grade-declared = d’après le document

error-no-repository = il n’y a pas de dépôt git à l’emplacement `{ $path }`
error-no-repository-help = indiquez un dépôt git avec `--repo`, ou vérifiez un dossier sans `--rev`
error-repository = le dépôt git `{ $path }` ne peut pas être ouvert : { $why }
error-repository-owner = le dépôt git `{ $path }` appartient à un autre utilisateur, et git ne lui fait donc pas confiance
error-repository-owner-help = si vous faites confiance à ce dépôt git, dites-le une fois : `git config --global --add safe.directory { $path }`
error-repository-format = le dépôt git `{ $path }` a un format qui n’est pas pris en charge, par exemple des objets SHA-256 ou reftable
error-repository-format-help = vérifiez un dossier en dehors du dépôt git, par exemple celui que produit `git archive`
error-no-commit = dans le dépôt git `{ $path }`, la branche extraite n’a encore aucun commit
error-no-commit-help = faites-y d’abord un commit, ou vérifiez le dossier sans `--rev`
error-no-revision = il n’y a pas de révision `{ $revision }`
error-no-revision-help = indiquez un commit, une branche ou une étiquette, par exemple `main` ou `HEAD~1`
error-no-revision-fetch-help = elle n’a peut-être pas été récupérée : récupérez-la avec tout l’historique, en intégration continue avec `fetch-depth: 0`
error-not-a-commit = `{ $revision }` n’est pas un commit
error-ambiguous-revision = plusieurs objets commencent par `{ $revision }`
error-ambiguous-revision-help = écrivez davantage de ses chiffres
error-missing-object = le dépôt git n’a pas l’objet `{ $object }`, dont la révision a besoin
error-missing-object-help = clonez de nouveau sans `--filter` ni `--depth` ; si cela ne change rien, `git fsck` indique ce qui est perdu
error-no-path-in-revision = il n’y a pas de dossier `{ $path }` dans la révision `{ $revision }`
error-no-branch = il n’y a pas de branche `{ $branch }`, alors que `affcheck.toml` l’indique
error-no-branch-help = récupérez-la, ou indiquez-en une autre avec `branch`
error-no-merge-base = on ne connaît aucun commit que `{ $base }` et `{ $head }` aient en commun
error-no-merge-base-help = récupérez tout l’historique, en intégration continue avec `fetch-depth: 0`

## Demandes de fusion

report-comparison = demande de fusion, évaluée selon les règles de { $base } et comparée aux documents de { $before }
title-pull-request-committee-file = une modification des fichiers du comité
title-pull-request-broken-rules = des règles inutilisables
title-pull-request-verdicts = des verdicts que changerait cette demande de fusion
title-pull-request-other-affiliate = le dossier d’un autre affilié
pull-request-committee-file = cette demande de fusion modifie `{ $path }`, qui sert à évaluer ou à protéger les affiliés ; elle a été évaluée sans cette modification
pull-request-committee-file-help = une personne du comité doit l’approuver
pull-request-broken-rules = avec cette demande de fusion, plus rien ne pourrait être évalué : { $why }
pull-request-several = { PLURAL($count) ->
    [one] cette demande de fusion touche le dossier de `{ $affiliates }`
    [many] cette demande de fusion touche les dossiers de { $count } d’affiliés : `{ $affiliates }`
   *[other] cette demande de fusion touche les dossiers de { $count } affiliés : `{ $affiliates }`
}{ PLURAL($more, zero: "apart") ->
    [zero] {""}
    [one] , et { $more } autre
    [many] , et { $more } d’autres
   *[other] , et { $more } autres
}
pull-request-other = cette demande de fusion est pour `{ $asked }`, et touche le dossier de `{ $id }`
pull-request-alteration = `{ $rule }`, { $from } → { $to }
pull-request-committee = la modification des fichiers du comité
pull-request-identity = la modification de l’identité dans `profile.toml`
pull-request-verdicts = { PLURAL($count) ->
    [one] { $cause } changerait { $count } verdict : { $list }
    [many] { $cause } changerait { $count } de verdicts : { $list }
   *[other] { $cause } changerait { $count } verdicts : { $list }
}{ PLURAL($more, zero: "apart") ->
    [zero] {""}
    [one] , et { $more } autre
    [many] , et { $more } d’autres
   *[other] , et { $more } autres
}
pull-request-verdicts-help = une personne du comité doit s’assurer que c’est bien voulu
pull-request-excuse-help = une demande de fusion qui contient des documents d’un affilié ne doit pas adoucir les verdicts de celui-ci : mettez la modification des fichiers du comité dans une demande de fusion à part
pull-request-identity-help = une autre personne que l’auteur de cette demande de fusion doit s’assurer que la nouvelle identité est exacte ; la demande a été évaluée selon l’ancienne
pull-request-register-first = cette demande de fusion l’ajoute à `register.toml`, mais c’est le registre d’avant qui compte : ajoutez d’abord l’entrée par une demande de fusion à part, puis les documents
verdict-waived = dérogation jusqu’au { $until }
verdict-deferred = report de délai jusqu’au { $until }
verdict-at-level = { $verdict } ({ $level })
change-fixed = n’est plus là
unchanged-hidden = { PLURAL($count) ->
    [one] { $count } constat était déjà là
    [many] { $count } de constats étaient déjà là
   *[other] { $count } constats étaient déjà là
}
summary-changes = constats nouveaux de cette demande de fusion : { $new } ; aggravés : { $worse } ; qui ne sont plus là : { $fixed } ; déjà là : { $unchanged }
summary-untouched = cette demande de fusion ne touche le dossier d’aucun affilié ni aucun fichier du comité
summary-all-findings = Pour voir ce qui était déjà là : --all-findings
summary-filings = dates de dépôt connues par l’historique : { $merged } ; par les documents : { $declared } ; inconnues : { $unknown }
filing-amended = `{ $path }`, déposé le { $filed }, a été modifié le { $date }
filing-restored = `{ $path }`, déposé le { $filed }, a été retiré puis remis le { $date }
filing-refiled = `{ $path }` a été déposé de nouveau le { $filed } ; ce qui y avait été déposé le { $date } avait été retiré
history-shallow = les dates de dépôt ne peuvent pas être établies, car ce clone est superficiel ; récupérez tout l’historique (`git fetch --unshallow`, en intégration continue `fetch-depth: 0`)
history-partial = les dates de dépôt ne peuvent pas être établies, car ce clone n’a pas les anciens dossiers ; clonez sans `--filter=tree:0`

## Vérification d’un rapport

verify-true = `{ $path }` est exact : le commit `{ $commit }` donne le même rapport
verify-false = { PLURAL($count) ->
    [one] `{ $path }` n’est pas exact : { $count } différence
    [many] `{ $path }` n’est pas exact : { $count } de différences
   *[other] `{ $path }` n’est pas exact : { $count } différences
}
verify-part = `{ $part }` vaut { $given } dans le rapport, mais { $made } dans l’évaluation refaite
verify-section = `{ $affiliate }` donne un autre résultat : `{ $parts }`
verify-section-added = le rapport contient `{ $affiliate }`, que le dépôt git n’a pas
verify-section-missing = il manque `{ $affiliate }` dans le rapport
error-not-a-report = `{ $path }` n’est pas un rapport que ce programme sait lire
error-not-a-report-help = produisez-en un avec `affcheck check --format json`
error-other-version = le rapport a été produit par affcheck { $version }, et ceci est affcheck { $own }
error-other-version-help = vérifiez-le avec la version qui l’a produit
error-no-revision-in-report = le rapport a été produit à partir d’un dossier qui n’est dans aucun dépôt git, et ne peut donc pas être refait
error-modified-report = le rapport a été produit à partir de fichiers qui ne sont dans aucun commit, et ne peut donc pas être refait
error-unverifiable-help = pour qu’un rapport puisse être vérifié par d’autres, produisez-le avec `affcheck check --rev`
error-no-merge-base-whole-help = leurs historiques n’ont rien en commun : indiquez une autre base
report-tree = arbre { $tree }
reason-history-branch = `{ $path }` est là, mais la date de son dépôt ne peut pas être établie : on ne sait pas quelle branche est celle par défaut ; indiquez-la avec `branch` dans `affcheck.toml`
history-branch = les dates de dépôt ne peuvent pas être établies, car on ne sait pas quelle branche est celle par défaut ; indiquez-la avec `branch` dans `affcheck.toml`
error-tag-and-branch = `{ $revision }` est à la fois une étiquette et une branche, et ce sont des commits différents
error-tag-and-branch-help = écrivez `refs/heads/{ $revision }` ou `refs/remotes/{ $revision }` pour la branche, `refs/tags/{ $revision }` pour l’étiquette
verify-order = quelque chose s’y trouve deux fois, dans un autre ordre ou en plus
error-other-history = le rapport et ce clone ne connaissent pas les mêmes parties de l’historique
error-other-history-help = vérifiez-le dans un clone semblable à celui où il a été produit : complet, ou superficiel
error-other-packs = le rapport a été produit avec d’autres lots de règles que ceux d’ici
error-other-packs-help = indiquez avec `--pack` ceux avec lesquels il a été produit
