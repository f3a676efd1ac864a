import { unzipped } from "@maillage/importer";
import { OWNER, type Plan } from "@maillage/model";
import { beforeAll, describe, expect, it } from "vitest";
import { readSnapshot, type Snapshot } from "../networkSnapshot.ts";
import { listedPlan, meetingBatch } from "../testing/encounters.ts";
import { memoryStore } from "../testing/memoryStore.ts";
import { type ListRequest, planListFile } from "./planLists.ts";
import { resolvePlan } from "./resolvePlan.ts";

let snapshot: Snapshot;
const said = (
  id: string,
  name: string,
  languages: string[],
  country: string | null,
): Plan["pool"]["guests"][number] => ({
  ...{ id, name, unit: "organisation", languages, cost: 120.504 },
  values: { gender: ["woman"], ...(country !== null && { country: [country] }) },
});
const PLAN = listedPlan({
  pool: {
    ...listedPlan().pool,
    guests: [
      said("kin", "kin", ["sw", "en"], null),
      said("lum", "lum", ["es"], null),
      said("own-1", "=SUM(A1)", ["ca"], "ES"),
    ],
  },
  answers: { kin: "accepted" },
  interpretation: { working: ["en"], booths: 1, missing: "unknown" },
});
beforeAll(async () => {
  snapshot = await readSnapshot(memoryStore(meetingBatch()), { revision: 1, hash: "" }, OWNER);
});

const file = (request: ListRequest, format: "csv" | "xlsx", plan: Partial<Plan> = {}) => {
  const whole = { ...PLAN, ...plan };
  return planListFile(snapshot, whole, resolvePlan(snapshot, whole), request, format);
};
const csv = async (part: Partial<ListRequest>, plan: Partial<Plan> = {}) => {
  const request: ListRequest = {
    ...{ list: "invitations", language: "en", fields: [], seating: null, reserves: null },
    ...part,
  };
  return String((await file(request, "csv", plan)).bytes)
    .trimEnd()
    .split("\n");
};

describe("lists around an encounter", () => {
  it("invite each in a language that it reads, with its answer, by name, and hold no field that was not asked for", async () => {
    expect(await csv({})).toEqual([
      "name,what,country,seats,language,answer",
      "'=SUM(A1),organisation,Spain,1,Catalan,not asked yet",
      "Kin Assembly,organisation,Kenya,1,English,accepted",
      "Lumen Circle,organisation,Spain,1,Spanish,not asked yet",
      "Vía Alpha,organisation,Brazil,1,English,not asked yet",
    ]);
    expect((await csv({ fields: ["gender"], language: "fr" }))[2]).toBe(
      "Kin Assembly,organisation,Kenya,1,anglais,accepté,woman",
    );
    expect((await csv({ fields: ["country"] }))[0]).toBe(
      "name,what,country,seats,language,answer,country (7)",
    );
  });

  it("tell costs of travel, and who needs which language", async () => {
    expect((await csv({ list: "travel" }, { list: [{ id: "kin", delegates: 3 }] })).slice(1)).toEqual([
      "Kin Assembly,Kenya,3,120.5,361.51,0",
    ]);
    expect((await csv({ list: "interpretation" })).slice(1)).toEqual([
      'English,working language,1,Kin Assembly,"Swahili, English"',
      ",languages unknown,1,Vía Alpha,",
      "Catalan,nobody interprets,1,'=SUM(A1),Catalan",
      "Spanish,nobody interprets,1,Lumen Circle,Spanish",
    ]);
    const one = { list: [{ id: "lum", delegates: 2 }] };
    expect((await csv({ list: "interpretation" }, one)).slice(1)).toEqual([
      "Spanish,interpreted,2,Lumen Circle,Spanish",
    ]);
  });

  it("seat people and name reserves", async () => {
    const seating = {
      ...{ newMeetings: { count: 1, bound: 1 }, acrossGaps: { count: 0, bound: 0 } },
      ...{ repeats: { count: 0, bound: 0 }, seed: 1 },
      rounds: [
        [{ language: "en", seats: [{ id: "kin", delegate: 1 }] }],
        [{ language: null, seats: [{ id: "own-9", delegate: 2 }] }],
      ],
    };
    expect((await csv({ list: "tables", seating })).slice(1)).toEqual([
      "1,1,English,Kin Assembly,1",
      "2,1,,own-9,2",
    ]);
    const reserves = {
      byCell: [],
      byGuest: [{ leaves: "kin", reserves: [{ leaves: "kin", joins: "moor", aims: [1] }] }],
    };
    expect((await csv({ list: "reserves", reserves })).slice(1)).toEqual(["Kin Assembly,1,Moor House"]);
  });

  it("are workbooks with a sheet for each language of invitations, the same bytes each time", async () => {
    const request: ListRequest = {
      list: "invitations",
      language: "en",
      fields: [],
      seating: null,
      reserves: null,
    };
    const made = async () => (await file(request, "xlsx")).bytes as Uint8Array;
    const bytes = await made();
    expect(await made()).toEqual(bytes);
    const [piece] = unzipped(bytes).find(({ path }) => path === "xl/workbook.xml")?.pieces ?? [];
    const book = Buffer.from(piece ?? "").toString();
    expect([...book.matchAll(/sheet name="([^"]*)"/g)].map(([, name]) => name)).toEqual([
      "Catalan",
      "English",
      "Spanish",
    ]);
  });
});
