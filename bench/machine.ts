/** Which commit was measured, on what and when. */
import { execFileSync } from "node:child_process";
import { cpus, totalmem } from "node:os";
import { resolve } from "node:path";

export const whereAndWhen = (): { commit: string; measuredOn: string; machine: string } => ({
  commit: execFileSync("git", ["rev-parse", "--short", "HEAD"], {
    cwd: resolve(import.meta.dirname, ".."),
    encoding: "utf8",
  }).trim(),
  measuredOn: new Date().toISOString().slice(0, 10),
  machine: `${cpus().length} × ${cpus()[0]?.model ?? "processor"}, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}`,
});
