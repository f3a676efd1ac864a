import type { Level, Name } from "@maillage/model";
import type { ReadRow } from "@maillage/store";
import { nameWords } from "./duplicates/nameWords.ts";
import { namesOf } from "./mapping/draft.ts";
import type { Note, NoteCode } from "./notes.ts";
import { strictest } from "./package/claims.ts";
import type { PackageContent } from "./package/content.ts";
import type { Row } from "./package/csv.ts";
import { several } from "./readers/graph/several.ts";
import { Turns } from "./turns.ts";

/** Names in one form: their words in any order, without case and accents, in the letters a to z. */
const formsOf = (names: readonly string[]): string[] =>
  names.map((name) => nameWords(name).words.toSorted().join(" ")).filter((form) => form !== "");

/** The rows of one thing of an import. */
interface Thing {
  readonly name: string;
  readonly rows: readonly Row[];
  /** As the rows state it; null where none does. */
  readonly level: Level | null;
}

function thingsOf(rows: readonly Row[]): Thing[] {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(row.cells.id ?? "");
    if (group === undefined) groups.set(row.cells.id ?? "", [row]);
    else group.push(row);
  }
  return [...groups.values()].map((group) => {
    const stated = group.flatMap(({ cells }) => (cells.level ? [cells.level as Level] : []));
    return {
      name: group[0]?.cells.name ?? "",
      rows: group,
      level: stated.length === 0 ? null : strictest(stated),
    };
  });
}

const namesIn = ({ rows }: Thing): string[] =>
  rows.flatMap(({ cells: { name = "", other_names: others = "" } }) => [
    name,
    ...others.split("|").map((each) => each.slice(each.indexOf(":") + 1)),
  ]);

const isHidden = ({ rows, level }: Thing): boolean =>
  level === null ? rows.every(({ cells }) => (cells.public_basis ?? "") === "") : level !== "public";

/**
 * Finds organisations and events that bear the name of a person who is not public, among what is imported and what is stored, and tells
 * of them. One of a mapped file whose level nobody stated becomes restricted, for it may be that person; a package says itself who may
 * see what. They are no pair to be judged, because a person and an organisation are never one. Cost: linear in names, in turns with
 * other work; without a person who is not public nothing is compared.
 */
export async function keepNamesOfPeople(
  content: PackageContent,
  stored: readonly ReadRow<"readEntities">[],
): Promise<{ readonly content: PackageContent; readonly notes: Note[] }> {
  const { rows, namespace } = content;
  const hidden = thingsOf(rows.people).filter(isHidden);
  const own = new Set(hidden.flatMap((person) => formsOf(namesIn(person))));
  const known = stored.filter(({ type, level }) => type === "Person" && level !== "public");
  const all = new Set([...own, ...known.flatMap(({ names }) => formsOf(textsOf(names)))]);
  if (all.size === 0) return { content, notes: [] };
  const turns = new Turns();
  const restricted = new Set<Row>();
  const found: Record<"hidden" | "public", { name: string; row: Row | null }[]> = { hidden: [], public: [] };
  const keys = new Set<string>();
  for (const thing of [...thingsOf(rows.organisations), ...thingsOf(rows.events)]) {
    if (turns.isOver()) await turns.pass();
    const [row = null] = thing.rows;
    keys.add(`${namespace}/${row?.cells.id ?? ""}`);
    if (!formsOf(namesIn(thing)).some((form) => all.has(form))) continue;
    const isMapped = content.journal !== undefined;
    if (thing.level === null && isMapped) for (const each of thing.rows) restricted.add(each);
    const isSeen = thing.level === "public" || (thing.level === null && !isMapped);
    found[isSeen ? "public" : "hidden"].push({ name: thing.name, row });
  }
  for (const { type, level, key, name, names } of own.size === 0 ? [] : stored) {
    if (turns.isOver()) await turns.pass();
    if (type === "Person" || level !== "public" || keys.has(key)) continue;
    if (formsOf(textsOf(names)).some((form) => own.has(form))) found.public.push({ name, row: null });
  }
  const file = rows.people[0]?.origin?.file ?? "people.csv";
  const shielded = (list: readonly Row[]): readonly Row[] =>
    list.map((row) => (restricted.has(row) ? { ...row, cells: { ...row.cells, level: "restricted" } } : row));
  return {
    content:
      restricted.size === 0
        ? content
        : {
            ...content,
            rows: { ...rows, organisations: shielded(rows.organisations), events: shielded(rows.events) },
          },
    notes: [
      ...noteOf("bears-name-of-person", found.hidden, file, "and only the owner sees them, too"),
      ...noteOf("bears-name-of-person-public", found.public, file, "and everybody sees them"),
    ],
  };
}

function noteOf(
  code: NoteCode,
  found: readonly { readonly name: string; readonly row: Row | null }[],
  fileOfPeople: string,
  seen: string,
): Note[] {
  const [first] = found;
  if (first === undefined) return [];
  const names = namesOf(found.map(({ name }) => name));
  const { row } = first;
  return [
    {
      code,
      file: row === null ? fileOfPeople : (row.origin?.file ?? `${row.file}.csv`),
      table: null,
      column: null,
      row: row?.line ?? 0,
      count: found.length,
      values: { names },
      message: `${several(found.length, "organisation or event bears", "organisations or events bear")} the name of a person whom only the owner sees, ${seen}: ${names}; look whether they are these people`,
    },
  ];
}

const textsOf = (names: string): string[] => (JSON.parse(names) as Name[]).map(({ text }) => text);
