import { setImmediate } from "node:timers/promises";

/** As long as a question may wait without being noticed beside its own few milliseconds. */
const TURN_MS = 8;

/** Long work on the thread that also answers questions: every few milliseconds they have their turn. */
export class Turns {
  private since = performance.now();

  /** Whether this work has had the thread for long enough: then `pass` is due. Asked as often as each row. */
  isOver(): boolean {
    return performance.now() - this.since >= TURN_MS;
  }

  /** Lets all that waits have its turn. */
  async pass(): Promise<void> {
    await setImmediate();
    this.since = performance.now();
  }
}
