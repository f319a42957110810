### La liste des constats connus

known-not-shown = { PLURAL($count) ->
    [one] { $count } constat de la liste des constats connus n’est pas montré ici
    [many] { $count } de constats de la liste des constats connus ne sont pas montrés ici
   *[other] { $count } constats de la liste des constats connus ne sont pas montrés ici
}
summary-known = constats de la liste des constats connus, ni montrés ni comptés ici : { $count } ; `--all-findings` les montre et les compte
summary-known-counted = constats de la liste des constats connus, montrés et comptés ici : { $count }
summary-mended = constats de la liste des constats connus qui ne sont plus là : { $count } ; `affcheck baseline --file FICHIER` les en retire
report-baseline = liste des constats connus { $digest }

baseline-begun = `{ $path }` : { PLURAL($count) ->
    [one] { $count } constat est inscrit comme connu
    [many] { $count } de constats sont inscrits comme connus
   *[other] { $count } constats sont inscrits comme connus
} ; désormais, la liste ne peut que raccourcir
baseline-shrunk = `{ $path }` : constats retirés : { $gone } ; devenus moins graves : { $milder } ; restants : { $count }
baseline-same = `{ $path }` reste inchangé ; constats dans la liste : { $count }
baseline-new = constats qui ne sont pas dans `{ $path }`, ou qui y figurent comme moins graves : { $count } ; ils ne sont pas ajoutés, car la liste des constats connus ne peut que raccourcir
baseline-new-help = corrigez-les ; ou, pour repartir de tous les constats actuels, supprimez le fichier et relancez la commande
baseline-committee = `{ $path }` nomme des constats que seul le comité peut voir : gardez-le là où personne d’autre ne peut le lire

error-no-baseline = il n’y a pas de liste de constats connus à l’emplacement `{ $path }`
error-no-baseline-help = `affcheck baseline --file { $path }` en écrit une
error-bad-baseline = la liste des constats connus `{ $path }` est inutilisable
error-bad-baseline-help = revenez à une version précédente du fichier, ou supprimez-le et recommencez avec `affcheck baseline`
error-baseline-format = la liste des constats connus `{ $path }` est au format `{ $format }`, et cette version du programme lit `{ $known }`
error-baseline-format-help = employez la version du programme qui l’a écrite, ou supprimez le fichier et recommencez avec `affcheck baseline`
error-baseline-audience = la liste des constats connus `{ $path }` a été établie pour les lecteurs `{ $audience }`
error-baseline-audience-help = ajoutez `--audience { $audience }`
error-baseline-date = la liste des constats connus `{ $path }` a été écrite selon la situation au { $date }, et cette évaluation se fait à une date antérieure
error-baseline-date-help = choisissez cette date ou une date ultérieure
error-baseline-pack = la liste des constats connus `{ $path }` a été établie avec le lot de règles `{ $pack }`, qui n’est pas utilisé ici
error-baseline-pack-help = ajoutez le lot avec `--pack` ; s’il a été abandonné pour de bon, retirez-le de `packs` dans la liste
error-baseline-large = la liste des constats connus `{ $path }` deviendrait trop grande pour être relue
error-baseline-large-help = commencez par une partie des affiliés, nommés avec `--affiliate`
error-verify-baseline = le rapport a été produit avec une liste de constats connus dont l’empreinte SHA-256 est `{ $digest }`
error-verify-baseline-help = indiquez ce fichier avec `--baseline`
error-baseline-unwritable = impossible d’écrire `{ $path }` : { $why }
