/** What lasts, as people meet it: curves with both readings, the test in a sentence, who has stopped, and the same as a table. */
import { describe, expect, it } from "vitest";
import { chromium, itFits, loadShipped, showScreens } from "./shippedNetwork.ts";

describe.skipIf(chromium === null)("what lasts", () => {
  const screens = showScreens(loadShipped());

  it("chooses a line, compares by field, shows the table, and lists who has stopped", async () => {
    const { page, trouble } = await screens.open();
    await page.goto(`${screens.url}/#/durability`);
    await page.getByRole("heading", { name: "Member of", exact: true }).waitFor();
    await page.getByText(/^Half of it lasts longer than 3\.0 to 5\.0 years/).waitFor();
    await page.getByText(/between 2\.3 and 13 years .+ of 306 spells ever watched, only 20 were/).waitFor();
    await page.getByText(/^They may\. If the 2 kinds/).waitFor();
    await page.getByRole("button", { name: /^Part of/ }).press("Enter");
    await page.getByText(/^Too little data to tell: 9 spells ended/).waitFor();
    expect(page.url()).toContain("open=PART_OF");
    await page.getByLabel("What is compared").selectOption("field");
    await page.getByText(/^Fields are not tested against one another/).waitFor();
    await page.getByRole("heading", { name: "Silent longer than usual" }).waitFor();
    await page.getByRole("heading", { name: "By their own rhythm" }).waitFor();
    await page.getByRole("heading", { name: "By the rhythm of all pairs" }).waitFor();
    const statuses = (list: string) =>
      page.locator(`.dormant .columns > section > ${list} > li > p > b`).allTextContents();
    expect(await statuses(".ties")).toEqual(new Array(20).fill("lapsed"));
    await page.getByText("8 pairs only late, or unsure by uncertain dates").click();
    const folded = await statuses("details > .ties");
    expect(folded).toHaveLength(8);
    expect(folded).not.toContain("lapsed");
    await page.goto(`${screens.url}/#/durability?view=table`);
    await page.getByRole("row", { name: /^Member of 378 35 3\.0 to 5\.0 rests on few$/ }).waitFor();
    expect(trouble).toEqual([]);
    await page.close();
  }, 60_000);

  it("asks with another lapse and within years, and leads from a silent pair to its events and sources", async () => {
    const { page, trouble } = await screens.open();
    await page.goto(`${screens.url}/#/durability`);
    await page.getByText(/over one gap is late, over 3 lapsed/).waitFor();
    await page.getByLabel("Silence that ends cooperation").selectOption({ label: "5 usual gaps of silence" });
    await page.getByText(/over one gap is late, over 5 lapsed/).waitFor();
    await page.getByText(/or after a silence of 5 usual gaps/).waitFor();
    expect(page.url()).toContain("lapse=5");
    await page.getByLabel("Years", { exact: true }).selectOption("1990–2026");
    await page.getByText(/Of a spell only what was watched within the years/).waitFor();
    const first = page.locator(".dormant .ties > li").first();
    await first.locator("summary").click();
    expect(await first.locator("a[href*='/entity/']").count()).toBeGreaterThan(3);
    const source = first.locator("a[href*='/sources/']").first();
    const title = (await source.textContent()) ?? "";
    await source.click();
    await page.getByRole("heading", { name: title }).waitFor();
    expect(trouble).toEqual([]);
    await page.close();
  }, 60_000);

  it.each(["durability", "dormant"])(
    "waits for the job of %s, ends it, and asks anew when told to",
    async (path) => {
      const { page, trouble } = await screens.open();
      const job = { id: "long-one", state: "running", done: 3, total: 10, problem: null };
      let [asked, waits] = [0, true];
      await page.route(`**/networks/*/${path}?*`, (route) => {
        asked += 1;
        return waits ? route.fulfill({ status: 202, json: job }) : route.continue();
      });
      await page.route(`**/networks/*/${path}`, (route) => {
        asked += 1;
        return waits ? route.fulfill({ status: 202, json: job }) : route.continue();
      });
      await page.route("**/jobs/long-one", (route) => {
        expect(route.request().method()).toBe("DELETE");
        return route.fulfill({ json: { ...job, state: "cancelled", problem: "Cancelled." } });
      });
      await page.goto(`${screens.url}/#/durability`);
      await page.getByText("Computing: 3 of 10 steps.").waitFor();
      await expect.poll(() => asked, { timeout: 5_000 }).toBeGreaterThan(2);
      await page.getByRole("button", { name: "Cancel" }).click();
      await page.getByText("The computation was cancelled.").waitFor();
      const before = asked;
      await page.waitForTimeout(1_500);
      expect(asked).toBe(before);
      waits = false;
      await page.getByRole("button", { name: "Try again" }).click();
      await page
        .locator(path === "dormant" ? ".dormant .ties > li" : ".curves path")
        .first()
        .waitFor();
      expect(trouble).toEqual([]);
      await page.close();
    },
    60_000,
  );

  itFits(screens, "/durability", async (page) => {
    await page.locator(".curves path").first().waitFor();
    await page.locator(".dormant .ties > li").first().waitFor();
    await page.locator(".dormant summary").first().click();
  });
});
