## المستودعات: النسخ والتاريخ وما لا يمكن قراءته منها

unreadable-submodule = هذه وحدة فرعية، أي مستودع آخر داخل هذا المستودع، ولا يُتبع
unreadable-submodule-help = ضعوا الملفات نفسها هنا
unreadable-lfs = هذا الملف مجرد إشارة إلى ملف يحفظه Git LFS في مكان آخر
unreadable-lfs-help = احفظوا الملف نفسه في المستودع: فالوثائق المودعة نصوص صغيرة لا تحتاج إلى Git LFS
unreadable-not-fetched = يذكر المستودع هذا الملف وليس عنده؛ فالنسخة المحلية جزئية أو تالفة
unreadable-not-fetched-help = انسخوا المستودع من جديد بكل ملفاته ودون `--filter`؛ فإن لم يتغير شيء فالأمر `git fsck` يبيّن ما فُقد

reason-history-shallow = الوثيقة `{ $path }` موجودة، لكن لا يمكن معرفة متى أُودعت: فالنسخة المحلية ضحلة؛ اجلبوا التاريخ كله، وفي التكامل المستمر باستعمال `fetch-depth: 0`
reason-history-partial = الوثيقة `{ $path }` موجودة، لكن لا يمكن معرفة متى أُودعت: فالمجلدات القديمة ليست في هذه النسخة؛ انسخوا المستودع دون `--filter=tree:0`
reason-history-contradiction = الوثيقة `{ $path }` موجودة، لكن لا يمكن معرفة متى أُودعت: فتاريخ الإيداع البرمجي الذي أتى بها يناقض ما حوله
grade-merged = كما يبيّن تاريخ المستودع
grade-declared = كما تذكر الوثيقة

error-no-repository = لا يوجد مستودع git في `{ $path }`
error-no-repository-help = اذكروا مستودعًا باستعمال `--repo`، أو افحصوا مجلدًا دون `--rev`
error-repository = لا يمكن فتح مستودع git في `{ $path }`: { $why }
error-repository-owner = مستودع git في `{ $path }` يملكه مستخدم آخر، ولذلك لا يثق به git
error-repository-owner-help = إن كنتم تثقون به فقولوا ذلك مرة واحدة: `git config --global --add safe.directory { $path }`
error-repository-format = صيغة مستودع git في `{ $path }` غير مدعومة، مثل كائنات SHA-256 أو reftable
error-repository-format-help = افحصوا مجلدًا خارج المستودع، مثل ما ينتجه `git archive`
error-no-commit = ليس في مستودع git في `{ $path }` أي إيداع برمجي بعد
error-no-commit-help = أودعوا فيه شيئًا أولًا، أو افحصوا المجلد دون `--rev`
error-no-revision = لا توجد نسخة باسم `{ $revision }`
error-no-revision-help = اذكروا إيداعًا برمجيًا أو فرعًا أو وسمًا، مثل `main` أو `HEAD~1`
error-no-revision-fetch-help = ربما لم تُجلب: اجلبوها مع التاريخ كله، وفي التكامل المستمر باستعمال `fetch-depth: 0`
error-not-a-commit = ليس `{ $revision }` إيداعًا برمجيًا
error-ambiguous-revision = تبدأ كائنات عدة بـ `{ $revision }`
error-ambiguous-revision-help = اكتبوا مزيدًا من أرقامه
error-missing-object = ليس في المستودع الكائن `{ $object }` الذي تحتاج إليه النسخة
error-missing-object-help = انسخوا المستودع من جديد دون `--filter` أو `--depth`؛ فإن لم يتغير شيء فالأمر `git fsck` يبيّن ما فُقد
error-no-path-in-revision = لا يوجد مجلد باسم `{ $path }` في النسخة `{ $revision }`
error-no-branch = لا يوجد فرع باسم `{ $branch }`، وهو المذكور في `affcheck.toml`
error-no-branch-help = اجلبوه، أو اذكروا فرعًا آخر في `branch`
error-no-merge-base = لا يُعرف شيء مشترك بين `{ $base }` و`{ $head }`
error-no-merge-base-help = اجلبوا التاريخ كله، وفي التكامل المستمر باستعمال `fetch-depth: 0`

## طلبات الدمج

report-comparison = طلب دمج، قُيّم بقواعد { $base }؛ والوثائق قبله كما في { $before }
title-pull-request-committee-file = تغيير في ملفات اللجنة
title-pull-request-broken-rules = قواعد لا يمكن استعمالها
title-pull-request-verdicts = أحكام تغيّرها القواعد المعدّلة
title-pull-request-other-affiliate = مجلد جهة منتسبة أخرى
pull-request-committee-file = يغيّر طلب الدمج هذا الملف `{ $path }` الذي تُقيَّم به الجهات المنتسبة أو تُحمى؛ وقد قُيّم الطلب دون هذا التغيير
pull-request-committee-file-help = يجب أن يوافق عليه شخص من اللجنة
pull-request-broken-rules = لو قُبل طلب الدمج هذا لما أمكن تقييم شيء: { $why }
pull-request-several = { PLURAL($count) ->
    [zero] لا يمس طلب الدمج هذا مجلد أي جهة منتسبة
    [one] يمس طلب الدمج هذا مجلد `{ $affiliates }`
    [two] يمس طلب الدمج هذا مجلدي جهتين منتسبتين: `{ $affiliates }`
    [few] يمس طلب الدمج هذا مجلدات { $count } جهات منتسبة: `{ $affiliates }`
    [many] يمس طلب الدمج هذا مجلدات { $count } جهة منتسبة: `{ $affiliates }`
   *[other] يمس طلب الدمج هذا مجلدات { $count } جهة منتسبة: `{ $affiliates }`
}
pull-request-other = طلب الدمج هذا للجهة `{ $asked }`، ويمس مجلد `{ $id }`
pull-request-alteration = `{ $rule }`، { $from } ← { $to }
pull-request-verdicts = { PLURAL($count) ->
    [zero] لا تغيّر القواعد المعدّلة أي حكم
    [one] تغيّر القواعد المعدّلة حكمًا واحدًا: { $list }
    [two] تغيّر القواعد المعدّلة حكمين: { $list }
    [few] تغيّر القواعد المعدّلة { $count } أحكام: { $list }
    [many] تغيّر القواعد المعدّلة { $count } حكمًا: { $list }
   *[other] تغيّر القواعد المعدّلة { $count } حكم: { $list }
}{ PLURAL($more, zero: "apart") ->
    [zero] {""}
    [one] ، وحكمًا آخر
    [two] ، وحكمين آخرين
    [few] ، و{ $more } أحكام أخرى
    [many] ، و{ $more } حكمًا آخر
   *[other] ، و{ $more } حكم آخر
}
pull-request-verdicts-help = يجب أن ينظر شخص من اللجنة هل هذا مقصود
pull-request-excuse-help = لا يجوز لطلب دمج فيه وثائق جهة منتسبة أن يخفف أحكامها: اجعلوا تغيير ملفات اللجنة في طلب دمج مستقل
verdict-waived = معفى منه حتى { $until }
verdict-deferred = مؤجل حتى { $until }
verdict-at-level = { $verdict } ({ $level })
change-fixed = لم يعد موجودًا
unchanged-hidden = { PLURAL($count) ->
    [zero] لا نتائج موجودة من قبل
    [one] نتيجة واحدة كانت موجودة من قبل
    [two] نتيجتان كانتا موجودتين من قبل
    [few] { $count } نتائج كانت موجودة من قبل
    [many] { $count } نتيجة كانت موجودة من قبل
   *[other] { $count } نتيجة كانت موجودة من قبل
}
summary-changes = طلب الدمج هذا: الجديد { $new }، وما اشتد { $worse }، وما لم يعد موجودًا { $fixed }، والموجود من قبل { $unchanged }
summary-untouched = لا يمس طلب الدمج هذا مجلد أي جهة منتسبة ولا أي ملف من ملفات اللجنة
summary-all-findings = لرؤية ما كان موجودًا من قبل: --all-findings
summary-filings = تواريخ الإيداع: { $merged } من تاريخ المستودع، و{ $declared } كما تذكر الوثائق، و{ $unknown } غير معروفة
filing-amended = `{ $path }`، أُودعت في { $filed }، وغُيّرت في { $date }
filing-restored = `{ $path }`، أُودعت في { $filed }، ثم سُحبت وأُعيدت في { $date }
filing-refiled = `{ $path }` أُودعت من جديد في { $filed }؛ وقد سُحب ما أُودع هناك في { $date }
history-shallow = لا يمكن معرفة متى أُودعت الوثائق لأن هذه النسخة المحلية ضحلة؛ اجلبوا التاريخ كله (`git fetch --unshallow`، وفي التكامل المستمر `fetch-depth: 0`)
history-partial = لا يمكن معرفة متى أُودعت الوثائق لأن المجلدات القديمة ليست في هذه النسخة؛ انسخوا المستودع دون `--filter=tree:0`

## التحقق من تقرير

verify-true = التقرير `{ $path }` صحيح: فالإيداع البرمجي `{ $commit }` يعطي التقرير نفسه
verify-false = { PLURAL($count) ->
    [zero] التقرير `{ $path }` غير صحيح
    [one] التقرير `{ $path }` غير صحيح: يختلف عنه شيء واحد
    [two] التقرير `{ $path }` غير صحيح: يختلف عنه شيئان
    [few] التقرير `{ $path }` غير صحيح: تختلف عنه { $count } أشياء
    [many] التقرير `{ $path }` غير صحيح: يختلف عنه { $count } شيئًا
   *[other] التقرير `{ $path }` غير صحيح: يختلف عنه { $count } شيء
}
verify-part = قيمة `{ $part }` في التقرير { $given }، والناتج { $made }
verify-section = ما ينتج للجهة `{ $affiliate }` مختلف: `{ $parts }`
verify-section-added = في التقرير `{ $affiliate }`، وليست في المستودع
verify-section-missing = ليس في التقرير `{ $affiliate }`
error-not-a-report = ليس `{ $path }` تقريرًا يستطيع هذا البرنامج قراءته
error-not-a-report-help = أنشئوا تقريرًا باستعمال `affcheck check --format json`
error-other-version = أُنشئ التقرير بالإصدار { $version } من affcheck، وهذا هو الإصدار { $own }
error-other-version-help = تحققوا منه بالإصدار الذي أنشأه
error-no-revision-in-report = أُنشئ التقرير من مجلد ليس في أي مستودع، فلا يمكن إنشاؤه من جديد
error-modified-report = أُنشئ التقرير من ملفات ليست في أي إيداع برمجي، فلا يمكن إنشاؤه من جديد
error-unverifiable-help = التقارير التي سيتحقق منها آخرون تُنشأ باستعمال `affcheck check --rev`
error-no-merge-base-whole-help = ليس بينهما تاريخ مشترك: اذكروا أساسًا آخر
