import type { durabilityEn } from "./en.ts";

export const durabilityFr: Record<keyof typeof durabilityEn, string> = {
  "last.title": "Ce qui dure",
  "last.s1": "Combien de temps dure la coopération, selon",
  "last.by": "Ce qui est comparé",
  "last.by.method": "sa forme",
  "last.by.field": "son champ",
  "last.s2": ", dans",
  "last.s3": ", sur",
  "last.s4": ", avec",
  "last.s5": ", si elle prend fin après",
  "last.s6": " ?",
  "last.lapse": "Silence qui met fin à la coopération",
  "last.lapse.gaps": "{n, plural, one {# intervalle habituel} other {# intervalles habituels}} de silence",
  "last.cancelled": "Le calcul a été annulé.",
  "last.choose": "Choisissez une ligne, ou l’une de celles-ci.",
  "last.groups": "Finies, sur toutes",
  "last.half": "La moitié dure plus de {low} à {high} ans, selon la lecture des dates incertaines.",
  "last.halfOne": "La moitié dure plus de {low} ans.",
  "last.halfLeast":
    "Selon une lecture des dates, la moitié dure plus de {low} ans ; selon l’autre, plus de la moitié a duré aussi longtemps qu’on a regardé.",
  "last.halfNone": "Plus de la moitié a duré aussi longtemps qu’on a regardé.",
  "last.interval": "Le seul hasard pourrait la placer entre {low} et {high} ans (intervalle à 95 %).",
  "last.intervalOpen":
    "Le seul hasard pourrait la placer n’importe où à partir de {low} ans : son intervalle à 95 % n’a pas de borne supérieure.",
  "last.few": "repose sur peu de cas",
  "last.fewAtRisk":
    "À prendre avec prudence : sur {watched} périodes observées en tout, {n, plural, one {# seule l’était} other {# seulement l’étaient}} encore à ce moment-là.",
  "last.tooFew":
    "Trop peu de données pour conclure : {n, plural, =0 {aucune période finie} one {# période finie} other {# périodes finies}}, il en faut dix.",
  "last.counts":
    "{pairs, plural, one {# paire} other {# paires}}, {spells, plural, one {# période} other {# périodes}} de coopération : {ended} ont pris fin, les autres sont attestées jusqu’à leur dernière source. {unwatched} ne sont connues que par une source plus tardive et n’ont été suivies à aucun moment.",
  "last.sensitive": "Cela dépend de la lecture des dates incertaines.",
  "last.test.title": "Durent-elles aussi longtemps ?",
  "last.test.null":
    "Trop peu de données pour conclure : il faut dix périodes finies dans chacune de deux formes.",
  "last.test.field": "Les champs ne sont pas comparés par un test : une même paire est dans plusieurs.",
  "last.test.differ":
    "Non. Si les {n} formes qui ont dix périodes finies duraient autant, le hasard les séparerait ainsi {p} fois sur 1 000.",
  "last.test.alike":
    "C’est possible. Si les {n} formes qui ont dix périodes finies duraient autant, le hasard les séparerait ainsi {p} fois sur 1 000.",
  "last.test.sensitive":
    "Cela dépend des dates incertaines : le hasard seul séparerait ainsi les {n} formes {p} fois sur 1 000.",
  "last.less": "moins de 1",
  "last.range": "{low} à {high}",
  "last.picture": "Part de la coopération qui dure plus de tant d’années, ligne par ligne",
  "last.axis": "années après le début",
  "last.atRisk": "encore suivies",
  "last.key.long": "dates incertaines lues au plus long",
  "last.key.short": "lues au plus court",
  "last.key.band": "intervalle à 95 %",
  "last.key.tick": "plus suivie",
  "last.caption": "{spells, plural, one {# période} other {# périodes}} de coopération, {years}.",
  "last.method":
    "Kaplan-Meier, avec entrée retardée : ce qui n’est connu que parce qu’une source plus tardive l’a encore trouvé compte à partir de cette source. Une période prend fin quand une source le dit, ou après un silence de {factor, plural, one {# intervalle habituel} other {# intervalles habituels}} et d’au moins {least} ans. L’intervalle est celui de Greenwood, en échelle log-log ; les formes sont comparées par le test du log-rank. Laissés de côté : {withoutStart, plural, one {# lien} other {# liens}} sans début, {undated} sans date, {people} de personnes, {outside} hors de la question, {hidden, plural, =0 {aucune fiche non publique} one {# fiche non publique} other {# fiches non publiques}}. Révision {revision}.",
  "last.window":
    "D’une période ne compte que ce qui a été suivi pendant ces années : elle entre tard si elle avait commencé avant, et elle est censurée à leur fin si elle a continué.",
  "last.none":
    "Aucune coopération de cette question n’a de début connu. Élargissez les années ou les champs.",
  "last.col.group": "Coopération",
  "last.col.pairs": "Paires",
  "last.col.ended": "Finies",
  "last.col.median": "La moitié dure plus de (ans)",
  "last.more": "{n, plural, one {# autre forme n’a} other {# autres formes n’ont}} aucune période finie.",
  "dormant.title": "Silencieux plus longtemps que d’habitude",
  "dormant.lead":
    "Silence jusqu’au dernier jour connu ({until}), comparé à l’intervalle habituel entre rencontres : au-delà d’un, en retard ; au-delà de {lapse}, interrompu. {without, plural, =0 {Chaque paire a un rythme connu.} one {# paire n’a pas de rythme connu.} other {# paires n’ont pas de rythme connu.}}",
  "dormant.counts":
    "{late, plural, =0 {Aucune paire n’est} one {# paire est} other {# paires sont}} en retard, {lapsed, plural, =0 {aucune n’est interrompue} one {# est interrompue} other {# sont interrompues}}, {unsure} l’une ou l’autre selon les dates incertaines, {onTime} à l’heure.",
  "dormant.own": "Selon leur propre rythme",
  "dormant.ownAbout": "Celles-ci ont agi ensemble trois fois ou plus.",
  "dormant.pooled": "Selon le rythme de toutes les paires",
  "dormant.pooledAbout":
    "Celles-ci ont agi ensemble trop rarement pour avoir un rythme propre. Elles sont mesurées à l’intervalle médian de toutes les paires de leur forme, ce qui en dit moins.",
  "dormant.item":
    "{acts, plural, one {# rencontre} other {# rencontres}}, la dernière en {last} ; silence de {silent} ans, {gaps} intervalles habituels",
  "dormant.itemTie":
    "{method} ; attesté pour la dernière fois en {last}, il y a {silent} ans, {gaps} intervalles habituels",
  "dormant.late": "en retard",
  "dormant.lapsed": "interrompu",
  "dormant.on-time": "à l’heure",
  "dormant.unsure": "en retard ou non, selon les dates",
  "dormant.lateOrLapsed": "en retard ou interrompu, selon les dates",
  "dormant.folded":
    "{n, plural, one {# paire seulement en retard, ou incertaine selon les dates} other {# paires seulement en retard, ou incertaines selon les dates}}",
  "dormant.show": "En montrer {n} de plus",
  "dormant.unlisted":
    "{n, plural, one {# autre paire n’est pas listée.} other {# autres paires ne sont pas listées.}}",
  "dormant.sources": "{n, plural, =0 {aucune source} one {# source} other {# sources}}",
  "dormant.met": "Rencontres :",
  "dormant.earlier": "{n, plural, one {et # plus ancienne} other {et # plus anciennes}}",
  "dormant.leftOut":
    "Laissés de côté : {over, plural, one {# paire dont une source dit que c’est fini} other {# paires dont une source dit que c’est fini}}, {largeEvents, plural, one {# événement} other {# événements}} de plus de {largest} organisations, {withoutStart, plural, one {# lien} other {# liens}} sans début, {undated} sans date, {people} de personnes, {outside} hors de la question, {hidden, plural, =0 {aucune fiche non publique} one {# fiche non publique} other {# fiches non publiques}}. Révision {revision}.",
  "dormant.none": "Personne dans cette question n’est silencieux plus longtemps que d’habitude.",
};
