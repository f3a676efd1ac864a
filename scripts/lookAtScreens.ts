/** Pictures of the screens for looking at: `tsx scripts/lookAtScreens.ts ADDRESS FOLDER`, all widths, both themes, English and Arabic. */
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { findChromium, launch } from "../tests/e2e/browser.ts";
import { watchedPage } from "../tests/e2e/watchedPage.ts";

const [address = "", folder = ""] = process.argv.slice(2);
const chromium = findChromium();
if (chromium === null || address === "" || folder === "") process.exit(2);
mkdirSync(folder, { recursive: true });
const browser = await launch(chromium);
const screens = { start: "/", network: "/network", gaps: "/gaps", sources: "/sources" };
for (const [name, path] of Object.entries(screens)) {
  for (const width of [1440, 768, 360]) {
    for (const [language, dark] of [
      ["en", false],
      ["ar", false],
      ["en", true],
    ] as const) {
      const { page, trouble } = await watchedPage(browser, address, {
        width,
        height: width === 360 ? 780 : 900,
        dark,
      });
      await page.goto(`${address}/#${path}?lang=${language}`);
      await page.waitForTimeout(2500);
      await page.screenshot({ path: join(folder, `${name}-${width}-${language}${dark ? "-dark" : ""}.png`) });
      for (const line of trouble) console.error(`${name} ${width} ${language}: ${line}`);
      await page.close();
    }
  }
}
await browser.close();
