/** Generated networks in the package format, seeded: the same bytes each time. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { FIELDS } from "../packages/model/src/generated/schema.generated.ts";

const COUNTRIES = [
  "FR",
  "DE",
  "BR",
  "IN",
  "ZA",
  "TN",
  "US",
  "MX",
  "JP",
  "PH",
  "NG",
  "KE",
  "ES",
  "IT",
  "SE",
  "AR",
  "CL",
  "LB",
];
const TYPES = ["MEMBER_OF", "COOPERATES_WITH", "SUPPORTS", "PART_OF"];

function mulberry32(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

export interface Shape {
  readonly ties: number;
  readonly organisations: number;
  /** Everything rests on these, in turn. */
  readonly sources: number;
  /** "star": every tie leads from the first organisation; "uneven": some organisations have many more ties than others. */
  readonly form: "uneven" | "uniform" | "star";
}

/** Writes a package of `ties` ties, each of another pair and with one claim. A star needs more organisations than ties. */
export function generatePackage(
  directory: string,
  { ties, organisations, sources: texts, form }: Shape,
): void {
  const random = mulberry32(42);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const header = {
    organisations:
      "id,name,name_lang,other_names,kind,scope,founded,dissolved,city,country,fields,website,source,locator",
    ties: "tie,from,type,to,method,role,start,end,stance,confidence,source,locator,note",
    sources: "id,type,title,publisher,published,url,accessed,language",
  };
  const sources = Array.from(
    { length: texts },
    (_, i) => `s${i},webpage,Source ${i},Publisher ${i % 50},20${10 + (i % 15)},,,en`,
  );
  const rows = Array.from(
    { length: organisations },
    (_, i) =>
      `o${i},Organisation ${i},en,,network,national,,,,${pick(COUNTRIES)},${pick(FIELDS).id},,s${i % texts},p. ${i}`,
  );
  const pairs = new Set<number>();
  const tieRows: string[] = [];
  while (tieRows.length < ties) {
    const share = form === "star" ? 0 : form === "uneven" ? random() ** 2 : random();
    const from = Math.floor(share * organisations);
    const to = form === "star" ? tieRows.length + 1 : Math.floor(random() * organisations);
    const pair = Math.min(from, to) * organisations + Math.max(from, to);
    if (from === to || pairs.has(pair)) continue;
    pairs.add(pair);
    const year = 1990 + Math.floor(random() * 30);
    const n = tieRows.length;
    tieRows.push(`t${n},o${from},${pick(TYPES)},o${to},,,${year},,supports,medium,s${n % texts},p. ${n},`);
  }
  mkdirSync(directory, { recursive: true });
  const write = (file: string, head: string, lines: string[]) =>
    writeFileSync(join(directory, file), `${[head, ...lines].join("\n")}\n`);
  write("organisations.csv", header.organisations, rows);
  write("ties.csv", header.ties, tieRows);
  write("sources.csv", header.sources, sources);
}
