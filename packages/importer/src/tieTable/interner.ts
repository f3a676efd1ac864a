/** Gives each different sequence of bytes a number, from 0 in the order of first sight. Look-up and insertion cost its length. */
export class Interner {
  /** Number + 1 by hash, open addressing; never more than half full. */
  #slots = new Int32Array(1024);
  #hashes = new Int32Array(512);
  /** Where each one's bytes end in the pool; it begins where the one before ends. */
  #ends = new Int32Array(512);
  #pool = new Uint8Array(8192);
  #count = 0;

  get size(): number {
    return this.#count;
  }

  /** The number of `bytes[from, to)`. */
  number(bytes: Uint8Array, from: number, to: number): number {
    let hash = 0x811c9dc5;
    for (let at = from; at < to; at += 1) hash = Math.imul(hash ^ (bytes[at] as number), 0x01000193);
    hash ^= hash >>> 15;
    let slot = hash & (this.#slots.length - 1);
    for (;;) {
      const found = (this.#slots[slot] as number) - 1;
      if (found < 0) return this.#insert(bytes, from, to, hash, slot);
      if (this.#hashes[found] === hash && this.#holds(found, bytes, from, to)) return found;
      slot = (slot + 1) & (this.#slots.length - 1);
    }
  }

  /** The text that has a number; the bytes must be UTF-8. */
  text(number: number): string {
    return Buffer.from(
      this.#pool.buffer,
      this.#start(number),
      (this.#ends[number] ?? 0) - this.#start(number),
    ).toString("utf8");
  }

  #start(number: number): number {
    return number === 0 ? 0 : (this.#ends[number - 1] as number);
  }

  #holds(number: number, bytes: Uint8Array, from: number, to: number): boolean {
    let at = this.#start(number);
    if ((this.#ends[number] as number) - at !== to - from) return false;
    for (let each = from; each < to; each += 1, at += 1) if (this.#pool[at] !== bytes[each]) return false;
    return true;
  }

  #insert(bytes: Uint8Array, from: number, to: number, hash: number, slot: number): number {
    const number = this.#count;
    const start = this.#start(number);
    if (number === this.#ends.length) {
      this.#ends = grown(this.#ends, number * 2);
      this.#hashes = grown(this.#hashes, number * 2);
    }
    if (start + to - from > this.#pool.length) {
      const pool = new Uint8Array(Math.max(this.#pool.length * 2, start + to - from));
      pool.set(this.#pool);
      this.#pool = pool;
    }
    this.#pool.set(bytes.subarray(from, to), start);
    this.#ends[number] = start + to - from;
    this.#hashes[number] = hash;
    this.#slots[slot] = number + 1;
    this.#count += 1;
    if (this.#count * 2 > this.#slots.length) this.#rehash();
    return number;
  }

  #rehash(): void {
    const slots = new Int32Array(this.#slots.length * 2);
    for (let number = 0; number < this.#count; number += 1) {
      let slot = (this.#hashes[number] as number) & (slots.length - 1);
      while (slots[slot] !== 0) slot = (slot + 1) & (slots.length - 1);
      slots[slot] = number + 1;
    }
    this.#slots = slots;
  }
}

/** A longer copy. */
export function grown(list: Int32Array<ArrayBuffer>, length: number): Int32Array<ArrayBuffer> {
  const longer = new Int32Array(length);
  longer.set(list);
  return longer;
}
