import { expect, it } from "vitest";
import { eventSpanOf } from "./claimRow.ts";
import { spanOf, UNKNOWN_SPAN } from "./span.ts";

const series = { type: "Event", span: spanOf({ start: "2001", end: null }) };
const forum = { type: "Event", span: spanOf({ start: "2013-03-25", end: "2013-03-30" }) };
const body = { type: "Organisation", span: spanOf({ start: "1990", end: null }) };

it("gives a tie the days of its event, of two events those of the later one, and none without an event", () => {
  expect(eventSpanOf(body, forum)).toBe(forum.span);
  expect(eventSpanOf(forum, body)).toBe(forum.span);
  expect(eventSpanOf(forum, series)).toBe(forum.span);
  expect(eventSpanOf(series, forum)).toBe(forum.span);
  expect(eventSpanOf(forum, { type: "Event", span: UNKNOWN_SPAN })).toBe(forum.span);
  expect(eventSpanOf(body, body)).toBeNull();
});
