import { MaillageError } from "@maillage/model";
import type { Engine, Row, Run } from "./engine.ts";
import { INGEST_QUERIES, type IngestName } from "./generated/queries.generated.ts";

/** Rows of one UNWIND: fewer cost either engine time, more keep questions waiting while they are made and sent. */
const CHUNK = 500;

/** Runs registered writes inside one transaction. */
export interface Ingest {
  /** One statement without rows. */
  once(name: IngestName, params?: Readonly<Record<string, unknown>>): Promise<Row[]>;
  /** `list` in chunks under the parameter `as`; answers all rows together. Nothing runs for an empty list. */
  each(name: IngestName, as: string, list: readonly unknown[], params?: Row): Promise<Row[]>;
  /** As `each`, and throws "batch-dangling" unless every row was written: a row whose MATCH finds nothing writes nothing. */
  all(name: IngestName, as: string, list: readonly unknown[]): Promise<void>;
  /**
   * As `all`, under the parameter `rows`, for what counts as a record of a batch: told chunk by chunk. The rows of a chunk are
   * made while the store writes the one before.
   */
  records<T>(name: IngestName, list: readonly T[], rowOf: (each: T) => unknown): Promise<void>;
}

/** `onRecords` is told how many records went in with each chunk. */
export function ingestWith(
  engine: Engine,
  run: Run,
  onRecords: (count: number) => void = () => undefined,
): Ingest {
  const once: Ingest["once"] = (name, params = {}) => run(INGEST_QUERIES[name][engine], params);
  const each: Ingest["each"] = async (name, as, list, params = {}) => {
    const rows: Row[] = [];
    for (let at = 0; at < list.length; at += CHUNK) {
      rows.push(...(await once(name, { ...params, [as]: list.slice(at, at + CHUNK) })));
    }
    return rows;
  };
  const all: Ingest["all"] = async (name, as, list) => {
    const done = (await each(name, as, list)).reduce((sum, row) => sum + Number(row.done ?? 0), 0);
    if (done === list.length) return;
    throw new MaillageError(
      "batch-dangling",
      "invalid-input",
      `${list.length - done} of ${list.length} records name a source, tie or entity that is not stored (${name}). ` +
        "Nothing was written. Put what they name into the same batch.",
      { step: name, missing: list.length - done },
    );
  };
  const records: Ingest["records"] = async (name, list, rowOf) => {
    let writing: Promise<void> = Promise.resolve();
    for (let at = 0; at < list.length; at += CHUNK) {
      const rows = list.slice(at, at + CHUNK).map(rowOf);
      await writing;
      writing = all(name, "rows", rows).then(() => onRecords(rows.length));
    }
    await writing;
  };
  return { once, each, all, records };
}
