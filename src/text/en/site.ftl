# The site that the format html writes

cli-check-format-html = A static site in all languages that fills a folder: `html=FOLDER`
site-title = Affiliates' compliance
site-skip = Skip to the content
site-pages = Pages
site-languages = Languages
site-index = Affiliates
site-deadlines = Deadlines
site-rules = Rules
site-applies = What applies to us?
site-committee-only = For the committee only. This site names what the public must not read; do not publish it.
site-as-of = As of { $date }. Written by affcheck { $version }.
site-commit = Commit
site-period = { $from } to { $until }
site-since = since { $from }

site-sign-error = must be mended
site-sign-unknown = cannot be told
site-sign-warning = should be mended
site-sign-note = could be better
site-sign-excepted = excepted
site-sign-known = was there before
site-sign-open = still to come
site-sign-met = met
site-sign-off = not asked

error-no-site-folder = the format `html` fills a folder, and none is named
error-no-site-folder-help = name one, such as `--format html=site`
error-site-in-the-way = `{ $path }` was not written by affcheck and is in the way of the site
error-site-in-the-way-help = nothing was changed; choose another folder, or move the file away
