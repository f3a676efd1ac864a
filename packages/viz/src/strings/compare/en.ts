/** Sentences of the page Compare. */
export const compareEn = {
  "compare.title": "Compare",
  "compare.s1": "What do",
  "compare.and": "and",
  "compare.s2": "share, over",
  "compare.s3": ", with",
  "compare.by": ", by ties",
  "compare.s4": "?",
  "compare.pick": "choose a body",
  "compare.one": "The first body",
  "compare.other": "The second body",
  "compare.with": "Compare with another",
  "compare.choose":
    "Choose two bodies to see what they share. With one alone, this page lists with whom it could plausibly work; with none, the likeliest pairs of all.",
  "compare.partners": "Partners of both",
  "compare.occasions": "Events and networks of both",
  "compare.fields": "Fields of both",
  "compare.places": "Places of both",
  "compare.sources": "Sources that speak of both",
  "compare.nothing": "None in this question.",
  "compare.share": "{shared} of {either} that either has",
  "compare.working": "Show the working ({n})",
  "compare.unstated": "No source on record that you may see says so.",
  "compare.more": "{n, plural, one {Show # more} other {Show # more}}",
  "compare.findingMore":
    "They share {observed, plural, one {# event or network} other {# events and networks}}; chance would give {expected}. This is more than chance explains.",
  "compare.findingChance":
    "They share {observed, plural, one {# event or network} other {# events and networks}}; chance would give {expected}. Chance can explain this.",
  "compare.findingNone": "They share no event or network in this question.",
  "compare.chance":
    "In at most {p} of 1,000 random tables they share as many; in these each body takes part as often and each of {occasions} events and networks has as many ({draws} drawn by curveball, seed {seed}).",
  "compare.newman":
    "Weight of the shared ones {value}: small meetings count for more, 1/(d−1) for each of d bodies.",
  "compare.ways": "Ways between them",
  "compare.waysBy": "First come those in",
  "compare.order": "Which ways come first",
  "compare.order.steps": "the fewest steps",
  "compare.order.time": "the order of time",
  "compare.stepsAbout": "When each tie held plays no part.",
  "compare.timeAbout.possibly":
    "Each step can follow the one before: what came through a tie of 2005 does not go on through one that ended in 2001. Dates are read as favourably as they allow, and an undated tie passes on at any time. Word could have come this way; nothing says that it did.",
  "compare.timeAbout.certainly":
    "Each step can follow the one before, whatever the uncertain dates turn out to be; an undated tie passes nothing on. Word could have come this way; nothing says that it did.",
  "compare.fromTo": "From {from} to {to}",
  "compare.arrives.possibly": "there on {date} at the earliest",
  "compare.arrives.certainly": "there by {date} at the latest",
  "compare.arrivesAny": "no date bounds when",
  "compare.noWay": "No way leads from one to the other in this question.",
  "compare.brokers": "Between them stand",
  "compare.onWays": "{n, plural, one {on # way} other {on # ways}}",
  "compare.steps": "{n, plural, one {# step} other {# steps}}",
  "compare.waysLeftOut":
    "No way was sought through: {outside, plural, one {# tie} other {# ties}} outside the question{certainty, select, certainly { ({undated} of them undated)} other {}}, {hidden, plural, =0 {no record that is not public} one {# record that is not public} other {# records that are not public}}. {certainty, select, certainly {} other {{undated, plural, one {# undated tie counts} other {# undated ties count}} for any time. }}Revision {revision}.",
  "compare.leftOut":
    "Left out: {outside, plural, one {# tie} other {# ties}} of the two outside the question{certainty, select, certainly { ({undated} of them undated)} other {}}, {hidden, plural, =0 {no record that is not public} one {# record that is not public} other {# records that are not public}}. {certainty, select, certainly {} other {{undated, plural, one {# undated tie counts} other {# undated ties count}} for any time. }}Revision {revision}.",
  "compare.plausible": "With whom {name} could plausibly work",
  "compare.plausibleAbout":
    "In this question no tie is on record between them. That is no sign that one should be: these are questions to ask.",
  "compare.best": "Pairs that could plausibly work together",
  "compare.thesePair": "Compare {one} and {other}",
  "compare.commonAbout": "A common partner that works with few others counts for more.",
  "compare.metAbout": "Present at the same places: a small meeting counts for more.",
  "compare.complementaryAbout":
    "A partner of the one works with a partner of the other, as bodies do that complete one another.",
  "compare.moreWays": "{n, plural, one {and # more such way} other {and # more such ways}}",
  "compare.plausibleMethod":
    "Among {nodes} bodies with {ties} ties between them, at most {most} pairs in a list.",
  "compare.common": "Through common partners",
  "compare.met": "Having met at events and networks",
  "compare.complementary": "As complementary, three steps away",
  "compare.through": "through",
  "compare.quality":
    "Tried on this network, as the lists stood before {from}: of the {n} ties that newly arose from then on, hidden from the lists, {common} were among the first {k} pairs through common partners, {occasions} among the first {k} by events and networks and {steps} among the first {k} at three steps; a list in random order would have named {chance}. Of the first {k} pairs by events and networks, {met} met at an event or network from then on, where chance gives {metChance}. Pairs of equal rank share their place.",
  "compare.qualityNone": "Too few ties here are dated to try how well such lists foretell.",
  "compare.plausibleLeftOut":
    "Left out: {outside, plural, one {# tie} other {# ties}} outside the question{certainty, select, certainly { ({undated} of them undated)} other {}}, {people} of people, {dissolved, plural, one {# dissolved body} other {# dissolved bodies}}, {hidden, plural, =0 {no record that is not public} one {# record that is not public} other {# records that are not public}}. {certainty, select, certainly {} other {{undated, plural, one {# undated tie counts} other {# undated ties count}} for any time. }}Revision {revision}.",
  "compare.col.what": "What",
  "compare.col.shared": "Shared",
  "compare.col.onlyOne": "Only the first",
  "compare.col.onlyOther": "Only the second",
  "compare.col.jaccard": "Of what either has (Jaccard)",
  "compare.col.overlap": "Of the one with fewer (overlap)",
};
