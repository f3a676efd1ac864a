/** ما يرفضه الخادم من الخطط وقوائم المدعوين، بحسب الرمز والخلل والأعداد التي يذكرها. */
export const troubleAr = {
  "err.plan-impossible.pool-empty": "لا يمكن دعوة أحد بعد. وسّع السؤال الذي يأتي منه المدعوون، أو أضف مدعوين.",
  "err.plan-impossible.guest-twice": "المدعو رقم {row} مذكور مرتين بين من يمكن دعوتهم. أزل أحدهما.",
  "err.plan-impossible.amount-unfit": "للمدعو رقم {row} كلفة أو خطر دون الصفر أو ليس عددًا. صححه.",
  "err.plan-impossible.delegates-unfit":
    "لا يمكن أن يشغل المدعو رقم {row} من {minimum} إلى {maximum} من المقاعد. ضع 1 على الأقل، وحدًّا أعلى لا يقل عن الأدنى.",
  "err.plan-impossible.no-seat": "لا مقعد هناك. ضع مقعدًا واحدًا على الأقل.",
  "err.plan-impossible.seats-crossed":
    "الحد الأدنى للمقاعد {minimum} أكبر من الحد الأعلى {maximum}. غيّر أحدهما.",
  "err.plan-impossible.quota-twice": "للحصة رقم {quota} معرّف حصة قبلها. أزلها وأضفها من جديد.",
  "err.plan-impossible.quota-crossed":
    "في الحصة رقم {quota} الحد الأدنى {minimum} أكبر من الحد الأعلى {maximum}. غيّر أحدهما.",
  "err.plan-impossible.not-in-pool":
    "الرقم {at} {list, select, must {ممن يجب أن يأتوا} never {ممن لا يمكن دعوتهم} notTogether {ممن يأتي منهم واحد على الأكثر} other {ممن لا يأتون إلا معًا}} ليس بين من يمكن دعوتهم. أزله، أو وسّع السؤال.",
  "err.plan-impossible.must-and-never":
    "الرقم {at} ممن يجب أن يأتوا هو أيضًا بين من لا يمكن دعوتهم. أزله من إحدى القائمتين.",
  "err.plan-impossible.must-too-many":
    "يحتاج من يجب أن يأتوا إلى مقاعد أكثر مما هناك: {needed}، والمتاح {seats}. أضف مقاعد، أو أعفِ بعضهم.",
  "err.plan-impossible.limit-below-zero": "حدٌّ للمال أو للخطر دون الصفر. ضع صفرًا أو أكثر.",
  "err.plan-impossible.weight-unfit":
    "جزء من الهدف {aim} لا قيمة له، أو قيمته بلا نهاية. أزل هذا الجزء، أو أعطه قيمة أخرى.",
  "err.plan-tables-impossible.no-round": "لا جولة هناك. ضع جولة واحدة على الأقل.",
  "err.plan-tables-impossible.no-table": "لا طاولة هناك. ضع طاولة واحدة على الأقل.",
  "err.plan-tables-impossible.people-too-few":
    "عدد الناس {people} أقل من عدد الطاولات {tables}. اجعل الطاولات أقل، أو القائمة أطول.",
  "err.plan-tables-impossible.language-too-many": "للطاولة {table} لغة لكنها غير موجودة. أزل هذه اللغة.",
  "err.plan-tables-impossible.person-twice": "الشخص رقم {at} مذكور مرتين في القائمة. أزل أحدهما.",
  "err.plan-tables-impossible.seat-stranger": "المقعد الثابت رقم {seat} لمن ليس في القائمة. أزله.",
  "err.plan-tables-impossible.seat-table":
    "المقعد الثابت رقم {seat} عند الطاولة {table}، وآخر طاولة هي {tables}. صححه.",
  "err.plan-tables-impossible.seat-round":
    "المقعد الثابت رقم {seat} في الجولة {round}، وآخر جولة هي {rounds}. صححه.",
  "err.plan-tables-impossible.seat-twice":
    "المقعد الثابت رقم {seat} عند الطاولة {table}، لكن الشخص نفسه مثبّت عند الطاولة {other} في الجولة {round}. أزل أحدهما.",
  "err.plan-tables-impossible.table-full":
    "المثبّتون عند الطاولة {table} في الجولة {round} أكثر من مقاعدها ({most}). حرّر بعضهم، أو اجعل الطاولات أقل.",
  "err.plan-tables-impossible.seats-in-the-way":
    "تترك المقاعد الثابتة في الجولة {round} طاولة بلا لغة يتابعها كل من عندها، أو بلا مقاعدها. حرّر بعضها.",
  "err.plan-tables-impossible.people-in-the-way":
    "في الجولة {round} لا توزيع يعطي كل طاولة لغة يتابعها كل من عندها: والعائق من لا يتابعون إلا {languages} ({people}). وفّر ترجمة بين لغات أكثر، أو اجعل الطاولات أقل أو أكثر.",
  "err.plan-tables-impossible.no-language":
    "في الجولة {round} لا توزيع يعطي كل طاولة لغة يتابعها كل من عندها. وفّر ترجمة بين لغات أكثر، أو اجعل الطاولات أقل أو أكثر.",
  "err.plan-unsolved":
    "لم يوجد شيء في الوقت المعطى ({seconds} ثانية)، ولا برهان على أن لا شيء هناك. أعطِ وقتًا أطول، أو قواعد أو طاولات أقل.",
  "err.plan-solver-failed":
    "فشل برنامج البحث في هذه الخطة، وهذا لا يقول شيئًا عنها. أعد المحاولة، وإن فشل ثانية فخذ مدعوين أو قواعد أقل.",
  "err.plan-solver-died":
    "انتهى برنامج البحث قبل أن يجيب، لنقص في الذاكرة أو باليد. وأُبقيت كل قائمة وُجدت حتى ذلك الحين. أعد المحاولة، أو صغّر الخطة.",
  "err.plan-without-tables": "لا تقول الخطة بعد كم عدد الطاولات والجولات.",
  "err.plan-without-list": "لا قائمة للخطة بعد. ابحث عن الأفضل، أو اصنع واحدة بيدك.",
  "err.plan-not-held": "لا تقول الخطة بعد متى كان اللقاء، أو من حضر. سجّل الأمرين.",
  "err.plan-unknown": "لم تعد هذه الخطة موجودة: فقد مُحيت.",
  "err.plan-unreadable": "ملف هذه الخطة تالف. ضع نسخة منه مكانه وأعد تشغيل الخادم، أو امحُ الخطة.",
  "err.plan-changed": "غيّر غيرك الخطة في هذه الأثناء. أعد تحميل الصفحة ثم غيّرها.",
  "err.plan-guest-unknown": "الرقم {at} في القائمة ليس بين من يمكن دعوتهم. أزله من القائمة، أو وسّع السؤال.",
  "err.plan-guest-unknown.plain": "لم يعد هذا المدعو بين من يمكن دعوتهم.",
  "err.plan-region-unknown":
    "يذكر الهدف {aim} {part, select, region {منطقة غير معروفة هنا} other {مجال عمل غير معروف هنا}}. اختر غيره.",
  "err.plan-invalid": "لا توافق الخطة صيغتها في هذا الموضع: {place}. قارن هذا الجزء بخطة حُفظت هنا.",
  "err.scope-invalid": "في السؤال جزء لا يُقرأ: {parameter}. اطرحه من جديد.",
  "err.table-too-long": "في الملف صفوف أكثر مما تتسع له خطة من المدعوين. قسّمه، أو اترك بعضها.",
  "err.import-too-large": "يحتاج الملف إلى ذاكرة أكبر مما يتاح لملف واحد. قسّمه.",
  "err.body-too-large": "هذا أكبر مما يقبله الخادم: 8 ميغابايت.",
  "err.disk-full": "قرص الخادم ممتلئ. أفرغ بعض المساحة ثم أعد المحاولة.",
  "err.jobs-full": "يجري من الحسابات أقصى ما يمكن معًا. أعد المحاولة حين ينتهي أحدها، أو ألغِ واحدًا.",
  "err.answer-timeout": "لم يجهز الجواب في الوقت. أعد المحاولة، أو صغّر السؤال.",
  "err.owner-only": "المالك وحده يفعل هذا. افتح الرابط ذا الاستعمال الواحد الذي أظهره الخادم عند تشغيله.",
  "err.internal": "فشل شيء ما في الخادم، وسجلّه يسمّي الموضع. أعد المحاولة.",
  "guest.missing-column": "لا عمود عنوانه أسماء المدعوين. اجعل عنوان عمود الأسماء «الاسم».",
  "guest.empty-cell": "لا اسم للمدعو. سمّه، أو اترك الصف.",
  "guest.unknown-country": "لا يمكن قراءة البلد بلا شك. اكتب رمزه المؤلف من حرفين.",
  "guest.unknown-country.several": "لا يمكن قراءة البلد بلا شك. قد يكون: {countries}.",
  "guest.unknown-language": "لا يمكن قراءة إحدى اللغات. اكتب رمزها، مثل fr.",
  "guest.unknown-field": "أحد مجالات العمل ليس من المفردات. خذ اسمًا تستعمله الشبكة.",
  "guest.unknown-region": "ليست هذه من مناطق الأمم المتحدة. اكتب اسمها بالإنجليزية، أو رمزها M49.",
  "guest.not-a-number": "ليس هذا مبلغًا من صفر فأكثر. اكتب عددًا.",
  "guest.unknown-kind": "ليس هذا شخصًا ولا منظمة. اكتب «شخص» أو «منظمة».",
  "guest.id-twice": "للصف {earlier} المعرّف نفسه. أعطِ كل مدعو معرّفًا خاصًا به.",
};
