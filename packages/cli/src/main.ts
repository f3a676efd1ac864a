import { CommanderError } from "commander";
import { exitCodeOf, told } from "./exitCodes.ts";
import { program } from "./program.ts";

try {
  await program().parseAsync();
} catch (error) {
  if (error instanceof CommanderError) {
    process.exitCode = error.exitCode === 0 ? 0 : 2;
  } else {
    process.stderr.write(`maillage: ${told(error)}\n`);
    process.exitCode = exitCodeOf(error);
  }
}
