import { EXPORT_LOSSES, TIE_SCHEMA } from "@maillage/model";
import { isPartOf, seen } from "../package/export.ts";
import { aliasOf, type ClaimRow, type ExportedNetwork, type ExportedTie } from "./exportedNetwork.ts";
import { jsonPieces } from "./jsonPieces.ts";
import { statementJson } from "./statement.ts";
import { saying, typeOf } from "./summary.ts";
import type { Writer } from "./writer.ts";

const claimOf = (claim: ClaimRow, keys: ReadonlyMap<string, string>) =>
  saying({
    property: claim.property === "tie" ? "" : claim.property,
    value: claim.value,
    unit: claim.unit,
    asOf: claim.asOf,
    method: claim.method,
    role: claim.role,
    start: claim.start,
    end: claim.end,
    stance: claim.stance,
    confidence: claim.confidence,
    source: keys.get(claim.source),
    locator: claim.locator,
    note: claim.note,
    level: claim.ownLevel === "public" ? "" : claim.ownLevel,
  });

const isSupported = ({ claims }: ExportedTie): boolean => claims.some(({ stance }) => stance === "supports");

function* pieces(network: ExportedNetwork, about: Readonly<Record<string, string>>): Generator<string> {
  const keys = new Map(network.sources.map(({ id, key }) => [id, key]));
  const tieAttributes = (tie: ExportedTie) => ({
    type: typeOf(tie),
    level: tie.level,
    claims: tie.claims.map((claim) => {
      const said = claimOf(claim, keys);
      const isOfEvent = isPartOf(tie, claim, aliasOf(keys.get(claim.source) ?? ""));
      return isOfEvent ? { ...said, statedBy: "part_of" } : said;
    }),
  });
  const attributes = {
    ...about,
    sources: network.sources.map(({ id: _id, claims: _claims, ...source }) => saying(source)),
    coverage: network.coverage.map(({ id: _id, key: _key, source, ...record }) =>
      saying({ ...record, source: source === null ? "" : keys.get(source) }),
    ),
    judgements: network.judgements.map(({ id: _id, undone: _undone, reason, ...judgement }) =>
      saying({ ...judgement, reason: seen(reason) }),
    ),
    deniedTies: network.ties
      .filter((tie) => !isSupported(tie))
      .map((tie) => ({
        key: tie.key,
        source: tie.source.key,
        target: tie.target.key,
        ...tieAttributes(tie),
      })),
  };
  function* nodes() {
    for (const entity of network.entities)
      yield {
        key: entity.key,
        attributes: saying({
          label: entity.name,
          type: entity.type,
          kind: entity.kind,
          country: entity.country,
          city: entity.city,
          fields: entity.fields,
          names: entity.names,
          level: entity.level,
          facts: entity.facts.map((claim) => claimOf(claim, keys)),
        }),
      };
  }
  function* edges() {
    for (const tie of network.ties)
      if (isSupported(tie))
        yield {
          key: tie.key,
          source: tie.source.key,
          target: tie.target.key,
          attributes: tieAttributes(tie),
          ...(TIE_SCHEMA[tie.type].mutual ? { undirected: true } : {}),
        };
  }
  const options = { type: "mixed", multi: true, allowSelfLoops: false };
  yield* jsonPieces({ options, attributes }, { nodes: nodes(), edges: edges() });
}

/**
 * The serialised form of graphology (graphology.github.io): attributes hold names, facts and claims as lists; sources, coverage,
 * judgements and the ties that no source supports stand in the graph's own attributes.
 */
export const graphologyJson: Writer = {
  format: "graphology",
  extension: "json",
  mediaType: "application/json",
  loses: EXPORT_LOSSES.graphology,
  write: (network, statement) => [
    { path: "network.json", pieces: pieces(network, statementJson(statement)) },
  ],
};
