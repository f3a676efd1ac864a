import type {
  BatchWrite,
  ClaimRecord,
  Day,
  EntityRecord,
  Id,
  Level,
  TieRecord,
  TieType,
} from "@maillage/model";

export const NO_SPAN = { s1: null, s2: null, e1: null, e2: null };
export const day = (year: number): Day => Math.round(Date.UTC(year, 0, 1) / 86_400_000) as Day;

/** A word that stands only in restricted records: no answer to a visitor may hold it. */
export const CANARY = "zanzibaretta";

export function entity(
  id: string,
  name: string,
  part: Partial<Omit<EntityRecord, "id" | "key" | "name">> = {},
): EntityRecord {
  return {
    id: id as Id,
    key: `test/${id}`,
    type: "Organisation",
    kind: "network",
    level: "public",
    name,
    names: [{ text: name, language: "en", kind: "main" }],
    search: name.toLowerCase().normalize("NFKD").replace(/\p{M}/gu, ""),
    country: null,
    city: null,
    fields: [],
    span: NO_SPAN,
    ...part,
  };
}

export function tie(
  id: string,
  source: string,
  type: TieType,
  target: string,
  level: Level = "public",
): TieRecord {
  return { id: id as Id, key: `test/${id}`, type, source: source as Id, target: target as Id, level };
}

let order = 0;
export function claim(about: string, part: Partial<ClaimRecord> = {}): ClaimRecord {
  order += 1;
  return {
    id: `claim-${order}` as Id,
    key: `claim-${order}`,
    order,
    about: about as Id,
    property: "tie",
    value: null,
    low: null,
    high: null,
    unit: null,
    asOf: null,
    start: null,
    end: null,
    span: NO_SPAN,
    attested: day(2005),
    method: null,
    role: null,
    stance: "supports",
    confidence: "high",
    source: "book" as Id,
    locator: "p. 1",
    note: null,
    ownLevel: "public",
    recordedBy: CANARY,
    recordedOn: "2026-01-01",
    ...part,
  };
}

const since = (year: number) => ({
  start: String(year),
  span: { ...NO_SPAN, s1: day(year), s2: day(year) },
});

/** A small network made by hand: four organisations, an event, and a restricted person tied to one of them. */
export function handMadeBatch(): BatchWrite {
  const bibliographic = { authors: null, container: null, identifier: null, pages: null, note: null };
  const source = {
    ...{ level: "public" as const, url: null, accessed: null, published: "2005", language: "en" },
    ...bibliographic,
  };
  return {
    batch: {
      id: "batch-1" as Id,
      at: "2026-01-01T00:00:00.000Z",
      title: "Made by hand",
      hash: "0".repeat(64),
      undone: false,
      counts: { entities: 6, ties: 6, sources: 3, claims: 10 },
    },
    revision: 0,
    entities: [
      entity("alpha", "Vía Alpha", { country: "BR", fields: ["labour"] }),
      entity("beta", "Beta Union", { country: "SN", fields: ["labour"], kind: "union" }),
      entity("gamma", "Gamma Network", { country: "FR", fields: ["health", "labour"] }),
      entity("delta", "Delta Circle"),
      entity("forum", "Forum One", {
        type: "Event",
        kind: "forum",
        country: "BR",
        span: { s1: day(2001), s2: day(2001), e1: day(2001), e2: day(2001) },
      }),
      entity("person", `Ada ${CANARY}`, { type: "Person", kind: "person", level: "restricted" }),
    ],
    ties: [
      tie("t1", "alpha", "COOPERATES_WITH", "beta"),
      tie("t2", "beta", "SUPPORTS", "gamma"),
      tie("t3", "alpha", "MEMBER_OF", "delta"),
      tie("t4", "alpha", "PARTICIPATED_IN", "forum"),
      tie("t5", "alpha", "COOPERATES_WITH", "gamma"),
      tie("t6", "person", "REPRESENTS", "alpha", "restricted"),
    ],
    sources: [
      { ...source, id: "book" as Id, key: "test/book", type: "book", title: "A history", publisher: "Press" },
      { ...source, id: "web" as Id, key: "test/web", type: "webpage", title: "A página", publisher: null },
      {
        ...source,
        id: "secret" as Id,
        key: "test/secret",
        type: "letter",
        title: `Letter of ${CANARY}`,
        publisher: null,
        level: "restricted",
      },
    ],
    claims: [
      claim("t1", { ...since(1999), method: "exchange" }),
      claim("t1", { source: "web" as Id, confidence: "low" }),
      claim("t2", { ...since(2010), confidence: "medium", attested: day(2010) }),
      claim("t3", { attested: null }),
      claim("t4"),
      claim("t5", { stance: "asserts-absence", source: "web" as Id }),
      claim("t6", { source: "secret" as Id, note: CANARY }),
      claim("alpha", {
        property: "individual_members",
        value: "300..400",
        low: 300,
        high: 400,
        unit: "people",
      }),
      claim("alpha", { property: "founded", value: "1980" }),
      claim("person", { property: "name", value: `Ada ${CANARY}`, source: "secret" as Id }),
      claim("alpha", { property: "members", value: "7", note: CANARY, ownLevel: "restricted" }),
    ],
    coverage: [
      {
        id: "look-1" as Id,
        key: "test/look-1",
        field: "labour",
        region: "Western Africa",
        source: "book" as Id,
        lookedOn: null,
        level: "public",
        result: "found",
        note: null,
      },
      {
        id: "look-2" as Id,
        key: "test/look-2",
        field: "labour",
        region: "Western Africa",
        source: null,
        lookedOn: null,
        level: "restricted",
        result: "none-found",
        note: CANARY,
      },
    ],
    superseded: [],
  };
}
