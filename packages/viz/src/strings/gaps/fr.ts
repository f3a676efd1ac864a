import type { gapsEn } from "./en.ts";

export const gapsFr: Record<keyof typeof gapsEn, string> = {
  "gaps.lead": "Où",
  "gaps.by": "Ce qui est compté",
  "gaps.by.ties": "les liens directs",
  "gaps.by.occasions": "les événements et réseaux partagés",
  "gaps.between": "entre",
  "gaps.foundOccasions":
    "{observed, plural, one {# événement ou réseau} other {# événements et réseaux}} où les deux sont présents, {expected} attendus si les organisations y prenaient part au hasard, chacune aussi souvent et chacun avec autant de monde.",
  "gaps.methodOccasions":
    "Compté : les événements, et les réseaux et fédérations dont plusieurs sont membres, avec siège ou sans : {occasions}, {ties} participations. Attendu : des tableaux où chaque organisation participe aussi souvent et où chaque événement et réseau a autant de monde, {draws} tirages (curveball, graine {seed}) ; {fixed} cases restent vides car l’organisation n’existait pas encore ou plus, ou siège dans un autre pays qu’un réseau national. Le second test mélange {rows, select, kind {les types} other {les lieux}} entre les organisations ; le plus prudent compte. {tested, plural, one {# case testée} other {# cases testées}}, {verdicts, plural, =0 {aucune} other {#}} sous 5 % après correction. Les événements sont rarement mêlés, et les réseaux d’un seul continent comptent comme ouverts à tous, car aucune source n’en dit les limites : la plupart des paires se rencontrent donc moins que le hasard. Lisez d’abord les plus grands écarts. Laissés de côté : {unplaced, plural, =0 {aucune participation} one {# participation} other {# participations}} d’organisations sans groupe, {undated, plural, =0 {aucun lien} one {# lien} other {# liens}} sans date. Révision {revision}.",
  "gaps.captionOccasions":
    "{kind} : {rows} × {columns}, {ties, plural, one {# participation} other {# participations}} à des événements et réseaux, {years}.",
  "gaps.fewerOccasions": "présents ensemble à moins d’événements et de réseaux qu’attendu",
  "gaps.occasions": "Où les deux sont présents",
  "gaps.occasionsNone": "Nulle part dans cette question.",
  "gaps.moreOccasions": "{n, plural, one {En montrer # de plus} other {En montrer # de plus}}",
  "gaps.hidden":
    "{hidden, plural, =0 {} one {Laissée de côté en outre : # fiche non publique.} other {Laissées de côté en outre : # fiches non publiques.}}",
  "gaps.undocumented":
    "D’abord peu documenté : aussi bas, mais personne n’a cherché ou personne n’y est connu",
  "cell.undocumented": "Non testée, sans verdict : les données ne peuvent pas répondre pour cette case.",
  "gaps.order":
    "Dans l’ordre de ce qui manque au-delà du hasard : l’attendu moins le trouvé, ramené vers zéro là où peu est attendu ; à égalité le plus petit q, puis les codes de ligne et de colonne.",
  "cell.ratio": "Trouvé rapporté à l’attendu, ramené vers 1 là où l’on sait peu : {mean} ({low} à {high}).",
  "cell.missing": "Il en manque environ {shortfall} au-delà du hasard.",
  "gaps.against": ", face à",
  "gaps.null": "Ce qu’est le hasard",
  "gaps.null.stub-matching": "des bouts de liens appariés à nouveau",
  "gaps.null.edge-swaps": "des liens qui échangent leurs bouts",
  "gaps.nullWhen":
    "Choisissez « des liens qui échangent leurs bouts » là où quelques pivots tiennent la plupart des liens : des bouts appariés à nouveau peuvent lier deux fois les mêmes, si bien que trop est attendu entre pivots. L’échange lie chaque paire une fois au plus, et une paire liée deux fois dans les données compte une fois.",
  "rows.kind": "types d’organisation",
  "rows.method": "formes de coopération",
  "work.title": "Montrer le calcul",
  "work.first":
    "Premier test, {test, select, hypergeometric {bouts de liens tirés d’une urne (hypergéométrique, exact)} stubs {bouts de liens appariés à nouveau (exact)} swaps {graphes simples où les liens échangent leurs bouts (double edge swaps)} other {tableaux distribués à nouveau (curveball)}} : le hasard en donne aussi peu ou moins avec p {p}.",
  "work.chain":
    "{test, select, swaps {Échanges de bouts} other {Échanges entre événements}} : {burnIn} avant le premier tirage, {thinning} entre deux tirages, {steps} en tout pour {draws} tirages (graine {seed}).",
  "work.second":
    "Second test, {rows, select, method {méthodes mélangées entre les liens} other {étiquettes mélangées entre les organisations}}, {draws} fois (graine {seed}) : p {p}.",
  "work.used":
    "Le plus grand p compte, p {p} ; corrigé sur les {tested} cases testées (Benjamini et Hochberg), q {q}.",
  "work.untested":
    "Le plus grand p compte, p {p}. Non testée : quand moins de 3 sont attendus, même aucun ne dit rien.",
  "work.undocumented":
    "Le plus grand p compte, p {p}. Non testée : personne n’a cherché ici ou aucune organisation n’y est connue ; les données ne peuvent pas répondre.",
  "work.ratio":
    "Rapport : ({observed} + {prior}) / ({expected} + {prior}) = {mean}, comme si {prior} avaient été trouvés là où {prior} étaient attendus ; points à 5\u202f% et 95\u202f% : {low} et {high}.",
  "work.shortfall":
    "Manque, qui ordonne les lacunes : {expected} × ({expected} − {observed}) / ({expected} + {prior}) = {shortfall}.",
  "close.by.common-partners": "Sans lien connu, avec des partenaires communs :",
  "close.by.three-steps": "Sans lien connu, avec des partenaires liés entre eux :",
  "close.introducers": "Qui pourrait les présenter :",
  "close.noneLeft": "Aucune organisation de cette case n’existe encore à la fin du temps demandé.",
  "close.method":
    "Paires sans lien direct : d’abord par partenaires communs, chacun comptant d’autant moins qu’il a plus de partenaires, puis par partenaires liés entre eux, à égalité celles qui ont le moins de liens par-delà les frontières ; enfin les plus proches. Cherchées parmi {nodes, number} organisations et {ties, number} liens directs ; {most} paires au plus.",
  "close.leftOut":
    "{dissolved, plural, =0 {} one {Laissée de côté : # organisation dissoute.} other {Laissées de côté : # organisations dissoutes.}}",
  "cover.onRecord":
    "{region} : environ {share} % de ses liens dans cette question sont attestés (entre {low} et {high} %).",
};
