import { serialize } from "node:v8";
import { fold, MaillageError, type Viewer } from "@maillage/model";
import type { Columns } from "./columns.ts";
import type { EngineConnection, Params, Row, Run } from "./engine.ts";
import {
  INGEST_QUERIES,
  READ_QUERIES,
  type ReadName,
  type ReadParams,
  type ReadQuery,
  type ReadRow,
  SCHEMA_STATEMENTS,
} from "./generated/queries.generated.ts";
import { judge, unjudge } from "./judge.ts";
import { type Lent, lend, packed } from "./lend.ts";
import type { Store } from "./store.ts";
import { undoBatch } from "./undoBatch.ts";
import { whole } from "./whole.ts";
import { writeBatch } from "./writeBatch.ts";

/** Counts up when what is stored, or how, changes so that an earlier program would misread it or be misread. */
const STORE_FORM = 2;

/** Who reads columns puts in order what few values need it: an engine sorts whole rows, which takes longer than to find them. */
const ORDER = /ORDER BY [^\n]+\n(?=LIMIT \d+$)/;

/** What to say of a store in another form; one without a form is of before forms were counted. */
function otherForm(form: unknown): MaillageError {
  const found = typeof form === "number" ? form : 1;
  const details = { found, reads: STORE_FORM };
  return found > STORE_FORM
    ? new MaillageError(
        "store-newer",
        "conflict",
        `The network was stored by a newer Maillage (form ${found}; this one reads form ${STORE_FORM}). It was left as it is. Start that version, or choose another --data-dir.`,
        details,
      )
    : new MaillageError(
        "store-older",
        "conflict",
        `The network was stored by an older Maillage (form ${found}; this one reads form ${STORE_FORM}). It was left as it is. Import its packages into another --data-dir, or start that version to export it.`,
        details,
      );
}

/** The store over one engine: makes its schema when missing, checks what is asked, and lets one writer in at a time. */
export async function graphStore(connection: EngineConnection): Promise<Store> {
  const { engine } = connection;
  for (const statement of SCHEMA_STATEMENTS[engine]) await connection.define(statement);
  const [meta] = await connection.transaction((run) =>
    run(INGEST_QUERIES.ensureMeta[engine], { form: STORE_FORM }),
  );
  if (meta?.form !== STORE_FORM) throw otherForm(meta?.form);

  const readMeta = READ_QUERIES.readMeta.text[engine];
  let kept: Row[] | null = null;
  let ended = 0;
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = async <T>(work: (run: Run) => Promise<T>): Promise<T> => {
    const write = () =>
      connection.transaction(async (run) => ({ answer: await work(run), meta: await run(readMeta, {}) }));
    const turn = last.then(write, write);
    last = turn;
    try {
      const { answer, meta } = await turn;
      await connection.settle();
      kept = meta;
      return answer;
    } catch (error) {
      kept = null;
      throw error;
    } finally {
      ended += 1;
    }
  };
  /** Where nobody else writes, what the last write left: a question about the revision need not wait for the next one. */
  const keptMeta = async (): Promise<Row[]> => {
    if (kept !== null && connection.isAlone) return kept;
    const before = ended;
    const rows = await connection.read(readMeta, {});
    if (ended === before) kept = rows;
    return rows;
  };
  const readPacked: Lent["read"] = async (name, params, viewer) => {
    const query = registered(name);
    const told = checked(name, query, params, viewer);
    if (name === "readMeta") return serialize(await keptMeta());
    return packed(connection.read)(query.text[engine], serialize(told));
  };
  const judgeAll: Store["judgeAll"] = async (judgements) =>
    judgements.length === 0 ? [] : (await inTurn((run) => judge(engine, run, judgements))).refused;
  return {
    engine,
    read: async <Name extends ReadName>(name: Name, params: ReadParams<Name>, viewer: Viewer) => {
      const query = registered(name);
      const told = checked(name, query, params, viewer);
      if (name === "readMeta") return (await keptMeta()) as ReadRow<Name>[];
      return whole(name, (await connection.read(query.text[engine], told)) as ReadRow<Name>[]);
    },
    readColumns: async <Name extends ReadName>(name: Name, params: ReadParams<Name>, viewer: Viewer) => {
      const query = registered(name);
      const told = checked(name, query, params, viewer);
      const columns = await connection.readColumns(query.text[engine].replace(ORDER, ""), told);
      return whole(name, columns as unknown as Columns<ReadRow<Name>>);
    },
    writeBatch: (write, onProgress) => inTurn((run) => writeBatch(engine, run, write, onProgress)),
    undoBatch: (id) => inTurn((run) => undoBatch(engine, run, id)),
    judge: (judgement) =>
      inTurn(async (run) => {
        const { revision, refused } = await judge(engine, run, [judgement]);
        if (refused[0] !== undefined) throw refused[0].error;
        return { revision };
      }),
    judgeAll,
    unjudge: (id) => inTurn((run) => unjudge(engine, run, id)),
    lend: (port, onProgress) => lend(port, { read: readPacked, inTurn, judgeAll }, onProgress),
    close: () => {
      kept = null;
      return connection.close();
    },
  };
}

function registered(name: ReadName): ReadQuery {
  if (Object.hasOwn(READ_QUERIES, name)) return READ_QUERIES[name];
  const names = Object.keys(READ_QUERIES).join(", ");
  throw new MaillageError(
    "query-unknown",
    "not-found",
    `There is no read query of that name. Ask one of: ${names}.`,
  );
}

function checked(name: string, query: ReadQuery, params: Params, viewer: Viewer): Params {
  const wrong = (param: string, rule: string) => {
    throw new MaillageError("query-parameter", "invalid-input", `${name}: parameter ${param} ${rule}.`, {
      param,
    });
  };
  const told: Record<string, unknown> = { ...params };
  for (const [param, type] of Object.entries(query.params)) {
    const value = params[param];
    if (value === undefined) wrong(param, `is missing; it is of type ${type}`);
    const fits =
      type === "string[]"
        ? Array.isArray(value) && value.every((each) => typeof each === "string")
        : type === "integer"
          ? Number.isSafeInteger(value) && (value as number) >= 0
          : typeof value === (type === "folded" ? "string" : type);
    if (type === "folded" && fits) told[param] = fold(value as string);
    if (!fits)
      wrong(param, `must be ${type === "integer" ? "a whole number of 0 or more" : `of type ${type}`}`);
  }
  for (const param of Object.keys(params)) {
    if (!Object.hasOwn(query.params, param)) wrong(param, "is not one of this query's; leave it out");
  }
  return query.levelled ? { ...told, levels: [...viewer.levels] } : told;
}
