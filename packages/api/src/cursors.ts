import { createHash } from "node:crypto";
import { MaillageError } from "@maillage/model";

export const DEFAULT_LIMIT = 50;
export const MOST = 200;

const markOf = (question: string): string =>
  createHash("sha256").update(question).digest("base64url").slice(0, 10);

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

function offsetOf(cursor: string | undefined, mark: string): number {
  if (cursor === undefined) return 0;
  const found = /^(\d{1,9})\.([\w-]+)$/.exec(Buffer.from(cursor, "base64url").toString("latin1"));
  if (found?.[2] === mark) return Number(found[1]);
  throw new MaillageError(
    "page-invalid",
    "invalid-input",
    "The cursor belongs to another question or revision; ask again without it.",
  );
}

/** One page of a list. A cursor holds for the same question at the same revision only. */
export function pageOf<T>(
  list: readonly T[],
  query: PageQuery,
  question: string,
): { items: T[]; next: string | null } {
  const mark = markOf(question);
  const limit = limitOf(query.limit);
  const from = offsetOf(query.cursor, mark);
  const to = from + limit;
  const next = to < list.length ? Buffer.from(`${to}.${mark}`).toString("base64url") : null;
  return { items: list.slice(from, to), next };
}
