/** Time as people meet it: two periods side by side, what doubtful dates change, and a measure over time. */
import { describe, expect, it } from "vitest";
import { run } from "./servedProduct.ts";
import { chromium, faultsOf, loadShipped, showScreens } from "./shippedNetwork.ts";

const loaded = loadShipped();

it("prints what doubtful dates change, with what it means, as text, JSON and CSV", async () => {
  const args = ["analyse", "degree", "--ranges", "--window", "2000/2010", ...loaded.args];
  const { code, out, err } = await run(args);
  expect(code).toBe(0);
  expect(out).toMatch(/between \d+ and \d+, depending on doubtful dates/);
  expect(err).toContain("between which the true degree, arriving, leaving lies");
  const { rows } = JSON.parse((await run([...args, "--json"])).out);
  expect(rows[0].range.values[0].possibly).toBe(rows[0].value);
  expect((await run([...args, "--csv"])).out.split("\n")[0]).toBe(
    "id,label,type,country,degree,arriving,leaving,certainly,possibly,dateSensitive",
  );
}, 60_000);

describe.skipIf(chromium === null)("time on the screens", () => {
  const screens = showScreens(loaded);

  it.each([
    [1440, "en", "Certainly"],
    [360, "ar", "بيقين"],
  ] as const)(
    "two periods at %s px in %s: lists with their sources, and no fault",
    async (width, lang, word) => {
      const { page, trouble } = await screens.open({ width });
      await page.goto(`${screens.url}/#/periods?before=1990/1999&after=2000/2009&lang=${lang}`);
      await page.getByRole("heading", { name: word, exact: true }).first().waitFor();
      expect(await page.locator(".changeBars li").count()).toBe(4);
      expect(await page.locator(".changeLists section").count()).toBe(4);
      await page.locator(".changeLists summary").first().click();
      await page.locator(".changeLists .claim a").first().waitFor();
      expect(await faultsOf(page)).toEqual([]);
      expect(trouble).toEqual([]);
      await page.close();
    },
    60_000,
  );

  it("change by the words of the sentence, and are a table too", async () => {
    const { page, trouble } = await screens.open();
    await page.goto(`${screens.url}/#/network`);
    await page.getByRole("link", { name: "Two periods side by side" }).click();
    await page.locator(".changeBars").waitFor();
    await page.getByLabel("First year of the earlier period").selectOption("1980");
    await page.getByLabel("First year of the later period").selectOption("1995");
    await page.waitForURL(/after=1995\/\d{4}/);
    expect(page.url()).toContain("before=1980/1994");
    await page.getByRole("button", { name: "Table" }).click();
    await page.getByLabel("Count by").selectOption("regions");
    await page.locator(".table tbody th").first().waitFor();
    expect(await faultsOf(page)).toEqual([]);
    expect(trouble).toEqual([]);
    await page.close();
  }, 60_000);

  it("a measure of layers is drawn over time", async () => {
    const { page, trouble } = await screens.open();
    await page.goto(`${screens.url}/#/network?measure=people&window=2000/2010&fields=lgbtq`);
    await page.getByText(/^Over time: /).click();
    await page.locator(".rangeBand").first().waitFor();
    expect(await page.locator(".rangeBand").count()).toBeGreaterThan(1);
    expect(trouble).toEqual([]);
    await page.close();
  }, 60_000);

  it("doubtful dates stand beside the values they change, and an entity's measure is drawn over time", async () => {
    const { page, trouble } = await screens.open();
    await page.goto(`${screens.url}/#/network?measure=degree&window=2000/2010&view=table&fields=lgbtq`);
    await page.getByText("Settings", { exact: true }).click();
    await page.getByLabel("What doubtful dates change").selectOption("true");
    await page.locator("td .meta", { hasText: "depending on doubtful dates" }).first().waitFor();
    await page.getByText("the true value lies between").waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await page.locator(".gapList button").first().click();
    await page.getByText("Over time: Degree").click();
    await page.locator(".rangeBand").waitFor();
    await page.getByText("Show the numbers").click();
    expect(await faultsOf(page, ".working:last-of-type")).toEqual([]);
    expect(trouble).toEqual([]);
    await page.close();
  }, 60_000);
});
