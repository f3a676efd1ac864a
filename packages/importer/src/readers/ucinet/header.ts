import { refuse } from "../text/refused.ts";

/** What a binary header of UCINET 6 (##h) says. */
export interface BinaryHeader {
  readonly rows: number;
  readonly columns: number;
  readonly relations: number;
  readonly rowLabels: readonly string[];
  readonly columnLabels: readonly string[];
  readonly relationLabels: readonly string[];
}

const SINGLE = 7;

/**
 * Reads the header: "\x05V6404", five 16-bit numbers (a date and the kind of labels), a byte for the kind of numbers, a 16-bit
 * count of dimensions, as many 32-bit sizes (columns, rows, relations), a title behind its length, a byte for each dimension that
 * says whether it has labels, and the labels in UTF-16, each behind its length in bytes. Throws `Refused`.
 */
export function readBinaryHeader(name: string, bytes: Buffer): BinaryHeader {
  let at = 0;
  const cut: () => never = () =>
    refuse(
      "malformed-graph",
      name,
      0,
      `${name} ends before its header is complete`,
      "give the file again; it may be cut off",
    );
  const take = (length: number): Buffer => {
    if (at + length > bytes.length) cut();
    at += length;
    return bytes.subarray(at - length, at);
  };
  if (take(6).toString("latin1") !== "\u0005V6404")
    refuse(
      "malformed-graph",
      name,
      0,
      `${name} is not a header of UCINET 6 in the form V6404`,
      "open the data in UCINET 6, export them as DL, and import that file",
    );
  take(10);
  const kind = take(1).readUInt8();
  if (kind !== SINGLE)
    refuse(
      "malformed-graph",
      name,
      0,
      `${name} says that its numbers are of kind ${kind}; only kind ${SINGLE}, 32-bit floats, is read`,
      "open the data in UCINET 6, export them as DL, and import that file",
    );
  const dimensions = take(2).readUInt16LE();
  if (dimensions < 2 || dimensions > 3)
    refuse(
      "malformed-graph",
      name,
      0,
      `${name} says that it has ${dimensions} dimensions; 2 or 3 are read`,
      "open the data in UCINET 6, export them as DL, and import that file",
    );
  const sizes = Array.from({ length: dimensions }, () => take(4).readUInt32LE());
  take(take(1).readUInt8());
  const labelled = Array.from({ length: dimensions }, () => take(1).readUInt8() !== 0);
  const labels = sizes.map((size, dimension) => {
    const texts: string[] = [];
    if (labelled[dimension])
      for (let label = 0; label < size; label += 1)
        texts.push(take(take(2).readUInt16LE()).toString("utf16le"));
    return texts;
  });
  const [columns = 0, rows = 0, relations = 1] = sizes;
  const [columnLabels = [], rowLabels = [], relationLabels = []] = labels;
  return { rows, columns, relations, rowLabels, columnLabels, relationLabels };
}
