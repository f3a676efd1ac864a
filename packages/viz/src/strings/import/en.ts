/** Sentences of the Import page. */
export const importEn = {
  "imp.title": "Import",
  "imp.ownerOnly":
    "Only the owner imports files. Open the one-time link that the server printed when it started.",
  "imp.intro":
    "A spreadsheet, a list of members, a network from another program: give the files that belong together. Nothing is loaded before you have seen what would come of it.",
  "imp.steps": "Steps of the import",
  "imp.step.files": "Files",
  "imp.step.columns": "Columns",
  "imp.step.duplicates": "Duplicates",
  "imp.step.summary": "Summary",
  "imp.step.loaded": "Loaded",
  "imp.drop": "Drop files here, or",
  "imp.choose": "choose files",
  "imp.formats":
    "CSV, Excel (XLSX), ODS; Gephi (GEXF), GraphML, GML, Pajek, UCINET, DOT, Kumu; GeoJSON, JSON-LD, Popolo, FollowTheMoney and other JSON; BibTeX, RIS. At most 20 files of 1 GB each.",
  "imp.unfinished": "Begun and not finished",
  "imp.state.waiting": "files are still to be sent",
  "imp.state.reading": "being read",
  "imp.state.mapping": "waits for you to look at its columns",
  "imp.state.ready": "ready to be loaded",
  "imp.state.loading": "being loaded",
  "imp.state.loaded": "loaded",
  "imp.state.failed": "failed",
  "imp.showOpen": "Show the open imports",
  "imp.goOn": "Go on",
  "imp.goOnOf": "Go on with {name}",
  "imp.giveUpOf": "Give up {name}",
  "imp.sending": "Sending {names}",
  "imp.reading": "Reading the files",
  "imp.comparing": "Comparing with the network",
  "imp.writing": "Loading",
  "imp.of.records": "{done} of {total} records",
  "imp.of.megabytes": "{done} of {total} MB",
  "imp.rate.records": "{rate} records a second",
  "imp.rate.megabytes": "{rate} MB a second",
  "imp.remains": "{n, plural, one {# second left} other {# seconds left}}",
  "imp.chooseAgain":
    "The page was opened anew. Choose the same files again, and the sending goes on: {names}",
  "imp.otherFiles": "These are other files. Choose exactly {names}, or cancel the import and begin anew.",
  "imp.sendOn": "Send on from where it stopped",
  "imp.cancel": "Cancel the import",
  "imp.cancelSure": "Give this import up? Nothing of it is loaded.",
  "imp.cancelYes": "Give up",
  "imp.cancelNo": "Keep it",
  "imp.cancelled": "The import is given up. Nothing was loaded.",
  "imp.anew": "Begin anew",
  "imp.back": "Back",
  "imp.gone":
    "The server does not answer. Nothing is lost as long as it runs: look whether it does, then try again.",
  "imp.failed": "This did not work: {detail}",
  "imp.err.draft-unknown":
    "There is no such import any more: it was given up, or the server was started again. Begin anew.",
  "imp.err.drafts-full": "Four imports are open already. Load or give up one of them first.",
  "imp.err.draft-not-ready": "The import has moved on meanwhile. Load the page anew.",
  "imp.err.upload-out-of-order":
    "A part of a file did not follow what has arrived. Send on from where it stopped.",
  "imp.err.upload-refused":
    "These files cannot be taken together: at most 20, of 1 GB each, with different names.",
  "imp.err.upload-name-refused":
    "The name of a file holds a slash or a character that cannot be seen, such as one that turns the direction of writing. Rename the file by typing its name anew, then choose it again.",
  "imp.err.import-running": "Another import is being loaded. Try again when it has ended.",
  "imp.err.import-too-large":
    "The files need more memory than there is for one import. Part them, and import one after the other.",
  "imp.err.import-cancelled": "The import was given up. Nothing of it was loaded.",
  "imp.err.disk-full": "The disk of the server is full. Free some space, then try again; nothing was loaded.",
  "imp.err.store-full":
    "The disk of the server is full. Free some space, then begin anew; nothing was loaded.",
  "imp.err.store-conflict": "The network has changed meanwhile. Begin anew; nothing was loaded.",
  "imp.err.batch-followed":
    "A later import of the same data rests on this one: {title}, of {day}. Nothing was undone. Undo that one first, then this one, and import the newer files again.",
  "imp.err.owner-only":
    "Only the owner imports files. Open the one-time link that the server printed when it started.",
  "imp.err.internal": "Something failed on the server. Begin anew; nothing was loaded.",
  "imp.unread": "These files cannot be read",
  "imp.col.title": "What the columns mean",
  "imp.col.intro":
    "Maillage has looked at names and values, and proposes what each column means. Change what is wrong; the files are read again at once.",
  "imp.col.proposed": "This is a proposal. Look at it, then use it.",
  "imp.col.checking": "Reading by this mapping …",
  "imp.col.ready": "Everything can be read.",
  "imp.col.needs":
    "{n, plural, one {# thing needs you. It stands beside its column or row.} other {# things need you. They stand beside their columns and rows.}}",
  "imp.as.version":
    "The columns are taken as in the import “{title}” of {date}. What is loaded counts as a later version of it.",
  "imp.as.alike":
    "The columns are called as in the import “{title}” of {date}, and are taken as there. Its data stays apart from this.",
  "imp.as.anew": "Propose anew from the files alone",
  "imp.as.isNew": "new",
  "imp.col.use": "Use this mapping",
  "imp.col.asText": "The whole mapping as text",
  "imp.col.save": "Save it as mapping.yaml, to be given with the files another time",
  "imp.columns": "Columns",
  "imp.preview": "First rows of {table}",
  "imp.previewOf": "The first {n} rows are shown.",
  "imp.row": "Row",
  "imp.rowN": "Row {row}:",
  "imp.rows": "{n, plural, one {# row} other {# rows}}",
  "imp.hasProblem": "needs you",
  "imp.isLeftOut": "left out",
  "imp.becomes": "Each row becomes",
  "imp.becomesToo": "and",
  "imp.also": "It becomes something else, too",
  "imp.ask": "Are these people or organisations?",
  "imp.ask.rows": "What are the rows ({names} …)?",
  "imp.ask.columns": "What are the columns ({names} …)?",
  "imp.ask.names": "What are those in “{column}” ({names} …)?",
  "imp.ask.people": "people",
  "imp.ask.organisations": "organisations",
  "imp.ask.events": "events",
  "imp.ask.unknown": "I do not know, or some are people",
  "imp.ask.mixed":
    "Where some are people, leave it so, and give a list of them among the files, with a column that says of each “person” or “organisation”.",
  "imp.ask.seen.unknown": "Until you say it, only the owner sees them and their ties.",
  "imp.ask.seen.people":
    "Only the owner sees people and their ties, unless a column says on what public basis everybody may.",
  "imp.ask.seen.public": "Everybody will see them.",
  "imp.thing.nothing": "nothing",
  "imp.thing.organisations": "an organisation",
  "imp.thing.events": "an event",
  "imp.thing.people": "a person",
  "imp.thing.ties": "a tie",
  "imp.thing.sources": "a source",
  "imp.thing.facts": "a fact about something",
  "imp.thing.judgements": "a judgement on two records",
  "imp.thing.coverage": "a record of a search",
  "imp.sameForAll": "{field}, the same for all:",
  "imp.kindFrom": "— kind of tie from “{column}” →",
  "imp.turn": "Turn round",
  "imp.makeEnds": "Make {thing} of each end of a tie",
  "imp.makeOneEnd": "Make an organisation of {value}",
  "imp.makeMissing":
    "{n, plural, one {Make an organisation of the name that has no row} other {Make organisations of all # names that have no row}}",
  "imp.onlyWhere": "only where “{column}” is {values}",
  "imp.notWhere": "not where “{column}” is {values}",
  "imp.onlyFilled": "only where “{column}” is filled in",
  "imp.empty": "empty",
  "imp.eachOf":
    "{n, plural, one {one for the filled cell of {columns}} other {one for each filled cell of # columns: {columns}}}",
  "imp.eachColumn": "the column’s name",
  "imp.meansOf": "“{column}” means",
  "imp.meansToo": "“{column}” means something else, too",
  "imp.usedAlong": "Used together with other columns.",
  "imp.leaveOut": "leave out",
  "imp.filled":
    "{n, plural, =0 {always empty} one {filled in # of {rows} rows} other {filled in # of {rows} rows}}",
  "imp.contact": "Dropped: {kind}. Contact data of people is not taken.",
  "imp.contact.e-mail": "e-mail addresses",
  "imp.contact.phone": "telephone numbers",
  "imp.contact.street": "postal addresses",
  "imp.contact.birth-date": "dates of birth",
  "imp.contact.take": "Take it all the same",
  "imp.contact.choose": "You take it all the same: {kind}. Choose what it means; until then it is left out.",
  "imp.contact.taken":
    "Taken because you say so: {kind}. They are stored, and everyone sees them who may see their row. Take them only where the people they belong to agreed.",
  "imp.contact.drop": "Drop it again",
  "imp.columnN": "column {n}",
  "imp.leaveCellEmpty": "Leave the cell of row {row} empty",
  "imp.leaveCellsEmpty":
    "{n, plural, one {Leave the refused cell empty} other {Leave all # refused cells empty}}",
  "imp.cellsEmpty": "{n, plural, one {# cell is left empty.} other {# cells are left empty.}}",
  "imp.takeCells": "Take them again",
  "imp.leaveUnread": "Leave everything empty here that cannot be read",
  "imp.unreadEmpty": "What cannot be read here is left empty.",
  "imp.askAgain": "Ask about it again",
  "imp.ownKind": "Make it a kind of its own",
  "imp.perhaps": "{value} ({label})",
  "imp.moreProblems": "{n, plural, one {Show # more} other {Show # more}}",
  "imp.moreChanges": "{n, plural, one {Show # more value} other {Show # more values}}",
  "imp.leaveRowOut": "Leave row {row} out",
  "imp.leaveRowsOut":
    "{n, plural, one {Leave the row with a problem out} other {Leave all # rows with a problem out}}",
  "imp.rowsOut": "{n, plural, one {Row {rows} is left out.} other {# rows are left out: {rows}.}}",
  "imp.takeAgain": "Take all rows of {table} again",
  "imp.valueBecomes": "{value} becomes",
  "imp.nothing": "nothing",
  "imp.set": "Set",
  "imp.setNothing": "Make it nothing",
  "imp.unsay": "Take back",
  "imp.unsayOf": "Take back what {value} becomes",
  "imp.unknownValues": "Not known here, so taken as “{general}” until you say what it is:",
  "imp.suggested": "{message}. {suggestion}.",
  "imp.notes":
    "{n, plural, one {What was done on the way: # note} other {What was done on the way: # notes}}",
  "imp.file.title": "Of all the files",
  "imp.file.source": "Where does this come from? Title of the report, list or page",
  "imp.file.noSource": "empty: the file itself is the source",
  "imp.file.dates": "In all columns, {value} is:",
  "imp.file.dates.ask": "asked each time",
  "imp.file.encoding": "Letters are written in (change it if they look wrong above)",
  "imp.dup.title": "Is any of this there already?",
  "imp.dup.intro":
    "Two records can be one organisation, event or person under two names. Judge now or later; no record is changed.",
  "imp.dup.left":
    "{n, plural, =0 {No pair waits for you.} one {# pair looks alike.} other {# pairs look alike.}}",
  "imp.dup.on": "{n, plural, =0 {Go on to the summary} other {Go on, judge the rest later}}",
  "dup.ofFile": "in your files",
  "imp.sum.title": "What would be loaded",
  "imp.adds": "Adds {what}.",
  "imp.addsNothing": "Adds nothing new.",
  "imp.n.organisations": "{n, plural, one {# organisation} other {# organisations}}",
  "imp.n.events": "{n, plural, one {# event} other {# events}}",
  "imp.n.people": "{n, plural, one {# person} other {# people}}",
  "imp.n.entities":
    "{n, plural, one {# organisation, event or person} other {# organisations, events and people}}",
  "imp.n.ties": "{n, plural, one {# tie} other {# ties}}",
  "imp.n.sources": "{n, plural, one {# source} other {# sources}}",
  "imp.n.facts": "{n, plural, one {# fact} other {# facts}}",
  "imp.n.coverage": "{n, plural, one {# record of a search} other {# records of searches}}",
  "imp.sum.changed":
    "{n, plural, one {# thing is told differently than before.} other {# things are told differently than before.}}",
  "imp.sum.unchanged":
    "{n, plural, one {# thing is there already, as it is.} other {# things are there already, as they are.}}",
  "imp.sum.gone":
    "{n, plural, one {# thing of an earlier version is no longer in the files. It stays.} other {# things of an earlier version are no longer in the files. They stay.}}",
  "imp.sum.leftOut":
    "{n, plural, one {# row gives nothing and is left out.} other {# rows give nothing and are left out.}}",
  "imp.sum.judged":
    "{n, plural, one {# judgement on duplicates is stored with it.} other {# judgements on duplicates are stored with it.}}",
  "imp.sum.pairs":
    "{n, plural, one {# pair that looks alike waits under Duplicates.} other {# pairs that look alike wait under Duplicates.}}",
  "imp.sum.which": "Which ones: {shown} of {n}",
  "imp.sum.undoable": "It is loaded as one batch, all or nothing, and can be taken back.",
  "imp.load": "Load",
  "imp.done": "Loaded",
  "imp.nothingNew":
    "All of this was there already; nothing had to be loaded. It rests on earlier imports, and goes when these are undone.",
  "imp.added": "Added {what}.",
  "imp.undo": "Undo this import",
  "imp.undone": "Taken back",
  "imp.undoneText":
    "The import is undone. The network is as it was before. How it was read is forgotten, too.",
  "imp.another": "Import more files",
  "imp.open": "Import files",
  "imp.field.id": "Id that other tables use for it",
  "imp.field.sourceType": "Kind of source",
  "imp.field.title": "Title",
  "imp.field.publisher": "Publisher",
  "imp.field.published": "Published",
  "imp.field.url": "Address on the web",
  "imp.field.accessed": "Looked at on",
  "imp.field.language": "Language",
  "imp.field.authors": "Authors",
  "imp.field.container": "Stands in (book, journal, site)",
  "imp.field.identifier": "Identifier (DOI, ISBN)",
  "imp.field.pages": "Pages",
  "imp.field.note": "Note",
  "imp.field.level": "Who may see it",
  "imp.field.name_lang": "Language of the name",
  "imp.field.other_names": "Other names, acronym",
  "imp.field.source": "Source (its id)",
  "imp.field.locator": "Where in the source",
  "imp.field.part_of": "Part of the event",
  "imp.field.tie": "Id of the tie",
  "imp.field.from": "Tie from",
  "imp.field.tieType": "Kind of tie",
  "imp.field.to": "Tie to",
  "imp.field.method": "Method of cooperation",
  "imp.field.a": "One of the two",
  "imp.field.b": "The other",
  "imp.field.verdict": "Judgement",
  "imp.field.reason": "Reason",
  "imp.field.author": "Who judged",
  "imp.field.at": "When",
  "imp.field.stance": "What the source says of it",
  "imp.field.confidence": "How sure the source is",
  "imp.field.entity": "Whom it is about",
  "imp.field.property": "What is told",
  "imp.field.value": "Value",
  "imp.field.unit": "Unit",
  "imp.field.as_of": "As of",
  "imp.field.field": "Field of action",
  "imp.field.region": "Region",
  "imp.field.looked_on": "Looked on",
  "imp.field.result": "Result of the search",
  "note.encoding-read": "{file} was read as {encoding}.",
  "note.encoding-unsure":
    "{file} does not say how its letters are written. It was read as {encoding}; {others} would fit too.",
  "note.delimiter-read":
    "The cells of {table} are parted by {delimiter, select, comma {a comma} semicolon {a semicolon} tab {a tab} other {a vertical bar}}.",
  "note.empty-table": "{table} of {file} holds no rows.",
  "note.empty-rows-left-out":
    "{n, plural, one {# empty row of {table} was left out.} other {# empty rows of {table} were left out.}}",
  "note.matrix-not-square":
    "The matrix {table} is not square. These have no row or no column: {names}. Look whether a name is written in two ways.",
  "note.matrix-two-mode":
    "{table} is read as a matrix: a tie from its row to its column for each marked cell. Look whether these columns are organisations or events: {names}.",
  "note.years-left-out":
    "Nothing says what the columns {names} of {table} hold; they are left out until you say it.",
  "note.fields-unknown":
    "{names} in {column}: no field of action that is known here. They are left out until you say what they are.",
  "note.hierarchy-flattened":
    "{n, plural, one {# thing stood inside another; the column “parent” names that.} other {# things stood inside others; the column “parent” names them.}}",
  "note.look-left-out": "Colours, sizes and positions stand in columns of their own.",
  "note.contact-dropped":
    "{n, plural, one {{column} of {table}: # cell of contact data was dropped.} other {{column} of {table}: # cells of contact data were dropped.}}",
  "note.contact-in-cells":
    "{n, plural, one {{column} of {table}: an e-mail address or telephone number was cut out of # cell, in row {row}; its other text stays.} other {{column} of {table}: e-mail addresses or telephone numbers were cut out of # cells, first in row {row}; their other text stays.}}",
  "note.same-rows-joined":
    "{n, plural, one {# row of {table} says what an earlier one says, and was joined with it.} other {# rows of {table} say what earlier ones say, and were joined with them.}}",
  "note.unsourced-file":
    "{n, plural, one {# row names no source: it rests on the file {file} itself, shown as one unsourced file.} other {# rows name no source: they rest on the file {file} itself, shown as one unsourced file.}}",
  "note.unknown-kind-taken":
    "{n, plural, one {{value} is no kind that is known here: # row of {table} gets the kind “Kind not known”.} other {{value} is no kind that is known here: # rows of {table} get the kind “Kind not known”.}}",
  "note.unknown-kind-taken.plain":
    "{n, plural, one {No kind is stated in # row of {table}: it gets the kind “Kind not known”.} other {No kind is stated in # rows of {table}: they get the kind “Kind not known”.}}",
  "note.unknown-restricted":
    "{n, plural, one {# thing of {table} is of unknown kind and may be a person: only the owner sees it until you say what it is.} other {# things of {table} are of unknown kind and may be people: only the owner sees them until you say what they are.}}",
  "note.bears-name-of-person":
    "{n, plural, one {# organisation or event bears the name of a person whom only the owner sees, and only the owner sees it, too: {names}. Look whether it is that person.} other {# organisations or events bear names of people whom only the owner sees, and only the owner sees them, too: {names}. Look whether they are these people.}}",
  "note.bears-name-of-person-public":
    "{n, plural, one {# organisation or event that everybody sees bears the name of a person whom only the owner sees: {names}. Look whether it is that person.} other {# organisations or events that everybody sees bear names of people whom only the owner sees: {names}. Look whether they are these people.}}",
  "note.unknown-type-taken":
    "{n, plural, one {{value} is no kind of tie that is known here: # row of {table} becomes “related to”.} other {{value} is no kind of tie that is known here: # rows of {table} become “related to”.}}",
  "note.unknown-type-taken.plain":
    "{n, plural, one {No kind of tie is stated in # row of {table}: it becomes “related to”.} other {No kind of tie is stated in # rows of {table}: they become “related to”.}}",
  "note.value-normalised":
    "{n, plural, one {{column} of {table}: # value was brought into our form.} other {{column} of {table}: # values were brought into our form.}}",
  "note.cells-left-empty":
    "{n, plural, one {{column} of {table}: # value was left empty, as the mapping says.} other {{column} of {table}: # values were left empty, as the mapping says.}}",
  "note.dates-in-future":
    "{n, plural, one {{column} of {table}: # date lies in the future. Look whether it is right.} other {{column} of {table}: # dates lie in the future. Look whether they are right.}}",
  "note.dates-early":
    "{n, plural, one {{column} of {table}: # date lies before the year 1000. Look whether it is right.} other {{column} of {table}: # dates lie before the year 1000. Look whether they are right.}}",
  "note.rows-left-out":
    "{n, plural, one {# row of {table} gave nothing of its kind, or was left out.} other {# rows of {table} gave nothing of their kind, or were left out.}}",
  "note.not-mapped": "A part of {file} that this format’s mapping does not name was left out: {table}.",
  "note.columns-left-out":
    "{n, plural, one {# filled column of {table} is left out: {names}.} other {# filled columns of {table} are left out: {names}.}}",
  "note.rows-above-header":
    "{n, plural, one {# row above the header of {table} was left out.} other {# rows above the header of {table} were left out.}}",
  "note.no-header": "{table} begins with numbers, so its columns have no names of their own.",
  "note.column-unnamed": "A column of {table} has no name; it is called {to}.",
  "note.column-renamed": "The name {from} stands twice in the header of {table}; the second became {to}.",
  "note.column-new": "{column} of {table} was not there before. Look at what it means.",
  "note.column-gone": "{column} of {table} is no longer there. What was read from it is left out.",
  "note.table-new": "{table} was not there before. It is proposed as for a new file.",
  "note.table-gone": "{table} is no longer there.",
  "note.rows-taken-again":
    "{n, plural, one {# row of {table} was left out by its place. The file has changed since, so it is taken again.} other {# rows of {table} were left out by their places. The file has changed since, so they are taken again.}}",
  "note.cells-taken-again":
    "{n, plural, one {# cell of {table} was taken as empty by its place. The file has changed since, so it is read again.} other {# cells of {table} were taken as empty by their places. The file has changed since, so they are read again.}}",
  "note.ends-added":
    "{n, plural, one {# thing stands only at the end of a tie; it got a row.} other {# things stand only at the ends of ties; each got a row.}}",
  "note.loops-kept":
    "{n, plural, one {# tie leads from a thing to itself; leave its row out or correct it.} other {# ties lead from a thing to itself; leave their rows out or correct them.}}",
  "note.ids-repeated":
    "{n, plural, one {# row of {table} has the name or id of an earlier one and says otherwise in {names} (rows {first} and {second}). Both become one thing; where they are two, tell them apart in the file.} other {# rows of {table} have the name or id of earlier ones and say otherwise in {names} (first rows {first} and {second}). Those of one name become one thing; where they are several, tell them apart in the file.}}",
  "note.ids-repeated.plain":
    "{n, plural, one {# row has the id of an earlier one; both speak of one thing.} other {# rows have the id of earlier ones; they speak of one thing each.}}",
  "note.ids-alike":
    "{n, plural, one {# id differs from another only by capital letters or the form of its letters; they stay two things.} other {# ids differ from others only by capital letters or the form of their letters; they stay different things.}}",
  "note.both-directions":
    "{n, plural, one {# tie without direction stands in the files from both ends.} other {# ties without direction stand in the files from both ends.}}",
  "note.zero-ties-left-out":
    "{n, plural, one {# tie with the value zero is no tie and was left out.} other {# ties with the value zero are no ties and were left out.}}",
  "note.missing-ties-left-out":
    "{n, plural, one {# cell of the matrix is said to be missing; whether there is a tie is not known.} other {# cells of the matrix are said to be missing; whether there are ties is not known.}}",
  "note.wrong-type-taken": "An attribute of {file} is of a type that there is not; it was read as text.",
  "note.undeclared-attribute": "{file} uses an attribute that it does not declare.",
  "note.key-repeated": "{file} declares an attribute twice in the same words.",
  "note.open-ends-closed": "A time without its first or last moment was read with it.",
  "note.hyperedges-read": "Ties of more than two ends stand in a table of their own.",
  "note.other-elements-left-out": "Parts of {file} that are neither things nor ties were left out.",
  "note.matrix-undirected": "A symmetric matrix was read as ties without direction.",
  "note.ports-read": "The ports of things were not read.",
  "note.several-graphs": "{file} holds several networks; the column “graph” names them.",
  "note.deep-values-left-out":
    "{n, plural, one {# value lay too deep inside others and was left out.} other {# values lay too deep inside others and were left out.}}",
  "note.numbers-rounded": "Whole numbers of more than 15 digits were rounded.",
  "note.entries-left-out":
    "{n, plural, one {# entry that is no object was left out.} other {# entries that are no objects were left out.}}",
  "note.topics-left-out": "Judgements on people and organisations that the file makes were not taken.",
  "note.coordinates-rounded": "Coordinates were rounded to the size of a town.",
  "note.coordinates-left-out": "Coordinates that cannot be were left out.",
  "note.geometry-left-out": "Shapes other than points were left out.",
  "note.label-is-number": "Some things have no name in the languages asked for, only a number.",
  "note.fields-left-out": "Fields of the bibliography that a source has no column for were left out.",
  "note.hidden-sheet-read": "The hidden sheet {table} was read like the others.",
  "note.merged-cells": "{table} has merged cells; their value stands in the first of them.",
  "note.cell-errors-left-out":
    "{n, plural, one {# cell of {table} with an error such as #N/A was left empty.} other {# cells of {table} with an error such as #N/A were left empty.}}",
  "problem.empty-file": "The file is empty. Leave it out, or give the one you meant.",
  "problem.no-rows":
    "The file holds no rows, only a header or nothing that becomes a row. Give the one you meant, or leave it out.",
  "problem.wrong-number-of-cells":
    "The row has more or fewer cells than the header. Quote cells that hold the separator, or leave the row out.",
  "problem.cell-too-long":
    "A cell holds more than 10,000 characters. Look for a quotation mark that is not closed.",
  "problem.empty-cell": "{column} is empty, and must not be. Fill it in, or leave the row out.",
  "problem.impossible-date": "{value} is no date of the calendar. Say what it is.",
  "problem.end-before-start": "The end lies before the start. Correct one of them, or leave the row out.",
  "problem.not-a-number": "{value} is no number.",
  "problem.unknown-country": "{value} is no country that is known here.",
  "problem.unknown-language": "{value} is no language that is known here.",
  "problem.unknown-type": "{value} is no kind of tie that is known here.",
  "problem.unknown-field": "{value} is no field of action that is known here.",
  "problem.unknown-method": "{value} is no method that is known here.",
  "problem.unknown-scope": "{value} is none of local, national, regional and international.",
  "problem.unknown-confidence": "{value} says nothing that is known here of how sure the source is.",
  "problem.unknown-kind": "{value} is no kind that is known here.",
  "problem.same-claim-twice": "The row says what another row says from the same place. Leave it out.",
  "problem.one-id-in-two-kinds": "{value} stands for things of two kinds. Give one of them another id.",
  "problem.unknown-source": "No source has the id {value}. Add it to the sources, or choose another column.",
  "problem.loop": "The tie leads from {value} to itself. Leave the row out, or choose another column.",
  "problem.type-not-allowed":
    "A tie of the kind {value} does not lead between these two. Choose another kind.",
  "problem.dangling-end":
    "No row is called {value}, at which the tie ends. Make an organisation of it, or leave the row out.",
  "problem.unmapped-column": "{column} has no meaning yet. Choose one, or leave the column out.",
  "problem.cannot-be-read": "{value} cannot be read here. Say what it becomes.",
  "problem.ambiguous-value": "{value} may mean several things. Say which.",
  "problem.unknown-format":
    "The file is in no format that is known here. Save it as CSV, XLSX or ODS and begin anew.",
  "problem.nothing-to-import": "No row becomes anything. Choose what the rows of a table become.",
  "problem.old-workbook": "This is an old Excel file (XLS). Save it as XLSX and begin anew.",
  "problem.damaged-file": "The file is damaged. Export it again and begin anew.",
  "problem.truncated-file": "The file ends in its middle. Copy or export it again and begin anew.",
  "problem.mixed-encodings":
    "The letters of the file are written in two ways at once. Save it as UTF-8 and begin anew.",
  "problem.encrypted-file": "The file is protected by a password. Save it without one and begin anew.",
  "problem.malformed-csv":
    "A quotation mark is not closed, or stands inside a cell without quotes. Quote the cell, and double the marks in it.",
  "problem.malformed-json": "The file breaks off its list of values. Export it again.",
  "problem.file-too-large": "The file is larger than one file may be. Part it.",
  "problem.unknown-encoding": "The encoding that was asked for does not exist. Save the file as UTF-8.",
  "problem.wrong-encoding": "The letters of the file do not fit its encoding. Save it as UTF-8.",
  "problem.nul-byte": "The file is damaged, or is no text. Export it again.",
  "problem.line-too-long":
    "A line is too long. Look whether the ends of lines were lost, or leave long texts out.",
  "problem.unpacks-too-large": "The file unpacks to more than it may. Save it smaller, or as CSV.",
  "problem.too-many-columns":
    "There are more columns than a table may have. Look whether the separator is right.",
  "problem.malformed-xml": "A part of the workbook is damaged. Save it anew in your spreadsheet.",
  "problem.doctype-refused":
    "The file declares a document type (DOCTYPE), which could draw in other files. Save it anew in your spreadsheet.",
  "problem.nested-too-deep":
    "Parts of the file stand too deep inside one another. Save it anew where it was made.",
  "problem.malformed-workbook":
    "The workbook lacks a part, or its cells are out of order. Save it anew in your spreadsheet.",
  "problem.far-cell": "A cell stands far outside the table. Delete what stands there.",
  "problem.too-many-entries": "The file holds too many parts. Save it anew in your spreadsheet.",
  "problem.unsafe-entry-name": "A name inside the file leads elsewhere, or deceives. Do not trust the file.",
  "problem.entry-not-a-file": "The file holds a link instead of a part. Pack it again with its parts.",
  "problem.unknown-packing": "A part of the file is packed in an unusual way. Save it anew.",
  "problem.untrue-size":
    "A part of the file is longer or shorter than the file says. Do not trust it; export it again.",
  "problem.entry-twice": "The file holds two parts of one name. Pack it again with each once.",
  "problem.archive-in-archive": "The file holds another packed file. Unpack that one first.",
};
