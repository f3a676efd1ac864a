import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { MaillageError, OWNER } from "@maillage/model";
import { holdsGrafeo, openGrafeo, openNeo4j, type Store } from "@maillage/store";

/** The options that every command takes. */
export interface NetworkOptions {
  readonly dataDir: string;
  readonly network: string;
  /** Left out: that of the running server, else Grafeo. */
  readonly store?: "grafeo" | "neo4j";
  readonly neo4jUri: string;
  readonly neo4jUser: string;
}

export const EXAMPLE_NETWORK = "internationalism";

/** The folder of one network: its Grafeo store and the file by which commands find a running server. */
export function networkFolder(options: NetworkOptions): string {
  if (!/^[a-z0-9][a-z0-9._-]{0,63}$/.test(options.network))
    throw new MaillageError(
      "network-name",
      "usage",
      "A network's name has small letters, digits, dots, hyphens and underscores, at most 64. Choose another --network.",
    );
  return join(resolve(options.dataDir), options.network);
}

/** Throws "network-unknown" when the data directory holds no such network. The one of a Neo4j has any name. */
export function requireNetwork(options: NetworkOptions): void {
  if (options.store === "neo4j" || holdsGrafeo(networkFolder(options))) return;
  const dataDir = resolve(options.dataDir);
  const names = existsSync(dataDir)
    ? readdirSync(dataDir).filter((name) => holdsGrafeo(join(dataDir, name)))
    : [];
  throw new MaillageError(
    "network-unknown",
    "not-found",
    names.length === 0
      ? "The data directory holds no network yet. Import one with: maillage import FOLDER, or choose another --data-dir."
      : `The data directory holds no such network. Choose one of these with --network: ${names.join(", ")}.`,
  );
}

/** The password in the file that a variable of the environment names; "" without one. Throws MaillageError "password-file". */
export function passwordIn(variable: string): string {
  const file = process.env[variable];
  if (file === undefined) return "";
  try {
    return readFileSync(file, "utf8").trim();
  } catch {
    throw new MaillageError(
      "password-file",
      "usage",
      `The file that ${variable} names cannot be read. Write the password into it, or name another.`,
    );
  }
}

/** Opens the store that the options name. The caller closes it. */
export function openStore(options: NetworkOptions): Promise<Store> {
  if (options.store === "neo4j")
    return openNeo4j({
      uri: options.neo4jUri,
      user: options.neo4jUser,
      password: passwordIn("MAILLAGE_NEO4J_PASSWORD_FILE"),
    });
  return openGrafeo({ directory: networkFolder(options) });
}

/**
 * The title of the network, which everybody reads: that of its first package that stands, else its name. The title of an import of
 * files is not taken: it is a name of a file, which may name a person, also where all that the file held is hidden. Cost: one query
 * for each import of files before the first package.
 */
export async function titleOf(store: Pick<Store, "read">, network: string): Promise<string> {
  for (const { id, title, undone } of await store.read("readBatches", {}, OWNER)) {
    if (undone) continue;
    const ofFiles = await store.read("readBatchReport", { batch: id }, OWNER);
    if (ofFiles.length === 0) return title;
  }
  return network;
}

/** Beside the store: the licence that the network's owner gave its data, in the first line. */
export const LICENCE_FILE = "licence.txt";

/** The licence that the network's owner stated; null when none is. */
export function licenceOf(options: NetworkOptions): string | null {
  const file = join(networkFolder(options), LICENCE_FILE);
  if (!existsSync(file)) return null;
  return readFileSync(file, "utf8").trim().split("\n")[0]?.trim().slice(0, 200) || null;
}
