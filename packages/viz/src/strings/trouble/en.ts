/** What the server refuses about plans and lists of guests, by the code, the fault and the numbers that it tells. */
export const troubleEn = {
  "err.plan-impossible.pool-empty":
    "Nobody can be invited yet. Widen the question by which guests come in, or add guests.",
  "err.plan-impossible.guest-twice": "Guest {row} of the pool is in it twice. Leave one of them out.",
  "err.plan-impossible.amount-unfit":
    "Guest {row} of the pool has a cost or a risk that is below zero or no number. Correct it.",
  "err.plan-impossible.delegates-unfit":
    "Guest {row} of the pool cannot take {minimum} to {maximum} seats. Give at least 1, and at most no less than that.",
  "err.plan-impossible.no-seat": "There is no seat. Give one at least.",
  "err.plan-impossible.seats-crossed":
    "The least number of seats, {minimum}, is above the most, {maximum}. Change one of them.",
  "err.plan-impossible.quota-twice":
    "Quota {quota} has the id of an earlier one. Take it out and add it anew.",
  "err.plan-impossible.quota-crossed":
    "In quota {quota} the least, {minimum}, is above the most, {maximum}. Change one of them.",
  "err.plan-impossible.not-in-pool":
    "Number {at} {list, select, must {of those who must come} never {of those who cannot be invited} notTogether {of those of whom at most one comes} other {of those who come only together}} is not in the pool. Take it out, or widen the pool.",
  "err.plan-impossible.must-and-never":
    "Number {at} of those who must come stands among those who cannot be invited, too. Take it out of one of them.",
  "err.plan-impossible.must-too-many":
    "Those who must come need more seats than there are: {needed}, where there are {seats}. Add seats, or free some of them.",
  "err.plan-impossible.limit-below-zero": "A limit of money or of risk is below zero. Give zero or more.",
  "err.plan-impossible.weight-unfit":
    "A part of aim {aim} is worth nothing, or without end. Leave that part out, or give it another worth.",
  "err.plan-tables-impossible.no-round": "There is no round. Give one at least.",
  "err.plan-tables-impossible.no-table": "There is no table. Give one at least.",
  "err.plan-tables-impossible.people-too-few":
    "There are fewer people than tables: {people}, for {tables}. Take fewer tables, or a longer list.",
  "err.plan-tables-impossible.language-too-many":
    "Table {table} has a language but is not there. Take the language out.",
  "err.plan-tables-impossible.person-twice": "Person {at} of the list is there twice. Take one out.",
  "err.plan-tables-impossible.seat-stranger":
    "Fixed seat {seat} is for somebody who is not on the list. Take it out.",
  "err.plan-tables-impossible.seat-table":
    "Fixed seat {seat} is at table {table}, and the last table is {tables}. Correct it.",
  "err.plan-tables-impossible.seat-round":
    "Fixed seat {seat} is in round {round}, and the last round is {rounds}. Correct it.",
  "err.plan-tables-impossible.seat-twice":
    "Fixed seat {seat} is at table {table}, but the same person is fixed at table {other} in round {round}. Take one of them out.",
  "err.plan-tables-impossible.table-full":
    "More people are fixed at table {table} in round {round} than it has seats ({most}). Free some of them, or take fewer tables.",
  "err.plan-tables-impossible.seats-in-the-way":
    "The fixed seats of round {round} leave a table without a language that all at it follow, or without its seats. Free some of them.",
  "err.plan-tables-impossible.people-in-the-way":
    "In round {round} no seating gives each table a language that all at it follow: in the way are those who follow only {languages} ({people}). Have interpretation between more languages, or take fewer or more tables.",
  "err.plan-tables-impossible.no-language":
    "In round {round} no seating gives each table a language that all at it follow. Have interpretation between more languages, or take fewer or more tables.",
  "err.plan-unsolved":
    "Nothing was found within the time ({seconds} s), and nothing proves that there is nothing. Give more time, or fewer rules or tables.",
  "err.plan-solver-failed":
    "The solver failed on this plan, which says nothing about the plan. Try again; should it fail again, take fewer guests or rules.",
  "err.plan-solver-died":
    "The solver ended before it had answered, by lack of memory or by hand. Any list found until then is kept. Try again, or make the plan smaller.",
  "err.plan-without-tables": "The plan does not say yet how many tables and rounds there are.",
  "err.plan-without-list": "The plan has no list yet. Find the best one, or put one together by hand.",
  "err.plan-not-held": "The plan does not say yet when the encounter was, or who came. Note both.",
  "err.plan-unknown": "There is no such plan any more: it was erased.",
  "err.plan-unreadable":
    "The file of this plan is damaged. Put a copy of it in its place and start the server again, or erase the plan.",
  "err.plan-changed": "Somebody else changed the plan meanwhile. Load the page anew, then change it.",
  "err.plan-guest-unknown":
    "Number {at} of the list is not in the pool. Take it off the list, or widen the pool.",
  "err.plan-guest-unknown.plain": "This guest is not in the pool of the plan any more.",
  "err.plan-region-unknown":
    "Aim {aim} names {part, select, region {a region that is not known} other {a field of action that is not known}}. Choose another.",
  "err.plan-invalid":
    "The plan does not fit its format, at {place}. Compare that part with a plan that was saved here.",
  "err.scope-invalid": "The question has a part that cannot be read: {parameter}. Ask it anew.",
  "err.table-too-long": "The file holds more rows than a plan takes guests. Part it, or leave some out.",
  "err.import-too-large": "The file needs more memory than there is for one. Part it.",
  "err.body-too-large": "This is larger than the server takes: 8 MB.",
  "err.disk-full": "The disk of the server is full. Free some space, then try again.",
  "err.jobs-full":
    "As many computations run as may run at once. Try again when one has ended, or cancel one.",
  "err.answer-timeout": "The answer was not ready in time. Try again, or make the question smaller.",
  "err.owner-only":
    "Only the owner may do this. Open the one-time link that the server printed when it started.",
  "err.internal": "Something failed on the server; its log names the place. Try again.",
  "guest.missing-column": "No column is headed as names of guests. Head the column of names “name”.",
  "guest.empty-cell": "The guest has no name. Name it, or leave the row out.",
  "guest.unknown-country": "The country cannot be read without doubt. Write its two-letter code.",
  "guest.unknown-country.several": "The country cannot be read without doubt. It may be: {countries}.",
  "guest.unknown-language": "A language cannot be read. Write its code, such as fr.",
  "guest.unknown-field": "A field of action is not of the vocabulary. Take a name that the network uses.",
  "guest.unknown-region":
    "The region is none of the United Nations’ regions. Write its name in English, or its M49 code.",
  "guest.not-a-number": "This is no amount of zero or more. Write a number.",
  "guest.unknown-kind": "This is neither a person nor an organisation. Write “person” or “organisation”.",
  "guest.id-twice": "Row {earlier} has the same id. Give each guest an id of its own.",
};
