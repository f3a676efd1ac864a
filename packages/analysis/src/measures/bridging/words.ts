import type { FamilyWords } from "../words.ts";

export const BRIDGING_WORDS: FamilyWords = {
  measures: {
    constraint: {
      label: { en: "Constraint", fr: "Contrainte", es: "Restricción", ar: "التقييد" },
      explanation: {
        en: "How far all of somebody’s contacts are one circle. Low: contacts in circles that are otherwise apart, so news and requests pass through here. High: everybody reaches everybody without this one. It can exceed 1 and is no percentage; few recorded ties alone make it high.",
        fr: "À quel point les contacts d’un acteur forment un seul cercle. Faible : des contacts dans des cercles sinon séparés, entre lesquels les nouvelles et demandes passent par lui. Élevée : tous s’atteignent sans lui. Elle peut dépasser 1 et n’est pas un pourcentage ; peu de liens consignés suffisent à l’élever.",
        es: "Hasta qué punto los contactos de alguien forman un solo círculo. Baja: contactos en círculos de otro modo separados, entre los que noticias y peticiones pasan por aquí. Alta: todos se alcanzan sin él. Puede superar 1 y no es un porcentaje; pocos vínculos registrados bastan para elevarla.",
        ar: "إلى أي حد تشكّل جهات الاتصال دائرة واحدة. إذا انخفض فهي في دوائر منفصلة تمرّ الأخبار والطلبات بينها من هنا، وإذا ارتفع وصل الجميع إلى بعضهم من دونه. قد يتجاوز 1 وليس نسبة مئوية؛ وقلة الروابط المسجَّلة وحدها ترفعه.",
      },
    },
    "effective-size": {
      label: { en: "Effective size", fr: "Taille effective", es: "Tamaño efectivo", ar: "الحجم الفعّال" },
      explanation: {
        en: "How many contacts somebody has when those who are tied to one another count less: a hundred contacts in one circle bring little more than one. It says how varied the recorded contacts are, not how good.",
        fr: "Le nombre de contacts d’un acteur quand ceux qui sont liés entre eux comptent moins : cent contacts d’un même cercle n’apportent guère plus qu’un seul. La mesure dit combien les contacts consignés sont variés, pas ce qu’ils valent.",
        es: "Cuántos contactos tiene alguien cuando los que están vinculados entre sí cuentan menos: cien contactos de un mismo círculo aportan poco más que uno. Dice cuán variados son los contactos registrados, no cuán buenos.",
        ar: "عدد جهات الاتصال حين تُحسب المرتبطة فيما بينها أقل: مئة جهة في دائرة واحدة لا تضيف أكثر من واحدة تقريبًا. يبيّن تنوّع الجهات المسجَّلة لا قيمتها.",
      },
    },
  },
  terms: {
    efficiency: {
      en: "Efficiency: effective size of the number of contacts",
      fr: "Efficacité : taille effective rapportée au nombre de contacts",
      es: "Eficiencia: tamaño efectivo respecto al número de contactos",
      ar: "الكفاءة: الحجم الفعّال نسبةً إلى عدد جهات الاتصال",
    },
    "constraint-contact": {
      en: "{node} adds {adds}: {direct} of all ties go there, and {indirect} by way of others.",
      fr: "{node} ajoute {adds} : {direct} des liens y vont directement, et {indirect} en passant par d’autres.",
      es: "{node} añade {adds}: {direct} de los vínculos van allí, y {indirect} a través de otros.",
      ar: "{node} يضيف {adds}: {direct} من الروابط تذهب إليه مباشرة، و{indirect} عبر غيره.",
    },
    "effective-size-sum": {
      en: "{contacts} contacts less {redundant} that is redundant: {value}.",
      fr: "{contacts} contacts moins {redundant} de redondance : {value}.",
      es: "{contacts} contactos menos {redundant} de redundancia: {value}.",
      ar: "{contacts} من جهات الاتصال ناقص {redundant} من التكرار: {value}.",
    },
  },
};
