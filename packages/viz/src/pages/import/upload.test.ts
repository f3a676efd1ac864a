import type { Draft } from "@maillage/model";
import { describe, expect, it } from "vitest";
import { AnswerError } from "../../questions/questions.ts";
import { filesFor, nextPart, send, shareReceived } from "./upload.ts";

const draft = (...files: Draft["files"]): Draft => ({ state: "waiting", files }) as unknown as Draft;
const file = (size: number, received = 0, name = "a.csv") => ({ name, size, received });

/** A server that keeps what arrives and fails where it is told to. */
function server(start: Draft, failing: (call: number) => Error | null) {
  let held = start;
  let calls = 0;
  const bytes: string[] = start.files.map(() => "");
  const pauses: number[] = [];
  return {
    bytes,
    pauses,
    sending: {
      put: async ({ file: which, at, end }: { file: number; at: number; end: number }, part: Blob) => {
        const error = failing(calls++);
        const lost = error?.message === "lost answer";
        if (error && !lost) throw error;
        expect(at).toBe(held.files[which]?.received);
        bytes[which] += await part.text();
        const files = held.files.map((one, place) => (place === which ? { ...one, received: end } : one));
        held = { ...held, files };
        if (files.every((one) => one.received === one.size)) held = { ...held, state: "reading" };
        if (lost) throw new TypeError("lost answer");
        return held;
      },
      look: async () => held,
      onDraft: () => {},
      pause: async (ms: number) => {
        pauses.push(ms);
      },
    },
  };
}

describe("parts of an upload", () => {
  it("go on where the server is, over all files", () => {
    expect(nextPart([file(10), file(3)], 4)).toEqual({ file: 0, at: 0, end: 4 });
    expect(nextPart([file(10, 8), file(3)], 4)).toEqual({ file: 0, at: 8, end: 10 });
    expect(nextPart([file(10, 10), file(3)], 4)).toEqual({ file: 1, at: 0, end: 3 });
    expect(nextPart([file(10, 10), file(0)], 4)).toBeNull();
  });
  it("find the chosen files by name and size, or say that one is another", () => {
    const chosen = [
      { name: "b.csv", size: 2 },
      { name: "a.csv", size: 1 },
    ];
    expect(filesFor([file(1), file(2, 0, "b.csv")], chosen)?.map(({ name }) => name)).toEqual([
      "a.csv",
      "b.csv",
    ]);
    expect(filesFor([file(5)], chosen)).toBeNull();
  });
  it("count what has arrived", () => {
    expect(shareReceived([file(4, 1), file(4, 3)])).toBe(0.5);
    expect(shareReceived([file(0)])).toBe(1);
  });
  it("arrive whole although answers are lost and the line breaks", async () => {
    const start = draft(file(3), file(2, 0, "b.csv"));
    const broken = server(start, (call) =>
      call === 0 ? new TypeError("failed") : call === 1 ? new TypeError("lost answer") : null,
    );
    const done = await send(
      start,
      [new Blob(["abc"]), new Blob(["de"])],
      broken.sending,
      new AbortController().signal,
    );
    expect(broken.bytes).toEqual(["abc", "de"]);
    expect(broken.pauses).toEqual([500, 1000]);
    expect(done.state).toBe("reading");
  });
  it("give up after four failures, at once on a refusal, and when it is called off", async () => {
    const start = draft(file(3));
    const signal = new AbortController().signal;
    const gone = server(start, () => new TypeError("failed"));
    await expect(send(start, [new Blob(["abc"])], gone.sending, signal)).rejects.toThrow("failed");
    expect(gone.pauses).toHaveLength(3);
    const full = server(start, () => new AnswerError("full", 507, "disk-full"));
    await expect(send(start, [new Blob(["abc"])], full.sending, signal)).rejects.toThrow("full");
    expect(full.pauses).toHaveLength(0);
    const off = new AbortController();
    off.abort();
    const none = server(start, () => null);
    await expect(send(start, [new Blob(["abc"])], none.sending, off.signal)).rejects.toThrow();
    expect(none.bytes).toEqual([""]);
  });
});
