import type { Store } from "@maillage/store";
import { describe, expect, it } from "vitest";
import { titleOf } from "./options.ts";

/** A journal of batches; those in `ofFiles` were made of files. */
function journal(batches: readonly object[], ofFiles: readonly string[]): Pick<Store, "read"> {
  const read = async (name: string, asked: { readonly batch?: string }) =>
    name === "readBatches" ? batches : ofFiles.filter((id) => id === asked.batch).map((id) => ({ id }));
  return { read: read as unknown as Store["read"] };
}
const FILE = { id: "f", title: "contacts of a person.csv", undone: false };
const PACKAGE = { id: "p", title: "Unions of the south", undone: false };

describe("the title of a network", () => {
  it("is never the name of an imported file, which visitors would read", async () => {
    expect(await titleOf(journal([FILE], ["f"]), "network")).toBe("network");
    expect(await titleOf(journal([FILE, PACKAGE], ["f"]), "network")).toBe("Unions of the south");
  });
  it("is that of the first package that stands", async () => {
    expect(await titleOf(journal([{ ...PACKAGE, undone: true }], []), "network")).toBe("network");
  });
});
