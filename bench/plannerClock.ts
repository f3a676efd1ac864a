/** How long the work of a plan takes, and how busy the machine was. */
import { loadavg } from "node:os";

/** Seconds by the clock and of the processor. */
export interface Took {
  readonly clock: number;
  readonly cpu: number;
}

export function timed<Result>(work: () => Result): Took & { readonly result: Result } {
  const begun = performance.now();
  const before = process.cpuUsage();
  const result = work();
  const { user, system } = process.cpuUsage(before);
  return { result, clock: (performance.now() - begun) / 1000, cpu: (user + system) / 1e6 };
}

/** Processes that wanted a core, over the last minute. */
export const load = (): number => Math.round((loadavg()[0] ?? Number.NaN) * 10) / 10;
