import { GraphTables } from "../graph/graphTables.ts";
import type { Reader } from "../reader.ts";
import { extensionOf, headText } from "../text/head.ts";
import { readXml } from "../xml/readXml.ts";
import { GraphmlHandler } from "./handler.ts";

/**
 * GraphML (http://graphml.graphdrawing.org/specification.html), streamed, also under another ending, with the labels of yEd. A key
 * counts for its own kind of element only, so one id may be declared once for nodes and once for edges. Nested graphs are flattened.
 */
export const graphml: Reader = {
  format: "graphml",
  extensions: ["graphml"],
  recognises: (name, head) =>
    /<(?:[\w.-]+:)?graphml[\s>]/.test(headText(head)) ? 2 : extensionOf(name) === "graphml" ? 1 : 0,
  read: async (file, sink, choices) => {
    const tables = new GraphTables(file, sink, { ends: "refused" });
    await readXml(file, sink, choices, new GraphmlHandler(file, sink, tables));
  },
};
