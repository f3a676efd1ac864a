import { FIELDS } from "@maillage/model";
import type { FamilyWords } from "../words.ts";
import { ANY_FIELD } from "./fieldBridging.ts";

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
    "field-bridging": {
      label: {
        en: "Bridging between fields",
        fr: "Ponts entre champs d’action",
        es: "Puentes entre campos de acción",
        ar: "الوصل بين ميادين العمل",
      },
      explanation: {
        en: "For how many pairs of others, one of each field and with no field in common, the shortest way leads through somebody; where several ways are as short, each counts in part. Choose two fields to see who stands between them. It says where news between the two would pass, not that it does; ways that nobody recorded are missing, and those without a field on record are in no pair, but can stand between.",
        fr: "Pour combien de paires d’autres acteurs, un de chaque champ et sans champ commun, le chemin le plus court passe par un acteur ; si plusieurs chemins sont aussi courts, chacun compte en partie. Choisir deux champs montre qui se tient entre eux. La mesure dit par où passeraient les nouvelles, pas qu’elles y passent ; les chemins que personne n’a consignés manquent, et ceux sans champ connu ne forment pas de paire, mais peuvent se tenir entre d’autres.",
        es: "Para cuántos pares de otros, uno de cada campo y sin campo en común, el camino más corto pasa por alguien; si varios son igual de cortos, cada uno cuenta en parte. Elegir dos campos muestra quién está entre ellos. Dice por dónde pasarían las noticias, no que pasen; faltan los caminos que nadie registró, y quienes no tienen campo registrado no forman pares, pero pueden estar en medio.",
        ar: "كم زوجًا من الآخرين، من كل ميدان واحد ولا ميدان مشترك بينهما، يمرّ أقصر طريق بينهما عبر أحدهم؛ وإذا تساوت طرق عدة في القصر حُسب كل منها بقدره. اختر ميدانين لترى من يقف بينهما. يبيّن أين كانت ستمرّ الأخبار، لا أنها تمرّ؛ والطرق التي لم يسجّلها أحد غائبة، ومن لا ميدان مسجل له لا يدخل في زوج، لكنه قد يقف بين غيره.",
      },
    },
    "ei-index": {
      label: { en: "E-I index", fr: "Indice E-I", es: "Índice E-I", ar: "مؤشر E-I" },
      explanation: {
        en: "Whether somebody’s ties leave the own group or stay inside: -1 all inside, 1 all outside, 0 as much of both. A small group has few inside to turn to, so read it beside what chance would give: only outside that interval does it say something. Ties with somebody without a group are left out.",
        fr: "Si les liens d’un acteur sortent de son groupe ou y restent : -1 tous à l’intérieur, 1 tous à l’extérieur, 0 autant des deux. Un petit groupe offre peu de contacts internes : à lire à côté de ce que donnerait le hasard, et l’indice ne dit quelque chose que hors de cet intervalle. Les liens avec un acteur sans groupe sont laissés de côté.",
        es: "Si los vínculos de alguien salen de su grupo o se quedan dentro: -1 todos dentro, 1 todos fuera, 0 tanto de unos como de otros. En un grupo pequeño hay pocos a quienes acudir dentro: léase junto a lo que daría el azar; solo fuera de ese intervalo dice algo. Se dejan fuera los vínculos con quien no tiene grupo.",
        ar: "هل تخرج روابط أحدهم من جماعته أم تبقى داخلها: -1 كلها داخلها، 1 كلها خارجها، 0 بالتساوي. في الجماعة الصغيرة قلة يمكن اللجوء إليهم، فليُقرأ بجانب ما تعطيه المصادفة: لا يقول شيئًا إلا خارج ذلك المجال. وتُترك الروابط مع من لا جماعة له.",
      },
    },
    participation: {
      label: {
        en: "Participation coefficient",
        fr: "Coefficient de participation",
        es: "Coeficiente de participación",
        ar: "معامل المشاركة",
      },
      explanation: {
        en: "How evenly somebody’s ties are spread over the groups: 0 when all go to one group, nearer to 1 the more groups they reach and the more evenly. It does not ask which group is the own one, and with few ties it cannot be high.",
        fr: "Avec quelle égalité les liens d’un acteur se répartissent entre les groupes : 0 quand tous vont au même groupe, d’autant plus près de 1 qu’ils atteignent plus de groupes et plus également. La mesure ne demande pas quel groupe est le sien, et avec peu de liens elle ne peut être élevée.",
        es: "Con qué igualdad se reparten los vínculos de alguien entre los grupos: 0 cuando todos van a un grupo, más cerca de 1 cuantos más grupos alcanzan y con más igualdad. No pregunta cuál es el grupo propio, y con pocos vínculos no puede ser alto.",
        ar: "مدى تساوي توزّع روابط أحدهم على الجماعات: 0 إذا ذهبت كلها إلى جماعة واحدة، ويقترب من 1 كلما بلغت جماعات أكثر وبتساوٍ أكبر. لا يسأل أيّ الجماعات جماعته، ولا يمكن أن يرتفع بروابط قليلة.",
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
    field: { en: "Field", fr: "Champ", es: "Campo", ar: "الميدان" },
    "other-field": { en: "Other field", fr: "Autre champ", es: "Otro campo", ar: "الميدان الآخر" },
    [ANY_FIELD]: {
      en: "any field",
      fr: "n’importe quel champ",
      es: "cualquier campo",
      ar: "أي ميدان",
    },
    ...Object.fromEntries(FIELDS.map(({ id, label }) => [id, label])),
    "field-bridging-share": {
      en: "Bridging between fields, as a share of the pairs of others",
      fr: "Ponts entre champs, rapportés aux paires des autres",
      es: "Puentes entre campos, respecto a los pares de otros",
      ar: "الوصل بين الميادين، نسبةً إلى أزواج الآخرين",
    },
    "fields-joined": {
      en: "Pairs of its contacts, one of each field, without a tie of their own",
      fr: "Paires de ses contacts, un de chaque champ, sans lien entre eux",
      es: "Pares de sus contactos, uno de cada campo, sin vínculo entre sí",
      ar: "أزواج من جهات اتصاله، من كل ميدان واحدة، بلا رابط بينها",
    },
    "field-pairs": {
      en: "Pairs of different fields",
      fr: "Paires de champs différents",
      es: "Pares de campos distintos",
      ar: "الأزواج من ميادين مختلفة",
    },
    "field-pairs-tied": {
      en: "of these with a tie",
      fr: "dont liées",
      es: "de ellos con vínculo",
      ar: "ومنها المرتبطة",
    },
    "field-bridging-sum": {
      en: "Of {pairs} pairs of different fields the shortest way of {value} leads through it, shared where several are as short.",
      fr: "Sur {pairs} paires de champs différents, le chemin le plus court de {value} passe par lui, partagé si plusieurs sont aussi courts.",
      es: "De {pairs} pares de campos distintos, el camino más corto de {value} pasa por él, repartido si varios son igual de cortos.",
      ar: "من {pairs} من الأزواج من ميادين مختلفة يمرّ عبره أقصر طريق لـ {value}، موزعًا حيث تتساوى طرق عدة.",
    },
    "field-bridging-joined": {
      en: "{pairs} pairs of its contacts are of different fields and have no tie of their own.",
      fr: "{pairs} paires de ses contacts sont de champs différents et sans lien entre elles.",
      es: "{pairs} pares de sus contactos son de campos distintos y no tienen vínculo entre sí.",
      ar: "{pairs} من أزواج جهات اتصاله من ميادين مختلفة ولا رابط بينها.",
    },
    draws: { en: "Draws", fr: "Tirages", es: "Sorteos", ar: "عدد السحوبات" },
    seed: { en: "Seed of chance", fr: "Graine du hasard", es: "Semilla del azar", ar: "بذرة المصادفة" },
    "ei-expected": {
      en: "Expected E-I index if groups were shuffled",
      fr: "Indice E-I attendu si l’on mélangeait les groupes",
      es: "Índice E-I esperado si se barajaran los grupos",
      ar: "مؤشر E-I المتوقَّع لو خُلطت الجماعات",
    },
    "group-ei-index": {
      en: "E-I index of the own group",
      fr: "Indice E-I de son groupe",
      es: "Índice E-I del grupo propio",
      ar: "مؤشر E-I لجماعته",
    },
    "group-ei-expected": {
      en: "Expected E-I index of the own group if groups were shuffled",
      fr: "Indice E-I attendu de son groupe si l’on mélangeait les groupes",
      es: "Índice E-I esperado del grupo propio si se barajaran los grupos",
      ar: "مؤشر E-I المتوقَّع لجماعته لو خُلطت الجماعات",
    },
    "all-ei-index": {
      en: "E-I index of all ties",
      fr: "Indice E-I de tous les liens",
      es: "Índice E-I de todos los vínculos",
      ar: "مؤشر E-I لكل الروابط",
    },
    "all-ei-expected": {
      en: "Expected E-I index of all ties if groups were shuffled",
      fr: "Indice E-I attendu de tous les liens si l’on mélangeait les groupes",
      es: "Índice E-I esperado de todos los vínculos si se barajaran los grupos",
      ar: "مؤشر E-I المتوقَّع لكل الروابط لو خُلطت الجماعات",
    },
    "ei-index-sum": {
      en: "{outside} outside the own group, {inside} inside: {value}.",
      fr: "{outside} hors de son groupe, {inside} à l’intérieur : {value}.",
      es: "{outside} fuera del grupo propio, {inside} dentro: {value}.",
      ar: "{outside} خارج جماعته و{inside} داخلها: {value}.",
    },
    "ei-index-chance": {
      en: "If groups were shuffled one would expect {expected}; nine times in ten from {low} to {high}.",
      fr: "Si l’on mélangeait les groupes, on attendrait {expected} ; neuf fois sur dix de {low} à {high}.",
      es: "Si se barajaran los grupos se esperaría {expected}; nueve de cada diez veces de {low} a {high}.",
      ar: "لو خُلطت الجماعات لتوقّعنا {expected}؛ وفي تسع مرات من عشر من {low} إلى {high}.",
    },
    "groups-reached": {
      en: "Groups reached",
      fr: "Groupes atteints",
      es: "Grupos alcanzados",
      ar: "الجماعات التي تُبلَغ",
    },
    "participation-sum": {
      en: "Ties with {groups} groups, of which the largest share is {largest}: {value}.",
      fr: "Des liens avec {groups} groupes, dont la plus grande part est {largest} : {value}.",
      es: "Vínculos con {groups} grupos, de los que la mayor parte es {largest}: {value}.",
      ar: "روابط مع {groups} من الجماعات، أكبر حصة منها {largest}: {value}.",
    },
  },
};
