import { EXPORT_LOSSES } from "@maillage/model";
import type { ExportedNetwork } from "./exportedNetwork.ts";
import { jsonPieces } from "./jsonPieces.ts";
import { statementJson } from "./statement.ts";
import { lifeOf, otherNames, saying, sourcesById, supportedTies } from "./summary.ts";
import type { Writer } from "./writer.ts";

/** Kumu takes an element by its label, so two of one name get their id behind it. */
function labels({ entities }: ExportedNetwork): ReadonlyMap<string, string> {
  const times = new Map<string, number>();
  const folded = (name: string) => name.trim().toLowerCase();
  for (const { name } of entities) times.set(folded(name), (times.get(folded(name)) ?? 0) + 1);
  return new Map(
    entities.map(({ id, key, name }) => [id, times.get(folded(name)) === 1 ? name : `${name} (${key})`]),
  );
}

/** Kumu's JSON for import (docs.kumu.io): elements and connections by label, all else in fields of their own. */
export const kumu: Writer = {
  format: "kumu",
  extension: "json",
  mediaType: "application/json",
  loses: EXPORT_LOSSES.kumu,
  write: (network, statement) => {
    const label = labels(network);
    const sources = sourcesById(network);
    function* elements() {
      for (const entity of network.entities) {
        const { start, end } = lifeOf(entity);
        yield saying({
          label: label.get(entity.id),
          key: entity.key,
          type: entity.type,
          kind: entity.kind,
          tags: entity.fields,
          country: entity.country,
          city: entity.city,
          begins: start,
          ends: end,
          "other names": otherNames(entity),
        });
      }
    }
    function* connections() {
      for (const { tie, type, start, end, methods, roles, sources: said, isMutual } of supportedTies(network))
        yield saying({
          from: label.get(tie.source.id),
          to: label.get(tie.target.id),
          key: tie.key,
          direction: isMutual ? "undirected" : "directed",
          type,
          begins: start,
          ends: end,
          methods,
          roles,
          sources: said.map((id) => sources.get(id)?.title ?? ""),
        });
    }
    return [
      {
        path: "network.json",
        pieces: jsonPieces(
          { about: statementJson(statement) },
          { elements: elements(), connections: connections() },
        ),
      },
    ];
  },
};
