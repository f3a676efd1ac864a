/** The import arrows of ARCHITECTURE.md, as data and as a check over source text. */
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";

/** What each room may import: every room it reaches along the arrows. */
export const ARROWS: Readonly<Record<string, readonly string[]>> = {
  model: [],
  analysis: ["model"],
  planner: ["analysis", "model"],
  store: ["model"],
  importer: ["store", "model"],
  api: ["importer", "store", "planner", "analysis", "model"],
  cli: ["api", "importer", "store", "planner", "analysis", "model"],
  viz: ["analysis", "model"],
};

/** Libraries that only one place may know. */
const PRIVATE: readonly { library: RegExp; home: RegExp }[] = [
  { library: /^(neo4j-driver|@grafeo-db\/js)$/, home: /^packages\/store\// },
  { library: /^@?fastify(\/|$)/, home: /^packages\/api\// },
  { library: /^(sigma|graphology)(\/|$)/, home: /^packages\/viz\/src\/sigma\// },
  { library: /^d3-/, home: /^packages\/viz\/src\/(charts|sigma)\// },
  { library: /^highs(\/|$)/, home: /^packages\/planner\/src\/solver\.ts$/ },
  { library: /^commander$/, home: /^packages\/cli\// },
];

const IMPORT = /(?:\bfrom|\bimport)\s*\(?\s*['"]([^'"]+)['"]/g;

/** One sentence per forbidden import in a file; empty when all is well. `path` is relative to the root. */
export function violationsIn(path: string, text: string): string[] {
  const room = path.split("/")[1] ?? "";
  const allowed = ARROWS[room];
  if (!allowed) return [];
  const found: string[] = [];
  for (const [, target = ""] of text.matchAll(IMPORT)) {
    const scoped = /^@maillage\/([a-z]+)/.exec(target)?.[1];
    const relativeRoom = target.startsWith(".") ? join(dirname(path), target).split("/") : [];
    const reached = scoped ?? (relativeRoom[0] === "packages" ? relativeRoom[1] : undefined);
    if (reached && reached !== room && !allowed.includes(reached))
      found.push(`${path}: ${room} may not import ${reached}`);
    for (const { library, home } of PRIVATE) {
      if (library.test(target) && !home.test(path))
        found.push(`${path}: ${target} belongs in ${home.source}`);
    }
  }
  return found;
}

/** Every TypeScript source below `packages/`, tests excluded, as paths relative to `root`. */
export function sourceFiles(root: string): string[] {
  return readdirSync(resolve(root, "packages"), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)))
    .filter((path) => !/(^|\/)(node_modules|dist)\//.test(path))
    .sort();
}

export function violations(root: string): string[] {
  return sourceFiles(root).flatMap((path) => violationsIn(path, readFileSync(resolve(root, path), "utf8")));
}
