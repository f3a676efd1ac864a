import { CompareAnswer, Job, MaillageError, MissingTiesAnswer } from "@maillage/model";
import { Type } from "typebox";
import { answerCompare } from "../comparison/answerCompare.ts";
import { answerMissingTies, missingTiesWork } from "../comparison/answerMissingTies.ts";
import type { Watching } from "../measure.ts";
import { knownEntity, type Snapshot } from "../networkSnapshot.ts";
import { type PathEnds, pathEnds } from "../paths.ts";
import { answerLater, exactly, NetworkParams, PROBLEMS, type Routes, SCOPE_QUERY } from "../routeKit.ts";
import { scopeKey, scopeOf } from "../scoped.ts";

const Id = Type.String({ minLength: 1, maxLength: 200 });
/** Draws of the table of occasions, each of about as many steps as it has bodies by occasions. */
const TABLES = 1_000;

/** Who meets whom among people is nobody's business here. Throws "scope-invalid". */
function refusePeople(snapshot: Snapshot, { from, to }: PathEnds): void {
  for (const [parameter, id] of [
    ["one", from],
    ["other", to],
  ] as const)
    if (knownEntity(snapshot, id).ref.type === "Person")
      throw new MaillageError(
        "scope-invalid",
        "invalid-input",
        `The parameter "${parameter}" names a person, and people are not compared; name two organisations or events.`,
        { parameter },
      );
}

/** What two bodies have in common, and which ties are plausible; each computed once a revision and question. */
export const comparisonRoutes: Routes = (api, network) => {
  api.get(
    "/compare",
    {
      config: { role: "visitor" },
      schema: {
        operationId: "compareTwo",
        summary:
          "What two bodies share: partners, occasions, fields, places, sources; and whether that is more than chance",
        params: NetworkParams,
        querystring: exactly({ one: Id, other: Id, ...SCOPE_QUERY }),
        response: { 200: CompareAnswer, 202: Job, ...PROBLEMS },
      },
    },
    async ({ query, viewer }, reply) => {
      const { one, other, ...words } = query;
      const scope = scopeOf(words);
      const snapshot = await network.snapshot(viewer);
      const ends = pathEnds(snapshot, { from: one, to: other }, ["one", "other"]);
      refusePeople(snapshot, ends);
      const hidden = await network.hiddenFrom(viewer);
      const key = `compare ${JSON.stringify(ends)} ${scopeKey(scope)}`;
      const compute = (watching?: Watching) =>
        network.remember(snapshot, viewer, key, () => answerCompare(snapshot, ends, scope, hidden, watching));
      const entities = snapshot.entities.length;
      const isLong = TABLES * entities * (entities / 64) >= network.jobFrom;
      const job = isLong ? network.jobFor(snapshot, viewer, key, compute) : null;
      return job === null ? compute() : answerLater(reply).send(job);
    },
  );

  api.get(
    "/missing-ties",
    {
      config: { role: "visitor" },
      schema: {
        operationId: "listMissingTies",
        summary:
          "Ties that are not on record and that common partners, complement or shared occasions make plausible",
        params: NetworkParams,
        querystring: exactly({ of: Type.Optional(Id), ...SCOPE_QUERY }),
        response: { 200: MissingTiesAnswer, 202: Job, ...PROBLEMS },
      },
    },
    async ({ query, viewer }, reply) => {
      const { of = null, ...words } = query;
      const scope = scopeOf(words);
      const snapshot = await network.snapshot(viewer);
      const hidden = await network.hiddenFrom(viewer);
      const key = `missing-ties ${JSON.stringify(of)} ${scopeKey(scope)}`;
      const compute = (watching?: Watching) =>
        network.remember(snapshot, viewer, key, () =>
          answerMissingTies(snapshot, of, scope, hidden, watching),
        );
      const isLong = missingTiesWork(snapshot) >= network.jobFrom;
      const job = isLong ? network.jobFor(snapshot, viewer, key, compute) : null;
      return job === null ? compute() : answerLater(reply).send(job);
    },
  );
};
