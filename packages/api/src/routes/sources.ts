import { DEFAULT_SCOPE, fold, MaillageError, SourceDetail, SourcePage } from "@maillage/model";
import { Type } from "typebox";
import { pageOf } from "../cursors.ts";
import { exactly, ItemParams, NetworkParams, PAGE_QUERY, PROBLEMS, type Routes } from "../routeKit.ts";
import { sourceShape, tieShape } from "../wireShapes.ts";

/** Searches the literature, and opens a source with what rests on it. */
export const sourceRoutes: Routes = (api, network) => {
  api.get(
    "/sources",
    {
      config: { role: "visitor" },
      schema: {
        operationId: "findSources",
        summary: "The literature, searched by title and publisher",
        params: NetworkParams,
        querystring: exactly({ q: Type.Optional(Type.String({ maxLength: 200 })), ...PAGE_QUERY }),
        response: { 200: SourcePage, ...PROBLEMS },
      },
    },
    async ({ query, viewer }) => {
      const snapshot = await network.snapshot(viewer);
      const words = fold(query.q ?? "")
        .split(" ")
        .filter((word) => word !== "");
      const found = snapshot.sources.filter((source) => {
        const text = words.length === 0 ? "" : fold(`${source.title} ${source.publisher ?? ""}`);
        return words.every((word) => text.includes(word));
      });
      const { items, next } = pageOf(found, query, JSON.stringify([snapshot.revision, "sources", words]));
      return { items: items.map(sourceShape), total: found.length, next };
    },
  );

  api.get(
    "/sources/:id",
    {
      config: { role: "visitor" },
      schema: {
        operationId: "readSource",
        summary: "One source with what rests on it",
        params: ItemParams,
        querystring: exactly({}),
        response: { 200: SourceDetail, ...PROBLEMS },
      },
    },
    async ({ params, viewer }) => {
      const snapshot = await network.snapshot(viewer);
      const source = snapshot.sources.find((one) => one.id === params.id);
      if (!source)
        throw new MaillageError(
          "source-unknown",
          "not-found",
          "No such source is known here; look for it with /sources?q=.",
        );
      const claims = await network.store.read("readSourceClaims", { source: params.id }, viewer);
      const about = new Set(claims.map((claim) => claim.about));
      return {
        ...sourceShape(source),
        entities: snapshot.entities.filter(({ ref }) => about.has(ref.id)).map(({ ref }) => ref),
        ties: snapshot.ties.filter((tie) => about.has(tie.id)).map((tie) => tieShape(tie, DEFAULT_SCOPE)),
      };
    },
  );
};
