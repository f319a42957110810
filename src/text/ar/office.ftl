### جداول البيانات والتقاويم والتعليقات، والأمر `affcheck due`

cli-check-format-csv = جدول واحد لبرامج جداول البيانات، فيه سطر لكل حكم ولكل خلل
cli-check-format-xlsx = مصنف لبرامج جداول البيانات: النتائج والأحكام والمواعيد والخلاصة
cli-check-format-markdown = تعليق على طلب دمج
cli-check-format-ics = تقويم فيه حدث لكل موعد استحقاق

cli-due = عرض ما هو مستحق وموعده وعلى من، وما تأخر، وما يبدأ مع المرحلة التالية
cli-due-path = { cli-check-path }
cli-due-affiliate = النظر في هذه الجهة المنتسبة وحدها؛ ويمكن ذكره عدة مرات
cli-due-within = المدة القادمة التي يُنظر فيها، وتُكتب مثل `P6M` لستة أشهر؛ أما ما تأخر فيُعرض دائمًا
cli-due-pack = { cli-check-pack }
cli-due-rev = { cli-check-rev }
cli-due-repo = { cli-check-repo }
cli-due-cache = { cli-check-cache }
cli-due-no-cache = { cli-check-no-cache }
cli-due-as-of = { cli-check-as-of }
cli-due-format = كيف تُكتب القائمة
cli-due-format-table = للطرفية
cli-due-format-json = وثيقة JSON واحدة
cli-due-format-ics = تقويم
cli-due-format-markdown = لصفحة بصيغة Markdown
cli-due-audience = مَن يجوز له قراءة القائمة: لا تظهر القيم الخاصة والأسماء الحقيقية وراء الأسماء المستعارة إلا مع `committee`
cli-due-audience-public = { cli-check-audience-public }
cli-due-audience-committee = { cli-check-audience-committee }
cli-value-duration = مدة
usage-duration = تُكتب المدة مثل `P6M` أو `P1Y` أو `P30D`

## الأعمدة

column-affiliate = الجهة المنتسبة
column-name = الاسم
column-kind = النوع
column-stage = المرحلة
column-rule = القاعدة
column-title = العنوان
column-period = الفترة
column-level = درجة الإلزام
column-severity = درجة الخطورة
column-verdict = الحكم
column-reason = السبب
column-due = موعد الاستحقاق
column-by = آخر موعد
column-on = تم في
column-grade = مصدر التاريخ
column-late-by = أيام التأخر
column-exception = الاستثناء
column-until = الاستثناء حتى
column-message = ما وُجد
column-help = ما العمل
column-owner = الجهة المسؤولة
column-place = الموضع
column-change = التغيير
column-known = معروفة
column-fingerprint = البصمة
cell-yes = نعم
by-history = تاريخ التغييرات في المستودع
by-document = الوثيقة
exception-waived = إعفاء
exception-deferred = تأجيل
change-new = جديدة
change-worse = صارت أشد
change-unchanged = موجودة من قبل

## لماذا الحكم غير معروف أو لا تنطبق القاعدة، بكلمات قليلة

why-nothing-filed = لم يُودَع شيء
why-not-filed = وثيقة لم تُودَع
why-unreadable = وثيقة تتعذر قراءتها
why-faulty = قيمة غير سليمة الصياغة
why-unstated = قيمة غير مذكورة
why-not-opened = دليل خارج المستودع
why-incomparable = مدد لا تمكن مقارنتها
why-not-reviewed = لم تنظر اللجنة في ذلك بعد
why-history = تاريخ الإيداع غير معروف
why-level = لا يُطلب من هذا النوع في هذا العمر
why-overlay = قاعدة أوقفها ملحق هنا
why-status = لا يُطلب شيء في هذا الوضع
why-condition = شرط غير متحقق
why-first-period = أول فترة بعد الاعتراف
why-not-in-force = قاعدة لم تكن سارية بعد
why-nothing-to-judge = لا يوجد ما يُقيَّم
why-too-early = لم يحن الوقت بعد
why-same-duty = تطلب قاعدة أخرى الشيء نفسه

## الأوراق

sheet-findings = النتائج
sheet-verdicts = الأحكام
sheet-deadlines = المواعيد
sheet-summary = الخلاصة
sheet-left-out = { PLURAL($count) ->
    [zero] كل الأحكام مدرجة
    [one] حكم واحد بأن القاعدة لا تنطبق غير مدرج في الأحكام؛ وهو في `csv`
    [two] حكمان بأن القاعدة لا تنطبق غير مدرجين في الأحكام؛ وهما في `csv`
    [few] { $count } أحكام بأن القاعدة لا تنطبق غير مدرجة في الأحكام؛ وهي في `csv`
    [many] { $count } حكمًا بأن القاعدة لا تنطبق غير مدرجة في الأحكام؛ وهي في `csv`
   *[other] { $count } حكم بأن القاعدة لا تنطبق غير مدرجة في الأحكام؛ وهي في `csv`
}
count-affiliates = جهات منتسبة جرى تقييمها
count-not-judged = جهات منتسبة تعذر تقييمها
count-without-findings = جهات منتسبة لا يلزمها شيء
count-documents = الوثائق
count-rules = القواعد
count-excepted = نتائج شملها إعفاء أو تأجيل
count-known = نتائج معروفة

## التعليقات

markdown-errors = الأخطاء
markdown-warnings = التحذيرات
markdown-notes = الملاحظات
markdown-fixed = ما لم يعد موجودًا
markdown-nothing = لا شيء يحتاج إلى إصلاح
markdown-more = { PLURAL($count) ->
    [zero] كل شيء معروض
    [one] واحدة أخرى غير معروضة
    [two] اثنتان أخريان غير معروضتين
    [few] { $count } أخرى غير معروضة
    [many] { $count } أخرى غير معروضة
   *[other] { $count } أخرى غير معروضة
}

## المواعيد

calendar-name = مواعيد الجهات المنتسبة
deadline-state = الحكم: { $what }
deadline-asked = المطلوب: { $what }
deadline-fix = ما العمل: { $what }
deadline-rule = القاعدة: { $what }
deadline-deferred = أجّلته اللجنة؛ كان الموعد { $due }
due-heading = ما هو مستحق في { $from } وحتى { $until }
due-late-title = ما تأخر
due-owed-title = ما سيأتي
due-nothing = لا شيء مستحق في هذه المدة
due-late = { PLURAL($days) ->
    [zero] دون تأخر
    [one] متأخر يومًا واحدًا
    [two] متأخر يومين
    [few] متأخر { $days } أيام
    [many] متأخر { $days } يومًا
   *[other] متأخر { $days } يوم
}
due-stage = { $name }، ابتداءً من { $date }: { $stage }
due-amended = { $name }، ابتداءً من { $date }: تغييرات معلنة
