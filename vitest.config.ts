import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    reporters: process.env.CI
      ? ["default", ["json", { outputFile: ".cache/test-results.json" }]]
      : ["default"],
    projects: [
      {
        test: {
          name: "unit",
          include: ["packages/**/*.test.{ts,tsx}", "tests/{docs,tidy,golden}/**/*.test.ts"],
          testTimeout: 60_000,
        },
      },
    ],
  },
});
