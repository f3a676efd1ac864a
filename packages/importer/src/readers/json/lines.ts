import { createReadStream } from "node:fs";

/** A line without its end, and its number from 1; null when it is longer than the bound or not UTF-8. */
export interface TextLine {
  readonly number: number;
  readonly text: string | null;
  readonly fault: "too-long" | "not-utf-8" | null;
}

/** The most bytes that one line may have: 50 MB. */
export const MOST_LINE_BYTES = 50 * 1024 * 1024;

/**
 * The lines of a UTF-8 file, LF or CRLF, read in chunks: holds one line at a time and ends after the first that is faulty, without
 * holding a line that is too long. Throws only what the file system throws.
 */
export async function* linesOf(path: string, mostBytes = MOST_LINE_BYTES): AsyncGenerator<TextLine> {
  const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
  let pieces: Buffer[] = [];
  let length = 0;
  let number = 0;
  const line = (last: Buffer): TextLine => {
    number += 1;
    const bytes = pieces.length === 0 ? last : Buffer.concat([...pieces, last]);
    pieces = [];
    length = 0;
    try {
      const text = decoder.decode(bytes);
      const from = number === 1 && text.startsWith("\uFEFF") ? 1 : 0;
      return { number, text: text.slice(from, text.endsWith("\r") ? -1 : undefined), fault: null };
    } catch {
      return { number, text: null, fault: "not-utf-8" };
    }
  };
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 }) as AsyncIterable<Buffer>) {
    let from = 0;
    for (let end = chunk.indexOf(10, from); end !== -1; end = chunk.indexOf(10, from)) {
      if (length + end - from > mostBytes) {
        yield { number: number + 1, text: null, fault: "too-long" };
        return;
      }
      const read = line(chunk.subarray(from, end));
      yield read;
      if (read.fault !== null) return;
      from = end + 1;
    }
    length += chunk.length - from;
    if (length > mostBytes) {
      yield { number: number + 1, text: null, fault: "too-long" };
      return;
    }
    if (from < chunk.length) pieces.push(chunk.subarray(from));
  }
  if (length > 0) yield line(Buffer.alloc(0));
}
