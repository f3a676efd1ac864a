/** A generated network in the package format: `ties` ties between ties/2 organisations, seeded, the same bytes each time. */
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

export function generatePackage(directory: string, ties: number): void {
  const random = mulberry32(42);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const organisations = Math.floor(ties / 2);
  const header = {
    organisations:
      "id,name,name_lang,other_names,kind,scope,founded,dissolved,city,country,fields,website,source,locator",
    ties: "tie,from,type,to,method,role,start,end,stance,confidence,source,locator,note",
    sources: "id,type,title,publisher,published,url,accessed,language",
  };
  const sources = Array.from(
    { length: 200 },
    (_, i) => `s${i},webpage,Source ${i},Publisher ${i % 50},20${10 + (i % 15)},,,en`,
  );
  const rows = Array.from(
    { length: organisations },
    (_, i) =>
      `o${i},Organisation ${i},en,,network,national,,,,${pick(COUNTRIES)},${pick(FIELDS).id},,s${i % 200},p. ${i}`,
  );
  const pairs = new Set<string>();
  const tieRows: string[] = [];
  while (tieRows.length < ties) {
    const from = Math.floor(random() ** 2 * organisations);
    const to = Math.floor(random() * organisations);
    if (from === to || pairs.has(`${Math.min(from, to)} ${Math.max(from, to)}`)) continue;
    pairs.add(`${Math.min(from, to)} ${Math.max(from, to)}`);
    const year = 1990 + Math.floor(random() * 30);
    const n = tieRows.length;
    tieRows.push(`t${n},o${from},${pick(TYPES)},o${to},,,${year},,supports,medium,s${n % 200},p. ${n},`);
  }
  mkdirSync(directory, { recursive: true });
  const write = (file: string, head: string, lines: string[]) =>
    writeFileSync(join(directory, file), `${[head, ...lines].join("\n")}\n`);
  write("organisations.csv", header.organisations, rows);
  write("ties.csv", header.ties, tieRows);
  write("sources.csv", header.sources, sources);
}
