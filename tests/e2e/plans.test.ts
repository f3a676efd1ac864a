/** The planning screen on the shipped network: a plan is made, solved, explained, changed by hand and by two at once. */
import { readFileSync } from "node:fs";
import type { Cookie, Locator, Page } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";
import { chromium, faultsOf, loadShipped, showScreens } from "./shippedNetwork.ts";

const TITLE = "Assembly of the commons";

/** Takes hold of a row: by its grip with a finger, or anywhere with a mouse. The first move begins the drag. */
async function hold(page: Page, row: Locator, byFinger: boolean) {
  await row.scrollIntoViewIfNeeded();
  const centre = async (of: Locator) => {
    const box = (await of.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  };
  const touch = byFinger ? await page.context().newCDPSession(page) : null;
  const send = (type: "touchStart" | "touchMove" | "touchEnd", ...touchPoints: { x: number; y: number }[]) =>
    touch?.send("Input.dispatchTouchEvent", { type, touchPoints });
  const move = async (x: number, y: number) => {
    if (touch) await send("touchMove", { x, y });
    else await page.mouse.move(x, y);
  };
  const { x, y } = await centre(row.locator(byFinger ? ".dragGrip" : ".guestName"));
  if (touch) await send("touchStart", { x, y });
  else {
    await page.mouse.move(x, y);
    await page.mouse.down();
  }
  await move(x + 8, y + 3);
  return {
    moveTo: async (target: Locator) => {
      const to = await centre(target);
      await move(to.x, to.y);
    },
    letGo: () => (touch ? send("touchEnd") : page.mouse.up()),
  };
}

describe.skipIf(chromium === null)("the planning screen", () => {
  const screens = showScreens(loadShipped());
  /** What the browser keeps of the owner, whose link opens once. */
  let cookies: Cookie[] = [];
  beforeAll(async () => {
    const { page } = await screens.open();
    await page.goto(screens.ownerLink);
    await page.getByRole("link", { name: "Plan", exact: true }).waitFor();
    cookies = await page.context().cookies();
    await page.close();
  });
  const asOwner = async (width: number) => {
    const watched = await screens.open({ width, height: 900 });
    await watched.page.context().addCookies(cookies);
    return watched;
  };
  const kept = (page: Page) => page.getByText("All changes are kept.").waitFor();
  const make = async (page: Page, seats: number) => {
    await page.goto(`${screens.url}/#/plans?lang=en`);
    await page.getByLabel("What it is called").fill(TITLE);
    await page.getByLabel("Seats").fill(String(seats));
    await page.getByRole("button", { name: "Make the plan" }).click();
    await page.getByText("guests can be invited.").waitFor();
  };
  const add = async (page: Page, menu: string, kind: string) => {
    await page.getByText(menu, { exact: true }).click();
    await page.getByRole("button", { name: kind }).click();
  };

  it("is the owner's alone: a visitor who comes by the start page reads so, and is offered no plan", async () => {
    const { page } = await screens.open({ width: 768 });
    await page.goto(`${screens.url}/#/?lang=en`);
    await page.getByRole("link", { name: "Plan an encounter" }).click();
    await page.getByText("Encounter plans are the owner’s alone").waitFor();
    expect(await page.getByRole("link", { name: "Plan", exact: true }).count()).toBe(0);
    expect(await page.getByRole("button", { name: "Make the plan" }).count()).toBe(0);
    await page.close();
  });

  it("goes from wishes to a list with a reason for each guest, and on by hand, where the numbers follow", async () => {
    const { page, trouble } = await asOwner(1440);
    await make(page, 6);
    await add(page, "Add a rule", "a quota of seats");
    await page.getByRole("spinbutton", { name: "Seats, at least", exact: true }).last().fill("2");
    await add(page, "Add an aim", "two regions that should meet");
    await kept(page);
    await page.getByRole("button", { name: "Find the best list" }).click();
    await page.locator(".guest").nth(5).waitFor();
    await page.getByText("Aim 1, Who should meet: 1 of at most 1. No list can do better.").waitFor();
    await page.getByText("Show the working").click();
    await page.getByText("It was solved to the end").waitFor();

    const only = page.locator(".guest", { hasText: "Only one from Eastern Africa" });
    const name = (await only.locator(".guestName").textContent()) ?? "";
    await only.locator(".guestName").click();
    await page.getByRole("heading", { name }).waitFor();
    await page.getByText("Nobody else on the list covers Eastern Africa.").waitFor();
    await page.getByText("Without this guest, and nothing else changed: aim 1 from 1 to 0.").waitFor();
    await page.keyboard.press("Escape");
    await page.locator(`.guestName:focus`, { hasText: name }).waitFor();

    await page.getByRole("button", { name: "By hand" }).click();
    await page.getByText("6 guests, 6 seats").waitFor();
    await page.locator(".guest", { hasText: name }).getByRole("button", { name: /^Take/ }).click();
    await page.getByText("5 guests, 5 seats").waitFor();
    await page.getByText("Aim 1, Who should meet: 0 of at most 1.").waitFor();
    await page.getByRole("searchbox", { name: "Find by name" }).fill(name);
    await page
      .locator(".guest", { hasText: name })
      .getByRole("button", { name: /^Invite/ })
      .click();
    await page.getByText("Aim 1, Who should meet: 1 of at most 1.").waitFor();
    await kept(page);
    expect(await page.title()).not.toContain(TITLE);
    expect(page.url()).toMatch(/#\/plans\/[\w-]+\?lang=en$/);
    expect(await faultsOf(page)).toEqual([]);
    expect(trouble).toEqual([]);
    await page.close();
  });

  it("offers bridges from the gaps, those beyond doubt before those that could be chance; finds a guest by its very name", async () => {
    const { page, trouble } = await asOwner(1440);
    await make(page, 6);
    await page.getByText("Take bridges from the gaps", { exact: true }).click();
    await page
      .getByLabel(/ties missing/)
      .nth(9)
      .waitFor();
    const pairs = await page.locator(".ticks label").allTextContents();
    const isDoubtful = pairs.map((pair) => pair.includes("could be chance"));
    expect(isDoubtful).toContain(true);
    expect(isDoubtful).toEqual([...isDoubtful].sort());
    expect(isDoubtful[0]).toBe(false);
    await page.getByLabel(pairs[0]?.trim() ?? "").check();
    await page.getByText("Who should meet").first().waitFor();
    await add(page, "Add a rule", "who must come");
    await page.locator('[data-kind="must"] input').fill("world march of women");
    await page.getByRole("option").nth(1).waitFor();
    expect(await page.getByRole("option").first().textContent()).toBe("World March of Women");
    expect(trouble).toEqual([]);
    await page.close();
  });

  it.each([360, 1440])(
    "drags guests out of the list and in again at %i px, by finger or mouse, and the numbers follow",
    async (width) => {
      const isPhone = width === 360;
      const { page, trouble } = await asOwner(width);
      await make(page, 4);
      await add(page, "Add an aim", "two regions that should meet");
      await kept(page);
      const part = (at: number) => (isPhone ? page.locator(".planSteps button").nth(at).click() : undefined);
      await part(1);
      await page.getByRole("button", { name: "Find the best list" }).click();
      await page.getByText("4 guests, 4 seats").waitFor();
      const only = page.locator(".guest", { hasText: "Only one from Eastern Africa" });
      const name = (await only.locator(".guestName").textContent()) ?? "";
      await page.getByRole("button", { name: "By hand" }).click();
      const row = page.locator(".guest").filter({ has: page.getByText(name, { exact: true }) });
      const bar = page.locator(".dropBar");

      const out = await hold(page, row, isPhone);
      await bar.getByText("Drop here to take").waitFor();
      await out.moveTo(bar);
      await page.locator(".dropBar[data-over]").waitFor();
      await out.letGo();
      await page.getByText("3 guests, 3 seats").waitFor();
      await page.getByText("Aim 1, Who should meet: 0 of at most 1.").waitFor();
      expect(await bar.count()).toBe(0);

      await page.getByRole("searchbox", { name: "Find by name" }).fill(name);
      const back = await hold(page, row, isPhone);
      await bar.getByText("Drop here to invite").waitFor();
      await page.keyboard.press("Escape");
      expect(await bar.count()).toBe(0);
      await back.letGo();
      await page.getByText("3 guests, 3 seats").waitFor();
      const again = await hold(page, row, isPhone);
      await again.moveTo(isPhone ? bar : page.locator("[data-drop=in] .guest").last());
      await again.letGo();
      await page.getByText("4 guests, 4 seats").waitFor();
      await page.getByText("Aim 1, Who should meet: 1 of at most 1.").waitFor();
      await kept(page);

      await part(0);
      await add(page, "Add a rule", "who must come");
      await page.locator('[data-kind="must"]').getByRole("combobox").fill(name);
      await page.getByRole("option", { name }).click();
      await part(1);
      expect(await row.getByRole("button", { name: /^Take/ }).isDisabled()).toBe(true);
      const bound = await hold(page, row, isPhone);
      await bound.moveTo(bar);
      await bound.letGo();
      await bar.getByText("Must come, by your rule.").waitFor();
      expect(await faultsOf(page)).toEqual([]);
      await page.getByText("4 guests, 4 seats").waitFor();
      // It opened nobody on its way.
      expect(await page.locator(".guest[data-open]").count()).toBe(0);
      await page.keyboard.press("Shift");
      expect(await bar.count()).toBe(0);
      expect(trouble).toEqual([]);
      await page.close();
    },
  );

  it.each([360, 1440])(
    "seats them by the languages and the fixed seats that are set, at %i px",
    async (width) => {
      const { page, trouble } = await asOwner(width);
      await make(page, 8);
      await page.getByRole("combobox", { name: "Guests come from" }).selectOption("nobody but those I add");
      await page.locator(".planRules input[type=file]").setInputFiles({
        name: "guests.csv",
        mimeType: "text/csv",
        buffer: Buffer.from(
          `name,language\n${["en", "en", "en", "en;fr", "en;fr", "fr", "fr", "fr"].map((tongue, at) => `Circle ${at + 1},${tongue}`).join("\n")}\n`,
        ),
      });
      await page.getByText("8 guests can be invited.").waitFor();
      await kept(page);
      if (width === 360) await page.locator(".planSteps button").nth(1).click();
      await page.getByRole("button", { name: "Find the best list" }).click();
      await page.locator(".guest").nth(7).waitFor();
      await page.locator(".part summary", { hasText: "Tables" }).click();
      await page.getByRole("button", { name: "Seat them at tables" }).click();
      await page.getByRole("spinbutton", { name: "Tables" }).fill("3");
      await page.getByRole("combobox", { name: "Language of table 3" }).selectOption("English");
      await page.getByRole("spinbutton", { name: "Tables" }).fill("2");
      await page.getByRole("spinbutton", { name: "Rounds" }).fill("2");
      await page.getByRole("combobox", { name: "Language of table 1" }).selectOption("French");
      const settled = page.locator(".seating[aria-busy=false]", { hasText: "Table 1, in French" });
      await settled.waitFor();
      await page.getByRole("combobox", { name: "Give somebody a fixed seat" }).fill("Circle 5");
      await page.getByRole("option", { name: "Circle 5" }).click();
      await page.getByRole("combobox", { name: /^Table of .Circle 5/ }).selectOption("Table 2");
      await page.getByRole("combobox", { name: /^Round of .Circle 5/ }).selectOption("Round 2");
      await kept(page);
      const seated = async (round: number, table: RegExp) =>
        page
          .locator("section", { has: page.getByRole("heading", { name: `Round ${round}`, exact: true }) })
          .last()
          .locator(".tables > div", { has: page.getByRole("heading", { name: table }) })
          .getByRole("listitem")
          .allTextContents();
      await settled.waitFor();
      expect(await seated(2, /^Table 2/)).toContain("Circle 5");
      for (const round of [1, 2])
        expect(await seated(round, /^Table 1, in French$/)).toEqual(
          expect.arrayContaining(["Circle 6", "Circle 7", "Circle 8"]),
        );
      expect(await page.getByRole("heading", { name: /^Table/, level: 4 }).count()).toBe(4);
      expect(await faultsOf(page)).toEqual([]);
      await page.getByRole("button", { name: /^Take out .Circle 5/ }).click();
      await page.getByRole("combobox", { name: /^Table of/ }).waitFor({ state: "detached" });
      await kept(page);
      expect(trouble).toEqual([]);
      await page.getByRole("combobox", { name: "Language of table 2" }).selectOption("French");
      await page
        .getByRole("alert")
        .getByText(/^These tables cannot be: .*follow only en/)
        .waitFor();
      await page.close();
    },
  );

  it("fills the places around the answers: who refused goes, who accepted stays", async () => {
    const { page, trouble } = await asOwner(1440);
    await make(page, 4);
    await add(page, "Add an aim", "two regions that should meet");
    await kept(page);
    await page.getByRole("button", { name: "Find the best list" }).click();
    await page.locator(".guest").nth(3).waitFor();
    const names = await page.locator(".guestName").allTextContents();
    const [refused = "", accepted = ""] = names;
    const answer = (name: string, said: string) =>
      page.locator(".guest", { hasText: name }).getByRole("combobox").selectOption({ label: said });
    await answer(refused, "refused");
    await answer(accepted, "accepted");
    await kept(page);
    await page.getByRole("button", { name: "Fill the places around the answers" }).click();
    await page.locator(".guest", { hasText: refused }).waitFor({ state: "detached" });
    await page.locator(".guest", { hasText: accepted }).waitFor();
    expect(await page.locator(".guest").count()).toBe(4);
    await kept(page);
    expect(trouble).toEqual([]);
    await page.close();
  });

  it("tells wishes that cannot all be kept, and does what would have to give", async () => {
    const { page, trouble } = await asOwner(1440);
    await make(page, 4);
    await add(page, "Add a rule", "a quota of seats");
    await page.getByRole("spinbutton", { name: "Seats, at least", exact: true }).last().fill("6");
    await kept(page);
    await page.getByRole("button", { name: "Find the best list" }).click();
    const conflict = page.getByRole("region", { name: "These wishes cannot all be kept" });
    await conflict.getByText("At most 4 seats").waitFor();
    await conflict.getByText(/^At least 6 of 4 seats for region: .Europe/).waitFor();
    await conflict.getByRole("button", { name: "Do this: 2 seats more" }).click();
    await conflict.getByText("Done. Find the best list anew.").waitFor();
    expect(await page.getByRole("spinbutton", { name: "Seats, at most" }).first().inputValue()).toBe("6");
    await kept(page);
    await page.getByRole("button", { name: "Find the best list" }).click();
    await page.getByText("6 guests, 6 seats").waitFor();
    expect(await conflict.count()).toBe(0);
    expect(trouble).toEqual([]);
    await page.close();
  });

  it("keeps what two change in different parts of a plan, tells them what differs in the same, and loses neither", async () => {
    const { page, trouble } = await asOwner(1440);
    await make(page, 10);
    const { page: second, trouble: noise } = await asOwner(1440);
    await second.goto(page.url());
    await second.getByText("guests can be invited.").waitFor();
    const seats = (on: Page) => on.getByRole("spinbutton", { name: "Seats, at most" }).first();
    await seats(page).fill("12");
    await kept(page);
    await second.getByLabel("Title of the plan").fill("Another title");
    await expect.poll(() => seats(second).inputValue()).toBe("12");
    await kept(second);
    await page.getByLabel("Title of the plan").fill("A third title");
    const told = page.getByRole("alert").filter({ hasText: "Somebody changed this plan meanwhile" });
    await told.getByText(/^Title: .A third title/).waitFor();
    await told.getByText(/^Title: .Another title/).waitFor();
    expect(await told.getByText("seats").count()).toBe(0);
    expect(await faultsOf(page)).toEqual([]);
    await told.getByRole("button", { name: "Take theirs, and keep mine as a plan of its own" }).click();
    await told.waitFor({ state: "detached" });
    expect(await page.getByLabel("Title of the plan").inputValue()).toBe("Another title");
    await page.getByRole("link", { name: "All plans" }).click();
    await page.getByRole("link", { name: "A third title (mine)" }).waitFor();

    await page.getByRole("button", { name: /^Erase the plan .A third title/ }).click();
    await page.getByRole("button", { name: "Erase it" }).click();
    await page.getByText("The plan is erased").waitFor();
    expect(await page.getByRole("link", { name: "A third title (mine)" }).count()).toBe(0);
    expect([trouble, noise]).toEqual([[expect.stringContaining("409")], [expect.stringContaining("409")]]);
    await Promise.all([page.close(), second.close()]);
  });

  it("takes a guest that is typed in, with what only the plan knows, by the keyboard alone", async () => {
    const { page, trouble } = await asOwner(1440);
    await make(page, 3);
    const press = async (name: string) => {
      const button = page.getByRole("button", { name, exact: true });
      await button.focus();
      await page.keyboard.press("Enter");
    };
    await press("Add somebody");
    await page.keyboard.type("Circle of the delta");
    await page.getByLabel("What", { exact: true }).focus();
    await page.keyboard.type("gender");
    await page.keyboard.press("Tab");
    await page.keyboard.type("woman");
    await press("Keep this guest");
    await page.getByRole("button", { name: "Add somebody" }).and(page.locator(":focus")).waitFor();
    await kept(page);
    await page.getByText("Add a rule", { exact: true }).focus();
    await page.keyboard.press("Enter");
    await press("a quota of seats");
    await page.locator('[data-kind="quota"] select:focus').waitFor();
    await page.locator('[data-kind="quota"] summary').focus();
    await page.keyboard.press("Enter");
    await page.getByLabel("What is counted").selectOption("gender");
    await page
      .locator('[data-kind="quota"]')
      .getByText(/gender: .woman/)
      .waitFor();
    await kept(page);
    await press("Find the best list");
    await page
      .locator(".guest", { hasText: "Circle of the delta" })
      .getByText(/Counts for gender: .woman/)
      .waitFor();
    await press("To the list");
    await page.locator("#invited:focus").waitFor();
    await page.getByLabel("Day of the encounter").fill("14 May 2027");
    await page.keyboard.press("Enter");
    await page
      .getByRole("alert")
      .getByText(/14 May 2027.* is no day/)
      .waitFor();
    await page.getByLabel("Day of the encounter").fill("2027-05-14");
    await page.keyboard.press("Enter");
    await page.getByText(/is no day/).waitFor({ state: "detached" });
    await add(page, "Add a rule", "at most one of some");
    await page.getByText("It counts as soon as it names two guests.").waitFor();
    expect(trouble).toEqual([]);
    await page.close();
  });

  it("tells what the encounter could change, seats it, gives lists without what is personal, and prints cards", async () => {
    const { page, trouble } = await asOwner(1440);
    await make(page, 6);
    await add(page, "Add an aim", "two regions that should meet");
    await kept(page);
    await page.getByText(/^Columns that are read: name, country/).waitFor();
    await page.locator(".planRules input[type=file]").setInputFiles({
      name: "guests.csv",
      mimeType: "text/csv",
      buffer: Buffer.from(
        "name,country,gender,languages\nCircle of the delta,Kenya,woman,sw\nNobody,Atlantis,man,fr\n",
      ),
    });
    await page.getByText("1 guest was read and added.").waitFor();
    await page
      .locator(".judgements", { hasText: "Circle of the delta" })
      .getByText(/Kenya.*woman.*Swahili/)
      .waitFor();
    await page.getByText(/Row 3, .*country.*: The country cannot be read without doubt/).waitFor();
    await page.getByRole("button", { name: "Find the best list" }).click();
    await page.locator(".guest").nth(5).waitFor();
    const open = (part: string) => page.locator(".part summary", { hasText: part }).click();
    // Beside the list, until a guest is opened.
    await page.locator(".planPanel .effectCircle g").nth(5).waitFor();
    await open("What the encounter could change");
    await page
      .getByRole("img", { name: /today, .* then/ })
      .first()
      .waitFor();
    const seats = page.locator(".part .effectCircle g");
    expect((await seats.locator("text").allTextContents()).sort()).toEqual(["1", "2", "3", "4", "5", "6"]);
    const first = await page.locator(".guestName").first().textContent();
    expect(await seats.filter({ hasText: /1$/ }).locator("title").textContent()).toBe(first);
    await page.locator(".guestName").first().click();
    await page.getByText("Why this guest").waitFor();
    await page.locator(".around").evaluate((around) => around.scrollIntoView());
    const panel = await page.locator(".planPanel").boundingBox();
    const around = await page.locator(".around").boundingBox();
    expect((panel?.y ?? 0) + (panel?.height ?? 0)).toBeLessThanOrEqual(around?.y ?? 0);
    await open("Tables");
    await page.getByRole("button", { name: "Seat them at tables" }).click();
    await page.getByRole("heading", { name: "Round 3" }).waitFor();
    await open("After the encounter");
    await page.getByRole("button", { name: "Note who came" }).click();
    await page.getByText("Say above on which day the encounter was").waitFor();
    await page.getByLabel("Day of the encounter").fill("2027-05-14");
    await page.keyboard.press("Enter");
    await page.getByText(/^6 of 6 came/).waitFor();
    await open("Lists to take along");
    const save = async () => {
      const saving = page.waitForEvent("download");
      await page.getByRole("button", { name: "Save Invitations as CSV" }).click();
      return readFileSync(await (await saving).path(), "utf8");
    };
    expect(await save()).not.toContain("gender");
    await page.getByRole("checkbox", { name: "gender" }).check();
    expect(await save()).toContain("gender");
    expect(await faultsOf(page)).toEqual([]);
    await open("Cards for guests");
    await page.getByRole("link", { name: "Open the cards" }).click();
    await page.locator(".card").nth(5).waitFor();
    await page.emulateMedia({ media: "print" });
    expect(await page.locator(".masthead").isVisible()).toBe(false);
    expect(await faultsOf(page)).toEqual([]);
    expect(trouble).toEqual([]);
    await page.close();
  });

  it.each(
    [360, 768].flatMap((width) => ["en", "fr", "es", "ar"].map((language) => [width, language] as const)),
  )(
    "is accessible and fits at %i px in %s",
    async (width, language) => {
      const { page, trouble } = await asOwner(width);
      await make(page, 3);
      await add(page, "Add a rule", "money");
      await add(page, "Add a rule", "languages");
      await add(page, "Add an aim", "a region and a field that should be there");
      await kept(page);
      const parts = page.getByRole("group", { name: "Parts of the plan" }).getByRole("button");
      if (width === 360) await parts.nth(1).click();
      await page.getByRole("button", { name: "Find the best list" }).click();
      await page.locator(".guest").first().waitFor();
      await page.goto(page.url().replace("lang=en", `lang=${language}`));
      await page.locator(`html[lang=${language}]`).waitFor();
      for (const part of width === 360 ? [0, 1, 2] : [1]) {
        if (width === 360) await page.locator(".planSteps button").nth(part).click();
        expect([part, await faultsOf(page)]).toEqual([part, []]);
      }
      expect(trouble).toEqual([]);
      await page.close();
    },
    60_000,
  );
});
