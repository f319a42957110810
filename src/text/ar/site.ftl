# الموقع الذي تكتبه الصيغة html

cli-check-format-html = موقع ثابت بكل اللغات يملأ مجلدًا: `html=مجلد`
site-title = التزام الجهات المنتسبة
site-skip = انتقلوا إلى المحتوى
site-pages = الصفحات
site-languages = اللغات
site-index = الجهات المنتسبة
site-deadlines = المواعيد
site-rules = القواعد
site-applies = ما الذي ينطبق علينا؟
site-committee-only = للجنة وحدها. في هذا الموقع ما لا يجوز أن يراه غير اللجنة، فلا تنشروه.
site-as-of = الوضع في { $date }. أُنشئ الموقع بالإصدار { $version } من affcheck.
site-commit = نسخة Git
site-period = من { $from } إلى { $until }
site-since = منذ { $from }

site-sign-error = يجب إصلاحه
site-sign-unknown = لا يمكن الحكم عليه
site-sign-warning = ينبغي إصلاحه
site-sign-note = يمكن تحسينه
site-sign-excepted = مستثنى
site-sign-known = كان من قبل
site-sign-open = لم يحن موعده
site-sign-met = مستوفى
site-sign-off = غير مطلوب

error-no-site-folder = تُكتب الصيغة `html` في مجلد، ولم يُذكر أي مجلد
error-no-site-folder-help = اذكروا مجلدًا، مثل `--format html=site`
error-site-in-the-way = يوجد `{ $path }` حيث يُكتب الموقع، ولم يكتبه affcheck
error-site-in-the-way-help = لم يتغير شيء؛ اختاروا مجلدًا آخر، أو انقلوا الملف من مكانه
