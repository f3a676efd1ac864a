import { activeSpans, type DatedClaim, isUndated, supportingOf } from "./activity.ts";
import { regionContains } from "./geography.ts";
import { ANY_LIFE, type TieLife } from "./life.ts";
import type { Span } from "./records.ts";
import type { Scope } from "./scope.ts";

/** An end of a tie, as the lists of a scope judge it. */
export interface ScopedEnd {
  readonly kind: string;
  readonly fields: readonly string[];
  /** M49 code of its seat's region; null without a seat. */
  readonly region: string | null;
}
/** A tie, as a scope judges it; its ends by their places among those of all ties. */
export interface ScopedTie {
  readonly type: string;
  /** The network's own type, if it has one. */
  readonly ownType: string | null;
  readonly source: number;
  readonly target: number;
  readonly dated: readonly DatedClaim[];
  readonly eventSpan: Span | null;
  readonly life: TieLife;
}

/** What of a tie's evidence no scope changes, each a bit. */
const UNDISPUTED = 1;
const TWO_SOURCES = 2;
const UNDATED = 4;
/** In the place of a text that there is not. */
const NONE = 0xffffffff;

/**
 * Ties column by column, all that any scope asks worked out once. Supporting claims of tie t are those from `from[t]` to before `from[t + 1]`;
 * texts stand for their places in `texts`.
 */
export interface ScopedTies {
  readonly ends: readonly ScopedEnd[];
  readonly texts: readonly string[];
  /** Of each tie. */
  readonly type: Uint32Array;
  readonly ownType: Uint32Array;
  readonly source: Uint32Array;
  readonly target: Uint32Array;
  readonly evidence: Uint8Array;
  readonly from: Uint32Array;
  /** Of each supporting claim. */
  readonly claimSource: Uint32Array;
  readonly claimMethod: Uint32Array;
  /** Its `ActiveSpan`, in days: four numbers each. */
  readonly days: Float64Array;
}

/** Two claims of different sources, and of different publishers where both are known. Cost: O(claims²), claims are few. */
function hasTwoSources(supporting: readonly DatedClaim[]): boolean {
  return supporting.some((a, i) =>
    supporting
      .slice(i + 1)
      .some(
        (b) =>
          a.source !== b.source &&
          (a.publisher === null || b.publisher === null || a.publisher !== b.publisher),
      ),
  );
}

/** Writes ties into columns one after another. Linear in claims. */
export class ScopedTiesWriter {
  /** Whole once the last tie is written. */
  readonly written: ScopedTies;
  private readonly texts: string[] = [];
  private readonly places = new Map<string, number>();
  private ties = 0;
  private claims = 0;

  /** At most so many ties, with so many claims on all of them. */
  constructor(ends: readonly ScopedEnd[], ties: number, claims: number) {
    this.written = {
      ends,
      texts: this.texts,
      type: new Uint32Array(ties),
      ownType: new Uint32Array(ties),
      source: new Uint32Array(ties),
      target: new Uint32Array(ties),
      evidence: new Uint8Array(ties),
      from: new Uint32Array(ties + 1),
      claimSource: new Uint32Array(claims),
      claimMethod: new Uint32Array(claims),
      days: new Float64Array(4 * claims),
    };
  }

  private placeOf(text: string | null): number {
    if (text === null) return NONE;
    const known = this.places.get(text);
    if (known !== undefined) return known;
    this.places.set(text, this.texts.length);
    return this.texts.push(text) - 1;
  }

  write({ type, ownType, source, target, dated, eventSpan, life }: ScopedTie): void {
    const { written, ties: tie } = this;
    const supporting = supportingOf(dated);
    written.type[tie] = this.placeOf(type);
    written.ownType[tie] = this.placeOf(ownType);
    written.source[tie] = source;
    written.target[tie] = target;
    written.evidence[tie] =
      (supporting.length === dated.length ? UNDISPUTED : 0) |
      (hasTwoSources(supporting) ? TWO_SOURCES : 0) |
      (isUndated(dated, eventSpan) ? UNDATED : 0);
    activeSpans(dated, eventSpan, null, life).forEach(({ s1, s2, e1, e2 }, at) => {
      const { source, method } = supporting[at] as DatedClaim;
      written.claimSource[this.claims] = this.placeOf(source);
      written.claimMethod[this.claims] = this.placeOf(method);
      written.days.set([s1, s2, e1, e2], 4 * this.claims);
      this.claims += 1;
    });
    this.ties += 1;
    written.from[this.ties] = this.claims;
  }
}

/** Of each claim that supports a tie the place of its source. */
export const supportersOf = ({ from, claimSource }: ScopedTies, tie: number): Uint32Array =>
  claimSource.subarray(from[tie], from[tie + 1]);

/** True when a tie is supported and no supporting claim gives any day. */
export const isUndatedTie = ({ evidence }: ScopedTies, tie: number): boolean =>
  ((evidence[tie] as number) & UNDATED) !== 0;

const isOfMethods = ({ claimMethod, texts }: ScopedTies, claim: number, methods: Scope["methods"]): boolean =>
  methods === null || methods.includes(texts[claimMethod[claim] as number] as string);

/** Whether an end sits in one of the regions or in a region within them. */
export const liesWithin = ({ region }: Pick<ScopedEnd, "region">, regions: readonly string[]): boolean =>
  region !== null && regions.some((each) => each === region || regionContains(each, region));

/**
 * Whether a tie is in every part of a scope. Fields, regions and kinds hold when one of its ends has one of them; it counts in a window
 * when any one supporting claim, of the methods asked for, has it active then. Deterministic; linear in the claims on the tie.
 */
export function heldByScope(ties: ScopedTies, tie: number, scope: Scope): boolean {
  const { window, certainty, evidence, methods, fields, regions, kinds } = scope;
  const first = ties.from[tie] as number;
  const end = ties.from[tie + 1] as number;
  if (first === end) return false;
  const known = ties.evidence[tie] as number;
  if (evidence === "undisputed" && (known & UNDISPUTED) === 0) return false;
  if (evidence === "two-sources" && (known & TWO_SOURCES) === 0) return false;
  if (certainty === "certainly" && (known & UNDATED) !== 0) return false;
  if (scope.ties !== null) {
    const [type, ownType] = [ties.texts[ties.type[tie] as number], ties.texts[ties.ownType[tie] as number]];
    if (!scope.ties.some((each) => each === type || each === ownType)) return false;
  }
  if (fields !== null || regions !== null || kinds !== null) {
    const ends = [ties.source, ties.target].map((column) => ties.ends[column[tie] as number] as ScopedEnd);
    if (fields && !ends.some((each) => each.fields.some((field) => fields.includes(field)))) return false;
    if (regions && !ends.some((each) => liesWithin(each, regions))) return false;
    if (kinds && !ends.some((each) => kinds.includes(each.kind))) return false;
  }
  if (window === null && methods === null) return true;
  const [began, over] = certainty === "certainly" ? [1, 2] : [0, 3];
  for (let claim = first; claim < end; claim += 1) {
    if (!isOfMethods(ties, claim, methods)) continue;
    if (window === null) return true;
    if (
      (ties.days[4 * claim + began] as number) <= window.to &&
      (ties.days[4 * claim + over] as number) >= window.from
    )
      return true;
  }
  return false;
}

const NO_END: ScopedEnd = { kind: "", fields: [], region: null };

/**
 * Does a tie count in this scope's window, certainty, evidence and methods? Active when any one supporting claim is active:
 * an end that a claim does not state is the one that another does, or its event; one that none states is open until the latest attestation
 * of the tie, whichever claim attests it.
 * A tie to an event takes the event's dates (`eventSpan`) for claims that have none; what is not stated does not reach beyond `life`. Lists of types, fields, regions and kinds
 * are not judged here. Deterministic.
 */
export function tieInScope(
  dated: readonly DatedClaim[],
  eventSpan: Span | null,
  scope: Scope,
  life: TieLife = ANY_LIFE,
): boolean {
  const one = new ScopedTiesWriter([NO_END], 1, dated.length);
  one.write({ type: "", ownType: null, source: 0, target: 0, dated, eventSpan, life });
  return heldByScope(one.written, 0, { ...scope, ties: null, fields: null, regions: null, kinds: null });
}
