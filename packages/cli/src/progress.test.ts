import type { ImportProgress } from "@maillage/model";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { withImportProgress } from "./progress.ts";

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["performance"] });
});
afterEach(() => {
  vi.useRealTimers();
});

function fakeStream(isTTY: boolean) {
  const stream = {
    text: "",
    isTTY,
    write: (chunk: string | Uint8Array) => {
      stream.text += chunk;
      return true;
    },
  };
  return stream;
}

/** What an import writes on a stream that is a terminal or not; each step comes `seconds` after the one before. */
async function written(isTTY: boolean, steps: readonly (ImportProgress & { seconds: number })[]) {
  const stream = fakeStream(isTTY);
  await withImportProgress(async (tell) => {
    for (const { seconds, ...progress } of steps) {
      vi.advanceTimersByTime(seconds * 1000);
      tell(progress);
    }
  }, stream);
  return stream.text;
}

const STEPS = [
  { step: "reading", done: 0, total: 0, seconds: 0 },
  { step: "comparing", done: 0, total: 1200, seconds: 7 },
  { step: "writing", done: 0, total: 1000, seconds: 1 },
  { step: "writing", done: 250, total: 1000, seconds: 2 },
  { step: "writing", done: 260, total: 1000, seconds: 0 },
  { step: "writing", done: 1000, total: 1000, seconds: 2 },
  { step: "done", done: 1000, total: 1000, seconds: 1 },
] as const;

describe("the progress of an import", () => {
  it("is one line rewritten on a terminal, with the rate and the rest of the writing alone", async () => {
    expect((await written(true, STEPS)).split("\r\u001b[K")).toEqual([
      "",
      "Import: reading the files",
      "Import: comparing 1200 records with the store",
      "Import: writing, 0 of 1000 records",
      "Import: writing, 250 of 1000 records, 125 a second, 6 s left",
      "Import: writing, 260 of 1000 records, 130 a second, 6 s left",
      "Import: writing, 1000 of 1000 records, 250 a second",
      "Import: done, 1000 records in 13.0 s\n",
    ]);
  });

  it("is plain lines elsewhere, at most one for each tenth", async () => {
    expect(await written(false, STEPS)).toBe(
      [
        "Import: reading the files",
        "Import: comparing 1200 records with the store",
        "Import: writing, 0 of 1000 records",
        "Import: writing, 250 of 1000 records, 125 a second, 6 s left",
        "Import: writing, 1000 of 1000 records, 250 a second",
        "Import: done, 1000 records in 13.0 s",
        "",
      ].join("\n"),
    );
    const many = Array.from({ length: 1001 }, (_, done) => ({
      step: "writing" as const,
      done,
      total: 1000,
      seconds: 1,
    }));
    expect((await written(false, many)).trim().split("\n")).toHaveLength(11);
  });

  it("leaves the next line free on a terminal when the import fails", async () => {
    const stream = fakeStream(true);
    const failing = withImportProgress(async (tell) => {
      tell({ step: "reading", done: 0, total: 0 });
      throw new Error("no folder");
    }, stream);
    await expect(failing).rejects.toThrow("no folder");
    expect(stream.text.endsWith("\n")).toBe(true);
  });
});
