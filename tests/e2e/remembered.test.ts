/** A list that comes again: its mapping is remembered, in the terminal and in the browser. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findChromium, launch } from "./browser.ts";
import { run, type Served, serve } from "./servedProduct.ts";
import { watchedPage } from "./watchedPage.ts";

const chromium = findChromium();
const GROUPS = "Name,Land,Umbrella\nCaravan,SN,Boats\nBoats,JP,\nAssembly,BR,Boats\n";
const BY_HAND = `maillage: mapping/1
name: by-hand
tables:
  groups:
    rows:
      - becomes: organisations
        columns: { id: { from: Name, read: alias }, name: Name, kind: { value: union }, country: Land }
      - becomes: ties
        unless: { Umbrella: "" }
        columns: { from: { from: Name, read: alias }, type: { value: MEMBER_OF }, to: { from: Umbrella, read: alias } }
`;

describe("a list that was imported before", () => {
  let served: Served;
  let browser: Browser | null = null;
  const work = mkdtempSync(join(tmpdir(), "maillage-again-"));
  const place = ["--data-dir", join(work, "data"), "--network", "again"];
  const groups = join(work, "groups.csv");
  const byHand = join(work, "by-hand.yaml");

  beforeAll(async () => {
    writeFileSync(groups, GROUPS);
    writeFileSync(byHand, BY_HAND);
    expect((await run(["import", groups, "--mapping", byHand, ...place])).code).toBe(0);
    writeFileSync(groups, GROUPS.replace("Caravan,SN", "Caravan,ML"));
  });
  afterAll(async () => {
    await browser?.close();
    await served?.stop();
    rmSync(work, { recursive: true, force: true });
  });

  it("is proposed the mapping of then by maillage map, from the store and through a server", async () => {
    const fresh = await run(["map", groups, "--anew", ...place]);
    expect(fresh.out).not.toContain("name: by-hand");
    const mapped = await run(["map", groups, ...place]);
    expect(mapped.err).toContain("Proposed as in the import “groups.csv” of ");
    expect(mapped.out).toContain("name: by-hand");
    served = await serve(place);
    const through = await run(["map", groups, ...place]);
    expect([through.code, through.out, through.err]).toEqual([0, mapped.out, mapped.err]);
    const again = join(work, "again.yaml");
    writeFileSync(again, mapped.out);
    const dry = await run(["import", groups, "--mapping", again, "--dry-run", ...place]);
    expect(dry.out).toBe("Would import: 0 entities, 0 ties and 0 sources new, 2 changed, 4 unchanged.\n");
    expect(readFileSync(again, "utf8")).toContain("value: MEMBER_OF");
  });

  it.skipIf(chromium === null)("says so on the page, and can be proposed anew", async () => {
    browser = await launch(chromium ?? "");
    const { page, trouble } = await watchedPage(browser, served.url, { width: 360, height: 780 });
    await page.goto(served.ownerLink);
    await page.getByText("You now read this network as its owner.").waitFor();
    await page.goto(`${served.url}/#/import?lang=en`);
    const choose = (name: string, text: string) =>
      page
        .locator("input[type=file]")
        .setInputFiles({ name, mimeType: "text/csv", buffer: Buffer.from(text) });
    const mapping = async () => JSON.parse((await page.locator("pre").textContent()) ?? "");

    await choose(
      "groups.csv",
      readFileSync(groups, "utf8")
        .replace("Land,", "Land,Founded,")
        .replace(/,(SN|ML|JP|BR),/g, ",$1,1999,"),
    );
    await page.getByText("counts as a later version of it").waitFor();
    await page.getByText(/Founded.* of .*groups.* was not there before/).waitFor();
    await page.getByRole("heading", { name: "Founded new" }).waitFor();
    for (const language of ["fr", "es", "ar", "en"]) {
      await page.evaluate((one) => {
        location.hash = location.hash.replace(/lang=../, `lang=${one}`);
      }, language);
      await page.locator(`html[lang=${language}] .stepTitle`).waitFor();
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    }
    expect((await mapping()).name).toBe("by-hand");
    await page.getByText("The whole mapping as text").click();
    const download = page.waitForEvent("download");
    await page.getByRole("link", { name: "Save it as mapping.yaml" }).click();
    const saved = await (await download).path();
    expect((await download).suggestedFilename()).toBe("by-hand.mapping.yaml");
    expect(readFileSync(saved, "utf8")).toContain("value: MEMBER_OF");
    await page.getByRole("button", { name: "Propose anew" }).press("Enter");
    await page.getByText("counts as a later version of it").waitFor({ state: "detached" });
    await page.getByText("This is a proposal.").waitFor();
    expect((await mapping()).name).toBe("groups");
    await page.getByRole("button", { name: "Cancel the import" }).click();
    await page.getByRole("button", { name: "Give up" }).click();
    await page.getByText("Nothing was loaded.").waitFor();

    await choose("groups.csv", readFileSync(groups, "utf8"));
    await page.getByText("counts as a later version of it").waitFor();
    await page.getByRole("button", { name: "Use this mapping" }).click();
    await page.getByText("Adds nothing").waitFor();
    await page.getByText(/^2 .*(change|differ)/).waitFor();
    expect(trouble).toEqual([]);
    await page.close();
  });
});
