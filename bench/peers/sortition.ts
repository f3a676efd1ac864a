/** sortition-algorithms (Python, GPL), in a process of its own; installed for the measurement into a temporary folder. */
import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Problem } from "@maillage/planner";

const PACKAGE = "sortition-algorithms==0.10.1";

export interface PeerDraw {
  readonly least: number;
  readonly clock: number;
  readonly cpu: number;
}

/** A Python that has it; null where it cannot be installed. */
export function pythonWithSortition(folder: string): string | null {
  const python = join(folder, "bin/python");
  const steps = [
    ["python3", "-m", "venv", folder],
    [python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", PACKAGE],
  ];
  const isDone = steps.every(
    ([command, ...rest]) =>
      spawnSync(command!, rest, { stdio: ["ignore", "ignore", "inherit"] }).status === 0,
  );
  return isDone ? python : null;
}

/** Its maximin of a pool with quotas and seats alone, each field known of everybody; null where it takes more than `seconds`. */
export function maximinOf(
  python: string,
  folder: string,
  problem: Problem,
  seconds: number,
): PeerDraw | null {
  const file = join(folder, "pool.json");
  writeFileSync(
    file,
    JSON.stringify({
      seats: problem.seats.maximum,
      quotas: problem.quotas.map(({ field, values, minimum, maximum }) => ({
        ...{ field, value: values[0], minimum, maximum },
      })),
      people: problem.guests.map(({ id, values }) => ({
        id,
        values: Object.fromEntries(Object.entries(values).map(([field, [value]]) => [field, value])),
      })),
    }),
  );
  const script = join(import.meta.dirname, "sortition_maximin.py");
  const { status, stdout, stderr, signal } = spawnSync(python, [script, file], {
    encoding: "utf8",
    timeout: seconds * 1000,
  });
  if (signal !== null) return null;
  if (status !== 0) throw new Error(`The peer ended with ${status}: ${stderr}`);
  return JSON.parse(stdout.trim().split("\n").at(-1) ?? "") as PeerDraw;
}
