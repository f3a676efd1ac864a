/** Lineage, as people meet it: one line for each body, who came of whom with sources, and the same as a table. */
import { describe, expect, it } from "vitest";
import { chromium, itFits, loadShipped, showScreens } from "./shippedNetwork.ts";

describe.skipIf(chromium === null)("lineage", () => {
  const screens = showScreens(loadShipped());

  it("opens a body, follows descent, and shows the table", async () => {
    const { page, trouble } = await screens.open();
    await page.goto(`${screens.url}/#/network`);
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
    await page.goto(`${screens.url}/#/lineage?view=table`);
    await page
      .getByRole("row", { name: /World Federation of Trade Unions/ })
      .first()
      .waitFor();
    await page.getByRole("link", { name: "What lasts" }).click();
    await page.getByRole("heading", { name: "Silent longer than usual" }).waitFor();
    expect(trouble).toEqual([]);
    await page.close();
  }, 60_000);

  itFits(screens, "/lineage", (page) => page.locator(".lineage .body").first().waitFor());
});
