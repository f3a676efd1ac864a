import { randomUUID } from "node:crypto";
import { existsSync, readdirSync } from "node:fs";
import { open, readFile, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { type Draft, MaillageError, type Mapping, OWNER, VISITOR } from "@maillage/model";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { AS_OWNER, BASE, handMadeApp } from "../testing/app.ts";
import { draftsOf, settled } from "../testing/drafts.ts";
import { memoryStore } from "../testing/memoryStore.ts";
import { handMadeBatch } from "../testing/records.ts";

const CSV = "id,name,with\n1,Harbour Choir,2\n2,Mill Readers,\n";
const MAPPING: Mapping = {
  maillage: "mapping/1",
  name: "list",
  tables: {
    list: {
      rows: [
        { becomes: "organisations", columns: { id: "id", name: "name", kind: { value: "network" } } },
        {
          becomes: "ties",
          unless: { with: "" },
          columns: { tie: "id", from: "id", type: { value: "COOPERATES_WITH" }, to: "with" },
        },
      ],
    },
  },
};
const PACKAGE = {
  "sources.csv": "id,type,title,publisher,published,url,accessed,language\nbook,book,Of seas,,1999,,,en\n",
  "organisations.csv":
    "id,name,name_lang,other_names,kind,scope,founded,dissolved,city,country,fields,website,source,locator\n" +
    "choir,Harbour Choir,en,,network,,,,,SN,labour,,book,p. 3\nmill,Mill Readers,en,,network,,,,,FR,labour,,book,p. 4\n",
  "ties.csv":
    "tie,from,type,to,method,role,start,end,stance,confidence,source,locator,note\n" +
    "t,choir,COOPERATES_WITH,mill,exchange,,1990,,supports,high,book,p. 5,\n",
};

let uploads = "";
let held = memoryStore();
let app: Awaited<ReturnType<typeof handMadeApp>>;
let drafts: ReturnType<typeof draftsOf>;
beforeEach(async () => {
  uploads = join(tmpdir(), `maillage-uploads-${randomUUID()}`);
  held = memoryStore(handMadeBatch());
  app = await handMadeApp({ store: held, uploads });
  drafts = draftsOf(app);
});
afterEach(async () => {
  await app.close();
  expect(existsSync(uploads)).toBe(false);
});

const filesLeft = () =>
  existsSync(uploads)
    ? readdirSync(uploads, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
    : [];
const meta = async () => (await held.read("readMeta", {}, VISITOR))[0];
const stateOf = async (id: string): Promise<Draft["state"]> => (await drafts.get(`/${id}`)).json().state;
const uploaded = async (files: Readonly<Record<string, string>>) =>
  settled(drafts, (await drafts.upload(files)).id);
async function ready(csv = CSV): Promise<string> {
  const { id } = await uploaded({ "list.csv": csv });
  await drafts.put(`/${id}/mapping`, MAPPING);
  expect((await settled(drafts, id)).state).toBe("ready");
  return id;
}

describe("files of a draft", () => {
  it("come in parts, each where the last one ended, and are read after the last byte", async () => {
    const size = Buffer.byteLength(CSV);
    const draft: Draft = (await drafts.create([{ name: "list.csv", size }])).json();
    expect(draft).toMatchObject({ state: "waiting", files: [{ name: "list.csv", size, received: 0 }] });
    const { id } = draft;
    expect((await drafts.append(id, 0, 0, CSV.slice(0, 10))).json().files[0].received).toBe(10);
    for (const [at, part] of [
      [0, "again"],
      [9, "overlap"],
      [11, "gap"],
      [10, "x".repeat(size)],
    ] as const) {
      const refused = await drafts.append(id, 0, at, part);
      expect([refused.statusCode, refused.json().code]).toEqual([409, "upload-out-of-order"]);
    }
    expect((await drafts.append(id, 1, 0, "x")).json().code).toBe("upload-out-of-order");
    expect((await drafts.get(`/${id}`)).json()).toMatchObject({
      state: "waiting",
      files: [{ received: 10 }],
    });
    expect((await drafts.append(id, 0, 10, CSV.slice(10))).json().files[0].received).toBe(size);
    const read = await settled(drafts, id);
    expect(read).toMatchObject({ state: "mapping", format: "delimited", proposed: true });
    expect(read.tables[0]?.preview.map(({ cells }) => cells)).toEqual([
      ["1", "Harbour Choir", "2"],
      ["2", "Mill Readers", ""],
    ]);
    expect((await drafts.append(id, 0, size, "x")).json().code).toBe("draft-not-ready");
  });

  it("take one part at a time: of two for the same place one is refused", async () => {
    const part = "x".repeat(100_000);
    const { id } = (await drafts.create([{ name: "a.csv", size: 200_001 }])).json();
    const both = await Promise.all([drafts.append(id, 0, 0, part), drafts.append(id, 0, 0, part)]);
    expect(both.map(({ statusCode }) => statusCode).sort()).toEqual([200, 409]);
    expect((await drafts.get(`/${id}`)).json().files[0].received).toBe(100_000);
  });

  it("refuse a part of more than 8 MiB, and one that is no bytes", async () => {
    const { id } = (await drafts.create([{ name: "a.csv", size: 20_000_000 }])).json();
    const large = await drafts.append(id, 0, 0, Buffer.alloc(8 * 1024 * 1024 + 1));
    expect([large.statusCode, large.json().code]).toEqual([413, "body-too-large"]);
    expect(large.json().detail).toContain("8 MiB");
    const json = await drafts.put(`/${id}/files/0?at=0`, { a: 1 });
    expect([json.statusCode, json.json().code]).toEqual([415, "not-json"]);
    const nothing = await drafts.ask("PUT", `/${id}/files/0?at=0`);
    expect([nothing.statusCode, nothing.json().code]).toEqual([415, "not-json"]);
    expect((await drafts.get(`/${id}`)).json().files[0].received).toBe(0);
  });

  it("go on after a part that broke off, which is as if it had not come", async () => {
    const address = await app.listen({ host: "127.0.0.1", port: 0 });
    const { id } = (await drafts.create([{ name: "list.csv", size: Buffer.byteLength(CSV) }])).json();
    const breaking = new AbortController();
    const body = new ReadableStream({
      async pull(controller) {
        controller.enqueue(Buffer.from(CSV.slice(0, 5)));
        await delay(50);
        breaking.abort();
      },
    });
    const { authorization } = AS_OWNER;
    const broken = fetch(`${address}${BASE}/drafts/${id}/files/0?at=0`, {
      method: "PUT",
      headers: { authorization, "content-type": "application/octet-stream" },
      body,
      duplex: "half",
      signal: breaking.signal,
    } as RequestInit);
    await expect(broken).rejects.toThrow();
    expect((await drafts.get(`/${id}`)).json()).toMatchObject({ state: "waiting", files: [{ received: 0 }] });
    await drafts.append(id, 0, 0, CSV);
    expect((await settled(drafts, id)).state).toBe("mapping");
  });

  it.each([
    ["../../etc/passwd", 422],
    ["..", 422],
    ["a/b.csv", 422],
    ["a\\b.csv", 422],
    ["a\0.csv", 422],
    ["a\n.csv", 422],
    ["a\u202Evsc.csv", 422],
    ["a<b>\u200f.csv", 422],
    ["a<b>.csv", 200],
    ["x".repeat(256), 400],
    ["", 400],
    ["..csv", 200],
    [`${"é".repeat(251)}.csv`, 200],
    ["__proto__", 200],
    ["CON", 200],
    ["%2e%2e%2f.csv", 200],
  ])("of the name %j lie in a folder of their own or are refused", async (name, status) => {
    const answer = await drafts.create([{ name, size: 3 }]);
    expect(answer.statusCode).toBe(status);
    if (status !== 200) {
      expect(filesLeft()).toEqual([]);
      const fault = /[/\\]/.test(name)
        ? "holds a slash"
        : name === ".."
          ? "is that of a folder"
          : "holds a character that cannot be seen";
      if (status === 422)
        expect(answer.json()).toMatchObject({
          code: "upload-name-refused",
          detail: expect.stringContaining(`The name of file 1 of 1 ${fault}`),
        });
      return;
    }
    await drafts.append(answer.json().id, 0, 0, "a\nb");
    const [file, ...others] = filesLeft();
    expect(others).toEqual([]);
    expect(file?.name).toMatch(/^[0-9a-f-]{36}$/);
    expect(await readFile(join(file?.parentPath ?? "", file?.name ?? ""), "utf8")).toBe("a\nb");
    expect((await stat(join(file?.parentPath ?? "", file?.name ?? ""))).mode & 0o077).toBe(0);
    expect((await settled(drafts, answer.json().id)).files[0]?.name).toBe(name);
  });

  it("may differ by case alone, and are two; of one name they are refused", async () => {
    const { id } = await uploaded({ "List.csv": "id,name\n1,Choir\n", "list.csv": "id,name\n2,Mill\n" });
    expect((await drafts.get(`/${id}`)).json().tables.map(({ name }: { name: string }) => name)).toHaveLength(
      2,
    );
    const twice = await drafts.create([
      { name: "a.csv", size: 1 },
      { name: "a.csv", size: 1 },
    ]);
    expect(twice.json().code).toBe("upload-refused");
  });

  it("are at most 20, of at most 1 GB each", async () => {
    const many = Array.from({ length: 21 }, (_, at) => ({ name: `${at}.csv`, size: 1 }));
    expect((await drafts.create(many)).json()).toMatchObject({
      code: "upload-refused",
      detail: "These are 21 files, more than 20; import them in several turns.",
    });
    expect((await drafts.create([{ name: "a.csv", size: 1_000_000_001 }])).json().code).toBe(
      "upload-refused",
    );
    expect((await drafts.create([])).json().code).toBe("request-invalid");
  });
});

describe("a draft", () => {
  it("goes from a proposal over an agreed mapping to records, with a journal, and back", async () => {
    const before = await held.read("readEntities", {}, OWNER);
    const id = await ready();
    expect((await drafts.get(`/${id}`)).json()).toMatchObject({
      proposed: false,
      summary: { adds: { organisations: 2, ties: 1, sources: 1 }, changed: 0, unchanged: 0, gone: 0 },
    });
    expect((await drafts.post(`/${id}/loading`, {})).json().state).toMatch(/^load(ing|ed)$/);
    const { state, result } = await settled(drafts, id);
    expect([state, result?.added]).toEqual(["loaded", { entities: 2, ties: 1, sources: 1 }]);
    expect(filesLeft()).toEqual([]);
    const names = async () => (await held.read("readEntities", {}, OWNER)).map(({ name }) => name);
    expect(await names()).toEqual(expect.arrayContaining(["Harbour Choir", "Mill Readers"]));
    const [batch] = (await held.read("readBatches", {}, OWNER)).filter((one) => one.id === result?.batch);
    const { journal } = batch as unknown as { journal: { mapping: string; report: string } };
    expect(journal.mapping).toContain("COOPERATES_WITH");
    expect(JSON.parse(journal.report).files).toMatchObject([
      { name: "list.csv", size: Buffer.byteLength(CSV) },
    ]);
    const undo = { method: "DELETE", url: `${BASE}/batches/${result?.batch}`, headers: AS_OWNER } as const;
    expect((await app.inject(undo)).statusCode).toBe(200);
    expect(await held.read("readEntities", {}, OWNER)).toEqual(before);
    for (const [path, body] of [
      ["loading", {}],
      ["mapping", MAPPING],
    ] as const)
      expect(
        (await drafts.ask(path === "loading" ? "POST" : "PUT", `/${id}/${path}`, body)).json().code,
      ).toBe("draft-not-ready");
  });

  it("of a package's files is proposed as what it is, and loads whole", async () => {
    const read = await uploaded(PACKAGE);
    expect(read).toMatchObject({ state: "mapping", proposed: true, problems: [] });
    await drafts.put(`/${read.id}/mapping`, read.mapping as Mapping);
    expect(await settled(drafts, read.id)).toMatchObject({
      state: "ready",
      summary: { adds: { organisations: 2, ties: 1, sources: 1 } },
    });
    await drafts.post(`/${read.id}/loading`, {});
    expect(await settled(drafts, read.id)).toMatchObject({ state: "loaded", result: { added: { ties: 1 } } });
  });

  it("tells the problems of a mapping, and is mapped anew", async () => {
    const { id } = await uploaded({ "list.csv": CSV.replace(",2\n", ",9\n") });
    await drafts.put(`/${id}/mapping`, MAPPING);
    const read = await settled(drafts, id);
    expect([read.state, read.summary, read.problemCount]).toEqual(["mapping", null, 1]);
    expect(read.problems[0]).toMatchObject({ file: "list.csv", row: 2 });
    expect((await drafts.post(`/${id}/loading`, {})).json().code).toBe("draft-not-ready");
    const [organisations] = MAPPING.tables.list?.rows ?? [];
    const list = { rows: organisations === undefined ? [] : [organisations], ignore: ["with"] };
    await drafts.put(`/${id}/mapping`, { ...MAPPING, tables: { list } });
    expect(await settled(drafts, id)).toMatchObject({ state: "ready", problems: [] });
  });

  it("mapped twice at once holds what was sent last", async () => {
    const { id } = await uploaded({ "list.csv": CSV });
    const titled = (title: string) => drafts.put(`/${id}/mapping`, { ...MAPPING, title });
    const answers = await Promise.all([titled("first"), titled("second")]);
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([200, 200]);
    expect(await settled(drafts, id)).toMatchObject({ state: "ready", mapping: { title: "second" } });
  });

  it("that cannot be read says so, logs no more than where, and is read anew by another mapping", async () => {
    const lines: string[] = [];
    await app.close();
    app = await handMadeApp({ store: held, uploads, log: { write: (line) => lines.push(line) } });
    drafts = draftsOf(app);
    const { id } = await uploaded({ "secret-name.csv": CSV });
    const [file] = filesLeft();
    const place = join(file?.parentPath ?? "", file?.name ?? "");
    await rm(place);
    await drafts.put(`/${id}/mapping`, MAPPING);
    expect(await settled(drafts, id)).toMatchObject({ state: "failed", failure: { code: "internal" } });
    expect(lines.map((line) => JSON.parse(line))).toMatchObject([{ msg: "import failed", code: "internal" }]);
    expect(lines.join("")).not.toMatch(/secret-name|Harbour|maillage-uploads/);
    const handle = await open(place, "w");
    await handle.writeFile(CSV);
    await handle.close();
    const { list } = MAPPING.tables;
    await drafts.put(`/${id}/mapping`, { ...MAPPING, tables: { "secret-name": list } });
    expect((await settled(drafts, id)).state).toBe("ready");
  });

  it("of a later version of a file is proposed the mapping made by hand, and compares with the version before", async () => {
    const first = await ready();
    await drafts.post(`/${first}/loading`, {});
    const { result } = await settled(drafts, first);
    const changed = CSV.replace("Mill Readers", "Mill Readers’ Circle");
    const again = await uploaded({ "list.csv": changed });
    expect(again).toMatchObject({ state: "mapping", proposed: true, mapping: MAPPING, problems: [] });
    expect(again.asImported).toEqual({
      at: expect.any(String),
      title: "list.csv",
      isVersion: true,
      notes: [],
    });
    await drafts.put(`/${again.id}/mapping`, again.mapping as Mapping);
    const compared = await settled(drafts, again.id);
    // The entity, and the file that the rows rest on.
    expect(compared).toMatchObject({
      state: "ready",
      asImported: again.asImported,
      summary: { adds: { organisations: 0, ties: 0, sources: 0 }, changed: 2, unchanged: 2, gone: 0 },
    });
    expect(compared.differences?.changed.map(({ id }) => id)).toEqual(["2", "list.csv"]);
    await drafts.post(`/${again.id}/loading`, {});
    expect((await settled(drafts, again.id)).state).toBe("loaded");
    const sources = await held.read("readSources", {}, OWNER);
    expect(sources.filter(({ type }) => type === "unsourced-file")).toHaveLength(1);

    const fresh = await uploaded({ "list.csv": changed });
    expect((await drafts.ask("DELETE", `/${fresh.id}/mapping`)).json()).toMatchObject({
      state: "reading",
      mapping: null,
      asImported: null,
    });
    const anew = await settled(drafts, fresh.id);
    expect(anew).toMatchObject({ state: "mapping", proposed: true, asImported: null });
    expect(anew.mapping).not.toEqual(MAPPING);
    await drafts.cancel(fresh.id);

    for (const { id } of (await held.read("readBatches", {}, OWNER)).slice(1))
      await held.undoBatch(id as never);
    expect(result?.batch).not.toBeNull();
    expect(await uploaded({ "list.csv": changed })).toMatchObject({
      asImported: null,
      mapping: anew.mapping,
    });
  });

  it("gives its mapping as a file, which is used when it comes with the files again", async () => {
    const id = await ready();
    const saved = await drafts.get(`/${id}/mapping.yaml`);
    expect([saved.statusCode, saved.headers["content-type"]]).toEqual([200, "application/yaml"]);
    expect(saved.headers["content-disposition"]).toContain('filename="list.mapping.yaml"');
    await drafts.cancel(id);
    const again = await uploaded({ "list.csv": CSV, "list.mapping.yaml": saved.body });
    expect(again).toMatchObject({
      state: "ready",
      proposed: false,
      mapping: MAPPING,
      summary: { adds: { organisations: 2, ties: 1 } },
    });
    const wrong = await uploaded({
      "list.csv": CSV,
      "mapping.yaml": saved.body.replace("becomes:", "become:"),
    });
    expect(wrong).toMatchObject({ state: "mapping", mapping: null, summary: null });
    expect(wrong.problems[0]).toMatchObject({ file: "mapping.yaml", rule: "malformed-mapping" });
    expect(wrong.problems[0]?.row).toBeGreaterThan(1);
    expect((await drafts.get(`/${wrong.id}/mapping.yaml`)).json().code).toBe("draft-not-ready");
  });

  it("is listed, for any browser of the owner, until it is loaded or given up", async () => {
    const list = async () => (await drafts.get("")).json();
    expect(await list()).toEqual({ items: [], next: null });
    const before = Date.now();
    const id = await ready();
    const { id: waiting } = (await drafts.create([{ name: "b.csv", size: 3 }])).json();
    const { items } = await list();
    expect(items).toEqual([
      { id: waiting, state: "waiting", files: [{ name: "b.csv", size: 3 }], begun: expect.any(String) },
      {
        id,
        state: "ready",
        files: [{ name: "list.csv", size: Buffer.byteLength(CSV) }],
        begun: expect.any(String),
      },
    ]);
    for (const { begun } of items) {
      expect(Date.parse(begun)).toBeGreaterThanOrEqual(before);
      expect(Date.parse(begun)).toBeLessThanOrEqual(Date.now());
    }
    await drafts.post(`/${id}/loading`, {});
    await settled(drafts, id);
    await drafts.cancel(waiting);
    expect((await list()).items).toEqual([]);
  });

  it("is one of four at most; what has ended makes room", async () => {
    const announced = [{ name: "a.csv", size: 1 }];
    const five = await Promise.all([1, 2, 3, 4, 5].map(() => drafts.create(announced)));
    expect(five.map(({ statusCode }) => statusCode).sort()).toEqual([200, 200, 200, 200, 409]);
    expect(filesLeft()).toHaveLength(4);
    expect((await drafts.create(announced)).json().code).toBe("drafts-full");
    const [id = ""] = five.flatMap((answer) => (answer.statusCode === 200 ? [answer.json().id] : []));
    await drafts.cancel(id);
    expect((await drafts.create(announced)).statusCode).toBe(200);
    expect((await drafts.get(`/${id}`)).json().code).toBe("draft-unknown");
  });

  it("of which nothing could be read makes room when another begins, but not after a mapping was sent", async () => {
    const { id, problems, tables } = await uploaded({ "a.zip": "PK\u0003\u0004 torn" });
    expect([problems.length > 0, tables]).toEqual([true, []]);
    const kept = (await uploaded({ "a.bin": "\u0000\u0001" })).id;
    await drafts.put(`/${kept}/mapping`, MAPPING);
    await settled(drafts, kept);
    const { id: read } = await uploaded({ "list.csv": CSV });
    const { items } = (await drafts.get("")).json() as { items: { id: string }[] };
    expect(items.map((item) => item.id)).toEqual([read, kept]);
    expect((await drafts.get(`/${id}`)).json().code).toBe("draft-unknown");
  });

  it("waits while another import runs", async () => {
    const [one, other] = [await ready(), await ready(CSV.replaceAll("Choir", "Band"))];
    const release = holdWriting();
    await drafts.post(`/${one}/loading`, {});
    await vi.waitFor(async () => expect(await progressOf(one)).toMatchObject({ step: "writing", total: 4 }));
    expect((await drafts.post(`/${other}/loading`, {})).json().code).toBe("import-running");
    const import_ = { path: tmpdir() };
    const answer = await app.inject({
      ...{ method: "POST", url: `${BASE}/imports`, headers: AS_OWNER, payload: import_ },
    });
    expect(answer.json().code).toBe("import-running");
    release();
    expect((await settled(drafts, one)).state).toBe("loaded");
    expect(await stateOf(other)).toBe("ready");
    expect((await drafts.post(`/${other}/loading`, {})).json().code).toBe("store-conflict");
    await settled(drafts, other);
    await drafts.post(`/${other}/loading`, {});
    expect((await settled(drafts, other)).state).toBe("loaded");
  });
});

/** From now on a batch is written only when the answer is called; until then it tells its progress. */
function holdWriting(): () => void {
  const { writeBatch } = held;
  let isHeld = true;
  held.writeBatch = async (write, onProgress) => {
    const all = write.entities.length + write.ties.length + write.sources.length;
    while (isHeld) {
      onProgress?.(0, all);
      await delay(5);
    }
    return writeBatch(write, onProgress);
  };
  return () => {
    isHeld = false;
  };
}
const progressOf = async (id: string): Promise<Draft["progress"]> =>
  (await drafts.get(`/${id}`)).json().progress;

describe("cancelling leaves nothing", () => {
  const isGone = async (id: string, before: unknown) => {
    expect((await drafts.get(`/${id}`)).json().code).toBe("draft-unknown");
    expect(filesLeft()).toEqual([]);
    await delay(50);
    expect(await meta()).toEqual(before);
    expect(await held.read("readJudgements", {}, OWNER)).toEqual([]);
  };

  it("while files come", async () => {
    const before = await meta();
    const { id } = (await drafts.create([{ name: "a.csv", size: 100 }])).json();
    await drafts.append(id, 0, 0, "id,name\n");
    expect(filesLeft()).toHaveLength(1);
    expect((await drafts.cancel(id)).statusCode).toBe(200);
    await isGone(id, before);
    expect((await drafts.cancel(id)).json().code).toBe("draft-unknown");
  });

  it("while it is read", async () => {
    const before = await meta();
    const rows = Array.from({ length: 20_000 }, (_, at) => `${at},Choir ${at},`).join("\n");
    const { id, state } = await drafts.upload({ "list.csv": `id,name,with\n${rows}\n` });
    expect(state).toBe("reading");
    expect((await drafts.cancel(id)).statusCode).toBe(200);
    await isGone(id, before);
  });

  it("while it is loaded, of its judgements too", async () => {
    const before = await meta();
    const id = await ready();
    await drafts.put(`/${id}/judgements`, {
      items: [{ a: "list/1", b: "test/alpha", verdict: "same", reason: "" }],
    });
    holdWriting();
    await drafts.post(`/${id}/loading`, {});
    await vi.waitFor(async () => expect((await progressOf(id)).step).toBe("writing"));
    expect((await drafts.cancel(id)).statusCode).toBe(200);
    await isGone(id, before);
    const imports = await app.inject({ url: `${BASE}/imports`, headers: AS_OWNER });
    expect(imports.json().items).toEqual([]);
  });

  it("or is refused when all was written before it came", async () => {
    const id = await ready();
    const { writeBatch } = held;
    const isWritten = new Promise<void>((written) => {
      held.writeBatch = async (...args) => {
        const answer = await writeBatch(...args);
        written();
        await delay(100);
        return answer;
      };
    });
    await drafts.post(`/${id}/loading`, {});
    await isWritten;
    expect((await drafts.cancel(id)).json().code).toBe("draft-not-ready");
    expect(await stateOf(id)).toBe("loaded");
    expect((await drafts.cancel(id)).statusCode).toBe(200);
  });

  it("when the server is closed, also in the middle of loading", async () => {
    const before = await meta();
    const id = await ready();
    await drafts.create([{ name: "waiting.csv", size: 9 }]);
    holdWriting();
    await drafts.post(`/${id}/loading`, {});
    await vi.waitFor(async () => expect((await progressOf(id)).step).toBe("writing"));
    await app.close();
    expect(existsSync(uploads)).toBe(false);
    expect(await meta()).toEqual(before);
  });

  it("when a server is started where an earlier one was killed", async () => {
    await drafts.create([{ name: "left.csv", size: 9 }]);
    expect(filesLeft()).toHaveLength(1);
    const next = await handMadeApp({ store: held, uploads });
    expect(filesLeft()).toEqual([]);
    await next.close();
  });
});

describe("a load that fails", () => {
  it("says why, keeps the files, and is done anew by the same mapping", async () => {
    const id = await ready();
    const { writeBatch } = held;
    held.writeBatch = async () => {
      throw new MaillageError("store-full", "store-unavailable", "The disk is full. Free some space.");
    };
    await drafts.post(`/${id}/loading`, {});
    expect(await settled(drafts, id)).toMatchObject({
      state: "failed",
      failure: { code: "store-full", detail: "The disk is full. Free some space." },
      result: null,
    });
    held.writeBatch = writeBatch;
    expect(filesLeft()).toHaveLength(1);
    await drafts.put(`/${id}/mapping`, MAPPING);
    expect(await settled(drafts, id)).toMatchObject({ state: "ready", failure: null });
    await drafts.post(`/${id}/loading`, {});
    expect((await settled(drafts, id)).state).toBe("loaded");
  });
});
