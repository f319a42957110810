# صفحة الجهة المنتسبة

site-affiliate-here = في هذه الصفحة
site-affiliate-mend = ما الذي يُصلح وكيف
site-affiliate-next = ما التالي ومتى
site-affiliate-have = ما لديكم
site-affiliate-excepted = ما أُعفيتم منه أو أُجّل
site-affiliate-off = ما ليس مطلوبًا

site-affiliate-recognised = معترف بها منذ { $date }
site-affiliate-not-judged = تعذر تقييم هذه الجهة المنتسبة. هنا ما يحول دون ذلك.
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
site-affiliate-nothing-told = لا شيء يحتاج إلى إصلاح.
site-affiliate-new = { PLURAL($count) ->
    [zero] لا يأتي طلب الدمج هذا بنتائج جديدة
    [one] يأتي طلب الدمج هذا بنتيجة جديدة واحدة
    [two] يأتي طلب الدمج هذا بنتيجتين جديدتين
    [few] يأتي طلب الدمج هذا بـ{ $count } نتائج جديدة
    [many] يأتي طلب الدمج هذا بـ{ $count } نتيجة جديدة
   *[other] يأتي طلب الدمج هذا بـ{ $count } نتيجة جديدة
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
    [zero] لا نتائج معروفة من قبل
    [one] نتيجة واحدة معروفة من قبل
    [two] نتيجتان معروفتان من قبل
    [few] { $count } نتائج معروفة من قبل
    [many] { $count } نتيجة معروفة من قبل
   *[other] { $count } نتيجة معروفة من قبل
}

site-affiliate-do = ما العمل
site-affiliate-by = الموعد
site-affiliate-who = من يجيب عن الأسئلة
site-affiliate-where = المكان
site-affiliate-reference = المرجع { $what }
site-affiliate-waits = { PLURAL($count) ->
    [zero] لا متطلبات تتوقف على ذلك
    [one] متطلب واحد يتوقف على ذلك
    [two] متطلبان يتوقفان على ذلك
    [few] { $count } متطلبات تتوقف على ذلك
    [many] { $count } متطلبًا تتوقف على ذلك
   *[other] { $count } متطلب تتوقف على ذلك
}

site-affiliate-nothing-owed = لا شيء مستحق في يوم معروف.
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
site-affiliate-otherwise = ابتداءً من ذلك: { $after }، والآن { $before }
site-affiliate-no-more = لا تُطلب بعد ذلك

site-affiliate-nothing-met = لم يُستوفَ شيء بعد.
site-affiliate-met = { PLURAL($count) ->
    [zero] لا شيء مستوفى
    [one] مستوفى واحد
    [two] مستوفيان
    [few] { $count } مستوفاة
    [many] { $count } مستوفى
   *[other] { $count } مستوفى
}
site-affiliate-documents = الوثائق التي أودعتموها
site-affiliate-folder = في المجلد
site-affiliate-days = أيامها
site-affiliate-filed = أُودعت في { $date }
site-affiliate-merged = بحسب تاريخ التغييرات
site-affiliate-declared = بحسب الوثيقة
site-affiliate-undated = يوم الإيداع غير معروف
site-affiliate-changed = غُيّرت في { $date }
site-affiliate-restored = أُزيلت ثم أُعيدت في { $date }
site-affiliate-refiled = أُودعت من جديد؛ وما أُودع هنا في { $date } كان قد أُزيل
site-affiliate-pending = لم تُدمج بعد كما هي الآن

site-affiliate-not-asked = { PLURAL($count) ->
    [zero] لا متطلبات لا تُطلب منكم الآن
    [one] متطلب واحد لا يُطلب منكم الآن
    [two] متطلبان لا يُطلبان منكم الآن
    [few] { $count } متطلبات لا تُطلب منكم الآن
    [many] { $count } متطلبًا لا تُطلب منكم الآن
   *[other] { $count } متطلب لا تُطلب منكم الآن
}
site-affiliate-untold = لأسباب أخرى
