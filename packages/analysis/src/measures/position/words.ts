import type { FamilyWords } from "../words.ts";

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
  },
  terms: {
    damping: {
      en: "Share of steps that follow a tie",
      fr: "Part des pas qui suivent un lien",
      es: "Parte de los pasos que siguen un vínculo",
      ar: "نسبة الخطوات التي تتبع رابطًا",
    },
    "pagerank-sum": {
      en: "{value}: {followed} arrives along ties, {anew} from beginning anew.",
      fr: "{value} : {followed} arrive par les liens, {anew} par les nouveaux départs.",
      es: "{value}: {followed} llega por los vínculos, {anew} por los nuevos comienzos.",
      ar: "{value}: يصل {followed} عبر الروابط، و{anew} من البدء من جديد.",
    },
    "pagerank-giver": {
      en: "{node} gives {gives} before damping.",
      fr: "{node} donne {gives} avant amortissement.",
      es: "{node} da {gives} antes de la amortiguación.",
      ar: "{node} يعطي {gives} قبل التخميد.",
    },
  },
};
