## Formats of reports

error-format-twice = two formats go to `{ $path }`
error-format-twice-help = only one can go to standard output, `-`; give the others a file each, for example `--format json=report.json`
error-unwritable-file = the report cannot be written to `{ $path }`: { $why }
error-unwritable-file-help = name a file in a folder that is there and that you may write to
