import type { recordEn } from "./en.ts";

export const recordFr: Record<keyof typeof recordEn, string> = {
  "record.title": "Ce qui est attesté",
  "record.s1": "Quelle part des liens est attestée, par",
  "record.by": "Réparti par",
  "record.by.field": "champ",
  "record.by.region": "région",
  "record.by.region-field": "région et champ",
  "record.s2": ", sur",
  "record.s3": ", avec",
  "record.s4": " ?",
  "record.finding":
    "Environ {share} % des liens sont attestés (entre {low} et {high} %). Il y en a au moins {least} environ ({from} à {to}).",
  "record.tooFew": "Trop peu de données pour conclure.",
  "record.about":
    "D’après la fréquence à laquelle des sources indépendantes, une par éditeur, disent le même lien. Cela ne corrige rien et n’ajoute aucun lien ; ce que toutes les sources taisent lui échappe.",
  "record.col.part": "Où",
  "record.col.ties": "Liens attestés",
  "record.col.share": "Environ cette part",
  "record.col.least": "Au moins autant",
  "record.caption":
    "Couverture d’échantillon selon Chao et Jost, borne inférieure de Chao ; intervalles à 95 % par {draws} tirages bootstrap, graine {seed}. Un lien compte dans chaque région ou champ de ses deux bouts. Laissés de côté : {undated} sans date, {outside} hors de la question, {unplaced} sans place ici, {hidden, plural, =0 {aucune fiche non publique} one {# fiche non publique} other {# fiches non publiques}}. Révision {revision}.",
  "record.next": "Que chercher ensuite",
  "record.nextAbout":
    "Liens douteux qui à eux seuls s’opposent au verdict « moins qu’attendu » sur deux régions, puis ceux sans lesquels un pont se déplacerait parmi tous les corps : des {tried} à source unique, contestés ou sans date, les autres ne le font pour aucune paire de régions, ni de deux places pour aucun des {watched} premiers ponts.{rejudged, plural, =0 { Les verdicts n’ont pas été jugés de nouveau : il y a trop de liens.} other { {rejudged} paires de régions ont de tels liens ; chacune a été jugée par {draws} tirages.}}",
  "record.becomes": "Sans ce lien, {row} et {column} auraient moins de liens qu’attendu.",
  "record.becomesWithin":
    "Sans ce lien, on pourrait dire que {row} a moins de liens par-dessus ses frontières qu’attendu.",
  "record.move":
    "S’il n’en était pas ainsi, {name} passerait de la place {from} à la place {to} parmi les ponts.",
  "record.moveNone": "S’il n’en était pas ainsi, {name}, à la place {from}, ne serait plus un pont.",
  "record.why.single-source": "une seule source",
  "record.why.disputed": "contesté",
  "record.why.undated": "sans date",
  "record.cells": "Où personne n’a cherché, et où l’on en attendrait plus",
  "record.cell":
    "{observed} trouvés, {expected} attendus. Si une recherche en trouve {missing} de plus, il y en a autant au dossier qu’on en attend à présent ; si elle n’en trouve aucun, le manque demeure.",
  "record.more": "{n, plural, one {En montrer # de plus} other {En montrer # de plus}}",
  "record.none": "Rien dans cette question.",
  "record.link": "Le relevé est-il complet, et que chercher ensuite ?",
};
