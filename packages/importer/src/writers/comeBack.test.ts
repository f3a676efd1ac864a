import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { EXPORT_FORMATS, EXPORT_LOSSES, type ExportFormat, type LossCode } from "@maillage/model";
import { describe, expect, it } from "vitest";
import { prepareImport } from "../prepare.ts";
import { bytesOf, exported, tinyStore } from "./tinyNetwork.ts";

const store = await tinyStore();
/** What is given back exactly stands in roundTrip.test.ts; these have no reader, or one that does not know our columns. */
const ELSEWHERE: readonly ExportFormat[] = [
  "package",
  "csv",
  "xlsx",
  "graphml",
  "graphology",
  "pajek",
  "neo4j",
];

const ENDS = { cooperation: "alpha beta", part: "meet meet-1", representation: "alpha bob" };
const ENDS_BY_NAME = {
  cooperation: "Alphä Beta",
  part: "First meeting Meetings",
  representation: "Alphä Bob",
};
const MEMBERSHIPS =
  "tie,from,type,to,method,role,start,end,stance,confidence,source,locator,note\n" +
  "t1,alpha,MEMBER_OF,beta,,,1960,1970,supports,high,book,p. 8,\n" +
  "t2,bob,MEMBER_OF,alpha,,,1971-03,,supports,high,book,p. 9,\n";

describe.each(EXPORT_FORMATS.filter((format) => !ELSEWHERE.includes(format)))(
  "%s, exported, mapped as proposed and imported,",
  (format) => {
    const loses: readonly LossCode[] = EXPORT_LOSSES[format];
    const comeBack = async (from = store) => {
      const made = await exported(from, format);
      const name = `network.${made.writer.extension}`;
      const file = path.join(await mkdtemp(path.join(tmpdir(), "maillage-back-")), name);
      await writeFile(file, await bytesOf(made));
      const request = { files: [{ name, path: file }], today: "2026-02-03" };
      const { mapping } = await prepareImport({ ...request, mapping: null });
      const { content, problems } = await prepareImport({ ...request, mapping });
      expect(problems).toEqual([]);
      if (content === null) throw new Error("refused");
      return content.rows;
    };

    it("has the things that its file holds, each as what it is", async () => {
      const { organisations, events, people, sources } = await comeBack();
      const names = (rows: typeof people) => [...new Set(rows.map(({ cells }) => cells.name))].sort();
      if (loses.includes("entities")) {
        expect([...organisations, ...events, ...people]).toEqual([]);
        expect(sources.map(({ cells }) => cells.title)).toEqual(
          expect.arrayContaining(["A history", 'Who "we" are, and why']),
        );
        return;
      }
      expect(names(organisations)).toEqual(expect.arrayContaining(["Alphä", "Beta"]));
      const kinds = [...organisations, ...events].map(({ cells }) => `${cells.name}: ${cells.kind}`);
      expect(kinds).toEqual(expect.arrayContaining(["Alphä: union", "Beta: network"]));
      // FollowTheMoney has no word for the kind of an event; it stands in the summary.
      if (format !== "ftm") expect(kinds).toContain("First meeting: congress");
      if (format === "geojson") return;
      expect(names(events)).toEqual(["First meeting", "Meetings"]);
      expect(names(people)).toEqual(["Ada", "Bob"]);
      for (const { cells } of people) expect(cells.public_basis ?? "").toBe("");
    });

    it("has the ties that its file holds, each of its type", async () => {
      const { ties } = await comeBack();
      if (loses.includes("ties") || loses.includes("tie-kinds")) return expect(ties).toEqual([]);
      const said = ties.map(({ cells }) => {
        const ends = [cells.from, cells.to].map((end) => end?.split("/").at(-1)).sort();
        return [cells.type, ...ends, cells.start].join(" ");
      });
      const named = format === "kumu" ? ENDS_BY_NAME : ENDS;
      expect(said.sort()).toEqual([
        `COOPERATES_WITH ${named.cooperation} 1960`,
        `PART_OF ${named.part} 1955-04-18`,
        `REPRESENTS ${named.representation} `,
      ]);
    });

    it("has the memberships of organisations and people that its file holds, with their dates", async () => {
      if (loses.includes("ties")) return;
      const { ties } = await comeBack(await tinyStore({ "ties.csv": MEMBERSHIPS }));
      const members = ties.filter(({ cells }) => cells.type === "MEMBER_OF");
      expect(members.map(({ cells }) => `${cells.start}/${cells.end}`).sort()).toEqual([
        "1960/1970",
        "1971-03/",
      ]);
    });

    it("rests on no text that is called by a number", async () => {
      const { sources } = await comeBack();
      for (const { cells } of sources) expect(cells.title).not.toMatch(/^\d+$/);
    });
  },
);
