import { CommanderError } from "commander";
import { exitCodeOf, told } from "./exitCodes.ts";
import { program } from "./program.ts";

// Whoever reads along, such as head, may have read enough: the work goes on to its end, and the exit code tells of it.
for (const stream of [process.stdout, process.stderr])
  stream.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
  });

try {
  await program().parseAsync();
} catch (error) {
  if (error instanceof CommanderError) {
    process.exitCode = error.exitCode === 0 ? 0 : 2;
  } else {
    // Ended here: the sockets of a database that listens and does not answer would keep the process for minutes.
    process.stderr.write(`maillage: ${told(error)}\n`, () => process.exit(exitCodeOf(error)));
  }
}
