// Bundles the command, the Grafeo child process and the threads for imports and long measures: our own packages go in, all others stay imports.
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const packages = fileURLToPath(new URL("..", import.meta.url));
/** CommonJS packages whose names Node cannot see in an import: they are required, and their names exported again. */
const commonJs = new Set(["i18n-iso-countries"]);
const require = createRequire(import.meta.url);
const required = (path) => {
  const names = Object.keys(require(path)).filter((name) => /^[A-Za-z_$][\w$]*$/.test(name));
  return [
    'import { createRequire } from "node:module";',
    `const all = createRequire(import.meta.url)(${JSON.stringify(path)});`,
    "export default all;",
    ...names.map((name) => `export const ${name} = all[${JSON.stringify(name)}];`),
  ].join("\n");
};

const ownPackagesOnly = {
  name: "own-packages-only",
  setup(context) {
    context.onResolve({ filter: /^@maillage\// }, ({ path }) => ({
      path: `${packages}${path.slice("@maillage/".length)}/src/index.ts`,
    }));
    context.onResolve({ filter: /^[^./]/ }, ({ path, kind }) => {
      if (kind === "entry-point") return undefined;
      return commonJs.has(path) ? { path, namespace: "required" } : { path, external: true };
    });
    context.onLoad({ filter: /./, namespace: "required" }, ({ path }) => ({ contents: required(path) }));
  },
};

await build({
  entryPoints: {
    maillage: `${packages}cli/src/main.ts`,
    measureWorker: `${packages}api/src/measureWorker.ts`,
    planningWorker: `${packages}api/src/planning/planningWorker.ts`,
    sourcesWorker: `${packages}api/src/measuring/sourcesWorker.ts`,
    importWorker: `${packages}importer/src/importWorker.ts`,
    planWorker: `${packages}importer/src/planWorker.ts`,
    prepareWorker: `${packages}importer/src/prepareWorker.ts`,
    tableWorker: `${packages}importer/src/guests/tableWorker.ts`,
    grafeoChild: `${packages}store/src/grafeo/grafeoChild.ts`,
  },
  outdir: `${packages}cli/dist`,
  bundle: true,
  platform: "node",
  format: "esm",
  target: "node20.19",
  plugins: [ownPackagesOnly],
  logLevel: "warning",
});
