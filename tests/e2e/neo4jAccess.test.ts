import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, inject, it } from "vitest";
import { run } from "./servedProduct.ts";

const neo4j = inject("neo4j");

it.skipIf(neo4j === null)("a wrong password is named with the next step, exit code 5", async () => {
  const work = mkdtempSync(join(tmpdir(), "maillage-access-"));
  const passwordFile = join(work, "password");
  writeFileSync(passwordFile, "not-the-password", { mode: 0o600 });
  const address = ["--store", "neo4j", "--neo4j-uri", neo4j?.uri ?? "", "--neo4j-user", neo4j?.user ?? ""];
  const refused = await run(["batches", ...address, "--data-dir", work], {
    MAILLAGE_NEO4J_PASSWORD_FILE: passwordFile,
  });
  rmSync(work, { recursive: true, force: true });
  expect(refused.code).toBe(5);
  expect(refused.err).toContain("MAILLAGE_NEO4J_PASSWORD_FILE");
  expect(refused.err).not.toContain("not-the-password");
});
