import { describe, expect, it } from "vitest";
import { findingOf, readFinding, resultHash, verifyFinding } from "./finding.ts";

const asked = {
  network: "hand",
  question: { path: "/measures/pagerank", query: { damping: "0.5" } },
  seenBy: "owner",
  data: { revision: 3, hash: "a" },
  version: "1",
} as const;
const answer = { revision: 3, nodes: [1, 2], method: { seed: 1 }, totals: [{ id: "x", value: 2 }] };
const finding = findingOf(asked, answer);

describe("a finding", () => {
  it("is read back as it was written, and refused when it is none", () => {
    expect(readFinding(JSON.stringify(finding))).toEqual(finding);
    for (const text of ["", "{}", "[1]", JSON.stringify({ ...finding, maillage: "finding/2" })])
      expect(() => readFinding(text)).toThrow("no finding file");
  });

  it("has the hash of the answer without its revision", () => {
    expect(resultHash({ ...answer, revision: 9 })).toBe(finding.result.hash);
    expect(resultHash({ ...answer, nodes: [2, 1] } as typeof answer)).not.toBe(finding.result.hash);
  });

  it("is the same when asked again, also of data that changed elsewhere", () => {
    expect(verifyFinding(finding, finding)).toEqual({ same: true, reasons: [] });
    const later = findingOf({ ...asked, data: { revision: 4, hash: "b" } }, { ...answer, revision: 4 });
    expect(verifyFinding(finding, later)).toEqual({
      same: true,
      reasons: ["The data changed: it was revision 3 and is revision 4."],
    });
  });

  it("never says that a revision became itself", () => {
    const altered = { ...finding, data: { revision: 3, hash: "other" } };
    expect(verifyFinding(altered, finding).reasons).toEqual([
      "The data differ though both are revision 3: it is another network of this name, or the file was altered.",
    ]);
    const seen = { ...finding, data: { revision: 2, hash: null } };
    expect(verifyFinding(seen, finding).reasons).toEqual([
      "The data changed: it was revision 2 and is revision 3.",
    ]);
  });

  it("says what differs and why", () => {
    const other = findingOf(
      { ...asked, version: "2" },
      { ...answer, method: { seed: 2 }, totals: [{ id: "x", value: 3 }] },
    );
    const { same, reasons } = verifyFinding(finding, other);
    expect(same).toBe(false);
    expect(reasons.join(" ")).toMatch(/program changed.*method differs.*totals differ/);
    const altered = { ...finding, result: { ...finding.result, hash: "0" } };
    expect(verifyFinding(altered, finding).reasons.join()).toMatch(/altered/);
  });
});
