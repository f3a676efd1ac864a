/** Files become a part of the network in the browser: by keyboard, mended on the way, given up, taken back. */
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import axe from "axe-core";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { TINY, tinyPackage } from "../../packages/importer/src/package/tinyPackage.ts";
import { findChromium, launch } from "./browser.ts";
import { run, type Served, serve } from "./servedProduct.ts";
import { type WatchedPage, watchedPage } from "./watchedPage.ts";

const chromium = findChromium();
const GROUPS = `Name,Country,Kind,E-mail
Caravan of Peace,Senegal,network,a@example.org
Peace Boats,Japan,ngo,b@example.org
Landless Assembly,Frnce,union,c@example.org
`;
const TIES = `From,To,Kind
Caravan of Peace,Peace Boats,COOPERATES_WITH
Landless Assembly,Caravan of Peace,SUPPORTS
Peace Boats,Peace Boats,SUPPORTS
`;

const MATRIX = `name,Alma Quill,Bruno Reed,Cleo Marsh
Alma Quill,,1,
Bruno Reed,1,,1
Cleo Marsh,,1,
`;

describe.skipIf(chromium === null)("the page of imports", () => {
  let browser: Browser;
  let served: Served;
  let watched: WatchedPage;
  let page: Page;
  const work = mkdtempSync(join(tmpdir(), "maillage-import-"));
  const files = mkdtempSync(join(tmpdir(), "maillage-files-"));
  const place = ["--data-dir", work, "--network", "mine"];
  const at = (name: string) => join(files, name);

  beforeAll(async () => {
    writeFileSync(at("groups.csv"), GROUPS);
    writeFileSync(at("ties.csv"), TIES);
    const folder = await tinyPackage({
      "organisations.csv": `${TINY["organisations.csv"]}boat,Peace Boat,en,,ngo,international,,,,JP,labour,,book,p. 9\n`,
    });
    expect((await run(["import", folder, ...place])).code).toBe(0);
    served = await serve(place);
    browser = await launch(chromium ?? "");
    watched = await watchedPage(browser, served.url);
    ({ page } = watched);
    // With a first listener the browser only begins to tell of file choosers; one that opens meanwhile would be lost.
    page.on("filechooser", () => undefined);
  });
  afterAll(async () => {
    await browser?.close();
    await served?.stop();
    for (const folder of [work, files]) rmSync(folder, { recursive: true, force: true });
  });

  /** What the network holds: its counts and the hash of its records. */
  const held = () =>
    page.evaluate(async () => {
      const { counts, hash } = await (await fetch("/api/v1/networks/mine/")).json();
      return { counts, hash };
    });
  /** Files of imports that are being made ready. */
  const uploads = () =>
    readdirSync(work, { recursive: true, encoding: "utf8" }).filter((one) => /uploads\W/.test(one));
  const focused = () =>
    page.evaluate(() => {
      const { activeElement: one } = document;
      const label = one?.getAttribute("aria-label") ?? one?.textContent ?? "";
      return (one instanceof HTMLInputElement ? (one.labels?.[0]?.textContent ?? label) : label)
        .replace(/[\u2068\u2069]/g, "")
        .trim();
    });
  /** Goes on with the tabulator until something of this name has the focus, as a person without a pointer does. */
  const tabTo = async (name: RegExp) => {
    for (let step = 0; step < 150; step += 1) {
      await page.keyboard.press("Tab");
      if (name.test(await focused())) return;
    }
    throw new Error(`nothing called ${name} can be reached by the tabulator`);
  };
  const press = async (name: RegExp) => {
    await tabTo(name);
    await page.keyboard.press("Enter");
  };
  const chooseByKeyboard = async (...names: string[]) => {
    await tabTo(/^choose files$/);
    const chooser = page.waitForEvent("filechooser");
    await page.keyboard.press("Enter");
    await (await chooser).setFiles(names.map(at));
  };
  const expectAccessible = async () => {
    await page.evaluate(axe.source);
    const { violations } = await page.evaluate(() =>
      (window as unknown as { axe: typeof axe }).axe.run(document, { resultTypes: ["violations"] }),
    );
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  };
  const heading = (name: string) => page.getByRole("heading", { name });

  it("tells a visitor whose it is, and stands where the owner begins", async () => {
    await page.goto(`${served.url}/#/import?lang=en`);
    await page.getByText("Only the owner imports files.").waitFor();
    watched.trouble.length = 0;
    await page.goto(served.ownerLink);
    await page.getByRole("link", { name: "Import", exact: true }).click();
    await page.getByText("Drop files here").waitFor();
    await expectAccessible();
  });

  it("leads from files to a loaded part by keyboard alone, and back", async () => {
    const before = await held();
    await chooseByKeyboard("groups.csv", "ties.csv");
    await page.getByText("This is a proposal.").waitFor();
    await expect.poll(focused).toBe("What the columns mean");
    expect(await page.getByText("a@example.org").count()).toBe(0);
    await page.getByText("Dropped: e-mail addresses.").waitFor();
    await expectAccessible();

    await press(/^Use this mapping$/);
    await page.getByText("2 things need you.").waitFor();
    await expectAccessible();
    await tabTo(/^Frnce becomes$/);
    await page.keyboard.type("France");
    await press(/^Set$/);
    await page.getByText("1 thing needs you.").waitFor();
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain("Country");
    await page.locator(".changes li", { hasText: "Frnce → France" }).waitFor();
    await press(/^Leave row 4 out$/);
    await page.getByText("Everything can be read.").waitFor();
    await page.getByText("Row 4 is left out.").waitFor();

    await page.route(/\/mapping$/, (route) => route.abort());
    await press(/^Take all rows of ties again$/);
    await page.getByText("The server does not answer.").waitFor();
    expect(await page.getByText("Everything can be read.").count()).toBe(0);
    await page.unroute(/\/mapping$/);
    await press(/^Use this mapping$/);
    await page.getByText("1 thing needs you.").waitFor();
    await press(/^Leave row 4 out$/);
    await page.getByText("Everything can be read.").waitFor();
    watched.trouble.length = 0;

    await page.reload();
    await page.getByText("Everything can be read.").waitFor();
    await press(/^Use this mapping$/);
    await page.getByText("1 pair looks alike.").waitFor();
    await expect.poll(focused).toBe("Is any of this there already?");
    await expectAccessible();
    expect(await page.locator(".pair thead a").count()).toBe(1);
    await tabTo(/^Same/);
    await page.keyboard.press("s");
    await page.locator(".judgements li", { hasText: "is the same as" }).waitFor();
    await press(/^Undo the judgement/);
    await page.getByText("1 pair looks alike.").waitFor();
    await tabTo(/^Different/);
    await page.keyboard.press("d");
    await page.getByText("No pair waits for you.").waitFor();
    await expect.poll(focused).toBe("No pair waits for you.");
    await press(/^Go on to the summary$/);

    await page.getByText("Adds 3 organisations, 2 ties, and 2 sources.").waitFor();
    await page.getByText("1 row gives nothing and is left out.").waitFor();
    await page.getByText("1 judgement on duplicates is stored with it.").waitFor();
    await expectAccessible();
    await press(/^Load$/);
    await page.getByText("Added 3 organisations, 2 ties, and 2 sources.").waitFor();
    const after = await held();
    expect(after.counts.organisations).toBe(before.counts.organisations + 3);
    expect(after.counts.ties).toBe(before.counts.ties + 2);
    expect(after.hash).not.toBe(before.hash);
    expect(before.hash).toMatch(/./);
    await expectAccessible();

    await press(/^Undo this import$/);
    await page.getByText("The network is as it was before.").waitFor();
    expect(await held()).toEqual(before);
    expect(watched.trouble).toEqual([]);
  });

  it("shows a column that means something else at once, turns ties round, and keeps the rest", async () => {
    await press(/^Import more files$/);
    await chooseByKeyboard("ties.csv");
    await page.getByText("This is a proposal.").waitFor();
    const meaning = (column: string) => page.getByLabel(`“\u2068${column}\u2069” means`, { exact: true });
    // Arrow keys pass over meanings that other columns have; only the last one counts.
    await meaning("Kind").focus();
    await page.keyboard.press("Home");
    for (let step = 0; step < 30; step += 1) {
      await page.keyboard.press("ArrowDown");
      if ((await meaning("Kind").locator("option:checked").textContent()) === "Note") break;
    }
    expect(await meaning("Kind").locator("option:checked").textContent()).toBe("Note");
    expect(await meaning("From").locator("option:checked").textContent()).toBe("Tie from");
    await page.getByText("1 thing needs you.").waitFor();
    await page.getByRole("combobox", { name: "Kind of tie" }).selectOption({ label: "member of" });
    await page.getByRole("button", { name: "Turn round" }).click();
    await expect.poll(() => meaning("To").locator("option:checked").textContent()).toBe("Tie from");
    await meaning("Kind").selectOption({ label: "leave out" });
    await page.getByRole("button", { name: "Leave row 4 out" }).click();
    await page.getByText("Everything can be read.").waitFor();
    await page.getByText("The whole mapping as text").click();
    const text = JSON.parse((await page.locator("pre").textContent()) ?? "");
    expect(text.tables.ties).toMatchObject({ ignore: ["Kind"], leaveOut: [4] });
    expect(text.tables.ties.rows.at(-1).columns).toMatchObject({
      from: "To",
      to: "From",
      type: { value: "MEMBER_OF" },
      stance: { value: "supports" },
    });
  });

  it("goes on from where the page was left, in every language and width, in the dark", async () => {
    const { href } = new URL(page.url());
    const id = new URLSearchParams(href.split("?")[1]).get("draft");
    await page.emulateMedia({ colorScheme: "dark" });
    for (const [language, width] of [
      ["en", 360],
      ["ar", 360],
      ["fr", 768],
      ["es", 1440],
    ] as const) {
      await page.setViewportSize({ width, height: 780 });
      for (const step of ["columns", "duplicates", "summary"]) {
        await page.goto(`${served.url}/#/import?draft=${id}&step=${step}&lang=${language}`);
        await page.locator(`html[lang=${language}] .stepTitle`).waitFor();
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      }
      await expectAccessible();
    }
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.goto(`${served.url}/#/import?lang=en`);
    await page.getByText("Begun and not finished").waitFor();
    await page.getByRole("link", { name: "Go on with", exact: false }).click();
    await heading("What the columns mean").waitFor();
  });

  it("shows on a phone whatever the tabulator reaches, clear of the bars at its foot, and large enough to touch", async () => {
    await page.setViewportSize({ width: 360, height: 780 });
    await page.locator(".columns").first().waitFor();
    const reached = new Set<string>();
    for (let step = 0; step < 150 && !reached.has("Use this mapping"); step += 1) {
      await page.keyboard.press("Tab");
      const { isOfPage, isClear, height } = await page.evaluate(() => {
        const one = document.activeElement;
        const { top, bottom, left, right, height } = one?.getBoundingClientRect() ?? new DOMRect();
        const isSeen = (y: number) =>
          one?.contains(document.elementFromPoint((left + right) / 2, y)) === true;
        return {
          isOfPage: one?.matches("main :is(button, select, input:not([type=checkbox]), summary)") === true,
          isClear: isSeen(top + 2) && isSeen(bottom - 2),
          height,
        };
      });
      const name = await focused();
      reached.add(name);
      if (isOfPage) expect([name, isClear, height >= 44]).toEqual([name, true, true]);
    }
    expect(reached.size).toBeGreaterThan(15);
    expect(reached).toContain("Use this mapping");
    await page.setViewportSize({ width: 1440, height: 900 });
  });

  it("is given up at any step, and nothing of it remains", async () => {
    const before = await held();
    expect(uploads().length).toBeGreaterThan(0);
    await press(/^Cancel the import$/);
    await page.getByText("Give this import up?").waitFor();
    await expect.poll(focused).toBe("Give up");
    await press(/^Keep it$/);
    await press(/^Cancel the import$/);
    await page.keyboard.press("Enter");
    await page.getByText("The import is given up. Nothing was loaded.").waitFor();
    expect(await page.getByText("Begun and not finished").count()).toBe(0);
    expect(await held()).toEqual(before);
    expect(uploads()).toEqual([]);
    expect(watched.trouble).toEqual([]);
  });

  it("asks what a kind of tie is that is not known, and says what is left out before it is loaded", async () => {
    writeFileSync(
      at("funds.csv"),
      "From,To,Kind,Budget\nPeace Boats,Landless Assembly,gossip,3\nCaravan of Peace,Peace Boats,gossip,4\n",
    );
    await page.locator("input[type=file]").setInputFiles(at("funds.csv"));
    await page.getByText("This is a proposal.").waitFor();
    const leftOut = page.getByText('1 filled column of \u2068funds\u2069 is left out: \u2068"Budget"\u2069.');
    await leftOut.waitFor();
    const answer = page.getByLabel("\u2068gossip\u2069 becomes", { exact: true });
    await page.getByText("gossip × 2 →").waitFor();
    await expectAccessible();
    await answer.selectOption({ label: "supports" });
    await page.getByRole("button", { name: "Set", exact: true }).click();
    await page.locator(".changes li", { hasText: "gossip → supports" }).waitFor();
    await page.getByText("Everything can be read.").waitFor();
    await press(/^Use this mapping$/);
    await page.getByRole("button", { name: "Go on" }).click();
    await page.getByText("2 ties").waitFor();
    await leftOut.waitFor();
    await press(/^Cancel the import$/);
    await page.keyboard.press("Enter");
    await page.getByText("Nothing was loaded.").waitFor();
  });

  it("sends a file on after the line broke, and after the page was loaded anew", async () => {
    const size = 9_000_000;
    const line = `${"Peace Boats".padEnd(40, " x")},ngo\n`;
    writeFileSync(at("large.csv"), `Name,Kind\n${line.repeat(Math.ceil(size / line.length))}`);
    let calls = 0;
    await page.route(/\/files\/0\?at=/, (route) => {
      calls += 1;
      return calls === 1 || calls > 2 ? route.abort() : route.continue();
    });
    await page.locator("input[type=file]").setInputFiles(at("large.csv"));
    await page.getByText("The server does not answer.").waitFor({ timeout: 30_000 });
    await page.unroute(/\/files\/0\?at=/);
    await page.reload();
    await page.getByText("Choose the same files again").waitFor();
    mkdirSync(join(files, "other"));
    writeFileSync(join(files, "other", "large.csv"), "another");
    await page.locator("input[type=file]").setInputFiles(join(files, "other", "large.csv"));
    await page.getByText("These are other files.").waitFor();
    const offsets: string[] = [];
    page.on("request", (request) => {
      const offset = /\/files\/0\?at=(\d+)/.exec(request.url())?.[1];
      if (offset !== undefined) offsets.push(offset);
    });
    await page.locator("input[type=file]").setInputFiles(at("large.csv"));
    await page.getByText("This is a proposal.").waitFor({ timeout: 60_000 });
    expect(offsets[0]).toBe(String(4 * 1024 * 1024));
    await press(/^Cancel the import$/);
    await page.keyboard.press("Enter");
    await page.getByText("Nothing was loaded.").waitFor();
    watched.trouble.length = 0;
  });

  it("is found in another browser of the owner, to go on with or to give up, also when no more may be begun", async () => {
    const other = await watchedPage(browser, served.url, { width: 360, height: 780 });
    await other.page.context().addCookies(await page.context().cookies());
    await page.locator("input[type=file]").setInputFiles(at("ties.csv"));
    await page.getByText("This is a proposal.").waitFor();
    for (const language of ["ar", "es", "fr", "en"])
      for (const screen of ["import", "manage"]) {
        await other.page.goto(`${served.url}/#/${screen}?lang=${language}`);
        await other.page.locator(`html[lang=${language}] #open-imports`).waitFor();
        expect(await other.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
          360,
        );
      }
    await other.page.getByRole("link", { name: "Go on with" }).click();
    await other.page.getByText("This is a proposal.").waitFor();

    await other.page.evaluate(async () => {
      for (let more = 0; more < 3; more += 1)
        await fetch("/api/v1/networks/mine/drafts", {
          method: "POST",
          headers: { "content-type": "application/json" },
          body: JSON.stringify({ files: [{ name: `more${more}.csv`, size: 1 }] }),
        });
    });
    await other.page.goto(`${served.url}/#/import?lang=en`);
    await other.page.locator("input[type=file]").setInputFiles(at("groups.csv"));
    await other.page.getByText("Four imports are open already.").waitFor();
    other.trouble.length = 0;
    await other.page.getByRole("button", { name: "Show the open imports" }).press("Enter");
    const onPage = () => other.page.evaluate(() => document.activeElement?.textContent ?? "");
    expect(await onPage()).toBe("Begun and not finished");
    for (let left = 4; left > 0; left -= 1) {
      await expect.poll(() => other.page.locator("#open-imports + .judgements > li").count()).toBe(left);
      await other.page
        .getByRole("button", { name: /^Give up / })
        .first()
        .press("Enter");
      await expect.poll(onPage).toBe("Give up");
      await other.page.keyboard.press("Enter");
    }
    await other.page.locator("#open-imports").waitFor({ state: "detached" });
    expect(uploads()).toEqual([]);
    expect(other.trouble).toEqual([]);
    await other.page.close();

    await page.reload();
    await page.getByText("There is no such import any more").waitFor();
    await press(/^Begin anew$/);
    await page.getByText("Drop files here").waitFor();
    watched.trouble.length = 0;
  });

  it("that is given up in another browser is told as gone by whatever is asked of it next", async () => {
    await page.locator("input[type=file]").setInputFiles(at("ties.csv"));
    await page.getByText("This is a proposal.").waitFor();
    const cancelElsewhere = () =>
      page.evaluate(async () => {
        const id = new URLSearchParams(location.hash.split("?")[1]).get("draft");
        await fetch(`/api/v1/networks/mine/drafts/${id}`, { method: "DELETE" });
      });
    const expectGone = async () => {
      await page.getByText("There is no such import any more").waitFor();
      // What was asked is answered first, and the page a moment later.
      await page.locator(".stepTitle").waitFor({ state: "detached" });
      await press(/^Begin anew$/);
      await page.getByText("Drop files here").waitFor();
    };
    await cancelElsewhere();
    await press(/^Use this mapping$/);
    await expectGone();
    await page.goBack();
    await expectGone();

    await page.evaluate(async (size) => {
      const begun = await fetch("/api/v1/networks/mine/drafts", {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ files: [{ name: "ties.csv", size }] }),
      });
      location.hash = `#/import?draft=${(await begun.json()).id}&lang=en`;
    }, TIES.length);
    await page.getByText("ties.csv").first().waitFor();
    await cancelElsewhere();
    await page.locator("input[type=file]").setInputFiles(at("ties.csv"));
    await expectGone();
    watched.trouble.length = 0;
  });

  it("leaves a refused value empty, makes a kind of its own, and keeps contact data only when told", async () => {
    writeFileSync(
      at("choirs.csv"),
      `Name,Kind,Founded,Ended,E-mail
First Choir,guild,1999,1990,a@example.org
Second Choir,ngo,2001,,b@example.org
Third Choir,ngo,2002,,c@example.org
Fourth Choir,ngo,2003,,d@example.org
Fifth Choir,ngo,soon,,e@example.org
`,
    );
    await page.locator("input[type=file]").setInputFiles(at("choirs.csv"));
    await page.getByText("This is a proposal.").waitFor();
    await press(/^Use this mapping$/);
    await page.getByText("2 things need you.").waitFor();
    await press(/^Leave everything empty here that cannot be read, Founded$/);
    await page.getByText("What cannot be read here is left empty.").waitFor();
    await page.getByText("1 thing needs you.").waitFor();
    await press(/^Leave the cell of row 2 empty$/);
    await page.getByText("1 cell is left empty.").waitFor();
    await page.getByText("Everything can be read.").waitFor();
    await press(/^Make it a kind of its own, guild$/);
    await page.locator(".changes li", { hasText: "guild → guild" }).waitFor();
    await press(/^Take it all the same, E-mail$/);
    await page.getByText("You take it all the same: e-mail addresses. Choose what it means").waitFor();
    await page.getByText("Everything can be read.").waitFor();
    expect(await page.getByText("a@example.org").count()).toBe(0);
    await expectAccessible();
    await press(/^Drop it again, E-mail$/);
    await page.getByText("Dropped: e-mail addresses.").waitFor();
    await page.locator("[data-status=ready]").waitFor();
    await page.getByText("The whole mapping as text").click();
    const text = JSON.parse((await page.locator("pre").textContent()) ?? "");
    expect(text.adds).toEqual({ organisationKinds: { "x-guild": { label: { en: "guild" } } } });
    expect(text.tables.choirs).toMatchObject({ leaveEmpty: { Ended: [2] } });
    expect(text.tables.choirs.keep).toBeUndefined();
    await press(/^Cancel the import$/);
    await page.keyboard.press("Enter");
    await page.getByText("Nothing was loaded.").waitFor();
    expect(watched.trouble).toEqual([]);
  });

  it("takes files that are dropped, and says of one that it cannot read what to do", async () => {
    const drop = await page.evaluateHandle(() => {
      const data = new DataTransfer();
      data.items.add(new File([new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 1, 2, 3])], "old.xls"));
      return data;
    });
    await page.locator(".drop").dispatchEvent("drop", { dataTransfer: drop });
    await page.locator(".problems li").first().waitFor();
    await heading("These files cannot be read").waitFor();
    expect(await page.locator(".problems").textContent()).toMatch(/old\.xls.*XLSX/s);
    await expectAccessible();
    await press(/^Begin anew$/);
    await page.getByText("Drop files here").waitFor();
    expect(uploads()).toEqual([]);
    expect(watched.trouble).toEqual([]);
  });

  it("asks of the rows and of the columns of a matrix apart, and offers another type for a tie between people", async () => {
    writeFileSync(
      at("took.csv"),
      "Persona,Reunión mayo,Reunión junio,Foro\nXoxo,1,0,1\nZeta,1,1,0\nRara,0,1,1\n",
    );
    writeFileSync(
      at("knows.csv"),
      "De,A,Relación\nXoxo Uno,Zeta Dos,coopera con\nZeta Dos,Rara Tres,coopera con\nRara Tres,Xoxo Uno,coopera con\n",
    );
    await page.goto(`${served.url}/#/import?lang=en`);
    await page.locator("input[type=file]").setInputFiles(at("took.csv"));
    await page.getByText("This is a proposal.").waitFor();
    const rows = page.getByLabel("What are the rows (\u2068Xoxo\u2069, \u2068Zeta\u2069 …)?");
    const columns = page.getByLabel(/^What are the columns \(.Reunión mayo., .Reunión junio. …\)\?$/);
    expect(await rows.inputValue()).toBe("people");
    await columns.selectOption("events");
    await page.getByText("Everybody will see them.").waitFor();
    expect([await rows.inputValue(), await columns.inputValue()]).toEqual(["people", "events"]);
    await page.getByText("Everything can be read.").waitFor();
    await expectAccessible();
    await press(/^Cancel the import$/);
    await page.keyboard.press("Enter");
    await page.getByText("Nothing was loaded.").waitFor();

    await page.locator("input[type=file]").setInputFiles(at("knows.csv"));
    await page.getByText("This is a proposal.").waitFor();
    await page.getByLabel("Are these people or organisations?").selectOption("people");
    const type = page.getByLabel("\u2068coopera con\u2069 becomes", { exact: true });
    await type.waitFor();
    await page
      .getByText(/tie of the kind .cooperates with. does not lead/)
      .first()
      .waitFor();
    expect(await type.count()).toBe(1);
    await type.selectOption({ label: "related to" });
    await page.getByRole("button", { name: "Set", exact: true }).click();
    await page.getByText("Everything can be read.").waitFor();
    await page.getByText("Xoxo Uno").first().waitFor();
    await expectAccessible();
    await press(/^Cancel the import$/);
    await page.keyboard.press("Enter");
    await page.getByText("Nothing was loaded.").waitFor();
  });

  it("keeps names that may be people from visitors until somebody says that they are organisations", async () => {
    writeFileSync(at("matrix.csv"), MATRIX);
    const seenBy = async (viewer: "visitor" | "owner") => {
      const place = `${served.url}/api/v1/networks/mine/export?format=graphology`;
      const text =
        viewer === "visitor"
          ? await (await fetch(place)).text()
          : await page.evaluate(async (address) => (await fetch(address)).text(), place);
      expect(text).toContain("Alphä");
      return ["Alma Quill", "Bruno Reed", "Cleo Marsh", "matrix.csv"].filter((name) => text.includes(name));
    };
    const load = async (added: string, who: string) => {
      await press(/^Use this mapping$/);
      await page.getByText(added).waitFor();
      await page.getByText(who).first().waitFor();
      await press(/^Load$/);
      await page.getByRole("button", { name: "Undo this import" }).waitFor();
    };
    await page.locator("input[type=file]").setInputFiles(at("matrix.csv"));
    await page.getByText("This is a proposal.").waitFor();
    const question = page.getByLabel("Are these people or organisations?");
    expect(await question.inputValue()).toBe("unknown");
    await page.getByText("only the owner sees them and their ties").waitFor();
    await load(
      "Adds 3 organisations, 2 ties, and 1 source.",
      "3 things of \u2068matrix\u2069 are of unknown kind and may be people: only the owner sees them",
    );
    expect(await seenBy("visitor")).toEqual([]);
    expect(await seenBy("owner")).toHaveLength(4);
    const exported = (...more: string[]) =>
      run(["export", "--format", "package", "--out", at(`out${more.length}`), ...more, ...place]);
    expect((await exported()).err).toContain("It holds 1 person and 7 other records that are not public.");
    expect((await exported("--public")).err).not.toContain("not public");

    await press(/^Import more files$/);
    await page.locator("input[type=file]").setInputFiles(at("matrix.csv"));
    await page.getByText("This is a proposal.").waitFor();
    await tabTo(/^Are these people or organisations/);
    await page.keyboard.type("people");
    await page.getByText("Only the owner sees people and their ties").waitFor();
    await page.keyboard.press("ArrowDown");
    await page.getByText("Everybody will see them.").waitFor();
    expect(await question.inputValue()).toBe("organisations");
    await page.getByText("Everything can be read.").waitFor();
    await expectAccessible();
    await page.setViewportSize({ width: 360, height: 780 });
    for (const language of ["ar", "fr", "es", "en"]) {
      const { href } = new URL(page.url());
      await page.goto(href.replace(/&lang=\w+|$/, `&lang=${language}`));
      await page.locator(`html[lang=${language}] .stepTitle`).waitFor();
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
      await expectAccessible();
    }
    await page.setViewportSize({ width: 1440, height: 900 });
    await load("Adds nothing new.", "things are told differently");
    expect(await seenBy("visitor")).toHaveLength(4);
    expect(watched.trouble).toEqual([]);
  });
});
