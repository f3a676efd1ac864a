import { describe, expect, it } from "vitest";
import { parseQuestion, serialiseQuestion } from "./question.ts";

describe("question in the address", () => {
  it.each([
    "",
    "window=1990/2026",
    "lang=ar&open=abc",
    "measure=leiden&shade=abc&whole=mixing&layout=force",
    "view=table&row=015&column=climate",
    "draft=abc&step=columns&lang=fr",
    "one=abc&other=def&order=time",
    "before=1990/1999&after=2000/2009",
    "by=field&lapse=2.5",
    "rows=kind&columns=kind&counted=occasions",
    "columns=region&null=edge-swaps",
    "certainty=certainly&fields=climate-environment,labour",
  ])("goes round: %s", (query) => {
    const question = parseQuestion(query);
    expect(question.damaged).toBe(false);
    expect(parseQuestion(serialiseQuestion(question))).toEqual(question);
  });
  it("keeps what gaps count apart from what an answer is parted by", () => {
    expect(parseQuestion("rows=kind&columns=kind&by=occasions").pair.measuredBy).toBe("ties");
    const both = parseQuestion("rows=kind&columns=kind&counted=occasions&by=field");
    expect([both.pair.measuredBy, both.by]).toEqual(["occasions", "field"]);
    expect(serialiseQuestion(both)).toBe("rows=kind&columns=kind&counted=occasions&by=field");
  });
  it("does not throw on a damaged address", () => {
    const question = parseQuestion("window=never&lang=xx");
    expect(question.damaged).toBe(true);
    expect(question.language).toBeNull();
  });
});
