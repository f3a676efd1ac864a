/** The shipped network in a data directory of its own, its screens, and what none of them may have. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import axe from "axe-core";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { findChromium, launch } from "./browser.ts";
import { run, type Served, serve } from "./servedProduct.ts";
import { type WatchedPage, watchedPage } from "./watchedPage.ts";

export const chromium = findChromium();
const shipped = resolve(import.meta.dirname, "../../data/internationalism");

export interface Loaded {
  /** For what a test writes. */
  readonly folder: string;
  /** Name the data directory to a command. */
  readonly args: readonly string[];
}

/** Imports the shipped network before the tests of a file, and takes it away after them. */
export function loadShipped(): Loaded {
  const loaded = { folder: "", args: [] as string[] };
  beforeAll(async () => {
    loaded.folder = mkdtempSync(join(tmpdir(), "maillage-shipped-"));
    loaded.args.push("--data-dir", join(loaded.folder, "data"));
    expect((await run(["import", shipped, ...loaded.args])).code).toBe(0);
  }, 120_000);
  afterAll(() => rmSync(loaded.folder, { recursive: true, force: true }));
  return loaded;
}

export interface Screens {
  readonly url: string;
  /** The one-time link that makes a browser the owner's. */
  readonly ownerLink: string;
  readonly browser: Browser;
  open(options?: Parameters<typeof watchedPage>[2]): Promise<WatchedPage>;
}

/** Serves a network to a browser during the tests of a part. */
export function showScreens({ args }: Pick<Loaded, "args">): Screens {
  let served: Served;
  let browser: Browser;
  beforeAll(async () => {
    served = await serve(args);
    browser = await launch(chromium ?? "");
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    await served?.stop();
  });
  return {
    get url() {
      return served.url;
    },
    get ownerLink() {
      return served.ownerLink;
    },
    get browser() {
      return browser;
    },
    open: (options) => watchedPage(browser, served.url, options),
  };
}

/** What axe finds in a part of a page, and how much wider than the window the page is. */
export async function faultsOf(page: Page, part = "html") {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(
    (selector) =>
      (globalThis as unknown as { axe: typeof axe }).axe.run(selector, {
        runOnly: ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"],
      }),
    part,
  );
  const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  return [
    ...violations.map(({ id, nodes }) => [id, nodes[0]?.html.slice(0, 120)]),
    ...(over > 0 ? [["too wide", over]] : []),
  ];
}

const PLACES = [360, 768, 1440].flatMap((width) => ["en", "ar"].map((lang) => [width, lang] as const));

/** On a phone, a tablet and a desk, left to right and right to left. `ready` waits for what the screen shows. */
export function itFits(
  screens: Screens,
  address: string | (() => Promise<string>),
  ready: (page: Page) => Promise<void>,
): void {
  const name = typeof address === "string" ? "" : `, ${address.name}`;
  it.each(PLACES)(
    `is accessible and fits at %i px in %s${name}`,
    async (width, lang) => {
      const { page, trouble } = await screens.open({ width, height: 800 });
      const path = typeof address === "string" ? address : await address();
      await page.goto(`${screens.url}/#${path}${path.includes("?") ? "&" : "?"}lang=${lang}`);
      await ready(page);
      expect(await faultsOf(page)).toEqual([]);
      expect(trouble).toEqual([]);
      await page.close();
    },
    60_000,
  );
}
