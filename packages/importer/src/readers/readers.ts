import { dot } from "./dot/dot.ts";
import { dynetml } from "./dynetml/dynetml.ts";
import { gdf } from "./gdf/gdf.ts";
import { gexf } from "./gexf/gexf.ts";
import { gml } from "./gml/gml.ts";
import { graphJson } from "./graphJson/graphJson.ts";
import { graphml } from "./graphml/graphml.ts";
import { pajek } from "./pajek/pajek.ts";
import type { Reader } from "./reader.ts";
import { ucinetBinary } from "./ucinet/ucinetBinary.ts";
import { ucinetDl } from "./ucinet/ucinetDl.ts";

/** Every reader, the most particular first: of two that recognise a file equally well, the earlier reads it. */
// biome-ignore format: one a line
export const READERS: readonly Reader[] = [
  gexf,
  graphml,
  dynetml,
  graphJson,
  pajek,
  ucinetBinary,
  ucinetDl,
  gdf,
  gml,
  dot,
];

/** The reader that recognises a file best; null when none does. */
export function readerOf(name: string, head: Uint8Array): Reader | null {
  let best: Reader | null = null;
  let sure = 0;
  for (const reader of READERS) {
    const how = reader.recognises(name, head);
    if (how > sure) {
      best = reader;
      sure = how;
    }
  }
  return best;
}
