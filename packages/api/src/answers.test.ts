import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Claim, MaillageError } from "@maillage/model";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { AS_OWNER, AS_VISITOR, BASE, handMadeApp } from "./testing/app.ts";
import { memoryStore } from "./testing/memoryStore.ts";
import { CANARY, handMadeBatch } from "./testing/records.ts";

let app: Awaited<ReturnType<typeof handMadeApp>>;
beforeAll(async () => {
  app = await handMadeApp();
});
afterAll(() => app.close());

const get = (path: string, headers: Record<string, string> = AS_VISITOR) =>
  app.inject({ url: BASE + path, headers });
const json = async (path: string) => (await get(path)).json();

describe("overview", () => {
  it("counts what the viewer may see", async () => {
    expect((await json("/")).counts).toEqual({
      organisations: 4,
      events: 1,
      people: 0,
      ties: 5,
      claims: 8,
      sources: 2,
      facts: 1,
    });
    expect((await get("/", AS_OWNER)).json().counts.people).toBe(1);
  });
});

describe("entities", () => {
  it("are found without accents, exact names first", async () => {
    const page = await json("/entities?q=via%20alpha");
    expect(page.items.map((item: { name: string }) => item.name)).toEqual(["Vía Alpha"]);
  });
  it("are filtered by type, country, region and field", async () => {
    const names = async (query: string) =>
      (await json(`/entities?${query}`)).items.map((item: { name: string }) => item.name);
    expect(await names("types=Event")).toEqual(["Forum One"]);
    expect(await names("countries=SN,FR")).toEqual(["Beta Union", "Gamma Network"]);
    expect(await names("regions=002")).toEqual(["Beta Union"]);
    expect(await names("fields=health")).toEqual(["Gamma Network"]);
  });
  it.each(["types=Foo", "countries=FR,ZZ", "regions=999", "fields=none"])(
    "are not filtered by what is no value: %s",
    async (query) => {
      const answer = await get(`/entities?${query}`);
      expect([answer.statusCode, answer.json().code]).toEqual([422, "scope-invalid"]);
      expect(answer.json().detail).toContain(`"${query.split("=")[0]}" may hold`);
    },
  );
  it("come in pages that together hold each once", async () => {
    const seen: string[] = [];
    let cursor: string | null = "";
    while (cursor !== null) {
      const page = await json(`/entities?limit=2${cursor ? `&cursor=${cursor}` : ""}`);
      seen.push(...page.items.map((item: { id: string }) => item.id));
      cursor = page.next;
    }
    expect(seen).toEqual(["alpha", "beta", "delta", "forum", "gamma"]);
    const other = (await json("/entities?limit=2")).next;
    expect((await get(`/entities?limit=2&q=a&cursor=${other}`)).statusCode).toBe(422);
    const moved = Buffer.from(String(other), "base64url").toString().replace(/^\d+/, "1");
    const tampered = Buffer.from(moved).toString("base64url");
    expect((await get(`/entities?limit=2&cursor=${tampered}`)).statusCode).toBe(422);
    expect((await get("/entities?limit=0")).statusCode).toBe(422);
    expect((await get("/entities?limit=500")).statusCode).toBe(422);
  });
  it("and ties tell the owner what only the owner sees, and say nothing of levels to others", async () => {
    const person = (await get("/entities/person", AS_OWNER)).json();
    expect([person.level, person.tieList[0].level, person.tieList[0].source.level]).toEqual(
      Array(3).fill("restricted"),
    );
    const alpha = (await get("/entities/alpha", AS_OWNER)).json();
    expect(alpha).not.toHaveProperty("level");
    const levels = alpha.tieList.map((one: { id: string; level?: string }) => [one.id, one.level]);
    expect(Object.fromEntries(levels)).toMatchObject({ t1: undefined, t6: "restricted" });
    for (const path of ["/entities/alpha", "/entities", "/ties", "/network"])
      expect((await get(path)).body).not.toContain('"level"');
  });
  it("open with facts and ties, each with its claims", async () => {
    const alpha = await json("/entities/alpha");
    expect(alpha.facts.map((fact: { property: string }) => fact.property)).toEqual([
      "individual_members",
      "founded",
    ]);
    expect(alpha.facts[0]).toMatchObject({ low: 300, high: 400, source: { title: "A history" } });
    const tie = alpha.tieList.find((one: { id: string }) => one.id === "t1");
    expect(tie.status).toMatchObject({ supports: 2, sources: 2, certain: true, from: ["1999"], to: [] });
    expect(tie.claims).toHaveLength(2);
    const absent = alpha.tieList.find((one: { id: string }) => one.id === "t5");
    expect(absent.status).toMatchObject({ supports: 0, absences: 1 });
  });
});

describe("an entity in a scope", () => {
  it("shows its ties there and those that nobody supports, and says how many it has in all", async () => {
    const all = await json("/entities/alpha");
    const few = await json("/entities/alpha?window=1800/1801");
    expect(all.ties).toBe(few.ties);
    expect(few.tiesInScope).toBeLessThan(all.tiesInScope);
    const unsupported = all.tieList.filter(
      (tie: { status: { supports: number } }) => tie.status.supports === 0,
    );
    expect(few.tieList).toHaveLength(few.tiesInScope + unsupported.length);
    expect((await get("/entities/alpha?window=soon")).statusCode).toBe(422);
  });
});

describe("claims", () => {
  it("say who recorded them and when to the owner alone: a package's name can be a person's", async () => {
    const recorded = async (headers: Record<string, string>) => {
      const { facts, tieList } = (await get("/entities/alpha", headers)).json();
      const { ties } = (await get("/sources/book", headers)).json();
      const claims = [...facts, ...[...tieList, ...ties].flatMap((tie: { claims: object[] }) => tie.claims)];
      expect(claims.length).toBeGreaterThan(5);
      return new Set(claims.map((claim: Claim) => `${claim.recordedBy} ${claim.recordedOn}`));
    };
    expect(await recorded(AS_OWNER)).toEqual(new Set([`${CANARY} 2026-01-01`]));
    expect(await recorded(AS_VISITOR)).toEqual(new Set(["null null"]));
  });
});

describe("scope", () => {
  const ids = async (query: string) =>
    (await json(`/ties?${query}`)).items.map((tie: { id: string }) => tie.id);
  it("chooses ties by type, evidence, window and certainty", async () => {
    expect(await ids("")).toEqual(["t1", "t2", "t3", "t4"]);
    expect(await ids("ties=SUPPORTS")).toEqual(["t2"]);
    expect(await ids("methods=exchange")).toEqual(["t1"]);
    expect(await ids("evidence=two-sources")).toEqual(["t1"]);
    expect(await ids("window=1990/2000")).toEqual(["t1", "t3"]);
    expect(await ids("certainty=certainly")).not.toContain("t3");
    expect(await ids("entity=beta&regions=155")).toEqual(["t2"]);
  });
  it.each([
    "window=1990",
    "window=2000/1990",
    "certainty=maybe",
    "evidence=some",
    "ties=LOVES",
    "fields=none",
    "methods=none",
    "regions=999",
    "kinds=none",
    "unknown=1",
    "ties=SUPPORTS&ties=HOSTS",
  ])("refuses %s with 422 on every route that takes a scope", async (query) => {
    for (const route of ["/ties", "/network", "/gaps"]) {
      const answer = await get(`${route}?${query}`);
      expect([route, answer.statusCode]).toEqual([route, 422]);
      expect(answer.json().code).toMatch(/^(scope|request)-invalid$/);
    }
  });
});

describe("network", () => {
  it("draws organisations and events in scope at places that do not depend on it", async () => {
    const all = await json("/network");
    expect(all.counts).toMatchObject({ organisations: 4, events: 1, ties: 4, undated: 1, leftOut: 1 });
    const few = await json("/network?ties=SUPPORTS");
    expect(few.nodes).toHaveLength(2);
    const at = (drawing: typeof all, id: string) => {
      const { x, y } = drawing.nodes.find((node: { id: string }) => node.id === id);
      return [x, y];
    };
    expect(at(few, "gamma")).toEqual(at(all, "gamma"));
    expect(all.edges.find((edge: { id: string }) => edge.id === "t1")).toMatchObject({
      sources: 2,
      crossesRegion: true,
    });
    expect(all.folded).toEqual({ organisations: 0, events: 0, ties: 0 });
    expect(await json("/network?folded=include")).toEqual(all);
    expect(all.years).toContainEqual({ year: 1999, begins: 1 });
  });

  it("draws the same network near what each is tied to, when asked for that layout", async () => {
    const islands = await json("/network");
    expect(await json("/network?layout=islands")).toEqual(islands);
    const force = await json("/network?layout=force");
    const placeless = ({ nodes, fields: _, ...rest }: typeof islands) => ({
      ...rest,
      nodes: nodes.map(({ x: _x, y: _y, ...node }: { x: number; y: number }) => node),
    });
    expect(placeless(force)).toEqual(placeless(islands));
    expect(force.fields).toEqual([]);
    expect(force.nodes.map((node: { x: number }) => node.x)).not.toEqual(
      islands.nodes.map((node: { x: number }) => node.x),
    );
    const answer = await get("/network?layout=sideways");
    expect([answer.statusCode, answer.json().code]).toEqual([422, "request-invalid"]);
  });
});

describe("gaps", () => {
  it("count ends of placed cross-border ties", async () => {
    const answer = await json("/gaps?rows=region&columns=field");
    expect(answer.total).toEqual({ ends: 4, ties: 2, placed: 2, unplaced: 1, undated: 1, hidden: 2 });
    expect(answer.rows).toHaveLength(22);
    expect(answer.columns).toHaveLength(21);
    expect(answer.cells).toHaveLength(22 * 21);
    expect(answer.rows).toContainEqual(expect.objectContaining({ id: "035", label: "South-eastern Asia" }));
    const cell = (row: string, column: string) =>
      answer.cells.find((one: { row: string; column: string }) => one.row === row && one.column === column);
    expect(cell("011", "labour")).toMatchObject({ observed: 2, expected: 2, actors: 1, weak: 1 });
    expect(cell("011", "labour").coverage).toMatchObject({ found: 1, noneFound: 0 });
    expect(cell("011", "health")).toMatchObject({ observed: 0, status: "nobody-looked" });
  });
  it("count pairs of rows, without coverage", async () => {
    const answer = await json("/gaps?rows=continent&columns=continent");
    const cell = answer.cells.find(
      (one: { row: string; column: string }) => one.row === "002" && one.column === "150",
    );
    expect(cell).toMatchObject({ observed: 1, coverage: null });
    expect((await get("/gaps?rows=country&columns=country&domestic=include")).statusCode).toBe(200);
  });
  it("refuse ties inside one country where fields are compared, and say why", async () => {
    for (const query of ["domestic=include", "rows=country&columns=field&domestic=include"]) {
      const answer = await get(`/gaps?${query}`);
      expect([answer.statusCode, answer.json().code]).toEqual([422, "scope-invalid"]);
      expect(answer.json().detail).toContain("rows meet rows");
    }
    expect((await get("/gaps?domestic=exclude")).statusCode).toBe(200);
  });
  it("open a pair of rows in either order, each with its own side to close it from", async () => {
    const open = (row: string, column: string) =>
      json(`/gaps/cell?rows=region&columns=region&row=${row}&column=${column}`);
    const [one, other] = [await open("011", "155"), await open("155", "011")];
    expect(one.cell).toMatchObject({ row: "011", column: "155", observed: 1 });
    expect(other.cell).toEqual({ ...one.cell, row: "155", column: "011" });
    expect(other.ties).toEqual(one.ties);
    expect(one.organisations.map((organisation: { id: string }) => organisation.id)).toEqual(["beta"]);
    expect(other.organisations.map((organisation: { id: string }) => organisation.id)).toEqual(["gamma"]);
    expect((await get("/gaps/cell?row=labour&column=011")).statusCode).toBe(404);
  });
  it("name the pairs when asked for another", async () => {
    const answer = await get("/gaps?rows=field&columns=field");
    expect(answer.statusCode).toBe(422);
    for (const pair of ["region&columns=field", "continent&columns=continent", "country&columns=country"])
      expect(answer.json().detail).toContain(pair);
  });
  it("open a cell with its organisations, ties, path and sources", async () => {
    const answer = await json("/gaps/cell?rows=region&columns=field&row=011&column=labour");
    expect(answer.organisations.map((one: { id: string }) => one.id)).toEqual(["beta"]);
    expect(answer.ties.map((tie: { id: string }) => tie.id)).toEqual(["t1", "t2"]);
    expect(answer.candidates[0]).toMatchObject({
      organisation: { id: "beta" },
      crossBorderTies: 2,
      partner: { id: "alpha" },
      by: "nearest",
      score: null,
      introducers: [],
      steps: [{ tie: { id: "t1" }, via: { id: "alpha" } }],
    });
    expect(answer.method).toEqual({
      ...{ nodes: 4, ties: 3, most: 5, steps: 4 },
      onRecord: { draws: 500, seed: 1, leastTies: 10 },
    });
    expect(answer.leftOut).toEqual({ dissolved: 0 });
    expect(answer.sources.map((source: { id: string }) => source.id)).toEqual(["book", "web"]);
    const none = await get("/gaps/cell?rows=region&columns=field&row=xxx&column=labour");
    expect(none.statusCode).toBe(404);
  });
});

describe("undated ties", () => {
  it.each(["certainty=certainly", "window=1800/1801", "window=1990/2026&certainty=certainly"])(
    "are told also where %s leaves them out",
    async (time) => {
      expect((await json(`/gaps?${time}`)).total.undated).toBe(1);
      expect((await json(`/network?${time}`)).counts.undated).toBe(1);
      expect((await json(`/network?${time}&ties=SUPPORTS`)).counts.undated).toBe(0);
    },
  );
});

describe("sources", () => {
  it("are searched folded, and open with what rests on them", async () => {
    expect((await json("/sources?q=pagina")).items).toMatchObject([{ id: "web", claims: 2 }]);
    const web = await json("/sources/web");
    expect(web.ties.map((tie: { id: string }) => tie.id)).toEqual(["t1", "t5"]);
  });
  it("say who wrote them and by which numbers a library knows them, and are found by their authors", async () => {
    const batch = handMadeBatch();
    const sources = batch.sources.map((one) =>
      one.id === "book"
        ? {
            ...one,
            authors: "Éxample, Flora|Guild",
            container: "Review",
            identifier: "doi:10.1000/182|issn:1234-567X",
          }
        : one,
    );
    const own = await handMadeApp({ store: memoryStore({ ...batch, sources }) });
    const { items } = (await own.inject({ url: `${BASE}/sources?q=example`, headers: AS_OWNER })).json();
    expect(items).toMatchObject([
      {
        id: "book",
        authors: ["Éxample, Flora", "Guild"],
        container: "Review",
        identifiers: ["doi:10.1000/182", "issn:1234-567X"],
        pages: null,
        note: null,
      },
    ]);
    expect(await json("/sources/web")).toMatchObject({ authors: [], container: null, identifiers: [] });
    await own.close();
  });
  it("come in the order of their titles, page by page", async () => {
    const batch = handMadeBatch();
    const titles: Record<string, string> = { book: "Zapata", web: "« Émigrés »", secret: "exile" };
    const sources = batch.sources.map((one) => ({ ...one, title: titles[one.id] ?? one.title }));
    const own = await handMadeApp({ store: memoryStore({ ...batch, sources }) });
    const page = async (query: string) =>
      (await own.inject({ url: `${BASE}/sources?limit=2${query}`, headers: AS_OWNER })).json();
    const ids = (answer: { items: { id: string }[] }) => answer.items.map((one) => one.id);
    const first = await page("");
    expect(ids(first)).toEqual(["web", "secret"]);
    expect(ids(await page(`&cursor=${first.next}`))).toEqual(["book"]);
    await own.close();
  });
});

describe("what the owner does", () => {
  it("sees the import that runs, and how far it is, whatever revision it holds", async () => {
    const folder = mkdtempSync(join(tmpdir(), "maillage-import-"));
    const header = "id,type,title,publisher,published,url,accessed,language";
    writeFileSync(join(folder, "sources.csv"), `${header}\nnew,book,Another history,,,,,en\n`);
    const store = memoryStore(handMadeBatch());
    let finish = () => {};
    const finished = new Promise<void>((done) => {
      finish = done;
    });
    let begun = () => {};
    const writing = new Promise<void>((done) => {
      begun = done;
    });
    const own = await handMadeApp({
      store: {
        ...store,
        writeBatch: async (write, onProgress) => {
          onProgress?.(3, 10);
          begun();
          await finished;
          return store.writeBatch(write);
        },
      },
    });
    const url = `${BASE}/imports`;
    const list = async () => {
      const answer = await own.inject({ url, headers: { ...AS_OWNER, "if-none-match": etag } });
      return answer.json();
    };
    const etag = String((await own.inject({ url: `${BASE}/batches`, headers: AS_OWNER })).headers.etag);
    expect(await list()).toEqual({ items: [], next: null });
    const importing = own
      .inject({ method: "POST", url, headers: AS_OWNER, payload: { path: folder } })
      .then((answer) => answer.json());
    await writing;
    expect(await list()).toEqual({ items: [{ step: "writing", done: 3, total: 10 }], next: null });
    finish();
    expect(await importing).toMatchObject({ added: { sources: 1 } });
    expect(await list()).toEqual({ items: [], next: null });
    await own.close();
    rmSync(folder, { recursive: true });
  });

  it("does not undo what a later import rests on, and names that one", async () => {
    const followed = new MaillageError("batch-followed", "conflict", "the sentence", {
      title: "Ties 2026",
      day: "2026-03-01",
    });
    const store = { ...memoryStore(handMadeBatch()), undoBatch: () => Promise.reject(followed) };
    const own = await handMadeApp({ store });
    const answer = await own.inject({ method: "DELETE", url: `${BASE}/batches/batch-1`, headers: AS_OWNER });
    expect(answer.statusCode).toBe(409);
    expect(answer.json()).toMatchObject({
      code: "batch-followed",
      detail: "the sentence",
      values: { title: "Ties 2026", day: "2026-03-01" },
    });
    await own.close();
  });

  it("lists and undoes", async () => {
    const own = await handMadeApp();
    const query = await own.inject({ url: `${BASE}/queries/readFacts?entity=alpha`, headers: AS_OWNER });
    expect(query.json().items).toHaveLength(3);
    const undone = await own.inject({ method: "DELETE", url: `${BASE}/batches/batch-1`, headers: AS_OWNER });
    expect(undone.json()).toEqual({ revision: 2 });
    expect((await own.inject({ url: `${BASE}/`, headers: AS_VISITOR })).json().counts.ties).toBe(0);
    await own.close();
  });
});
