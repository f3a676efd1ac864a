import { FILE_NAMES, type Mapping, type OwnSchema, ownSchemaFaults } from "@maillage/model";
import { readMapping } from "./readMapping.ts";
import { SHIPPED_MAPPINGS } from "./shipped.generated.ts";
import type { Survey, TableProfile } from "./survey.ts";

/** Names of the shipped mappings. */
export const SHIPPED_NAMES: readonly string[] = Object.keys(SHIPPED_MAPPINGS);

/** The text of a shipped mapping, with its comments; null when there is none of that name. */
export function shippedText(name: string): string | null {
  return Object.hasOwn(SHIPPED_MAPPINGS, name) ? (SHIPPED_MAPPINGS[name] ?? null) : null;
}

/** A shipped mapping by the name of its file; null when there is none. */
export function shippedMapping(name: string): Mapping | null {
  const text = shippedText(name);
  return text === null ? null : readMapping(`${name}.yaml`, text).mapping;
}

/** A shipped mapping that is proposed for what was seen. */
export interface ShippedChoice {
  readonly shipped: string;
  /** The name that the file says its network had; null for a file that is not our own. */
  readonly name: string | null;
  /** What the file says its network adds to the schema. */
  readonly adds: OwnSchema | null;
}

const FOR_FORMAT: Readonly<Record<string, string>> = {
  popolo: "popolo",
  "follow-the-money": "follow-the-money",
  "json-ld": "json-ld",
  geojson: "geojson",
  kumu: "kumu",
  bibtex: "bibliography",
  ris: "bibliography",
  "csl-json": "bibliography",
};
const KUMU_SHEETS = ["Elements", "Connections"];

/**
 * The shipped mapping for what was seen: that of our own workbook or GraphML, known by what it says of itself; of Kumu's workbook; else
 * that of the format, of a bibliography where nothing else is given with it. Null where none fits: then more can be said from the file itself. Pure.
 */
export function shippedFor(survey: Survey, format: string): ShippedChoice | null {
  const own = OWN[format];
  const says = own?.says(survey) ?? null;
  if (own !== undefined && says?.get("made with") === "Maillage")
    return {
      shipped: own.shipped,
      name: nameIn(says.get("package")),
      adds: schemaIn(says.get("own schema")),
    };
  if (format === "workbook" && KUMU_SHEETS.every((sheet) => survey.tables.has(sheet)))
    return { shipped: "kumu", name: null, adds: null };
  const shipped = FOR_FORMAT[format];
  const isBibliography = [...survey.tables.values()].every(({ kind }) => kind === "sources");
  if (shipped === "bibliography" && !isBibliography) return null;
  return shipped === undefined ? null : { shipped, name: null, adds: null };
}

/** Where our own exports say what they are; null where they cannot be read as such. */
const OWN: Readonly<
  Record<
    string,
    { readonly shipped: string; readonly says: (survey: Survey) => ReadonlyMap<string, string> | null }
  >
> = {
  workbook: { shipped: "maillage-xlsx", says: tableAbout },
  "maillage-graphology": { shipped: "maillage-xlsx", says: tableAbout },
  "json-ld": { shipped: "json-ld", says: ({ tables }) => saidIn(tables.get("about")) },
  graphml: {
    shipped: "maillage-graphml",
    says: ({ notes }) => {
      const note = notes.find(({ code }) => code === "file-says");
      return note === undefined ? null : new Map(Object.entries(note.values));
    },
  },
};

function tableAbout({ tables }: Survey): ReadonlyMap<string, string> | null {
  return FILE_NAMES.every((name) => tables.has(name)) ? saidIn(tables.get("about")) : null;
}

function saidIn(about: TableProfile | undefined): ReadonlyMap<string, string> | null {
  if (about === undefined) return null;
  const [label = "", value = ""] = about.columns.keys();
  return new Map(about.preview.map(({ cells }) => [String(cells.get(label)), String(cells.get(value))]));
}

function schemaIn(text: string | undefined): OwnSchema | null {
  try {
    const schema = JSON.parse(text ?? "null") as OwnSchema | null;
    return typeof schema === "object" &&
      schema !== null &&
      ownSchemaFaults({ maillage: "schema/1", ...schema }).length === 0
      ? schema
      : null;
  } catch {
    return null;
  }
}

const nameIn = (text: string | undefined): string | null =>
  text !== undefined && /^[a-z0-9][a-z0-9._-]*$/.test(text) ? text : null;
