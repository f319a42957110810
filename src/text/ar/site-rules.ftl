# القواعد وما ينطبق علينا، في الموقع الذي تكتبه الصيغة html

site-rules-lead = { PLURAL($count) ->
    [zero] لا توجد قواعد.
    [one] توجد قاعدة واحدة. تبيّن صفحتها سببها وما العمل ومن يستوفيها.
    [two] توجد قاعدتان. تبيّن صفحة كل منهما سببها وما العمل ومن يستوفيها.
    [few] توجد { $count } قواعد. تبيّن صفحة كل منها سببها وما العمل ومن يستوفيها.
    [many] توجد { $count } قاعدة. تبيّن صفحة كل منها سببها وما العمل ومن يستوفيها.
   *[other] توجد { $count } قاعدة. تبيّن صفحة كل منها سببها وما العمل ومن يستوفيها.
}
site-rule-fix = ما العمل
site-rule-why = السبب
site-rule-levels = ممن تُطلب، وبأي درجة
site-rule-levels-now = الآن
site-rule-levels-from = ابتداءً من { $date }
site-rule-kind = النوع
site-rule-everybody = الجميع
site-rule-whom = { $level }: { $whom }
site-rule-met = من يستوفيها
site-rule-met-nobody = لا تُطلب من أي جهة في هذا التقرير.
site-rule-affiliates = { PLURAL($count) ->
    [zero] لا جهات
    [one] جهة واحدة
    [two] جهتان
    [few] { $count } جهات
    [many] { $count } جهة
   *[other] { $count } جهة
}
site-rule-not-shown = { PLURAL($count) ->
    [zero] لا جهات أخرى
    [one] جهة أخرى غير معروضة
    [two] جهتان أخريان غير معروضتين
    [few] { $count } جهات أخرى غير معروضة
    [many] { $count } جهة أخرى غير معروضة
   *[other] { $count } جهة أخرى غير معروضة
}
site-rule-source = من أين جاءت
site-rule-source-lead = هذه القاعدة مستخلصة من «{ $pack }»:
site-rule-support = طلب ذلك { $count } من أصل { $all }
site-rule-examples = أمثلة
site-rule-example = ما يبيّنه المثال (بالإنجليزية)
site-rule-example-date = تاريخ التقييم
site-rule-example-verdict = النتيجة
site-rule-more = المزيد عن هذه القاعدة
site-rule-owner = الجهة المسؤولة
site-rule-exceptions = الاستثناءات
site-rule-waivable = يمكن للجنة أن تمنح إعفاءً منها لمدة لا تزيد على { $longest }.
site-rule-not-waivable = لا يمكن الإعفاء منها.
site-rule-asks = ما ينظر فيه البرنامج
site-rule-theme = المحور
site-rule-id = اسمها في التقارير

site-applies-lead = اختاروا نوع مجموعتكم والبلد الذي تعملون فيه، لتروا ما يُطلب منكم الآن وما سيُطلب لاحقًا.
site-applies-kind = ما نوع مجموعتكم؟
site-applies-country = في أي بلد تعملون؟
site-applies-other-country = أي بلد آخر
site-applies-recognised = في أي يوم كان الاعتراف بكم؟
site-applies-years = أو: منذ كم سنة؟
site-applies-emerging = نخدم مجتمعًا ناشئًا.
site-applies-show = إظهار ما ينطبق
site-applies-in = في { $country }
site-applies-in-emerging = في { $country }، لمجتمع ناشئ
site-applies-for-emerging = لمجتمع ناشئ
site-applies-elsewhere = في أي بلد آخر
site-applies-elsewhere-emerging = في أي بلد آخر، لمجتمع ناشئ
site-applies-everywhere = في كل البلدان
site-applies-everywhere-emerging = في كل البلدان، لمجتمع ناشئ
site-applies-title = { $kind }: ما ينطبق عليكم
site-applies-page-lead = ابحثوا عن عمر مجموعتكم منذ الاعتراف بها. وما يُطلب من المجموعات الأقدم مذكور بعده، حتى تستعدوا له.
site-applies-again = تغيير الاختيار
site-applies-ages = الأعمار
site-applies-any-age = في أي عمر
site-applies-until = حتى { $until }
site-applies-between = من { $from } إلى { $until }
site-applies-from = ابتداءً من { $from }
site-applies-reasons = لماذا يختلف المطلوب هنا
site-applies-must = يجب عليكم
site-applies-should = ينبغي لكم
site-applies-may = يمكنكم (نصيحة)
site-applies-nothing = لا يُطلب منكم شيء في هذا العمر.
site-applies-show-advice = { PLURAL($count) ->
    [zero] لا نصائح
    [one] إظهار نصيحة واحدة
    [two] إظهار نصيحتين
    [few] إظهار { $count } نصائح
    [many] إظهار { $count } نصيحة
   *[other] إظهار { $count } نصيحة
}
site-applies-as-before = { PLURAL($count) ->
    [zero] لا متطلبات كما في السابق
    [one] متطلب واحد كما في السابق
    [two] متطلبان كما في السابق
    [few] { $count } متطلبات كما في السابق
    [many] { $count } متطلبًا كما في السابق
   *[other] { $count } متطلب كما في السابق
}
site-applies-gone = ما لم يعد مطلوبًا
site-applies-later = تغييرات معلنة
site-applies-new = جديدة
site-applies-was = كانت: { $level }
site-applies-not-asked = غير مطلوبة
site-applies-change = ابتداءً من { $date }: { $after } (وحتى ذلك الحين: { $before })
site-applies-only-if = يُطلب ذلك فقط إذا { $conditions }.
site-applies-instead = لا يُطلب ذلك إذا { $conditions }، لأن القاعدة «{ $title }» تطلب عندئذ الشيء نفسه.
site-applies-otherwise-must = يجب عليكم ذلك إذا { $conditions }.
site-applies-otherwise-should = ينبغي لكم ذلك إذا { $conditions }.
site-applies-otherwise-may = يمكنكم ذلك إذا { $conditions }.
site-applies-otherwise-off = لا يُطلب ذلك إذا { $conditions }.
site-if-money = كنتم تديرون أموالًا
site-if-registered = كانت مجموعتكم جمعية مسجلة
site-if-votes = كنتم تتخذون القرارات عبر مجلس إدارة أو بالتصويت
site-if-members = كان عدد أعضائكم { $count } أو أكثر
site-if-fiscal-year = كان السجل يذكر آخر يوم في سنتكم المالية
site-if-no-fiscal-year = كان السجل لا يذكر آخر يوم في سنتكم المالية
