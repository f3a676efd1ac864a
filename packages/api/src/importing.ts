import { type ImportProgress, MaillageError } from "@maillage/model";

/** The one import that writes: how far it is, and the wish to end it. */
export class Importing {
  private running: { progress: ImportProgress; cancelled: boolean } | null = null;

  constructor(
    /** As `Network.changing`. */
    private readonly changing: <T>(write: () => Promise<T>) => Promise<T>,
  ) {}

  progress(): ImportProgress | null {
    return this.running?.progress ?? null;
  }

  /** Ends the import that runs at its next step: the transaction is rolled back, nothing of it remains. */
  cancel(): void {
    if (this.running !== null) this.running.cancelled = true;
  }

  /**
   * Runs one import. Throws "import-running" when another has not ended, and "import-cancelled" when it was cancelled before all was
   * written.
   */
  async run<T>(work: (onProgress: (progress: ImportProgress) => void) => Promise<T>): Promise<T> {
    if (this.running !== null)
      throw new MaillageError(
        "import-running",
        "conflict",
        "Another import is running; try again when it has ended.",
      );
    const mine = { progress: { step: "reading", done: 0, total: 0 } as ImportProgress, cancelled: false };
    this.running = mine;
    try {
      const onProgress = (progress: ImportProgress) => {
        mine.progress = progress;
        if (mine.cancelled && progress.step !== "done")
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
