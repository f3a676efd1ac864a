import type { EntityPage, GapAnswer, Overview, TiePage } from "@maillage/model";
import { expect, it } from "vitest";
import { TINY, tinyPackage } from "../../importer/src/package/tinyPackage.ts";
import { AS_OWNER, BASE, handMadeApp } from "./testing/app.ts";

const label = (en: string) => ({ en, fr: en, es: en, ar: en });

const OWN_TIES = {
  "schema.yaml": `maillage: schema/1
tieTypes:
  x-twinning: { label: { en: twinned with }, like: COOPERATES_WITH }
  x-shelters: { label: { en: shelters }, like: HOSTS }
fields:
  x-seeds: { label: { en: Seeds }, like: peasants-food }
methods:
  x-caravan: { label: { en: Caravan }, like: joint-campaign }
`,
  "organisations.csv":
    `${TINY["organisations.csv"]}gamma,Semilla,en,,network,international,,,,BR,x-seeds,,book,p. 9\n` +
    "delta,Delta,en,,network,international,,,,KE,labour,,book,p. 9\n",
  "ties.csv":
    "tie,from,type,to,method,role,start,end,stance,confidence,source,locator,note,level\n" +
    "w,beta,x-twinning,gamma,x-caravan,,1999,,supports,high,book,p. 9,,\n" +
    "h,delta,x-shelters,gamma,,,1999,,supports,high,book,p. 9,,restricted\n",
};

async function withOwnTies() {
  const app = await handMadeApp();
  const posted = await app.inject({
    method: "POST",
    url: `${BASE}/imports`,
    headers: { ...AS_OWNER, "content-type": "application/json" },
    payload: { path: await tinyPackage(OWN_TIES) },
  });
  expect(posted.json()).toMatchObject({ problems: [] });
  const ask = async <T>(url: string, headers: Record<string, string> = {}) =>
    (await app.inject({ url: `${BASE}${url}`, headers })).json<T>();
  return { app, ask };
}

it("own types of ties, fields and methods answer what is asked of those that they are like", async () => {
  const { app, ask } = await withOwnTies();
  const asked = async (query: string) =>
    (await ask<TiePage>(`/ties?${query}`)).items
      .filter(({ ownType }) => ownType !== null)
      .map(({ type, ownType, claims }) => [type, ownType, claims[0]?.method]);
  const told = [["COOPERATES_WITH", "x-twinning", "x-caravan"]];
  for (const query of [
    "ties=x-twinning",
    "ties=COOPERATES_WITH",
    "methods=joint-campaign",
    "fields=peasants-food",
    "ties=x-twinning&methods=joint-campaign",
  ])
    expect([query, await asked(query)]).toEqual([query, told]);
  expect(await asked("ties=x-shelters")).toEqual([]);
  const { items } = await ask<EntityPage>("/entities?q=semilla");
  expect(items.map(({ fields }) => fields)).toEqual([["peasants-food"]]);
  await app.close();
});

it("an own type of tie counts as cooperation where the type that it is like does", async () => {
  const { app, ask } = await withOwnTies();
  const observed = async (query: string) => {
    const { cells } = await ask<GapAnswer>(`/gaps?${query}`);
    return cells
      .filter(({ column }) => column === "peasants-food")
      .reduce((sum, cell) => sum + cell.observed, 0);
  };
  expect(await observed("rows=country&columns=field&ties=x-twinning")).toBeGreaterThan(0);
  await app.close();
});

it("a visitor learns only of the types of ties that public ties use", async () => {
  const { app, ask } = await withOwnTies();
  const { ownTerms } = await ask<Overview>("/");
  expect(ownTerms.tieTypes).toEqual([
    { id: "x-twinning", label: label("twinned with"), inverse: label("twinned with") },
  ]);
  expect([ownTerms.fields, ownTerms.methods].flat().map(({ id }) => id)).toEqual(["x-seeds", "x-caravan"]);
  const all = (await ask<Overview>("/", AS_OWNER)).ownTerms.tieTypes;
  expect(all.map(({ id, inverse }) => [id, inverse.en])).toEqual([
    ["x-shelters", "hosted by"],
    ["x-twinning", "twinned with"],
  ]);
  await app.close();
});

it("the overview names the network's own terms, to a visitor only those that what is public uses", async () => {
  const app = await handMadeApp();
  const path = await tinyPackage({
    "schema.yaml":
      "maillage: schema/1\norganisationKinds:\n  x-canteen: { label: { en: Canteen } }\n  x-cell: { label: { en: Cell } }\n  x-unused: { label: { en: Unused } }\n",
    "organisations.csv":
      `${TINY["organisations.csv"]}`
        .replace(/$/gm, "")
        .replace("source,locator\n", "source,locator,level\n")
        .replace(/(p\. 3|para 1|p\. 4)\n/g, "$1,\n") +
      "canteen,Canteen,en,,x-canteen,,,,,FR,,,book,p. 9,\ncell,Cell,en,,x-cell,,,,,FR,,,book,p. 9,restricted\n",
  });
  const posted = await app.inject({
    method: "POST",
    url: `${BASE}/imports`,
    headers: { ...AS_OWNER, "content-type": "application/json" },
    payload: { path },
  });
  expect(posted.json()).toMatchObject({ problems: [] });
  const kinds = async (headers: Record<string, string>) =>
    (await app.inject({ url: `${BASE}/`, headers })).json<Overview>().ownTerms.organisationKinds;
  expect(await kinds(AS_OWNER)).toEqual([
    { id: "x-canteen", label: label("Canteen") },
    { id: "x-cell", label: label("Cell") },
    { id: "x-unused", label: label("Unused") },
  ]);
  expect(await kinds({})).toEqual([{ id: "x-canteen", label: label("Canteen") }]);
  expect((await app.inject({ url: `${BASE}/network?kinds=x-canteen` })).statusCode).toBe(200);
  await app.close();
});
