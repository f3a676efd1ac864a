/** What the bytes of a text say about its encoding and its lines, told while they stream by. */

/** How many lines go before a place is counted by this: a line feed, or a carriage return in a file that has no other. */
export type LineEnd = "\n" | "\r";

/** What both scans find; lines are numbered from 1, and 0 means none. */
export interface Scan {
  push(bytes: Uint8Array): void;
  end(): void;
  /** First line that holds a NUL. */
  readonly nulLine: number;
  /** First line that the encoding does not allow. */
  readonly otherLine: number;
  /** First line of more than `longest` bytes. */
  readonly longLine: number;
}

/**
 * Reads bytes of which those below 128 are ASCII, as UTF-8 and every older encoding has them: is each line UTF-8 (RFC 3629)?
 * Cost: linear; memory: constant.
 */
export class ByteScan implements Scan {
  nulLine = 0;
  longLine = 0;
  /** First line with a character beyond ASCII that is UTF-8, and first line that is not. */
  utf8Line = 0;
  otherLine = 0;
  /** Is there a byte of 0x80 to 0x9F, which Latin-1 leaves to control characters? */
  hasControls = false;

  private readonly end8: number;
  private readonly longest: number;
  private line = 1;
  private length = 0;
  private high = false;
  private broken = false;
  private need = 0;
  private least = 0x80;
  private most = 0xbf;

  constructor(lineEnd: LineEnd, longest: number) {
    this.end8 = lineEnd === "\n" ? 10 : 13;
    this.longest = longest;
  }

  push(bytes: Uint8Array): void {
    for (let at = 0; at < bytes.length; at += 1) {
      const byte = bytes[at] as number;
      if (byte === this.end8) {
        this.endLine();
        continue;
      }
      this.length += 1;
      if (byte >= 0x80 || this.need > 0) this.beyondAscii(byte);
      else if (byte === 0 && this.nulLine === 0) this.nulLine = this.line;
    }
    if (this.length > this.longest && this.longLine === 0) this.longLine = this.line;
  }

  end(): void {
    this.endLine();
  }

  private endLine(): void {
    if (this.length > this.longest && this.longLine === 0) this.longLine = this.line;
    if (this.need > 0) this.broken = true;
    if (this.broken && this.otherLine === 0) this.otherLine = this.line;
    else if (this.high && !this.broken && this.utf8Line === 0) this.utf8Line = this.line;
    this.line += 1;
    this.length = 0;
    this.need = 0;
    this.high = false;
    this.broken = false;
  }

  private beyondAscii(byte: number): void {
    if (byte === 0 && this.nulLine === 0) this.nulLine = this.line;
    if (byte >= 0x80 && byte <= 0x9f) this.hasControls = true;
    this.high = true;
    if (this.need > 0) {
      if (byte < this.least || byte > this.most) {
        this.broken = true;
        this.need = 0;
      } else this.need -= 1;
      this.least = 0x80;
      this.most = 0xbf;
      return;
    }
    if (byte >= 0xc2 && byte <= 0xdf) this.need = 1;
    else if (byte >= 0xe0 && byte <= 0xef) this.need = 2;
    else if (byte >= 0xf0 && byte <= 0xf4) this.need = 3;
    else this.broken = true;
    if (byte === 0xe0) this.least = 0xa0;
    else if (byte === 0xed) this.most = 0x9f;
    else if (byte === 0xf0) this.least = 0x90;
    else if (byte === 0xf4) this.most = 0x8f;
  }
}

/** Reads UTF-16: does each high surrogate stand before a low one, and no low one alone? Cost: linear; memory: constant. */
export class UnitScan implements Scan {
  nulLine = 0;
  longLine = 0;
  otherLine = 0;

  private readonly endUnit: number;
  private line = 1;
  private length = 0;
  private first = -1;
  private high = false;

  private readonly longest: number;
  private readonly bigEndian: boolean;

  constructor(lineEnd: LineEnd, longest: number, bigEndian: boolean) {
    this.endUnit = lineEnd === "\n" ? 10 : 13;
    this.longest = longest;
    this.bigEndian = bigEndian;
  }

  push(bytes: Uint8Array): void {
    for (const byte of bytes) {
      if (this.first < 0) {
        this.first = byte;
        continue;
      }
      this.unit(this.bigEndian ? this.first * 256 + byte : byte * 256 + this.first);
      this.first = -1;
    }
  }

  end(): void {
    if (this.high || this.first >= 0) this.other();
  }

  private unit(unit: number): void {
    const low = unit >= 0xdc00 && unit <= 0xdfff;
    if (low !== this.high) this.other();
    this.high = unit >= 0xd800 && unit <= 0xdbff;
    if (unit === this.endUnit) {
      this.line += 1;
      this.length = 0;
      return;
    }
    if (unit === 0 && this.nulLine === 0) this.nulLine = this.line;
    this.length += 2;
    if (this.length > this.longest && this.longLine === 0) this.longLine = this.line;
  }

  private other(): void {
    if (this.otherLine === 0) this.otherLine = this.line;
  }
}
