import {
  EVENT_KINDS,
  EXPORT_LOSSES,
  ORGANISATION_KINDS,
  ownTerms,
  TIE_TYPES,
  yearOfDay,
} from "@maillage/model";
import type { ExportedNetwork } from "./exportedNetwork.ts";
import { readme } from "./statement.ts";
import { supportedTies, type TieSummary } from "./summary.ts";
import type { Writer } from "./writer.ts";

/** Pajek reads lines, with labels between double quotes and no escape for one inside. */
const labelOf = (name: string): string =>
  `"${name
    .replace(/[\s\p{Cc}]+/gu, " ")
    .trim()
    .replaceAll('"', "'")}"`;

/** Kinds by their number in the partition; a kind that no vocabulary has is 0. */
const KINDS = [...new Set([...ORGANISATION_KINDS, ...EVENT_KINDS].map(({ id }) => id)), "person"];
/** Ours, and those that the network adds. */
const kindsOf = ({ schemas }: ExportedNetwork): string[] => {
  const { organisationKinds, eventKinds } = ownTerms([...schemas.values()]);
  return [...KINDS, ...new Set([...organisationKinds, ...eventKinds].map(({ id }) => id))];
};

/** Years in which the tie may have held, as Pajek's times have them: "[1960-1970]", "[1960-*]"; nothing without a first year after 0. */
function timesOf({ tie }: TieSummary): string {
  const dated = tie.dated.filter(({ stance, span }) => stance === "supports" && span.s1 !== null);
  const spans =
    dated.length > 0 ? dated.map(({ span }) => span) : tie.eventSpan === null ? [] : [tie.eventSpan];
  const times = spans.flatMap(({ s1, e2 }) => {
    if (s1 === null || yearOfDay(s1) < 1) return [];
    return [`${yearOfDay(s1)}-${e2 === null ? "*" : yearOfDay(e2)}`];
  });
  return times.length === 0 ? "" : ` [${[...new Set(times)].sort().join(",")}]`;
}

function* lines(network: ExportedNetwork): Generator<string> {
  const number = new Map(network.entities.map(({ id }, at) => [id, at + 1]));
  yield `*Vertices ${network.entities.length}\n`;
  for (const [at, { name }] of network.entities.entries()) yield `${at + 1} ${labelOf(name)}\n`;
  const types = [...TIE_TYPES, ...ownTerms([...network.schemas.values()]).tieTypes.map(({ id }) => id)];
  const byType = new Map<string, TieSummary[]>(types.map((type) => [type, []]));
  for (const summary of supportedTies(network)) byType.get(summary.type)?.push(summary);
  for (const [at, type] of types.entries()) {
    const ties = byType.get(type) ?? [];
    for (const [list, isMutual] of [
      ["Arcs", false],
      ["Edges", true],
    ] as const) {
      const some = ties.filter((summary) => summary.isMutual === isMutual);
      if (some.length === 0) continue;
      yield `*${list} :${at + 1} "${type}"\n`;
      for (const summary of some) {
        const { source, target } = summary.tie;
        yield `${number.get(source.id)} ${number.get(target.id)} ${summary.sources.length}${timesOf(summary)}\n`;
      }
    }
  }
}

function* partition(network: ExportedNetwork): Generator<string> {
  yield `*Vertices ${network.entities.length}\n`;
  const kinds = kindsOf(network);
  for (const { kind } of network.entities) yield `${kinds.indexOf(kind) + 1}\n`;
}

/**
 * Pajek: network.net with a relation for each type of tie, weighted by the number of sources, with the years in which it may have
 * held; kind.clu, the partition by kind; and in README.txt what its numbers mean. Ids are the numbers of vertices, in the order of keys.
 */
export const pajek: Writer = {
  format: "pajek",
  extension: "zip",
  mediaType: "application/zip",
  loses: EXPORT_LOSSES.pajek,
  write: (network, statement) => {
    const classes = ["0 unknown", ...kindsOf(network).map((kind, at) => `${at + 1} ${kind}`)];
    const about = `network.net holds the network, UTF-8; the weight of a line is its number of sources.\nkind.clu is the partition by kind:\n${classes.join("\n")}`;
    return [
      { path: "README.txt", pieces: [readme(statement, about)] },
      { path: "network.net", pieces: lines(network) },
      { path: "kind.clu", pieces: partition(network) },
    ];
  },
};
