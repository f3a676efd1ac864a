import type { DuplicatePair } from "@maillage/importer";
import { DUPLICATE_BANDS, DuplicatePage, type Id, Judged, JudgementList, VERDICTS } from "@maillage/model";
import { Type } from "typebox";
import { pageOf } from "../cursors.ts";
import { openDuplicates, pairedIn, readDuplicates } from "../duplicates.ts";
import { judgeEntities, listJudgements } from "../judging.ts";
import { readJudgements } from "../networkSnapshot.ts";
import { exactly, ItemParams, NetworkParams, PAGE_QUERY, PROBLEMS, type Routes } from "../routeKit.ts";

/** Asks which entities are one, and keeps what the owner decides. */
export const duplicateRoutes: Routes = (api, network) => {
  let kept: { readonly hash: string; readonly pairs: Promise<DuplicatePair[]> } | null = null;
  /** Once for each content, since judgements do not change what the sources say; also when asked twice at once. */
  const pairsOf = (hash: string): Promise<DuplicatePair[]> => {
    if (kept?.hash === hash) return kept.pairs;
    const pairs = readDuplicates(network.store);
    kept = { hash, pairs };
    pairs.catch(() => {
      kept = null;
    });
    return pairs;
  };

  api.get(
    "/duplicates",
    {
      config: { role: "owner" },
      schema: {
        operationId: "findDuplicates",
        summary: "Pairs that may be one entity and that nobody has judged, the likeliest first",
        params: NetworkParams,
        querystring: exactly({ band: Type.Optional(Type.Enum(DUPLICATE_BANDS)), ...PAGE_QUERY }),
        response: { 200: DuplicatePage, ...PROBLEMS },
      },
    },
    async ({ query, viewer }) => {
      const snapshot = await network.snapshot(viewer);
      const open = await network.remember(snapshot, viewer, "duplicates", async () =>
        openDuplicates(await pairsOf(snapshot.hash), pairedIn(snapshot), await readJudgements(network.store)),
      );
      const found = open.filter(({ band }) => query.band === undefined || band === query.band);
      const question = JSON.stringify([snapshot.revision, "duplicates", query.band]);
      return { ...pageOf(found, query, question), total: found.length };
    },
  );

  api.get(
    "/judgements",
    {
      config: { role: "owner" },
      schema: {
        operationId: "listJudgements",
        summary: "What was decided about pairs of entities, the newest last",
        params: NetworkParams,
        querystring: exactly({}),
        response: { 200: JudgementList, ...PROBLEMS },
      },
    },
    async () => ({ items: await listJudgements(network.store), next: null }),
  );

  api.post(
    "/judgements",
    {
      config: { role: "owner" },
      schema: {
        operationId: "judgeEntities",
        summary: "Say that two entities are the same, are different, or that it is unsure",
        description:
          "Each entity by its id or its key. What is the same is read as one; no record is changed.",
        params: NetworkParams,
        querystring: exactly({}),
        body: exactly({
          a: Type.String({ minLength: 1, maxLength: 500 }),
          b: Type.String({ minLength: 1, maxLength: 500 }),
          verdict: Type.Enum(VERDICTS),
          reason: Type.String({ maxLength: 2000 }),
        }),
        response: { 200: Judged, ...PROBLEMS },
      },
    },
    async ({ body }) => network.changing(() => judgeEntities(network.store, body, new Date())),
  );

  api.delete(
    "/judgements/:id",
    {
      config: { role: "owner" },
      schema: {
        operationId: "undoJudgement",
        summary: "Take a judgement back",
        params: ItemParams,
        querystring: exactly({}),
        response: { 200: Type.Object({ revision: Type.Integer() }), ...PROBLEMS },
      },
    },
    async ({ params }) => network.changing(() => network.store.unjudge(params.id as Id)),
  );
};
