## المستودعات: النسخ والتاريخ وما لا يمكن قراءته منها

unreadable-submodule = هذه وحدة فرعية، أي مستودع آخر داخل هذا المستودع، ولا يُتبع
unreadable-submodule-help = ضعوا الملفات نفسها هنا
unreadable-lfs = هذا الملف مجرد إشارة إلى ملف يحفظه Git LFS في مكان آخر
unreadable-lfs-help = ضعوا الملف نفسه في المستودع: فالوثائق المودعة نصوص صغيرة لا تحتاج إلى Git LFS
unreadable-not-fetched = يذكر المستودع هذا الملف وليس فيه؛ فالمستودع المحلي ناقص أو تالف
unreadable-not-fetched-help = استنسخوا المستودع من جديد بكل ملفاته ودون `--filter`؛ فإن لم يتغير شيء فالأمر `git fsck` يبيّن ما فُقد

reason-history-shallow = الوثيقة `{ $path }` موجودة، لكن لا يمكن معرفة متى أُودعت: فتاريخ التغييرات في المستودع المحلي غير كامل؛ اجلبوه كله، وفي التكامل المستمر (CI) باستعمال `fetch-depth: 0`
reason-history-partial = الوثيقة `{ $path }` موجودة، لكن لا يمكن معرفة متى أُودعت: فالمجلدات القديمة ليست في المستودع المحلي؛ استنسخوا المستودع دون `--filter=tree:0`
reason-history-contradiction = الوثيقة `{ $path }` موجودة، لكن لا يمكن معرفة متى أُودعت: فالنسخة التي أتت بها تذكر تاريخًا أقدم من تاريخ نسخة بُنيت عليها؛ وإن كان تاريخ تلك الأخرى هو الخطأ فاذكروها في الحقل `misdated-commits` في `affcheck.toml`
grade-merged = حسب تاريخ التغييرات في المستودع
grade-declared = حسب ما تذكره هي

error-no-repository = لا يوجد مستودع Git في `{ $path }`
error-no-repository-help = اذكروا مستودعًا باستعمال `--repo`، أو افحصوا مجلدًا دون `--rev`
error-repository = لا يمكن فتح مستودع Git في `{ $path }`: { $why }
error-repository-owner = مستودع Git في `{ $path }` يملكه مستخدم آخر، ولذلك لا يثق به Git
error-repository-owner-help = إن كنتم تثقون به فاذكروا ذلك مرة واحدة: `git config --global --add safe.directory { $path }`
error-repository-format = صيغة مستودع Git في `{ $path }` غير مدعومة، مثل كائنات SHA-256 أو reftable
error-repository-format-help = افحصوا مجلدًا خارج المستودع، مثل ما ينتجه `git archive`
error-no-commit = ليس في فرع Git المستخرج في مستودع Git في `{ $path }` أي نسخة بعد
error-no-commit-help = احفظوا فيه نسخة (commit) أولًا، أو افحصوا المجلد دون `--rev`
error-no-revision = لا توجد نسخة باسم `{ $revision }`
error-no-revision-help = اذكروا معرّف نسخة (commit) أو فرع Git أو وسمًا، مثل `main` أو `HEAD~1`
error-no-revision-fetch-help = ربما لم تُجلب: اجلبوها مع تاريخ التغييرات كله، وفي التكامل المستمر (CI) باستعمال `fetch-depth: 0`
error-not-a-commit = `{ $revision }` ليس نسخة (commit) من المستودع
error-ambiguous-revision = في المستودع أكثر من كائن يبدأ معرّفه بـ `{ $revision }`
error-ambiguous-revision-help = اكتبوا جزءًا أطول من المعرّف
error-missing-object = ليس في المستودع الكائن `{ $object }` الذي تحتاج إليه النسخة
error-missing-object-help = استنسخوا المستودع من جديد دون `--filter` أو `--depth`؛ فإن لم يتغير شيء فالأمر `git fsck` يبيّن ما فُقد
error-no-path-in-revision = لا يوجد مجلد باسم `{ $path }` في النسخة `{ $revision }`
error-no-branch = لا يوجد فرع Git باسم `{ $branch }`، وهو المذكور في `affcheck.toml`
error-no-branch-help = اجلبوه، أو اذكروا غيره في `branch`
error-no-merge-base = لا تُعرف نسخة مشتركة بين `{ $base }` و`{ $head }`
error-no-merge-base-help = اجلبوا تاريخ التغييرات كله، وفي التكامل المستمر (CI) باستعمال `fetch-depth: 0`

## طلبات الدمج

report-comparison = طلب دمج، قُيّم وفق قواعد النسخة { $base }، وقورن بالوثائق كما في { $before }
title-pull-request-committee-file = تغيير في ملفات اللجنة
title-pull-request-broken-rules = قواعد لا يمكن استعمالها
title-pull-request-verdicts = أحكام يغيّرها طلب الدمج هذا
title-pull-request-other-affiliate = مجلد جهة منتسبة أخرى
pull-request-committee-file = في طلب الدمج هذا تغيير للملف `{ $path }`، وهو مما تُقيَّم به الجهات المنتسبة أو تُحمى؛ وقد قُيّم الطلب دون هذا التغيير
pull-request-committee-file-help = يجب أن يوافق عليه شخص من اللجنة
pull-request-broken-rules = لو قُبل طلب الدمج هذا لما أمكن تقييم شيء: { $why }
pull-request-several = { PLURAL($count) ->
    [zero] لا يمس طلب الدمج هذا مجلد أي جهة منتسبة
    [one] يمس طلب الدمج هذا مجلد `{ $affiliates }`
    [two] يمس طلب الدمج هذا مجلدي جهتين منتسبتين: `{ $affiliates }`
    [few] يمس طلب الدمج هذا مجلدات { $count } جهات منتسبة: `{ $affiliates }`
    [many] يمس طلب الدمج هذا مجلدات { $count } جهة منتسبة: `{ $affiliates }`
   *[other] يمس طلب الدمج هذا مجلدات { $count } جهة منتسبة: `{ $affiliates }`
}{ PLURAL($more, zero: "apart") ->
    [zero] {""}
    [one] ، وجهة أخرى
    [two] ، وجهتين أخريين
    [few] ، و{ $more } جهات أخرى
    [many] ، و{ $more } جهة أخرى
   *[other] ، و{ $more } جهة أخرى
}
pull-request-other = طلب الدمج هذا للجهة المنتسبة `{ $asked }`، ويمس مجلد `{ $id }`
pull-request-alteration = `{ $rule }`، { $from } ← { $to }
pull-request-committee = تعديل ملفات اللجنة
pull-request-identity = تعديل الهوية في `profile.toml`
pull-request-verdicts = { PLURAL($count) ->
    [zero] ليس من شأن { $cause } أن يغيّر أي حكم
    [one] من شأن { $cause } أن يغيّر حكمًا واحدًا: { $list }
    [two] من شأن { $cause } أن يغيّر حكمين: { $list }
    [few] من شأن { $cause } أن يغيّر { $count } أحكام: { $list }
    [many] من شأن { $cause } أن يغيّر { $count } حكمًا: { $list }
   *[other] من شأن { $cause } أن يغيّر { $count } حكم: { $list }
}{ PLURAL($more, zero: "apart") ->
    [zero] {""}
    [one] ، وحكمًا آخر
    [two] ، وحكمين آخرين
    [few] ، و{ $more } أحكام أخرى
    [many] ، و{ $more } حكمًا آخر
   *[other] ، و{ $more } حكم آخر
}
pull-request-verdicts-help = يجب أن يتأكد شخص من اللجنة من أن هذا مقصود
pull-request-excuse-help = لا يجوز لطلب دمج فيه وثائق جهة منتسبة أن يخفف أحكامها: اجعلوا تغيير ملفات اللجنة في طلب دمج مستقل
pull-request-identity-help = يجب أن يتأكد شخص غير صاحب طلب الدمج هذا من صحة الهوية الجديدة؛ وقد قُيّم الطلب وفق الهوية السابقة
pull-request-register-first = يضيف طلب الدمج هذا القيد إلى `register.toml`، لكن العبرة بالسجل كما كان قبله: أضيفوا القيد أولًا في طلب دمج مستقل، ثم الوثائق
verdict-waived = إعفاء حتى { $until }
verdict-deferred = تأجيل حتى { $until }
verdict-at-level = { $verdict } ({ $level })
change-fixed = لم تعد موجودة
unchanged-hidden = { PLURAL($count) ->
    [zero] لا نتائج موجودة من قبل
    [one] نتيجة واحدة كانت موجودة من قبل
    [two] نتيجتان كانتا موجودتين من قبل
    [few] { $count } نتائج كانت موجودة من قبل
    [many] { $count } نتيجة كانت موجودة من قبل
   *[other] { $count } نتيجة كانت موجودة من قبل
}
summary-changes = النتائج الجديدة في طلب الدمج هذا: { $new }؛ التي صارت أشد: { $worse }؛ التي لم تعد موجودة: { $fixed }؛ الموجودة من قبل: { $unchanged }
summary-untouched = لا يمس طلب الدمج هذا مجلد أي جهة منتسبة ولا أي ملف من ملفات اللجنة
summary-all-findings = لرؤية ما كان موجودًا من قبل: --all-findings
summary-filings = تواريخ الإيداع: { $merged } حسب تاريخ التغييرات في المستودع، و{ $declared } حسب ما تذكره الوثائق، و{ $unknown } غير معروفة
filing-amended = الوثيقة `{ $path }` أُودعت في { $filed }، وغُيّرت في { $date }
filing-restored = الوثيقة `{ $path }` أُودعت في { $filed }، ثم سُحبت وأُعيدت في { $date }
filing-refiled = الوثيقة `{ $path }` أُودعت من جديد في { $filed }؛ أما ما أُودع مكانها في { $date } فكان قد سُحب
history-shallow = لا يمكن معرفة متى أُودعت الوثائق لأن تاريخ التغييرات في المستودع المحلي غير كامل؛ اجلبوه كله (`git fetch --unshallow`، وفي التكامل المستمر (CI) `fetch-depth: 0`)
history-partial = لا يمكن معرفة متى أُودعت الوثائق لأن المجلدات القديمة ليست في المستودع المحلي؛ استنسخوا المستودع دون `--filter=tree:0`

## التحقق من تقرير

verify-true = التقرير `{ $path }` صحيح: فنسخة Git `{ $commit }` تعطي التقرير نفسه
verify-false = { PLURAL($count) ->
    [zero] التقرير `{ $path }` غير صحيح
    [one] التقرير `{ $path }` غير صحيح: فيه اختلاف واحد
    [two] التقرير `{ $path }` غير صحيح: فيه اختلافان
    [few] التقرير `{ $path }` غير صحيح: فيه { $count } اختلافات
    [many] التقرير `{ $path }` غير صحيح: فيه { $count } اختلافًا
   *[other] التقرير `{ $path }` غير صحيح: فيه { $count } اختلاف
}
verify-part = قيمة `{ $part }` في التقرير { $given }، وفي التقييم المعاد { $made }
verify-section = يختلف قسم `{ $affiliate }` في التقرير عنه في التقييم المعاد: `{ $parts }`
verify-section-added = في التقرير قسم `{ $affiliate }`، ولا يقابله شيء في المستودع
verify-section-missing = ليس في التقرير قسم `{ $affiliate }`
error-not-a-report = ليس `{ $path }` تقريرًا يستطيع هذا البرنامج قراءته
error-not-a-report-help = أنشئوا تقريرًا باستعمال `affcheck check --format json`
error-other-version = أُنشئ التقرير بالإصدار { $version } من affcheck، وهذا هو الإصدار { $own }
error-other-version-help = تحققوا منه بالإصدار الذي أنشأه
error-no-revision-in-report = أُنشئ التقرير من مجلد ليس في أي مستودع Git، فلا يمكن إنشاؤه من جديد
error-modified-report = أُنشئ التقرير من ملفات ليست في أي نسخة Git، فلا يمكن إنشاؤه من جديد
error-unverifiable-help = ليتمكن الآخرون من التحقق من تقرير، أنشئوه باستعمال `affcheck check --rev`
error-no-merge-base-whole-help = لا تشتركان في تاريخ التغييرات: اذكروا نسخة أخرى للمقارنة
report-tree = شجرة الملفات { $tree }
reason-history-branch = الوثيقة `{ $path }` موجودة، لكن لا يمكن معرفة متى أُودعت: فلا يُعرف أي فرع Git هو الفرع الافتراضي؛ اذكروه في الحقل `branch` في `affcheck.toml`
history-branch = لا يمكن معرفة متى أُودعت الوثائق لأنه لا يُعرف أي فرع Git هو الفرع الافتراضي؛ اذكروه في الحقل `branch` في `affcheck.toml`
error-tag-and-branch = الاسم `{ $revision }` اسم وسم واسم فرع Git معًا، وهما نسختان مختلفتان
error-tag-and-branch-help = اكتبوا `refs/heads/{ $revision }` أو `refs/remotes/{ $revision }` للفرع، و`refs/tags/{ $revision }` للوسم
verify-order = فيه شيء مكرر أو في ترتيب آخر أو زائد
error-other-history = لا يعرف التقرير والمستودع المحلي الأجزاء نفسها من تاريخ التغييرات
error-other-history-help = تحققوا منه في مستودع محلي كالذي أُنشئ فيه: كامل التاريخ أو ناقصه
error-other-packs = أُنشئ التقرير بحزم قواعد غير الموجودة هنا
error-other-packs-help = اذكروا باستعمال `--pack` الحزم التي أُنشئ بها
