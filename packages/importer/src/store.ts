import type { Store } from "@maillage/store";

/** What the importer needs of a store: the read queries by name, one transaction per batch, and one for its judgements. */
export type ImportStore = Pick<Store, "read" | "writeBatch" | "judgeAll">;
