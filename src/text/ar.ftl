### مشترك بين الجميع

list-separator = { "، " }
list-separator-words = { "`، `" }
list-both = { $first } و{ $second }
colon = { ": " }
known-words = المعروف هو: `{ $known }`
known-words-more = { PLURAL($more) ->
    [zero] المعروف هو: `{ $known }`
    [one] المعروف هو: `{ $known }`، وواحد آخر
    [two] المعروف هو: `{ $known }`، واثنان آخران
    [few] المعروف هو: `{ $known }`، و{ $more } أخرى
    [many] المعروف هو: `{ $known }`، و{ $more } أخرى
   *[other] المعروف هو: `{ $known }`، و{ $more } أخرى
}
cycle-fiscal-year = كل سنة مالية
cycle-recognition-year = كل سنة ابتداءً من تاريخ الاعتراف
cycle-calendar-year = كل سنة ميلادية
cycle-every = كل فترة من { $duration } ابتداءً من تاريخ الاعتراف
describe-where = { $what }؛ وذلك فقط حيث { $conditions }
error-pack-twice = حزمة القواعد `{ $name }` مستعملة من قبل
error-pack-twice-help = سمّوا حزمتكم الخاصة باسم آخر
private-value = (قيمة خاصة)
duration-years = { PLURAL($count) ->
    [zero] { $count } سنة
    [one] سنة واحدة
    [two] سنتين
    [few] { $count } سنوات
    [many] { $count } سنة
   *[other] { $count } سنة
}
duration-months = { PLURAL($count) ->
    [zero] { $count } شهر
    [one] شهر واحد
    [two] شهرين
    [few] { $count } أشهر
    [many] { $count } شهرًا
   *[other] { $count } شهر
}
duration-days = { PLURAL($count) ->
    [zero] { $count } يوم
    [one] يوم واحد
    [two] يومين
    [few] { $count } أيام
    [many] { $count } يومًا
   *[other] { $count } يوم
}
age-months = { PLURAL($count) ->
    [zero] عمرها أقل من شهر
    [one] عمرها شهر واحد
    [two] عمرها شهران
    [few] عمرها { $count } أشهر
    [many] عمرها { $count } شهرًا
   *[other] عمرها { $count } شهر
}
age-years = { PLURAL($count) ->
    [zero] عمرها أقل من سنة
    [one] عمرها سنة واحدة
    [two] عمرها سنتان
    [few] عمرها { $count } سنوات
    [many] عمرها { $count } سنة
   *[other] عمرها { $count } سنة
}
severity-error = خطأ
severity-warning = تحذير
severity-note = ملاحظة
level-off = -
level-may = نصيحة
level-should = منتظَرة
level-must = إلزامية
verdict-met = مستوفى
verdict-not-met = غير مستوفى
verdict-unknown = غير معروف
verdict-not-applicable = لا ينطبق
verdict-not-yet-due = لم يحن موعده
verdict-due-soon = يحين موعده قريبًا
verdict-in-grace = في مهلة السماح
verdict-overdue = متأخر
help = مساعدة
see-also = انظروا أيضًا
progress = جارٍ فحص الجهات المنتسبة

## ما هو مستحق
due-soon = { $what }؛ الموعد { $due }
in-grace = { $what }؛ كان الموعد { $due }، وتنتهي مهلة السماح في { $until }
overdue = { PLURAL($days) ->
    [zero] { $what }؛ كان الموعد { $due }، أي اليوم
    [one] { $what }؛ كان الموعد { $due }، أي قبل يوم واحد
    [two] { $what }؛ كان الموعد { $due }، أي قبل يومين
    [few] { $what }؛ كان الموعد { $due }، أي قبل { $days } أيام
    [many] { $what }؛ كان الموعد { $due }، أي قبل { $days } يومًا
   *[other] { $what }؛ كان الموعد { $due }، أي قبل { $days } يوم
}

## الالتزامات
report-covered = أُودعت الوثيقة في { $filed }، { $how }، وتغطي الفترة { $period }
report-missing = لا توجد وثيقة `{ $document }` تغطي الفترة { $period }
report-partial = ما أُودع لا يغطي سوى جزء من الفترة { $period }
report-covers-only = تغطي الفترة { $period }
event-done = { PLURAL($needed) ->
    [zero] لا شيء مطلوب في الفترة { $period }
    [one] تم في الفترة { $period }
    [two] تم مرتين في الفترة { $period }
    [few] تم { $needed } مرات في الفترة { $period }
    [many] تم { $needed } مرة في الفترة { $period }
   *[other] تم { $needed } مرة في الفترة { $period }
}
event-missing = { PLURAL($needed) ->
    [zero] لا توجد وثيقة `{ $document }` تُحتسب للفترة { $period }
    [one] لا توجد وثيقة `{ $document }` تُحتسب للفترة { $period }
    [two] لم تُودَع أي من وثيقتي `{ $document }` المطلوبتين للفترة { $period }
    [few] لم تُودَع أي من وثائق `{ $document }` المطلوبة للفترة { $period }، وعددها { $needed }
    [many] لم تُودَع أي من وثائق `{ $document }` المطلوبة للفترة { $period }، وعددها { $needed }
   *[other] لم تُودَع أي من وثائق `{ $document }` المطلوبة للفترة { $period }، وعددها { $needed }
}
event-too-few = { PLURAL($count) ->
    [zero] لا توجد أي وثيقة للفترة { $period } من أصل { $needed }
    [one] لا توجد للفترة { $period } سوى وثيقة واحدة من أصل { $needed }
    [two] لا توجد للفترة { $period } سوى وثيقتين من أصل { $needed }
    [few] لا توجد للفترة { $period } سوى { $count } وثائق من أصل { $needed }
    [many] لا توجد للفترة { $period } سوى { $count } وثيقة من أصل { $needed }
   *[other] لا توجد للفترة { $period } سوى { $count } وثيقة من أصل { $needed }
}
event-rejected = { PLURAL($rejected) ->
    [zero] لا يوجد للفترة { $period } ما يُحتسب
    [one] ما أُودع للفترة { $period } لا يُحتسب
    [two] لا تُحتسب أي من الوثيقتين المودعتين للفترة { $period }
    [few] لا تُحتسب أي من الوثائق المودعة للفترة { $period }، وعددها { $rejected }
    [many] لا تُحتسب أي من الوثائق المودعة للفترة { $period }، وعددها { $rejected }
   *[other] لا تُحتسب أي من الوثائق المودعة للفترة { $period }، وعددها { $rejected }
}
event-does-not-count = لا تُحتسب: { $why }
once-done = تم ذلك؛ وكان الأجل يسري منذ { $since }
once-open = لم يتم منذ { $since }
renewal-done = تم من جديد بعد { $since }
renewal-open = لم يتم من جديد منذ { $since }
renewal-last = آخر مرة
response-given = الحقل `{ $field }` يبيّن الاستجابة لما بدأ في { $start }
response-open = الحقل `{ $field }` غير مذكور، استجابةً لما بدأ في { $start }

describe-report = وثيقة عن { $each }، خلال { $due } من آخر يوم فيها
describe-event = { PLURAL($needed) ->
    [zero] دون حد أدنى في { $each }
    [one] مرة واحدة على الأقل في { $each }
    [two] مرتين على الأقل في { $each }
    [few] { $needed } مرات على الأقل في { $each }
    [many] { $needed } مرة على الأقل في { $each }
   *[other] { $needed } مرة على الأقل في { $each }
}
describe-event-that = { PLURAL($needed) ->
    [zero] دون حد أدنى في { $each }، والشرط: { $that }
    [one] مرة واحدة على الأقل في { $each }، والشرط: { $that }
    [two] مرتين على الأقل في { $each }، والشرط: { $that }
    [few] { $needed } مرات على الأقل في { $each }، والشرط: { $that }
    [many] { $needed } مرة على الأقل في { $each }، والشرط: { $that }
   *[other] { $needed } مرة على الأقل في { $each }، والشرط: { $that }
}
describe-once = مرة واحدة، خلال `{ $within }` من الاعتراف أو من بدء سريان القاعدة
describe-unless-explained = { $what }، أو يبيّن السبب في `{ $list }`
describe-renewal = من جديد خلال `{ $within }` من آخر مرة
describe-renewal-that = من جديد خلال `{ $within }` من آخر مرة، والشرط: { $that }
describe-response = يأتي `{ $answer }` خلال `{ $within }` من `{ $start }`
describe-response-items = في كل عنصر من عناصر `{ $items }`، يأتي `{ $answer }` خلال `{ $within }` من `{ $start }`

## عناوين مواضع الخلل
title-unreadable = ملف تتعذر قراءته
title-syntax = صيغة TOML غير صحيحة
title-schema = قيمة غير مناسبة
title-unknown-key = حقل غير معروف
title-unrecognised = ملف غير معروف
title-newer-toml = صيغة ترفضها أدوات أخرى
title-personal-data = بيانات شخصية في ملف منشور للعموم
title-hidden-character = حرف خفي
title-half-change = تغيير ينقصه نصفه
title-disagreement = الملف التعريفي والسجل لا يتفقان
title-unknown-affiliate = غير موجودة في السجل
title-broken-entry = قيد معيب في السجل
title-unknown-kind = نوع غير معروف من الجهات المنتسبة
title-overlay-review = ملحق ينبغي أن يُراجَع
title-waiver = استثناء ينبغي النظر فيه
title-other = نتيجة

register-broken-entry = قيد `{ $id }` في السجل معيب، فتعذر تقييم هذه الجهة
register-broken-entry-help = أصلحوا القيد في `register.toml`
register-unknown-affiliate = يوجد مجلد باسم `{ $id }`، ولا يوجد له قيد في السجل
register-unknown-affiliate-help = أضيفوا القيد إلى `register.toml`، أو أزيلوا المجلد
register-unknown-kind = لا تعرف أي من حزم القواعد المستعملة النوع `{ $kind }`
overlay-review = كان من المقرر أن يُراجَع الملحق `{ $overlay }` في الحزمة `{ $pack }` بحلول { $date }

## الاستثناءات
waiver-unknown-rule = لا توجد القاعدة `{ $rule }` في أي من حزم القواعد المستعملة
waiver-backwards = ينتهي الاستثناء في { $until }، أي قبل منحه في { $granted }
waiver-not-allowed = القاعدة `{ $rule }` لا تقبل الإعفاء
deferral-not-allowed = القاعدة `{ $rule }` لا تقبل التأجيل
waiver-too-long = لا يجوز الإعفاء من القاعدة `{ $rule }` لأكثر من { $longest }، والتاريخ { $until } يتجاوز ذلك
waiver-too-long-help = اختاروا يومًا أخيرًا أقرب؛ ويمكن منح الإعفاء من جديد عند انتهائه
waiver-expired = انتهى الاستثناء من القاعدة `{ $rule }` في { $until }
waiver-expired-help = امنحوه من جديد إذا كان لا يزال لازمًا، أو احذفوه
waiver-unused = لا حاجة الآن إلى الاستثناء من القاعدة `{ $rule }`
waiver-unused-help = احذفوه إذا أدى غرضه
waiver-expiring = ينتهي الاستثناء من القاعدة `{ $rule }` في { $until }
waiver-expiring-help = قرروا قبل ذلك هل لا يزال لازمًا
waiver-unknown-affiliate = لا توجد في السجل جهة منتسبة باسم `{ $id }`
is-waived = إعفاء حتى { $until }: { $rule }
is-deferred = تأجيل حتى { $until }: { $rule }

## التقارير
report-header = affcheck { $version }، الوضع في { $date }، وفق قواعد { $packs }
report-revision = نسخة Git { $commit }
report-revision-modified = نسخة Git { $commit }، مع تغييرات ليست فيها
report-no-revision = لا توجد نسخة Git
report-register = السجل { $digest }
report-self-declared = لا يوجد سجل هنا: النوع والعمر هما ما تقوله الجهة المنتسبة عن نفسها
committee-files = ملفات اللجنة نفسها
brief-overdue = { $period } (كان الموعد { $due })
brief-in-grace = { $period } (كان الموعد { $due }، في مهلة السماح)
brief-due-soon = { $period } (الموعد { $due })
brief-period = { $period }
cannot-judge = { PLURAL($count) ->
    [zero] لا تتوقف عليه أي قاعدة: `{ $rules }`
    [one] تتوقف عليه قاعدة واحدة: `{ $rules }`
    [two] تتوقف عليه قاعدتان: `{ $rules }`
    [few] تتوقف عليه { $count } قواعد: `{ $rules }`
    [many] تتوقف عليه { $count } قاعدة: `{ $rules }`
   *[other] تتوقف عليه { $count } قاعدة: `{ $rules }`
}
summary-title = الخلاصة
summary-affiliates = شمل التقييم { PLURAL($affiliates) ->
    [zero] { $affiliates } جهة منتسبة
    [one] جهة منتسبة واحدة
    [two] جهتين منتسبتين
    [few] { $affiliates } جهات منتسبة
    [many] { $affiliates } جهة منتسبة
   *[other] { $affiliates } جهة منتسبة
} و{ PLURAL($documents) ->
    [zero] { $documents } وثيقة
    [one] وثيقة واحدة
    [two] وثيقتين
    [few] { $documents } وثائق
    [many] { $documents } وثيقة
   *[other] { $documents } وثيقة
}، وفق { PLURAL($rules) ->
    [zero] { $rules } قاعدة
    [one] قاعدة واحدة
    [two] قاعدتين
    [few] { $rules } قواعد
    [many] { $rules } قاعدة
   *[other] { $rules } قاعدة
}
summary-findings = للإصلاح: { PLURAL($errors) ->
    [zero] لا أخطاء
    [one] خطأ واحد
    [two] خطآن
    [few] { $errors } أخطاء
    [many] { $errors } خطأً
   *[other] { $errors } خطأ
}، { PLURAL($warnings) ->
    [zero] لا تحذيرات
    [one] تحذير واحد
    [two] تحذيران
    [few] { $warnings } تحذيرات
    [many] { $warnings } تحذيرًا
   *[other] { $warnings } تحذير
}، { PLURAL($notes) ->
    [zero] لا ملاحظات
    [one] ملاحظة واحدة
    [two] ملاحظتان
    [few] { $notes } ملاحظات
    [many] { $notes } ملاحظة
   *[other] { $notes } ملاحظة
}
summary-verdicts = الأحكام: { $met } «مستوفى»، { $open } «غير مستوفى» أو «متأخر» أو «في مهلة السماح»، { $unknown } «غير معروف»
summary-unknown = الأحكام «غير معروف» بحسب السبب: { $causes }
summary-cause = { $cause } ({ $count })
summary-without-findings = جهات منتسبة لا يلزمها شيء: { $count }
summary-not-judged = جهات منتسبة تعذر تقييمها: { $count }
summary-excepted = نتائج شملها إعفاء أو تأجيل من اللجنة: { $count }
summary-most = ما ينبغي لأكثر الجهات المنتسبة أن تنظر فيه
summary-more = { PLURAL($count) ->
    [zero] ولا شيء غير ذلك
    [one] وواحدة أخرى
    [two] واثنتان أخريان
    [few] و{ $count } أخرى
    [many] و{ $count } أخرى
   *[other] و{ $count } أخرى
}
summary-detail = لرؤية الأسطر وما ينبغي فعله: affcheck check --affiliate ID
summary-line = { PLURAL($affiliates) ->
    [zero] { $affiliates } جهة منتسبة
    [one] جهة منتسبة واحدة
    [two] جهتان منتسبتان
    [few] { $affiliates } جهات منتسبة
    [many] { $affiliates } جهة منتسبة
   *[other] { $affiliates } جهة منتسبة
}: { PLURAL($errors) ->
    [zero] لا أخطاء
    [one] خطأ واحد
    [two] خطآن
    [few] { $errors } أخطاء
    [many] { $errors } خطأً
   *[other] { $errors } خطأ
}، { PLURAL($warnings) ->
    [zero] لا تحذيرات
    [one] تحذير واحد
    [two] تحذيران
    [few] { $warnings } تحذيرات
    [many] { $warnings } تحذيرًا
   *[other] { $warnings } تحذير
}، { PLURAL($notes) ->
    [zero] لا ملاحظات
    [one] ملاحظة واحدة
    [two] ملاحظتان
    [few] { $notes } ملاحظات
    [many] { $notes } ملاحظة
   *[other] { $notes } ملاحظة
}، بإعفاء أو تأجيل: { $excepted }

## الشروح
explain-why = لماذا
explain-fix = ما ينبغي فعله
explain-levels = ممن تُطلب
explain-judged = كيف تُقيَّم
explain-document = تتعلق بوثيقة `{ $document }`، بطريقة `{ $kind }`
explain-amended = تتغير في { $date }
explain-waivable = يمكن للجنة أن تمنح إعفاءً منها لمدة لا تزيد على { $longest }
explain-statements = مما استُخلصت
explain-owner = الجهة المسؤولة عنها
explain-here = هنا
explain-for = { $name }، الوضع في { $date }
explain-since = { $level } منذ { $since }
explain-off = غير مطلوبة حاليًا
explain-next = { $level } ابتداءً من { $date }
explain-satisfy = ما يكفي لاستيفائها
explain-file = ملف `{ $path }`
explain-due = الموعد { $date }
explain-met-on = في { $date }
explain-met-late = { PLURAL($days) ->
    [zero] في { $date }، دون تأخر
    [one] في { $date }، بتأخر يوم واحد
    [two] في { $date }، بتأخر يومين
    [few] في { $date }، بتأخر { $days } أيام
    [many] في { $date }، بتأخر { $days } يومًا
   *[other] في { $date }، بتأخر { $days } يوم
}

## حزم القواعد
pack-malformed = تتعذر القراءة: { $what }
pack-bad-schema = لا يمكن استعمال المخطط: { $what }
pack-statement-twice = العبارة `{ $statement }` مذكورة مرتين
pack-unknown-owner = لا توجد في الحزمة جهة مسؤولة باسم `{ $word }`
pack-no-procedure = ليس في القاعدة `[check.*]` ولا `[obligation.*]`
pack-two-procedures = في القاعدة `[check.*]` و`[obligation.*]` معًا
pack-amendment-order = يبدأ التعديل في { $from }، لا بعد { $before }
pack-unknown-kind = لا يوجد في الحزمة نوع من الجهات المنتسبة باسم `{ $word }`
pack-unknown-stage = لا توجد في الحزمة مرحلة باسم `{ $word }`
pack-unknown-document = لا يوجد نوع من الوثائق باسم `{ $word }`
pack-unknown-field = لا يوجد حقل باسم `{ $field }`
pack-unknown-statement = لا توجد في الحزمة عبارة باسم `{ $word }`
pack-unknown-rule = لا توجد في الحزمة قاعدة باسم `{ $word }`
pack-no-met-example = لا يوجد مثال يُنتظر منه `met`
pack-no-not-met-example = لا يوجد مثال يُنتظر منه `not-met` أو `in-grace` أو `overdue`
pack-example-register = ما يذكره `register` في المثال لا يكفي لتقييمه
mutation-survives = { $parameter }: لا يلاحظ أي مثال أن قيمته صارت { $changed }
mutation-survives-left-out = { $parameter }: لا يلاحظ أي مثال حذفه
mutation-summary = { $pack }: التغييرات التي لاحظتها الأمثلة: { $noticed } من { $tried } ({ $score }%)
proof-fails = المثال «{ $example }» يُنتظر منه { $expected }، ونتيجته { $actual }
proof-summary = { $pack }: { PLURAL($rules) ->
    [zero] لا قواعد
    [one] قاعدة واحدة
    [two] قاعدتان
    [few] { $rules } قواعد
    [many] { $rules } قاعدة
   *[other] { $rules } قاعدة
}، { PLURAL($examples) ->
    [zero] لا أمثلة
    [one] مثال واحد
    [two] مثالان
    [few] { $examples } أمثلة
    [many] { $examples } مثالًا
   *[other] { $examples } مثال
}، لم ينجح منها: { $failed }

## الأخطاء
error-no-register = لا يوجد ملف `register.toml`
error-no-register-help = يسرد سجل اللجنة الجهات المنتسبة، مع نوع كل منها وتاريخ الاعتراف بها
error-no-affiliate = لا توجد في السجل جهة منتسبة باسم `{ $id }`
error-no-affiliate-at-all = لا يذكر السجل أي جهة منتسبة، ولا يوجد مجلد لأي منها
error-not-judged = لا يمكن تقييم `{ $id }`: ليس لها قيد سليم في السجل
error-no-pack = لا توجد حزمة قواعد باسم `{ $name }`
error-no-pack-help = اذكروا مجلدًا فيه `pack.toml`، أو إحدى الحزم المرفقة بالبرنامج: `{ $known }`
error-bad-pack = لا يمكن استعمال حزمة القواعد `{ $name }`
error-bad-config = لا يمكن استعمال `affcheck.toml`
error-no-rule = لا توجد قاعدة باسم `{ $rule }`
error-no-rule-help = يسرد الأمر `affcheck rules` القواعد كلها
error-no-kind = لا يعرف البرنامج نوعًا من الوثائق باسم `{ $kind }`
error-bad-date = `{ $date }` ليس تاريخًا
error-bad-date-help = اكتبوا السنة ثم الشهر ثم اليوم، مثل 2026-03-31
error-bad-time-zone = لا توجد منطقة زمنية باسم `{ $zone }`
error-bad-time-zone-help = الحقل `time-zone` في `affcheck.toml` اسم مثل `Africa/Tunis` أو `UTC`
error-unknown-language = ليس في البرنامج نصوص باللغة `{ $language }`
error-unwritable = لا يمكن كتابة التقرير: { $why }
error-broken-pipe = توقف البرنامج المستقبِل عن قراءة التقرير

## الاستيراد من سطر الأوامر
import-bad-mapping = لا يمكن استعمال ملف المطابقة
import-refused = لم يُكتب شيء
import-refused-help = أصلحوا الصفوف، أو اتركوها جانبًا باستعمال `--skip-bad`
import-conflict-help = الملفات والقيود الموجودة لا تُستبدل أبدًا؛ استوردوا إلى مجلد آخر، أو انقلوها من مكانها
import-nothing-written = لم يكن هناك ما يُكتب
import-more-rows = { PLURAL($count) ->
    [zero] ولا صفوف معيبة أخرى
    [one] وصف معيب آخر
    [two] وصفان معيبان آخران
    [few] و{ $count } صفوف معيبة أخرى
    [many] و{ $count } صفًا معيبًا آخر
   *[other] و{ $count } صف معيب آخر
}
import-more-files = { PLURAL($count) ->
    [zero] ولا شيء آخر موجود من قبل
    [one] وواحد آخر موجود من قبل
    [two] واثنان آخران موجودان من قبل
    [few] و{ $count } أخرى موجودة من قبل
    [many] و{ $count } أخرى موجودة من قبل
   *[other] و{ $count } أخرى موجودة من قبل
}
import-exists = `{ $path }` موجود من قبل
import-summary = الصفوف المقروءة: { $read }، المتروكة: { $left }، المحوَّلة: { $made }، المعيبة: { $bad }؛ الملفات المكتوبة: { $written }
import-summary-dry = الصفوف المقروءة: { $read }، المتروكة: { $left }، المحوَّلة: { $made }، المعيبة: { $bad }؛ لم يُكتب شيء، والملفات التي كانت ستُكتب: { $written }

# ما وجدته الفحوص وما تطلبه: count, share, unique, requires, sums-to, balances, order, present, value.

met = المتطلب مستوفى
and-others = { PLURAL($others) ->
    [zero] { $first }
    [one] { $first }؛ وموضع آخر له الحكم نفسه
    [two] { $first }؛ وموضعان آخران لهما الحكم نفسه
    [few] { $first }؛ و{ $others } مواضع أخرى لها الحكم نفسه
    [many] { $first }؛ و{ $others } موضعًا آخر لها الحكم نفسه
   *[other] { $first }؛ و{ $others } موضع آخر لها الحكم نفسه
}

## present
present-blank = { PLURAL($count) ->
    [zero] `{ $fields }` غير مملوء
    [one] الحقل `{ $fields }` غير مملوء
    [two] حقلان غير مملوءين: `{ $fields }`
    [few] { $count } حقول غير مملوءة: `{ $fields }`
    [many] { $count } حقلًا غير مملوء: `{ $fields }`
   *[other] { $count } حقل غير مملوء: `{ $fields }`
}
present-blank-here = المكتوب هنا لا يبيّن شيئًا بعد
present-not-filed = لم تُودَع الوثيقة `{ $path }`

## value
value-not-equal = قيمة `{ $field }` هي `{ $value }`، والمطلوب `{ $other }`
value-too-small = قيمة `{ $field }` هي `{ $value }`، والمطلوب `{ $other }` على الأقل
value-too-large = قيمة `{ $field }` هي `{ $value }`، والمسموح به `{ $other }` على الأكثر
value-not-one-of = قيمة `{ $field }` هي `{ $value }`، ولا يُسمح إلا بهذه القيم: `{ $other }`
value-other-form = قيمة `{ $field }` هي `{ $value }`، وليست على الشكل `{ $other }`

## count؛ و`what` هو إحدى رسائل describe-elements و describe-documents
count-too-few = عدد { $what }: { $actual }، والمطلوب `{ $other }` على الأقل
count-too-many = عدد { $what }: { $actual }، والمسموح به `{ $other }` على الأكثر

## share
share-too-small = `{ $field }`: { $actual }، والمطلوب { $expected } على الأقل ما دامت قيمة `{ $other }` هي { $whole }
share-too-few-elements = عدد عناصر `{ $field }` التي تستوفي الشرط «{ $conditions }» هو { $actual } من أصل { $whole }، والمطلوب { $expected } على الأقل

## unique
unique-repeated = { PLURAL($count) ->
    [zero] القيمة `{ $value }` في `{ $field }` مذكورة أكثر من مرة
    [one] القيمة `{ $value }` في `{ $field }` مذكورة أكثر من مرة
    [two] قيمتان مذكورتان أكثر من مرة، أولاهما `{ $value }` في `{ $field }`
    [few] { $count } قيم مذكورة أكثر من مرة، أولاها `{ $value }` في `{ $field }`
    [many] { $count } قيمة مذكورة أكثر من مرة، أولاها `{ $value }` في `{ $field }`
   *[other] { $count } قيمة مذكورة أكثر من مرة، أولاها `{ $value }` في `{ $field }`
}
unique-first = القيمة نفسها مذكورة هنا من قبل

## requires
requires-other = قيمة `{ $field }` هي `{ $value }`، لكن القاعدة تشترط، حيث { $if }، ما يلي: { $condition }
requires-because = بسبب هذه القيمة

## sums-to
sums-to-difference = مجموع `{ $fields }` هو { $actual }، لكن قيمة `{ $field }` هي { $value }: الفرق { $difference }

## balances
balances-difference = { $start } في البداية، زائد { $plus }، ناقص { $minus }، يساوي { $expected }، لكن قيمة `{ $field }` هي { $value }: الفرق { $difference }

## order
order-wrong = تاريخ `{ $field }` هو { $value }، أي قبل `{ $other }` في { $start }
order-too-soon = { PLURAL($actual) ->
    [zero] تاريخ `{ $field }` هو { $value }، أي في يوم `{ $other }` نفسه؛ وبفاصل { $gap } يكون في { $expected } على أقرب تقدير
    [one] تاريخ `{ $field }` هو { $value }، أي بعد يوم واحد من `{ $other }` في { $start }؛ وبفاصل { $gap } يكون في { $expected } على أقرب تقدير
    [two] تاريخ `{ $field }` هو { $value }، أي بعد يومين من `{ $other }` في { $start }؛ وبفاصل { $gap } يكون في { $expected } على أقرب تقدير
    [few] تاريخ `{ $field }` هو { $value }، أي بعد { $actual } أيام من `{ $other }` في { $start }؛ وبفاصل { $gap } يكون في { $expected } على أقرب تقدير
    [many] تاريخ `{ $field }` هو { $value }، أي بعد { $actual } يومًا من `{ $other }` في { $start }؛ وبفاصل { $gap } يكون في { $expected } على أقرب تقدير
   *[other] تاريخ `{ $field }` هو { $value }، أي بعد { $actual } يوم من `{ $other }` في { $start }؛ وبفاصل { $gap } يكون في { $expected } على أقرب تقدير
}

## ما يطلبه الفحص؛ مكتوب بحيث يمكن وصل عدة رسائل معًا
describe-all = { $parts }
describe-present-document = الوثيقة مودعة
describe-present = توجد قيمة في `{ $fields }`
describe-value-equals = قيمة `{ $field }` هي `{ $other }`
describe-value-at-least = قيمة `{ $field }` لا تقل عن `{ $other }`
describe-value-at-most = قيمة `{ $field }` لا تزيد على `{ $other }`
describe-value-one-of = قيمة `{ $field }` واحدة من `{ $other }`
describe-value-matches = قيمة `{ $field }` على الشكل `{ $other }`
describe-count-at-least = عدد { $what } لا يقل عن `{ $other }`
describe-count-at-most = عدد { $what } لا يزيد على `{ $other }`
describe-share = `{ $field }`: ما لا يقل عن `{ $other }` من `{ $whole }`
describe-share-elements = في `{ $other }` على الأقل من عناصر `{ $field }`: { $conditions }
describe-unique = لا تُذكر أي قيمة مرتين في `{ $fields }`
describe-requires = حيث { $if }: { $parts }
describe-requires-check = يُطلب في وثائق `{ $document }` ما يلي: { $what }
describe-requires-check-where = يُطلب في وثائق `{ $document }` التي فيها { $conditions } ما يلي: { $what }
describe-sums-to = مجموع `{ $fields }` يساوي `{ $field }`
describe-balances = `{ $start }` زائد مجموع `{ $plus }` ناقص مجموع `{ $minus }` يساوي `{ $end }`
describe-order = `{ $field }` ليس قبل `{ $other }`
describe-order-gap = يأتي `{ $field }` بعد `{ $other }` بما لا يقل عن `{ $gap }`

## ما يُعدّ
describe-elements = عناصر `{ $field }`
describe-elements-where = عناصر `{ $field }` التي فيها { $conditions }
describe-documents = الوثائق
describe-documents-of = وثائق `{ $document }`
describe-documents-where = الوثائق التي فيها { $conditions }

## الشروط؛ وإذا تعددت وُصلت في قائمة
describe-condition-one-of = `{ $field }` هو `{ $other }`
describe-condition-none-of = `{ $field }` غير `{ $other }`
describe-condition-at-least = `{ $field }` لا يقل عن `{ $other }`
describe-condition-at-most = `{ $field }` لا يزيد على `{ $other }`
describe-condition-stated = `{ $field }` مملوء
describe-condition-unstated = `{ $field }` غير مذكور

## المعاملات
previous-field = `{ $field }` في الفترة السابقة

# الرسائل العربية: الفحوص fresh, covers, refers, evidence, same-as, ordered-steps, reviewed؛
# ومواضع الخلل في الوثائق والسجل والملفات والمصادر؛ والأسباب وحالات عدم الانطباق.
# تأتي القوائم نصًا واحدًا، ولا تُميَّز عناصرها.

## الأحكام

reason-nothing-filed = لم يُودَع شيء بعد؛ والوثيقة `profile.toml` بداية حسنة
reason-not-filed = لم تُودَع `{$path}`، فلا يمكن معرفة ذلك
reason-unreadable = تتعذر قراءة `{$path}`، فلا يمكن معرفة ذلك؛ أصلحوا أولًا مواضع الخلل المذكورة لهذا الملف
reason-faulty = الحقل `{$field}` في `{$path}` غير سليم الصياغة، فلا يمكن معرفة ذلك؛ أصلحوا أولًا الخلل المذكور لهذا الحقل
reason-unstated = يتوقف هذا على الحقل `{$field}`، وهو غير مذكور في `{$path}`
reason-not-opened = لم يُفتح الرابط `{$link}`، فلا بد أن ينظر فيه شخص
reason-incomparable = لا يمكن مقارنة `{$field}` بالمطلوب؛ استعملوا الوحدة نفسها في الجانبين، مثل الأشهر مع الأشهر
reason-not-reviewed = الحكم في هذا متروك لشخص من اللجنة، ولم يصدر بعد

exclusion-level = لا يُطلب هذا من جهة منتسبة من هذا النوع وفي هذا العمر
exclusion-overlay = لا يُطلب هذا هنا: أوقفه الملحق `{$overlay}`
exclusion-status = لا يُطلب شيء من جهة منتسبة لها هذا الوضع
exclusion-condition = لا يُطلب هذا هنا، بسبب ما يذكره `{$field}`
exclusion-exempt = تستثني حزمة القواعد هذه الجهة المنتسبة من ذلك
exclusion-first-period = لا يُطلب شيء عن الفترة الأولى بعد الاعتراف
exclusion-not-in-force = لم تكن القاعدة سارية بعد
exclusion-nothing-to-judge = لا يوجد `{$what}` لتقييمه
exclusion-too-early = لم يحن بعد وقت طلب وثيقة هذه الفترة

## fresh

fresh-stale = قيمة `{$field}` هي `{$value}`، وقد مضى عليها في {$as-of} أكثر من {$within}
fresh-future = قيمة `{$field}` هي `{$value}`، وهو تاريخ بعد {$as-of}
describe-fresh = لم يمض على `{$field}` أكثر من `{$within}`

## lasts

lasts-short = قيمة `{$field}` هي `{$value}`، والمدة الباقية من {$as-of} إلى هذا التاريخ أقل من {$for}
lasts-over = قيمة `{$field}` هي `{$value}`، وهو تاريخ قبل {$as-of}، والمطلوب أن تبقى إليه مدة لا تقل عن {$for}
describe-lasts = تبقى حتى `{$field}` مدة لا تقل عن `{$for}`

## excludes؛ ولا تُذكر القيمة نفسها أبدًا

excludes-listed = { PLURAL($count) ->
    [zero] ليس في `{$field}` أي قيمة غير مسموح بها هنا
    [one] في `{$field}` قيمة غير مسموح بها هنا
    [two] في `{$field}` قيمتان غير مسموح بهما هنا
    [few] في `{$field}` {$count} قيم غير مسموح بها هنا
    [many] في `{$field}` {$count} قيمة غير مسموح بها هنا
   *[other] في `{$field}` {$count} قيمة غير مسموح بها هنا
}
excludes-listed-in = { PLURAL($count) ->
    [zero] ليس في `{$field}` أي قيمة مذكورة في `{$other}`، وهي قائمة ما لا يُسمح به
    [one] في `{$field}` قيمة مذكورة في `{$other}`، وهي قائمة ما لا يُسمح به
    [two] في `{$field}` قيمتان مذكورتان في `{$other}`، وهي قائمة ما لا يُسمح به
    [few] في `{$field}` {$count} قيم مذكورة في `{$other}`، وهي قائمة ما لا يُسمح به
    [many] في `{$field}` {$count} قيمة مذكورة في `{$other}`، وهي قائمة ما لا يُسمح به
   *[other] في `{$field}` {$count} قيمة مذكورة في `{$other}`، وهي قائمة ما لا يُسمح به
}
describe-excludes = لا يوجد في `{$field}` شيء مما في `{$other}`

## spread؛ ولا تُذكر القيمة نفسها أبدًا

spread-too-narrow = عدد عناصر `{$field}` التي تتكرر فيها القيمة نفسها للحقل `{$key}` هو {$actual} من أصل {$whole}، والمسموح به `{$expected}` على الأكثر
describe-spread = لا تتكرر أي قيمة للحقل `{$key}` في أكثر من `{$expected}` من عناصر `{$field}`
describe-spread-within = لا تتكرر أي قيمة للحقل `{$key}` في أكثر من `{$expected}` من عناصر `{$field}` التي لم يمض عليها أكثر من `{$within}`

## tree

tree-unnamed = ليس في هذا العنصر `{$key}`
tree-repeated = لعنصر آخر القيمة نفسها للحقل `{$key}`، وهي `{$value}`
tree-unknown-parent = يذكر `{$parent}` القيمة `{$value}`، ولا يوجد في `{$field}` عنصر له هذه القيمة للحقل `{$key}`
tree-circle = { PLURAL($count) ->
    [zero] `{$value}` فوق نفسه
    [one] `{$value}` فوق نفسه
    [two] `{$value}` فوق نفسه، في حلقة من عنصرين
    [few] `{$value}` فوق نفسه، في حلقة من {$count} عناصر
    [many] `{$value}` فوق نفسه، في حلقة من {$count} عنصرًا
   *[other] `{$value}` فوق نفسه، في حلقة من {$count} عنصر
}
tree-several-tops = { PLURAL($count) ->
    [zero] ليس في `{$field}` عنصر بلا `{$parent}`
    [one] في `{$field}` عنصر واحد بلا `{$parent}`
    [two] في `{$field}` عنصران بلا `{$parent}`، ولا يكون في القمة إلا عنصر واحد
    [few] في `{$field}` {$count} عناصر بلا `{$parent}`، ولا يكون في القمة إلا عنصر واحد
    [many] في `{$field}` {$count} عنصرًا بلا `{$parent}`، ولا يكون في القمة إلا عنصر واحد
   *[other] في `{$field}` {$count} عنصر بلا `{$parent}`، ولا يكون في القمة إلا عنصر واحد
}
tree-also-top = وهذا العنصر أيضًا بلا `{$parent}`
describe-tree = تكوّن عناصر `{$field}` شجرة واحدة: كل `{$parent}` هو `{$key}` لعنصر آخر، ولا يوجد عنصر فوق نفسه، وعنصر واحد فقط بلا `{$parent}`

## covers

covers-missing = { PLURAL($count) ->
    [zero] لا ينقص شيء في `{$field}`: `{$missing}`
    [one] ينقص في `{$field}`: `{$missing}`
    [two] تنقص في `{$field}` قيمتان: `{$missing}`
    [few] تنقص في `{$field}` {$count} قيم: `{$missing}`
    [many] تنقص في `{$field}` {$count} قيمة: `{$missing}`
   *[other] تنقص في `{$field}` {$count} قيمة: `{$missing}`
}
describe-covers = يشمل `{$field}` كل ما في `{$all}`

## refers

refers-unresolved = { PLURAL($count) ->
    [zero] يذكر `{$field}` القيمة `{$value}`، ولا يوجد أي `{$other}`
    [one] يذكر `{$field}` القيمة `{$value}`، لكن القيمة الوحيدة في `{$other}` هي `{$known}`
    [two] يذكر `{$field}` القيمة `{$value}`، وليست في `{$other}`؛ فيه مثلًا `{$known}`
    [few] يذكر `{$field}` القيمة `{$value}`، وليست في `{$other}`؛ فيه مثلًا `{$known}`
    [many] يذكر `{$field}` القيمة `{$value}`، وليست في `{$other}`؛ فيه مثلًا `{$known}`
   *[other] يذكر `{$field}` القيمة `{$value}`، وليست في `{$other}`؛ فيه مثلًا `{$known}`
}
describe-refers = كل `{$field}` واحد مما يذكره `{$other}`

## evidence

evidence-no-file = يشير `{$field}` إلى `{$value}`، ولا يوجد ملف كهذا في مجلد الجهة المنتسبة
evidence-no-heading = يشير `{$field}` إلى `{$value}`، ولا يوجد في الملف عنوان كهذا
evidence-itself = يشير `{$field}` إلى الوثيقة التي هو فيها؛ أشيروا إلى النص نفسه، مثل `bylaws.md#article-7`
evidence-empty = يشير `{$field}` إلى `{$value}`، وعدد الأحرف المكتوبة فيه أقل من {$least}، دون احتساب العناوين والنصوص المؤقتة
evidence-nearest = هل تقصدون `{$nearest}`؟
describe-evidence = يشير `{$field}` إلى نص لا يقل عدد أحرفه عن {$least}
describe-evidence-or-link = يشير `{$field}` إلى نص لا يقل عدد أحرفه عن {$least}، أو إلى ملف مثل PDF، أو إلى رابط

## same-as

same-as-not-given = قيمة `{$field}` هي `{$value}`، والمطلوب `{$expected}`
same-as-differs = قيمة `{$field}` هي `{$value}`، لكن قيمة `{$other}` هي `{$expected}`؛ صحّحوا الخاطئة منهما
same-as-not-previous = قيمة `{$field}` هي `{$value}`، لكن قيمة `{$other}` في الفترة السابقة هي `{$expected}`؛ صحّحوا الخاطئة منهما
same-as-other-here = القيمة الأخرى هنا
describe-same-as = قيمة `{$field}` هي `{$other}`
describe-same-as-field = قيمة `{$field}` هي نفسها قيمة `{$other}`
describe-same-as-previous = قيمة `{$field}` هي نفسها قيمة `{$other}` في الفترة السابقة

## ordered-steps

ordered-steps-too-few = { PLURAL($count) ->
    [zero] ليس في `{$field}` أي خطوة، والحد الأدنى المطلوب {$expected}
    [one] في `{$field}` خطوة واحدة، والحد الأدنى المطلوب {$expected}
    [two] في `{$field}` خطوتان، والحد الأدنى المطلوب {$expected}
    [few] في `{$field}` {$count} خطوات، والحد الأدنى المطلوب {$expected}
    [many] في `{$field}` {$count} خطوة، والحد الأدنى المطلوب {$expected}
   *[other] في `{$field}` {$count} خطوة، والحد الأدنى المطلوب {$expected}
}
ordered-steps-unnumbered = هذه الخطوة بلا رقم؛ أضيفوه، مثلًا `{$field} = 1`
ordered-steps-below-one = تُرقَّم الخطوات ابتداءً من 1، ورقم هذه {$number}
ordered-steps-repeated = خطوتان لهما الرقم {$number}
ordered-steps-gap = لا توجد خطوة {$missing} قبل الخطوة {$number}
ordered-steps-lacks = ينقص في الخطوة {$step}: `{$missing}`
ordered-steps-last = الخطوة {$step} هي الأخيرة، ويُطلب فيها: {$expected}
ordered-steps-missing = { PLURAL($count) ->
    [zero] لا تنقص في `{$field}` أي خطوة من القائمة المشتركة: `{$missing}`
    [one] تنقص في `{$field}` خطوة من القائمة المشتركة: `{$missing}`
    [two] تنقص في `{$field}` خطوتان من القائمة المشتركة: `{$missing}`
    [few] تنقص في `{$field}` {$count} خطوات من القائمة المشتركة: `{$missing}`
    [many] تنقص في `{$field}` {$count} خطوة من القائمة المشتركة: `{$missing}`
   *[other] تنقص في `{$field}` {$count} خطوة من القائمة المشتركة: `{$missing}`
}
ordered-steps-extra = `{$value}` ليست من خطوات القائمة المشتركة
ordered-steps-again = الخطوة `{$value}` من القائمة المشتركة مذكورة هنا مرة ثانية
ordered-steps-misplaced = مكان الخطوة `{$value}` قبل `{$before}`
describe-ordered-steps = { PLURAL($count) ->
    [zero] خطوات `{$field}` مرقمة ابتداءً من 1 دون انقطاع
    [one] في `{$field}` خطوة واحدة على الأقل، والترقيم يبدأ من 1 دون انقطاع
    [two] في `{$field}` خطوتان على الأقل، والترقيم يبدأ من 1 دون انقطاع
    [few] في `{$field}` {$count} خطوات على الأقل، والترقيم يبدأ من 1 دون انقطاع
    [many] في `{$field}` {$count} خطوة على الأقل، والترقيم يبدأ من 1 دون انقطاع
   *[other] في `{$field}` {$count} خطوة على الأقل، والترقيم يبدأ من 1 دون انقطاع
}
describe-ordered-steps-each-has = في كل خطوة قيمة للحقول `{$fields}`
describe-ordered-steps-last = يُطلب في الخطوة الأخيرة: {$expected}
describe-ordered-steps-standard = الخطوات بهذا الترتيب هي `{$expected}`

## reviewed

reviewed-not-met = رأى {$by} في {$date} أن هذا غير مستوفى: {$why}
reviewed-too-long-ago = مراجعة {$date} قديمة، فلا تُحتسب
describe-reviewed = رأى شخص من اللجنة أن هذا مستوفى
describe-reviewed-within = رأى شخص من اللجنة أن هذا مستوفى، ولم يمض على ذلك أكثر من `{$within}`

## صياغة الوثيقة

syntax-unquoted = هذا النص ليس بين علامتي اقتباس
syntax-unquoted-help = ضعوه بين علامتي اقتباس مستقيمتين، مثل `name = "Amis des cartes"`
syntax-yes-no = هذا ليس `true` ولا `false`
syntax-yes-no-help = اكتبوا `true` بمعنى نعم و`false` بمعنى لا، بحروف صغيرة ودون علامتي اقتباس
syntax-blank-in-number = يُكتب العدد دون فراغات
syntax-blank-in-number-help = اكتبوا `2400` أو `2_400` بدلًا من `2 400`
syntax-no-value = لا توجد قيمة بعد `=`
syntax-no-value-help = اكتبوا قيمة، مثل `name = "Amis des cartes"`، أو احذفوا السطر
syntax-no-equals = لا توجد علامة `=` في هذا السطر
syntax-no-equals-help = اكتبوا مفتاحًا ثم `=` ثم قيمة، مثل `notice-days = 14`؛ وضعوا `#` قبل التعليق
syntax-unclosed = فُتح هذا ولم يُغلق
syntax-unclosed-help = أضيفوا علامة الإغلاق، مثل `"text"` أو `["ar", "fr"]` أو `[members]`
syntax-no-comma = لا توجد فاصلة بين قيمتين
syntax-no-comma-help = ضعوا فاصلة بينهما، مثل `["ar", "fr"]`
syntax-stray = هذه العلامة ليست في مكانها
syntax-stray-help = احذفوها، أو ضعوا النص كله بين علامتي اقتباس، مثل `name = "Amis & amies, Tunis"`
syntax-decimal-comma = يُكتب العدد بنقطة لا بفاصلة
syntax-decimal-comma-help = اكتبوا `120.50` بدلًا من `120,50`
syntax-bad-number = هذا ليس عددًا
syntax-bad-number-help = اكتبوا أرقامًا مع نقطة، مثل `1250.50`، دون وحدة ولا رمز عملة؛ وضعوا الحصة بين علامتي اقتباس، مثل `"25%"`
syntax-bad-date = هذا ليس تاريخًا موجودًا في التقويم
syntax-bad-date-help = اكتبوا السنة ثم الشهر ثم اليوم دون علامتي اقتباس، مثل `2026-03-31`
syntax-bad-escape = في هذا النص `\` قبل علامة لا يجوز أن تأتي بعده
syntax-bad-escape-help = اكتبوا `\\` للدلالة على `\` واحد، أو استعملوا `/`، مثل `"docs/bylaws.md"`
syntax-bad-key = هذا المفتاح ليس مكتوبًا كما تُكتب المفاتيح
syntax-bad-key-help = استعملوا حروفًا لاتينية صغيرة وأرقامًا وشرطات، مثل `notice-days`
syntax-duplicate = هذا مذكور مرتين
syntax-duplicate-help = أبقوا على واحد منهما؛ وإذا تعددت عناصر القائمة فكل منها يبدأ بعنوان بين قوسين معقوفين مزدوجين، مثل `[[steps]]`
syntax-first-here = ذُكر أول مرة هنا
syntax-begins-here = يبدأ هنا
syntax-too-deep = هذا متداخل أكثر مما ينبغي
syntax-too-deep-help = قللوا من الأقواس المتداخلة؛ فلا تحتاج أي وثيقة إلى أكثر من 32 مستوى
syntax-other = تتعذر قراءة هذا
syntax-other-help = كل سطر مفتاح ثم `=` ثم قيمة، مثل `notice-days = 14`، أو عنوان مثل `[members]`
schema-more = { PLURAL($count) ->
    [zero] ولا قيم أخرى غير مناسبة
    [one] وقيمة أخرى غير مناسبة
    [two] وقيمتان أخريان غير مناسبتين
    [few] و{ $count } قيم أخرى غير مناسبة
    [many] و{ $count } قيمة أخرى غير مناسبة
   *[other] و{ $count } قيمة أخرى غير مناسبة
}
syntax-more = { PLURAL($count) ->
    [zero] لا خلل آخر في هذا الملف
    [one] في هذا الملف خلل آخر لم يُذكر؛ أصلحوا ما سبق ثم أعيدوا الفحص
    [two] في هذا الملف موضعا خلل آخران لم يُذكرا؛ أصلحوا ما سبق ثم أعيدوا الفحص
    [few] في هذا الملف {$count} مواضع خلل أخرى لم تُذكر؛ أصلحوا ما سبق ثم أعيدوا الفحص
    [many] في هذا الملف {$count} موضع خلل آخر لم تُذكر؛ أصلحوا ما سبق ثم أعيدوا الفحص
   *[other] في هذا الملف {$count} موضع خلل آخر لم تُذكر؛ أصلحوا ما سبق ثم أعيدوا الفحص
}
newer-toml = هذا مكتوب بصيغة لا تسمح بها إلا TOML 1.1، وترفضه أدوات أخرى
newer-toml-help = اكتبوا الجدول بين الحاصرتين في سطر واحد، والوقت مع ثوانيه، ولا تستعملوا من رموز الهروب إلا ما في TOML 1.0 مثل `\n` أو `\u00e9`

## حقول الوثيقة

schema-broken = لا يمكن فحص الوثائق من النوع `{$schema}` لأن مخطط هذا النوع معيب؛ ولا ذنب لكم في ذلك، فنرجو إبلاغ اللجنة
schema-missing = ينقص هنا `{$key}`
schema-missing-help = أضيفوا سطرًا يبدأ بـ `{$key} =` وبعده القيمة
schema-missing-inline-help = أضيفوا `{ $key } = …` بين الحاصرتين
schema-unknown-key = لا يوجد حقل باسم `{$key}`
schema-unknown-key-nearest = هل تقصدون `{$nearest}`؟
schema-no-variant = قيمة `{$key}` هي `{$value}`، وليست على أي شكل من الأشكال الممكنة لهذا الحقل
schema-type = قيمة `{$key}` هي `{$value}`، أي {$found}؛ والمطلوب {$expected}
schema-not-one-of = قيمة `{$key}` هي `{$value}`، ولا يمكن أن تكون إلا واحدة من `{$options}`
schema-nearest = هل تقصدون `{$nearest}`؟
schema-too-small = قيمة `{$key}` هي `{$value}`، ولا يمكن أن تكون أقل من {$limit}
schema-too-large = قيمة `{$key}` هي `{$value}`، ولا يمكن أن تكون أكثر من {$limit}
schema-empty = الحقل `{$key}` فارغ؛ املؤوه، أو احذفوا السطر
schema-too-long = { PLURAL($limit) ->
    [zero] الحقل `{$key}` أطول مما ينبغي، وينبغي أن يكون فارغًا؛ يبدأ النص بـ `{$value}`
    [one] الحقل `{$key}` أطول مما ينبغي، والحد الأقصى حرف واحد؛ يبدأ النص بـ `{$value}`
    [two] الحقل `{$key}` أطول مما ينبغي، والحد الأقصى حرفان؛ يبدأ النص بـ `{$value}`
    [few] الحقل `{$key}` أطول مما ينبغي، والحد الأقصى {$limit} أحرف؛ يبدأ النص بـ `{$value}`
    [many] الحقل `{$key}` أطول مما ينبغي، والحد الأقصى {$limit} حرفًا؛ يبدأ النص بـ `{$value}`
   *[other] الحقل `{$key}` أطول مما ينبغي، والحد الأقصى {$limit} حرف؛ يبدأ النص بـ `{$value}`
}
schema-too-few = { PLURAL($limit) ->
    [zero] الحقل `{$key}` لا يحتاج إلى أي عنصر
    [one] الحقل `{$key}` فارغ ويحتاج إلى عنصر واحد على الأقل؛ أضيفوه، أو احذفوا الحقل
    [two] الحقل `{$key}` يحتاج إلى عنصرين على الأقل
    [few] الحقل `{$key}` يحتاج إلى {$limit} عناصر على الأقل
    [many] الحقل `{$key}` يحتاج إلى {$limit} عنصرًا على الأقل
   *[other] الحقل `{$key}` يحتاج إلى {$limit} عنصر على الأقل
}
schema-too-many = { PLURAL($limit) ->
    [zero] لا يجوز في الحقل `{$key}` أي عنصر
    [one] لا يجوز في الحقل `{$key}` إلا عنصر واحد
    [two] لا يجوز في الحقل `{$key}` أكثر من عنصرين
    [few] لا يجوز في الحقل `{$key}` أكثر من {$limit} عناصر
    [many] لا يجوز في الحقل `{$key}` أكثر من {$limit} عنصرًا
   *[other] لا يجوز في الحقل `{$key}` أكثر من {$limit} عنصر
}
schema-not-unique = في الحقل `{$key}` العنصر نفسه مرتين؛ أبقوا على واحد منهما
schema-malformed = قيمة `{$key}` هي `{$value}`، وليست مكتوبة على الشكل المطلوب في هذا الحقل

kind-string = نص بين علامتي اقتباس
kind-integer = عدد صحيح
kind-number = عدد
kind-boolean = `true` أو `false`
kind-date = تاريخ
kind-time = وقت
kind-array = قائمة
kind-table = جدول

type-date = قيمة `{$key}` هي `{$value}`، وليست مكتوبة كما يُكتب التاريخ
type-date-help = اكتبوا السنة ثم الشهر ثم اليوم دون علامتي اقتباس ودون وقت، مثل `2026-03-31`
type-money = قيمة `{$key}` هي `{$value}`، وليست مكتوبة كما يُكتب المبلغ المالي
type-money-help = اكتبوا أرقامًا مع نقطة وأربع منازل عشرية على الأكثر، مثل `1250.50`؛ وللعملة حقل خاص بها
type-duration = قيمة `{$key}` هي `{$value}`، وليست مكتوبة كما تُكتب المدة
type-duration-help = اكتبوا `P` ثم عدد السنوات أو الأشهر أو الأسابيع أو الأيام، مثل `"P1Y"` أو `"P6M"` أو `"P14D"`
type-share = قيمة `{$key}` هي `{$value}`، وليست مكتوبة كما تُكتب الحصة من الكل
type-share-help = اكتبوا نسبة مئوية أو كسرًا بين علامتي اقتباس، مثل `"25%"` أو `"2/3"`
type-majority = قيمة `{$key}` هي `{$value}`، وليست مكتوبة كما تُكتب الأغلبية
type-majority-help = اكتبوا `"simple"` أو `"unanimous"` أو حصة، مثل `"2/3"` أو `"75%"`
type-pointer = قيمة `{$key}` هي `{$value}`، ولا تشير إلى ملف في مجلدكم ولا إلى صفحة آمنة
type-pointer-help = اكتبوا مسار ملف في مجلدكم، مثل `"bylaws.md#article-7"`، أو رابطًا يبدأ بـ `https://`
type-month-day = قيمة `{$key}` هي `{$value}`، وليست مكتوبة كما يُكتب يوم من السنة
type-month-day-help = اكتبوا الشهر ثم اليوم بين علامتي اقتباس، مثل `"12-31"`
type-language = قيمة `{$key}` هي `{$value}`، وليست مكتوبة كما يُكتب رمز اللغة
type-language-help = اكتبوا رمز اللغة، مثل `"ar"` أو `"ary"` أو `"pt-BR"`
type-country = قيمة `{$key}` هي `{$value}`، وليست مكتوبة كما يُكتب رمز البلد
type-country-help = اكتبوا الحرفين اللاتينيين الكبيرين للبلد، مثل `"TN"`
type-slug = قيمة `{$key}` هي `{$value}`، وليست مكتوبة كما يُكتب الاسم القصير
type-slug-help = استعملوا حروفًا لاتينية صغيرة وأرقامًا وشرطات منفردة، 80 على الأكثر، مثل `"general-assembly"`
type-level = قيمة `{$key}` هي `{$value}`، وليست درجة إلزام معروفة
type-level-help = اكتبوا `"must"` أو `"should"` أو `"may"` أو `"off"`
type-field-path = قيمة `{$key}` هي `{$value}`، وليست مكتوبة كما يُكتب مسار الحقل
type-field-path-help = اكتبوا المفاتيح وبينها نقاط، و`[]` لكل عنصر في القائمة، مثل `"assembly.notice-days"` أو `"steps[].role"`
type-cycle = قيمة `{$key}` هي `{$value}`، وليست دورة معروفة
type-cycle-help = اكتبوا `"fiscal-year"` أو `"recognition-year"` أو `"calendar-year"` أو مدة، مثل `"P12M"`

## ملفات تتعذر قراءتها أو غير معروفة

unreadable-utf8 = هذا الملف غير محفوظ بترميز UTF-8؛ وأول علامة معيبة هي البايت {$offset}
unreadable-utf8-help = افتحوه في محرر نصوص واحفظوه بترميز UTF-8
unreadable-large = حجم هذا الملف {$size} كيبيبايت، ولا تُقرأ إلا الملفات التي لا تتجاوز {$limit} كيبيبايت
unreadable-large-help = انقلوا النصوص الطويلة إلى ملف Markdown وأشيروا إليه، مثل `text = "bylaws.md"`؛ وقسّموا النص الأطول إلى أجزاء
unreadable-link = هذا رابط إلى ملف آخر، والروابط لا تُتبع
unreadable-link-help = ضعوا الملف نفسه مكانه
unreadable-special = هذا ليس ملفًا ولا مجلدًا
unreadable-refused = تعذر فتح هذا الملف
unreadable-refused-help = تأكدوا من أنه يُسمح لكم بقراءته، ومن أن برنامجًا آخر لا يحجزه
unreadable-many = لم تُقرأ كل الملفات: عدد الملفات في أحد المجلدات أكبر من {$limit}، أو المجلدات متداخلة أكثر مما ينبغي
unreadable-many-help = أزيلوا ما ليس من الوثائق المودعة، واجعلوا تداخل المجلدات مستويات قليلة
unreadable-name = اسم هذا الملف غير مكتوب بترميز UTF-8
unreadable-name-help = سمّوه اسمًا بسيطًا، مثل `2026-03-31-assembly.toml`
unreadable-opaque = الملفات من هذا النوع لا تُفتح
unreadable-opaque-help = أودعوا الوثيقة بصيغة TOML ونصها بصيغة Markdown، مثل `bylaws.md`

unrecognised = `{$path}` ليس اسمًا لأي وثيقة، فلا يُقرأ
unrecognised-nearest = هل تقصدون `{$pattern}`؟ وما بين الحاصرتين لكم أن تختاروه
unrecognised-help = سمّوه باسم وثيقة معروفة، مثل `finance/2025.toml`، أو باسم نص ينتهي بـ `.md`؛ وإلا فأزيلوه

## البيانات الشخصية

personal-token = هذا الرابط يتيح الدخول لكل من يقرؤه
personal-email = يوجد هنا عنوان بريد إلكتروني
personal-phone = يوجد هنا رقم هاتف
personal-document = يوجد هنا رقم وثيقة هوية
personal-help = احذفوه، فالوثائق المودعة علنية؛ واذكروا بدلًا منه صفة أو اسم مستخدم علنيًا أو صفحة علنية، وانتبهوا إلى أن النسخ السابقة ما زالت تُظهره

## السجل

register-duplicate = المعرّف `{$id}` مذكور في السجل مرتين، ولا يُحتسب إلا القيد الأول
register-self-declared = لا يكفي ما في الملف التعريفي لتقييم الجهة المنتسبة؛ وما زال ينقص `{$keys}`
register-half-change = لا أثر لـ`{ $key }` دون `{ $missing }`
register-disagreement = قيمة `{$key}` هي `{$profile}` في الملف التعريفي و`{$register}` في السجل
register-disagreement-help = السجل هو المرجع؛ صحّحوا الملف التعريفي، أو اطلبوا من اللجنة تصحيح السجل

## ما يوقف التشغيل

error-no-path = لا يوجد شيء في المسار `{ $path }`
error-not-a-folder = `{$path}` ليس مجلدًا
error-not-a-folder-help = اذكروا المجلد الذي فيه الوثائق، لا أحد ملفاته
error-no-filing = لا توجد وثائق في `{$path}`
error-no-filing-help = اذكروا مجلدًا فيه `register.toml` أو مجلد `affiliates` أو `profile.toml`

### استيراد جداول البيانات

## ما يوقف الاستيراد
import-broken = ليس في هذه النسخة من البرنامج مخطط ملفات المطابقة
import-is-folder = `{$path}` مجلد وليس ملفًا
import-is-folder-help = اذكروا الملف نفسه
import-unreadable = تتعذر قراءة `{$path}`
import-large = حجم `{$path}` أكبر من {$limit} كيلوبايت
import-large-help = قسّموا الملف واستوردوا أجزاءه واحدًا بعد الآخر
import-source-outside = يطلب ملف المطابقة المصدر `{$path}`، وهو ليس في مجلده
import-source-outside-help = ضعوا ملف CSV بجانب ملف المطابقة، أو اذكروا مكانه باستعمال `--source`
import-csv = تتعذر قراءة `{$path}` بصيغة CSV: {$why}
import-no-header = ليس في `{$path}` صف أول فيه أسماء الأعمدة
import-no-header-help = الصف الأول يسمي الأعمدة، مثل `id,name,date`
import-header-not-utf8 = الصف الأول في `{$path}` ليس بترميز UTF-8
import-into-help = اذكروا المجلد الذي يُستورد إليه؛ وإن لم يكن موجودًا أُنشئ
import-single = `{$path}` مجلد جهة منتسبة واحدة، وملف المطابقة لعدة جهات منتسبة
import-single-help = استوردوا إلى مجلد الحافظة، أو احذفوا `affiliate` من ملف المطابقة
import-portfolio = `{$path}` حافظة، ولا يذكر ملف المطابقة الجهة المنتسبة التي يخصها كل صف
import-portfolio-help = اذكروا العمود في `affiliate = "..."`، أو استوردوا إلى مجلد جهة منتسبة واحدة
import-register-broken = في `{$path}` خلل، فلا يمكن استيراد شيء إلى جانبه
import-register-broken-help = شغّلوا `affcheck check` وأصلحوا السجل أولًا
import-register-closed = يسرد `{$path}` الجهات المنتسبة بطريقة لا تسمح بالإضافة إليها
import-register-closed-help = اكتبوا كل قيد تحت سطر `[[affiliate]]` خاص به
import-register-large = سيصبح السجل أكبر من {$limit} ميغابايت
import-not-a-real-folder = `{$path}` يعترض الطريق: فهو رابط أو ملف، وليس مجلدًا
import-not-a-real-folder-help = انقلوه من مكانه؛ فالاستيراد لا يكتب عبر الروابط
import-unwritable = لا يمكن كتابة `{$path}`، فلم يُستورد شيء: {$why}
import-nothing =
    { PLURAL($read) ->
        [zero] ليس في المصدر أي صف
        [one] لا شيء للاستيراد: في المصدر صف واحد، وملف المطابقة يترك { $left-out }
        [two] لا شيء للاستيراد: في المصدر صفان، وملف المطابقة يترك { $left-out }
        [few] لا شيء للاستيراد: في المصدر { $read } صفوف، وملف المطابقة يترك { $left-out }
        [many] لا شيء للاستيراد: في المصدر { $read } صفًا، وملف المطابقة يترك { $left-out }
       *[other] لا شيء للاستيراد: في المصدر { $read } صف، وملف المطابقة يترك { $left-out }
    }
import-nothing-help = قارنوا الكلمات المذكورة تحت `[where]` و`[except]` بخلايا المصدر

## خلل في ملف المطابقة
import-kind = لا يمكن استيراد الصفوف إلى `{$kind}`
import-kind-known = يمكن أن تصير الصفوف: `{$known}`
import-nearest = هل تقصدون `{$nearest}`؟
import-known = المعروف هنا: `{$known}`
import-no-field = ليس في وثيقة {$kind} حقل باسم `{$field}`
import-not-a-value = في الحقل `{$field}` جدول أو قائمة جداول، ولا تكفي خلية واحدة لملئه
import-not-a-value-help = اذكروا بين علامتي اقتباس حقلًا داخل جدول، مثل `"period.start"`؛ أما قوائم الجداول فلا يمكن استيرادها
import-required = الحقل `{$field}` إلزامي، وملف المطابقة لا يملؤه
import-required-help = أضيفوا `{$field} = "..."` مع اسم عمود، أو `{$field} = {"{"} constant = "..." {"}"}`
import-no-column = ليس في المصدر عمود باسم `{$column}`
import-column-nearest = هل تقصدون `{$nearest}`؟
import-column-known = أعمدته: `{$known}`
import-column-twice = في المصدر أكثر من عمود باسم `{$column}`
import-column-twice-help = سمّوا الأعمدة بأسماء مختلفة في الصف الأول من المصدر
import-column-or-constant = اذكروا إما `column` وإما `constant`
import-column-or-constant-help = `column` تأخذ القيمة من كل صف، و`constant` هي نفسها لكل الصفوف
import-setting = لا أثر للإعداد `{$setting}` هنا
import-setting-help = احذفوه؛ فالإعداد `format` للتواريخ، و`separator` للقوائم، و`decimal-comma` للأعداد، و`upper` و`slug` للنصوص المأخوذة من عمود
import-register-setting-help = احذفوه؛ فقيود السجل تُعرف بالحقل `id`
import-format = `{$value}` لا يصف يومًا
import-format-help = استعملوا `%d` لليوم و`%m` للشهر و`%Y` للسنة، مثل `%d/%m/%Y`
import-not-one-of = `{$value}` ليست من قيم هذا الحقل
import-not-one-of-help = استعملوا واحدة من هذه القيم: `{$options}`
import-not-a = `{$value}` ليست من النوع {$type}
import-part-missing = اسم الملف `{$pattern}` يحتاج إلى `{$part}`
import-part-missing-help = أضيفوا `file.{$part} = "..."` مع اسم عمود
import-part-unknown = ليس في اسم الملف جزء باسم `{$part}`
import-part-unknown-help = اسم الملف هو `{$pattern}`

## خلل في صف
import-ragged =
    { PLURAL($found) ->
        [zero] ليس في الصف أي خلية، وعدد خلايا الصف الأول { $expected }
        [one] في الصف خلية واحدة، وعدد خلايا الصف الأول { $expected }
        [two] في الصف خليتان، وعدد خلايا الصف الأول { $expected }
        [few] في الصف { $found } خلايا، وعدد خلايا الصف الأول { $expected }
        [many] في الصف { $found } خلية، وعدد خلايا الصف الأول { $expected }
       *[other] في الصف { $found } خلية، وعدد خلايا الصف الأول { $expected }
    }
import-ragged-help = ابحثوا عن فاصل ناقص أو زائد، أو عن علامة اقتباس لم تُغلق
import-not-utf8 = `{$value}` ليس بترميز UTF-8
import-not-utf8-help = احفظوا جدول البيانات بصيغة CSV وترميز UTF-8
import-empty = الخلية فارغة، والحقل `{$field}` إلزامي
import-empty-help = املؤوا الخلية، أو اجعلوا للحقل `default` في ملف المطابقة
import-untranslated = `{$value}` ليست مذكورة في `values` في ملف المطابقة
import-untranslated-nearest = هل المقصود في الصف `{$nearest}`؟ وإلا فأضيفوا معناها إلى `values`
import-untranslated-help = أضيفوا معناها إلى `values`؛ والمعروف حتى الآن: `{$known}`
import-date = `{$value}` ليس تاريخًا
import-date-help = اكتبوه على الشكل 2024-12-31، أو اذكروا في ملف المطابقة كيف تُكتب التواريخ، مثل `format = "%d/%m/%Y"`
import-date-format-help = يقرأ ملف المطابقة التواريخ على الشكل `{$format}`
import-integer = `{$value}` ليس عددًا صحيحًا
import-integer-help = اكتبوا أرقامًا فقط
import-number = `{$value}` ليس عددًا
import-number-help = اكتبوه على الشكل 1250.50، أو ضعوا `decimal-comma = true` في ملف المطابقة إن كان على الشكل 1.250,50
import-number-comma-help = اكتبوه على الشكل 1.250,50 أو 1250,50، أو احذفوا `decimal-comma` من ملف المطابقة
import-number-digits = في `{$value}` أرقام أكثر من أن تُحفظ بدقة
import-number-digits-help = اكتبوا خمسة عشر رقمًا على الأكثر
import-boolean = `{$value}` ليست `true` ولا `false`
import-boolean-help = اذكروا معناها في ملف المطابقة، مثل `values = {"{"} yes = true, no = false {"}"}`
import-slug = لا يمكن تحويل `{$value}` إلى اسم قصير من الحروف a إلى z والأرقام والشرطات
import-slug-help = استعملوا عمودًا فيه أسماء قصيرة، أو ترجموها في `values` في ملف المطابقة
import-name = `{$value}` لا يصلح اسمًا لملف أو مجلد
import-name-help = استعملوا حروفًا لاتينية صغيرة وأرقامًا وشرطات منفردة، 80 على الأكثر، أو ضعوا `slug = true` في ملف المطابقة
import-no-name = الخلية فارغة، ومنها يؤخذ اسم ملف أو مجلد
import-no-name-help = املؤوا الخلية، أو اتركوا هذه الصفوف جانبًا باستعمال `[except]` في ملف المطابقة
import-twice = هذا الصف والسطر { $line } ينتج عن كل منهما `{$name}`
import-twice-help = احذفوا أحدهما، أو أضيفوا إلى اسم الملف ما يميز بينهما
import-unknown-affiliate = لا توجد في السجل جهة منتسبة باسم `{$id}`
import-unknown-affiliate-nearest = هل المقصود في الصف `{$nearest}`؟ وإلا فأضيفوا الجهة المنتسبة إلى السجل أولًا
import-unknown-affiliate-help = أضيفوا الجهة المنتسبة إلى السجل أولًا، أو اتركوا صفوفها جانبًا باستعمال `[except]` في ملف المطابقة

hidden-character = هنا حرف لا يراه أحد؛ وقد يتحكم في الطرفية أو يقلب اتجاه النص
hidden-character-help = احذفوا النص واكتبوه من جديد

class-rule = قاعدة
class-data = مسجَّل في حقل
class-product = سِمة في البرنامج
class-routing = جهة مسؤولة عنه
class-out = ليس من شأن برنامج فحص
choice-tension = ما يتعارض:
choice-decision = ما تقرّر:
choice-reason = السبب:
choice-reversal = كيف يُقرَّر غير ذلك:
choice-overlay = الملحق `{ $overlay }`، ويُستعمل إذا سمّته اللجنة في `affcheck.toml`
choice-rules = العبارات `{ $statements }`؛ القواعد `{ $rules }`
coverage-from-statements = من العبارات إلى القواعد
coverage-from-rules = من القواعد إلى العبارات
coverage-rule = `{ $rule }` → `{ $statements }`
coverage-rules = ← `{ $rules }`
coverage-no-rule = لا قاعدة ({ $class }): { $why }
coverage-count = العبارات: { $statements }؛ ما له قواعد: { $answered }؛ القواعد: { $rules }
coverage-class = { $class }: { $count }
statement-support = { $for } من { $of }
statement-line = { $id } ({ $from }): { $text }
matrix-rule = القاعدة
matrix-title = العنوان
matrix-amended = تتغير { $rule } في { $date }؛ ويُظهر `--as-of { $date }` كيف
upcoming-now = { $kind }، { $stage }، تاريخ الاعتراف { $recognised }
upcoming-must = إلزامي الآن
upcoming-should = منتظَر الآن
upcoming-may = نصيحة الآن
upcoming-unknown = ليس مؤكدًا أن هذا ينطبق: { $why }
upcoming-overlay = درجة الإلزام يحددها «{ $overlay }»
upcoming-stage = ابتداءً من { $date }: { $stage }
upcoming-amended = ابتداءً من { $date }: تغييرات معلنة
upcoming-change = { $title } ({ $rule }): { $before } ← { $after }
explain-choice = اختيار اتخذته الحزمة هنا
explain-committee-only = نتيجة هذه القاعدة لا تُعرض إلا على اللجنة
exclusion-same-duty = تطلب القاعدة { $rule } الشيء نفسه
waiver-other-reason = القاعدة `{ $rule }` لا تقبل الإعفاء ولا التأجيل إلا لهذه الأسباب: `{ $reasons }`
deferral-ended = { $what }؛ انتهى التأجيل في { $until }، وما أُجّل صار مستحقًا الآن
error-no-overlay = لا يوجد ملحق اختياري باسم `{ $name }`
pack-unknown-section = القسم `{ $word }` ليس في القائمة
pack-unknown-context = السياق `{ $word }` ليس في القائمة
pack-unknown-overlay = لا يوجد ملحق اختياري باسم `{ $word }`
pack-statement-unanswered = العبارة { $statement } لا تسمّي `rules` ولا تذكر سببًا في `no-rule`
pack-statement-twofold = العبارة { $statement } تذكر `rules` و`no-rule` معًا
pack-not-cited = القاعدة { $rule } لا تستشهد بالعبارة { $statement }
pack-not-drawn = العبارة { $statement } لا تذكر القاعدة { $rule } ضمن `rules`
pack-text-missing = لا توجد نصوص في `{ $languages }`
pack-text-left-over = الحزمة لا تذكر اللغة `{ $language }`
pack-dead-rule = لا تُطلب هذه القاعدة من أي نوع من الجهات المنتسبة في أي مرحلة
pack-level-gap = ليس لـ{ $kind } درجة إلزام في `{ $stages }`، مع أن لمرحلة أبكر درجة؛ اكتبوا `off` إن كان ذلك مقصودًا
pack-same-demand = { $rule } و{ $other } تطلبان الشيء نفسه من الجهات المنتسبة نفسها ({ $what })
pack-contradiction = { $rule } و{ $other } متعارضتان: لا شيء في `{ $what }` يستوفيهما معًا
pack-stages-overlap = المرحلة `{ $next }` لا تبدأ بعد `{ $one }`
pack-stages-gap = المرحلة الأولى `{ $stage }` لا تبدأ عند `P0Y`، فلا مرحلة لأحدث الجهات المنتسبة
arrow = ←
levels-of-kind = { $kind }: { $levels }
upcoming-rule = { $title } ({ $rule })
pack-text-twice = نصوص `{ $language }` موجودة في ملفات القواعد نفسها
pack-unknown-overlay-text = لا يوجد ملحق باسم `{ $word }`
pack-unknown-choice = لا يوجد اختيار باسم `{ $word }`
pack-unknown-theme = لا توجد أي قاعدة في المجلد `{ $word }`
pack-unknown-theme-text = لا يوجد في الحزمة محور باسم `{ $word }`
pack-theme-twice = المحور `{ $word }` مذكور مرتين
pack-theme-twice-help = أبقوا على واحد منهما
pack-theme-unnamed = توجد قواعد في `{ $words }` وليس لها محور مسمّى
pack-theme-unnamed-help = أضيفوا `[[theme]]` فيه `id` و`text` لكل مجلد من مجلدات القواعد
translation-summary = { $pack }: القواعد التي لها نصوص بـ`{ $language }`: { $count } من { $rules }
