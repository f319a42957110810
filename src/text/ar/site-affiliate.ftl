# صفحة الجهة المنتسبة

site-affiliate-here = في هذه الصفحة
site-affiliate-mend = ماذا تُصلحون وكيف
site-affiliate-next = ما سيأتي ومتى
site-affiliate-have = ما لديكم
site-affiliate-excepted = ما أُعفيتم منه أو أُجّل لكم
site-affiliate-off = ما لا يُطلب منكم

site-affiliate-recognised = معترف بها منذ { $date }
site-affiliate-not-judged = تعذر تقييم هذه الجهة المنتسبة، والسبب مبيّن هنا.
site-affiliate-stop = .
site-affiliate-errors = { PLURAL($count) ->
    [zero] لا شيء يجب إصلاحه
    [one] أمر واحد يجب إصلاحه
    [two] أمران يجب إصلاحهما
    [few] { $count } أمور يجب إصلاحها
    [many] { $count } أمرًا يجب إصلاحها
   *[other] { $count } أمر يجب إصلاحها
}
site-affiliate-unknowns = { PLURAL($count) ->
    [zero] لا شيء يتعذر الحكم عليه
    [one] أمر واحد لا يمكن الحكم عليه
    [two] أمران لا يمكن الحكم عليهما
    [few] { $count } أمور لا يمكن الحكم عليها
    [many] { $count } أمرًا لا يمكن الحكم عليها
   *[other] { $count } أمر لا يمكن الحكم عليها
}
site-affiliate-warnings = { PLURAL($count) ->
    [zero] لا شيء ينبغي إصلاحه
    [one] أمر واحد ينبغي إصلاحه
    [two] أمران ينبغي إصلاحهما
    [few] { $count } أمور ينبغي إصلاحها
    [many] { $count } أمرًا ينبغي إصلاحها
   *[other] { $count } أمر ينبغي إصلاحها
}
site-affiliate-notes = { PLURAL($count) ->
    [zero] لا شيء يمكن تحسينه
    [one] أمر واحد يمكن تحسينه
    [two] أمران يمكن تحسينهما
    [few] { $count } أمور يمكن تحسينها
    [many] { $count } أمرًا يمكن تحسينها
   *[other] { $count } أمر يمكن تحسينها
}
site-affiliate-soon = { PLURAL($count) ->
    [zero] لا شيء يحين موعده خلال 6 أشهر
    [one] أمر واحد يحين موعده خلال 6 أشهر
    [two] أمران يحين موعدهما خلال 6 أشهر
    [few] { $count } أمور يحين موعدها خلال 6 أشهر
    [many] { $count } أمرًا يحين موعدها خلال 6 أشهر
   *[other] { $count } أمر يحين موعدها خلال 6 أشهر
}
site-affiliate-nothing = لا شيء يحتاج إلى إصلاح
site-affiliate-gone = لم تعد الجهة معترفًا بها، فلا يُطلب منها شيء
site-affiliate-nothing-told = لا شيء يحتاج إلى إصلاح.
site-affiliate-new = { PLURAL($count) ->
    [zero] لا توجد في طلب الدمج هذا نتائج جديدة
    [one] في طلب الدمج هذا نتيجة جديدة واحدة
    [two] في طلب الدمج هذا نتيجتان جديدتان
    [few] في طلب الدمج هذا { $count } نتائج جديدة
    [many] في طلب الدمج هذا { $count } نتيجة جديدة
   *[other] في طلب الدمج هذا { $count } نتيجة جديدة
}
site-affiliate-worse = { PLURAL($count) ->
    [zero] لا نتائج صارت أشد
    [one] نتيجة واحدة صارت أشد
    [two] نتيجتان صارتا أشد
    [few] { $count } نتائج صارت أشد
    [many] { $count } نتيجة صارت أشد
   *[other] { $count } نتيجة صارت أشد
}
site-affiliate-fixed = { PLURAL($count) ->
    [zero] لا نتائج أُصلحت
    [one] نتيجة واحدة أُصلحت
    [two] نتيجتان أُصلحتا
    [few] { $count } نتائج أُصلحت
    [many] { $count } نتيجة أُصلحت
   *[other] { $count } نتيجة أُصلحت
}
site-affiliate-known = { PLURAL($count) ->
    [zero] لا نتائج من قائمة النتائج المعروفة
    [one] نتيجة واحدة من قائمة النتائج المعروفة
    [two] نتيجتان من قائمة النتائج المعروفة
    [few] { $count } نتائج من قائمة النتائج المعروفة
    [many] { $count } نتيجة من قائمة النتائج المعروفة
   *[other] { $count } نتيجة من قائمة النتائج المعروفة
}

site-affiliate-do = ما العمل
site-affiliate-by = الموعد
site-affiliate-who = من يجيب عن الأسئلة
site-affiliate-where = الموضع
site-affiliate-reference = المرجع
site-affiliate-waits = { PLURAL($count) ->
    [zero] لا متطلبات تتوقف على ذلك
    [one] متطلب واحد يتوقف على ذلك
    [two] متطلبان يتوقفان على ذلك
    [few] { $count } متطلبات تتوقف على ذلك
    [many] { $count } متطلبًا تتوقف على ذلك
   *[other] { $count } متطلب تتوقف على ذلك
}

site-affiliate-nothing-owed = لا شيء مستحق في تاريخ معروف.
site-affiliate-later = { PLURAL($count) ->
    [zero] لا تغييرات بعد ذلك
    [one] وبعد ذلك: تغيير واحد آخر
    [two] وبعد ذلك: تغييران آخران
    [few] وبعد ذلك: { $count } تغييرات أخرى
    [many] وبعد ذلك: { $count } تغييرًا آخر
   *[other] وبعد ذلك: { $count } تغيير آخر
}
site-affiliate-stage = ابتداءً من { $date }: { $stage }
site-affiliate-amended = ابتداءً من { $date }: تغييرات معلنة
site-affiliate-asked = جديدة: { $after }
site-affiliate-otherwise = من ذلك التاريخ: { $after }، والآن: { $before }
site-affiliate-no-more = لا تُطلب بعد ذلك

site-affiliate-nothing-met = لم يُستوفَ شيء بعد.
site-affiliate-met = المستوفى: { $count }
site-affiliate-documents = الوثائق التي أودعتموها
site-affiliate-folder = في المجلد
site-affiliate-days = تواريخ إيداعها
site-affiliate-filed = أُودعت في { $date }
site-affiliate-merged = حسب تاريخ التغييرات في المستودع
site-affiliate-declared = حسب ما تذكره الوثيقة
site-affiliate-undated = تاريخ الإيداع غير معروف
site-affiliate-changed = غُيّرت في { $date }
site-affiliate-restored = سُحبت ثم أُعيدت في { $date }
site-affiliate-refiled = أُودعت من جديد؛ أما ما أُودع مكانها في { $date } فكان قد سُحب
site-affiliate-pending = لم تُدمج بعد بصورتها الحالية

site-affiliate-not-asked = { PLURAL($count) ->
    [zero] لا شيء غير مطلوب منكم الآن
    [one] أمر واحد لا يُطلب منكم الآن
    [two] أمران لا يُطلبان منكم الآن
    [few] { $count } أمور لا تُطلب منكم الآن
    [many] { $count } أمرًا لا تُطلب منكم الآن
   *[other] { $count } أمر لا تُطلب منكم الآن
}
site-affiliate-untold = لأسباب أخرى
