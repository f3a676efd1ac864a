/**
 * One measurement of bench/load.ts, in a process of its own: `loadOnce.ts <engine> <what> <package> <folder> <heap> <warm-up>`,
 * told as a message to the process that started it.
 */
import { runImport } from "../packages/importer/src/index.ts";
import { openGrafeo, openNeo4j, type Store } from "../packages/store/src/index.ts";
import { startNeo4j } from "../tests/neo4j/server.ts";
import { type NaiveForm, naiveLoadGrafeo, naiveLoadNeo4j } from "./naiveLoad.ts";
import type { Loaded } from "./result.ts";
import { mostMemory, spentOn } from "./spent.ts";

/** The second time nothing has changed. */
async function importTwice(store: Store, packageFolder: string): Promise<Loaded> {
  const once = (expectsBatch: boolean) =>
    spentOn(async () => {
      const { batch, problems } = await runImport(store, packageFolder);
      if (problems.length > 0 || (batch !== null) !== expectsBatch)
        throw new Error("The generated package was not imported as it should be.");
    });
  const first = await once(true);
  const memory = mostMemory();
  return { first, again: await once(false), memory, elements: null };
}

async function closing(store: Store, packageFolder: string, warmUp: string | null): Promise<Loaded> {
  try {
    if (warmUp !== null) await importTwice(store, warmUp);
    return await importTwice(store, packageFolder);
  } finally {
    await store.close();
  }
}

async function measured(): Promise<Loaded> {
  const [, , engine, what, packageFolder = "", folder = "", heap = "", warmUp = ""] = process.argv;
  const form = what as NaiveForm | "import";
  if (engine === "grafeo")
    return form === "import"
      ? closing(await openGrafeo({ directory: folder }), packageFolder, null)
      : naiveLoadGrafeo(packageFolder, folder, form);
  const { server, stop } = await startNeo4j(heap);
  try {
    if (form === "import") return await closing(await openNeo4j(server), packageFolder, warmUp);
    await naiveLoadNeo4j(warmUp, server, form);
    return await naiveLoadNeo4j(packageFolder, server, form);
  } finally {
    await stop();
  }
}

process.send?.(await measured());
process.disconnect?.();
