import type { Draft } from "@maillage/model";
import { describe, expect, it } from "vitest";
import { stepOf } from "./steps.tsx";

const draft = (state: Draft["state"], mapping: object | null = {}): Draft =>
  ({ state, mapping }) as unknown as Draft;

describe("the step of an import", () => {
  it("is what the address wishes, as far as the import is", () => {
    expect(stepOf(draft("ready"), "summary")).toBe("summary");
    expect(stepOf(draft("ready"), null)).toBe("columns");
    expect(stepOf(draft("mapping"), "summary")).toBe("columns");
    expect(stepOf(draft("reading"), "duplicates")).toBe("columns");
  });
  it("is the files before there is a mapping, and after a failure", () => {
    expect(stepOf(draft("waiting", null), "summary")).toBe("files");
    expect(stepOf(draft("reading", null), null)).toBe("files");
    expect(stepOf(draft("failed"), "summary")).toBe("files");
  });
  it("passes over the columns of a package, which has no mapping", () => {
    expect(stepOf(draft("ready", null), null)).toBe("duplicates");
    expect(stepOf(draft("ready", null), "columns")).toBe("duplicates");
    expect(stepOf(draft("mapping", null), null)).toBe("columns");
  });
  it("ends where the import ends, whatever the address says", () => {
    expect(stepOf(draft("loading"), "columns")).toBe("loading");
    expect(stepOf(draft("loaded"), "columns")).toBe("loaded");
  });
});
