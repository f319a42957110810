### سطر الأوامر

language-name = العربية
language-named = `{ $tag }` ({ $name })

## ما الغرض من الأوامر والوسائط والقيم

cli = يفحص وثائق الحوكمة التي تودعها الجهات المنتسبة إلى اتحاد، وفق متطلبات تزداد مع عمر الجهة المنتسبة
cli-lang = لغة النصوص: { $languages } [افتراضيًا: لغة `affcheck.toml`، وإلا فلغة البيئة]
cli-color = متى تُستعمل الألوان
cli-color-auto = في الطرفية، ما لم يمنع ذلك `NO_COLOR` أو متغير آخر من هذا النوع
cli-color-always = دائمًا
cli-color-never = أبدًا
cli-help = عرض المساعدة: `-h` باختصار، و`--help` بالتفصيل
cli-version = عرض رقم الإصدار

cli-check = فحص حافظة، أو مستودع جهة منتسبة واحدة
cli-check-path = الحافظة، أو مستودع جهة منتسبة واحدة
cli-check-affiliate = فحص هذه الجهة المنتسبة وحدها؛ ويمكن ذكره عدة مرات
cli-check-pack = إضافة حزمة القواعد التي في هذا المجلد؛ ويمكن ذكره عدة مرات
cli-check-rev = قراءة هذه النسخة (commit) من المستودع دون استخراجها؛ تُذكر بمعرّفها أو بفرع Git أو بوسم
cli-check-repo = المستودع الذي فيه النسخة، ولو كان بلا ملفات عمل؛ والمسار حينئذ مجلد داخل النسخة [افتراضيًا: المستودع الذي يقع فيه المسار]
cli-check-cache = حفظ نواتج التقييم في هذا المجلد، واستعمال ما حُفظ منها فيه [افتراضيًا: المجلد المعتاد في البيئة]
cli-check-no-cache = عدم حفظ نواتج التقييم، وعدم استعمال ما حُفظ منها
cli-check-base = تقييم طلب دمج: ما تغيّر منذ هذه النسخة فقط، وفق قواعدها، ولا يُحتسب إلا ما هو جديد أو صار أشد
cli-check-all-findings = عرض النتائج الموجودة من قبل والنتائج المعروفة واحتسابها أيضًا
cli-check-as-of = تقييم الوضع في هذا التاريخ، ويُكتب على الشكل `2026-03-31` [افتراضيًا: اليوم في المنطقة الزمنية للاتحاد]
cli-check-format = كيف يُكتب التقرير
cli-check-format-human = للقراءة، مع الأسطر التي تتناولها النتائج
cli-check-format-concise = سطر واحد لكل نتيجة
cli-check-format-json = وثيقة JSON واحدة، يصفها `schemas/report.schema.json`
cli-check-format-jsonl = قيمة JSON واحدة في كل سطر: الترويسة والأقسام والخلاصة
cli-check-format-sarif = SARIF 2.1.0 للبرامج التي تجمع نتائج المحلّلات
cli-check-format-github = أوامر سير العمل، تظهر بجانب أسطر طلب الدمج؛ عشر نتائج من كل درجة على الأكثر
cli-check-format-gitlab = تقرير جودة يظهر في طلب الدمج على GitLab
cli-check-format-junit = بصيغة JUnit XML: مجموعة لكل جهة منتسبة وحالة لكل قاعدة
cli-check-format-oscal = نتائج تقييم OSCAL بصيغة JSON: نتيجة لكل جهة منتسبة
cli-check-fail-on = الانتهاء برمز الخروج 1 ابتداءً من درجة الخطورة هذه [افتراضيًا: ما في `affcheck.toml`، وإلا `error`]
cli-check-fail-on-error = عند الأخطاء
cli-check-fail-on-warning = عند التحذيرات والأخطاء
cli-check-fail-on-note = عند أي نتيجة
cli-check-fail-on-never = دون اعتبار لأي نتيجة
cli-check-audience = مَن يجوز له قراءة التقرير: لا تظهر القيم الخاصة والأسماء الحقيقية وراء الأسماء المستعارة إلا مع `committee`
cli-check-audience-public = الجميع
cli-check-audience-committee = اللجنة
cli-check-threads = عدد خيوط التنفيذ، من 1 إلى 256 [افتراضيًا: خيط لكل نواة من نوى المعالج]
cli-check-baseline = عدم احتساب ما تذكره قائمة النتائج المعروفة هذه، ما لم يصر أشد؛ ويكتبها الأمر `affcheck baseline`

cli-baseline = كتابة قائمة النتائج المعروفة التي تبدأ بها حافظة، وحذف ما أُصلح منها
cli-baseline-path = { cli-check-path }
cli-baseline-file = ملف القائمة، مثل `baseline.toml`: القائمة الجديدة تضم كل النتائج الحالية؛ أما القائمة الموجودة من قبل فيُحذف منها ما أُصلح، ولا يُضاف إليها شيء
cli-baseline-affiliate = النظر في هذه الجهة المنتسبة وحدها؛ ويمكن ذكره عدة مرات
cli-baseline-pack = { cli-check-pack }
cli-baseline-rev = { cli-check-rev }
cli-baseline-repo = { cli-check-repo }
cli-baseline-cache = { cli-check-cache }
cli-baseline-no-cache = { cli-check-no-cache }
cli-baseline-as-of = { cli-check-as-of }
cli-baseline-audience = مَن يجوز له قراءة القائمة: لا تضم ما لا يجوز أن يراه غير اللجنة إلا مع `committee`
cli-baseline-audience-public = { cli-check-audience-public }
cli-baseline-audience-committee = { cli-check-audience-committee }

cli-rules = سرد القواعد المستعملة
cli-rules-path = الحافظة المقصودة بحزمها؛ وإن لم تكن هنا حافظة، فالحزم المرفقة بالبرنامج
cli-rules-pack = { cli-check-pack }
cli-rules-rev = { cli-check-rev }
cli-rules-repo = { cli-check-repo }
cli-rules-cache = { cli-check-cache }
cli-rules-no-cache = { cli-check-no-cache }
cli-rules-matrix = جدول درجات الإلزام: الأنواع والمراحل في الأعمدة، والقواعد في الصفوف
cli-rules-format = كيف يُكتب الجدول
cli-rules-format-table = للطرفية
cli-rules-format-markdown = لصفحة بصيغة Markdown
cli-rules-format-csv = لجدول بيانات
cli-rules-coverage = الصلة بين عبارات المصدر والقواعد، في الاتجاهين
cli-rules-choices = مواضع يتعارض فيها المصدر مع نفسه، وما قررته الحزم فيها
cli-rules-affiliate = ما ينطبق على هذه الجهة المنتسبة الآن، وما يأتي في المرحلة التالية؛ و`self` في مستودع جهة منتسبة واحدة؛ بلغتها إن كان البرنامج يتكلمها
cli-rules-as-of = عرض القواعد كما هي في هذا التاريخ، ويُكتب على الشكل `2026-03-31` [افتراضيًا: اليوم في المنطقة الزمنية للاتحاد]
cli-rules-audience = مَن يجوز له قراءة النتيجة: لا تظهر الأسماء الحقيقية وراء الأسماء المستعارة، ولا الملحق الذي يحدد درجة الإلزام، إلا مع `committee`
cli-rules-audience-public = { cli-check-audience-public }
cli-rules-audience-committee = { cli-check-audience-committee }

cli-explain = شرح قاعدة، وما تنتهي إليه في حالة جهة منتسبة
cli-explain-rule = معرّف القاعدة، مثل `meetings/yearly-in-person`
cli-explain-affiliate = الجهة المنتسبة التي تُشرح القاعدة في حالتها؛ و`self` في مستودع جهة منتسبة واحدة
cli-explain-path = الحافظة
cli-explain-pack = { cli-check-pack }
cli-explain-rev = { cli-check-rev }
cli-explain-repo = { cli-check-repo }
cli-explain-cache = { cli-check-cache }
cli-explain-no-cache = { cli-check-no-cache }
cli-explain-as-of = { cli-check-as-of }
cli-explain-audience = مَن يجوز له قراءة الشرح: لا تظهر القيم الخاصة والأسماء الحقيقية وراء الأسماء المستعارة إلا مع `committee`
cli-explain-audience-public = { cli-check-audience-public }
cli-explain-audience-committee = { cli-check-audience-committee }

cli-pack = العمل على حزم القواعد
cli-pack-test = تحميل حزمة وتجربة الأمثلة المذكورة في كل قواعدها
cli-pack-test-dir = مجلد الحزمة؛ وإن لم يُذكر، جُرّبت الحزم المرفقة بالبرنامج

cli-schema = عرض مخطط JSON لنوع من الوثائق، أو سرد الأنواع
cli-schema-kind = نوع الوثيقة؛ وإن لم يُذكر، سُردت كل الأنواع مع مسارات ملفاتها
cli-schema-pack = إضافة أنواع الوثائق التي في حزمة القواعد من هذا المجلد؛ ويمكن ذكره عدة مرات

cli-import = تحويل صفوف ملف CSV إلى قيود في السجل أو إلى وثائق
cli-import-map = ملف المطابقة، وهو يذكر أي عمود يصير أي حقل
cli-import-into = الحافظة التي يُستورد إليها؛ وإن لم تكن موجودة أُنشئت
cli-import-source = ملف CSV، أو المجلد الذي هو فيه [افتراضيًا: كما يذكر ملف المطابقة، وبجانبه]
cli-import-skip-bad = ترك الصفوف المعيبة جانبًا بدلًا من رفض الاستيراد كله
cli-import-dry-run = القيام بكل شيء إلا الكتابة

## كلمات تقوم مقام ما ينبغي ذكره

cli-value-affiliate = جهة
cli-value-audience = قرّاء
cli-value-command = أمر
cli-value-date = تاريخ
cli-value-dir = مجلد
cli-value-file = ملف
cli-value-format = صيغة
cli-value-id = معرّف
cli-value-kind = نوع
cli-value-lang = لغة
cli-value-level = درجة
cli-value-map = مطابقة
cli-value-n = عدد
cli-value-path = مسار
cli-value-report = تقرير
cli-value-rev = نسخة
cli-value-rule = قاعدة
cli-value-when = متى

## ما حولها

usage-title = الاستعمال:
usage-options = [خيارات]
usage-list-commands = الأوامر:
usage-list-arguments = الوسائط:
usage-list-options = الخيارات:
usage-default = [افتراضيًا: `{ $value }`]
usage-values = [القيم الممكنة: `{ $values }`]
usage-list-values = القيم الممكنة:
usage-more = لمعرفة المزيد، أضيفوا `--help`

## حين يُستدعى البرنامج على غير وجهه

usage-unknown-argument = الوسيط `{ $argument }` غير معروف هنا
usage-unknown-command = لا يوجد أمر باسم `{ $command }`
usage-bad-value = القيمة `{ $value }` غير مقبولة للوسيط `{ $argument }`
usage-no-value = يحتاج الوسيط `{ $argument }` إلى قيمة
usage-missing = ينقص: `{ $argument }`
usage-missing-command = يحتاج `{ $command }` إلى أمر بعده
usage-twice = لا يمكن ذكر الوسيط `{ $argument }` إلا مرة واحدة
usage-conflict = لا يمكن استعمال الوسيط `{ $argument }` مع `{ $other }`
usage-conflict-command = لا يمكن استعمال الأمر `{ $command }` مع `{ $other }`
usage-no-equals = ينبغي أن تكون `=` بين اسم الوسيط `{ $argument }` وقيمته
usage-too-many-values = القيمة `{ $value }` زائدة على ما يقبله الوسيط `{ $argument }`
usage-number-of-values = يحتاج الوسيط `{ $argument }` إلى عدد آخر من القيم
usage-not-utf8 = في سطر الأوامر نص ليس بترميز UTF-8
usage-other = تعذر فهم سطر الأوامر
usage-as-value = إن كان المقصود بـ `{ $value }` قيمة، فاكتبوا `-- { $value }`
usage-between = اذكروا عددًا صحيحًا من { $from } إلى { $to }

cli-verify = إعادة التقييم الذي يذكره تقرير JSON، وبيان هل التقرير صحيح
cli-verify-report = التقرير
cli-verify-repo = مستودع الوثائق المودعة
cli-verify-pack = { cli-check-pack }
cli-verify-baseline = قائمة النتائج المعروفة التي أُنشئ بها التقرير، إن وُجدت
