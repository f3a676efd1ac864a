import { type NetworkAccess, openAccess } from "./access.ts";
import type { NetworkOptions } from "./options.ts";

/** Does `work` with a network, and closes it. */
export async function withAccess(
  options: NetworkOptions,
  work: (access: NetworkAccess) => Promise<void>,
  mayCreate = false,
): Promise<void> {
  const access = await openAccess(options, mayCreate);
  try {
    await work(access);
  } finally {
    await access.close();
  }
}
