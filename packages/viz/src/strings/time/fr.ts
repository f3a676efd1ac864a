import type { timeEn } from "./en.ts";

export const timeFr: Record<keyof typeof timeEn, string> = {
  "time.title": "Deux périodes côte à côte",
  "time.s1": "Ce que sont devenus les liens :",
  "time.s2": "entre",
  "time.s3": ", de",
  "time.to": "à",
  "time.s4": "puis de",
  "time.s5": ", avec",
  "time.year0": "Première année de la première période",
  "time.year1": "Dernière année de la première période",
  "time.year2": "Première année de la seconde période",
  "time.year3": "Dernière année de la seconde période",
  "time.range": "{low} à {high}",
  "time.finding":
    "{n, plural, =0 {Aucun lien n’était actif de façon certaine en {before}.} one {Un lien était actif de façon certaine en {before}.} other {# liens étaient actifs de façon certaine en {before}.}} De façon certaine, {continued, plural, =0 {aucun n’a continué} one {un a continué} other {# ont continué}} en {after} et {lapsed, plural, =0 {aucun n’a pris fin} one {un a pris fin} other {# ont pris fin}} ; pour {open, plural, =0 {aucun} one {un} other {#}}, les dates ne le disent pas.",
  "time.change.appeared": "Apparus",
  "time.change.continued": "Poursuivis",
  "time.change.lapsed": "Interrompus",
  "time.change.revived": "Repris",
  "time.means.appeared": "actifs dans la seconde période, jamais avant",
  "time.means.continued": "actifs dans les deux, sans rupture entre elles",
  "time.means.lapsed": "actifs dans la première période seulement",
  "time.means.revived": "de nouveau actifs après une rupture",
  "time.certainly": "De façon certaine",
  "time.possibly": "Si les dates incertaines le permettent",
  "time.showAll": "En montrer {n, plural, one {# de plus} other {# de plus}}",
  "time.unlisted":
    "{n, plural, one {# autre est compté ici sans être nommé ; une question plus étroite le nomme.} other {# autres sont comptés ici sans être nommés ; une question plus étroite les nomme.}}",
  "time.none": "Aucun.",
  "time.entered": "Qui est arrivé",
  "time.left": "Qui est parti",
  "time.whoNote": "D’après les seuls liens datés : un lien dans une période, aucun dans l’autre.",
  "time.perhaps": "peut-être",
  "time.picture":
    "Liens apparus, poursuivis, interrompus et repris, en barres ; le tableau les donne par type, méthode, domaine et région",
  "time.key": "Épais : de façon certaine. Fin : au plus, si les dates incertaines le permettent.",
  "time.by": "Compter par",
  "time.by.type": "type de lien",
  "time.by.method": "méthode",
  "time.by.field": "domaine",
  "time.by.regions": "paire de régions",
  "time.caption":
    "{records, plural, one {# lien daté} other {# liens datés}} de {sources, plural, one {# source} other {# sources}}, {before} et {after}.",
  "time.leftOut":
    "Laissés de côté : {undated, plural, =0 {aucun lien sans date} one {# lien sans date} other {# liens sans date}}, {outside, plural, one {# lien} other {# liens}} hors de la question, {hidden, plural, one {# fiche non publique} other {# fiches non publiques}}. Une fourchette va de ce qui est certain à ce que des dates incertaines permettent : le vrai nombre s’y trouve. Un lien attesté jusqu’à sa dernière source a une fin ouverte. Aucun modèle de hasard. Révision {revision}.",
  "time.ranges": "Ce que changent les dates incertaines",
  "time.ranges.none": "non demandé",
  "time.ranges.both": "calculé aux deux bouts",
  "time.between": "entre {low} et {high}, selon des dates incertaines",
  "time.atMost": "au plus {high} ; aucun lien n’est certain d’après ses dates",
  "time.ends": "{certainly} d’après les dates certaines, {possibly} d’après tout ce qu’elles permettent",
  "time.rankEnds":
    "rang {certainly} d’après les dates certaines, {possibly} d’après tout ce qu’elles permettent",
  "time.noTie": "sans valeur",
  "time.bounded":
    "Fourchettes : la mesure sur les liens actifs de façon certaine et sur les liens peut-être actifs ; la vraie valeur est entre les deux.",
  "time.unbounded":
    "Deux bouts : la mesure sur les liens actifs de façon certaine et sur les liens peut-être actifs ; la vraie valeur n’est pas forcément entre les deux.",
  "time.overTime": "Au fil du temps : {measure}",
  "time.overTimeSaid":
    "De {first} à {last}, par tranches {step, plural, one {d’un an} other {de # ans}} ; la bande va des liens actifs de façon certaine aux liens peut-être actifs.",
  "time.years": "Années",
  "time.slices": "Montrer les nombres",
  "time.gone": "Aucune tranche n’a de valeur.",
};
