/** On record, as people meet it: about what share of ties is on record, and what to look up next. */
import { mkdtempSync, rmSync } from "node:fs";
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

describe.skipIf(chromium === null)("on record", () => {
  let work = "";
  let browser: Browser;
  let served: Served;
  beforeAll(async () => {
    work = mkdtempSync(join(tmpdir(), "maillage-record-"));
    expect((await run(["import", shipped, "--data-dir", work])).code).toBe(0);
    served = await serve(["--data-dir", work]);
    browser = await launch(chromium ?? "");
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await served?.stop();
    rmSync(work, { recursive: true, force: true });
  });

  it("says about what share is on record, and what a search would change", async () => {
    const { page, trouble } = await watchedPage(browser, served.url);
    await page.goto(`${served.url}/#/sources`);
    await page.getByRole("link", { name: /^How complete is the record/ }).click();
    await page
      .getByText(/^About \d+ % of ties are on record \(between \d+ and \d+ %\)\. There are at least about/)
      .waitFor();
    await page.getByLabel("Parted by").selectOption("region");
    await page.getByRole("row", { name: /^Western Europe/ }).waitFor();
    await page.locator(".looks").nth(1).getByRole("link").first().waitFor();
    await page
      .getByRole("link", { name: /^If this were not so, .+ would have fewer ties than expected\.$/ })
      .first()
      .waitFor();
    await page
      .getByText(/^If this were not so, .+ would go from place \d+ to \d+ among the bridges\.$/)
      .first()
      .waitFor();
    await page.locator(".looks").nth(1).getByRole("link").first().click();
    await page.getByText("Selected cell").waitFor();
    expect(trouble).toEqual([]);
    await page.close();
  }, 60_000);

  it.each([
    [360, "en"],
    [1440, "en"],
    [360, "ar"],
    [1440, "ar"],
  ])(
    "is accessible and fits at %i px in %s",
    async (width, lang) => {
      const { page, trouble } = await watchedPage(browser, served.url);
      await page.setViewportSize({ width, height: 800 });
      await page.goto(`${served.url}/#/unseen?lang=${lang}`);
      await page.locator(".looks li").first().waitFor();
      expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBe(0);
      const cut = await page
        .locator(".record")
        .evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth);
      expect(cut).toBe(0);
      await page.evaluate(axe.source);
      const { violations } = await page.evaluate(() =>
        (globalThis as unknown as { axe: typeof axe }).axe.run(document, {
          runOnly: ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"],
        }),
      );
      expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html.slice(0, 80))])).toEqual([]);
      expect(trouble).toEqual([]);
      await page.close();
    },
    60_000,
  );
});
