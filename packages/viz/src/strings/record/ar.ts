import type { recordEn } from "./en.ts";

export const recordAr: Record<keyof typeof recordEn, string> = {
  "record.title": "المسجَّل",
  "record.s1": "أيّ حصّة من الروابط مسجّلة، بحسب",
  "record.by": "مقسّمًا بحسب",
  "record.by.field": "الميدان",
  "record.by.region": "المنطقة",
  "record.s2": "، على مدى",
  "record.s3": "، بحسب",
  "record.s4": "؟",
  "record.finding": "نحو {share} ٪ من الروابط مسجّل (بين {low} و{high} ٪)؛ وهناك {least} على الأقلّ.",
  "record.tooFew": "البيانات أقلّ من أن تقول شيئًا.",
  "record.about":
    "من عدد المرّات التي تذكر فيها مصادر مستقلّة، واحد لكلّ ناشر، الرابط نفسه. لا يصحّح شيئًا ولا يضيف رابطًا؛ وما تسكت عنه المصادر كلّها لا يراه.",
  "record.col.part": "أين",
  "record.col.ties": "روابط مسجّلة",
  "record.col.share": "نحو هذه الحصّة",
  "record.col.least": "على الأقلّ",
  "record.caption":
    "تغطية العيّنة بحسب تشاو ويوست، والحدّ الأدنى لتشاو؛ مجالات 95 ٪ من {draws} سحبًا، البذرة {seed}. يُحسب الرابط في كلّ منطقة أو ميدان لطرفيه. تُرك جانبًا: {undated} بلا تاريخ، و{outside} خارج السؤال، و{unplaced} بلا موضع هنا، {hidden, plural, =0 {ولا سجلّ غير علنيّ} one {وسجلّ واحد غير علنيّ} two {وسجلّان غير علنيّين} few {و# سجلّات غير علنيّة} other {و# سجلًّا غير علنيّ}}. المراجعة {revision}.",
  "record.next": "ما الذي يُبحث عنه بعد",
  "record.nextAbout":
    "الروابط المشكوك فيها بحسب مقدار انتقال جسر بين المنظّمات كلّها لو تبيّن أنّ الرابط غير موجود: من {tried} بمصدر واحد أو موضع خلاف أو بلا تاريخ، لا تحرّك البقيّة أيًّا من أوّل {watched} جسرًا مرتبتين.",
  "record.move": "لو لم يكن كذلك لانتقل {name} من المرتبة {from} إلى {to} بين الجسور.",
  "record.moveNone": "لو لم يكن كذلك لما كان {name}، وهو الآن في المرتبة {from}، جسرًا أصلًا.",
  "record.why.single-source": "مصدر واحد",
  "record.why.disputed": "موضع خلاف",
  "record.why.undated": "بلا تاريخ",
  "record.cells": "حيث لم ينظر أحد ويُتوقّع المزيد",
  "record.cell":
    "وُجد {observed} والمتوقّع {expected}. إن وجد بحث {missing} أخرى صار المسجَّل بقدر المتوقّع الآن، وإن لم يجد شيئًا بقي النقص.",
  "record.more": "{n, plural, one {أظهر واحدًا آخر} other {أظهر # غيرها}}",
  "record.none": "لا شيء في هذا السؤال.",
  "record.link": "ما مدى اكتمال السجلّ، وما الذي يُبحث عنه بعد؟",
  "record.computing": "تجربة الروابط واحدًا واحدًا.",
};
