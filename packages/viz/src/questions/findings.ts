import type { Job } from "@maillage/model";
import { askNetwork, isJob, LOOK_AGAIN } from "./questions.ts";

interface Finding {
  readonly question: { readonly path: string };
  readonly data: { readonly revision: number };
}

/** A finding of a question as a file, made by the server; waits for the job that computes it where there is one. */
export async function findingFile(path: string, query: Readonly<Record<string, string>>) {
  const of = `${path}?${new URLSearchParams(query)}`;
  for (;;) {
    const answer = await askNetwork<Finding | Job>("/finding", { of }, new AbortController().signal);
    if (!isJob(answer)) {
      const { question, data } = answer;
      return {
        name: `finding${question.path.replaceAll("/", "-")}-${data.revision}.json`,
        text: `${JSON.stringify(answer, null, 2)}\n`,
      };
    }
    await new Promise((done) => setTimeout(done, LOOK_AGAIN));
  }
}
