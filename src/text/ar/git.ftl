## المستودعات: النسخ والتاريخ وما لا يمكن قراءته منها

unreadable-submodule = هذه وحدة فرعية، أي مستودع آخر داخل هذا المستودع، ولا يُتبع
unreadable-submodule-help = ضعوا الملفات نفسها هنا
unreadable-lfs = هذا الملف مجرد إشارة إلى ملف يحفظه Git LFS في مكان آخر
unreadable-lfs-help = احفظوا الملف نفسه في المستودع: فالوثائق المودعة نصوص صغيرة لا تحتاج إلى Git LFS
unreadable-not-fetched = يذكر المستودع هذا الملف وليس عنده؛ فالنسخة المحلية جزئية أو تالفة
unreadable-not-fetched-help = انسخوا المستودع من جديد بكل ملفاته ودون `--filter`؛ فإن لم يتغير شيء فالأمر `git fsck` يبيّن ما فُقد

reason-history-shallow = الوثيقة `{ $path }` موجودة، لكن لا يمكن معرفة متى أُودعت: فالنسخة المحلية ضحلة؛ اجلبوا التاريخ كله، وفي التكامل المستمر باستعمال `fetch-depth: 0`
reason-history-partial = الوثيقة `{ $path }` موجودة، لكن لا يمكن معرفة متى أُودعت: فالمجلدات القديمة ليست في هذه النسخة؛ انسخوا المستودع دون `--filter=tree:0`
reason-history-contradiction = الوثيقة `{ $path }` موجودة، لكن لا يمكن معرفة متى أُودعت: فتاريخ الإيداع البرمجي الذي أتى بها يناقض ما حوله
grade-merged = كما يبيّن تاريخ المستودع
grade-declared = كما تذكر الوثيقة

error-no-repository = لا يوجد مستودع git في `{ $path }`
error-no-repository-help = اذكروا مستودعًا باستعمال `--repo`، أو افحصوا مجلدًا دون `--rev`
error-repository = لا يمكن فتح مستودع git في `{ $path }`: { $why }
error-repository-owner = مستودع git في `{ $path }` يملكه مستخدم آخر، ولذلك لا يثق به git
error-repository-owner-help = إن كنتم تثقون به فقولوا ذلك مرة واحدة: `git config --global --add safe.directory { $path }`
error-repository-format = صيغة مستودع git في `{ $path }` غير مدعومة، مثل كائنات SHA-256 أو reftable
error-repository-format-help = افحصوا مجلدًا خارج المستودع، مثل ما ينتجه `git archive`
error-no-commit = ليس في مستودع git في `{ $path }` أي إيداع برمجي بعد
error-no-commit-help = أودعوا فيه شيئًا أولًا، أو افحصوا المجلد دون `--rev`
error-no-revision = لا توجد نسخة باسم `{ $revision }`
error-no-revision-help = اذكروا إيداعًا برمجيًا أو فرعًا أو وسمًا، مثل `main` أو `HEAD~1`
error-no-revision-fetch-help = ربما لم تُجلب: اجلبوها مع التاريخ كله، وفي التكامل المستمر باستعمال `fetch-depth: 0`
error-not-a-commit = ليس `{ $revision }` إيداعًا برمجيًا
error-ambiguous-revision = تبدأ كائنات عدة بـ `{ $revision }`
error-ambiguous-revision-help = اكتبوا مزيدًا من أرقامه
error-missing-object = ليس في المستودع الكائن `{ $object }` الذي تحتاج إليه النسخة
error-missing-object-help = انسخوا المستودع من جديد دون `--filter` أو `--depth`؛ فإن لم يتغير شيء فالأمر `git fsck` يبيّن ما فُقد
error-no-path-in-revision = لا يوجد مجلد باسم `{ $path }` في النسخة `{ $revision }`
error-no-branch = لا يوجد فرع باسم `{ $branch }`، وهو المذكور في `affcheck.toml`
error-no-branch-help = اجلبوه، أو اذكروا فرعًا آخر في `branch`
error-no-merge-base = لا يُعرف شيء مشترك بين `{ $base }` و`{ $head }`
error-no-merge-base-help = اجلبوا التاريخ كله، وفي التكامل المستمر باستعمال `fetch-depth: 0`
