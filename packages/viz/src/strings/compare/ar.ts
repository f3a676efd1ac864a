import type { compareEn } from "./en.ts";

export const compareAr: Record<keyof typeof compareEn, string> = {
  "compare.title": "مقارنة",
  "compare.s1": "ماذا يجمع",
  "compare.and": "و",
  "compare.s2": "، على مدى",
  "compare.s3": "، بحسب",
  "compare.by": "، بروابط",
  "compare.s4": "؟",
  "compare.pick": "اختر منظّمة",
  "compare.one": "المنظّمة الأولى",
  "compare.other": "المنظّمة الثانية",
  "compare.with": "قارن بأخرى",
  "compare.choose":
    "اختر منظّمتين لترى ما يجمعهما. وبواحدة تعدّد هذه الصفحة من يُعقل أن تعمل معه، وبلا اختيار أرجح الأزواج كلّها.",
  "compare.partners": "شركاء الاثنين",
  "compare.occasions": "أحداث وشبكات الاثنين",
  "compare.fields": "ميادين الاثنين",
  "compare.places": "أماكن الاثنين",
  "compare.sources": "مصادر تتكلّم عن الاثنين",
  "compare.nothing": "لا شيء في هذا السؤال.",
  "compare.share": "{shared} من {either} لدى إحداهما",
  "compare.working": "أظهر ما يستند إليه ({n})",
  "compare.unstated": "لا مصدر ممّا يمكنك رؤيته يقول ذلك.",
  "compare.more": "{n, plural, one {أظهر واحدًا آخر} other {أظهر # غيرها}}",
  "compare.findingMore":
    "يجمعهما {observed, plural, one {حدث أو شبكة} two {حدثان أو شبكتان} few {# أحداث وشبكات} other {# حدثًا وشبكة}}؛ والصدفة تعطي {expected}. هذا أكثر ممّا تفسّره الصدفة.",
  "compare.findingChance":
    "يجمعهما {observed, plural, one {حدث أو شبكة} two {حدثان أو شبكتان} few {# أحداث وشبكات} other {# حدثًا وشبكة}}؛ والصدفة تعطي {expected}. ويمكن للصدفة أن تفسّره.",
  "compare.findingNone": "لا يجمعهما حدث ولا شبكة في هذا السؤال.",
  "compare.chance":
    "في {p} من كلّ 1000 جدول عشوائيّ على الأكثر يشتركان في مثلها؛ وفيها تشارك كلّ منظّمة بعدد مرّاتها ولكلّ من {occasions} حدثًا وشبكة عدد من فيه ({draws} سُحبت بكرفبول، البذرة {seed}).",
  "compare.newman": "وزن المشترك {value}: اللقاءات الصغيرة أثقل، 1/(d−1) لكلّ لقاء فيه d منظّمة.",
  "compare.ways": "الطرق بينهما",
  "compare.waysBy": "أوّلها بحسب",
  "compare.order": "أيّ الطرق أوّلًا",
  "compare.order.steps": "أقلّ الخطوات",
  "compare.order.time": "ترتيب الزمن",
  "compare.stepsAbout": "ولا يُحسب متى قام كلّ رابط.",
  "compare.timeAbout.possibly":
    "يمكن لكلّ خطوة أن تلي ما قبلها: فما جاء عبر رابط من 2005 لا يمضي عبر رابط انتهى في 2001. وتُقرأ التواريخ بأوسع ما تسمح به، والرابط بلا تاريخ ينقل في أيّ وقت. كان يمكن لخبر أن يمرّ من هنا، ولا شيء يقول إنّه مرّ.",
  "compare.timeAbout.certainly":
    "يمكن لكلّ خطوة أن تلي ما قبلها مهما تبيّنت التواريخ غير المؤكّدة؛ والرابط بلا تاريخ لا ينقل شيئًا. كان يمكن لخبر أن يمرّ من هنا، ولا شيء يقول إنّه مرّ.",
  "compare.fromTo": "من {from} إلى {to}",
  "compare.arrives.possibly": "أبكر وصول: {date}",
  "compare.arrives.certainly": "آخر وصول: {date}",
  "compare.arrivesAny": "لا تاريخ يحدّ الوصول",
  "compare.noWay": "لا طريق من إحداهما إلى الأخرى في هذا السؤال.",
  "compare.brokers": "وبينهما",
  "compare.onWays": "{n, plural, one {على طريق واحد} two {على طريقين} few {على # طرق} other {على # طريقًا}}",
  "compare.steps": "{n, plural, one {خطوة واحدة} two {خطوتان} few {# خطوات} other {# خطوة}}",
  "compare.waysLeftOut":
    "لم يُبحث عن طريق عبر: {outside, plural, zero {لا رابط} one {رابط واحد} two {رابطان} few {# روابط} many {# رابطًا} other {# رابط}} خارج السؤال{certainty, select, certainly { (منها {undated} بلا تاريخ)} other {}}، {hidden, plural, =0 {ولا سجلّ غير علنيّ} one {وسجلّ واحد غير علنيّ} two {وسجلّين غير علنيّين} few {و# سجلّات غير علنيّة} other {و# سجلًّا غير علنيّ}}. {certainty, select, certainly {} other {{undated, plural, zero {ولا رابط بلا تاريخ يُحسب} one {ورابط واحد بلا تاريخ يُحسب} two {ورابطان بلا تاريخ يُحسبان} few {و# روابط بلا تاريخ تُحسب} many {و# رابطًا بلا تاريخ تُحسب} other {و# رابط بلا تاريخ تُحسب}} في أيّ وقت. }}المراجعة {revision}.",
  "compare.leftOut":
    "تُرك جانبًا: {outside, plural, zero {لا رابط} one {رابط واحد} two {رابطان} few {# روابط} many {# رابطًا} other {# رابط}} للاثنين خارج السؤال{certainty, select, certainly { (منها {undated} بلا تاريخ)} other {}}، {hidden, plural, =0 {ولا سجلّ غير علنيّ} one {وسجلّ واحد غير علنيّ} two {وسجلّان غير علنيّين} few {و# سجلّات غير علنيّة} other {و# سجلًّا غير علنيّ}}. {certainty, select, certainly {} other {{undated, plural, zero {ولا رابط بلا تاريخ يُحسب} one {ورابط واحد بلا تاريخ يُحسب} two {ورابطان بلا تاريخ يُحسبان} few {و# روابط بلا تاريخ تُحسب} many {و# رابطًا بلا تاريخ تُحسب} other {و# رابط بلا تاريخ تُحسب}} في أيّ وقت. }}المراجعة {revision}.",
  "compare.plausible": "مع من يُعقل أن تعمل {name}",
  "compare.plausibleAbout":
    "لا رابط مسجّلًا بينهما في هذا السؤال. وليس هذا دليلًا على أنّه ينبغي أن يكون: هذه أسئلة تُطرح.",
  "compare.best": "أزواج يُعقل أن تعمل معًا",
  "compare.thesePair": "قارن {one} و{other}",
  "compare.commonAbout": "الشريك المشترك الذي يعمل مع قليل غيرهما أثقل.",
  "compare.metAbout": "حضرتا الأماكن نفسها: واللقاء الصغير أثقل.",
  "compare.complementaryAbout": "شريك لإحداهما يعمل مع شريك للأخرى، كما بين منظّمات يكمّل بعضها بعضًا.",
  "compare.moreWays":
    "{n, plural, one {وطريق آخر مثله} two {وطريقان آخران} few {و# طرق أخرى} other {و# طريقًا آخر}}",
  "compare.plausibleMethod":
    "بين {nodes} منظّمة لها فيما بينها {ties} رابطًا، وفي كلّ قائمة {most} زوجًا على الأكثر.",
  "compare.common": "عبر شركاء مشتركين",
  "compare.met": "لالتقائهما في أحداث وشبكات",
  "compare.complementary": "بالتكامل، على بعد ثلاث خطوات",
  "compare.through": "عبر",
  "compare.quality":
    "جُرّبت على هذه الشبكة بالقوائم كما كانت قبل {from}: من {n} رابطًا جديدًا منذ ذلك الحين أُخفيت عن القوائم، كان {common} بين أوائل الأزواج الـ{k} عبر شركاء مشتركين و{occasions} بين أوائل الـ{k} بحسب الأحداث والشبكات و{steps} بين أوائل الـ{k} على ثلاث خطوات؛ وقائمة عشوائية كانت ستسمّي {chance}. ومن أوائل الأزواج الـ{k} بحسب الأحداث والشبكات، التقى {met} منذ ذلك الحين في حدث أو شبكة، والصدفة تعطي {metChance}. والأزواج المتساوية في الرتبة تتقاسم مكانها.",
  "compare.qualityNone": "الروابط المؤرّخة هنا أقلّ من أن تُجرَّب بها مثل هذه القوائم.",
  "compare.plausibleLeftOut":
    "تُرك جانبًا: {outside, plural, zero {لا رابط} one {رابط واحد} two {رابطان} few {# روابط} many {# رابطًا} other {# رابط}} خارج السؤال{certainty, select, certainly { (منها {undated} بلا تاريخ)} other {}}، و{people} لأشخاص، {dissolved, plural, zero {ولا منظّمة منحلّة} one {ومنظّمة منحلّة واحدة} two {ومنظّمتان منحلّتان} few {و# منظّمات منحلّة} many {و# منظّمة منحلّة} other {و# منظّمة منحلّة}}، {hidden, plural, =0 {ولا سجلّ غير علنيّ} one {وسجلّ واحد غير علنيّ} two {وسجلّان غير علنيّين} few {و# سجلّات غير علنيّة} other {و# سجلًّا غير علنيّ}}. {certainty, select, certainly {} other {{undated, plural, zero {ولا رابط بلا تاريخ يُحسب} one {ورابط واحد بلا تاريخ يُحسب} two {ورابطان بلا تاريخ يُحسبان} few {و# روابط بلا تاريخ تُحسب} many {و# رابطًا بلا تاريخ تُحسب} other {و# رابط بلا تاريخ تُحسب}} في أيّ وقت. }}المراجعة {revision}.",
  "compare.col.what": "ماذا",
  "compare.col.shared": "مشترك",
  "compare.col.onlyOne": "الأولى وحدها",
  "compare.col.onlyOther": "الثانية وحدها",
  "compare.col.jaccard": "ممّا لدى إحداهما (جاكار)",
  "compare.col.overlap": "ممّا لدى الأقلّ (تداخل)",
};
