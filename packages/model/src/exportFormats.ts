/** What a format may not hold. */
export const LOSS_CODES = [
  "entities",
  "ties",
  "tie-kinds",
  "denied-ties",
  "methods",
  "roles",
  "days",
  "date-doubt",
  "places",
  "coordinates",
  "fields",
  "other-names",
  "name-languages",
  "facts",
  "sources",
  "claims",
  "rival-claims",
  "coverage",
  "judgements",
  "levels",
  "namespaces",
] as const;
export type LossCode = (typeof LOSS_CODES)[number];

const ALL_BUT_SOURCES = [
  "entities",
  "ties",
  "methods",
  "roles",
  "places",
  "fields",
  "other-names",
  "name-languages",
  "facts",
  "claims",
  "rival-claims",
  "coverage",
  "judgements",
  "levels",
] as const;

/** The formats that a network is given back in, with what each, or its form here, cannot hold. */
export const EXPORT_LOSSES = {
  package: [],
  csv: [],
  xlsx: ["namespaces"],
  gexf: [
    "denied-ties",

    "name-languages",
    "facts",
    "sources",
    "claims",

    "coverage",
    "judgements",
  ],
  graphml: ["namespaces"],
  pajek: [
    "denied-ties",
    "methods",
    "roles",
    "days",
    "date-doubt",
    "places",
    "fields",
    "other-names",
    "name-languages",
    "facts",
    "sources",
    "claims",

    "coverage",
    "judgements",
    "levels",
    "namespaces",
  ],
  graphology: ["namespaces"],
  kumu: [
    "denied-ties",
    "name-languages",
    "facts",
    "claims",
    "rival-claims",
    "coverage",
    "judgements",
    "levels",
  ],
  ftm: [
    "denied-ties",
    "date-doubt",
    "name-languages",
    "facts",
    "claims",
    "rival-claims",
    "coverage",
    "judgements",
    "levels",
  ],
  popolo: [
    "tie-kinds",
    "denied-ties",
    "methods",
    "date-doubt",
    "fields",
    "name-languages",
    "facts",
    "claims",
    "rival-claims",
    "coverage",
    "judgements",
    "levels",
  ],
  jsonld: ["denied-ties", "facts", "claims", "rival-claims", "coverage", "judgements", "levels"],
  geojson: [
    "ties",
    "methods",
    "roles",
    "coordinates",
    "name-languages",
    "facts",
    "sources",
    "claims",
    "rival-claims",
    "coverage",
    "judgements",
  ],
  csl: ALL_BUT_SOURCES,
  bibtex: ALL_BUT_SOURCES,
  neo4j: ["denied-ties", "name-languages", "facts", "claims", "rival-claims", "coverage", "judgements"],
} as const satisfies Readonly<Record<string, readonly LossCode[]>>;
export type ExportFormat = keyof typeof EXPORT_LOSSES;

/** The names of all formats. */
export const EXPORT_FORMATS = Object.keys(EXPORT_LOSSES) as readonly ExportFormat[];

/** Headers of an export over HTTP: how many people, and how many other records, it holds that are not public. */
export const NOT_PUBLIC_HEADERS = {
  people: "maillage-people-not-public",
  others: "maillage-others-not-public",
};
