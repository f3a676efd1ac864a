/** Compare, as people meet it: what two share, the ways between them, and with whom one could plausibly work. */
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { chromium, itFits, loadShipped, showScreens } from "./shippedNetwork.ts";

describe.skipIf(chromium === null)("compare", () => {
  const screens = showScreens(loadShipped());

  const idOf = async (name: string): Promise<string> => {
    const api = `${screens.url}/api/v1/networks`;
    const [network] = (await (await fetch(api)).json()).items;
    const found = await (
      await fetch(`${api}/${network.id}/entities?q=${encodeURIComponent(name)}&limit=1`)
    ).json();
    return found.items[0].id;
  };

  it("leads from one body to plausible partners, and to what it shares with another", async () => {
    const { page, trouble } = await screens.open();
    await page.goto(`${screens.url}/#/entity/${await idOf("La Via Campesina")}`);
    await page.getByRole("link", { name: "Compare with another" }).click();
    await page.getByText(/^With whom .La Via Campesina. could plausibly work$/).waitFor();
    await page.getByText(/^Tried on this network, as the lists stood before \d+: of the \d+ ties/).waitFor();
    const offered = page.getByRole("option");
    await page.getByLabel("The second body").fill("Via Campesina");
    await offered.first().waitFor();
    await page.getByRole("option", { name: "European Coordination Via Campesina" }).waitFor();
    const names = await offered.locator("bdi").allTextContents();
    expect(names.filter((name) => name === "La Via Campesina" || /Conference/.test(name))).toEqual([]);
    await page.getByLabel("The second body").fill("World March of Women");
    await page
      .getByRole("option", { name: /World March of Women/ })
      .first()
      .click();
    await page.getByText(/^They share \d+ events and networks; chance would give/).waitFor();
    expect(page.url()).toMatch(/one=.+&other=/);
    await page.getByRole("row", { name: /^Events and networks of both/ }).waitFor();
    expect(trouble).toEqual([]);
    await page.close();
  }, 60_000);

  it("shows of each step of a way what tie it is, from when, by which source, and who stands between", async () => {
    const { page, trouble } = await screens.open();
    await page.goto(
      `${screens.url}/#/compare?one=${await idOf("La Via Campesina")}&other=${await idOf("World March of Women")}`,
    );
    const way = page.locator(".ways > li").first();
    const step = way.locator("summary").first();
    await step.waitFor();
    expect(await step.textContent()).toMatch(/\d{4}/);
    await step.click();
    await way.locator('.claim a[href*="/sources/"]').first().click();
    await page.waitForURL(/#\/sources\//);
    await page.goBack();
    await page.getByRole("heading", { name: "Between them stand" }).waitFor();
    expect(trouble).toEqual([]);
    await page.close();
  }, 60_000);

  it("takes ways in the order of time there and back, says what that means, and when each stop can be reached", async () => {
    const { page, trouble } = await screens.open();
    await page.goto(
      `${screens.url}/#/compare?one=${await idOf("La Via Campesina")}&other=${await idOf("World March of Women")}&certainty=certainly`,
    );
    await page.getByText("When each tie held plays no part.").waitFor();
    await page.getByLabel("Which ways come first").selectOption({ label: "the order of time" });
    await page.getByText(/Each step can follow the one before, whatever the uncertain dates/).waitFor();
    expect(page.url()).toContain("order=time");
    for (const back of [false, true]) {
      const names = ["La Via Campesina", "World March of Women"];
      const [from = "", to = ""] = back ? names.reverse() : names;
      const part = page
        .locator("section section")
        .filter({ has: page.getByRole("heading", { name: new RegExp(`^From .?${from}.? to .?${to}.?$`) }) });
      const stops = part.locator(".ways .stop");
      await stops.first().waitFor();
      expect(await stops.first().textContent()).toBe(`${from} `);
      expect(await stops.last().textContent()).toMatch(
        new RegExp(`^${to} there by \\d{1,2} \\w+ \\d{4} at the latest$`),
      );
    }
    await page.getByLabel("Certainty").selectOption({ label: "possibly active" });
    await page.getByText(/Dates are read as favourably as they allow/).waitFor();
    expect(trouble).toEqual([]);
    await page.close();
  }, 60_000);

  it("shows what each shared thing rests on when its working is unfolded, both sides", async () => {
    const { page, trouble } = await screens.open();
    await page.goto(
      `${screens.url}/#/compare?one=${await idOf("La Via Campesina")}&other=${await idOf("World March of Women")}`,
    );
    for (const [list, evidence] of [
      ["Events and networks of both", "summary + .claims"],
      ["Fields of both", ".claims"],
    ] as const) {
      const part = page.locator(".columns section").filter({ has: page.getByText(list) });
      const working = part.locator(".working").first();
      await working.locator("summary").first().click();
      for (const body of ["La Via Campesina", "World March of Women"])
        await working.locator("p.meta").getByText(body, { exact: true }).waitFor();
      const row = working.locator(".row summary").first();
      if ((await row.count()) > 0) await row.click();
      await working.locator(`${evidence} a[href*="/sources/"]`).first().waitFor();
    }
    const namesIn = (at: number) =>
      page.locator(`.columns section:nth-child(${at}) .ties > li > a`).allTextContents();
    const [partners, occasions] = [await namesIn(1), await namesIn(2)];
    expect([partners.length, occasions.length].every((n) => n > 0)).toBe(true);
    expect(partners.filter((name) => occasions.includes(name))).toEqual([]);
    expect(trouble).toEqual([]);
    await page.close();
  }, 60_000);

  it("lists the likeliest pairs of all while no body is chosen, with reasons, and leads to compare two of them", async () => {
    const { page, trouble } = await screens.open();
    await page.goto(`${screens.url}/#/network`);
    await page.getByRole("link", { name: "Compare", exact: true }).click();
    await page.getByText("Pairs that could plausibly work together").waitFor();
    await page
      .getByText(/^Tried on this network, as the lists stood before \d+: of the \d+ ties.+at three steps/)
      .waitFor();
    const listed = (title: string) =>
      page.locator("section").filter({ has: page.getByRole("heading", { name: title }) });
    const met = listed("Through common partners").getByRole("listitem").first();
    expect(await met.locator("a[href*='/entity/']").count()).toBeGreaterThan(2);
    const apart = listed("As complementary, three steps away").getByRole("listitem").first();
    expect(await apart.getByText(/^through/).count()).toBeGreaterThan(0);
    const ends = await apart
      .locator("a[href*='/entity/']")
      .evaluateAll((links) =>
        links.slice(0, 2).map((link) => link.getAttribute("href")?.split("/").at(-1) ?? ""),
      );
    await apart.getByRole("link", { name: /^Compare .+ and / }).click();
    await page.locator(".ways li").first().waitFor();
    for (const id of ends) expect(page.url()).toContain(id);
    expect(trouble).toEqual([]);
    await page.close();
  }, 60_000);

  const two = async () =>
    `/compare?one=${await idOf("La Via Campesina")}&other=${await idOf("World March of Women")}`;
  const unfolded = (first: string) => async (page: Page) => {
    await page.locator(first).first().waitFor();
    for (const fold of await page.locator("details > summary").all()) await fold.click();
  };
  itFits(screens, "/compare", unfolded(".columns li"));
  itFits(screens, two, unfolded(".ways li"));
  const twoInTime = async () => `${await two()}&order=time`;
  itFits(screens, twoInTime, unfolded(".ways li"));
});
