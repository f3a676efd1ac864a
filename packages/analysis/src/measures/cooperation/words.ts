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
  },
};
