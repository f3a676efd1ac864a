import { OWNER, type Plan } from "@maillage/model";
import { unzipSync } from "fflate";
import { beforeAll, describe, expect, it } from "vitest";
import { readSnapshot, type Snapshot } from "../networkSnapshot.ts";
import { memoryStore } from "../testing/memoryStore.ts";
import { listedPlan, meetingBatch } from "../testing/encounters.ts";
import type { ResolvedPlan } from "./listed.ts";
import { type ListRequest, planListFile } from "./planLists.ts";

let snapshot: Snapshot;
let resolved: ResolvedPlan;
const speaks: Record<string, string[]> = { kin: ["sw", "en"], lum: ["es"], "own-1": ["ca"] };
beforeAll(async () => {
  snapshot = await readSnapshot(memoryStore(meetingBatch()), { revision: 1, hash: "" }, OWNER);
  const made = listedPlan(snapshot, {
    answers: { kin: "accepted" },
    interpretation: { working: ["en"], booths: 1, missing: "unknown" },
  });
  const withLanguages = <G extends { readonly id: string }>(guests: readonly G[]) =>
    guests.map((guest) => ({ ...guest, languages: speaks[guest.id] ?? [] }));
  resolved = {
    plan: made.plan,
    guests: withLanguages(made.guests).map((guest) => ({
      ...guest,
      cost: 120.504,
      values: { ...guest.values, gender: ["woman"] },
      ...(guest.id === "own-1" ? { name: "=SUM(A1)" } : {}),
    })),
    problem: {
      ...made.problem,
      guests: withLanguages(made.problem.guests),
      interpretation: { working: ["en"], booths: 1, missing: "unknown" },
    },
  };
});

const csv = async (part: Partial<ListRequest>, plan: Partial<Plan> = {}) => {
  const request: ListRequest = {
    ...{ list: "invitations", language: "en", fields: [], seating: null, reserves: null },
    ...part,
  };
  const { bytes } = await planListFile(
    snapshot,
    { ...resolved, plan: { ...resolved.plan, ...plan } },
    request,
    "csv",
  );
  return String(bytes).trimEnd().split("\n");
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
      ...{ newMeetings: 1, acrossGaps: 0, repeats: 0, most: 1 },
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
    const made = async () => (await planListFile(snapshot, resolved, request, "xlsx")).bytes as Uint8Array;
    const bytes = await made();
    expect(await made()).toEqual(bytes);
    const book = new TextDecoder().decode(unzipSync(bytes)["xl/workbook.xml"]);
    expect([...book.matchAll(/sheet name="([^"]*)"/g)].map(([, name]) => name)).toEqual([
      "Catalan",
      "English",
      "Spanish",
    ]);
  });

  it("are of a plan with a list", async () => {
    await expect(csv({}, { list: null })).rejects.toMatchObject({ code: "plan-without-list" });
  });
});
