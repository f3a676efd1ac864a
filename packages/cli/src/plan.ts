/** The plan command: a plan's file is solved on a network, and nothing of it stays there. */
import { readFile } from "node:fs/promises";
import {
  type Job,
  type KeptPlan,
  MaillageError,
  type Plan,
  type PlanRoom,
  type Problem,
  parsePlan,
} from "@maillage/model";
import { type NetworkAccess, refusedBy } from "./access.ts";
import { EXIT } from "./exitCodes.ts";
import { jobEnd, orCancelled } from "./longAnswer.ts";
import { writeNew } from "./newFile.ts";
import { planLines } from "./planText.ts";
import { print, printJson, tell } from "./report.ts";

export interface PlanOptions {
  readonly seconds: number;
  readonly json?: boolean;
  /** Where to write the plan with its list. */
  readonly out?: string;
}

/** Reads a plan from its file. @throws MaillageError "plan-not-readable", "plan-invalid" */
export async function planIn(file: string): Promise<Plan> {
  const text = await readFile(file, "utf8").catch((cause: unknown) => {
    throw new MaillageError(
      "plan-not-readable",
      "usage",
      "There is no file that can be read at that path. Name the file of a plan.",
      {},
      { cause },
    );
  });
  let parsed: unknown = null;
  try {
    parsed = JSON.parse(text);
  } catch {
    // What is no JSON fits the format nowhere.
  }
  return parsePlan(parsed);
}

/** Solves a plan and prints its list, or why there is none: then the exit code is that of refused data. The kept plan is erased at the end, also when the command is interrupted. */
export async function solvePlan(access: NetworkAccess, plan: Plan, options: PlanOptions): Promise<void> {
  const ask = async <A>(method: "GET" | "POST" | "DELETE", path: string, body?: object): Promise<A> => {
    const answer = await access.ask(method, path, false, body);
    if (answer.status < 300) return answer.body as A;
    throw refusedBy(answer.status, answer.body as Problem);
  };
  const keeping = ask<KeptPlan>("POST", "/plans", plan);
  // An interruption waits for the answer to the first request: only that names what is to be erased.
  const erase = async () => ask("DELETE", `/plans/${(await keeping).id}`);
  const [kept, room] = await orCancelled(erase, async () => {
    const { id } = await keeping;
    try {
      const job = await ask<Job>("POST", `/plans/${id}/solve`, { seconds: options.seconds });
      const refused = await jobEnd(access.ask, job, false);
      if (refused !== null) throw refusedBy(refused.status, refused.body as Problem);
      return [await ask<KeptPlan>("GET", `/plans/${id}`), await ask<PlanRoom>("GET", `/plans/${id}/pool`)];
    } finally {
      await erase();
    }
  });
  if (options.json) printJson(kept);
  else for (const line of planLines(kept, room)) print(line);
  if (kept.found?.kind === "conflict") process.exitCode = EXIT.invalid;
  if (kept.found?.kind === "unsolved") process.exitCode = EXIT.conflict;
  if (options.out !== undefined && kept.found?.kind === "list") await keepIn(options.out, kept.plan);
}

async function keepIn(file: string, plan: Plan): Promise<void> {
  await writeNew(
    file,
    `${JSON.stringify(plan, null, 2)}\n`,
    (why, cause) =>
      new MaillageError(
        "plan-not-writable",
        "usage",
        `The plan cannot be written there: ${why}. Name another path with --out.`,
        {},
        { cause },
      ),
  );
  tell(`Written to ${file}, with its list.`);
}
