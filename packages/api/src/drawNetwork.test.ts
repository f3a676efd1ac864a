import { DEFAULT_SCOPE, OWNER, VISITOR } from "@maillage/model";
import { beforeAll, expect, it } from "vitest";
import { drawNetwork } from "./drawNetwork.ts";
import { readSnapshot, type Snapshot } from "./networkSnapshot.ts";
import { memoryStore } from "./testing/memoryStore.ts";
import { claim, entity, handMadeBatch, tie } from "./testing/records.ts";

const LEAVES = 600;
let snapshot: Snapshot;

/** A hub with 600 members; each of the first 40 also supports its next, so that they have two or three ties. */
beforeAll(async () => {
  const names = Array.from({ length: LEAVES }, (_, index) => `leaf-${String(index).padStart(3, "0")}`);
  const members = names.map((name, index) => tie(`m${index}`, name, "MEMBER_OF", "hub"));
  const chain = names
    .slice(0, 40)
    .map((name, index) => tie(`s${index}`, name, "SUPPORTS", `leaf-${String(index + 1).padStart(3, "0")}`));
  const batch = {
    ...handMadeBatch(),
    entities: [entity("hub", "Hub"), ...names.map((name) => entity(name, name))],
    ties: [...members, ...chain],
    claims: [...members, ...chain].map((one) => claim(one.id)),
    coverage: [],
  };
  snapshot = await readSnapshot(memoryStore(batch), { revision: 1, hash: "" }, VISITOR);
});

const draw = (folded: "leave-out" | "include", scope = DEFAULT_SCOPE) =>
  drawNetwork(snapshot, { of: new Map(), fields: [] }, scope, folded);

it("folds away those with the fewest ties until five hundred are left, and counts them", () => {
  const drawing = draw("leave-out");
  expect(drawing.folded).toEqual({ organisations: 559, events: 0, ties: 1 });
  expect(drawing.nodes).toHaveLength(LEAVES + 1 - 559);
  expect(drawing.counts).toMatchObject({ organisations: LEAVES + 1, ties: LEAVES + 40 });
  const drawn = new Set(drawing.nodes.map((node) => node.id));
  expect(drawing.edges.every((edge) => drawn.has(edge.source) && drawn.has(edge.target))).toBe(true);
  expect(drawing.edges).toHaveLength(41 + 40);
});

it("sends all of them when asked, with the same marked as folded", () => {
  const all = draw("include");
  expect(all.nodes).toHaveLength(LEAVES + 1);
  expect(all.edges).toHaveLength(LEAVES + 40);
  expect(all.nodes.filter((node) => node.folded)).toHaveLength(559);
  expect(all.folded).toEqual(draw("leave-out").folded);
});

it("folds nobody away where all can be drawn", () => {
  const few = draw("leave-out", { ...DEFAULT_SCOPE, ties: ["SUPPORTS"] });
  expect(few.folded).toEqual({ organisations: 0, events: 0, ties: 0 });
  expect(few.nodes).toHaveLength(41);
});

it("says of each mark whether only the owner sees it", async () => {
  const batch = {
    ...handMadeBatch(),
    entities: [entity("a", "A", { level: "restricted" }), entity("b", "B")],
    ties: [tie("t", "a", "MEMBER_OF", "b", "restricted")],
    claims: [claim("t")],
    coverage: [],
  };
  const seen = await readSnapshot(memoryStore(batch), { revision: 1, hash: "" }, OWNER);
  const { nodes } = drawNetwork(seen, { of: new Map(), fields: [] }, DEFAULT_SCOPE, "include");
  expect(nodes.map(({ id, level }) => [id, level])).toEqual([
    ["a", "restricted"],
    ["b", undefined],
  ]);
});
