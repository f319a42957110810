### قائمة النتائج المعروفة

known-not-shown = { PLURAL($count) ->
    [zero] لا نتائج من قائمة النتائج المعروفة غير معروضة هنا
    [one] نتيجة واحدة من قائمة النتائج المعروفة غير معروضة هنا
    [two] نتيجتان من قائمة النتائج المعروفة غير معروضتين هنا
    [few] { $count } نتائج من قائمة النتائج المعروفة غير معروضة هنا
    [many] { $count } نتيجة من قائمة النتائج المعروفة غير معروضة هنا
   *[other] { $count } نتيجة من قائمة النتائج المعروفة غير معروضة هنا
}
summary-known = نتائج من قائمة النتائج المعروفة، غير معروضة ولا محتسبة هنا: { $count }؛ ومع `--all-findings` تُعرض وتُحتسب
summary-known-counted = نتائج من قائمة النتائج المعروفة، معروضة ومحتسبة هنا: { $count }
summary-mended = نتائج في قائمة النتائج المعروفة لم تعد موجودة: { $count }؛ ويحذفها منها الأمر `affcheck baseline --file FILE`
report-baseline = قائمة النتائج المعروفة { $digest }

baseline-begun = `{ $path }`: { PLURAL($count) ->
    [zero] لم تُسجَّل أي نتيجة على أنها معروفة
    [one] سُجّلت نتيجة واحدة على أنها معروفة
    [two] سُجّلت نتيجتان على أنهما معروفتان
    [few] سُجّلت { $count } نتائج على أنها معروفة
    [many] سُجّلت { $count } نتيجة على أنها معروفة
   *[other] سُجّلت { $count } نتيجة على أنها معروفة
}؛ ومن الآن لا يُضاف إلى القائمة شيء، وإنما يُحذف منها فقط
baseline-shrunk = `{ $path }`: النتائج المحذوفة: { $gone }؛ التي صارت أخف: { $milder }؛ الباقية: { $count }
baseline-same = بقي `{ $path }` كما هو؛ عدد النتائج فيه: { $count }
baseline-new = نتائج ليست في `{ $path }`، أو هي أشد مما فيه: { $count }؛ ولم تُضف، لأن قائمة النتائج المعروفة لا يُضاف إليها شيء بعد إنشائها
baseline-new-help = أصلحوا ما تذكره هذه النتائج؛ أو، للبدء من جديد بكل النتائج الحالية، احذفوا الملف وأعيدوا تنفيذ الأمر
baseline-committee = يذكر `{ $path }` نتائج لا يجوز أن يراها غير اللجنة: احفظوه حيث لا يستطيع غيرها قراءته

error-no-baseline = لا توجد قائمة نتائج معروفة في المسار `{ $path }`
error-no-baseline-help = يُنشئها الأمر `affcheck baseline --file { $path }`
error-bad-baseline = لا يمكن استعمال قائمة النتائج المعروفة `{ $path }`
error-bad-baseline-help = ارجعوا إلى نسخة سابقة من الملف، أو احذفوه وابدؤوا من جديد بالأمر `affcheck baseline`
error-baseline-format = صيغة قائمة النتائج المعروفة `{ $path }` هي `{ $format }`، وهذا الإصدار من البرنامج يقرأ `{ $known }`
error-baseline-format-help = استعملوا إصدار البرنامج الذي كتبها، أو احذفوا الملف وابدؤوا من جديد بالأمر `affcheck baseline`
error-baseline-audience = أُعدّت قائمة النتائج المعروفة `{ $path }` للقرّاء `{ $audience }`
error-baseline-audience-help = أضيفوا `--audience { $audience }`
error-baseline-date = كُتبت قائمة النتائج المعروفة `{ $path }` وفق الوضع في { $date }، وهذا التقييم وفق الوضع في تاريخ أسبق
error-baseline-date-help = اختاروا ذلك التاريخ أو تاريخًا بعده
error-baseline-pack = أُعدّت قائمة النتائج المعروفة `{ $path }` بحزمة القواعد `{ $pack }`، وهي غير مستعملة هنا
error-baseline-pack-help = أضيفوا الحزمة بالوسيط `--pack`؛ وإن استُغني عنها نهائيًا، فاحذفوها من `packs` في القائمة
error-baseline-large = ستصير قائمة النتائج المعروفة `{ $path }` أكبر من أن تُقرأ من جديد
error-baseline-large-help = ابدؤوا ببعض الجهات المنتسبة فقط، واذكروها بالوسيط `--affiliate`
error-verify-baseline = أُعدّ التقرير بقائمة نتائج معروفة بصمتها SHA-256 هي `{ $digest }`
error-verify-baseline-help = اذكروا ذلك الملف بالوسيط `--baseline`
error-baseline-unwritable = لا يمكن كتابة `{ $path }`: { $why }
