import { EXPORT_FORMATS } from "@maillage/model";
import { expect, it } from "vitest";
import { exported, textsOf, tinyStore } from "./tinyNetwork.ts";

const store = await tinyStore();
/** Descriptors say the same of every network, and are long. */
const isTold = (path: string) => !path.endsWith("datapackage.json");

it.each(EXPORT_FORMATS.filter((format) => format !== "xlsx"))(
  "%s has the bytes of its case",
  async (format) => {
    const texts = await textsOf(await exported(store, format));
    expect(texts.size).toBeGreaterThan(0);
    for (const [path, text] of texts)
      if (isTold(path))
        await expect(text).toMatchFileSnapshot(
          `cases/${format}/${path.replaceAll("/", " ") || "network"}.txt`,
        );
  },
);
