/** What this process and those it started have used, as Linux tells it. */
import { readdirSync, readFileSync } from "node:fs";

/** Seconds of the clock, and of processor time: of this process and of the store's, when it has one of its own. */
export interface Spent {
  readonly seconds: number;
  readonly own: number;
  readonly store: number;
}

/** The one with the median of processor time. */
export const middleOf = <Measured>(list: readonly Measured[], spentOf: (each: Measured) => Spent): Measured =>
  [...list].sort((a, b) => total(spentOf(a)) - total(spentOf(b)))[Math.floor(list.length / 2)] as Measured;

/** Processor time of all processes. */
export const total = ({ own, store }: Spent): number => own + store;

const TICKS_A_SECOND = 100;

interface Counted {
  readonly pid: number;
  readonly seconds: number;
}

/** Processes that this one started, with the processor time of each. */
function started(): Counted[] {
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        const fields = readFileSync(`/proc/${name}/stat`, "utf8").split(") ")[1]?.split(" ") ?? [];
        const [parent, user, system] = [fields[1], fields[11], fields[12]].map(Number);
        if (parent !== process.pid) return [];
        return [{ pid: Number(name), seconds: ((user ?? 0) + (system ?? 0)) / TICKS_A_SECOND }];
      } catch {
        return []; // It has ended since.
      }
    });
}

const storeSeconds = () => started().reduce((sum, { seconds }) => sum + seconds, 0);

/** What `work` takes; processes that it starts must still run at its end, or their time is lost. */
export async function spentOn(work: () => Promise<unknown>): Promise<Spent> {
  const [store, own, clock] = [storeSeconds(), process.cpuUsage(), performance.now()];
  await work();
  const used = process.cpuUsage(own);
  return {
    seconds: (performance.now() - clock) / 1000,
    own: (used.user + used.system) / 1e6,
    store: storeSeconds() - store,
  };
}

/** Most memory that this process and the largest of those it started have held, in megabytes. */
export function mostMemory(): { readonly own: number; readonly store: number } {
  const most = (pid: number | string) =>
    Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1] ?? 0) / 1024;
  return { own: most("self"), store: Math.max(0, ...started().map(({ pid }) => most(pid))) };
}
