import { EXPORT_LOSSES, parseEdtf } from "@maillage/model";
import type { ExportedEntity } from "./exportedNetwork.ts";
import { jsonPieces } from "./jsonPieces.ts";
import { statementJson } from "./statement.ts";
import { factOf, lifeOf, otherNames, saying, sourcesById, supportedTies } from "./summary.ts";
import type { Writer } from "./writer.ts";

/** Popolo's dates are ISO days, months or years: kept where the text begins as one, else left out. */
const isoOf = (edtf: string): string =>
  parseEdtf(edtf) === null ? "" : (/^\d{4}(?:-\d\d){0,2}/.exec(edtf)?.[0] ?? "");

/** Popolo (popoloproject.com): people, organisations, events, and memberships with their sources. It has no ties of another kind. */
export const popolo: Writer = {
  format: "popolo",
  extension: "json",
  mediaType: "application/json",
  loses: EXPORT_LOSSES.popolo,
  write: (network, statement) => {
    const sources = sourcesById(network);
    const cited = (ids: Iterable<string>) =>
      [...new Set(ids)].flatMap((id) => {
        const source = sources.get(id);
        return source === undefined ? [] : [saying({ url: source.url, note: source.title })];
      });
    const common = (entity: ExportedEntity) => ({
      id: entity.key,
      name: entity.name,
      other_names: otherNames(entity).map((name) => ({ name })),
      sources: cited(entity.facts.map((claim) => claim.source)),
    });
    const place = ({ city, country }: ExportedEntity) => [city, country].filter(Boolean).join(", ");
    const of = (type: ExportedEntity["type"]) => network.entities.filter((entity) => entity.type === type);
    function* persons() {
      for (const entity of of("Person")) {
        const { start, end } = lifeOf(entity);
        yield saying({
          ...common(entity),
          summary: factOf(entity, "role"),
          birth_date: isoOf(start),
          death_date: isoOf(end),
        });
      }
    }
    function* organizations() {
      for (const entity of of("Organisation")) {
        const { start, end } = lifeOf(entity);
        const website = factOf(entity, "website");
        yield saying({
          ...common(entity),
          classification: entity.kind,
          founding_date: isoOf(start),
          dissolution_date: isoOf(end),
          links: website === "" ? [] : [{ url: website, note: "website" }],
          contact_details:
            place(entity) === "" ? [] : [{ type: "address", label: "seat", value: place(entity) }],
        });
      }
    }
    function* events() {
      for (const entity of of("Event")) {
        const { start, end } = lifeOf(entity);
        yield saying({
          ...common(entity),
          classification: entity.kind,
          start_date: isoOf(start),
          end_date: isoOf(end),
          location: place(entity),
        });
      }
    }
    function* memberships() {
      for (const { tie, start, end, roles, sources: said } of supportedTies(network)) {
        if (tie.type !== "MEMBER_OF" || tie.target.type !== "Organisation") continue;
        yield saying({
          id: tie.key,
          [tie.source.type === "Person" ? "person_id" : "member_id"]: tie.source.key,
          organization_id: tie.target.key,
          role: roles.join("; "),
          start_date: isoOf(start),
          end_date: isoOf(end),
          sources: cited(said),
        });
      }
    }
    return [
      {
        path: "network.json",
        pieces: jsonPieces(
          { meta: statementJson(statement) },
          {
            persons: persons(),
            organizations: organizations(),
            events: events(),
            memberships: memberships(),
          },
        ),
      },
    ];
  },
};
