import { EXPORT_LOSSES } from "@maillage/model";
import type { ExportedEntity, ExportedNetwork } from "./exportedNetwork.ts";
import { type ExportStatement, statementText } from "./statement.ts";
import { lifeOf, otherNames, outerDays, supportedTies, type TieSummary } from "./summary.ts";
import type { Writer } from "./writer.ts";
import { XmlText } from "./xml.ts";

type Value = string | number;
/** Attributes by title, of nodes and of edges, with their type in GEXF. */
const NODE_ATTRIBUTES = [
  ["type", "string"],
  ["kind", "string"],
  ["key", "string"],
  ["country", "string"],
  ["city", "string"],
  ["fields", "string"],
  ["other names", "string"],
  ["level", "string"],
  ["begins", "string"],
  ["ends", "string"],
] as const;
const EDGE_ATTRIBUTES = [
  ["type", "string"],
  ["key", "string"],
  ["methods", "string"],
  ["roles", "string"],
  ["begins", "string"],
  ["ends", "string"],
  ["level", "string"],
  ["source count", "integer"],
  ["disputes", "integer"],
] as const;

const nodeValues = (entity: ExportedEntity): Value[] => {
  const { start, end } = lifeOf(entity);
  return [
    entity.type,
    entity.kind,
    entity.key,
    entity.country ?? "",
    entity.city ?? "",
    entity.fields.join("; "),
    otherNames(entity).join("; "),
    entity.level,
    start,
    end,
  ];
};
const edgeValues = ({ tie, type, start, end, methods, roles, sources, disputes }: TieSummary): Value[] => [
  type,
  tie.key,
  methods.join("; "),
  roles.join("; "),
  start,
  end,
  tie.level,
  sources.length,
  disputes,
];

const attvalues = (values: readonly Value[], xml: XmlText): string =>
  values
    .map((value, at) => (value === "" ? "" : `<attvalue for="${at}" value="${xml.of(String(value))}"/>`))
    .join("");

/** A spell for each supporting claim with dates, else the event's: from the first to the last day that it may have held. */
function spells({ tie }: TieSummary): string {
  const own = tie.dated.filter(({ stance }) => stance === "supports").map(({ span }) => outerDays(span));
  const dated = own.filter(({ start, end }) => start !== null || end !== null);
  const all = dated.length > 0 ? dated : tie.eventSpan === null ? [] : [outerDays(tie.eventSpan)];
  const written = all
    .filter(({ start, end }) => start !== null || end !== null)
    .map(
      ({ start, end }) =>
        `<spell${start === null ? "" : ` start="${start}"`}${end === null ? "" : ` end="${end}"`}/>`,
    );
  return written.length === 0 ? "" : `<spells>${[...new Set(written)].sort().join("")}</spells>`;
}

function* document(network: ExportedNetwork, statement: ExportStatement): Generator<string> {
  const xml = new XmlText();
  const about = xml.of(statementText(statement));
  yield `<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://gexf.net/1.3" version="1.3">
<meta lastmodifieddate="${statement.date}"><creator>Maillage</creator><description>${about}</description></meta>
<graph defaultedgetype="directed" mode="dynamic" timeformat="date" timerepresentation="interval">
`;
  for (const [of, attributes] of [
    ["node", NODE_ATTRIBUTES],
    ["edge", EDGE_ATTRIBUTES],
  ] as const)
    yield `<attributes class="${of}" mode="static">${attributes
      .map(([title, type], at) => `<attribute id="${at}" title="${title}" type="${type}"/>`)
      .join("")}</attributes>\n`;
  yield `<nodes>\n`;
  for (const entity of network.entities)
    yield `<node id="${xml.of(entity.key)}" label="${xml.of(entity.name)}"><attvalues>${attvalues(nodeValues(entity), xml)}</attvalues></node>\n`;
  yield `</nodes>\n<edges>\n`;
  for (const summary of supportedTies(network)) {
    const { tie, type, isMutual } = summary;
    yield `<edge id="${xml.of(tie.key)}" source="${xml.of(tie.source.key)}" target="${xml.of(tie.target.key)}" type="${isMutual ? "undirected" : "directed"}" kind="${type}" label="${type}"><attvalues>${attvalues(edgeValues(summary), xml)}</attvalues>${spells(summary)}</edge>\n`;
  }
  yield `</edges>\n</graph>\n${xml.remark()}</gexf>\n`;
}

/**
 * GEXF 1.3 (gexf.net), dynamic: a spell for each dated claim that supports a tie. Parallel ties stay apart by their kind.
 * Characters that XML cannot hold are left out and counted in a comment at the end.
 */
export const gexf: Writer = {
  format: "gexf",
  extension: "gexf",
  mediaType: "application/gexf+xml",
  loses: EXPORT_LOSSES.gexf,
  write: (network, statement) => [{ path: "network.gexf", pieces: document(network, statement) }],
};
