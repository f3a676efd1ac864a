// Written by scripts/generateQueries.mjs from cypher/. Do not edit.
import type { Engine } from "../engine.ts";

type ParamType = "string" | "folded" | "integer" | "number" | "boolean" | "string[]";
export interface ReadQuery {
  readonly about: string;
  readonly params: Readonly<Record<string, ParamType>>;
  /** False for the few queries that hold nothing of the data. */
  readonly levelled: boolean;
  /** So many rows are more than it can answer whole; null where the limit is part of the question. */
  readonly most: number | null;
  readonly text: Readonly<Record<Engine, string>>;
}

/** What each read query takes, and one row of what it answers. */
interface Reads {
  /** By which mapping a batch was made of files, and what was done on the way; no row for the batch of a package or one that was undone, an unknown batch, or a viewer who is not the owner. */
  readonly readBatchReport: {
    readonly params: {
      /** batch id */
      readonly batch: string;
    };
    readonly row: {
      readonly id: string;
      /** YAML */
      readonly mapping: string;
      /** JSON: files with size and SHA-256, notes, changed values, rows left out */
      readonly report: string;
    };
  };
  /** Every batch, oldest first; rows only for a viewer of all levels (the owner). */
  readonly readBatches: {
    readonly params: Record<string, never>;
    readonly row: {
      readonly id: string;
      /** ISO time */
      readonly at: string;
      readonly title: string;
      /** SHA-256 of the imported content */
      readonly hash: string;
      readonly undone: boolean;
      /** written by it, new or changed */
      readonly entities: number;
      readonly ties: number;
      readonly sources: number;
      readonly claims: number;
    };
  };
  /** Who looked where; replaced records and those on a source hidden from the viewer are left out. */
  readonly readCoverage: {
    readonly params: Record<string, never>;
    readonly row: {
      readonly id: string;
      readonly key: string;
      readonly field: string;
      /** "World" or the English name of an M49 region */
      readonly region: string;
      /** source id */
      readonly source: string | null;
      readonly lookedOn: string | null;
      /** found, none-found or not-looked */
      readonly result: string;
      readonly note: string | null;
      readonly level: string;
    };
  };
  /** Every entity the viewer may see. */
  readonly readEntities: {
    readonly params: Record<string, never>;
    readonly row: {
      /** entity id */
      readonly id: string;
      /** namespace/alias */
      readonly key: string;
      /** Organisation, Event or Person */
      readonly type: string;
      readonly kind: string;
      readonly level: string;
      /** main name */
      readonly name: string;
      /** JSON list of {text, language, kind} */
      readonly names: string;
      /** every name, folded, joined by " | " */
      readonly search: string;
      /** ISO 3166-1 alpha-2 */
      readonly country: string | null;
      readonly city: string | null;
      readonly fields: readonly string[];
      /** earliest start, day number */
      readonly s1: number | null;
      /** latest start */
      readonly s2: number | null;
      /** earliest end */
      readonly e1: number | null;
      /** latest end */
      readonly e2: number | null;
    };
  };
  /** One entity by its id; no row when it is unknown or hidden from the viewer. */
  readonly readEntity: {
    readonly params: {
      /** entity id */
      readonly id: string;
    };
    readonly row: {
      /** entity id */
      readonly id: string;
      /** namespace/alias */
      readonly key: string;
      /** Organisation, Event or Person */
      readonly type: string;
      readonly kind: string;
      readonly level: string;
      /** main name */
      readonly name: string;
      /** JSON list of {text, language, kind} */
      readonly names: string;
      /** every name, folded, joined by " | " */
      readonly search: string;
      /** ISO 3166-1 alpha-2 */
      readonly country: string | null;
      readonly city: string | null;
      readonly fields: readonly string[];
      /** earliest start, day number */
      readonly s1: number | null;
      /** latest start */
      readonly s2: number | null;
      /** earliest end */
      readonly e1: number | null;
      /** latest end */
      readonly e2: number | null;
    };
  };
  /** Claims about facts of entities that the viewer may see; replaced claims are left out. */
  readonly readFacts: {
    readonly params: {
      /** entity id; "" = all */
      readonly entity: string;
    };
    readonly row: {
      /** claim id */
      readonly id: string;
      /** hash of the row it came from */
      readonly key: string;
      /** place in its package, first row first */
      readonly order: number;
      /** id of the tie or entity */
      readonly about: string;
      /** "tie" or the fact */
      readonly property: string;
      /** as written */
      readonly value: string | null;
      readonly low: number | null;
      readonly high: number | null;
      readonly unit: string | null;
      readonly asOf: string | null;
      /** EDTF as written */
      readonly start: string | null;
      readonly end: string | null;
      /** earliest start, day number */
      readonly s1: number | null;
      readonly s2: number | null;
      readonly e1: number | null;
      readonly e2: number | null;
      /** latest day the claim attests */
      readonly attested: number | null;
      readonly method: string | null;
      readonly role: string | null;
      readonly stance: string;
      readonly confidence: string;
      readonly locator: string | null;
      readonly note: string | null;
      /** what the row itself asks for */
      readonly ownLevel: string;
      /** package it came from; null unless all levels may be read, for it can name a person */
      readonly recordedBy: string | null;
      /** day its source was read, else of the import; by the same rule */
      readonly recordedOn: string | null;
      /** source id */
      readonly source: string;
      readonly sourceTitle: string;
      readonly publisher: string | null;
      readonly published: string | null;
    };
  };
  /** Every judgement on two entities, oldest first; rows only for a viewer of all levels (the owner). */
  readonly readJudgements: {
    readonly params: Record<string, never>;
    readonly row: {
      readonly id: string;
      /** key of one entity, namespace/alias */
      readonly a: string;
      /** key of the other, which comes after it */
      readonly b: string;
      /** same, different or unsure */
      readonly verdict: string;
      readonly reason: string;
      /** role of who judged */
      readonly author: string;
      /** ISO time */
      readonly at: string;
      readonly undone: boolean;
    };
  };
  /** Key and id of everything stored, for an importer; rows only for a viewer of all levels (the owner). */
  readonly readKeys: {
    readonly params: Record<string, never>;
    readonly row: {
      readonly key: string;
      readonly id: string;
      /** Entity, Source, Claim or Coverage (replaced ones left out), or the tie type */
      readonly label: string;
    };
  };
  /** The revision and content hash of the network. */
  readonly readMeta: {
    readonly params: Record<string, never>;
    readonly row: {
      /** raised by each batch or judgement, applied or undone */
      readonly revision: number;
      /** of all that is held, by keys; "" when nothing is */
      readonly hash: string;
    };
  };
  /** What each batch that holds adds to the schema, oldest first; rows only for a viewer of all levels (the owner). */
  readonly readOwnSchemas: {
    readonly params: Record<string, never>;
    readonly row: {
      /** batch id */
      readonly id: string;
      /** JSON: the package's namespace and its schema */
      readonly ownSchema: string;
    };
  };
  /** One source by its id; no row when it is unknown or hidden from the viewer. */
  readonly readSource: {
    readonly params: {
      /** source id */
      readonly id: string;
    };
    readonly row: {
      /** source id */
      readonly id: string;
      /** namespace/alias */
      readonly key: string;
      readonly type: string;
      readonly title: string;
      readonly publisher: string | null;
      readonly published: string | null;
      readonly url: string | null;
      readonly accessed: string | null;
      readonly language: string | null;
      /** parted by | */
      readonly authors: string | null;
      readonly container: string | null;
      /** parted by | */
      readonly identifier: string | null;
      readonly pages: string | null;
      readonly note: string | null;
      readonly level: string;
      /** claims on it that the viewer may see */
      readonly claims: number;
    };
  };
  /** Claims that rest on one source and that the viewer may see; replaced claims are left out. */
  readonly readSourceClaims: {
    readonly params: {
      /** source id */
      readonly source: string;
    };
    readonly row: {
      /** claim id */
      readonly id: string;
      /** hash of the row it came from */
      readonly key: string;
      /** place in its package, first row first */
      readonly order: number;
      /** id of the tie or entity */
      readonly about: string;
      /** "tie" or the fact */
      readonly property: string;
      /** as written */
      readonly value: string | null;
      readonly low: number | null;
      readonly high: number | null;
      readonly unit: string | null;
      readonly asOf: string | null;
      /** EDTF as written */
      readonly start: string | null;
      readonly end: string | null;
      /** earliest start, day number */
      readonly s1: number | null;
      readonly s2: number | null;
      readonly e1: number | null;
      readonly e2: number | null;
      /** latest day the claim attests */
      readonly attested: number | null;
      readonly method: string | null;
      readonly role: string | null;
      readonly stance: string;
      readonly confidence: string;
      readonly locator: string | null;
      readonly note: string | null;
      /** what the row itself asks for */
      readonly ownLevel: string;
      /** package it came from; null unless all levels may be read, for it can name a person */
      readonly recordedBy: string | null;
      /** day its source was read, else of the import; by the same rule */
      readonly recordedOn: string | null;
      /** source id */
      readonly source: string;
      readonly sourceTitle: string;
      readonly publisher: string | null;
      readonly published: string | null;
    };
  };
  /** Every source the viewer may see, with the number of claims that rest on it. */
  readonly readSources: {
    readonly params: Record<string, never>;
    readonly row: {
      /** source id */
      readonly id: string;
      /** namespace/alias */
      readonly key: string;
      readonly type: string;
      readonly title: string;
      readonly publisher: string | null;
      readonly published: string | null;
      readonly url: string | null;
      readonly accessed: string | null;
      readonly language: string | null;
      /** parted by | */
      readonly authors: string | null;
      readonly container: string | null;
      /** parted by | */
      readonly identifier: string | null;
      readonly pages: string | null;
      readonly note: string | null;
      readonly level: string;
      /** claims on it that the viewer may see */
      readonly claims: number;
    };
  };
  /** Claims about ties that the viewer may see; replaced claims are left out. */
  readonly readTieClaims: {
    readonly params: {
      /** tie types; empty = all */
      readonly types: readonly string[];
      /** id of one end; "" = any */
      readonly entity: string;
    };
    readonly row: {
      /** claim id */
      readonly id: string;
      /** hash of the row it came from */
      readonly key: string;
      /** place in its package, first row first */
      readonly order: number;
      /** id of the tie or entity */
      readonly about: string;
      /** "tie" or the fact */
      readonly property: string;
      /** as written */
      readonly value: string | null;
      readonly low: number | null;
      readonly high: number | null;
      readonly unit: string | null;
      readonly asOf: string | null;
      /** EDTF as written */
      readonly start: string | null;
      readonly end: string | null;
      /** earliest start, day number */
      readonly s1: number | null;
      readonly s2: number | null;
      readonly e1: number | null;
      readonly e2: number | null;
      /** latest day the claim attests */
      readonly attested: number | null;
      readonly method: string | null;
      readonly role: string | null;
      readonly stance: string;
      readonly confidence: string;
      readonly locator: string | null;
      readonly note: string | null;
      /** what the row itself asks for */
      readonly ownLevel: string;
      /** package it came from; null unless all levels may be read, for it can name a person */
      readonly recordedBy: string | null;
      /** day its source was read, else of the import; by the same rule */
      readonly recordedOn: string | null;
      /** source id */
      readonly source: string;
      readonly sourceTitle: string;
      readonly publisher: string | null;
      readonly published: string | null;
    };
  };
  /** Ties that the viewer may see, with both ends. */
  readonly readTies: {
    readonly params: {
      /** tie types; empty = all */
      readonly types: readonly string[];
      /** id of one end; "" = any */
      readonly entity: string;
    };
    readonly row: {
      /** tie id */
      readonly id: string;
      /** namespace/alias */
      readonly key: string;
      /** tie type */
      readonly type: string;
      /** the network's own type, of which the type is the base */
      readonly ownType: string | null;
      /** entity id */
      readonly source: string;
      /** entity id */
      readonly target: string;
      readonly level: string;
    };
  };
  /** Entities with a name that holds the text, accents and case aside; whole names first, then beginnings. */
  readonly searchEntities: {
    readonly params: {
      /** text as typed; "" finds all */
      readonly q: string;
      /** entity types; empty = all */
      readonly types: readonly string[];
      /** rows to pass over, >= 0 */
      readonly skip: number;
      /** rows to return at most */
      readonly limit: number;
    };
    readonly row: {
      /** entity id */
      readonly id: string;
      /** namespace/alias */
      readonly key: string;
      /** Organisation, Event or Person */
      readonly type: string;
      readonly kind: string;
      readonly level: string;
      /** main name */
      readonly name: string;
      /** JSON list of {text, language, kind} */
      readonly names: string;
      /** every name, folded, joined by " | " */
      readonly search: string;
      /** ISO 3166-1 alpha-2 */
      readonly country: string | null;
      readonly city: string | null;
      readonly fields: readonly string[];
      /** earliest start, day number */
      readonly s1: number | null;
      /** latest start */
      readonly s2: number | null;
      /** earliest end */
      readonly e1: number | null;
      /** latest end */
      readonly e2: number | null;
      /** 0 a whole name, 1 the beginning of a name, 2 inside a name */
      readonly rank: number;
    };
  };
}
export type ReadName = keyof Reads;
export type ReadParams<Name extends ReadName> = Reads[Name]["params"];
export type ReadRow<Name extends ReadName> = Reads[Name]["row"];

/** Every registered read query by name; nothing else can be asked. */
export const READ_QUERIES: Readonly<Record<ReadName, ReadQuery>> = {
  readBatchReport: {
    about: "By which mapping a batch was made of files, and what was done on the way; no row for the batch of a package or one that was undone, an unknown batch, or a viewer who is not the owner.",
    params: { batch: "string" },
    levelled: true,
    most: null,
    text: { neo4j: "MATCH (b:Batch {id: $batch})\nWHERE 'restricted' IN $levels AND b.report IS NOT NULL\nRETURN b.id AS id, b.mapping AS mapping, b.report AS report\nORDER BY id\nLIMIT 1", grafeo: "MATCH (b:Batch {id: $batch})\nWHERE 'restricted' IN $levels AND b.report IS NOT NULL\nRETURN b.id AS id, b.mapping AS mapping, b.report AS report\nORDER BY id\nLIMIT 1" },
  },
  readBatches: {
    about: "Every batch, oldest first; rows only for a viewer of all levels (the owner).",
    params: {  },
    levelled: true,
    most: 100000,
    text: { neo4j: "MATCH (b:Batch)\nWHERE 'restricted' IN $levels\nRETURN b.id AS id, b.at AS at, b.title AS title, b.hash AS hash, b.undone AS undone, b.entities AS entities,\n  b.ties AS ties, b.sources AS sources, b.claims AS claims\nORDER BY b.number\nLIMIT 100000", grafeo: "MATCH (b:Batch)\nWHERE 'restricted' IN $levels\nRETURN b.id AS id, b.at AS at, b.title AS title, b.hash AS hash, b.undone AS undone, b.entities AS entities,\n  b.ties AS ties, b.sources AS sources, b.claims AS claims\nORDER BY b.number\nLIMIT 100000" },
  },
  readCoverage: {
    about: "Who looked where; replaced records and those on a source hidden from the viewer are left out.",
    params: {  },
    levelled: true,
    most: 5000000,
    text: { neo4j: "MATCH (c:Coverage)\nWHERE c.supersededBy = '' AND c.level IN $levels\nOPTIONAL MATCH (c)-[:LOOKED_IN]->(x:Source)\nWITH c, x\nWHERE x IS NULL OR x.level IN $levels\nRETURN c.id AS id, c.key AS key, c.field AS field, c.region AS region, x.id AS source, c.lookedOn AS lookedOn,\n  c.result AS result, c.note AS note, c.level AS level\nORDER BY key, id\nLIMIT 5000000", grafeo: "MATCH (c:Coverage)\nWHERE c.supersededBy = '' AND c.level IN $levels\nOPTIONAL MATCH (c)-[:LOOKED_IN]->(x:Source)\nWITH c, x\nWHERE x IS NULL OR x.level IN $levels\nRETURN c.id AS id, c.key AS key, c.field AS field, c.region AS region, x.id AS source, c.lookedOn AS lookedOn,\n  c.result AS result, c.note AS note, c.level AS level\nORDER BY key, id\nLIMIT 5000000" },
  },
  readEntities: {
    about: "Every entity the viewer may see.",
    params: {  },
    levelled: true,
    most: 5000000,
    text: { neo4j: "MATCH (e:Entity)\nWHERE e.level IN $levels\nRETURN e.id AS id, e.key AS key, e.type AS type, e.kind AS kind, e.level AS level, e.name AS name,\n  e.names AS names, e.search AS search, e.country AS country, e.city AS city, e.fields AS fields,\n  e.s1 AS s1, e.s2 AS s2, e.e1 AS e1, e.e2 AS e2\nORDER BY key\nLIMIT 5000000", grafeo: "MATCH (e:Entity)\nWHERE e.level IN $levels\nRETURN e.id AS id, e.key AS key, e.type AS type, e.kind AS kind, e.level AS level, e.name AS name,\n  e.names AS names, e.search AS search, e.country AS country, e.city AS city, e.fields AS fields,\n  e.s1 AS s1, e.s2 AS s2, e.e1 AS e1, e.e2 AS e2\nORDER BY key\nLIMIT 5000000" },
  },
  readEntity: {
    about: "One entity by its id; no row when it is unknown or hidden from the viewer.",
    params: { id: "string" },
    levelled: true,
    most: null,
    text: { neo4j: "MATCH (e:Entity {id: $id})\nWHERE e.level IN $levels\nRETURN e.id AS id, e.key AS key, e.type AS type, e.kind AS kind, e.level AS level, e.name AS name,\n  e.names AS names, e.search AS search, e.country AS country, e.city AS city, e.fields AS fields,\n  e.s1 AS s1, e.s2 AS s2, e.e1 AS e1, e.e2 AS e2\nORDER BY key\nLIMIT 1", grafeo: "MATCH (e:Entity {id: $id})\nWHERE e.level IN $levels\nRETURN e.id AS id, e.key AS key, e.type AS type, e.kind AS kind, e.level AS level, e.name AS name,\n  e.names AS names, e.search AS search, e.country AS country, e.city AS city, e.fields AS fields,\n  e.s1 AS s1, e.s2 AS s2, e.e1 AS e1, e.e2 AS e2\nORDER BY key\nLIMIT 1" },
  },
  readFacts: {
    about: "Claims about facts of entities that the viewer may see; replaced claims are left out.",
    params: { entity: "string" },
    levelled: true,
    most: 5000000,
    text: { neo4j: "MATCH (e:Entity)<-[:ABOUT]-(c:Claim)-[:STATED_IN]->(x:Source)\nWHERE c.property <> 'tie' AND c.supersededBy = '' AND c.ownLevel IN $levels AND e.level IN $levels AND x.level IN $levels\n  AND ($entity = '' OR e.id = $entity)\nRETURN c.id AS id, c.key AS key, c.order AS `order`, c.about AS about, c.property AS property, c.value AS value,\n  c.low AS low, c.high AS high, c.unit AS unit, c.asOf AS asOf, c.start AS start, c.end AS `end`,\n  c.s1 AS s1, c.s2 AS s2, c.e1 AS e1, c.e2 AS e2, c.attested AS attested, c.method AS method, c.role AS role,\n  c.stance AS stance, c.confidence AS confidence, c.locator AS locator, c.note AS note, c.ownLevel AS ownLevel,\n  CASE WHEN 'restricted' IN $levels THEN c.recordedBy ELSE null END AS recordedBy,\n  CASE WHEN 'restricted' IN $levels THEN c.recordedOn ELSE null END AS recordedOn,\n  x.id AS source, x.title AS sourceTitle, x.publisher AS publisher, x.published AS published\nORDER BY about, `order`, key, id\nLIMIT 5000000", grafeo: "MATCH (e:Entity)<-[:ABOUT]-(c:Claim)-[:STATED_IN]->(x:Source)\nWHERE c.property <> 'tie' AND c.supersededBy = '' AND c.ownLevel IN $levels AND e.level IN $levels AND x.level IN $levels\n  AND ($entity = '' OR e.id = $entity)\nRETURN c.id AS id, c.key AS key, c.order AS `order`, c.about AS about, c.property AS property, c.value AS value,\n  c.low AS low, c.high AS high, c.unit AS unit, c.asOf AS asOf, c.start AS start, c.end AS `end`,\n  c.s1 AS s1, c.s2 AS s2, c.e1 AS e1, c.e2 AS e2, c.attested AS attested, c.method AS method, c.role AS role,\n  c.stance AS stance, c.confidence AS confidence, c.locator AS locator, c.note AS note, c.ownLevel AS ownLevel,\n  CASE WHEN 'restricted' IN $levels THEN c.recordedBy ELSE null END AS recordedBy,\n  CASE WHEN 'restricted' IN $levels THEN c.recordedOn ELSE null END AS recordedOn,\n  x.id AS source, x.title AS sourceTitle, x.publisher AS publisher, x.published AS published\nORDER BY about, `order`, key, id\nLIMIT 5000000" },
  },
  readJudgements: {
    about: "Every judgement on two entities, oldest first; rows only for a viewer of all levels (the owner).",
    params: {  },
    levelled: true,
    most: 5000000,
    text: { neo4j: "MATCH (j:Judgement)\nWHERE 'restricted' IN $levels\nRETURN j.id AS id, j.a AS a, j.b AS b, j.verdict AS verdict, j.reason AS reason, j.author AS author, j.at AS at,\n  j.undone AS undone\nORDER BY j.number\nLIMIT 5000000", grafeo: "MATCH (j:Judgement)\nWHERE 'restricted' IN $levels\nRETURN j.id AS id, j.a AS a, j.b AS b, j.verdict AS verdict, j.reason AS reason, j.author AS author, j.at AS at,\n  j.undone AS undone\nORDER BY j.number\nLIMIT 5000000" },
  },
  readKeys: {
    about: "Key and id of everything stored, for an importer; rows only for a viewer of all levels (the owner).",
    params: {  },
    levelled: true,
    most: 5000000,
    text: { neo4j: "CALL {\n  MATCH (n:Entity)\n  RETURN n.key AS key, n.id AS id, 'Entity' AS label\n  UNION ALL\n  MATCH (n:Source)\n  RETURN n.key AS key, n.id AS id, 'Source' AS label\n  UNION ALL\n  MATCH (n:Claim)\n  WHERE n.supersededBy = ''\n  RETURN n.key AS key, n.id AS id, 'Claim' AS label\n  UNION ALL\n  MATCH (n:Coverage)\n  WHERE n.supersededBy = ''\n  RETURN n.key AS key, n.id AS id, 'Coverage' AS label\n  UNION ALL\n  MATCH (:Entity)-[r]->(:Entity)\n  RETURN r.key AS key, r.id AS id, type(r) AS label\n}\nWITH key, id, label\nWHERE 'restricted' IN $levels\nRETURN key AS key, id AS id, label AS label\nORDER BY label, key, id\nLIMIT 5000000", grafeo: "CALL {\n  MATCH (n:Entity)\n  RETURN n.key AS key, n.id AS id, 'Entity' AS label\n  UNION ALL\n  MATCH (n:Source)\n  RETURN n.key AS key, n.id AS id, 'Source' AS label\n  UNION ALL\n  MATCH (n:Claim)\n  WHERE n.supersededBy = ''\n  RETURN n.key AS key, n.id AS id, 'Claim' AS label\n  UNION ALL\n  MATCH (n:Coverage)\n  WHERE n.supersededBy = ''\n  RETURN n.key AS key, n.id AS id, 'Coverage' AS label\n  UNION ALL\n  MATCH (:Entity)-[r]->(:Entity)\n  RETURN r.key AS key, r.id AS id, type(r) AS label\n}\nWITH key, id, label\nWHERE 'restricted' IN $levels\nRETURN key AS key, id AS id, label AS label\nORDER BY label, key, id\nLIMIT 5000000" },
  },
  readMeta: {
    about: "The revision and content hash of the network.",
    params: {  },
    levelled: false,
    most: null,
    text: { neo4j: "MATCH (m:Meta)\nRETURN m.revision AS revision, m.hash AS hash\nORDER BY revision\nLIMIT 1", grafeo: "MATCH (m:Meta)\nRETURN m.revision AS revision, m.hash AS hash\nORDER BY revision\nLIMIT 1" },
  },
  readOwnSchemas: {
    about: "What each batch that holds adds to the schema, oldest first; rows only for a viewer of all levels (the owner).",
    params: {  },
    levelled: true,
    most: 100000,
    text: { neo4j: "MATCH (b:Batch)\nWHERE 'restricted' IN $levels AND b.ownSchema IS NOT NULL AND b.undone = false\nRETURN b.id AS id, b.ownSchema AS ownSchema\nORDER BY b.number\nLIMIT 100000", grafeo: "MATCH (b:Batch)\nWHERE 'restricted' IN $levels AND b.ownSchema IS NOT NULL AND b.undone = false\nRETURN b.id AS id, b.ownSchema AS ownSchema\nORDER BY b.number\nLIMIT 100000" },
  },
  readSource: {
    about: "One source by its id; no row when it is unknown or hidden from the viewer.",
    params: { id: "string" },
    levelled: true,
    most: null,
    text: { neo4j: "MATCH (x:Source {id: $id})\nWHERE x.level IN $levels\nOPTIONAL MATCH (c:Claim)-[:STATED_IN]->(x)\nOPTIONAL MATCH (c)-[:ABOUT]->(e:Entity)\nWITH x, c, sum(CASE WHEN e IS NULL OR e.level IN $levels THEN 0 ELSE 1 END) AS hidden\nWITH x, sum(CASE WHEN c.supersededBy = '' AND c.level IN $levels AND c.ownLevel IN $levels AND hidden = 0 THEN 1 ELSE 0 END) AS claims\nRETURN x.id AS id, x.key AS key, x.type AS type, x.title AS title, x.publisher AS publisher, x.published AS published,\n  x.url AS url, x.accessed AS accessed, x.language AS language, x.authors AS authors, x.container AS container,\n  x.identifier AS identifier, x.pages AS pages, x.note AS note, x.level AS level, claims AS claims\nORDER BY key\nLIMIT 1", grafeo: "MATCH (x:Source {id: $id})\nWHERE x.level IN $levels\nOPTIONAL MATCH (c:Claim)-[:STATED_IN]->(x)\nOPTIONAL MATCH (c)-[:ABOUT]->(e:Entity)\nWITH x, c, sum(CASE WHEN e IS NULL OR e.level IN $levels THEN 0 ELSE 1 END) AS hidden\nWITH x, sum(CASE WHEN c.supersededBy = '' AND c.level IN $levels AND c.ownLevel IN $levels AND hidden = 0 THEN 1 ELSE 0 END) AS claims\nRETURN x.id AS id, x.key AS key, x.type AS type, x.title AS title, x.publisher AS publisher, x.published AS published,\n  x.url AS url, x.accessed AS accessed, x.language AS language, x.authors AS authors, x.container AS container,\n  x.identifier AS identifier, x.pages AS pages, x.note AS note, x.level AS level, claims AS claims\nORDER BY key\nLIMIT 1" },
  },
  readSourceClaims: {
    about: "Claims that rest on one source and that the viewer may see; replaced claims are left out.",
    params: { source: "string" },
    levelled: true,
    most: 5000000,
    text: { neo4j: "MATCH (c:Claim)-[:STATED_IN]->(x:Source {id: $source})\nWHERE c.supersededBy = '' AND c.ownLevel IN $levels AND c.level IN $levels AND x.level IN $levels\n  AND NOT EXISTS { MATCH (c)-[:ABOUT]->(hidden:Entity) WHERE NOT hidden.level IN $levels }\nRETURN c.id AS id, c.key AS key, c.order AS `order`, c.about AS about, c.property AS property, c.value AS value,\n  c.low AS low, c.high AS high, c.unit AS unit, c.asOf AS asOf, c.start AS start, c.end AS `end`,\n  c.s1 AS s1, c.s2 AS s2, c.e1 AS e1, c.e2 AS e2, c.attested AS attested, c.method AS method, c.role AS role,\n  c.stance AS stance, c.confidence AS confidence, c.locator AS locator, c.note AS note, c.ownLevel AS ownLevel,\n  CASE WHEN 'restricted' IN $levels THEN c.recordedBy ELSE null END AS recordedBy,\n  CASE WHEN 'restricted' IN $levels THEN c.recordedOn ELSE null END AS recordedOn,\n  x.id AS source, x.title AS sourceTitle, x.publisher AS publisher, x.published AS published\nORDER BY about, `order`, key, id\nLIMIT 5000000", grafeo: "MATCH (c:Claim)-[:STATED_IN]->(x:Source {id: $source})\nWHERE c.supersededBy = '' AND c.ownLevel IN $levels AND c.level IN $levels AND x.level IN $levels\n  AND NOT EXISTS { MATCH (c)-[:ABOUT]->(hidden:Entity) WHERE NOT hidden.level IN $levels }\nRETURN c.id AS id, c.key AS key, c.order AS `order`, c.about AS about, c.property AS property, c.value AS value,\n  c.low AS low, c.high AS high, c.unit AS unit, c.asOf AS asOf, c.start AS start, c.end AS `end`,\n  c.s1 AS s1, c.s2 AS s2, c.e1 AS e1, c.e2 AS e2, c.attested AS attested, c.method AS method, c.role AS role,\n  c.stance AS stance, c.confidence AS confidence, c.locator AS locator, c.note AS note, c.ownLevel AS ownLevel,\n  CASE WHEN 'restricted' IN $levels THEN c.recordedBy ELSE null END AS recordedBy,\n  CASE WHEN 'restricted' IN $levels THEN c.recordedOn ELSE null END AS recordedOn,\n  x.id AS source, x.title AS sourceTitle, x.publisher AS publisher, x.published AS published\nORDER BY about, `order`, key, id\nLIMIT 5000000" },
  },
  readSources: {
    about: "Every source the viewer may see, with the number of claims that rest on it.",
    params: {  },
    levelled: true,
    most: 5000000,
    text: { neo4j: "MATCH (x:Source)\nWHERE x.level IN $levels\nOPTIONAL MATCH (c:Claim)-[:STATED_IN]->(x)\nWITH x, sum(CASE WHEN c.supersededBy = '' AND c.level IN $levels AND c.ownLevel IN $levels\n  AND NOT EXISTS { MATCH (c)-[:ABOUT]->(hidden:Entity) WHERE NOT hidden.level IN $levels } THEN 1 ELSE 0 END) AS claims\nRETURN x.id AS id, x.key AS key, x.type AS type, x.title AS title, x.publisher AS publisher, x.published AS published,\n  x.url AS url, x.accessed AS accessed, x.language AS language, x.authors AS authors, x.container AS container,\n  x.identifier AS identifier, x.pages AS pages, x.note AS note, x.level AS level, claims AS claims\nORDER BY key\nLIMIT 5000000", grafeo: "MATCH (x:Source)\nWHERE x.level IN $levels\nOPTIONAL MATCH (c:Claim)-[:STATED_IN]->(x)\nWITH x, sum(CASE WHEN c.supersededBy = '' AND c.level IN $levels AND c.ownLevel IN $levels\n  AND NOT EXISTS { MATCH (c)-[:ABOUT]->(hidden:Entity) WHERE NOT hidden.level IN $levels } THEN 1 ELSE 0 END) AS claims\nRETURN x.id AS id, x.key AS key, x.type AS type, x.title AS title, x.publisher AS publisher, x.published AS published,\n  x.url AS url, x.accessed AS accessed, x.language AS language, x.authors AS authors, x.container AS container,\n  x.identifier AS identifier, x.pages AS pages, x.note AS note, x.level AS level, claims AS claims\nORDER BY key\nLIMIT 5000000" },
  },
  readTieClaims: {
    about: "Claims about ties that the viewer may see; replaced claims are left out.",
    params: { types: "string[]", entity: "string" },
    levelled: true,
    most: 5000000,
    text: { neo4j: "MATCH (c:Claim)-[:STATED_IN]->(x:Source)\nWHERE c.property = 'tie' AND c.supersededBy = '' AND c.ownLevel IN $levels AND c.level IN $levels AND x.level IN $levels\n  AND NOT EXISTS { MATCH (c)-[:ABOUT]->(hidden:Entity) WHERE NOT hidden.level IN $levels }\n  AND (size($types) = 0 OR c.tieType IN $types)\n  AND CASE WHEN $entity = '' THEN true ELSE EXISTS { MATCH (c)-[:ABOUT]->(e:Entity) WHERE e.id = $entity } END\nRETURN c.id AS id, c.key AS key, c.order AS `order`, c.about AS about, c.property AS property, c.value AS value,\n  c.low AS low, c.high AS high, c.unit AS unit, c.asOf AS asOf, c.start AS start, c.end AS `end`,\n  c.s1 AS s1, c.s2 AS s2, c.e1 AS e1, c.e2 AS e2, c.attested AS attested, c.method AS method, c.role AS role,\n  c.stance AS stance, c.confidence AS confidence, c.locator AS locator, c.note AS note, c.ownLevel AS ownLevel,\n  CASE WHEN 'restricted' IN $levels THEN c.recordedBy ELSE null END AS recordedBy,\n  CASE WHEN 'restricted' IN $levels THEN c.recordedOn ELSE null END AS recordedOn,\n  x.id AS source, x.title AS sourceTitle, x.publisher AS publisher, x.published AS published\nORDER BY about, `order`, key, id\nLIMIT 5000000", grafeo: "MATCH (c:Claim)-[:STATED_IN]->(x:Source)\nWHERE c.property = 'tie' AND c.supersededBy = '' AND c.ownLevel IN $levels AND c.level IN $levels AND x.level IN $levels\n  AND NOT EXISTS { MATCH (c)-[:ABOUT]->(hidden:Entity) WHERE NOT hidden.level IN $levels }\n  AND (size($types) = 0 OR c.tieType IN $types)\n  AND CASE WHEN $entity = '' THEN true ELSE EXISTS { MATCH (c)-[:ABOUT]->(e:Entity) WHERE e.id = $entity } END\nRETURN c.id AS id, c.key AS key, c.order AS `order`, c.about AS about, c.property AS property, c.value AS value,\n  c.low AS low, c.high AS high, c.unit AS unit, c.asOf AS asOf, c.start AS start, c.end AS `end`,\n  c.s1 AS s1, c.s2 AS s2, c.e1 AS e1, c.e2 AS e2, c.attested AS attested, c.method AS method, c.role AS role,\n  c.stance AS stance, c.confidence AS confidence, c.locator AS locator, c.note AS note, c.ownLevel AS ownLevel,\n  CASE WHEN 'restricted' IN $levels THEN c.recordedBy ELSE null END AS recordedBy,\n  CASE WHEN 'restricted' IN $levels THEN c.recordedOn ELSE null END AS recordedOn,\n  x.id AS source, x.title AS sourceTitle, x.publisher AS publisher, x.published AS published\nORDER BY about, `order`, key, id\nLIMIT 5000000" },
  },
  readTies: {
    about: "Ties that the viewer may see, with both ends.",
    params: { types: "string[]", entity: "string" },
    levelled: true,
    most: 5000000,
    text: { neo4j: "MATCH (s:Entity)-[r]->(t:Entity)\nWHERE s.level IN $levels AND t.level IN $levels AND r.level IN $levels\n  AND CASE WHEN size($types) = 0 THEN true ELSE type(r) IN $types END\n  AND CASE WHEN $entity = '' THEN true ELSE s.id = $entity OR t.id = $entity END\nRETURN r.id AS id, r.key AS key, type(r) AS type, r.ownType AS ownType, s.id AS source, t.id AS target, r.level AS level\nORDER BY key, id\nLIMIT 5000000", grafeo: "MATCH (s:Entity)-[r]->(t:Entity)\nWHERE s.level IN $levels AND t.level IN $levels AND r.level IN $levels\n  AND CASE WHEN size($types) = 0 THEN true ELSE type(r) IN $types END\n  AND CASE WHEN $entity = '' THEN true ELSE s.id = $entity OR t.id = $entity END\nRETURN r.id AS id, r.key AS key, type(r) AS type, r.ownType AS ownType, s.id AS source, t.id AS target, r.level AS level\nORDER BY key, id\nLIMIT 5000000" },
  },
  searchEntities: {
    about: "Entities with a name that holds the text, accents and case aside; whole names first, then beginnings.",
    params: { q: "folded", types: "string[]", skip: "integer", limit: "integer" },
    levelled: true,
    most: null,
    text: { neo4j: "MATCH (e:Entity)\nWHERE e.level IN $levels\n  AND (size($types) = 0 OR e.type IN $types)\n  AND e.search CONTAINS $q\nWITH e, ' | ' + e.search + ' | ' AS padded\nRETURN e.id AS id, e.key AS key, e.type AS type, e.kind AS kind, e.level AS level, e.name AS name,\n  e.names AS names, e.search AS search, e.country AS country, e.city AS city, e.fields AS fields,\n  e.s1 AS s1, e.s2 AS s2, e.e1 AS e1, e.e2 AS e2,\n  CASE\n    WHEN padded CONTAINS ' | ' + $q + ' | ' THEN 0\n    WHEN padded CONTAINS ' | ' + $q THEN 1\n    ELSE 2\n  END AS rank\nORDER BY rank, key\nSKIP $skip\nLIMIT $limit", grafeo: "MATCH (e:Entity)\nWHERE e.level IN $levels\n  AND (size($types) = 0 OR e.type IN $types)\n  AND e.search CONTAINS $q\nWITH e, ' | ' + e.search + ' | ' AS padded\nRETURN e.id AS id, e.key AS key, e.type AS type, e.kind AS kind, e.level AS level, e.name AS name,\n  e.names AS names, e.search AS search, e.country AS country, e.city AS city, e.fields AS fields,\n  e.s1 AS s1, e.s2 AS s2, e.e1 AS e1, e.e2 AS e2,\n  CASE\n    WHEN padded CONTAINS ' | ' + $q + ' | ' THEN 0\n    WHEN padded CONTAINS ' | ' + $q THEN 1\n    ELSE 2\n  END AS rank\nORDER BY rank, key\nSKIP $skip\nLIMIT $limit" },
  },
};

/** Writes, by name; templates once per type, as "createTies:MEMBER_OF". */
export const INGEST_QUERIES = {
  "claimsAbout": { neo4j: "UNWIND $ids AS wanted\nMATCH (c:Claim {about: wanted})\nRETURN c.id AS id, c.about AS about", grafeo: "UNWIND $ids AS wanted\nMATCH (c:Claim {about: wanted})\nRETURN c.id AS id, c.about AS about" },
  "createBatch": { neo4j: "CREATE (b:Batch)\nSET b = $row", grafeo: "CREATE (b:Batch)\nSET b = $row" },
  "createBefores": { neo4j: "UNWIND $rows AS row\nCREATE (b:Before)\nSET b = row", grafeo: "UNWIND $rows AS row\nCREATE (b:Before)\nSET b = row" },
  "createCoverage": { neo4j: "UNWIND $rows AS row\nCREATE (c:Coverage)\nSET c = row\nRETURN count(c) AS done", grafeo: "UNWIND $rows AS row\nCREATE (c:Coverage)\nSET c = row\nRETURN count(c) AS done" },
  "createEntities:Event": { neo4j: "UNWIND $rows AS row\nCREATE (e:Entity:Event {\n  id: row[0], key: row[1], type: row[2], kind: row[3], level: row[4], name: row[5], names: row[6],\n  search: row[7], country: row[8], city: row[9], fields: row[10], s1: row[11], s2: row[12], e1: row[13],\n  e2: row[14], batch: row[15], changedBy: row[16]\n})\nRETURN count(e) AS done", grafeo: "UNWIND $rows AS row\nCREATE (e:Entity:Event {\n  id: row[0], key: row[1], type: row[2], kind: row[3], level: row[4], name: row[5], names: row[6],\n  search: row[7], country: row[8], city: row[9], fields: row[10], s1: row[11], s2: row[12], e1: row[13],\n  e2: row[14], batch: row[15], changedBy: row[16]\n})\nRETURN count(e) AS done" },
  "createEntities:Organisation": { neo4j: "UNWIND $rows AS row\nCREATE (e:Entity:Organisation {\n  id: row[0], key: row[1], type: row[2], kind: row[3], level: row[4], name: row[5], names: row[6],\n  search: row[7], country: row[8], city: row[9], fields: row[10], s1: row[11], s2: row[12], e1: row[13],\n  e2: row[14], batch: row[15], changedBy: row[16]\n})\nRETURN count(e) AS done", grafeo: "UNWIND $rows AS row\nCREATE (e:Entity:Organisation {\n  id: row[0], key: row[1], type: row[2], kind: row[3], level: row[4], name: row[5], names: row[6],\n  search: row[7], country: row[8], city: row[9], fields: row[10], s1: row[11], s2: row[12], e1: row[13],\n  e2: row[14], batch: row[15], changedBy: row[16]\n})\nRETURN count(e) AS done" },
  "createEntities:Person": { neo4j: "UNWIND $rows AS row\nCREATE (e:Entity:Person {\n  id: row[0], key: row[1], type: row[2], kind: row[3], level: row[4], name: row[5], names: row[6],\n  search: row[7], country: row[8], city: row[9], fields: row[10], s1: row[11], s2: row[12], e1: row[13],\n  e2: row[14], batch: row[15], changedBy: row[16]\n})\nRETURN count(e) AS done", grafeo: "UNWIND $rows AS row\nCREATE (e:Entity:Person {\n  id: row[0], key: row[1], type: row[2], kind: row[3], level: row[4], name: row[5], names: row[6],\n  search: row[7], country: row[8], city: row[9], fields: row[10], s1: row[11], s2: row[12], e1: row[13],\n  e2: row[14], batch: row[15], changedBy: row[16]\n})\nRETURN count(e) AS done" },
  "createFacts": { neo4j: "UNWIND $rows AS row\nMATCH (x:Source {id: row[0]})\nMATCH (e:Entity {id: row[1]})\nCREATE (c:Claim {\n  id: row[2], key: row[3], `order`: row[4], about: row[5], property: row[6], value: row[7], low: row[8],\n  high: row[9], unit: row[10], asOf: row[11], start: row[12], `end`: row[13], s1: row[14], s2: row[15],\n  e1: row[16], e2: row[17], attested: row[18], method: row[19], role: row[20], stance: row[21],\n  confidence: row[22], locator: row[23], note: row[24], ownLevel: row[25], recordedBy: row[26],\n  recordedOn: row[27], level: row[28], tieType: row[29], batch: row[30], supersededBy: row[31]\n})-[:STATED_IN]->(x), (c)-[:ABOUT]->(e)\nRETURN count(c) AS done", grafeo: "UNWIND $rows AS row\nMATCH (x:Source {id: row[0]})\nMATCH (e:Entity {id: row[1]})\nCREATE (c:Claim {\n  id: row[2], key: row[3], `order`: row[4], about: row[5], property: row[6], value: row[7], low: row[8],\n  high: row[9], unit: row[10], asOf: row[11], start: row[12], `end`: row[13], s1: row[14], s2: row[15],\n  e1: row[16], e2: row[17], attested: row[18], method: row[19], role: row[20], stance: row[21],\n  confidence: row[22], locator: row[23], note: row[24], ownLevel: row[25], recordedBy: row[26],\n  recordedOn: row[27], level: row[28], tieType: row[29], batch: row[30], supersededBy: row[31]\n})-[:STATED_IN]->(x), (c)-[:ABOUT]->(e)\nRETURN count(c) AS done" },
  "createJudgement": { neo4j: "CREATE (j:Judgement)\nSET j = $row", grafeo: "CREATE (j:Judgement)\nSET j = $row" },
  "createSources": { neo4j: "UNWIND $rows AS row\nCREATE (x:Source)\nSET x = row\nRETURN count(x) AS done", grafeo: "UNWIND $rows AS row\nCREATE (x:Source)\nSET x = row\nRETURN count(x) AS done" },
  "createTieClaims": { neo4j: "UNWIND $rows AS row\nMATCH (x:Source {id: row[0]})\nMATCH (s:Entity {id: row[1]})\nMATCH (t:Entity {id: row[2]})\nCREATE (c:Claim {\n  id: row[3], key: row[4], `order`: row[5], about: row[6], property: row[7], value: row[8], low: row[9],\n  high: row[10], unit: row[11], asOf: row[12], start: row[13], `end`: row[14], s1: row[15], s2: row[16],\n  e1: row[17], e2: row[18], attested: row[19], method: row[20], role: row[21], stance: row[22],\n  confidence: row[23], locator: row[24], note: row[25], ownLevel: row[26], recordedBy: row[27],\n  recordedOn: row[28], level: row[29], tieType: row[30], batch: row[31], supersededBy: row[32]\n})-[:STATED_IN]->(x), (c)-[:ABOUT]->(s), (c)-[:ABOUT]->(t)\nRETURN count(c) AS done", grafeo: "UNWIND $rows AS row\nMATCH (x:Source {id: row[0]})\nMATCH (s:Entity {id: row[1]})\nMATCH (t:Entity {id: row[2]})\nCREATE (c:Claim {\n  id: row[3], key: row[4], `order`: row[5], about: row[6], property: row[7], value: row[8], low: row[9],\n  high: row[10], unit: row[11], asOf: row[12], start: row[13], `end`: row[14], s1: row[15], s2: row[16],\n  e1: row[17], e2: row[18], attested: row[19], method: row[20], role: row[21], stance: row[22],\n  confidence: row[23], locator: row[24], note: row[25], ownLevel: row[26], recordedBy: row[27],\n  recordedOn: row[28], level: row[29], tieType: row[30], batch: row[31], supersededBy: row[32]\n})-[:STATED_IN]->(x), (c)-[:ABOUT]->(s), (c)-[:ABOUT]->(t)\nRETURN count(c) AS done" },
  "createTies:COOPERATES_WITH": { neo4j: "UNWIND $rows AS row\nMATCH (s:Entity {id: row[0]})\nMATCH (t:Entity {id: row[1]})\nCREATE (s)-[r:COOPERATES_WITH {\n  id: row[2], key: row[3], level: row[4], batch: row[5], changedBy: row[6], ownType: row[7]\n}]->(t)\nRETURN count(r) AS done", grafeo: "UNWIND $rows AS row\nMATCH (s:Entity {id: row[0]})\nMATCH (t:Entity {id: row[1]})\nCREATE (s)-[r:COOPERATES_WITH {\n  id: row[2], key: row[3], level: row[4], batch: row[5], changedBy: row[6], ownType: row[7]\n}]->(t)\nRETURN count(r) AS done" },
  "createTies:FOUNDED": { neo4j: "UNWIND $rows AS row\nMATCH (s:Entity {id: row[0]})\nMATCH (t:Entity {id: row[1]})\nCREATE (s)-[r:FOUNDED {\n  id: row[2], key: row[3], level: row[4], batch: row[5], changedBy: row[6], ownType: row[7]\n}]->(t)\nRETURN count(r) AS done", grafeo: "UNWIND $rows AS row\nMATCH (s:Entity {id: row[0]})\nMATCH (t:Entity {id: row[1]})\nCREATE (s)-[r:FOUNDED {\n  id: row[2], key: row[3], level: row[4], batch: row[5], changedBy: row[6], ownType: row[7]\n}]->(t)\nRETURN count(r) AS done" },
  "createTies:GREW_OUT_OF": { neo4j: "UNWIND $rows AS row\nMATCH (s:Entity {id: row[0]})\nMATCH (t:Entity {id: row[1]})\nCREATE (s)-[r:GREW_OUT_OF {\n  id: row[2], key: row[3], level: row[4], batch: row[5], changedBy: row[6], ownType: row[7]\n}]->(t)\nRETURN count(r) AS done", grafeo: "UNWIND $rows AS row\nMATCH (s:Entity {id: row[0]})\nMATCH (t:Entity {id: row[1]})\nCREATE (s)-[r:GREW_OUT_OF {\n  id: row[2], key: row[3], level: row[4], batch: row[5], changedBy: row[6], ownType: row[7]\n}]->(t)\nRETURN count(r) AS done" },
  "createTies:HOSTS": { neo4j: "UNWIND $rows AS row\nMATCH (s:Entity {id: row[0]})\nMATCH (t:Entity {id: row[1]})\nCREATE (s)-[r:HOSTS {\n  id: row[2], key: row[3], level: row[4], batch: row[5], changedBy: row[6], ownType: row[7]\n}]->(t)\nRETURN count(r) AS done", grafeo: "UNWIND $rows AS row\nMATCH (s:Entity {id: row[0]})\nMATCH (t:Entity {id: row[1]})\nCREATE (s)-[r:HOSTS {\n  id: row[2], key: row[3], level: row[4], batch: row[5], changedBy: row[6], ownType: row[7]\n}]->(t)\nRETURN count(r) AS done" },
  "createTies:MEMBER_OF": { neo4j: "UNWIND $rows AS row\nMATCH (s:Entity {id: row[0]})\nMATCH (t:Entity {id: row[1]})\nCREATE (s)-[r:MEMBER_OF {\n  id: row[2], key: row[3], level: row[4], batch: row[5], changedBy: row[6], ownType: row[7]\n}]->(t)\nRETURN count(r) AS done", grafeo: "UNWIND $rows AS row\nMATCH (s:Entity {id: row[0]})\nMATCH (t:Entity {id: row[1]})\nCREATE (s)-[r:MEMBER_OF {\n  id: row[2], key: row[3], level: row[4], batch: row[5], changedBy: row[6], ownType: row[7]\n}]->(t)\nRETURN count(r) AS done" },
  "createTies:MERGED_INTO": { neo4j: "UNWIND $rows AS row\nMATCH (s:Entity {id: row[0]})\nMATCH (t:Entity {id: row[1]})\nCREATE (s)-[r:MERGED_INTO {\n  id: row[2], key: row[3], level: row[4], batch: row[5], changedBy: row[6], ownType: row[7]\n}]->(t)\nRETURN count(r) AS done", grafeo: "UNWIND $rows AS row\nMATCH (s:Entity {id: row[0]})\nMATCH (t:Entity {id: row[1]})\nCREATE (s)-[r:MERGED_INTO {\n  id: row[2], key: row[3], level: row[4], batch: row[5], changedBy: row[6], ownType: row[7]\n}]->(t)\nRETURN count(r) AS done" },
  "createTies:ORGANISED": { neo4j: "UNWIND $rows AS row\nMATCH (s:Entity {id: row[0]})\nMATCH (t:Entity {id: row[1]})\nCREATE (s)-[r:ORGANISED {\n  id: row[2], key: row[3], level: row[4], batch: row[5], changedBy: row[6], ownType: row[7]\n}]->(t)\nRETURN count(r) AS done", grafeo: "UNWIND $rows AS row\nMATCH (s:Entity {id: row[0]})\nMATCH (t:Entity {id: row[1]})\nCREATE (s)-[r:ORGANISED {\n  id: row[2], key: row[3], level: row[4], batch: row[5], changedBy: row[6], ownType: row[7]\n}]->(t)\nRETURN count(r) AS done" },
  "createTies:PARTICIPATED_IN": { neo4j: "UNWIND $rows AS row\nMATCH (s:Entity {id: row[0]})\nMATCH (t:Entity {id: row[1]})\nCREATE (s)-[r:PARTICIPATED_IN {\n  id: row[2], key: row[3], level: row[4], batch: row[5], changedBy: row[6], ownType: row[7]\n}]->(t)\nRETURN count(r) AS done", grafeo: "UNWIND $rows AS row\nMATCH (s:Entity {id: row[0]})\nMATCH (t:Entity {id: row[1]})\nCREATE (s)-[r:PARTICIPATED_IN {\n  id: row[2], key: row[3], level: row[4], batch: row[5], changedBy: row[6], ownType: row[7]\n}]->(t)\nRETURN count(r) AS done" },
  "createTies:PART_OF": { neo4j: "UNWIND $rows AS row\nMATCH (s:Entity {id: row[0]})\nMATCH (t:Entity {id: row[1]})\nCREATE (s)-[r:PART_OF {\n  id: row[2], key: row[3], level: row[4], batch: row[5], changedBy: row[6], ownType: row[7]\n}]->(t)\nRETURN count(r) AS done", grafeo: "UNWIND $rows AS row\nMATCH (s:Entity {id: row[0]})\nMATCH (t:Entity {id: row[1]})\nCREATE (s)-[r:PART_OF {\n  id: row[2], key: row[3], level: row[4], batch: row[5], changedBy: row[6], ownType: row[7]\n}]->(t)\nRETURN count(r) AS done" },
  "createTies:RELATED_TO": { neo4j: "UNWIND $rows AS row\nMATCH (s:Entity {id: row[0]})\nMATCH (t:Entity {id: row[1]})\nCREATE (s)-[r:RELATED_TO {\n  id: row[2], key: row[3], level: row[4], batch: row[5], changedBy: row[6], ownType: row[7]\n}]->(t)\nRETURN count(r) AS done", grafeo: "UNWIND $rows AS row\nMATCH (s:Entity {id: row[0]})\nMATCH (t:Entity {id: row[1]})\nCREATE (s)-[r:RELATED_TO {\n  id: row[2], key: row[3], level: row[4], batch: row[5], changedBy: row[6], ownType: row[7]\n}]->(t)\nRETURN count(r) AS done" },
  "createTies:REPRESENTS": { neo4j: "UNWIND $rows AS row\nMATCH (s:Entity {id: row[0]})\nMATCH (t:Entity {id: row[1]})\nCREATE (s)-[r:REPRESENTS {\n  id: row[2], key: row[3], level: row[4], batch: row[5], changedBy: row[6], ownType: row[7]\n}]->(t)\nRETURN count(r) AS done", grafeo: "UNWIND $rows AS row\nMATCH (s:Entity {id: row[0]})\nMATCH (t:Entity {id: row[1]})\nCREATE (s)-[r:REPRESENTS {\n  id: row[2], key: row[3], level: row[4], batch: row[5], changedBy: row[6], ownType: row[7]\n}]->(t)\nRETURN count(r) AS done" },
  "createTies:SPLIT_FROM": { neo4j: "UNWIND $rows AS row\nMATCH (s:Entity {id: row[0]})\nMATCH (t:Entity {id: row[1]})\nCREATE (s)-[r:SPLIT_FROM {\n  id: row[2], key: row[3], level: row[4], batch: row[5], changedBy: row[6], ownType: row[7]\n}]->(t)\nRETURN count(r) AS done", grafeo: "UNWIND $rows AS row\nMATCH (s:Entity {id: row[0]})\nMATCH (t:Entity {id: row[1]})\nCREATE (s)-[r:SPLIT_FROM {\n  id: row[2], key: row[3], level: row[4], batch: row[5], changedBy: row[6], ownType: row[7]\n}]->(t)\nRETURN count(r) AS done" },
  "createTies:SUCCEEDED": { neo4j: "UNWIND $rows AS row\nMATCH (s:Entity {id: row[0]})\nMATCH (t:Entity {id: row[1]})\nCREATE (s)-[r:SUCCEEDED {\n  id: row[2], key: row[3], level: row[4], batch: row[5], changedBy: row[6], ownType: row[7]\n}]->(t)\nRETURN count(r) AS done", grafeo: "UNWIND $rows AS row\nMATCH (s:Entity {id: row[0]})\nMATCH (t:Entity {id: row[1]})\nCREATE (s)-[r:SUCCEEDED {\n  id: row[2], key: row[3], level: row[4], batch: row[5], changedBy: row[6], ownType: row[7]\n}]->(t)\nRETURN count(r) AS done" },
  "createTies:SUPPORTS": { neo4j: "UNWIND $rows AS row\nMATCH (s:Entity {id: row[0]})\nMATCH (t:Entity {id: row[1]})\nCREATE (s)-[r:SUPPORTS {\n  id: row[2], key: row[3], level: row[4], batch: row[5], changedBy: row[6], ownType: row[7]\n}]->(t)\nRETURN count(r) AS done", grafeo: "UNWIND $rows AS row\nMATCH (s:Entity {id: row[0]})\nMATCH (t:Entity {id: row[1]})\nCREATE (s)-[r:SUPPORTS {\n  id: row[2], key: row[3], level: row[4], batch: row[5], changedBy: row[6], ownType: row[7]\n}]->(t)\nRETURN count(r) AS done" },
  "deleteBefores": { neo4j: "MATCH (b:Before {batch: $batch})\nDELETE b", grafeo: "MATCH (b:Before {batch: $batch})\nDELETE b" },
  "deleteClaims": { neo4j: "MATCH (c:Claim {batch: $batch})\nDETACH DELETE c", grafeo: "MATCH (c:Claim {batch: $batch})\nDETACH DELETE c" },
  "deleteCoverage": { neo4j: "MATCH (c:Coverage {batch: $batch})\nDETACH DELETE c", grafeo: "MATCH (c:Coverage {batch: $batch})\nDETACH DELETE c" },
  "deleteLooseCountries": { neo4j: "MATCH (c:Country)\nWHERE NOT EXISTS { MATCH (c)<-[:BASED_IN]-(:Entity) }\nDELETE c", grafeo: "MATCH (c:Country)\nWHERE NOT EXISTS { MATCH (c)<-[:BASED_IN]-(:Entity) }\nDELETE c" },
  "deleteLooseEntities": { neo4j: "MATCH (e:Entity)\nWHERE e.batch IN $undone\n  AND NOT e.id IN $kept\n  AND NOT EXISTS { MATCH (e)<-[:ABOUT]-(:Claim) }\n  AND NOT EXISTS { MATCH (e)--(:Entity) }\nDETACH DELETE e", grafeo: "MATCH (e:Entity)\nWHERE e.batch IN $undone\n  AND NOT e.id IN $kept\n  AND NOT EXISTS { MATCH (e)<-[:ABOUT]-(:Claim) }\n  AND NOT EXISTS { MATCH (e)--(:Entity) }\nDETACH DELETE e" },
  "deleteLooseFields": { neo4j: "MATCH (f:Field)\nWHERE NOT EXISTS { MATCH (f)<-[:WORKS_ON]-(:Entity) }\nDELETE f", grafeo: "MATCH (f:Field)\nWHERE NOT EXISTS { MATCH (f)<-[:WORKS_ON]-(:Entity) }\nDELETE f" },
  "deleteLooseSources": { neo4j: "MATCH (x:Source)\nWHERE x.batch IN $undone\n  AND NOT EXISTS { MATCH (x)<-[:STATED_IN]-(:Claim) }\n  AND NOT EXISTS { MATCH (x)<-[:LOOKED_IN]-(:Coverage) }\nDELETE x", grafeo: "MATCH (x:Source)\nWHERE x.batch IN $undone\n  AND NOT EXISTS { MATCH (x)<-[:STATED_IN]-(:Claim) }\n  AND NOT EXISTS { MATCH (x)<-[:LOOKED_IN]-(:Coverage) }\nDELETE x" },
  "deleteTies": { neo4j: "UNWIND $rows AS row\nMATCH (s:Entity {id: row.source})-[r]->(:Entity)\nWHERE r.id = row.id\nDELETE r", grafeo: "UNWIND $rows AS row\nMATCH (s:Entity {id: row.source})-[r]->(:Entity)\nWHERE r.id = row.id\nDELETE r" },
  "ensureMeta": { neo4j: "MERGE (m:Meta {id: 'meta'})\nON CREATE SET m.revision = 0, m.hash = '', m.form = $form\nRETURN m.form AS form", grafeo: "MERGE (m:Meta {id: 'meta'})\nON CREATE SET m.revision = 0, m.hash = '', m.form = $form\nRETURN m.form AS form" },
  "findBatch": { neo4j: "MATCH (b:Batch {id: $id})\nRETURN b.undone AS undone, b.namespace AS namespace, b.number AS number", grafeo: "MATCH (b:Batch {id: $id})\nRETURN b.undone AS undone, b.namespace AS namespace, b.number AS number" },
  "findEntities": { neo4j: "UNWIND $ids AS wanted\nMATCH (e:Entity {id: wanted})\nRETURN e.id AS id, properties(e) AS record", grafeo: "UNWIND $ids AS wanted\nMATCH (e:Entity {id: wanted})\nRETURN e.id AS id, properties(e) AS record" },
  "findEntityKeys": { neo4j: "UNWIND $ids AS wanted\nMATCH (e:Entity {id: wanted})\nRETURN e.id AS id, e.key AS key", grafeo: "UNWIND $ids AS wanted\nMATCH (e:Entity {id: wanted})\nRETURN e.id AS id, e.key AS key" },
  "findEntityTypes": { neo4j: "MATCH (e:Entity)\nWHERE e.key IN $keys\nRETURN e.key AS key, e.type AS type", grafeo: "MATCH (e:Entity)\nWHERE e.key IN $keys\nRETURN e.key AS key, e.type AS type" },
  "findFollower": { neo4j: "MATCH (b:Batch)\nWHERE b.namespace = $namespace AND b.number > $number AND b.undone = false\nRETURN b.title AS title, b.at AS at\nORDER BY b.number DESC\nLIMIT 1", grafeo: "MATCH (b:Batch)\nWHERE b.namespace = $namespace AND b.number > $number AND b.undone = false\nRETURN b.title AS title, b.at AS at\nORDER BY b.number DESC\nLIMIT 1" },
  "findHash": { neo4j: "MATCH (m:Meta {id: 'meta'})\nRETURN m.hash AS hash", grafeo: "MATCH (m:Meta {id: 'meta'})\nRETURN m.hash AS hash" },
  "findJudgement": { neo4j: "MATCH (j:Judgement {id: $id})\nRETURN j.undone AS undone", grafeo: "MATCH (j:Judgement {id: $id})\nRETURN j.undone AS undone" },
  "findSources": { neo4j: "UNWIND $ids AS wanted\nMATCH (x:Source {id: wanted})\nRETURN x.id AS id, properties(x) AS record", grafeo: "UNWIND $ids AS wanted\nMATCH (x:Source {id: wanted})\nRETURN x.id AS id, properties(x) AS record" },
  "linkClaims": { neo4j: "UNWIND $rows AS row\nMATCH (c:Claim {id: row.claim})\nMATCH (e:Entity {id: row.entity})\nCREATE (c)-[:ABOUT]->(e)\nRETURN count(c) AS done", grafeo: "UNWIND $rows AS row\nMATCH (c:Claim {id: row.claim})\nMATCH (e:Entity {id: row.entity})\nCREATE (c)-[:ABOUT]->(e)\nRETURN count(c) AS done" },
  "linkCountries": { neo4j: "UNWIND $rows AS row\nMATCH (e:Entity {id: row.id})\nMATCH (c:Country {code: row.code})\nCREATE (e)-[:BASED_IN]->(c)", grafeo: "UNWIND $rows AS row\nMATCH (e:Entity {id: row.id})\nMATCH (c:Country {code: row.code})\nCREATE (e)-[:BASED_IN]->(c)" },
  "linkCoverage": { neo4j: "UNWIND $rows AS row\nMATCH (c:Coverage {id: row.id})\nMATCH (x:Source {id: row.source})\nCREATE (c)-[:LOOKED_IN]->(x)\nRETURN count(c) AS done", grafeo: "UNWIND $rows AS row\nMATCH (c:Coverage {id: row.id})\nMATCH (x:Source {id: row.source})\nCREATE (c)-[:LOOKED_IN]->(x)\nRETURN count(c) AS done" },
  "linkFields": { neo4j: "UNWIND $rows AS row\nMATCH (e:Entity {id: row.id})\nMATCH (f:Field {id: row.field})\nCREATE (e)-[:WORKS_ON]->(f)", grafeo: "UNWIND $rows AS row\nMATCH (e:Entity {id: row.id})\nMATCH (f:Field {id: row.field})\nCREATE (e)-[:WORKS_ON]->(f)" },
  "listBefores": { neo4j: "MATCH (b:Before)\nRETURN b.batch AS batch, b.of AS of, b.kind AS kind, b.changedBy AS changedBy, b.record AS record", grafeo: "MATCH (b:Before)\nRETURN b.batch AS batch, b.of AS of, b.kind AS kind, b.changedBy AS changedBy, b.record AS record" },
  "listClaimKeys": { neo4j: "MATCH (c:Claim)\nWHERE c.supersededBy = ''\nRETURN c.key AS key", grafeo: "MATCH (c:Claim)\nWHERE c.supersededBy = ''\nRETURN c.key AS key" },
  "listCoverageKeys": { neo4j: "MATCH (c:Coverage)\nWHERE c.supersededBy = ''\nRETURN c.key AS key", grafeo: "MATCH (c:Coverage)\nWHERE c.supersededBy = ''\nRETURN c.key AS key" },
  "listEntities": { neo4j: "MATCH (e:Entity)\nRETURN properties(e) AS record", grafeo: "MATCH (e:Entity)\nRETURN properties(e) AS record" },
  "listJudgements": { neo4j: "MATCH (j:Judgement)\nWHERE j.undone = false\nRETURN j.id AS id, j.a AS a, j.b AS b, j.verdict AS verdict", grafeo: "MATCH (j:Judgement)\nWHERE j.undone = false\nRETURN j.id AS id, j.a AS a, j.b AS b, j.verdict AS verdict" },
  "listSources": { neo4j: "MATCH (x:Source)\nRETURN properties(x) AS record", grafeo: "MATCH (x:Source)\nRETURN properties(x) AS record" },
  "listTies": { neo4j: "MATCH (s:Entity)-[r]->(t:Entity)\nRETURN r.id AS id, type(r) AS type, s.id AS source, t.id AS target, properties(r) AS record", grafeo: "MATCH (s:Entity)-[r]->(t:Entity)\nRETURN r.id AS id, type(r) AS type, s.id AS source, t.id AS target, properties(r) AS record" },
  "listUndone": { neo4j: "MATCH (b:Batch)\nWHERE b.undone = true\nRETURN b.id AS id", grafeo: "MATCH (b:Batch)\nWHERE b.undone = true\nRETURN b.id AS id" },
  "markUndone": { neo4j: "MATCH (b:Batch {id: $id})\nSET b.undone = true\nREMOVE b.mapping, b.report", grafeo: "MATCH (b:Batch {id: $id})\nSET b.undone = true\nREMOVE b.mapping, b.report" },
  "markUnjudged": { neo4j: "MATCH (j:Judgement {id: $id})\nSET j.undone = true", grafeo: "MATCH (j:Judgement {id: $id})\nSET j.undone = true" },
  "mergeCountries": { neo4j: "UNWIND $codes AS code\nMERGE (:Country {code: code})", grafeo: "UNWIND $codes AS code\nMERGE (:Country {code: code})" },
  "mergeFields": { neo4j: "UNWIND $fields AS field\nMERGE (:Field {id: field})", grafeo: "UNWIND $fields AS field\nMERGE (:Field {id: field})" },
  "raiseRevision": { neo4j: "MATCH (m:Meta {id: 'meta'})\nSET m.revision = m.revision + 1\nRETURN m.revision AS revision", grafeo: "MATCH (m:Meta {id: 'meta'})\nSET m.revision = m.revision + 1\nRETURN m.revision AS revision" },
  "relevelClaims": { neo4j: "UNWIND $rows AS row\nMATCH (c:Claim {id: row.claim})\nSET c.level = row.level, c.tieType = row.tieType\nWITH c\nMATCH (c)-[a:ABOUT]->(:Entity)\nDELETE a", grafeo: "UNWIND $rows AS row\nMATCH (c:Claim {id: row.claim})\nSET c.level = row.level, c.tieType = row.tieType\nWITH c\nMATCH (c)-[a:ABOUT]->(:Entity)\nDELETE a" },
  "restoreClaims": { neo4j: "MATCH (c:Claim {supersededBy: $batch})\nSET c.supersededBy = ''", grafeo: "MATCH (c:Claim {supersededBy: $batch})\nSET c.supersededBy = ''" },
  "restoreCoverage": { neo4j: "MATCH (c:Coverage {supersededBy: $batch})\nSET c.supersededBy = ''", grafeo: "MATCH (c:Coverage {supersededBy: $batch})\nSET c.supersededBy = ''" },
  "rewriteBefore": { neo4j: "MATCH (b:Before {batch: $batch})\nWHERE b.of = $of\nSET b.changedBy = $changedBy, b.record = $record", grafeo: "MATCH (b:Before {batch: $batch})\nWHERE b.of = $of\nSET b.changedBy = $changedBy, b.record = $record" },
  "setHash": { neo4j: "MATCH (m:Meta {id: 'meta'})\nSET m.hash = $hash", grafeo: "MATCH (m:Meta {id: 'meta'})\nSET m.hash = $hash" },
  "supersedeClaims": { neo4j: "UNWIND $ids AS wanted\nMATCH (c:Claim {id: wanted})\nWHERE c.supersededBy = ''\nSET c.supersededBy = $batch\nRETURN c.key AS key", grafeo: "UNWIND $ids AS wanted\nMATCH (c:Claim {id: wanted})\nWHERE c.supersededBy = ''\nSET c.supersededBy = $batch\nRETURN c.key AS key" },
  "supersedeCoverage": { neo4j: "UNWIND $ids AS wanted\nMATCH (c:Coverage {id: wanted})\nWHERE c.supersededBy = ''\nSET c.supersededBy = $batch\nRETURN c.key AS key", grafeo: "UNWIND $ids AS wanted\nMATCH (c:Coverage {id: wanted})\nWHERE c.supersededBy = ''\nSET c.supersededBy = $batch\nRETURN c.key AS key" },
  "unlinkPlaces": { neo4j: "UNWIND $ids AS wanted\nMATCH (e:Entity {id: wanted})-[r:BASED_IN|WORKS_ON]->()\nDELETE r", grafeo: "UNWIND $ids AS wanted\nMATCH (e:Entity {id: wanted})-[r:BASED_IN|WORKS_ON]->()\nDELETE r" },
  "updateEntities:Event": { neo4j: "UNWIND $rows AS row\nMATCH (e:Entity {id: row.id})\nREMOVE e:Organisation:Event:Person\nSET e = row\nSET e:Event\nRETURN count(e) AS done", grafeo: "UNWIND $rows AS row\nMATCH (e:Entity {id: row.id})\nREMOVE e:Organisation:Event:Person\nSET e = row\nSET e:Event\nRETURN count(e) AS done" },
  "updateEntities:Organisation": { neo4j: "UNWIND $rows AS row\nMATCH (e:Entity {id: row.id})\nREMOVE e:Organisation:Event:Person\nSET e = row\nSET e:Organisation\nRETURN count(e) AS done", grafeo: "UNWIND $rows AS row\nMATCH (e:Entity {id: row.id})\nREMOVE e:Organisation:Event:Person\nSET e = row\nSET e:Organisation\nRETURN count(e) AS done" },
  "updateEntities:Person": { neo4j: "UNWIND $rows AS row\nMATCH (e:Entity {id: row.id})\nREMOVE e:Organisation:Event:Person\nSET e = row\nSET e:Person\nRETURN count(e) AS done", grafeo: "UNWIND $rows AS row\nMATCH (e:Entity {id: row.id})\nREMOVE e:Organisation:Event:Person\nSET e = row\nSET e:Person\nRETURN count(e) AS done" },
  "updateSources": { neo4j: "UNWIND $rows AS row\nMATCH (x:Source {id: row.id})\nSET x = row\nRETURN count(x) AS done", grafeo: "UNWIND $rows AS row\nMATCH (x:Source {id: row.id})\nSET x = row\nRETURN count(x) AS done" },
} as const satisfies Record<string, Readonly<Record<Engine, string>>>;
export type IngestName = keyof typeof INGEST_QUERIES;

/** Reads of a Neo4j database that is not ours. */
export const FOREIGN_QUERIES = {
  countGraph: "MATCH (n)\nRETURN count(n) AS nodes, sum(CASE WHEN n:Meta AND n.id = 'meta' AND n.revision IS NOT NULL THEN 1 ELSE 0 END) AS own",
  countTies: "MATCH ()-[r]->()\nRETURN count(r) AS ties",
  listNodes: "MATCH (n)\nWITH n, elementId(n) AS id\nORDER BY id\nRETURN id, labels(n) AS labels, properties(n) AS properties",
  listRelationships: "MATCH (s)-[r]->(t)\nWITH s, r, t, elementId(r) AS id\nORDER BY id\nRETURN id, type(r) AS type, elementId(s) AS source, elementId(t) AS target, properties(r) AS properties",
} as const;

/** Constraints and indexes of each engine; each may run again. */
export const SCHEMA_STATEMENTS: Readonly<Record<Engine, readonly string[]>> = {
  "neo4j": [
    "CREATE CONSTRAINT entityId IF NOT EXISTS FOR (n:Entity) REQUIRE n.id IS UNIQUE",
    "CREATE CONSTRAINT sourceId IF NOT EXISTS FOR (n:Source) REQUIRE n.id IS UNIQUE",
    "CREATE CONSTRAINT claimId IF NOT EXISTS FOR (n:Claim) REQUIRE n.id IS UNIQUE",
    "CREATE CONSTRAINT coverageId IF NOT EXISTS FOR (n:Coverage) REQUIRE n.id IS UNIQUE",
    "CREATE CONSTRAINT batchId IF NOT EXISTS FOR (n:Batch) REQUIRE n.id IS UNIQUE",
    "CREATE CONSTRAINT judgementId IF NOT EXISTS FOR (n:Judgement) REQUIRE n.id IS UNIQUE",
    "CREATE CONSTRAINT metaId IF NOT EXISTS FOR (n:Meta) REQUIRE n.id IS UNIQUE",
    "CREATE CONSTRAINT countryCode IF NOT EXISTS FOR (n:Country) REQUIRE n.code IS UNIQUE",
    "CREATE CONSTRAINT fieldId IF NOT EXISTS FOR (n:Field) REQUIRE n.id IS UNIQUE",
    "CREATE INDEX claimAbout IF NOT EXISTS FOR (n:Claim) ON (n.about)",
    "CREATE INDEX claimBatch IF NOT EXISTS FOR (n:Claim) ON (n.batch)",
    "CREATE INDEX claimSupersededBy IF NOT EXISTS FOR (n:Claim) ON (n.supersededBy)",
    "CREATE INDEX beforeBatch IF NOT EXISTS FOR (n:Before) ON (n.batch)"
  ],
  "grafeo": [
    "CREATE CONSTRAINT entityId IF NOT EXISTS FOR (n:Entity) REQUIRE n.id IS UNIQUE",
    "CREATE CONSTRAINT sourceId IF NOT EXISTS FOR (n:Source) REQUIRE n.id IS UNIQUE",
    "CREATE CONSTRAINT claimId IF NOT EXISTS FOR (n:Claim) REQUIRE n.id IS UNIQUE",
    "CREATE CONSTRAINT coverageId IF NOT EXISTS FOR (n:Coverage) REQUIRE n.id IS UNIQUE",
    "CREATE CONSTRAINT batchId IF NOT EXISTS FOR (n:Batch) REQUIRE n.id IS UNIQUE",
    "CREATE CONSTRAINT judgementId IF NOT EXISTS FOR (n:Judgement) REQUIRE n.id IS UNIQUE",
    "CREATE CONSTRAINT metaId IF NOT EXISTS FOR (n:Meta) REQUIRE n.id IS UNIQUE",
    "CREATE CONSTRAINT countryCode IF NOT EXISTS FOR (n:Country) REQUIRE n.code IS UNIQUE",
    "CREATE CONSTRAINT fieldId IF NOT EXISTS FOR (n:Field) REQUIRE n.id IS UNIQUE",
    "CREATE INDEX claimAbout IF NOT EXISTS FOR (n:Claim) ON (n.about)",
    "CREATE INDEX claimBatch IF NOT EXISTS FOR (n:Claim) ON (n.batch)",
    "CREATE INDEX claimSupersededBy IF NOT EXISTS FOR (n:Claim) ON (n.supersededBy)",
    "CREATE INDEX beforeBatch IF NOT EXISTS FOR (n:Before) ON (n.batch)",
    "CREATE INDEX entityIdIndex IF NOT EXISTS FOR (n:Entity) ON (n.id)",
    "CREATE INDEX sourceIdIndex IF NOT EXISTS FOR (n:Source) ON (n.id)",
    "CREATE INDEX claimIdIndex IF NOT EXISTS FOR (n:Claim) ON (n.id)",
    "CREATE INDEX coverageIdIndex IF NOT EXISTS FOR (n:Coverage) ON (n.id)",
    "CREATE INDEX batchIdIndex IF NOT EXISTS FOR (n:Batch) ON (n.id)",
    "CREATE INDEX judgementIdIndex IF NOT EXISTS FOR (n:Judgement) ON (n.id)",
    "CREATE INDEX metaIdIndex IF NOT EXISTS FOR (n:Meta) ON (n.id)",
    "CREATE INDEX countryCodeIndex IF NOT EXISTS FOR (n:Country) ON (n.code)",
    "CREATE INDEX fieldIdIndex IF NOT EXISTS FOR (n:Field) ON (n.id)"
  ]
};
