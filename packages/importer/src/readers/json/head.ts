/** The beginning of a file as text, with bytes that are no UTF-8 replaced, without a byte order mark and leading space. */
export const headText = (head: Uint8Array): string => new TextDecoder().decode(head).trimStart();
