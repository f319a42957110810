# رسوم الموقع وصفحة جميع الجهات المنتسبة

site-chart-numbers = الأرقام
site-chart-months = ما يستحق في الأشهر الاثني عشر المقبلة
site-chart-months-about = كل شريط شهر، والأول لما تأخر بالفعل؛ وكلما طال الشريط زاد المطلوب. والأرقام نفسها في الجدول أدناه.
site-chart-month = الشهر
site-chart-late = متأخر بالفعل

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
    [zero] لا توجد جهة بلا ما يُصلَح.
    [one] جهة واحدة ليس لديها ما يُصلَح.
    [two] جهتان ليس لديهما ما يُصلَح.
    [few] { $count } جهات ليس لديها ما يُصلَح.
    [many] { $count } جهة ليس لديها ما يُصلَح.
   *[other] { $count } جهة ليس لديها ما يُصلَح.
}
site-lead-not-judged = { PLURAL($count) ->
    [zero] لم تتعذر دراسة أي جهة.
    [one] تعذرت دراسة جهة واحدة: لا يُعرف من هي أو منذ متى.
    [two] تعذرت دراسة جهتين: لا يُعرف من هما أو منذ متى.
    [few] تعذرت دراسة { $count } جهات: لا يُعرف من هي أو منذ متى.
    [many] تعذرت دراسة { $count } جهة: لا يُعرف من هي أو منذ متى.
   *[other] تعذرت دراسة { $count } جهة: لا يُعرف من هي أو منذ متى.
}
site-fact-affiliates = جهات منتسبة
site-fact-documents = وثائق قُرئت
site-fact-rules = قواعد
site-fact-answers = عمليات تحقق
site-why-unknown = لماذا لا يمكن الحكم على بعض الأمور
site-cause-nothing-filed = لم تودع الجهة شيئًا بعد
site-cause-not-filed = وثيقة غير مودعة
site-cause-unreadable = وثيقة لا يمكن قراءتها
site-cause-faulty = شيء في وثيقة ليس سليم الصياغة
site-cause-unstated = الوثيقة لا تذكر ذلك
site-cause-not-opened = رابط لم يُفتح، ولا بد أن ينظر فيه شخص
site-cause-incomparable = قيمتان لا تمكن المقارنة بينهما
site-cause-not-reviewed = لم يحكم فيه أحد من اللجنة بعد
site-cause-history = لا يُعرف متى أودعت وثيقة
site-cause-other = سبب آخر
site-on-page = في هذه الصفحة
site-charts = رسوم بيانية
site-chart-stages = حسب المرحلة
site-chart-stages-about = شريط لكل مرحلة، مقسم حسب نتائج التحقق. والأرقام نفسها في الجدول أدناه.
site-chart-themes = حسب الموضوع
site-chart-themes-about = شريط لكل موضوع من مواضيع القواعد، مقسم حسب نتائج التحقق. والأرقام نفسها في الجدول أدناه.
site-no-stage = مرحلة غير معروفة

site-all-affiliates = جميع الجهات المنتسبة
site-affiliate = الجهة المنتسبة
site-open-in-all = المجموع
site-files = الملفات المودعة
site-kind = النوع
site-stage = المرحلة
site-region = المنطقة
site-theme = الموضوع
site-level-open = المفتوح حسب الدرجة
site-verdict = لديها تحقق نتيجته
site-pressing = ما يجب إصلاحه أو لا يمكن الحكم عليه
site-others = سائر الجهات
site-nothing-pressing = لا شيء يجب إصلاحه
site-legend = العدد يبين كم مرة.
site-search = البحث بالاسم
site-any = الكل
site-clear = إظهار الكل
site-shown = تظهر { $shown } من { $all }
site-none-shown = لا جهة تطابق ذلك. اختاروا أقل، أو أظهروا الكل.
site-paging = صفحات الجهات المنتسبة
site-previous = السابقة
site-next = التالية
site-search-all = ابحثوا وصفّوا في جميع الجهات، وعددها { $count }
site-all-back = إلى الصفحات ذات المواضيع
