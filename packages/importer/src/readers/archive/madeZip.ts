/** Zips as a test needs them, also such as no program writes. */
import { crc32, deflateRawSync } from "node:zlib";

export interface MadeEntry {
  readonly name: string | Uint8Array;
  readonly bytes: string | Uint8Array;
  /** What the zip says of the entry instead of the truth. */
  readonly size?: number;
  readonly packedSize?: number;
  readonly sum?: number;
  readonly method?: number;
  readonly flags?: number;
  /** Mode of Unix, such as 0o120777 for a link. */
  readonly mode?: number;
}

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const UTF8 = 0x800;

/** A zip of these entries, deflated unless `method` is 0 (PKWARE's APPNOTE 6.3, without extensions). */
export function madeZip(entries: readonly MadeEntry[]): Buffer {
  const files: Buffer[] = [];
  const list: Buffer[] = [];
  let offset = 0;
  for (const entry of entries) {
    const name = Buffer.from(entry.name as Uint8Array);
    const bytes = Buffer.from(entry.bytes as Uint8Array);
    const method = entry.method ?? 8;
    const packed = method === 8 ? deflateRawSync(bytes) : bytes;
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(UTF8 | (entry.flags ?? 0), 2);
    common.writeUInt16LE(method, 4);
    common.writeUInt32LE(entry.sum ?? crc32(bytes), 10);
    common.writeUInt32LE(entry.packedSize ?? packed.length, 14);
    common.writeUInt32LE(entry.size ?? bytes.length, 18);
    common.writeUInt16LE(name.length, 22);
    files.push(word(LOCAL), common, name, packed);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(((entry.mode ?? 0) << 16) >>> 0, 6);
    rest.writeUInt32LE(offset, 10);
    list.push(word(CENTRAL), Buffer.from([20, 3]), common, rest, name);
    offset += 4 + common.length + name.length + packed.length;
  }
  const end = Buffer.alloc(18);
  end.writeUInt16LE(entries.length, 4);
  end.writeUInt16LE(entries.length, 6);
  end.writeUInt32LE(Buffer.concat(list).length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...files, ...list, word(END), end]);
}

function word(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
