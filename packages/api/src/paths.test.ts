import type { PathsAnswer } from "@maillage/model";
import { describe, expect, it } from "vitest";
import { AS_VISITOR, BASE, handMadeApp } from "./testing/app.ts";

describe("paths over HTTP", () => {
  it("name who stands between and the ties of each step, the same bytes each time", async () => {
    const app = await handMadeApp();
    const ask = () => app.inject({ url: `${BASE}/paths?from=beta&to=delta`, headers: AS_VISITOR });
    const first = await ask();
    expect(first.statusCode).toBe(200);
    const { items, brokers } = first.json() as PathsAnswer;
    expect(items[0]?.steps).toEqual([["t1"], ["t3"]]);
    expect(brokers[0]).toMatchObject({ node: { id: "alpha" } });
    expect((await ask()).body).toBe(first.body);
    await app.close();
  });
});
