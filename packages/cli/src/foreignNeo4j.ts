import { join } from "node:path";
import { copyNeo4j } from "@maillage/importer";
import { MaillageError } from "@maillage/model";
import { passwordIn } from "./options.ts";
import { tell } from "./report.ts";
import { withTemporaryFolder } from "./temporaryFolder.ts";

const ADDRESS = /^(?:neo4j|bolt)(?:\+s|\+ssc)?:\/\//i;

/** Is it the address of a Neo4j database to read, rather than a path? */
export const isNeo4jAddress = (path: string): boolean => ADDRESS.test(path);

/**
 * Does `work` on paths of this machine: in the place of each Neo4j address stands a file that its database was copied to, which is
 * taken away again, also when the command is interrupted. The user is MAILLAGE_FOREIGN_NEO4J_USER, or "neo4j"; the password stands in the
 * file that MAILLAGE_FOREIGN_NEO4J_PASSWORD_FILE names. Throws MaillageError "foreign-address", "password-file" and what copyNeo4j
 * throws.
 */
export async function withLocalPaths<T>(
  paths: readonly string[],
  work: (local: readonly string[]) => Promise<T>,
): Promise<T> {
  if (!paths.some(isNeo4jAddress)) return work(paths);
  return withTemporaryFolder("maillage-neo4j-", async (folder) => {
    const local: string[] = [];
    for (const path of paths) local.push(isNeo4jAddress(path) ? await copied(path, folder) : path);
    return work(local);
  });
}

async function copied(address: string, folder: string): Promise<string> {
  const { uri, database, name } = partsOf(address);
  const path = join(folder, `${name}.neo4j.jsonl`);
  tell(`Reading the Neo4j database at ${uri}; nothing is written to it.`);
  await copyNeo4j(
    {
      uri,
      user: process.env.MAILLAGE_FOREIGN_NEO4J_USER ?? "neo4j",
      password: passwordIn("MAILLAGE_FOREIGN_NEO4J_PASSWORD_FILE"),
      ...(database === "" ? {} : { database }),
    },
    path,
  );
  return path;
}

/** Address, database and a name for the file; a user or password in the address would stand in the list of processes. */
function partsOf(address: string): { uri: string; database: string; name: string } {
  const url = URL.canParse(address) ? new URL(address) : null;
  if (url === null || url.host === "" || url.username !== "" || url.password !== "" || url.search !== "")
    throw new MaillageError(
      "foreign-address",
      "usage",
      "Write the Neo4j to read as neo4j://host:7687 or neo4j://host:7687/DATABASE, without a user or password: MAILLAGE_FOREIGN_NEO4J_USER and MAILLAGE_FOREIGN_NEO4J_PASSWORD_FILE say those.",
    );
  const database = decodeURIComponent(url.pathname.slice(1));
  const name = [url.host, database]
    .filter((part) => part !== "")
    .join("-")
    .replace(/[^A-Za-z0-9.-]+/g, "-");
  return { uri: `${url.protocol}//${url.host}`, database, name };
}
