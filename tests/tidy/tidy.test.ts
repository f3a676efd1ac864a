import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { sourceFiles, violations, violationsIn } from "./imports.ts";

const root = resolve(import.meta.dirname, "../..");

describe("import arrows", () => {
  it("hold in every room", () => {
    expect(sourceFiles(root).length).toBeGreaterThan(40);
    expect(violations(root)).toEqual([]);
  });

  it("catch a planted violation of each kind", () => {
    expect(
      violationsIn("packages/model/src/x.ts", "import { openGrafeo } from '@maillage/store';"),
    ).toHaveLength(1);
    expect(violationsIn("packages/viz/src/x.ts", "import { x } from '../../api/src/app.ts';")).toHaveLength(
      1,
    );
    expect(violationsIn("packages/viz/src/pages/x.tsx", "import Sigma from 'sigma';")).toHaveLength(1);
    expect(violationsIn("packages/api/src/x.ts", "const n = await import('neo4j-driver');")).toHaveLength(1);
    expect(violationsIn("packages/planner/src/solve.ts", "import loadHighs from 'highs';")).toHaveLength(1);
    expect(violationsIn("packages/viz/src/sigma/x.ts", "import Sigma from 'sigma';")).toEqual([]);
  });
});

describe("query text", () => {
  const cypherClause = /`[^`]*\b(MATCH|MERGE|CREATE|UNWIND)\b[^`]*\$\{[^`]*`/;

  it("is never built in code", () => {
    const built = sourceFiles(root).filter((path) =>
      cypherClause.test(readFileSync(resolve(root, path), "utf8")),
    );
    expect(built).toEqual([]);
  });

  it("would be caught if it were", () => {
    const planted = ["`MATCH (n {id: $", "{id}}) RETURN n`"].join("");
    expect(cypherClause.test(planted)).toBe(true);
  });

  it("names no file or URL loading", () => {
    const loading = ["LOAD", "CSV"].join(" ");
    const naming = sourceFiles(root).filter((path) =>
      readFileSync(resolve(root, path), "utf8").includes(loading),
    );
    expect(naming).toEqual([]);
  });
});

describe("docstrings", () => {
  const undocumented = (text: string) => {
    const lines = text.split("\n");
    const isFunction =
      /^export (?:(?:async )?function \w+|const \w+(?::[^=]*)? = (?:async )?(?:<.*>)?\((?!\{)|const \w+: Routes =)/;
    return lines.filter((line, at) => isFunction.test(line) && !lines[at - 1]?.endsWith("*/"));
  };

  it("stand at every exported function of the rooms below the interface", () => {
    const below = sourceFiles(root).filter((path) =>
      /^packages\/(?:model|analysis|planner|store|importer|api)\/src\/(?!testing\/|.*\.test\.ts$|generated\/)/.test(
        path,
      ),
    );
    expect(below.length).toBeGreaterThan(40);
    expect(
      below.flatMap((path) =>
        undocumented(readFileSync(resolve(root, path), "utf8")).map((line) => `${path}: ${line}`),
      ),
    ).toEqual([]);
  });

  it("would be missed", () => {
    expect(undocumented("export function a() {}\n\nexport const b = (x: number) => x;")).toHaveLength(2);
    expect(undocumented("/** Does a. */\nexport function a() {}")).toEqual([]);
  });
});
