import type { Store } from "@maillage/store";

/** What the importer needs of a store: the read queries by name, and one transaction per batch. */
export type ImportStore = Pick<Store, "read" | "writeBatch">;
