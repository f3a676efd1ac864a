import type { gapsEn } from "./en.ts";

export const gapsAr: Record<keyof typeof gapsEn, string> = {
  "gaps.lead": "أين تقلّ",
  "gaps.by": "ما يُحسب",
  "gaps.by.ties": "الروابط المباشرة",
  "gaps.by.occasions": "الأحداث والشبكات المشتركة",
  "gaps.between": "بين",
  "gaps.foundOccasions":
    "{observed, plural, =0 {لا حدث ولا شبكة} one {حدث واحد أو شبكة} two {حدثان أو شبكتان} few {# أحداث وشبكات} many {# حدثًا وشبكة} other {# حدث وشبكة}} يحضرها الطرفان، والمتوقع {expected} لو شاركت المنظّمات صدفةً، كلّ منها بعدد مرّاتها وكلّ حدث بعدد من فيه.",
  "gaps.methodOccasions":
    "المحسوب: الأحداث، والشبكات والاتحادات التي ينتمي إليها أكثر من واحد، لها مقرّ أو لا: {occasions}، و{ties} مشاركة. المتوقّع: جداول تشارك فيها كلّ منظّمة بعدد مرّاتها ولكلّ حدث وشبكة عدد من فيه، {draws} سحبًا (كرفبول، البذرة {seed})؛ و{fixed} خانة تبقى فارغة لأنّ المنظّمة لم تكن قائمة بعد أو لم تعد. والاختبار الثاني يخلط {rows, select, kind {الأنواع} other {الأماكن}} بين المنظّمات؛ والأحذر يُعتدّ به. {tested, plural, one {خانة واحدة اختُبرت} two {خانتان اختُبرتا} few {# خانات اختُبرت} other {# خانة اختُبرت}}، {verdicts, plural, =0 {ولا واحدة} other {#}} تحت 5 ٪ بعد التصحيح. قلّما تختلط الأحداث، فمعظم الأزواج تلتقي أقلّ من الصدفة: اقرأ الأوسع أوّلًا. تُرك جانبًا: {unplaced, plural, =0 {لا مشاركة} one {مشاركة واحدة} two {مشاركتان} few {# مشاركات} other {# مشاركة}} لمنظّمات بلا مجموعة، {undated, plural, =0 {ولا رابط} one {ورابط واحد} two {ورابطان} few {و# روابط} other {و# رابطًا}} بلا تاريخ. المراجعة {revision}.",
  "gaps.captionOccasions":
    "{kind}: {rows} × {columns}، {ties, plural, one {مشاركة واحدة} two {مشاركتان} few {# مشاركات} other {# مشاركة}} في أحداث وشبكات، {years}.",
  "gaps.fewerOccasions": "{name}: التقوا في أحداث وشبكات أقلّ من المتوقّع",
  "gaps.occasions": "حيث يحضر الطرفان",
  "gaps.occasionsNone": "لا مكان في هذا السؤال.",
  "gaps.moreOccasions": "{n, plural, one {أظهر واحدًا آخر} other {أظهر # غيرها}}",
  "gaps.hidden":
    "{hidden, plural, =0 {} one {وتُرك أيضًا سجلّ واحد غير علنيّ.} two {وتُرك أيضًا سجلّان غير علنيّين.} few {وتُركت أيضًا # سجلّات غير علنيّة.} other {وتُرك أيضًا # سجلًّا غير علنيّ.}}",
  "gaps.computing": "سحب الجداول: {done} من {total}.",
  "rows.kind": "أنواع المنظّمات",
  "rows.method": "أشكال التعاون",
};
