import { EXPORT_FORMATS, MaillageError } from "@maillage/model";
import { bibtex } from "./bibtex.ts";
import { cslJson } from "./cslJson.ts";
import { csv } from "./csv.ts";
import { followTheMoney } from "./followTheMoney.ts";
import { geoJson } from "./geoJson.ts";
import { gexf } from "./gexf.ts";
import { graphml } from "./graphml.ts";
import { graphologyJson } from "./graphologyJson.ts";
import { jsonLd } from "./jsonLd.ts";
import { kumu } from "./kumu.ts";
import { neo4jCsv } from "./neo4jCsv.ts";
import { packageZip } from "./packageZip.ts";
import { pajek } from "./pajek.ts";
import { popolo } from "./popolo.ts";
import type { Writer } from "./writer.ts";
import { xlsx } from "./xlsx.ts";

/** Every format that a network is given back in. */
export const WRITERS: readonly Writer[] = [
  packageZip,
  csv,
  xlsx,
  gexf,
  graphml,
  pajek,
  graphologyJson,
  kumu,
  followTheMoney,
  popolo,
  jsonLd,
  geoJson,
  cslJson,
  bibtex,
  neo4jCsv,
];

/** The writer of a format. Throws MaillageError "format-unknown" listing those there are. */
export function writerOf(format: string): Writer {
  const found = WRITERS.find((writer) => writer.format === format);
  if (found !== undefined) return found;
  throw new MaillageError(
    "format-unknown",
    "usage",
    `There is no such export format. Take one of: ${EXPORT_FORMATS.join(", ")}.`,
  );
}
