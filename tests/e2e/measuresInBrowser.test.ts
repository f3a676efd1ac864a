/** Analysis in a worker of the browser gives the bytes that it gives in Node. */
import { resolve } from "node:path";
import { build } from "esbuild";
import { expect, it } from "vitest";
import { findChromium, launch } from "./browser.ts";
import { everyMeasure } from "./everyMeasure.ts";

const chromium = findChromium();

it.skipIf(chromium === null)(
  "every measure is the same in a browser worker as in Node",
  async () => {
    const entry = 'import { everyMeasure } from "./everyMeasure.ts"; postMessage(everyMeasure());';
    const { outputFiles } = await build({
      stdin: { contents: entry, resolveDir: resolve(import.meta.dirname), loader: "ts" },
      bundle: true,
      write: false,
      format: "iife",
      platform: "browser",
      target: "es2023",
      logLevel: "error",
    });
    const browser = await launch(chromium ?? "");
    try {
      const page = await browser.newPage();
      const inBrowser = await page.evaluate(
        (code) =>
          new Promise<Record<string, string>>((done, fail) => {
            const worker = new Worker(URL.createObjectURL(new Blob([code])));
            worker.onmessage = ({ data }) => done(data);
            worker.onerror = ({ message }) => fail(new Error(message));
          }),
        outputFiles[0]?.text ?? "",
      );
      expect(inBrowser).toEqual(everyMeasure());
    } finally {
      await browser.close();
    }
  },
  60_000,
);
