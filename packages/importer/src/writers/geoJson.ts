import { EXPORT_LOSSES } from "@maillage/model";
import { jsonPieces } from "./jsonPieces.ts";
import { statementJson } from "./statement.ts";
import { lifeOf, otherNames, saying } from "./summary.ts";
import type { Writer } from "./writer.ts";

/**
 * GeoJSON (RFC 7946): a feature for each organisation, event and person with a country or a town. The model knows no coordinates, and
 * none is made up from a country's middle: every geometry is null, which the format allows for a thing that is not placed.
 */
export const geoJson: Writer = {
  format: "geojson",
  extension: "geojson",
  mediaType: "application/geo+json",
  loses: EXPORT_LOSSES.geojson,
  write: (network, statement) => {
    function* features() {
      for (const entity of network.entities) {
        if (entity.country === null && entity.city === null) continue;
        const { start, end } = lifeOf(entity);
        yield {
          type: "Feature",
          id: entity.key,
          geometry: null,
          properties: saying({
            name: entity.name,
            type: entity.type,
            kind: entity.kind,
            city: entity.city,
            country: entity.country,
            fields: entity.fields.join("; "),
            begins: start,
            ends: end,
            "other names": otherNames(entity).join("; "),
            level: entity.level,
          }),
        };
      }
    }
    return [
      {
        path: "network.geojson",
        pieces: jsonPieces(
          { type: "FeatureCollection", about: statementJson(statement) },
          { features: features() },
        ),
      },
    ];
  },
};
