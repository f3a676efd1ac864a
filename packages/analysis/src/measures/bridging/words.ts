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
    brokerage: {
      label: { en: "Brokerage", fr: "Intermédiation", es: "Intermediación", ar: "الوساطة" },
      explanation: {
        en: "How many pairs somebody stands between who have no tie of their own, and in which role: inside one group, for a group of others, speaking for the own group, letting others into it, or between three groups. It says where somebody could pass things on, not that they do; pairs whose tie nobody recorded are counted too.",
        fr: "Entre combien de paires sans lien propre un acteur se trouve, et dans quel rôle : à l’intérieur d’un groupe, pour un groupe tiers, comme porte-parole du sien, en y faisant entrer d’autres, ou entre trois groupes. La mesure dit où il pourrait transmettre, pas qu’il le fait ; les paires dont personne n’a consigné le lien comptent aussi.",
        es: "Entre cuántos pares sin vínculo propio está alguien, y en qué papel: dentro de un grupo, para un grupo ajeno, como portavoz del suyo, dejando entrar a otros en él, o entre tres grupos. Dice dónde podría transmitir, no que lo haga; también cuentan los pares cuyo vínculo nadie registró.",
        ar: "عدد الأزواج التي لا رابط بينها ويقف أحدهم بينها، وبأي دور: داخل جماعة واحدة، أو لأجل جماعة أخرى، أو متحدثًا باسم جماعته، أو مُدخلًا غيرها إليها، أو بين ثلاث جماعات. يبيّن أين يمكنه أن ينقل، لا أنه ينقل فعلًا؛ وتُحسب أيضًا الأزواج التي لم يسجّل أحد رابطها.",
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
    "all-brokerage": {
      en: "Pairs with somebody between them, over all",
      fr: "Paires avec un intermédiaire, en tout",
      es: "Pares con alguien entre ellos, en total",
      ar: "الأزواج التي يقف أحد بينها، إجمالًا",
    },
    coordinator: {
      en: "Coordinator: all three in one group",
      fr: "Coordinateur : les trois du même groupe",
      es: "Coordinador: los tres del mismo grupo",
      ar: "منسّق: الثلاثة من جماعة واحدة",
    },
    consultant: {
      en: "Consultant: between two of one other group",
      fr: "Consultant : entre deux membres d’un autre groupe",
      es: "Consultor: entre dos de un mismo grupo ajeno",
      ar: "مستشار: بين اثنين من جماعة أخرى واحدة",
    },
    representative: {
      en: "Representative: from the own group to another",
      fr: "Représentant : de son groupe vers un autre",
      es: "Representante: del grupo propio hacia otro",
      ar: "ممثّل: من جماعته إلى غيرها",
    },
    gatekeeper: {
      en: "Gatekeeper: from another group into the own; without directions also representative",
      fr: "Portier : d’un autre groupe vers le sien ; sans direction, aussi représentant",
      es: "Guardián: de otro grupo hacia el propio; sin direcciones, también representante",
      ar: "حارس البوابة: من جماعة أخرى إلى جماعته؛ ومن دون اتجاهات يشمل الممثّل",
    },
    liaison: {
      en: "Liaison: three different groups",
      fr: "Liaison : trois groupes différents",
      es: "Enlace: tres grupos distintos",
      ar: "حلقة وصل: ثلاث جماعات مختلفة",
    },
    "brokerage-pairs": {
      en: "Stands between {value} pairs without a tie of their own.",
      fr: "Se trouve entre {value} paires sans lien propre.",
      es: "Está entre {value} pares sin vínculo propio.",
      ar: "يقف بين {value} من الأزواج التي لا رابط بينها.",
    },
    "brokerage-coordinator": {
      en: "{number} inside the own group.",
      fr: "{number} à l’intérieur de son groupe.",
      es: "{number} dentro del grupo propio.",
      ar: "{number} داخل جماعته.",
    },
    "brokerage-consultant": {
      en: "{number} between two of one other group.",
      fr: "{number} entre deux membres d’un même autre groupe.",
      es: "{number} entre dos de un mismo grupo ajeno.",
      ar: "{number} بين اثنين من جماعة أخرى واحدة.",
    },
    "brokerage-representative": {
      en: "{number} from the own group to another.",
      fr: "{number} de son groupe vers un autre.",
      es: "{number} del grupo propio hacia otro.",
      ar: "{number} من جماعته إلى غيرها.",
    },
    "brokerage-gatekeeper": {
      en: "{number} between another group and the own, as gatekeeper.",
      fr: "{number} entre un autre groupe et le sien, comme portier.",
      es: "{number} entre otro grupo y el propio, como guardián.",
      ar: "{number} بين جماعة أخرى وجماعته، حارسًا للبوابة.",
    },
    "brokerage-liaison": {
      en: "{number} between two other groups.",
      fr: "{number} entre deux autres groupes.",
      es: "{number} entre otros dos grupos.",
      ar: "{number} بين جماعتين أخريين.",
    },
    "brokerage-from": {
      en: "One such pair: {node} on the one side …",
      fr: "Une de ces paires : {node} d’un côté…",
      es: "Uno de esos pares: {node} de un lado…",
      ar: "أحد هذه الأزواج: {node} من جهة …",
    },
    "brokerage-to": {
      en: "… and {node} on the other, without a tie between the two.",
      fr: "… et {node} de l’autre, sans lien entre les deux.",
      es: "… y {node} del otro, sin vínculo entre ambos.",
      ar: "… و{node} من الجهة الأخرى، من دون رابط بينهما.",
    },
  },
};
