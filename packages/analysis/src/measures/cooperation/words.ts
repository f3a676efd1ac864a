import type { FamilyWords } from "../words.ts";

export const COOPERATION_WORDS: FamilyWords = {
  measures: {
    reciprocity: {
      label: { en: "Reciprocity", fr: "Réciprocité", es: "Reciprocidad", ar: "المعاملة بالمثل" },
      explanation: {
        en: "What share of the support that somebody gives and gets has support the other way. Only ties that either side can return are looked at: support and hosting between organisations, not membership or descent. A low share may mean that one side gives, or that only one side published it.",
        fr: "Quelle part du soutien donné et reçu par un acteur a un soutien en retour. Ne comptent que les liens que chacun peut rendre : soutien et accueil entre organisations, pas l’adhésion ni la filiation. Une part faible peut vouloir dire qu’un seul donne, ou qu’un seul l’a publié.",
        es: "Qué parte del apoyo que alguien da y recibe tiene un apoyo de vuelta. Solo cuentan los vínculos que ambas partes pueden devolver: apoyo y acogida entre organizaciones, no la pertenencia ni la descendencia. Una parte baja puede significar que solo una da, o que solo una lo publicó.",
        ar: "ما نسبة الدعم الذي يقدمه طرف أو يتلقاه ويقابله دعم في الاتجاه الآخر. لا يُحسب إلا ما يستطيع كل طرف أن يردّه: الدعم والاستضافة بين المنظمات، لا العضوية ولا النسب. وقد تعني النسبة المنخفضة أن طرفًا واحدًا يعطي، أو أن طرفًا واحدًا نشر ذلك.",
      },
    },
    scale: {
      label: {
        en: "Regional and global cooperation",
        fr: "Coopération régionale et mondiale",
        es: "Cooperación regional y mundial",
        ar: "التعاون الإقليمي والعالمي",
      },
      explanation: {
        en: "What share of the ties stays in the country, in the region, or crosses regions. Where most organisations are from elsewhere, most ties would cross by chance alone, so read it beside what chance would give: only outside that interval does it say something. Ties with somebody without a seat are left out.",
        fr: "Quelle part des liens reste dans le pays, dans la région, ou va d’une région à l’autre. Si la plupart des organisations sont d’ailleurs, la plupart des liens traverseraient par le seul hasard : à lire à côté de ce que donnerait le hasard, et cela ne dit quelque chose que hors de cet intervalle. Les liens avec un acteur sans siège sont laissés de côté.",
        es: "Qué parte de los vínculos queda en el país, en la región, o cruza regiones. Si la mayoría de las organizaciones son de otra parte, la mayoría de los vínculos cruzaría por puro azar: léase junto a lo que daría el azar; solo fuera de ese intervalo dice algo. Se dejan fuera los vínculos con quien no tiene sede.",
        ar: "ما نسبة الروابط التي تبقى في البلد أو في المنطقة أو تعبر المناطق. إذا كانت معظم المنظمات من أماكن أخرى عبرت معظم الروابط بالمصادفة وحدها، فليُقرأ بجانب ما تعطيه المصادفة: لا يقول شيئًا إلا خارج ذلك المجال. وتُترك الروابط مع من لا مقر له.",
      },
    },
  },
  terms: {
    returned: {
      en: "Ties both ways",
      fr: "Liens dans les deux sens",
      es: "Vínculos en ambos sentidos",
      ar: "روابط في الاتجاهين",
    },
    "all-reciprocity": {
      en: "Reciprocity of all ties",
      fr: "Réciprocité de tous les liens",
      es: "Reciprocidad de todos los vínculos",
      ar: "المعاملة بالمثل في كل الروابط",
    },
    "reciprocity-beyond-chance": {
      en: "The same beyond chance: 1 all returned, 0 as by chance",
      fr: "La même au-delà du hasard : 1 tout est rendu, 0 comme au hasard",
      es: "Lo mismo más allá del azar: 1 todo se devuelve, 0 como al azar",
      ar: "نفسها فوق المصادفة: 1 كلها مردودة، 0 كما في المصادفة",
    },
    "pairs-both-ways": {
      en: "Pairs tied both ways",
      fr: "Paires liées dans les deux sens",
      es: "Pares vinculados en ambos sentidos",
      ar: "أزواج مرتبطة في الاتجاهين",
    },
    "pairs-one-way": {
      en: "Pairs tied one way",
      fr: "Paires liées dans un seul sens",
      es: "Pares vinculados en un solo sentido",
      ar: "أزواج مرتبطة في اتجاه واحد",
    },
    "reciprocity-sum": {
      en: "{leaving} ties lead to others and {arriving} come from others; {returned} go both ways: {value}.",
      fr: "{leaving} liens vont vers d’autres et {arriving} en viennent ; {returned} vont dans les deux sens : {value}.",
      es: "{leaving} vínculos van hacia otros y {arriving} vienen de otros; {returned} van en ambos sentidos: {value}.",
      ar: "{leaving} من الروابط تذهب إلى آخرين و{arriving} تأتي منهم؛ {returned} في الاتجاهين: {value}.",
    },
    "across-regions": {
      en: "Across regions",
      fr: "D’une région à l’autre",
      es: "Entre regiones",
      ar: "عبر المناطق",
    },
    "across-expected": {
      en: "Expected across regions if seats were shuffled",
      fr: "Attendu d’une région à l’autre si l’on mélangeait les sièges",
      es: "Esperado entre regiones si se barajaran las sedes",
      ar: "المتوقَّع عبر المناطق لو خُلطت المقار",
    },
    "within-region": {
      en: "In the region, with another country",
      fr: "Dans la région, avec un autre pays",
      es: "En la región, con otro país",
      ar: "داخل المنطقة مع بلد آخر",
    },
    "within-country": {
      en: "In the country",
      fr: "Dans le pays",
      es: "En el país",
      ar: "داخل البلد",
    },
    "all-within-country": {
      en: "Of all ties, in one country",
      fr: "De tous les liens, dans un même pays",
      es: "De todos los vínculos, en un mismo país",
      ar: "من كل الروابط، داخل بلد واحد",
    },
    "all-within-country-expected": {
      en: "Expected in one country if seats were shuffled",
      fr: "Attendu dans un même pays si l’on mélangeait les sièges",
      es: "Esperado en un mismo país si se barajaran las sedes",
      ar: "المتوقَّع داخل بلد واحد لو خُلطت المقار",
    },
    "all-within-region": {
      en: "Of all ties, between countries of one region",
      fr: "De tous les liens, entre pays d’une région",
      es: "De todos los vínculos, entre países de una región",
      ar: "من كل الروابط، بين بلدان منطقة واحدة",
    },
    "all-within-region-expected": {
      en: "Expected between countries of one region if seats were shuffled",
      fr: "Attendu entre pays d’une région si l’on mélangeait les sièges",
      es: "Esperado entre países de una región si se barajaran las sedes",
      ar: "المتوقَّع بين بلدان منطقة واحدة لو خُلطت المقار",
    },
    "all-across-regions": {
      en: "Of all ties, across regions",
      fr: "De tous les liens, d’une région à l’autre",
      es: "De todos los vínculos, entre regiones",
      ar: "من كل الروابط، عبر المناطق",
    },
    "all-across-regions-expected": {
      en: "Expected of all ties across regions if seats were shuffled",
      fr: "Attendu de tous les liens d’une région à l’autre si l’on mélangeait les sièges",
      es: "Esperado de todos los vínculos entre regiones si se barajaran las sedes",
      ar: "المتوقَّع من كل الروابط عبر المناطق لو خُلطت المقار",
    },
    "scale-sum": {
      en: "{country} in the country, {region} in the region, {across} across regions: {value} of all.",
      fr: "{country} dans le pays, {region} dans la région, {across} d’une région à l’autre : {value} de tous.",
      es: "{country} en el país, {region} en la región, {across} entre regiones: {value} del total.",
      ar: "{country} داخل البلد و{region} داخل المنطقة و{across} عبر المناطق: {value} من الكل.",
    },
    "scale-chance": {
      en: "If seats were shuffled one would expect {expected} across regions; nine times in ten from {low} to {high}.",
      fr: "Si l’on mélangeait les sièges, on attendrait {expected} d’une région à l’autre ; neuf fois sur dix de {low} à {high}.",
      es: "Si se barajaran las sedes se esperaría {expected} entre regiones; nueve de cada diez veces de {low} a {high}.",
      ar: "لو خُلطت المقار لتوقّعنا {expected} عبر المناطق؛ وفي تسع مرات من عشر من {low} إلى {high}.",
    },
  },
};
