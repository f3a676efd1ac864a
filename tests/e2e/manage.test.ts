/** The owner's screen: only the owner finds it, sees the imports and takes one back. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { TINY, tinyPackage } from "../../packages/importer/src/package/tinyPackage.ts";
import { findChromium, launch } from "./browser.ts";
import { run, type Served, serve } from "./servedProduct.ts";
import { watchedPage } from "./watchedPage.ts";

const chromium = findChromium();

/** An organisation that only the owner sees, and its tie. */
const HIDDEN = {
  "organisations.csv":
    "id,name,name_lang,other_names,kind,scope,founded,dissolved,city,country,fields,website,source,locator,level\n" +
    "alpha,Alpha,en,,union,,,,,,,,book,,\nbeta,Beta,en,,network,,,,,,,,book,,\nhidden,Hidden circle,en,,network,,,,,,,,book,,restricted\n",
  "ties.csv":
    "tie,from,type,to,method,role,start,end,stance,confidence,source,locator,note\n" +
    "t1,alpha,COOPERATES_WITH,beta,,,,,supports,high,book,,\nt2,hidden,SUPPORTS,beta,,,,,supports,high,book,,\n",
};

describe.skipIf(chromium === null)("the owner's screen", () => {
  let browser: Browser;
  let served: Served;
  const work = mkdtempSync(join(tmpdir(), "maillage-manage-"));
  const place = ["--data-dir", work, "--network", "managed"];

  beforeAll(async () => {
    expect((await run(["import", await tinyPackage(HIDDEN), ...place])).code).toBe(0);
    served = await serve(place);
    browser = await launch(chromium ?? "");
  });
  afterAll(async () => {
    await browser?.close();
    await served?.stop();
    rmSync(work, { recursive: true, force: true });
  });

  it("is not the visitor's; the owner reads what only the owner sees as that, and undoes an import there, asked once more", async () => {
    const { page, trouble } = await watchedPage(browser, served.url, { width: 768 });
    await page.goto(`${served.url}/#/manage?lang=en`);
    await page.getByText("Only the owner manages this network.").waitFor();
    expect(await page.getByRole("link", { name: "Manage" }).count()).toBe(0);
    trouble.length = 0;

    await page.goto(served.ownerLink);
    await page.getByText("You now read this network as its owner.").waitFor();
    await page.getByRole("link", { name: "Manage" }).waitFor();
    for (const width of [768, 360])
      for (const language of ["en", "fr", "es", "ar"]) {
        await page.setViewportSize({ width, height: 780 });
        await page.goto(`${served.url}/#/manage?lang=${language}`);
        await page.locator(`html[lang=${language}] .judgements button`).waitFor();
        const fits = await page.evaluate(() => document.documentElement.scrollWidth);
        expect([language, width, fits <= width]).toEqual([language, width, true]);
      }

    const mark = page.locator("main").getByText("only the owner sees it");
    await page.setViewportSize({ width: 768, height: 780 });
    await page.goto(`${served.url}/#/network?lang=en&view=table`);
    await page.getByRole("row", { name: "Hidden circle only the owner sees it" }).waitFor();
    await page.getByRole("button", { name: "Hidden circle only the owner sees it 1" }).waitFor();
    await page
      .locator(".caption")
      .getByText("1 organisation or event here is seen by the owner alone.")
      .waitFor();
    expect(await mark.count()).toBe(2);
    await page.getByRole("link", { name: "Hidden circle" }).click();
    await page.getByRole("heading", { level: 1, name: "Hidden circle" }).waitFor();
    expect(await mark.count()).toBe(2);

    const people = (TINY["people.csv"] ?? "").replace("1980", "1981");
    expect((await run(["import", await tinyPackage({ "people.csv": people }), ...place])).code).toBe(0);
    const { items } = JSON.parse((await run(["batches", "--json", ...place])).out);
    const [first = "", second = ""] = items.map(({ id }: { id: string }) => id);
    const refused = await run(["undo", first, ...place]);
    expect([refused.code, refused.err]).toEqual([4, expect.stringContaining("Undo that one first")]);
    await page.goto(`${served.url}/#/manage?lang=en`);
    await page.reload();
    await page
      .getByRole("button", { name: /^Undo the import/ })
      .nth(1)
      .click();
    await page.getByRole("button", { name: "Undo this import" }).click();
    await page.getByText("A later import of the same data rests on this one").waitFor();
    expect(trouble.splice(0)).toEqual([expect.stringContaining("409")]);
    expect((await run(["undo", second, ...place])).code).toBe(0);
    await page.reload();

    await page.getByRole("button", { name: /^Undo the import/ }).click();
    await page.getByRole("button", { name: "Keep it" }).click();
    await page.getByRole("button", { name: /^Undo the import/ }).click();
    await page.getByRole("button", { name: "Undo this import" }).click();
    await page.getByText("The import is undone").waitFor();
    await page.goto(`${served.url}/#/network?lang=en`);
    await page.getByText("No data is loaded yet.").waitFor();
    expect(trouble).toEqual([]);
    await page.close();
  });
});
