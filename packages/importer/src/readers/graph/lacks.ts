import type { InputFile } from "../reader.ts";
import { refuse } from "../text/refused.ts";

/** Refuses a file for an element, such as a node, without what each must have, such as an id. */
export function refuseLack(file: InputFile, line: number, element: string, what: string): never {
  refuse(
    "malformed-graph",
    file.name,
    line,
    `the ${element} on line ${line} of ${file.name} has no ${what}`,
    `give every ${element} its ${what}`,
  );
}
