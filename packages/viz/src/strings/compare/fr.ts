import type { compareEn } from "./en.ts";

export const compareFr: Record<keyof typeof compareEn, string> = {
  "compare.title": "Comparer",
  "compare.s1": "Qu’ont en commun",
  "compare.and": "et",
  "compare.s2": ", sur",
  "compare.s3": ", avec",
  "compare.by": ", par des liens",
  "compare.s4": " ?",
  "compare.pick": "choisissez une organisation",
  "compare.one": "La première organisation",
  "compare.other": "La seconde organisation",
  "compare.with": "Comparer avec une autre",
  "compare.choose":
    "Choisissez deux organisations pour voir ce qu’elles ont en commun. Avec une seule, cette page liste avec qui elle pourrait vraisemblablement travailler ; sans aucune, les paires les plus vraisemblables de toutes.",
  "compare.partners": "Partenaires des deux",
  "compare.occasions": "Événements et réseaux des deux",
  "compare.fields": "Champs des deux",
  "compare.places": "Lieux des deux",
  "compare.sources": "Sources qui parlent des deux",
  "compare.nothing": "Aucun dans cette question.",
  "compare.share": "{shared} sur {either} que l’une ou l’autre a",
  "compare.working": "Voir sur quoi cela repose ({n})",
  "compare.unstated": "Aucune source que vous pouvez voir ne le dit.",
  "compare.more": "{n, plural, one {En montrer # de plus} other {En montrer # de plus}}",
  "compare.findingMore":
    "Elles partagent {observed, plural, one {# événement ou réseau} other {# événements et réseaux}} ; le hasard en donnerait {expected}. C’est plus que le hasard n’explique.",
  "compare.findingChance":
    "Elles partagent {observed, plural, one {# événement ou réseau} other {# événements et réseaux}} ; le hasard en donnerait {expected}. Le hasard peut l’expliquer.",
  "compare.findingNone": "Elles ne partagent aucun événement ni réseau dans cette question.",
  "compare.chance":
    "Dans {p} tableaux au hasard sur 1 000 au plus, elles en partagent autant ; chaque organisation y participe aussi souvent et chacun des {occasions} événements et réseaux y a autant de monde ({draws} tirés par curveball, graine {seed}).",
  "compare.newman":
    "Poids des partagés {value} : les petites rencontres comptent plus, 1/(d−1) pour d organisations.",
  "compare.ways": "Chemins entre elles",
  "compare.waysBy": "D’abord ceux qui viennent selon",
  "compare.order": "Quels chemins viennent d’abord",
  "compare.order.steps": "le moins de pas",
  "compare.order.time": "l’ordre du temps",
  "compare.stepsAbout": "Quand chaque lien a existé ne compte pas.",
  "compare.timeAbout.possibly":
    "Chaque pas peut suivre le précédent : ce qui est venu par un lien de 2005 ne continue pas par un lien fini en 2001. Les dates sont lues aussi favorablement qu’elles le permettent, et un lien sans date transmet à tout moment. Une nouvelle a pu passer par là ; rien ne dit qu’elle l’a fait.",
  "compare.timeAbout.certainly":
    "Chaque pas peut suivre le précédent, quoi que soient les dates incertaines ; un lien sans date ne transmet rien. Une nouvelle a pu passer par là ; rien ne dit qu’elle l’a fait.",
  "compare.fromTo": "De {from} à {to}",
  "compare.arrives.possibly": "arrivée au plus tôt : {date}",
  "compare.arrives.certainly": "arrivée au plus tard : {date}",
  "compare.arrivesAny": "aucune date ne borne l’arrivée",
  "compare.noWay": "Aucun chemin ne mène de l’une à l’autre dans cette question.",
  "compare.brokers": "Entre elles se trouvent",
  "compare.onWays": "{n, plural, one {sur # chemin} other {sur # chemins}}",
  "compare.steps": "{n, plural, one {# pas} other {# pas}}",
  "compare.waysLeftOut":
    "Aucun chemin n’a été cherché par : {outside, plural, one {# lien} other {# liens}} hors de la question{certainty, select, certainly { (dont {undated} sans date)} other {}}, {hidden, plural, =0 {aucune fiche non publique} one {# fiche non publique} other {# fiches non publiques}}. {certainty, select, certainly {} other {{undated, plural, one {# lien sans date compte} other {# liens sans date comptent}} pour tout moment. }}Révision {revision}.",
  "compare.leftOut":
    "Laissés de côté : {outside, plural, one {# lien} other {# liens}} des deux hors de la question{certainty, select, certainly { (dont {undated} sans date)} other {}}, {hidden, plural, =0 {aucune fiche non publique} one {# fiche non publique} other {# fiches non publiques}}. {certainty, select, certainly {} other {{undated, plural, one {# lien sans date compte} other {# liens sans date comptent}} pour tout moment. }}Révision {revision}.",
  "compare.plausible": "Avec qui {name} pourrait vraisemblablement travailler",
  "compare.plausibleAbout":
    "Dans cette question, aucun lien n’est attesté entre elles. Cela ne dit pas qu’il en faudrait un : ce sont des questions à poser.",
  "compare.best": "Paires qui pourraient vraisemblablement travailler ensemble",
  "compare.thesePair": "Comparer {one} et {other}",
  "compare.commonAbout": "Un partenaire commun qui travaille avec peu d’autres compte plus.",
  "compare.metAbout": "Présentes aux mêmes endroits : une petite rencontre compte plus.",
  "compare.complementaryAbout":
    "Un partenaire de l’une travaille avec un partenaire de l’autre, comme entre organisations qui se complètent.",
  "compare.moreWays": "{n, plural, one {et # autre chemin semblable} other {et # autres chemins semblables}}",
  "compare.plausibleMethod":
    "Parmi {nodes} organisations et {ties} liens entre elles, {most} paires par liste au plus.",
  "compare.common": "Par des partenaires communs",
  "compare.met": "S’étant croisées à des événements et réseaux",
  "compare.complementary": "Par complémentarité, à trois pas",
  "compare.through": "par",
  "compare.quality":
    "Essayé sur ce réseau, avec les listes telles qu’avant {from} : sur les {n} liens nouveaux depuis lors, cachés aux listes, {common} étaient parmi les {k} premières paires par partenaires communs, {occasions} parmi les {k} premières par événements et réseaux et {steps} parmi les {k} premières à trois pas ; une liste au hasard en aurait nommé {chance}. Des {k} premières paires par événements et réseaux, {met} se sont croisées depuis lors à un événement ou dans un réseau, là où le hasard en donne {metChance}. Les paires de même rang se partagent leur place.",
  "compare.qualityNone": "Trop peu de liens sont datés ici pour éprouver de telles listes.",
  "compare.plausibleLeftOut":
    "Laissés de côté : {outside, plural, one {# lien} other {# liens}} hors de la question{certainty, select, certainly { (dont {undated} sans date)} other {}}, {people} de personnes, {dissolved, plural, one {# organisation dissoute} other {# organisations dissoutes}}, {hidden, plural, =0 {aucune fiche non publique} one {# fiche non publique} other {# fiches non publiques}}. {certainty, select, certainly {} other {{undated, plural, one {# lien sans date compte} other {# liens sans date comptent}} pour tout moment. }}Révision {revision}.",
  "compare.col.what": "Quoi",
  "compare.col.shared": "Partagé",
  "compare.col.onlyOne": "Seulement la première",
  "compare.col.onlyOther": "Seulement la seconde",
  "compare.col.jaccard": "De ce que l’une ou l’autre a (Jaccard)",
  "compare.col.overlap": "De celle qui en a le moins (recouvrement)",
};
