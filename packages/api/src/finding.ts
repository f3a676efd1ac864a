import { createHash } from "node:crypto";
import { MaillageError } from "@maillage/model";
import { type Static, Type } from "typebox";
import { Value } from "typebox/value";

/** A question with the hash of its answer: a file that can be kept, cited, and asked again. It names nobody. */
export const Finding = Type.Object(
  {
    maillage: Type.Literal("finding/1"),
    network: Type.String(),
    /** Path below the network, and its parameters. */
    question: Type.Object({
      path: Type.String({ pattern: "^(/[a-z][a-z0-9-]*){1,2}$" }),
      query: Type.Record(Type.String(), Type.String()),
    }),
    /** Who asked: a visitor sees less, so the numbers may differ. */
    seenBy: Type.Enum(["owner", "visitor"] as const),
    /** What was computed: projection, settings, draws and seed, as the answer says it. */
    method: Type.Unknown(),
    /** The hash covers what only the owner sees; null where a visitor asked. */
    data: Type.Object({
      revision: Type.Integer(),
      hash: Type.Union([Type.String(), Type.Null()]),
    }),
    version: Type.String(),
    result: Type.Object({
      /** SHA-256 of the answer without its revision. */
      hash: Type.String(),
      totals: Type.Unknown(),
    }),
  },
  { additionalProperties: false },
);
export type Finding = Static<typeof Finding>;

/** An answer of the API, as far as a finding knows it. */
export const Found = Type.Object({
  revision: Type.Integer(),
  method: Type.Optional(Type.Unknown()),
  totals: Type.Optional(Type.Unknown()),
});
export type Found = Static<typeof Found>;

/** The same for equal answers, whatever the revision. */
export function resultHash({ revision: _, ...answer }: Found): string {
  return createHash("sha256").update(JSON.stringify(answer)).digest("hex");
}

/** A finding of an answer. Pure. */
export const findingOf = (
  asked: Pick<Finding, "network" | "question" | "seenBy" | "data" | "version">,
  answer: Found,
): Finding => ({
  maillage: "finding/1",
  ...asked,
  method: answer.method ?? null,
  result: { hash: resultHash(answer), totals: answer.totals ?? [] },
});

/** Reads a finding file. Throws MaillageError "finding-invalid". */
export function readFinding(text: string): Finding {
  try {
    const value: unknown = JSON.parse(text);
    if (Value.Check(Finding, value)) return value;
  } catch {
    // The same is told of what is no JSON.
  }
  throw new MaillageError(
    "finding-invalid",
    "invalid-input",
    "This is no finding file of this version. Write one with: maillage analyse MEASURE --save FILE, or keep one in the page.",
  );
}

/** What is not as it was, of a finding that is asked again. */
export interface Verified {
  readonly same: boolean;
  /** Why it may differ, or what changed without a difference, in sentences. */
  readonly reasons: readonly string[];
}

/** Compares a finding with what the same question answers now. Pure. */
export function verifyFinding(
  before: Finding,
  now: Pick<Finding, "data" | "version" | "method" | "result">,
): Verified {
  const same = before.result.hash === now.result.hash;
  const reasons: string[] = [];
  const [was, is] = [before.data, now.data];
  if (was.revision !== is.revision && (was.hash === null || was.hash !== is.hash))
    reasons.push(`The data changed: it was revision ${was.revision} and is revision ${is.revision}.`);
  else if (was.hash !== null && is.hash !== null && was.hash !== is.hash)
    reasons.push(
      `The data differ though both are revision ${is.revision}: it is another network of this name, or the file was altered.`,
    );
  if (before.version !== now.version)
    reasons.push(`The program changed: it was version ${before.version} and is ${now.version}.`);
  if (JSON.stringify(before.method) !== JSON.stringify(now.method))
    reasons.push("The method differs: projection, settings, draws, seed or the number of ties behind it.");
  if (JSON.stringify(before.result.totals) !== JSON.stringify(now.result.totals))
    reasons.push("The totals differ.");
  if (!same && reasons.length === 0)
    reasons.push(
      "Neither data, program nor method changed: the finding file was altered, or it was made by another build of the same version.",
    );
  return { same, reasons };
}
