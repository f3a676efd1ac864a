import fc from "fast-check";
import { expect, it } from "vitest";
import { collectedFrom, gridOf } from "../text/collected.ts";
import { javascriptArray } from "./javascriptArray.ts";

const read = (text: string) => collectedFrom(javascriptArray, "data.js", text);

it.each(["var data = ", "export const data=\n", "window.data = ", "module.exports = ", "export default "])(
  "reads the rows behind %j",
  async (before) => {
    const found = await read(`${before}[{"name":"a","n":1,"__proto__":"x"},{"n":null,"b":true}];\n`);
    expect(found.problems).toEqual([]);
    const table = found.tables.get("data");
    expect(table?.columns).toEqual(["name", "n", "__proto__", "b"]);
    expect(gridOf(table)).toEqual([
      ["a", "1", "x", ""],
      ["", "", "", "true"],
    ]);
    expect(table?.rows.map(({ place }) => place)).toEqual([1, 2]);
  },
);

it.each([
  [
    "a program",
    "alert(1)",
    0,
    "data.js does not begin with one array, such as var data = [; a program is not run",
  ],
  [
    "keys without marks",
    "var d = [\n{name: 1}]",
    2,
    "data.js is not written as JSON near line 2; a program is not run",
  ],
  [
    "more behind the array",
    "var d = [1];\nalert(1)",
    1,
    "data.js is not written as JSON near line 1; a program is not run",
  ],
  ["a call", "var d = [f()]", 0, "data.js is not written as JSON; a program is not run"],
  ["numbers", "var d = [1]", 0, "data.js holds an element 1 that is no object; a program is not run"],
  [
    "nesting",
    'var d = [{"a": {}}]',
    0,
    'data.js holds a list or an object in "a" of element 1; a program is not run',
  ],
])("refuses %s", async (_, text, row, message) => {
  const { problems } = await read(text);
  expect(problems).toEqual([
    {
      file: "data.js",
      row,
      column: null,
      value: null,
      rule: "malformed-json",
      message,
      suggestion: 'save the array alone as JSON: keys and texts in double quotes, as in [{"name": "x"}]',
    },
  ]);
});

it("never throws", async () => {
  await fc.assert(
    fc.asyncProperty(fc.json(), fc.nat(50), async (json, cut) => {
      await read(`var d = [${json}]`.slice(0, cut));
    }),
    { numRuns: 100 },
  );
});
