## Formats of reports

error-format-twice = deux formats vont vers `{ $path }`
error-format-twice-help = un seul peut aller vers la sortie standard, `-` ; donnez un fichier à chacun des autres, par exemple `--format json=rapport.json`
error-unwritable-file = le rapport ne peut être écrit dans `{ $path }` : { $why }
error-unwritable-file-help = indiquez un fichier dans un dossier qui existe et où vous pouvez écrire
