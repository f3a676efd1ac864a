/** Files go to the server in parts, so that a broken line costs one part and never the file. */
import type { Draft } from "@maillage/model";
import { AnswerError } from "../../questions/questions.ts";

/** Bytes of one part; the server takes up to 8 MiB. */
const PART = 4 * 1024 * 1024;
/** How often a part is sent again, and the first pause before that, ms; each pause is twice the last. */
const MOST_TRIES = 4;
const FIRST_PAUSE = 500;

export interface Part {
  readonly file: number;
  readonly at: number;
  readonly end: number;
}

/** The next part that the server has not received; null when all have arrived. */
export function nextPart(files: Draft["files"], size = PART): Part | null {
  const file = files.findIndex((one) => one.received < one.size);
  const { size: whole = 0, received: at = 0 } = files[file] ?? {};
  return file < 0 ? null : { file, at, end: Math.min(whole, at + size) };
}

/** The chosen files in the order in which the draft announced them, by name and size; null when one of them is not there. */
export function filesFor<F extends { readonly name: string; readonly size: number }>(
  announced: Draft["files"],
  chosen: readonly F[],
): F[] | null {
  const found = announced.map(({ name, size }) =>
    chosen.find((one) => one.name === name && one.size === size),
  );
  return found.every((one) => one !== undefined) ? found : null;
}

/** From 0 to 1; 1 for files that hold nothing. */
export function shareReceived(files: Draft["files"]): number {
  const size = files.reduce((sum, one) => sum + one.size, 0);
  return size === 0 ? 1 : files.reduce((sum, one) => sum + one.received, 0) / size;
}

export interface Sending {
  put(part: Part, bytes: Blob, signal: AbortSignal): Promise<Draft>;
  /** How far the server is; asked where it may know more than this page. */
  look(signal: AbortSignal): Promise<Draft>;
  onDraft(draft: Draft): void;
  pause(ms: number): Promise<void>;
}

/** Whether sending again can help: the line broke, the server was busy, or a part arrived whose answer was lost. */
const mayPass = (error: unknown): boolean =>
  error instanceof TypeError ||
  (error instanceof AnswerError &&
    (error.code === "upload-out-of-order" || error.code === "request-timeout"));

/**
 * Sends what has not arrived, part by part, and resolves with the draft that has everything. A part that fails is sent again, from
 * where the server says it is. Rejects after the fourth failure in a row, on a refusal, and when `signal` ends it.
 */
export async function send(
  draft: Draft,
  files: readonly Blob[],
  sending: Sending,
  signal: AbortSignal,
): Promise<Draft> {
  let at = draft;
  let failures = 0;
  while (at.state === "waiting") {
    signal.throwIfAborted();
    try {
      if (failures > 0) at = await sending.look(signal);
      const part = nextPart(at.files);
      if (part === null) break;
      const bytes = files[part.file]?.slice(part.at, part.end) ?? new Blob();
      at = await sending.put(part, bytes, signal);
      failures = 0;
    } catch (error) {
      failures += 1;
      if (signal.aborted || !mayPass(error) || failures >= MOST_TRIES) throw error;
      await sending.pause(FIRST_PAUSE * 2 ** (failures - 1));
    }
    sending.onDraft(at);
  }
  return at;
}
