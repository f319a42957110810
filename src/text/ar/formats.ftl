## Formats of reports

error-format-twice = صيغتان تذهبان إلى `{ $path }`
error-format-twice-help = لا تذهب إلى المخرج القياسي `-` إلا صيغة واحدة؛ اجعلوا لكل صيغة أخرى ملفًا، مثل `--format json=report.json`
error-unwritable-file = لا يمكن كتابة التقرير في `{ $path }`: { $why }
error-unwritable-file-help = اذكروا ملفًا في مجلد موجود يجوز لكم الكتابة فيه
