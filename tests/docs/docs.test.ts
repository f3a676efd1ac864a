import { existsSync, readdirSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { GAP_STATUSES } from "@maillage/model";
import { describe, expect, it } from "vitest";
import { API_CODES } from "../../packages/api/src/problems.ts";
import { PROBLEM_RULES } from "../../packages/importer/src/problems.ts";
import { pages, read, root } from "./pages.ts";

const anchorOf = (heading: string) =>
  heading
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, "")
    .replace(/\s/g, "-");
const anchorsOf = (page: string) =>
  [...read(page).matchAll(/^#{1,6} (.+)$/gm)].map(([, heading = ""]) => anchorOf(heading));

describe("documentation", () => {
  it.each(pages)("%s has no broken link", (page) => {
    const broken = [...read(page).matchAll(/\]\((?!https?:)([^)\s]+)\)/g)]
      .map(([, link = ""]) => link)
      .filter((link) => {
        const [path = "", anchor] = link.split("#");
        const target = path === "" ? page : join(dirname(page), path);
        if (!existsSync(resolve(root, target))) return true;
        return anchor !== undefined && !anchorsOf(target).includes(anchor);
      });
    expect(broken).toEqual([]);
  });

  it("shows the two commands in the README", () => {
    expect(read("README.md")).toContain("npm install && npm start");
    expect(read("README.md")).toContain("npm install && npm test");
  });

  it("explains every status of a cell in the method and the glossary", () => {
    for (const status of GAP_STATUSES) {
      expect(read("docs/methods/gaps.md")).toContain(status);
      expect(read("docs/glossary.md")).toContain(status);
    }
  });

  const roomSources = (room: string) =>
    readdirSync(resolve(root, room), { recursive: true, encoding: "utf8" })
      .filter((name) => /(^|\/)src\/.*\.ts$/.test(name) && !/\.test\.ts$|node_modules/.test(name))
      .map((name) => read(join(room, name)));

  it("gives every error code and every rule of an import a row, and no row without one", () => {
    const thrown = roomSources("packages").flatMap((text) =>
      [...text.matchAll(/new MaillageError\(\s*['"]([a-z-]+)['"]/g)].map(([, code = ""]) => code),
    );
    const [everywhere = "", server = "", rules = ""] = read("docs/errors.md").split(/^## .+$/m);
    const rowsOf = (text: string) =>
      [...text.matchAll(/^\| `([a-z0-9-]+)` \|/gm)].map(([, code = ""]) => code).sort();
    expect(thrown.length).toBeGreaterThan(0);
    expect(rowsOf(everywhere)).toEqual([...new Set(thrown)].sort());
    expect(rowsOf(server)).toEqual([...API_CODES].sort());
    expect(rowsOf(rules)).toEqual([...PROBLEM_RULES].sort());
  });

  it.each([
    ["packages/api", API_CODES],
    ["packages/importer", PROBLEM_RULES],
  ] as const)("lists for %s only codes that it gives", (room, codes) => {
    const text = roomSources(room).join("\n");
    const given = (code: string) => text.split(`"${code}"`).length > 2;
    expect(codes.filter((code) => !given(code))).toEqual([]);
  });

  it("names every error it makes by a literal, so that the catalogue can see it", () => {
    const made = roomSources("packages").flatMap(
      (text) => text.match(/new MaillageError\(\s*[^'"\s]/g) ?? [],
    );
    expect(made).toEqual([]);
  });
});
