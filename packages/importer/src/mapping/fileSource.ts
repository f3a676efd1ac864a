import type { Mapping } from "@maillage/model";
import { FILE_ALIAS, MAPPED_ALIAS, noteOfFile, UNSOURCED_FILE } from "../package/fileSources.ts";

/** Bytes of a file, and their SHA-256 in hex. */
export interface FileRead {
  readonly name: string;
  readonly size: number;
  readonly hash: string;
}

export interface DefaultSource {
  readonly alias: string;
  readonly cells: Readonly<Record<string, string>>;
}

/**
 * What rows without a source rest on: the mapping's source, else the file itself. The alias of a file stays the same over its
 * versions, so that a later version of it changes only what differs; the version's hash stands in the note.
 */
export function defaultSource(mapping: Mapping, file: FileRead, only: boolean, today: string): DefaultSource {
  if (mapping.source !== undefined) {
    const {
      title,
      type = "document",
      publisher = "",
      published = "",
      url = "",
      language = "",
    } = mapping.source;
    return {
      alias: MAPPED_ALIAS,
      cells: { id: MAPPED_ALIAS, type, title, publisher, published, url, accessed: "", language },
    };
  }
  const alias = only ? FILE_ALIAS : `${FILE_ALIAS}:${file.name}`;
  const title =
    mapping.title === undefined || mapping.title === file.name
      ? file.name
      : `${mapping.title} (${file.name})`;
  return {
    alias,
    cells: {
      ...{
        id: alias,
        type: UNSOURCED_FILE,
        title,
        publisher: "",
        published: "",
        url: "",
        accessed: today,
        language: "",
      },
      note: noteOfFile(file.hash, today),
    },
  };
}
