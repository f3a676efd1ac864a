/** Measures as people meet them: in the terminal with and without a server, as findings, and on the picture. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import axe from "axe-core";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findChromium, launch } from "./browser.ts";
import { run, type Served, serve } from "./servedProduct.ts";
import { watchedPage } from "./watchedPage.ts";

const chromium = findChromium();
const shipped = resolve(import.meta.dirname, "../../data/internationalism");
let work = "";
let loaded: string[] = [];

beforeAll(async () => {
  work = mkdtempSync(join(tmpdir(), "maillage-measures-"));
  loaded = ["--data-dir", join(work, "data")];
  expect((await run(["import", shipped, ...loaded])).code).toBe(0);
}, 120_000);
afterAll(() => rmSync(work, { recursive: true, force: true }));

describe("analyse", () => {
  it("prints values with labels, and what they rest on", async () => {
    const { code, out, err } = await run(["analyse", "constraint", "--evidence", "undisputed", ...loaded]);
    expect(code).toBe(0);
    expect(out.split("\n")[0]).toMatch(/^ +[\d.]+ {2}\S/);
    expect(err).toMatch(/projection undirected: \d+ nodes, \d+ ties, from \d+ recorded ties of \d+ sources/);
    expect(err).toMatch(/Left out: \d+ without a tie/);
  });

  it.each([
    ["mixing", /^ *1 South America +\d+/m],
    ["scale", /^South America +[\d.]+ +[\d.]+ +[\d.]+ +[\d.]+ {2}\([\d.]+ to [\d.]+\)$/m],
    ["layers", /^ *\d+ Joint campaign +[\d.]+/m],
    ["subject-overlap", /^ *\d+ Peasants and food +[\d.]+/m],
  ])("prints the table of %s in columns, with the names of its groups", async (measure, row) => {
    const { code, out } = await run(["analyse", measure, ...loaded]);
    expect(code).toBe(0);
    expect(out).toMatch(row);
    expect(out).not.toContain("\uFFFD");
  });

  it("gives the same answer as JSON and as CSV, with or without a server", async () => {
    const args = ["analyse", "pagerank", "--ties", "all", "--param", "damping=0.5", ...loaded];
    const json = await run([...args, "--json"]);
    const csv = await run([...args, "--csv"]);
    const rows = JSON.parse(json.out).rows as { id: string; label: string; value: number }[];
    const lines = csv.out.trim().split("\n");
    expect(lines[0]).toBe("id,label,type,country,pagerank");
    expect(lines).toHaveLength(rows.length + 1);
    expect(lines[1]).toContain(rows[0]?.id);
    const served = await serve(loaded);
    try {
      expect((await run([...args, "--json"])).out).toBe(json.out);
    } finally {
      await served.stop();
    }
  }, 60_000);

  it("prints ties with the names of their ends: of bridges those that are, as CSV and JSON all", async () => {
    const args = ["analyse", "bridges", ...loaded];
    const { out, err } = await run(args);
    const count = Number(/^bridge-count: (\d+)$/m.exec(out)?.[1]);
    expect(out).toMatch(/^Bridge:\n {11}1 {2}\S.* – \S/);
    expect(err).toContain(`… and ${count - 20} more`);
    const lines = (await run([...args, "--csv"])).out.trim().split("\n");
    expect(lines[0]).toBe("source,source_name,target,target_name,bridge");
    expect(lines.filter((line) => line.endsWith(",1"))).toHaveLength(count);
    const { rows } = JSON.parse((await run([...args, "--json"])).out);
    expect(rows).toHaveLength(lines.length - 1);
    expect(rows[0].sourceName).not.toBe(rows[0].source);
  });

  it("prints tables of groups as CSV, ranks beside values, and refuses a table that is not there", async () => {
    const scale = await run(["analyse", "scale", "--table", "scale-by-region", "--csv", ...loaded]);
    expect(scale.out).toMatch(/^row,column,value,low,high\nSouth America,within-country,[\d.]+,,\n/);
    const mixing = await run(["analyse", "mixing", "--csv", ...loaded]);
    expect(mixing.out).toMatch(/^row,column,value\nSouth America,South America,\d+\n/);
    const ranked = await run(["analyse", "degree", "--robustness", "20", "--csv", ...loaded]);
    expect(ranked.out).toMatch(/^id,label,type,country,degree,.*rank,rank_low,rank_high\n/);
    const refused = await run(["analyse", "mixing", "--table", "nodes", ...loaded]);
    expect([refused.code, refused.err]).toEqual([2, expect.stringContaining("ties-between, totals")]);
  }, 60_000);

  it("refuses a setting out of range, and lists the measures", async () => {
    const refused = await run(["analyse", "pagerank", "--param", "damping=2", ...loaded]);
    expect([refused.code, refused.err]).toEqual([3, expect.stringContaining("from 0 to 0.99")]);
    expect((await run(["analyse", "nothing", ...loaded])).err).toContain("no such measure");
    expect((await run(["analyse"])).out).toMatch(/^pagerank/m);
  });

  it("keeps a finding that is the same when asked again, and says why when it is not", async () => {
    const file = join(work, "finding.json");
    expect((await run(["analyse", "clustering", "--save", file, ...loaded])).code).toBe(0);
    const again = await run(["verify", file, ...loaded]);
    expect([again.code, again.out]).toEqual([0, "same\n"]);
    expect((await run(["analyse", "clustering", "--save", file, ...loaded])).err).toContain("there already");
    const finding = JSON.parse(readFileSync(file, "utf8"));
    expect(JSON.stringify(finding)).not.toMatch(/Campesina|Forum/);
    const altered = {
      ...finding,
      data: { revision: 0, hash: "0" },
      result: { ...finding.result, hash: "0" },
    };
    writeFileSync(file, JSON.stringify(altered));
    const different = await run(["verify", file, ...loaded]);
    expect([different.code, different.out]).toEqual([
      1,
      expect.stringMatching(/^different\nThe data changed: it was revision 0 and is revision 1/),
    ]);
  });
});

describe.skipIf(chromium === null)("the picture of a measure", () => {
  let browser: Browser;
  let served: Served;
  beforeAll(async () => {
    served = await serve(loaded);
    browser = await launch(chromium ?? "");
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    await served?.stop();
  });

  it("is chosen in the question, explained beside the picture, and ranks the table", async () => {
    const { page, trouble } = await watchedPage(browser, served.url);
    await page.goto(`${served.url}/#/network`);
    await page.locator(".question").getByLabel("What the size of marks shows").selectOption("constraint");
    await page.getByRole("heading", { name: "Constraint", exact: true }).waitFor();
    expect(page.url()).toContain("measure=constraint");
    await page.getByText("Computed at revision 1").waitFor();
    await page.locator(".question").getByLabel("What the colour of marks shows").selectOption("value");
    expect(page.url()).toContain("shade=value");
    await page.getByText("larger and stronger in colour: less by Constraint").waitFor();
    await page.locator(".gapList button").first().click();
    await page.getByText(/^Show the working: Constraint/).click();
    await page.locator(".working li").first().waitFor();
    await page.getByRole("button", { name: "Close" }).click();
    await page.getByRole("button", { name: "See how sure they are" }).click();
    await page.getByText("Ranks: between which nine tenths of 100 draws of the sources lie.").waitFor();
    expect(page.url()).toContain("robustness");
    const ranks = await page.locator(".gapList .meta").allTextContents();
    expect(ranks).toHaveLength(10);
    for (const rank of ranks) expect(rank).toMatch(/^ rank [\d,]+ to [\d,]+$/);
    expect(await page.getByText("Places may rest on few sources.").count()).toBe(0);
    await page.goto(`${served.url}/#/network?measure=constraint&view=table&fields=lgbtq`);
    const column = page.locator("td.n:last-child");
    await column.first().waitFor();
    const values = (await column.allTextContents()).slice(0, 20).map(Number);
    expect(values).toEqual([...values].sort((a, b) => a - b));
    await page.evaluate(axe.source);
    const { violations } = await page.evaluate(() =>
      (globalThis as unknown as { axe: typeof axe }).axe.run(document, {
        runOnly: ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"],
      }),
    );
    expect(violations.map(({ id, nodes }) => [id, nodes.length])).toEqual([]);
    expect(trouble).toEqual([]);
    await page.close();
  }, 60_000);

  it.each(["/network?measure=constraint&window=2000/2020", "/gaps?rows=region&columns=region"])(
    "of %s is kept as a finding which the terminal verifies",
    async (address) => {
      const { page, trouble } = await watchedPage(browser, served.url);
      await page.goto(`${served.url}/#${address}`);
      const downloading = page.waitForEvent("download");
      await page.getByRole("button", { name: "Keep as a finding" }).click();
      const file = join(work, `kept-${address.slice(1, 5)}.json`);
      await (await downloading).saveAs(file);
      await page.getByText(/^ ?Kept as finding-.*-1\.json\.$/).waitFor();
      expect(await run(["verify", file, ...loaded])).toMatchObject({ code: 0, out: "same\n" });
      expect(JSON.parse(readFileSync(file, "utf8"))).toMatchObject({
        seenBy: "visitor",
        data: { hash: null },
      });
      expect(trouble).toEqual([]);
      await page.close();
    },
    60_000,
  );
  it("shows one community in ink, tables between groups, and places by ties alone, all in the address", async () => {
    const { page, trouble } = await watchedPage(browser, served.url);
    await page.goto(`${served.url}/#/network?measure=leiden`);
    await page.getByText("Grey: between circles, stability below 0.7").waitFor();
    const colour = page.locator(".question").getByLabel("What the colour of marks shows");
    const choices = (await colour.locator("option").allTextContents()).filter((text) =>
      /^the circle of \S/.test(text),
    );
    const [circle = ""] = choices;
    const listed = page.locator(".circles button");
    const names = await listed.locator("bdi").allTextContents();
    expect(names.map((name) => `the circle of ${name}`)).toEqual(choices);
    const members = (await listed.locator("span").allTextContents()).map(Number);
    expect(members).toEqual([...members].sort((a, b) => b - a));
    expect(members.at(-1)).toBeGreaterThan(0);
    await page.getByText(/^\d+ of \d+ runs$/).waitFor();
    await listed.first().click();
    expect(await listed.first().getAttribute("aria-pressed")).toBe("true");
    await page.getByText(`Dark: in ${circle}. Pale: in others`).waitFor();
    await page.locator(".question").getByLabel("What the places of marks show").selectOption("force");
    await page.getByLabel("Of the whole network, show").selectOption("mixing");
    const table = page.getByRole("region", { name: /^Ties between groups/ });
    await table.getByRole("row", { name: /South America/ }).waitFor();
    expect(page.url()).toMatch(/measure=leiden.*shade=.*whole=mixing.*layout=force/);
    await page.reload();
    await table.getByRole("row", { name: /South America/ }).waitFor();
    expect(await colour.locator("option:checked").textContent()).toBe(circle);
    await page.goto(`${served.url}/#/network?measure=scale`);
    await page.getByRole("region", { name: "Shares of the ties of each region" }).waitFor();
    expect(trouble).toEqual([]);
    await page.close();
  }, 60_000);
});
