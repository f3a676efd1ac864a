export { type Columns, columnsOfRows, rowReader, rowsOfColumns } from "./columns.ts";
export type { Engine } from "./engine.ts";
export * from "./generated/queries.generated.ts";
export { type GrafeoOptions, holdsGrafeo, openGrafeo } from "./grafeo/openGrafeo.ts";
export { type Neo4jOptions, openNeo4j } from "./neo4j/openNeo4j.ts";
export { type ForeignNode, type ForeignTie, readGraph } from "./neo4j/readGraph.ts";
export type { Store } from "./store.ts";
