import { expect, it } from "vitest";
import { exported, textsOf, tinyStore } from "./tinyNetwork.ts";
import { EXPORT_FORMATS } from "./writers.ts";

const store = await tinyStore();

it.each(EXPORT_FORMATS.filter((format) => format !== "xlsx"))("%s has these bytes", async (format) => {
  for (const [path, text] of await textsOf(await exported(store, format))) expect(text).toMatchSnapshot(path);
});
