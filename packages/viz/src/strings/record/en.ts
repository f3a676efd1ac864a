/** Sentences of the page On record. */
export const recordEn = {
  "record.title": "On record",
  "record.s1": "About what share of ties is on record, by",
  "record.by": "Parted by",
  "record.by.field": "field",
  "record.by.region": "region",
  "record.by.region-field": "region and field",
  "record.s2": ", over",
  "record.s3": ", with",
  "record.s4": "?",
  "record.finding":
    "About {share} % of ties are on record (between {low} and {high} %). There are at least about {least} ({from} to {to}).",
  "record.tooFew": "Too little data to tell.",
  "record.about":
    "From how often independent sources, one for each publisher, state the same tie. It corrects nothing and adds no tie; what all sources pass over is not seen by it.",
  "record.col.part": "Where",
  "record.col.ties": "Ties on record",
  "record.col.share": "About this share",
  "record.col.least": "At least so many",
  "record.caption":
    "Sample coverage after Chao and Jost, Chao’s lower bound; 95 % intervals by {draws} bootstrap draws, seed {seed}. A tie stands in each region or field of either end. Left out: {undated} undated, {outside} outside the question, {unplaced} without a place here, {hidden, plural, =0 {no record that is not public} one {# record that is not public} other {# records that are not public}}. Revision {revision}.",
  "record.next": "What to look up next",
  "record.nextAbout":
    "Doubtful ties that alone stand against the verdict “fewer than expected” on two regions, then those without which a bridge would move among all bodies: of {tried} with one source, disputed or undated, the others do neither for any two regions or for the first {watched} bridges by two places.{rejudged, plural, =0 { Verdicts were not judged again: there are too many ties.} other { {rejudged} pairs of regions have such ties; each was judged by {draws} shuffles.}}",
  "record.becomes": "If this were not so, {row} and {column} would have fewer ties than expected.",
  "record.becomesWithin":
    "If this were not so, it could be said that {row} has fewer ties across its borders than expected.",
  "record.move": "If this were not so, {name} would go from place {from} to {to} among the bridges.",
  "record.moveNone": "If this were not so, {name}, now at place {from}, would be no bridge at all.",
  "record.why.single-source": "one source",
  "record.why.disputed": "disputed",
  "record.why.undated": "undated",
  "record.cells": "Where nobody looked, and more would be expected",
  "record.cell":
    "{observed} found, {expected} expected. If a search finds {missing} more, as many are on record as are expected now; if it finds none, the shortfall stands.",
  "record.more": "{n, plural, one {Show # more} other {Show # more}}",
  "record.none": "Nothing in this question.",
  "record.link": "How complete is the record, and what to look up next?",
};
