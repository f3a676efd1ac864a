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
    clustering: {
      label: { en: "Clustering", fr: "Regroupement", es: "Agrupamiento", ar: "التعنقد" },
      explanation: {
        en: "How many of the pairs among somebody’s contacts are tied themselves. High: a close circle, in which everybody knows everybody. Low: contacts that meet only through this one, or whose ties nobody recorded. It needs two contacts at least.",
        fr: "La part des paires de contacts d’un acteur qui sont elles-mêmes liées. Élevée : un cercle étroit où tous se connaissent. Faible : des contacts qui ne se rencontrent que par lui, ou dont personne n’a consigné les liens. Il faut au moins deux contacts.",
        es: "La parte de los pares de contactos de alguien que están a su vez vinculados. Alta: un círculo estrecho en el que todos se conocen. Baja: contactos que solo se encuentran a través de él, o cuyos vínculos nadie registró. Requiere al menos dos contactos.",
        ar: "نسبة أزواج جهات الاتصال المرتبطة فيما بينها. إذا ارتفعت فهي دائرة ضيقة يعرف فيها الجميع بعضهم بعضًا، وإذا انخفضت فجهات لا تلتقي إلا عبره، أو لم يسجّل أحد روابطها. يلزم اتصالان على الأقل.",
      },
    },
  },
  terms: {
    transitivity: {
      en: "Share of all paths of two ties that are closed",
      fr: "Part des chemins de deux liens qui sont fermés",
      es: "Parte de los caminos de dos vínculos que están cerrados",
      ar: "نسبة المسارات المكوّنة من رابطين والمغلقة",
    },
    "mean-clustering": {
      en: "Mean of the values",
      fr: "Moyenne des valeurs",
      es: "Media de los valores",
      ar: "متوسط القيم",
    },
    "clustering-pairs": {
      en: "Of {pairs} pairs of contacts, {tied} are tied: {value}.",
      fr: "Sur {pairs} paires de contacts, {tied} sont liées : {value}.",
      es: "De {pairs} pares de contactos, {tied} están vinculados: {value}.",
      ar: "من أصل {pairs} أزواج من جهات الاتصال، {tied} مرتبطة: {value}.",
    },
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
