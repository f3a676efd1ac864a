import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { GAP_STATUSES } from "@maillage/model";
import { describe, expect, it } from "vitest";

const root = resolve(import.meta.dirname, "../..");
const pages = [
  ...readdirSync(root).filter((name) => name.endsWith(".md")),
  ...readdirSync(resolve(root, "docs"), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".md"))
    .map((name) => join("docs", name)),
];
const read = (page: string) => readFileSync(resolve(root, page), "utf8");
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

  it("names only npm scripts that exist", () => {
    const scripts = Object.keys(JSON.parse(read("package.json")).scripts);
    const named = pages.flatMap((page) =>
      [...read(page).matchAll(/npm run ([a-z:]+)/g)].map(([, name = ""]) => name),
    );
    expect(named.filter((name) => !scripts.includes(name))).toEqual([]);
  });

  it("gives every error code of the product a row, and no row without a code", () => {
    const codes = new Set(
      readdirSync(resolve(root, "packages"), { recursive: true, encoding: "utf8" })
        .filter((name) => /\/src\/.*\.ts$/.test(name) && !/\.test\.ts$|node_modules/.test(name))
        .flatMap((name) => [
          ...read(join("packages", name)).matchAll(/new MaillageError\(\s*['"]([a-z-]+)['"]/g),
        ])
        .map(([, code = ""]) => code),
    );
    const rows = new Set(
      [...read("docs/errors.md").matchAll(/^\| `([a-z-]+)` \|/gm)].map(([, code = ""]) => code),
    );
    expect(codes.size).toBeGreaterThan(0);
    expect([...codes].filter((code) => !rows.has(code))).toEqual([]);
    expect([...rows].filter((code) => !codes.has(code))).toEqual([]);
  });
});
