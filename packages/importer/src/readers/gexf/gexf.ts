import { GraphTables } from "../graph/graphTables.ts";
import type { Reader } from "../reader.ts";
import { extensionOf, headText } from "../text/head.ts";
import { readXml } from "../xml/readXml.ts";
import { GexfHandler } from "./handler.ts";

/**
 * GEXF 1.0 to 1.3 (https://gexf.net/schema.html), streamed. Times become EDTF: "start" and "end", lists by their places where there
 * are several spells (".." where one is open), and all of them in "spells" where the file lists spells. A value that changes is a list
 * of "value [start/end]". Looks stand in "viz:…".
 */
export const gexf: Reader = {
  format: "gexf",
  extensions: ["gexf"],
  recognises: (name, head) =>
    /<(?:[\w.-]+:)?gexf[\s>]/.test(headText(head)) ? 2 : extensionOf(name) === "gexf" ? 1 : 0,
  read: async (file, sink, choices) => {
    const tables = new GraphTables(file, sink, { ends: "refused" });
    await readXml(file, sink, choices, new GexfHandler(file, tables));
  },
};
