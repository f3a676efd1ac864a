import type { Overview } from "@maillage/model";
import { expect, it } from "vitest";
import { TINY, tinyPackage } from "../../importer/src/package/tinyPackage.ts";
import { AS_OWNER, BASE, handMadeApp } from "./testing/app.ts";

const label = (en: string) => ({ en, fr: en, es: en, ar: en });

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
