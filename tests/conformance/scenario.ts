/** Small linked networks and their changes for the conformance suite, drawn by fast-check. */
import {
  type BatchWrite,
  type ClaimRecord,
  type CoverageRecord,
  type Day,
  ENTITY_TYPES,
  type EntityRecord,
  type Id,
  inOrder,
  type Judgement,
  LEVELS,
  type SourceRecord,
  STANCES,
  TIE_TYPES,
  type TieRecord,
  VERDICTS,
} from "@maillage/model";
import type { ReadName, ReadParams } from "@maillage/store";
import fc from "fast-check";
import type { Oracle } from "./oracle.ts";

type Draw = fc.GeneratorValue;
/** Names and keys with what breaks careless queries: quotes, braces, accents, other scripts, empty-looking text. */
const WORDS = [
  "peace",
  "red cross",
  "o'brien",
  'say "no"',
  "}) detach delete n //",
  "$levels",
  "été",
  "سلام",
  "и",
  "5",
  "\\",
];
/** Each type of tie, also with a type of the network's own. */
const TIE_KINDS = TIE_TYPES.flatMap((type) => [{ type }, { type, ownType: "x-twinning" }]);
const ids = { next: 0 };

/** An id no other record has; random ids of the product are as opaque. */
function newId(letter: string): Id {
  ids.next += 1;
  return `${letter}-${ids.next}` as Id;
}

/** A batch that adds to and changes what the oracle holds; `size` bounds the records of each kind. */
export function drawBatch(draw: Draw, oracle: Oracle, size: number): BatchWrite {
  const many = (max = size) => Array.from({ length: draw(fc.nat, { max }) });
  const one = <T>(list: readonly T[]): T => list[draw(fc.nat, { max: list.length - 1 })] as T;
  const maybe = <T>(make: () => T): T | null => (draw(fc.boolean) ? make() : null);
  const some = <T>(list: readonly T[]): T[] => list.filter(() => draw(fc.nat, { max: 3 }) === 0);
  const day = () => draw(fc.integer, { min: -40_000, max: 30_000 }) as Day;
  const key = () => `${one(["a", "b"])}/${one(WORDS)}-${newId("k")}`;

  const entityContent = () => {
    const names = [one(WORDS), ...many(2).map(() => one(WORDS))];
    return {
      type: one(ENTITY_TYPES),
      kind: one(["union", "conference"]),
      level: one(LEVELS),
      name: names[0] as string,
      names: names.map((text, at) => ({
        text,
        language: "und",
        kind: at === 0 ? ("main" as const) : ("other" as const),
      })),
      search: names.join(" | "),
      country: maybe(() => one(["FR", "SN", "TW"])),
      city: maybe(() => one(WORDS)),
      fields: some(["health", "labour", "peace"]),
      span: { s1: maybe(day), s2: maybe(day), e1: maybe(day), e2: maybe(day) },
    };
  };
  const entities: EntityRecord[] = [
    ...many().map(() => ({ id: newId("e"), key: key(), ...entityContent() })),
    ...some(oracle.entities()).map(({ id, key }) => ({ id, key, ...entityContent() })),
  ];
  const sourceContent = () => ({
    type: "book",
    title: one(WORDS),
    publisher: maybe(() => one(WORDS)),
    published: maybe(() => "1990-01"),
    url: null,
    accessed: null,
    language: maybe(() => "fr"),
    authors: maybe(() => `${one(WORDS)}, A.|${one(WORDS)}`),
    container: maybe(() => one(WORDS)),
    identifier: maybe(() => "doi:10.1000/182"),
    pages: maybe(() => "3-17"),
    note: maybe(() => one(WORDS)),
    level: one(LEVELS),
  });
  const sources: SourceRecord[] = [
    { id: newId("s"), key: key(), ...sourceContent() },
    ...many(2).map(() => ({ id: newId("s"), key: key(), ...sourceContent() })),
    ...some(oracle.sources()).map(({ id, key }) => ({ id, key, ...sourceContent() })),
  ];
  const around = (): Id[] => [...new Set([...oracle.entities(), ...entities].map(({ id }) => id))];
  const tieContent = () => ({
    ...one(TIE_KINDS),
    source: one(around()),
    target: one(around()),
    level: one(LEVELS),
  });
  const ties: TieRecord[] =
    around().length < 2
      ? []
      : [
          ...many().map(() => ({ id: newId("t"), key: key(), ...tieContent() })),
          ...some(oracle.ties()).map((tie) => ({ id: tie.id, key: one([tie.key, key()]), ...tieContent() })),
        ].filter((tie) => tie.source !== tie.target);
  const anySource = () => one([...oracle.sources(), ...sources]).id;
  const claim = (about: Id, property: string): ClaimRecord => ({
    id: newId("c"),
    key: key(),
    order: draw(fc.nat, { max: 5 }),
    about,
    property,
    value: property === "tie" ? null : one(WORDS),
    low: maybe(() => one([0, 5, -2.5, 1e12])),
    high: maybe(() => one([10, 0.25])),
    unit: maybe(() => "people"),
    asOf: maybe(() => "1975"),
    start: maybe(() => "1970~"),
    end: maybe(() => ".."),
    span: { s1: maybe(day), s2: maybe(day), e1: maybe(day), e2: maybe(day) },
    attested: maybe(day),
    method: maybe(() => "strike"),
    role: maybe(() => one(WORDS)),
    stance: one(STANCES),
    confidence: "high",
    source: anySource(),
    locator: maybe(() => "p. 5"),
    note: maybe(() => one(WORDS)),
    ownLevel: one(LEVELS),
    recordedBy: one(WORDS),
    recordedOn: one(["2026-01-01", "2026-02-03"]),
  });
  const tieIds = [...new Set([...oracle.ties(), ...ties].map(({ id }) => id))];
  const claims = [
    ...many(size * 2).flatMap(() =>
      around().length > 0 ? [claim(one(around()), one(["name", "members"]))] : [],
    ),
    ...many(size * 2).flatMap(() => (tieIds.length > 0 ? [claim(one(tieIds), "tie")] : [])),
  ];
  const coverage: CoverageRecord[] = many(2).map(() => ({
    id: newId("v"),
    key: key(),
    field: "peace",
    level: one(LEVELS),
    region: one(["World", "Western Africa"]),
    source: maybe(anySource),
    lookedOn: maybe(() => "2025-01-01"),
    result: one(["found", "none-found", "not-looked"] as const),
    note: maybe(() => one(WORDS)),
  }));
  const counts = {
    entities: entities.length,
    ties: ties.length,
    sources: sources.length,
    claims: claims.length,
  };
  const id = newId("b");
  return {
    batch: {
      id,
      at: "2026-01-01T00:00:00.000Z",
      title: one(WORDS),
      hash: `hash of ${id}`,
      undone: false,
      counts,
      ...(counts.entities % 2 === 1 ? { ownSchema: JSON.stringify({ namespace: "a", schema: {} }) } : {}),
      ...(counts.ties % 2 === 1 ? { journal: { mapping: "maillage: mapping/1\n", report: "{}" } } : {}),
    },
    revision: oracle.revision,
    entities,
    ties,
    sources,
    claims,
    coverage,
    superseded: some([...oracle.claims(), ...oracle.coverage()]).map((old) => old.id),
  };
}

/** A judgement on two entities of the oracle, or on one that is not stored, or on one with itself. */
export function drawJudgement(draw: Draw, oracle: Oracle): Judgement {
  const one = <T>(list: readonly T[]): T => list[draw(fc.nat, { max: list.length - 1 })] as T;
  const keys = oracle.entities().map(({ key }) => key);
  // Few enough that chains of three are common.
  const few = [...keys.slice(0, 5), "nobody/knows"];
  const [a, b] = inOrder(one(few), one(few));
  return {
    id: newId("j"),
    a,
    b,
    verdict: one(VERDICTS),
    reason: one(WORDS),
    author: "owner",
    at: "2026-01-01T00:00:00.000Z",
  };
}

type Question = { [Name in ReadName]: [name: Name, params: ReadParams<Name>] }[ReadName];

/** Every question worth asking of what the oracle holds: each read query, with and without each filter. */
export function questions(draw: Draw, oracle: Oracle): Question[] {
  const pick = (list: readonly { readonly id: Id }[]) =>
    list.length === 0 ? "nobody" : (list[draw(fc.nat, { max: list.length - 1 })]?.id ?? "nobody");
  const entity = pick(oracle.entities());
  const source = pick(oracle.sources());
  const types = [TIE_TYPES[draw(fc.nat, { max: TIE_TYPES.length - 1 })] ?? TIE_TYPES[0], TIE_TYPES[0]];
  const q = ["", "e", "PÉACE", "o'brien", "}) detach delete n //", "5"][draw(fc.nat, { max: 5 })] as string;
  const pages = [0, 2, 4].map((skip): Question => ["searchEntities", { q, types: [], skip, limit: 2 }]);
  return [
    ["readMeta", {}],
    ["readEntities", {}],
    ["readEntity", { id: entity }],
    ["searchEntities", { q, types: ["Event", "Person"], skip: 0, limit: 100 }],
    ...pages,
    ["readTies", { types: [], entity: "" }],
    ["readTies", { types, entity: "" }],
    ["readTies", { types: [], entity }],
    ["readTieClaims", { types: [], entity: "" }],
    ["readTieClaims", { types, entity: "" }],
    ["readTieClaims", { types: [], entity }],
    ["readFacts", { entity: "" }],
    ["readFacts", { entity }],
    ["readSources", {}],
    ["readSource", { id: source }],
    ["readSourceClaims", { source }],
    ["readCoverage", {}],
    ["readBatches", {}],
    ["readOwnSchemas", {}],
    ["readBatchReport", { batch: "nothing" }],
    ...oracle.applied.map(({ write: { batch } }): Question => ["readBatchReport", { batch: batch.id }]),
    ["readJudgements", {}],
    ["readKeys", {}],
  ];
}
