/** Lineage, as people meet it: one line for each body, who came of whom with sources, and the same as a table. */
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

describe.skipIf(chromium === null)("lineage", () => {
  let work = "";
  let browser: Browser;
  let served: Served;
  beforeAll(async () => {
    work = mkdtempSync(join(tmpdir(), "maillage-lineage-"));
    expect((await run(["import", shipped, "--data-dir", work])).code).toBe(0);
    served = await serve(["--data-dir", work]);
    browser = await launch(chromium ?? "");
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await served?.stop();
    rmSync(work, { recursive: true, force: true });
  });

  it("opens a body, follows descent, and shows the table", async () => {
    const { page, trouble } = await watchedPage(browser, served.url);
    await page.goto(`${served.url}/#/network`);
    await page.getByRole("link", { name: "Time" }).click();
    await page.getByText(/^Until 1950, \d+ % of the years/).waitFor();
    await page.getByText(/^\d+ bodies, \d+ links of descent, .1864–20\d\d.\.$/).waitFor();
    await page.locator(".lineage .body").filter({ hasText: "WFTU" }).first().click();
    await page.getByRole("heading", { name: "World Federation of Trade Unions" }).waitFor();
    await page.getByText("Came of").waitFor();
    await page.getByRole("button", { name: "Close" }).click();
    await page.locator(".panel .gapList button").first().press("Enter");
    await page.getByRole("link", { name: "All about it, with sources" }).waitFor();
    expect(page.url()).toContain("open=");
    await page.goto(`${served.url}/#/lineage?view=table`);
    await page
      .getByRole("row", { name: /World Federation of Trade Unions/ })
      .first()
      .waitFor();
    await page.getByRole("link", { name: "What lasts" }).click();
    await page.getByRole("heading", { name: "Silent longer than usual" }).waitFor();
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
      await page.goto(`${served.url}/#/lineage?lang=${lang}`);
      await page.locator(".lineage .body").first().waitFor();
      expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBe(0);
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
