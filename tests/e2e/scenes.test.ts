/** The four things a stranger does, in English, in Arabic and by keyboard alone on Grafeo; one smoke scene on Neo4j. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import axe from "axe-core";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { findChromium, launch } from "./browser.ts";
import { type Served, serve } from "./servedProduct.ts";
import { watchedPage } from "./watchedPage.ts";

const chromium = findChromium();
const neo4j = inject("neo4j");

/** Both engines and all scenes ask the same things; only words differ. */
const WORDS = {
  en: {
    network: "Network",
    gaps: "Gaps",
    expected: /ties found, [\d.]+ expected/,
    close: "Who could close it",
  },
  ar: { network: "الشبكة", gaps: "الفجوات", expected: /والمتوقع [\d.]+/, close: "من يستطيع سدّها" },
} as const;

async function seesTheNetwork(page: Page): Promise<void> {
  await page.waitForFunction(
    () =>
      [...document.querySelectorAll<HTMLCanvasElement>("canvas.layer")].some((canvas) =>
        canvas
          .getContext("2d")
          ?.getImageData(0, 0, canvas.width, canvas.height)
          .data.some((value) => value > 0),
      ),
    undefined,
    { timeout: 30_000 },
  );
  expect(await page.locator("main .caption, main .legend").first().textContent()).toMatch(
    /2[,.\u202f\u00a0٬]?930/,
  );
}

async function readsEvidence(page: Page): Promise<void> {
  await page.waitForSelector("article .claims");
  expect(await page.locator("article .claim a").count()).toBeGreaterThan(1);
  expect(page.url()).not.toMatch(/campesina|forum/i);
}

describe.skipIf(chromium === null)("a stranger", () => {
  let browser: Browser;
  let served: Served;
  let work = "";

  beforeAll(async () => {
    work = mkdtempSync(join(tmpdir(), "maillage-scenes-"));
    served = await serve(["--data-dir", work]);
    browser = await launch(chromium ?? "");
  });
  afterAll(async () => {
    await browser?.close();
    await served?.stop();
    rmSync(work, { recursive: true, force: true });
  });

  it.each(["en", "ar"] as const)("sees, finds, opens and understands, in %s", async (language) => {
    const { page, trouble } = await watchedPage(browser, served.url);
    const words = WORDS[language];
    await page.goto(`${served.url}/#/?lang=${language}`);
    await page.getByRole("link", { name: words.network, exact: true }).first().click();
    await seesTheNetwork(page);
    expect(await page.locator("html").getAttribute("dir")).toBe(language === "ar" ? "rtl" : "ltr");

    await page.getByRole("combobox").first().fill("foro social mundial");
    await page.locator("[role=listbox] [role=option]").first().click();
    await readsEvidence(page);

    await page.getByRole("link", { name: words.gaps, exact: true }).first().click();
    const panel = page.locator("section", { hasText: words.close });
    const sentence = panel.getByText(words.expected);
    await sentence.waitFor({ timeout: 30_000 });
    const [found = Number.NaN, expected = Number.NaN] = await page.evaluate(() => {
      const cell =
        document.querySelector('[role=gridcell][aria-selected="true"]')?.getAttribute("aria-label") ?? "";
      return (cell.match(/\d+(?:\.\d+)?/g) ?? []).map(Number);
    });
    expect(found).toBeLessThan(expected);
    await page.waitForFunction(() => document.querySelectorAll("section .row strong a").length > 0);
    expect(await page.locator("[role=gridcell]").count()).toBeGreaterThan(400);
    expect(trouble).toEqual([]);
    await page.close();
  });

  it.each([
    ["fr", ""],
    ["fr", "columns=region&"],
    ["ar", "columns=region&"],
    ["es", "rows=country&"],
  ])("reads every head of the matrix inside its frame, in %s with %s", async (language, pair) => {
    const { page } = await watchedPage(browser, served.url);
    await page.goto(`${served.url}/#/gaps?${pair}lang=${language}`);
    await page.locator("[role=gridcell]").first().waitFor({ timeout: 30_000 });
    const cut = await page.evaluate(() => {
      const frame = document.querySelector(".matrixScroll");
      const box = frame?.getBoundingClientRect() ?? new DOMRect();
      const heads = [...document.querySelectorAll(".matrix thead span, .matrix tr:last-child .total")];
      return heads.filter((head) => {
        const { left, right, top } = head.getBoundingClientRect();
        return left < box.left || right > box.right || top < box.top;
      }).length;
    });
    expect(cut).toBe(0);
    const columns = await page.getByRole("columnheader").count();
    expect(columns).toBe(pair === "columns=region&" ? 22 : 21);
    expect(await page.getByRole("rowheader").count()).toBeGreaterThan(21);
    await page.close();
  });

  it.each(["en", "ar"])("shows rival numbers side by side, in %s", async (language) => {
    const { page, trouble } = await watchedPage(browser, served.url);
    await page.goto(`${served.url}/#/network?lang=${language}`);
    await page.getByRole("combobox").first().fill("make amazon pay day of action 2023");
    await page.locator("[role=listbox] [role=option]").first().click();
    await page.waitForSelector("article .claims:not(.agree)");
    const rival = page.locator("article .claims:not(.agree)").first();
    expect(await rival.locator(".claim").count()).toBeGreaterThan(1);
    expect(trouble).toEqual([]);
    await page.close();
  });

  it("does it all by keyboard", async () => {
    const { page, trouble } = await watchedPage(browser, served.url);
    await page.goto(`${served.url}/#/network?lang=en`);
    await seesTheNetwork(page);
    const press = (key: string) => page.keyboard.press(key);
    /** Tabs on until the focus is where it should be. */
    const tabTo = async (selector: string, back = false) => {
      for (let step = 0; step < 80; step++) {
        if (await page.evaluate((wanted) => document.activeElement?.matches(wanted), selector)) return;
        await press(back ? "Shift+Tab" : "Tab");
      }
      throw new Error(`No Tab reaches ${selector}`);
    };
    await press("/");
    await page.keyboard.type("via campesina");
    await page.locator("[role=listbox] [role=option]").first().waitFor();
    await press("Enter");
    await readsEvidence(page);
    await page.waitForFunction(() => document.activeElement?.matches("article h2"));
    await tabTo("article summary");
    await press("Enter");
    await press("Escape");
    await page.waitForFunction(() => document.querySelector("article") === null);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("plate");

    const spoken = page.locator("#plate ~ [role=status]");
    await press("ArrowRight");
    const hub = await spoken.textContent();
    await press("Enter");
    await page.waitForFunction((name) => document.querySelector("article h2")?.textContent === name, hub);
    await press("ArrowRight");
    await page.waitForFunction(
      (name) => document.querySelector("#plate ~ [role=status]")?.textContent !== name,
      hub,
    );
    const neighbour = await spoken.textContent();
    await press("Enter");
    await page.waitForFunction(
      (name) => document.querySelector("article h2")?.textContent === name,
      neighbour,
    );
    await press("Escape");

    await tabTo(".strip input[type=range]");
    await press("ArrowRight");
    await page.waitForFunction(() => location.hash.includes("window=1865"));
    await tabTo('nav a[href^="#/gaps"]', true);
    await press("Enter");
    await page.locator('[role=gridcell][tabindex="0"]').waitFor({ timeout: 30_000 });
    await tabTo("[role=gridcell]");
    const before = page.url();
    await press("ArrowUp");
    await press("Home");
    await press("Enter");
    await page.waitForFunction((url) => location.href !== url, before);
    await page.waitForFunction(() => document.querySelectorAll("section .row strong a").length > 0);
    await tabTo("section .row strong a");
    expect(await page.evaluate(() => document.activeElement?.textContent)).not.toBe("");
    expect(await page.locator("section h2.finding").textContent()).not.toBe("");
    expect(trouble).toEqual([]);
    await page.close();
  });

  it("reads an organisation on a phone in a sheet that grows", async () => {
    const { page, trouble } = await watchedPage(browser, served.url, { width: 360, height: 780 });
    await page.goto(`${served.url}/#/network?lang=en`);
    await seesTheNetwork(page);
    await page.getByRole("button", { name: "Search names, places" }).click();
    await page.getByRole("combobox").first().fill("progressive international");
    await page.locator("[role=listbox] [role=option]").first().click();
    const sheet = page.locator("aside.sheet");
    await sheet.locator("article h2").waitFor();
    expect(await sheet.locator("article .row strong").count()).toBeGreaterThan(3);
    const height = async () => (await sheet.boundingBox())?.height ?? 0;
    const peek = await height();
    await sheet.getByRole("button", { name: "Show more of the panel" }).click();
    await page.waitForTimeout(400);
    expect(await height()).toBeGreaterThan(peek * 1.3);
    await page.getByText("What the marks mean").click({ force: true });
    await page.getByText("known until last source").first().waitFor();
    await page.getByText("What the marks mean").click({ force: true });
    const open = new URLSearchParams(page.url().split("?")[1]).get("open");
    await page.goto(`${served.url}/#/entity/${open}?lang=en`);
    await page.locator("article h1").waitFor();
    const bottom = (await page.locator(".masthead").boundingBox())?.height ?? 0;
    expect((await page.locator(".panelHead").boundingBox())?.y).toBeGreaterThanOrEqual(bottom);
    expect(trouble).toEqual([]);
    await page.close();
  });

  it.each([360, 768])("fits %i pixels without scrolling sideways", async (width) => {
    for (const path of ["/", "/network", "/gaps", "/sources"]) {
      const { page, trouble } = await watchedPage(browser, served.url, { width, height: 780 });
      await page.goto(`${served.url}/#${path}?lang=en`);
      await page.waitForTimeout(1500);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect({ path, overflow }).toEqual({ path, overflow: 0 });
      expect(trouble).toEqual([]);
      await page.close();
    }
  });

  it.each(["en", "fr", "es", "ar"])(
    "keeps the names of all screens in sight on a tablet in %s",
    async (lang) => {
      const { page } = await watchedPage(browser, served.url, { width: 768, height: 900 });
      await page.goto(`${served.url}/#/gaps?lang=${lang}`);
      await page.locator(".screens a").last().waitFor();
      const cut = await page.locator(".screens").evaluate((screens) => {
        const row = screens.getBoundingClientRect();
        return [...screens.children]
          .filter((name) => {
            const { left, right } = name.getBoundingClientRect();
            return Math.round(left - row.left) < 0 || Math.round(right - row.right) > 0;
          })
          .map(({ textContent }) => textContent);
      });
      expect(cut).toEqual([]);
      await page.close();
    },
  );

  it.each(["/", "/network", "/gaps", "/sources"])("meets no barrier that axe finds on %s", async (path) => {
    for (const dark of [false, true]) {
      const { page } = await watchedPage(browser, served.url, { dark });
      await page.goto(`${served.url}/#${path}?lang=en`);
      await page.waitForTimeout(2000);
      await page.evaluate(axe.source);
      const found = await page.evaluate(async () => {
        const { violations } = await (window as unknown as { axe: typeof axe }).axe.run();
        return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 120)}`);
      });
      expect({ dark, found }).toEqual({ dark, found: [] });
      await page.close();
    }
  });

  it("sees what an address narrows, and takes it away", async () => {
    const { page, trouble } = await watchedPage(browser, served.url);
    for (const [narrowed, word, all] of [
      ["network?regions=011", "Region", "any region"],
      ["network?kinds=union", "Kind of organisation or event", "any kind"],
      ["network?methods=strike", "Method", "any method"],
      ["gaps?regions=011,014", "Region", "any region"],
      ["gaps?fields=labour", "Fields", "all fields"],
      ["gaps?ties=MEMBER_OF,PART_OF", "Kind of tie", "every kind"],
    ] as const) {
      await page.goto(`${served.url}/#/${narrowed}&lang=en`);
      const select = page.locator(".question").first().getByLabel(word, { exact: true });
      await select.selectOption({ label: all });
      await page.waitForFunction(() => /^#\/\w+\?lang=en$/.test(location.hash));
    }
    expect(trouble).toEqual([]);
    await page.close();
  });

  it.each(["/entity/zzz", "/sources/zzz", "/network?open=zzz"])(
    "reads that nothing is at %s",
    async (path) => {
      const { page } = await watchedPage(browser, served.url);
      await page.goto(`${served.url}/#${path}${path.includes("?") ? "&" : "?"}lang=en`);
      await page.getByText("Nothing is kept at this address").waitFor();
      expect(await page.getByRole("button", { name: "Try again" }).count()).toBe(0);
      await page.close();
    },
  );

  it("reads no number before it is counted", async () => {
    const { page, trouble } = await watchedPage(browser, served.url);
    let answer = () => {};
    const asked = new Promise<void>((done) => {
      answer = done;
    });
    await page.route(/\/(gaps|network)(\?|$)/, async (route) => {
      await asked;
      await route.continue();
    });
    await page.goto(`${served.url}/#/?lang=en`);
    await page.getByText("Loading …").first().waitFor();
    expect(await page.getByText("nobody looked yet").count()).toBe(0);
    expect(await page.getByText("Loading …").count()).toBe(2);
    answer();
    await page.getByText(/in [1-9]\d* nobody looked yet/).waitFor();
    await page.waitForFunction(() => document.querySelectorAll(".doors .state").length === 0);
    expect(trouble).toEqual([]);
    await page.close();
  });

  it("closes the menu of a phone by a tap elsewhere, by Escape and by going on", async () => {
    const { page, trouble } = await watchedPage(browser, served.url, { width: 360, height: 780 });
    await page.goto(`${served.url}/#/sources?lang=en`);
    const button = page.getByRole("button", { name: "Menu" });
    const language = page.getByLabel("Language");
    const leave = [
      () => page.mouse.click(180, 500),
      () => page.keyboard.press("Escape"),
      () => page.getByRole("link", { name: "Gaps", exact: true }).click(),
    ];
    for (const go of leave) {
      await button.click();
      await language.waitFor();
      await go();
      await language.waitFor({ state: "hidden" });
    }
    await expect.poll(() => page.title()).toBe("Gaps · Maillage");
    expect(trouble).toEqual([]);
    await page.close();
  });

  it("reads a long cell ten ties at a time", async () => {
    const { page, trouble } = await watchedPage(browser, served.url);
    await page.goto(`${served.url}/#/gaps?rows=continent&columns=continent&row=150&column=150&lang=en`);
    const ties = page.locator("#cell section .row.line");
    const more = page.getByRole("button", { name: /^Show \d+ more ties$/ });
    await more.waitFor({ timeout: 30_000 });
    expect(await ties.count()).toBe(10);
    await more.click();
    expect(await ties.count()).toBeGreaterThan(20);
    expect(await more.count()).toBe(0);
    expect(trouble).toEqual([]);
    await page.close();
  });

  it("without WebGL reads the table, with no picture to choose", async () => {
    const { page, trouble } = await watchedPage(browser, served.url);
    await page.addInitScript(() => {
      const real = HTMLCanvasElement.prototype.getContext;
      HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, kind: string) {
        return kind.startsWith("webgl") ? null : Reflect.apply(real, this, [kind]);
      } as typeof real;
    });
    await page.goto(`${served.url}/#/network?lang=en`);
    await page.getByText("here is the table").waitFor();
    await page.locator("table.table").waitFor();
    expect(await page.getByRole("button", { name: "Picture" }).count()).toBe(0);
    expect(trouble).toEqual([]);
    await page.close();
  });

  it("becomes the owner, reads so, and goes on", async () => {
    const { page, trouble } = await watchedPage(browser, served.url);
    await page.goto(served.ownerLink);
    await page.locator("main [role=status]").filter({ hasText: "as its owner" }).waitFor();
    expect(page.url()).toBe(`${served.url}/#/manage`);
    await page.getByRole("link", { name: "Open the network" }).click();
    await seesTheNetwork(page);
    expect(trouble).toEqual([]);
    await page.close();
  });

  it("in an empty network reads how to fill it", async () => {
    const empty = await serve(["--data-dir", join(work, "empty"), "--network", "other"]);
    const { page, trouble } = await watchedPage(browser, empty.url);
    try {
      for (const path of ["/network", "/gaps", "/compare"]) {
        await page.goto(`${empty.url}/#${path}?lang=en`);
        await page.locator(".state").filter({ hasText: "maillage import" }).waitFor();
        expect(await page.locator("main :is(table, canvas, .plate)").count()).toBe(0);
      }
      expect(trouble).toEqual([]);
    } finally {
      await page.close();
      await empty.stop();
    }
  });

  it.skipIf(neo4j === null)(
    "sees and finds the same on Neo4j",
    async () => {
      const passwordFile = join(work, "password");
      writeFileSync(passwordFile, neo4j?.password ?? "", { mode: 0o600 });
      const onNeo4j = await serve(
        [
          "--store",
          "neo4j",
          "--neo4j-uri",
          neo4j?.uri ?? "",
          "--neo4j-user",
          neo4j?.user ?? "",
          "--data-dir",
          join(work, "neo4j"),
        ],
        { MAILLAGE_NEO4J_PASSWORD_FILE: passwordFile },
      );
      try {
        const { page, trouble } = await watchedPage(browser, onNeo4j.url);
        await page.goto(`${onNeo4j.url}/#/network?lang=en`);
        await seesTheNetwork(page);
        await page.getByRole("combobox").first().fill("via campesina");
        await page.locator("[role=listbox] [role=option]").first().click();
        await readsEvidence(page);
        expect(trouble).toEqual([]);
        await page.close();
      } finally {
        await onNeo4j.stop();
      }
    },
    240_000,
  );
});
