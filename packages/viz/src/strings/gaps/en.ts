/** Sentences of gaps: counted by occasions, by kind and by method; the working; who could close one. */
export const gapsEn = {
  "gaps.lead": "Where do",
  "gaps.by": "What is counted",
  "gaps.by.ties": "direct ties",
  "gaps.by.occasions": "shared events and networks",
  "gaps.between": "between",
  "gaps.foundOccasions":
    "{observed, plural, one {# event or network} other {# events and networks}} where both are present, {expected} expected if bodies took part at random, each as often and each event and network with as many.",
  "gaps.methodOccasions":
    "Counted: events, and the networks and federations that several belong to, with a seat or without: {occasions} of them, {ties} participations. Expected: tables in which every body takes part as often and every event and network has as many, {draws} random draws (curveball, seed {seed}); {fixed} cells stay empty because the body was not there yet or no longer, or sits in another country than a national network. The second test shuffles {rows, select, kind {the kinds} other {the places}} among the bodies; the more cautious counts. {tested, plural, one {# cell tested} other {# cells tested}}, {verdicts, plural, =0 {none} other {#}} below 5 % after correction. Events are seldom mixed, and networks of one continent count as open to all, for no source states their bounds: so most pairs meet less than chance. Read the widest first. Left out: {unplaced, plural, =0 {no participation} one {# participation} other {# participations}} of bodies without a group, {undated, plural, =0 {no tie} one {# tie} other {# ties}} without a date. Revision {revision}.",
  "gaps.captionOccasions":
    "{kind}: {rows} × {columns}, {ties, plural, one {# participation} other {# participations}} in events and networks, {years}.",
  "gaps.fewerOccasions": "met at fewer events and networks than expected",
  "gaps.occasions": "Where both are present",
  "gaps.occasionsNone": "Nowhere in this question.",
  "gaps.moreOccasions": "{n, plural, one {Show # more} other {Show # more}}",
  "gaps.hidden":
    "{hidden, plural, =0 {} one {Left out besides: # record that is not public.} other {Left out besides: # records that are not public.}}",
  "gaps.undocumented": "To be documented first: as low, but nobody looked or nobody is known there",
  "cell.undocumented": "Not tested, and no verdict: the record cannot answer for this cell.",
  "gaps.order":
    "Widest first by what is missing beyond chance: expected less found, drawn towards none where little is expected; among equals the smaller q, then the codes of row and column.",
  "cell.ratio": "Found to expected, drawn towards 1 where little is known: {mean} ({low} to {high}).",
  "cell.missing": "About {shortfall} are missing beyond chance.",
  "gaps.against": ", against",
  "gaps.null": "What chance is",
  "gaps.null.stub-matching": "halves of ties paired anew",
  "gaps.null.edge-swaps": "ties that swap ends",
  "gaps.nullWhen":
    "Choose “ties that swap ends” where a few hubs hold most ties: halves paired anew may tie the same two twice, so that too much is expected between hubs. Swaps tie each pair once at most, and a pair tied twice on record counts once.",
  "rows.kind": "kinds of organisation",
  "rows.method": "methods",
  "work.title": "Show the working",
  "work.first":
    "First test, {test, select, hypergeometric {ends of ties drawn from one urn (hypergeometric, exact)} stubs {halves of ties paired anew (stub matching, exact)} swaps {simple graphs in which ties exchange ends (double edge swaps)} other {tables dealt out anew (curveball)}}: chance gives so few or fewer with p {p}.",
  "work.chain":
    "{test, select, swaps {Swaps of ends} other {Trades between occasions}}: {burnIn} before the first draw, {thinning} between two draws, {steps} in all for {draws} draws (seed {seed}).",
  "work.second":
    "Second test, {rows, select, method {methods shuffled among ties} other {labels shuffled among organisations}}, {draws} times (seed {seed}): p {p}.",
  "work.used":
    "The larger p counts, p {p}; corrected over all {tested} tested cells (Benjamini and Hochberg) q {q}.",
  "work.untested":
    "The larger p counts, p {p}. Not tested: where fewer than 3 are expected, even none says nothing.",
  "work.undocumented":
    "The larger p counts, p {p}. Not tested: nobody looked here or no organisation is known, so the record cannot answer.",
  "work.ratio":
    "Ratio: ({observed} + {prior}) / ({expected} + {prior}) = {mean}, as if {prior} had been found where {prior} were expected; 5 % and 95 % points {low} and {high}.",
  "work.shortfall":
    "Shortfall, which orders the gaps: {expected} × ({expected} − {observed}) / ({expected} + {prior}) = {shortfall}.",
  "close.by.common-partners": "Not tied on record, with common partners:",
  "close.by.three-steps": "Not tied on record, with partners that are tied to each other:",
  "close.introducers": "Could introduce them:",
  "close.noneLeft": "No organisation of this cell is still there at the end of the time asked about.",
  "close.method":
    "Pairs without a direct tie: first by common partners, each counting for less the more partners it has, then by partners that are tied, among equals those with the fewest ties across borders; then the nearest. Sought among {nodes, number} organisations and {ties, number} direct ties; at most {most} pairs.",
  "close.leftOut":
    "{dissolved, plural, =0 {} one {Left out: # dissolved body.} other {Left out: # dissolved bodies.}}",
  "cover.onRecord":
    "{region}: about {share} % of its ties in this question are on record (between {low} and {high} %).",
};
