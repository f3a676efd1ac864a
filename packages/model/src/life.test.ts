import { expect, it } from "vitest";
import { dayOf } from "./dates.ts";
import { ANY_LIFE, commonLife, lifeOfFacts } from "./life.ts";

const fact = (property: string, value: string | null, stance = "supports") => ({ property, value, stance });

it("spans rival dates, is open where none closes them, and takes no notice of disputed ones", () => {
  expect(
    lifeOfFacts([fact("founded", "1945"), fact("founded", "1946-02"), fact("dissolved", "2006", "disputes")]),
  ).toEqual({ start: [dayOf("1945-01-01"), dayOf("1946-02-28")], end: null });
  expect(lifeOfFacts([fact("dissolved", null)])).toEqual({ start: null, end: null });
  const ended = (...values: string[]) => lifeOfFacts(values.map((value) => fact("dissolved", value))).end;
  expect(ended("../1995")).toEqual([-Infinity, dayOf("1995-12-31")]);
  expect(ended("1995/..")).toEqual([dayOf("1995-01-01"), Infinity]);
  expect(ended("../1995", "1997")).toEqual([-Infinity, dayOf("1997-12-31")]);
});

it("is common from the later founding to the earlier end, and limits nothing where bodies never met", () => {
  const old = { start: [10, 12], end: [50, 60] } as const;
  const young = { start: [30, 40], end: [90, 95] } as const;
  expect(commonLife(old, young)).toEqual({ from: 30, until: [50, 60] });
  expect(commonLife(old, { start: [70, 70], end: null })).toEqual(ANY_LIFE);
  const open = { start: null, end: [80, Infinity] } as const;
  expect(commonLife(open, open)).toEqual({ from: null, until: [80, Infinity] });
  expect(commonLife(open, { start: null, end: [-Infinity, 70] }).until).toEqual([-Infinity, 70]);
  expect(commonLife({ start: null, end: null }, { start: null, end: null })).toEqual(ANY_LIFE);
});
