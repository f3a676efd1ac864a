import { createHash } from "node:crypto";
import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { FILE_NAMES, type FileName, type Name, type Viewer } from "@maillage/model";
import type { ReadRow } from "@maillage/store";
import { stringify } from "csv-stringify/sync";
import type { ImportStore } from "../store.ts";
import { claimKey, PROPERTIES, ROW_STRIDE, slotOf } from "./claims.ts";
import { FORMAT } from "./format.ts";
import { partOfAlias } from "./partOf.ts";

type Cells = Record<string, string>;
type EntityRow = ReadRow<"readEntities">;
type TieRow = ReadRow<"readTies">;
/** A claim on a fact has the same columns. */
type ClaimRow = ReadRow<"readTieClaims">;
interface Network {
  readonly entities: readonly EntityRow[];
  readonly ties: readonly TieRow[];
  readonly sources: readonly ReadRow<"readSources">[];
  readonly facts: readonly ClaimRow[];
  readonly tieClaims: readonly ClaimRow[];
  readonly coverage: readonly ReadRow<"readCoverage">[];
}

const FILE_OF = { Organisation: "organisations", Event: "events", Person: "people" } as const;
const namespaceOf = (key: string) => key.slice(0, key.indexOf("/"));
const aliasOf = (key: string) => key.slice(key.indexOf("/") + 1);
const usualLevel = (type: string, basis: boolean) => (type === "Person" && !basis ? "restricted" : "public");

/**
 * Writes what the viewer may see in the native format: a datapackage.json and seven CSV files, UTF-8, LF. A network
 * of one namespace goes into `outDir` itself, one of several into a folder for each. Importing the folder again
 * changes nothing. Answers the folders written. The order of rows follows keys, so equal networks give equal bytes.
 */
export async function exportPackage(
  store: Pick<ImportStore, "read">,
  viewer: Viewer,
  outDir: string,
): Promise<{ folders: string[]; rows: number }> {
  const network: Network = {
    entities: await store.read("readEntities", {}, viewer),
    ties: await store.read("readTies", { types: [], entity: "" }, viewer),
    sources: await store.read("readSources", {}, viewer),
    facts: await store.read("readFacts", { entity: "" }, viewer),
    tieClaims: await store.read("readTieClaims", { types: [], entity: "" }, viewer),
    coverage: await store.read("readCoverage", {}, viewer),
  };
  const namespaces = [
    ...new Set([...network.sources, ...network.entities].map((row) => namespaceOf(row.key))),
  ].sort();
  if (namespaces.length === 0) namespaces.push("network");
  const folders: string[] = [];
  let written = 0;
  for (const namespace of namespaces) {
    const folder = namespaces.length === 1 ? outDir : path.join(outDir, namespace);
    await mkdir(folder, { recursive: true });
    const files = packageRows(network, namespace);
    for (const name of FILE_NAMES) {
      const columns = FORMAT[name]
        .map((spec) => spec.name)
        .filter(
          (column) => !isOptional(name, column) || files[name].some((row) => (row[column] ?? "") !== ""),
        );
      await writeFile(path.join(folder, `${name}.csv`), stringify(files[name], { header: true, columns }));
      written += files[name].length;
    }
    await writeFile(
      path.join(folder, "datapackage.json"),
      `${JSON.stringify(dataPackage(namespace), null, 2)}\n`,
    );
    folders.push(folder);
  }
  return { folders, rows: written };
}

const isOptional = (file: FileName, column: string): boolean =>
  FORMAT[file].some((spec) => spec.name === column && spec.optional);

/** The Frictionless description of a package in the native format. */
export function dataPackage(name: string, title: string = name): object {
  return {
    profile: "data-package",
    name,
    title,
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

function packageRows(network: Network, namespace: string): Record<FileName, Cells[]> {
  const mine = <T extends { readonly key: string }>(rows: readonly T[]) =>
    rows.filter((row) => namespaceOf(row.key) === namespace);
  const entities = mine(network.entities);
  const sources = mine(network.sources);
  const ties = mine(network.ties);
  const alias = new Map([...entities, ...sources, ...ties].map((row) => [row.id, aliasOf(row.key)]));
  const aliased = (id: string | null) => (id === null ? "" : (alias.get(id) ?? ""));
  const files: Record<FileName, Cells[]> = {
    sources: [],
    organisations: [],
    events: [],
    people: [],
    ties: [],
    facts: [],
    coverage: [],
  };
  files.sources = sources.map((row) => ({
    ...cellsOf(row, ["type", "title", "publisher", "published", "url", "accessed", "language"]),
    ...cellsOf(row, ["authors", "container", "identifier", "pages", "note"]),
    id: aliasOf(row.key),
    level: stricterThanPublic(row.level),
  }));
  const facts = groupByAbout(network.facts);
  const tieClaims = groupByAbout(network.tieClaims);
  const series = seriesOf(namespace, ties, tieClaims, aliased);
  for (const entity of entities) {
    const claims = facts.get(entity.id) ?? [];
    files[FILE_OF[entity.type as keyof typeof FILE_OF]].push(...entityRows(entity, claims, series, aliased));
    files.facts.push(...factRows(entity, claims, aliased));
  }
  const types = new Map(entities.map((entity) => [entity.id, entity]));
  for (const tie of ties) {
    const [from, to] = [types.get(tie.source), types.get(tie.target)];
    if (from === undefined || to === undefined) continue;
    const usual = [from.level, to.level].includes("restricted")
      ? "restricted"
      : [from.level, to.level].includes("members")
        ? "members"
        : "public";
    for (const claim of tieClaims.get(tie.id) ?? []) {
      if (series.taken.has(claim.id)) continue;
      files.ties.push({
        ...cellsOf(claim, ["method", "role", "start", "end", "stance", "confidence", "locator", "note"]),
        tie: aliasOf(tie.key),
        from: aliased(tie.source),
        type: tie.type,
        to: aliased(tie.target),
        source: aliased(claim.source),
        level: tie.level === usual ? "" : tie.level,
      });
    }
  }
  files.coverage = mine(network.coverage).map((row) => ({
    ...cellsOf(row, ["field", "region", "result", "note"]),
    looked_on: row.lookedOn ?? "",
    level: stricterThanPublic(row.level),
    source: aliased(row.source),
  }));
  return files;
}

const stricterThanPublic = (level: string): string => (level === "public" ? "" : level);

function cellsOf<T extends object>(row: T, names: readonly (keyof T & string)[]): Cells {
  return Object.fromEntries(names.map((name) => [name, row[name] === null ? "" : String(row[name])]));
}

function groupByAbout(claims: readonly ClaimRow[]): Map<string, ClaimRow[]> {
  const groups = new Map<string, ClaimRow[]>();
  for (const claim of claims) {
    const group = groups.get(claim.about);
    if (group === undefined) groups.set(claim.about, [claim]);
    else group.push(claim);
  }
  for (const group of groups.values()) group.sort((a, b) => a.order - b.order);
  return groups;
}

interface Series {
  /** Alias of the series by event id, source id and locator. */
  readonly of: ReadonlyMap<string, string>;
  /** Claims that go into events.csv, not into ties.csv. */
  readonly taken: ReadonlySet<string>;
}

const seriesKey = (event: string, source: string, locator: string | null) =>
  JSON.stringify([event, source, locator ?? ""]);

/** The PART_OF claims that came from `part_of`, told by the slot of their key. */
function seriesOf(
  namespace: string,
  ties: readonly TieRow[],
  claims: ReadonlyMap<string, ClaimRow[]>,
  aliased: (id: string) => string,
): Series {
  const of = new Map<string, string>();
  const taken = new Set<string>();
  for (const tie of ties) {
    if (tie.type !== "PART_OF") continue;
    const alias = partOfAlias(aliased(tie.source), aliased(tie.target));
    for (const claim of claims.get(tie.id) ?? []) {
      const key = claimKey(
        [namespace, "events", alias, aliased(claim.source), claim.locator ?? "", "supports"],
        [],
      );
      if (claim.key === undefined || slotOf(claim.key) !== slotOf(key)) continue;
      of.set(seriesKey(tie.source, claim.source, claim.locator), aliased(tie.target));
      taken.add(claim.id);
    }
  }
  return { of, taken };
}

function entityRows(
  entity: EntityRow,
  claims: readonly ClaimRow[],
  series: Series,
  aliased: (id: string) => string,
): Cells[] {
  const file = FILE_OF[entity.type as keyof typeof FILE_OF];
  const names = JSON.parse(entity.names) as Name[];
  const own: readonly string[] = PROPERTIES[file];
  const rows = new Map<string, Cells>();
  let basis = false;
  for (const claim of claims) {
    if (!own.includes(claim.property)) continue;
    basis ||= claim.property === "public_basis";
    const at = JSON.stringify([Math.floor(claim.order / ROW_STRIDE), claim.source, claim.locator]);
    const cells = rows.get(at) ?? {
      id: aliasOf(entity.key),
      source: aliased(claim.source),
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

function factRows(entity: EntityRow, claims: readonly ClaimRow[], aliased: (id: string) => string): Cells[] {
  const own: readonly string[] = PROPERTIES[FILE_OF[entity.type as keyof typeof FILE_OF]];
  return claims
    .filter((claim) => !own.includes(claim.property))
    .map((claim) => {
      const cells = {
        ...cellsOf(claim, ["property", "value", "unit", "stance", "confidence", "locator", "note"]),
        entity: aliasOf(entity.key),
        as_of: claim.asOf ?? "",
        level: stricterThanPublic(claim.ownLevel),
        source: aliased(claim.source),
      };
      const hash = createHash("sha256").update(JSON.stringify(cells)).digest("hex");
      return { ...cells, id: `f-${hash.slice(0, 10)}` };
    });
}
