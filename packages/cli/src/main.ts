import { CommanderError } from "commander";
import { exitCodeOf, told } from "./exitCodes.ts";
import { program } from "./program.ts";

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
