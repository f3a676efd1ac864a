import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { MaillageError } from "@maillage/model";
import { openGrafeo, openNeo4j, type Store } from "@maillage/store";

/** The options that every command takes. */
export interface NetworkOptions {
  readonly dataDir: string;
  readonly network: string;
  readonly store: "grafeo" | "neo4j";
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

function neo4jPassword(): string {
  const file = process.env.MAILLAGE_NEO4J_PASSWORD_FILE;
  if (file === undefined) return "";
  try {
    return readFileSync(file, "utf8").trim();
  } catch {
    throw new MaillageError(
      "password-file",
      "usage",
      "The file that MAILLAGE_NEO4J_PASSWORD_FILE names cannot be read. Write the password into it, or name another.",
    );
  }
}

/** Opens the store that the options name. The caller closes it. */
export function openStore(options: NetworkOptions): Promise<Store> {
  if (options.store === "grafeo") return openGrafeo({ directory: networkFolder(options) });
  return openNeo4j({ uri: options.neo4jUri, user: options.neo4jUser, password: neo4jPassword() });
}
