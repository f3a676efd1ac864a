import type { FamilyWords } from "../words.ts";

export const GROUP_WORDS: FamilyWords = {
  measures: {
    louvain: {
      label: {
        en: "Communities (Louvain)",
        fr: "Communautés (Louvain)",
        es: "Comunidades (Louvain)",
        ar: "الجماعات (لوفان)",
      },
      explanation: {
        en: "Circles with more ties inside than chance would give, the best of many runs. Stability says how often the same fellows stay together in the runs: below 0.7 somebody stands between circles. Circles are found in the record, not declared by anybody, and small ones can hide inside large ones.",
        fr: "Des cercles qui ont plus de liens internes que le hasard n’en donnerait, le meilleur de nombreux essais. La stabilité dit combien de fois les mêmes restent ensemble : en dessous de 0,7, on est entre deux cercles. Ils sont tirés des données, personne ne les a déclarés, et les petits peuvent se cacher dans les grands.",
        es: "Círculos con más vínculos internos de los que daría el azar, lo mejor de muchas pruebas. La estabilidad dice cuántas veces siguen juntos los mismos: por debajo de 0,7 se está entre círculos. Salen de los datos, nadie los ha declarado, y los pequeños pueden esconderse en los grandes.",
        ar: "دوائر روابطها الداخلية أكثر مما تعطيه الصدفة، وهي أفضل نتيجة من محاولات كثيرة. يبيّن الثبات كم مرة بقي الرفاق أنفسهم معًا: دون 0.7 يقف صاحبه بين الدوائر. الدوائر مستخرجة من السجل ولم يعلنها أحد، وقد تختفي الصغيرة داخل الكبيرة.",
      },
    },
    leiden: {
      label: {
        en: "Communities (Leiden)",
        fr: "Communautés (Leyde)",
        es: "Comunidades (Leiden)",
        ar: "الجماعات (لايدن)",
      },
      explanation: {
        en: "Circles as by Louvain, with a step that takes apart what only hangs together loosely. Stability below 0.7 means standing between circles. They are found in the record, not declared by anybody.",
        fr: "Des cercles comme par Louvain, avec une étape qui sépare ce qui ne tient qu’à peine. Une stabilité inférieure à 0,7 veut dire être entre deux cercles. Ils sont tirés des données, personne ne les a déclarés.",
        es: "Círculos como con Louvain, con un paso que separa lo que apenas se sostiene. Una estabilidad inferior a 0,7 significa estar entre círculos. Salen de los datos, nadie los ha declarado.",
        ar: "دوائر كما في لوفان، مع خطوة تفصل ما لا يتماسك إلا قليلًا. الثبات دون 0.7 يعني الوقوف بين الدوائر. هي مستخرجة من السجل ولم يعلنها أحد.",
      },
    },
    mixing: {
      label: {
        en: "Ties between groups",
        fr: "Liens entre groupes",
        es: "Vínculos entre grupos",
        ar: "الروابط بين المجموعات",
      },
      explanation: {
        en: "How many ties lead from each group to each, and one number for the whole: 1 when all ties stay inside groups, 0 when groups play no part, below 0 when ties cross more than they stay. Ties of those without a group are left out.",
        fr: "Combien de liens vont de chaque groupe à chacun, et un nombre pour l’ensemble : 1 si tous les liens restent dans les groupes, 0 si les groupes ne jouent aucun rôle, moins de 0 s’ils les traversent davantage. Les liens de ceux qui n’ont pas de groupe sont laissés de côté.",
        es: "Cuántos vínculos van de cada grupo a cada uno, y un número para el conjunto: 1 si todos quedan dentro de los grupos, 0 si los grupos no cuentan, menos de 0 si cruzan más de lo que quedan. Los vínculos de quienes no tienen grupo quedan fuera.",
        ar: "عدد الروابط من كل مجموعة إلى كل مجموعة، ورقم واحد للكل: 1 إذا بقيت كل الروابط داخل المجموعات، و0 إذا لم يكن للمجموعات أثر، وأقل من 0 إذا عبرتها أكثر. تُترك روابط من لا مجموعة لهم.",
      },
    },
    "grouping-agreement": {
      label: {
        en: "Do circles follow the groups",
        fr: "Les cercles suivent-ils les groupes",
        es: "¿Siguen los círculos a los grupos?",
        ar: "هل تتبع الدوائر المجموعات",
      },
      explanation: {
        en: "Compares the circles that ties make with groups that are known, such as regions. Near 1: whoever is of one group works together. Near 0: the circles cross the groups as if these played no part. Those without a group are left out.",
        fr: "Compare les cercles que forment les liens à des groupes connus, comme les régions. Près de 1 : on travaille ensemble au sein d’un groupe. Près de 0 : les cercles traversent les groupes comme s’ils ne jouaient aucun rôle. Ceux qui n’ont pas de groupe sont laissés de côté.",
        es: "Compara los círculos que forman los vínculos con grupos conocidos, como las regiones. Cerca de 1: quienes son de un grupo trabajan juntos. Cerca de 0: los círculos cruzan los grupos como si no contaran. Quienes no tienen grupo quedan fuera.",
        ar: "يقارن الدوائر التي تصنعها الروابط بمجموعات معروفة كالمناطق. قرب 1: من هم في مجموعة واحدة يعملون معًا. قرب 0: تعبر الدوائر المجموعات كأن لا أثر لها. يُترك من لا مجموعة لهم.",
      },
    },
    "degree-assortativity": {
      label: {
        en: "Do hubs tie with hubs",
        fr: "Les carrefours se lient-ils entre eux",
        es: "¿Se vinculan los nodos centrales entre sí?",
        ar: "هل ترتبط المحاور بالمحاور",
      },
      explanation: {
        en: "Above 0: those with many ties tie with one another. Below 0: they tie with those that have few, as federations do with members. Long member lists in the record alone can make it negative.",
        fr: "Au-dessus de 0 : ceux qui ont beaucoup de liens se lient entre eux. En dessous : ils se lient à ceux qui en ont peu, comme les fédérations à leurs membres. De longues listes de membres suffisent à le rendre négatif.",
        es: "Por encima de 0: quienes tienen muchos vínculos se vinculan entre sí. Por debajo: con quienes tienen pocos, como las federaciones con sus miembros. Las listas largas de miembros bastan para hacerlo negativo.",
        ar: "فوق 0: يرتبط كثيرو الروابط بعضهم ببعض. دون 0: يرتبطون بقليلي الروابط، كالاتحادات وأعضائها. وقوائم الأعضاء الطويلة وحدها قد تجعله سالبًا.",
      },
    },
  },
  terms: {
    resolution: {
      en: "Resolution: more gives smaller circles",
      fr: "Résolution : plus élevée, les cercles sont plus petits",
      es: "Resolución: más alta da círculos más pequeños",
      ar: "الدقة: كلما زادت صغرت الدوائر",
    },
    restarts: {
      en: "Runs; 0 for as many as the size allows, 5 to 50",
      fr: "Essais ; 0 pour autant que la taille le permet, de 5 à 50",
      es: "Pruebas; 0 para tantas como permita el tamaño, de 5 a 50",
      ar: "المحاولات؛ 0 تعني بقدر ما يسمح به الحجم، من 5 إلى 50",
    },
    seed: { en: "Seed of chance", fr: "Graine du hasard", es: "Semilla del azar", ar: "بذرة الصدفة" },
    community: { en: "Community", fr: "Communauté", es: "Comunidad", ar: "الجماعة" },
    stability: { en: "Stability", fr: "Stabilité", es: "Estabilidad", ar: "الثبات" },
    modularity: { en: "Modularity", fr: "Modularité", es: "Modularidad", ar: "المعيارية" },
    "community-count": {
      en: "Communities",
      fr: "Nombre de communautés",
      es: "Número de comunidades",
      ar: "عدد الجماعات",
    },
    "best-share": {
      en: "Share of runs that found the best",
      fr: "Part des essais qui ont trouvé le meilleur",
      es: "Parte de las pruebas que hallaron lo mejor",
      ar: "نسبة المحاولات التي بلغت الأفضل",
    },
    "unstable-count": {
      en: "Stability below 0.7",
      fr: "Stabilité inférieure à 0,7",
      es: "Estabilidad inferior a 0,7",
      ar: "ثبات دون 0.7",
    },
    nmi: {
      en: "Normalised mutual information",
      fr: "Information mutuelle normalisée",
      es: "Información mutua normalizada",
      ar: "المعلومات المتبادلة المعيارية",
    },
    ari: {
      en: "Adjusted Rand index",
      fr: "Indice de Rand ajusté",
      es: "Índice de Rand ajustado",
      ar: "مؤشر راند المعدَّل",
    },
    vi: {
      en: "Variation of information, in nats",
      fr: "Variation d’information, en nats",
      es: "Variación de información, en nats",
      ar: "تباين المعلومات بوحدة نات",
    },
    assortativity: { en: "Assortativity", fr: "Assortativité", es: "Asortatividad", ar: "التجانس" },
    "community-ties": {
      en: "{inside} of {ties} ties lead to its {fellows} fellows.",
      fr: "{inside} de ses {ties} liens vont à ses {fellows} compagnons.",
      es: "{inside} de sus {ties} vínculos van a sus {fellows} compañeros.",
      ar: "{inside} من أصل {ties} من روابطه تذهب إلى رفاقه وعددهم {fellows}.",
    },
    "community-stable": {
      en: "In the runs, {stability} of them were with it on average.",
      fr: "Dans les essais, {stability} d’entre eux étaient avec lui en moyenne.",
      es: "En las pruebas, {stability} de ellos estaban con él en promedio.",
      ar: "في المحاولات كان معه {stability} منهم في المتوسط.",
    },
  },
};
