import { createHash } from "node:crypto";
import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { FILE_NAMES, type FileName, hasControl, isUnseen, type Viewer } from "@maillage/model";
import { stringify } from "csv-stringify/sync";
import type { ImportStore } from "../store.ts";
import {
  aliasOf,
  type ClaimRow,
  type ExportedEntity,
  type ExportedNetwork,
  type ExportedTie,
  exportedNetwork,
  namespaceOf,
  namespacesOf,
} from "../writers/exportedNetwork.ts";
import { type ExportStatement, statementText } from "../writers/statement.ts";
import { typeOf } from "../writers/summary.ts";
import type { WrittenFile } from "../writers/writer.ts";
import { emptyRows } from "./check.ts";
import { claimKey, PROPERTIES, ROW_STRIDE, slotOf } from "./claims.ts";
import { FORMAT } from "./format.ts";
import { withGuard } from "./formulas.ts";
import { SCHEMA_FILE, writeOwnSchema } from "./ownSchema.ts";
import { partOfAlias } from "./partOf.ts";

type Cells = Record<string, string>;
/** Cells by column, of each file of the package. */
export type PackageTables = Readonly<Record<FileName, readonly Readonly<Cells>[]>>;

const FILE_OF = { Organisation: "organisations", Event: "events", Person: "people" } as const;
const usualLevel = (type: string, basis: boolean) => (type === "Person" && !basis ? "restricted" : "public");

/**
 * Writes what the viewer may see in the native format: a datapackage.json and eight CSV files, UTF-8, LF. A network
 * of one namespace goes into `outDir` itself, one of several into a folder for each. Importing the folder again
 * changes nothing. Answers the folders written. The order of rows follows keys, so equal networks give equal bytes.
 */
export async function exportPackage(
  store: Pick<ImportStore, "read">,
  viewer: Viewer,
  outDir: string,
): Promise<{ folders: string[]; rows: number }> {
  const network = await exportedNetwork(store, viewer);
  for (const { path: file, pieces } of packageFiles(network, null)) {
    const target = path.join(outDir, ...file.split("/"));
    await mkdir(path.dirname(target), { recursive: true });
    await writeFile(target, pieces);
  }
  const namespaces = namespacesOf(network);
  return {
    folders: namespaces.map((namespace) => (namespaces.length === 1 ? outDir : path.join(outDir, namespace))),
    rows: namespaces.reduce(
      (sum, namespace) =>
        sum + Object.values(packageTables(network, namespace)).reduce((rows, list) => rows + list.length, 0),
      0,
    ),
  };
}

/** The files of a package, of several namespaces each in a folder of its own. */
export function packageFiles(network: ExportedNetwork, statement: ExportStatement | null): WrittenFile[] {
  const namespaces = namespacesOf(network);
  return namespaces.flatMap((namespace): WrittenFile[] => {
    const folder = namespaces.length === 1 ? "" : `${namespace}/`;
    const tables = packageTables(network, namespace);
    const schema = network.schemas.get(namespace);
    return [
      ...(schema === undefined
        ? []
        : [{ path: `${folder}${SCHEMA_FILE}`, pieces: [writeOwnSchema(schema)] }]),
      ...FILE_NAMES.map((name) => ({
        path: `${folder}${name}.csv`,
        pieces: [csvOf(usedColumns(name, tables), tables[name])],
      })),
      {
        path: `${folder}datapackage.json`,
        pieces: [`${JSON.stringify(dataPackage(namespace, namespace, statement), null, 2)}\n`],
      },
    ];
  });
}

/** The columns of a file, of the optional ones those that any row fills. */
export const usedColumns = (name: FileName, tables: PackageTables): string[] =>
  FORMAT[name]
    .filter((spec) => !spec.optional || tables[name].some((row) => (row[spec.name] ?? "") !== ""))
    .map((spec) => spec.name);

/** A table as CSV, UTF-8, LF, with a header; what a spreadsheet would take for a formula is guarded. */
export const csvOf = (columns: readonly string[], rows: readonly Readonly<Cells>[]): string =>
  stringify(
    rows.map((row) => columns.map((column) => withGuard(row[column] ?? ""))),
    { header: true, columns: [...columns] },
  );

/** The Frictionless description of a package in the native format. */
export function dataPackage(
  name: string,
  title: string = name,
  statement: ExportStatement | null = null,
): object {
  return {
    profile: "data-package",
    name,
    title,
    ...(statement === null
      ? {}
      : {
          description: statementText(statement),
          created: statement.date,
          ...(statement.licence === null ? {} : { licenses: [{ name: statement.licence }] }),
          version: String(statement.revision),
        }),
    resources: FILE_NAMES.map((file) => ({
      name: file,
      path: `${file}.csv`,
      profile: "data-resource",
      format: "csv",
      mediatype: "text/csv",
      encoding: "utf-8",
      schema: {
        fields: FORMAT[file]
          .filter((spec) => !spec.optional)
          .map((spec) => ({
            name: spec.name,
            type: "string",
            description: spec.about,
            ...(spec.required ? { constraints: { required: true } } : {}),
          })),
      },
    })),
  };
}

/**
 * What came from one package as the tables of its format, rows in the order of keys and claims. `idOf` gives a thing's id by its key:
 * the alias inside the package, unless tables of several packages are put together. Linear.
 */
export function packageTables(
  network: ExportedNetwork,
  namespace: string,
  idOf: (key: string) => string = aliasOf,
): PackageTables {
  const mine = <T extends { readonly key: string }>(rows: readonly T[]) =>
    rows.filter((row) => namespaceOf(row.key) === namespace);
  const keys = new Map([...network.entities, ...network.sources].map((row) => [row.id, row.key]));
  const keyed = (id: string | null, name: (key: string) => string) => {
    const key = id === null ? undefined : keys.get(id);
    return key === undefined ? "" : name(key);
  };
  const named = (id: string | null) => keyed(id, idOf);
  const ties = mine(network.ties);
  const series = seriesOf(ties, (id) => keyed(id, aliasOf), named);
  const tables: Record<FileName, Cells[]> = {
    ...emptyRows<Cells>(),
    sources: mine(network.sources).map((row) => ({
      ...cellsOf(
        row,
        FORMAT.sources.map((spec) => spec.name),
      ),
      id: idOf(row.key),
      level: stricterThanPublic(row.level),
    })),
  };
  for (const entity of mine(network.entities)) {
    tables[FILE_OF[entity.type]].push(...entityRows(entity, series, idOf, named));
    tables.facts.push(...factRows(entity, idOf, named));
  }
  for (const tie of ties) {
    const { source: from, target: to } = tie;
    const usual = [from.level, to.level].includes("restricted")
      ? "restricted"
      : [from.level, to.level].includes("members")
        ? "members"
        : "public";
    for (const claim of tie.claims) {
      if (series.taken.has(claim.id)) continue;
      tables.ties.push({
        ...cellsOf(claim, ["method", "role", "start", "end", "stance", "confidence", "locator", "note"]),
        tie: idOf(tie.key),
        from: idOf(from.key),
        type: typeOf(tie),
        to: idOf(to.key),
        source: named(claim.source),
        level: tie.level === usual ? "" : tie.level,
      });
    }
  }
  tables.coverage = mine(network.coverage).map((row) => ({
    ...cellsOf(row, ["field", "region", "result", "note"]),
    looked_on: row.lookedOn ?? "",
    level: stricterThanPublic(row.level),
    source: named(row.source),
  }));
  tables.judgements = network.judgements
    .filter(({ a, b }) => laterOf(namespaceOf(a), namespaceOf(b)) === namespace)
    .map(({ a, b, verdict, reason, author, at }) => {
      const side = (key: string) => (namespaceOf(key) === namespace ? idOf(key) : key);
      return { a: side(a), b: side(b), verdict, reason: seen(reason), author, at };
    });
  return tables;
}

/** The tables of all packages as one: with more than one, ids are whole keys, so that none means two things. */
export function joinedTables(network: ExportedNetwork): PackageTables {
  const [only, ...others] = namespacesOf(network);
  if (only !== undefined && others.length === 0) return packageTables(network, only);
  const each = namespacesOf(network).map((namespace) => packageTables(network, namespace, (key) => key));
  return Object.fromEntries(
    FILE_NAMES.map((name) => [name, each.flatMap((tables) => tables[name])]),
  ) as unknown as PackageTables;
}

/** Packages are imported in the order of their names: a judgement stands in the one with which both its entities are there. */
const laterOf = (one: string, other: string): string => (one < other ? other : one);

/** What a cell may hold of a text that was typed: no control characters but tabs and line breaks, and something to be seen. */
export function seen(text: string): string {
  const kept = [...text].filter((character) => !hasControl(character)).join("");
  return isUnseen(kept) ? "" : kept.trim();
}

const stricterThanPublic = (level: string): string => (level === "public" ? "" : level);

/** Cells of the row's own columns; a column that the row lacks, or that says nothing, is an empty cell. */
function cellsOf(row: object, names: readonly string[]): Cells {
  const values = row as Readonly<Record<string, unknown>>;
  return Object.fromEntries(names.map((name) => [name, String(values[name] ?? "")]));
}

interface Series {
  /** Alias of the series by event id, source id and locator. */
  readonly of: ReadonlyMap<string, string>;
  /** Claims that go into events.csv, not into ties.csv. */
  readonly taken: ReadonlySet<string>;
}

const seriesKey = (event: string, source: string, locator: string | null) =>
  JSON.stringify([event, source, locator ?? ""]);

/** Whether a claim on a PART_OF tie came from `part_of` of an event; `source`: the alias of its source. */
export function isPartOf(tie: ExportedTie, claim: ClaimRow, source: string): boolean {
  if (typeOf(tie) !== "PART_OF") return false;
  const alias = partOfAlias(aliasOf(tie.source.key), aliasOf(tie.target.key));
  const slot = [namespaceOf(tie.key), "events", alias, source, claim.locator ?? "", "supports"];
  return slotOf(claim.key) === slotOf(claimKey(slot, []));
}

/** The PART_OF claims that came from `part_of`, told by the slot of their key. */
function seriesOf(
  ties: readonly ExportedTie[],
  aliased: (id: string) => string,
  named: (id: string) => string,
): Series {
  const of = new Map<string, string>();
  const taken = new Set<string>();
  for (const tie of ties) {
    for (const claim of tie.claims) {
      if (!isPartOf(tie, claim, aliased(claim.source))) continue;
      of.set(seriesKey(tie.source.id, claim.source, claim.locator), named(tie.target.id));
      taken.add(claim.id);
    }
  }
  return { of, taken };
}

function entityRows(
  entity: ExportedEntity,
  series: Series,
  idOf: (key: string) => string,
  named: (id: string) => string,
): Cells[] {
  const file = FILE_OF[entity.type];
  const { names } = entity;
  const own: readonly string[] = PROPERTIES[file];
  const rows = new Map<string, Cells>();
  let basis = false;
  for (const claim of entity.facts) {
    if (!own.includes(claim.property)) continue;
    basis ||= claim.property === "public_basis";
    const at = JSON.stringify([Math.floor(claim.order / ROW_STRIDE), claim.source, claim.locator]);
    const cells = rows.get(at) ?? {
      id: idOf(entity.key),
      source: named(claim.source),
      locator: claim.locator ?? "",
      part_of: series.of.get(seriesKey(entity.id, claim.source, claim.locator)) ?? "",
    };
    cells[claim.property] = claim.value ?? "";
    rows.set(at, cells);
  }
  const list = [...rows.values()];
  const said = new Set(list.map((cells) => cells.name));
  list.forEach((cells, at) => {
    const language = names.find((name) => name.text === cells.name)?.language ?? "und";
    cells.name ??= entity.name;
    cells.kind ??= entity.kind;
    if (file === "people") return;
    cells.name_lang = language === "und" ? "" : language;
    cells.other_names =
      at > 0
        ? ""
        : names
            .filter((name) => !said.has(name.text))
            .map((name) => `${name.language}:${name.text}`)
            .join("|");
  });
  const [head] = list;
  if (head !== undefined && entity.level !== usualLevel(entity.type, basis)) head.level = entity.level;
  return list;
}

function factRows(
  entity: ExportedEntity,
  idOf: (key: string) => string,
  named: (id: string) => string,
): Cells[] {
  const own: readonly string[] = PROPERTIES[FILE_OF[entity.type]];
  return entity.facts
    .filter((claim) => !own.includes(claim.property))
    .map((claim) => {
      const cells = {
        ...cellsOf(claim, ["property", "value", "unit", "stance", "confidence", "locator", "note"]),
        entity: idOf(entity.key),
        as_of: claim.asOf ?? "",
        level: stricterThanPublic(claim.ownLevel),
        source: named(claim.source),
      };
      const hash = createHash("sha256").update(JSON.stringify(cells)).digest("hex");
      return { ...cells, id: `f-${hash.slice(0, 10)}` };
    });
}
