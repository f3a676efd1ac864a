import { DEFAULT_SCOPE, fold, MaillageError, SourceDetail, SourcePage } from "@maillage/model";
import { Type } from "typebox";
import { pageOf } from "../cursors.ts";
import type { Snapshot } from "../networkSnapshot.ts";
import { exactly, ItemParams, NetworkParams, PAGE_QUERY, PROBLEMS, type Routes } from "../routeKit.ts";
import { sourceShape, tieShape } from "../wireShapes.ts";

/** In the order of their folded titles, whatever quotes they open with; those of one title in the order of ids. */
function byTitle({ sources }: Snapshot): Snapshot["sources"] {
  const titles = new Map(sources.map(({ id, title }) => [id, fold(title)]));
  const titleOf = (id: string) => titles.get(id) ?? "";
  const { compare } = new Intl.Collator("en", { ignorePunctuation: true });
  return [...sources].sort((a, b) => compare(titleOf(a.id), titleOf(b.id)) || compare(a.id, b.id));
}

/** Searches the literature, and opens a source with what rests on it. */
export const sourceRoutes: Routes = (api, network) => {
  api.get(
    "/sources",
    {
      config: { role: "visitor" },
      schema: {
        operationId: "findSources",
        summary: "The literature, searched by title, publisher and authors",
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
      const sources = await network.remember(snapshot, viewer, "sources by title", () => byTitle(snapshot));
      const found = sources.filter((source) => {
        const text =
          words.length === 0 ? "" : fold(`${source.title} ${source.publisher ?? ""} ${source.authors ?? ""}`);
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
