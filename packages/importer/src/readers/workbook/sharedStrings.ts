/** The texts that the cells of a workbook share, in one run of UTF-8 outside the heap of JavaScript. */
export class SharedStrings {
  private bytes = Buffer.alloc(1 << 16);
  private ends = new Uint32Array(1 << 10);
  private count = 0;

  add(text: string): void {
    const from = this.end(this.count);
    const length = Buffer.byteLength(text);
    if (from + length > this.bytes.length) {
      const larger = Buffer.alloc(Math.max(this.bytes.length * 2, from + length));
      this.bytes.copy(larger, 0, 0, from);
      this.bytes = larger;
    }
    if (this.count === this.ends.length) {
      const larger = new Uint32Array(this.ends.length * 2);
      larger.set(this.ends);
      this.ends = larger;
    }
    this.bytes.write(text, from);
    this.ends[this.count] = from + length;
    this.count += 1;
  }

  /** The text of that number, from 0; undefined beyond the last. */
  get(at: number): string | undefined {
    if (!Number.isInteger(at) || at < 0 || at >= this.count) return undefined;
    return this.bytes.toString("utf8", this.end(at), this.end(at + 1));
  }

  private end(at: number): number {
    return at === 0 ? 0 : (this.ends[at - 1] as number);
  }
}
