import type { DatedClaim } from "./activity.ts";
import type { Stance } from "./generated/schema.generated.ts";
import { baseOf, type OwnSchema } from "./ownSchema.ts";
import type { Day, Span } from "./records.ts";
import { isDated } from "./span.ts";

/** The days of a span as a store's row has them. */
export interface SpanRow {
  readonly s1: number | null;
  readonly s2: number | null;
  readonly e1: number | null;
  readonly e2: number | null;
}

export const spanOfRow = ({ s1, s2, e1, e2 }: SpanRow): Span => ({
  s1: s1 as Day | null,
  s2: s2 as Day | null,
  e1: e1 as Day | null,
  e2: e2 as Day | null,
});

/** What a scope needs of a claim on a tie, from a store's row; a method that `schema` adds is the one that it is like. */
export const datedClaimOfRow = (
  row: SpanRow & {
    readonly stance: string;
    readonly attested: number | null;
    readonly source: string;
    readonly publisher: string | null;
    readonly method: string | null;
  },
  schema: OwnSchema,
): DatedClaim => ({
  stance: row.stance as Stance,
  span: spanOfRow(row),
  attested: row.attested as Day | null,
  source: row.source,
  publisher: row.publisher,
  method: row.method === null ? null : baseOf(schema, "methods", row.method),
});

interface DatedEnd {
  readonly type: string;
  readonly span: Span;
}

const beginningOf = ({ s1, s2 }: Span): number => s1 ?? s2 ?? Number.NEGATIVE_INFINITY;

/**
 * The event whose dates hold for a tie: its target, or its source when the target is no dated event; of two dated events, as
 * of a forum and its series, the one that begins later. null without an event.
 */
export function eventSpanOf(source: DatedEnd, target: DatedEnd): Span | null {
  const isDatedEvent = ({ type, span }: DatedEnd) => type === "Event" && isDated(span);
  if (isDatedEvent(source) && isDatedEvent(target))
    return beginningOf(source.span) > beginningOf(target.span) ? source.span : target.span;
  if (isDatedEvent(target)) return target.span;
  if (source.type === "Event") return source.span;
  return target.type === "Event" ? target.span : null;
}
