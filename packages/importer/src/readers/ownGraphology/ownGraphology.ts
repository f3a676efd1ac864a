import { FILE_NAMES, type FileName } from "@maillage/model";
import { emptyRows } from "../../package/check.ts";
import { PROPERTIES } from "../../package/claims.ts";
import { FORMAT } from "../../package/format.ts";
import { isPartOfAlias } from "../../package/partOf.ts";
import { JsonTables } from "../json/jsonTables.ts";
import { isObject, type JsonObject, objectsIn, own, readJson } from "../json/parse.ts";
import type { Reader } from "../reader.ts";
import { headText } from "../text/head.ts";
import { fileProblem } from "../text/refused.ts";

type Cells = Record<string, string>;
const FILE_OF: Readonly<Record<string, keyof typeof PROPERTIES>> = {
  Organisation: "organisations",
  Event: "events",
  Person: "people",
};

/**
 * The graphology JSON that Maillage writes, with its claims: the tables of the package and "about", called as in the workbook, so that one
 * mapping reads both. Ids are aliases when the file is of one package, else whole keys. Cost: linear.
 */
export const ownGraphology: Reader = {
  format: "maillage-graphology",
  extensions: ["json"],
  recognises: (_name, head) => {
    const text = headText(head);
    return /^\{\s*"options"\s*:/.test(text) && /"filter in words"\s*:/.test(text) ? 2 : 0;
  },
  read: async (file, sink, choices) => {
    const value = await readJson(file, sink, choices);
    if (value === undefined) return;
    const about = isObject(value) ? own(value, "attributes") : undefined;
    if (!isObject(value) || !isObject(about) || text(about, "made with") !== "Maillage") {
      sink.problem(
        fileProblem(
          file,
          0,
          "not-of-format",
          `${file.name} is no graphology JSON that Maillage wrote`,
          'name the format "graph-json" in the mapping\'s "reads"',
        ),
      );
      return;
    }
    const tables = new JsonTables(file, sink);
    const rows = new Packaged(value, about).tables();
    for (const name of FILE_NAMES) {
      const columns = FORMAT[name].map((spec) => spec.name);
      tables.table(name, "rows", columns);
      for (const cells of rows[name])
        tables.row(name, new Map(columns.map((column) => [column, cells[column] ?? ""])));
    }
    tables.table("about", "rows", ["label", "value"]);
    for (const [label, said] of Object.entries(about))
      if (typeof said === "string") tables.row("about", new Map(Object.entries({ label, value: said })));
    tables.end();
  },
};

/** The text of an object's own key; "" for any other value. */
function text(object: JsonObject, key: string): string {
  const value = own(object, key);
  return typeof value === "string" ? value : "";
}

/** The rows of the package that one file was written from. */
class Packaged {
  readonly #graph: JsonObject;
  readonly #about: JsonObject;
  readonly #prefix: string;
  /** Level of each node by its key. */
  readonly #levels: ReadonlyMap<string, string>;
  readonly #rows = emptyRows<Cells>();
  /** Id of the series that a row of an event names, by the event, the source and the place in it. */
  readonly #series = new Map<string, string>();

  constructor(graph: JsonObject, about: JsonObject) {
    this.#graph = graph;
    this.#about = about;
    this.#prefix = `${text(about, "package")}/`;
    this.#levels = new Map(
      objectsIn(own(graph, "nodes")).map((node) => [text(node, "key"), text(attributesOf(node), "level")]),
    );
  }

  tables(): Readonly<Record<FileName, readonly Cells[]>> {
    for (const source of objectsIn(own(this.#about, "sources"))) {
      const cells = Object.fromEntries(FORMAT.sources.map(({ name }) => [name, text(source, name)]));
      this.#rows.sources.push({ ...cells, id: this.#alias(text(source, "key")), level: levelOf(source) });
    }
    for (const edge of objectsIn(own(this.#graph, "edges"))) this.#tie(edge, attributesOf(edge));
    for (const tie of objectsIn(own(this.#about, "deniedTies"))) this.#tie(tie, tie);
    for (const node of objectsIn(own(this.#graph, "nodes")))
      this.#entity(text(node, "key"), attributesOf(node));
    for (const record of objectsIn(own(this.#about, "coverage")))
      this.#rows.coverage.push({
        field: text(record, "field"),
        region: text(record, "region"),
        source: this.#alias(text(record, "source")),
        looked_on: text(record, "lookedOn"),
        result: text(record, "result"),
        note: text(record, "note"),
        level: levelOf(record),
      });
    for (const judgement of objectsIn(own(this.#about, "judgements")))
      this.#rows.judgements.push({
        a: this.#alias(text(judgement, "a")),
        b: this.#alias(text(judgement, "b")),
        verdict: text(judgement, "verdict"),
        reason: text(judgement, "reason"),
        author: text(judgement, "author"),
        at: text(judgement, "at"),
      });
    return this.#rows;
  }

  #alias(key: string): string {
    return key.startsWith(this.#prefix) ? key.slice(this.#prefix.length) : key;
  }

  #tie(edge: JsonObject, attributes: JsonObject): void {
    const [tie = "", from = "", to = ""] = ["key", "source", "target"].map((name) => text(edge, name));
    const ends = [from, to].map((end) => this.#levels.get(end) ?? "");
    const usual = ["restricted", "members"].find((level) => ends.includes(level)) ?? "public";
    const level = text(attributes, "level");
    for (const claim of objectsIn(own(attributes, "claims"))) {
      if (isPartOfAlias(this.#alias(tie)) || own(claim, "statedBy") === "part_of") {
        this.#series.set(placeOf(from, claim), this.#alias(to));
        continue;
      }
      const cells = cellsOf(claim, "ties");
      this.#rows.ties.push({
        ...cells,
        tie: this.#alias(tie),
        from: this.#alias(from),
        type: text(attributes, "type"),
        to: this.#alias(to),
        source: this.#alias(cells.source ?? ""),
        level: level === usual ? "" : level,
      });
    }
  }

  /** A row begins with another source or place, or with a property that the row has already. */
  #entity(key: string, attributes: JsonObject): void {
    const file = FILE_OF[text(attributes, "type")];
    if (file === undefined) return;
    const id = this.#alias(key);
    const properties: readonly string[] = PROPERTIES[file];
    const rows: Cells[] = [];
    let place = "";
    for (const claim of objectsIn(own(attributes, "facts"))) {
      const property = text(claim, "property");
      if (!properties.includes(property)) {
        const cells = cellsOf(claim, "facts");
        const source = this.#alias(cells.source ?? "");
        const number = String(this.#rows.facts.length + 1);
        this.#rows.facts.push({ ...cells, id: number, entity: id, as_of: text(claim, "asOf"), source });
        continue;
      }
      const last = rows.at(-1);
      const begins = last === undefined || place !== placeOf(key, claim) || last[property] !== undefined;
      const row = begins ? this.#row(key, claim) : last;
      row[property] = text(claim, "value");
      if (begins) rows.push(row);
      place = placeOf(key, claim);
    }
    const names = objectsIn(own(attributes, "names"));
    const said = new Set(rows.map(({ name }) => name));
    for (const row of rows) {
      row.name ??= text(attributes, "label");
      row.kind ??= text(attributes, "kind");
      row.name_lang = tagOf(names.find((name) => text(name, "text") === row.name));
    }
    const [head] = rows;
    if (head === undefined) return;
    head.other_names = names
      .filter((name) => !said.has(text(name, "text")))
      .map((name) => `${text(name, "language")}:${text(name, "text")}`)
      .join("|");
    const isHidden = file === "people" && !rows.some((row) => row.public_basis !== undefined);
    const level = text(attributes, "level");
    head.level = level === (isHidden ? "restricted" : "public") ? "" : level;
    this.#rows[file].push(...rows);
  }

  #row(key: string, claim: JsonObject): Cells {
    return {
      id: this.#alias(key),
      source: this.#alias(text(claim, "source")),
      locator: text(claim, "locator"),
      part_of: this.#series.get(placeOf(key, claim)) ?? "",
    };
  }
}

const attributesOf = (item: JsonObject): JsonObject => {
  const attributes = own(item, "attributes");
  return isObject(attributes) ? attributes : {};
};

const placeOf = (key: string, claim: JsonObject): string =>
  JSON.stringify([key, text(claim, "source"), text(claim, "locator")]);

const levelOf = (record: JsonObject): string => {
  const level = text(record, "level");
  return level === "public" ? "" : level;
};

const cellsOf = (claim: JsonObject, file: "ties" | "facts"): Cells =>
  Object.fromEntries(FORMAT[file].map(({ name }) => [name, text(claim, name)]));

const tagOf = (name: JsonObject | undefined): string => {
  const language = name === undefined ? "und" : text(name, "language");
  return language === "und" ? "" : language;
};
