import type { Job, MeasureOverTime, MeasureResult } from "@maillage/model";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { AS_OWNER, AS_VISITOR, BASE, handMadeApp } from "./testing/app.ts";

let app: Awaited<ReturnType<typeof handMadeApp>>;
beforeAll(async () => {
  app = await handMadeApp();
});
afterAll(() => app.close());
const ask = (path: string, headers: Record<string, string> = AS_VISITOR) =>
  app.inject({ url: `${BASE}/measures/${path}`, headers });

describe("a measure over time", () => {
  it.each([
    ["degree", ""],
    ["strength", "&weight=sources"],
    ["degree", "&projection=co-participation"],
    ["participation", "&grouping=region"],
  ])("is of %s%s in each slice what the measure is in that window", async (id, settings) => {
    const traced = (
      await ask(`${id}/over-time?step=5&node=alpha${settings}&window=1998/2012`)
    ).json() as MeasureOverTime;
    expect(traced.slices.map(({ window }) => window)).toEqual([
      "1998/1999",
      "2000/2004",
      "2005/2009",
      "2010/2012",
    ]);
    for (const slice of traced.slices)
      for (const certainty of ["certainly", "possibly"] as const) {
        const { nodes, method, totals } = (
          await ask(`${id}?window=${slice.window}&certainty=${certainty}${settings}`)
        ).json() as MeasureResult;
        expect(slice[certainty]).toEqual({
          value: nodes.find((node) => node.id === "alpha")?.values[0] ?? null,
          totals: totals.map(({ id, value }) => ({ id, value })),
          nodes: method.nodes,
          ties: method.ties,
        });
      }
  });

  it("covers all that is dated where no window is asked, and never falls below what is certain where it rises", async () => {
    const first = await ask("degree/over-time?node=beta", AS_OWNER);
    const { slices, step, method, node } = first.json() as MeasureOverTime;
    expect([node?.id, step, slices.length]).toEqual(["beta", 1, 12]);
    expect([slices[0]?.window, slices.at(-1)?.window]).toEqual(["1999/1999", "2010/2010"]);
    expect(method.bounded).toContain("degree");
    for (const { certainly, possibly } of slices)
      expect(possibly.value ?? 0).toBeGreaterThanOrEqual(certainly.value ?? 0);
    expect((await ask("degree/over-time?node=beta", AS_OWNER)).body).toBe(first.body);
  });

  it("is refused for too many slices and of whom the viewer may not see, and a job where it takes long", async () => {
    const many = await ask("degree/over-time?step=1&window=1800/2000");
    expect([many.statusCode, many.json().detail]).toEqual([422, expect.stringContaining("201 slices")]);
    expect((await ask("degree/over-time?step=0")).statusCode).toBe(422);
    expect((await ask("degree/over-time?node=person")).json().code).toBe("node-not-measured");
    expect((await ask("degree/over-time?node=person", AS_OWNER)).statusCode).toBe(200);
    const slow = await handMadeApp({ jobFrom: 1 });
    const again = () => slow.inject({ url: `${BASE}/measures/degree/over-time?step=5`, headers: AS_VISITOR });
    const started = await again();
    expect(started.statusCode).toBe(202);
    const { id } = started.json() as Job;
    const look = async () =>
      ((await slow.inject({ url: `${BASE}/jobs/${id}`, headers: AS_VISITOR })).json() as Job).state;
    while ((await look()) === "running") await new Promise((next) => setTimeout(next, 5));
    expect(((await again()).json() as MeasureOverTime).slices.length).toBe(4);
    await slow.close();
  });
});
