# رسوم الموقع وصفحة جميع الجهات المنتسبة

site-chart-numbers = الأرقام
site-chart-months = ما هو مستحق في الأشهر الاثني عشر المقبلة
site-chart-months-about = لكل شهر شريط، والشريط الأول لما تأخر؛ وكلما زاد المستحق طال الشريط. والأرقام نفسها في الجدول أدناه.
site-chart-month = الشهر
site-chart-late = ما تأخر

site-month-1 = يناير { $year }
site-month-2 = فبراير { $year }
site-month-3 = مارس { $year }
site-month-4 = أبريل { $year }
site-month-5 = مايو { $year }
site-month-6 = يونيو { $year }
site-month-7 = يوليو { $year }
site-month-8 = أغسطس { $year }
site-month-9 = سبتمبر { $year }
site-month-10 = أكتوبر { $year }
site-month-11 = نوفمبر { $year }
site-month-12 = ديسمبر { $year }

site-index-page = الجهات المنتسبة، الصفحة { $page } من { $pages }
site-lead-error = { PLURAL($count) ->
    [zero] ليس لدى أي جهة منتسبة ما يجب إصلاحه.
    [one] لدى جهة منتسبة واحدة ما يجب إصلاحه.
    [two] لدى جهتين منتسبتين ما يجب إصلاحه.
    [few] لدى { $count } جهات منتسبة ما يجب إصلاحه.
    [many] لدى { $count } جهة منتسبة ما يجب إصلاحه.
   *[other] لدى { $count } جهة منتسبة ما يجب إصلاحه.
}
site-lead-rest = { PLURAL($count) ->
    [zero] ليس لدى سائر الجهات ما لا يمكن الحكم عليه بعد أو ما يمكن تحسينه.
    [one] لدى جهة واحدة ما لا يمكن الحكم عليه بعد أو ما يمكن تحسينه.
    [two] لدى جهتين ما لا يمكن الحكم عليه بعد أو ما يمكن تحسينه.
    [few] لدى { $count } جهات ما لا يمكن الحكم عليه بعد أو ما يمكن تحسينه.
    [many] لدى { $count } جهة ما لا يمكن الحكم عليه بعد أو ما يمكن تحسينه.
   *[other] لدى { $count } جهة ما لا يمكن الحكم عليه بعد أو ما يمكن تحسينه.
}
site-lead-quiet = { PLURAL($count) ->
    [zero] لا توجد جهة ليس لديها ما يحتاج إلى إصلاح.
    [one] جهة واحدة ليس لديها ما يحتاج إلى إصلاح.
    [two] جهتان ليس لديهما ما يحتاج إلى إصلاح.
    [few] { $count } جهات ليس لديها ما يحتاج إلى إصلاح.
    [many] { $count } جهة ليس لديها ما يحتاج إلى إصلاح.
   *[other] { $count } جهة ليس لديها ما يحتاج إلى إصلاح.
}
site-lead-not-judged = { PLURAL($count) ->
    [zero] لم يتعذر تقييم أي جهة.
    [one] تعذر تقييم جهة واحدة: لا يُعرف من هي أو متى كان الاعتراف بها.
    [two] تعذر تقييم جهتين: لا يُعرف من هما أو متى كان الاعتراف بهما.
    [few] تعذر تقييم { $count } جهات: لا يُعرف من هي أو متى كان الاعتراف بها.
    [many] تعذر تقييم { $count } جهة: لا يُعرف من هي أو متى كان الاعتراف بها.
   *[other] تعذر تقييم { $count } جهة: لا يُعرف من هي أو متى كان الاعتراف بها.
}
site-lead-gone = { PLURAL($count) ->
    [zero] لا توجد جهة سُحب الاعتراف بها.
    [one] جهة واحدة لم تعد معترفًا بها، فلا يُطلب منها شيء.
    [two] جهتان لم تعودا معترفًا بهما، فلا يُطلب منهما شيء.
    [few] { $count } جهات لم تعد معترفًا بها، فلا يُطلب منها شيء.
    [many] { $count } جهة لم تعد معترفًا بها، فلا يُطلب منها شيء.
   *[other] { $count } جهة لم تعد معترفًا بها، فلا يُطلب منها شيء.
}
site-lead-unknown-must = { PLURAL($count) ->
    [zero] ليس بين ما لا يمكن الحكم عليه أمر إلزامي.
    [one] بين ما لا يمكن الحكم عليه أمر إلزامي واحد.
    [two] بين ما لا يمكن الحكم عليه أمران إلزاميان.
    [few] بين ما لا يمكن الحكم عليه { $count } أمور إلزامية.
    [many] بين ما لا يمكن الحكم عليه { $count } أمرًا إلزاميًا.
   *[other] بين ما لا يمكن الحكم عليه { $count } أمر إلزامي.
}
site-fact-affiliates = الجهات المنتسبة
site-fact-documents = الوثائق المقروءة
site-fact-rules = القواعد
site-fact-answers = الفحوص
site-why-unknown = لماذا لا يمكن الحكم على بعض الأمور
site-cause-nothing-filed = لم تودع الجهة المنتسبة شيئًا بعد
site-cause-not-filed = وثيقة لم تُودَع
site-cause-unreadable = وثيقة تتعذر قراءتها
site-cause-faulty = قيمة غير سليمة الصياغة في وثيقة
site-cause-unstated = الوثيقة لا تذكر ذلك
site-cause-not-opened = رابط لم يُفتح، ولا بد أن ينظر فيه شخص
site-cause-incomparable = قيمتان لا تمكن المقارنة بينهما
site-cause-not-reviewed = لم ينظر في ذلك أحد من اللجنة بعد
site-cause-history = وثيقة لا يُعرف متى أُودعت
site-cause-other = سبب آخر
site-on-page = في هذه الصفحة
site-charts = الرسوم البيانية
site-chart-stages = حسب المرحلة
site-chart-stages-about = لكل مرحلة شريط، مقسّم حسب نتائج الفحوص. والأرقام نفسها في الجدول أدناه.
site-chart-themes = حسب المحور
site-chart-themes-about = لكل محور من محاور القواعد شريط، مقسّم حسب نتائج الفحوص. والأرقام نفسها في الجدول أدناه.
site-no-stage = مرحلة غير معروفة

site-all-affiliates = جميع الجهات المنتسبة
site-affiliate = الجهة المنتسبة
site-open-in-all = المجموع
site-files = الملفات المودعة
site-kind = النوع
site-stage = المرحلة
site-region = المنطقة
site-theme = المحور
site-level-open = ما بقي عليها، حسب الدرجة
site-verdict = لديها فحص نتيجته
site-pressing = لديها ما يجب إصلاحه
site-untold = لديها ما لا يمكن الحكم عليه بعد
site-others = سائر الجهات
site-gone = لم تعد معترفًا بها، فلا يُطلب منها شيء
site-legend = الرقم بجانب العلامة هو عددها.
site-search = البحث بالاسم
site-any = الكل
site-clear = إظهار الكل
site-shown = المعروض: { $shown } من { $all }
site-none-shown = لا توجد جهة بهذه الصفات. قللوا الشروط، أو أظهروا الكل.
site-paging = صفحات الجهات المنتسبة
site-previous = السابقة
site-next = التالية
site-search-all = البحث في جميع الجهات وتصفيتها، وعددها { $count }
site-all-back = إلى الصفحات التي فيها المحاور
