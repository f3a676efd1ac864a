/** Gives each different sequence of bytes a number, from 0 in the order of first sight. Look-up and insertion cost its length. */
export class Interner {
  /** Number + 1 by hash, open addressing; never more than half full. */
  #slots = new Int32Array(1024);
  #hashes = new Int32Array(512);
  /** Where each one's bytes end in the pool; it begins where the one before ends. */
  #ends = new Int32Array(512);
  #pool = new Uint8Array(8192);
  #poolView = new DataView(this.#pool.buffer);
  /** The bytes that were numbered last, read four at a time. */
  #seen: Uint8Array = new Uint8Array(0);
  #view = new DataView(this.#seen.buffer);
  #count = 0;

  get size(): number {
    return this.#count;
  }

  /** The number of `bytes[from, to)`. */
  number(bytes: Uint8Array, from: number, to: number): number {
    if (bytes !== this.#seen) {
      this.#seen = bytes;
      this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    }
    const view = this.#view;
    let hash = to - from;
    let at = from;
    for (; at + 4 <= to; at += 4) hash = mixed(hash, view.getInt32(at, true));
    if (at < to) hash = mixed(hash, tail(bytes, at, to));
    hash ^= hash >>> 15;
    const mask = this.#slots.length - 1;
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const found = (this.#slots[slot] as number) - 1;
      if (found < 0) return this.#insert(bytes, from, to, hash, slot);
      if (this.#hashes[found] === hash && this.#holds(found, bytes, from, to)) return found;
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

  #holds(found: number, bytes: Uint8Array, from: number, to: number): boolean {
    let place = this.#start(found);
    if ((this.#ends[found] as number) - place !== to - from) return false;
    let at = from;
    for (; at + 4 <= to; at += 4, place += 4)
      if (this.#poolView.getInt32(place, true) !== this.#view.getInt32(at, true)) return false;
    for (; at < to; at += 1, place += 1) if (this.#pool[place] !== bytes[at]) return false;
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
      this.#poolView = new DataView(pool.buffer);
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

const mixed = (hash: number, word: number): number => {
  const product = Math.imul(hash ^ word, 0x9e3779b1);
  return product ^ (product >>> 13);
};

/** The last one to three bytes as a word. */
function tail(bytes: Uint8Array, from: number, to: number): number {
  let word = 0;
  for (let at = from; at < to; at += 1) word = (word << 8) | (bytes[at] as number);
  return word;
}

/** A longer copy. */
export function grown(list: Int32Array<ArrayBuffer>, length: number): Int32Array<ArrayBuffer> {
  const longer = new Int32Array(length);
  longer.set(list);
  return longer;
}
