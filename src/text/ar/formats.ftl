## Formats of reports

error-format-twice = صيغتان تذهبان إلى `{ $path }`
error-format-twice-help = لا تذهب إلى المخرج القياسي `-` إلا صيغة واحدة؛ اجعلوا لكل صيغة أخرى ملفًا، مثل `--format json=report.json`
error-unwritable-file = لا يمكن كتابة التقرير في `{ $path }`: { $why }
error-unwritable-file-help = اذكروا ملفًا في مجلد موجود يجوز لكم الكتابة فيه

report-waived = إعفاء من اللجنة حتى { $until }
report-deferred = تأجيل من اللجنة حتى { $until }
github-more = لا يظهر هنا ما بقي، لأن الخطوة تتسع لعشرة من كل نوع على الأكثر: الأخطاء { $errors }، والتحذيرات { $warnings }، والملاحظات { $notes }
github-more-title = نتائج لا تظهر
junit-known = نتيجة من قائمة النتائج المعروفة
junit-unchanged = لا يغيّره طلب الدمج
sarif-root = جذر المستودع، أو جذر الحافظة إن لم تكن في مستودع
sarif-fault-help = في ملف أو في سجلات اللجنة خلل؛ وكل نتيجة تبيّن ما هو وما العمل
oscal-title = ما أودعته الجهات المنتسبة، محكومًا عليه وفق القواعد
oscal-tool = يفحص الإيداعات وفق حزم القواعد في تاريخ معيّن
oscal-plan-title = حزم القواعد، بديلًا عن خطة التقييم
oscal-plan = لم يكتب أحد خطة تقييم: حزم القواعد تقول ما المطلوب وممّن ومنذ متى، وهي مذكورة هنا مع بصماتها
oscal-fault = ليس في ملف ولا في سجلات اللجنة هذا الخلل؛ وكل ملاحظة تبيّن ما هو وما العمل
oscal-for-public = للجميع: لا تظهر القيم الخاصة ولا الأسماء الحقيقية وراء الأسماء المستعارة ولا البيانات الشخصية ولا أعداد الناس الصغيرة
oscal-for-committee = للجنة وحدها: تظهر القيم الخاصة
oscal-affiliate = منظمة محلية، بحسب ما أودعته
oscal-committee = ما تحتفظ به اللجنة نفسها في الحافظة
oscal-judged = حُكم عليه بما كان مودعًا في { $date }؛ الوثائق: { $documents }
oscal-filed = ما هو مودع
oscal-read = الوثائق المقروءة: { $documents }
oscal-nothing = لم يُحكم على شيء هنا
