// The part of the Arrow IPC stream format that Grafeo's answers use: https://arrow.apache.org/docs/format/Columnar.html
import type { Column, Columns } from "../columns.ts";

const CONTINUATION = 0xffffffff;
/** `MessageHeader` of the format. */
const SCHEMA = 1;
const RECORD_BATCH = 3;
/** `Type` of the format. */
const TYPES: Readonly<Record<number, Kind["type"]>> = {
  1: "null",
  2: "integer",
  3: "number",
  5: "string",
  6: "boolean",
  12: "list",
};

interface Kind {
  readonly type: "null" | "integer" | "number" | "string" | "boolean" | "list";
  /** Of a list, what it holds. */
  readonly item: Kind | null;
}
interface Field {
  readonly name: string;
  readonly kind: Kind;
}

/** A table of FlatBuffers: its fields are found through a table of offsets. */
class Table {
  constructor(
    readonly view: DataView,
    readonly at: number,
  ) {}

  static root(view: DataView, at: number): Table {
    return new Table(view, at + view.getUint32(at, true));
  }

  /** Where a field stands; 0 when it is left out. */
  private field(index: number): number {
    const offsets = this.at - this.view.getInt32(this.at, true);
    const slot = 4 + 2 * index;
    if (slot >= this.view.getUint16(offsets, true)) return 0;
    const offset = this.view.getUint16(offsets + slot, true);
    return offset === 0 ? 0 : this.at + offset;
  }

  private target(index: number): number {
    const at = this.field(index);
    return at === 0 ? 0 : at + this.view.getUint32(at, true);
  }

  byte(index: number): number {
    const at = this.field(index);
    return at === 0 ? 0 : this.view.getUint8(at);
  }

  short(index: number): number {
    const at = this.field(index);
    return at === 0 ? 0 : this.view.getInt16(at, true);
  }

  int(index: number): number {
    const at = this.field(index);
    return at === 0 ? 0 : this.view.getInt32(at, true);
  }

  long(index: number): number {
    const at = this.field(index);
    return at === 0 ? 0 : Number(this.view.getBigInt64(at, true));
  }

  text(index: number): string {
    const at = this.target(index);
    if (at === 0) return "";
    const length = this.view.getUint32(at, true);
    return Buffer.from(this.view.buffer, this.view.byteOffset + at + 4, length).toString("utf8");
  }

  table(index: number): Table | null {
    const at = this.target(index);
    return at === 0 ? null : new Table(this.view, at);
  }

  tables(index: number): Table[] {
    const at = this.target(index);
    if (at === 0) return [];
    const first = at + 4;
    return Array.from({ length: this.view.getUint32(at, true) }, (_, place) =>
      Table.root(this.view, first + 4 * place),
    );
  }

  /** A vector of pairs of 64-bit numbers. */
  pairs(index: number): [number, number][] {
    const at = this.target(index);
    if (at === 0) return [];
    const first = at + 4;
    const number = (place: number) => Number(this.view.getBigInt64(first + 8 * place, true));
    return Array.from({ length: this.view.getUint32(at, true) }, (_, pair) => [
      number(2 * pair),
      number(2 * pair + 1),
    ]);
  }
}

function kindOf(field: Table): Kind {
  const type = TYPES[field.byte(2)];
  const described = field.table(3);
  const isRead =
    type !== undefined &&
    field.table(4) === null &&
    (type !== "integer" || (described?.int(0) === 64 && described.byte(1) === 1)) &&
    (type !== "number" || described?.short(0) === 2);
  if (!isRead) throw new Error(`Arrow: a column of type ${field.byte(2)} in a form that is not read here.`);
  const [item] = field.tables(5);
  return { type, item: item === undefined ? null : kindOf(item) };
}

/** Bytes of texts on end; where all are ASCII, byte offsets are those of the text too, and it is decoded once. */
function textReader(bytes: Buffer): (from: number, until: number) => string {
  const whole = bytes.toString("latin1");
  // biome-ignore lint/suspicious/noControlCharactersInRegex: ASCII is what is looked for
  if (/^[\x00-\x7f]*$/.test(whole)) return (from, until) => whole.slice(from, until);
  return (from, until) => bytes.toString("utf8", from, until);
}

/** Reads the columns of one record batch, whose buffers stand one after another. */
class BatchReader {
  private node = 0;
  private buffer = 0;
  private readonly nodes: [number, number][];
  private readonly buffers: [number, number][];

  constructor(
    batch: Table,
    private readonly body: Buffer,
  ) {
    if (batch.table(3) !== null) throw new Error("Arrow: a compressed batch is not read here.");
    this.nodes = batch.pairs(1);
    this.buffers = batch.pairs(2);
  }

  private bytes(): Buffer {
    const [from, length] = this.buffers[this.buffer] ?? [0, 0];
    this.buffer += 1;
    return this.body.subarray(from, from + length);
  }

  column({ type, item }: Kind): Column<unknown> {
    const [, nulls] = this.nodes[this.node] ?? [0, 0];
    this.node += 1;
    if (type === "null") return { at: () => null };
    const present = this.bytes();
    const isNull =
      nulls === 0 ? () => false : (row: number) => (((present[row >> 3] as number) >> (row & 7)) & 1) === 0;
    const value = this.values(type, item);
    return { at: (row) => (isNull(row) ? null : value(row)) };
  }

  private values(type: Exclude<Kind["type"], "null">, item: Kind | null): (row: number) => unknown {
    const first = viewOf(this.bytes());
    const offset = (row: number) => first.getInt32(4 * row, true);
    switch (type) {
      case "integer":
        return (row) => first.getInt32(8 * row + 4, true) * 2 ** 32 + first.getUint32(8 * row, true);
      case "number":
        return (row) => first.getFloat64(8 * row, true);
      case "boolean":
        return (row) => ((first.getUint8(row >> 3) >> (row & 7)) & 1) === 1;
      case "string": {
        const text = textReader(this.bytes());
        return (row) => text(offset(row), offset(row + 1));
      }
      case "list": {
        if (item === null) throw new Error("Arrow: a list of nothing is not read here.");
        const held = this.column(item);
        return (row) => {
          const from = offset(row);
          return Array.from({ length: offset(row + 1) - from }, (_, place) => held.at(from + place));
        };
      }
    }
  }
}

const viewOf = ({ buffer, byteOffset, byteLength }: Uint8Array) =>
  new DataView(buffer, byteOffset, byteLength);

/**
 * The columns of an Arrow IPC stream of one batch. Whole numbers come as JavaScript numbers, exact up to 2^53. Throws for
 * types, compression or dictionaries that Grafeo does not send. Linear in bytes; a value costs when it is asked for.
 */
export function readArrow(stream: Uint8Array): Columns {
  const view = viewOf(stream);
  let fields: Field[] = [];
  let length = 0;
  let columns: Column<unknown>[] | null = null;
  for (let at = 0; at + 8 <= stream.length; ) {
    if (view.getUint32(at, true) !== CONTINUATION) throw new Error("Arrow: no message where one begins.");
    const size = view.getUint32(at + 4, true);
    if (size === 0) break;
    const message = Table.root(view, at + 8);
    const body = at + 8 + size;
    const header = message.table(2);
    const bytes = message.long(3);
    if (message.byte(1) === SCHEMA)
      fields = (header?.tables(1) ?? []).map((field) => ({ name: field.text(0), kind: kindOf(field) }));
    else if (message.byte(1) === RECORD_BATCH && header !== null && columns === null) {
      const reader = new BatchReader(header, Buffer.from(stream.buffer, stream.byteOffset + body, bytes));
      length = header.long(0);
      columns = fields.map(({ kind }) => reader.column(kind));
    } else throw new Error(`Arrow: a message of type ${message.byte(1)} is not read here.`);
    at = body + bytes;
  }
  const byName = new Map(fields.map(({ name }, place) => [name, columns?.[place] ?? NO_VALUES]));
  return { length, names: [...byName.keys()], of: (name) => byName.get(name) ?? unknownColumn(name) };
}

const NO_VALUES: Column<unknown> = { at: () => null };

function unknownColumn(name: string): never {
  throw new Error(`Arrow: the answer has no column ${name}.`);
}
