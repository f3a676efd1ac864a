import type { GapAnswer, Job, Viewer } from "@maillage/model";
import { type GapQuestion, gapKey } from "./gapQuestion.ts";
import { answerGaps, gapWork } from "./gaps.ts";
import type { Watching } from "./measure.ts";
import type { Network } from "./network.ts";
import type { Snapshot } from "./networkSnapshot.ts";

/** A gap matrix, computed once a revision and question, or the job that computes it. */
export function gapMatrix(
  network: Network,
  snapshot: Snapshot,
  viewer: Viewer,
  question: GapQuestion,
): Promise<GapAnswer> | Job {
  const key = gapKey(question);
  const compute = (watching?: Watching) =>
    network.remember(snapshot, viewer, key, async () =>
      answerGaps(snapshot, question, await network.hiddenFrom(viewer), watching),
    );
  const job =
    gapWork(snapshot, question) < network.jobFrom ? null : network.jobFor(snapshot, viewer, key, compute);
  return job ?? compute();
}
