import { expect, it } from "vitest";
import { dynetml } from "../dynetml/dynetml.ts";
import { gexf } from "../gexf/gexf.ts";
import { gml } from "../gml/gml.ts";
import { graphml } from "../graphml/graphml.ts";
import type { Reader } from "../reader.ts";
import { collect } from "./collect.ts";

const GEXF = `<gexf xmlns="http://gexf.net/1.3" version="1.3">
<graph><nodes><node id="a"/><node id="b"/><node id="c"/></nodes>
<edges><edge source="a" target="b"/><edge source="b" target="c"/>

<edge source="a" target="c"/></edges></graph></gexf>`;
const GRAPHML = `<graphml xmlns="http://graphml.graphdrawing.org/xmlns">
<graph edgedefault="directed"><node id="a"/><node id="b"/><node id="c"/>
<edge source="a" target="b"/><edge source="b" target="c"/>

<edge source="a" target="c"/></graph></graphml>`;
const DYNETML = `<DynamicMetaNetwork><MetaNetwork>
<nodes><nodeclass type="agent" id="x"><node id="a"/><node id="b"/><node id="c"/></nodeclass></nodes>
<networks><network id="n"><link source="a" target="b"/><link source="b" target="c"/>

<link source="a" target="c"/></network></networks></MetaNetwork></DynamicMetaNetwork>`;
const GML = `graph [
node [ id 1 ] node [ id 2 ] node [ id 3 ]
edge [ source 1 target 2 ] edge [ source 2 target 3 ]

edge [ source 1 target 3 ] ]`;

it.each<[string, Reader, string]>([
  ["n.gexf", gexf, GEXF],
  ["n.graphml", graphml, GRAPHML],
  ["n.xml", dynetml, DYNETML],
  ["n.gml", gml, GML],
])(
  "no two rows of %s have one place, and a row that has its line to itself has its number",
  async (name, reader, text) => {
    const { tables, problems } = await collect(reader, name, text);
    expect(problems).toEqual([]);
    expect(tables.get("nodes")?.places).toEqual([2, 3, 4]);
    expect(tables.get("edges")?.places).toEqual([3, 4, 5]);
  },
);
