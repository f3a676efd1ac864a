/** Gaps as people meet them: counted by occasions, or by ties against a chance they choose; with their order and their working. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { GapCell } from "@maillage/model";
import axe from "axe-core";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findChromium, launch } from "./browser.ts";
import { run, type Served, serve } from "./servedProduct.ts";
import { watchedPage } from "./watchedPage.ts";

const chromium = findChromium();
const WORDS = {
  en: {
    working: "Show the working",
    order: /^Widest first/,
    chain: /before the first draw/,
    verdict: "met at fewer events and networks than expected",
  },
  ar: {
    working: "عرض طريقة الحساب",
    order: /^مرتّبة/,
    chain: /قبل السحب الأوّل/,
    verdict: "التقوا في أحداث وشبكات أقلّ من المتوقّع",
  },
} as const;

/** What axe finds, and how much wider than the window the page is. */
async function faults(page: Page) {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(() =>
    (globalThis as unknown as { axe: typeof axe }).axe.run("html", {
      runOnly: ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"],
    }),
  );
  const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  return [
    ...violations.map(({ id, nodes }) => [id, nodes[0]?.html.slice(0, 120)]),
    ...(over > 0 ? [["too wide", over]] : []),
  ];
}

describe.skipIf(chromium === null)("gaps on the screens", () => {
  let browser: Browser;
  let served: Served;
  let work = "";
  beforeAll(async () => {
    work = mkdtempSync(join(tmpdir(), "maillage-gaps-"));
    served = await serve(["--data-dir", work]);
    browser = await launch(chromium ?? "");
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await served?.stop();
    rmSync(work, { recursive: true, force: true });
  });

  it("say first that no shortfall is certain, before one cell in detail", async () => {
    const { page, trouble } = await watchedPage(browser, served.url);
    await page.goto(`${served.url}/#/gaps?lang=en`);
    await page.locator("h2.finding").waitFor({ timeout: 30_000 });
    expect(await page.locator("aside.panel").textContent()).toMatch(
      /^No cell holds fewer than expected beyond doubt\. After correcting/,
    );
    expect(trouble).toEqual([]);
    await page.close();
  });

  it("are printed in order, as text, JSON and CSV, and kept as a finding", async () => {
    const asked = ["gaps", "--rows", "region", "--columns", "region", "--measured-by", "occasions"];
    const place = ["--data-dir", work];
    const text = await run([...asked, ...place]);
    expect(text.code).toBe(0);
    expect(text.out).toMatch(/^Fewer than expected:\n +\d+ of [\d.]+ +[\d.]+ missing {2}/);
    expect(text.err).toMatch(/\d+ steps before the first draw, \d+ between two, \d+ in all/);
    const { cells, method } = JSON.parse((await run([...asked, ...place, "--json"])).out);
    const rows = (await run([...asked, ...place, "--csv"])).out.trimEnd().split("\n").slice(1);
    expect(rows).toHaveLength(cells.length);
    const missing = rows
      .slice(0, method.verdicts)
      .map((row) => Number(/,([^,]+),[^,]+,[^,]*,fewer-than-expected$/.exec(row)?.[1]));
    expect(missing.length).toBeGreaterThan(1);
    expect(missing).toEqual([...missing].sort((a, b) => b - a));
    const kept = join(work, "finding.json");
    expect((await run([...asked, ...place, "--save", kept])).code).toBe(0);
    expect((await run(["verify", kept, ...place])).out).toBe("same\n");
    const refused = await run(["gaps", "--null", "edge-swaps", ...place]);
    expect([refused.code, refused.err]).toEqual([3, expect.stringContaining("edge-swaps only for ties")]);
  }, 120_000);

  it.each([
    [360, "en"],
    [360, "ar"],
    [1440, "en"],
    [1440, "ar"],
  ] as const)(
    "by occasions at %s px in %s: in order, with the working, and no fault",
    async (width, lang) => {
      const { page, trouble } = await watchedPage(browser, served.url, { width });
      await page.goto(`${served.url}/#/gaps?rows=region&columns=region&counted=occasions&lang=${lang}`);
      const words = WORDS[lang];
      await page.locator("#cell .finding").waitFor({ timeout: 60_000 });
      expect(await page.locator("html").getAttribute("dir")).toBe(lang === "ar" ? "rtl" : "ltr");

      const { cells, method } = await page.evaluate(async () =>
        (
          await fetch(
            "/api/v1/networks/internationalism/gaps?rows=region&columns=region&measuredBy=occasions",
          )
        ).json(),
      );
      expect(method).toMatchObject({ unit: "occasions", draws: 2000 });
      const verdicts = (cells as GapCell[])
        .filter(({ status }) => status === "fewer-than-expected")
        .sort((a, b) => b.shortfall - a.shortfall);
      const listed = await page.locator("#cell .gapList").first().locator("button").allTextContents();
      expect(listed).toHaveLength(verdicts.length);
      for (const [at, { observed, expected }] of verdicts.entries()) {
        const [found, of = Number.NaN] = (listed[at]?.match(/\d+(?:\.\d+)?/g) ?? []).map(Number);
        expect(found).toBe(observed);
        expect(Math.abs(of - expected)).toBeLessThan(0.051);
      }
      expect(await page.locator("#cell").getByText(words.order).count()).toBe(1);
      if (width === 360) {
        const told = page.locator(".phoneList > div > button");
        const statuses = await told.locator(".meta").allTextContents();
        expect(statuses).toHaveLength(await told.count());
        expect(statuses).not.toContain("");
        const red = await told
          .filter({ has: page.locator(".red") })
          .locator(".meta")
          .allTextContents();
        expect(red.length).toBeGreaterThan(0);
        expect(red).toEqual(statuses.filter((status) => status === words.verdict));
      }

      await page.getByText(words.working, { exact: true }).click();
      const chain = page.locator("#cell .working li", { hasText: words.chain });
      await chain.waitFor();
      const number = (value: number) => value.toLocaleString(lang === "ar" ? "ar-u-nu-latn" : "en");
      expect(await chain.textContent()).toContain(number(method.chain.steps));
      expect(await faults(page)).toEqual([]);
      expect(trouble).toEqual([]);
      await page.close();
    },
    90_000,
  );

  it("compare ties with swapped ones where both sides are the same, and say when to", async () => {
    const { page, trouble } = await watchedPage(browser, served.url);
    await page.goto(`${served.url}/#/gaps?lang=en`);
    await page.locator("#cell .finding").waitFor({ timeout: 60_000 });
    const chance = page.getByLabel("What chance is");
    expect(await chance.count()).toBe(0);
    await page.getByLabel("Columns", { exact: true }).selectOption("region");
    await page.getByText(/where a few hubs hold most ties/).waitFor();
    await chance.selectOption("edge-swaps");
    await page.waitForURL(/null=edge-swaps/);
    await page.getByText(/ties exchange ends at random/).waitFor({ timeout: 60_000 });
    await page.getByText("Show the working").click();
    await page.locator("#cell .working li", { hasText: /^Swaps of ends: / }).waitFor();
    expect(await faults(page)).toEqual([]);
    await page.getByLabel("What is counted").selectOption("occasions");
    await page.waitForURL(/counted=occasions/);
    expect([page.url().includes("null="), await chance.count()]).toEqual([false, 0]);
    expect(trouble).toEqual([]);
    await page.close();
  }, 120_000);
});
