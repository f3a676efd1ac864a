/** Sentences of the page What lasts. */
export const durabilityEn = {
  "last.title": "What lasts",
  "last.s1": "How long does cooperation last, by",
  "last.by": "What is compared",
  "last.by.method": "its kind",
  "last.by.field": "its field",
  "last.s2": ", in",
  "last.s3": ", over",
  "last.s4": ", with",
  "last.s5": ", where it ends after",
  "last.s6": "?",
  "last.lapse": "Silence that ends cooperation",
  "last.lapse.gaps": "{n, plural, one {# usual gap} other {# usual gaps}} of silence",
  "last.cancelled": "The computation was cancelled.",
  "last.choose": "Choose a line, or one of these.",
  "last.groups": "Ended, of all",
  "last.half": "Half of it lasts longer than {low} to {high} years, by how uncertain dates are read.",
  "last.halfOne": "Half of it lasts longer than {low} years.",
  "last.halfLeast":
    "Read one way, half of it lasts longer than {low} years; read the other way, more than half lasted as long as anybody looked.",
  "last.halfNone": "More than half lasted as long as anybody looked.",
  "last.interval": "By chance alone it could lie between {low} and {high} years (95 % interval).",
  "last.intervalOpen":
    "By chance alone it could lie anywhere from {low} years up: its 95 % interval has no upper end.",
  "last.few": "rests on few",
  "last.fewAtRisk":
    "Take it with care: of {watched} spells ever watched, {n, plural, one {only # was} other {only # were}} still watched then.",
  "last.tooFew":
    "Too little data to tell: {n, plural, =0 {no spell} one {# spell} other {# spells}} ended, ten are needed.",
  "last.counts":
    "{pairs, plural, one {# pair} other {# pairs}}, {spells, plural, one {# spell} other {# spells}} of cooperation: {ended} ended, the others are known until their last source. {unwatched} are known from one later source only and were watched for no time.",
  "last.sensitive": "This depends on how uncertain dates are read.",
  "last.test.title": "Do they last equally long?",
  "last.test.null": "Too little data to tell: ten ended spells are needed in each of two kinds.",
  "last.test.field": "Fields are not tested against one another: one pair stands in several.",
  "last.test.differ":
    "No. If the {n} kinds with ten ended spells lasted alike, chance would part them so far {p} times in 1,000.",
  "last.test.alike":
    "They may. If the {n} kinds with ten ended spells lasted alike, chance would part them so far {p} times in 1,000.",
  "last.test.sensitive":
    "It depends on uncertain dates: chance alone would part the {n} kinds so far {p} times in 1,000.",
  "last.less": "fewer than 1",
  "last.range": "{low} to {high}",
  "last.picture": "Share of cooperation that lasts longer than so many years, line by line",
  "last.axis": "years after it began",
  "last.atRisk": "still watched",
  "last.key.long": "uncertain dates read long",
  "last.key.short": "read short",
  "last.key.band": "95 % interval",
  "last.key.tick": "watched no longer",
  "last.caption": "{spells, plural, one {# spell} other {# spells}} of cooperation, {years}.",
  "last.method":
    "Kaplan-Meier, with delayed entry: what is known only because a later source found it still there counts from that source on. A spell ends where a source says so, or after a silence of {factor, plural, one {# usual gap} other {# usual gaps}} and at least {least} years. The interval is Greenwood’s on the log-log scale; kinds are compared by log-rank. Left out: {withoutStart, plural, one {# tie} other {# ties}} without a beginning, {undated} undated, {people} of people, {outside} outside the question, {hidden, plural, =0 {no record that is not public} one {# record that is not public} other {# records that are not public}}. Revision {revision}.",
  "last.window":
    "Of a spell only what was watched within the years counts: it enters late if it began before, and is censored at their end if it went on.",
  "last.none": "No cooperation in this question has a beginning. Widen the years or the fields.",
  "last.col.group": "Cooperation",
  "last.col.pairs": "Pairs",
  "last.col.ended": "Ended",
  "last.col.median": "Half lasts longer than (years)",
  "last.more": "{n, plural, one {# more kind has} other {# more kinds have}} no ended spell.",
  "dormant.title": "Silent longer than usual",
  "dormant.lead":
    "Silence until the last day that is known ({until}), against the usual gap between meetings: over one gap is late, over {lapse} lapsed. {without, plural, =0 {Of every pair some rhythm is known.} one {Of # pair no rhythm is known.} other {Of # pairs no rhythm is known.}}",
  "dormant.counts":
    "{late, plural, =0 {None is} one {# pair is} other {# pairs are}} late, {lapsed, plural, =0 {none has} one {# has} other {# have}} lapsed, {unsure} may be either by uncertain dates, {onTime} on time.",
  "dormant.own": "By their own rhythm",
  "dormant.ownAbout": "These acted together three times or more.",
  "dormant.pooled": "By the rhythm of all pairs",
  "dormant.pooledAbout":
    "These acted together too seldom for a rhythm of their own. They are measured by the median gap of all pairs of their kind, which says less of them.",
  "dormant.item":
    "{acts, plural, one {# meeting} other {# meetings}}, the last in {last}; silent for {silent} years, {gaps} usual gaps",
  "dormant.itemTie": "{method}; last attested in {last}, {silent} years ago, {gaps} usual gaps",
  "dormant.late": "late",
  "dormant.lapsed": "lapsed",
  "dormant.on-time": "on time",
  "dormant.unsure": "late or not, by uncertain dates",
  "dormant.lateOrLapsed": "late or lapsed, by uncertain dates",
  "dormant.folded":
    "{n, plural, one {# pair only late, or unsure by uncertain dates} other {# pairs only late, or unsure by uncertain dates}}",
  "dormant.show": "Show {n} more",
  "dormant.unlisted": "{n, plural, one {# more pair is} other {# more pairs are}} not listed.",
  "dormant.sources": "{n, plural, =0 {no source} one {# source} other {# sources}}",
  "dormant.met": "Met at",
  "dormant.earlier": "{n, plural, other {and # earlier}}",
  "dormant.leftOut":
    "Left out: {over, plural, one {# pair} other {# pairs}} of whom a source says that it is over, {largeEvents, plural, one {# event} other {# events}} with more than {largest} bodies, {withoutStart, plural, one {# tie} other {# ties}} without a beginning, {undated} undated, {people} of people, {outside} outside the question, {hidden, plural, =0 {no record that is not public} one {# record that is not public} other {# records that are not public}}. Revision {revision}.",
  "dormant.none": "Nobody in this question has been silent longer than usual.",
};
