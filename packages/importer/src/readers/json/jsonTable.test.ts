import { describe, expect, it } from "vitest";
import { readerOf } from "../readers.ts";
import { readContent } from "./collect.ts";
import { jsonTable } from "./jsonTable.ts";

const formatOf = (text: string) => readerOf("list.json", Buffer.from(text))?.format;

describe("a list of objects in JSON", () => {
  it("is one table called like the file, with a column for each key", async () => {
    const text =
      '[{"name":"Alpha","country":"FR","seat":{"city":"Paris"}},\n{"name":"Beta","since":1999,"__proto__":"x"}, 3]';
    expect(formatOf(text)).toBe("json-table");
    const { problems, notes, tables } = await readContent(jsonTable, text, "list.json");
    expect(problems).toEqual([]);
    expect(notes.map(({ code, count }) => [code, count])).toEqual([["entries-left-out", 1]]);
    expect(tables.list?.columns).toEqual(["name", "country", "seat.city", "since", "__proto__"]);
    expect(tables.list?.rows[0]).toEqual({ name: "Alpha", country: "FR", "seat.city": "Paris" });
  });

  it("is not taken for one where another format says more", () => {
    expect(formatOf('[{"data":{"id":"a"}}]')).toBe("graph-json");
    expect(formatOf('[{"nodes":[{"id":1}],"edges":[]}]')).toBe("graph-json");
    expect(formatOf('[{"type":"book","title":"A","issued":{}}]')).toBe("csl-json");
    expect(formatOf('{"a":1}')).toBe("graph-json");
  });

  it("of no object is refused", async () => {
    for (const text of ["[1, 2]", '{"a":1}', "[]"])
      expect((await readContent(jsonTable, text)).problems).toMatchObject([{ rule: "not-of-format" }]);
  });
});
