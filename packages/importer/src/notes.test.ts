import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { NOTE_CODES } from "./notes.ts";

it("every note is said in docs/importing.md, once, and no other", () => {
  const page = readFileSync(join(import.meta.dirname, "../../../docs/importing.md"), "utf8");
  const table = page.slice(page.indexOf("## Notes"));
  const said = [...table.matchAll(/^\| `([a-z-]+)` \|/gm)].map(([, code]) => code);
  expect(said.toSorted()).toEqual([...new Set(NOTE_CODES)].toSorted());
});
