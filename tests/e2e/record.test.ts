/** On record, as people meet it: about what share of ties is on record, and what to look up next. */
import { describe, expect, it } from "vitest";
import { chromium, itFits, loadShipped, showScreens } from "./shippedNetwork.ts";

describe.skipIf(chromium === null)("on record", () => {
  const screens = showScreens(loadShipped());

  it("says about what share is on record, and what a search would change", async () => {
    const { page, trouble } = await screens.open();
    await page.goto(`${screens.url}/#/sources`);
    await page.getByRole("link", { name: /^How complete is the record/ }).click();
    await page
      .getByText(/^About \d+ % of ties are on record \(between \d+ and \d+ %\)\. There are at least about/)
      .waitFor();
    await page.getByLabel("Parted by").selectOption("region");
    await page.getByRole("row", { name: /^Western Europe/ }).waitFor();
    await page.getByLabel("Parted by").selectOption("region-field");
    await page.getByRole("row", { name: /^Western Europe × Labour \d+ \d+ %/ }).waitFor();
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

  itFits(screens, "/unseen", async (page) => {
    await page.locator(".looks li").first().waitFor();
    const cut = await page
      .locator(".record")
      .evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth);
    expect(cut).toBe(0);
  });
});
