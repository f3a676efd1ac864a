import { readGraphText } from "../graph/readGraphText.ts";
import type { Reader } from "../reader.ts";
import { extensionOf, headText } from "../text/head.ts";
import { parseDl } from "./parseDl.ts";
import { writeMatrices } from "./writeMatrices.ts";

/** UCINET's text format DL: full matrices, edge lists and node lists, of one or two modes, one or several relations. */
export const ucinetDl: Reader = {
  format: "dl",
  extensions: ["dl"],
  recognises: (name, head) => {
    if (/^\uFEFF?\s*dl[\s,]+(n|nr|nc|nm|format)\b/i.test(headText(head))) return 2;
    return extensionOf(name) === "dl" ? 1 : 0;
  },
  read: (file, sink, choices) =>
    readGraphText(file, sink, choices, (text) => writeMatrices(parseDl(file.name, text), file, sink)),
};
