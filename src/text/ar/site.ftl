# الموقع الذي تكتبه الصيغة html

cli-check-format-html = موقع ثابت بكل اللغات يملأ مجلدًا: `html=مجلد`
site-title = التزام الجهات المنتسبة
site-skip = انتقل إلى المحتوى
site-pages = الصفحات
site-languages = اللغات
site-index = الجهات المنتسبة
site-deadlines = المواعيد
site-rules = القواعد
site-applies = ما الذي ينطبق علينا؟
site-committee-only = للجنة وحدها. يذكر هذا الموقع ما لا يجوز أن يقرأه العموم، فلا تنشروه.
site-as-of = بتاريخ { $date }. كتبه affcheck { $version }.
site-commit = الإيداع

site-sign-error = يجب إصلاحه
site-sign-unknown = لا يمكن الحكم عليه
site-sign-warning = ينبغي إصلاحه
site-sign-note = يمكن تحسينه
site-sign-excepted = مستثنى
site-sign-open = لم يحن بعد
site-sign-met = مستوفى
site-sign-off = غير مطلوب

error-no-site-folder = الصيغة `html` تملأ مجلدًا ولم يُذكر أي مجلد
error-no-site-folder-help = اذكر مجلدًا، مثل `--format html=site`
error-site-in-the-way = الملف `{ $path }` لم يكتبه affcheck وهو يعترض الموقع
error-site-in-the-way-help = لم يتغير شيء؛ اختر مجلدًا آخر أو انقل الملف
