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
