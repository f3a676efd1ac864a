/** The owner judges pairs on the page: by pointer, by keyboard, on a phone, in Arabic; and takes it back. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import axe from "axe-core";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { TINY, tinyPackage } from "../../packages/importer/src/package/tinyPackage.ts";
import { findChromium, launch } from "./browser.ts";
import { run, type Served, serve } from "./servedProduct.ts";
import { watchedPage } from "./watchedPage.ts";

const chromium = findChromium();

describe.skipIf(chromium === null)("the page of duplicates", () => {
  let browser: Browser;
  let served: Served;
  const work = mkdtempSync(join(tmpdir(), "maillage-duplicates-"));
  const place = ["--data-dir", work, "--network", "doubles"];

  beforeAll(async () => {
    const more = [
      "delta,Housing Caravan",
      "delta-2,Caravan of Housing",
      "eps,Peace Boat",
      "eps-2,Peace Boat",
    ];
    const folder = await tinyPackage({
      "organisations.csv": `${TINY["organisations.csv"]}${more.map((row) => `${row},en,,network,international,,,,SN,labour,,book,p. 9\n`).join("")}`,
    });
    expect((await run(["import", folder, ...place])).code).toBe(0);
    served = await serve(place);
    browser = await launch(chromium ?? "");
  });
  afterAll(async () => {
    await browser?.close();
    await served?.stop();
    rmSync(work, { recursive: true, force: true });
  });

  it("tells a visitor whose it is, and leads the owner through pairs and back", async () => {
    const { page, trouble } = await watchedPage(browser, served.url);
    await page.goto(`${served.url}/#/duplicates?lang=en`);
    await page.getByText("Only the owner judges duplicates.").waitFor();
    trouble.length = 0;

    await page.goto(served.ownerLink);
    await page.getByRole("link", { name: "Duplicates" }).click();
    const heads = page.locator(".pair thead");
    const judged = page.locator(".judgements li");
    await page.getByText("2 pairs wait for you").waitFor();
    const first = await heads.textContent();
    await page.getByLabel("Why?").fill("the same seat, says s");
    await page.getByRole("button", { name: "Same S" }).click();
    await judged.filter({ hasText: "the same seat, says s" }).waitFor();
    await page.getByText("1 pair waits for you").waitFor();
    expect(await heads.textContent()).not.toBe(first);
    await page.keyboard.press("d");
    await judged.filter({ hasText: "is not" }).waitFor();
    await page.getByText("No pair waits for you.").waitFor();
    expect(await page.evaluate(() => document.activeElement?.className)).toContain("saying");
    expect(await judged.count()).toBe(2);

    await page.evaluate(axe.source);
    const { violations } = await page.evaluate(() =>
      (window as unknown as { axe: typeof axe }).axe.run(document, { resultTypes: ["violations"] }),
    );
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);

    for (const left of [1, 0]) {
      await judged.first().getByRole("button").click();
      await expect.poll(() => judged.count(), { timeout: 10_000 }).toBe(left);
    }
    await page.getByText("2 pairs wait for you").waitFor();
    expect(await heads.textContent()).toBe(first);
    expect(trouble).toEqual([]);
    for (const [language, width] of [
      ["en", 360],
      ["ar", 360],
      ["es", 360],
      ["fr", 768],
      ["es", 1440],
    ] as const) {
      await page.setViewportSize({ width, height: 780 });
      await page.goto(`${served.url}/#/duplicates?lang=${language}`);
      await page.locator(`html[lang=${language}] .verdicts button`).first().waitFor();
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      expect([language, width, await page.locator(".pair th[scope=row]").evaluateAll(brokenWords)]).toEqual([
        language,
        width,
        [],
      ]);
    }
    await page.close();
  });
});

/** The words that stand on two lines; run in the page. */
function brokenWords(cells: Element[]): string[] {
  return cells.flatMap((cell) => {
    const text = cell.firstChild;
    if (text === null) return [];
    return [...(text.textContent ?? "").matchAll(/\S+/g)].flatMap(({ 0: word, index }) => {
      const range = document.createRange();
      range.setStart(text, index);
      range.setEnd(text, index + word.length);
      return range.getClientRects().length > 1 ? [word] : [];
    });
  });
}
