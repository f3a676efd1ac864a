/** Sentences of what is around an encounter: what it could change, tables, cards, lists, and who came. */
export const encounterEn = {
  "enc.limits": "What stands in the way of a better list",
  "enc.limit": "{way}: {aims}.",
  "enc.limitsNone": "No rule alone stands in the way: giving way by one step would not help.",
  "enc.effect": "What the encounter could change",
  "enc.effectAbout": "If all who meet formed ties. A meeting is a chance, never a tie.",
  "enc.before":
    "Those with a tie in what this plan asks, and its guests, are {entities} bodies. Today their {ties} ties leave them in {components, plural, one {# part} other {# parts}} without a tie between them; the largest holds {largest}.",
  "enc.after":
    "Then {entities} bodies with {ties} ties would stand in {components, plural, one {# part} other {# parts}}; the largest would hold {largest}.",
  "enc.pairs":
    "{new, plural, one {# pair} other {# pairs}} would meet without a tie on record, {known, plural, one {# pair} other {# pairs}} with one.",
  "enc.past":
    "At {encounters, plural, one {# encounter} other {# encounters}} on record, {pairs, plural, one {# pair} other {# pairs}} met that had no tie; of {followed} a tie is on record that began within {years, plural, one {# year} other {# years}} after.",
  "enc.pastShare": "That is {value} %, or between {low} and {high} % as encounters are drawn anew.",
  "enc.pastNone": "Nothing is on record of what past encounters led to.",
  "enc.matrix": "Ties between regions of the list, today and if all who meet formed ties",
  "enc.cell": "{pair}: {before} today, {after} then, {expected} expected by chance",
  "enc.cellShort": "{pair}: {before} today, {after} then",
  "enc.key": "Filled: ties today. Ring: if all who meet formed ties.",
  "enc.circle":
    "The guests around a table, region by region: {known, plural, one {# tie} other {# ties}} of today, {bridges, plural, one {# pair} other {# pairs}} across a bridge of the aims",
  "enc.circleKey":
    "Line: a tie of today. Dashed: a pair across a bridge of the aims, without a tie yet. The numbers are those of the list.",
  "enc.anyLanguage": "any language",
  "enc.tableLanguage": "Language of table {n}",
  "enc.fixed": "{guest} sits at {table}, {round}",
  "enc.fixedTable": "Table of {name}",
  "enc.fixedRound": "Round of {name}",
  "enc.eachRound": "each round",
  "enc.fixedAdd": "Give somebody a fixed seat",
  "enc.tables": "Tables",
  "enc.tablesSentence": "Seat them at {tables} tables, {rounds} times",
  "enc.tables.tables": "Tables",
  "enc.tables.rounds": "Rounds",
  "enc.tablesStart": "Seat them at tables",
  "enc.tablesNone": "These tables cannot be: {detail}",
  "enc.tablesMet":
    "{count, plural, one {# pair} other {# pairs}} would meet for the first time; no seating reaches more than {bound}.",
  "enc.tablesGaps":
    "{count, plural, one {# of them} other {# of them}} on both sides of a bridge, of at most {bound}.",
  "enc.tablesRepeats":
    "{count, plural, =0 {Nobody meets twice.} one {# meeting is not the first.} other {# meetings are not the first.}}",
  "enc.round": "Round {n}",
  "enc.table": "Table {n}",
  "enc.tableIn": "Table {n}, in {language}",
  "enc.cards": "Cards for guests",
  "enc.cardsAbout": "One card for each guest: whom to meet, and why. Print them, or save them as PDF.",
  "enc.cardsOpen": "Open the cards",
  "enc.print": "Print",
  "enc.backToPlan": "Back to the plan",
  "enc.meet": "Whom to meet",
  "enc.meetNone": "Whoever sits beside you.",
  "enc.why.bridge": "a bridge that this encounter is to build",
  "enc.why.field": "both work on {fields}",
  "enc.why.partner": "both work with {partners}",
  "enc.lists": "Lists to take along",
  "enc.lists.invitations": "Invitations",
  "enc.lists.travel": "Travel",
  "enc.lists.interpretation": "Interpretation",
  "enc.lists.tables": "Tables",
  "enc.lists.reserves": "Reserves",
  "enc.lists.with": "With what was written about guests",
  "enc.lists.withAbout":
    "Nothing personal is in a list unless you tick it. Whoever gets the file can read it.",
  "enc.lists.save": "Save {list} as {format}",
  "enc.lists.failed": "The list could not be written: {detail}",
  "enc.came": "After the encounter",
  "enc.cameAbout": "Tick who came. What came of it can be read once new sources are imported.",
  "enc.cameStart": "Note who came",
  "enc.cameCount":
    "{came} of {planned} came; {unplanned, plural, =0 {nobody} one {# guest} other {# guests}} beside the list.",
  "enc.cameOther": "Somebody else came",
  "enc.cameNoDate": "Say above on which day the encounter was, to read what came of it.",
  "enc.cameTies":
    "{n, plural, =0 {No tie between them is on record that began since.} one {# tie between them is on record that began since:} other {# ties between them are on record that began since:}}",
  "enc.cameTie": "{source}, {type}, {target}",
  "enc.cameBridge": "{bridge}: {n, plural, =0 {no tie yet} one {# tie} other {# ties}}",
  "enc.file": "add guests from a CSV or XLSX file",
  "enc.fileColumns":
    "Columns that are read: name, country, region, field, languages, cost, visa risk. Several values of one cell are parted by semicolons. Any other column, such as gender, can be counted in a quota.",
  "enc.fileRead":
    "{n, plural, =0 {No guest was read.} one {# guest was read and added.} other {# guests were read and added.}}",
  "enc.fileIgnored": "Left aside: {columns}.",
  "enc.fileProblem": "Row {row}{column, select, none {} other {, “{column}”}}: {message}",
  "enc.fileFailed": "The file could not be read: {detail}",
};
