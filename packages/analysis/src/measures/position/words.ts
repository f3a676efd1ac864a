import type { FamilyWords } from "../words.ts";
import { POSITION_TERMS } from "./terms.ts";

export const POSITION_WORDS: FamilyWords = {
  measures: {
    pagerank: {
      label: { en: "PageRank", fr: "PageRank", es: "PageRank", ar: "رتبة الصفحة (PageRank)" },
      explanation: {
        en: "Who is reached most often when you follow ties at random: many ties count, and ties from those who are themselves reached count more. It says where attention gathers in the record, not who matters most.",
        fr: "Qui l’on atteint le plus souvent en suivant des liens au hasard : avoir beaucoup de liens compte, et ceux qui viennent d’acteurs souvent atteints comptent davantage. La mesure dit où l’attention se rassemble dans les données, pas qui importe le plus.",
        es: "A quién se llega más a menudo siguiendo vínculos al azar: cuentan los muchos vínculos, y más los que vienen de quienes también son muy alcanzados. Dice dónde se reúne la atención en los datos, no quién importa más.",
        ar: "من يُبلَغ أكثر عند تتبّع الروابط عشوائيًا: كثرة الروابط تُحسب، والروابط الآتية ممّن يُبلَغون كثيرًا تُحسب أكثر. يبيّن أين يتجمّع الاهتمام في السجل، لا من هو الأهم.",
      },
    },
    clustering: {
      label: { en: "Clustering", fr: "Regroupement", es: "Agrupamiento", ar: "التعنقد" },
      explanation: {
        en: "How many of the pairs among somebody’s contacts are tied themselves. High: a close circle, in which everybody knows everybody. Low: contacts that meet only through this one, or whose ties nobody recorded. It needs two contacts at least.",
        fr: "La part des paires de contacts d’un acteur qui sont elles-mêmes liées. Élevée : un cercle étroit où tous se connaissent. Faible : des contacts qui ne se rencontrent que par lui, ou dont personne n’a consigné les liens. Il faut au moins deux contacts.",
        es: "La parte de los pares de contactos de alguien que están a su vez vinculados. Alta: un círculo estrecho en el que todos se conocen. Baja: contactos que solo se encuentran a través de él, o cuyos vínculos nadie registró. Requiere al menos dos contactos.",
        ar: "نسبة أزواج جهات الاتصال المرتبطة فيما بينها. إذا ارتفعت فهي دائرة ضيقة يعرف فيها الجميع بعضهم بعضًا، وإذا انخفضت فجهات لا تلتقي إلا عبره، أو لم يسجّل أحد روابطها. يلزم اتصالان على الأقل.",
      },
    },
    degree: {
      label: { en: "Degree", fr: "Degré", es: "Grado", ar: "الدرجة" },
      explanation: {
        en: "With how many others somebody has a tie on record. Where ties have a direction, those that arrive and those that leave stand beside it. Well-documented organisations have more ties on record; a low number may mean that nobody looked.",
        fr: "Avec combien d’autres un acteur a un lien consigné. Là où les liens ont une direction, ceux qui arrivent et ceux qui partent figurent à côté. Les organisations bien documentées ont plus de liens consignés ; un nombre faible peut vouloir dire que personne n’a cherché.",
        es: "Con cuántos otros tiene alguien un vínculo registrado. Donde los vínculos tienen dirección, se muestran al lado los que llegan y los que salen. Las organizaciones bien documentadas tienen más vínculos registrados; un número bajo puede significar que nadie buscó.",
        ar: "مع كم من الآخرين توجد رابطة مسجَّلة. وحيث يكون للروابط اتجاه، تظهر إلى جانبها الروابط الواردة والصادرة. المنظمات الموثَّقة جيدًا لها روابط مسجَّلة أكثر؛ وقد يعني العدد القليل أن أحدًا لم يبحث.",
      },
    },
    strength: {
      label: { en: "Strength", fr: "Force", es: "Fuerza", ar: "القوة" },
      explanation: {
        en: "What somebody’s ties add up to by the chosen weight, for example how many recorded ties or sources stand behind them. It says how dense the record about a relation is, not how much trust or effort is in it.",
        fr: "La somme des liens d’un acteur selon le poids choisi, par exemple le nombre de liens consignés ou de sources. Elle dit combien une relation est documentée, pas combien de confiance ou d’effort elle contient.",
        es: "Lo que suman los vínculos de alguien según el peso elegido, por ejemplo cuántos vínculos registrados o fuentes hay detrás. Dice cuán documentada está una relación, no cuánta confianza o esfuerzo hay en ella.",
        ar: "مجموع روابط الفاعل بحسب الوزن المختار، مثل عدد الروابط المسجَّلة أو المصادر التي تقف وراءها. يبيّن كثافة توثيق العلاقة، لا مقدار الثقة أو الجهد فيها.",
      },
    },
    components: {
      label: { en: "Components", fr: "Composantes", es: "Componentes", ar: "المكوّنات" },
      explanation: {
        en: "The parts of the network between which no chain of ties leads. Two organisations in different parts cannot reach each other through anybody on record; a single tie nobody wrote down can be enough to join them.",
        fr: "Les parties du réseau entre lesquelles aucune chaîne de liens ne mène. Deux organisations de parties différentes ne peuvent s’atteindre par personne de connu ; un seul lien que personne n’a noté peut suffire à les réunir.",
        es: "Las partes de la red entre las que no lleva ninguna cadena de vínculos. Dos organizaciones de partes distintas no pueden alcanzarse a través de nadie registrado; un solo vínculo que nadie anotó puede bastar para unirlas.",
        ar: "أجزاء الشبكة التي لا تصل بينها أي سلسلة من الروابط. لا تستطيع منظمتان في جزأين مختلفين أن تبلغ إحداهما الأخرى عبر أي فاعل مسجَّل؛ وقد تكفي رابطة واحدة لم يدوّنها أحد لوصلهما.",
      },
    },
    core: {
      label: { en: "Core number", fr: "Numéro de cœur", es: "Número de núcleo", ar: "رقم النواة" },
      explanation: {
        en: "How deep somebody stands in the densely tied part: in a core of 3 everyone has at least three ties to others of that core. It shows circles that hold together without any one member; it does not say that they lead the others.",
        fr: "À quelle profondeur un acteur se tient dans la partie dense : dans un cœur de 3, chacun a au moins trois liens avec d’autres de ce cœur. La mesure montre des cercles qui tiennent sans aucun membre en particulier ; elle ne dit pas qu’ils dirigent les autres.",
        es: "A qué profundidad está alguien en la parte densa: en un núcleo de 3, cada uno tiene al menos tres vínculos con otros de ese núcleo. Muestra círculos que se sostienen sin ningún miembro en particular; no dice que dirijan a los demás.",
        ar: "مدى عمق موقع الفاعل في الجزء الكثيف: في نواة 3 لكل عضو ثلاث روابط على الأقل مع غيره من النواة نفسها. يُظهر دوائر تتماسك من دون عضو بعينه؛ ولا يقول إنها تقود الآخرين.",
      },
    },
    "articulation-points": {
      label: {
        en: "Articulation points",
        fr: "Points d’articulation",
        es: "Puntos de articulación",
        ar: "نقاط المفصل",
      },
      explanation: {
        en: "Those without whom their part of the network falls apart on record, and into how many parts. It shows where a connection hangs on one alone and a second one is worth building; a tie that nobody recorded may already be there.",
        fr: "Les acteurs sans lesquels leur partie du réseau se défait, d’après les données, et en combien de morceaux. La mesure montre où une connexion ne tient qu’à un seul et où une seconde vaut la peine ; un lien que personne n’a consigné peut déjà exister.",
        es: "Aquellos sin los cuales su parte de la red se deshace, según el registro, y en cuántas partes. Muestra dónde una conexión depende de uno solo y vale la pena construir otra; puede que ya exista un vínculo que nadie registró.",
        ar: "من يتفكّك جزؤهم من الشبكة بدونهم بحسب السجل، وإلى كم جزء. يبيّن أين يتوقف الاتصال على طرف واحد ويجدر بناء اتصال ثانٍ؛ وقد تكون هناك رابطة لم يسجّلها أحد.",
      },
    },
    bridges: {
      label: { en: "Bridges", fr: "Ponts", es: "Puentes", ar: "الجسور" },
      explanation: {
        en: "Ties without which their two ends can no longer reach each other through anybody on record. They are worth caring for or doubling; most lead only to one organisation at the edge of the record.",
        fr: "Les liens sans lesquels leurs deux bouts ne peuvent plus s’atteindre par personne de connu. Il vaut la peine d’en prendre soin ou de les doubler ; la plupart ne mènent qu’à une organisation au bord des données.",
        es: "Vínculos sin los cuales sus dos extremos ya no pueden alcanzarse a través de nadie registrado. Vale la pena cuidarlos o duplicarlos; la mayoría solo lleva a una organización en el borde del registro.",
        ar: "روابط لا يستطيع طرفاها من دونها أن يبلغ أحدهما الآخر عبر أي فاعل مسجَّل. تستحق العناية أو المضاعفة؛ ومعظمها لا يؤدي إلا إلى منظمة واحدة على حافة السجل.",
      },
    },
    blocks: {
      label: { en: "Blocks", fr: "Blocs", es: "Bloques", ar: "الكتل" },
      explanation: {
        en: "Parts of the network that stay connected whoever leaves: between any two members there are at least two ways that share nobody else. Where two blocks meet there is one articulation point; a block of a single tie is a bridge.",
        fr: "Les parties du réseau qui restent reliées quel que soit l’acteur qui part : entre deux membres il y a au moins deux chemins sans personne en commun. Là où deux blocs se touchent se trouve un point d’articulation ; un bloc d’un seul lien est un pont.",
        es: "Partes de la red que siguen conectadas sea quien sea el que se vaya: entre dos miembros hay al menos dos caminos que no comparten a nadie más. Donde dos bloques se tocan hay un punto de articulación; un bloque de un solo vínculo es un puente.",
        ar: "أجزاء من الشبكة تبقى متصلة أيًّا كان من يغادر: بين كل عضوين طريقان على الأقل لا يشتركان في أحد غيرهما. وحيث تلتقي كتلتان توجد نقطة مفصل؛ والكتلة المؤلفة من رابطة واحدة جسر.",
      },
    },
    closeness: {
      label: { en: "Closeness", fr: "Proximité", es: "Cercanía", ar: "القرب" },
      explanation: {
        en: "How few steps it takes from somebody to all whom they can reach, lessened where they reach only a part of the network. It says who can spread word quickly on record; every tie counts as one step, however weak.",
        fr: "Combien peu de pas séparent un acteur de tous ceux qu’il peut atteindre, diminué s’il n’atteint qu’une partie du réseau. La mesure dit qui peut vite faire passer une nouvelle d’après les données ; chaque lien compte pour un pas, si faible soit-il.",
        es: "Cuán pocos pasos hay de alguien a todos los que puede alcanzar, reducido si solo alcanza una parte de la red. Dice quién puede difundir rápido una noticia según el registro; cada vínculo cuenta como un paso, por débil que sea.",
        ar: "قلّة الخطوات بين الفاعل وكل من يستطيع بلوغهم، مع إنقاصها إذا لم يبلغ إلا جزءًا من الشبكة. يبيّن من يستطيع نشر خبر بسرعة بحسب السجل؛ وكل رابطة تُحسب خطوة واحدة مهما ضعفت.",
      },
    },
    harmonic: {
      label: {
        en: "Harmonic closeness",
        fr: "Proximité harmonique",
        es: "Cercanía armónica",
        ar: "القرب التوافقي",
      },
      explanation: {
        en: "Everybody at one step counts 1, at two steps ½, at three ⅓, those out of reach nothing. Like closeness it says who is near to many, and it also compares organisations in separate parts of the network.",
        fr: "Chacun à un pas compte 1, à deux pas ½, à trois ⅓, ceux hors d’atteinte rien. Comme la proximité, elle dit qui est près de beaucoup, et elle compare aussi des organisations de parties séparées du réseau.",
        es: "Cada uno a un paso cuenta 1, a dos pasos ½, a tres ⅓, los inalcanzables nada. Como la cercanía, dice quién está cerca de muchos, y compara también organizaciones de partes separadas de la red.",
        ar: "كل من يبعد خطوة يُحسب 1، وخطوتين ½، وثلاث ⅓، ومن لا يُبلَغ لا يُحسب. وهو كالقرب يبيّن من هو قريب من كثيرين، ويقارن أيضًا بين منظمات في أجزاء منفصلة من الشبكة.",
      },
    },
    eccentricity: {
      label: { en: "Eccentricity", fr: "Excentricité", es: "Excentricidad", ar: "الانحراف المركزي" },
      explanation: {
        en: "How many steps away the farthest of those is whom somebody can reach at all. The largest value is the diameter. One tie to somebody far out raises it, so it is a bound and not a typical distance.",
        fr: "À combien de pas se trouve le plus éloigné de ceux qu’un acteur peut atteindre. La plus grande valeur est le diamètre. Un seul lien vers quelqu’un de lointain l’augmente : c’est une borne, pas une distance typique.",
        es: "A cuántos pasos está el más lejano de aquellos a quienes alguien puede alcanzar. El mayor valor es el diámetro. Un solo vínculo con alguien lejano lo aumenta: es un límite, no una distancia típica.",
        ar: "كم خطوة يبعد أقصى من يستطيع الفاعل بلوغه. أكبر قيمة هي القطر. ورابطة واحدة مع طرف بعيد ترفعه، فهو حدّ لا مسافة معتادة.",
      },
    },
    reach: {
      label: { en: "Reach", fr: "Portée", es: "Alcance", ar: "المدى" },
      explanation: {
        en: "How many others can be reached in at most so many steps, and which share of all with a tie they are. It says whom a request passed from hand to hand could get to on record, not whether anyone would pass it on.",
        fr: "Combien d’autres peuvent être atteints en un nombre donné de pas au plus, et quelle part de tous ceux qui ont un lien ils forment. La mesure dit à qui une demande passée de main en main pourrait arriver d’après les données, pas si quelqu’un la transmettrait.",
        es: "A cuántos otros se puede llegar en un número dado de pasos como máximo, y qué parte son de todos los que tienen un vínculo. Dice a quién podría llegar una petición pasada de mano en mano según el registro, no si alguien la pasaría.",
        ar: "كم من الآخرين يمكن بلوغهم في عدد معيّن من الخطوات على الأكثر، ونسبتهم من كل من له رابطة. يبيّن إلى من قد يصل طلب يُنقل من يد إلى يد بحسب السجل، لا إن كان أحد سينقله.",
      },
    },
    betweenness: {
      label: { en: "Betweenness", fr: "Intermédiarité", es: "Intermediación", ar: "الوساطة" },
      explanation: {
        en: "On how many of the shortest ways between others somebody stands; where a pair has several, each counts its share. High values show who connects parts that few others connect. It counts ways on record, not what really passes along them, and it changes much with a single missing tie.",
        fr: "Sur combien des plus courts chemins entre les autres un acteur se trouve ; quand une paire en a plusieurs, chacun compte pour sa part. Une valeur haute montre qui relie des parties que peu d’autres relient. La mesure compte des chemins consignés, pas ce qui y passe vraiment, et un seul lien manquant la change beaucoup.",
        es: "En cuántos de los caminos más cortos entre otros está alguien; cuando un par tiene varios, cada uno cuenta su parte. Los valores altos muestran quién conecta partes que pocos otros conectan. Cuenta caminos registrados, no lo que realmente pasa por ellos, y un solo vínculo ausente la cambia mucho.",
        ar: "على كم من أقصر الطرق بين الآخرين يقع الفاعل؛ وإذا كان لزوج عدة طرق حُسب كلٌّ بحصته. القيم العالية تُظهر من يصل بين أجزاء قلّ من يصل بينها. يحسب الطرق المسجَّلة لا ما يمرّ بها فعلًا، وتغيّره كثيرًا رابطة ناقصة واحدة.",
      },
    },
    "betweenness-sampled": {
      label: {
        en: "Betweenness, sampled",
        fr: "Intermédiarité, par sondage",
        es: "Intermediación, por muestreo",
        ar: "الوساطة بالمعاينة",
      },
      explanation: {
        en: "The same question as betweenness, asked of pairs drawn by lot instead of all, so that large networks are answered in seconds. The interval holds the true value in at least 95 of 100 cases; where intervals overlap, the order of two organisations is not settled.",
        fr: "La même question que l’intermédiarité, posée à des paires tirées au sort au lieu de toutes : de grands réseaux ont leur réponse en quelques secondes. L’intervalle contient la vraie valeur dans au moins 95 cas sur 100 ; où les intervalles se recouvrent, l’ordre de deux organisations n’est pas établi.",
        es: "La misma pregunta que la intermediación, hecha a pares sacados al azar en vez de a todos, de modo que las redes grandes se responden en segundos. El intervalo contiene el valor verdadero en al menos 95 de 100 casos; donde los intervalos se solapan, el orden de dos organizaciones no está decidido.",
        ar: "السؤال نفسه كالوساطة، يُطرح على أزواج مسحوبة بالقرعة بدل جميعها، فتُجاب الشبكات الكبيرة في ثوانٍ. يحوي المجال القيمة الحقيقية في 95 حالة على الأقل من 100؛ وحيث تتداخل المجالات لا يُحسم ترتيب منظمتين.",
      },
    },
    eigenvector: {
      label: {
        en: "Eigenvector centrality",
        fr: "Centralité de vecteur propre",
        es: "Centralidad de vector propio",
        ar: "مركزية المتجه الذاتي",
      },
      explanation: {
        en: "Who is tied to those who are themselves well tied; the largest value is 1. It points to the heart of the densest part and is near 0 everywhere else, so it must not be used to compare separate parts of a network.",
        fr: "Qui est lié à ceux qui sont eux-mêmes bien liés ; la plus grande valeur est 1. La mesure désigne le cœur de la partie la plus dense et est proche de 0 partout ailleurs : elle ne sert pas à comparer des parties séparées d’un réseau.",
        es: "Quién está vinculado con quienes están a su vez bien vinculados; el mayor valor es 1. Señala el corazón de la parte más densa y es casi 0 en todo lo demás: no sirve para comparar partes separadas de una red.",
        ar: "من يرتبط بمن هم أنفسهم كثيرو الارتباط؛ وأكبر قيمة 1. يشير إلى قلب الجزء الأكثر كثافة ويقارب 0 في ما عداه، فلا يصلح لمقارنة أجزاء منفصلة من الشبكة.",
      },
    },
    hits: {
      label: {
        en: "Hubs and authorities",
        fr: "Pivots et autorités",
        es: "Centros y autoridades",
        ar: "المحاور والمراجع",
      },
      explanation: {
        en: "Two numbers that explain each other: a hub sends ties to those who receive many, an authority receives ties from those who send many; the largest of each is 1. “Authority” is the usual word for it and does not mean that anyone has a say over others.",
        fr: "Deux nombres qui s’expliquent l’un l’autre : un pivot envoie des liens à ceux qui en reçoivent beaucoup, une autorité en reçoit de ceux qui en envoient beaucoup ; le plus grand de chacun vaut 1. « Autorité » est le mot d’usage et ne veut pas dire que quelqu’un décide pour d’autres.",
        es: "Dos números que se explican mutuamente: un centro envía vínculos a quienes reciben muchos, una autoridad los recibe de quienes envían muchos; el mayor de cada uno es 1. «Autoridad» es la palabra habitual y no significa que alguien mande sobre otros.",
        ar: "عددان يفسّر أحدهما الآخر: المحور يرسل روابط إلى من يتلقّون كثيرًا، والمرجع يتلقّى روابط ممن يرسلون كثيرًا؛ وأكبر كلٍّ منهما 1. «المرجع» هو اللفظ المعتاد ولا يعني أن لأحد سلطة على غيره.",
      },
    },
  },
  terms: POSITION_TERMS,
};
