import path from "node:path";
import { expect, it } from "vitest";
import { collect, collectFile } from "../graph/collect.ts";
import { readerOf } from "../readers.ts";
import { dynetml } from "./dynetml.ts";

const SMALL = `<DynamicNetwork><MetaNetwork><nodes><nodeclass type="agent" id="women"><node id="A" title="Ann"><property id="club" value="x"/></node></nodeclass><nodeclass id="events"><node id="E"/></nodeclass></nodes>
<networks><network sourceType="agent" targetType="event" id="went"><link source="A" target="E" value="1.0"/><link source="A" target="E" value="0.0"/></network>
<network sourceType="agent" targetType="agent" id="knows" isDirected="true"><link source="A" target="A"/></network></networks></MetaNetwork></DynamicNetwork>`;

it("a DyNetML file becomes rows, zeros told and left out", async () => {
  const found = await collect(dynetml, "net.xml", SMALL);
  expect(found.problems).toEqual([]);
  expect(found.rows("nodes")).toEqual([
    { id: "A", label: "Ann", club: "x", class: "women" },
    { id: "E", class: "events" },
  ]);
  expect(found.rows("edges")).toEqual([
    { source: "A", target: "E", type: "went", directed: "no", weight: "1.0" },
    { source: "A", target: "A", type: "knows", directed: "yes" },
  ]);
  expect(found.codes()).toEqual(["loops-kept", "zero-ties-left-out"]);
});

it("a DyNetML file is recognised, and refused when an end is no node", async () => {
  expect(readerOf("x.xml", new TextEncoder().encode("<DynamicNetwork>"))?.format).toBe("dynetml");
  const { problems } = await collect(
    dynetml,
    "net.xml",
    SMALL.replace('target="E" value="1.0"', 'target="F"'),
  );
  expect(problems.map(({ rule, message }) => [rule, message])).toEqual([
    ["dangling-end", 'the end "F" of this tie is no node of net.xml'],
  ]);
});

const corpora = process.env.MAILLAGE_CORPORA;
if (corpora)
  it("the Southern Women are 18, with 14 events and 89 ties of 252 links", async () => {
    const found = await collectFile(
      dynetml,
      "SouthernWomen.xml",
      path.join(corpora, "pajek-ucinet/SouthernWomen.xml"),
    );
    expect(found.problems).toEqual([]);
    const classes = found.values("nodes", "class");
    expect([classes.filter((each) => each === "agent").length, classes.length]).toEqual([18, 32]);
    expect(found.rows("edges")).toHaveLength(89);
    expect(found.notes.map(({ code, count }) => [code, count])).toEqual([["zero-ties-left-out", 163]]);
  });
