/** Edits of a mapping as a form makes them: each gives a new mapping and keeps what the form does not show. */
import {
  type CellRule,
  type Column,
  type DraftTable,
  FILES,
  type FileName,
  fold,
  leavesOpen,
  type Mapping,
  type RowRule,
  type TableRule,
} from "@maillage/model";

/** The field, of one of the things that a row becomes, that a column fills. */
export interface Use {
  readonly rule: number;
  readonly field: string;
}

type FullCell = Exclude<CellRule, string>;
const full = (cell: CellRule): FullCell => (typeof cell === "string" ? { from: cell } : cell);
const UNKNOWN: Readonly<Record<string, string>> = { kind: "unknown", type: "RELATED_TO" };
const THINGS: readonly FileName[] = ["organisations", "events", "people"];

/** The columns of the file that a cell is taken from, the first that counts first. */
export function columnsOf(cell: CellRule | undefined): readonly string[] {
  const from = cell === undefined ? undefined : full(cell).from;
  return from === undefined ? [] : typeof from === "string" ? [from] : from;
}
const firstOf = (rule: RowRule, field: string): string | null => columnsOf(rule.columns[field])[0] ?? null;

/** The text that a cell has in every row; null where it comes from a column. */
export const sameValue = (rule: RowRule, field: string): string | null => {
  const cell = rule.columns[field];
  return cell === undefined ? null : (full(cell).value ?? null);
};
/** What single texts of a cell become by the mapping. */
export const valuesOf = (rule: RowRule, field: string): Readonly<Record<string, string>> => {
  const cell = rule.columns[field];
  return cell === undefined ? {} : (full(cell).values ?? {});
};
export const fieldOf = (becomes: FileName, name: string): Column | null =>
  FILES[becomes].find((one) => one.name === name) ?? null;

const isOfNames = ({ columns }: RowRule): boolean =>
  Object.keys(columns).every((field) => ["id", "name", "kind", "level", "source", "locator"].includes(field));

/** Whether a rule only makes the ends of the table's ties, which need no name of their own in a form. */
export function isOfEnds(rule: RowRule, rules: readonly RowRule[]): boolean {
  const { becomes, columns, when, unless, each } = rule;
  const id = firstOf(rule, "id");
  return (
    THINGS.includes(becomes) &&
    !when &&
    !unless &&
    !each &&
    id !== null &&
    firstOf(rule, "name") === id &&
    isOfNames(rule) &&
    (columns.kind === undefined || sameValue(rule, "kind") !== null) &&
    rules.some(
      (other) =>
        other.becomes === "ties" &&
        !other.when &&
        !other.unless &&
        (firstOf(other, "from") === id || firstOf(other, "to") === id),
    )
  );
}

/** Whether a rule makes things of a few ends only, by their names. */
export function isOfNamedEnds(rule: RowRule): boolean {
  const { becomes, columns, when, unless, each } = rule;
  const [column, ...others] = Object.keys(when ?? {});
  return (
    THINGS.includes(becomes) &&
    column !== undefined &&
    others.length === 0 &&
    !unless &&
    !each &&
    columnsOf(columns.id)[0] === column &&
    isOfNames(rule)
  );
}

/** Whether one of the rule's columns is there only because another is: an id that is the name, an end that is the row itself. */
function followsFrom(rules: readonly RowRule[], rule: RowRule, field: string, column: string): boolean {
  if (field === "id") return firstOf(rule, "name") === column || firstOf(rule, "title") === column;
  if (field !== "from" && field !== "to" && field !== "entity") return false;
  return rules.some(
    (other) =>
      THINGS.includes(other.becomes) &&
      !isOfEnds(other, rules) &&
      !isOfNamedEnds(other) &&
      (firstOf(other, "id") === column || firstOf(other, "name") === column),
  );
}

/** What a column means: the fields that it fills first, without those that only follow from them. */
export function usesOf({ rows }: TableRule, column: string): Use[] {
  return rows.flatMap((rule, at) =>
    isOfEnds(rule, rows) || isOfNamedEnds(rule)
      ? []
      : Object.keys(rule.columns)
          .filter((field) => firstOf(rule, field) === column && !followsFrom(rows, rule, field, column))
          .map((field) => ({ rule: at, field })),
  );
}

/** Whether any rule of the table reads the column, in whatever way. */
export function isUsed({ rows }: TableRule, column: string): boolean {
  return rows.some(
    ({ columns, when, unless, each }) =>
      Object.values(columns).some((cell) => columnsOf(cell).includes(column)) ||
      [when, unless].some((conditions) => conditions !== undefined && column in conditions) ||
      each?.includes(column),
  );
}

/** Puts every column that nothing reads under `ignore`, and takes out those that something reads. */
function settled(rule: TableRule, table: DraftTable): TableRule {
  const before = new Set(rule.ignore);
  const ignore = table.columns
    .filter(({ name, contact }) => !isUsed(rule, name) && (contact === null || before.has(name)))
    .map(({ name }) => name);
  const { ignore: _, ...rest } = rule;
  return ignore.length === 0 ? rest : { ...rest, ignore };
}

function withTable(mapping: Mapping, table: DraftTable, rule: TableRule): Mapping {
  return { ...mapping, tables: { ...mapping.tables, [table.name]: settled(rule, table) } };
}
export const ruleOf = (mapping: Mapping, table: DraftTable): TableRule =>
  mapping.tables[table.name] ?? { rows: [] };
const withRule = (rows: readonly RowRule[], at: number, rule: RowRule): RowRule[] =>
  rows.map((one, place) => (place === at ? rule : one));

function without(rule: RowRule, field: string): RowRule {
  const { [field]: _, ...columns } = rule.columns;
  return { ...rule, columns };
}
const withCell = (rule: RowRule, field: string, cell: CellRule): RowRule => ({
  ...rule,
  columns: { ...rule.columns, [field]: cell },
});

/** Takes a column out of a cell; other columns of the cell stay. */
function withoutColumn(rule: RowRule, field: string, column: string): RowRule {
  const cell = rule.columns[field];
  if (cell === undefined) return rule;
  const left = columnsOf(cell).filter((one) => one !== column);
  if (left.length === 0) {
    const isName = field === "name" || field === "title";
    const rest = without(rule, field);
    return isName && firstOf(rule, "id") === column ? without(rest, "id") : rest;
  }
  const from = left.length === 1 && left[0] !== undefined ? left[0] : left;
  return withCell(rule, field, { ...full(cell), from });
}

/** How a cell is read where another column takes its place: what single values become belongs to the column before. */
function cellFrom(before: CellRule | undefined, field: string, column: string): CellRule {
  const read = before === undefined ? undefined : full(before).read;
  const otherwise = UNKNOWN[field];
  if (read === undefined && otherwise === undefined) return column;
  return { from: column, ...(read ? { read } : {}), ...(otherwise ? { otherwise } : {}) };
}

function withColumn(rule: RowRule, field: string, column: string): RowRule {
  const before = rule.columns[field];
  const next = withCell(rule, field, cellFrom(before, field, column));
  if (field !== "name" && field !== "title") return next;
  const id = firstOf(rule, "id");
  const follows = id === null || id === columnsOf(before)[0];
  return follows ? withCell(next, "id", cellFrom(rule.columns.id, "id", column)) : next;
}

const rulesOfEnds = ({ rows }: TableRule): RowRule[] => rows.filter((one) => isOfEnds(one, rows));

/** The first rule that makes things of the ends of ties; null where none does. */
export const ruleOfEnds = (rule: TableRule): RowRule | null => rulesOfEnds(rule)[0] ?? null;

/** Things of which nothing is known but their names. */
const UNKNOWN_THINGS: RowRule = { becomes: "organisations", columns: { kind: { value: "unknown" } } };

/**
 * `likes` says what becomes of the ends: of a column what was said of it, of another what was said of one that is no end any more, else
 * what is said of all; none makes nothing of them.
 */
function withEnds(rows: readonly RowRule[], likes: readonly RowRule[]): RowRule[] {
  const own = rows.filter((rule) => !isOfEnds(rule, rows));
  if (likes.length === 0) return own;
  const ends = new Set(
    own
      .filter(({ becomes }) => becomes === "ties")
      .flatMap((rule) => [firstOf(rule, "from"), firstOf(rule, "to")])
      .filter(
        (column) =>
          column !== null &&
          !own.some((rule) => THINGS.includes(rule.becomes) && firstOf(rule, "id") === column),
      ),
  );
  const free = likes.filter((like) => !ends.has(firstOf(like, "id")));
  const said = ({ becomes, columns: { level } }: RowRule) => JSON.stringify([becomes, level]);
  const usual = new Set(likes.map(said)).size > 1 ? UNKNOWN_THINGS : likes[0];
  const made = [...ends].flatMap((column): RowRule[] => {
    const like = likes.find((one) => firstOf(one, "id") === column) ?? free.shift() ?? usual;
    return column === null || like === undefined
      ? []
      : [{ ...like, columns: { ...like.columns, id: column, name: column } }];
  });
  return [...made, ...own];
}

/** The rules that a form lists, with their places. */
export function ownRules({ rows }: TableRule): { readonly rule: RowRule; readonly at: number }[] {
  return rows.map((rule, at) => ({ rule, at })).filter(({ rule }) => !isOfEnds(rule, rows));
}

/** Gives a column another meaning: `before` is what it meant there, `after` what it shall mean; null is nothing. */
export function meaning(
  mapping: Mapping,
  table: DraftTable,
  column: string,
  before: Use | null,
  after: Use | null,
): Mapping {
  const rule = ruleOf(mapping, table);
  const ends = rulesOfEnds(rule);
  let { rows } = rule;
  const old = before === null ? undefined : rows[before.rule];
  if (before !== null && old !== undefined)
    rows = withRule(rows, before.rule, withoutColumn(old, before.field, column));
  const target = after === null ? undefined : rows[after.rule];
  if (after !== null && target !== undefined)
    rows = withRule(rows, after.rule, withColumn(target, after.field, column));
  const own = rows.filter((_, at) => {
    const was = rule.rows[at];
    return was === undefined || !isOfEnds(was, rule.rows);
  });
  return withTable(mapping, table, { ...rule, rows: ends.length === 0 ? rows : withEnds(own, ends) });
}

/** Gives a field of a rule one text for every row; null takes it away. */
export function oneValue(
  mapping: Mapping,
  table: DraftTable,
  at: number,
  field: string,
  value: string | null,
): Mapping {
  const rule = ruleOf(mapping, table);
  const row = rule.rows[at];
  if (row === undefined) return mapping;
  const next = value === null ? without(row, field) : withCell(row, field, { value });
  return withTable(mapping, table, { ...rule, rows: withRule(rule.rows, at, next) });
}

/** Other fields of a tie that leave a text of the column out because its type says it: they hold it where the type no longer does. */
function keepingRole(row: RowRule, use: Use, column: string | null, text: string): RowRule {
  return Object.keys(row.columns).reduce((next, field) => {
    const cell = next.columns[field];
    if (field === use.field || cell === undefined || firstOf(next, field) !== column) return next;
    const { values, ...rest } = full(cell);
    if (values?.[text] !== "") return next;
    const { [text]: _, ...others } = values;
    return withCell(next, field, Object.keys(others).length === 0 ? rest : { ...rest, values: others });
  }, row);
}

/**
 * Says what one text of a column becomes; an empty text makes it nothing, null takes the saying back. A text that becomes the general
 * type of tie stays as the role that the tie has besides.
 */
export function valueBecomes(
  mapping: Mapping,
  table: DraftTable,
  use: Use,
  text: string,
  becomes: string | null,
): Mapping {
  const rule = ruleOf(mapping, table);
  const row = rule.rows[use.rule];
  const cell = row?.columns[use.field];
  if (row === undefined || cell === undefined) return mapping;
  const { values, ...rest } = full(cell);
  const { [text]: _, ...others } = values ?? {};
  const said = becomes === null ? others : { ...others, [text]: becomes };
  const saying = withCell(row, use.field, Object.keys(said).length === 0 ? rest : { ...rest, values: said });
  const isGeneral = row.becomes === "ties" && use.field === "type" && becomes === UNKNOWN.type;
  const next = isGeneral ? keepingRole(saying, use, firstOf(row, use.field), text) : saying;
  return withTable(mapping, table, { ...rule, rows: withRule(rule.rows, use.rule, next) });
}

/** Leaves every text of a column's use empty that cannot be read, or asks about each again. */
export function leavingUnread(mapping: Mapping, table: DraftTable, use: Use, isLeft: boolean): Mapping {
  const rule = ruleOf(mapping, table);
  const row = rule.rows[use.rule];
  const cell = row?.columns[use.field];
  if (row === undefined || cell === undefined) return mapping;
  const { unread: _, ...rest } = full(cell);
  const next = withCell(row, use.field, isLeft ? { ...rest, unread: "empty" } : rest);
  return withTable(mapping, table, { ...rule, rows: withRule(rule.rows, use.rule, next) });
}

/** Whether texts of a column's use that cannot be read are left empty. */
export function leavesUnread(rule: RowRule, field: string): boolean {
  const cell = rule.columns[field];
  return cell !== undefined && full(cell).unread === "empty";
}

/** Makes a kind of its own of a text, named by it in one language, and says that the text becomes it. */
export function ownKind(
  mapping: Mapping,
  table: DraftTable,
  use: Use,
  list: "organisationKinds" | "eventKinds",
  text: string,
  language: "en" | "fr" | "es" | "ar",
): Mapping {
  const kinds = mapping.adds?.[list] ?? {};
  const same = Object.entries(kinds).find(([, { label }]) => Object.values(label).includes(text));
  const slug = fold(text)
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "");
  const wanted = `x-${slug === "" ? "kind" : slug}`;
  let free = wanted;
  for (let n = 2; Object.hasOwn(kinds, free); n += 1) free = `${wanted}-${n}`;
  const id = same?.[0] ?? free;
  const adds = { ...mapping.adds, [list]: { ...kinds, [id]: kinds[id] ?? { label: { [language]: text } } } };
  return valueBecomes({ ...mapping, adds }, table, use, text, id);
}

/** Takes a column of contact data although it would be dropped, or drops it again with all that it means. */
export function keepingContact(
  mapping: Mapping,
  table: DraftTable,
  column: string,
  isKept: boolean,
): Mapping {
  const rule = ruleOf(mapping, table);
  const { keep: before = [], ...rest } = rule;
  if (isKept) return withTable(mapping, table, { ...rest, keep: [...new Set([...before, column])] });
  const rows = rest.rows.map((row) =>
    Object.keys(row.columns).reduce(
      (next, field) =>
        columnsOf(row.columns[field]).includes(column) ? withoutColumn(next, field, column) : next,
      row,
    ),
  );
  const keep = before.filter((name) => name !== column);
  return withTable(mapping, table, { ...rest, rows, ...(keep.length === 0 ? {} : { keep }) });
}

/** Takes cells of a column as empty by the places of their rows, or as they are. */
export function leavingEmpty(
  mapping: Mapping,
  table: DraftTable,
  column: string,
  places: readonly number[],
  isEmpty: boolean,
): Mapping {
  const rule = ruleOf(mapping, table);
  const { leaveEmpty, ...rest } = rule;
  const { [column]: before = [], ...others } = leaveEmpty ?? {};
  const next = isEmpty
    ? [...new Set([...before, ...places])].sort((a, b) => a - b)
    : before.filter((place) => !places.includes(place));
  const all = next.length === 0 ? others : { ...others, [column]: next };
  return withTable(mapping, table, Object.keys(all).length === 0 ? rest : { ...rest, leaveEmpty: all });
}

/** Takes the direction of a tie the other way round. */
export function turned(mapping: Mapping, table: DraftTable, at: number): Mapping {
  const rule = ruleOf(mapping, table);
  const row = rule.rows[at];
  if (row === undefined) return mapping;
  const { from, to, ...rest } = row.columns;
  const columns = {
    ...rest,
    ...(to === undefined ? {} : { from: to }),
    ...(from === undefined ? {} : { to: from }),
  };
  return withTable(mapping, table, { ...rule, rows: withRule(rule.rows, at, { ...row, columns }) });
}

/** Makes a thing of one end that no row is of, like those made before: of the text of a column, wherever it stands there. */
export function makingOneEnd(mapping: Mapping, table: DraftTable, column: string, text: string): Mapping {
  const rule = ruleOf(mapping, table);
  const isIt = (row: RowRule) => isOfNamedEnds(row) && firstOf(row, "id") === column;
  const like = rule.rows.find(isIt) ?? UNKNOWN_THINGS;
  const before = [like.when?.[column] ?? []].flat();
  const made: RowRule = {
    ...like,
    when: { [column]: [...new Set([...before, text])] },
    columns: { ...like.columns, id: column, name: column },
  };
  return withTable(mapping, table, { ...rule, rows: [...rule.rows.filter((row) => !isIt(row)), made] });
}

/** Whether rows of some table become organisations, events or people that ties can end at. */
export function hasThings(mapping: Mapping): boolean {
  return Object.values(mapping.tables).some(({ rows }) =>
    rows.some((row) => THINGS.includes(row.becomes) && !isOfEnds(row, rows) && !isOfNamedEnds(row)),
  );
}

/** Makes things of unknown kind of the ends of ties, or no longer. */
export function makingEnds(mapping: Mapping, table: DraftTable, isMade: boolean): Mapping {
  const rule = ruleOf(mapping, table);
  return withTable(mapping, table, { ...rule, rows: withEnds(rule.rows, isMade ? [UNKNOWN_THINGS] : []) });
}

const ALIKE: readonly (readonly [string, string])[] = [
  ["name", "title"],
  ["founded", "start"],
  ["dissolved", "end"],
  ["kind", "type"],
  ["website", "url"],
];

/** The column that fills a field of another kind of thing the way it filled one of this. */
function alike(columns: RowRule["columns"], field: string): CellRule | undefined {
  const pair = ALIKE.find((names) => names.includes(field));
  return columns[field] ?? (pair && columns[pair[0] === field ? pair[1] : pair[0]]);
}

/** What the column is called that says what a text is called, in four languages. */
const TITLES =
  /^(?:(?:source |document |article )?title|title of (?:the )?source|titre(?: de la source)?|titulo(?: de la fuente)?|عنوان المصدر|العنوان|(?:source|reference|document|publication|fuente|referencia|documento)s?|المصدر|المرجع)$/;

/** The column that a source is called by: one called like a title that is no end of a tie; null where there is none. */
function titleAmong(names: readonly string[], rows: readonly RowRule[]): string | undefined {
  const ends = rows.flatMap((rule) =>
    rule.becomes === "ties" ? [firstOf(rule, "from"), firstOf(rule, "to")] : [],
  );
  return names.find((name) => TITLES.test(fold(name.replace(/[_-]+/g, " "))) && !ends.includes(name));
}

/** A rule for another kind of thing that keeps what both have; ends of ties come from the first two columns there are. */
function ruleFor(
  becomes: FileName,
  columns: RowRule["columns"],
  table: DraftTable,
  rows: readonly RowRule[],
): RowRule {
  const kept: Record<string, CellRule> = {};
  for (const { name, holds } of FILES[becomes]) {
    const cell = alike(columns, name);
    if (cell === undefined || full(cell).value !== undefined) continue;
    const [column] = columnsOf(cell);
    if (column === undefined) continue;
    kept[name] = holds === null || columns[name] !== undefined ? cell : cellFrom(undefined, name, column);
  }
  const named = table.columns.filter(({ contact }) => contact === null).map(({ name }) => name);
  if (becomes === "ties") {
    const taken = [columns.from, columns.to, columns.name].flatMap((cell) => columnsOf(cell));
    const [from, to] = [...new Set([...taken, ...named])];
    if (from !== undefined) kept.from = from;
    if (to !== undefined) kept.to = to;
    kept.type ??= { value: "RELATED_TO" };
    return { becomes, columns: kept };
  }
  const title = FILES[becomes].find(({ name }) => name === "name" || name === "title")?.name;
  const first = becomes === "sources" ? titleAmong(named, rows) : (columnsOf(columns.from)[0] ?? named[0]);
  if (title !== undefined && kept[title] === undefined && first !== undefined) kept[title] = first;
  if (title !== undefined && kept.id === undefined && kept[title] !== undefined) kept.id = kept[title];
  if (FILES[becomes].some(({ name }) => name === "kind")) kept.kind ??= { value: "unknown" };
  return { becomes, columns: kept };
}

/** Makes something else of each row: `at` is the rule to change; one past the last adds one, null for `becomes` takes it away. */
export function becoming(mapping: Mapping, table: DraftTable, at: number, becomes: FileName | null): Mapping {
  const rule = ruleOf(mapping, table);
  const old = rule.rows[at];
  const made = becomes === null ? [] : [ruleFor(becomes, old?.columns ?? {}, table, rule.rows)];
  const rows = [...rule.rows.slice(0, at), ...made, ...rule.rows.slice(at + 1)].filter(
    (one) => !(rule.rows.includes(one) && isOfEnds(one, rule.rows)),
  );
  const next = withTable(mapping, table, { ...rule, rows });
  const wantsEnds = becomes === "ties" && !hasThings(next);
  const before = rulesOfEnds(rule);
  const ends = before.length === 0 && wantsEnds ? [UNKNOWN_THINGS] : before;
  return withTable(mapping, table, { ...rule, rows: withEnds(rows, ends) });
}

/** What the things of a table are; "unknown" while nobody has said it. */
export const ANSWERS = ["people", "organisations", "events", "unknown"] as const;
export type Answer = (typeof ANSWERS)[number];

/** Whether the mapping says of the rule's things who may see them in a way that an answer may say anew: for all, or by a word of the file. */
const isLevelOpen = ({ columns: { level } }: RowRule): boolean => {
  if (level === undefined) return true;
  const { value, values = {}, otherwise } = full(level);
  return value === "public" || (otherwise === "" && Object.values(values).every((text) => text === "public"));
};

/** Whether a column says the kind of each row, so that only rows in which it says nothing known are open. */
export const isOpenByColumn = (rule: RowRule): boolean =>
  columnsOf(rule.columns.kind).length > 0 && isLevelOpen(rule) && sameValue(rule, "level") === null;

/** Whether a word of the file decides which rows a rule takes, and with it what they are. */
const isDecided = (rule: RowRule): boolean =>
  !isOfNamedEnds(rule) &&
  (rule.when !== undefined || (rule.becomes === "people" && rule.unless !== undefined));

/**
 * Places of the rules of which it is asked what their things are: those that say nothing of it, those of bare names, and where things
 * of the table turned out to be of unknown kind (`unknown`), those that take the kind from a column; never one whose rows are what a
 * word of the file says.
 */
export function askedRules({ rows }: TableRule, unknown: ReadonlySet<string>): number[] {
  return rows.flatMap((rule, at) => {
    if (!THINGS.includes(rule.becomes)) return [];
    if (leavesOpen(rule)) return [at];
    if (isDecided(rule) || !isLevelOpen(rule)) return [];
    const isAsked =
      leavesOpen(without(rule, "level")) ||
      (isOfNames(rule) && columnsOf(rule.columns.kind).length === 0) ||
      (unknown.has(rule.becomes) && isOpenByColumn(rule));
    return isAsked ? [at] : [];
  });
}

/** The texts of the first rows that stand in a column. */
const previewOf = ({ columns, preview }: DraftTable, column: string): string[] => {
  const at = columns.findIndex(({ name }) => name === column);
  return preview.map(({ cells }) => cells[at] ?? "");
};

/**
 * The places by the questions that they get: one for each rule; one for both ends of ties only where a name stands at both. Cost:
 * linear in the preview.
 */
export function questionsOf({ rows }: TableRule, table: DraftTable, places: readonly number[]): number[][] {
  const questions: number[][] = [];
  const namesAt = (at: number) => {
    const column = rows[at] === undefined ? null : firstOf(rows[at], "id");
    return column === null ? [] : previewOf(table, column).filter((text) => text !== "");
  };
  const isEnd = (at: number) => rows[at] !== undefined && isOfEnds(rows[at], rows);
  for (const at of [...places].sort((a, b) => a - b)) {
    const names = new Set(isEnd(at) ? namesAt(at) : []);
    const same = questions.find((others) =>
      others.some((other) => isEnd(other) && namesAt(other).some((name) => names.has(name))),
    );
    if (same === undefined) questions.push([at]);
    else same.push(at);
  }
  return questions;
}

/** What a question is about: the rows, the columns, or the names in a column; null where the table has nothing else. */
export function askedOf({ rows }: TableRule, places: readonly number[]): "rows" | "columns" | "names" | null {
  const [rule] = places.flatMap((at) => rows[at] ?? []);
  const others = rows.filter((other, at) => THINGS.includes(other.becomes) && !places.includes(at));
  if (rule === undefined || (others.length === 0 && !rule.unless)) return null;
  if (rule.each) return "columns";
  const id = firstOf(rule, "id");
  return others.some((other) => !other.each && firstOf(other, "id") !== id) || isOfNamedEnds(rule)
    ? "names"
    : "rows";
}

/** The places, in the preview, of the rows that a rule takes. */
function takenOf({ when, unless }: RowRule, table: DraftTable): number[] {
  const held = (conditions: RowRule["when"], row: number) =>
    Object.entries(conditions ?? {}).map(([column, texts]) =>
      [texts].flat().includes(previewOf(table, column)[row] ?? ""),
    );
  return table.preview.flatMap((_, row) =>
    held(when, row).every(Boolean) && !held(unless, row).some(Boolean) ? [row] : [],
  );
}

/**
 * What a question shows of its rules by the first rows: a few names, and whether a column says the kind of some; then the names are of
 * those of which it does not. `isKnown` says whether a text of the column is a kind.
 */
export function shownOf(
  { rows }: TableRule,
  table: DraftTable,
  places: readonly number[],
  isKnown: (column: string, text: string) => boolean,
): { readonly names: string[]; readonly saysSome: boolean } {
  let saysSome = false;
  const names = places.flatMap((at): readonly string[] => {
    const rule = rows[at];
    if (rule === undefined) return [];
    if (rule.each) return rule.each;
    const column = firstOf(rule, "name") ?? firstOf(rule, "id");
    if (column === null) return [];
    const texts = previewOf(table, column);
    const kind = firstOf(rule, "kind");
    const kinds = kind === null ? [] : previewOf(table, kind);
    const isStated = (row: number) => {
      const text = kinds[row] ?? "";
      if (kind === null || text === "") return false;
      return isKnown(kind, text) || valuesOf(rule, "level")[text] !== undefined;
    };
    const taken = takenOf(rule, table);
    saysSome ||= taken.some(isStated);
    return taken.filter((row) => !isStated(row)).map((row) => texts[row] ?? "");
  });
  return { names: [...new Set(names)].filter((name) => name !== "").slice(0, 2), saysSome };
}

/** What the mapping says that the things of these rules are; null where it says different things of them. */
export function answerOf(
  { rows }: TableRule,
  places: readonly number[],
  unknown: ReadonlySet<string>,
): Answer | null {
  const answers = new Set(
    places.flatMap((at): Answer[] => {
      const rule = rows[at];
      if (rule === undefined) return [];
      const isOpen = leavesOpen(rule) || (unknown.has(rule.becomes) && isOpenByColumn(rule));
      const { becomes } = rule;
      if (becomes === "people") return [becomes];
      return isOpen ? ["unknown"] : becomes === "organisations" || becomes === "events" ? [becomes] : [];
    }),
  );
  const [answer, ...others] = answers;
  return answer === undefined || others.length > 0 ? null : answer;
}

/** Says what the things of these rules are. Of organisations and events of unknown kind it also says that everybody sees them. */
export function answering(
  mapping: Mapping,
  table: DraftTable,
  places: readonly number[],
  answer: Answer,
): Mapping {
  const rule = ruleOf(mapping, table);
  const rows = rule.rows.map((row, at) => (places.includes(at) ? answered(row, answer) : row));
  return withTable(mapping, table, { ...rule, rows });
}

function answered(rule: RowRule, answer: Answer): RowRule {
  const before = rule.becomes;
  const becomes = answer !== "unknown" ? answer : before === "people" ? "organisations" : before;
  const columns: Record<string, CellRule> = {};
  for (const { name } of FILES[becomes]) {
    const cell = alike(rule.columns, name);
    if (cell !== undefined && name !== "level") columns[name] = cell;
  }
  if (becomes === "people") return { ...rule, becomes, columns };
  const [byColumn] = columnsOf(columns.kind);
  if (becomes !== before || answer === "unknown" || columns.kind === undefined)
    columns.kind = byColumn === undefined ? { value: "unknown" } : cellFrom(columns.kind, "kind", byColumn);
  if (answer !== "unknown") columns.level = { value: "public" };
  else if (isOpenByColumn(rule) && becomes === before && rule.columns.level !== undefined)
    columns.level = rule.columns.level;
  return { ...rule, becomes, columns };
}

/** Leaves rows out by their places, or takes them again. */
export function leavingOut(
  mapping: Mapping,
  table: DraftTable,
  places: readonly number[],
  isOut: boolean,
): Mapping {
  const rule = ruleOf(mapping, table);
  const { leaveOut: before = [], ...rest } = rule;
  const next = isOut
    ? [...new Set([...before, ...places])].sort((a, b) => a - b)
    : before.filter((place) => !places.includes(place));
  return withTable(mapping, table, next.length === 0 ? rest : { ...rest, leaveOut: next });
}
