import { describe, test } from "vitest";
import { expectIsolateChangesNothing, expectRelabellingChangesNothing } from "../../testing/sameAnswer.ts";
import { defaultsOf } from "../registry.ts";
import { POSITION } from "./position.ts";

/** Drawn pairs depend on the numbers of nodes. */
const EXACT = POSITION.filter(({ id }) => id !== "betweenness-sampled");

describe("measures of position", () => {
  test.each(EXACT)("$id: an isolate more changes nothing", (measure) => {
    expectIsolateChangesNothing(measure, defaultsOf(measure), 1e-9);
  });
  test.each(EXACT)("$id: other numbers of the same nodes change nothing", (measure) => {
    expectRelabellingChangesNothing(measure, defaultsOf(measure), 1e-9);
  });
});
