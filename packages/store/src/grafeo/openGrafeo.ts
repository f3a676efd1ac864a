import { graphStore } from "../graphStore.ts";
import type { Store } from "../store.ts";
import { connectGrafeo, type GrafeoOptions } from "./grafeoConnection.ts";

export { type GrafeoOptions, holdsGrafeo } from "./grafeoConnection.ts";

/**
 * Opens the network in `directory`, made with mode 0700 when missing. One process at a time may hold it.
 * Throws MaillageError "store-locked" (names the process that holds it), "store-damaged", "store-not-writable".
 */
export async function openGrafeo(options: GrafeoOptions): Promise<Store> {
  const connection = await connectGrafeo(options);
  try {
    return await graphStore(connection);
  } catch (error) {
    await connection.close();
    throw error;
  }
}
