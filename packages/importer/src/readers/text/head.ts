/** The text at the start of a file as far as it can be read, without leading space, for recognising formats only. */
export function headText(head: Uint8Array): string {
  const [first, second] = head;
  const label =
    first === 0xff && second === 0xfe ? "utf-16le" : first === 0xfe && second === 0xff ? "utf-16be" : "utf-8";
  return new TextDecoder(label).decode(head).trimStart();
}

/** The small-lettered extension of a file's name without the point; empty where it has none. */
export function extensionOf(name: string): string {
  const point = name.lastIndexOf(".");
  return point < 0 ? "" : name.slice(point + 1).toLowerCase();
}
