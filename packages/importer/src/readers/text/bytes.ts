/** The bytes of a file, unpacked where it is gzip. */
import { createReadStream } from "node:fs";
import { open } from "node:fs/promises";
import { pipeline } from "node:stream";
import { createGunzip } from "node:zlib";
import type { InputFile } from "../reader.ts";
import { Refused, refuse } from "./refused.ts";

/** What is packed small unpacks to at most this many times its size, beyond the first megabyte. */
export const MOST_UNPACKED_TIMES = 100;
export const FREE_OF_RATIO = 1_000_000;
const CHUNK = 1 << 20;

/** Does the file begin as gzip with deflate does (RFC 1952)? */
export const isGzip = (head: Uint8Array): boolean =>
  head.length >= 3 && head[0] === 0x1f && head[1] === 0x8b && head[2] === 8;

/**
 * The bytes of a file in pieces of about 1 MB, unpacked where they are gzip. Refuses (`Refused`) more than `most` bytes, gzip that
 * unpacks to more than 100 times its size, and gzip that is cut off or damaged. Memory: one piece.
 */
export async function* bytesOf(file: InputFile, most: number): AsyncGenerator<Uint8Array> {
  const handle = await open(file.path);
  let packed: boolean;
  let size: number;
  try {
    const head = new Uint8Array(3);
    await handle.read(head, 0, 3, 0);
    packed = isGzip(head);
    size = (await handle.stat()).size;
  } finally {
    await handle.close();
  }
  if (!packed && size > most) refuseSize(file.name, most, most);
  const source = createReadStream(file.path, { highWaterMark: CHUNK });
  const bound = packed ? Math.min(most, Math.max(FREE_OF_RATIO, size * MOST_UNPACKED_TIMES)) : most;
  // Errors reach the loop below through the destroyed stream.
  const bytes = packed ? pipeline(source, createGunzip({ chunkSize: CHUNK }), () => {}) : source;
  let total = 0;
  try {
    for await (const chunk of bytes as AsyncIterable<Uint8Array>) {
      total += chunk.length;
      if (total > bound) refuseSize(file.name, most, bound);
      yield chunk;
    }
  } catch (error) {
    if (!packed || error instanceof Refused || !isZlib(error)) throw error;
    if (error.code === "Z_BUF_ERROR")
      refuse("truncated-file", file.name, 0, `${file.name} is cut off: its gzip data has no end`, AGAIN);
    refuse("damaged-file", file.name, 0, `${file.name} is damaged: its gzip data cannot be unpacked`, AGAIN);
  } finally {
    source.destroy();
  }
}

const AGAIN = "fetch or write the file again";

function refuseSize(name: string, most: number, bound: number): never {
  if (bound === most)
    refuse(
      "file-too-large",
      name,
      0,
      `${name} holds more than ${most / 1_000_000} MB`,
      "part it into several files",
    );
  refuse(
    "unpacks-too-large",
    name,
    0,
    `${name} unpacks to more than ${MOST_UNPACKED_TIMES} times its size`,
    "unpack it yourself and look at what it holds; if it is what you expect, import the unpacked file",
  );
}

const isZlib = (error: unknown): error is Error & { code: string } =>
  error instanceof Error && "code" in error && typeof error.code === "string" && error.code.startsWith("Z_");
