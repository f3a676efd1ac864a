import { isPartOfAlias } from "../../package/partOf.ts";
import { several } from "../graph/several.ts";
import { JsonTables } from "../json/jsonTables.ts";
import { isObject, type JsonObject, objectsIn, own, readJson } from "../json/parse.ts";
import type { Reader, TableKind } from "../reader.ts";
import { headText } from "../text/head.ts";
import { fileProblem } from "../text/refused.ts";

/** Tables with the columns that a mapping may count on, and the types, by their local names, whose things stand in each. */
const TABLES: readonly (readonly [string, TableKind, string, RegExp])[] = [
  [
    "organizations",
    "nodes",
    "id name name_lang names kind classification foundingDate dissolutionDate city country fields url citation memberOf parentOrganization subOrganizationOf",
    /^(?:.*Organization|OrganizationalUnit|OrganizationalCollaboration|NGO|Corporation|PoliticalParty|WorkersUnion)$/,
  ],
  [
    "events",
    "nodes",
    "id name name_lang names kind startDate endDate city country fields url citation organizer",
    /^.*Event$/,
  ],
  [
    "persons",
    "nodes",
    "id name name_lang names kind birthDate deathDate city country fields url email telephone citation memberOf",
    /^Person$/,
  ],
  ["ties", "edges", "id tie from to method role startDate endDate citation", /^(?:Tie|Membership)$/],
  [
    "works",
    "sources",
    "id name name_lang names kind publisher publisher.name datePublished url inLanguage citation fields",
    /^(?:CreativeWork|.*Article|Book|Report|Thesis|WebPage|WebSite|Legislation|Periodical|Newspaper)$/,
  ],
];
/** How deep values may lie in one another. */
const MOST_LEVELS = 8;

type Plain = Record<string, unknown>;

/**
 * JSON-LD with terms of schema.org and the W3C organisation ontology, as Maillage writes it: a table for each kind of thing, columns by
 * the local names of properties ("schema:name" and "https://schema.org/name" are "name"). "names" holds further names as "lang:text"; a
 * tie has "from" and "to", a membership too; "country" and "city" are those of the address. Of a thing with several citations the file
 * does not say what each of them states: its row has none, and a row for each citation holds only the thing or the two ends. Nothing is
 * fetched: of the context only the words for "@id" and "@type" are read. Cost: linear.
 */
export const jsonLd: Reader = {
  format: "json-ld",
  extensions: ["jsonld", "json"],
  recognises: (name, head) => {
    const text = headText(head);
    if (!/^[[{]/.test(text) || !/"@context"\s*:/.test(text)) return 0;
    return /"@graph"\s*:/.test(text) || name.toLowerCase().endsWith(".jsonld") ? 2 : 1;
  },
  read: async (file, sink, choices) => {
    const value = await readJson(file, sink, choices);
    if (value === undefined) return;
    const graph = isObject(value) ? own(value, "@graph") : undefined;
    const words = new Words(isObject(value) ? own(value, "@context") : undefined);
    const nodes = objectsIn(graph ?? [value].flat()).map((node) => words.node(node));
    const about = aboutOf(nodes);
    const prefix = about?.get("made with") === "Maillage" ? `${about.get("package")}/` : null;
    const tables = new JsonTables(file, sink);
    for (const [name, kind, columns] of TABLES) tables.table(name, kind, columns.split(" "));
    let left = 0;
    let taken = 0;
    for (const { types, plain } of nodes) {
      const table = TABLES.find(([, , , type]) => types.some((each) => type.test(each)))?.[0];
      if (table === undefined) {
        if (!types.includes("Dataset")) left += 1;
        continue;
      }
      taken += 1;
      for (const row of rowsOf(table, plain, prefix)) tables.object(table, row);
    }
    if (taken === 0) {
      sink.problem(
        fileProblem(
          file,
          0,
          "not-of-format",
          `${file.name} holds no organisation, event, person or text of schema.org or the organisation ontology`,
          'name another format in the mapping\'s "reads"',
        ),
      );
      return;
    }
    if (left > 0)
      tables.note(
        "other-elements-left-out",
        left,
        `${several(left, "node of", "nodes of")} ${file.name} ${left === 1 ? "is" : "are"} of other types and ${left === 1 ? "was" : "were"} not read`,
        {},
        { name: "@graph" },
      );
    if (about !== null) {
      tables.table("about", "rows", ["label", "value"]);
      for (const [label, said] of about) tables.row("about", new Map(Object.entries({ label, value: said })));
    }
    tables.end();
  },
};

interface Node {
  readonly types: readonly string[];
  readonly plain: Plain;
}

/** Properties by their local names, references by the id they lead to. */
class Words {
  readonly #ids = new Set(["@id"]);
  readonly #types = new Set(["@type"]);

  constructor(context: unknown) {
    for (const part of objectsIn([context].flat()))
      for (const [word, meant] of Object.entries(part)) {
        if (meant === "@id") this.#ids.add(word);
        if (meant === "@type") this.#types.add(word);
      }
  }

  node(object: JsonObject): Node {
    const types: string[] = [];
    const plain: Plain = Object.create(null);
    for (const [key, value] of Object.entries(object)) {
      if (this.#types.has(key)) types.push(...[value].flat().map((type) => localName(String(type))));
      else if (this.#ids.has(key)) plain.id = idOf(value);
      else if (NAMES.has(localName(key))) plain[localName(key)] = [value].flat().map(taggedOf);
      else if (!key.startsWith("@")) plain[localName(key)] = this.#value(value, 1);
    }
    return { types, plain };
  }

  #value(value: unknown, level: number): unknown {
    if (level > MOST_LEVELS) return "";
    if (Array.isArray(value)) return value.map((each) => this.#value(each, level + 1));
    if (typeof value === "string") return idOf(value);
    if (!isObject(value)) return value;
    const text = own(value, "@value");
    if (text !== undefined) return String(text);
    const id = [...this.#ids].map((word) => own(value, word)).find((each) => typeof each === "string");
    if (id !== undefined) return idOf(id);
    const inner: Plain = Object.create(null);
    for (const [key, each] of Object.entries(value))
      if (!this.#types.has(key) && !key.startsWith("@")) inner[localName(key)] = this.#value(each, level + 1);
    return inner;
  }
}

/** Properties whose texts keep their language. */
const NAMES = new Set(["name", "alternateName"]);

interface Tagged {
  readonly text: string;
  readonly language: string;
}

function taggedOf(value: unknown): Tagged {
  if (!isObject(value)) return { text: typeof value === "string" ? value : "", language: "und" };
  const language = own(value, "@language");
  return {
    text: String(own(value, "@value") ?? ""),
    language: typeof language === "string" ? language : "und",
  };
}

const localName = (name: string): string =>
  name.slice(Math.max(...[":", "/", "#"].map((mark) => name.lastIndexOf(mark))) + 1);

/** An id as it is; of one that Maillage wrote the key. */
function idOf(value: unknown): string {
  const id = typeof value === "string" ? value : "";
  if (!id.startsWith("urn:maillage:")) return id;
  try {
    return decodeURIComponent(id.slice("urn:maillage:".length));
  } catch {
    return id;
  }
}

const textIn = (value: unknown): string => (typeof value === "string" ? value : "");

/** What a file of our own says of itself, by label; null for the files of others. */
function aboutOf(nodes: readonly Node[]): ReadonlyMap<string, string> | null {
  const set = nodes.find(({ types, plain }) => types.includes("Dataset") && plain.id === "export");
  if (set === undefined) return null;
  const lines = textIn(set.plain.description).split("\n");
  return new Map(
    lines.map((line): [string, string] => {
      const at = line.indexOf(": ");
      return at < 0 ? [line, ""] : [line.slice(0, at), line.slice(at + 2)];
    }),
  );
}

/** The rows of one thing or tie. `prefix`: of a file of our own what stands before each alias. */
function rowsOf(table: string, plain: Plain, prefix: string | null): Plain[] {
  const aliased = (value: unknown): unknown =>
    typeof value === "string" && prefix !== null && value.startsWith(prefix)
      ? value.slice(prefix.length)
      : value;
  const { id, address, name, alternateName, keywords, citation, member, organization, from, to, ...rest } =
    plain;
  const cited = [citation ?? []].flat().map(aliased);
  const named: Plain = { ...(id === undefined ? {} : { id: aliased(id) }) };
  if (table === "ties") {
    // No row may take the id that `part_of` of an event gives; without one it gets an id by its ends.
    if (isPartOfAlias(String(named.id ?? ""))) delete named.id;
    named.from = aliased(from ?? member);
    named.to = aliased(to ?? organization);
    named.tie = rest.tie ?? "MEMBER_OF";
  } else {
    const [first, ...others] = [name, alternateName].flatMap((each) => (each ?? []) as readonly Tagged[]);
    named.name = first?.text ?? "";
    if (rest.kind !== undefined) named.kind = rest.kind;
    if (first !== undefined && first.language !== "und") rest.name_lang = first.language;
    rest.names = others.map(({ text, language }) => `${language}:${text}`);
    // The keywords of others are no fields of action.
    rest[prefix === null ? "keywords" : "fields"] = keywords ?? [];
    if (isObject(address)) {
      rest.country = textIn(address.addressCountry);
      rest.city = textIn(address.addressLocality);
    }
  }
  const row = { ...rest, ...named };
  if (cited.length < 2) return [{ ...row, citation: cited[0] ?? "" }];
  return [row, ...cited.map((each) => ({ ...named, citation: each }))];
}
