import {
  type Claim,
  type EndRef,
  evidenceOf,
  type Scope,
  type SourceItem,
  type Tie,
  tieInScope,
} from "@maillage/model";
import type { ReadRow } from "@maillage/store";
import type { KnownTie } from "./knownTie.ts";
import { type ClaimRow, type KnownEntity, levelShape } from "./networkSnapshot.ts";
import { lastAttested, periodOf } from "./tiePeriod.ts";

/** A claim as answers hold it; what the viewer may not see is null in the row already. */
export function claimShape(row: ClaimRow): Claim {
  return {
    id: row.id,
    property: row.property,
    value: row.value,
    low: row.low,
    high: row.high,
    unit: row.unit,
    asOf: row.asOf,
    start: row.start,
    end: row.end,
    method: row.method,
    role: row.role,
    stance: row.stance,
    confidence: row.confidence,
    locator: row.locator,
    note: row.note,
    recordedBy: row.recordedBy,
    recordedOn: row.recordedOn,
    source: {
      id: row.source,
      title: row.sourceTitle,
      publisher: row.publisher,
      published: row.published,
    },
  };
}

/** An end of a tie: enough to name it and to colour it by its seat. */
export function endShape({ ref }: KnownEntity): EndRef {
  const { id, name, type, kind, country, seat, level } = ref;
  return { id, name, type, kind, country, seat, ...(level === undefined ? {} : { level }) };
}

/** Whether the tie is certainly active in the window and evidence of the scope. */
export const isCertain = (tie: KnownTie, scope: Scope): boolean =>
  tieInScope(tie.dated, tie.eventSpan, { ...scope, certainty: "certainly" }, tie.life);

/** A tie with its evidence; `certain` is judged in the scope's window. */
export function tieShape(tie: KnownTie, scope: Scope): Tie {
  return {
    id: tie.id,
    type: tie.type,
    ownType: tie.ownType,
    ...levelShape(tie.level),
    source: endShape(tie.source),
    target: endShape(tie.target),
    status: {
      ...evidenceOf(tie.dated),
      certain: isCertain(tie, scope),
      lastAttested: lastAttested(tie),
      ...periodOf(tie),
    },
    claims: tie.claims.map(claimShape),
  };
}

/** Of these ties those whose ids are named, each once, in the order of the ids. Linear. */
export function namedTies(ties: readonly KnownTie[], ids: readonly string[], scope: Scope): Tie[] {
  const named = new Set(ids);
  const byId = new Map(ties.filter(({ id }) => named.has(id)).map((tie) => [tie.id, tie]));
  return [...named].flatMap((id) => {
    const tie = byId.get(id);
    return tie === undefined ? [] : [tieShape(tie, scope)];
  });
}

const parts = (cell: string | null): string[] => (cell === null ? [] : cell.split("|"));

/** A source as lists hold it, with the number of claims that the viewer may see on it. */
export function sourceShape(row: ReadRow<"readSources">): SourceItem {
  const { id, type, title, publisher, published, url, language, container, pages, note, claims } = row;
  const said = { id, type, title, publisher, published, url, language, container, pages, note, claims };
  return { ...said, authors: parts(row.authors), identifiers: parts(row.identifier) };
}
