import { createHmac, randomBytes } from "node:crypto";
import { MaillageError } from "@maillage/model";

export const DEFAULT_LIMIT = 50;
export const MOST = 200;

/** Cursors hold while this process runs. */
const KEY = randomBytes(32);
const markOf = (question: string, offset: number): string =>
  createHmac("sha256", KEY).update(`${offset} ${question}`).digest("base64url").slice(0, 16);

export interface PageQuery {
  readonly limit?: string;
  readonly cursor?: string;
}

function limitOf(limit: string | undefined): number {
  if (limit === undefined) return DEFAULT_LIMIT;
  const count = /^\d{1,3}$/.test(limit) ? Number(limit) : 0;
  if (count >= 1 && count <= MOST) return count;
  throw new MaillageError(
    "page-invalid",
    "invalid-input",
    `The limit must be a whole number from 1 to ${MOST}.`,
  );
}

function offsetOf(cursor: string | undefined, question: string): number {
  if (cursor === undefined) return 0;
  const found = /^(\d{1,9})\.([\w-]+)$/.exec(Buffer.from(cursor, "base64url").toString("latin1"));
  const offset = Number(found?.[1]);
  if (found?.[2] === markOf(question, offset)) return offset;
  throw new MaillageError(
    "page-invalid",
    "invalid-input",
    "The cursor belongs to another question, revision or start of the server; ask again without it.",
  );
}

/** One page of a list. A cursor holds for the same question at the same revision only. */
export function pageOf<T>(
  list: readonly T[],
  query: PageQuery,
  question: string,
): { items: T[]; next: string | null } {
  const limit = limitOf(query.limit);
  const from = offsetOf(query.cursor, question);
  const to = from + limit;
  const next = to < list.length ? Buffer.from(`${to}.${markOf(question, to)}`).toString("base64url") : null;
  return { items: list.slice(from, to), next };
}
