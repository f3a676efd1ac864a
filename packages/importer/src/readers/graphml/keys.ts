import { shorten } from "../../problems.ts";
import { AttributeColumns } from "../graph/graphTables.ts";
import { refuse } from "../text/refused.ts";
import type { XmlElement } from "../xml/readXml.ts";
import type { Told } from "../xml/told.ts";

export type Domain = "node" | "edge" | "graph" | "hyperedge" | "port" | "endpoint";

export interface Key {
  readonly title: string;
  readonly type: string;
  readonly column: string;
  fallback: string | null;
}

const DOMAINS: readonly Domain[] = ["node", "edge", "graph", "hyperedge", "port", "endpoint"];
const TYPES = new Set(["boolean", "int", "long", "float", "double", "string"]);

/** The keys that a GraphML file declares, for each kind of element by itself. */
export class Keys {
  readonly #file: string;
  readonly #keys = new Map<Domain, Map<string, Key>>(DOMAINS.map((domain) => [domain, new Map()]));
  readonly #columns: ReadonlyMap<Domain, AttributeColumns>;

  constructor(file: string, native: ReadonlyMap<Domain, readonly string[]>) {
    this.#file = file;
    this.#columns = new Map(
      DOMAINS.map((domain) => [domain, new AttributeColumns(native.get(domain) ?? [])]),
    );
  }

  of(domain: Domain): ReadonlyMap<string, Key> {
    return this.#keys.get(domain) ?? new Map();
  }

  /** Column of a key that was not declared: its id. */
  undeclared(domain: Domain, id: string): string {
    return this.#columns.get(domain)?.of(`undeclared ${id}`, id) ?? id;
  }

  /** Takes a declaration; answers the new keys by domain, none where it only repeats an earlier one. Throws `Refused`. */
  declare({ attributes, line }: XmlElement, told: Told): Map<Domain, Key> {
    const id = attributes.get("id");
    if (id === undefined)
      refuse(
        "malformed-graph",
        this.#file,
        line,
        `a key of ${this.#file} is declared without an id`,
        "give it an id, as data elements name it",
      );
    const wanted = attributes.get("for") ?? "all";
    const domains = wanted === "all" ? DOMAINS : DOMAINS.filter((domain) => domain === wanted);
    const title = attributes.get("attr.name") ?? attributes.get("yfiles.type") ?? id;
    const type = attributes.get("attr.type") ?? "string";
    const added = new Map<Domain, Key>();
    for (const domain of domains) {
      const of = domain === "edge" ? "edges" : "nodes";
      const known = this.#keys.get(domain)?.get(id);
      if (known === undefined) {
        const column = this.#columns.get(domain)?.of(id, title) ?? title;
        const key = { title, type, column, fallback: null };
        this.#keys.get(domain)?.set(id, key);
        added.set(domain, key);
      } else if (known.title === title && known.type === type) told.tell("key-repeated", of, line, id);
      else
        refuse(
          "key-declared-twice",
          this.#file,
          line,
          `${this.#file} declares the key ${JSON.stringify(shorten(id))} for ${domain} twice, as "${shorten(known.title)}" of type ${shorten(known.type)} and as "${shorten(title)}" of type ${shorten(type)}`,
          "take one declaration out, or give it another id",
        );
    }
    if (!TYPES.has(type) && added.size > 0)
      told.tell("wrong-type-taken", wanted === "edge" ? "edges" : "nodes", line, type);
    return added;
  }
}
