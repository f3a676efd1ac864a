import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { isAbsolute, join, resolve } from "node:path";
import { MaillageError } from "@maillage/model";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { TINY } from "../../importer/src/package/tinyPackage.ts";
import { madeZip } from "../../importer/src/readers/archive/madeZip.ts";
import { madeXlsx } from "../../importer/src/readers/workbook/madeWorkbook.ts";
import { bytesOf, exported, tinyStore } from "../../importer/src/writers/tinyNetwork.ts";
import { findMapping } from "./mappingFile.ts";
import { program } from "./program.ts";

let folder = "";
let out = "";
let err = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "maillage-map-"));
  out = "";
  err = "";
  vi.spyOn(process.stdout, "write").mockImplementation((chunk) => {
    out += String(chunk);
    return true;
  });
  vi.spyOn(process.stderr, "write").mockImplementation((chunk) => {
    err += String(chunk);
    return true;
  });
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
  process.exitCode = undefined;
});

const file = (name: string, text: string | Uint8Array): string => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};
const run = (...words: string[]) =>
  program().parseAsync(["node", "maillage", ...words, ...(words[0] === "map" ? ["--data-dir", folder] : [])]);

const TIES = "from,to,weight\nAlpha,Beta,3\nBeta,Gamma,1\n";

describe("maillage map", () => {
  it("reads a mapping by its bytes", () => {
    const text = "name: tiny\n";
    const told = (bytes: Uint8Array) => findMapping([], file("m.yaml", bytes)).problems;
    expect(told(Buffer.from(`\ufeff${text}`, "utf16le"))).toEqual(told(Buffer.from(text)));
    expect(told(Buffer.from("name: m\xe9\n", "latin1"))).toMatchObject([{ rule: "not-utf-8" }]);
  });

  it("prints a mapping that check and import take, and tells what was seen", async () => {
    const ties = file("ties.csv", TIES);
    await run("map", ties);
    expect(err).toContain("ties: 2 rows; columns: from (2), to (2), weight (2)\n");
    expect(out).toContain("# yaml-language-server: $schema=");
    expect(out).toContain("ignore: [ weight ]");
    const leftOut = 'ties.csv: 1 filled column of ties is left out: "weight".';
    expect(err).toContain(leftOut);
    const mapping = file("m.yaml", out);
    [out, err] = ["", ""];
    await run("check", ties, "--mapping", mapping);
    expect(out).toBe("No problem: rows of sources: 1, organisations: 3, ties: 2.\n");
    expect(err).toContain("ties.csv: 2 rows name no source and rest on the file itself");
    expect(err).toContain(leftOut);
    expect(process.exitCode).toBeUndefined();
  });

  it("asks whether names are people or organisations, and no more once the mapping says it", async () => {
    const question =
      "are these people or organisations? Until the mapping says so, only the owner sees them.";
    await run("map", file("m.csv", "name,Alpha,Beta\nAlpha,,1\nBeta,1,\n"), file("union.csv", "name\nCNT\n"));
    expect(err.split("\n").filter((line) => line.includes(question))).toHaveLength(1);
    expect(err).toContain(`m: ${question}`);
    await run(
      "map",
      file("took.csv", "Nombre,Reunión mayo,Reunión junio,Foro\nXoxo,1,0,1\nZeta,1,1,0\nRara,0,1,1\n"),
    );
    expect(err).toContain(`took, the names in Nombre: ${question}`);
    expect(err).toContain(`took, the columns Reunión mayo, Reunión junio …: ${question}`);
    const ties = file("ties.csv", TIES);
    await run("map", ties);
    const mapping = file("m.yaml", out.slice(out.lastIndexOf("# yaml-language-server")));
    err = "";
    await run("check", ties, "--mapping", mapping);
    expect(err).toContain("3 things of ties are of unknown kind and may be people: only the owner sees them");
    err = "";
    const people = readFileSync(mapping, "utf8").replaceAll("becomes: organisations", "becomes: people");
    const answered = people.replaceAll(/^ *kind: .*\n/gm, "");
    await run("check", ties, "--mapping", file("people.yaml", answered));
    expect([process.exitCode, err]).toEqual([undefined, expect.not.stringContaining("unknown kind")]);
  });

  it("writes it beside the file, where it is found, and never over another", async () => {
    const ties = file("ties.csv", TIES);
    await run("map", ties, "--out", `${ties}.mapping.yaml`);
    expect(readFileSync(`${ties}.mapping.yaml`, "utf8")).toContain("maillage: mapping/1");
    await run("check", ties, "--json");
    expect(JSON.parse(out)).toMatchObject({ problems: [] });
    await expect(run("map", ties, "--out", `${ties}.mapping.yaml`)).rejects.toMatchObject({
      code: "mapping-not-writable",
    });
  });

  it("finds it beside the file also where it is called like the file without its ending", async () => {
    const ties = file("ties.csv", TIES);
    await run("map", ties, "--out", join(folder, "ties.mapping.yaml"));
    await run("check", ties, "--json");
    expect(JSON.parse(out)).toMatchObject({ problems: [] });
    const { mapping } = findMapping([join(folder, "ties.csv.gz")], undefined);
    expect(mapping?.name).toBe("ties");
    file("ties.csv.mapping.yaml", "maillage: mapping/1\nname: nearer\ntables: {}\n");
    expect(findMapping([ties], undefined).mapping?.name).toBe("nearer");
  });

  it("names the schema of mappings by a path from the mapping, not by one of this machine", async () => {
    const ties = file("ties.csv", TIES);
    mkdirSync(join(folder, "deep"));
    const schemaIn = (text: string) => /^# yaml-language-server: \$schema=(.*)$/m.exec(text)?.[1] ?? "";
    const deep = join(folder, "deep/m.yaml");
    await run("map", ties, "--out", deep);
    await run("map", ties);
    for (const [from, text] of [
      [join(folder, "deep"), readFileSync(deep, "utf8")],
      [process.cwd(), out],
    ] as const) {
      expect(isAbsolute(schemaIn(text))).toBe(false);
      expect(JSON.parse(readFileSync(resolve(from, schemaIn(text)), "utf8")).title).toContain("mapping");
    }
  });

  it("of a format with a shipped mapping prints that one, with its comments", async () => {
    await run("map", file("a.bib", "@book{a, title = {A history}, year = 1999}\n"));
    expect(out).toContain("# BibTeX, RIS and CSL-JSON");
  });

  it("of a workbook of our own prints the mapping of such, under the name of its network", async () => {
    const workbook = file("a.xlsx", await bytesOf(await exported(await tinyStore(), "xlsx")));
    await run("map", workbook);
    expect(out).toMatch(/^name: tiny$/m);
    const mapping = file("m.yaml", out);
    out = "";
    await run("check", workbook, "--mapping", mapping);
    expect(out).toMatch(/^No problem: rows of sources: 2, organisations: 3, /);
  });

  it("reads the names of columns in the encoding and by the delimiter that are named, and the mapping says so", async () => {
    const big5 = Buffer.concat([
      Buffer.from([0xa6, 0x57, 0xba, 0xd9]),
      Buffer.from(";country|x\n"),
      Buffer.from([0xb4, 0xba, 0xc2, 0x49]),
      Buffer.from(";FR|1\n"),
    ]);
    const list = file("list.csv", big5);
    await run("map", list);
    expect(out).not.toContain("名稱");
    expect(err).toContain("map --encoding: big5");
    out = "";
    await run("map", list, "--encoding", "big5", "--delimiter", "semicolon");
    expect(out).toContain("encoding: big5\ndelimiter: ;\ntables:");
    expect(out).toContain("id: 名稱");
    expect(out).toContain("country|x");
    const mapping = file("m.yaml", out);
    await run("check", list, "--mapping", mapping, "--json");
    expect(process.exitCode).toBeUndefined();
    await expect(run("map", list, "--delimiter", "x")).rejects.toThrow("comma, semicolon, bar, tab");
    [err, out] = ["", ""];
    await run("map", file("a.bib", "@book{a, title = {A history}, year = 1999}\n"), "--encoding", "utf-8");
    expect(out).toMatch(/^name: a\nencoding: "utf-8"$/m);
  });

  it("writes no mapping for a file that is refused", async () => {
    const to = join(folder, "m.yaml");
    for (const [name, text] of [
      ["empty.csv", ""],
      ["open.csv", 'name,country\n"Alpha,FR\n'],
      ["bomb.gexf", '<!DOCTYPE gexf [<!ENTITY a "b">]><gexf><graph><nodes/></graph></gexf>'],
    ] as const) {
      [err, out, process.exitCode] = ["", "", undefined];
      await run("map", file(name, text), "--out", to);
      expect([process.exitCode, existsSync(to), out], name).toEqual([3, false, ""]);
      expect(err, name).toContain("No mapping was written. Correct the files, and run this again.");
      expect(err, name).not.toContain("Written to");
    }
  });

  it("of a file of no known format says which there are", async () => {
    await run("map", file("a.xyz", "\u0000\u0001"));
    expect(out).toBe("");
    expect(err).toContain("[unknown-format]");
    expect(process.exitCode).toBe(3);
  });
});

describe("the address of a Neo4j", () => {
  it("is told within 5 s when nobody answers there", async () => {
    const began = performance.now();
    await expect(run("map", "neo4j://127.0.0.1:1")).rejects.toMatchObject({ code: "foreign-unreachable" });
    expect(performance.now() - began).toBeLessThan(5_000);
  });

  it.each(["neo4j://me:secret@127.0.0.1:1", "bolt://me@127.0.0.1:1", "neo4j://", "bolt://x?user=me"])(
    "is refused as %s, before anybody is asked",
    async (address) => {
      const refused = await run("map", address).catch((error: MaillageError) => error);
      expect(refused).toMatchObject({ code: "foreign-address", kind: "usage" });
      expect(String(refused) + out + err).not.toContain("secret");
    },
  );

  it.each(["import", "check"])("needs a mapping to %s", async (command) => {
    await expect(run(command, "neo4j://127.0.0.1:1")).rejects.toMatchObject({ code: "foreign-no-mapping" });
  });

  it("with a password file that is not there is refused", async () => {
    vi.stubEnv("MAILLAGE_FOREIGN_NEO4J_PASSWORD_FILE", join(folder, "none.txt"));
    await expect(run("map", "neo4j://127.0.0.1:1")).rejects.toMatchObject({
      code: "password-file",
      message: expect.stringContaining("MAILLAGE_FOREIGN_NEO4J_PASSWORD_FILE"),
    });
    vi.unstubAllEnvs();
  });
});

describe("a foreign file", () => {
  it("without a mapping is refused with what to run", async () => {
    const ties = file("ties.csv", TIES);
    await run("check", ties, "--json");
    expect(process.exitCode).toBe(3);
    expect(JSON.parse(out).problems).toEqual([
      {
        file: "ties.csv",
        row: 0,
        column: null,
        value: null,
        rule: "no-mapping",
        message: "ties.csv is no package, and no mapping says what its columns mean",
        suggestion:
          "write one with: maillage map ties.csv --out ties.csv.mapping.yaml; look at it, and import again",
      },
    ]);
  });

  it("with a mapping that is wrong is refused with the mapping's line", async () => {
    const ties = file("ties.csv", TIES);
    await run("check", ties, "--mapping", file("m.yaml", "maillage: mapping/1\nname: x\ntabels: {}\n"));
    expect(process.exitCode).toBe(3);
    expect(err).toContain(
      'm.yaml, row 3, “tabels”: Mappings have no key "tabels" here [malformed-mapping]. Did you mean "tables"?',
    );
  });

  it("of several tables says in which of them a problem stands", async () => {
    const cell = (at: string, text: string) => `<c r="${at}" t="inlineStr"><is><t>${text}</t></is></c>`;
    const xml = `<sheetData><row r="1">${cell("A1", "Name")}${cell("B1", "Land")}</row><row r="2">${cell("A2", "Alpha")}${cell("B2", "Frnce")}</row></sheetData>`;
    const sheets = ["unions", "parties"].map((name) => ({ name, xml }));
    const book = file("all.xlsx", madeXlsx({ sheets }));
    const rows = "{ rows: [{ becomes: organisations, columns: { id: Name, name: Name, country: Land } }] }";
    const mapping = file(
      "m.yaml",
      `maillage: mapping/1\nname: x\ntables:\n  unions: ${rows}\n  parties: ${rows}\n`,
    );
    await run("check", book, "--mapping", mapping);
    expect(err).toContain('all.xlsx, unions, row 2, “Land”: "Frnce"');
    expect(err).toContain('all.xlsx, parties, row 2, “Land”: "Frnce"');
  });

  it("in a zip is checked like the file itself, and a package in a zip needs no mapping", async () => {
    const packed = file("net.zip", madeZip([{ name: "ties.csv", bytes: TIES }]));
    await run("check", packed, "--json");
    expect(JSON.parse(out).problems).toMatchObject([{ rule: "no-mapping" }]);
    [out, err, process.exitCode] = ["", "", undefined];
    const entries = Object.entries(TINY).map(([name, bytes]) => ({ name, bytes }));
    await run("check", file("tiny.zip", madeZip(entries)));
    expect(out).toBe(
      "No problem: rows of sources: 2, organisations: 3, events: 2, people: 2, ties: 3, facts: 1, coverage: 2.\n",
    );
    expect(process.exitCode).toBeUndefined();
  });

  const entriesOf = (name: string, changes: Readonly<Record<string, string>> = {}) =>
    Object.entries({ ...TINY, "datapackage.json": JSON.stringify({ name }), ...changes }).map(
      ([each, bytes]) => ({ name: `tables/${name}/${each}`, bytes }),
    );
  const TO = () => ["--data-dir", join(folder, "data"), "--network", "n"];

  it("in a zip of several packages is imported in the order of their names, each as one batch", async () => {
    vi.stubEnv("TMPDIR", folder);
    const beside = { name: "nodes.csv", bytes: "Id\n" };
    const packed = file("all.zip", madeZip([beside, ...entriesOf("two"), ...entriesOf("one")]));
    await run("check", packed);
    expect(out.split("\n").filter((line) => line !== "")).toHaveLength(2);
    [out, err] = ["", ""];
    await run("import", packed, ...TO());
    expect(out.match(/Imported as batch/g)).toHaveLength(2);
    expect(err.match(/tables\/\w+ of all\.zip/g)).toEqual(["tables/one of all.zip", "tables/two of all.zip"]);
    expect(process.exitCode).toBeUndefined();
    expect(readdirSync(folder).sort()).toEqual(["all.zip", "data"]);
  });

  it("in a zip of several packages is imported no further than the first with a problem", async () => {
    const broken = entriesOf("two", { "sources.csv": "id\n" });
    const packed = file("all.zip", madeZip([...entriesOf("one"), ...broken, ...entriesOf("zoo")]));
    await run("import", packed, ...TO());
    expect(out.match(/Imported as batch/g)).toHaveLength(1);
    expect(err).toMatch(
      /tables\/two of all\.zip was not imported: \d+ problems?\. Loaded before it: tables\/one of all\.zip\./,
    );
    expect(err).not.toContain("tables/zoo");
    expect(process.exitCode).toBe(3);
  });

  it("may be read by a shipped mapping, by its name", () => {
    expect(findMapping([], "popolo").mapping?.title).toBe("Popolo");
    expect(() => findMapping([], "popplo")).toThrow(MaillageError);
    expect(() => findMapping([], folder)).toThrow(
      /cannot be read: it is a folder, or .* Name a file with --mapping/,
    );
  });
});
