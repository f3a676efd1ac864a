import { type ImportProgress, MaillageError } from "@maillage/model";

/** The one import that writes: how far it is, and the wish to end it. */
export class Importing {
  private running: { progress: ImportProgress; readonly stopping: AbortController } | null = null;

  constructor(
    /** As `Network.changing`. */
    private readonly changing: <T>(write: () => Promise<T>) => Promise<T>,
  ) {}

  progress(): ImportProgress | null {
    return this.running?.progress ?? null;
  }

  /** Ends the import that runs at its next step: the transaction is rolled back, nothing of it remains. */
  cancel(): void {
    this.running?.stopping.abort();
  }

  /**
   * Runs one import. Throws "import-running" when another has not ended, and "import-cancelled" when it was cancelled before all was
   * written. `stopping` ends this one and no other.
   */
  async run<T>(
    work: (onProgress: (progress: ImportProgress) => void) => Promise<T>,
    stopping = new AbortController(),
  ): Promise<T> {
    if (this.running !== null)
      throw new MaillageError(
        "import-running",
        "conflict",
        "Another import is running; try again when it has ended.",
      );
    const mine = { progress: { step: "reading", done: 0, total: 0 } as ImportProgress, stopping };
    this.running = mine;
    try {
      const onProgress = (progress: ImportProgress) => {
        mine.progress = progress;
        if (stopping.signal.aborted && progress.step !== "done")
          throw new MaillageError(
            "import-cancelled",
            "conflict",
            "The import was cancelled; nothing was written.",
          );
      };
      return await this.changing(() => work(onProgress));
    } finally {
      this.running = null;
    }
  }
}
