/** C igraph, through python-igraph in a process of its own. */
import { type ChildProcessByStdio, spawn, spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import type { Readable, Writable } from "node:stream";
import type { TieColumns } from "@maillage/analysis";

export interface PeerRun {
  /** Seconds of the processor and of the clock. */
  readonly cpu: number;
  readonly clock: number;
  readonly modularity?: number;
  readonly values: Float64Array;
}

/** A Python that has igraph: that of MAILLAGE_PYTHON, or one of the usual names. Null where none has. */
function pythonWithIgraph(): string | null {
  const names = [process.env.MAILLAGE_PYTHON, "python3", "/usr/bin/python3"].filter((name) => name);
  return (
    names.find(
      (name) => spawnSync(name as string, ["-c", "import igraph"], { stdio: "ignore" }).status === 0,
    ) ?? null
  );
}

export class Igraph {
  private readonly answers: AsyncIterator<string>;

  private constructor(
    private readonly child: ChildProcessByStdio<Writable, Readable, null>,
    private readonly folder: string,
  ) {
    this.answers = createInterface(child.stdout)[Symbol.asyncIterator]();
  }

  /** Starts it on a graph. Throws, with what to install, where there is no python-igraph. */
  static async on(
    ties: TieColumns,
    folder: string,
    kind: "undirected" | "directed" = "undirected",
  ): Promise<{ igraph: Igraph; version: string; build: number }> {
    const python = pythonWithIgraph();
    if (python === null)
      throw new Error(
        "The benchmark compares with C igraph: install python3-igraph (Debian) or `pip install igraph`, or name a Python that has it in MAILLAGE_PYTHON.",
      );
    const pairs = new Uint32Array(2 * ties.source.length);
    for (let tie = 0; tie < ties.source.length; tie++) {
      pairs[2 * tie] = ties.source[tie] as number;
      pairs[2 * tie + 1] = ties.target[tie] as number;
    }
    const file = join(folder, "pairs");
    writeFileSync(file, pairs);
    const script = join(import.meta.dirname, "igraph_measures.py");
    const child = spawn(python, [script, file, String(ties.nodes), kind], {
      stdio: ["pipe", "pipe", "inherit"],
    });
    const igraph = new Igraph(child, folder);
    return { igraph, ...((await igraph.next()) as { version: string; build: number }) };
  }

  async run(measure: string): Promise<PeerRun> {
    const out = join(this.folder, "values");
    this.child.stdin.write(`${measure} ${out}\n`);
    const spent = (await this.next()) as Omit<PeerRun, "values">;
    const bytes = readFileSync(out);
    return {
      ...spent,
      values: new Float64Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length)),
    };
  }

  close(): void {
    this.child.stdin.end();
  }

  private async next(): Promise<unknown> {
    const { value, done } = await this.answers.next();
    if (done) throw new Error("The peer ended before it had answered.");
    return JSON.parse(value);
  }
}
