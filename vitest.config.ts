import { defineConfig } from "vitest/config";

/** Tests on the corpora are there only where MAILLAGE_CORPORA names their folder. */
const corpora = process.env.MAILLAGE_CORPORA ? [] : ["**/corpora.test.ts"];

export default defineConfig({
  test: {
    reporters: process.env.CI
      ? ["default", ["json", { outputFile: ".cache/test-results.json" }]]
      : ["default"],
    projects: [
      {
        test: {
          name: "unit",
          include: [
            "packages/**/*.test.{ts,tsx}",
            "tests/{docs,tidy,golden}/**/*.test.ts",
            "bench/**/*.test.ts",
          ],
          exclude: ["**/node_modules/**", ...corpora],
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: "engines",
          include: ["tests/{conformance,e2e,neo4j}/**/*.test.ts"],
          globalSetup: ["tests/neo4j/server.ts"],
          // One Neo4j Community has one database: files take turns.
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
