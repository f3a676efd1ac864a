/** Typed arrays that a kernel takes and gives. */
export type Numbers = Uint8Array | Uint32Array | Int32Array | Float32Array | Float64Array | BigUint64Array;
type NumbersOf<T extends Numbers> = { new (buffer: ArrayBufferLike, at: number, length: number): T };

const PAGE = 65_536;
/** Below it lie the kernel's own constants. */
const FIRST = 16 * PAGE;
const modules = new Map<string, WebAssembly.Module>();

function moduleOf(wasm: string): WebAssembly.Module {
  const known = modules.get(wasm);
  if (known) return known;
  const bytes = Uint8Array.from(atob(wasm), (char) => char.charCodeAt(0));
  const module = new WebAssembly.Module(bytes);
  modules.set(wasm, module);
  return module;
}

/**
 * One run of a kernel: an instance with a memory of its own, into which arrays are copied and from which they are read.
 * Nothing stays from run to run, so a kernel is as pure as its twin. Cost: about 0.1 ms and one copy of what is put.
 * `wasm` is the base64 text of the module that `build.mjs` writes; `E` what the module exports.
 */
export class KernelMemory<E> {
  readonly run: E;
  readonly #memory: WebAssembly.Memory;
  #end = FIRST;
  /** Beyond it no byte was given back. */
  #known = FIRST;

  constructor(wasm: string) {
    const { exports } = new WebAssembly.Instance(moduleOf(wasm), {
      env: {
        abort: () => {
          throw new Error("A kernel stopped.");
        },
      },
    });
    this.run = exports as E;
    this.#memory = exports.memory as WebAssembly.Memory;
  }

  /** The byte offset of `bytes` zeroed bytes, on a border of 16. Throws RangeError when memory is used up (4 GB). */
  reserve(bytes: number): number {
    const at = this.room(bytes);
    if (at < this.#known) new Uint8Array(this.#memory.buffer, at, Math.min(bytes, this.#known - at)).fill(0);
    return at;
  }

  /** As `reserve`, with any bytes in it: room for what is written before it is read. */
  room(bytes: number): number {
    const at = this.#end;
    this.#end = 16 * Math.ceil((at + bytes) / 16);
    const missing = this.#end - this.#memory.buffer.byteLength;
    if (missing > 0) this.#memory.grow(Math.ceil(missing / PAGE));
    return at;
  }

  /** Gives back what was reserved from `at` on. */
  release(at: number): void {
    this.#known = Math.max(this.#known, this.#end);
    this.#end = 16 * Math.ceil(at / 16);
  }

  /** Copies an array in and gives its byte offset; null gives 0. */
  put(numbers: Numbers | null): number {
    return numbers === null ? 0 : this.set(this.room(numbers.byteLength), numbers);
  }

  /** Copies an array over what stands at a byte offset, and gives the offset. */
  set(at: number, numbers: Numbers): number {
    new Uint8Array(this.#memory.buffer, at, numbers.byteLength).set(
      new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength),
    );
    return at;
  }

  /** A copy of `length` numbers from a byte offset. */
  take<T extends Numbers>(type: NumbersOf<T>, at: number, length: number): T {
    return new type(this.#memory.buffer, at, length).slice() as T;
  }
}
