/** The words of dates in English, French, Spanish, Arabic and German, as `fold` spells them. */
import { fold } from "@maillage/model";

const listed = (text: string): string[] =>
  text
    .split(",")
    .map(fold)
    .filter((word) => word !== "");
const setOf = (text: string): ReadonlySet<string> => new Set(listed(text));

/** Each line a month, January first; abbreviations too. Both Arabic series, and the French ones of the Maghreb. */
const MONTH_LINES = [
  "january,jan,janvier,janv,enero,ene,januar,janner,jän,يناير,كانون الثاني,جانفي",
  "february,feb,fevrier,fevr,fev,febrero,februar,feber,فبراير,شباط,فيفري",
  "march,mar,mars,marzo,marz,mrz,مارس,آذار",
  "april,apr,avril,avr,abril,abr,أبريل,ابريل,إبريل,نيسان,أفريل",
  "may,mai,mayo,مايو,ماي,أيار",
  "june,jun,juin,junio,juni,يونيو,حزيران,جوان",
  "july,jul,juillet,juil,julio,juli,يوليو,تموز,جويلية",
  "august,aug,aout,agosto,ago,أغسطس,آب,أوت,غشت",
  "september,sept,sep,septembre,septiembre,setiembre,set,سبتمبر,أيلول,شتنبر",
  "october,oct,octobre,octubre,oktober,okt,أكتوبر,تشرين الأول",
  "november,nov,novembre,noviembre,نوفمبر,تشرين الثاني,نونبر",
  "december,dec,decembre,diciembre,dic,dezember,dez,ديسمبر,كانون الأول,دجنبر",
];
export const MONTHS: ReadonlyMap<string, number> = new Map(
  MONTH_LINES.flatMap((line, at) => listed(line).map((word) => [word.replace(" ", "_"), at + 1] as const)),
);
/** Months of two words; "_" stands between them once a text is parted into words. */
export const LONG_MONTHS: readonly string[] = MONTH_LINES.flatMap(listed).filter((word) =>
  word.includes(" "),
);

export const ENGLISH_MONTHS = MONTH_LINES.map((line) => {
  const name = line.slice(0, line.indexOf(","));
  return name.charAt(0).toUpperCase() + name.slice(1);
});

/** Say nothing about a date: articles, prepositions, "year", weekdays. */
export const FILLERS = setOf(
  "the,of,in,on,year,years,le,la,les,l,de,du,des,d,en,an,annee,au,el,los,las,del,ano,der,die,das,dem,den,im,am,von,vom,jahr,jahre," +
    "في,سنة,عام,شهر,ad,ce,م,ميلادي,ميلادية," +
    "monday,tuesday,wednesday,thursday,friday,saturday,sunday,mon,tue,wed,thu,fri,sat,sun," +
    "lundi,mardi,mercredi,jeudi,vendredi,samedi,dimanche,lunes,martes,miercoles,jueves,viernes,sabado,domingo," +
    "montag,dienstag,mittwoch,donnerstag,freitag,samstag,sonntag," +
    "الاثنين,الإثنين,الثلاثاء,الأربعاء,الخميس,الجمعة,السبت,الأحد",
);

export const CIRCA = setOf(
  "c,ca,cca,circa,approx,approximately,about,around,roughly,vers,environ,env,autour,approximativement,um,etwa,gegen,ungefähr,zirka," +
    "hacia,alrededor,aprox,aproximadamente,cerca,حوالي,حوالى,نحو,قرابة,تقريبا,~,≈",
);
export const UNCERTAIN = setOf(
  "possibly,perhaps,probably,maybe,presumably,probablement,possiblement,peut_etre,vielleicht,vermutlich,wahrscheinlich,wohl," +
    "quiza,quizas,posiblemente,probablemente,ربما,?",
);
/** A part of a year, month or decade; the whole is taken, which is true though wider. */
export const PARTS = setOf(
  "early,mid,middle,late,beginning,start,end,debut,mi,milieu,fin,commencement,principios,comienzos,inicios,mediados,finales,fines," +
    "anfang,mitte,ende,frühe,frühen,späte,späten,بداية,أوائل,منتصف,أواسط,نهاية,أواخر",
);

export const ORDINALS = setOf("st,nd,rd,th,er,re,e,eme,ieme,º,o,a,ª");
export const DECADE_WORDS = setOf("annees,anos,decada,decennie,decade,عقد,سنوات,أعوام");
export const CENTURY_WORDS = setOf(
  "century,cent,siecle,s,siglo,jahrhundert,jh,jhd,jhdt,jahrhunderts,قرن,القرن",
);
export const NAMED_DECADES: ReadonlyMap<string, string> = new Map(
  (
    [
      ["193X", "thirties,trente,treinta,dreißiger,الثلاثينات,الثلاثينيات,ثلاثينات,ثلاثينيات"],
      ["194X", "forties,quarante,cuarenta,vierziger,الأربعينات,الأربعينيات,أربعينات,أربعينيات"],
      ["195X", "fifties,cinquante,cincuenta,fünfziger,الخمسينات,الخمسينيات,خمسينات,خمسينيات"],
      ["196X", "sixties,soixante,sesenta,sechziger,الستينات,الستينيات,ستينات,ستينيات"],
      ["197X", "seventies,setenta,siebziger,السبعينات,السبعينيات,سبعينات,سبعينيات"],
      ["198X", "eighties,ochenta,achtziger,الثمانينات,الثمانينيات,ثمانينات,ثمانينيات"],
      ["199X", "nineties,noventa,neunziger,التسعينات,التسعينيات,تسعينات,تسعينيات"],
    ] as const
  ).flatMap(([years, words]) => listed(words).map((word) => [word, years] as const)),
);
/** Ordinals of centuries in Arabic, without "القرن". */
export const ARABIC_CENTURIES: readonly (readonly [string, number])[] = (
  [
    ["الحادي والعشرين", 21],
    ["الحادي والعشرون", 21],
    ["العشرين", 20],
    ["العشرون", 20],
    ["التاسع عشر", 19],
    ["الثامن عشر", 18],
    ["السابع عشر", 17],
    ["السادس عشر", 16],
    ["الخامس عشر", 15],
  ] as const
).map(([words, century]) => [fold(words), century] as const);

/** The half of the earth decides when a summer is; spring and autumn lie in their year on both. */
export const SEASONS: ReadonlyMap<string, "mild" | "summer" | "winter"> = new Map([
  ...listed(
    "spring,printemps,primavera,frühling,frühjahr,autumn,fall,automne,otoño,herbst,ربيع,الربيع,خريف,الخريف",
  ).map((word) => [word, "mild"] as const),
  ...listed("summer,été,verano,sommer,صيف,الصيف").map((word) => [word, "summer"] as const),
  ...listed("winter,hiver,invierno,شتاء,الشتاء").map((word) => [word, "winter"] as const),
]);

export const NO_DATE = setOf(
  "n.d.,n.d,nd,no date,undated,s.d.,s.d,s/d,sd,sans date,sin fecha,ohne datum,o.d.,o. d.,o.j.,o. j.,بدون تاريخ,بلا تاريخ,د.ت,د.ت.," +
    "?,??,???,????,-,--,–,—,n/a,na,#n/a,none,null,nil,nan,unknown,not known,inconnu,inconnue,desconocido,desconocida," +
    "unbekannt,غير معروف,مجهول,tbd,tba,0000,0000-00-00,xxxx",
);
export const OPEN_END = setOf(
  "present,the present,to present,to date,today,now,current,currently,ongoing,still active,active,aujourd'hui,a ce jour,present jour,en cours,actuel," +
    "maintenant,actualidad,la actualidad,hoy,presente,actual,heute,jetzt,laufend,gegenwart,الآن,حتى الآن,اليوم,الحاضر,مستمر," +
    "a nos jours,nos jours",
);

export type Bound = "before" | "after" | "since" | "until";
const bounds = (bound: Bound, text: string) => listed(text).map((phrase) => [phrase, bound] as const);
const longestFirst = <T extends readonly [string, Bound]>(phrases: readonly T[]): readonly T[] =>
  [...phrases].sort((a, b) => b[0].length - a[0].length);

export const BOUND_PREFIXES = longestFirst([
  ...bounds("before", "before,prior to,earlier than,avant,antes de,antes del,vor,قبل,pre,<"),
  ...bounds("after", "after,later than,apres,despues de,despues del,nach,بعد,post,>"),
  ...bounds(
    "since",
    "since,as of,as from,from,starting,starting in,depuis,à partir de,dès,desde,a partir de",
  ),
  ...bounds("since", "seit,ab,منذ,من,ابتداء من,not before,no earlier than,≥,>="),
  ...bounds("until", "until,till,up to,by,no later than,not after,to,jusqu'en,jusqu'à,jusqu'au,jusque,hasta"),
  ...bounds("until", "bis,حتى,إلى,إلى غاية,≤,<="),
]);
export const BOUND_SUFFIXES = longestFirst([
  ...bounds(
    "since",
    "onwards,onward,and later,or later,and after,et après,ou après,en adelante,oder später,فصاعدا,+",
  ),
  ...bounds("until", "or earlier,or before,and before,et avant,ou avant,oder früher,وما قبل"),
]);

/** Words that stand between the ends of a period; those of "between" only after it. */
export const BETWEEN = listed("between,entre,zwischen,بين");
export const BETWEEN_JOINS = listed("and,et,y,und,و");
export const FROM_PREFIXES = listed("from,de,du,von,vom,desde,del,من");
export const JOINS = listed(
  "to,until,till,through,thru,à,au,a,al,jusqu'en,jusqu'à,jusqu'au,hasta,bis,bis zum,إلى,حتى,الى",
);

/** Years after which no doubt is left that another calendar is meant. */
export const HIJRI = setOf("ah,a.h.,h,ه,هـ,هجري,هجرية,hijri,hegire,hegira,ش,هجري شمسي");
